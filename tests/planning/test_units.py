"""Units are converted exactly, a bare number takes the other side's, and a count is not a colony."""

from decimal import Decimal

import pytest

from tests.support import decided, findings_of, value_of


@pytest.mark.parametrize(("formula", "given", "value"), [
    ("mass + 300 g", "{mass: 1 kg}", "1.3"),
    ("mass - 1 t", "{mass: 1 kg}", "-999"),
    ("1 t + mass", "{mass: 1 kg}", "1.001"),
    ("mass / 500 g", "{mass: 1 kg}", "2"),
    ("length / 1 cm", "{length: 25 mm}", "2.5"),
    ("max(mass; 900 g)", "{mass: 0.5 kg}", "0.9"),
    ("max(mass; 2)", "{mass: 0.5 kg}", "2"),
    ("clamp(length; 1 cm; 30)", "{length: 2 mm}", "10"),
])  # fmt: skip
def test_arithmetic_is_done_in_the_unit_of_its_first_number(formula: str, given: str, value: str) -> None:
    assert value_of(formula, given) == value


@pytest.mark.parametrize(("limit", "given", "verdict"), [
    ("≥ 500 g", "{mass: 0.5 kg}", "meets"),
    ("'> 500 g'", "{mass: 0.5 kg}", "fails"),
    ("≥ 0.5", "{mass: 500 g}", "meets"),
    ("400..600 g", "{mass: 0.6001 kg}", "fails"),
])  # fmt: skip
def test_a_limit_in_another_unit_is_converted_exactly(limit: str, given: str, verdict: str) -> None:
    decision = decided(f"requirements: {{mass: {limit}}}", given)
    assert decision.verdict == verdict
    assert decision.reports[0].unit == "kg"


def test_a_temperature_is_converted_with_its_offset() -> None:
    decision = decided("requirements: {temperature: ≤ 277.15 K}", "{temperature: 4 °C}")
    assert (decision.verdict, decision.reports[0].limit, decision.reports[0].margin) == (
        "meets",
        "≤ 4 °C",
        Decimal(0),
    )


def test_a_limit_that_its_unit_cannot_write_exactly_is_held_at_thirty_digits() -> None:
    at, over = (
        decided("requirements: {hours: ≤ 20 min}", f"{{hours: {text}}}")
        for text in ("20 min", "20.000001 min")
    )
    assert (at.verdict, at.reports[0].margin, over.verdict) == ("meets", Decimal(0), "fails")
    assert decided("requirements: {hours: ≤ 30 min}", "{hours: 0.5 h}").verdict == "meets"


def test_the_unit_of_a_row_stands_for_bare_limits() -> None:
    decision = decided("requirements: {mass: {unit: g, limit: ≥ 500}}", "{mass: 0.5 kg}")
    assert (decision.verdict, decision.reports[0].limit) == ("meets", "≥ 0.5 kg")


def test_a_derived_value_may_name_its_unit() -> None:
    sections = """
        derive: {total: {formula: mass × 2, unit: g}}
        requirements: {total: ≥ 1000}
        """
    decision = decided(sections, "{mass: 1 kg}")
    assert (decision.verdict, decision.reports[0].value, decision.reports[0].unit) == ("meets", "2000", "g")


def test_a_colony_count_is_never_a_cell_count() -> None:
    assert findings_of("requirements: {x: {that: colonies < cells}}") == ["unit_mismatch 1:37 cells"]
    assert findings_of("requirements: {colonies: ≤ 100000 1/mL}") == ["unit_mismatch 1:28 100000 1/mL"]


def test_products_and_quotients_have_units_of_their_own() -> None:
    assert value_of("mass / length × length", "{mass: 3 kg, length: 8 mm}") == "3.000"
    assert findings_of("derive: {x: mass / length + mass}") == ["unit_mismatch 1:29 mass"]
