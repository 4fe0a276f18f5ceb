"""Intervals with open, closed and unbounded ends, and the arithmetic of values known only to lie in them.

Every operation is tight: its result is the smallest interval that holds all that the operation can give,
and an end of it is closed exactly if it can be attained. Operands are taken as independent of each other.
Quotients round their ends to 30 digits, as the quotient of two numbers does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from grading.quantities import numbers
from grading.quantities.numbers import ONE, ZERO

_INFINITE = Decimal("Infinity")

# An end while it is computed: its value (unbounded ends are infinite) and whether it is left out.
_End = tuple[Decimal, bool]


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between two ends; None is no end at all, and such an end is always open.

    An interval is never empty: an empty one is our mistake and raises ValueError.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_open", True)
        if self.high is None:
            object.__setattr__(self, "high_open", True)
        if self.low is None or self.high is None or self.low < self.high:
            return
        if self.low > self.high or self.low_open or self.high_open:
            raise ValueError(f"empty interval: {self}")

    @property
    def is_point(self) -> bool:
        """Whether it holds one number alone."""
        return self.low is not None and self.low == self.high

    @property
    def is_negative(self) -> bool:
        """Whether every number of it lies below 0."""
        return self.high is not None and (self.high < ZERO or (self.high == ZERO and self.high_open))

    def contains(self, number: Decimal) -> bool:
        """Whether the number lies in it."""
        if self.low is not None and (number < self.low or (self.low_open and number == self.low)):
            return False
        return self.high is None or number < self.high or (not self.high_open and number == self.high)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return _between([_ends(self)[0], _ends(other)[0]], [_ends(self)[1], _ends(other)[1]])

    def intersection(self, other: Interval) -> Interval | None:
        """What both hold, None if nothing."""
        low = max((_ends(self)[0], _ends(other)[0]))
        high = min(_ends(self)[1], _ends(other)[1], key=lambda end: (end[0], not end[1]))
        if low[0] > high[0] or (low[0] == high[0] and (low[1] or high[1])):
            return None
        return _between([low], [high])


ANYTHING = Interval(None, None)


def point(number: Decimal) -> Interval:
    """The interval that holds one number."""
    return Interval(number, number)


def between(one: Decimal, other: Decimal) -> Interval:
    """The closed range between two numbers, however it was written: -0.500 to -0.560 as well as 12 to 18."""
    return Interval(min(one, other), max(one, other))


def ineg(a: Interval) -> Interval:
    """-a."""
    return Interval(
        None if a.high is None else numbers.neg(a.high),
        None if a.low is None else numbers.neg(a.low),
        a.high_open,
        a.low_open,
    )


def iadd(a: Interval, b: Interval) -> Interval:
    """a + b."""
    return Interval(
        None if a.low is None or b.low is None else numbers.add(a.low, b.low),
        None if a.high is None or b.high is None else numbers.add(a.high, b.high),
        a.low_open or b.low_open,
        a.high_open or b.high_open,
    )


def isub(a: Interval, b: Interval) -> Interval:
    """a - b."""
    return iadd(a, ineg(b))


def imul(a: Interval, b: Interval) -> Interval:
    """a × b."""
    corners = [_product(x, y) for x in _ends(a) for y in _ends(b)]
    return _between(corners, corners)


def idiv(a: Interval, b: Interval) -> Interval:
    """a / b; anything at all where the divisor may be 0."""
    if b.contains(ZERO):
        return ANYTHING
    sign = ONE if b.high is None or b.high > 0 else ONE.copy_negate()
    corners = [corner for x in _ends(a) for y in _ends(b) if (corner := _quotient(x, y, sign)) is not None]
    return _between(corners, corners)


def imax(a: Interval, b: Interval) -> Interval:
    """The greater of a and b."""
    (a_low, a_high), (b_low, b_high) = _ends(a), _ends(b)
    return _between([max(a_low, b_low)], [a_high, b_high])


def iabs(a: Interval) -> Interval:
    """All magnitudes of numbers in a."""
    if a.low is not None and a.low >= 0:
        return a
    if a.high is not None and a.high <= 0:
        return ineg(a)
    # It reaches from below 0 to above it: from 0 on to the end that is further away.
    further = imax(a, ineg(a))
    return Interval(ZERO, further.high, False, further.high_open)


def ipow(a: Interval, exponent: int) -> Interval:
    """a ^ exponent for a whole exponent; anything at all for a negative power of what may be 0."""
    if exponent < 0:
        return idiv(point(ONE), ipow(a, -exponent))
    if exponent == 0:
        return point(ONE)
    ends = [(_end_power(value, exponent), left_out) for value, left_out in _ends(a)]
    if exponent % 2 == 0 and a.contains(ZERO):
        ends.append((ZERO, False))
    return _between(ends, ends)


def imonotone(f: Callable[[Decimal], Decimal | None], a: Interval, *, rising: bool = True) -> Interval:
    """What a rising (or falling) continuous function makes of a.

    Where `f` answers None at an end (the logarithm at 0), and at an unbounded end, the result has no end;
    cut `a` to the function's domain before.
    """
    low = None if a.low is None else f(a.low)
    high = None if a.high is None else f(a.high)
    ends = ((low, a.low_open), (high, a.high_open)) if rising else ((high, a.high_open), (low, a.low_open))
    (first, first_open), (last, last_open) = ends
    if first is not None and first == last:  # the ends met when they were rounded to 30 digits
        return point(first)
    return Interval(first, last, first_open, last_open)


def _ends(a: Interval) -> tuple[_End, _End]:
    return (
        (_INFINITE.copy_negate() if a.low is None else a.low, a.low_open),
        (_INFINITE if a.high is None else a.high, a.high_open),
    )


def _between(lows: list[_End], highs: list[_End]) -> Interval:
    """From the least of the lows to the greatest of the highs; of two equal ends the closed one counts."""
    low, low_open = min(lows)
    high, high_open = max(highs, key=lambda end: (end[0], not end[1]))
    if low == high:
        return point(low)
    return Interval(low if low.is_finite() else None, high if high.is_finite() else None, low_open, high_open)


def _product(x: _End, y: _End) -> _End:
    if not x[0] or not y[0]:
        # 0 times anything is 0, so a 0 that belongs to one side is enough.
        return ZERO, not ((not x[0] and not x[1]) or (not y[0] and not y[1]))
    return numbers.mul(x[0], y[0]), x[1] or y[1]


def _quotient(x: _End, y: _End, sign: Decimal) -> _End | None:
    """The corner x / y, the divisor having the given sign; None where no single limit exists there."""
    if not x[0] and not x[1]:
        return ZERO, False
    if not y[0]:
        return (_INFINITE.copy_sign(numbers.mul(x[0], sign)), True) if x[0] else None
    if y[0].is_infinite():
        return None if x[0].is_infinite() else (ZERO, True)
    if x[0].is_infinite():
        return numbers.mul(x[0], y[0]), True
    quotient = numbers.div(x[0], y[0])
    if quotient is None:
        return numbers.mul(x[0], _INFINITE.copy_sign(y[0])), True
    return quotient, x[1] or y[1]


def _end_power(value: Decimal, exponent: int) -> Decimal:
    result = numbers.power(value, Decimal(exponent)) if value.is_finite() else None
    if result is None:
        return _INFINITE.copy_sign(value) if exponent % 2 else _INFINITE
    return result
