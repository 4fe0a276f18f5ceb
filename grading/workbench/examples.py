"""Runs the worked examples that documents carry."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from grading.decisions import Decision, Report, decide
from grading.decisions.paid import check_paid
from grading.decisions.worth import price_text
from grading.evaluation.explanation import text_of
from grading.findings import Finding, Findings, has_errors
from grading.language.documents import Document, Example
from grading.language.scalars import read_date
from grading.language.subjects import Subject, Subjects
from grading.language.tree import Scalar
from grading.planning.plan import Shelf, make_plan
from grading.quantities.numbers import digits_after_point, parse_number, plain
from grading.quantities.rounding import round_to, step_of
from grading.reading.subjects import read_collections, read_row
from grading.wording import Text
from grading.wording.decisions import WHY

MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an example went; `findings` say what was expected and what came."""

    document: Document
    number: int
    example: Example
    decision: Decision | None
    findings: Findings

    @property
    def passed(self) -> bool:
        return not has_errors(self.findings)


def run_examples(shelf: Shelf, document: Document) -> Iterator[Outcome]:
    """Decide every example of a document and compare it with what it expects."""
    for number, example in enumerate(document.examples, start=1):
        decision, findings = _decide(shelf, document, example)
        if decision is not None:
            findings = (*findings, *_differences(decision, example))
        yield Outcome(document, number, example, decision, findings)


def _decide(shelf: Shelf, document: Document, example: Example) -> tuple[Decision | None, Findings]:
    if example.at is not None:
        written, findings = read_date(Scalar(str(example.at), example.at.place))
        if findings:
            return None, findings
        at: datetime.date = written
    else:
        at = _date_in_force(document)
    plan, findings = make_plan(shelf, document, example.settings, at)
    if plan is None:
        return None, findings
    row, problems = read_row(example.given, plan.vocabulary, skip=("id",))
    beside = [read_row(other, plan.vocabulary, skip=("id",)) for other in example.beside]
    problems = (*problems, *(finding for _, findings in beside for finding in findings))
    collections, unread = read_collections(example.collections, plan.vocabulary)
    findings = (*findings, *problems, *unread)
    if has_errors(findings):
        return None, findings
    subject = Subject("example", row)
    others = (Subject(f"beside {number}", row) for number, (row, _) in enumerate(beside, start=1))
    decision = decide(plan, subject, at, Subjects((subject, *others), collections))
    findings = (*findings, *check_paid(decision))
    return (None if has_errors(findings) else decision), findings


def _date_in_force(document: Document) -> datetime.date:
    """A date on which the document is in force."""
    force = document.in_force
    return force.last or max(force.first or datetime.date.min, datetime.date(2000, 1, 1))


# What an example may say of a condition under a guard band, instead of its verdict.
STATES = ("pass", "conditional_pass", "conditional_fail", "fail")


def _differences(decision: Decision, example: Example) -> Iterator[Finding]:
    """What differs, each with the conditions that made it so."""
    expect = example.expect

    def differs(
        what: str, expected: str, found: str | None, reports: tuple[Report, ...] = ()
    ) -> Iterator[Finding]:
        if expected != (found or ""):
            why = tuple(map(_why, reports[:MOST_REASONS]))
            arguments = {"what": what, "expected": expected, "found": found or "—", "why": why}
            clause = reports[0].clause if reports else None
            code = "example_differs_because" if why else "example_differs"
            yield Finding(code, example.place, arguments, clause)

    binding = decision.binding
    if expect.verdict is not None:
        yield from differs("verdict", expect.verdict, decision.verdict, binding)
    if expect.grade is not None:
        reports = _above(decision, str(expect.grade))
        yield from differs("grade", str(expect.grade), decision.grade, reports)
    if expect.possible:
        yield from differs("possible", ", ".join(expect.possible), ", ".join(decision.possible), binding)
    if expect.at_least is not None:
        reports = _above(decision, str(expect.at_least))
        yield from differs("at_least", str(expect.at_least), decision.at_least, reports)
    verdicts = decision.verdicts
    for name, word in expect.conditions.items():
        found: str | None = verdicts.get(str(name)) or (decision.condition(name) if "." not in name else None)
        named = tuple(one for one in decision.reports if name in (one.id, one.condition.name))
        if word in STATES:
            found = next((one.state or one.verdict for one in named), None)
        same = tuple(one for one in named if found in (one.verdict, one.state)) or named
        yield from differs(str(name), word, found, same)
    for name, state in expect.states.items():
        yield from differs(str(name), str(state), " | ".join(decision.states.get(str(name), ())))
    for name, value in expect.values.items():
        yield from differs(str(name), str(value), _as_asked(value, text_of(decision.value_of(name))))
    for name, value in expect.price.items():
        yield from differs(str(name), str(value), _as_asked(value, price_text(decision, name)))


def _as_asked(expected: str, found: str | None) -> str | None:
    """What was found, with the digits of an expectation that says `≈ 1.689`."""
    number = parse_number(expected.removeprefix("≈").strip())
    if not expected.startswith("≈") or number is None or found is None:
        return found
    try:
        rounded = round_to(Decimal(found), step_of(digits_after_point(number)))
    except InvalidOperation:
        return found
    return expected if rounded == number else f"≈ {plain(rounded)}"


def _above(decision: Decision, grade: str) -> tuple[Report, ...]:
    """What keeps a subject from a grade: the conditions of the grade that fail or are open."""
    grades = [str(one.id) for one in decision.plan.grades]
    if grade not in grades[:-1]:
        return decision.binding
    column = grades.index(grade)
    kept = (one for one in decision.reports if column in one.condition.grades)
    return tuple(one for one in kept if one.verdict in ("fails", "open")) or decision.binding


def _why(report: Report) -> Text:
    """A condition with its value, its limit and what became of it."""
    arguments = {"name": report.id, "value": report.value, "limit": report.limit}
    if report.verdict == "open" and report.state is not None:
        return WHY["within_band"].filled(arguments)
    return WHY["open" if report.value is None else report.verdict].filled(arguments)
