"""Between which weights of a criterion the winner stays first, the others keeping their proportions.

Totals are straight lines in such a weight, so the ends are solved exactly: the weight of the break-even.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from procurement.law.published import PRICE_CRITERION, criteria_of
from procurement.ranking.compare import Compared, Comparison
from procurement.results import WeightRange

_ROOM = 1e-6


def weight_ranges(compared: Sequence[Compared], comparison: Comparison, winner: str) -> Iterator[WeightRange]:
    """For every criterion, where its points grow with its weight; none where bids are not ordered by the
    sum of their points."""
    # Rounded totals are no straight lines.
    places = comparison.places
    if comparison.method.orders_by != "points" or places.total is not None or places.points is not None:
        return
    whole = comparison.price_weight + comparison.quality_weight
    criteria = criteria_of(comparison.lot)
    own = next(at for at, one in enumerate(compared) if one.judged.offer.bidder == winner)
    totals = [one.total or Fraction(0) for one in compared]
    about = [float(total) for total in totals]
    floats = _Floats()
    for index, score in enumerate(compared[0].scores):
        name = score.criterion
        weight = Fraction(criteria[name].weight or 0)
        fixed = name == PRICE_CRITERION and not (comparison.formula and comparison.formula.by_weight)
        if fixed or not 0 < weight < whole:
            continue
        points = [one.scores[index].points for one in compared]
        near = _near(float(weight), float(whole), own, [floats.of(one) for one in points], about)
        lines = [(compared[at].judged.offer.bidder, points[at], totals[at]) for at in near]
        yield _range(name, weight, whole, (winner, points[own], totals[own]), lines)


Line = tuple[str, Fraction, Fraction]
"""A bidder, its points for one criterion, and for all."""


def _range(name: str, weight: Fraction, whole: Fraction, own: Line, others: Sequence[Line]) -> WeightRange:
    low, high = Fraction(0), whole
    beyond_low: list[str] = []
    beyond_high: list[str] = []
    for bidder, points, total in others:
        # The lead over the other: a × w + b × (whole − w), a and b by one point of weight.
        gain = own[1] - points
        rest = (own[2] - total - gain) / (whole - weight)
        slope = gain / weight - rest
        if slope == 0:
            continue
        end = -rest * whole / slope  # at 0 and at the whole the two are equal at most: nobody overtakes
        if slope > 0 and 0 < end >= low:
            beyond_low = [bidder] if end > low else [*beyond_low, bidder]
            low = end
        if slope < 0 and whole > end <= high:
            beyond_high = [bidder] if end < high else [*beyond_high, bidder]
            high = end
    return WeightRange(name, weight, low, high, tuple(sorted(beyond_low)), tuple(sorted(beyond_high)))


def _near(
    weight: float, whole: float, own: int, points: Sequence[float], totals: Sequence[float]
) -> Iterator[int]:
    """Which bids may be the first to overtake, told in floating point with room to spare: it only saves the
    exact arithmetic for the many that cannot matter."""
    mine, all_mine = points[own], totals[own]
    ends: list[tuple[int, bool, float]] = []
    low, high = 0.0, whole
    for at, (his, all_his) in enumerate(zip(points, totals, strict=True)):
        if at == own:
            continue
        gain = mine - his
        rest = (all_mine - all_his - gain) / (whole - weight)
        slope = gain / weight - rest
        if -_ROOM < slope < _ROOM:
            yield at
            continue
        end = -rest * whole / slope
        rising = slope > 0
        ends.append((at, rising, end))
        if rising and end > low:
            low = end
        elif not rising and end < high:
            high = end
    for at, rising, end in ends:
        if (rising and end >= low - _ROOM) or (not rising and end <= high + _ROOM):
            yield at


class _Floats:
    """Fractions as floating point, each object converted once: many bids have the very same points."""

    def __init__(self) -> None:
        self._known: dict[int, float] = {}

    def of(self, number: Fraction) -> float:
        found = self._known.get(id(number))
        if found is None:
            found = self._known[id(number)] = float(number)
        return found
