"""What a name means: a value of the row or the subject, rows, a derived value, a parameter, a state."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from grading.language.documents import Derived
from grading.language.values import Rounding
from tests.oracle import formulas, ladders, operations, rows, verdicts, worth
from tests.oracle.subjects import Cell, blank, characteristic, normal
from tests.oracle.values import Day, Name, Number, Single, either, in_unit, missing, number, truth
from tests.oracle.world import Column, Here


def named(path: tuple[str, ...], here: Here) -> Any:
    """A name: in the value's own details, then the row, the subject, `derive`, `parameters`."""
    first, document = path[0], here.document
    if rows.is_rows(first, here) and len(path) > 1:
        if here.row is not None and not here.whole and here.row.list == rows.base(first, here):
            return of_row(path[1:], here)
        picked = rows.pick(first, here)
        items = tuple(of_row(path[1:], here.within(row)) for row, _ in picked)
        return Column(picked, items, of_row(path[1:], here.within(rows.empty(first, here))))
    if len(path) > 1 and first in document.documents:
        return verdicts.outcome(first, path[1], here)
    if len(path) > 1 and first == "grade":
        return worth.given(path[1], here)
    if len(path) > 1 and first == "pricing":
        return worth.price(path[1], here)
    if len(path) > 1 and first in document.score:
        return worth.item(first, path[1], here.for_subject())
    if len(path) > 1:
        return detail(first, looked_up(first, here), path[1:], here)
    if first in ("true", "false"):
        return truth(first == "true")
    if first == "grade":
        return worth.grade(here)
    if worth.is_price(first, here):
        return worth.price(first, here)
    if here.row is not None and derived_key(first, here):
        return of_row(path, here)
    if first == "date" and here.row is None and here.value is None:
        return Day(frozenset({here.date}))
    if characteristic(first, here.vocabulary) or first == "date":
        return either_of(looked_up(first, here), first, here)
    if rows.is_rows(first, here):
        return Column(rows.pick(first, here))
    if first in document.derive:
        return derived(first, here.for_subject())
    if first in document.score:
        return worth.score(first, here.for_subject())
    if first in here.parameters:
        return here.parameters[first]
    if first in document.ladder:
        return ladders.state(first, here)
    if first in document.rank:
        return worth.place(first, here)
    return verdicts.outcome(first, None, here)


def derived_key(name: str, here: Here) -> str | None:
    """The key in `derive` that gives the row at hand a value of that name."""
    for key in here.document.derive:
        of, _, own = key.rpartition(".")
        if own == name and of and here.row is not None and rows.base(of, here) == here.row.list:
            return str(key)
    return None


def looked_up(name: str, here: Here) -> tuple[Cell, ...]:
    """The cells of a characteristic: of the value at hand, of the row, of the subject."""
    if here.value is not None and name in here.value.details:
        return (Cell(here.value.details[name]),)
    if here.row is not None and here.row.blank:
        return ()
    for row in (here.row, here.subject):
        if row is not None and name in row.cells:
            return row.cells[name]
        if name == "date" and row is not None and row.date:
            return (Cell(Day(frozenset({row.date}))),)
    return (Cell(Day(frozenset({here.date}))),) if name == "date" else ()


def either_of(cells: tuple[Cell, ...], name: str, here: Here) -> Single:
    return either(*(cell.value for cell in cells)) if cells else blank(name, here.vocabulary)


def of_row(path: tuple[str, ...], here: Here) -> Single:
    """What the row at hand itself has: a value derived for it, a characteristic, a detail of that."""
    assert here.row is not None
    first, key = path[0], derived_key(path[0], here)
    if key and len(path) == 1:
        value = derived(key, here)
        return missing(value) if here.row.blank else value
    if len(path) == 1 and first in ("grade", "verdict") and here.row.list in here.document.each:
        return verdicts.of_row(first, here)
    cells = here.row.cells.get(first, ())
    if len(path) > 1:
        return detail(first, cells, path[1:], here)
    if first == "date" and not cells and here.row.date:
        return Day(frozenset({here.row.date}))
    return either_of(cells, first, here)


def detail(name: str, cells: tuple[Cell, ...], path: tuple[str, ...], here: Here) -> Single:
    """What a value carries with it, or what the entry says that it names in a collection."""
    part, *further = path
    entry = characteristic(name, here.vocabulary)
    if entry is not None and entry.refers:
        found = followed(str(entry.refers), cells, part, here)
    else:
        found = tuple(Cell(cell.details[part]) for cell in cells if part in cell.details) or looked_up(
            part, here
        )
    return detail(part, found, tuple(further), here) if further else either_of(found, part, here)


def followed(collection: str, cells: tuple[Cell, ...], part: str, here: Here) -> tuple[Cell, ...]:
    """The cells of all entries that may be named; none if one of them does not say."""
    named = [name for cell in cells if isinstance(cell.value, Name) for name in cell.value.names or ()]
    rows = [here.collections.get(collection, {}).get(name) for name in named]
    found = [row.cells.get(part, ()) if row else () for row in rows]
    return tuple(cell for cells in found for cell in cells) if all(found) else ()


def derived(key: str, here: Here) -> Single:
    """A value that the document derives, by formula or by cases, in its unit, rounded."""
    return derivation(next(entry for name, entry in here.document.derive.items() if name == key), here)


def derivation(entry: Derived, here: Here, other: str | None = None) -> Single:
    """By formula or by cases, in its own unit or else the other one."""
    unit = entry.unit or other
    if entry.formula is not None:
        result = formulas.value(entry.formula, here)
    else:
        guards = [None if isinstance(when, str) else formulas.holds(when, here) for when in entry.cases]
        values = [formulas.value(formula, here) for formula in entry.cases.values()]
        units = [v.unit for v in values if isinstance(v, Number)]
        values = [in_unit(v, units[0]) if isinstance(v, Number) else v for v in values]
        chosen = formulas.candidates(guards)
        found = [values[position] if position is not None else missing(values[0]) for position in chosen]
        result = either(*found)
    if isinstance(result, Number):
        if unit:
            result = in_unit(replace(result, bare=result.bare or result.unit is None), normal(unit))
        result = rounded(result, entry.round)
    return cast(Single, result)


def rounded(value: Number, rounding: Rounding | None) -> Number:
    if rounding is None:
        return value
    step, mode = rounding.step, rounding.mode
    round_to = operations.round_to
    spans = ((round_to(low, step, mode), round_to(high, step, mode)) for low, high in value.spans)
    return number(*spans, unit=value.unit)
