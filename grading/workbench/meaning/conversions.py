"""One limit stated in two units: whether both numbers are the same.

Only what is surely one limit is compared: two limits on the same thing, for the same subjects and grades, on
the same side, written in different units; the numbers may stand in printed tables that are read by the same
things. Two numbers agree if each is the other, converted and rounded to the digits that are written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from grading.findings import Finding
from grading.language import formula as f
from grading.planning import expressions as x
from grading.planning.model import Cell, Level, Plan
from grading.planning.types import NumberType
from grading.quantities import units
from grading.quantities.numbers import mul, neg, plain
from grading.quantities.rounding import round_to, step_of
from grading.workbench.meaning import numbers as n
from grading.workbench.meaning.known import Known
from grading.workbench.meaning.stated import Stated, Statements


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number in the unit that it was written in."""

    number: Decimal
    unit: str

    @property
    def text(self) -> str:
        return f"{plain(self.number)} {self.unit}"


@dataclass(frozen=True, slots=True, eq=False)
class _Limit:
    stated: Stated
    amounts: dict[str, _Amount]


def check_conversions(known: Known, statements: Statements) -> Iterator[Finding]:
    """Findings: `units_disagree`, `units_differ`."""
    groups: dict[object, list[_Limit]] = {}
    for one in statements.all:
        part = one.condition.parts[one.case]
        if not isinstance(one.written, f.Limit) or len(part.bounds) != 1 or part.value is None:
            continue
        if not all(box.whole for box in one.guards) or not statements.fixed(one.written):
            continue
        ((operator, bound),) = part.bounds
        amounts, asked = _amounts(known.plan, one, bound, statements)
        if amounts:
            guards = frozenset(frozenset(box.regions.items()) for box in one.guards)
            key = (part.value, operator, asked, guards, one.condition.grades)
            groups.setdefault(key, []).append(_Limit(one, amounts))
    for group in groups.values():
        for at, other in enumerate(group):
            for one_ in group[:at]:
                finding = next(_differences(one_, other), None)
                if finding is not None:
                    yield finding
                    break


def _amounts(
    plan: Plan, one: Stated, bound: x.Expression, statements: Statements
) -> tuple[dict[str, _Amount], object]:
    """The numbers of a limit by the line of the table that they stand in, and what the table is read by."""
    assert isinstance(one.written, f.Limit)
    if isinstance(bound, x.Constant):
        unit = statements.unit(one)
        (_, node) = one.written.tests[0]
        number = node.operand if isinstance(node, f.Negative) else node
        if unit is None or not isinstance(number, f.Number):
            return {}, None
        value = neg(number.value) if isinstance(node, f.Negative) else number.value
        return {"": _Amount(value, unit)}, None
    inner = bound.item if isinstance(bound, x.Convert) else bound
    unit = inner.type.unit if isinstance(inner.type, NumberType) else None
    factor = Decimal(1)
    match inner:
        case x.Compute(operator="×", left=x.Find() as find, right=x.Constant(value=Decimal() as factor)):
            pass
        case x.Find() as find:
            pass
        case _:
            return {}, None
    table = plan.tables.get(find.lookup)
    if unit is None or table is None:
        return {}, None
    lines = _lines(table.top, "", find.part)
    return {line: _Amount(mul(number, factor), unit) for line, number in lines}, find.arguments


def _lines(level: Level | Cell, path: str, part: int) -> Iterator[tuple[str, Decimal]]:
    """The numbers of one column of a table, each with the keys that lead to it."""
    if isinstance(level, Level):
        for key, below in level.entries:
            yield from _lines(below, f"{path}{key} ", part)
    elif isinstance(number := level[part], Decimal):
        yield path, number


def _differences(one: _Limit, other: _Limit) -> Iterator[Finding]:
    if one.stated.condition is other.stated.condition:
        return
    for line, first in one.amounts.items():
        second = other.amounts.get(line)
        if second is None or first.unit == second.unit:
            continue
        there, back = _agree(first, second), _agree(second, first)
        if there and back:
            continue
        value = _between(first, second)
        converted = _rounded(first, second, finer=1)
        if value is None or converted is None:
            continue
        arguments = {
            "one": first.text,
            "other": second.text,
            "converted": f"{plain(converted)} {second.unit}",
            "value": f"{plain(value)} {second.unit}",
        }
        code = "units_differ" if there or back else "units_disagree"
        place, also = other.stated.place, one.stated.place
        yield Finding(code, place, arguments, other.stated.clause, also)


def _rounded(one: _Amount, other: _Amount, finer: int = 0) -> Decimal | None:
    """One number in the unit and to the digits of the other."""
    exponent = other.number.as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    converted = units.convert(one.number, one.unit, other.unit)
    return None if converted is None else round_to(converted, step_of(digits + finer))


def _agree(one: _Amount, other: _Amount) -> bool:
    return _rounded(one, other) == other.number


def _between(one: _Amount, other: _Amount) -> Decimal | None:
    """A number between both, in the unit of the second."""
    converted = units.convert(one.number, one.unit, other.unit)
    if converted is None or converted == other.number:
        return None
    low, high = sorted((converted, other.number))
    return n.witness(((low, True), (high, False)))
