"""Bands that head the lines of printed tables (`lookups`): holes, overlaps and shared ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from grading.findings import Finding
from grading.language.documents import Lookup
from grading.language.tree import Mapping, Node, Scalar, entry_of
from grading.planning import expressions as x
from grading.planning.model import Level, NumberKey, Plan
from grading.planning.types import NumberType
from grading.quantities import units
from grading.quantities.numbers import ONE
from grading.workbench.meaning import numbers as n
from grading.workbench.meaning.axes import Axis
from grading.workbench.meaning.bands import holes, meeting_pairs
from grading.workbench.meaning.known import Known


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    key: Scalar
    band: n.Band
    below: object


def check_tables(known: Known, plan: Plan) -> Iterator[Finding]:
    """Findings: `lookup_gap`, `lookup_overlap`, `lookup_shares_end`."""
    for name, lookup in plan.document.lookups.items():
        table = plan.tables.get(str(name))
        if table is not None and not table.linear and isinstance(table.top, Level):
            yield from _level(known, str(name), lookup, table.top, lookup.table, 0)


def _level(
    known: Known, name: str, lookup: Lookup, level: Level, written: Node, depth: int
) -> Iterator[Finding]:
    if not isinstance(written, Mapping) or len(level.entries) != len(written.entries):
        return
    axis = _axis(known.plan, str(lookup.by[depth]))
    lines: list[_Line] = []
    for (key, below), (scalar, node) in zip(level.entries, written.entries, strict=True):
        if isinstance(key, NumberKey):
            (band,) = n.between(key.low, key.high, key.low_open, key.high_open).bands or (None,)
            if band is not None:
                lines.append(_Line(scalar, band, below))
        if isinstance(below, Level):
            yield from _level(known, name, lookup, below, node, depth + 1)
    yield from _holes(known, name, lookup, axis, lines)
    yield from _overlaps(known, name, lookup, axis, lines)


def _axis(plan: Plan, by: str) -> Axis:
    """What a level of a table is read by. What has no type of its own is a plain number."""
    if by in plan.derived:
        return x.Derived(plan.derived[by].type, by)
    characteristic = entry_of(plan.vocabulary.characteristics, by)
    unit = units.normal(characteristic.unit) if characteristic is not None and characteristic.unit else None
    return x.Field(NumberType(unit), by)


def _holes(known: Known, name: str, lookup: Lookup, axis: Axis, lines: list[_Line]) -> Iterator[Finding]:
    found = tuple(holes(line.band for line in lines))
    if _of_whole_numbers(axis, lines, found):
        return
    for low, high in found:
        number = n.witness((low, high), known.step(axis))
        if number is None:
            continue
        lower = next(line for line in lines if line.band[1] == low)
        upper = next(line for line in lines if line.band[0] == high)
        yield Finding(
            "lookup_gap",
            upper.key.place,
            {
                "name": name,
                "value": known.shown(axis, number),
                "one": lower.key.text,
                "other": upper.key.text,
            },
            lookup.clause,
            lower.key.place,
        )


def _of_whole_numbers(axis: Axis, lines: list[_Line], found: tuple[n.Band, ...]) -> bool:
    """Whether a table counts things: `2..8`, `9..15`, `16..25` leave no whole number out."""
    if not isinstance(axis.type, NumberType) or axis.type.unit is not None or len(found) < 2:
        return False
    ends = [number for line in lines for number, _ in line.band if number.is_finite()]
    whole = all(number == number.to_integral_value() for number in ends)
    return whole and all((low[1], high[1], high[0] - low[0]) == (True, False, ONE) for low, high in found)


def _overlaps(known: Known, name: str, lookup: Lookup, axis: Axis, lines: list[_Line]) -> Iterator[Finding]:
    told: set[int] = set()
    for one, other in meeting_pairs((line.band, line) for line in lines):
        low, high = max(one.band[0], other.band[0]), min(one.band[1], other.band[1])
        nested = (low, high) in (one.band, other.band)
        number = None if nested or one.below == other.below else n.witness((low, high), known.step(axis))
        if number is None or id(other) in told:
            continue
        told.add(id(other))
        code = "lookup_shares_end" if n.is_point((low, high)) else "lookup_overlap"
        arguments = {
            "name": name,
            "value": known.shown(axis, number),
            "one": one.key.text,
            "other": other.key.text,
        }
        yield Finding(code, other.key.place, arguments, lookup.clause, one.key.place)
