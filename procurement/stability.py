"""How much an award hangs on bids that do not win, and what the formula pays for a better grade.

Under a formula relative to the lowest price, a losing bid can change who wins. The law prescribes such a
formula, so it is applied; what it does is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from procurement.models import Lot
from procurement.offers import Offer
from procurement.rank import first
from procurement.results import Premium, Ranked, Removal, Stability
from procurement.score import PRICE_CRITERION, criteria_of


def stability(
    ranking: Sequence[Ranked],
    lot: Lot,
    grades: Mapping[str, Sequence[str]],
    least: int,
    again: Callable[[Sequence[Offer]], tuple[Ranked, ...]],
    same_preferences: Callable[[Sequence[Offer]], bool],
) -> Stability:
    """Leave-one-out and premiums; `again` ranks some of the offers.

    What one bid changes for the others is the base of the price formula, and which preferences apply:
    where `same_preferences` holds without it and the base stays, so do all points.

    `grades` are those that each criterion gives points for, best first, where the price is scored by ratio;
    with fewer than `least` bids there is no award.
    """
    winners = tuple(ranked.bidder for ranked in first(ranking))
    lowest = sorted(ranked.priced.evaluation_price for ranked in ranking)[:2]
    removals = []
    for loser in (ranked for ranked in ranking if ranked.rank > 1):
        rest = [ranked.offer for ranked in ranking if ranked is not loser]
        alone = lowest[0] == loser.priced.evaluation_price < lowest[1]
        names = winners
        if len(rest) < least:
            names = ()
        elif alone or not same_preferences(rest):
            names = tuple(ranked.bidder for ranked in first(again(rest)))
        removals.append(Removal(loser.bidder, names, bool(names) and names != winners))
    return Stability(least, _lead(ranking), tuple(removals), tuple(_premiums(lot, grades)))


def premium(points: Fraction, weight: Fraction) -> Fraction | None:
    """1/(1 − d/w) − 1: how much more than the cheapest bid one may cost that is better by d points, the
    price weighing w in a ratio formula: at exactly that price both have the same total. None, without limit,
    from d = w on."""
    return weight / (weight - points) - 1 if points < weight else None


def _lead(ranking: Sequence[Ranked]) -> Fraction | None:
    """The points between first and second."""
    totals = [ranked.total for ranked in ranking[:2] if ranked.total is not None]
    return totals[0] - totals[1] if len(totals) == 2 else None


def _premiums(lot: Lot, grades: Mapping[str, Sequence[str]]) -> Iterator[Premium]:
    weights = {str(name): Fraction(criterion.weight) for name, criterion in lot.criteria.items()}
    for name, criterion in criteria_of(lot).items():
        points = {str(grade): Fraction(value) for grade, value in criterion.points.items()}
        for higher, lower in pairwise(grades.get(name, ())):
            step = points[higher] - points[lower]
            if step > 0:
                yield Premium(name, lower, higher, step, premium(step, weights[PRICE_CRITERION]))
