"""Guard bands as they are reported: the four states, uncertainty, acceptance limits and probabilities."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from grading.kinds import Options
from grading.reporting.files import run_files

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "schema" / "grading-1.json").read_text("utf-8"))
SAMPLES = """\
kind: samples
vocabulary: milk
rules:
  - {id: gb_19301_2010, decision_rule: {guard: 1, u: {days_after_calving: 0}}}
  - {id: gb_19301_2010, decision_rule: {risk: 2.5 %}}
assume: {days_after_calving: 30 d}
subjects:
  - id: tank
    species: goat
    fat: {value: 3.19, u: 0.05}
    protein: {value: 2.86, u: 0.03}
    non_fat_solids: {value: 8.05, u: 0.05}
    plate_count: {value: 5000000, u: 0.1 lg}
    acidity: 10
"""


@pytest.fixture
def outcome(tmp_path: Path) -> Any:
    path = tmp_path / "samples.yaml"
    path.write_text(SAMPLES, encoding="utf-8")
    return run_files([str(path)], (), Options(explain=True))


def test_json_has_the_state_of_every_guarded_condition(outcome: Any) -> None:
    data = outcome.as_json()
    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []
    guard, risk = data["subjects"][0]["verdicts"]
    assert guard["decision_rule"] == {"rule": "guard", "guard": "1", "risk": None, "binary": False}
    assert risk["decision_rule"] == {"rule": "risk", "guard": None, "risk": "0.025", "binary": False}
    found = {one["id"].removeprefix("requirements."): one for one in guard["conditions"]}
    states = {name: one["guard"]["state"] for name, one in found.items() if "guard" in one}
    assert states == {
        "colostrum": "pass",
        "fat": "conditional_pass",
        "protein": "pass",
        "non_fat_solids": "conditional_fail",
        "plate_count": "fail",
        "acidity": None,
        "relative_density": None,
        "impurity": None,
    }
    assert found["fat"]["guard"] == {
        "state": "conditional_pass",
        "uncertainty": "0.05 g/100g",
        "acceptance": "≥ 3.20 g/100g",
        "probability": None,
    }
    assert (found["fat"]["verdict"], found["fat"]["margin"], found["fat"]["missing"]) == (
        "open",
        "-0.01",
        ["fat"],
    )
    assert {"condition": "requirements.fat", "by": "0.01", "unit": "g/100g"} in guard["lift"]
    assert (
        next(one for one in risk["conditions"] if one["id"] == "requirements.fat")["guard"]["probability"]
        == "0.964070"
    )
    assert guard["assumed"] == {"days_after_calving": "30 d"}
    assert "acidity.u" in guard["settle"]


def test_a_decision_without_a_rule_says_nothing_of_one(tmp_path: Path) -> None:
    path = tmp_path / "samples.yaml"
    path.write_text(
        "kind: samples\nrules: [gb_19301_2010]\nsubjects: [{id: a, species: cow, fat: 3.2}]\n", "utf-8"
    )
    (verdict,) = run_files([str(path)], (), Options()).as_json()["subjects"][0]["verdicts"]
    assert "decision_rule" not in verdict
    assert all("guard" not in condition for condition in verdict["conditions"])


def test_text_has_columns_for_uncertainty_and_acceptance(outcome: Any) -> None:
    text = outcome.as_text("en", Options(explain=True))
    assert "decision rule: guard band w = 1 U (U = 2u); what lies within the band is open" in text
    (fat, again) = [
        " ".join(line.split()) for line in text.splitlines() if " Fat " in line and "3.19" in line
    ]
    assert fat == "4.2 table 2 Fat 3.19 0.05 g/100g ≥ 3.1 g/100g ≥ 3.20 g/100g -0.01 open (conditional pass)"
    assert "0.964070" in again
    chinese = outcome.as_text("zh", Options(explain=True))
    assert "判定规则：保护带 w = 1 U（U = 2u）；保护带内待定" in chinese
    assert "待定（有条件通过）" in chinese
    assert "待定（有条件不通过）" in chinese


def test_the_page_has_them_too(outcome: Any) -> None:
    page = outcome.as_html("zh", Options())
    for words in (
        "有条件通过",
        "有条件不通过",
        "接受 ≥ 3.20 g/100g",
        "u 0.05 g/100g",
        "符合概率 0.964070",
        "酸度的不确定度",
    ):
        assert words in page
