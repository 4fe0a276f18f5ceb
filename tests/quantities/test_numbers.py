"""Numbers are read only in their plain form, and computed exactly or at 30 digits."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.quantities.numbers import (
    add,
    diagnose,
    digits_after_point,
    div,
    exp,
    geometric_mean,
    ln,
    log10,
    mean,
    mul,
    neg,
    parse_number,
    plain,
    power,
    sqrt,
    sub,
    to30,
    total,
    why_not_number,
)

written = st.decimals(min_value=-(10**15) + 1, max_value=10**15 - 1, places=15, allow_nan=False)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4.10", "4.10"),
        ("0", "0"),
        ("-0.525", "-0.525"),
        ("−0.525", "-0.525"),
        (" 400000 ", "400000"),
        ("999999999999999.999999999999999", "999999999999999.999999999999999"),
    ],
)
def test_a_plain_number_keeps_its_digits(text: str, number: str) -> None:
    assert str(parse_number(text)) == number


@pytest.mark.parametrize("text", ["-0", "-0.00", "−0"])
def test_a_negative_zero_is_zero(text: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert plain(number).startswith("0")


@pytest.mark.parametrize(
    ("text", "reason", "proposal"),
    [
        ("", "empty", None),
        ("  ", "empty", None),
        ("2.1e5", "exponent", "210000"),
        ("2.1E-2", "exponent", "0.021"),
        ("2.1×10^5", "exponent", "210000"),
        ("2.1×10⁵", "exponent", "210000"),
        ("2 * 10^6", "exponent", "2000000"),
        ("1e999999999", "exponent", None),
        ("１２", "full_width", "12"),
        ("－０．５", "full_width", "-0.5"),
        ("１，０００", "full_width", "1000"),
        ("012", "leading_zero", "12"),
        ("-007", "leading_zero", "-7"),
        ("00", "leading_zero", "0"),
        ("1,000", "separator", "1000"),
        ("1 000 000", "separator", "1000000"),
        ("1_000", "separator", "1000"),
        ("12'500.5", "separator", "12500.5"),
        ("3,62", "separator", "3.62"),
        ("1,2,3", "separator", None),
        ("NaN", "special", None),
        ("-inf", "special", None),
        ("∞", "special", None),
        ("+5", "plus_sign", "5"),
        (".5", "bare_point", "0.5"),
        ("5.", "bare_point", "5"),
        ("1234567890123456", "too_long", None),
        ("0.1234567890123456", "too_long", None),
        ("0x1F", "text", None),
        ("٣", "text", None),
        ("1/2", "text", None),
        ("- 5", "text", None),
        ("absent", "text", None),
        ("information", "text", None),
    ],
)
def test_a_refused_number_has_its_reason_and_where_plain_a_proposal(
    text: str, reason: str, proposal: str | None
) -> None:
    assert parse_number(text) is None
    assert why_not_number(text) == reason
    assert diagnose(text) == (reason, proposal)


@given(st.text(alphabet="0123456789.,-+−e _'×^１²n", max_size=12))
def test_any_text_is_a_number_or_has_a_reason_and_a_proposal_is_a_number(text: str) -> None:
    number = parse_number(text)
    if number is None:
        reason, proposal = diagnose(text)
        assert reason
        if reason != "text" and proposal is not None and all(c in "0123456789.-−" for c in proposal):
            assert parse_number(proposal) is not None or why_not_number(proposal) != reason
    else:
        assert parse_number(plain(number)) == number


@given(written, written)
def test_sums_and_products_are_exact_in_any_context(a: Decimal, b: Decimal) -> None:
    with localcontext() as context:
        context.prec = 3
        assert Fraction(add(a, b)) == Fraction(a) + Fraction(b)
        assert Fraction(sub(a, b)) == Fraction(a) - Fraction(b)
        assert Fraction(mul(a, b)) == Fraction(a) * Fraction(b)
        assert Fraction(neg(a)) == -Fraction(a)
        assert Fraction(total([a, b, a])) == 2 * Fraction(a) + Fraction(b)


@given(written, st.integers(0, 8))
def test_a_whole_power_is_the_product(base: Decimal, exponent: int) -> None:
    result = power(base, Decimal(exponent))
    assert result is not None
    assert Fraction(result) == Fraction(base) ** exponent


@given(written, written.filter(bool))
def test_a_quotient_is_right_to_30_digits(a: Decimal, b: Decimal) -> None:
    quotient = div(a, b)
    assert quotient is not None
    true = Fraction(a) / Fraction(b)
    assert abs(Fraction(quotient) - true) <= abs(true) / 10**29 / 2
    assert len(quotient.as_tuple().digits) <= 30


def test_a_series_of_400000s_has_the_geometric_mean_400000() -> None:
    for count in (1, 2, 3, 7, 100):
        result = geometric_mean([Decimal(400000)] * count)
        assert str(result) == "400000"


def test_the_geometric_mean_of_counts_just_under_the_limit_passes_where_the_arithmetic_one_fails() -> None:
    counts = [Decimal(n) for n in (90000, 95000, 112000, 104000)]
    geometric, arithmetic = geometric_mean(counts), mean(counts)
    assert geometric is not None
    assert 99896 < geometric < 99898
    assert arithmetic == 100250


def test_a_geometric_mean_with_a_zero_is_zero_and_of_negatives_or_nothing_there_is_none() -> None:
    assert geometric_mean([Decimal(0), Decimal(5)]) == 0
    assert geometric_mean([Decimal(-1), Decimal(-4)]) is None
    assert geometric_mean([]) is None
    assert mean([]) is None


def test_roots_and_logarithms_of_exact_cases_are_exact() -> None:
    assert str(sqrt(Decimal("1.44"))) == "1.2"
    assert str(log10(Decimal(1000))) == "3"
    assert str(power(Decimal("0.25"), Decimal("-0.5"))) == "2"
    assert str(power(Decimal(2), Decimal(-2))) == "0.25"
    assert str(exp(Decimal(0))) == "1"
    assert str(ln(Decimal(1))) == "0"


def test_what_has_no_value_is_none() -> None:
    assert div(Decimal(1), Decimal(0)) is None
    assert sqrt(Decimal(-1)) is None
    assert ln(Decimal(0)) is None
    assert log10(Decimal(-5)) is None
    assert power(Decimal(-8), Decimal("0.5")) is None
    assert power(Decimal(0), Decimal(-1)) is None
    assert exp(Decimal(10**15)) is None


def test_thirty_digits_strip_zeros_and_write_no_exponent() -> None:
    assert str(to30(Decimal("400000.000"))) == "400000"
    assert str(to30(Decimal("1.2000"))) == "1.2"
    assert str(to30(Decimal("-0.0"))) == "0"
    assert str(to30(Decimal("0." + "1" * 40))) == "0." + "1" * 30


def test_digits_after_the_point_are_counted_as_written() -> None:
    assert digits_after_point("3.10") == 2
    assert digits_after_point("400000") == 0
    assert digits_after_point(Decimal("-0.560")) == 3
    assert digits_after_point(Decimal("4E+5")) == 0


def test_plain_writes_no_exponent_and_no_negative_zero() -> None:
    assert plain(Decimal("4E+5")) == "400000"
    assert plain(Decimal("-0.0")) == "0.0"
    assert plain(Decimal("1E-7")) == "0.0000001"
