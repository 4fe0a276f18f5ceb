"""The command line: one module a command, each loaded only when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

import click

from grading.wording import Language
from grading.wording.commands import ABOUT, COMMANDS, EPILOG, OPTIONS

LAZY = tuple(COMMANDS)


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """`--lang`, else the locale where it is one of the two, else Chinese."""
    for at, argument in enumerate(arguments):
        wanted = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and at + 1 < len(arguments):
            wanted = arguments[at + 1]
        if wanted in ("zh", "en"):
            return wanted  # type: ignore[return-value]
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "en" if environment[name].startswith("en") else "zh"
    return "zh"


class Commands(click.Group):
    """Loads a command when it is called; a first word that is no command is a file to grade."""

    language: Language = "zh"

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(LAZY)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in LAZY:
            return None
        from importlib import import_module

        command: click.Command = import_module(f"grading.cli.{cmd_name}").make(self.language)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in LAZY:
            args = ["file", *args]
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with one line each, without loading any of them."""
        with formatter.section("命令" if self.language == "zh" else "Commands"):
            formatter.write_dl([(name, text.say(self.language)) for name, text in COMMANDS.items()])


def program(language: Language) -> Commands:
    """The command `grade` in one language."""
    context = {
        "help_option_names": ["-h", "--help"],
        "ignore_unknown_options": True,
        "max_content_width": 100,
    }
    group = Commands(
        "grade",
        help=ABOUT.say(language),
        epilog=EPILOG.say(language),
        context_settings=context,
        no_args_is_help=True,
    )
    group.language = language
    group.params.append(
        click.Option(
            ["--lang"],
            type=click.Choice(["zh", "en"]),
            help=OPTIONS["lang"].say(language),
            expose_value=False,
        )
    )
    return group


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of the console script; ends with one of the exit statuses of `grading.kinds`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = language_of(given, os.environ)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        program(language).main(_file_first(given), prog_name="grade", standalone_mode=True)
    except (BrokenPipeError, SystemExit) as end:
        if isinstance(end, BrokenPipeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        raise
    except Exception as fault:  # the last door: whatever is left is our fault and never a traceback
        from grading.cli.common import our_fault

        sys.exit(our_fault(fault, language))
    return 0


def _file_first(arguments: list[str]) -> list[str]:
    """`grade --rules x farms.csv` is `grade file --rules x farms.csv`: options may stand before the file."""
    at = 0
    while at < len(arguments) and (arguments[at] == "--lang" or arguments[at].startswith("--lang=")):
        at += 2 if arguments[at] == "--lang" else 1
    rest = arguments[at:]
    if not rest or rest[0] in LAZY or rest[0] in ("-h", "--help"):
        return arguments
    return [*arguments[:at], "file", *rest]


if __name__ == "__main__":
    main()
