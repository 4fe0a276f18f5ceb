"""The engine and the oracle agree on random rule sets and subjects, at every limit and beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from grading.decisions import decide
from grading.findings import Findings, Place
from grading.language.documents import Document, Header, Vocabulary
from grading.language.subjects import Subject
from grading.language.tree import Mapping
from grading.planning.model import Plan
from grading.planning.plan import make_plan
from grading.reading.subjects import read_row
from grading.reading.yaml import read_yaml
from tests import oracle
from tests.oracle.generate import Case, make_case
from tests.oracle.generate_formulas import VOCABULARY
from tests.oracle.generate_subjects import TODAY as AT


@dataclass(frozen=True)
class Shelf:
    """The documents of one case, for the engine."""

    documents: dict[str, Header]

    def document(
        self, name: str, *, edition: str | None = None, at: datetime.date | None = None, place: Place | None = None
    ) -> tuple[Document | None, Findings]:
        found = self.documents[name]
        assert isinstance(found, Document)
        return found, ()

    def vocabulary(self, name: str, place: Place | None = None) -> tuple[Vocabulary | None, Findings]:
        found = self.documents[name]
        assert isinstance(found, Vocabulary)
        return found, ()


def tree(text: str) -> Mapping:
    (root,), findings = read_yaml(text.encode(), "subject")
    assert not findings
    assert isinstance(root, Mapping)
    return root


def planned(case: Case) -> tuple[Plan, dict[str, Header]]:
    documents = oracle.read_documents("\n---\n".join([VOCABULARY, *case.documents]))
    rules = documents["rules"]
    assert isinstance(rules, Document)
    plan, findings = make_plan(Shelf(documents), rules, case.parameters, AT)
    assert plan is not None, [(finding.code, finding.arguments, str(finding.place)) for finding in findings]
    return plan, documents


def differences(case: Case) -> Iterator[tuple[str, str]]:
    """Subjects about which engine and oracle differ, and how."""
    plan, documents = planned(case)
    rules, vocabulary = documents["rules"], documents["things"]
    assert isinstance(rules, Document)
    assert isinstance(vocabulary, Vocabulary)
    for text in case.subjects:
        root = tree(text)
        row, findings = read_row(root, vocabulary)
        assert not findings, [(finding.code, finding.arguments) for finding in findings]
        subject = oracle.read_subject(root, vocabulary)
        try:
            theirs = oracle.decide(rules, vocabulary, subject, AT, case.parameters, documents)
        except oracle.TooManyWorlds:
            continue
        ours = decide(plan, Subject("random", row), AT)
        found = oracle.OracleDecision(
            ours.verdict, ours.grade, ours.possible, ours.at_least, dict(ours.verdicts),
            {name: set(states) for name, states in ours.states.items()},
        )  # fmt: skip
        if found != theirs:
            yield text, "\n".join(_unlike(found, theirs))


def _unlike(engine: oracle.OracleDecision, theirs: oracle.OracleDecision) -> Iterable[str]:
    for name in ("verdict", "grade", "possible", "at_least"):
        if getattr(engine, name) != getattr(theirs, name):
            yield f"{name}: engine {getattr(engine, name)}, oracle {getattr(theirs, name)}"
    for name in ("conditions", "states"):
        ours, other = getattr(engine, name), getattr(theirs, name)
        for key in sorted({*ours, *other}):
            if ours.get(key) != other.get(key):
                yield f"{name}.{key}: engine {ours.get(key)}, oracle {other.get(key)}"
