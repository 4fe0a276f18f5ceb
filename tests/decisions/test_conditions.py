# ruff: noqa: E501  (documents and histories stand on one line)
"""What makes a condition meet, fail, stay open or not apply, and what its report says."""

from decimal import Decimal

import pytest

from grading.decisions import Report
from tests.support import decided


def report(rule: str, given: str) -> Report:
    (found,) = decided(f"requirements: {{{rule}}}", given).reports
    return found


@pytest.mark.parametrize(("given", "verdict", "value", "margin"), [
    ("{fat: 3.10}", "meets", "3.10", "0"),
    ("{fat: 3.09}", "fails", "3.09", "-0.01"),
    ("{fat: 31 g/kg}", "meets", "3.1", "0"),
    ("{fat: '> 3.1'}", "meets", "> 3.1 ≤ 15", None),
    ("{fat: < 3.1}", "fails", "≥ 0 < 3.1", None),
    ("{fat: < 5}", "open", "≥ 0 < 5", None),
    ("{fat: 3..4}", "open", "3..4", None),
    ("{a: 1}", "open", None, None),
])  # fmt: skip
def test_a_limit_is_met_by_all_that_the_value_may_be_or_by_none(
    given: str, verdict: str, value: str | None, margin: str | None
) -> None:
    found = report("fat: {clause: 4.2, limit: ≥ 3.1}", given)
    assert (found.verdict, found.value, found.limit, found.clause) == (verdict, value, "≥ 3.1 g/100g", "4.2")
    assert found.margin == (None if margin is None else Decimal(margin))


def test_ends_are_open_or_closed_as_written() -> None:
    for sign, expected in [("≥", "meets"), ("≤", "meets"), ("<", "fails"), ("=", "meets"), ("≠", "fails")]:
        assert (sign, report(f"a: {sign} 3", "{a: 3.000}").verdict) == (sign, expected)
    assert report("a: '> 3'", "{a: 3.000}").verdict == "fails"


def test_two_sided_limits_have_the_nearer_margin() -> None:
    assert report("a: 12..18", "{a: 17}").margin == 1
    assert report("a: 12..18", "{a: 11}").margin == -1
    assert report("a: ≥ 30 < 36", "{a: 36}").verdict == "fails"


def test_a_requirement_for_others_does_not_apply() -> None:
    rule = "fat: {for: kind_of = cow, limit: ≥ 3.1}"
    assert report(rule, "{kind_of: goat, fat: 1}").verdict == "not_applicable"
    assert report(rule, "{kind_of: cow, fat: 1}").verdict == "fails"


def test_whether_it_applies_need_not_be_known_where_the_limit_is_met() -> None:
    rule = "fat: {for: kind_of = cow, limit: ≥ 3.1}"
    assert report(rule, "{fat: 4}").verdict == "meets"
    assert report(rule, "{fat: 1}").verdict == "open"
    assert report(rule, "{fat: 1}").missing == ("kind_of",)


def test_a_value_that_is_not_admitted_is_missing() -> None:
    rule = "temperature: {admit: hours ≥ 3 h, limit: ≤ 4}"
    assert report(rule, "{temperature: 9 °C, hours: 3}").verdict == "fails"
    found = report(rule, "{temperature: 3 °C, hours: 2.9}")
    assert (found.verdict, found.value) == ("open", None)
    assert report(rule, "{temperature: 3 °C}").verdict == "open"
    assert report(rule, "{temperature: 3 °C}").missing[0].endswith("hours")


@pytest.mark.parametrize(
    ("limit", "verdict"), [("none", "not_applicable"), ("never", "fails"), ("unknown", "open")]
)
def test_the_three_words_for_a_limit(limit: str, verdict: str) -> None:
    assert report(f"fat: {{limit: {limit}}}", "{fat: 3}").verdict == verdict


CASES = "a: {of: fat, cases: {kind_of = cow: ≥ 3, kind_of = goat: ≥ 2, else: none}}"


@pytest.mark.parametrize(("given", "verdict"), [
    ("{kind_of: cow, fat: 2.5}", "fails"),
    ("{kind_of: goat, fat: 2.5}", "meets"),
    ("{kind_of: sheep, fat: 0}", "not_applicable"),
    ("{fat: 3}", "meets"),
    ("{fat: 2.5}", "open"),
    ("{fat: 1}", "open"),
])  # fmt: skip
def test_the_case_that_holds_gives_the_limit(given: str, verdict: str) -> None:
    assert report(CASES, given).verdict == verdict


def test_no_case_leaves_it_open_unless_there_is_an_else() -> None:
    rule = "a: {of: fat, cases: {kind_of = cow: ≥ 3, kind_of = goat: ≥ 2}}"
    assert report(rule, "{kind_of: sheep, fat: 9}").verdict == "open"
    assert report(rule, "{fat: 9}").verdict == "open"
    assert report(rule, "{kind_of: cow, fat: 9}").verdict == "meets"


def test_two_cases_that_hold_at_once_agree_or_leave_it_open() -> None:
    rule = "fat: {cases: {a > 1: ≥ 3, b > 1: ≥ 2}}"
    assert report(rule, "{a: 2, b: 2, fat: 2.5}").verdict == "open"
    assert report(rule, "{a: 2, b: 2, fat: 3}").verdict == "meets"
    assert report(rule, "{a: 2, b: 2, fat: 1}").verdict == "fails"


def test_a_limit_may_be_computed() -> None:
    found = report("a: ≥ 0.7 × b", "{a: 7, b: 10}")
    assert (found.verdict, found.limit, found.margin) == ("meets", "≥ 7.0", Decimal(0))
    assert report("a: ≥ 0.7 × b", "{a: 6.99, b: 10}").verdict == "fails"
    assert report("a: ≥ 0.7 × b", "{a: 7, b: < 10}").verdict == "meets"
    assert report("a: ≥ 0.7 × b", "{a: 7, b: ≤ 10.1}").verdict == "open"


def test_names_are_compared_with_names() -> None:
    assert report("kind_of: = cow | goat", "{kind_of: goat}").verdict == "meets"
    assert report("kind_of: = cow | goat", "{kind_of: sheep}").verdict == "fails"
    assert report("kind_of: ≠ cow", "{}").verdict == "open"
    assert report("quality: ≥ good", "{quality: best}").verdict == "meets"
    assert report("quality: ≥ good", "{quality: poor}").verdict == "fails"


def test_any_formula_may_be_required() -> None:
    rule = "x: {that: fat ≥ 3 and (a > 1 or not b > 1)}"
    assert report(rule, "{fat: 3, b: 1}").verdict == "meets"
    assert report(rule, "{fat: 2}").verdict == "fails"
    assert report(rule, "{fat: 3, a: 1}").verdict == "open"
    assert report(rule, "{fat: 3, a: 1}").missing == ("b",)


def test_known_is_the_only_way_to_ask_whether_a_value_is_there() -> None:
    assert report("x: {that: known(fat)}", "{}").verdict == "fails"
    assert report("x: {that: known(fat)}", "{fat: < 3}").verdict == "meets"


@pytest.mark.parametrize(("compare", "fat", "verdict"), [
    ("full", "3.05", "fails"), ("rounded", "3.05", "fails"), ("rounded", "3.0500001", "meets"), ("rounded", "3.15", "meets"),
    ("rounded half_up", "3.05", "meets"), ("rounded", "3.049", "fails"), ("full", "3.0999", "fails"),
])  # fmt: skip
def test_rounded_comparison_rounds_once_to_the_digits_of_the_limit(
    compare: str, fat: str, verdict: str
) -> None:
    assert report(f"fat: {{limit: ≥ 3.1 g/100g, compare: {compare}}}", f"{{fat: {fat}}}").verdict == verdict


def test_the_digits_are_those_of_the_limit_as_it_is_written() -> None:
    assert report("fat: {limit: ≥ 3, compare: rounded}", "{fat: 2.6}").verdict == "meets"
    assert report("fat: {limit: ≥ 3.0, compare: rounded}", "{fat: 2.6}").verdict == "fails"
    assert report("fat: {limit: ≥ 30 g/kg, compare: rounded}", "{fat: 2.96}").verdict == "meets"


GUARD = "decision_rule: {guard: 1}\nrequirements: {fat: ≥ 3.1}"


@pytest.mark.parametrize(("given", "verdict"), [
    ("{fat: {value: 3.20, u: 0.05}}", "meets"),
    ("{fat: {value: 3.19, u: 0.05}}", "open"),
    ("{fat: {value: 3.01, u: 0.05}}", "open"),
    ("{fat: {value: 2.99, u: 0.05}}", "fails"),
    ("{fat: 9}", "open"),
])  # fmt: skip
def test_a_guard_band_leaves_open_what_lies_within_it(given: str, verdict: str) -> None:
    assert decided(GUARD, given).verdict == verdict


def test_without_a_decision_rule_the_uncertainty_does_not_count() -> None:
    assert report("fat: ≥ 3.1", "{fat: {value: 3.1, u: 0.5}}").verdict == "meets"


def test_what_is_missing_is_named_down_to_the_column_of_a_list() -> None:
    rule = "x: {that: mean(tests.fat) ≥ 3}"
    assert report(rule, "{tests: [{date: 2026-01-01, fat: 3}, {date: 2026-01-02}]}").missing == ("tests.fat",)


def test_the_rows_that_a_statistic_used_are_reported() -> None:
    rules = """
        rows: {lately: {of: tests, over: 1 month}}
        requirements: {x: {that: count(lately) ≥ 1}}
        """
    given = "{tests: [{date: 2026-05-30}, {date: 2026-06-01}, {date: 2026-06-20}]}"
    (found,) = decided(rules, given).reports
    assert [(row.list, str(row.date), row.sure) for row in found.rows] == [
        ("lately", "2026-06-01", True), ("lately", "2026-06-20", True),
    ]  # fmt: skip
