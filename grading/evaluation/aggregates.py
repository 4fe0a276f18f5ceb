"""Functions of lists whose rows may be there and whose values are what they may be.

The answer is the exact range over all ways in which the rows may be there and the values may lie.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import product
from math import prod
from typing import cast

from grading.evaluation.bounds import End, between, ends, exact, hair, inside, outermost
from grading.evaluation.values import MISSING, MOST, Several, Value, hull, of_interval, several
from grading.functions import LISTS, ListFunction
from grading.quantities.intervals import Interval
from grading.quantities.numbers import ONE, div

Item = tuple[Value, bool]
"""A value and whether its row is surely there."""

Mark = datetime.date | Decimal
"""What a row is ordered by: its date, or its number in the list."""

Compute = Callable[..., Decimal | None]

# Of functions of several lists every way is tried in which elements lie at their ends, up to so many.
_MOST_WAYS = 1024


def in_order(marks: Sequence[Mark | None]) -> bool:
    """Whether rows come in one order alone."""
    return len(marks) < 2 or (None not in marks and len(set(marks)) == len(marks))


def aggregate(name: str, lists: Sequence[Sequence[Item]], others: Sequence[Value]) -> Value:
    """One value of lists that run over the same rows."""
    items = lists[0]
    match name:
        case "every":
            return _every(items)
        case "some":
            return _some(items)
        case "share":
            return _share(items)
    return _numbers(LISTS[name], lists, others)


def count_rows(items: Sequence[Item]) -> Value:
    """How many rows there are."""
    sure = sum(1 for _, there in items if there)
    return _between(Decimal(sure), Decimal(len(items)))


def count_true(items: Sequence[Item]) -> Value:
    """In how many rows a condition holds."""
    least = sum(1 for truth, there in items if there and truth is True)
    most = sum(1 for truth, _ in items if truth is not False)
    return _between(Decimal(least), Decimal(most))


def _between(low: Decimal, high: Decimal) -> Value:
    """Counts are whole: the few numbers between two counts, or their interval where they are many."""
    if high - low < MOST:
        return several(Decimal(number) for number in range(int(low), int(high) + 1))
    return of_interval(Interval(low, high))


def _every(items: Sequence[Item]) -> bool | None:
    if any(there and truth is False for truth, there in items):
        return False
    return True if all(truth is True for truth, _ in items) else None


def _some(items: Sequence[Item]) -> bool | None:
    if any(there and truth is True for truth, there in items):
        return True
    return False if all(truth is False for truth, _ in items) else None


def _share(items: Sequence[Item]) -> Value:
    """Per cent of the rows; exact bounds over what may be there and may hold."""
    sure = [truth for truth, there in items if there]
    perhaps = [truth for truth, there in items if not there]
    true, open_ = sure.count(True), sure.count(None)
    against = sum(1 for truth in perhaps if truth is not True)
    for_ = sum(1 for truth in perhaps if truth is not False)
    if not sure:
        return MISSING
    low = div(Decimal(true * 100), Decimal(len(sure) + against))
    high = div(Decimal((true + open_ + for_) * 100), Decimal(len(sure) + for_))
    return of_interval(Interval(low, high))


def last(dated: Sequence[tuple[Item, Mark | None]]) -> Value:
    """The value of the last row; rows of one date come in no order, so each of them may be the last."""
    candidates: list[Value] = []
    settled: Mark | None = None
    for (value, there), date in reversed(dated):
        if settled is not None and date != settled:
            break
        candidates.append(value)
        if there and date is None:
            break
        if there:
            settled = date
    else:
        if settled is None and not any(there for (_, there), _ in dated):
            return MISSING
    return several(candidates)


def _numbers(function: ListFunction, lists: Sequence[Sequence[Item]], others: Sequence[Value]) -> Value:
    if not all(isinstance(other, Decimal) for other in others):
        return MISSING
    columns = [[value for value, _ in items] for items in lists]
    there = [sure for _, sure in lists[0]]
    if all(there) and all(isinstance(value, Decimal) for column in columns for value in column):
        return exact(function.compute(*columns, *others))
    if not function.rising and not function.steady:
        return MISSING

    def compute(*series: Sequence[Decimal]) -> Decimal | None:
        return function.at_ends(*series, *others)

    if function.steady:
        return _steady(function, compute, [[hull(value) for value in column] for column in columns], there)
    worlds = _worlds(columns[0])
    if worlds is None:
        return _rising(function, compute, [hull(value) for value in columns[0]], there)
    return several(_rising(function, compute, world, there) for world in worlds)


def _worlds(values: Sequence[Value]) -> list[list[Interval]] | None:
    """The lists that come about when every value that may be several things is one of them."""
    choices = [tuple(value.items) if isinstance(value, Several) else (value,) for value in values]
    if prod(map(len, choices)) > MOST:
        return None
    return [[hull(cast(Value, value)) for value in world] for world in product(*choices)]


def _steady(
    function: ListFunction, compute: Compute, spans: list[list[Interval]], there: list[bool]
) -> Value:
    """Bounds of a function that moves one way with each element: every way is tried in which the rows that
    may be there are there or not, and the elements lie at their ends."""
    cut = function.domain(spans) if function.domain is not None else spans
    if cut is None or any(span.low is None or span.high is None for column in cut for span in column):
        return MISSING
    tiny = hair(end for column in cut for span in column for end, _ in ends(span))
    rows = [[_near(span, tiny) for span in row] for row in zip(*cut, strict=True)]
    choices: list[list[tuple[tuple[Decimal, Decimal], ...] | None]] = [
        [*product(*row), *([] if sure else [None])] for row, sure in zip(rows, there, strict=True)
    ]
    if prod(map(len, choices)) > _MOST_WAYS:
        return MISSING
    found: list[End | None] = []
    for way in product(*choices):
        chosen = [row for row in way if row is not None]
        result = compute(*([row[at][0] for row in chosen] for at in range(function.lists)))
        moved = compute(*([row[at][1] for row in chosen] for at in range(function.lists)))
        found.append(None if result is None else (result, moved != result))
    return between(outermost(found, low=True), outermost(found, low=False))


def _near(span: Interval, tiny: Decimal) -> list[tuple[Decimal, Decimal]]:
    """Each end with a number just inside it."""
    low, high = ends(span)
    if span.is_point:
        return [(low[0], low[0])]
    return [(low[0], inside(low, tiny, low=True)), (high[0], inside(high, tiny, low=False))]


def _rising(function: ListFunction, compute: Compute, spans: list[Interval], there: list[bool]) -> Value:
    """Bounds of a function that never falls when an element rises."""
    if function.domain is not None and function.domain([spans]) is None:
        return MISSING
    lows = [(ends(span)[0], sure) for span, sure in zip(spans, there, strict=True)]
    highs = [(ends(span)[1], sure) for span, sure in zip(spans, there, strict=True)]
    for side in (lows, highs):
        # With the sure rows alone there may be too few, with all of them one that has no place in it.
        sure = [_finite(value) for (value, _), there in side if there]
        if compute(sure) is None or compute([_finite(value) for (value, _), _ in side]) is None:
            return MISSING
    return between(_extreme(compute, lows, low=True), _extreme(compute, highs, low=False))


def _finite(value: Decimal) -> Decimal:
    """A number that stands for an unbounded end where only the number of rows and the sign matter."""
    return value if value.is_finite() else ONE.copy_sign(value)


def _extreme(compute: Compute, side: list[tuple[End, bool]], *, low: bool) -> End:
    """The lowest (highest) result: rows that may be there join in the order of their ends."""
    tiny = hair(value for (value, _), _ in side)
    sure = [end for end, there in side if there]
    perhaps = sorted((end for end, there in side if not there), key=lambda end: end[0], reverse=not low)
    unbounded = (Decimal("-Infinity" if low else "Infinity"), True)
    found: list[End] = []
    for many in range(len(perhaps) + 1):
        chosen = sure + perhaps[:many]
        result = compute([value for value, _ in chosen])
        if result is None and not chosen:
            continue
        if result is None or not result.is_finite():
            return unbounded
        found.append((result, compute([inside(end, tiny, low=low) for end in chosen]) != result))
    return outermost(found, low=low) or unbounded
