"""What binds a decision, in place of a document that it asks for what binds there, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from grading.decisions.decision import Decision, Report


@dataclass(frozen=True, slots=True, eq=False)
class Bound:
    """A condition that fails or is open, the decision that it belongs to, and by which names of documents,
    one inside the other, that is reached."""

    report: Report
    decision: Decision
    through: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the condition; inside a document that is asked for with its name in front."""
        return ".".join((*self.through, self.report.id))

    @property
    def lift(self) -> Decimal | None:
        """By how much the value has to be better; None where something else is to be shown."""
        report = self.report
        missed = report.verdict == "fails" or report.state is not None
        return report.margin.copy_abs() if missed and report.margin is not None else None


def asks(report: Report, decision: Decision) -> Decision | None:
    """What the document says that a condition asks to be met, where it asks that alone."""
    if report.limit not in decision.plan.others:
        return None
    return next(other for alias, other in decision.others() if alias == report.limit)


def behind(report: Report, decision: Decision, through: tuple[str, ...] = ()) -> Iterator[Bound]:
    """What keeps a document from being met that a condition asks for, however deep it lies: what fails, or
    where nothing does what is open."""
    other = asks(report, decision) if report.verdict in ("fails", "open") else None
    if other is not None:
        found = list(_bound(other, (*through, report.limit)))
        failing = [item for item in found if item.report.verdict == "fails"]
        yield from failing or found


def bound(decision: Decision) -> list[Bound]:
    """What binds a decision, what fails before what is open. In place of a document that it asks for stands
    what binds there."""
    return sorted(_bound(decision), key=lambda item: item.report.verdict != "fails")


def _bound(decision: Decision, through: tuple[str, ...] = ()) -> Iterator[Bound]:
    for report in decision.binding:
        inside = list(behind(report, decision, through))
        yield from inside or [Bound(report, decision, through)]
