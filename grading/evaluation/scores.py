"""Scores: items weighed together, for all that the items may be."""

from __future__ import annotations

from decimal import Decimal

from grading.evaluation.values import MISSING, Single, Value, combined, hull, of_interval
from grading.functions import LISTS
from grading.planning.expressions import Score
from grading.quantities import numbers as n
from grading.quantities.intervals import ANYTHING, Interval, point

ZERO = Decimal(0)


def within(value: Value, low: Decimal | None, high: Decimal | None) -> Value:
    """The value; where it is missing or lies outside the bounds, anything within them."""
    allowed = Interval(low, high)

    def single(item: Single) -> Value:
        if isinstance(item, Decimal):
            return item if allowed.contains(item) else of_interval(allowed)
        return of_interval(hull(item).intersection(allowed) or allowed)

    return combined(single, value)


def score(node: Score, values: list[Value]) -> Value:
    """A weighted mean, or a sum, and never outside its range, as its items never are."""

    def single(*items: Single) -> Value:
        numbers = [item for item in items if isinstance(item, Decimal)]
        if len(numbers) == len(items):
            exact = weighed(node.mean, numbers, node.weights)
            return MISSING if exact is None else exact
        return of_interval(_bounds(node, [hull(item) for item in items]))

    return within(combined(single, *values), node.low, node.high)


def _bounds(node: Score, spans: list[Interval]) -> Interval:
    """A score rises with every item that weighs something, so that the bounds of these bound it."""
    low, low_open = _end(node, [(span.low, span.low_open) for span in spans])
    high, high_open = _end(node, [(span.high, span.high_open) for span in spans])
    if node.mean == "geometric" and low is None:
        return ANYTHING  # an item may be negative
    if low is not None and low == high:
        return point(low)
    return Interval(low, high, low_open, high_open)


def _end(node: Score, ends: list[tuple[Decimal | None, bool]]) -> tuple[Decimal | None, bool]:
    """One end of a score, and whether it is left out: one closed 0 among factors is enough to make 0."""
    counted = [(end, is_open) for (end, is_open), weight in zip(ends, node.weights, strict=True) if weight]
    weights = tuple(weight for weight in node.weights if weight)
    found = [end for end, _ in counted if end is not None]
    end = weighed(node.mean, found, weights) if len(found) == len(counted) else None
    if node.mean == "geometric" and end == 0:
        return end, all(is_open for factor, is_open in counted if factor == 0)
    return end, any(is_open for _, is_open in counted)


def weighed(mean: str, values: list[Decimal], weights: tuple[Decimal, ...]) -> Decimal | None:
    """sum(w x) / sum(w), (prod x^w)^(1 / sum(w)) or sum(w x). Of a geometric mean one 0 makes 0
    (Derringer and Suich 1980); below 0 it has no value."""
    products = [n.mul(value, weight) for value, weight in zip(values, weights, strict=True)]
    if mean == "sum":
        return n.total(products)
    if mean == "arithmetic":
        return n.div(n.total(products), n.total(weights))
    weighted = [(value, weight) for value, weight in zip(values, weights, strict=True) if weight]
    if any(value < 0 for value, _ in weighted):
        return None
    if any(value == 0 for value, _ in weighted):
        return ZERO
    return LISTS["weighted_geomean"].compute(
        [value for value, _ in weighted], [weight for _, weight in weighted]
    )
