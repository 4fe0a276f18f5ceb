"""What a formula pays for a better grade: the true rate of 优质优价, known before any bid is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from procurement.formulas.price import PRICE
from procurement.law.published import PRICE_CRITERION, criteria_of, points_of, weight_of
from procurement.law.scope import estimate_of, parameters_of
from procurement.models.law import Method
from procurement.models.tender import Criterion, Lot, Tender


@dataclass(frozen=True, slots=True)
class Premium:
    """What a method pays for a step of grade: a bid of grade `higher` beats the cheapest, of grade `lower`,
    as long as it costs less than `premium` (1/9 is 11.11 %) or `money` more. Neither: at any price.

    `points` is what the step gets, where it gets points.
    """

    criterion: str
    lower: str
    higher: str
    points: Fraction | None
    premium: Fraction | None = None
    money: Fraction | None = None


def premiums(
    tender: Tender, lot: Lot, method: Method, steps: Mapping[str, Sequence[str]]
) -> Iterator[Premium]:
    """For each step between two grades or answers, best first; none where the formula pays no price that is
    known beforehand."""
    for name, criterion in criteria_of(lot).items():
        points = points_of(criterion)
        for higher, lower in pairwise(steps.get(name, ())):
            if criterion.money and "value" in method.adjust:
                more = worth_of(criterion, tender, lot)
                step = more[higher] - more[lower]
                if step > 0:
                    yield Premium(name, lower, higher, None, money=step)
            elif points and (step := points[higher] - points[lower]) > 0:
                yield from _paid(name, lower, higher, step, tender, lot, method)


def _paid(
    name: str, lower: str, higher: str, step: Fraction, tender: Tender, lot: Lot, method: Method
) -> Iterator[Premium]:
    """What so many points are worth by the price formula, or by the premium on quality."""
    weight = weight_of(lot, price=True)
    estimate = estimate_of(tender, lot)
    if "quality_premium" in method.adjust and estimate and weight:
        yield Premium(name, lower, higher, step, money=step / weight * Fraction(estimate.amount))
    if method.orders_by != "points" or not method.price or not weight:
        return
    chosen = next(item.formula for key, item in lot.criteria.items() if key == PRICE_CRITERION)
    formula = PRICE[chosen or method.price[0]]
    if formula.pays:
        rate, money = formula.pays(step, weight, parameters_of(tender, method))
        yield Premium(name, lower, higher, step, rate, money)


def worth_of(criterion: Criterion, tender: Tender, lot: Lot) -> dict[str, Fraction]:
    """What each grade is worth in money; a share is of the published estimate."""
    estimate = estimate_of(tender, lot)
    whole = Fraction(estimate.amount) if estimate else Fraction(0)
    return {
        str(name): Fraction(worth.money.amount)
        if worth.money
        else (worth.share.rate if worth.share else Fraction(0)) * whole
        for name, worth in criterion.money.items()
    }
