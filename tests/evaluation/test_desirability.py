# ruff: noqa: E501  (figures are read down, not across)
"""Values as desirabilities: Derringer and Suich's functions, Harrington's, and the weighted geometric mean."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support import value_of


@pytest.mark.parametrize(("formula", "figure"), [
    ("larger_better(120; 34; 150; 1)", "0.741379"), ("larger_better(120; 34; 150; 2)", "0.549643"),
    ("larger_better(120; 34; 150; 0.5)", "0.861034"), ("larger_better(34; 34; 150; 1)", "0"),
    ("larger_better(20; 34; 150; 1)", "0"), ("larger_better(150; 34; 150; 1)", "1"), ("larger_better(999; 34; 150; 2)", "1"),
    ("smaller_better(0.012; 0.005; 0.025; 1)", "0.65"), ("smaller_better(0.005; 0.005; 0.025; 1)", "1"),
    ("smaller_better(0.025; 0.005; 0.025; 1)", "0"), ("smaller_better(0.001; 0.005; 0.025; 3)", "1"),
    ("target_best(400; 355; 405; 455; 1; 1)", "0.9"), ("target_best(405; 355; 405; 455; 1; 1)", "1"),
    ("target_best(430; 355; 405; 455; 1; 2)", "0.25"), ("target_best(355; 355; 405; 455; 1; 1)", "0"),
    ("target_best(500; 355; 405; 455; 1; 1)", "0"), ("larger_better(24; 21; 28; 1)", "0.428571"),
    ("harrington(60; 34; 0.37; 120; 0.80)", "0.531066"), ("harrington(90; 34; 0.37; 120; 0.80)", "0.686744"),
    ("harrington(200; 34; 0.37; 120; 0.80)", "0.945933"), ("harrington(34; 34; 0.37; 120; 0.80)", "0.37"),
    ("harrington(120; 34; 0.37; 120; 0.80)", "0.8"), ("harrington(7; 34; 0.5; 120; 0.5)", "0.5"),
    ("harrington_two(400; 355; 455; 2)", "0.990050"), ("harrington_two(355; 355; 455; 2)", "0.367879"),
    ("harrington_two(405; 355; 455; 2)", "1"), ("harrington_two(440; 355; 455; 3)", "0.709638"),
    ("exp(1)", "2.718282"), ("ln(exp(2))", "2"), ("-ln(0.99 × 0.98 × 0.995 × 0.97)", "0.06572479"),
])  # fmt: skip
def test_desirabilities_are_the_figures_of_the_formulas(formula: str, figure: str) -> None:
    value = value_of(formula)
    assert value is not None
    step = Decimal(1).scaleb(Decimal(figure).as_tuple().exponent)  # type: ignore[arg-type]
    assert Decimal(value).quantize(step) == Decimal(figure)


@pytest.mark.parametrize("formula", [
    "larger_better(1; 5; 5; 1)", "larger_better(1; 6; 5; 1)", "larger_better(1; 0; 5; 0)", "smaller_better(1; 6; 5; 1)",
    "target_best(1; 5; 5; 9; 1; 1)", "target_best(1; 5; 9; 9; 1; 1)", "target_best(1; 5; 7; 9; 0; 1)",
    "harrington(1; 5; 0.4; 5; 0.8)", "harrington(1; 5; 0; 6; 0.8)", "harrington(1; 5; 0.4; 6; 1)",
    "harrington_two(1; 5; 5; 2)", "harrington_two(1; 4; 5; 0)", "ln(0)", "ln(-1)", "exp(1000000000)",
])  # fmt: skip
def test_a_desirability_without_a_scale_is_not_known(formula: str) -> None:
    assert value_of(formula) is None


@pytest.mark.parametrize(("formula", "given", "value"), [
    ("larger_better(a; 0; 10; 1)", "{a: 2..4}", "0.2..0.4"), ("larger_better(a; 0; 10; 1)", "{a: ≥ 4}", "0.4..1"),
    ("larger_better(a; 0; 10; 1)", "{a: < 4}", "≥ 0 < 0.4"), ("smaller_better(a; 0; 10; 1)", "{a: < 4}", "> 0.6 ≤ 1"),
    ("target_best(a; 0; 5; 10; 1; 1)", "{a: 1..4}", "0.2..0.8"), ("target_best(a; 0; 5; 10; 1; 1)", "{a: 4..6}", "0.8..1"),
    ("target_best(a; 0; 5; 10; 1; 1)", "{a: 1..9.5}", "0.1..1"), ("target_best(a; 0; 5; 10; 1; 1)", "{a: ≥ 9}", "0..0.2"),
    ("harrington_two(a; 0; 10; 2) = 1", "{a: 4..6}", None), ("harrington_two(a; 0; 10; 2) ≥ 0.9", "{a: 4..6}", "true"),
    ("harrington_two(a; 0; 10; 2) < 0.4", "{a: ≥ 10}", "true"), ("harrington(a; 0; 0.37; 10; 0.8) ≥ 0.37", "{a: ≥ 0}", "true"),
    ("harrington(a; 0; 0.8; 10; 0.37) ≤ 0.8", "{a: ≥ 0}", "true"), ("larger_better(5; a; 10; 1)", "{a: 0..1}", None),
    ("exp(a) ≥ 1", "{a: ≥ 0}", "true"), ("exp(a) < 1", "{a: < 0}", "true"),
])  # fmt: skip
def test_bounds_of_a_value_bound_its_desirability(formula: str, given: str, value: str | None) -> None:
    assert value_of(formula, given) == value


def test_arguments_take_the_unit_of_what_is_measured_and_exponents_have_none() -> None:
    assert value_of("larger_better(length; 2 cm; 4 cm; 1)", "{length: 25}") == "0.25"
    assert value_of("harrington_two(length; 2 cm; 40; 200 %)", "{length: 30}") == "1"
    assert value_of("smaller_better(length; 20; 40; 1) ≥ 75 %", "{length: 25}") == "true"


DESIRABLE = """{tests: [{date: 2026-01-01, a: 0.741379310344827586206896551724, b: 40}, {date: 2026-01-02, a: 0.65, b: 20},
  {date: 2026-01-03, a: 0.9, b: 20}, {date: 2026-01-04, a: 0.428571428571429, b: 20}]}"""


def test_weighted_means_of_desirabilities() -> None:
    given = DESIRABLE.replace("0.741379310344827586206896551724", "0.741379310344828")
    for formula, figure in [("geomean(tests.a)", "0.656606"), ("weighted_geomean(tests.a; tests.b)", "0.672747"),
                            ("weighted_mean(tests.a; tests.b)", "0.692266")]:  # fmt: skip
        value = value_of(formula, given)
        assert value is not None
        assert Decimal(value).quantize(Decimal("0.000001")) == Decimal(figure), formula


def test_a_weighted_geometric_mean_of_equal_numbers_is_that_number() -> None:
    given = "{tests: [{date: 2026-01-01, a: 400000, b: 3}, {date: 2026-01-02, a: 400000, b: 0.7}]}"
    assert value_of("weighted_geomean(tests.a; tests.b)", given) == "400000"


@pytest.mark.parametrize(("given", "value"), [
    ("{tests: [{date: 2026-01-01, a: 0, b: 1}, {date: 2026-01-02, a: 5, b: 1}]}", None),
    ("{tests: [{date: 2026-01-01, a: 0, b: 0}, {date: 2026-01-02, a: 5, b: 1}]}", None),
    ("{tests: [{date: 2026-01-01, a: 4, b: -1}, {date: 2026-01-02, a: 5, b: 3}]}", None),
    ("{tests: [{date: 2026-01-01, a: 4, b: 0}, {date: 2026-01-02, a: 5, b: 0}]}", None),
    ("{tests: [{date: 2026-01-01, a: 4, b: 1}, {date: 2026-01-02, a: 9..16, b: 1}]}", "6..8"),
    ("{tests: [{date: 2026-01-01, a: 4, b: 1}, {date: 2026-01-02, a: 0..16, b: 1}]}", "0..8"),
    ("{tests: [{date: 2026-01-01, a: 4, b: 1}, {date: 2026-01-02, a: ≥ 9, b: 1}]}", None),
])  # fmt: skip
def test_a_weighted_geometric_mean_takes_positive_numbers(given: str, value: str | None) -> None:
    assert value_of("weighted_geomean(tests.a; tests.b)", given) == value
