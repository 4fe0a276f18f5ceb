"""Arithmetic in formulas: units carried along, dates moved, constants computed at once."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from grading.language import formula as f
from grading.planning import expressions as x
from grading.planning.resolving import Resolving, folded, negative, written_text
from grading.planning.scope import Context
from grading.planning.types import (
    DAYS,
    PLAIN,
    DateType,
    NumberType,
)
from grading.quantities import units
from grading.quantities.numbers import mul, neg

_CALENDAR = {"month": 1, "months": 1, "year": 12, "years": 12}


class Arithmetic(Resolving):
    """Numbers, sums and products, and dates moved by days or months."""

    def number(self, node: f.Number, mark: f.Formula | f.Limit) -> x.Expression:
        if node.unit is None or node.unit in _CALENDAR:
            return x.number(node.value, node.unit)
        unit = units.normal(node.unit)
        if unit is None or not units.known(unit):
            meant = units.closest(node.unit)
            code = "unit_unknown_meant" if meant else "unit_unknown"
            raise self.refuse(code, mark.part(node), written=node.unit, meant=meant)
        return x.number(node.value, unit)

    def arithmetic(self, node: f.Arithmetic, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        left, right = self.node(node.left, mark, context), self.node(node.right, mark, context)
        operator, place = node.operator, mark.part(node)
        if isinstance(left.type, DateType):
            return self._date_arithmetic(node, left, right, mark)
        for side, written in ((left, node.left), (right, node.right)):
            if not isinstance(side.type, NumberType):
                raise self.refuse("number_due", mark.part(written), written=written_text(mark, written))
        left_unit, right_unit = cast(NumberType, left.type).unit, cast(NumberType, right.type).unit
        if operator in ("+", "-"):
            left, right = self.one_unit(left, right, (node.left, node.right), mark)
            kind = cast(NumberType, left.type)
        elif operator == "×":
            kind = NumberType(units.product_unit(left_unit, right_unit))
        elif operator == "/":
            if (
                left_unit != right_unit
                and left_unit
                and right_unit
                and units.convertible(left_unit, right_unit)
            ):
                right = self.in_unit(right, left_unit, mark.part(node.right))
                right_unit = left_unit
            kind = NumberType(units.quotient_unit(left_unit, right_unit))
        else:
            if left_unit is not None or right_unit is not None:
                raise self.refuse("power_unit", place)
            kind = PLAIN
        return self.lift(
            [left, right], place, lambda items: folded(x.Compute(kind, operator, items[0], items[1]))
        )

    def _date_arithmetic(
        self, node: f.Arithmetic, left: x.Expression, right: x.Expression, mark: f.Formula | f.Limit
    ) -> x.Expression:
        place = mark.part(node)
        if node.operator not in ("+", "-"):
            raise self.refuse("date_arithmetic", place)
        if isinstance(right.type, DateType) and node.operator == "-":
            return self.lift([left, right], place, lambda items: x.Compute(DAYS, "-", items[0], items[1]))
        unit = right.type.unit if isinstance(right.type, NumberType) else None
        if unit in _CALENDAR and isinstance(right, x.Constant):
            count = mul(cast(Decimal, right.value), Decimal(_CALENDAR[unit]))
            shift: x.Expression = x.number(count if node.operator == "+" else neg(count))
            return self.lift([left], place, lambda items: x.Shift(items[0], shift, "month"))
        if isinstance(right.type, NumberType) and unit is not None and units.convertible(unit, "d"):
            days = self.in_unit(right, "d", mark.part(node.right))
            signed = (
                days if node.operator == "+" else self.lift([days], place, lambda items: negative(items[0]))
            )
            return self.lift([left, signed], place, lambda items: x.Shift(items[0], items[1], "d"))
        raise self.refuse("date_arithmetic", place)
