"""Limits that no value meets, limits that no value meets together, and limits that decide nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from grading.findings import Finding
from grading.quantities.numbers import plain
from grading.workbench.meaning import numbers as n
from grading.workbench.meaning.axes import Axis, Boxes, Names, Region, both, meeting, others, within
from grading.workbench.meaning.known import Known, named
from grading.workbench.meaning.stated import Stated, Statements

MOST_COMPARED = 40
"""So many limits on one axis, each with conditions of its own, are compared in pairs."""


def check_range(known: Known, stated: Sequence[Stated]) -> Iterator[Finding]:
    """Each limit beside what its value can be. Findings: `limit_never_met`, `limit_beyond_plausible`."""
    for one in stated:
        for axis, region in one.box.regions.items():
            possible = known.range(axis)
            if isinstance(region, Names) or isinstance(possible, Names):
                continue
            arguments: dict[str, object] = {"written": one.text, "name": named(axis) or one.name}
            if not known.can_be(axis, region):
                value = n.first_number(possible, known.step(axis))
                if value is not None:
                    arguments |= {
                        "value": known.shown(axis, value),
                        "range": range_text(known, axis, possible),
                    }
                    yield Finding("limit_never_met", one.place, arguments, one.clause)
            elif one.box.whole and (end := _vacuous(region, possible)) is not None:
                arguments |= {"value": known.shown(axis, end), "range": range_text(known, axis, possible)}
                yield Finding("limit_beyond_plausible", one.place, arguments, one.clause)
        if one.impossible and one.word is None:
            yield Finding("limit_empty", one.place, {"written": one.text}, one.clause)


def _vacuous(region: n.Numbers, possible: n.Numbers) -> Decimal | None:
    """The end of the possible range beyond which a limit lies, so that it keeps nothing out there."""
    if not region or not possible:
        return None
    (least, most) = possible.bands[0][0], possible.bands[-1][1]
    if region.bands[-1][1][0].is_finite() and region.bands[-1][1][0] > most[0]:
        return most[0]
    if region.bands[0][0][0].is_finite() and region.bands[0][0][0] < least[0]:
        return least[0]
    return None


def range_text(known: Known, axis: Axis, possible: n.Numbers) -> str:
    """What an axis can be, as `0..150 mm`, with the step that its values have."""
    low, high = possible.bands[0][0][0], possible.bands[-1][1][0]
    first = plain(low) if low.is_finite() else ""
    last = known.shown(axis, high) if high.is_finite() else ""
    step = known.step(axis)
    steps = "" if step is None else f" (× {plain(step)})"
    return f"{first}..{last}{steps}"


# -- limits together -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class _Demand:
    """What one limit asks of one axis."""

    stated: Stated
    axis: Axis
    region: Region


def check_together(known: Known, statements: Statements, applies: Boxes) -> Iterator[Finding]:
    """Limits that bind the same grade held against each other, on one axis at a time.

    Findings: `limits_conflict`, `grade_unreachable`, `limit_hidden`.
    """
    last = len(known.plan.grades) - 1
    on_axis: dict[Axis, list[_Demand]] = {}
    for one in statements.all:
        for axis, region in one.box.regions.items():
            on_axis.setdefault(axis, []).append(_Demand(one, axis, region))
    told: set[tuple[str, str]] = set()
    for axis, demands in on_axis.items():
        for column in range(max(last, 1)):
            binding = [demand for demand in demands if column in demand.stated.condition.grades]
            for first, second in _compared(binding):
                key = (
                    f"{first.stated.condition.id}.{first.stated.case}",
                    f"{second.stated.condition.id}.{second.stated.case}",
                )
                if key not in told and (finding := _conflict(known, axis, first, second, applies)):
                    told.add(key)
                    yield finding
    yield from _hidden(known, statements)


def _compared(demands: Sequence[_Demand]) -> Iterator[tuple[_Demand, _Demand]]:
    """Pairs of demands that cannot both be met: of those that always apply the tightest are enough."""
    always = [demand for demand in demands if demand.stated.always]
    sometimes = [demand for demand in demands if not demand.stated.always]
    tightest: list[_Demand] = []
    for demand in always:
        if not any(within(kept.region, demand.region) for kept in tightest):
            yield from ((kept, demand) for kept in tightest if not both(kept.region, demand.region))
            tightest = [kept for kept in tightest if not within(demand.region, kept.region)] + [demand]
    for at, demand in enumerate(sometimes):
        among = [*tightest, *(sometimes[:at] if len(sometimes) <= MOST_COMPARED else ())]
        yield from ((kept, demand) for kept in among if not both(kept.region, demand.region))


def _conflict(known: Known, axis: Axis, first: _Demand, second: _Demand, applies: Boxes) -> Finding | None:
    if first.stated.condition is second.stated.condition:
        return None
    if not _apply_together(known, first.stated, second.stated, applies):
        return None
    value = known.example(axis, first.region)
    if not value:
        return None
    one, other = first.stated, second.stated
    common = [column for column in one.condition.grades if column in other.condition.grades]
    arguments: dict[str, object] = {
        "one": other.text,
        "other": one.text,
        "name": one.name,
        "value": known.example(axis, second.region) or value,
    }
    code = "limits_conflict"
    # Limits that apply to some only leave the grade to the others.
    if one.always and other.always and len(common) < len(known.plan.grades) - 1:
        code = "grade_unreachable"
        arguments["grade"] = str(known.plan.grades[common[0]].id)
    return Finding(code, other.place, arguments, other.clause, one.place)


def _apply_together(known: Known, one: Stated, other: Stated, applies: Boxes) -> bool:
    """Whether two limits surely apply to one subject: they ask for the same, or for less and more of it."""
    for a in one.guards:
        for b in other.guards:
            if not (a.whole and b.whole):
                continue
            nested = a.regions.keys() <= b.regions.keys() or b.regions.keys() <= a.regions.keys()
            shared = meeting(a, b)
            if not nested or shared is None or not known.independent(shared):
                continue
            if any(box.whole and meeting(shared, box) is not None for box in applies):
                return True
    return False


# -- limits that decide nothing ------------------------------------------------------------------


def _hidden(known: Known, statements: Statements) -> Iterator[Finding]:
    """A limit that a stricter one on the same thing, for the same subjects and grades, leaves idle."""
    groups: dict[tuple[Axis, object, object], list[tuple[Stated, Region]]] = {}
    for one in statements.all:
        found = one.single()
        if found is None or isinstance(found[1], Names) or one.condition.section == "caps":
            continue
        if all(box.whole for box in one.guards):
            guards = frozenset(frozenset(box.regions.items()) for box in one.guards)
            key = (found[0], guards, one.condition.grades)
            groups.setdefault(key, []).append((one, found[1]))
    for (axis, _, _), group in groups.items():
        for at, (one, region) in enumerate(group):
            for other, stricter in group[:at]:
                pair = ((one, region), (other, stricter))
                # One limit in two units is a matter of its own.
                units = {statements.unit(one), statements.unit(other)} - {None}
                if one.condition is other.condition or region == stricter or len(units) > 1:
                    continue
                (idle, wide), (kept, narrow) = pair if within(stricter, region) else pair[::-1]
                value = known.example(axis, both(wide, others(narrow))) if within(narrow, wide) else None
                if value:
                    arguments = {"one": idle.text, "other": kept.text, "name": kept.name, "value": value}
                    yield Finding("limit_hidden", idle.place, arguments, idle.clause, kept.place)
                    break
