# ruff: noqa: E501  (figures are read down, not across)
"""What a sample proves: lower bounds of capability indices, quantiles, and the interval of a share."""

from __future__ import annotations

from decimal import Decimal

import pytest

from grading.functions import SINGLES
from grading.functions.statistics import chi_squared_quantile
from grading.quantities.normal import normal_quantile
from grading.quantities.numbers import WORK
from tests.support import value_of


def near(value: Decimal | str | None, figure: str) -> bool:
    """Whether a value agrees with a printed figure in all its digits."""
    assert value is not None
    step = Decimal(1).scaleb(Decimal(figure).as_tuple().exponent)  # type: ignore[arg-type]
    return Decimal(value).quantize(step) == Decimal(figure)


def of(name: str, *arguments: str) -> Decimal | None:
    return SINGLES[name].compute(*map(Decimal, arguments))


# -- the distributions behind them ------------------------------------------------------------------


@pytest.mark.parametrize(("share", "figure"), [
    ("0.5", "0"), ("0.9", "1.281551565545"), ("0.95", "1.644853626951"), ("0.975", "1.959963984540"),
    ("0.99", "2.326347874041"), ("0.995", "2.575829303549"), ("0.999", "3.090232306168"),
    ("0.99865", "2.999976992703"), ("0.9999997133484281", "5"),
])  # fmt: skip
def test_quantiles_of_the_normal_distribution_are_those_of_the_tables(share: str, figure: str) -> None:
    assert near(normal_quantile(Decimal(share)), figure)


# Tables of the χ² distribution as printed in every textbook; x for 1 and 2 degrees of freedom is known in closed form.
@pytest.mark.parametrize(("share", "freedom", "figure"), [
    ("0.05", 1, "0.00393"), ("0.05", 2, "0.10259"), ("0.05", 5, "1.1455"), ("0.05", 10, "3.9403"), ("0.05", 29, "17.708"),
    ("0.05", 100, "77.929"), ("0.95", 1, "3.8415"), ("0.95", 2, "5.9915"), ("0.95", 10, "18.307"), ("0.025", 20, "9.5908"),
    ("0.01", 30, "14.953"), ("0.5", 3, "2.3660"),
])  # fmt: skip
def test_quantiles_of_chi_squared_are_those_of_the_tables(share: str, freedom: int, figure: str) -> None:
    assert near(chi_squared_quantile(Decimal(share), freedom), figure)


def test_quantiles_of_chi_squared_are_right_to_thirty_digits_where_a_closed_form_is_known() -> None:
    # Of two degrees x is -2 ln(1 - p); of one degree the square of the normal quantile of (1 + p) / 2.
    two = chi_squared_quantile(Decimal("0.05"), 2)
    assert WORK.add(two, WORK.multiply(Decimal(2), WORK.ln(Decimal("0.95")))).copy_abs() < Decimal("1e-35")
    one, z = chi_squared_quantile(Decimal("0.05"), 1), normal_quantile(Decimal("0.525"))
    assert abs(one - z * z) < Decimal("1e-27")  # z is rounded to 30 digits, the square to 28


def test_many_degrees_of_freedom_come_near_to_the_normal_distribution() -> None:
    freedom = 99_999  # Wilson and Hilferty's approximation is right to some 1e-7 here
    ninth = Decimal(2) / (9 * freedom)
    approximate = freedom * (1 - ninth - normal_quantile(Decimal("0.95")) * ninth.sqrt()) ** 3
    assert abs(chi_squared_quantile(Decimal("0.05"), freedom) / approximate - 1) < Decimal("1e-6")


# -- bounds of capability indices -------------------------------------------------------------------


def test_the_bounds_of_a_published_example_are_met() -> None:
    """n = 45, Cpk 1.15: 0.89 to 1.41 with 95 % on two sides, so 97.5 % on one."""
    assert near(of("cpk_lower", "1.15", "45", "0.975"), "0.890739")
    assert value_of("cpk_lower(1.15; 45; 97.5 %) ≥ 0.8907 and cpk_lower(1.15; 45; 97.5 %) < 0.8908") == "true"


NEEDED = {
    25: ("1.335", "1.763", "2.205"), 30: ("1.298", "1.713", "2.144"), 50: ("1.216", "1.608", "2.013"),
    100: ("1.145", "1.515", "1.899"), 125: ("1.128", "1.494", "1.872"), 200: ("1.099", "1.456", "1.825"),
    300: ("1.079", "1.431", "1.795"),
}  # fmt: skip


@pytest.mark.parametrize("size", NEEDED)
def test_the_cpk_that_a_sample_needs_to_prove_a_target(size: int) -> None:
    for target, needed in zip(("1.00", "1.33", "1.67"), NEEDED[size], strict=True):
        half = Decimal("0.0005")  # the figures are rounded to three decimals
        below = of("cpk_lower", str(Decimal(needed) - half), str(size), "0.95")
        above = of("cpk_lower", str(Decimal(needed) + half), str(size), "0.95")
        assert below is not None
        assert above is not None
        assert below < Decimal(target) < above, (size, target)


def test_thirty_results_with_a_cpk_of_1_40_do_not_prove_1_33() -> None:
    assert value_of("cpk_lower(1.40; 30; 0.95) ≥ 1.33") == "false"
    assert near(of("cpk_lower", "1.40", "30", "0.95"), "1.081489")


def test_the_bound_of_cp_is_that_of_chi_squared() -> None:
    # 1.5 × √(17.70837 / 29)
    assert near(of("cp_lower", "1.5", "30", "0.95"), "1.17215")
    assert of("cp_lower", "1.5", "200000", "0.95") == of("cp_lower", "1.5", "100000", "0.95")


@pytest.mark.parametrize("formula", [
    "cpk_lower(1.4; 1; 0.95)", "cpk_lower(1.4; 30; 1)", "cpk_lower(1.4; 30; 0.4)", "cpk_lower(1.4; 30; 95)",
    "cp_lower(1.4; 1; 0.95)", "cp_lower(1.4; 2.5; 0.95)", "cp_lower(1.4; 30; 1)", "wilson_lower(3; 2; 0.95)",
    "wilson_lower(-1; 2; 0.95)", "wilson_lower(0; 0; 0.95)", "wilson_upper(0; 0; 0.95)", "wilson_upper(1; 2; 1)",
])  # fmt: skip
def test_what_a_sample_cannot_tell_is_not_known(formula: str) -> None:
    assert value_of(formula) is None


def test_a_cpk_known_by_its_bounds_gives_bounds() -> None:
    assert value_of("cpk_lower(a; 30; 0.95) ≥ 1.33", "{a: ≥ 1.75}") == "true"
    assert value_of("cpk_lower(a; 30; 0.95) ≥ 1.33", "{a: ≥ 1.7}") is None
    assert value_of("cpk_lower(a; 30; 0.95) < 1.33", "{a: < 1.7}") == "true"
    assert value_of("cpk_lower(1.75; a; 0.95) ≥ 1.33", "{a: ≥ 30}") == "true"
    assert value_of("cpk_lower(1.75; a; 0.95) ≥ 1.33", "{a: ≥ 20}") is None


def test_of_two_results_the_bound_falls_again_where_cpk_grows() -> None:
    """z² is above 2(n - 1): the largest bound lies in between, and no bound grows beyond it."""
    for cpk, figure in [
        ("0", "-0.387696"),
        ("0.5", "-0.198928"),
        ("0.561", "-0.197982"),
        ("0.6", "-0.198314"),
    ]:
        assert near(of("cpk_lower", cpk, "2", "0.95"), figure)
    assert value_of("cpk_lower(a; 2; 0.95) ≤ -0.197", "{a: ≥ 0}") == "true"
    assert value_of("cpk_lower(a; 2; 0.95) ≤ -0.198", "{a: 0.5..0.6}") is None
    assert value_of("cpk_lower(a; 2; 0.95) ≤ -0.198", "{a: 0.6..5}") == "true"


def test_capability_off_centre_needs_no_function_of_its_own() -> None:
    assert near(value_of("min((455 - 395) / (3 × 12); (395 - 355) / (3 × 12))"), "1.111111")
    assert near(value_of("(455 - 355) / (6 × 12)"), "1.388889")
    assert near(value_of("(455 - 355) / (6 × sqrt(12 ^ 2 + (395 - 405) ^ 2))"), "1.066974")


# -- shares -----------------------------------------------------------------------------------------


def test_the_interval_of_a_share_is_wilsons() -> None:
    """(k + z²/2 ± z √(k(n - k)/n + z²/4)) / (n + z²) for 10 of 100 at 95 %."""
    assert near(of("wilson_lower", "10", "100", "0.95"), "5.522914")
    assert near(of("wilson_upper", "10", "100", "0.95"), "17.436566")


def test_a_share_of_none_or_of_all_ends_at_none_or_all() -> None:
    assert of("wilson_lower", "0", "20", "0.95") == 0
    assert of("wilson_upper", "20", "20", "0.95") == 100
    assert near(of("wilson_upper", "0", "20", "0.95"), "16.1125")


def test_a_share_is_in_per_cent_like_every_share() -> None:
    tests = "{tests: [{date: 2026-01-01, a: 1}, {date: 2026-01-02, a: 3}, {date: 2026-01-03, a: 3}]}"
    formula = "wilson_lower(count(tests.a > 2); count(tests); 0.95) < share(tests.a > 2)"
    assert value_of(formula, tests) == "true"
    assert (
        value_of("wilson_lower(10; 100; 0.95) > 5.52 % and wilson_lower(10; 100; 0.95) < 0.0553") == "false"
    )


def test_counts_known_by_their_bounds_give_bounds_of_the_share() -> None:
    assert value_of("wilson_upper(a; 100; 0.95) ≤ 17.5 %", "{a: 0..10}") == "true"
    assert value_of("wilson_upper(a; 100; 0.95) ≤ 17.5 %", "{a: 0..11}") is None
    assert value_of("wilson_lower(10; a; 0.95) ≥ 5.5 %", "{a: 90..100}") == "true"


# -- quantiles --------------------------------------------------------------------------------------

FIVE = "{tests: [{date: 2026-01-01, a: 40}, {date: 2026-01-02, a: 15}, {date: 2026-01-03, a: 50}, {date: 2026-01-04, a: 20}, {date: 2026-01-05, a: 35}]}"


@pytest.mark.parametrize(("formula", "value"), [
    ("quantile(tests.a; 0)", "15"), ("quantile(tests.a; 0.25)", "20"), ("quantile(tests.a; 0.4)", "29"),
    ("quantile(tests.a; 50 %)", "35"), ("quantile(tests.a; 0.9)", "46"), ("quantile(tests.a; 1)", "50"),
    ("quantile(tests.a; 0.5) = median(tests.a)", "true"), ("quantile(tests.a; 1.1)", None), ("quantile(tests.a; -0.1)", None),
    ("highest(tests.a; 1)", "50"), ("highest(tests.a; 2)", "40"), ("lowest(tests.a; 2)", "20"), ("lowest(tests.a; 5)", "50"),
    ("lowest(tests.a; 6)", None), ("lowest(tests.a; 0)", None), ("highest(tests.a; 1.5)", None),
    ("(quantile(tests.a; 0.9) - quantile(tests.a; 0.5)) / (60 - quantile(tests.a; 0.5))", "0.44"),
])  # fmt: skip
def test_quantiles_lie_straight_between_the_values_in_order(formula: str, value: str | None) -> None:
    assert value_of(formula, FIVE) == value


def test_quantiles_of_values_known_by_their_bounds_have_bounds() -> None:
    given = "{tests: [{date: 2026-01-01, a: < 10}, {date: 2026-01-02, a: 20}, {date: 2026-01-03, a: 30..40}]}"
    assert value_of("quantile(tests.a; 0.25)", given) == "< 15"
    assert value_of("quantile(tests.a; 0.75)", given) == "25..30"
    assert value_of("highest(tests.a; 1)", given) == "30..40"
    assert value_of("lowest(tests.a; 2)", given) == "20"
    assert (
        value_of(
            "highest(tests.a; 2)",
            "{tests: [{date: 2026-01-01, a: 3}, {date: 2026-01-02}, {date: 2026-01-03, a: 8}]}",
        )
        == "3..8"
    )
