"""The examples of a document beside what it defines: names that it does not have, and limits that no
example asserts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from grading.findings import Finding, closest
from grading.language.documents import Document, Expectation
from grading.language.tree import Word
from grading.planning.model import Plan
from grading.planning.scope import unknown_grade
from grading.wording.meaning import EXPECTED

_SHOWN = 8


def check_expected_grades(document: Document) -> Iterator[Finding]:
    """What can be said without a plan. Findings: `expect_empty`, `grade_unknown`, `grade_unknown_meant`."""
    grades = tuple(str(grade.id) for grade in document.grades)
    for example in document.examples:
        expect = example.expect
        if not _says_something(expect):
            yield Finding("expect_empty", expect.place)
        for written in filter(None, (expect.grade, *expect.possible, expect.at_least)):
            if written not in grades:
                yield unknown_grade(written, written.place, grades)


def check_expectations(plan: Plan) -> Iterator[Finding]:
    """Findings: `expect_unknown`, `expect_unknown_meant`, `limits_unasserted`."""
    document = plan.document
    # Names are meant as they are shown with a decision: by id, or by the name of the rule.
    conditions = dict.fromkeys(condition.name for condition in plan.conditions)
    conditions |= dict.fromkeys(condition.id for condition in plan.conditions)
    prices = {name.partition(".")[2]: None for name in plan.derived if name.startswith("pricing.")}
    values = {name: None for name in plan.derived if not name.startswith("pricing.")}
    values |= dict.fromkeys(plan.rankings)
    asserted: set[str] = set()
    for example in document.examples:
        expect = example.expect
        yield from _unknown(expect.conditions, conditions, "condition")
        yield from _unknown(expect.states, plan.climbs, "ladder")
        for ladder, state in expect.states.items():
            if ladder in plan.climbs:
                states = plan.climbs[ladder].states.values
                written_states = [Word(one.strip(), state.place) for one in state.split("|")]
                yield from _unknown(written_states, states, "state")
        yield from _unknown(expect.values, values, "value")
        yield from _unknown(expect.price, prices, "price")
        asserted.update(map(str, expect.conditions))
    if document.examples:
        yield from _unasserted(plan, asserted)


def _says_something(expect: Expectation) -> bool:
    given = (expect.verdict, expect.grade, expect.possible, expect.at_least, expect.conditions)
    return any(given) or any((expect.states, expect.values, expect.price))


def _unknown(written: Iterable[Word], known: Collection[str], what: str) -> Iterator[Finding]:
    for name in written:
        if name not in known:
            meant = closest(name, known)
            code = "expect_unknown_meant" if meant else "expect_unknown"
            shown = tuple(known)
            shown = (*shown[:_SHOWN], "…") if len(shown) > _SHOWN else shown
            arguments = {"written": name, "what": EXPECTED[what], "meant": meant, "known": shown}
            yield Finding(code, name.place, arguments)


def _unasserted(plan: Plan, asserted: set[str]) -> Iterator[Finding]:
    """A hint, once for a document: rules of which no example says what becomes of them."""
    left: dict[str, None] = {}
    for condition in plan.conditions:
        if condition.section in ("requirements", "table"):
            left.setdefault(condition.name, None)
    for condition in plan.conditions:
        if {condition.id, condition.name} & asserted:
            left.pop(condition.name, None)
    if left:
        shown = (*list(left)[:_SHOWN], "…") if len(left) > _SHOWN else tuple(left)
        arguments = {"names": shown, "first": next(iter(left))}
        yield Finding("limits_unasserted", plan.document.examples[0].place, arguments)
