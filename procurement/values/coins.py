"""The smallest coin of a currency: to how many decimal places sums are paid.

Source: ISO 4217, minor units. Unverified: the list was not at hand; every currency that is not named here
has hundredths.
"""

from __future__ import annotations

from fractions import Fraction

from procurement.values.display import fixed

_PLACES = {
    **dict.fromkeys(("CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}


def coin_places(currency: str) -> int:
    """How many decimal places the sums of a currency have."""
    return _PLACES.get(currency, 2)


def coin(currency: str) -> str:
    """The smallest coin: `0.01`."""
    return fixed(Fraction(1, 10 ** coin_places(currency)), coin_places(currency))


def payable(sum_: Fraction, currency: str) -> Fraction:
    """A sum as it is paid: rounded once to the smallest coin, half up (away from 0)."""
    return Fraction(fixed(sum_, coin_places(currency)))
