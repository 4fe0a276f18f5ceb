# ruff: noqa: E501  (documents and histories stand on one line)
"""Limits become bands of whole numbers, and no limit is ever crossed by rounding."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.engine.scales import LimitTooFine, NameScale, NumberScale
from grading.evaluation.values import MISSING, Several, Value, compare
from grading.language.formula import Comparator
from grading.planning.model import NameRegion, NumberRegion
from grading.quantities.intervals import Interval
from grading.quantities.numbers import BIGGEST

D = Decimal


def region(*tests: tuple[Comparator, str]) -> NumberRegion:
    return NumberRegion(tuple((operator, D(limit)) for operator, limit in tests))


def verdicts(scale: NumberScale, value: Value) -> list[bool | None]:
    """What each region says of a value, through the codes and bands that the rules see."""
    found = []
    for low, high in scale.ends(value):
        bands = [
            next(at for at, band in enumerate(scale.bands)
                 if (band.low is None or band.low <= end) and (band.high is None or end <= band.high))
            for end in (low, high)
        ]  # fmt: skip
        found.append((bands[0], bands[1]))
    regions = len(scale.bands[0].holds)
    answers = []
    for at in range(regions):
        truths = {scale.verdict(place, at) for place in found}
        answers.append(truths.pop() if len(truths) == 1 else None)
    return answers


@pytest.mark.parametrize(("operator", "below", "at", "above"), [
    ("<", True, False, False), ("≤", True, True, False), (">", False, False, True), ("≥", False, True, True),
    ("=", False, True, False), ("≠", True, False, True),
])  # fmt: skip
def test_a_limit_and_its_nearest_neighbours(operator: Comparator, below: bool, at: bool, above: bool) -> None:
    scale = NumberScale([region((operator, "3.10"))])
    assert verdicts(scale, D("3.1")) == [at]
    assert verdicts(scale, D("3.10000")) == [at]
    assert verdicts(scale, D("3.0999999999999999999999999999999999")) == [below]
    assert verdicts(scale, D("3.1000000000000000000000000000000001")) == [above]


def test_a_value_between_two_steps_of_the_limit_is_on_neither() -> None:
    scale = NumberScale([region(("=", "3")), region(("=", "4"))])
    assert verdicts(scale, D("3.5")) == [False, False]
    assert scale.code(D("3")) + 1 == scale.code(D("3.5")) == scale.code(D("3.0001")) == scale.code(D("4")) - 1


def test_limits_of_many_grades_share_one_scale() -> None:
    scale = NumberScale([region(("≤", "50000")), region(("≤", "100000")), region(("≤", "1000000"))])
    assert verdicts(scale, D("50000")) == [True, True, True]
    assert verdicts(scale, D("50000.01")) == [False, True, True]
    assert verdicts(scale, D("1000000.000001")) == [False, False, False]
    assert len(scale.bands) == 4


def test_a_range_holds_between_its_ends() -> None:
    scale = NumberScale([region(("≥", "-0.560"), ("≤", "-0.500"))])
    assert [verdicts(scale, D(value))[0] for value in ("-0.561", "-0.560", "-0.523", "-0.500", "-0.499")] == [
        False, True, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(("value", "expected"), [
    (Interval(D(10), None), None), (Interval(D(10), None, low_open=True), True), (Interval(None, D(10)), False),
    (Interval(None, D("10.5"), high_open=True), None), (Interval(D("10.5"), D("10.7")), True),
    (Interval(D("9.5"), D("10"), high_open=True), False), (Interval(None, D(11), high_open=True), None),
])  # fmt: skip
def test_an_end_that_is_left_out_is_left_out(value: Interval, expected: bool | None) -> None:
    assert verdicts(NumberScale([region((">", "10"))]), value) == [expected]


def test_missing_is_anything_and_several_are_each_of_them() -> None:
    scale = NumberScale([region((">", "10"))])
    assert verdicts(scale, MISSING) == [None]
    assert verdicts(scale, Several(frozenset({D(11), D(12)}))) == [True]
    assert verdicts(scale, Several(frozenset({D(9), D(12)}))) == [None]
    assert verdicts(
        NumberScale([region((">", "10")), region(("≠", "10"))]), Several(frozenset({D(9), D(12)}))
    ) == [None, True]


def test_a_dates_code_is_its_day_number() -> None:
    import datetime

    day = datetime.date(2026, 7, 1)
    scale = NumberScale([region(("≥", str(day.toordinal())))])
    assert verdicts(scale, day) == [True]
    assert verdicts(scale, day - datetime.timedelta(days=1)) == [False]


def test_huge_values_are_clamped_beyond_every_limit() -> None:
    scale = NumberScale([region(("≤", "1000000"))])
    for huge in ("1e30", "1e6144", "9007199254740993"):
        assert verdicts(scale, D(huge)) == [False]
        assert verdicts(scale, -D(huge)) == [True]
        assert abs(scale.code(D(huge))) <= BIGGEST


def test_limits_that_differ_too_much_in_size_are_refused() -> None:
    with pytest.raises(LimitTooFine):
        NumberScale([region(("≥", "0.0000000000000001"), ("≤", "1000000"))])


LIMITS = st.decimals(min_value=-1000, max_value=1000, places=3)
OPERATORS = st.sampled_from(["<", "≤", ">", "≥", "=", "≠"])


@given(
    st.lists(st.tuples(OPERATORS, LIMITS), min_size=1, max_size=6),
    LIMITS,
    st.sampled_from(["0", "1e-9", "-1e-9", "0.0005"]),
)
def test_bands_say_what_a_plain_comparison_says(
    tests: list[tuple[Comparator, Decimal]], value: Decimal, nudge: str
) -> None:
    scale = NumberScale([NumberRegion((test,)) for test in tests])
    for base in (value, *(limit for _, limit in tests)):
        near = base + D(nudge)
        assert verdicts(scale, near) == [compare(operator, near, limit) for operator, limit in tests]


@given(
    st.lists(st.tuples(OPERATORS, LIMITS), min_size=1, max_size=4),
    LIMITS,
    LIMITS,
    st.booleans(),
    st.booleans(),
)
def test_bands_say_of_an_interval_what_holds_for_all_of_it(
    tests: list[tuple[Comparator, Decimal]], one: Decimal, other: Decimal, low_open: bool, high_open: bool
) -> None:
    low, high = min(one, other), max(one, other)
    if low == high and (low_open or high_open):
        return
    interval = Interval(low, high, low_open, high_open)
    scale = NumberScale([NumberRegion((test,)) for test in tests])
    assert verdicts(scale, interval) == [compare(operator, interval, limit) for operator, limit in tests]


def test_names_are_tokens_and_a_name_nobody_speaks_of_is_one_too() -> None:
    scale = NameScale([NameRegion(frozenset({"cow", "goat"})), NameRegion(frozenset({"cow"}), inside=False)])

    def says(value: Value) -> list[bool | None]:
        (end,) = scale.ends(value)
        return [scale.verdict(end, 0), scale.verdict(end, 1)]

    assert says("cow") == [True, False]
    assert says("goat") == [True, True]
    assert says("化") == [False, True]
    assert says(MISSING) == [None, None]
    assert scale.ends(Several(frozenset({"cow", "zebra"}))) == [(1, 1), (3, 3)]


def test_truths_are_the_names_true_and_false() -> None:
    scale = NameScale([NameRegion(frozenset({"true"}))])
    assert [scale.verdict(scale.ends(truth)[0], 0) for truth in (True, False, None)] == [True, False, None]
