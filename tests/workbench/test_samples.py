"""Files of samples: at which dates subjects are decided, and with which editions of the documents."""

from pathlib import Path

from grading.kinds import Options
from grading.reporting.files import run_files
from grading.reporting.grading import GradingOutcome
from grading.workbench.samples import Graded, Grading
from tests.support import described

VOCABULARY = """
kind: vocabulary
id: words
characteristics: {a: {}, on: {type: date}, date: {type: date}}
lists: {tests: {order: on}, samples: {order: date}, units: {}}
---
"""
LAST = """
kind: ruleset
id: mine
vocabulary: words
rows: {last_2: {of: tests, last: 2}, months: {of: tests, by: month}}
derive: {newest: last(tests.a), of_month: last(months.date)}
requirements: {two: {of: mean(last_2.a), limit: ≥ 3}}
---
"""


def graded(folder: Path, library: str, samples: str) -> Grading:
    (folder / "library.yaml").write_text(library.rstrip().removesuffix("---"), "utf-8")
    (folder / "samples.yaml").write_text("kind: samples\nvocabulary: words\n" + samples, "utf-8")
    outcome = run_files([str(folder / "samples.yaml")], [folder / "library.yaml"], Options())
    assert isinstance(outcome, GradingOutcome), outcome.findings
    return outcome.grading


def dates(grading: Grading) -> list[tuple[str, str]]:
    return [(one.subject.id, str(one.at)) for one in grading.graded]


# -- lists ordered by a date of another name ------------------------------------------------------

SAMPLES = """
rules: mine
subjects:
  - {id: x, tests: [{on: 2026-01-10, a: 2}, {on: 2026-02-10, a: 3}, {on: 2026-03-10, a: 4}]}
"""


def test_after_every_row_is_after_each_date_that_orders_the_list(tmp_path: Path) -> None:
    grading = graded(tmp_path, VOCABULARY + LAST, "at: each tests" + SAMPLES)
    assert dates(grading) == [("x", "2026-01-10"), ("x", "2026-02-10"), ("x", "2026-03-10")]
    verdicts = [one.decisions[0].reports[0] for one in grading.graded]
    assert [(report.value, report.verdict) for report in verdicts] == [
        ("2", "fails"), ("2.5", "fails"), ("3.5", "meets")
    ]  # fmt: skip


def test_the_newest_fact_is_told_by_the_date_that_orders_the_list(tmp_path: Path) -> None:
    (one,) = graded(tmp_path, VOCABULARY + LAST, SAMPLES).graded
    assert str(one.at) == "2026-03-10"


def test_the_rows_behind_a_value_are_told_by_the_date_that_orders_them(tmp_path: Path) -> None:
    (one,) = graded(tmp_path, VOCABULARY + LAST, SAMPLES).graded
    (report,) = one.decisions[0].reports
    assert [str(row.date) for row in report.rows] == ["2026-02-10", "2026-03-10"]


def test_rows_of_months_have_the_last_day_of_the_month_whatever_orders_their_list(tmp_path: Path) -> None:
    (one,) = graded(tmp_path, VOCABULARY + LAST, SAMPLES).graded
    assert str(one.decisions[0].value_of("of_month")) == "2026-03-31"


def test_a_subject_without_a_dated_row_to_decide_after_is_found(tmp_path: Path) -> None:
    samples = "at: each tests" + SAMPLES + "  - {id: y, a: 3}\n"
    grading = graded(tmp_path, VOCABULARY + LAST, samples)
    (finding,) = grading.findings
    assert described(finding) == "each_undated 7:5 {id: y, a: 3}"
    assert finding.arguments == {"id": "y", "list": "tests"}
    assert finding.severity == "error"
    assert grading.graded == ()


def test_rows_that_nothing_orders_are_told_by_their_date_if_they_have_one(tmp_path: Path) -> None:
    library = VOCABULARY + (
        "kind: ruleset\nid: mine\nvocabulary: words\nrequirements: {all: {that: every(units.a > 1)}}\n"
    )
    samples = "at: each units\nrules: mine\nsubjects: [{id: x, units: [{date: 2026-01-10, a: 2}]}]\n"
    assert dates(graded(tmp_path, library, samples)) == [("x", "2026-01-10")]


# -- editions -------------------------------------------------------------------------------------

MINE = """
kind: ruleset
id: mine
vocabulary: words
SECTION
---
"""
EDITIONS = """
kind: ruleset
id: other
edition: "1"
in_force: {from: 2026-01-01, to: 2026-06-30}
vocabulary: words
requirements: {a: ≥ 1}
---
kind: ruleset
id: other
edition: "2"
in_force: {from: 2026-07-01}
vocabulary: words
requirements: {a: ≥ 5}
"""
BOTH_SIDES = """
at: each samples
rules: mine
subjects: [{id: x, a: 3, units: [{a: 3}], samples: [{date: 2026-06-01}, {date: 2026-07-01}]}]
"""


def verdicts(grading: Grading) -> list[str]:
    assert grading.findings == ()
    return [one.decisions[0].verdict for one in grading.graded]


def test_rows_are_graded_by_the_edition_in_force_at_each_date(tmp_path: Path) -> None:
    section = "each: {units: other}\nrequirements: {all: {that: every(units.verdict = meets)}}"
    library = VOCABULARY + MINE.replace("SECTION", section) + EDITIONS
    assert verdicts(graded(tmp_path, library, BOTH_SIDES)) == ["meets", "fails"]


def test_a_document_that_is_asked_is_that_of_the_edition_in_force_at_each_date(tmp_path: Path) -> None:
    section = "documents: {asked: other}\nrequirements: {all: {that: asked}}"
    library = VOCABULARY + MINE.replace("SECTION", section) + EDITIONS
    assert verdicts(graded(tmp_path, library, BOTH_SIDES)) == ["meets", "fails"]


def test_an_edition_deep_inside_is_that_in_force_at_each_date(tmp_path: Path) -> None:
    section = "documents: {asked: between}\nrequirements: {all: {that: asked}}"
    between = "each: {units: other}\nrequirements: {all: {that: every(units.verdict = meets)}}"
    library = VOCABULARY + MINE.replace("SECTION", section)
    library += MINE.replace("SECTION", between).replace("id: mine", "id: between") + EDITIONS
    assert verdicts(graded(tmp_path, library, BOTH_SIDES)) == ["meets", "fails"]


def test_dates_of_one_edition_share_a_plan(tmp_path: Path) -> None:
    section = "each: {units: other}\nrequirements: {all: {that: every(units.verdict = meets)}}"
    library = VOCABULARY + MINE.replace("SECTION", section) + EDITIONS
    samples = BOTH_SIDES.replace("2026-07-01", "2026-06-02")

    def plan(one: Graded) -> int:
        return id(one.decisions[0].plan)

    first, second = graded(tmp_path, library, samples).graded
    assert plan(first) == plan(second)
