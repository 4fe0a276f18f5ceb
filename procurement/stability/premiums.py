"""What the formula of the law pays for a better grade: the true rate of 优质优价."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from procurement.models.tender import Criterion, Lot
from procurement.ranking.score import PRICE_CRITERION, criteria_of
from procurement.results import Premium


def premium(points: Fraction, weight: Fraction) -> Fraction | None:
    """1/(1 − d/w) − 1: how much more than the cheapest bid one may cost that is better by d points, the
    price weighing w in a ratio formula: at exactly that price both have the same total. None, without limit,
    from d = w on."""
    return weight / (weight - points) - 1 if points < weight else None


def premiums(lot: Lot, steps: Mapping[str, Sequence[str]]) -> Iterator[Premium]:
    """For each step between two grades or answers that a criterion gives points for, best first."""
    price = Fraction(
        next((item.weight or 0 for name, item in lot.criteria.items() if name == PRICE_CRITERION), 0)
    )
    for name, criterion in criteria_of(lot).items():
        points = points_of(criterion)
        for higher, lower in pairwise(steps.get(name, ())):
            step = points[higher] - points[lower]
            if step > 0:
                yield Premium(name, lower, higher, step, premium(step, price))


def points_of(criterion: Criterion) -> dict[str, Fraction]:
    """The published points of a criterion by grade, answer or interval."""
    named = {str(grade): Fraction(value) for grade, value in criterion.points.items()}
    return named | {band.when.text: Fraction(band.points) for band in criterion.bands}


def steps_of(criterion: Criterion, order: Sequence[str]) -> tuple[str, ...]:
    """What a criterion gives points for, best first: grades in their order, all else by points."""
    points = points_of(criterion)
    if criterion.answer:
        return tuple(sorted(points, key=lambda name: (-points[name], name)))
    return tuple(grade for grade in order if grade in points)
