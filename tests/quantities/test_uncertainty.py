"""Standard uncertainties as they are written, what they make of a value, and the normal distribution."""

from __future__ import annotations

from decimal import Decimal
from statistics import NormalDist

import pytest

from grading.quantities.intervals import Interval, point
from grading.quantities.normal import normal_quantile, normal_share
from grading.quantities.uncertainty import (
    Scale,
    Side,
    Uncertainty,
    UncertaintyProblem,
    acceptance_limit,
    in_unit_of_value,
    parse_uncertainty,
    widened,
)

D = Decimal


def of(scale: Scale, standard: str) -> Uncertainty:
    return Uncertainty(scale, D(standard))


@pytest.mark.parametrize(("text", "unit", "expected"), [
    ("0.05", "g/100g", of("absolute", "0.05")),
    ("0.5 g/kg", "g/100g", of("absolute", "0.05")),
    ("0.5 °C", "K", of("absolute", "0.5")),
    ("5 %", "g/100g", of("relative", "0.05")),
    ("5 % rel", "g/100g", of("relative", "0.05")),
    ("5 % rel", "%", of("relative", "0.05")),
    ("100 % rel", None, of("relative", "1")),
    ("0.1 lg", "CFU/mL", of("lg", "0.1")),
    ("0", "mm", of("absolute", "0")),
])  # fmt: skip
def test_it_is_absolute_relative_or_of_the_logarithm(
    text: str, unit: str | None, expected: Uncertainty
) -> None:
    assert parse_uncertainty(text, unit) == expected


@pytest.mark.parametrize(("text", "unit", "code"), [
    ("-0.05", "mm", "uncertainty_wrong"),
    ("about 0.05", "mm", "uncertainty_wrong"),
    ("± 0.05", "mm", "uncertainty_wrong"),
    ("", "mm", "uncertainty_wrong"),
    ("1e-3", "mm", "quantity_unknown_unit"),
    ("0.05 qqq", "mm", "quantity_unknown_unit"),
    ("0.05 kg", "mm", "unit_mismatch"),
    ("0.1 %", "%", "uncertainty_ambiguous"),
    ("0.1 %", None, "uncertainty_ambiguous"),
    ("101 %", "mm", "uncertainty_large"),
    ("1.1 lg", "CFU/mL", "uncertainty_large"),
])  # fmt: skip
def test_what_is_no_uncertainty_says_why(text: str, unit: str | None, code: str) -> None:
    problem = parse_uncertainty(text, unit)
    assert isinstance(problem, UncertaintyProblem)
    assert problem.code == code


def test_an_expanded_uncertainty_is_divided_by_its_coverage_factor() -> None:
    assert parse_uncertainty("0.1", "mm", D(2)) == of("absolute", "0.05")
    assert parse_uncertainty("150 %", "mm", D(2)) == of("relative", "0.75")
    assert parse_uncertainty("1", "mm", D(3)) == of("absolute", "0.333333333333333333333333333333")


def test_an_absolute_uncertainty_follows_its_value_into_another_unit() -> None:
    assert in_unit_of_value(of("absolute", "0.5"), "g/kg", "g/100g") == of("absolute", "0.05")
    assert in_unit_of_value(of("relative", "0.5"), "g/kg", "g/100g") == of("relative", "0.5")


@pytest.mark.parametrize(("value", "found", "side", "expected"), [
    (point(D(10)), of("absolute", "1"), "both", Interval(D(8), D(12))),
    (point(D(10)), of("absolute", "1"), "up", point(D(12))),
    (point(D(10)), of("absolute", "1"), "down", point(D(8))),
    (point(D(10)), of("relative", "0.1"), "both", Interval(D(8), D(12))),
    (point(D(-10)), of("relative", "0.1"), "both", Interval(D(-12), D(-8))),
    (point(D(-10)), of("relative", "0.1"), "up", point(D(-8))),
    (Interval(D(-10), D(10)), of("relative", "0.1"), "up", Interval(D(-8), D(12))),
    (Interval(None, D(10)), of("relative", "0.1"), "both", Interval(None, D(12))),
    (point(D(100)), of("lg", "0.5"), "both", Interval(D(10), D(1000))),
    (point(D(100)), of("lg", "0.5"), "down", point(D(10))),
    (Interval(D(0), D(100)), of("lg", "0.5"), "both", Interval(D(0), D(1000))),
    (point(D(-1)), of("lg", "0.5"), "both", None),
])  # fmt: skip
def test_two_standard_uncertainties_about_a_value(
    value: Interval, found: Uncertainty, side: Side, expected: Interval | None
) -> None:
    assert widened(value, found, D(2), side) == expected


@pytest.mark.parametrize(("limit", "found", "upper", "expected"), [
    ("400000", of("absolute", "16000"), True, "368000"),
    ("400000", of("relative", "0.04"), True, "370370.370370370370370370370370"),
    ("2.80", of("absolute", "0.03"), False, "2.86"),
    ("100000", of("lg", "0.15"), True, "50118.7233627272285001554186886"),
    ("90", of("relative", "0.05"), False, "100"),
    ("-0.5", of("relative", "0.05"), True, "-0.555555555555555555555555555556"),
    ("3", of("relative", "0.6"), False, None),
    ("0", of("lg", "0.1"), True, None),
])  # fmt: skip
def test_the_acceptance_limit_is_the_last_value_that_keeps_its_own_band(
    limit: str, found: Uncertainty, upper: bool, expected: str | None
) -> None:
    last = acceptance_limit(D(limit), found, D(2), upper=upper)
    assert (None if last is None else str(last)[:20]) == (None if expected is None else expected[:20])


def test_the_normal_distribution_is_that_of_the_tables() -> None:
    assert normal_share(D(1)) == D("0.841344746068542948585232545632")
    assert normal_quantile(D("0.975")) == D("1.95996398454005423552459443052")
    assert normal_share(D(0)) == D("0.5")
    assert normal_quantile(D("0.5")) == 0


@pytest.mark.parametrize("z", ["-9", "-3.3", "-0.2", "0.7", "2.5", "7.9", "40"])
def test_the_normal_distribution_is_that_of_the_machine(z: str) -> None:
    assert float(normal_share(D(z))) == pytest.approx(NormalDist().cdf(float(z)), rel=1e-9)


@pytest.mark.parametrize("share", ["0.0000001", "0.025", "0.31", "0.6", "0.999"])
def test_a_quantile_leads_back_to_its_share(share: str) -> None:
    assert normal_share(normal_quantile(D(share))).quantize(D("1e-25")) == D(share)
