"""Making a record: what was read is decided about once more, from the record alone, before it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from grading.findings import Finding, Findings
from grading.kinds import Options
from grading.ledger.canonical import inexact
from grading.ledger.difference import difference
from grading.ledger.model import Derive, Derived, Draft, Settings, drafted
from grading.ledger.witness import Witness


def present() -> str:
    """The program and its version."""
    return f"zhijia {version('zhijia')}"


def draft_of(
    shown: Derived, paths: Sequence[str], witness: Witness, options: Options, by: str, derive: Derive
) -> tuple[Draft | None, Findings]:
    """The record of what was decided through a witness.

    The result that is kept is derived from the files that were read, under the names they have in the record:
    so it does not tell where they lay, and is known to come out again.
    Findings: `record_inexact`, `record_not_derived`.
    """
    settings = Settings(
        tuple(map(witness.named, paths)),
        None if options.at is None else str(options.at),
        None if options.rules_at is None else options.rules_at.isoformat(),
        options.rules,
        dict(options.parameters),
    )
    held = witness.kept()
    derived = derive(held, settings.files, settings.options())
    path = inexact(derived.as_json())
    if path is not None:
        return None, (Finding("record_inexact", arguments={"path": path}),)
    found = difference(_nameless(shown), _nameless(derived))
    if found is not None:
        return None, (Finding("record_not_derived", arguments={"path": found.path}),)
    return drafted(by, present(), settings, held.inputs(), held.used(), derived), ()


def _nameless(derived: Derived) -> Any:
    """What was derived without the names of files, which findings and a subject may have."""
    codes = sorted(str(finding["code"]) for finding in derived.findings)
    return {"status": derived.status, "result": _without_findings(derived.result), "findings": codes}


def _without_findings(value: Any) -> Any:
    match value:
        case dict():
            return {key: _without_findings(item) for key, item in value.items() if key != "findings"}
        case list() | tuple():
            return [_without_findings(item) for item in value]
    return value
