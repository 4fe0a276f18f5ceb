"""The cells of one row of a grade table: bands that leave a hole or overlap, and grades out of order."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from grading.findings import Finding
from grading.language.tree import entry_of
from grading.planning import expressions as x
from grading.wording import Text
from grading.workbench.meaning import numbers as n
from grading.workbench.meaning.axes import Axis, Names, Region, both, others, within
from grading.workbench.meaning.bands import holes
from grading.workbench.meaning.known import Known, named
from grading.workbench.meaning.stated import Stated

HIGHER = Text("高", "higher")
LOWER = Text("低", "lower")


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A cell whose value has to lie in one region of one axis."""

    stated: Stated
    axis: Axis
    region: Region
    column: int
    grade: str

    @property
    def text(self) -> str:
        return self.stated.text


class _Sides:
    """On which axes which grades have limits, and where the limits on an axis begin and end."""

    def __init__(self, stated: Sequence[Stated]) -> None:
        self._grades: set[tuple[Axis, int]] = set()
        self._ends: set[tuple[Axis, n.Cut, bool]] = set()
        for one in stated:
            for axis, region in one.box.regions.items():
                self._grades |= {(axis, grade) for grade in one.condition.grades}
                for low, high in region.bands if isinstance(region, n.Numbers) else ():
                    self._ends |= {(axis, low, False), (axis, high, True)}

    def limited(self, axis: Axis, grade: int) -> bool:
        """Whether a grade has a limit on an axis, in whatever row."""
        return (axis, grade) in self._grades

    def touched(self, axis: Axis, cut: n.Cut, *, from_below: bool) -> bool:
        """Whether a band of another limit ends where this one begins, or begins where it ends."""
        return (axis, cut, from_below) in self._ends


def check_cells(known: Known, stated: Sequence[Stated]) -> Iterator[Finding]:
    """The cells of all rows and cases of a table. Findings: `cells_*`, `grade_laxer`, `grade_order`,
    `cell_missing_above`, `last_grade_limited`, `limit_against_better`, `place_against_order`."""
    rows: dict[tuple[str, int], list[Stated]] = {}
    sides = _Sides(stated)
    for one in stated:
        if one.condition.section == "table" and one.column is not None:
            rows.setdefault((one.name, one.case), []).append(one)
        elif one.condition.section in ("requirements", "table") and (found := one.single()) is not None:
            yield from _against_better(known, sides, one, *found)
    for row in rows.values():
        yield from _row(known, sides, row)


def _row(known: Known, sides: _Sides, row: Sequence[Stated]) -> Iterator[Finding]:
    cells = []
    for one in sorted(row, key=lambda one: one.column or 0):
        found = one.single()
        if found is not None and one.column is not None:
            grade = str(known.plan.grades[one.column].id)
            cells.append(Cell(one, *found, one.column, grade))
    yield from _missing(known, sides, row, cells)
    if not cells:
        return
    yield from _against_better(known, sides, cells[0].stated, cells[0].axis, cells[0].region)
    cells = [cell for cell in cells if cell.axis == cells[0].axis]
    yield from _pairs(known, cells)
    if not isinstance(cells[0].region, Names):
        yield from _holes(known, cells)
        yield from _order(known, cells)
    yield from _below_last(known, cells)


def _missing(known: Known, sides: _Sides, row: Sequence[Stated], cells: Sequence[Cell]) -> Iterator[Finding]:
    """A limit for a grade and none, not even `none`, for a better one."""
    written = [one.column for one in row if one.written is not None and one.column is not None]
    best = min(written, default=0)
    if not best or not cells or cells[0].column != best or _lowest_band(known, cells):
        return
    cell = cells[0]
    if sides.limited(cell.axis, best - 1):
        return
    value = known.example(cell.axis, others(cell.region))
    if value:
        arguments = {
            "better": str(known.plan.grades[best - 1].id),
            "worse": cell.grade,
            "other": cell.text,
            "value": value,
        }
        yield Finding("cell_missing_above", cell.stated.place, arguments, cell.stated.clause)


def _lowest_band(known: Known, cells: Sequence[Cell]) -> bool:
    """Whether the one cell is that of the last grade: what is then left over is not a limit."""
    return cells[0].column == len(known.plan.grades) - 1


def _below_last(known: Known, cells: Sequence[Cell]) -> Iterator[Finding]:
    """A limit of the last grade, and a value in no cell at all: it is given that grade against its limit.

    Where the cells of a row share out all values among all grades, the last one only says what remains.
    """
    last = cells[-1]
    if not _lowest_band(known, cells[-1:]) or len(cells) < len(known.plan.grades):
        return
    outside = reduce(both, (others(cell.region) for cell in cells))
    if isinstance(outside, n.Numbers):  # holes between cells are told as such
        ends = (band for band in outside.bands if not (band[0][0].is_finite() and band[1][0].is_finite()))
        outside = n.Numbers(tuple(ends))
    value = known.example(last.axis, outside)
    if value:
        arguments = {"grade": last.grade, "written": last.text, "value": value}
        yield Finding("last_grade_limited", last.stated.place, arguments, last.stated.clause)


# -- two cells -----------------------------------------------------------------------------------


def _pairs(known: Known, cells: Sequence[Cell]) -> Iterator[Finding]:
    """The first thing that is wrong between a cell and a better one."""
    for at, worse in enumerate(cells):
        for better in reversed(cells[:at]):
            finding = _pair(known, better, worse)
            if finding is not None:
                yield finding
                break


def _pair(known: Known, better: Cell, worse: Cell) -> Finding | None:
    shared = both(better.region, worse.region)
    if not shared or within(better.region, worse.region):
        return None
    if within(worse.region, better.region):
        value = known.example(better.axis, both(better.region, others(worse.region)))
        arguments: dict[str, object] = {
            "better": better.grade,
            "worse": worse.grade,
            "one": better.text,
            "other": worse.text,
            "value": value,
        }
        return _found("grade_laxer", better, worse, arguments) if value else None
    value = known.example(better.axis, shared)
    if not value:
        return None
    arguments = {
        "first": better.grade,
        "one": better.text,
        "second": worse.grade,
        "other": worse.text,
        "value": value,
    }
    ends = isinstance(shared, n.Numbers) and all(map(n.is_point, shared.bands))
    return _found("cells_share_end" if ends else "cells_overlap", better, worse, arguments)


def _found(code: str, better: Cell, worse: Cell, arguments: Mapping[str, object]) -> Finding:
    return Finding(code, worse.stated.place, arguments, worse.stated.clause, better.stated.place)


# -- bands beside each other ---------------------------------------------------------------------


def _holes(known: Known, cells: Sequence[Cell]) -> Iterator[Finding]:
    axis = cells[0].axis
    found = []
    for cell in cells:
        found += [(cell, band) for band in cell.region.bands] if isinstance(cell.region, n.Numbers) else []
    for low, high in holes(band for _, band in found):
        number = n.witness((low, high), known.step(axis))
        if number is None:
            continue
        one = next(cell for cell, band in found if band[1] == low)
        other = next(cell for cell, band in found if band[0] == high)
        if one is other:
            continue
        better, worse = sorted((one, other), key=lambda cell: cell.column)
        arguments = {
            "first": better.grade,
            "one": better.text,
            "second": worse.grade,
            "other": worse.text,
            "value": known.shown(axis, number),
        }
        yield _found("cells_gap", better, worse, arguments)


def _order(known: Known, cells: Sequence[Cell]) -> Iterator[Finding]:
    """Bands that follow each other the wrong way round."""
    direction = better_of(known, cells[0].axis)
    for better, worse in itertools.pairwise(cells):
        first, second = better.region, worse.region
        assert isinstance(first, n.Numbers)
        assert isinstance(second, n.Numbers)
        if direction is None or not first or not second or n.both(first, second):
            continue
        wrong = first.bands[0] > second.bands[-1] if direction is LOWER else first.bands[-1] < second.bands[0]
        good, poor = known.example(worse.axis, second), known.example(better.axis, first)
        if wrong and good and poor:
            arguments = {
                "name": named(better.axis),
                "direction": direction,
                "better": better.grade,
                "worse": worse.grade,
                "value": good,
                "other": poor,
            }
            yield _found("grade_order", better, worse, arguments)


# -- the vocabulary's direction ------------------------------------------------------------------


def better_of(known: Known, axis: Axis) -> Text | None:
    """Whether higher or lower values of an axis are better: as the vocabulary says; 1 is the best place."""
    if isinstance(axis, x.Standing):
        return LOWER
    characteristic = entry_of(known.plan.vocabulary.characteristics, named(axis))
    better = None if characteristic is None else characteristic.better
    return None if better is None else HIGHER if better == "higher" else LOWER


def _against_better(
    known: Known, sides: _Sides, one: Stated, axis: Axis, region: Region
) -> Iterator[Finding]:
    """A limit with one side alone, and that the wrong one."""
    direction = better_of(known, axis)
    if direction is None or not isinstance(region, n.Numbers) or len(region.bands) != 1:
        return
    (low, high) = region.bands[0]
    upwards, downwards = low[0].is_finite(), high[0].is_finite()
    if upwards == downwards or upwards == (direction is HIGHER):
        return
    if sides.touched(axis, low if upwards else high, from_below=upwards):
        return
    possible = known.range(axis)
    assert isinstance(possible, n.Numbers)
    left_out = n.both(n.others(region), possible)
    number = n.first_number(left_out, known.step(axis))
    if number is not None:
        arguments = {
            "written": one.text,
            "name": named(axis),
            "direction": direction,
            "value": known.shown(axis, number),
        }
        code = "place_against_order" if isinstance(axis, x.Standing) else "limit_against_better"
        yield Finding(code, one.place, arguments, one.clause)
