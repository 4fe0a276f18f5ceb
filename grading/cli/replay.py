"""`grade replay`: derives recorded results again and compares every byte."""

from __future__ import annotations

from pathlib import Path

import click

from grading.cli import common
from grading.kinds import DONE, INTEGRITY, STORAGE
from grading.wording import Language
from grading.wording.commands import USAGE


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(number: int | None, all_: bool, ledger: Path | None, format_: str, color: str) -> None:
        from grading.ledger import store
        from grading.ledger.replay import replay
        from grading.reporting.ledger import replayed_json, replayed_text
        from grading.reporting.recorded import derive

        if number is None and not all_:
            raise click.UsageError(USAGE["replay_which"].say(language))
        if number is not None and all_:
            raise click.UsageError(USAGE["replay_both"].say(language))
        path = common.ledger_of(ledger)
        numbers = [number] if number is not None else []
        if all_:
            listed, findings = store.heads(path)
            if findings:
                common.stop(findings, language, color, format_, STORAGE)
            numbers = [head.number for head in listed]
        show = common.progress(language, "replaying")
        replayed = []
        for at, one in enumerate(numbers):
            show(at, len(numbers))
            record, findings = store.record(path, one)
            if record is None:
                common.stop(findings, language, color, format_, common.ledger_status(findings))
            replayed.append(replay(record, derive))
        if format_ == "json":
            common.print_json(replayed_json(replayed))
        else:
            click.echo(replayed_text(replayed, language))
        common.say_findings(tuple(item for one in replayed for item in one.findings), language, color)
        common.finish(DONE if all(one.equal for one in replayed) else INTEGRITY)

    params: list[click.Parameter] = [
        click.Argument(
            ["number"], required=False, type=click.IntRange(1), metavar=f"[{USAGE['number'].say(language)}]"
        ),
        common.option(language, "--all", "all_", is_flag=True, text="all_records"),
        common.ledger_option(language),
        common.format_option(language),
    ]
    return common.command("replay", language, run, params)
