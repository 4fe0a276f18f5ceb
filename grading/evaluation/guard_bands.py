"""What a guard band made of a condition: state, acceptance limits, margin, probability."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, cast

from grading.evaluation.compile import compiled
from grading.evaluation.explanation import Margin, nearest, text_of
from grading.evaluation.run import Context, Run
from grading.evaluation.uncertain import conformity, shown_probability, uncertainty_of
from grading.evaluation.values import MISSING, Value, combined, compare, hull, kleene_and
from grading.planning import expressions as x
from grading.planning.model import Check, NumberRegion, Part
from grading.planning.types import NumberType
from grading.quantities import units
from grading.quantities.numbers import add, mul, sub
from grading.quantities.uncertainty import Uncertainty, acceptance_limit

State = Literal["pass", "conditional_pass", "conditional_fail", "fail"]
"""What ILAC-G8:09/2019, 4.2, calls the outcome of a measurement that is compared with a limit."""

_UPPER, _LOWER = ("<", "≤"), (">", "≥")
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Guarded:
    """A condition under a guard band. `margin` is the distance to the nearest acceptance limit."""

    state: State | None
    uncertainty: str | None
    acceptance: str | None
    margin: Margin | None
    probability: Decimal | None


def explain_guard(part: Part, run: Run, verdict: str, *, settled: bool) -> Guarded | None:
    """What a guard band made of a part; None where none was kept.

    `settled` tells that it is known that the condition applies, and in which case. Without an uncertainty
    a condition is open and has no state: nothing says how far the value is from the limit.
    """
    band = next(
        (node for check in part.checks for node in x.walk(check.scale) if isinstance(node, x.Widened)), None
    )
    if band is None or verdict == "not_applicable":
        return None
    context = run.context
    found = uncertainty_of(band.item, band.known, context)
    value = compiled(band.item)(context)
    if found is None or value is MISSING:
        return Guarded(None, None, None, None, None)
    limits = list(_limits(part, context))
    state = _state(part, context, verdict) if settled or verdict != "open" else None
    accepted = _accepted(limits, found, band.times) if not _is_rounded(part) else None
    margin = _margin(part, value, accepted, context)
    if margin is not None and margin.by >= 0 and state == "conditional_pass":
        margin = None  # each limit is kept, and the risks at both together are too great
    return Guarded(
        state,
        _uncertainty_text(found, band.item),
        _acceptance_text(accepted, part),
        margin,
        _probability(value, limits, found, part) if band.risk is not None else None,
    )


def _state(part: Part, context: Context, verdict: str) -> State | None:
    if verdict != "open":
        return "pass" if verdict == "meets" else "fail"
    nominal = kleene_and(
        _holds(check, context) for check in part.checks if not isinstance(_bare(check.scale), x.Assured)
    )
    return None if nominal is None else "conditional_pass" if nominal else "conditional_fail"


def _holds(check: Check, context: Context) -> bool | None:
    """Whether the measured value itself lies in the limit."""
    assert isinstance(check.region, NumberRegion)
    tests = check.region.tests
    return cast(
        "bool | None",
        combined(
            lambda value: kleene_and(compare(operator, value, limit) for operator, limit in tests),
            compiled(_measured(check.scale))(context),
        ),
    )


def _bare(scale: x.Expression) -> x.Expression:
    while isinstance(scale, x.ForGrade | x.Admitted):
        scale = scale.item
    return scale


def _measured(scale: x.Expression) -> x.Expression:
    """A scale without the guard band."""
    return x.changed(scale, lambda part: part.item if isinstance(part, x.Widened) else part)


def _is_rounded(part: Part) -> bool:
    return any(isinstance(_bare(check.scale), x.Rounded) for check in part.checks)


def _limits(part: Part, context: Context) -> Iterator[tuple[str, Decimal | None]]:
    """The ends of the limit that are known."""
    for operator, bound in part.bounds:
        value = compiled(bound)(context)
        yield operator, value if isinstance(value, Decimal) else None


# -- acceptance limits ---------------------------------------------------------------------------

Ends = list[tuple[str, Decimal]]


def _accepted(
    limits: Iterable[tuple[str, Decimal | None]], found: Uncertainty, times: Decimal
) -> Ends | None:
    """The limits moved by the guard band; None where one is not known or nothing can be accepted."""
    ends: Ends = []
    for operator, limit in limits:
        if limit is None or operator not in (*_UPPER, *_LOWER):
            return None
        end = acceptance_limit(limit, found, times, upper=operator in _UPPER)
        if end is None:
            return None
        ends.append((operator, end))
    return ends or None


def _acceptance_text(ends: Ends | None, part: Part) -> str | None:
    if ends is None:
        return None
    kind = part.bounds[0][1].type
    unit = f" {kind.unit}" if isinstance(kind, NumberType) and kind.unit else ""
    if [operator for operator, _ in ends] == ["≥", "≤"]:
        return f"{text_of(ends[0][1])}..{text_of(ends[1][1])}{unit}"
    return " ".join(f"{operator} {text_of(end)}" for operator, end in ends) + unit


def _margin(part: Part, value: Value, accepted: Ends | None, context: Context) -> Margin | None:
    """How far a value lies within its acceptance limits; where values are rounded, how far its band does."""
    if not isinstance(value, Decimal):
        return None
    if accepted is not None:
        return nearest((operator, end, value) for operator, end in accepted)
    return nearest(_rounded_ends(part, context)) if _is_rounded(part) else None


def _rounded_ends(part: Part, context: Context) -> Iterator[tuple[str, Value, Value]]:
    """The ends of a limit, each with the end of the rounded band that is held against it."""
    for check in part.checks:
        if isinstance(check.region, NumberRegion):
            span = hull(compiled(check.scale)(context))
            for operator, limit in check.region.tests:
                end = span.high if operator in _UPPER else span.low
                yield operator, limit, MISSING if end is None else end


# -- probability ---------------------------------------------------------------------------------


def _probability(
    value: Value, limits: list[tuple[str, Decimal | None]], found: Uncertainty, part: Part
) -> Decimal | None:
    """The probability of conformity; rounding moves the ends by half a step."""
    if not isinstance(value, Decimal) or any(limit is None for _, limit in limits):
        return None
    scale = next((_bare(check.scale) for check in part.checks), None)
    half = mul(scale.step, _HALF) if isinstance(scale, x.Rounded) else Decimal(0)
    lows = [sub(limit, half) for operator, limit in limits if operator in _LOWER and limit is not None]
    highs = [add(limit, half) for operator, limit in limits if operator in _UPPER and limit is not None]
    if not lows and not highs:
        return None
    share = conformity(value, max(lows, default=None), min(highs, default=None), found)
    return None if share is None else shown_probability(share)


def _uncertainty_text(found: Uncertainty, item: x.Field | x.Derived) -> str:
    """As a sample writes it: with the unit, and with `rel` where `%` could be that unit."""
    unit = item.type.unit if isinstance(item.type, NumberType) else None
    if found.scale == "relative" and units.kind(unit) == "number":
        return f"{found.text()} rel"
    return f"{found.text()} {unit}" if unit and found.scale == "absolute" else found.text()
