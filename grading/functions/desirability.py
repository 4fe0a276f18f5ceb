"""Values as desirabilities from 0 to 1.

Derringer and Suich, Simultaneous optimization of several response variables, Journal of Quality Technology
12 (1980) 214-219; Harrington, The desirability function, Industrial Quality Control 21 (1965) 494-498.
Unbounded values arrive as infinities.
"""

from __future__ import annotations

from decimal import Decimal

from grading.quantities import numbers as n
from grading.quantities.numbers import ONE, WORK, ZERO

_TWO = Decimal(2)


def larger_better(x: Decimal, lowest: Decimal, target: Decimal, exponent: Decimal) -> Decimal | None:
    """0 up to L, ((x - L) / (T - L)) ^ r, 1 from T on; L < T and r > 0."""
    if not lowest < target or exponent <= 0:
        return None
    if x <= lowest:
        return ZERO
    return ONE if x >= target else _part(n.sub(x, lowest), n.sub(target, lowest), exponent)


def smaller_better(x: Decimal, target: Decimal, highest: Decimal, exponent: Decimal) -> Decimal | None:
    """1 up to T, ((U - x) / (U - T)) ^ r, 0 from U on; T < U and r > 0."""
    return larger_better(n.neg(x), n.neg(highest), n.neg(target), exponent)


def target_best(
    x: Decimal, lowest: Decimal, target: Decimal, highest: Decimal, below: Decimal, above: Decimal
) -> Decimal | None:
    """1 at T; ((x - L) / (T - L)) ^ s below it, ((U - x) / (U - T)) ^ t above it, 0 outside L..U."""
    if not lowest < target < highest or below <= 0 or above <= 0:
        return None
    if x <= target:
        return larger_better(x, lowest, target, below)
    return smaller_better(x, target, highest, above)


def _part(distance: Decimal, whole: Decimal, exponent: Decimal) -> Decimal | None:
    part = n.div(distance, whole)
    power = None if part is None else n.power(part, exponent)
    return None if power is None else n.to30(power)


def harrington(
    x: Decimal, first: Decimal, at_first: Decimal, second: Decimal, at_second: Decimal
) -> Decimal | None:
    """exp(-exp(-(b₀ + b₁ × x))), with b₀ and b₁ such that it is d₁ at x₁ and d₂ at x₂."""
    if first == second or not (0 < at_first < 1 and 0 < at_second < 1):
        return None
    start, end = _scale(at_first), _scale(at_second)
    slope = WORK.divide(WORK.subtract(end, start), n.sub(second, first))
    if not slope:
        return at_first
    exponent = WORK.add(start, WORK.multiply(slope, n.sub(x, first)))
    return n.exp(WORK.exp(exponent.copy_negate()).copy_negate())


def _scale(desirability: Decimal) -> Decimal:
    """-ln(-ln d): the straight scale behind Harrington's curve."""
    return WORK.ln(WORK.ln(desirability).copy_negate()).copy_negate()


def harrington_two(x: Decimal, lowest: Decimal, highest: Decimal, exponent: Decimal) -> Decimal | None:
    """exp(-|Y| ^ n) with Y = (2x - (U + L)) / (U - L): 1 in the middle, exp(-1) at both limits."""
    if not lowest < highest or exponent <= 0:
        return None
    if x.is_infinite():
        return ZERO
    distance = n.div(n.sub(n.mul(_TWO, x), n.add(highest, lowest)), n.sub(highest, lowest))
    power = None if distance is None else n.power(distance.copy_abs(), exponent)
    return None if power is None else n.exp(n.to30(power).copy_negate())


def middle(lowest: Decimal, highest: Decimal, _: Decimal) -> tuple[Decimal, ...]:
    """Where `harrington_two` turns."""
    return (WORK.divide(n.add(lowest, highest), _TWO),)
