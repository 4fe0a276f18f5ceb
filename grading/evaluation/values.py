"""A value is what it may be: one thing, an interval, several things, or, when missing, anything.

Truths are True, False and None for open. `MISSING` stands for a number, name or date of which nothing is
known. `Several` holds the finitely many things that a value may be (numbers, intervals, names or dates).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from itertools import product
from typing import cast

from grading.quantities.intervals import ANYTHING, Interval, point

MOST = 64

UNPLACED = Interval(Decimal(10**9), None)
"""The place of who is not among the ranked: beyond every quota."""


class Missing(Enum):
    MISSING = "missing"


MISSING = Missing.MISSING

Single = Decimal | Interval | str | datetime.date


@dataclass(frozen=True, slots=True)
class Several:
    items: frozenset[Single]


Value = Single | Several | Missing | bool | None


def several(values: Iterable[Value]) -> Value:
    """What may be any of these values: one of them if all are the same, missing if one is."""
    items: set[Single] = set()
    truths: set[bool | None] = set()
    for value in values:
        if value is MISSING:
            return MISSING
        if isinstance(value, Several):
            items |= value.items
        elif value is None or isinstance(value, bool):
            truths.add(value)
        else:
            items.add(value)
    if truths:
        return truths.pop() if len(truths) == 1 and not items else None
    if len(items) == 1:
        return items.pop()
    if not items:
        return MISSING
    if len(items) <= MOST:
        return Several(frozenset(items))
    if all(isinstance(item, Decimal | Interval) for item in items):
        return hull(Several(frozenset(items)))
    return MISSING


def alternatives(value: Value) -> tuple[Single, ...] | None:
    """The single things that a value may be, None if it is missing."""
    if value is MISSING:
        return None
    return tuple(value.items) if isinstance(value, Several) else (cast(Single, value),)


def hull(value: Value) -> Interval:
    """The smallest interval that holds every number a value may be."""
    if isinstance(value, Decimal):
        return point(value)
    if isinstance(value, Interval):
        return value
    if isinstance(value, Several):
        intervals = [hull(item) for item in value.items]
        result = intervals[0]
        for interval in intervals[1:]:
            result = result.hull(interval)
        return result
    return ANYTHING


def of_interval(interval: Interval) -> Value:
    """A number where the interval is a point, missing where it is everything."""
    if interval.is_point:
        return cast(Decimal, interval.low)
    return MISSING if interval.low is None and interval.high is None else interval


def combined(function: Callable[..., Value], *values: Value) -> Value:
    """`function` of single values, for all that the arguments may be; missing ones arrive as `ANYTHING`."""
    lists: list[tuple[Single, ...]] = []
    count = 1
    for value in values:
        items = (ANYTHING,) if value is MISSING else cast(tuple[Single, ...], alternatives(value))
        count *= len(items)
        lists.append(items)
    if count > MOST:
        lists = [(hull(value),) for value in values]
    return several(function(*single) for single in product(*lists))


# -- truths --------------------------------------------------------------------------------------


def kleene_and(truths: Iterable[bool | None]) -> bool | None:
    """False if one is false, else open if one is open, else true."""
    result: bool | None = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            result = None
    return result


def kleene_or(truths: Iterable[bool | None]) -> bool | None:
    """True if one is true, else open if one is open, else false."""
    result: bool | None = False
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            result = None
    return result


def kleene_not(truth: bool | None) -> bool | None:
    return None if truth is None else not truth


# -- comparison ----------------------------------------------------------------------------------

_EXACT: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "=": lambda a, b: a == b,
    "≠": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "≤": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "≥": lambda a, b: a >= b,
}


def compare(operator: str, left: Value, right: Value) -> bool | None:
    """Whether a comparison of numbers or dates holds for all, for none or for some of what they may be."""
    if isinstance(left, Decimal) and isinstance(right, Decimal):
        return _EXACT[operator](left, right)
    if left is MISSING and right is MISSING:
        return None
    return cast(bool | None, combined(lambda a, b: _compare_single(operator, a, b), left, right))


def _compare_single(operator: str, left: Single, right: Single) -> bool | None:
    a, b = _as_interval(left), _as_interval(right)
    match operator:
        case "<":
            return _less(a, b)
        case ">":
            return _less(b, a)
        case "≤":
            return kleene_not(_less(b, a))
        case "≥":
            return kleene_not(_less(a, b))
        case "=":
            return _equal(a, b)
        case _:
            return kleene_not(_equal(a, b))


def _as_interval(value: Single) -> Interval:
    if isinstance(value, datetime.date):
        return point(Decimal(value.toordinal()))
    return hull(value)


def _less(a: Interval, b: Interval) -> bool | None:
    apart = a.high is not None and b.low is not None
    if apart and (a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))):  # type: ignore[operator]
        return True
    if a.low is not None and b.high is not None and a.low >= b.high:
        return False
    return None


def _equal(a: Interval, b: Interval) -> bool | None:
    if a.is_point and b.is_point:
        return a.low == b.low
    return None if a.intersection(b) is not None else False


def among(value: Value, names: frozenset[str]) -> bool | None:
    """Whether a name is one of several."""
    items = alternatives(value)
    if items is None:
        return None
    found = {item in names for item in items}
    return found.pop() if len(found) == 1 else None


def same(left: Value, right: Value) -> bool | None:
    """Whether two names are the same."""
    first, second = alternatives(left), alternatives(right)
    if first is None or second is None:
        return None
    found = {a == b for a in first for b in second}
    return found.pop() if len(found) == 1 else None
