"""`grade FILE…`: does what the kind of the file asks for."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from grading.cli import common
from grading.kinds import INVALID, HasTable, Options
from grading.wording import Language
from grading.wording.commands import USAGE


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(
        files: tuple[str, ...],
        rules: tuple[str, ...],
        with_: tuple[str, ...],
        at: str | None,
        rules_at: str | None,
        explain: bool,
        format_: str,
        report: Path | None,
        library: tuple[Path, ...],
        color: str,
    ) -> None:
        from grading.reporting.files import run_files
        from grading.reporting.outcomes import Several

        common.check_libraries(library, language, color, format_)
        options = Options(
            at=at,
            rules_at=common.date_of(rules_at, language),
            rules=rules,
            parameters=_parameters(with_, language),
            explain=explain,
            colour=common.colours(color, sys.stdout),
            progress=common.progress(language),
            reading=common.progress(language, "reading"),
        )
        outcome = run_files(files, library, options)
        if isinstance(outcome, Several) and (format_ == "html" or report is not None):
            raise click.UsageError(USAGE["one_page"].say(language))
        if format_ == "json":
            common.print_json(outcome.as_json())
        common.say_findings(outcome.findings, language, color)
        if outcome.status != INVALID and format_ == "text":
            click.echo(outcome.as_text(language, options), color=True)
        if outcome.status != INVALID and format_ == "csv":
            if not isinstance(outcome, HasTable):
                raise click.UsageError(USAGE["no_table"].say(language))
            click.echo(outcome.as_csv(), nl=False)
        if outcome.status != INVALID and format_ == "html":
            click.echo(outcome.as_html(language, options))
        if outcome.status != INVALID and report is not None:
            common.write_file(report, outcome.as_html(language, options), language)
        common.finish(outcome.status)

    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, required=True, metavar=f"{USAGE['files'].say(language)}…"),
        common.option(language, "--rules", "-r", multiple=True, text="rules"),
        common.option(language, "--with", "with_", multiple=True, text="with"),
        common.option(language, "--at"),
        common.option(language, "--rules-at"),
        common.option(language, "--explain", "-e", is_flag=True, text="explain"),
        common.format_option(language, "csv", "html"),
        common.option(language, "--report", type=click.Path(path_type=Path)),
        common.library_option(language),
    ]
    return common.command("file", language, run, params)


def _parameters(written: tuple[str, ...], language: Language) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in written:
        name, equals, value = item.partition("=")
        if not equals or not name:
            raise click.UsageError(USAGE["with_form"].say(language))
        found[name] = value
    return found
