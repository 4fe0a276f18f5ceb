"""Interval arithmetic: sampled points stay inside, and an end is closed exactly if it can be attained."""

import operator
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from grading.quantities import numbers
from grading.quantities.intervals import (
    ANYTHING,
    Interval,
    between,
    iadd,
    idiv,
    imax,
    imonotone,
    imul,
    ineg,
    ipow,
    isub,
    point,
)

Binary = Callable[[Interval, Interval], Interval]
Exact = Callable[[Fraction, Fraction], Fraction]

# Few and small numbers, so that equal ends, zeros and points are common.
ends = st.one_of(st.none(), st.integers(-6, 6).map(lambda n: Decimal(n) / 2))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
        if low == high:
            return point(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


TINY, HUGE = Fraction(1, 10**6), Fraction(10**6)


def samples(a: Interval) -> Iterator[Fraction]:
    """Points of an interval: its attained ends, points next to its ends, 0, the middle, far away."""
    low = Fraction(a.low) if a.low is not None else -HUGE
    high = Fraction(a.high) if a.high is not None else HUGE
    candidates = [low, high, low + TINY, high - TINY, (low + high) / 2, Fraction(0), TINY, -TINY]
    for candidate in dict.fromkeys(candidates):
        if _inside(a, candidate):
            yield candidate


def _inside(a: Interval, number: Fraction) -> bool:
    above = a.low is None or number > Fraction(a.low) or (not a.low_open and number == Fraction(a.low))
    below = a.high is None or number < Fraction(a.high) or (not a.high_open and number == Fraction(a.high))
    return above and below


def assert_tight(result: Interval, values: list[Fraction]) -> None:
    """Every value lies inside; each end is attained if closed, approached and never attained if open."""
    assert all(_inside(result, value) for value in values), result
    for end, is_open, extreme in (
        (result.low, result.low_open, min(values)),
        (result.high, result.high_open, max(values)),
    ):
        if end is None:
            assert abs(extreme) > 1000, result
        elif is_open:
            assert Fraction(end) not in values
            assert abs(extreme - Fraction(end)) < Fraction(1, 1000), result
        else:
            assert Fraction(end) in values, result


@pytest.mark.parametrize(
    ("operation", "exact"),
    [(iadd, operator.add), (isub, operator.sub), (imul, operator.mul), (imax, max)],
    ids=["sum", "difference", "product", "greater"],
)
@given(a=intervals(), b=intervals())
def test_an_operation_holds_all_its_values_and_no_more(
    operation: Binary, exact: Exact, a: Interval, b: Interval
) -> None:
    assert_tight(operation(a, b), [exact(x, y) for x, y in product(samples(a), samples(b))])


@given(intervals(), intervals())
def test_a_quotient_holds_all_its_values_and_no_more(a: Interval, b: Interval) -> None:
    assume(not b.contains(Decimal(0)))
    result = idiv(a, b)
    # Quotients of these small numbers that have no end are compared as they were rounded.
    values = [x / y for x, y in product(samples(a), samples(b))]
    rounded = [Fraction(_at_30_digits(value)) for value in values]
    assert_tight(result, rounded)


def _at_30_digits(value: Fraction) -> Decimal:
    quotient = numbers.div(Decimal(value.numerator), Decimal(value.denominator))
    assert quotient is not None
    return quotient


@given(intervals(), intervals())
def test_a_divisor_that_may_be_zero_leaves_anything_possible(a: Interval, b: Interval) -> None:
    assume(b.contains(Decimal(0)))
    assert idiv(a, b) == ANYTHING


@given(intervals(), st.integers(0, 5))
def test_a_power_holds_all_its_values_and_no_more(a: Interval, exponent: int) -> None:
    assert_tight(ipow(a, exponent), [x**exponent for x in samples(a)])


def test_a_negative_power_is_the_quotient_of_one() -> None:
    assert ipow(Interval(Decimal(2), None), -1) == Interval(Decimal(0), Decimal("0.5"), True, False)
    assert ipow(Interval(Decimal(-2), Decimal(1)), -2) == ANYTHING


@given(intervals())
def test_negation_turns_an_interval_over(a: Interval) -> None:
    assert_tight(ineg(a), [-x for x in samples(a)])
    assert ineg(ineg(a)) == a


@given(intervals(), intervals())
def test_the_hull_holds_both_and_the_intersection_what_both_hold(a: Interval, b: Interval) -> None:
    assert_tight(a.hull(b), [*samples(a), *samples(b)])
    both = a.intersection(b)
    shared = [x for x in (*samples(a), *samples(b)) if _inside(a, x) and _inside(b, x)]
    if both is None:
        assert not shared
    else:
        assert all(_inside(a, x) and _inside(b, x) for x in samples(both))
        assert all(_inside(both, x) for x in shared)


def test_zero_that_belongs_to_one_factor_is_attained_whatever_the_other_is() -> None:
    zero_to_one = Interval(Decimal(0), Decimal(1))
    open_zero = Interval(Decimal(0), Decimal(2), low_open=True)
    assert imul(zero_to_one, open_zero) == Interval(Decimal(0), Decimal(2))
    assert imul(point(Decimal(0)), ANYTHING) == point(Decimal(0))
    assert imul(open_zero, open_zero) == Interval(Decimal(0), Decimal(4), low_open=True)


def test_an_open_zero_in_the_divisor_gives_no_upper_end() -> None:
    assert idiv(point(Decimal(1)), Interval(Decimal(0), Decimal(2), low_open=True)) == Interval(
        Decimal("0.5"), None
    )


def test_a_monotone_function_moves_the_ends_and_keeps_them_open() -> None:
    a = Interval(Decimal(1), Decimal(100), low_open=True)
    assert imonotone(numbers.log10, a) == Interval(Decimal(0), Decimal(2), low_open=True)
    falling = imonotone(lambda x: numbers.sub(Decimal(1), x), a, rising=False)
    assert falling == Interval(Decimal(-99), Decimal(0), high_open=True)
    assert imonotone(numbers.ln, Interval(Decimal(0), Decimal(1), low_open=True)) == Interval(
        None, Decimal(0)
    )


def test_a_range_may_be_written_high_to_low() -> None:
    # GB 19301-2010 clause 4.2 prints the freezing point as -0.500 to -0.560.
    assert between(Decimal("-0.500"), Decimal("-0.560")) == between(Decimal("-0.560"), Decimal("-0.500"))
    assert between(Decimal("-0.500"), Decimal("-0.560")).low == Decimal("-0.560")


def test_an_unbounded_end_is_open_and_an_empty_interval_is_our_mistake() -> None:
    assert ANYTHING.low_open
    assert ANYTHING.high_open
    assert not ANYTHING.is_point
    assert point(Decimal(5)).is_point
    with pytest.raises(ValueError, match="empty"):
        Interval(Decimal(5), Decimal(5), low_open=True)
    with pytest.raises(ValueError, match="empty"):
        Interval(Decimal(6), Decimal(5))
