"""The command line: one module a command, each loaded only when it is called."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Mapping, Sequence

import click

from grading.wording import Language
from grading.wording.commands import ABOUT, COMMANDS, EPILOG, OPTIONS, USAGE

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
        with formatter.section("Commands"):
            formatter.write_dl([(name, text.say(self.language)) for name, text in COMMANDS.items()])


def program(language: Language) -> Commands:
    """The command `grade` in one language."""
    from grading.cli.usage import context_class, help_option, version_option

    group = Commands(
        "grade",
        help=ABOUT.say(language),
        epilog=EPILOG.say(language),
        no_args_is_help=True,
        add_help_option=False,
        subcommand_metavar=USAGE["group_usage"].say(language),
        context_settings={"ignore_unknown_options": True, "max_content_width": 100},
    )
    group.language = language
    group.context_class = context_class(language)
    group.params += [
        click.Option(
            ["--lang"],
            type=click.Choice(["zh", "en"]),
            help=OPTIONS["lang"].say(language),
            expose_value=False,
        ),
        version_option(language),
        help_option(language),
    ]
    return group


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of the console script; ends with one of the exit statuses of `grading.kinds`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = language_of(given, os.environ)
    # A command reads documents and ends: looking for circles among them at every turn takes a tenth of it.
    gc.set_threshold(50_000, 50, 50)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_run(given, language))


def _run(given: list[str], language: Language) -> int:
    try:
        status = program(language).main(_file_first(given), prog_name="grade", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except click.exceptions.NoArgsIsHelpError as wanted:
        click.echo(wanted.format_message())
        return 0
    except click.UsageError as problem:
        from grading.cli.usage import misuse

        return misuse(problem, language)
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        from grading.cli.usage import quit_quietly

        quit_quietly()
        return 0
    except Exception as fault:  # the last door: whatever is left is our fault and never a traceback
        from grading.cli.common import our_fault

        return our_fault(fault, language)


def _file_first(arguments: list[str]) -> list[str]:
    """`grade --rules x farms.csv` is `grade file --rules x farms.csv`: options may stand before the file."""
    at = 0
    while at < len(arguments) and (arguments[at] == "--lang" or arguments[at].startswith("--lang=")):
        at += 2 if arguments[at] == "--lang" else 1
    rest = arguments[at:]
    if not rest or rest[0] in LAZY or rest[0] in ("-h", "--help", "--version"):
        return arguments
    return [*arguments[:at], "file", *rest]


if __name__ == "__main__":
    main()
