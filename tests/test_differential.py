"""The engine and the oracle agree on random rule sets and subjects, at every limit and beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from grading.decisions import Decision, decide
from grading.findings import Findings, Place
from grading.language.documents import Document, Header, Vocabulary
from grading.language.subjects import Subject
from grading.language.tree import Mapping
from grading.planning.plan import make_plan
from grading.quantities.quantity import Quantity, parse_quantity
from grading.reading.subjects import read_row
from grading.reading.yaml import read_yaml
from tests import oracle
from tests.oracle.generate import Case, make_case
from tests.oracle.generate_formulas import SCALES, VOCABULARY
from tests.oracle.generate_subjects import TODAY, around
from tests.oracle.shrink import smallest

RULE_SETS, SUBJECTS, TOGETHER = 250, 80, 25


@dataclass(frozen=True)
class Shelf:
    """The documents of one case."""

    documents: dict[str, Header]

    def document(
        self,
        name: str,
        *,
        edition: str | None = None,
        at: datetime.date | None = None,
        place: Place | None = None,
    ) -> tuple[Document | None, Findings]:
        found = self.documents[name]
        return (found if isinstance(found, Document) else None), ()

    def vocabulary(self, name: str, place: Place | None = None) -> tuple[Vocabulary | None, Findings]:
        found = self.documents[name]
        return (found if isinstance(found, Vocabulary) else None), ()


def tree(text: str) -> Mapping:
    (root,), findings = read_yaml(text.encode(), "subject")
    assert not findings
    assert isinstance(root, Mapping)
    return root


def answers(case: Case) -> Iterator[tuple[str, oracle.OracleDecision, oracle.OracleDecision]]:
    """Each subject with what the engine and what the oracle says of it."""
    documents = oracle.read_documents("\n---\n".join([VOCABULARY, *case.documents]))
    rules, vocabulary = documents["rules"], documents["things"]
    assert isinstance(rules, Document)
    assert isinstance(vocabulary, Vocabulary)
    plan, problems = make_plan(Shelf(documents), rules, case.parameters, TODAY)
    assert plan is not None, [(finding.code, finding.arguments) for finding in problems]
    for text in case.subjects:
        root = tree(text)
        row, findings = read_row(root, vocabulary)
        assert not findings, [(finding.code, finding.arguments) for finding in findings]
        subject = oracle.read_subject(root, vocabulary)
        try:
            theirs = oracle.decide(rules, vocabulary, subject, TODAY, case.parameters, documents)
        except oracle.TooManyWorlds:
            continue
        ours = decide(plan, Subject("random", row), TODAY)
        states = {name: set(found) for name, found in ours.states.items()}
        conditions: dict[str, str] = dict(ours.verdicts)
        engine = oracle.OracleDecision(
            ours.verdict, ours.grade, ours.possible, ours.at_least, conditions, states, guarded(ours, theirs)
        )
        yield text, engine, theirs


def guarded(ours: Decision, theirs: oracle.OracleDecision) -> dict[str, str]:
    """What guard bands made of the conditions; where the oracle says nothing, nothing is compared."""
    unsaid = {name: state for name, state in theirs.guarded.items() if state == "unsaid"}
    if ours.plan.decision_rule is None or ours.verdict == "not_applicable":
        return unsaid
    found = {report.id: report.state for report in ours.reports if report.state is not None}
    return {**found, **unsaid}


def differences(engine: oracle.OracleDecision, naive: oracle.OracleDecision) -> Iterator[str]:
    for name in ("verdict", "grade", "possible", "at_least"):
        if getattr(engine, name) != getattr(naive, name):
            yield f"{name}: engine {getattr(engine, name)}, oracle {getattr(naive, name)}"
    for kind in ("conditions", "states", "guarded"):
        ours, theirs = getattr(engine, kind), getattr(naive, kind)
        for key in sorted({*ours, *theirs}):
            if ours.get(key) != theirs.get(key):
                yield f"{kind} {key}: engine {ours.get(key)}, oracle {theirs.get(key)}"


def differs(case: Case) -> bool:
    try:
        return any(engine != naive for _, engine, naive in answers(case))
    except (AssertionError, KeyError, StopIteration, ValueError):
        return False  # what was left out of the case was needed


def report(case: Case, subject: str) -> str:
    """The smallest form of a case that shows the difference, as a file to paste."""
    small = smallest(replace(case, subjects=(subject,)), differs)
    ((_, engine, naive),) = answers(small)
    return f"rule set {case.seed}\n" + "\n".join([*differences(engine, naive), "", small.text()])


@pytest.mark.parametrize("first", range(0, RULE_SETS, TOGETHER))
def test_engine_and_oracle_agree(first: int) -> None:
    """On the verdict, the grades, every condition and every state; 20 000 subjects in all."""
    followed = 0
    for case in (make_case(seed, SUBJECTS) for seed in range(first, first + TOGETHER)):
        for subject, engine, naive in answers(case):
            assert engine == naive, report(case, subject)
            followed += 1
    # The few that are left out are those whose ladders may have gone more ways than are followed.
    assert followed > 0.98 * TOGETHER * SUBJECTS


def test_every_limit_is_hit_exactly_and_on_both_sides() -> None:
    for case in (make_case(seed, SUBJECTS) for seed in range(0, RULE_SETS, TOGETHER)):
        reported: dict[str, set[object]] = {name: set() for name in SCALES}
        for text in case.subjects:
            _collect(tree(text), reported)
        for name, found in case.edges.items():
            assert reported[name] >= set(around(found, name)), (case.seed, name)


def _collect(node: Mapping, reported: dict[str, set[object]]) -> None:
    for key, value in node.entries:
        inner = [value] if isinstance(value, Mapping) else getattr(value, "items", ())
        for part in inner:
            _collect(part, reported)
            shown = part.get("value") if isinstance(part, Mapping) else None
            value = shown if shown is not None else value
        read = parse_quantity(getattr(value, "text", ""))
        if key.text in reported and isinstance(read, Quantity):
            reported[key.text].add(read.number)
