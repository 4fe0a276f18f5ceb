"""Units: spellings, kinds that stay apart, exact conversion."""

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.quantities.unit_table import COMPOUNDS, OFFSETS, PHRASES, SIZES, SPELLINGS
from grading.quantities.units import (
    UNKNOWN,
    closest,
    conversion,
    convert,
    convert_difference,
    convertible,
    factor_and_offset,
    kind,
    known,
    normal,
    product_unit,
    quotient_unit,
)


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("ml", "mL"),
        ("个/mL", "1/mL"),
        ("cells/mL", "1/mL"),
        ("/mL", "1/mL"),
        ("℃", "°C"),
        ("μg/kg", "ug/kg"),
        ("µg/kg", "ug/kg"),
        ("g/100 g", "g/100g"),
        ("10^4/mL", "10000/mL"),
        ("万个/mL", "10000/mL"),
        ("10^4CFU/mL", "10000CFU/mL"),
        ("CFU·mL⁻¹", "CFU/mL"),
        ("J/cm²", "J/cm2"),
        ("m³", "m3"),
        ("元/kg", "CNY/kg"),
        ("万元", "10000CNY"),
        ("months", "month"),
        ("years", "year"),
        ("rpm", "r/min"),
        ("%(m/m)", "g/100g"),
    ],
)
def test_other_spellings_of_a_unit_are_that_unit(written: str, spelled: str) -> None:
    assert normal(written) == spelled
    assert convertible(written, spelled)
    assert conversion(written, spelled) == conversion(None, None)


def test_every_listed_unit_is_known_and_its_spelling_is_stable() -> None:
    for symbol in (*(s for sizes in SIZES.values() for s in sizes), *SPELLINGS, *PHRASES, *COMPOUNDS):
        spelled = normal(symbol)
        assert spelled is not None, symbol
        assert normal(spelled) == spelled
        assert kind(symbol) == kind(spelled) != UNKNOWN
    for symbol in (*(s for sizes in SIZES.values() for s in sizes), *COMPOUNDS):
        assert normal(symbol) == symbol


@pytest.mark.parametrize(
    "symbol", ["", "foo", "g/", "g//kg", "kg/foo", "-3", "0/mL", "m9", "10^99/mL", "mL^", "g100", "/"]
)
def test_an_unknown_unit_is_of_no_kind_and_converts_into_nothing_else(symbol: str) -> None:
    assert not known(symbol)
    assert normal(symbol) is None
    assert kind(symbol) == UNKNOWN
    assert not convertible(symbol, "kg")
    assert not convertible(symbol, "another unknown")
    assert convert(Decimal(1), symbol, "kg") is None


@given(st.text(max_size=12))
def test_no_text_breaks_the_reading_of_units(text: str) -> None:
    spelled = normal(text)
    assert (spelled is None) == (kind(text) == UNKNOWN)
    if spelled is not None:
        assert normal(spelled) == spelled


APART = [
    ("CFU/mL", "1/mL"),
    ("CFU/mL", "MPN/mL"),
    ("CFU/mL", "IBC/mL"),
    ("IBC/mL", "1/mL"),
    ("MPN/mL", "1/mL"),
    ("CFU/mL", "CFU/g"),
    ("MPN/mL", "MPN/g"),
    ("°T", "°C"),
    ("°T", "g/100g"),
    ("°H", "°C"),
    ("°SH", "°T"),
    ("CNY", "EUR"),
    ("CNY/kg", "ct/kg"),
    ("USD", "CAD"),
    ("month", "d"),
    ("year", "d"),
    ("%", "g/100g"),
    ("ppm", "mg/kg"),
    ("ppm", "mg/L"),
    ("g/100g", "g/100mL"),
    ("%vol", "%"),
    ("%vol", "g/100g"),
    ("g/100g", None),
    ("1/mL", None),
    ("CFU", None),
    ("HBW", "HRC"),
    ("dB", "dB(A)"),
    ("r/min", "Hz"),
    ("J", "MPa"),
    ("kg", "L"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_kinds_that_only_look_alike_are_kept_apart(one: str, other: str | None) -> None:
    assert not convertible(one, other)
    assert not convertible(other, one)
    assert convert(Decimal(5), one, other) is None
    assert convert_difference(Decimal(5), one, other) is None
    assert factor_and_offset(one, other) is None


@pytest.mark.parametrize(
    ("value", "old", "new", "result"),
    [
        ("4", "h", "min", "240"),
        ("240", "min", "h", "4"),
        ("2.5", "h", "min", "150"),
        ("30", "d", "h", "720"),
        ("50", "10^4/mL", "1/mL", "500000"),
        ("50", "10000CFU/mL", "CFU/mL", "500000"),
        ("3.62", "g/100g", "g/kg", "36.2"),
        ("0.05", "mg/kg", "ug/kg", "50"),
        ("1", "year", "month", "12"),
        ("18", "month", "year", "1.5"),
        ("2", "ct/kg", "EUR/t", "20"),
        ("1", "lb", "kg", "0.45359237"),
        ("1", "cwt", "lb", "100"),
        ("2150.42", "in3", "bu", "1"),
        ("1", "gal", "in3", "231"),
        ("1", "N/mm2", "MPa", "1"),
        ("51", "ksi", "MPa", "351.632621951586428172856345713"),
        ("1.5", "kWh", "MJ", "5.4"),
        ("1000", "mg/L", "kg/m3", "1"),
        ("40", "°F", "°C", "4.44444444444444444444444444444"),
        ("50", "°F", "°C", "10"),
        ("-40", "°C", "°F", "-40"),
        ("4", "°C", "K", "277.15"),
        ("12.5", "%", None, "0.125"),
        ("0.87", None, "%", "87"),
        ("4", "ppm", "%", "0.0004"),
        ("60", "lb/bu", "kg/hL", "77.2311586858468239515368032972"),
        ("300000", "CNY·%", "CNY", "3000"),
        ("3.62", "kg·g/100g", "kg", "0.0362"),
        ("3", "斤", "kg", "1.5"),
        ("25.4", "mm", "in", "1"),
    ],
)
def test_conversion_is_exact_or_at_30_digits(value: str, old: str, new: str | None, result: str) -> None:
    converted = convert(Decimal(value), old, new)
    assert converted is not None
    assert converted == Decimal(result)


def test_within_each_kind_every_conversion_agrees_with_the_table_and_returns() -> None:
    for sizes in SIZES.values():
        for (one, size), (other, other_size) in combinations(sizes.items(), 2):
            there, back = conversion(one, other), conversion(other, one)
            assert there is not None
            assert back is not None
            zero, other_zero = OFFSETS.get(one, Fraction(0)), OFFSETS.get(other, Fraction(0))
            assert there.factor == Fraction(size) / Fraction(other_size)
            assert there.offset == (zero - other_zero) / Fraction(other_size)
            assert back.factor * there.factor == 1
            assert back.factor * there.offset + back.offset == 0


def test_a_factor_without_an_end_is_given_to_50_digits_and_says_so() -> None:
    exact, endless = conversion("h", "min"), conversion("min", "h")
    assert exact is not None
    assert endless is not None
    assert exact.terminates
    assert not endless.terminates
    assert factor_and_offset("h", "min") == (Decimal(60), Decimal(0))
    found = factor_and_offset("min", "h")
    assert found is not None
    assert len(found[0].as_tuple().digits) == 50


def test_a_difference_of_temperatures_has_no_offset() -> None:
    assert convert(Decimal("0.05"), "°C", "K") == Decimal("273.20")
    assert convert_difference(Decimal("0.05"), "°C", "K") == Decimal("0.05")
    assert convert_difference(Decimal(9), "°F", "°C") == 5
    assert convert(Decimal(1), "J/°C", "J/K") == 1


@pytest.mark.parametrize(
    ("one", "other", "product", "quotient"),
    [
        ("CNY/kg", "kg", "CNY", "CNY/kg2"),
        ("kg", "kg", "kg2", None),
        ("g/100g", "g/100g", "g2/100g2", None),
        ("CNY", None, "CNY", "CNY"),
        (None, "mL", "mL", "1/mL"),
        (None, None, None, None),
        ("1/mL", "mL", None, "1/mL2"),
        ("CNY", "kg", "CNY·kg", "CNY/kg"),
        ("CNY", "%", "CNY·%", "CNY/%"),
        ("fathom", "fathom", "fathom·fathom", None),
        ("fathom", None, "fathom", "fathom"),
    ],
)
def test_units_of_products_and_quotients_cancel_what_is_equal(
    one: str | None, other: str | None, product: str | None, quotient: str | None
) -> None:
    assert product_unit(one, other) == product
    assert quotient_unit(one, other) == quotient


def test_a_mass_fraction_of_a_mass_is_a_mass_and_of_nothing_a_mass_fraction() -> None:
    assert kind("g/100g") == kind("mg/kg") == "mass_fraction"
    assert kind(product_unit("g/100g", "kg")) == "mass"
    assert kind("mL/100mL") == kind("%vol") == "volume_fraction"
    assert kind("CNY/kg") == "money_CNY/mass"
    assert kind("J/cm2") == "energy_per_area"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("cfu/ML", "CFU/mL"),
        ("CFU/g(mL)", "CFU/mL"),
        ("g/100gr", "g/100g"),
        ("mpa", "MPa"),
        ("mounths", "month"),
        ("qqqq", None),
    ],
)
def test_the_unit_that_was_probably_meant_is_found(written: str, meant: str | None) -> None:
    assert closest(written) == meant


def test_pint_is_loaded_only_to_convert_between_two_different_units() -> None:
    script = """
import sys
from decimal import Decimal
from grading.quantities import units
from grading.quantities.quantity import parse_quantity
parse_quantity("3.62 g/100g"), parse_quantity("50 万/mL"), units.closest("cfu/ML")
units.convert(Decimal(1), "ml", "mL"), units.convert(Decimal(1), "CFU/mL", "1/mL"), units.kind("kW·h")
assert "pint" not in sys.modules
assert units.convert(Decimal(1), "h", "min") == 60
assert "pint" in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
