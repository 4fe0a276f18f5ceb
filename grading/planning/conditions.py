"""Requirements, gates, grade tables and caps as conditions: every section only adds conditions."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal, cast

from grading.findings import closest
from grading.language import formula as f
from grading.language.documents import DecisionRule, Rule
from grading.language.tree import Word
from grading.language.values import Compare
from grading.planning import expressions as x
from grading.planning.guarding import Guarding, compares_measured
from grading.planning.model import Check, Condition, NameRegion, NumberRegion, Part
from grading.planning.resolve import Refused, Resolver
from grading.planning.scope import Context
from grading.planning.types import PLAIN, DateType, NameType, NumberType, TruthType
from grading.quantities.numbers import add, mul, sub
from grading.quantities.rounding import step_of
from grading.quantities.units import convert_difference, normal

Section = Literal["requirements", "gate", "table", "caps"]
ENDLESS = 28
"""So many digits has no number as written; quotients have 30."""

TRUE = NameRegion(frozenset({"true"}))
FALSE = NameRegion(frozenset({"false"}))


class ConditionMaker:
    """Turns the sections of one document into conditions; findings go to the resolver's scope."""

    def __init__(self, resolver: Resolver, uses_column: Callable[[x.Expression], bool]) -> None:
        self.resolver, self.uses_column = resolver, uses_column
        self.document = resolver.scope.document
        self.guarding = Guarding(resolver)
        self.grade_names = tuple(str(grade.id) for grade in self.document.grades)
        self.all_but_last = tuple(range(max(len(self.grade_names) - 1, 1)))

    def make(self) -> Iterator[Condition]:
        document = self.document
        for name, rule in document.requirements.items():
            yield from self._rule("requirements", name, rule)
        for number, formula in enumerate(document.gate, start=1):
            when = self.resolver.truth(formula, Context())
            if when is not None:
                part = Part(None, False, (Check(when, TRUE),), None, when, (), formula.text)
                yield Condition(
                    f"gate.{number}",
                    "gate",
                    formula.text,
                    None,
                    None,
                    None,
                    formula.place,
                    None,
                    (part,),
                    self.all_but_last,
                )
        for name, rule in document.table.items():
            yield from self._row(name, rule)
        for name, cap in document.caps.items():
            when = self.resolver.truth(cap.when, Context())
            if cap.at not in self.grade_names:
                self.resolver.scope.unknown_grade(cap.at, cap.at.place, self.grade_names)
            elif when is not None:
                part = Part(None, False, (Check(when, FALSE),), None, when, (), cap.when.text)
                above = tuple(range(self.grade_names.index(cap.at)))
                yield Condition(
                    f"caps.{name}",
                    "caps",
                    str(name),
                    cap.label,
                    cap.clause,
                    cap.status,
                    cap.place,
                    None,
                    (part,),
                    above,
                )

    # -- requirements and rows ----------------------------------------------------------------

    def _rule(self, section: Section, name: Word, rule: Rule) -> Iterator[Condition]:
        for key in rule.cells:
            self.resolver.scope.unknown(key, key.place, _RULE_KEYS)
        parts = self._parts(name, rule, lambda case: case.limit, Context())
        when, fits = self._when(rule, Context())
        if parts is not None and fits:
            yield self._condition(section, f"{section}.{name}", name, rule, when, parts, self.all_but_last)

    def _row(self, name: Word, rule: Rule) -> Iterator[Condition]:
        """The conditions of a row of the grade table: one for all grades, or one a column."""
        keys = {key for case in (rule, *rule.cases.values()) for key in case.cells}
        known = {*self.grade_names, "all"} | _RULE_KEYS
        for case in (rule, *rule.cases.values()):
            for key in (key for key in case.cells if key not in known):
                if closest(key, known) in _RULE_KEYS:
                    self.resolver.scope.unknown(key, key.place, _RULE_KEYS)
                else:
                    self.resolver.scope.unknown_grade(key, key.place, self.grade_names)
        if not keys and not any(case.that for case in (rule, *rule.cases.values())):
            self.resolver.scope.find("row_empty", rule.place, written=str(name))
            return
        context = Context(column=True)
        when, fits = self._when(rule, context)
        if not fits:
            return
        if keys <= {"all"}:
            parts = self._parts(name, rule, lambda case: case.cells.get(cast(Word, "all")), context)
            if parts is None:
                return
            if not self._by_column(parts, when):
                yield self._condition("table", f"table.{name}", name, rule, when, parts, self.all_but_last)
                return
        for column, grade in enumerate(self.grade_names):
            if column == len(self.grade_names) - 1 and grade not in keys:
                continue

            def limit(case: Rule, grade: str = grade) -> f.Limit | None:
                return case.cells.get(cast(Word, grade)) or case.cells.get(cast(Word, "all"))

            if not any(limit(case) or case.that for case in (rule, *rule.cases.values())):
                continue
            parts = self._parts(name, rule, limit, context)
            if parts is not None:
                condition_id = f"table.{name}.{grade}"
                fixed = tuple(self._fixed_part(part, grade) for part in parts)
                fixed_when = None if when is None else self._fixed(when, grade)
                yield self._condition("table", condition_id, name, rule, fixed_when, fixed, (column,))

    def _condition(
        self,
        section: Section,
        condition_id: str,
        name: Word,
        rule: Rule,
        when: x.Expression | None,
        parts: tuple[Part, ...],
        grades: tuple[int, ...],
    ) -> Condition:
        return Condition(
            condition_id,
            section,
            str(name),
            rule.label,
            rule.clause,
            rule.status,
            rule.place,
            when,
            parts,
            grades,
        )

    def _when(self, rule: Rule, context: Context) -> tuple[x.Expression | None, bool]:
        if rule.for_ is None:
            return None, True
        when = self.resolver.truth(rule.for_, context)
        return when, when is not None

    # -- columns ------------------------------------------------------------------------------

    def _by_column(self, parts: tuple[Part, ...], when: x.Expression | None) -> bool:
        expressions = [check.scale for part in parts for check in part.checks]
        expressions += [part.guard for part in parts if part.guard is not None]
        if when is not None:
            expressions.append(when)
        return any(map(self.uses_column, expressions))

    def _fixed(self, expression: x.Expression, grade: str) -> x.Expression:
        return x.ForGrade(expression.type, grade, expression) if self.uses_column(expression) else expression

    def _fixed_part(self, part: Part, grade: str) -> Part:
        return Part(
            None if part.guard is None else self._fixed(part.guard, grade),
            part.otherwise,
            tuple(Check(self._fixed(check.scale, grade), check.region) for check in part.checks),
            part.word,
            None if part.value is None else self._fixed(part.value, grade),
            tuple((operator, self._fixed(bound, grade)) for operator, bound in part.bounds),
            part.text,
        )

    # -- parts --------------------------------------------------------------------------------

    def _parts(
        self, name: Word, rule: Rule, limit_of: Callable[[Rule], f.Limit | None], context: Context
    ) -> tuple[Part, ...] | None:
        """The cases of a rule, or the rule itself as its only case; None after a finding."""
        if not rule.cases:
            part = self._part(name, rule, rule, limit_of(rule), context, None, otherwise=False)
            return None if part is None else (part,)
        parts = []
        for when, case in rule.cases.items():
            if case.for_ is not None or case.cases:
                self.resolver.scope.find("case_nested", case.place)
            guard = self.resolver.truth(when, context) if isinstance(when, f.Formula) else None
            part = self._part(name, rule, case, limit_of(case), context, guard, otherwise=when == "else")
            if part is None or (guard is None and when != "else"):
                return None
            parts.append(part)
        return tuple(parts)

    def _part(
        self,
        name: Word,
        rule: Rule,
        case: Rule,
        limit: f.Limit | None,
        context: Context,
        guard: x.Expression | None,
        *,
        otherwise: bool,
    ) -> Part | None:
        that = case.that or rule.that
        if that is not None:
            truth = self.resolver.truth(that, context)
            if truth is None:
                return None
            if self.guarding.rule(rule, case) is not None and compares_measured(truth):
                self.guarding.unguarded(that)
            return Part(guard, otherwise, (Check(truth, TRUE),), None, truth, (), that.text)
        if limit is None:
            if case is rule:
                self.resolver.scope.find("limit_missing", rule.place, written=str(name))
                return None
            return Part(guard, otherwise, (), "none", None, (), "none")
        try:
            operand = self._operand(name, rule, case, context, limit)
            if limit.word is not None:
                return Part(guard, otherwise, (), limit.word, operand, (), limit.text)
            checks, bounds = self._checks(operand, rule, case, limit, context)
        except Refused as refused:
            self.resolver.scope.note(refused.finding)
            return None
        return Part(guard, otherwise, checks, None, operand, bounds, limit.text)

    def _operand(
        self, name: Word, rule: Rule, case: Rule, context: Context, limit: f.Limit
    ) -> x.Expression | None:
        formula = case.of or rule.of
        if formula is None:
            tree: f.Expression = f.Name((0, len(name)), tuple(name.split(".")))
            formula = f.Formula(str(name), tree, name.place)
            if limit.word is not None and self.resolver.scope.characteristic(name) is None:
                return None
        operand = self.resolver.node(formula.tree, formula, context)
        if isinstance(operand, x.Each):
            raise self.resolver.refuse("operand_list", formula.place, written=formula.text)
        admit = case.admit or rule.admit
        if admit is not None:
            of_value = Context(context.row, context.column, operand if isinstance(operand, x.Field) else None)
            condition = self.resolver.truth(admit, of_value)
            if condition is None:
                raise Refused(self.resolver.scope.earlier())
            operand = x.Admitted(operand.type, operand, condition)
        return operand

    def _checks(
        self, operand: x.Expression | None, rule: Rule, case: Rule, limit: f.Limit, context: Context
    ) -> tuple[tuple[Check, ...], tuple[tuple[f.Comparator, x.Expression], ...]]:
        assert operand is not None
        kind = operand.type
        if isinstance(kind, NameType | TruthType):
            return tuple(
                self._name_check(operand, operator, node, limit, context) for operator, node in limit.tests
            ), ()
        unit = case.unit or rule.unit
        compare = case.compare or rule.compare or self.document.compare
        decision_rule = self.guarding.rule(rule, case)
        constant: dict[x.Expression, list[tuple[f.Comparator, Decimal]]] = {}
        checks: list[Check] = []
        bounds: list[tuple[f.Comparator, x.Expression]] = []
        ends: dict[str, x.Expression] = {}
        for operator, node in limit.tests:
            bound = self._bound(kind, node, limit, context, unit)
            bounds.append((operator, bound))
            measured = self.guarding.kept(operand, operator, decision_rule, limit)
            if isinstance(bound, x.Constant) and _is_endless(bound):
                scale = self._rounded(measured, compare, node, unit)
                difference = x.Compute(_difference(kind), "-", scale, bound)
                checks.append(Check(difference, NumberRegion(((operator, Decimal(0)),))))
                ends[operator] = bound
            elif isinstance(bound, x.Constant):
                scale = self._rounded(measured, compare, node, unit)
                constant.setdefault(scale, []).append((operator, _ordinal(bound.value)))
                ends[operator] = _effective_end(bound, scale, operator)
            else:
                difference = x.Compute(_difference(kind), "-", measured, bound)
                checks.append(Check(difference, NumberRegion(((operator, Decimal(0)),))))
                ends[operator] = bound
        checks += [Check(scale, NumberRegion(tuple(tests))) for scale, tests in constant.items()]
        checks += self._assured(operand, decision_rule, ends)
        return tuple(checks), tuple(bounds)

    def _assured(
        self, operand: x.Expression, rule: DecisionRule | None, ends: dict[str, x.Expression]
    ) -> list[Check]:
        """For a limit with two ends, that the risks at both together are no greater than the rule allows."""
        low, high = ends.get(">") or ends.get("≥"), ends.get("<") or ends.get("≤")
        if rule is None or low is None or high is None:
            return []
        assured = self.guarding.assured(operand, rule, low, high)
        return [] if assured is None else [Check(assured, TRUE)]

    def _bound(
        self,
        kind: NumberType | DateType | object,
        node: f.Expression,
        limit: f.Limit,
        context: Context,
        unit: Word | None,
    ) -> x.Expression:
        bound = self.resolver.node(node, limit, context)
        if isinstance(kind, DateType) and isinstance(bound.type, DateType):
            return bound
        if (
            not isinstance(kind, NumberType)
            or not isinstance(bound.type, NumberType)
            or isinstance(bound, x.Each)
        ):
            raise self.resolver.refuse("limit_kind", limit.part(node), written=limit.text)
        bare = not any(
            isinstance(part, f.Name | f.Call) or (isinstance(part, f.Number) and part.unit)
            for part in f.walk(node)
        )
        if bare and unit is not None:
            bound = self.resolver.in_unit(bound, unit, unit.place, bare=True)
            bare = False
        return self.resolver.in_unit(bound, kind.unit, limit.part(node), bare=bare)

    def _rounded(
        self, operand: x.Expression, compare: Compare, node: f.Expression, unit: Word | None
    ) -> x.Expression:
        """The value rounded once to the digits of the limit as written, where the clause says so."""
        if not isinstance(operand.type, NumberType) or not compare.rounded:
            return operand
        digits = max((part.digits for part in f.walk(node) if isinstance(part, f.Number)), default=0)
        step = step_of(digits)
        written = next((part.unit for part in f.walk(node) if isinstance(part, f.Number)), None) or unit
        if written is not None and operand.type.unit is not None:
            step = self._step_in_unit(step, written, operand.type.unit)
        return x.Rounded(operand.type, operand, step, compare.mode)

    def _step_in_unit(self, step: Decimal, written: str, unit: str) -> Decimal:
        return convert_difference(step, normal(written), unit) or step

    def _name_check(
        self,
        operand: x.Expression,
        operator: f.Comparator,
        node: f.Expression,
        limit: f.Limit,
        context: Context,
    ) -> Check:
        left = f.Name((0, 0), ("value",))
        truth = self.resolver.compare(operand, left, operator, node, limit, context)
        match truth:
            case x.Among(item=item, names=names):
                return Check(item, NameRegion(names))
            case x.Opposite(item=x.Among(item=item, names=names)):
                return Check(item, NameRegion(names, inside=False))
            case _:
                return Check(truth, TRUE)


_RULE_KEYS = {"for", "admit", "of", "unit", "compare", "that", "limit", "cases", "clause", "status", "label"}


def _effective_end(bound: x.Constant, scale: x.Expression, operator: f.Comparator) -> x.Expression:
    """The end of a limit as rounding leaves it: half a step further out."""
    if not isinstance(scale, x.Rounded) or not isinstance(bound.value, Decimal):
        return bound
    half = mul(scale.step, Decimal("0.5"))
    return replace(bound, value=(add if operator in ("<", "≤") else sub)(bound.value, half))


def _is_endless(bound: x.Constant) -> bool:
    """Whether a limit became a number without an end in the unit of the vocabulary, as 51 ksi in MPa does:
    too fine for whole numbers, so that its difference from the value is compared with 0."""
    return isinstance(bound.value, Decimal) and len(bound.value.as_tuple().digits) >= ENDLESS


def _difference(kind: object) -> NumberType:
    return kind if isinstance(kind, NumberType) else PLAIN


def _ordinal(value: x.Scalar) -> Decimal:
    """Dates are compared by their day numbers."""
    return Decimal(value.toordinal()) if isinstance(value, datetime.date) else cast(Decimal, value)
