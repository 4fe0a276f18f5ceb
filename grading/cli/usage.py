"""Help and misuse in the user's language: click's own words, said in ours."""

from __future__ import annotations

import sys
from typing import Any

import click

from grading.findings import MISUSE
from grading.wording import Language
from grading.wording.commands import MISUSE_TEXTS, OPTIONS, USAGE

_HEADINGS = {"Options": "heading_options", "Commands": "heading_commands", "Arguments": "heading_arguments"}


class Formatter(click.HelpFormatter):
    """Click's help with its headings in the language."""

    language: Language = "zh"

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args.replace("[OPTIONS]", USAGE["options"].say(self.language)),
                            USAGE["usage"].say(self.language))  # fmt: skip

    def write_heading(self, heading: str) -> None:
        name = _HEADINGS.get(heading)
        super().write_heading(USAGE[name].say(self.language) if name else heading)


def context_class(language: Language) -> type[click.Context]:
    """A context whose help speaks the language."""
    formatter = type("LanguageFormatter", (Formatter,), {"language": language})
    return type("LanguageContext", (click.Context,), {"formatter_class": formatter})


def help_option(language: Language) -> click.Option:
    """`-h`, `--help`."""

    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(context.get_help(), color=context.color)
            context.exit()

    return click.Option(
        ["-h", "--help"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show,
        help=OPTIONS["help"].say(language),
    )


def version_option(language: Language) -> click.Option:
    """`--version`."""

    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            from importlib.metadata import version

            click.echo(f"zhijia {version('zhijia')}")
            context.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show,
        help=OPTIONS["version"].say(language),
    )


def misuse(problem: click.UsageError, language: Language) -> int:
    """Say what was wrong with the call and how to get help; the exit status is that of misuse."""
    arguments: dict[str, Any] = {"written": "", "known": "", "value": ""}
    name = "misuse_other"
    match problem:
        case click.NoSuchOption():
            name = "misuse_option"
            arguments["written"] = problem.option_name
            if problem.possibilities:
                name, arguments["known"] = "misuse_option_meant", problem.possibilities[0]
        case click.MissingParameter():
            name = "misuse_missing"
            arguments["written"] = (
                problem.param.make_metavar(problem.ctx) if problem.param and problem.ctx else ""
            )
        case click.BadOptionUsage():
            name = "misuse_option_value"
            arguments["written"] = problem.option_name
        case click.BadParameter():
            name = "misuse_value"
            parameter = problem.param
            arguments["written"] = parameter.opts[-1] if parameter is not None else ""
            if parameter is not None and isinstance(parameter.type, click.Choice):
                name, arguments["known"] = "misuse_choice", tuple(map(str, parameter.type.choices))
        case _:
            arguments["written"] = problem.message
    click.echo(MISUSE_TEXTS[name].say(language, arguments), err=True)
    command = problem.ctx.command_path if problem.ctx is not None else "grade"
    click.echo(MISUSE_TEXTS["misuse_help"].say(language, {"command": command}), err=True)
    return MISUSE


def quit_quietly() -> None:
    """The reader of our output went away: nothing more to say."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
