"""Printed tables (`lookups`) with their keys and cells read."""

from __future__ import annotations

from decimal import Decimal

from grading.language import formula as f
from grading.language.documents import Lookup
from grading.language.grammar import parse_limit
from grading.language.tree import Mapping, Node, Scalar, entry_at
from grading.planning.model import Cell, Level, NameKey, NumberKey, Table
from grading.planning.scope import Scope
from grading.planning.types import NameType, NumberType, Type
from grading.quantities import units
from grading.quantities.numbers import add, mul, neg, parse_number


def read_table(name: str, lookup: Lookup, scope: Scope) -> Table | None:
    """A lookup as a table, None after a finding."""
    return _Reader(name, lookup, scope).table()


class _Reader:
    def __init__(self, name: str, lookup: Lookup, scope: Scope) -> None:
        self.name, self.lookup, self.scope = name, lookup, scope
        self.numbers: list[Decimal] = []
        self.names: list[str] = []
        self.failed = False

    def table(self) -> Table | None:
        top = self._level(self.lookup.table, 0)
        if self.numbers and self.names:
            self._find("lookup_mixed", self.lookup.table, written=self.name)
        if self.failed or top is None:
            return None
        unit = units.normal(self.lookup.unit) if self.lookup.unit else None
        kind: Type = NameType(tuple(dict.fromkeys(self.names))) if self.names else NumberType(unit)
        return Table(kind, top, self.lookup.between == "linear")

    def _find(self, code: str, node: Node, **arguments: object) -> None:
        self.failed = True
        self.scope.find(code, node.place, **arguments)

    def _level(self, node: Node, depth: int) -> Level | Cell | None:
        if isinstance(node, Scalar) and (node.text == "unknown" or depth == len(self.lookup.by)):
            return self._cell(node)
        if not isinstance(node, Mapping) or depth == len(self.lookup.by):
            self._find("lookup_depth", node, written=self.name, depth=len(self.lookup.by))
            return None
        by = self.lookup.by[depth]
        entries: list[tuple[NameKey | NumberKey, Level | Cell]] = []
        for key, value in node.entries:
            read, below = self._key(key, by), self._level(value, depth + 1)
            if read is not None and below is not None:
                if any(read == known for known, _ in entries):
                    self._find("lookup_key_twice", key, written=key.text)
                if isinstance(read, NumberKey) and any(_crossing(read, known) for known, _ in entries):
                    self._find("lookup_bands_cross", key, written=key.text)
                entries.append((read, below))
        return Level(tuple(entries))

    def _cell(self, node: Scalar) -> Cell | None:
        columns = len(self.lookup.gives) or 1
        if node.text == "unknown":
            return (None,) * columns
        parts = node.text.split("/") if self.lookup.gives else [node.text]
        if len(parts) != columns:
            self._find("lookup_columns", node, written=node.text, columns=columns)
            return None
        cell: list[Decimal | str | None] = []
        for part in parts:
            number = parse_number(part.strip())
            if number is not None:
                self.numbers.append(number)
                cell.append(number)
            else:
                self.names.append(part.strip())
                cell.append(part.strip())
        return tuple(cell)

    def _key(self, key: Scalar, by: str) -> NameKey | NumberKey | None:
        kind = self._kind(by)
        if isinstance(kind, NameType):
            if kind.values and key.text not in kind.values:
                self.scope.unknown(key.text, key.place, set(kind.values))
                self.failed = True
                return None
            return NameKey(key.text)
        number = parse_number(key.text)
        if number is not None:
            return NumberKey(number, number)
        if kind is None and key.text.isidentifier():
            return NameKey(key.text)
        return self._band(key, kind)

    def _kind(self, by: str) -> Type | None:
        scope = self.scope
        if by in scope.parameters:
            return scope.parameters[by].type
        if by == "grade":
            return NameType(tuple(str(grade.id) for grade in scope.document.grades))
        if by in scope.document.ladder:
            return NameType(tuple(map(str, entry_at(scope.document.ladder, by).states)))
        return scope.characteristic(by)

    def _band(self, key: Scalar, kind: Type | None) -> NumberKey | None:
        limit, findings = parse_limit(key)
        self.scope.findings.extend(findings)
        if limit is None:
            self.failed = True
            return None
        band = NumberKey(None, None)
        for operator, node in limit.tests:
            value = self._constant(node, kind)
            if value is None or operator not in ("<", "≤", ">", "≥"):
                self._find("lookup_key", key, written=key.text)
                return None
            if operator in ("<", "≤"):
                band = NumberKey(band.low, value, band.low_open, operator == "<")
            else:
                band = NumberKey(value, band.high, operator == ">", band.high_open)
        return band

    def _constant(self, node: f.Expression, kind: Type | None) -> Decimal | None:
        if isinstance(node, f.Negative):
            value = self._constant(node.operand, kind)
            return None if value is None else neg(value)
        if not isinstance(node, f.Number):
            return None
        unit = kind.unit if isinstance(kind, NumberType) else None
        if node.unit is None or unit is None:
            return node.value
        change = units.factor_and_offset(units.normal(node.unit), unit)
        return None if change is None else add(mul(node.value, change[0]), change[1])


def _crossing(one: NumberKey, other: NameKey | NumberKey) -> bool:
    """Whether one band is open upwards, the other downwards, and some numbers lie in both."""
    if not isinstance(other, NumberKey):
        return False
    for up, down in ((one, other), (other, one)):
        if up.high is None and down.low is None and up.low is not None and down.high is not None:
            touching = up.low == down.high and not (up.low_open or down.high_open)
            return up.low < down.high or touching
    return False
