"""`grade compare`: the limits of several documents side by side."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from grading.cli import common
from grading.kinds import DONE
from grading.wording import Language
from grading.wording.commands import USAGE


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(
        names: tuple[str, ...],
        characteristic: tuple[str, ...],
        all_: bool,
        at: str | None,
        format_: str,
        library: tuple[Path, ...],
        color: str,
    ) -> None:
        from grading.findings import has_errors
        from grading.reporting.compare import comparison_html, comparison_json, comparison_text
        from grading.workbench.compare import compare

        date = common.date_of(at, language)
        common.check_libraries(library, language, color, format_)
        comparison, findings = compare(
            names, library, characteristics=characteristic, everything=all_, at=date
        )
        if comparison is None or has_errors(findings):
            common.stop(findings, language, color, format_)
        common.say_findings(findings, language, color)
        if format_ == "json":
            common.print_json(comparison_json(comparison, findings))
        elif format_ == "html":
            click.echo(comparison_html(comparison, language), nl=False)
        else:
            click.echo(comparison_text(comparison, language, common.colours(color, sys.stdout)), color=True)
        common.finish(DONE)

    params: list[click.Parameter] = [
        click.Argument(["names"], nargs=-1, metavar=f"[{USAGE['id'].say(language)}…]"),
        common.option(language, "--characteristic", "-c", multiple=True, text="characteristic"),
        common.option(language, "--all", "all_", is_flag=True, text="all"),
        common.option(language, "--at", text="at_one"),
        common.format_option(language, "html"),
        common.library_option(language),
    ]
    return common.command("compare", language, run, params)
