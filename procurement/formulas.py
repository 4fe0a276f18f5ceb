"""The formulas that a law may name: how a price becomes points. One function each, chosen by name in YAML.

A function takes the price of a bid, the base (the lowest price compared), and the weight; it answers the
points, exact, and the formula with the numbers put in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from procurement.display import amount, fixed, grouped


class Points(NamedTuple):
    """Points, and how they came about: `900,000.00 / 1,000,000.00 × 30`."""

    points: Fraction
    working: str


Formula = Callable[[Fraction, Fraction, Fraction], Points]


def lowest_price_ratio(own: Fraction, base: Fraction, weight: Fraction) -> Points:
    """base / own × weight, the base being the lowest price compared (Order 87 art. 55)."""
    return Points(base / own * weight, f"{money(base)} / {money(own)} × {amount(weight)}")


PRICE: Mapping[str, Formula | None] = {
    "lowest_price_ratio": lowest_price_ratio,
    # The price itself is the order: nothing is scored.
    "lowest": None,
}


def panel_mean(scores: Sequence[Fraction]) -> Points:
    """The arithmetic mean of what the members of a panel gave."""
    total = sum(scores, Fraction(0))
    return Points(total / len(scores), f"({' + '.join(map(amount, scores))}) / {len(scores)}")


def money(number: Fraction) -> str:
    """An amount of money for people: thousands apart, two places."""
    return grouped(fixed(number))
