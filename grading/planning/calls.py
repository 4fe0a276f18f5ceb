"""Calls in formulas: functions of lists, functions of single values, printed tables."""

from __future__ import annotations

from typing import cast

from grading.findings import Place
from grading.functions import LISTS, NAMES, SINGLES, SPECIAL, ListFunction, SingleFunction
from grading.language import formula as f
from grading.language.tree import entry_at, entry_of
from grading.planning import expressions as x
from grading.planning.resolving import Refused, Resolving, bare, written_text
from grading.planning.scope import Context
from grading.planning.types import (
    PLAIN,
    TRUTH,
    DateType,
    NumberType,
    RowsType,
    TruthType,
    Type,
)

_KINDS: dict[str, NumberType] = {"plain": PLAIN, "percent": NumberType("%")}


class Calls(Resolving):
    """Checks a call against what its function or table takes."""

    def call(self, node: f.Call, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        place = mark.part(node)
        if node.name in self.scope.document.lookups:
            return self._find(node, mark, context)
        if node.name not in NAMES:
            known = NAMES | set(self.scope.document.lookups)
            raise Refused(self.scope.unknown(node.name, place.part(0, len(node.name)), known))
        if node.part is not None:
            raise self.refuse("part_of_function", place, written=node.name)
        if node.name in SPECIAL:
            return self._special(node, mark, context)
        single = SINGLES.get(node.name)
        if single is not None and (node.name not in LISTS or len(node.arguments) > 1):
            return self._single(node, single, mark, context)
        return self._aggregate(node, LISTS[node.name], mark, context)

    def _special(self, node: f.Call, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        if len(node.arguments) != 1:
            raise self.refuse(
                "arguments_count", mark.part(node), written=node.name, least=1, given=len(node.arguments)
            )
        argument = self.node(node.arguments[0], mark, context)
        kind: Type = TRUTH if node.name == "known" else PLAIN
        if node.name != "known" and not isinstance(argument.type, DateType):
            raise self.refuse(
                "date_due", mark.part(node.arguments[0]), written=written_text(mark, node.arguments[0])
            )
        return self.lift([argument], mark.part(node), lambda items: x.Apply(kind, node.name, tuple(items)))

    def _single(
        self, node: f.Call, function: SingleFunction, mark: f.Formula | f.Limit, context: Context
    ) -> x.Expression:
        arguments = [self.node(argument, mark, context) for argument in node.arguments]
        if len(arguments) < function.least or (function.most is not None and len(arguments) > function.most):
            raise self.refuse(
                "arguments_count",
                mark.part(node),
                written=node.name,
                least=function.least,
                given=len(arguments),
            )
        for argument, written in zip(arguments, node.arguments, strict=True):
            self._number_due(argument, written, mark)
        measured = range(len(arguments)) if function.measured is None else function.measured
        unit = next((found for at in sorted(measured) if (found := _unit_of(arguments[at]))), None)
        arguments = [
            self.in_unit(argument, unit if at in measured else None, mark.part(written), bare=bare(written))
            for at, (argument, written) in enumerate(zip(arguments, node.arguments, strict=True))
        ]
        kind = NumberType(unit) if function.unit == "same" else _KINDS[function.unit]
        return self.lift(arguments, mark.part(node), lambda items: x.Apply(kind, node.name, tuple(items)))

    def _number_due(self, item: x.Expression, written: f.Expression, mark: f.Formula | f.Limit) -> None:
        if not isinstance(item.type, NumberType):
            raise self.refuse("number_due", mark.part(written), written=written_text(mark, written))

    def _aggregate(
        self, node: f.Call, function: ListFunction, mark: f.Formula | f.Limit, context: Context
    ) -> x.Expression:
        place, expected = mark.part(node), len(function.arguments)
        if len(node.arguments) != expected:
            raise self.refuse(
                "arguments_count", place, written=node.name, least=expected, given=len(node.arguments)
            )
        of_rows, further = node.arguments[: function.lists], node.arguments[function.lists :]
        # What a function makes one value of is a whole list, in a row of that list too.
        lists = [self.node(argument, mark, context.of_lists()) for argument in of_rows]
        for item, written in zip(lists, of_rows, strict=True):
            if not isinstance(item, x.Each):
                raise self.refuse(
                    "list_due", mark.part(written), written=written_text(mark, written), function=node.name
                )
            fits = {
                "numbers": isinstance(item.type, NumberType),
                "truths": isinstance(item.type, TruthType),
                "anything": node.name != "count" or isinstance(item.type, TruthType | RowsType),
            }[function.over]
            if not fits or (node.name == "last" and isinstance(item.type, RowsType)):
                raise self.refuse(
                    "list_kind", mark.part(written), written=written_text(mark, written), function=node.name
                )
        others = []
        for written in further:
            other = self.node(written, mark, context)
            self._number_due(other, written, mark)
            if isinstance(other, x.Each):
                raise self.refuse("number_due", mark.part(written), written=written_text(mark, written))
            others.append(self.in_unit(other, None, mark.part(written)))
        self.same_rows(lists, place)
        kind: Type = lists[0].type
        if node.name in ("every", "some"):
            kind = TRUTH
        elif function.unit != "same":
            kind = _KINDS[function.unit]
        found = cast("list[x.Each]", lists)
        if function.ordered:
            found[1:] = [cast(x.Each, self.in_unit(item, None, place)) for item in found[1:]]
            self._order_due(found[0].source, node.name, place)
        return x.Aggregate(kind, node.name, tuple(found), tuple(others))

    def _order_due(self, source: x.Source, function: str, place: Place) -> None:
        """A chain has an order; rows without one are in none that a file could keep."""
        base = self.scope.base(source.name)
        rows = entry_of(self.scope.vocabulary.lists, base)
        if rows is not None and rows.order is None:
            raise self.refuse("function_unordered", place, written=base, function=function)

    def _find(self, node: f.Call, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        lookup = entry_at(self.scope.document.lookups, node.name)
        if len(node.arguments) != len(lookup.by):
            raise self.refuse(
                "arguments_count",
                mark.part(node),
                written=node.name,
                least=len(lookup.by),
                given=len(node.arguments),
            )
        arguments = []
        for written, key in zip(node.arguments, lookup.by, strict=True):
            argument = self.node(written, mark, context)
            kind = self.scope.characteristic(key)
            if isinstance(argument.type, NumberType) and isinstance(kind, NumberType):
                argument = self.in_unit(argument, kind.unit, mark.part(written), bare=bare(written))
            arguments.append(argument)
        part = 0
        if lookup.gives:
            if node.part not in lookup.gives:
                raise self.refuse(
                    "lookup_part", mark.part(node), written=node.name, known=tuple(lookup.gives)
                )
            part = lookup.gives.index(node.part)
        elif node.part is not None:
            raise self.refuse("part_of_function", mark.part(node), written=node.name)
        if node.name not in self.lookup_types:
            raise Refused(self.scope.earlier())
        kind = self.lookup_types[node.name]
        place = mark.part(node)
        return self.lift(arguments, place, lambda items: x.Find(kind, node.name, tuple(items), part))


def _unit_of(item: x.Expression) -> str | None:
    return item.type.unit if isinstance(item.type, NumberType) else None
