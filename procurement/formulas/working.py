"""What a formula answers: a figure, and how it came about."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from procurement.values.display import fixed


class Points(NamedTuple):
    """Points, or a price, and how they came about: `900,000.00 / 1,000,000.00 × 30`.

    The text is put together when somebody looks: bids are compared far more often than they are shown.
    """

    points: Fraction
    how: Callable[[], str]

    @property
    def working(self) -> str:
        return self.how()


def rounded(number: Fraction, places: int | None) -> Fraction:
    """A figure as the tender or the law rounds it, half up (away from 0); unchanged where it does not."""
    return number if places is None else Fraction(fixed(number, places))
