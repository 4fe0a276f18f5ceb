"""Calls in formulas: functions of lists, functions of single values, printed tables."""

from __future__ import annotations

from typing import cast

from grading.functions import LISTS, NAMES, SINGLES, SPECIAL
from grading.language import formula as f
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


class Calls(Resolving):
    """Checks a call against what its function or table takes."""

    def call(self, node: f.Call, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        place = mark.part(node)
        if node.name in self.scope.document.lookups:
            return self._find(node, mark, context)
        if node.name not in NAMES:
            self.scope.unknown(
                node.name, place.part(0, len(node.name)), NAMES | set(self.scope.document.lookups)
            )
            raise Refused
        if node.part is not None:
            raise self.refuse("part_of_function", place, written=node.name)
        if node.name in SPECIAL:
            return self._special(node, mark, context)
        arguments = [self.node(argument, mark, context) for argument in node.arguments]
        single = SINGLES.get(node.name)
        if single is not None and (node.name not in LISTS or len(arguments) > 1):
            return self._single(node, arguments, mark)
        return self._aggregate(node, arguments, mark)

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
        return self.lift([argument], lambda items: x.Apply(kind, node.name, tuple(items)))

    def _single(self, node: f.Call, arguments: list[x.Expression], mark: f.Formula | f.Limit) -> x.Expression:
        function = SINGLES[node.name]
        if len(arguments) < function.least or (function.most is not None and len(arguments) > function.most):
            raise self.refuse(
                "arguments_count",
                mark.part(node),
                written=node.name,
                least=function.least,
                given=len(arguments),
            )
        for argument, written in zip(arguments, node.arguments, strict=True):
            if not isinstance(argument.type, NumberType):
                raise self.refuse("number_due", mark.part(written), written=written_text(mark, written))
        self.same_rows(arguments, mark.part(node))
        unit = next((a.type.unit for a in arguments if isinstance(a.type, NumberType) and a.type.unit), None)
        if node.name != "lg" and node.name != "sqrt" and unit is not None:
            arguments = [
                self.in_unit(argument, unit, mark.part(written), bare=bare(written))
                for argument, written in zip(arguments, node.arguments, strict=True)
            ]
        kind = NumberType(unit) if function.unit == "same" else PLAIN
        return self.lift(arguments, lambda items: x.Apply(kind, node.name, tuple(items)))

    def _aggregate(
        self, node: f.Call, arguments: list[x.Expression], mark: f.Formula | f.Limit
    ) -> x.Expression:
        function, place = LISTS[node.name], mark.part(node)
        expected = function.lists + function.numbers
        if len(arguments) != expected:
            raise self.refuse(
                "arguments_count", place, written=node.name, least=expected, given=len(arguments)
            )
        lists, others = arguments[: function.lists], arguments[function.lists :]
        for item, written in zip(lists, node.arguments, strict=False):
            if not isinstance(item, x.Each):
                raise self.refuse(
                    "list_due", mark.part(written), written=written_text(mark, written), function=node.name
                )
            fits = {
                "numbers": isinstance(item.type, NumberType),
                "truths": isinstance(item.type, TruthType),
                "rows": isinstance(item.type, RowsType),
                "anything": node.name != "count" or isinstance(item.type, TruthType | RowsType),
            }[function.over]
            if not fits or (node.name == "last" and isinstance(item.type, RowsType)):
                raise self.refuse(
                    "list_kind", mark.part(written), written=written_text(mark, written), function=node.name
                )
        for item, written in zip(others, node.arguments[function.lists :], strict=True):
            if isinstance(item, x.Each) or not isinstance(item.type, NumberType):
                raise self.refuse("number_due", mark.part(written), written=written_text(mark, written))
        self.same_rows(lists, place)
        kind: Type = lists[0].type
        if node.name in ("every", "some"):
            kind = TRUTH
        elif node.name == "share":
            kind = NumberType("%")
        elif function.unit == "plain":
            kind = PLAIN
        return x.Aggregate(kind, node.name, tuple(cast(list[x.Each], lists)), tuple(others))

    def _find(self, node: f.Call, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        lookup = self.scope.document.lookups[node.name]  # type: ignore[index]
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
        self.same_rows(arguments, mark.part(node))
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
            raise Refused
        kind = self.lookup_types[node.name]
        return self.lift(arguments, lambda items: x.Find(kind, node.name, tuple(items), part))
