"""Formulas of a document as expressions: names found, units converted, types checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal, cast

from grading.findings import Place
from grading.functions import LISTS, NAMES, SINGLES, SPECIAL
from grading.language import formula as f
from grading.planning import expressions as x
from grading.planning.scope import Context, Scope
from grading.planning.types import (
    DATE,
    DAYS,
    PLAIN,
    TRUTH,
    VERDICT,
    DateType,
    NameType,
    NumberType,
    RowsType,
    TruthType,
    Type,
)
from grading.quantities import units
from grading.quantities.numbers import add, div, mul, neg, power, sub
from grading.wording.units import kind_text

_CALENDAR = {"month": 1, "months": 1, "year": 12, "years": 12}


class Refused(Exception):
    """A formula could not be resolved; the finding has been noted. Never leaves this room."""


class Resolver:
    """Resolves the formulas of one document against its scope."""

    def __init__(self, scope: Scope, lookup_types: Mapping[str, Type]) -> None:
        self.scope, self.lookup_types = scope, lookup_types
        self._types: dict[str, Type | None] = {}
        self._open: list[str] = []
        self.derived: dict[str, x.Expression] = {}
        self.row_derived: dict[tuple[str, str], x.Expression] = {}

    # -- entry points -------------------------------------------------------------------------

    def formula(self, formula: f.Formula, context: Context) -> x.Expression | None:
        """The formula as an expression, None after a finding."""
        try:
            return self.node(formula.tree, formula, context)
        except Refused:
            return None

    def truth(self, formula: f.Formula, context: Context) -> x.Expression | None:
        """The formula as a condition."""
        try:
            item = self._as_truth(self.node(formula.tree, formula, context), formula, formula.tree)
            if isinstance(item, x.Each):
                raise self._refuse("truth_list", formula.place, written=formula.text)
            return item
        except Refused:
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

    # -- nodes --------------------------------------------------------------------------------

    def node(self, node: f.Expression, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        match node:
            case f.Number():
                return self._number(node, mark)
            case f.Date():
                return x.Constant(DATE, node.value)
            case f.Name():
                return self.name(node, mark, context)
            case f.Call():
                return self._call(node, mark, context)
            case f.Negative():
                inner = self._number_of(node.operand, mark, context)
                return self._lift([inner], lambda items: _negative(items[0]))
            case f.Arithmetic():
                return self._arithmetic(node, mark, context)
            case f.Comparison():
                pairs = self._pairs(node, mark, context)
                return pairs[0] if len(pairs) == 1 else self._lift(pairs, lambda items: x.Every(tuple(items)))
            case f.Logic():
                items = [self._as_truth(self.node(item, mark, context), mark, item) for item in node.items]
                join = x.Every if node.operator == "and" else x.Some
                return self._lift(items, lambda parts: join(tuple(parts)))
            case f.Not():
                item = self._as_truth(self.node(node.item, mark, context), mark, node.item)
                return self._lift([item], lambda items: x.Opposite(items[0]))
            case f.Alternatives():
                raise self._refuse("alternatives_of_numbers", mark.part(node))

    def _refuse(self, code: str, place: Place, **arguments: object) -> Refused:
        self.scope.find(code, place, **arguments)
        return Refused()

    def _number(self, node: f.Number, mark: f.Formula | f.Limit) -> x.Expression:
        if node.unit is None or node.unit in _CALENDAR:
            return x.number(node.value, node.unit)
        unit = units.normal(node.unit)
        if unit is None or not units.known(unit):
            meant = units.closest(node.unit)
            code = "unit_unknown_meant" if meant else "unit_unknown"
            raise self._refuse(code, mark.part(node), written=node.unit, meant=meant)
        return x.number(node.value, unit)

    def _lift(
        self, items: Sequence[x.Expression], make: Callable[[list[x.Expression]], x.Expression]
    ) -> x.Expression:
        """`make` of single values, or row by row where some of them are lists over the same rows."""
        sources = {item.source for item in items if isinstance(item, x.Each)}
        if not sources:
            return make(list(items))
        if len(sources) > 1:
            raise Refused
        (source,) = sources
        inner = make([_in_row(item) for item in items])
        return x.Each(source, inner, inner.type)

    def _same_rows(self, items: Sequence[x.Expression], place: Place) -> None:
        if len({item.source for item in items if isinstance(item, x.Each)}) > 1:
            raise self._refuse("lists_differ", place)

    def _as_truth(self, item: x.Expression, mark: f.Formula | f.Limit, node: f.Expression) -> x.Expression:
        if isinstance(item, x.Outcome) and item.part is None:
            return x.Among(x.Outcome(VERDICT, item.document, None), frozenset({"meets"}))
        if not isinstance(item.type, TruthType):
            raise self._refuse("truth_due", mark.part(node), written=_written(mark, node))
        return item

    def _number_of(self, node: f.Expression, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        item = self.node(node, mark, context)
        if not isinstance(item.type, NumberType):
            raise self._refuse("number_due", mark.part(node), written=_written(mark, node))
        return item

    # -- names --------------------------------------------------------------------------------

    def name(self, node: f.Name, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        found = self._lookup_name(node.path, mark.part(node), context)
        if found is None:
            self.scope.unknown(node.path[0], mark.part(node))
            raise Refused
        return found

    def _lookup_name(self, path: tuple[str, ...], place: Place, context: Context) -> x.Expression | None:
        if len(path) == 1:
            return self._plain_name(path[0], place, context)
        return self._dotted_name(path, place, context)

    def _plain_name(self, name: str, place: Place, context: Context) -> x.Expression | None:
        scope, document = self.scope, self.scope.document
        if name in ("true", "false"):
            return x.truth(name == "true")
        if name == "grade" and context.column:
            return x.Column(NameType(tuple(str(grade.id) for grade in document.grades), ordered=True))
        if context.row is not None and (row_type := self._row_derive(scope.base(context.row), name, place)):
            return x.RowDerived(row_type, scope.base(context.row), name)
        if name == "date" and context.row is None and context.value is None:
            return x.Today()
        kind = scope.characteristic(name)
        if kind is None and name == "method" and context.value is not None:
            kind = NameType(())
        if kind is not None or name == "date":
            if context.value is not None and context.value.name != name:
                return x.Detail(kind or DATE, context.value, name)
            return x.Field(kind or DATE, name)
        if scope.is_rows(name):
            return x.Each(scope.source(name, context), None)
        if name in document.derive:
            kind = self.derive(name, place)
            if kind is None:
                raise Refused
            return x.Derived(kind, name)
        if name in scope.parameters:
            return scope.parameters[name]
        if name in document.parameters:
            raise Refused
        if name in document.ladder:
            return x.State(self._states(name), name)
        if name in scope.others:
            grades = scope.others[name].grades
            return x.Outcome(NameType(grades, ordered=True) if grades else VERDICT, name, None, bool(grades))
        return None

    def _states(self, ladder: str) -> NameType:
        return NameType(tuple(map(str, self.scope.document.ladder[ladder].states)))  # type: ignore[index]

    def _dotted_name(self, path: tuple[str, ...], place: Place, context: Context) -> x.Expression | None:
        scope, first = self.scope, path[0]
        if context.row is not None and scope.is_rows(first) and scope.base(first) == scope.base(context.row):
            return self._row_value(path[1:], first, place, context)
        if scope.is_rows(first):
            item = self._row_value(path[1:], first, place, context.within(first))
            return x.Each(scope.source(first, context), item, item.type)
        kind = scope.characteristic(first)
        if kind is not None:
            field = x.Field(kind, first)
            collection = scope.collection(first)
            if collection is not None:
                owner = x.Detail(kind, context.value, first) if context.value else field
                return self._follow(owner, collection, path[1:], place)
            return self._detail(field, path[1:], place)
        if first in scope.others and len(path) == 2:
            if path[1] not in scope.others[first].conditions:
                scope.unknown(path[1], place, set(scope.others[first].conditions))
                raise Refused
            return x.Outcome(VERDICT, first, path[1])
        return None

    def _row_value(self, path: tuple[str, ...], rows: str, place: Place, context: Context) -> x.Expression:
        """What `rows.path` is within one of those rows."""
        scope, name = self.scope, path[0]
        base = scope.base(rows)
        if len(path) == 1:
            if row_type := self._row_derive(base, name, place):
                return x.RowDerived(row_type, base, name)
            kind = scope.characteristic(name) or (DATE if name == "date" else None)
            if kind is not None:
                return x.Field(kind, name, own=True)
            known = {*scope.vocabulary.characteristics, "date"}
            scope.unknown(
                name, place, known | {key.partition(".")[2] for key in scope.document.derive if "." in key}
            )
            raise Refused
        kind = scope.characteristic(name)
        if kind is None:
            scope.unknown(name, place)
            raise Refused
        field = x.Field(kind, name, own=True)
        collection = scope.collection(name)
        if collection is not None:
            return self._follow(field, collection, path[1:], place)
        return self._detail(field, path[1:], place)

    def _detail(self, field: x.Field, path: tuple[str, ...], place: Place) -> x.Expression:
        part = path[0]
        kind = (
            NameType(())
            if part == "method"
            else self.scope.characteristic(part) or (DATE if part == "date" else None)
        )
        if kind is None:
            self.scope.unknown(part, place, {"method", "date", *self.scope.vocabulary.characteristics})
            raise Refused
        detail = x.Detail(kind, field, part)
        collection = self.scope.collection(part)
        if len(path) == 1:
            return detail
        if collection is None:
            raise self._refuse("name_too_deep", place, written=".".join(path))
        return self._follow(detail, collection, path[1:], place)

    def _follow(
        self, owner: x.Expression, collection: str, path: tuple[str, ...], place: Place
    ) -> x.Expression:
        kind = self.scope.characteristic(path[0])
        if kind is None:
            self.scope.unknown(path[0], place, set(self.scope.vocabulary.characteristics))
            raise Refused
        followed = x.Follow(kind, owner, collection, path[0])
        if len(path) == 1:
            return followed
        further = self.scope.collection(path[0])
        if further is None:
            raise self._refuse("name_too_deep", place, written=".".join(path))
        return self._follow(followed, further, path[1:], place)

    # -- derived values -----------------------------------------------------------------------

    def _row_derive(self, rows: str, name: str, place: Place) -> Type | None:
        key = f"{rows}.{name}"
        if key not in self.scope.document.derive:
            return None
        kind = self.derive(key, place)
        if kind is None:
            raise Refused
        return kind

    def derive(self, key: str, place: Place) -> Type | None:
        """The type of a derived value; resolves it on the first call. A circle is a finding."""
        if key in self._types:
            return self._types[key]
        if key in self._open:
            circle = " → ".join([*self._open[self._open.index(key) :], key])
            raise self._refuse("circle", place, circle=circle)
        self._open.append(key)
        try:
            expression = self._derived_expression(key)
        except Refused:
            expression = None
        finally:
            self._open.pop()
        self._types[key] = expression.type if expression is not None else None
        if expression is not None:
            rows, _, name = key.rpartition(".")
            if rows:
                self.row_derived[self.scope.base(rows), name] = expression
            else:
                self.derived[key] = expression
        return self._types[key]

    def _derived_expression(self, key: str) -> x.Expression:
        derived = self.scope.document.derive[key]  # type: ignore[index]
        rows = key.rpartition(".")[0]
        context = Context(row=rows or None, column=True)
        if derived.formula is not None:
            expression = self.node(derived.formula.tree, derived.formula, context)
        elif derived.cases:
            expression = self.cases(derived.cases, context)
        else:
            raise self._refuse("derive_empty", derived.place, written=key)
        if isinstance(expression, x.Each):
            raise self._refuse("derive_list", derived.place, written=key)
        if isinstance(expression.type, NumberType):
            if derived.unit is not None:
                expression = self.in_unit(expression, derived.unit, derived.unit.place, bare=True)
            if derived.round is not None:
                expression = x.Rounded(expression.type, expression, derived.round.step, derived.round.mode)
        return expression

    def cases(self, cases: Mapping[f.Formula | Literal["else"], f.Formula], context: Context) -> x.Expression:
        """A value by cases, all of one type."""
        built: list[tuple[x.Expression | None, x.Expression]] = []
        for when, formula in cases.items():
            guard = self.truth(when, context) if isinstance(when, f.Formula) else None
            value = self.node(formula.tree, formula, context)
            if isinstance(value, x.Each):
                raise self._refuse("operand_list", formula.place, written=formula.text)
            if isinstance(when, f.Formula) and guard is None:
                raise Refused
            if built and isinstance(value.type, NumberType) and isinstance(built[0][1].type, NumberType):
                value = self.in_unit(
                    value, built[0][1].type.unit, formula.place, bare=isinstance(formula.tree, f.Number)
                )
            if built and value.type != built[0][1].type:
                raise self._refuse("cases_differ", formula.place)
            built.append((guard, value))
        return x.Case(built[0][1].type, tuple(built))

    # -- arithmetic and units -----------------------------------------------------------------

    def in_unit(
        self, item: x.Expression, unit: str | None, place: Place, *, bare: bool = False
    ) -> x.Expression:
        """`item` in a unit; `bare` lets a number without a unit take it."""
        kind = cast(NumberType, item.type)
        wanted = units.normal(unit) if unit else None
        if unit and wanted is None:
            meant = units.closest(unit)
            code = "unit_unknown_meant" if meant else "unit_unknown"
            raise self._refuse(code, place, written=unit, meant=meant)
        if kind.unit == wanted:
            return item
        if bare and kind.unit is None:
            return _retyped(item, NumberType(wanted))
        change = units.factor_and_offset(kind.unit, wanted)
        if change is None:
            raise self._refuse(
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
        return self._lift([item], lambda items: x.Convert(NumberType(wanted), items[0], factor, offset))

    def _one_unit(
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
        if _bare(nodes[0]):
            return self.in_unit(left, unit_right, mark.part(nodes[0]), bare=True), right
        return left, self.in_unit(right, unit_left, mark.part(nodes[1]), bare=_bare(nodes[1]))

    def _arithmetic(self, node: f.Arithmetic, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        left, right = self.node(node.left, mark, context), self.node(node.right, mark, context)
        self._same_rows([left, right], mark.part(node))
        operator = node.operator
        if isinstance(left.type, DateType):
            return self._date_arithmetic(node, left, right, mark)
        for side, written in ((left, node.left), (right, node.right)):
            if not isinstance(side.type, NumberType):
                raise self._refuse("number_due", mark.part(written), written=_written(mark, written))
        left_unit, right_unit = cast(NumberType, left.type).unit, cast(NumberType, right.type).unit
        if operator in ("+", "-"):
            left, right = self._one_unit(left, right, (node.left, node.right), mark)
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
                raise self._refuse("power_unit", mark.part(node))
            kind = PLAIN
        return self._lift([left, right], lambda items: _folded(x.Compute(kind, operator, items[0], items[1])))

    def _date_arithmetic(
        self, node: f.Arithmetic, left: x.Expression, right: x.Expression, mark: f.Formula | f.Limit
    ) -> x.Expression:
        if node.operator not in ("+", "-"):
            raise self._refuse("date_arithmetic", mark.part(node))
        if isinstance(right.type, DateType) and node.operator == "-":
            return self._lift([left, right], lambda items: x.Compute(DAYS, "-", items[0], items[1]))
        unit = right.type.unit if isinstance(right.type, NumberType) else None
        if unit in _CALENDAR and isinstance(right, x.Constant):
            count = mul(cast(Decimal, right.value), Decimal(_CALENDAR[unit]))
            shift: x.Expression = x.number(count if node.operator == "+" else neg(count))
            return self._lift([left], lambda items: x.Shift(items[0], shift, "month"))
        if isinstance(right.type, NumberType) and unit is not None and units.convertible(unit, "d"):
            days = self.in_unit(right, "d", mark.part(node.right))
            signed = days if node.operator == "+" else self._lift([days], lambda items: _negative(items[0]))
            return self._lift([left, signed], lambda items: x.Shift(items[0], items[1], "d"))
        raise self._refuse("date_arithmetic", mark.part(node))

    # -- comparisons --------------------------------------------------------------------------

    def _pairs(self, node: f.Comparison, mark: f.Formula | f.Limit, context: Context) -> list[x.Expression]:
        pairs: list[x.Expression] = []
        left_node = node.first
        for operator, right_node in node.rest:
            pairs.append(self._pair(left_node, operator, right_node, mark, context))
            left_node = right_node
        self._same_rows(pairs, mark.part(node))
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
            raise self._refuse("alternatives_of_numbers", mark.part(right_node))
        right = self.node(right_node, mark, context)
        self._same_rows([left, right], mark.part(right_node))
        if isinstance(kind, TruthType):
            if operator in ("=", "≠") and isinstance(right, x.Constant) and isinstance(right.value, bool):
                same = right.value == (operator == "=")
                return left if same else self._lift([left], lambda items: x.Opposite(items[0]))
            raise self._refuse("truth_compared", mark.part(right_node))
        if isinstance(kind, DateType) and isinstance(right.type, DateType):
            return self._lift([left, right], lambda items: x.Compare(operator, items[0], items[1]))
        if isinstance(kind, NumberType) and isinstance(right.type, NumberType):
            left, right = self._one_unit(left, right, (left_node, right_node), mark)
            return self._lift([left, right], lambda items: x.Compare(operator, items[0], items[1]))
        raise self._refuse("compare_kinds", mark.part(right_node), written=_written(mark, right_node))

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
        names = [self._token(item, kind, mark) for item in items]
        if operator in ("=", "≠"):
            if all(name is not None for name in names):
                among: x.Expression = self._lift(
                    [left], lambda parts: x.Among(parts[0], frozenset(cast(list[str], names)))
                )
            elif len(items) == 1:
                right = self._other_name(items[0], kind, mark, context)
                among = self._lift([left, right], lambda parts: x.Same(parts[0], parts[1]))
            else:
                unknown = next(item for item, name in zip(items, names, strict=True) if name is None)
                self.scope.unknown(_written(mark, unknown), mark.part(unknown), set(kind.values))
                raise Refused
            return among if operator == "=" else self._lift([among], lambda parts: x.Opposite(parts[0]))
        if not kind.ordered:
            raise self._refuse("names_unordered", mark.part(right_node), operator=operator)
        if names[0] is None or len(names) > 1:
            if isinstance(right_node, f.Name) and right_node.path == ("grade",) and context.column:
                column = self.node(right_node, mark, context)
                if column.type == kind:
                    return self._lift([left, column], lambda parts: x.Compare(operator, parts[0], parts[1]))
            self.scope.unknown(_written(mark, right_node), mark.part(right_node), set(kind.values))
            raise Refused
        position = kind.values.index(names[0])
        holds = {
            "≥": kind.values[: position + 1],
            ">": kind.values[:position],
            "≤": kind.values[position:],
            "<": kind.values[position + 1 :],
        }[operator]
        return self._lift([left], lambda parts: x.Among(parts[0], frozenset(holds)))

    def _token(self, node: f.Expression, kind: NameType, mark: f.Formula | f.Limit) -> str | None:
        """The name that a node writes, if it is one that the left side can have."""
        written = _written(mark, node)
        if kind.values:
            return written if written in kind.values else None
        known = isinstance(node, f.Name) and (len(node.path) > 1 or node.path[0] in self.scope.words())
        return None if known else written

    def _other_name(
        self, node: f.Expression, kind: NameType, mark: f.Formula | f.Limit, context: Context
    ) -> x.Expression:
        found = None
        if isinstance(node, f.Name):
            found = self._lookup_name(node.path, mark.part(node), context)
        elif isinstance(node, f.Call):
            found = self._call(node, mark, context)
        if found is None or not isinstance(found.type, NameType):
            self.scope.unknown(_written(mark, node), mark.part(node), set(kind.values))
            raise Refused
        return found

    # -- calls --------------------------------------------------------------------------------

    def _call(self, node: f.Call, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        place = mark.part(node)
        if node.name in self.scope.document.lookups:
            return self._find(node, mark, context)
        if node.name not in NAMES:
            self.scope.unknown(
                node.name, place.part(0, len(node.name)), NAMES | set(self.scope.document.lookups)
            )
            raise Refused
        if node.part is not None:
            raise self._refuse("part_of_function", place, written=node.name)
        if node.name in SPECIAL:
            return self._special(node, mark, context)
        arguments = [self.node(argument, mark, context) for argument in node.arguments]
        single = SINGLES.get(node.name)
        if single is not None and (node.name not in LISTS or len(arguments) > 1):
            return self._single(node, arguments, mark)
        return self._aggregate(node, arguments, mark)

    def _special(self, node: f.Call, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        if len(node.arguments) != 1:
            raise self._refuse(
                "arguments_count", mark.part(node), written=node.name, least=1, given=len(node.arguments)
            )
        argument = self.node(node.arguments[0], mark, context)
        kind: Type = TRUTH if node.name == "known" else PLAIN
        if node.name != "known" and not isinstance(argument.type, DateType):
            raise self._refuse(
                "date_due", mark.part(node.arguments[0]), written=_written(mark, node.arguments[0])
            )
        return self._lift([argument], lambda items: x.Apply(kind, node.name, tuple(items)))

    def _single(self, node: f.Call, arguments: list[x.Expression], mark: f.Formula | f.Limit) -> x.Expression:
        function = SINGLES[node.name]
        if len(arguments) < function.least or (function.most is not None and len(arguments) > function.most):
            raise self._refuse(
                "arguments_count",
                mark.part(node),
                written=node.name,
                least=function.least,
                given=len(arguments),
            )
        for argument, written in zip(arguments, node.arguments, strict=True):
            if not isinstance(argument.type, NumberType):
                raise self._refuse("number_due", mark.part(written), written=_written(mark, written))
        self._same_rows(arguments, mark.part(node))
        unit = next((a.type.unit for a in arguments if isinstance(a.type, NumberType) and a.type.unit), None)
        if node.name != "lg" and node.name != "sqrt" and unit is not None:
            arguments = [
                self.in_unit(argument, unit, mark.part(written), bare=_bare(written))
                for argument, written in zip(arguments, node.arguments, strict=True)
            ]
        kind = NumberType(unit) if function.unit == "same" else PLAIN
        return self._lift(arguments, lambda items: x.Apply(kind, node.name, tuple(items)))

    def _aggregate(
        self, node: f.Call, arguments: list[x.Expression], mark: f.Formula | f.Limit
    ) -> x.Expression:
        function, place = LISTS[node.name], mark.part(node)
        expected = function.lists + function.numbers
        if len(arguments) != expected:
            raise self._refuse(
                "arguments_count", place, written=node.name, least=expected, given=len(arguments)
            )
        lists, others = arguments[: function.lists], arguments[function.lists :]
        for item, written in zip(lists, node.arguments, strict=False):
            if not isinstance(item, x.Each):
                raise self._refuse(
                    "list_due", mark.part(written), written=_written(mark, written), function=node.name
                )
            fits = {
                "numbers": isinstance(item.type, NumberType),
                "truths": isinstance(item.type, TruthType),
                "rows": isinstance(item.type, RowsType),
                "anything": node.name != "count" or isinstance(item.type, TruthType | RowsType),
            }[function.over]
            if not fits or (node.name == "last" and isinstance(item.type, RowsType)):
                raise self._refuse(
                    "list_kind", mark.part(written), written=_written(mark, written), function=node.name
                )
        for item, written in zip(others, node.arguments[function.lists :], strict=True):
            if isinstance(item, x.Each) or not isinstance(item.type, NumberType):
                raise self._refuse("number_due", mark.part(written), written=_written(mark, written))
        self._same_rows(lists, place)
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
            raise self._refuse(
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
                argument = self.in_unit(argument, kind.unit, mark.part(written), bare=_bare(written))
            arguments.append(argument)
        self._same_rows(arguments, mark.part(node))
        part = 0
        if lookup.gives:
            if node.part not in lookup.gives:
                raise self._refuse(
                    "lookup_part", mark.part(node), written=node.name, known=tuple(lookup.gives)
                )
            part = lookup.gives.index(node.part)
        elif node.part is not None:
            raise self._refuse("part_of_function", mark.part(node), written=node.name)
        if node.name not in self.lookup_types:
            raise Refused
        kind = self.lookup_types[node.name]
        return self._lift(arguments, lambda items: x.Find(kind, node.name, tuple(items), part))


def _written(mark: f.Formula | f.Limit, node: f.Expression) -> str:
    start, length = node.at
    return mark.text[start : start + length].strip()


def _bare(node: f.Expression) -> bool:
    """Whether a number was written without a unit."""
    return not any(
        isinstance(part, f.Name | f.Call | f.Date) or (isinstance(part, f.Number) and part.unit)
        for part in f.walk(node)
    )


def _in_row(item: x.Expression) -> x.Expression:
    if isinstance(item, x.Each):
        return cast(x.Expression, item.item)
    return item if isinstance(item, x.Constant) else x.Outer(item.type, item)


def _negative(item: x.Expression) -> x.Expression:
    if isinstance(item, x.Constant):
        return replace(item, value=neg(cast(Decimal, item.value)))
    return x.Compute(item.type, "-", x.Constant(item.type, Decimal(0)), item)


def _retyped(item: x.Expression, kind: NumberType) -> x.Expression:
    return replace(item, type=kind)


_EXACT = {"+": add, "-": sub, "×": mul, "/": div, "^": power}


def _folded(item: x.Compute) -> x.Expression:
    """An operation on constants is done at once."""
    if isinstance(item.left, x.Constant) and isinstance(item.right, x.Constant):
        value = _EXACT[item.operator](cast(Decimal, item.left.value), cast(Decimal, item.right.value))
        if value is not None:
            return x.Constant(item.type, value)
    return item
