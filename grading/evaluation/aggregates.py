"""Functions of lists whose rows may be there and whose values are what they may be.

The answer is the exact range over all ways in which the rows may be there and the values may lie.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import product
from typing import cast

from grading.evaluation.values import MISSING, MOST, Several, Value, hull, of_interval, several
from grading.functions import LISTS, ListFunction
from grading.quantities.intervals import Interval
from grading.quantities.numbers import add, div, sub

Item = tuple[Value, bool]
"""A value and whether its row is surely there."""

_INFINITY = Decimal("Infinity")
_NUDGE = Decimal("1e-12")
_HUNDRED = Decimal(100)


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


def last(dated: Sequence[tuple[Item, datetime.date | None]]) -> Value:
    """The value of the last row; rows of one date come in no order, so each of them may be the last."""
    candidates: list[Value] = []
    settled: datetime.date | None = None
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

    def compute(*series: Sequence[Decimal]) -> Decimal | None:
        return function.compute(*series, *others)

    columns = [[value for value, _ in items] for items in lists]
    sure = all(there for items in lists for _, there in items)
    if sure and all(isinstance(value, Decimal) for column in columns for value in column):
        return _or_missing(compute(*cast(list[list[Decimal]], columns)))
    if not function.rising:
        return MISSING
    worlds = _worlds(lists[0])
    if worlds is None:
        return _rising(compute, [(hull(value), there) for value, there in lists[0]])
    return several(_rising(compute, world) for world in worlds)


def _or_missing(number: Decimal | None) -> Value:
    return MISSING if number is None or not number.is_finite() else number


def _worlds(items: Sequence[Item]) -> list[list[tuple[Interval, bool]]] | None:
    """The lists that come about when every value that may be several things is one of them."""
    choices = [tuple(value.items) if isinstance(value, Several) else (value,) for value, _ in items]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > MOST:
        return None
    flags = [there for _, there in items]
    return [
        [(hull(cast(Value, value)), there) for value, there in zip(world, flags, strict=True)]
        for world in product(*choices)
    ]


def _rising(
    compute: Callable[[Sequence[Decimal]], Decimal | None], items: Sequence[tuple[Interval, bool]]
) -> Value:
    """Bounds of a function that never falls when an element rises."""
    lows = [(_end(i.low, -_INFINITY), i.low_open, there) for i, there in items]
    highs = [(_end(i.high, _INFINITY), i.high_open, there) for i, there in items]
    for ends in (lows, highs):
        # With the sure rows alone there may be too few, with all of them one that has no place in it.
        sure = [_finite(value) for value, _, there in ends if there]
        if compute(sure) is None or compute([_finite(value) for value, _, _ in ends]) is None:
            return MISSING
    low, low_open = _extreme(compute, lows, smallest=True)
    high, high_open = _extreme(compute, highs, smallest=False)
    if low is not None and high is not None and low == high:
        return low
    return of_interval(Interval(low, high, low_open, high_open))


def _finite(value: Decimal) -> Decimal:
    """A number that stands for an unbounded end where only the number of rows and the sign matter."""
    return value if value.is_finite() else Decimal(1).copy_sign(value)


def _end(value: Decimal | None, infinite: Decimal) -> Decimal:
    return infinite if value is None else value


def _extreme(
    compute: Callable[[Sequence[Decimal]], Decimal | None],
    ends: list[tuple[Decimal, bool, bool]],
    *,
    smallest: bool,
) -> tuple[Decimal | None, bool]:
    """The smallest (largest) result: rows that may be there join in the order of their ends."""
    sure = [(value, open_) for value, open_, there in ends if there]
    perhaps = sorted(
        ((value, open_) for value, open_, there in ends if not there),
        key=lambda end: end[0],
        reverse=not smallest,
    )
    best: tuple[Decimal, bool] | None = None
    for many in range(len(perhaps) + 1):
        chosen = sure + perhaps[:many]
        result = compute([value for value, _ in chosen])
        if result is None and not chosen:
            continue
        if result is None or not result.is_finite():
            return None, True
        moved = compute([_nudged(value, open_, smallest) for value, open_ in chosen])
        candidate = (result, moved != result)
        if (
            best is None
            or (candidate[0] < best[0] if smallest else candidate[0] > best[0])
            or (candidate[0] == best[0] and not candidate[1])
        ):
            best = candidate
    return (None, True) if best is None else best


def _nudged(value: Decimal, open_: bool, smallest: bool) -> Decimal:
    """A value just inside an end that is left out: where the result moves with it, it is left out too."""
    if not open_ or not value.is_finite():
        return value
    return add(value, _NUDGE) if smallest else sub(value, _NUDGE)
