"""How much of a decision rests on clauses that nobody has read in the original."""

from __future__ import annotations

from collections.abc import Iterator

from grading.decisions import Decision
from grading.decisions.worth import Line, computed, places, price, scores, shown
from grading.planning.model import Condition, Plan

MARK = "†"
"""Stands behind a document of which some clause that counted was not read."""

Unread = tuple[str, str, str]
"""A document, what rests on a clause of it that is `unverified`, and that clause."""


def unverified(decision: Decision) -> int:
    """How many limits, scores, places, prices and computed values rest on a clause that is `unverified`.

    Those of documents that are asked for count too; limits that do not apply do not.
    """
    return len({(document, name) for document, name, _ in (*own_unread(decision), *asked_unread(decision))})


def own_unread(decision: Decision) -> Iterator[Unread]:
    """What rests on clauses of the document itself."""
    if decision.applies is False:
        return
    for report in decision.reports:
        if report.verdict != "not_applicable":
            yield from _limit(decision.plan, report.condition)
    for name, lines in _figures(decision):
        for line in lines:
            if line.status == "unverified":
                yield decision.plan.id, name, line.clause or line.name


def asked_unread(decision: Decision) -> Iterator[Unread]:
    """What rests on clauses of documents that it asks for, of the subject or of its rows."""
    if decision.applies is False:
        return
    for _, other in decision.others():
        yield from own_unread(other)
        yield from asked_unread(other)
    for plan in decision.plan.each.values():
        yield from _of_rows(plan)


def _limit(plan: Plan, condition: Condition) -> Iterator[Unread]:
    if condition.status == "unverified":
        yield plan.id, f"{condition.section}.{condition.name}", condition.clause or condition.name


def _figures(decision: Decision) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Every figure with what it is made of."""
    for made in scores(decision):
        yield f"score.{made.whole.name}", (made.whole, *made.items)
    made_price = price(decision)
    if made_price is not None:
        amount = () if made_price.amount is None else (made_price.amount,)
        yield "price", (made_price.whole, *made_price.items, *amount)
    yield from ((f"rank.{line.name}", (line,)) for line in places(decision))
    yield from ((f"value.{line.name}", (line,)) for line in (*shown(decision), *computed(decision)))


def _of_rows(plan: Plan) -> Iterator[Unread]:
    """The limits of a document that grades rows: which of them counted differs from row to row."""
    for condition in plan.conditions:
        yield from _limit(plan, condition)
    for other in (*plan.others.values(), *plan.each.values()):
        yield from _of_rows(other)
