"""Rounding and comparison by GB/T 8170-2008."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from grading.quantities.intervals import Interval, between, point
from grading.quantities.numbers import digits_after_point
from grading.quantities.rounding import Mark, Mode, compare, round_interval, round_to, step_of

# GB/T 8170-2008 clause 3: value, step, half to even, half up.
CLAUSE_3 = [
    ("12.1498", "0.1", "12.1", "12.1"),
    ("1268", "100", "1300", "1300"),
    ("10.5002", "1", "11", "11"),
    ("1.050", "0.1", "1.0", "1.1"),
    ("0.35", "0.1", "0.4", "0.4"),
    ("2500", "1000", "2000", "3000"),
    ("3500", "1000", "4000", "4000"),
    ("-355", "10", "-360", "-360"),
    ("-325", "10", "-320", "-330"),
    ("60.25", "0.5", "60.0", "60.5"),
    ("60.38", "0.5", "60.5", "60.5"),
    ("-60.75", "0.5", "-61.0", "-61.0"),
    ("830", "20", "840", "840"),
    ("842", "20", "840", "840"),
    ("-930", "20", "-920", "-940"),
    ("28.175", "0.01", "28.18", "28.18"),
    ("28.050", "0.1", "28.0", "28.1"),
    ("28.25001", "0.1", "28.3", "28.3"),
    ("1.150001", "0.1", "1.2", "1.2"),
    ("1.0151", "0.02", "1.02", "1.02"),
    ("1150", "100", "1200", "1200"),
]


@pytest.mark.parametrize(("value", "step", "half_even", "half_up"), CLAUSE_3)
def test_clause_3_rounds_half_to_even_and_half_up_only_where_asked(
    value: str, step: str, half_even: str, half_up: str
) -> None:
    assert str(round_to(Decimal(value), Decimal(step))) == half_even
    assert str(round_to(Decimal(value), Decimal(step), "half_up")) == half_up


def test_clause_3_rounds_once_and_never_twice() -> None:
    assert round_to(Decimal("15.4546"), Decimal(1)) == 15
    by_steps = round_to(round_to(Decimal("15.4546"), Decimal("0.1")), Decimal(1))
    assert by_steps == 16


@pytest.mark.parametrize(("mark", "rounded"), [("+", "17"), ("-", "16"), (None, "16")])
def test_a_marked_value_is_not_half_way(mark: Mark | None, rounded: str) -> None:
    assert str(round_to(Decimal("16.50"), Decimal(1), mark=mark)) == rounded


@pytest.mark.parametrize(
    ("value", "mark", "rounded"), [("-16.50", "+", -17), ("-17.50", "-", -17), ("16.52", "-", 17)]
)
def test_a_mark_speaks_of_the_magnitude_and_only_where_it_lies_half_way(
    value: str, mark: Mark, rounded: int
) -> None:
    assert round_to(Decimal(value), Decimal(1), mark=mark) == rounded


def test_a_small_negative_value_rounds_to_zero_without_a_sign() -> None:
    assert str(round_to(Decimal("-0.04"), Decimal("0.1"))) in ("0", "0.0")
    assert str(round_to(Decimal("-0.05"), Decimal("0.2"))) == "0"


def test_a_step_that_is_not_positive_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="step"):
        round_to(Decimal(1), Decimal(0))


steps = st.sampled_from(["0.1", "0.5", "0.2", "0.02", "1", "5", "20", "1000", "0.25"]).map(Decimal)
values = st.decimals(min_value=-(10**6), max_value=10**6, places=3, allow_nan=False)
modes = st.sampled_from(["half_even", "half_up"])


@given(values, steps, modes)
def test_a_rounded_value_is_the_nearest_multiple_and_stays_when_rounded_again(
    value: Decimal, step: Decimal, mode: Mode
) -> None:
    rounded = round_to(value, step, mode)
    count = Fraction(rounded) / Fraction(step)
    assert count.denominator == 1
    distance = abs(Fraction(rounded) - Fraction(value))
    assert distance <= Fraction(step) / 2
    if distance == Fraction(step) / 2:
        assert abs(rounded) > abs(value) if mode == "half_up" else count % 2 == 0
    assert round_to(rounded, step, mode) == rounded
    assert round_to(-value, step, mode) == -rounded


@given(st.integers(-40, 40), st.integers(1, 40), st.booleans(), st.booleans(), steps, modes)
def test_a_rounded_interval_goes_from_the_least_to_the_greatest_rounded_value(
    start: int, length: int, low_open: bool, high_open: bool, step: Decimal, mode: Mode
) -> None:
    quarter = step / 4
    low, high = start * quarter, (start + length) * quarter
    inside = [low + n * step / 100 for n in range(25 * length + 1)]
    possible = [n for n in inside if not (low_open and n == low) and not (high_open and n == high)]
    rounded = [round_to(n, step, mode) for n in possible]
    result = round_interval(Interval(low, high, low_open, high_open), step, mode)
    assert (result.low, result.high) == (min(rounded), max(rounded))
    assert not result.low_open
    assert not result.high_open


def test_an_unbounded_interval_stays_unbounded_when_rounded() -> None:
    below_ten = Interval(None, Decimal(10), high_open=True)
    assert round_interval(below_ten, Decimal(1)) == Interval(None, Decimal(10))


def _at_least(limit: str) -> Interval:
    return Interval(Decimal(limit), None)


def _at_most(limit: str) -> Interval:
    return Interval(None, Decimal(limit))


def _range(low: str, high: str, *, open_: bool = False) -> Interval:
    return Interval(Decimal(low), Decimal(high), open_, open_)


# GB/T 8170-2008 clause 4.3: limit, its digits, value, by the full value, by the rounded value.
CLAUSE_4_3 = [
    (_at_least("97.0"), 1, "97.01", True, True),
    (_at_least("97.0"), 1, "97.00", True, True),
    (_at_least("97.0"), 1, "96.96", False, True),
    (_at_least("97.0"), 1, "96.94", False, False),
    (_at_most("0.5"), 1, "0.452", True, True),
    (_at_most("0.5"), 1, "0.500", True, True),
    (_at_most("0.5"), 1, "0.549", False, True),
    (_at_most("0.5"), 1, "0.551", False, False),
    (_range("1.2", "1.6"), 1, "1.151", False, True),
    (_range("1.2", "1.6"), 1, "1.649", False, True),
    (_range("1.2", "1.6"), 1, "1.651", False, False),
    (_range("9.9", "10.1"), 1, "9.89", False, True),
    (_range("9.9", "10.1"), 1, "9.85", False, False),
    (_range("9.9", "10.1", open_=True), 1, "9.94", True, False),
    (_range("9.9", "10.1", open_=True), 1, "10.06", True, False),
    (_range("9.9", "10.1", open_=True), 1, "10.05", True, True),
]

# The same clause with limits of GB 19301-2010 clause 4.2.
MILK = [
    (_at_least("2.8"), 1, "2.75", False, True),
    (_at_least("2.8"), 1, "2.74", False, False),
    (_at_least("3.1"), 1, "3.05", False, False),
    (_at_least("3.1"), 1, "3.06", False, True),
    (_at_least("1.027"), 3, "1.0265", False, False),
    (_at_least("1.027"), 3, "1.0266", False, True),
    (_range("12", "18"), 0, "18.5", False, True),
    (_range("12", "18"), 0, "18.6", False, False),
    (between(Decimal("-0.500"), Decimal("-0.560")), 3, "-0.4995", False, True),
    (between(Decimal("-0.500"), Decimal("-0.560")), 3, "-0.4994", False, False),
    (between(Decimal("-0.500"), Decimal("-0.560")), 3, "-0.5605", False, True),
    (between(Decimal("-0.500"), Decimal("-0.560")), 3, "-0.5606", False, False),
]


@pytest.mark.parametrize(("limit", "digits", "value", "full", "rounded"), CLAUSE_4_3 + MILK)
def test_clause_4_3_compares_the_full_value_or_the_value_rounded_to_the_digits_of_the_limit(
    limit: Interval, digits: int, value: str, full: bool, rounded: bool
) -> None:
    exact = point(Decimal(value))
    assert compare(exact, limit) is full
    assert compare(exact, limit, "rounded", digits=digits) is rounded


def test_fat_of_3_05_passes_3_1_only_where_the_document_rounds_half_up() -> None:
    fat, limit = point(Decimal("3.05")), _at_least("3.1")
    assert compare(fat, limit, "rounded", digits=1) is False
    assert compare(fat, limit, "rounded", digits=1, mode="half_up") is True


def test_the_mark_of_a_reported_value_decides_its_rounded_comparison() -> None:
    value, limit = point(Decimal("16.50")), _at_most("16")
    assert compare(value, limit, "rounded", digits=0, mark="-") is True
    assert compare(value, limit, "rounded", digits=0, mark="+") is False


def test_a_bound_meets_a_limit_only_if_all_that_it_may_be_does() -> None:
    below_ten = Interval(None, Decimal(10), high_open=True)
    assert compare(below_ten, _at_most("10")) is True
    assert compare(below_ten, _at_most("9")) is None
    assert compare(below_ten, _at_least("10")) is False
    # 9.99 rounds to 10, so a value below 10 may round to 10.
    assert compare(below_ten, _at_least("10"), "rounded", digits=0) is None


@given(values, st.sampled_from(["97.0", "0.5", "400000", "3.10"]))
def test_a_value_written_with_the_digits_of_the_limit_compares_alike_both_ways(
    value: Decimal, written: str
) -> None:
    digits = digits_after_point(written)
    same_digits = round_to(value, step_of(digits))
    assume(digits_after_point(same_digits) <= digits)
    limit = _at_most(written)
    assert compare(point(same_digits), limit) is compare(point(same_digits), limit, "rounded", digits=digits)
