"""What every part of resolving a formula uses: refusals, lists row by row, and units."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import cast

from grading.findings import Finding, Place
from grading.language import formula as f
from grading.planning import expressions as x
from grading.planning.scope import Context, Scope
from grading.planning.types import (
    VERDICT,
    NumberType,
    TruthType,
    Type,
)
from grading.quantities import units
from grading.quantities.numbers import add, div, mul, neg, power, sub
from grading.wording.units import kind_text

Mark = f.Formula | f.Limit
"""Where a node stands: the formula or limit that it is part of."""


class Refused(Exception):
    """A formula could not be resolved, for what was found. Never leaves this room."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class Resolving(ABC):
    """The scope of one document, and what is known of its derived values so far."""

    def __init__(self, scope: Scope, lookup_types: Mapping[str, Type]) -> None:
        self.scope, self.lookup_types = scope, lookup_types
        self.definitions: dict[str, Callable[[], x.Expression]] = {}
        self._types: dict[str, Type | None] = {}
        self._open: list[str] = []
        self.derived: dict[str, x.Expression] = {}
        self.row_derived: dict[tuple[str, str], x.Expression] = {}

    @abstractmethod
    def node(self, node: f.Expression, mark: Mark, context: Context) -> x.Expression:
        """A node of a formula as an expression; `Refused` after a finding."""

    @abstractmethod
    def formula(self, formula: f.Formula, context: Context) -> x.Expression | None:
        """A formula as an expression, None after a finding."""

    @abstractmethod
    def truth(self, formula: f.Formula, context: Context) -> x.Expression | None:
        """A formula as a condition, None after a finding."""

    @abstractmethod
    def find_name(self, path: tuple[str, ...], place: Place, context: Context) -> x.Expression | None:
        """What a name means, None if nothing has it."""

    def refuse(self, code: str, place: Place, **arguments: object) -> Refused:
        """What to raise for something found."""
        return Refused(self.scope.find(code, place, **arguments))

    def lift(
        self, items: Sequence[x.Expression], place: Place, make: Callable[[list[x.Expression]], x.Expression]
    ) -> x.Expression:
        """`make` of single values, or row by row where some of them are lists over the same rows."""
        source = self.same_rows(items, place)
        if source is None:
            return make(list(items))
        inner = make([in_row(item) for item in items])
        return x.Each(source, inner, inner.type)

    def same_rows(self, items: Sequence[x.Expression], place: Place) -> x.Source | None:
        """The rows that the lists among some values run over, None where there is no list."""
        sources = {item.source for item in items if isinstance(item, x.Each)}
        if len(sources) > 1:
            raise self.refuse("lists_differ", place)
        return next(iter(sources), None)

    def as_truth(self, item: x.Expression, mark: f.Formula | f.Limit, node: f.Expression) -> x.Expression:
        if isinstance(item, x.Outcome) and item.part is None:
            return x.Among(x.Outcome(VERDICT, item.document, None), frozenset({"meets"}))
        if not isinstance(item.type, TruthType):
            raise self.refuse("truth_due", mark.part(node), written=written_text(mark, node))
        return item

    def number_of(self, node: f.Expression, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        item = self.node(node, mark, context)
        if not isinstance(item.type, NumberType):
            raise self.refuse("number_due", mark.part(node), written=written_text(mark, node))
        return item

    def in_unit(
        self, item: x.Expression, unit: str | None, place: Place, *, bare: bool = False
    ) -> x.Expression:
        """`item` in a unit; `bare` lets a number without a unit take it."""
        kind = cast(NumberType, item.type)
        wanted = units.normal(unit) if unit else None
        if unit and wanted is None:
            meant = units.closest(unit)
            code = "unit_unknown_meant" if meant else "unit_unknown"
            raise self.refuse(code, place, written=unit, meant=meant)
        if kind.unit == wanted:
            return item
        if bare and kind.unit is None:
            return _retyped(item, NumberType(wanted))
        change = units.factor_and_offset(kind.unit, wanted)
        if change is None:
            raise self.refuse(
                "unit_mismatch",
                place,
                have=kind.unit or "1",
                want=wanted or "1",
                have_kind=kind_text(units.kind(kind.unit)),
                want_kind=kind_text(units.kind(wanted)),
            )
        factor, offset = change
        if isinstance(item, x.Constant):
            value = units.convert(cast(Decimal, item.value), kind.unit, wanted)
            return x.Constant(NumberType(wanted), cast(Decimal, value))
        return self.lift([item], place, lambda items: x.Convert(NumberType(wanted), items[0], factor, offset))

    def one_unit(
        self,
        left: x.Expression,
        right: x.Expression,
        nodes: tuple[f.Expression, f.Expression],
        mark: f.Formula | f.Limit,
    ) -> tuple[x.Expression, x.Expression]:
        """Both sides in one unit: a bare number takes that of the other side."""
        unit_left, unit_right = cast(NumberType, left.type).unit, cast(NumberType, right.type).unit
        if unit_left == unit_right:
            return left, right
        if bare(nodes[0]):
            return self.in_unit(left, unit_right, mark.part(nodes[0]), bare=True), right
        return left, self.in_unit(right, unit_left, mark.part(nodes[1]), bare=bare(nodes[1]))


def written_text(mark: f.Formula | f.Limit, node: f.Expression) -> str:
    start, length = node.at
    return mark.text[start : start + length].strip()


def bare(node: f.Expression) -> bool:
    """Whether a number was written without a unit."""
    return not any(
        isinstance(part, f.Name | f.Call | f.Date) or (isinstance(part, f.Number) and part.unit)
        for part in f.walk(node)
    )


def in_row(item: x.Expression) -> x.Expression:
    if isinstance(item, x.Each):
        return cast(x.Expression, item.item)
    return item if isinstance(item, x.Constant) else x.Outer(item.type, item)


def negative(item: x.Expression) -> x.Expression:
    if isinstance(item, x.Constant):
        return replace(item, value=neg(cast(Decimal, item.value)))
    return x.Compute(item.type, "-", x.Constant(item.type, Decimal(0)), item)


def _retyped(item: x.Expression, kind: NumberType) -> x.Expression:
    return replace(item, type=kind)


_EXACT = {"+": add, "-": sub, "×": mul, "/": div, "^": power}


def folded(item: x.Compute) -> x.Expression:
    """An operation on constants is done at once."""
    if isinstance(item.left, x.Constant) and isinstance(item.right, x.Constant):
        value = _EXACT[item.operator](cast(Decimal, item.left.value), cast(Decimal, item.right.value))
        if value is not None:
            return x.Constant(item.type, value)
    return item
