"""What came of samples, as published in `docs/schema/grading-1.json`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from grading.decisions import Decision, LeftOut, Report
from grading.decisions.bound import Bound, bound
from grading.decisions.worth import Line, Made, computed, places, price, scores, shown
from grading.quantities.numbers import plain
from grading.reporting.guards import guard_json, rule_json
from grading.workbench.samples import Graded


def subject_json(graded: Graded) -> dict[str, Any]:
    return {
        "id": graded.subject.id,
        "facts_at": graded.at.isoformat() if graded.at else None,
        "verdicts": [decision_json(decision) for decision in graded.decisions],
    }


def decision_json(decision: Decision) -> dict[str, Any]:
    """A decision as published in `docs/schema/grading-1.json`."""
    found: dict[str, Any] = {
        "document": decision.plan.id,
        "edition": decision.plan.edition,
        "verdict": decision.verdict,
    }
    if decision.plan.decision_rule is not None:
        found["decision_rule"] = rule_json(decision.plan.decision_rule)
    if decision.plan.grades and decision.verdict != "not_applicable":
        found |= {"grade": decision.grade, "possible": list(decision.possible), "at_least": decision.at_least}
    binding = bound(decision)
    return (
        found
        | _worth(decision)
        | {
            "settle": list(decision.settle),
            "assumed": decision.assumed,
            "states": {name: list(states) for name, states in decision.states.items()},
            "binding": [item.id for item in binding] or None,
            "lift": [_lift(item, item.lift) for item in binding if item.lift is not None] or None,
            "conditions": [_condition(report) for report in decision.reports],
        }
    )


def _worth(decision: Decision) -> dict[str, Any]:
    """Scores, places, price and shown values, each where the document has one."""
    found: dict[str, Any] = {}
    if scored := [_made_json(made) for made in scores(decision)]:
        found["scores"] = scored
    if placed := {line.name: line.value for line in places(decision)}:
        found["places"] = placed
    if (made := price(decision)) is not None:
        found["price"] = _price_json(made)
    if values := [_line_json(line) for line in (*shown(decision), *computed(decision))]:
        found["values"] = values
    return found


def _made_json(made: Made) -> dict[str, Any]:
    return _line_json(made.whole) | {"items": [_line_json(item) for item in made.items]}


def _price_json(made: Made) -> dict[str, Any]:
    amount = None if made.amount is None else _line_json(made.amount)
    return _made_json(made) | {"amount": amount, "inputs": [_line_json(line) for line in made.inputs]}


def _line_json(line: Line) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": line.name,
        "value": line.value,
        "unit": line.unit,
        "clause": line.clause,
        "status": line.status,
    }
    if line.weight is not None:
        found |= {"weight": line.weight, "points": line.points}
    if line.low is not None:
        found |= {"low": line.low, "high": line.high}
    return found


def _lift(item: Bound, by: Decimal) -> dict[str, str]:
    return {"condition": item.id, "by": plain(by), "unit": item.report.unit or ""}


def _condition(report: Report) -> dict[str, Any]:
    return {
        "id": report.id,
        "clause": report.clause,
        "status": report.condition.status,
        "verdict": report.verdict,
        "value": report.value,
        "limit": report.limit,
        "margin": None if report.margin is None else plain(report.margin),
        "rows": [
            {"list": row.list, "date": row.date.isoformat() if row.date else None, "sure": row.sure}
            for row in report.rows
        ],
        "missing": list(report.missing),
        **({"left_out": [_left_out(row) for row in report.left_out]} if report.left_out else {}),
        **({} if report.guarded is None else {"guard": guard_json(report)}),
    }


def _left_out(row: LeftOut) -> dict[str, Any]:
    return {"list": row.list, "date": row.date.isoformat() if row.date else None, "missing": row.missing}
