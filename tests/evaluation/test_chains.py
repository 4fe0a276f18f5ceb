# ruff: noqa: E501  (lines of stages stand on one line)
"""Lines of stages: variation passed on, whole lists asked for within a row, and rows ordered by a number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support import decided, value_of

LINE = "{stages: [{position: 1, a: 2.0}, {position: 2, a: 1.5, b: 0.8}, {position: 3, a: 1.0, b: 0.6}, {position: 4, a: 0.8, b: 0.9}]}"
OWN = "derive:\n  stages.share: chain_share(stages.a; stages.b; stages.position)\n"


def rounded(value: str | None, step: str) -> str:
    assert value is not None
    return str(Decimal(value).quantize(Decimal(step)))


def test_variances_add_along_a_chain_and_the_first_stage_passes_nothing_on() -> None:
    assert rounded(value_of("chain_sd(stages.a; stages.b)", LINE), "0.000001") == "1.688963"
    assert rounded(value_of("chain_sd(stages.a; stages.b) ^ 2", LINE), "0.0000000001") == "2.8525960000"
    assert rounded(value_of("12 / (6 × chain_sd(stages.a; stages.b))", LINE), "0.000001") == "1.184159"
    first = LINE.replace("a: 2.0", "a: 2.0, b: 7")
    assert value_of("chain_sd(stages.a; stages.b)", first) == value_of("chain_sd(stages.a; stages.b)", LINE)


def test_every_stage_has_its_share_of_the_final_variance() -> None:
    shares = [rounded(value_of(f"highest(stages.share; {k})", LINE, OWN), "0.01") for k in (1, 2, 3, 4)]
    assert shares == ["28.40", "26.17", "23.00", "22.44"]
    of_stages = [
        rounded(value_of(f"chain_share(stages.a; stages.b; {k})", LINE), "0.01") for k in (1, 2, 3, 4)
    ]
    assert of_stages == ["26.17", "23.00", "28.40", "22.44"]
    total = value_of("sum(stages.share) / 1 %", LINE, OWN)
    assert total is not None
    assert abs(Decimal(total) - 100) < Decimal("1e-12")


@pytest.mark.parametrize(("passed", "variance"), [("0", "0.64"), ("1", "7.89"), ("-1", "7.89")])
def test_nothing_passed_on_leaves_the_last_stage_and_everything_adds_up(passed: str, variance: str) -> None:
    given = (
        LINE.replace("b: 0.8", f"b: {passed}")
        .replace("b: 0.6", f"b: {passed}")
        .replace("b: 0.9", f"b: {passed}")
    )
    value = value_of("chain_sd(stages.a; stages.b) ^ 2", given)
    assert rounded(value, "0.0000000001") == f"{Decimal(variance):.10f}"


def test_three_times_the_deviations_are_three_times_the_deviation() -> None:
    value = value_of(
        "chain_sd(stages.a; stages.b) / chain_sd(stages.c; stages.b)",
        LINE,
        "derive:\n  stages.c: 3 × stages.a\n",
    )
    assert rounded(value, "0.000000000001") == "0.333333333333"


def test_stages_come_in_the_order_of_their_numbers_whatever_the_order_of_the_file() -> None:
    turned = "{stages: [{position: 4, a: 0.8, b: 0.9}, {position: 2, a: 1.5, b: 0.8}, {position: 1, a: 2.0}, {position: 3, a: 1.0, b: 0.6}]}"
    assert value_of("chain_sd(stages.a; stages.b)", turned) == value_of("chain_sd(stages.a; stages.b)", LINE)
    assert value_of("last(stages.a)", turned) == "0.8"
    ten = "{stages: [" + ", ".join(f"{{position: {k}, a: {k}}}" for k in range(11, 0, -1)) + "]}"
    assert value_of("last(stages.a)", ten) == "11"


def test_without_one_order_a_chain_has_no_deviation() -> None:
    twice = "{stages: [{position: 1, a: 2}, {position: 1, a: 1.5, b: 0.8}]}"
    assert value_of("chain_sd(stages.a; stages.b)", twice) is None
    assert value_of("last(stages.a)", twice) == "1.5 | 2"
    assert (
        value_of(
            "chain_sd(stages.a; stages.b)",
            "{stages: [{position: 1..2, a: 2}, {position: 1, a: 1.5, b: 0.8}]}",
        )
        is None
    )
    assert value_of("chain_sd(stages.a; stages.b)", "{stages: [{position: 1..2, a: 2}]}") == "2"


def test_what_is_known_of_stages_by_bounds_bounds_the_chain() -> None:
    given = "{stages: [{position: 1, a: 3}, {position: 2, a: 4, b: -1..0.5}]}"
    assert value_of("chain_sd(stages.a; stages.b)", given) == "4..5"
    assert value_of("chain_share(stages.a; stages.b; 1)", given) == "0..36"
    assert value_of("chain_share(stages.a; stages.b; 2)", given) == "64..100"
    assert (
        value_of(
            "chain_sd(stages.a; stages.b)", "{stages: [{position: 1, a: < 3}, {position: 2, a: 4, b: 1}]}"
        )
        is None
    )
    assert (
        value_of(
            "chain_sd(stages.a; stages.b)", "{stages: [{position: 1, a: 0..3}, {position: 2, a: 4, b: 1}]}"
        )
        == "4..5"
    )
    assert (
        value_of("chain_sd(stages.a; stages.b)", "{stages: [{position: 1, a: 3}, {position: 2, a: 4}]}")
        is None
    )


@pytest.mark.parametrize("formula", [
    "chain_sd(stages.a; stages.b)", "chain_share(stages.a; stages.b; 1)",
])  # fmt: skip
def test_a_chain_of_no_stages_or_of_impossible_ones_is_not_known(formula: str) -> None:
    assert value_of(formula, "{a: 1}") is None
    assert value_of(formula, "{stages: [{position: 1, a: -1}]}") is None


def test_a_place_that_the_chain_does_not_have_is_not_known() -> None:
    for place in ("0", "5", "1.5"):
        assert value_of(f"chain_share(stages.a; stages.b; {place})", LINE) is None


def test_yields_multiply_along_a_line() -> None:
    given = "{stages: [{position: 1, a: 0.99}, {position: 2, a: 0.98}, {position: 3, a: 0.995}, {position: 4, a: 0.97}]}"
    assert rounded(value_of("product(stages.a)", given), "0.00000001") == "0.93638853"
    assert rounded(value_of("product(stages.a) ^ (1 / count(stages))", given), "0.00000001") == "0.98370306"
    assert (
        value_of("product(stages.a)", "{stages: [{position: 1, a: 0.5}, {position: 2, a: 0.8..0.9}]}")
        == "0.4..0.45"
    )
    assert (
        value_of("product(stages.a)", "{stages: [{position: 1, a: -2..3}, {position: 2, a: -1..5}]}")
        == "-10..15"
    )


# -- a row that asks for its whole list -------------------------------------------------------------


def test_in_a_row_a_function_of_lists_takes_the_whole_list_and_a_bare_name_the_row() -> None:
    rules = """
        derive:
          stages.above: stages.a - mean(stages.a)
          stages.rank: 1 + count(stages.a > a)
          stages.part: 100 × a / sum(stages.a)
          stages.least: min(stages.a; stages.b)
        """
    given = "{stages: [{position: 1, a: 2, b: 1}, {position: 2, a: 3, b: 5}, {position: 3, a: 5, b: 9}]}"
    assert value_of("max(stages.above)", given, rules) == "1.66666666666666666666666666667"
    assert value_of("last(stages.rank)", given, rules) == "1"
    assert value_of("max(stages.rank)", given, rules) == "3"
    assert value_of("sum(stages.part)", given, rules) == "100"
    assert value_of("max(stages.least)", given, rules) == "5"


def test_a_derived_value_of_a_row_is_a_list_for_the_others() -> None:
    rules = """
        derive:
          stages.twice: 2 × stages.a
          stages.last: highest(stages.twice; 1) - stages.twice
        """
    given = "{stages: [{position: 1, a: 2}, {position: 2, a: 3}]}"
    assert value_of("max(stages.last)", given, rules) == "2"


def test_rows_are_picked_by_what_their_list_says_together() -> None:
    rules = "rows: {high: {of: stages, where: stages.a > median(stages.a)}}"
    given = "{stages: [{position: 1, a: 2}, {position: 2, a: 3}, {position: 3, a: 9}]}"
    assert value_of("count(high)", given, rules) == "1"


def test_rows_of_another_list_are_not_looked_for_in_the_row_that_asks() -> None:
    """A test without a value does not take that of the letter that asks for it."""
    rules = """
        derive:
          tests.double: 2 × a
        rows:
          answered: {of: letters, where: max(tests.double) > 5}
        """
    given = "{a: 1, tests: [{date: 2026-01-01}], letters: [{date: 2026-01-02, a: 9}]}"
    assert value_of("count(answered)", given, rules) == "0"


def test_a_value_of_a_row_that_asks_for_itself_in_all_rows_is_a_circle() -> None:
    from tests.support import findings_of

    assert findings_of("derive: {stages.x: sum(stages.x)}") == ["circle 1:24 stages.x"]


def test_a_line_is_graded_by_its_weakest_stage_and_its_largest_share() -> None:
    rules = """
        derive:
          stages.share: chain_share(stages.a; stages.b; position)
        requirements:
          largest: {of: max(stages.share), limit: ≤ 28.5 %}
        """
    assert decided(rules, LINE).verdict == "meets"
    assert decided(rules.replace("28.5", "28"), LINE).verdict == "fails"
