"""Values as what they may be, and the arithmetic of them.

A number is a set of spans. A span has two ends, both attained: an open end is the number a hair's
breadth inside, and no end at all is a number too far away to meet. So one rule serves all operations:
try every corner, and 0 where a span holds it, since there quotients, powers and magnitudes turn.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from grading.quantities import numbers as n
from grading.quantities import units
from grading.quantities.intervals import Interval

HAIR = Decimal("1E-20")
FAR = Decimal("1E+60")
BEYOND = Decimal("1E+40")

Span = tuple[Decimal, Decimal]
ANYTHING: Span = (-FAR, FAR)


@dataclass(frozen=True)
class Number:
    """What a number may be, in `unit`; `bare`: written without one, it takes that of the other side.

    `uncertainty` is the standard one: in the unit (""), a share of the value ("%"), or that of its "lg"."""

    spans: frozenset[Span]
    unit: str | None = None
    bare: bool = False
    uncertainty: tuple[str, Decimal] | None = None


@dataclass(frozen=True)
class Name:
    """The names it may be (None: missing, and so anything), of those that it can be, best first."""

    names: frozenset[str] | None
    choice: tuple[str, ...] = ()
    ordered: bool = False


@dataclass(frozen=True)
class Day:
    """The dates it may be; None: missing."""

    days: frozenset[datetime.date] | None


@dataclass(frozen=True)
class Truth:
    """True, false, or both: open."""

    may: frozenset[bool]


TRUE, FALSE, OPEN = Truth(frozenset({True})), Truth(frozenset({False})), Truth(frozenset({True, False}))

Single = Number | Name | Day | Truth


def truth(value: bool) -> Truth:
    return TRUE if value else FALSE


def exact(value: Decimal | int, unit: str | None = None) -> Number:
    return Number(frozenset({(Decimal(value), Decimal(value))}), unit)


def number(*spans: Span, unit: str | None = None) -> Number:
    """A number that lies in one of the spans; if it may be anything at all, it is missing."""
    tidy = {(_end(low), _end(high)) for low, high in spans}
    tidy = {ANYTHING if low.copy_abs() == FAR and low == high else (low, high) for low, high in tidy}
    return Number(frozenset({ANYTHING} if ANYTHING in tidy else tidy), unit)


def _end(end: Decimal) -> Decimal:
    return FAR.copy_sign(end) if end.copy_abs() > BEYOND else end


def span_of(interval: Interval) -> Span:
    """An interval with open ends as a span."""
    low, high = interval.low, interval.high
    return (
        -FAR if low is None else n.add(low, HAIR) if interval.low_open else low,
        FAR if high is None else n.sub(high, HAIR) if interval.high_open else high,
    )


def is_missing(value: Single) -> bool:
    match value:
        case Number(spans=spans):
            return ANYTHING in spans
        case Name(names=names):
            return names is None
        case Day(days=days):
            return days is None
        case Truth():
            return value == OPEN


def missing(like: Single) -> Single:
    """The missing value of the same kind."""
    match like:
        case Number(unit=unit):
            return number(ANYTHING, unit=unit)
        case Name():
            return replace(like, names=None)
        case Day():
            return Day(None)
        case Truth():
            return OPEN


def either(*values: Single) -> Single:
    """What is one of several values, we do not know which."""
    first = values[0]
    if any(is_missing(value) for value in values):
        return missing(first)
    match first:
        case Number():
            same = [in_unit(value, first.unit) for value in values if isinstance(value, Number)]
            return number(*(span for value in same for span in value.spans), unit=first.unit)
        case Name():
            return replace(
                first, names=frozenset().union(*(v.names or () for v in values if isinstance(v, Name)))
            )
        case Day():
            return Day(frozenset().union(*(v.days or () for v in values if isinstance(v, Day))))
        case Truth():
            return Truth(frozenset().union(*(v.may for v in values if isinstance(v, Truth))))


def apply(function: Callable[..., Decimal | None], *arguments: Number, unit: str | None = None) -> Number:
    """A function of independent numbers; where it is undefined for some of them, the result is missing."""
    return number(*(_spread(function, spans) for spans in product(*(a.spans for a in arguments))), unit=unit)


def _spread(function: Callable[..., Decimal | None], spans: tuple[Span, ...]) -> Span:
    tries = [{low, high, n.ZERO} if low < 0 < high else {low, high} for low, high in spans]
    results = [function(*corner) for corner in product(*tries)]
    found = [result for result in results if result is not None]
    return (min(found), max(found)) if len(found) == len(results) else ANYTHING


def in_unit(value: Number, unit: str | None) -> Number:
    """The same number in another unit; a bare number takes the unit, and what is missing has any."""
    if value.unit == unit or is_missing(value):
        return replace(value, unit=unit)
    if value.bare and value.unit is None:
        return replace(value, unit=unit, bare=False)

    def converted(end: Decimal) -> Decimal:
        result = units.convert(end, value.unit, unit)
        assert result is not None, f"{value.unit} is no {unit}"
        return result

    spans = [(converted(low), converted(high)) for low, high in value.spans]
    return replace(number(*spans, unit=unit), uncertainty=value.uncertainty)


def in_one_unit(left: Number, right: Number) -> tuple[Number, Number]:
    return (in_unit(left, right.unit), right) if left.bare else (left, in_unit(right, left.unit))


def is_(operator: str, left: Span, right: Span) -> Truth:
    """`left operator right`: true for all pairs, false for none, else open."""
    match operator:
        case "<":
            return OPEN if left[0] < right[1] and left[1] >= right[0] else truth(left[1] < right[0])
        case "≤":
            return OPEN if left[0] <= right[1] and left[1] > right[0] else truth(left[1] <= right[0])
        case ">" | "≥":
            return is_({">": "<", "≥": "≤"}[operator], right, left)
        case "=":
            apart = left[1] < right[0] or right[1] < left[0]
            return FALSE if apart else truth(True) if left[0] == left[1] == right[0] == right[1] else OPEN
        case _:
            return not_(is_("=", left, right))


def not_(value: Truth) -> Truth:
    return Truth(frozenset(not may for may in value.may))


def all_of(values: list[Truth]) -> Truth:
    """Kleene: false if one is false, open if one is open, else true."""
    return FALSE if FALSE in values else OPEN if OPEN in values else TRUE


def some_of(values: list[Truth]) -> Truth:
    return not_(all_of([not_(value) for value in values]))
