"""What is proven of a bidder's goods, and what remains possible.

A bidder with several subjects stands as its worst one, where the tender says so (`several_subjects`).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from grading.findings import Findings
from grading.language.documents import Reference
from grading.language.tree import Word
from grading.language.values import Label, Period
from grading.reading.table import Table
from procurement.law.conditions import Standing
from procurement.models.law import ALWAYS, Law


@dataclass(frozen=True, slots=True)
class Scheme:
    """A document that bids are graded by: its grades with their labels, best first; none for a standard.

    `in_force` is when this edition holds.
    """

    id: str
    edition: str
    title: Label
    grades: Mapping[str, Label]
    in_force: Period = ALWAYS

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(self.grades)


@dataclass(frozen=True, slots=True)
class Condition:
    """A requirement and how a subject met it; `value`, `limit` and `margin` as grading shows them.

    `grades` are those that it binds.
    """

    id: str
    label: Label | None
    clause: str | None
    verdict: str
    value: str | None
    limit: str | None
    margin: str | None
    grades: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The condition in one line: `table.cells.premium: 310000 ≤ 300000 1/mL [clause]`."""
        measured = " ".join(filter(None, (self.value or "?", self.limit)))
        return f"{self.id}: {measured} [{self.clause}]" if self.clause else f"{self.id}: {measured}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a document says of one subject.

    `settle` names what would have to be measured, `binding` the conditions that keep it from the next
    better grade. `within` are the grades that remain possible where every measured value may be off by the
    expanded uncertainty U that it carries; empty where the document decides by a rule of its own, or no
    subject carries one.
    """

    subject: str
    verdict: str
    at_least: str | None
    possible: tuple[str, ...]
    settle: tuple[str, ...] = ()
    binding: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """What is proven of a bidder by one document, and what remains possible, best first.

    `within` is what the uncertainty of what was measured leaves possible, best first.
    """

    scheme: Scheme
    verdict: str
    grade: str | None
    possible: tuple[str, ...]
    subjects: tuple[Evidence, ...]
    within: tuple[str, ...] = ()

    @property
    def standing(self) -> Standing:
        return Standing(self.verdict, self.grade, self.scheme.order)


class Grader(Protocol):
    """What the evaluation of a tender asks of the library and of grading."""

    def table(self, file: Word) -> tuple[Table | None, Findings]:
        """A table beside the tender."""

    def law(self, name: Word, at: datetime.date) -> tuple[Law | None, Findings]:
        """The law in force at a date."""

    def scheme(self, reference: Reference, at: datetime.date) -> tuple[Scheme | None, Findings]:
        """The document that a tender refers to, in its edition or the one in force."""

    def evidence(
        self, reference: Reference, files: Sequence[Word], rules_at: datetime.date, facts_at: datetime.date
    ) -> tuple[tuple[Evidence, ...], Findings]:
        """What it says of each subject in the files."""


_WORST_FIRST = ("fails", "open", "not_applicable", "meets")


def prove(scheme: Scheme, subjects: Sequence[Evidence]) -> Proof:
    """The worst of several subjects. Without any, nothing is proven and every grade possible."""
    ordered = tuple(sorted(subjects, key=lambda evidence: evidence.subject))
    if not ordered:
        last = scheme.order[-1] if scheme.order else None
        return Proof(scheme, "open", last, scheme.order, ())
    verdict = min((evidence.verdict for evidence in ordered), key=_WORST_FIRST.index)
    if not scheme.order:
        return Proof(scheme, verdict, None, (), ordered)
    place = scheme.order.index
    # A document that does not apply to a subject proves no grade of it but the last.
    last = scheme.order[-1]
    proven = max((evidence.at_least or last for evidence in ordered), key=place)
    possible = _worst(scheme, [evidence.possible or (last,) for evidence in ordered])
    within: tuple[str, ...] = ()
    if any(evidence.within for evidence in ordered):
        within = _worst(scheme, [evidence.within or evidence.possible or (last,) for evidence in ordered])
    return Proof(scheme, verdict, proven, possible, ordered, within)


def _worst(scheme: Scheme, possible: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The grades that the worst of several subjects may have, best first."""
    place = scheme.order.index
    best = max(min(map(place, grades)) for grades in possible)
    return tuple(
        sorted({grade for grades in possible for grade in grades if place(grade) >= best}, key=place)
    )
