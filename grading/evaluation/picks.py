"""Rows picked from lists. A picked row is surely there, or may be there.

The order of the selectors is: since, from, to, over, where, apart, last, unbroken, size and density, months.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import cast

from grading.evaluation.compile import compiled
from grading.evaluation.run import Context, Picked, Run
from grading.evaluation.values import Value, compare, several
from grading.language.subjects import Row
from grading.language.values import Span
from grading.planning import expressions as x
from grading.planning.model import Pick
from grading.quantities.calendar import last_day, month_number, moved

BLANK = Row(blank=True)


def pick_rows(pick: Pick, rows: list[Picked], run: Run) -> list[Picked]:
    """The rows of a pick, oldest first."""
    if pick.since is not None:
        rows = _since(rows, pick.since, run)
    if pick.from_ is not None:
        rows = _bounded(rows, pick, "≥", pick.from_, run)
    if pick.to is not None:
        rows = _bounded(rows, pick, "≤", pick.to, run)
    if pick.over is not None:
        rows = [picked for picked in rows if _within(picked[0].date(pick.order), pick.over, run.date)]
    if pick.where is not None:
        rows = _where(rows, pick.where, run)
    if pick.apart is not None:
        rows = _apart(rows, pick)
    if pick.last is not None:
        rows = _last(rows, pick.last, pick.order)
    if pick.unbroken is not None:
        rows = _unbroken(rows, pick.unbroken, run)
    if pick.size is not None:
        rows = [*rows, *[(BLANK, False)] * (pick.size - sum(sure for _, sure in rows))]
    if pick.at_least is not None and pick.over is not None:
        rows = [*rows, *[(BLANK, False)] * _lacking(rows, pick, run.date)]
    if pick.by_month:
        rows = _months(rows, pick)
    return rows


def _truth(row: Row, condition: x.Expression, run: Run) -> bool | None:
    if row.blank:
        return None
    return cast(bool | None, compiled(condition)(Context(row, run.context, run)))


def _since(rows: list[Picked], since: tuple[str, str | None], run: Run) -> list[Picked]:
    ladder, state = since
    worlds = run.program.worlds(ladder, run)
    step = run.program.step_numbers(ladder, run)

    kept: list[Picked] = []
    for row, sure in rows:
        numbers = [step[id(met)] for met in row.merges or (row,) if id(met) in step]
        if not numbers:
            # A row of another list is no step, so it is not known on which side of one it lies.
            kept.append((row, False))
            continue
        truths = [max(numbers) > world.since(state or world.state) for world in worlds]
        if any(truths):
            kept.append((row, sure and all(truths)))
    return kept


def _bounded(rows: list[Picked], pick: Pick, operator: str, bound: x.Expression, run: Run) -> list[Picked]:
    limit = compiled(bound)(run.context)
    kept: list[Picked] = []
    for row, sure in rows:
        date = row.date(pick.order)
        truth = None if date is None else compare(operator, date, limit)
        if truth is not False:
            kept.append((row, sure and truth is True))
    return kept


def _within(date: datetime.date | None, over: Span, end: datetime.date) -> bool:
    if date is None or date > end:
        return False
    if over.unit == "d":
        return (end - date).days < over.count
    months = over.count * (12 if over.unit == "year" else 1)
    return month_number(end) - months < month_number(date)


def _where(rows: list[Picked], where: x.Expression, run: Run) -> list[Picked]:
    kept: list[Picked] = []
    for row, sure in rows:
        truth = _truth(row, where, run)
        if truth is not False:
            kept.append((row, sure and truth is True))
    return kept


# -- spacing -------------------------------------------------------------------------------------


def later(date: datetime.date, span: Span) -> datetime.date:
    """The date `span` after a date."""
    count = span.count * (12 if span.unit == "year" else 1)
    return moved(date, count, "d" if span.unit == "d" else "month") or datetime.date.max


def _apart(rows: list[Picked], pick: Pick) -> list[Picked]:
    """Oldest first, a row counts if it is far enough after the last that counted."""
    span = cast(Span, pick.apart)
    kept: list[Picked] = []
    free_from = perhaps_from = datetime.date.min
    for row, sure in _one_a_date(rows, pick.order):
        date = row.date(pick.order)
        if date is None:
            kept.append((row, False))
        elif date >= free_from:
            certain = sure and date >= perhaps_from
            kept.append((row, certain))
            if certain:
                free_from = later(date, span)
            perhaps_from = max(perhaps_from, later(date, span))
    return kept


def _one_a_date(rows: list[Picked], order: str) -> list[Picked]:
    """Rows of one date as one row, whose values are what either says."""
    groups: dict[datetime.date | int, list[Picked]] = {}
    for row, sure in rows:
        date = row.date(order)
        groups.setdefault(id(row) if date is None else date, []).append((row, sure))
    return [group[0] if len(group) == 1 else _merged(group) for group in groups.values()]


def _merged(group: list[Picked]) -> Picked:
    rows = [row for row, _ in group]
    names = {name for row in rows for name in row.values}
    values: dict[str, Value] = {}
    for name in sorted(names):
        if all(name in row.values for row in rows):
            values[name] = several(row.values[name] for row in rows)
    merged = Row(
        cast(Mapping[str, object], values),  # type: ignore[arg-type]
        key=min(row.key for row in rows),
        merges=tuple(rows),
    )
    return merged, any(sure for _, sure in group)


def _last(rows: list[Picked], count: int, order: str) -> list[Picked]:
    """The last rows; a tie of dates across the edge leaves open which of them counts."""
    tail = rows[-count:]
    edge = rows[-count - 1][0].date(order) if len(rows) > count else None
    if all(sure for _, sure in tail) and (edge is None or edge != tail[0][0].date(order)):
        return tail
    kept: list[Picked] = []
    end, after, sure_after = len(rows), 0, 0
    while end and sure_after < count:
        date = rows[end - 1][0].date(order)
        start = end - 1
        # Rows come by date, so that those of one date stand together; a row without a date stands alone.
        while start and date is not None and rows[start - 1][0].date(order) == date:
            start -= 1
        certain = after + (end - start) <= count
        kept += [(row, sure and certain) for row, sure in reversed(rows[start:end])]
        sure_after += sum(sure for _, sure in rows[start:end])
        after += end - start
        end = start
    return kept[::-1]


def _unbroken(rows: list[Picked], condition: x.Expression, run: Run) -> list[Picked]:
    """The tail in which the condition holds. A row that fails it, or may fail it, breaks the tail or may
    break it; one that holds it does not, whether it is there or not."""
    kept: list[Picked] = []
    certain = True
    for row, sure in reversed(rows):
        truth = _truth(row, condition, run)
        if truth is False and sure:
            break
        certain = certain and truth is True
        if truth is not False:
            kept.append((row, certain and sure))
    return kept[::-1]


# -- density and months --------------------------------------------------------------------------


def _lacking(rows: list[Picked], pick: Pick, date: datetime.date) -> int:
    """How many rows are missing in the months of the window."""
    over, least = cast(Span, pick.over), cast(int, pick.at_least)
    months = over.count * (12 if over.unit == "year" else 1)
    have: dict[int, int] = {}
    for row, sure in rows:
        day = row.date(pick.order)
        if day is not None and sure:
            have[month_number(day)] = have.get(month_number(day), 0) + 1
    last = month_number(date)
    return sum(max(0, least - have.get(month, 0)) for month in range(last - months + 1, last + 1))


def _months(rows: list[Picked], pick: Pick) -> list[Picked]:
    """One row a calendar month, owning the rows of that month."""
    groups: dict[int, list[Picked]] = {}
    for row, sure in rows:
        date = row.date(pick.order)
        if date is not None:
            groups.setdefault(month_number(date), []).append((row, sure))
    kept: list[Picked] = []
    for month in sorted(groups):
        if not all(sure for _, sure in groups[month]):
            # Which rows the month has is not known, and so nothing that is made of them.
            kept.append((BLANK, any(sure for _, sure in groups[month])))
            continue
        own = tuple(row for row, _ in groups[month])
        kept.append((Row({"date": last_day(month)}, {pick.base: own}, key=str(month)), True))
    blanks = [(row, sure) for row, sure in rows if row.blank]
    return kept + blanks
