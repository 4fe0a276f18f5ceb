"""Functions of single values, for values known only by their bounds.

An end of a result is left out where the result moves with an end that is left out. It is found by trying
a number inside that end, nearer to it than any number with the digits at hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from grading.evaluation.values import MISSING, Single, Value, hull, of_interval
from grading.functions import SingleFunction
from grading.quantities import intervals as i
from grading.quantities.intervals import Interval
from grading.quantities.numbers import ONE, ZERO, add, power, sub

INFINITY = Decimal("Infinity")

End = tuple[Decimal, bool]
"""Where values end (infinite: nowhere), and whether the end is left out."""


def ends(span: Interval) -> tuple[End, End]:
    """The lower and the upper end of an interval."""
    return (
        (-INFINITY if span.low is None else span.low, span.low_open),
        (INFINITY if span.high is None else span.high, span.high_open),
    )


def hair(values: Iterable[Decimal]) -> Decimal:
    """A tenth of the last digit of numbers: so far inside an end lies none of them."""
    exponents = [value.as_tuple().exponent for value in values if value.is_finite()]
    return ONE.scaleb(min([0, *(exponent for exponent in exponents if isinstance(exponent, int))]) - 1)


def inside(end: End, hair: Decimal, *, low: bool) -> Decimal:
    """A number just inside an end that is left out, else the end."""
    value, left_out = end
    if not left_out or not value.is_finite():
        return value
    return add(value, hair) if low else sub(value, hair)


def exact(number: Decimal | None) -> Value:
    """A result as a value; one without an end is none."""
    return MISSING if number is None or not number.is_finite() else number


def between(low: End | None, high: End | None) -> Value:
    """What lies between two ends; without them nothing is known."""
    if low is None or high is None or low[0] == INFINITY or high[0] == -INFINITY:
        return MISSING
    if low[0] == high[0]:
        return low[0]
    first, last = (end[0] if end[0].is_finite() else None for end in (low, high))
    return of_interval(Interval(first, last, low[1], high[1]))


def outermost(found: Iterable[End | None], *, low: bool) -> End | None:
    """The lowest or the highest of several ends; of two alike one that is not left out. None if one is."""
    best: End | None = None
    for end in found:
        if end is None:
            return None
        if best is None or (end[0] < best[0] if low else end[0] > best[0]) or end == (best[0], False):
            best = end
    return best


def single(function: SingleFunction, values: tuple[Single, ...]) -> Value:
    """A function of single numbers, or of their bounds where it moves steadily with each of them."""
    if all(isinstance(value, Decimal) for value in values):
        return exact(function.compute(*values))
    spans = [hull(value) for value in values]
    flags = [function.rising[min(at, len(function.rising) - 1)] for at in range(len(values))]
    for at, (flag, span) in enumerate(zip(flags, spans, strict=True)):
        if flag is None and not span.is_point and (at or function.turns is None):
            return MISSING
    return between(*(_extreme(function, spans, flags, low=low) for low in (True, False)))


def _extreme(
    function: SingleFunction, spans: list[Interval], flags: list[bool | None], *, low: bool
) -> End | None:
    """The lowest or the highest result."""
    chosen: list[tuple[End, bool]] = []  # an end of each argument, and whether it is a lower one
    for span, flag in zip(spans, flags, strict=True):
        lower = low == (flag is not False)
        chosen.append((ends(span)[0 if lower else 1], lower))
    firsts = [chosen[0]]
    if flags[0] is None:
        turns = function.turns(*(end[0] for end, _ in chosen[1:])) if function.turns is not None else ()
        firsts = [(ends(spans[0])[0], True), (ends(spans[0])[1], False)]
        firsts += [((turn, False), low) for turn in turns if spans[0].contains(turn)]
    return outermost((_result(function, [first, *chosen[1:]]) for first in firsts), low=low)


def _result(function: SingleFunction, chosen: list[tuple[End, bool]]) -> End | None:
    at_ends = [end[0] for end, _ in chosen]
    tiny = hair(at_ends)
    near = [inside(end, tiny, low=lower) for end, lower in chosen]
    if function.stepwise:
        # It jumps, so that what it is inside the end is not near to what it is there.
        result = function.compute(*near)
        return None if result is None else (result, result.is_infinite())
    result = function.compute(*at_ends)
    if result is None:
        return None
    return result, result.is_infinite() or function.compute(*near) != result


def powered(base: Interval, exponent: Single) -> Value:
    """`base ^ exponent`: a whole power, or any power of what is not below 0."""
    if isinstance(exponent, Decimal) and exponent == exponent.to_integral_value():
        return of_interval(i.ipow(base, int(exponent)))
    index = hull(exponent)
    if base.low is None or base.low < 0 or index.low is None or index.high is None:
        return MISSING
    if base.contains(ZERO) and index.low <= 0:
        return MISSING
    # It moves one way with either of them alone, so that it ends where they end.
    pairs = [
        ((x, low_x), (y, low_y))
        for x, low_x in zip(ends(base), (True, False), strict=True)
        for y, low_y in zip(ends(index), (True, False), strict=True)
    ]
    tiny = hair(end[0] for pair in pairs for end, _ in pair)
    found: list[End | None] = []
    for (x, low_x), (y, low_y) in pairs:
        result = _power_at(x[0], y[0])
        moved = _power_at(inside(x, tiny, low=low_x), inside(y, tiny, low=low_y))
        never = not x[0].is_finite() and bool(y[0])
        found.append(None if result is None else (result, never or result.is_infinite() or moved != result))
    return between(outermost(found, low=True), outermost(found, low=False))


def _power_at(base: Decimal, exponent: Decimal) -> Decimal | None:
    """A power at an end: what it tends to where the base has no end, or is 0."""
    if not exponent or (base and base.is_finite()):
        return power(base, exponent)
    return INFINITY if base.is_finite() == (exponent < 0) else ZERO
