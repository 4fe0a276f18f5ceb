"""What keeps a document from being met that another one asks for: the conditions inside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from grading.decisions import Decision, Report


@dataclass(frozen=True, slots=True, eq=False)
class Bound:
    """A condition that fails or is open, and the decision that it belongs to."""

    report: Report
    decision: Decision


def asks(report: Report, decision: Decision) -> Decision | None:
    """What the document says that a condition asks to be met, where it asks that alone."""
    if report.limit not in decision.plan.others:
        return None
    return next(other for alias, other in decision.others() if alias == report.limit)


def behind(report: Report, decision: Decision) -> Iterator[Bound]:
    """What keeps a document from being met that a condition asks for, however deep it lies: what fails, or
    where nothing does what is open."""
    other = asks(report, decision) if report.verdict in ("fails", "open") else None
    if other is not None:
        found = list(_bound(other))
        failing = [item for item in found if item.report.verdict == "fails"]
        yield from failing or found


def bound(decision: Decision) -> list[Bound]:
    """What binds a decision, what fails before what is open. In place of a document that it asks for stands
    what binds there."""
    return sorted(_bound(decision), key=lambda item: item.report.verdict != "fails")


def _bound(decision: Decision) -> Iterator[Bound]:
    for report in decision.binding:
        inside = list(behind(report, decision))
        yield from inside or [Bound(report, decision)]
