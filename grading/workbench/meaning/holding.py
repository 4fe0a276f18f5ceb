"""Conditions that can never hold: in themselves, for what can be measured, or within those around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from grading.findings import Finding
from grading.language import formula as f
from grading.language.tree import entry_at
from grading.planning import expressions as x
from grading.wording import Text
from grading.wording.meaning import WHY
from grading.workbench.meaning.axes import Boxes, Names, all_of
from grading.workbench.meaning.conflicts import range_text
from grading.workbench.meaning.known import Known, named
from grading.workbench.meaning.stated import Statements


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A condition as written and where it holds."""

    written: f.Formula
    boxes: Boxes


def check_holding(known: Known, statements: Statements) -> Iterator[Finding]:
    """The `for` of the document and of its rules, the conditions of cases, and what caps ask.

    Findings: `never_holds`.
    """
    plan, document = known.plan, known.plan.document
    around: list[Asked] = []
    if document.for_ is not None:
        whole = Asked(document.for_, statements.where(document.for_, plan.applies))
        yield from never(known, whole, [], None)
        around = [whole]
    seen: set[tuple[str, str]] = set()
    for condition in plan.conditions:
        rule = statements.rule(condition)
        if (condition.section, condition.name) in seen:
            continue
        seen.add((condition.section, condition.name))
        inside = around
        if rule is not None and rule.for_ is not None:
            own = Asked(rule.for_, statements.where(rule.for_, _plain(condition.when)))
            yield from never(known, own, around, condition.clause)
            inside = [*around, own]
        for written, part in zip(rule.cases if rule else (), condition.parts, strict=False):
            if isinstance(written, f.Formula):
                case = Asked(written, statements.where(written, _plain(part.guard)))
                yield from never(known, case, inside, condition.clause)
        if condition.section == "caps":
            when = entry_at(document.caps, condition.name).when
            asked = Asked(when, statements.where(when, condition.parts[0].value))
            yield from never(known, asked, around, condition.clause)


def _plain(truth: x.Expression | None) -> x.Expression | None:
    """A condition without the column that it is asked in."""
    return truth.item if isinstance(truth, x.ForGrade) else truth


def never(known: Known, asked: Asked, around: list[Asked], clause: str | None) -> Iterator[Finding]:
    """Why a condition never holds, if it does not."""
    why = _why(known, asked, around)
    if why is not None:
        arguments = {"written": asked.written.text, "why": why}
        yield Finding("never_holds", asked.written.place, arguments, clause)


def _why(known: Known, asked: Asked, around: list[Asked]) -> Text | None:
    if not asked.boxes:
        return WHY["contradicts_itself"]
    possible = tuple(box for box in asked.boxes if _outside(known, (box,)) is None)
    if not possible:
        name, range_ = _outside(known, asked.boxes) or ("", "")
        return WHY["outside"].filled({"name": name, "range": range_})
    met = possible
    for other in around:
        before, met = met, all_of(met, other.boxes)
        met = tuple(box for box in met if _outside(known, (box,)) is None)
        if not other.boxes or not before:
            return None
        if not met:
            value = known.point(before[0]) or asked.written.text
            return WHY["within"].filled({"value": value, "other": other.written.text})
    return None


def _outside(known: Known, boxes: Boxes) -> tuple[str, str] | None:
    """The axis on which a box asks for what cannot be, and what can."""
    for box in boxes:
        for axis, region in box.regions.items():
            possible = known.range(axis)
            if isinstance(region, Names) or isinstance(possible, Names):
                continue
            if not known.can_be(axis, region):
                return named(axis) or "—", range_text(known, axis, possible)
    return None
