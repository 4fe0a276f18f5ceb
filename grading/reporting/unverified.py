"""How much of a decision rests on clauses that nobody has read in the original."""

from __future__ import annotations

from collections.abc import Iterator

from grading.decisions import Decision
from grading.decisions.worth import Line, computed, places, price, scores, shown
from grading.planning.model import Plan

MARK = "†"
"""Stands behind a document of which some clause that counted was not read."""


def unverified(decision: Decision) -> int:
    """How many limits, scores, places, prices and computed values rest on a clause that is `unverified`; those
    of documents that are asked for count too, limits that do not apply do not."""
    if decision.applies is False:
        return 0
    limits = {
        (report.condition.section, report.condition.name)
        for report in decision.reports
        if report.condition.status == "unverified" and report.verdict != "not_applicable"
    }
    figures = sum(any(line.status == "unverified" for line in lines) for lines in _figures(decision))
    asked = sum(unverified(other) for _, other in decision.others())
    return len(limits) + figures + asked + sum(_of_rows(plan) for plan in decision.plan.each.values())


def _figures(decision: Decision) -> Iterator[tuple[Line, ...]]:
    """Every figure with what it is made of."""
    yield from ((made.whole, *made.items) for made in scores(decision))
    made = price(decision)
    if made is not None:
        yield made.whole, *made.items, *((made.amount,) if made.amount is not None else ())
    yield from ((line,) for line in (*places(decision), *shown(decision), *computed(decision)))


def _of_rows(plan: Plan) -> int:
    """The limits of a document that grades rows: which of them counted differs from row to row."""
    found = {
        (condition.section, condition.name)
        for condition in plan.conditions
        if condition.status == "unverified"
    }
    return len(found) + sum(_of_rows(other) for other in (*plan.others.values(), *plan.each.values()))
