"""Rounding by GB/T 8170-2008."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.quantities.intervals import Interval
from grading.quantities.rounding import Mark, Mode, round_interval, round_to

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
