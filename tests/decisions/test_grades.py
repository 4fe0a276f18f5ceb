# ruff: noqa: E501  (documents and histories stand on one line)
"""Grades proven, excluded and open: what is possible, what is certain, what binds and what would lift it."""

import pytest

from grading.decisions import Decision
from tests.support import decided

RULES = """
grades: [best, good, fair, rest]
gate: [found = absent]
requirements:
  mass: {clause: "1", limit: ≥ 1}
table:
  fat: {clause: "2", best: ≥ 4, good: ≥ 3, fair: ≥ 2}
  cells: {clause: "3", best: ≤ 100, good: ≤ 200}
caps:
  warm: {clause: "4", when: temperature > 10, at: good}
"""
GOOD = "mass: 2, found: absent, temperature: 4"


def of(given: str) -> Decision:
    return decided(RULES, f"{{{given}}}")


@pytest.mark.parametrize(("given", "grade", "possible"), [
    (f"{GOOD}, fat: 4, cells: 100", "best", ["best"]),
    (f"{GOOD}, fat: 3.99, cells: 100", "good", ["good"]),
    (f"{GOOD}, fat: 4, cells: 101", "good", ["good"]),
    (f"{GOOD}, fat: 4, cells: 201", "fair", ["fair"]),
    (f"{GOOD}, fat: 1, cells: 1", "rest", ["rest"]),
    (f"{GOOD}, fat: 4", None, ["best", "good", "fair"]),
    (f"{GOOD}, cells: 1", None, ["best", "good", "fair", "rest"]),
    (f"{GOOD}, fat: 3.5", None, ["good", "fair"]),
    (f"{GOOD}, fat: 3..5, cells: 100", None, ["best", "good"]),
    ("mass: 0.5, found: absent, temperature: 4, fat: 9, cells: 1", "rest", ["rest"]),
    ("mass: 2, found: present, temperature: 4, fat: 9, cells: 1", "rest", ["rest"]),
    ("mass: 2, found: absent, temperature: 11, fat: 9, cells: 1", "good", ["good"]),
    ("mass: 2, found: absent, fat: 9, cells: 1", None, ["best", "good"]),
    ("mass: 2, temperature: 4, fat: 9, cells: 1", None, ["best", "good", "fair", "rest"]),
])  # fmt: skip
def test_grades_follow_from_their_conditions(given: str, grade: str | None, possible: list[str]) -> None:
    decision = of(given)
    assert (decision.grade, list(decision.possible), decision.at_least) == (grade, possible, possible[-1])


def test_nothing_known_leaves_every_grade_and_proves_only_the_last() -> None:
    decision = of("a: 1")
    assert (decision.possible, decision.at_least, decision.verdict) == (
        ("best", "good", "fair", "rest"),
        "rest",
        "open",
    )


def test_the_verdict_says_whether_the_subject_is_better_than_the_last_grade() -> None:
    assert of(f"{GOOD}, fat: 2, cells: 500").verdict == "meets"
    assert of(f"{GOOD}, fat: 3").verdict == "meets"
    assert of(f"{GOOD}, fat: 1, cells: 1").verdict == "fails"
    assert of(f"{GOOD}, cells: 1").verdict == "open"


def test_what_binds_is_what_keeps_the_next_better_grade_away() -> None:
    decision = of(f"{GOOD}, fat: 3.2, cells: 100")
    assert [(report.id, report.clause, report.verdict, str(report.margin)) for report in decision.binding] == [
        ("table.fat.best", "2", "fails", "-0.8"),
    ]  # fmt: skip
    assert decision.next_better is not None
    assert decision.next_better.id == "best"


def test_the_best_grade_is_bound_by_nothing() -> None:
    assert of(f"{GOOD}, fat: 4, cells: 100").binding == ()


def test_settle_names_what_to_measure() -> None:
    assert of(f"{GOOD}, fat: 4").settle == ("cells",)
    assert of(f"{GOOD}").settle == ("fat", "cells")
    assert of(f"{GOOD}, fat: 3.5, cells: 100").settle == ()
    assert of("mass: 2, found: absent, fat: 9, cells: 1").settle == ("temperature",)


def test_what_cannot_matter_any_more_is_not_asked_for() -> None:
    assert of("mass: 0.5").settle == ()
    assert of(f"{GOOD}, fat: 2.5").settle == ()


def test_every_condition_is_reported_with_the_grades_that_it_binds() -> None:
    decision = of(f"{GOOD}, fat: 4, cells: 100")
    assert {report.id: report.condition.grades for report in decision.reports} == {
        "requirements.mass": (0, 1, 2), "gate.1": (0, 1, 2), "table.fat.best": (0,), "table.fat.good": (1,),
        "table.fat.fair": (2,), "table.cells.best": (0,), "table.cells.good": (1,), "caps.warm": (0,),
    }  # fmt: skip


def test_the_order_of_sections_cannot_matter() -> None:
    parts = RULES.strip().split("\ntable:\n")
    turned = "table:\n" + parts[1] + "\n" + parts[0]
    for given in (f"{GOOD}, fat: 3.2, cells: 100", f"{GOOD}", "mass: 2, found: absent, fat: 9, cells: 1"):
        one, other = of(given), decided(turned, f"{{{given}}}")
        assert (one.possible, one.grade, one.verdict) == (other.possible, other.grade, other.verdict)


def test_a_grade_no_condition_speaks_of_is_open_and_not_proven() -> None:
    rules = "grades: [best, good, rest]\ntable: {fat: {good: ≥ 3}}"
    assert decided(rules, "{fat: 4}").possible == ("best", "good")
    assert decided(rules, "{fat: 2}").possible == ("best", "rest")


def test_all_stands_for_every_grade_but_the_last_and_the_column_may_be_asked_for() -> None:
    rules = """
        grades: [best, good, rest]
        lookups: {needed: {by: grade, unit: g/100g, table: {best: 4, good: 3}}}
        table:
          fat: {all: ≥ needed(grade)}
          mass: {all: ≥ 1}
        """
    assert decided(rules, "{fat: 4, mass: 1}").grade == "best"
    assert decided(rules, "{fat: 3, mass: 1}").grade == "good"
    assert decided(rules, "{fat: 3, mass: 0}").grade == "rest"
    assert decided(rules, "{fat: 3, mass: 1}").verdicts == {
        "table.fat.best": "fails", "table.fat.good": "meets", "table.mass": "meets",
    }  # fmt: skip


def test_rows_of_the_table_take_cases() -> None:
    rules = """
        grades: [one, two]
        table:
          bacteria:
            cases:
              kind_of = cow: {of: colonies, one: ≤ 500}
              kind_of = goat: {of: cells, one: ≤ 900}
        """
    assert decided(rules, "{kind_of: cow, colonies: 500}").grade == "one"
    assert decided(rules, "{kind_of: goat, cells: 901}").grade == "two"
    assert decided(rules, "{kind_of: sheep}").possible == ("one", "two")
    assert decided(rules, "{colonies: 500, cells: 900}").possible == ("one", "two")


def test_outside_what_it_is_for_a_document_is_silent() -> None:
    rules = "for: kind_of = cow\n" + RULES
    silent = decided(rules, "{kind_of: goat, fat: 9}")
    assert (silent.verdict, silent.grade, silent.possible, silent.binding) == ("not_applicable", None, (), ())
    assert set(silent.verdicts.values()) == {"not_applicable"}


def test_where_it_is_not_known_whether_the_document_applies_nothing_is_proven() -> None:
    rules = "for: kind_of = cow\n" + RULES
    decision = decided(rules, f"{{{GOOD}, fat: 4, cells: 100}}")
    assert (decision.verdict, decision.at_least) == ("open", "rest")
    assert decision.possible == ("best", "good", "fair", "rest")
    assert "kind_of" in decision.settle


@pytest.mark.parametrize(("given", "verdict"), [
    ("{fat: 3, mass: 1}", "meets"), ("{fat: 3}", "open"), ("{fat: 2}", "fails"), ("{}", "open"),
])  # fmt: skip
def test_a_document_without_grades_has_a_verdict_alone(given: str, verdict: str) -> None:
    decision = decided("requirements: {fat: ≥ 3, mass: ≥ 1}", given)
    assert (decision.verdict, decision.grade, decision.possible) == (verdict, None, ())


def test_a_document_none_of_whose_requirements_applies_is_open() -> None:
    assert (
        decided("requirements: {fat: {for: kind_of = cow, limit: ≥ 3}}", "{kind_of: goat}").verdict == "open"
    )


def test_what_was_taken_as_given_is_told_with_the_decision_that_used_it() -> None:
    from datetime import date

    from grading.decisions import judge
    from grading.language.subjects import Subjects
    from tests.support import plan_of, subject_of

    plan = plan_of("requirements: {fat: ≥ 3, mass: ≥ 1}")
    given = Subjects((), {}, subject_of(plan, "{mass: 2 kg, length: 9}").row)
    decision = judge(plan).decide(subject_of(plan, "{fat: 4}"), date(2026, 1, 1), given)
    assert (decision.verdict, decision.assumed) == ("meets", {"mass": "2 kg"})
    measured = judge(plan).decide(subject_of(plan, "{fat: 4, mass: 0}"), date(2026, 1, 1), given)
    assert (measured.verdict, measured.assumed) == ("fails", {})


def test_more_evidence_never_widens_what_is_possible() -> None:
    possible = set(of("a: 1").possible)
    given = "a: 1"
    for more in ("fat: 3.5", "mass: 2", "cells: 150", "temperature: 4", "found: absent"):
        given = f"{given}, {more}"
        after = set(of(given).possible)
        assert after <= possible
        possible = after
    assert possible == {"good"}
