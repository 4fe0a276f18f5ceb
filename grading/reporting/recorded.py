"""What a record keeps of an outcome, and how the ledger lists it in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from grading.catalogue import Catalogue
from grading.findings import Findings
from grading.kinds import HasSummary, Options, Outcome, Summary
from grading.ledger.model import Derived, Record
from grading.ledger.recording import draft_of
from grading.ledger.store import append
from grading.ledger.witness import Witness
from grading.reporting.files import run_in
from grading.reporting.findings import as_json
from grading.reporting.in_short import listed
from grading.reporting.outcomes import Several
from grading.wording import Text
from grading.wording.ledger import WORDS


def derive(catalogue: Catalogue, paths: Sequence[str], options: Options) -> Derived:
    """What comes of files, as a record keeps it."""
    return kept(run_in(catalogue, paths, options), paths)


def record(
    outcome: Outcome, paths: Sequence[str], witness: Witness, options: Options, by: str, ledger: Path
) -> tuple[Record | None, Findings]:
    """Puts into the ledger what came of files that were opened through a witness."""
    draft, findings = draft_of(kept(outcome, paths), paths, witness, options, by, derive)
    return (None, findings) if draft is None else append(ledger, draft)


def kept(outcome: Outcome, paths: Sequence[str]) -> Derived:
    """What a record keeps of an outcome."""
    findings = [as_json(finding) for finding in outcome.findings]
    return Derived(outcome.status, _summary(outcome, paths), findings, outcome.as_json())


def _summary(outcome: Outcome, paths: Sequence[str]) -> Summary:
    if isinstance(outcome, Several):
        parts = [_summary(one, paths) for one in outcome.outcomes]
        words = Text("；".join(part.result.zh for part in parts), "; ".join(part.result.en for part in parts))
        return Summary(listed([part.kind for part in parts]), listed([part.subject for part in parts]), words)
    if isinstance(outcome, HasSummary):
        return outcome.summary()
    kind = str(outcome.as_json().get("schema", "")).removesuffix("/1").rpartition("/")[2]
    return Summary(kind, listed(list(paths)), WORDS["done" if outcome.status == 0 else "not_all_done"])
