"""Exact numbers as texts: two places half up, and more where two that differ would look equal.

Bounds are cut off instead: `66.66` for 200/3.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

_PLACES = 2


def fixed(number: Fraction, places: int = _PLACES) -> str:
    """A number with so many places, half up (away from 0): `29.17`."""
    scaled = abs(number) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = f"{whole:0{places + 1}d}"
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if number < 0 and whole else text


def floored(number: Fraction, places: int = _PLACES) -> str:
    """A number of 0 or more with so many places, the rest cut off: a bound that is never too high."""
    return fixed(Fraction(number.numerator * 10**places // number.denominator, 10**places), places)


def places_for(numbers: Iterable[Fraction], least: int = _PLACES) -> int:
    """The fewest places, two at least, at which numbers that differ look different."""
    different = set(numbers)
    places = least
    while len({fixed(number, places) for number in different}) < len(different):
        places += 1
    return places


def amount(number: Fraction | Decimal) -> str:
    """A number as it would be written: all its digits where they end within six places, else six of them."""
    text = fixed(Fraction(number), 6)
    return text.rstrip("0").rstrip(".")


def grouped(text: str) -> str:
    """A number's text with its thousands apart: `4,980,000.00`. For people, never for machines."""
    sign = "-" if text.startswith("-") else ""
    whole, point, rest = text.removeprefix("-").partition(".")
    return f"{sign}{int(whole):,}{point}{rest}"


def money(number: Fraction) -> str:
    """An amount of money for people: thousands apart, two places."""
    return grouped(fixed(number))
