"""Formulas of a document as expressions: names found, units converted, types checked."""

from __future__ import annotations

from grading.language import formula as f
from grading.planning import expressions as x
from grading.planning.arithmetic import Arithmetic
from grading.planning.calls import Calls
from grading.planning.comparisons import Comparisons
from grading.planning.names import Names
from grading.planning.resolving import Refused, negative
from grading.planning.scope import Context
from grading.planning.types import (
    DATE,
    DateType,
)


class Resolver(Names, Arithmetic, Comparisons, Calls):
    """Resolves the formulas of one document against its scope."""

    # -- entry points -------------------------------------------------------------------------

    def formula(self, formula: f.Formula, context: Context) -> x.Expression | None:
        """The formula as an expression, None after a finding."""
        try:
            return self.node(formula.tree, formula, context)
        except Refused as refused:
            self.scope.note(refused.finding)
            return None

    def truth(self, formula: f.Formula, context: Context) -> x.Expression | None:
        """The formula as a condition."""
        try:
            item = self.as_truth(self.node(formula.tree, formula, context), formula, formula.tree)
            if isinstance(item, x.Each):
                raise self.refuse("truth_list", formula.place, written=formula.text)
            return item
        except Refused as refused:
            self.scope.note(refused.finding)
            return None

    def date(self, formula: f.Formula, context: Context) -> x.Expression | None:
        """The formula as a date."""
        item = self.formula(formula, context)
        if item is None:
            return None
        if not isinstance(item.type, DateType) or isinstance(item, x.Each):
            self.scope.find("date_due", formula.place, written=formula.text)
            return None
        return item

    def node(self, node: f.Expression, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        match node:
            case f.Number():
                return self.number(node, mark)
            case f.Date():
                return x.Constant(DATE, node.value)
            case f.Name():
                return self.name(node, mark, context)
            case f.Call():
                return self.call(node, mark, context)
            case f.Negative():
                inner = self.number_of(node.operand, mark, context)
                return self.lift([inner], mark.part(node), lambda items: negative(items[0]))
            case f.Arithmetic():
                return self.arithmetic(node, mark, context)
            case f.Comparison():
                pairs = self.pairs(node, mark, context)
                if len(pairs) == 1:
                    return pairs[0]
                return self.lift(pairs, mark.part(node), lambda items: x.Every(tuple(items)))
            case f.Logic():
                items = [self.as_truth(self.node(item, mark, context), mark, item) for item in node.items]
                join = x.Every if node.operator == "and" else x.Some
                return self.lift(items, mark.part(node), lambda parts: join(tuple(parts)))
            case f.Not():
                item = self.as_truth(self.node(node.item, mark, context), mark, node.item)
                return self.lift([item], mark.part(node), lambda items: x.Opposite(items[0]))
            case f.Alternatives():
                raise self.refuse("alternatives_of_numbers", mark.part(node))


__all__ = ["Refused", "Resolver"]
