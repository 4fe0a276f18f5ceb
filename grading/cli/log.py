"""`grade log`: what the ledger holds, or one record of it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from grading.cli import common
from grading.kinds import DONE, STORAGE
from grading.wording import Language
from grading.wording.commands import USAGE
from grading.wording.ledger import WORDS


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(number: int | None, ledger: Path | None, extract: Path | None, format_: str, color: str) -> None:
        from grading.ledger import store
        from grading.ledger.extracting import extract_inputs
        from grading.reporting.ledger import heads_json, heads_text, record_json, record_text

        path = common.ledger_of(ledger)
        colour = common.colours(color, sys.stdout)
        if number is None:
            if extract is not None:
                raise click.UsageError(USAGE["extract_one"].say(language))
            listed, findings = store.heads(path)
            if findings:
                common.stop(findings, language, color, format_, STORAGE)
            data, text = heads_json(listed), heads_text(listed, language)
        else:
            record, findings = store.record(path, number)
            if record is None:
                common.stop(findings, language, color, format_, common.ledger_status(findings))
            data, text = record_json(record), record_text(record, language, colour)
            if extract is not None:
                count, findings = extract_inputs(record, extract)
                if findings:
                    common.stop(findings, language, color, format_, STORAGE)
                click.echo(WORDS["extracted"].say(language, {"count": count, "path": extract}), err=True)
        if format_ == "json":
            common.print_json(data)
        else:
            click.echo(text, color=True)
        common.finish(DONE)

    params: list[click.Parameter] = [
        click.Argument(
            ["number"], required=False, type=click.IntRange(1), metavar=f"[{USAGE['number'].say(language)}]"
        ),
        common.ledger_option(language),
        common.option(language, "--extract", type=click.Path(path_type=Path)),
        common.format_option(language),
    ]
    return common.command("log", language, run, params)
