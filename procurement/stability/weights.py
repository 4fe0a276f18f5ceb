"""Between which weights of a criterion the winner stays first, the others keeping their proportions.

Totals are straight lines in such a weight, so the ends are solved exactly: the weight of the break-even.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from procurement.law.published import PRICE_CRITERION, criteria_of
from procurement.ranking.compare import Compared, Comparison
from procurement.ranking.score import total
from procurement.results import WeightRange

_ROOM = 1e-6


@dataclass(frozen=True, slots=True)
class Line:
    """A bid's points for one criterion and for all; `about` is how much they are for it and all others.

    Floating point only spares the exact arithmetic for the many bids that cannot matter.
    """

    bidder: str
    points: Fraction
    total: Fraction
    about: tuple[float, float]

    @property
    def rest(self) -> Fraction:
        return self.total - self.points


def weight_ranges(compared: Sequence[Compared], comparison: Comparison, winner: str) -> Iterator[WeightRange]:
    """For every criterion, where its points grow with its weight; none where bids are not ordered by the
    sum of their points."""
    if comparison.method.orders_by != "points":
        return
    whole = comparison.price_weight + comparison.quality_weight
    names = [one.judged.offer.bidder for one in compared]
    totals = [total(score.points for score in one.scores) for one in compared]
    about = [float(points) for points in totals]
    for index, score in enumerate(compared[0].scores):
        name = score.criterion
        weight = Fraction(criteria_of(comparison.lot)[name].weight or 0)
        fixed = name == PRICE_CRITERION and not (comparison.formula and comparison.formula.by_weight)
        if fixed or not 0 < weight < whole:
            continue
        lines = []
        for bidder, one, all_points, near in zip(names, compared, totals, about, strict=True):
            points = one.scores[index].points
            part = points.numerator / points.denominator
            lines.append(Line(bidder, points, all_points, (part, near - part)))
        own = lines[names.index(winner)]
        yield _range(name, weight, whole, own, [line for line in lines if line is not own])


def _range(name: str, weight: Fraction, whole: Fraction, own: Line, others: Sequence[Line]) -> WeightRange:
    low, high = Fraction(0), whole
    beyond_low: list[str] = []
    beyond_high: list[str] = []
    for other in _near(weight, whole, own, others):
        # The lead over the other: a × w + b × (whole − w), a and b by one point of weight.
        rest = (own.rest - other.rest) / (whole - weight)
        slope = (own.points - other.points) / weight - rest
        if slope == 0:
            continue
        end = -rest * whole / slope
        if slope > 0 and end >= low:
            beyond_low = [other.bidder] if end > low else [*beyond_low, other.bidder]
            low = end
        if slope < 0 and end <= high:
            beyond_high = [other.bidder] if end < high else [*beyond_high, other.bidder]
            high = end
    return WeightRange(name, weight, low, high, tuple(sorted(beyond_low)), tuple(sorted(beyond_high)))


def _near(weight: Fraction, whole: Fraction, own: Line, others: Sequence[Line]) -> Iterator[Line]:
    """The bids that may be the first to overtake, told in floating point with room to spare."""
    w, all_weight = float(weight), float(whole)
    ends: list[tuple[Line, float, float]] = []
    low, high = 0.0, all_weight
    for other in others:
        rest = (own.about[1] - other.about[1]) / (all_weight - w)
        slope = (own.about[0] - other.about[0]) / w - rest
        if abs(slope) < _ROOM:
            yield other
            continue
        end = -rest * all_weight / slope
        ends.append((other, slope, end))
        low, high = (max(low, end), high) if slope > 0 else (low, min(high, end))
    for other, slope, end in ends:
        if (slope > 0 and end >= low - _ROOM) or (slope < 0 and end <= high + _ROOM):
            yield other
