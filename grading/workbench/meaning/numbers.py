"""Sets of numbers along one axis: bands as they are written, what is left between them, and one number
that shows it.

A band runs from one cut to another. A cut lies just before a number or just after it, so that `≤ 3` ends
after 3 and `< 3` before it, and open and closed ends need no cases of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from grading.language.formula import Comparator
from grading.quantities.numbers import EXACT, add, div, mul, neg, sub
from grading.quantities.rounding import Mode, round_to

Cut = tuple[Decimal, bool]
"""A place between numbers: before the number, or after it."""

Band = tuple[Cut, Cut]

_LEAST: Cut = (Decimal("-Infinity"), False)
_MOST: Cut = (Decimal("Infinity"), False)
_TWO = Decimal(2)
_SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers as bands in ascending order, none of which touches another."""

    bands: tuple[Band, ...]

    def __bool__(self) -> bool:
        return bool(self.bands)

    def holds(self, number: Decimal) -> bool:
        """Whether the number lies in one of the bands."""
        return any(low <= (number, False) and (number, True) <= high for low, high in self.bands)


ALL = Numbers(((_LEAST, _MOST),))
NONE = Numbers(())


def beyond(operator: Comparator, number: Decimal) -> Numbers:
    """The numbers for which a comparison holds: `≤ 3` is all up to 3."""
    before, after = (number, False), (number, True)
    match operator:
        case "<":
            return Numbers(((_LEAST, before),))
        case "≤":
            return Numbers(((_LEAST, after),))
        case ">":
            return Numbers(((after, _MOST),))
        case "≥":
            return Numbers(((before, _MOST),))
        case "=":
            return Numbers(((before, after),))
        case "≠":
            return Numbers(((_LEAST, before), (after, _MOST)))


def point(number: Decimal) -> Numbers:
    """The set of one number."""
    return Numbers((((number, False), (number, True)),))


def between(low: Decimal | None, high: Decimal | None, low_open: bool, high_open: bool) -> Numbers:
    """A band with its ends; None is no end."""
    first = _LEAST if low is None else (low, low_open)
    last = _MOST if high is None else (high, not high_open)
    return Numbers(((first, last),)) if first < last else NONE


def both(one: Numbers, other: Numbers) -> Numbers:
    """What lies in both."""
    found: list[Band] = []
    mine, theirs = list(one.bands), list(other.bands)
    while mine and theirs:
        low, high = max(mine[0][0], theirs[0][0]), min(mine[0][1], theirs[0][1])
        if low < high:
            found.append((low, high))
        (mine if mine[0][1] <= theirs[0][1] else theirs).pop(0)
    return Numbers(tuple(found))


def either(sets: Iterable[Numbers]) -> Numbers:
    """What lies in one of them at least."""
    found: list[Band] = []
    for low, high in sorted(band for numbers in sets for band in numbers.bands):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return Numbers(tuple(found))


def others(one: Numbers) -> Numbers:
    """What does not lie in it."""
    cuts = [_LEAST, *(cut for band in one.bands for cut in band), _MOST]
    pairs = zip(cuts[::2], cuts[1::2], strict=True)
    return Numbers(tuple((low, high) for low, high in pairs if low < high))


def within(one: Numbers, other: Numbers) -> bool:
    """Whether all of the first lies in the second."""
    return both(one, other) == one


def is_point(band: Band) -> bool:
    """Whether a band holds one number alone."""
    return band[0][0] == band[1][0]


def moved(numbers: Numbers, change: Callable[[Decimal], Decimal], *, rising: bool = True) -> Numbers:
    """The set on another scale: every end goes where `change` takes it."""

    def to(cut: Cut) -> Cut:
        number, after = cut
        if not number.is_finite():
            return cut if rising else (neg(number), after)
        return change(number), after == rising

    bands = [(to(low), to(high)) for low, high in numbers.bands]
    return Numbers(tuple(bands if rising else [(high, low) for low, high in reversed(bands)]))


def unrounded(numbers: Numbers, step: Decimal, mode: Mode) -> Numbers:
    """The numbers that, rounded to a multiple of the step, lie in the set."""
    half = mul(step, Decimal("0.5"))
    found: list[Numbers] = []
    for band in numbers.bands:
        low, high = _LEAST, _MOST
        ends = _multiples(band, step)
        if ends is None:
            continue
        first, last = ends
        if first is not None:
            edge = sub(first, half)
            low = (edge, round_to(edge, step, mode) != first)
        if last is not None:
            edge = add(last, half)
            high = (edge, round_to(edge, step, mode) == last)
        found.append(Numbers(((low, high),)))
    return either(found)


def _multiples(band: Band, step: Decimal) -> tuple[Decimal | None, Decimal | None] | None:
    """The least and the greatest multiple of a step in a band, None without an end; None if there is none."""
    (low, after), (high, upto) = band
    first = last = None
    if low.is_finite():
        first = _multiple(low, step, up=True)
        if after and first == low:
            first = add(first, step)
    if high.is_finite():
        last = _multiple(high, step, up=False)
        if not upto and last == high:
            last = sub(last, step)
    return None if first is not None and last is not None and first > last else (first, last)


def _multiple(number: Decimal, step: Decimal, *, up: bool) -> Decimal:
    count = div(number, step)
    assert count is not None
    whole = count.to_integral_value(ROUND_CEILING if up else ROUND_FLOOR, context=EXACT)
    return mul(whole, step)


def witness(band: Band, step: Decimal | None = None) -> Decimal | None:
    """A short number near the middle of a band, a multiple of the step where there is one; None if no
    multiple lies in it."""
    if step is not None and _multiples(band, step) is None:
        return None
    (low, after), (high, upto) = band
    if is_point(band):
        return low
    if not low.is_finite() or not high.is_finite():
        return _towards(band, step)
    middle = mul(add(low, high), Decimal("0.5"))
    if step is not None:
        return _nearest(middle, band, step)
    for digits in range(-_SHORTEST, _SHORTEST):
        number = _nearest(middle, ((low, True), (high, False)), Decimal(1).scaleb(-digits, EXACT))
        if number is not None:
            return number
    return low if not after else high if upto else middle


def _towards(band: Band, step: Decimal | None) -> Decimal:
    """A number of a band without an end: the end that it has if it belongs to it, or one step further."""
    (low, after), (high, upto) = band
    if low.is_finite():
        ends = _multiples(band, step) if step is not None else None
        if ends is not None and ends[0] is not None:
            return ends[0]
        return add(low, _last_digit(low)) if after else low
    if high.is_finite():
        ends = _multiples(band, step) if step is not None else None
        if ends is not None and ends[1] is not None:
            return ends[1]
        return high if upto else sub(high, _last_digit(high))
    return Decimal(0)


def _last_digit(number: Decimal) -> Decimal:
    """What the last digit after the point counts, 1 for a whole number."""
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(min(0, exponent if isinstance(exponent, int) else 0), EXACT)


def _nearest(middle: Decimal, band: Band, step: Decimal) -> Decimal | None:
    """The multiple of a step that lies in a band and nearest to its middle."""
    ends = _multiples(band, step)
    if ends is None or ends[0] is None or ends[1] is None:
        return None
    return min(max(_multiple(middle, step, up=False), ends[0]), ends[1])


def first_number(numbers: Numbers, step: Decimal | None = None) -> Decimal | None:
    """A number of the set; None where there is none."""
    found = (witness(band, step) for band in numbers.bands)
    return next((number for number in found if number is not None), None)
