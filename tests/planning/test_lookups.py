# ruff: noqa: E501  (documents and histories stand on one line)
"""Printed tables: names, numbers and bands as keys; the narrowest band; what is not printed is missing."""

import pytest

from tests.support import decided, value_of

ENERGY = """
lookups:
  energy:
    by: [quality, length]
    table:
      best: {≤ 50: 31, ≤ 70: 38, 70..100: unknown}
      good: {≤ 50: 34, "> 50": 41}
"""


@pytest.mark.parametrize(("given", "value"), [
    ("{quality: best, length: 50 mm}", "31"),
    ("{quality: best, length: 50.001 mm}", "38"),
    ("{quality: best, length: 6.9 cm}", "38"),
    ("{quality: best, length: 7 cm}", None),
    ("{quality: best, length: 71 mm}", None),
    ("{quality: best, length: 101 mm}", None),
    ("{quality: good, length: 50 mm}", "34"),
    ("{quality: good, length: 51 mm}", "41"),
    ("{quality: poor, length: 10 mm}", None),
    ("{quality: best}", None),
    ("{length: 10 mm}", None),
])  # fmt: skip
def test_a_table_is_read_as_it_is_printed(given: str, value: str | None) -> None:
    assert value_of("energy(quality; length)", given, ENERGY) == value


def test_of_several_bands_that_hold_the_narrowest_counts() -> None:
    table = "lookups: {t: {by: a, table: {≤ 50: 1, 10..20: 2, 12..14: 3, 15: 4}}}"
    found = {a: value_of("t(a)", f"{{a: {a}}}", table) for a in (5, 10, 13, 15, 16, 20, 21, 50, 60)}
    assert found == {5: "1", 10: "2", 13: "3", 15: "4", 16: "2", 20: "2", 21: "1", 50: "1", 60: None}


def test_a_value_known_by_its_bounds_gives_all_that_it_may_be() -> None:
    table = "lookups: {t: {by: a, table: {≤ 50: 31, ≤ 70: 38, ≤ 90: 41}}}"
    assert value_of("t(a)", "{a: < 50}", table) == "31"
    assert value_of("t(a)", "{a: ≤ 60}", table) == "31 | 38"
    assert value_of("t(a)", "{a: '> 90'}", table) is None
    assert value_of("t(a)", "{a: '> 60'}", table) is None


def test_several_possible_values_settle_a_limit_that_all_of_them_meet() -> None:
    table = "lookups: {t: {by: a, table: {≤ 50: 31, ≤ 70: 38}}}\n"
    rules = table + "requirements: {b: ≥ t(a)}"
    assert decided(rules, "{a: ≤ 60, b: 38}").verdict == "meets"
    assert decided(rules, "{a: ≤ 60, b: 37}").verdict == "open"
    assert decided(rules, "{a: ≤ 60, b: 30}").verdict == "fails"


@pytest.mark.parametrize(("a", "value"), [
    ("0.67", "0"), ("1.00", "40"), ("0.835", "20"), ("1.33", "70"), ("0.66", None), ("2.01", None), ("1.665", "85"),
])  # fmt: skip
def test_between_linear_interpolates_and_never_extrapolates(a: str, value: str | None) -> None:
    table = "lookups: {t: {by: a, between: linear, table: {0.67: 0, 1.00: 40, 1.33: 70, 2.00: 100}}}"
    assert value_of("t(a)", f"{{a: {a}}}", table) == value


def test_between_linear_of_an_interval_is_an_interval() -> None:
    table = "lookups: {t: {by: a, between: linear, table: {0: 0, 10: 100, 20: 50}}}"
    assert value_of("t(a)", "{a: 5..15}", table) == "50..100"


def test_a_table_may_give_several_columns() -> None:
    table = "lookups: {plan: {by: [quality, a], gives: [n, c], table: {best: {1: 80/2, 2: unknown}}}}"
    assert value_of("plan(quality; a).n", "{quality: best, a: 1}", table) == "80"
    assert value_of("plan(quality; a).c", "{quality: best, a: 1}", table) == "2"
    assert value_of("plan(quality; a).c", "{quality: best, a: 2}", table) is None


def test_a_table_may_give_names() -> None:
    rules = """
        lookups: {letter: {by: a, table: {≤ 8: x, ≤ 15: y}}}
        requirements: {that: {that: letter(a) = x}}
        """
    assert decided(rules, "{a: 8}").verdict == "meets"
    assert decided(rules, "{a: 9}").verdict == "fails"
    assert decided(rules, "{a: 16}").verdict == "open"
    assert decided(rules, "{a: ≤ 10}").verdict == "open"


def test_an_argument_is_converted_into_the_unit_of_its_name() -> None:
    table = "lookups: {t: {by: length, table: {≤ 50 mm: 1, ≤ 7 cm: 2}}}"
    assert value_of("t(length)", "{length: 6 cm}", table) == "2"
    assert value_of("t(5 cm)", "{a: 0}", table) == "1"


def test_a_table_may_be_asked_row_by_row() -> None:
    table = "lookups: {t: {by: a, table: {≤ 5: 1, ≤ 10: 2}}}"
    assert (
        value_of("sum(t(tests.a))", "{tests: [{date: 2026-01-01, a: 3}, {date: 2026-01-02, a: 8}]}", table)
        == "3"
    )
