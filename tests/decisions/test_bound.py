"""What binds and what lifts: one list, which every face shows."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from grading.decisions.bound import bound
from grading.kinds import Options
from grading.reporting.files import run_files
from grading.reporting.grading import GradingOutcome
from tests.reporting.test_grading_page import words
from tests.support import decided

LIBRARY = """
kind: vocabulary
id: words
characteristics:
  protein: {unit: g/100g}
  fat: {unit: g/100g}
  ash: {unit: g/100g}
---
kind: ruleset
id: mine
vocabulary: words
grades: [best, rest]
documents: {gb: standard_of_milk}
gate: [gb]
requirements:
  fat: {for: ash > 1, limit: ≥ 3}
---
kind: ruleset
id: standard_of_milk
vocabulary: words
requirements: {protein: 3.1..3.5, fat: ≥ 2}
"""


def outcome(folder: Path, given: str) -> GradingOutcome:
    (folder / "library.yaml").write_text(LIBRARY, "utf-8")
    samples = (
        f"kind: samples\nvocabulary: words\nrules: mine\nat: 2026-01-01\nsubjects: [{{id: x, {given}}}]\n"
    )
    (folder / "samples.yaml").write_text(samples, "utf-8")
    found = run_files([str(folder / "samples.yaml")], [folder / "library.yaml"], Options())
    assert isinstance(found, GradingOutcome)
    return found


@pytest.mark.parametrize(("protein", "margin", "side"), [
    ("3.9", "-0.4", "high"), ("3.0", "-0.1", "low"), ("3.45", "0.05", "high"), ("3.15", "0.05", "low"),
])  # fmt: skip
def test_a_margin_is_to_the_nearest_end_of_its_limit(protein: str, margin: str, side: str) -> None:
    decision = decided("requirements: {fat: 3.1..3.5}", f"{{fat: {protein}}}")
    (report,) = decision.reports
    assert (str(report.margin), report.side) == (margin, side)


@pytest.mark.parametrize(("fat", "side"), [("3.5", "high"), ("3.1", "low")])
def test_a_margin_to_an_acceptance_limit_has_a_side_too(fat: str, side: str) -> None:
    decision = decided(
        "decision_rule: {guard: 1}\nrequirements: {fat: 3.1..3.5}", f"{{fat: {{value: {fat}, u: 0.01}}}}"
    )
    (report,) = decision.reports
    assert (report.state, str(report.margin), report.side) == ("conditional_pass", "-0.02", side)


def test_what_lies_above_a_limit_with_two_ends_is_too_high_in_text_and_on_the_page(tmp_path: Path) -> None:
    found = outcome(tmp_path, "protein: 3.9, fat: 4, ash: 2")
    options = Options(explain=True)
    assert "standard_of_milk: protein is too high by 0.4 g/100g (3.1..3.5 g/100g)" in found.as_text(
        "en", options
    )
    assert "protein：超出 0.4 g/100g，限值 3.1..3.5 g/100g" in found.as_html("zh", options)
    below = outcome(tmp_path, "protein: 2.9, fat: 4, ash: 2")
    assert "standard_of_milk: protein is short by 0.2 g/100g (3.1..3.5 g/100g)" in below.as_text(
        "en", options
    )


def test_every_face_shows_the_same_conditions_in_the_same_order(tmp_path: Path) -> None:
    # It is open whether fat has to be 3 at least, and so nothing says that it has to be higher.
    found = outcome(tmp_path, "protein: 3.9, fat: 2.5")
    decision = found.grading.graded[0].decisions[0]
    ids = ["gb.requirements.protein", "requirements.fat"]
    assert [item.id for item in bound(decision)] == ids
    assert [item.lift is None for item in bound(decision)] == [False, True]
    verdict = found.as_json()["subjects"][0]["verdicts"][0]
    assert verdict["binding"] == ids
    assert verdict["lift"] == [{"condition": "gb.requirements.protein", "by": "0.4", "unit": "g/100g"}]
    (row,) = csv.DictReader(io.StringIO(found.as_csv()))
    assert row["binding"] == " | ".join(ids)
    told = found.as_text("en", Options(explain=True))
    assert told.index("protein is too high by 0.4") < told.index("- fat ≥ 3 g/100g")
    page = words(found.as_html("en", Options()))
    assert page.index("protein: too high by 0.4") < page.index("fat: ≥ 3 g/100g")
