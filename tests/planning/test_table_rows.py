"""Rows of a grade table take what requirements take."""

import pytest

from tests.support import decided, findings_of

GRADES = "grades: [one, two]\n"


@pytest.mark.parametrize(("fat", "verdict"), [("3.1", "meets"), ("3.0", "fails")])
def test_a_case_of_a_row_may_be_a_condition(fat: str, verdict: str) -> None:
    cases = "{kind_of = cow: {that: fat ≥ 3.1 g/100g}, else: {all: ≥ 4 g/100g}}"
    rules = f"{GRADES}table: {{fat: {{cases: {cases}}}}}"
    decision = decided(rules, f"{{kind_of: cow, fat: {fat} g/100g}}")
    assert decision.verdicts["table.fat"] == verdict


def test_a_row_whose_cases_limit_nothing_is_found() -> None:
    assert findings_of(GRADES + "table: {fat: {cases: {kind_of = cow: {unit: g/100g}}}}") == [
        "row_empty 2:14 {cases: {kind_of = cow: {unit: g/100g}}}"
    ]
