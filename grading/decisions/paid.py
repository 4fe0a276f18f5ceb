"""Quantities below 0 that an amount would be paid for: data that are refused."""

from __future__ import annotations

from collections.abc import Iterator

from grading.decisions.decision import Decision
from grading.evaluation.compile import compiled
from grading.evaluation.explanation import text_of
from grading.evaluation.values import hull
from grading.findings import Finding, Place
from grading.planning import expressions as x
from grading.planning.model import Plan


def check_paid(decision: Decision) -> Iterator[Finding]:
    """Finding `paid_below_zero` for each quantity that surely lies below 0, and for each row of one that is
    summed; at the value where one was written, else at the subject."""
    if decision.applies is False:
        return
    row, assumed = decision.subject.row, decision.run.assumed
    for paid in decision.plan.paid:
        rows, name = _summed(decision.plan, paid.expression)
        below = [inner for inner in row.lists.get(rows, ()) if name in inner.negatives]
        for inner in below:
            yield _found(decision, f"{rows}.{name}", inner.written[name], inner.negatives[name])
        value = compiled(paid.expression)(decision.run.context)
        if not below and hull(value).is_negative:
            owner = next((one for one in (row, assumed) if paid.text in one.negatives), None)
            if owner is None:
                yield _found(decision, paid.text, text_of(value) or "", row.place)
            else:
                yield _found(decision, paid.text, owner.written[paid.text], owner.negatives[paid.text])


def _summed(plan: Plan, expression: x.Expression) -> tuple[str, str]:
    """The list and the column that a quantity is the sum of; empty where it is something else."""
    while isinstance(expression, x.Derived):
        expression = plan.derived[expression.name]
    match expression:
        case x.Aggregate(function="sum", lists=(x.Each(source=source, item=x.Field(name=name)),)):
            return (plan.picks[source.name].base if source.kind == "pick" else source.name), name
        case _:
            return "", ""


def _found(decision: Decision, name: str, written: str, place: Place | None) -> Finding:
    return Finding("paid_below_zero", place, {"id": decision.subject.id, "name": name, "written": written})
