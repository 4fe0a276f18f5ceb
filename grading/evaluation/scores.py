"""Scores: items weighed together, for all that the items may be."""

from __future__ import annotations

from decimal import Decimal

from grading.evaluation.values import MISSING, Single, Value, combined, hull, of_interval
from grading.functions import LISTS
from grading.planning.expressions import Score
from grading.quantities import numbers as n
from grading.quantities.intervals import Interval

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
    """A weighted mean, or a sum; it rises with every item, so that bounds of the items bound it."""

    def single(*items: Single) -> Value:
        numbers = [item for item in items if isinstance(item, Decimal)]
        if len(numbers) == len(items):
            exact = weighed(node.mean, numbers, node.weights)
            return MISSING if exact is None else exact
        spans = [hull(item) for item in items]
        low = _end(node, [span.low for span in spans])
        high = _end(node, [span.high for span in spans])
        low = node.low if low is None else max(low, node.low)
        high = node.high if high is None else min(high, node.high)
        return of_interval(Interval(min(low, high), max(low, high)))

    return combined(single, *values)


def _end(node: Score, ends: list[Decimal | None]) -> Decimal | None:
    found = [end for end in ends if end is not None]
    return weighed(node.mean, found, node.weights) if len(found) == len(ends) else None


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
