"""Rows that are wanting, and rows grouped by month."""

from __future__ import annotations

import calendar
import datetime
from itertools import groupby

from grading.language.documents import Rows
from grading.language.values import Span
from tests.oracle import rows as picking
from tests.oracle.operations import add_months
from tests.oracle.subjects import Row
from tests.oracle.world import Here, Picked


def first_day(span: Span, date: datetime.date) -> datetime.date:
    if span.unit == "d":
        return date - datetime.timedelta(days=span.count - 1)
    return add_months(date.replace(day=1), 1 - span.count * (12 if span.unit == "year" else 1))


def _filled(picked: Picked, wanted: int, name: str, here: Here) -> Picked:
    """Rows of which nothing is known, for those that may be wanting."""
    wanting = wanted - sum(there for _, there in picked)
    return tuple((picking.empty(name, here), False) for _ in range(wanting))


def size(rows: Rows, picked: Picked, here: Here) -> Picked:
    return picked if rows.size is None else (*picked, *_filled(picked, rows.size, rows.of, here))


def density(rows: Rows, picked: Picked, here: Here) -> Picked:
    """At least so many rows in each month."""
    if rows.at_least is None or rows.over is None:
        return picked
    first, wanting = first_day(rows.over, here.date), list(picked)
    months = rows.over.count * (12 if rows.over.unit == "year" else 1)
    for month in (add_months(first, later) for later in range(months)):
        inside = tuple((row, there) for row, there in picked if row.date and row.date.replace(day=1) == month)
        wanting += _filled(inside, rows.at_least.count, rows.of, here)
    return tuple(wanting)


def by_month(rows: Rows, picked: Picked, here: Here) -> Picked:
    """A row for each month, which owns the rows of that month; if one of these only may be there, nothing
    is known of what is made of them."""
    if rows.by is None:
        return picked
    name = next(key for key, other in here.document.rows.items() if other is rows)
    months: list[tuple[Row, bool]] = []
    for month, group in groupby(picked, key=lambda item: item[0].date and item[0].date.replace(day=1)):
        inside = tuple(group)
        flags = {there for _, there in inside}
        end = month and month.replace(day=calendar.monthrange(month.year, month.month)[1])
        owns = {picking.base(rows.of, here): inside}
        months.append((Row(str(name), end, "", {}, owns=owns, blank=False in flags), True in flags))
    return tuple(months)
