# ruff: noqa: E501  (documents and histories stand on one line)
"""Functions of lists and of single values: exact, between bounds, and over rows that may be there."""

import pytest

from tests.support import decided, value_of

EXACT = "{tests: [{date: 2026-01-02, a: 1, b: 1}, {date: 2026-01-03, a: 4, b: 2}, {date: 2026-01-04, a: 10, b: 1}]}"
BOUNDS = "{tests: [{date: 2026-01-02, a: 2..3}, {date: 2026-01-03, a: 4..5}, {date: 2026-01-04, a: 10}]}"
CENSORED = "{tests: [{date: 2026-01-02, a: 1}, {date: 2026-01-03, a: < 4}, {date: 2026-01-04, a: 10}]}"
LACKING = "{tests: [{date: 2026-01-02, a: 1}, {date: 2026-01-03}, {date: 2026-01-04, a: 10}]}"


@pytest.mark.parametrize(("formula", "value"), [
    ("count(tests)", "3"),
    ("count(tests.a > 2)", "2"),
    ("every(tests.a ≥ 1)", "true"),
    ("some(tests.a > 10)", "false"),
    ("share(tests.a ≥ 4 and tests.b = 1)", "33.3333333333333333333333333333"),
    ("sum(tests.a)", "15"),
    ("sum(tests.a × tests.b)", "19"),
    ("product(tests.a)", "40"),
    ("min(tests.a)", "1"),
    ("max(tests.a)", "10"),
    ("mean(tests.a)", "5"),
    ("median(tests.a)", "4"),
    ("trimmed_mean(tests.a; 1)", "4"),
    ("weighted_mean(tests.a; tests.b)", "4.75"),
    ("last(tests.a)", "10"),
    ("last(tests.a > 3)", "true"),
    ("last(tests.date) - date", "-177"),
])  # fmt: skip
def test_a_list_becomes_one_value(formula: str, value: str) -> None:
    assert value_of(formula, EXACT) == value


def test_a_geometric_mean_of_equal_numbers_is_that_number() -> None:
    given = "{tests: [{date: 2026-01-01, a: 400000}, {date: 2026-01-02, a: 400000}, {date: 2026-01-03, a: 400000}]}"
    assert value_of("geomean(tests.a)", given) == "400000"


def test_a_standard_deviation_divides_by_one_less_than_the_rows() -> None:
    given = "{tests: [{date: 2026-01-01, a: 2}, {date: 2026-01-02, a: 4}, {date: 2026-01-03, a: 6}]}"
    assert value_of("sd(tests.a)", given) == "2"


@pytest.mark.parametrize("formula", [
    "mean(tests.a)", "geomean(tests.a)", "median(tests.a)", "min(tests.a)", "max(tests.a)", "last(tests.a)",
    "sd(tests.a)", "share(tests.a > 1)",
])  # fmt: skip
def test_of_no_rows_nothing_is_known(formula: str) -> None:
    assert value_of(formula, "{a: 1}") is None


@pytest.mark.parametrize(("formula", "value"), [
    ("count(tests)", "0"), ("count(tests.a > 1)", "0"), ("sum(tests.a)", "0"), ("every(tests.a > 1)", "true"),
    ("some(tests.a > 1)", "false"),
])  # fmt: skip
def test_no_rows_are_counted_summed_and_asked_as_in_logic(formula: str, value: str) -> None:
    assert value_of(formula, "{a: 1}") == value


@pytest.mark.parametrize("given", [
    "{tests: [{date: 2026-01-01, a: 0}, {date: 2026-01-02, a: 5}]}", "{tests: [{date: 2026-01-01, a: -3}]}",
    "{tests: [{date: 2026-01-01, a: -1..4}, {date: 2026-01-02, a: 5}]}", "{tests: [{date: 2026-01-01, a: 0}]}",
    "{tests: [{date: 2026-01-01, a: 0}, {date: 2026-01-02, a: 2..5}]}",
])  # fmt: skip
def test_a_geometric_mean_of_what_is_not_positive_is_not_known(given: str) -> None:
    assert value_of("geomean(tests.a)", given) is None


def test_a_zero_does_not_prove_that_a_geometric_mean_is_small() -> None:
    rules = "requirements: {colonies: {of: geomean(tests.colonies), limit: ≤ 100}}"
    for count, verdict in [("0", "open"), ("< 10", "meets"), ("10", "meets"), ("100000", "fails")]:
        given = f"{{tests: [{{date: 2026-01-01, colonies: {count}}}, {{date: 2026-01-02, colonies: 50}}]}}"
        given = given.replace("< 10", "0..10")
        assert (count, decided(rules, given).verdict) == (count, verdict)


def test_where_0_is_only_a_bound_it_bounds_the_geometric_mean() -> None:
    assert (
        value_of("geomean(tests.a)", "{tests: [{date: 2026-01-01, a: 0..9}, {date: 2026-01-02, a: 4}]}")
        == "0..6"
    )
    maybe = (
        "{tests: [{date: 2026-01-01, a: 9, b: 1}, {date: 2026-01-02, a: 4, b: 1}, {date: 2026-01-03, a: 0}]}"
    )
    assert value_of("geomean(p.a)", maybe, MAYBE) is None


@pytest.mark.parametrize(("formula", "value"), [
    ("sum(tests.a)", "16..18"),
    ("mean(tests.a × 3)", "16..18"),
    ("median(tests.a)", "4..5"),
    ("min(tests.a)", "2..3"),
    ("max(tests.a)", "10"),
    ("trimmed_mean(tests.a; 1)", "4..5"),
    ("count(tests.a > 2)", "2 | 3"),
    ("count(tests.a > 3)", "2"),
    ("every(tests.a ≥ 2)", "true"),
    ("every(tests.a > 3)", "false"),
    ("every(tests.a > 2)", None),
    ("some(tests.a = 7)", "false"),
    ("sd(tests.a)", None),
])  # fmt: skip
def test_values_known_by_their_bounds_give_bounds(formula: str, value: str | None) -> None:
    assert value_of(formula, BOUNDS) == value


def test_a_result_below_an_open_end_is_below_it_too() -> None:
    assert value_of("sum(tests.a)", CENSORED) == "< 15"
    assert value_of("max(tests.a)", CENSORED) == "10"
    assert value_of("min(tests.a)", CENSORED) == "≤ 1"
    assert value_of("median(tests.a)", CENSORED) == "≥ 1 < 4"


def test_a_value_that_is_missing_may_be_anything() -> None:
    assert value_of("sum(tests.a)", LACKING) is None
    assert value_of("max(tests.a)", LACKING) == "≥ 10"
    assert value_of("median(tests.a)", LACKING) == "1..10"
    assert value_of("count(tests.a > 5)", LACKING) == "1 | 2"
    assert value_of("some(tests.a > 5)", LACKING) == "true"
    assert value_of("every(tests.a > 5)", LACKING) == "false"


MAYBE = "rows: {p: {of: tests, where: b ≥ 1}}"
PERHAPS = (
    "{tests: [{date: 2026-01-01, a: 2, b: 1}, {date: 2026-01-02, a: 8}, {date: 2026-01-03, a: 5, b: 1}]}"
)


@pytest.mark.parametrize(("formula", "value"), [
    ("count(p)", "2 | 3"),
    ("count(p.a > 3)", "1 | 2"),
    ("sum(p.a)", "7..15"),
    ("mean(p.a)", "3.5..5"),
    ("max(p.a)", "5..8"),
    ("min(p.a)", "2"),
    ("median(p.a)", "3.5..5"),
    ("every(p.a < 6)", None),
    ("every(p.a > 3)", "false"),
    ("some(p.a > 6)", None),
    ("some(p.a > 3)", "true"),
    ("share(p.a > 6)", "0..33.3333333333333333333333333333"),
    ("last(p.a)", "5"),
])  # fmt: skip
def test_a_row_that_may_be_there_widens_the_answer(formula: str, value: str | None) -> None:
    assert value_of(formula, PERHAPS, MAYBE) == value


@pytest.mark.parametrize(("formula", "value"), [
    ("min(a; b; 3)", "2"), ("max(a; b)", "5"),
    ("clamp(a; 3; 4)", "3"), ("clamp(b; 3; 4)", "4"),
    ("steps(0.35; 0.1)", "3"), ("steps(-0.35; 0.1)", "-3"), ("steps(0.3; 0.1)", "3"),
    ("lg(1000)", "3"), ("sqrt(49)", "7"), ("abs(a - b)", "3"),
    ("known(a)", "true"), ("known(fat)", "false"),
    ("a ^ 3", "8"), ("7 / 2", "3.5"), ("-a", "-2"),
])  # fmt: skip
def test_functions_of_single_values(formula: str, value: str) -> None:
    assert value_of(formula, "{a: 2, b: 5}") == value


@pytest.mark.parametrize(
    "formula", ["1 / 0", "lg(0)", "lg(-1)", "sqrt(-1)", "a / (b - 5)", "steps(a; 0)", "0 ^ -1"]
)
def test_what_is_not_defined_is_missing(formula: str) -> None:
    assert value_of(formula, "{a: 2, b: 5}") is None


@pytest.mark.parametrize(("formula", "value"), [
    ("a + 1", "4..5"), ("10 - a", "6..7"), ("a × -2", "-8..-6"), ("12 / a", "3..4"), ("a ^ 2", "9..16"),
    ("min(a; 3.5)", "3..3.5"), ("clamp(a; 0; 2)", "2"), ("steps(a; 1)", "3..4"), ("a - a", "-1..1"),
    ("abs(a)", "3..4"), ("known(a)", "true"),
])  # fmt: skip
def test_arithmetic_with_bounds_gives_bounds(formula: str, value: str | None) -> None:
    assert value_of(formula, "{a: 3..4}") == value


@pytest.mark.parametrize(("formula", "given", "value"), [
    ("steps(a; 2)", "{a: ≥ 5}", "≥ 2"), ("steps(a; 2)", "{a: < 5}", "≤ 2"), ("steps(a; 2)", "{a: < 6}", "≤ 2"),
    ("steps(a; 2)", "{a: '> -6'}", "≥ -2"), ("steps(a; 2)", "{a: 5..6.5}", "2..3"), ("steps(a; 0.1)", "{a: < 0.3}", "≤ 2"),
    ("steps(5; a)", "{a: 1..2}", None), ("lg(a)", "{a: 0..100}", "≤ 2"), ("lg(a)", "{a: '> 10'}", "> 1"),
    ("lg(a)", "{a: -1..100}", None), ("ln(a)", "{a: 0..1}", "≤ 0"), ("sqrt(a)", "{a: ≥ 4}", "≥ 2"), ("sqrt(a)", "{a: < 4}", None),
    ("abs(a)", "{a: < -2}", "> 2"), ("abs(a)", "{a: -3..2}", "0..3"), ("abs(a)", "{b: 1}", "≥ 0"),
    ("a ^ 0.5", "{a: 4..9}", "2..3"), ("a ^ 0.5", "{a: 0..9}", "0..3"), ("a ^ 0.5", "{a: ≥ 4}", "≥ 2"),
    ("a ^ 0.5", "{a: -1..9}", None), ("a ^ -0.5", "{a: 4..16}", "0.25..0.5"), ("a ^ -0.5", "{a: ≥ 4}", "> 0 ≤ 0.5"),
    ("a ^ -0.5", "{a: 0..4}", None), ("a ^ -1", "{a: 2..4}", "0.25..0.5"), ("a ^ -1", "{a: 0..4}", None),
    ("4 ^ a", "{a: 0.5..1.5}", "2..8"), ("0.25 ^ a", "{a: 0.5..1.5}", "0.125..0.5"), ("a ^ b", "{a: 4..9, b: 0.5..1}", "2..9"),
    ("a ^ b", "{a: 0.25..4, b: -0.5..0.5}", "0.5..2"), ("a ^ b", "{a: 0..4, b: 0.5..1}", "0..4"),
    ("a ^ b", "{a: 0..4, b: 0..1}", None), ("4 ^ a", "{a: ≥ 1}", None), ("a ^ 0.5", "{a: < 9}", None),
])  # fmt: skip
def test_bounds_pass_through_steps_logarithms_roots_and_powers(
    formula: str, given: str, value: str | None
) -> None:
    assert value_of(formula, given) == value


def test_a_weighted_mean_moves_with_values_and_weights() -> None:
    given = "{tests: [{date: 2026-01-01, a: 10, b: 1..3}, {date: 2026-01-02, a: 20..22, b: 1}]}"
    assert value_of("weighted_mean(tests.a; tests.b)", given) == "12.5..16"
    open_ = "{tests: [{date: 2026-01-01, a: 10, b: 1}, {date: 2026-01-02, a: 20, b: 1}, {date: 2026-01-03, a: 30}]}"
    assert value_of("weighted_mean(p.a; p.b)", open_.replace("a: 30", "a: 30, fat: 1"), MAYBE) is None
    assert (
        value_of(
            "weighted_mean(tests.a; tests.a)",
            "{tests: [{date: 2026-01-01, a: -1..4}, {date: 2026-01-02, a: 4}]}",
        )
        is None
    )


def test_an_end_is_left_out_where_the_result_moves_with_one_that_is_however_small_the_numbers_are() -> None:
    small = "{tests: [{date: 2026-01-01, a: {value: 0.000000000000003..0.000000000000005}}, {date: 2026-01-02, a: 0.000000000000004}]}"
    assert value_of("max(tests.a) / 0.000000000000001", small) == "4..5"
    censored = small.replace("{value: 0.000000000000003..0.000000000000005}", "< 0.000000000000004")
    assert value_of("max(tests.a) / 0.000000000000001", censored) == "4"
    assert value_of("sum(tests.a) / 0.000000000000001", censored) == "< 8"


def test_a_value_by_cases_is_any_of_the_cases_that_may_hold() -> None:
    rules = """
        derive:
          x: {cases: {a > 10: 1, a > 5 and a ≤ 10: 2, else: 3}}
        """
    assert value_of("x", "{a: 11}", rules) == "1"
    assert value_of("x", "{a: 10}", rules) == "2"
    assert value_of("x", "{a: 5}", rules) == "3"
    assert value_of("x", "{a: < 8}", rules) == "2 | 3"
    assert value_of("x", "{b: 1}", rules) == "1 | 2 | 3"


def test_without_else_a_case_that_may_not_hold_leaves_the_value_missing() -> None:
    rules = """
        derive:
          x: {cases: {a > 10: 1, b > 10: 2}}
        """
    assert value_of("x", "{a: 11, b: 0}", rules) == "1"
    assert value_of("x", "{a: 1, b: 1}", rules) is None
    assert value_of("x", "{a: 11}", rules) == "1"
    assert value_of("x", "{a: 1}", rules) is None
    assert value_of("x", "{a: 11, b: 11}", rules) == "1 | 2"


def test_a_derived_value_is_rounded_once_half_to_even_or_up() -> None:
    for written, a, expected in [("1", "2.5", "2"), ("1", "3.5", "4"), ("1 half_up", "2.5", "3"), ("0.1", "0.25", "0.2"),
                                 ("1000", "50499.999", "50000"), ("1000", "50500", "50000"), ("1", "-2.5", "-2")]:  # fmt: skip
        rules = f"""
            derive:
              x: {{formula: a, round: {written}}}
            """
        assert (written, a, value_of("x", f"{{a: {a}}}", rules)) == (written, a, expected)


def test_sums_and_products_are_exact() -> None:
    assert value_of("a + b", "{a: 0.1, b: 0.2}") == "0.3"
    assert (
        value_of("a × b", "{a: 123456789.123456789, b: 987654321.987654321}")
        == "121932631356500531.347203169112635269"
    )
    assert value_of("a + b - a", "{a: 100000000000, b: 0.000000000001}") == "0.000000000001"
