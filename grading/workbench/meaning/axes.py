"""What a condition says along each axis: the numbers or names for which it may hold.

An axis is what a limit or a condition looks at: a characteristic, a derived value, a count. A condition
becomes boxes, each a set of numbers or names on some axes. Conditions are followed through `and`, `or` and
`not`; a comparison of two things that both vary is an axis of its own, true or false.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import reduce

from grading.language.formula import Comparator
from grading.planning import expressions as x
from grading.planning.types import DateType, NameType, NumberType, TruthType
from grading.quantities.numbers import add, div, mul, sub
from grading.workbench.meaning import numbers as n

Axis = x.Expression

MOST_BOXES = 16
_OPPOSITE: dict[Comparator, Comparator] = {"<": "≥", "≤": ">", ">": "≤", "≥": "<", "=": "≠", "≠": "="}
_MIRRORED: dict[Comparator, Comparator] = {"<": ">", "≤": "≥", ">": "<", "≥": "≤", "=": "=", "≠": "≠"}


@dataclass(frozen=True, slots=True)
class Names:
    """Some names, or with `inside` false all others."""

    names: frozenset[str]
    inside: bool = True

    def __bool__(self) -> bool:
        return bool(self.names) or not self.inside


Region = n.Numbers | Names
ANY_NAME = Names(frozenset(), inside=False)


def everything(axis: Axis) -> Region:
    """All that can lie on an axis."""
    kind = axis.type
    if isinstance(kind, NumberType | DateType):
        return n.ALL
    if isinstance(kind, TruthType):
        return Names(frozenset({"true", "false"}))
    return Names(frozenset(kind.values)) if isinstance(kind, NameType) and kind.values else ANY_NAME


def both(one: Region, other: Region) -> Region:
    """What lies in both."""
    if isinstance(one, Names):
        assert isinstance(other, Names)
        if one.inside and other.inside:
            return Names(one.names & other.names)
        if one.inside or other.inside:
            kept, left_out = (one, other) if one.inside else (other, one)
            return Names(kept.names - left_out.names)
        return Names(one.names | other.names, inside=False)
    assert isinstance(other, n.Numbers)
    return n.both(one, other)


def either(one: Region, other: Region) -> Region:
    """What lies in one of them at least."""
    return others(both(others(one), others(other)))


def others(one: Region) -> Region:
    """What does not lie in it."""
    return Names(one.names, not one.inside) if isinstance(one, Names) else n.others(one)


def within(one: Region, other: Region) -> bool:
    """Whether all of the first lies in the second."""
    return not both(one, others(other))


@dataclass(frozen=True, slots=True)
class Box:
    """What has to hold on each axis, all of it at once; on other axes anything may.

    With `whole` it is the whole condition; else the condition asks for more than the box says.
    """

    regions: Mapping[Axis, Region] = field(default_factory=dict)
    whole: bool = True

    def without(self, axis: Axis) -> frozenset[tuple[Axis, Region]]:
        return frozenset((other, region) for other, region in self.regions.items() if other != axis)


Boxes = tuple[Box, ...]
UNKNOWN: Boxes = (Box({}, whole=False),)


def meeting(one: Box, other: Box) -> Box | None:
    """What lies in both boxes; None if nothing does."""
    regions = dict(one.regions)
    for axis, region in other.regions.items():
        kept = both(regions[axis], region) if axis in regions else region
        if not kept:
            return None
        regions[axis] = kept
    return Box(regions, one.whole and other.whole)


def boxes_of(truth: x.Expression, *, holds: bool = True) -> Boxes:
    """Where a condition holds, or does not; nowhere if there is no box."""
    match truth:
        case x.Opposite(item=item):
            return boxes_of(item, holds=not holds)
        case x.Every(items=items) | x.Some(items=items):
            found = [boxes_of(item, holds=holds) for item in items]
            if isinstance(truth, x.Every) == holds:
                return reduce(all_of, found, (Box(),))
            return any_of(found)
        case x.Constant(value=bool(value)):
            return (Box(),) if value == holds else ()
        case x.Compare(operator=operator, left=left, right=right):
            return _compared(operator if holds else _OPPOSITE[operator], left, right)
        case x.Among(item=item, names=names):
            return _single(item, Names(frozenset(names), inside=holds))
        case _:
            return _single(truth, Names(frozenset({"true" if holds else "false"})))


def all_of(one: Boxes, other: Boxes) -> Boxes:
    """Where both hold. Of very many boxes only their hull is kept."""
    one, other = (hull(boxes) if len(one) * len(other) > MOST_BOXES else boxes for boxes in (one, other))
    return tuple(met for a in one for b in other if (met := meeting(a, b)) is not None)


def any_of(items: Iterable[Boxes]) -> Boxes:
    """Where one holds at least; boxes on one and the same axis become one."""
    found = tuple(box for boxes in items for box in boxes)
    axes = {axis for box in found for axis in box.regions}
    if len(axes) == 1 and all(box.regions for box in found):
        (axis,) = axes
        region = reduce(either, (box.regions[axis] for box in found))
        return (Box({axis: region}, all(box.whole for box in found)),)
    return found if len(found) <= MOST_BOXES else hull(found)


def hull(boxes: Boxes) -> Boxes:
    """One box around all of them: what they have in common."""
    if len(boxes) < 2:
        return boxes
    axes = set.intersection(*(set(box.regions) for box in boxes))
    joined = {axis: reduce(either, (box.regions[axis] for box in boxes)) for axis in axes}
    return (Box(joined, whole=False),)


def _compared(operator: Comparator, left: x.Expression, right: x.Expression) -> Boxes:
    if isinstance(left, x.Constant):
        operator, left, right = _MIRRORED[operator], right, left
    if isinstance(right, x.Constant) and not isinstance(right.value, str | bool):
        return _single(left, n.beyond(operator, ordinal(right.value)))
    positive = operator in ("<", ">", "=")
    truth = x.Compare(operator if positive else _OPPOSITE[operator], left, right)
    return _single(truth, Names(frozenset({"true" if positive else "false"})))


def _single(scale: x.Expression, region: Region) -> Boxes:
    axis, kept = on_axis(scale, region)
    kept = both(everything(axis), kept)
    return (Box({axis: kept}),) if kept else ()


def on_axis(scale: x.Expression, region: Region) -> tuple[Axis, Region]:
    """What is measured behind roundings, conversions and constants, and where it has to lie."""
    if isinstance(region, Names):
        return (scale.item, region) if isinstance(scale, x.Admitted) else (scale, region)
    match scale:
        case x.Rounded(item=item, step=step, mode=mode):
            return on_axis(item, n.unrounded(region, step, mode))
        case x.Admitted(item=item) | x.Widened(item=item):
            return on_axis(item, region)
        case x.Convert(item=item, factor=factor, offset=offset):
            return on_axis(item, n.moved(region, lambda at: _quotient(sub(at, offset), factor)))
        case x.Compute(operator=sign, left=item, right=x.Constant(value=Decimal() as value)):
            moved = _undone(region, sign, value)
            return (scale, region) if moved is None else on_axis(item, moved)
        case x.Compute(operator="+" | "×" as sign, left=x.Constant(value=Decimal() as value), right=item):
            moved = _undone(region, sign, value)
            return (scale, region) if moved is None else on_axis(item, moved)
        case _:
            return scale, region


def _undone(region: n.Numbers, sign: str, value: Decimal) -> n.Numbers | None:
    """Where x lies if `x sign value` lies in the region."""
    match sign:
        case "+":
            return n.moved(region, lambda at: sub(at, value))
        case "-":
            return n.moved(region, lambda at: add(at, value))
        case "×" if value:
            return n.moved(region, lambda at: _quotient(at, value), rising=value > 0)
        case "/" if value:
            return n.moved(region, lambda at: mul(at, value), rising=value > 0)
        case _:
            return None


def _quotient(number: Decimal, divisor: Decimal) -> Decimal:
    found = div(number, divisor)
    assert found is not None
    return found


def ordinal(value: Decimal | datetime.date) -> Decimal:
    """Dates lie on an axis by their day numbers."""
    return Decimal(value.toordinal()) if isinstance(value, datetime.date) else value
