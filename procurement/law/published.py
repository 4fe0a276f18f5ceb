"""What a tender published of its criteria: their order, their weights, and what each grade or answer gets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from procurement.models.tender import Criterion, Lot

PRICE_CRITERION = "price"


def criteria_of(lot: Lot) -> Mapping[str, Criterion]:
    """The criteria of a lot, the price first, the others by name: their order in the file never shows."""
    return {str(name): lot.criteria[name] for name in sorted(lot.criteria, key=_price_first)}


def weight_of(lot: Lot, *, price: bool) -> Fraction:
    """What the price weighs, or all other criteria together."""
    return sum(
        (
            Fraction(criterion.weight or 0)
            for name, criterion in lot.criteria.items()
            if (name == PRICE_CRITERION) is price
        ),
        Fraction(0),
    )


def scored(criterion: Criterion) -> bool:
    """Whether a criterion gives points: one in money or shares changes the price instead."""
    return bool(criterion.points or criterion.bands or criterion.panel)


def points_of(criterion: Criterion) -> dict[str, Fraction]:
    """The published points of a criterion by grade, answer or interval."""
    named = {str(grade): Fraction(value) for grade, value in criterion.points.items()}
    return named | {band.when.text: Fraction(band.points) for band in criterion.bands}


def steps_of(lot: Lot, orders: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """The grades, answers or intervals that each criterion publishes something for, best first.

    `orders` are the grades of each document, best first.
    """
    return {
        name: _steps(name, criterion, orders)
        for name, criterion in criteria_of(lot).items()
        if criterion.points or criterion.bands or criterion.money
    }


def _steps(name: str, criterion: Criterion, orders: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    points = points_of(criterion) or {str(grade): Fraction(0) for grade in criterion.money}
    if criterion.answer:
        return tuple(sorted(points, key=lambda step: (-points[step], step)))
    return tuple(grade for grade in orders.get(str(criterion.of or name), ()) if grade in points)


def _price_first(name: str) -> tuple[bool, str]:
    return name != PRICE_CRITERION, name
