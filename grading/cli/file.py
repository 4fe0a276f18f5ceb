"""`grade FILE…`: does what the kind of the file asks for."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grading.cli import common
from grading.findings import Finding
from grading.kinds import INVALID, HasTable, Options
from grading.wording import Language
from grading.wording.commands import USAGE
from grading.wording.ledger import WORDS

if TYPE_CHECKING:
    from grading.ledger.witness import Witness

LONGEST_NAME = 200
"""Characters of `--by`."""


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
        record: bool,
        by: str | None,
        ledger: Path | None,
        color: str,
    ) -> None:
        from grading.catalogue import Catalogue
        from grading.kinds import models
        from grading.reporting.files import run_in
        from grading.reporting.outcomes import Several

        _check_recording(record, by, ledger, language)
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
        witness = _witness(files, library) if record else None
        outcome = run_in(witness or Catalogue(library, models()), files, options)
        if isinstance(outcome, Several) and (format_ == "html" or report is not None):
            raise click.UsageError(USAGE["one_page"].say(language))
        if format_ == "csv" and outcome.status != INVALID and not isinstance(outcome, HasTable):
            raise click.UsageError(USAGE["no_table"].say(language))
        if witness is not None and outcome.status != INVALID:
            from grading.reporting.recorded import record as put

            path = common.ledger_of(ledger)
            made, findings = put(outcome, files, witness, options, by or "", path)
            if made is None:
                findings = (*outcome.findings, *findings)
                common.stop(findings, language, color, format_, common.ledger_status(findings))
            said = {"path": path, "number": made.number, "digest": made.draft.result_digest}
            click.echo(WORDS["recorded"].say(language, said), err=True)
        if format_ == "json":
            common.print_json(outcome.as_json())
        unrecorded = (Finding("record_nothing"),) if record and outcome.status == INVALID else ()
        common.say_findings((*outcome.findings, *unrecorded), language, color)
        if outcome.status != INVALID and format_ == "text":
            click.echo(outcome.as_text(language, options), color=True)
        if outcome.status != INVALID and format_ == "csv" and isinstance(outcome, HasTable):
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
        common.option(language, "--record", is_flag=True),
        common.option(language, "--by"),
        common.ledger_option(language),
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


def _check_recording(record: bool, by: str | None, ledger: Path | None, language: Language) -> None:
    """Misuse where the options of recording do not go together."""
    if record and by is None:
        raise click.UsageError(USAGE["record_by"].say(language))
    for name, value in (("--by", by), ("--ledger", ledger)):
        if value is not None and not record:
            raise click.UsageError(USAGE["record_missing"].say(language, {"option": name}))
    if by is not None and not (by.strip() and by.isprintable() and len(by) <= LONGEST_NAME):
        raise click.UsageError(USAGE["by_form"].say(language, {"limit": LONGEST_NAME}))


def _witness(files: tuple[str, ...], library: tuple[Path, ...]) -> Witness:
    from grading.ledger.witness import Witness

    return Witness(files[0], library)
