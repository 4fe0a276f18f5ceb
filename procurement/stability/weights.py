"""Between which weights of a criterion the winner stays first, the others keeping their proportions.

Totals are straight lines in such a weight, so the ends are solved exactly: the weight of the break-even.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from procurement.law.published import PRICE_CRITERION, criteria_of
from procurement.ranking.compare import Compared, Comparison
from procurement.results import WeightRange


def weight_ranges(compared: Sequence[Compared], comparison: Comparison, winner: str) -> Iterator[WeightRange]:
    """For every criterion, where its points grow with its weight; none where bids are not ordered by the
    sum of their points."""
    if comparison.method.orders_by != "points":
        return
    whole = comparison.price_weight + comparison.quality_weight
    own = next(one for one in compared if one.judged.offer.bidder == winner)
    others = [one for one in compared if one is not own]
    for name, criterion in criteria_of(comparison.lot).items():
        weight = Fraction(criterion.weight or 0)
        fixed = name == PRICE_CRITERION and not (comparison.formula and comparison.formula.by_weight)
        if not fixed and 0 < weight < whole and _has(own, name):
            yield _range(name, weight, whole, own, others)


def _range(
    name: str, weight: Fraction, whole: Fraction, own: Compared, others: Sequence[Compared]
) -> WeightRange:
    low, high = Fraction(0), whole
    beyond_low: list[str] = []
    beyond_high: list[str] = []
    for other in others:
        # The lead over the other: a × w + b × (whole − w), a and b by one point of weight.
        gain = (_points(own, name) - _points(other, name)) / weight
        rest = (_rest(own, name) - _rest(other, name)) / (whole - weight)
        slope, start = gain - rest, rest * whole
        bidder = other.judged.offer.bidder
        if slope > 0 and -start / slope >= low:
            beyond_low = [bidder] if -start / slope > low else [*beyond_low, bidder]
            low = -start / slope
        if slope < 0 and -start / slope <= high:
            beyond_high = [bidder] if -start / slope < high else [*beyond_high, bidder]
            high = -start / slope
    return WeightRange(name, weight, low, high, tuple(beyond_low), tuple(beyond_high))


def _has(one: Compared, name: str) -> bool:
    return any(score.criterion == name for score in one.scores)


def _points(one: Compared, name: str) -> Fraction:
    return sum((score.points for score in one.scores if score.criterion == name), Fraction(0))


def _rest(one: Compared, name: str) -> Fraction:
    return sum((score.points for score in one.scores if score.criterion != name), Fraction(0))
