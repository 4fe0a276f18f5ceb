"""What `grade check` calls impossible never happens to a subject of a random rule set."""

from __future__ import annotations

import pytest

from grading.decisions import Decision, decide
from grading.findings import Finding
from grading.language.documents import Document, Vocabulary
from grading.language.subjects import Subject
from grading.planning.plan import make_plan
from grading.reading.subjects import read_row
from grading.workbench.check import stand_ins
from grading.workbench.meaning.conflicts import check_together
from grading.workbench.meaning.known import Known
from grading.workbench.meaning.ranks import check_ranks
from grading.workbench.meaning.stated import Statements
from tests import oracle
from tests.oracle.generate import Case, make_case
from tests.oracle.generate_formulas import VOCABULARY
from tests.oracle.generate_subjects import TODAY
from tests.test_differential import Shelf, tree

RULE_SETS, SUBJECTS, TOGETHER = 120, 40, 20


def told(case: Case) -> tuple[list[Finding], list[Decision]]:
    """What is found about the grades of a rule set, and what becomes of its subjects."""
    documents = oracle.read_documents("\n---\n".join([VOCABULARY, *case.documents]))
    rules, vocabulary = documents["rules"], documents["things"]
    assert isinstance(rules, Document)
    assert isinstance(vocabulary, Vocabulary)
    shelf = Shelf(documents)
    checked, problems = make_plan(shelf, rules, stand_ins(rules), TODAY)
    plan, _ = make_plan(shelf, rules, case.parameters, TODAY)
    assert plan is not None, [finding.code for finding in problems]
    if checked is None:
        return [], []
    known, statements = Known(checked), Statements(rules, checked.conditions)
    applies = statements.where(rules.for_, checked.applies)
    found = [*check_ranks(known, statements.all), *check_together(known, statements, applies)]
    subjects = [Subject("random", read_row(tree(text), vocabulary)[0]) for text in case.subjects]
    return found, [decide(plan, subject, TODAY) for subject in subjects]


@pytest.mark.parametrize("first", range(0, RULE_SETS, TOGETHER))
def test_a_grade_that_is_never_given_is_given_to_nobody(first: int) -> None:
    for seed in range(first, first + TOGETHER):
        found, decisions = told(make_case(seed, SUBJECTS))
        never = {
            str(finding.arguments["grade"])
            for finding in found
            if finding.code in ("grade_never_best", "grade_unreachable")
        }
        given = {decision.grade for decision in decisions}
        assert not never & given, (seed, never, [(one.code, dict(one.arguments)) for one in found])
