"""The one door to the library and to grading: laws, documents, and what they say of a bidder's goods."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from grading.catalogue import Catalogue
from grading.decisions import Decision, Report, decide
from grading.findings import Finding, Findings, has_errors
from grading.language.documents import DecisionRule, Reference
from grading.language.subjects import Row, Subject, Subjects
from grading.language.tree import Word
from grading.language.values import Label
from grading.planning.model import Plan
from grading.planning.plan import make_plan
from grading.quantities.numbers import plain
from grading.quantities.uncertainty import Uncertainty
from grading.reading.joining import Part, join
from grading.reading.subjects import read_part
from grading.reading.table import MAX_TABLE_BYTES, Table, read_csv
from procurement.evidence.proofs import Condition, Evidence, Scheme
from procurement.models.law import Law

MAX_CELLS_OF_SCORES = 5_000_000
_NONE = Uncertainty("absolute", Decimal(0))


class Library:
    """The grader of the command line: documents of a catalogue, evidence from files beside the tender."""

    def __init__(self, catalogue: Catalogue, folder: Path) -> None:
        self.catalogue = catalogue
        self.folder = folder
        self._plans: dict[tuple[object, ...], Plan] = {}
        self._guards: dict[int, Plan | None] = {}  # by the identity of a plan that `_plans` keeps

    def table(self, file: Word) -> tuple[Table | None, Findings]:
        """A table beside the tender; what cannot be opened is found where the tender names it."""
        data, found = self.catalogue.open(file, MAX_TABLE_BYTES, self.folder)
        if data is None:
            return None, tuple(Finding(item.code, file.place, item.arguments) for item in found)
        table, problems = read_csv(data, str(self.folder / file), MAX_CELLS_OF_SCORES)
        return table, (*found, *problems)

    def law(self, name: Word, at: datetime.date) -> tuple[Law | None, Findings]:
        """The law in force at a date."""
        found, findings = self.catalogue.header(name, Law, edition=None, at=at, place=name.place)
        return (found if isinstance(found, Law) else None), findings

    def scheme(self, reference: Reference, at: datetime.date) -> tuple[Scheme | None, Findings]:
        """The document that a tender refers to, in its edition or the one in force."""
        plan, findings = self.plan(reference, at)
        if plan is None:
            return None, findings
        document = plan.document
        grades = {str(grade.id): grade.label or Label(grade.id, grade.id) for grade in plan.grades}
        title = document.title or Label(document.id, document.id)
        return Scheme(plan.id, plan.edition, title, grades, document.in_force), findings

    def evidence(
        self, reference: Reference, files: Sequence[Word], rules_at: datetime.date, facts_at: datetime.date
    ) -> tuple[tuple[Evidence, ...], Findings]:
        """What the document says of each subject in the files; several files are joined by `id`."""
        plan, findings = self.plan(reference, rules_at)
        if plan is None:
            return (), findings
        subjects, found = self._subjects(files, plan)
        if has_errors(found):
            return (), found
        given = Subjects(subjects)
        proven = tuple(evidence_of(decide(plan, subject, facts_at, given)) for subject in subjects)
        guarded = self._guarded(reference, plan, rules_at) if any(map(_uncertain, subjects)) else None
        if guarded is None:
            return proven, found
        known = Subjects(tuple(Subject(subject.id, _with_uncertainty(subject.row)) for subject in subjects))
        within = (decide(guarded, subject, facts_at, known).possible for subject in known.items)
        return tuple(replace(own, within=grades) for own, grades in zip(proven, within, strict=True)), found

    def _guarded(self, reference: Reference, plan: Plan, at: datetime.date) -> Plan | None:
        """The same document with a guard band of U on both sides of each limit (ILAC-G8:09/2019, 4.2.3); None
        where it has a decision rule of its own, or grades nothing."""
        if plan.decision_rule is not None or not plan.grades:
            return None
        if id(plan) not in self._guards:
            band = DecisionRule(place=reference.place, guard=Decimal(1))
            self._guards[id(plan)], _ = self.plan(replace(reference, decision_rule=band), at)
        return self._guards[id(plan)]

    def plan(self, reference: Reference, at: datetime.date) -> tuple[Plan | None, Findings]:
        """The document that is referred to, ready to decide about subjects."""
        edition = str(reference.edition) if reference.edition else None
        parameters = {str(name): str(value) for name, value in reference.with_.items()}
        key = (str(reference.id), edition, tuple(sorted(parameters.items())), at, id(reference.decision_rule))
        if key in self._plans:
            return self._plans[key], ()
        document, findings = self.catalogue.document(
            reference.id, edition=edition, at=at, place=reference.id.place
        )
        if document is None:
            return None, findings
        plan, found = make_plan(
            self.catalogue, document, parameters, at, decision_rule=reference.decision_rule
        )
        if plan:
            self._plans[key] = plan
        return plan, (*findings, *found)

    def _subjects(self, files: Sequence[Word], plan: Plan) -> tuple[tuple[Subject, ...], Findings]:
        parts: list[Part] = []
        findings: list[Finding] = []
        for file in files:
            table, found = self.table(file)
            findings += found
            if table:
                part, found = read_part(str(file), table, plan.vocabulary)
                findings += found
                parts.append(part)
        if has_errors(findings):
            return (), tuple(findings)
        return join(parts, plan.vocabulary, tuple(findings))


def _uncertain(subject: Subject) -> bool:
    """Whether a value of a subject, or of the rows in it, carries an uncertainty."""

    def carries(row: Row) -> bool:
        own = any("u" in details for details in row.details.values())
        return own or any(carries(inner) for rows in row.lists.values() for inner in rows)

    return carries(subject.row)


def _with_uncertainty(row: Row) -> Row:
    """The row with an uncertainty of 0 where a value carries none: under a guard band a value without one
    would leave its condition open, though nothing is said against it."""
    details = {name: {"u": _NONE, **row.details.get(name, {})} for name in row.values}
    lists = {name: tuple(map(_with_uncertainty, rows)) for name, rows in row.lists.items()}
    return replace(row, details={**row.details, **details}, lists=lists)


def evidence_of(decision: Decision) -> Evidence:
    """What a decision says of its subject."""
    binding = {report.id for report in decision.binding}
    conditions = tuple(_condition(report, decision.plan, report.id) for report in decision.reports)
    # Of other documents that this one asks, what keeps their verdict from being met.
    asked = tuple(
        _condition(report, other.plan, f"{alias}.{report.id}")
        for alias, other in decision.others()
        for report in other.binding
    )
    own = [condition.id for condition in conditions if condition.id in binding]
    return Evidence(
        decision.subject.id,
        decision.verdict,
        decision.at_least,
        decision.possible,
        decision.settle,
        (*own, *(condition.id for condition in asked)),
        (*conditions, *asked),
    )


def _condition(report: Report, plan: Plan, name: str) -> Condition:
    grades = [str(grade.id) for grade in plan.grades]
    binds = tuple(grades[at] for at in report.condition.grades) if grades else ()
    return Condition(
        name,
        _label(report, plan),
        report.clause,
        report.verdict,
        report.value,
        report.limit,
        None if report.margin is None else plain(report.margin),
        binds,
    )


def _label(report: Report, plan: Plan) -> Label | None:
    """What a condition is about: its own label, or that of what it asks for."""
    condition, document = report.condition, plan.document
    if condition.label:
        return condition.label
    if condition.section == "gate":
        asked = plan.others.get(report.limit)
        return asked.document.title if asked else None
    rule = {**document.requirements, **document.table}.get(Word(condition.name, condition.place))
    names = [rule.of.text.strip()] if rule and rule.of else []
    for name in (*names, condition.name):
        for labelled in (document.derive, plan.vocabulary.characteristics):
            found = next((entry.label for key, entry in labelled.items() if key == name), None)
            if found:
                return found
    return None
