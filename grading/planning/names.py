"""Names in formulas: characteristics, columns of lists, derived values, parameters, states, documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from grading.findings import Place
from grading.language import formula as f
from grading.language.documents import Derived
from grading.language.grammar import parse_formula
from grading.language.tree import Scalar, Word, entry_at, entry_of
from grading.planning import expressions as x
from grading.planning.resolving import Refused, Resolving
from grading.planning.scope import Context
from grading.planning.types import (
    DATE,
    VERDICT,
    NameType,
    NumberType,
    Type,
)


class Names(Resolving):
    """Finds what a name means, from where it is asked; derived values are resolved on the way."""

    def name(self, node: f.Name, mark: f.Formula | f.Limit, context: Context) -> x.Expression:
        found = self.find_name(node.path, mark.part(node), context)
        if found is None:
            raise Refused(self.scope.unknown(node.path[0], mark.part(node)))
        return found

    def find_name(self, path: tuple[str, ...], place: Place, context: Context) -> x.Expression | None:
        if len(path) == 1:
            return self._plain_name(path[0], place, context)
        return self._dotted_name(path, place, context)

    def _plain_name(self, name: str, place: Place, context: Context) -> x.Expression | None:
        scope, document = self.scope, self.scope.document
        if name in ("true", "false"):
            return x.truth(name == "true")
        if name == "grade" and (context.column or context.graded):
            return self._grade(context)
        if self._is_price(name, context):
            return self._defined(f"pricing.{name}", place)
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
        if name in self.definitions:
            return self._defined(name, place)
        if name in scope.parameters:
            return scope.parameters[name]
        if name in document.parameters:
            raise Refused(scope.earlier())
        if name in document.ladder:
            return x.State(self._states(name), name)
        if name in document.rank:
            return x.Standing(name)
        if name in scope.others:
            grades = scope.others[name].grades
            return x.Outcome(NameType(grades, ordered=True) if grades else VERDICT, name, None, bool(grades))
        return None

    def _is_price(self, name: str, context: Context) -> bool:
        """An item's name is the item's, but in its own formula what is measured; the amount knows `total`."""
        if context.item is None or name in (context.item, "amount"):
            return False
        return f"pricing.{name}" in self.definitions and (name != "total" or context.item == "amount")

    def _defined(self, key: str, place: Place) -> x.Expression:
        kind = self.derive(key, place)
        if kind is None:
            raise Refused(self.scope.earlier())
        return x.Derived(kind, key)

    def _grade(self, context: Context) -> x.Expression:
        kind = NameType(tuple(str(grade.id) for grade in self.scope.document.grades), ordered=True)
        return x.Column(kind) if context.column else x.Graded(kind)

    def _given(self, name: str, place: Place, context: Context) -> x.Expression:
        """What a grade gives under a name: `grade.bonus`."""
        grade = self._grade(context)
        values: list[tuple[x.Expression | None, x.Expression]] = []
        for entry in self.scope.document.grades:
            node = entry_of(entry.gives, name)
            if not isinstance(node, Scalar):
                known = {key for other in self.scope.document.grades for key in other.gives}
                if name not in known:
                    raise Refused(self.scope.unknown(name, place, known))
                raise self.refuse("gives_missing", entry.place, written=name, grade=entry.id)
            formula, findings = parse_formula(node)
            self.scope.findings.extend(findings)
            value = self.formula(formula, Context()) if formula is not None else None
            if value is None:
                raise Refused(self.scope.earlier())
            first = values[0][1].type if values else value.type
            if isinstance(value.type, NumberType) and isinstance(first, NumberType):
                value = self.in_unit(value, first.unit, node.place, bare=True)
            if value.type != first:
                raise self.refuse("cases_differ", node.place)
            values.append((x.Among(grade, frozenset({str(entry.id)})), value))
        return x.Case(values[0][1].type, tuple(values), whole=True)

    def _states(self, ladder: str) -> NameType:
        return NameType(tuple(map(str, entry_at(self.scope.document.ladder, ladder).states)))

    def _dotted_name(self, path: tuple[str, ...], place: Place, context: Context) -> x.Expression | None:
        scope, first = self.scope, path[0]
        if first == "grade" and len(path) == 2 and (context.column or context.graded):
            return self._given(path[1], place, context)
        at_hand = context.row is not None and not context.whole
        if at_hand and scope.is_rows(first) and scope.base(first) == scope.base(str(context.row)):
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
        if not scope.is_rows(first) and ".".join(path) in self.definitions:
            return self._defined(".".join(path), place)
        if first in scope.others and len(path) == 2:
            if path[1] in scope.others[first].values:
                return x.OtherValue(scope.others[first].values[path[1]], first, path[1])
            if path[1] not in scope.others[first].conditions:
                raise Refused(scope.unknown(path[1], place, set(scope.others[first].conditions)))
            return x.Outcome(VERDICT, first, path[1])
        return None

    def _row_value(self, path: tuple[str, ...], rows: str, place: Place, context: Context) -> x.Expression:
        """What `rows.path` is within one of those rows."""
        scope, name = self.scope, path[0]
        base = scope.base(rows)
        if base in scope.each and path in (("grade",), ("verdict",)):
            grades = scope.each[base].grades
            if name == "verdict":
                return x.RowOutcome(VERDICT, base, grade=False)
            if grades:
                return x.RowOutcome(NameType(grades, ordered=True), base, grade=True)
        if len(path) == 1:
            if row_type := self._row_derive(base, name, place):
                return x.RowDerived(row_type, base, name)
            kind = scope.characteristic(name) or (DATE if name == "date" else None)
            if kind is not None:
                return x.Field(kind, name, own=True)
            known = {*scope.vocabulary.characteristics, "date"}
            known |= {key.partition(".")[2] for key in scope.document.derive if "." in key}
            known |= {"grade", "verdict"} if base in scope.each else set()
            raise Refused(scope.unknown(name, place, known))
        kind = scope.characteristic(name)
        if kind is None:
            raise Refused(scope.unknown(name, place))
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
            known = {"method", "date", *self.scope.vocabulary.characteristics}
            raise Refused(self.scope.unknown(part, place, known))
        detail = x.Detail(kind, field, part)
        collection = self.scope.collection(part)
        if len(path) == 1:
            return detail
        if collection is None:
            raise self.refuse("name_too_deep", place, written=".".join(path))
        return self._follow(detail, collection, path[1:], place)

    def _follow(
        self, owner: x.Expression, collection: str, path: tuple[str, ...], place: Place
    ) -> x.Expression:
        kind = self.scope.characteristic(path[0])
        if kind is None:
            raise Refused(self.scope.unknown(path[0], place, set(self.scope.vocabulary.characteristics)))
        followed = x.Follow(kind, owner, collection, path[0])
        if len(path) == 1:
            return followed
        further = self.scope.collection(path[0])
        if further is None:
            raise self.refuse("name_too_deep", place, written=".".join(path))
        return self._follow(followed, further, path[1:], place)

    def _row_derive(self, rows: str, name: str, place: Place) -> Type | None:
        key = f"{rows}.{name}"
        if key not in self.definitions:
            return None
        kind = self.derive(key, place)
        if kind is None:
            raise Refused(self.scope.earlier())
        return kind

    def derive(self, key: str, place: Place) -> Type | None:
        """The type of a derived value; resolves it on the first call. A circle is a finding."""
        if key in self._types:
            return self._types[key]
        if key in self._open:
            circle = " → ".join([*self._open[self._open.index(key) :], key])
            raise self.refuse("circle", place, circle=circle)
        self._open.append(key)
        try:
            expression = self.definitions[key]()
        except Refused as refused:
            self.scope.note(refused.finding)
            expression = None
        finally:
            self._open.pop()
        self._types[key] = expression.type if expression is not None else None
        if expression is not None:
            rows, _, name = key.rpartition(".")
            if self.scope.is_rows(rows):
                self.row_derived[self.scope.base(rows), name] = expression
            else:
                self.derived[key] = expression
        return self._types[key]

    def derivation(
        self, derived: Derived, key: str, context: Context, unit: Word | None = None
    ) -> x.Expression:
        """A derived value, in its own unit or in `unit`."""
        if derived.formula is not None:
            expression = self.node(derived.formula.tree, derived.formula, context)
        elif derived.cases:
            expression = self.cases(derived.cases, context)
        else:
            raise self.refuse("derive_empty", derived.place, written=key)
        if isinstance(expression, x.Each):
            raise self.refuse("derive_list", derived.place, written=key)
        unit = derived.unit or unit
        if isinstance(expression.type, NumberType):
            if unit is not None:
                expression = self.in_unit(expression, unit, unit.place, bare=True)
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
                raise self.refuse("operand_list", formula.place, written=formula.text)
            if isinstance(when, f.Formula) and guard is None:
                raise Refused(self.scope.earlier())
            if built and isinstance(value.type, NumberType) and isinstance(built[0][1].type, NumberType):
                value = self.in_unit(
                    value, built[0][1].type.unit, formula.place, bare=isinstance(formula.tree, f.Number)
                )
            if built and value.type != built[0][1].type:
                raise self.refuse("cases_differ", formula.place)
            built.append((guard, value))
        return x.Case(built[0][1].type, tuple(built))
