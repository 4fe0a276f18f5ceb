"""Comparisons in formulas: numbers with numbers in one unit, names with names, dates with dates."""

from __future__ import annotations

from typing import cast

from grading.language import formula as f
from grading.planning import expressions as x
from grading.planning.resolving import Refused, Resolving, written_text
from grading.planning.scope import Context
from grading.planning.types import (
    DateType,
    NameType,
    NumberType,
    TruthType,
)


class Comparisons(Resolving):
    """What stands on both sides of a sign, as a condition."""

    def pairs(self, node: f.Comparison, mark: f.Formula | f.Limit, context: Context) -> list[x.Expression]:
        pairs: list[x.Expression] = []
        left_node = node.first
        for operator, right_node in node.rest:
            pairs.append(self._pair(left_node, operator, right_node, mark, context))
            left_node = right_node
        return pairs

    def _pair(
        self,
        left_node: f.Expression,
        operator: f.Comparator,
        right_node: f.Expression,
        mark: f.Formula | f.Limit,
        context: Context,
    ) -> x.Expression:
        left = self.node(left_node, mark, context)
        return self.compare(left, left_node, operator, right_node, mark, context)

    def compare(
        self,
        left: x.Expression,
        left_node: f.Expression,
        operator: f.Comparator,
        right_node: f.Expression,
        mark: f.Formula | f.Limit,
        context: Context,
    ) -> x.Expression:
        """`left operator right` as a condition; names are compared with names, numbers with numbers."""
        kind = left.type
        if isinstance(kind, NameType):
            return self._compare_names(left, kind, operator, right_node, mark, context)
        if isinstance(right_node, f.Alternatives):
            raise self.refuse("alternatives_of_numbers", mark.part(right_node))
        right = self.node(right_node, mark, context)
        place = mark.part(right_node)
        if isinstance(kind, TruthType):
            if operator in ("=", "≠") and isinstance(right, x.Constant) and isinstance(right.value, bool):
                same = right.value == (operator == "=")
                return left if same else self.lift([left], place, lambda items: x.Opposite(items[0]))
            raise self.refuse("truth_compared", place)
        if isinstance(kind, DateType) and isinstance(right.type, DateType):
            return self.lift([left, right], place, lambda items: x.Compare(operator, items[0], items[1]))
        if isinstance(kind, NumberType) and isinstance(right.type, NumberType):
            left, right = self.one_unit(left, right, (left_node, right_node), mark)
            return self.lift([left, right], place, lambda items: x.Compare(operator, items[0], items[1]))
        raise self.refuse("compare_kinds", place, written=written_text(mark, right_node))

    def _compare_names(
        self,
        left: x.Expression,
        kind: NameType,
        operator: f.Comparator,
        right_node: f.Expression,
        mark: f.Formula | f.Limit,
        context: Context,
    ) -> x.Expression:
        items = right_node.items if isinstance(right_node, f.Alternatives) else (right_node,)
        place = mark.part(right_node)
        names = [self._token(item, kind, mark) for item in items]
        if operator in ("=", "≠"):
            if all(name is not None for name in names):
                among: x.Expression = self.lift(
                    [left], place, lambda parts: x.Among(parts[0], frozenset(cast(list[str], names)))
                )
            elif len(items) == 1:
                right = self._other_name(left, items[0], kind, mark, context)
                among = self.lift([left, right], place, lambda parts: x.Same(parts[0], parts[1]))
            else:
                unknown = next(item for item, name in zip(items, names, strict=True) if name is None)
                raise self._not_among(left, kind, unknown, mark)
            return among if operator == "=" else self.lift([among], place, lambda parts: x.Opposite(parts[0]))
        if not kind.ordered:
            raise self.refuse("names_unordered", place, operator=operator)
        if names[0] is None or len(names) > 1:
            if isinstance(right_node, f.Name) and right_node.path == ("grade",) and context.column:
                column = self.node(right_node, mark, context)
                columns = column.type.values if isinstance(column.type, NameType) else ()
                if columns and set(columns[:-1]) <= set(kind.values):
                    return self.lift(
                        [left, column], place, lambda parts: x.Compare(operator, parts[0], parts[1])
                    )
            raise self._not_among(left, kind, right_node, mark)
        position = kind.values.index(names[0])
        holds = {
            "≥": kind.values[: position + 1],
            ">": kind.values[:position],
            "≤": kind.values[position:],
            "<": kind.values[position + 1 :],
        }[operator]
        return self.lift([left], place, lambda parts: x.Among(parts[0], frozenset(holds)))

    def _token(self, node: f.Expression, kind: NameType, mark: f.Formula | f.Limit) -> str | None:
        """The name that a node writes, if it is one that the left side can have."""
        written = written_text(mark, node)
        if kind.values:
            return written if written in kind.values else None
        known = isinstance(node, f.Name) and (len(node.path) > 1 or node.path[0] in self.scope.words())
        return None if known else written

    def _not_among(
        self, left: x.Expression, kind: NameType, node: f.Expression, mark: f.Formula | f.Limit
    ) -> Refused:
        """What to raise for a name that the left side cannot have, after the finding."""
        written, place = written_text(mark, node), mark.part(node)
        graded = any(isinstance(part, x.Outcome | x.RowOutcome | x.Graded) for part in x.walk(left))
        if graded and kind.ordered:
            return Refused(self.scope.unknown_grade(written, place, kind.values))
        return Refused(self.scope.unknown(written, place, set(kind.values)))

    def _other_name(
        self,
        left: x.Expression,
        node: f.Expression,
        kind: NameType,
        mark: f.Formula | f.Limit,
        context: Context,
    ) -> x.Expression:
        found = None
        if isinstance(node, f.Name):
            found = self.find_name(node.path, mark.part(node), context)
        elif isinstance(node, f.Call):
            found = self.node(node, mark, context)
        if found is None or not isinstance(found.type, NameType):
            raise self._not_among(left, kind, node, mark)
        if kind.values and found.type.values and not set(kind.values) & set(found.type.values):
            raise self.refuse("names_disjoint", mark.part(node), written=written_text(mark, node))
        return found
