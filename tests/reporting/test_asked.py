"""A document that asks for another one shows what in that one is not met, and rows that it could not use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from grading.findings import Findings
from grading.kinds import Options, Outcome
from grading.reporting.files import run_files
from tests.reporting.test_grading_page import words

SAMPLES = """
kind: samples
vocabulary: milk
rules: [milk/quality]
at: 2026-02-28
subjects:
  - id: farm
    species: cow
    protein: {protein} g/100g
    tests:
      - {{date: 2026-01-08, plate_count: 20000 CFU/mL}}
      - {{date: 2026-02-05, fat: 3.6 g/100g}}
      - {{date: 2026-02-05, fat: 3.6 g/100g}}
"""
CLAUSE = "gb_19301_2010 4.2 table 2: Protein"


def outcome(folder: Path, protein: str = "2.79") -> Outcome:
    path = folder / "samples.yaml"
    path.write_text(SAMPLES.format(protein=protein), "utf-8")
    return run_files([str(path)], (), Options(explain=True))


def test_the_condition_inside_a_document_that_is_asked_for_is_shown_with_clause_value_and_limit(
    tmp_path: Path,
) -> None:
    told = outcome(tmp_path).as_text("en", Options(explain=True))
    (line,) = [line for line in told.splitlines() if line.startswith("farm  ")]
    assert f"{CLAUSE} 2.79 (≥ 2.8 g/100g)" in line
    assert "    - gb_19301_2010 4.2 table 2: Protein is short by 0.01 g/100g (≥ 2.8 g/100g)" in told
    inside = [line.split() for line in told.splitlines() if "↳" in line]
    # What is open beside it does not hide what fails.
    assert inside == [["4.2", "table", "2", "↳", "Protein", "2.79", "≥", "2.8", "g/100g", "-0.01", "fails"]]


def test_where_nothing_fails_inside_what_is_open_is_shown(tmp_path: Path) -> None:
    told = outcome(tmp_path, "2.8").as_text("en", Options(explain=True))
    inside = [line for line in told.splitlines() if "↳" in line]
    assert len(inside) > 10
    assert not any("Protein" in line for line in inside)


def test_the_page_shows_the_condition_inside(tmp_path: Path) -> None:
    told = words(outcome(tmp_path).as_html("en", Options()))
    assert "4.2 table 2 Protein gb_19301_2010 2.79 ≥ 2.8 g/100g -0.01 fails" in told


@pytest.mark.parametrize(
    ("date", "missing"),
    [("2026-01-08", "fat"), ("2026-01-08", "somatic_cell_count"), ("2026-02-05", "protein")],
)
def test_rows_that_lack_what_a_statistic_asks_for_are_listed(tmp_path: Path, date: str, missing: str) -> None:
    found = outcome(tmp_path)
    assert f"left out: tests of {date} ({missing} is not known)" in found.as_text("en", Options(explain=True))
    assert "Tests left out" in words(found.as_html("en", Options()))
    rows = [
        row
        for condition in found.as_json()["subjects"][0]["verdicts"][0]["conditions"]
        for row in condition.get("left_out", ())
    ]
    assert {"list": "tests", "date": date, "missing": missing} in rows


def test_the_published_schema_knows_rows_that_were_left_out(tmp_path: Path) -> None:
    schema = json.loads((Path(__file__).parents[2] / "docs/schema/grading-1.json").read_text("utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(outcome(tmp_path).as_json())) == []


def test_two_rows_of_a_history_that_say_the_same_are_a_warning_with_both_places(tmp_path: Path) -> None:
    findings: Findings = outcome(tmp_path).findings
    (found,) = [finding for finding in findings if finding.code == "row_twice"]
    assert (found.severity, found.arguments) == ("warning", {"id": "farm", "list": "tests"})
    assert found.place is not None
    assert found.also is not None
    assert (found.also.line, found.place.line) == (12, 13)


def test_equal_rows_of_a_list_without_dates_are_no_copies(tmp_path: Path) -> None:
    marks = "{mark: 8}, {mark: 8}"
    path = tmp_path / "vocabulary.yaml"
    path.write_text(
        "kind: vocabulary\nid: v\ncharacteristics: {mark: {unit: 1}}\nlists: {panel: {}}\n---\n"
        "kind: ruleset\nid: r\nvocabulary: v\nrequirements: {mark: {of: mean(panel.mark), limit: ≥ 5}}\n",
        "utf-8",
    )
    samples = tmp_path / "samples.yaml"
    samples.write_text(
        f"kind: samples\nvocabulary: v\nrules: [r]\nsubjects: [{{id: a, panel: [{marks}]}}]\n", "utf-8"
    )
    assert run_files([str(samples)], (path,), Options()).findings == ()
