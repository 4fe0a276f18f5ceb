"""Bands of cases and of printed tables: holes between them, and values that lie in two of them.

Bands are swept along one axis at a time, among those that agree on all other axes. A hole or an overlap is
only reported with a value that was tried against every case.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from grading.findings import Finding, Place
from grading.language import formula as f
from grading.workbench.meaning import numbers as n
from grading.workbench.meaning.axes import Axis, Box, Boxes, Region, meeting
from grading.workbench.meaning.known import Known

MOST_PAIRS = 20_000
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One case: its condition as written, where that holds, and what it says there."""

    written: f.Formula | Literal["else"]
    boxes: Boxes
    says: object
    clause: str | None

    @property
    def place(self) -> Place | None:
        return self.written.place if isinstance(self.written, f.Formula) else None

    @property
    def text(self) -> str:
        return self.written.text if isinstance(self.written, f.Formula) else "else"


def check_cases(known: Known, cases: Sequence[Case], applies: Boxes) -> Iterator[Finding]:
    """Findings: `cases_gap`, `cases_overlap`, `cases_may_overlap`, `cases_share_end`."""
    conditions = [case for case in cases if case.written != "else"]
    if len(conditions) == len(cases):
        yield from _gaps(known, conditions, applies)
    yield from _overlaps(known, conditions, applies)


# -- holes ---------------------------------------------------------------------------------------


def _gaps(known: Known, cases: Sequence[Case], applies: Boxes) -> Iterator[Finding]:
    boxes = [(case, box) for case in cases for box in case.boxes]
    axes = dict.fromkeys(axis for _, box in boxes for axis in box.regions)
    for axis in axes:
        groups: dict[frozenset[tuple[Axis, Region]], list[tuple[Case, Box]]] = {}
        for case, box in boxes:
            if isinstance(box.regions.get(axis), n.Numbers):
                groups.setdefault(box.without(axis), []).append((case, box))
        for rest, group in groups.items():
            found = [(case, band) for case, box in group for band in _bands(box, axis)]
            for low, high in holes(band for _, band in found):
                number = n.witness((low, high), known.step(axis))
                if number is None:
                    continue
                around = Box({**dict(rest), axis: n.point(number)})
                inside = any(meeting(around, box) is not None for box in applies)
                if not inside or any(meeting(around, box) is not None for _, box in boxes):
                    continue
                first = next(case for case, band in found if band[1] == low)
                second = next(case for case, band in found if band[0] == high)
                value = known.point(around)
                if value is not None:
                    arguments = {"value": value, "one": first.text, "other": second.text}
                    clause = second.clause or first.clause
                    yield Finding("cases_gap", second.place, arguments, clause, first.place)


def _bands(box: Box, axis: Axis) -> tuple[n.Band, ...]:
    region = box.regions[axis]
    return region.bands if isinstance(region, n.Numbers) else ()


def holes(bands: Iterable[n.Band]) -> Iterator[n.Band]:
    """The holes between bands. Beside a single number there is none: numbers that are listed are no bands."""
    joined = n.either(n.Numbers((band,)) for band in bands)
    for lower, upper in itertools.pairwise(joined.bands):
        if not (n.is_point(lower) or n.is_point(upper)):
            yield lower[1], upper[0]


# -- overlaps ------------------------------------------------------------------------------------


def _overlaps(known: Known, cases: Sequence[Case], applies: Boxes) -> Iterator[Finding]:
    boxes = [(at, box) for at, case in enumerate(cases) for box in case.boxes if box.whole]
    told: set[int] = set()
    for (one, first), (other, second) in _candidates(boxes):
        a, b = sorted((one, other))
        if a == b or b in told or cases[a].says == cases[b].says:
            continue
        shared = meeting(first, second)
        found = None if shared is None else _within(shared, applies)
        if found is None or not found.whole or not known.independent(found):
            continue
        value = known.point(found)
        if value is None:
            continue
        told.add(b)
        arguments = {"value": value, "one": cases[a].text, "other": cases[b].text}
        code = _code(first, second, found)
        yield Finding(code, cases[b].place, arguments, cases[b].clause, cases[a].place)


def _within(box: Box, applies: Boxes) -> Box | None:
    return next((met for other in applies if (met := meeting(box, other)) is not None), None)


def _code(first: Box, second: Box, shared: Box) -> str:
    if first.regions.keys() != second.regions.keys():
        return "cases_may_overlap"
    for axis, region in shared.regions.items():
        ends = isinstance(region, n.Numbers) and all(map(n.is_point, region.bands))
        if ends and not any(n.is_point(band) for box in (first, second) for band in _bands(box, axis)):
            return "cases_share_end"
    return "cases_overlap"


def _candidates(boxes: list[tuple[int, Box]]) -> Iterator[tuple[tuple[int, Box], tuple[int, Box]]]:
    """Pairs of boxes that meet on the axis along which they differ most; a sweep finds them."""
    regions: dict[Axis, set[object]] = {}
    for _, box in boxes:
        for axis, region in box.regions.items():
            regions.setdefault(axis, set()).add(region)
    most = max(regions, key=lambda axis: len(regions[axis]), default=None)
    buckets: dict[object, list[tuple[int, Box]]] = {}
    numbers: list[tuple[n.Band, tuple[int, Box]]] = []
    everywhere: list[tuple[int, Box]] = []
    for entry in boxes:
        at = None if most is None else entry[1].regions.get(most)
        if at is None or (not isinstance(at, n.Numbers) and not at.inside):
            everywhere.append(entry)
        elif isinstance(at, n.Numbers):
            numbers += [(band, entry) for band in at.bands]
        else:
            for name in at.names:
                buckets.setdefault(name, []).append(entry)
    pairs = _pairs(numbers, list(buckets.values()), everywhere, boxes)
    for count, pair in enumerate(pairs):
        if count > MOST_PAIRS:
            return
        yield pair


def _pairs(
    numbers: list[tuple[n.Band, tuple[int, Box]]],
    buckets: list[list[tuple[int, Box]]],
    everywhere: list[tuple[int, Box]],
    boxes: list[tuple[int, Box]],
) -> Iterator[tuple[tuple[int, Box], tuple[int, Box]]]:
    yield from meeting_pairs(numbers)
    for bucket in buckets:
        yield from ((one, other) for at, one in enumerate(bucket) for other in bucket[:at])
    for at, one in enumerate(everywhere):
        yield from ((one, other) for other in everywhere[:at])
        yield from ((one, other) for other in boxes if other not in everywhere)


def meeting_pairs(bands: Iterable[tuple[n.Band, Item]]) -> Iterator[tuple[Item, Item]]:
    """The pairs whose bands have a number in common, found in one sweep from the lowest band up."""
    open_: list[tuple[n.Cut, Item]] = []
    for (low, high), item in sorted(bands, key=lambda entry: entry[0]):
        open_ = [(end, other) for end, other in open_ if end > low]
        yield from ((other, item) for _, other in open_)
        open_.append((high, item))
