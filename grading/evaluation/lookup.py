"""Entries of printed tables: of several bands that hold, the narrowest; outside all, missing."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import cast

from grading.evaluation.values import MISSING, Several, Single, Value, hull, of_interval, several
from grading.planning.model import Cell, Level, NameKey, NumberKey, Table
from grading.planning.types import NameType, Type
from grading.quantities.intervals import Interval
from grading.quantities.numbers import add, div, mul, sub


def find(table: Table, arguments: Sequence[Value], kinds: Sequence[Type], part: int) -> Value:
    """What the table gives for arguments that are what they may be."""
    return _below(table, table.top, arguments, kinds, part)


def _below(
    table: Table, level: Level | Cell, arguments: Sequence[Value], kinds: Sequence[Type], part: int
) -> Value:
    if not isinstance(level, Level):
        value = level[part]
        return MISSING if value is None else value
    argument, kind = arguments[0], kinds[0]
    if table.linear and len(arguments) == 1:
        return _between(level, argument, part)
    found: list[Value] = []
    for entry in _entries(level, argument, kind):
        found.append(MISSING if entry is None else _below(table, entry, arguments[1:], kinds[1:], part))
    return several(found)


def _entries(level: Level, argument: Value, kind: Type) -> Iterable[Level | Cell | None]:
    """The entries that the argument may choose; None is outside all of them."""
    if any(isinstance(key, NameKey) for key, _ in level.entries):
        by_name = {key.name: below for key, below in level.entries if isinstance(key, NameKey)}
        names: Iterable[object] = kind.values if isinstance(kind, NameType) else ()
        if isinstance(argument, Several):
            names = argument.items
        elif argument is not MISSING:
            names = (argument,)
        return [by_name.get(cast(str, name)) for name in names] or [None]
    if argument is MISSING:
        return [_narrowest(level, number) for number in _points(level, Interval(None, None))]
    items: Iterable[Single] = argument.items if isinstance(argument, Several) else (cast(Single, argument),)
    found: list[Level | Cell | None] = []
    for item in items:
        numbers = [item] if isinstance(item, Decimal) else _points(level, hull(item))
        found += [_narrowest(level, number) for number in numbers]
    return found


def _narrowest(level: Level, number: Decimal) -> Level | Cell | None:
    best: tuple[tuple[int, Decimal], Level | Cell] | None = None
    for key, below in level.entries:
        if isinstance(key, NumberKey) and key.holds(number):
            width = _width(key)
            if best is None or width < best[0]:
                best = (width, below)
    return None if best is None else best[1]


def _width(key: NumberKey) -> tuple[int, Decimal]:
    """Bounded bands are narrower than unbounded ones; of these the one with the tighter bound is."""
    if key.low is not None and key.high is not None:
        return 0, sub(key.high, key.low)
    if key.high is not None:
        return 1, key.high
    return 1, (key.low or Decimal(0)).copy_negate()


def _edges(level: Level) -> list[Decimal]:
    edges = {
        end
        for key, _ in level.entries
        if isinstance(key, NumberKey)
        for end in (key.low, key.high)
        if end is not None
    }
    return sorted(edges)


def _points(level: Level, span: Interval) -> list[Decimal]:
    """One number of every stretch of the interval in which the same bands hold."""
    edges = _edges(level)
    if not edges:
        return []
    ends = [end for end in (span.low, span.high) if end is not None]
    stops = sorted({*(edge for edge in edges if span.contains(edge)), *ends})
    if span.low is None:
        stops.insert(0, sub(min([*stops, edges[0]]), Decimal(1)))
    if span.high is None:
        stops.append(add(max([*stops, edges[-1]]), Decimal(1)))
    middles = [cast(Decimal, div(add(a, b), Decimal(2))) for a, b in itertools.pairwise(stops)]
    return [stop for stop in stops if span.contains(stop)] + middles


def _between(level: Level, argument: Value, part: int) -> Value:
    """Linear between the printed numbers; outside them missing."""
    knots = sorted(
        (cast(Decimal, key.low), cell[part])
        for key, cell in level.entries
        if isinstance(key, NumberKey) and not isinstance(cell, Level) and isinstance(cell[part], Decimal)
    )
    points = cast(list[tuple[Decimal, Decimal]], knots)
    if argument is MISSING or not points:
        return MISSING
    items = argument.items if isinstance(argument, Several) else (cast(Single, argument),)
    return several(_between_single(points, item) for item in items)


def _between_single(knots: list[tuple[Decimal, Decimal]], item: Single) -> Value:
    span = hull(item)
    if span.low is None or span.high is None or span.low < knots[0][0] or span.high > knots[-1][0]:
        return MISSING
    inside = [value for at, value in knots if span.contains(at)]
    values = [_interpolated(knots, span.low), _interpolated(knots, span.high), *inside]
    return of_interval(Interval(min(values), max(values)))


def _interpolated(knots: list[tuple[Decimal, Decimal]], at: Decimal) -> Decimal:
    for (x0, y0), (x1, y1) in itertools.pairwise(knots):
        if x0 <= at <= x1:
            if at == x0:
                return y0
            if at == x1:
                return y1
            return add(y0, cast(Decimal, div(mul(sub(y1, y0), sub(at, x0)), sub(x1, x0))))
    return knots[0][1]
