# ruff: noqa: E501  (documents stand on one line)
"""Decision rules: what passes, what is conditional and what fails, with acceptance limits and margins."""

from decimal import Decimal

import pytest

from grading.decisions import Report
from tests.support import decided

CELLS = "requirements: {cells: ≤ 400000}"


def reports(rule: str, given: str, requirements: str = CELLS) -> tuple[Report, ...]:
    return decided(f"decision_rule: {rule}\n{requirements}", given).reports


def report(rule: str, given: str, requirements: str = CELLS) -> Report:
    (found,) = reports(rule, given, requirements)
    return found


@pytest.mark.parametrize(("cells", "state", "verdict", "margin"), [
    (360000, "pass", "meets", 8000), (368000, "pass", "meets", 0),
    (368001, "conditional_pass", "open", -1), (385000, "conditional_pass", "open", -17000), (400000, "conditional_pass", "open", -32000),
    (400001, "conditional_fail", "open", -32001), (432000, "conditional_fail", "open", -64000),
    (432001, "fail", "fails", -64001), (440000, "fail", "fails", -72000),
])  # fmt: skip
def test_the_four_states_with_a_guard_band_of_one_expanded_uncertainty(
    cells: int, state: str, verdict: str, margin: int
) -> None:
    found = report("{guard: 1}", f"{{cells: {{value: {cells}, u: 16000}}}}")
    assert (found.state, found.verdict) == (state, verdict)
    assert found.margin == margin
    assert found.guarded is not None
    assert (found.limit, found.guarded.acceptance) == ("≤ 400000 1/mL", "≤ 368000 1/mL")


@pytest.mark.parametrize(("rule", "cells", "state"), [
    ("{guard: 0.83}", 373440, "pass"), ("{guard: 0.83}", 373441, "conditional_pass"),
    ("{guard: 1.5}", 352000, "pass"), ("{guard: 1.5}", 352001, "conditional_pass"),
    ("{guard: 0}", 400000, "pass"), ("{guard: 0}", 400001, "fail"),
    ("{guard: 1, binary: true}", 368000, "pass"), ("{guard: 1, binary: true}", 368001, "fail"),
    ("{guard: -1, binary: true}", 432000, "pass"), ("{guard: -1, binary: true}", 432001, "fail"),
])  # fmt: skip
def test_other_widths_and_two_states(rule: str, cells: int, state: str) -> None:
    assert report(rule, f"{{cells: {{value: {cells}, u: 16000}}}}").state == state


@pytest.mark.parametrize(
    ("u", "last"), [("4 %", 370370), ("4 % rel", 370370), ("16000", 368000), ("0.05 lg", 317731)]
)
def test_relative_and_logarithmic_bands_grow_with_the_value(u: str, last: int) -> None:
    assert report("{guard: 1}", f"{{cells: {{value: {last}, u: {u}}}}}").state == "pass"
    assert report("{guard: 1}", f"{{cells: {{value: {last + 1}, u: {u}}}}}").state == "conditional_pass"


@pytest.mark.parametrize(("fat", "probability", "state"), [
    ("2.80", "0.500000", "conditional_pass"), ("2.83", "0.841345", "conditional_pass"), ("2.85", "0.952210", "conditional_pass"),
    ("2.86", "0.977250", "pass"), ("2.78", "0.252493", "conditional_fail"), ("2.74", "0.022750", "fail"),
])  # fmt: skip
def test_a_risk_is_kept_by_the_probability_of_conformity(fat: str, probability: str, state: str) -> None:
    found = report("{risk: 2.5 %}", f"{{fat: {{value: {fat}, u: 0.03}}}}", "requirements: {fat: ≥ 2.8}")
    assert found.guarded is not None
    assert (str(found.guarded.probability), found.state) == (probability, state)


@pytest.mark.parametrize(("temperature", "u", "probability", "state"), [
    ("-0.508", "0.004", "0.977250", "pass"), ("-0.502", "0.004", "0.691462", "conditional_pass"), ("-0.556", "0.004", "0.841345", "conditional_pass"),
    ("-0.530", "0.0133", "0.975907", "pass"),
    ("-0.530", "0.0150", "0.954500", "conditional_pass"),  # 2.3 % lies beyond either end
])  # fmt: skip
def test_the_risks_at_both_ends_of_a_range_add_up(
    temperature: str, u: str, probability: str, state: str
) -> None:
    rule = "requirements: {temperature: -0.500..-0.560 °C}"
    found = report("{risk: 2.5 %}", f"{{temperature: {{value: {temperature}, u: {u}}}}}", rule)
    assert found.guarded is not None
    assert (str(found.guarded.probability), found.state) == (probability, state)


def test_both_risks_together_fail_a_binary_rule() -> None:
    rule = "requirements: {temperature: -0.500..-0.560 °C}"
    assert (
        report("{risk: 2.5 %, binary: true}", "{temperature: {value: -0.530, u: 0.0150}}", rule).verdict
        == "fails"
    )
    assert (
        report("{risk: 2.5 %, binary: true}", "{temperature: {value: -0.530, u: 0.0133}}", rule).verdict
        == "meets"
    )


def test_without_an_uncertainty_nothing_is_said_of_a_state() -> None:
    found = report("{guard: 1}", "{cells: 1}")
    assert (found.verdict, found.state, found.missing) == ("open", None, ("cells.u",))
    found = report("{guard: 1}", "{cells: {value: 390000, u: 16000}}")
    assert (found.verdict, found.missing) == ("open", ("cells",))
    assert report("{guard: 1}", "{fat: 3}").missing == ("cells",)


def test_a_value_known_within_bounds_has_no_margin() -> None:
    found = report("{guard: 1}", "{cells: {value: < 300000, u: 16000}}")
    assert (found.state, found.margin) == ("pass", None)
    found = report("{guard: 1}", "{cells: {value: < 500000, u: 16000}}")
    assert (found.verdict, found.state) == ("open", None)


def test_a_rule_may_know_the_uncertainty_of_a_method() -> None:
    rule = "{guard: 1, u: {cells: {electronic: 4 %, u: 8 %}}}"
    for method, last in [("electronic", 370370), ("microscope", 344827)]:
        passing, over = (
            report(rule, f"{{cells: {{value: {value}, method: {method}}}}}") for value in (last, last + 1)
        )
        assert (method, passing.state, over.state) == (method, "pass", "conditional_pass")
    assert report(rule, "{cells: {value: 370370, u: 1, method: microscope}}").state == "pass"
    assert report("{guard: 1, u: {cells: {electronic: 4 %}}}", "{cells: 1}").missing == ("cells.u",)


def test_a_rule_may_know_the_uncertainty_of_a_computed_value() -> None:
    rules = "derive: {half: cells / 2}\nrequirements: {half: ≤ 200000}"
    known = "{guard: 1, u: {half: 8000}}"
    assert [report(known, f"{{cells: {cells}}}", rules).state for cells in (368000, 368002, 432002)] == [
        "pass",
        "conditional_pass",
        "fail",
    ]


def test_a_requirement_may_have_a_rule_of_its_own() -> None:
    rules = "requirements: {fat: ≥ 3, cells: {limit: ≤ 400000, decision_rule: included}, a: {limit: ≥ 3, decision_rule: {guard: 0.5}}}"
    fat, cells, a = reports(
        "{guard: 1}",
        "{fat: {value: 3.05, u: 0.03}, cells: {value: 400000, u: 16000}, a: {value: 3.05, u: 0.05}}",
        rules,
    )
    assert (fat.state, cells.guarded, cells.verdict, a.state) == ("conditional_pass", None, "meets", "pass")


def test_a_rounded_value_is_rounded_once_with_its_band() -> None:
    rule = "requirements: {a: {limit: ≤ 0.5, compare: rounded}}"
    states = [
        report("{guard: 1}", f"{{a: {{value: {a}, u: 0.01}}}}", rule).state
        for a in ("0.529", "0.531", "0.551", "0.571")
    ]
    assert states == ["pass", "conditional_pass", "conditional_fail", "fail"]
    assert report("{guard: 1}", "{a: {value: 0.529, u: 0.01}}", rule).margin == 0
    assert report("{guard: 1}", "{a: {value: 0.531, u: 0.01}}", rule).margin == Decimal("-0.1")


def test_the_band_of_a_document_that_is_asked_is_kept_once() -> None:
    other = "\n---\nkind: ruleset\nid: other\nvocabulary: things\nrequirements: {cells: ≤ 400000}"
    asks = "grades: [good, rest]\ngate: [o]"
    given = "{cells: {value: 380000, u: 16000}}"
    for own, reference, grade in [
        ("simple", "other", "good"),
        ("simple", "{id: other, decision_rule: {guard: 1}}", None),
        ("{guard: 1}", "{id: other, decision_rule: {guard: 0.5}}", "good"),
        ("{guard: 1}", "{id: other, decision_rule: simple}", "good"),
    ]:
        found = decided(f"decision_rule: {own}\ndocuments: {{o: {reference}}}\n{asks}{other}", given)
        assert (own, reference, found.grade) == (own, reference, grade)


def test_what_is_not_known_to_apply_has_no_state() -> None:
    rule = "requirements: {cells: {for: kind_of = cow, limit: ≤ 400000}}"
    found = report("{guard: 1}", "{cells: {value: 410000, u: 16000}}", rule)
    assert (found.verdict, found.state) == ("open", None)
    assert report("{guard: 1}", "{kind_of: goat, cells: {value: 410000, u: 16000}}", rule).guarded is None


def test_a_computed_limit_keeps_the_band_too() -> None:
    rule = "requirements: {a: {limit: ≥ 0.7 × b}}"
    found = report("{guard: 1}", "{a: {value: 7.1, u: 0.1}, b: 10}", rule)
    assert found.guarded is not None
    assert (found.state, found.guarded.acceptance, found.margin) == (
        "conditional_pass",
        "≥ 7.2",
        Decimal("-0.1"),
    )


def test_what_is_counted_has_an_uncertainty_of_nothing() -> None:
    band = "{guard: 1, u: {a: 0}}"
    assert report(band, "{a: 3}", "requirements: {a: ≥ 3}").state == "pass"
    assert report(band, "{a: 2.999}", "requirements: {a: ≥ 3}").state == "fail"
