"""From a document at a date to a plan, with the checks that need the whole document."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Protocol

from grading.findings import Finding, Findings, Place, has_errors
from grading.language.documents import Document, Ladder, Parameter, Rows, Vocabulary
from grading.language.tree import Word
from grading.planning import expressions as x
from grading.planning.conditions import ConditionMaker
from grading.planning.limits import check_limits
from grading.planning.model import Climb, Pick, Plan, Table, Turn
from grading.planning.resolve import Resolver
from grading.planning.scope import Context, OtherDocument, Scope
from grading.planning.tables import read_table
from grading.planning.types import NameType, NumberType
from grading.quantities import units
from grading.quantities.numbers import parse_number, why_not_number
from grading.wording.units import kind_text

MOST_MOVES = 30


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
) -> tuple[Plan | None, Findings]:
    """A plan for a document with its parameters filled in; other documents are those in force `at` a date.

    Findings: everything wrong with names, units, types, tables, grades, ladders and parameters.
    """
    vocabulary, findings = shelf.vocabulary(document.vocabulary, document.vocabulary.place)
    if vocabulary is None:
        return None, findings
    scope = Scope(vocabulary, document, findings=list(findings))
    others = _other_plans(shelf, document, at, _open, scope)
    scope.others = {
        alias: OtherDocument(frozenset(_short_ids(plan)), tuple(str(grade.id) for grade in plan.grades))
        for alias, plan in others.items()
    }
    scope.parameters = _bind(document, parameters or {}, scope)
    plan = _Maker(scope, others).make()
    found = tuple(dict.fromkeys(scope.findings))
    return (None if has_errors(found) else plan), found


def _short_ids(plan: Plan) -> Iterator[str]:
    """`gb.protein` names the condition of that requirement or row."""
    for condition in plan.conditions:
        yield condition.name


def _other_plans(
    shelf: Shelf, document: Document, at: datetime.date | None, opened: tuple[str, ...], scope: Scope
) -> dict[str, Plan]:
    plans: dict[str, Plan] = {}
    for alias, reference in document.documents.items():
        if reference.id in (*opened, document.id):
            circle = " → ".join((*opened, document.id, reference.id))
            scope.find("circle", reference.place, circle=circle)
            continue
        edition = str(reference.edition) if reference.edition else None
        other, findings = shelf.document(reference.id, edition=edition, at=at, place=reference.place)
        scope.findings.extend(findings)
        if other is None:
            continue
        plan, findings = make_plan(shelf, other, reference.settings, at, (*opened, str(document.id)))
        scope.findings.extend(findings)
        if plan is not None:
            plans[str(alias)] = plan
    return plans


def _bind(document: Document, given: Mapping[str, str], scope: Scope) -> dict[str, x.Constant]:
    bound: dict[str, x.Constant] = {}
    for name in given:
        if name not in document.parameters:
            place = name.place if isinstance(name, Word) else None
            scope.findings.append(
                Finding(
                    "parameter_unknown",
                    place,
                    {
                        "written": name,
                        "document": document.id,
                        "known": tuple(document.parameters),
                    },
                )
            )
    for name, parameter in document.parameters.items():
        text = given.get(name)
        if text is None:
            scope.find("parameter_missing", parameter.place, written=name, document=document.id)
            continue
        place = text.place if isinstance(text, Word) else parameter.place
        constant = _parameter(parameter, text, place, scope)
        if constant is not None:
            bound[str(name)] = constant
    return bound


def _parameter(parameter: Parameter, text: str, place: Place, scope: Scope) -> x.Constant | None:
    if parameter.values is not None:
        values = tuple(map(str, parameter.values))
        if text not in values:
            scope.unknown(text, place, set(values))
            return None
        return x.Constant(NameType(values), str(text))
    number, _, unit = text.partition(" ")
    value = parse_number(number)
    if value is None:
        scope.find(f"number_{why_not_number(number)}", place, written=text)
        return None
    wanted = units.normal(parameter.unit) if parameter.unit else None
    if unit and units.normal(unit) != wanted:
        converted = units.convert(value, units.normal(unit), wanted)
        if converted is None:
            scope.find(
                "unit_mismatch",
                place,
                have=unit,
                want=wanted or "1",
                have_kind=kind_text(units.kind(unit)),
                want_kind=kind_text(units.kind(wanted)),
            )
            return None
        value = converted
    return x.Constant(NumberType(wanted), value)


class _Maker:
    def __init__(self, scope: Scope, others: Mapping[str, Plan]) -> None:
        self.scope, self.others, self.document = scope, others, scope.document
        self.tables: dict[str, Table] = {}
        self.picks: dict[str, Pick] = {}
        self.climbs: dict[str, Climb] = {}
        self._columns: dict[str, bool] = {}

    def make(self) -> Plan:
        document, scope = self.document, self.scope
        for name, lookup in document.lookups.items():
            table = read_table(name, lookup, scope)
            if table is not None:
                self.tables[str(name)] = table
        resolver = self.resolver = Resolver(scope, {name: table.type for name, table in self.tables.items()})
        for name, derived in document.derive.items():
            rows = name.rpartition(".")[0]
            if rows and not scope.is_rows(rows):
                scope.unknown(rows, name.place, {*scope.vocabulary.lists, *document.rows})
            else:
                resolver.derive(name, derived.place)
        for name, rows_ in document.rows.items():
            pick = self._pick(name, rows_)
            if pick is not None:
                self.picks[str(name)] = pick
        for name, ladder in document.ladder.items():
            self.climbs[str(name)] = self._climb(name, ladder)
        applies = resolver.truth(document.for_, Context()) if document.for_ is not None else None
        self._check_names()
        self._check_grades()
        steps = self._order()
        conditions = tuple(ConditionMaker(resolver, self._uses_column).make()) if steps is not None else ()
        scope.findings += check_limits(conditions)
        return Plan(
            document=document,
            vocabulary=scope.vocabulary,
            parameters=scope.parameters,
            tables=self.tables,
            picks=self.picks,
            derived=resolver.derived,
            row_derived=resolver.row_derived,
            climbs=self.climbs,
            others=self.others,
            applies=applies,
            conditions=conditions,
            grades=document.grades,
            steps=steps or (),
            by_column=frozenset(name for name, uses in self._columns.items() if uses),
        )

    def _check_names(self) -> None:
        """A name means one thing: what a document defines is not in the vocabulary already."""
        document, vocabulary = self.document, self.scope.vocabulary
        own = (document.parameters, document.documents, document.rows, document.ladder, document.derive)
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

    # -- rows ---------------------------------------------------------------------------------

    def _pick(self, name: Word, rows: Rows) -> Pick | None:
        scope, resolver, of = self.scope, self.resolver, str(rows.of)
        if not scope.is_rows(of):
            scope.unknown(of, rows.of.place, {*scope.vocabulary.lists, *self.document.rows})
            return None
        base = scope.base(of)
        order = scope.vocabulary.lists[base].order if base in scope.vocabulary.lists else "date"  # type: ignore[index]
        dated = (
            rows.over
            or rows.from_
            or rows.to
            or rows.apart
            or rows.last
            or rows.unbroken
            or rows.by
            or rows.since
        )
        if order is None and dated:
            scope.find("rows_unordered", rows.place, written=base)
            return None
        if rows.at_least is not None and (rows.over is None or rows.over.unit == "d"):
            scope.find("density_without_months", rows.place)
        if rows.since is not None:
            ladder = self.document.ladder.get(rows.since.partition(".")[0])  # type: ignore[call-overload]
            if ladder is not None and base not in ladder.steps:
                scope.find(
                    "since_other_list", rows.since.place, written=base, ladder=rows.since.partition(".")[0]
                )
        row, subject = Context(row=of, column=True), Context(column=True)
        return Pick(
            name=str(name),
            source=scope.source(of, Context()),
            base=base,
            order=str(order or "date"),
            since=self._since(rows.since) if rows.since is not None else None,
            from_=resolver.date(rows.from_, subject) if rows.from_ else None,
            to=resolver.date(rows.to, subject) if rows.to else None,
            over=rows.over,
            where=resolver.truth(rows.where, row) if rows.where else None,
            apart=rows.apart,
            last=rows.last,
            unbroken=resolver.truth(rows.unbroken, row) if rows.unbroken else None,
            size=rows.size,
            at_least=rows.at_least.count if rows.at_least else None,
            by_month=rows.by is not None,
        )

    def _since(self, since: Word) -> tuple[str, str | None] | None:
        ladder, _, state = since.partition(".")
        if ladder not in self.document.ladder:
            self.scope.unknown(ladder, since.place, set(self.document.ladder))
            return None
        states = set(self.document.ladder[ladder].states)  # type: ignore[index]
        if state and state not in states:
            self.scope.unknown(state, since.place, set(map(str, states)))
            return None
        return ladder, state or None

    # -- ladders ------------------------------------------------------------------------------

    def _climb(self, name: Word, ladder: Ladder) -> Climb:
        scope = self.scope
        states = tuple(map(str, ladder.states))
        for rows in ladder.steps:
            if rows not in scope.vocabulary.lists:
                scope.unknown(rows, rows.place, set(map(str, scope.vocabulary.lists)))
            elif scope.vocabulary.lists[rows].order is None:
                scope.find("rows_unordered", rows.place, written=rows)
        if len(ladder.moves) > MOST_MOVES:
            scope.find("moves_too_many", name.place, written=name, most=MOST_MOVES)
        turns = []
        for move in ladder.moves:
            for state, place in (
                (move.to, move.to.place),
                *((s, move.from_.place) for s in move.from_.names or ()),
            ):
                if state not in states:
                    scope.unknown(state, place, set(states))
            sources = (
                move.from_.names if move.from_.names is not None else (s for s in states if s != move.to)
            )
            when = self.resolver.truth(move.when, Context())
            if when is not None:
                turns.append(Turn(frozenset(sources), str(move.to), when, move.clause))
        return Climb(str(name), tuple(map(str, ladder.steps)), NameType(states), tuple(turns))

    # -- dependence ---------------------------------------------------------------------------

    def _needs(self, step: str) -> set[str]:
        """The steps that a step asks for."""
        roots: list[x.Expression | None] = []
        needs: set[str] = set()
        kind, _, name = step.partition(":")
        if kind == "derive":
            roots.append(self.resolver.derived.get(name))
        elif kind == "row":
            rows, _, own = name.rpartition(".")
            roots.append(self.resolver.row_derived.get((rows, own)))
        elif kind == "rows" and name in self.picks:
            pick = self.picks[name]
            roots += [pick.from_, pick.to, pick.where, pick.unbroken]
            if pick.source.kind == "pick":
                needs.add(f"rows:{pick.source.name}")
            if pick.since is not None:
                needs.add(f"ladder:{pick.since[0]}")
        elif kind == "ladder" and name in self.climbs:
            roots += [turn.when for turn in self.climbs[name].turns]
        for root in roots:
            if root is not None:
                needs |= set(map(_step_of, x.walk(root))) | {
                    f"rows:{part.source.name}"
                    for part in x.walk(root)
                    if isinstance(part, x.Each) and part.source.kind == "pick"
                }
        return needs - {""}

    def _order(self) -> tuple[str, ...] | None:
        """All steps in the order of their dependence; a circle that no ladder opens is a finding."""
        order: list[str] = []
        state: dict[str, str] = {}

        def visit(step: str, path: tuple[str, ...]) -> bool:
            if state.get(step) == "done":
                return True
            if step in path:
                circle = path[path.index(step) :]
                ladders = [part for part in circle if part.startswith("ladder:")]
                if len(ladders) == 1:
                    return True
                shown = " → ".join(part.partition(":")[2] for part in (*circle, step))
                self.scope.find("circle", self.document.place, circle=shown)
                return False
            below = [visit(need, (*path, step)) for need in sorted(self._needs(step))]
            state[step] = "done"
            order.append(step)
            return all(below)

        steps = [f"derive:{name}" for name in self.resolver.derived]
        steps += [f"row:{rows}.{name}" for rows, name in self.resolver.row_derived]
        steps += [f"rows:{name}" for name in self.picks] + [f"ladder:{name}" for name in self.climbs]
        fine = [visit(step, ()) for step in steps]
        return tuple(order) if all(fine) else None

    def _uses_column(self, expression: x.Expression) -> bool:
        """Whether the value depends on the column of the grade table."""
        return any(
            isinstance(part, x.Column)
            or self._step_uses_column(_step_of(part))
            or (
                isinstance(part, x.Each)
                and part.source.kind == "pick"
                and self._step_uses_column(f"rows:{part.source.name}")
            )
            for part in x.walk(expression)
        )

    def _step_uses_column(self, step: str) -> bool:
        if not step:
            return False
        if step not in self._columns:
            self._columns[step] = False
            kind, _, name = step.partition(":")
            roots: list[x.Expression | None] = []
            if kind == "derive":
                roots = [self.resolver.derived.get(name)]
            elif kind == "row":
                rows, _, own = name.rpartition(".")
                roots = [self.resolver.row_derived.get((rows, own))]
            elif kind == "rows" and name in self.picks:
                pick = self.picks[name]
                roots = [pick.from_, pick.to, pick.where, pick.unbroken]
            below = any(root is not None and self._uses_column(root) for root in roots)
            self._columns[step] = below or any(
                self._step_uses_column(need) for need in self._needs(step) if need != step
            )
        return self._columns[step]


def _step_of(part: x.Expression) -> str:
    match part:
        case x.Derived(name=name):
            return f"derive:{name}"
        case x.RowDerived(list=rows, name=name):
            return f"row:{rows}.{name}"
        case x.State(ladder=name):
            return f"ladder:{name}"
        case _:
            return ""


def needs_date(plan: Plan) -> bool:
    """Whether a decision depends on the date of the facts."""
    roots: list[x.Expression | None] = [plan.applies, *plan.derived.values(), *plan.row_derived.values()]
    for condition in plan.conditions:
        roots.append(condition.when)
        for part in condition.parts:
            roots += [part.guard, part.value, *(check.scale for check in part.checks)]
    for pick in plan.picks.values():
        roots += [pick.from_, pick.to, pick.where, pick.unbroken]
    if plan.climbs or any(pick.over is not None for pick in plan.picks.values()):
        return True
    if any(isinstance(node, x.Today) for root in roots if root is not None for node in x.walk(root)):
        return True
    return any(needs_date(other) for other in plan.others.values())
