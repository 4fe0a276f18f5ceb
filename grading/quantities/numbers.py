"""Exact decimals: reading them, and the arithmetic that the language promises.

Sums and products are exact. What is not rational is computed at 50 digits and rounded to 30 significant
ones, so that a series of 400000s has the geometric mean 400000. Every function here names its context:
the thread's own context (28 digits) never touches a number, and neither should unary minus or `abs`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import reduce

# A written number has at most 15 digits on either side of its point, so thousands of digits hold every
# sum and product that a formula can build from such numbers.
EXACT = Context(prec=5000, rounding=ROUND_HALF_EVEN, Emax=999_999, Emin=-999_999, traps=[])
WORK = Context(prec=50, rounding=ROUND_HALF_EVEN, Emax=999_999, Emin=-999_999, traps=[])
_THIRTY = Context(prec=30, rounding=ROUND_HALF_EVEN, Emax=999_999, Emin=-999_999, traps=[])

BIGGEST = 2**53
"""Up to this whole numbers are the same as a double, and so in every engine."""
ZERO = Decimal(0)
ONE = Decimal(1)

# So many numbers have an exact product; a logarithm costs much more than that.
_TOGETHER = 100

# Whole exponents up to here are products and stay exact; beyond, a power is computed like a root.
_EXACT_POWERS = 64

PLAIN = r"[-−]?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?"
"""The form of a number as a regular expression: ASCII digits, `-` or U+2212, no exponent."""

_PLAIN = re.compile(PLAIN)
_EXPONENT = re.compile(
    r"(?P<mantissa>[-−+]?[0-9]+(?:\.[0-9]+)?)\s*"
    r"(?:[eE](?P<e>[-−+]?[0-9]+)"
    r"|[×xX*·]\s*10\s*(?:(?:\^|\*\*)\s*(?P<caret>[-−+]?[0-9]+)|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))"
)
_SEPARATED = re.compile(
    r"[-−+]?[0-9]+(?:[,，_'’][0-9]+|[\u00a0\u2009\u202f ][0-9]{3}(?![0-9]))+(?:\.[0-9]+)?"
)
_THOUSANDS = re.compile(r"[-−+]?[1-9][0-9]{0,2}(?:[,，_'’\u00a0\u2009\u202f ][0-9]{3})+(?:\.[0-9]+)?")
_COMMA_FOR_POINT = re.compile(r"[-−]?[0-9]+,[0-9]+")
_LEADING_ZERO = re.compile(r"[-−+]?0[0-9]+(?:\.[0-9]+)?")
_PLUS = re.compile(r"\+[0-9]+(?:\.[0-9]+)?")
_BARE_POINT = re.compile(r"[-−+]?(?:\.[0-9]+|[0-9]+\.(?![0-9.]))")
_SPECIAL = re.compile(r"[-−+]?(?:s?nan|inf(?:inity)?|∞)(?![a-z])", re.IGNORECASE)
_LONG = re.compile(r"[-−]?(?:[0-9]{16,}(?:\.[0-9]+)?|[0-9]+\.[0-9]{16,})")


def parse_number(text: str) -> Decimal | None:
    """The number written in plain decimal form (blanks around it ignored), else None."""
    written = text.strip()
    if _PLAIN.fullmatch(written) is None:
        return None
    number = Decimal(written.replace("−", "-"))
    return number or number.copy_abs()


def why_not_number(text: str) -> str:
    """Why `parse_number` refuses a text.

    One of `empty`, `exponent`, `full_width`, `leading_zero`, `separator`, `special` (not-a-number and
    infinities), `plus_sign`, `bare_point` (`.5`, `5.`), `too_long` (more than 15 digits on a side) or `text`.
    """
    return diagnose(text)[0]


def diagnose(text: str) -> tuple[str, str | None]:
    """The reason of `why_not_number`, and the text as it should have been written where that is plain.

    What follows the number (a unit) is carried over into the proposal.
    """
    written = text.strip()
    if not written:
        return "empty", None
    narrow = unicodedata.normalize("NFKC", written)
    if narrow != written and any("！" <= c <= "～" for c in written) and narrow[:1] in "+-−.0123456789":
        again, proposal = diagnose(narrow)
        return "full_width", narrow if again == "text" and _PLAIN.match(narrow) else proposal
    for code, pattern in (
        ("exponent", _EXPONENT),
        ("separator", _SEPARATED),
        ("leading_zero", _LEADING_ZERO),
        ("too_long", _LONG),
        ("plus_sign", _PLUS),
        ("bare_point", _BARE_POINT),
        ("special", _SPECIAL),
    ):
        match = pattern.match(written)
        if match:
            number = _mended(code, match)
            plain = number is not None and parse_number(number) is not None
            return code, f"{number}{written[match.end() :]}" if plain else None
    return "text", None


def _mended(code: str, match: re.Match[str]) -> str | None:
    written = match.group()
    match code:
        case "exponent":
            raised = match["e"] or match["caret"] or unicodedata.normalize("NFKC", match["raised"])
            shift = int(raised.replace("−", "-"))
            if not -30 < shift < 30:
                return None
            return plain(Decimal(match["mantissa"].replace("−", "-")).scaleb(shift, EXACT))
        case "separator" if _THOUSANDS.fullmatch(written):
            return re.sub(r"[^-−0-9.]", "", written)
        case "separator" if _COMMA_FOR_POINT.fullmatch(written):
            return written.replace(",", ".")
        case "leading_zero":
            return re.sub(r"^([-−]?)\+?0+(?=[0-9])", r"\1", written)
        case "plus_sign":
            return written.removeprefix("+")
        case "bare_point":
            return re.sub(r"^([-−]?)\+?\.", r"\g<1>0.", written).removesuffix(".").removeprefix("+")
    return None


def digits_after_point(number: str | Decimal) -> int:
    """How many digits a number is written with after its point: 2 for `3.10`, 0 for `400000`."""
    if isinstance(number, str):
        return len(number.strip().partition(".")[2])
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def decimals(number: Decimal) -> int:
    """How many digits after its point a number needs: 1 for `3.10`, 0 for `400000`."""
    return digits_after_point(number.normalize(EXACT))


def plain(number: Decimal) -> str:
    """A number as the language writes it: no exponent, an ASCII minus, never `-0`."""
    return f"{number or number.copy_abs():f}"


def to30(number: Decimal) -> Decimal:
    """The number at 30 significant digits, trailing zeros stripped (no exponent where it has none)."""
    short = _THIRTY.normalize(number)
    exponent = short.as_tuple().exponent
    if isinstance(exponent, int) and 0 < exponent <= 100:
        return short.quantize(ONE, context=EXACT)
    return short or ZERO


def end(number: Decimal) -> Decimal | None:
    """A result at 30 digits; one that has no end stays infinite, and what is no number is None."""
    return None if number.is_nan() else number if number.is_infinite() else to30(number)


def add(a: Decimal, b: Decimal) -> Decimal:
    """a + b, exact."""
    return EXACT.add(a, b)


def sub(a: Decimal, b: Decimal) -> Decimal:
    """a - b, exact."""
    return EXACT.subtract(a, b)


def mul(a: Decimal, b: Decimal) -> Decimal:
    """a × b, exact."""
    return EXACT.multiply(a, b) or ZERO


def neg(a: Decimal) -> Decimal:
    """-a, exact; the negative of 0 is 0."""
    return a.copy_negate() or ZERO


def total(numbers: Iterable[Decimal]) -> Decimal:
    """The exact sum, 0 of none."""
    result = ZERO
    for number in numbers:
        result = EXACT.add(result, number)
    return result


def div(a: Decimal, b: Decimal) -> Decimal | None:
    """a / b at 30 digits, None for a divisor of 0."""
    return _thirty(WORK.divide(a, b)) if b else None


def power(base: Decimal, exponent: Decimal) -> Decimal | None:
    """base ^ exponent: exact for whole exponents of 0 to 64 (`x ^ 0` is 1), else at 30 digits.

    None where there is no real value: a fractional power of a negative number, a negative power of 0.
    """
    if exponent == exponent.to_integral_value() and exponent.copy_abs() <= _EXACT_POWERS:
        whole = int(exponent)
        product = EXACT.power(base, abs(whole)) if whole else ONE
        if whole < 0:
            return div(ONE, product)
        return product if product.is_finite() else None
    if not base:
        return ZERO if exponent > 0 else None
    return _thirty(WORK.power(base, exponent))


def sqrt(number: Decimal) -> Decimal | None:
    """The square root at 30 digits, None of a negative number."""
    return _thirty(WORK.sqrt(number))


def exp(number: Decimal) -> Decimal | None:
    """e ^ number at 30 digits, None beyond the range of numbers."""
    return _thirty(WORK.exp(number))


def ln(number: Decimal) -> Decimal | None:
    """The natural logarithm at 30 digits, None unless the number is positive."""
    return _thirty(WORK.ln(number))


def log10(number: Decimal) -> Decimal | None:
    """The logarithm to base 10 at 30 digits, None unless the number is positive."""
    return _thirty(WORK.log10(number))


def mean(numbers: Iterable[Decimal]) -> Decimal | None:
    """The arithmetic mean at 30 digits, None of no numbers."""
    series = list(numbers)
    return div(total(series), Decimal(len(series)))


def geometric_mean(numbers: Iterable[Decimal]) -> Decimal | None:
    """The geometric mean at 30 digits; None of no or of negative numbers. With a 0 it is 0, its limit.

    Logarithms, each of an exact product, keep all 50 digits on the way: rounding them to 30 would lose the
    promise above.
    """
    series = list(numbers)
    if not series or min(series) < 0:
        return None
    if not all(series):
        return ZERO
    logarithms = ZERO
    for start in range(0, len(series), _TOGETHER):
        product = reduce(EXACT.multiply, series[start : start + _TOGETHER])
        logarithms = WORK.add(logarithms, WORK.ln(product))
    return _thirty(WORK.exp(WORK.divide(logarithms, Decimal(len(series)))))


def _thirty(number: Decimal) -> Decimal | None:
    return to30(number) if number.is_finite() else None
