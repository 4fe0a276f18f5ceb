"""Replaying a record: its bytes still have their digests, and lead to the same result, byte by byte."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from grading.findings import Finding, Findings
from grading.ledger.canonical import canonical, digest, digest_of
from grading.ledger.difference import Difference, difference
from grading.ledger.model import Derive, Draft, Record
from grading.ledger.recording import present
from grading.ledger.witness import Held
from grading.wording.ledger import WORDS


@dataclass(frozen=True, slots=True)
class Replayed:
    """What came of a replay; `derived` is the digest of the result as it comes out now."""

    record: Record
    derived: str
    difference: Difference | None
    findings: Findings

    @property
    def equal(self) -> bool:
        """Whether every byte is as it was recorded."""
        return all(finding.severity != "error" for finding in self.findings)


def replay(record: Record, derive: Derive) -> Replayed:
    """Decides once more from what a record holds.

    Findings: `record_input_changed`, `record_text_changed`, `record_differs`; the note `record_version`.
    """
    draft = record.draft
    derived = derive(Held.of(draft.inputs), draft.settings.files, draft.settings.options())
    again = canonical(derived.result)
    found = list(_changed(record))
    first = _first(draft, derived.as_json())
    if first is not None:
        arguments = {
            "number": record.number,
            "path": first.path,
            "recorded": first.recorded,
            "derived": first.derived,
        }
        found.append(Finding("record_differs", arguments=arguments))
    if draft.program != present():
        versions = {"number": record.number, "recorded": draft.program, "present": present()}
        found.append(Finding("record_version", arguments=versions))
    return Replayed(record, digest_of(again), first, tuple(found))


def _changed(record: Record) -> Iterator[Finding]:
    """Whatever of a record no longer has its digest."""
    draft, number = record.draft, record.number
    for item in draft.inputs:
        now = digest(item.data)
        if now != item.digest:
            arguments = {"number": number, "name": item.name, "recorded": item.digest, "found": now}
            yield Finding("record_input_changed", arguments=arguments)
    for part, text, recorded in (
        ("findings", draft.findings, draft.findings_digest),
        ("result", draft.result, draft.result_digest),
    ):
        now = digest_of(text)
        if now != recorded:
            arguments = {"number": number, "part": WORDS[part], "recorded": recorded, "found": now}
            yield Finding("record_text_changed", arguments=arguments)


def _first(draft: Draft, derived: dict[str, object]) -> Difference | None:
    """The first difference between what was recorded and what is derived now."""
    words = draft.summary
    recorded: dict[str, object] = {
        "status": draft.status,
        "kind": words.kind,
        "subject": words.subject,
        "words": {"zh": words.result.zh, "en": words.result.en},
    }
    for part, text in (("result", draft.result), ("findings", draft.findings)):
        again = canonical(derived[part])
        if text == again:
            continue
        try:
            read = json.loads(text)
        except ValueError:
            return Difference(f"$.{part}", text[:200], again[:200])
        return difference(read, json.loads(again), f"$.{part}") or Difference(
            f"$.{part}", text[:200], again[:200]
        )
    plain = {name: derived[name] for name in recorded}
    return difference(recorded, plain)
