"""From a document at a date to a plan, with the checks that need the whole document."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Protocol

from grading.findings import Finding, Findings, Place, has_errors
from grading.language.documents import DecisionRule, Document, Reference, Vocabulary
from grading.language.tree import Word
from grading.planning import expressions as x
from grading.planning.complete import check_complete
from grading.planning.conditions import ConditionMaker
from grading.planning.guarding import check_passed_on, rule_in_force
from grading.planning.histories import make_climb, make_pick
from grading.planning.limits import check_limits
from grading.planning.model import Condition, Plan, Table
from grading.planning.order import Order
from grading.planning.paid import make_paid
from grading.planning.parameters import bind_parameters
from grading.planning.resolve import Resolver
from grading.planning.scope import Context, OtherDocument, Scope
from grading.planning.tables import read_table
from grading.planning.worth import (
    define_derived,
    define_prices,
    define_scores,
    make_grouping,
    make_rankings,
)


class Shelf(Protocol):
    """Where documents are found: the catalogue."""

    def document(
        self, name: str, *, edition: str | None, at: datetime.date | None, place: Place | None = None
    ) -> tuple[Document | None, Findings]: ...

    def vocabulary(self, name: str, place: Place | None = None) -> tuple[Vocabulary | None, Findings]: ...


def make_plan(
    shelf: Shelf,
    document: Document,
    parameters: Mapping[str, str] | None = None,
    at: datetime.date | None = None,
    _open: tuple[str, ...] = (),
    *,
    decision_rule: DecisionRule | None = None,
) -> tuple[Plan | None, Findings]:
    """A plan for a document with its parameters filled in; other documents are those in force `at` a date.

    `decision_rule` is that of who asks, for a document that has none of its own.

    Findings: everything wrong with names, units, types, tables, grades, ladders and parameters.
    """
    vocabulary, findings = shelf.vocabulary(document.vocabulary, document.vocabulary.place)
    if vocabulary is None:
        return None, findings
    scope = Scope(vocabulary, document, findings=list(findings))
    scope.decision_rule = rule_in_force(scope, decision_rule)
    given = dict(parameters or {})
    others = _other_plans(shelf, document.documents, given, at, _open, scope)
    each = _other_plans(shelf, document.each, given, at, _open, scope)
    check_passed_on(scope, document.documents, others)
    check_passed_on(scope, document.each, each)
    scope.others = {alias: _other(plan) for alias, plan in others.items()}
    scope.each = {rows: _other(plan) for rows, plan in each.items()}
    scope.parameters = bind_parameters(document, given, scope)
    plan = _Maker(scope, others, each).make()
    found = tuple(dict.fromkeys(scope.findings))
    if has_errors(found):
        return None, found
    check_complete(plan)
    return plan, found


def _other(plan: Plan) -> OtherDocument:
    """What may be asked: `gb.protein` is the condition of that requirement or row, `gb.total` a value."""
    return OtherDocument(
        frozenset(condition.name for condition in plan.conditions),
        tuple(str(grade.id) for grade in plan.grades),
        {name: expression.type for name, expression in plan.derived.items()},
    )


def _other_plans(
    shelf: Shelf,
    references: Mapping[Word, Reference],
    given: Mapping[str, str],
    at: datetime.date | None,
    opened: tuple[str, ...],
    scope: Scope,
) -> dict[str, Plan]:
    document = scope.document
    plans: dict[str, Plan] = {}
    for alias, reference in references.items():
        if reference.id in (*opened, document.id):
            circle = " → ".join((*opened, document.id, reference.id))
            scope.find("circle", reference.place, circle=circle)
            continue
        edition = str(reference.edition) if reference.edition else None
        other, findings = shelf.document(reference.id, edition=edition, at=at, place=reference.place)
        scope.findings.extend(findings)
        if other is None:
            continue
        plan, findings = make_plan(
            shelf,
            other,
            _handed_on(reference, given, document),
            at,
            (*opened, str(document.id)),
            decision_rule=reference.decision_rule,
        )
        scope.findings.extend(findings)
        if plan is not None:
            plans[str(alias)] = plan
    return plans


def _handed_on(reference: Reference, given: Mapping[str, str], document: Document) -> dict[str, str]:
    """What another document's parameters are; the name of a parameter stands for what it was given."""
    return {
        name: given.get(text, text) if text in document.parameters else text
        for name, text in reference.settings.items()
    }


class _Maker:
    """Turns the sections of one document into a plan, in the order in which they ask for each other."""

    def __init__(self, scope: Scope, others: Mapping[str, Plan], each: Mapping[str, Plan]) -> None:
        self.scope, self.others, self.each, self.document = scope, others, each, scope.document

    def make(self) -> Plan:
        document, scope = self.document, self.scope
        tables: dict[str, Table] = {}
        for name, lookup in document.lookups.items():
            table = read_table(name, lookup, scope)
            if table is not None:
                tables[str(name)] = table
        resolver = Resolver(scope, {name: table.type for name, table in tables.items()})
        places = {**define_derived(resolver), **define_scores(resolver), **define_prices(resolver)}
        self._check_names()
        self._check_grades()
        self._check_each()
        for key, place in places.items():
            resolver.derive(key, place)
        picks = {
            str(name): pick
            for name, rows in document.rows.items()
            if (pick := make_pick(name, rows, resolver)) is not None
        }
        climbs = {str(name): make_climb(name, ladder, resolver) for name, ladder in document.ladder.items()}
        rankings = make_rankings(resolver)
        applies = resolver.truth(document.for_, Context()) if document.for_ is not None else None
        grouping = make_grouping(resolver)
        order = Order(resolver, picks, climbs, rankings)
        conditions: tuple[Condition, ...] = ()
        if order.check((), document.place):
            conditions = tuple(ConditionMaker(resolver, order.uses_column).make())
            order.check(conditions, document.place)
        scope.findings += check_limits(conditions)
        return Plan(
            document=document,
            vocabulary=scope.vocabulary,
            decision_rule=scope.decision_rule,
            parameters=scope.parameters,
            tables=tables,
            picks=picks,
            derived=resolver.derived,
            row_derived=resolver.row_derived,
            climbs=climbs,
            rankings=rankings,
            others=self.others,
            each=self.each,
            grouping=grouping,
            paid=make_paid(resolver),
            applies=applies,
            conditions=conditions,
            grades=document.grades,
            by_column=order.by_column,
        )

    def _check_names(self) -> None:
        """A name means one thing: what a document defines is not in the vocabulary already."""
        document, vocabulary = self.document, self.scope.vocabulary
        own = (
            *(document.parameters, document.documents, document.rows, document.ladder, document.derive),
            *(document.score, document.rank),
        )
        for group in own:
            for name in group:
                if name in vocabulary.characteristics or name in vocabulary.lists:
                    self.scope.find("name_of_vocabulary", name.place, written=name, vocabulary=vocabulary.id)

    def _check_grades(self) -> None:
        seen: dict[str, Word] = {}
        for grade in self.document.grades:
            if grade.id in seen:
                self.scope.findings.append(
                    Finding("grade_twice", grade.id.place, {"written": grade.id}, also=seen[grade.id].place)
                )
            seen.setdefault(str(grade.id), grade.id)
        sections = (self.document.table, self.document.caps, self.document.gate)
        if len(self.document.grades) < 2 and (self.document.grades or any(sections)):
            self.scope.find("grades_too_few", self.document.place)

    def _check_each(self) -> None:
        """What is graded row by row is a list of the vocabulary."""
        for name in self.document.each:
            if name not in self.scope.vocabulary.lists:
                self.scope.unknown(name, name.place, set(map(str, self.scope.vocabulary.lists)))


def needs_date(plan: Plan) -> bool:
    """Whether a decision depends on the date of the facts."""
    roots: list[x.Expression | None] = [plan.applies, *plan.derived.values(), *plan.row_derived.values()]
    for condition in plan.conditions:
        roots.append(condition.when)
        for part in condition.parts:
            roots += [part.guard, part.value, *(check.scale for check in part.checks)]
    for pick in plan.picks.values():
        roots += pick.formulas
    for ranking in plan.rankings.values():
        roots += ranking.formulas
    if plan.climbs or any(pick.over is not None for pick in plan.picks.values()):
        return True
    if any(isinstance(node, x.Today) for root in roots if root is not None for node in x.walk(root)):
        return True
    return any(needs_date(other) for other in (*plan.others.values(), *plan.each.values()))
