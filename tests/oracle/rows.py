"""Rows picked from lists, one stage after the other."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, groupby

from grading.language.documents import Rows
from grading.language.formula import Formula
from grading.language.values import Span
from tests.oracle import formulas, ladders, months
from tests.oracle.lists import worlds
from tests.oracle.operations import add_months, compare
from tests.oracle.subjects import Cell, Row
from tests.oracle.values import FALSE, FAR, OPEN, TRUE, Day, Truth, all_of
from tests.oracle.world import Here, Picked


def is_rows(name: str, here: Here) -> bool:
    return name in here.vocabulary.lists or name in here.document.rows


def spec(name: str, here: Here) -> Rows | None:
    return next((rows for key, rows in here.document.rows.items() if key == name), None)


def base(name: str, here: Here) -> str:
    """The list whose rows these are; months are rows of their own."""
    rows = spec(name, here)
    return name if rows is None or rows.by else base(rows.of, here)


def empty(name: str, here: Here) -> Row:
    """A row of which nothing is known."""
    return Row(base(name, here), None, "", {}, blank=True)


def pick(name: str, here: Here) -> Picked:
    """The rows called `name`, each with whether it is surely there."""
    if here.row is not None and name in here.row.owns:
        return here.row.owns[name]
    here = here.for_subject()
    rows = spec(name, here)
    if rows is None:
        return seen(name, here)
    picked = pick(rows.of, here)
    for stage in (
        since,
        between,
        over,
        where,
        apart,
        last,
        unbroken,
        months.size,
        months.density,
        months.by_month,
    ):
        picked = stage(rows, picked, here)
    return picked


def seen(name: str, here: Here) -> Picked:
    """The rows of a list up to the date of the facts, or up to the step of a ladder."""
    rows = [row for row in here.subject.lists.get(name, ()) if row.date is None or row.date <= here.date]
    if here.ladder is not None and name in ladders.spec(here.ladder, here).steps:
        rows = [row for row in rows if row in here.steps]
    return tuple((row, True) for row in sorted(rows, key=_place))


def _place(row: Row) -> tuple[datetime.date, Decimal, str]:
    """By date or number, rows alike in it by what they say."""
    return row.date or datetime.date.max, FAR if row.number is None else row.number, row.text


def since(rows: Rows, picked: Picked, here: Here) -> Picked:
    """After the step at which the ladder entered its state: in all its worlds, or in some."""
    if rows.since is None:
        return picked
    ladder, _, state = rows.since.partition(".")
    entered = [world.since(state or None) for world in ladders.worlds(ladder, here)]
    return _sifted(picked, lambda row: {ladders.step_of(row, ladder, here) > step for step in entered})


def _sifted(picked: Picked, holds: Callable[[Row], Iterable[bool]]) -> Picked:
    """The rows for which a condition holds, or may hold."""
    found = [(row, there, set(holds(row))) for row, there in picked]
    return tuple((row, there and truths == {True}) for row, there, truths in found if True in truths)


def between(rows: Rows, picked: Picked, here: Here) -> Picked:
    """From and to a date, both included."""

    def holds(row: Row) -> Iterable[bool]:
        date = Day(None if row.date is None else frozenset({row.date}))
        bounds = [(operator, formula) for operator, formula in (("≥", rows.from_), ("≤", rows.to)) if formula]
        return all_of(
            [compare(operator, date, formulas.value(formula, here)) for operator, formula in bounds]
        ).may

    return _sifted(picked, holds)


def over(rows: Rows, picked: Picked, here: Here) -> Picked:
    """In the calendar months that end with that of the date, or in so many days up to it."""
    if rows.over is None:
        return picked
    first = months.first_day(rows.over, here.date)
    return _sifted(picked, lambda row: {True, False} if row.date is None else {row.date >= first})


def where(rows: Rows, picked: Picked, here: Here) -> Picked:
    condition = rows.where
    if condition is None:
        return picked
    return _sifted(picked, lambda row: holds_in(row, condition, here).may)


def holds_in(row: Row, condition: Formula, here: Here) -> Truth:
    """A condition in a row; of a row that is wanting nothing can be said."""
    return OPEN if row.blank else formulas.holds(condition, here.within(row))


def apart(rows: Rows, picked: Picked, here: Here) -> Picked:
    """Rows of one date are one; then a row counts if it is so long after all that count before it."""
    span = rows.apart
    if span is None:
        return picked
    days = groupby(picked, key=lambda item: item[0].date)
    merged = tuple(_merged(tuple(same)) for _, same in days)

    kept: list[tuple[Row, bool]] = []
    for row, there in merged:
        near = [
            sure for other, sure in kept if row.date and other.date and row.date < _later(other.date, span)
        ]
        if True not in near:
            kept.append((row, there and not near))
    return tuple(kept)


def _later(date: datetime.date, span: Span) -> datetime.date:
    if span.unit == "d":
        return date + datetime.timedelta(days=span.count)
    return add_months(date, span.count * (12 if span.unit == "year" else 1))


def _merged(same: Picked) -> tuple[Row, bool]:
    """One row whose values are what either says; where one says nothing, they are missing."""
    if len(same) == 1:
        return same[0]
    members = tuple(row for row, _ in same)
    cells: dict[str, tuple[Cell, ...]] = {}
    for name in set.intersection(*(set(row.cells) for row in members)):
        cells[name] = tuple(cell for row in members for cell in row.cells[name])
    return replace(members[0], cells=cells, merges=members), any(there for _, there in same)


def _in_worlds(picked: Picked, choose: Callable[[tuple[int, ...]], list[tuple[int, ...]]]) -> Picked:
    """The rows chosen in every world, and those chosen in some."""
    choices = [set(choice) for world in worlds(picked) for choice in choose(world)]
    return tuple(
        (row, all(position in choice for choice in choices))
        for position, (row, _) in enumerate(picked)
        if any(position in choice for choice in choices)
    )


def last(rows: Rows, picked: Picked, here: Here) -> Picked:
    """The last so many; of rows with one date any may come first."""
    wanted = rows.last
    if wanted is None:
        return picked

    def ends(world: tuple[int, ...]) -> list[tuple[int, ...]]:
        if len(world) <= wanted:
            return [world]
        edge = picked[world[-wanted]][0].date
        later = [position for position in world if picked[position][0].date > edge]  # type: ignore[operator]
        tied = [position for position in world if picked[position][0].date == edge]
        return [(*chosen, *later) for chosen in combinations(tied, wanted - len(later))]

    return _in_worlds(picked, ends)


def unbroken(rows: Rows, picked: Picked, here: Here) -> Picked:
    """Back from the last row as long as the condition holds."""
    if rows.unbroken is None:
        return picked
    tail: list[tuple[Row, bool]] = []
    surely = True
    for row, there in reversed(picked):
        holds = holds_in(row, rows.unbroken, here)
        if holds == FALSE and there:
            break
        if holds != FALSE:
            tail.insert(0, (row, there and surely and holds == TRUE))
        surely = surely and holds == TRUE
    return tuple(tail)
