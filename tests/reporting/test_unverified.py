# ruff: noqa: E501  (documents stand on one line)
"""Short tables and CSV say what rests on clauses that were not read; CSV has units, and two ends of a price."""

import csv
import io
from pathlib import Path

from grading.kinds import Options
from grading.reporting.files import run_files
from grading.reporting.grading import GradingOutcome

VOCABULARY = """
kind: vocabulary
id: loads
characteristics: {fat: {unit: g/100g}, mass: {unit: kg}, species: {values: [cow, goat]}}
lists: {tests: {}}
"""
RULES = """
kind: ruleset
id: mine
vocabulary: loads
requirements:
  fat: {clause: "4.1", limit: ≥ 3, status: read}
  mass: {clause: "4.2", for: species = goat, limit: ≤ 100 kg, status: unverified}
"""
PRICED = """
kind: ruleset
id: bill
vocabulary: loads
pricing:
  unit: CNY/kg
  items: {base: {formula: 3, clause: "5", status: read}, fat: {formula: fat / 1 g/100g × 0.1 CNY/kg, clause: "6", status: unverified}}
  amount: {formula: total × mass, unit: CNY}
"""


def outcome(folder: Path, subjects: str, *rules: str) -> GradingOutcome:
    (folder / "rules.yaml").write_text("---".join((VOCABULARY, *rules)), "utf-8")
    names = [
        line.removeprefix("id: ") for text in rules for line in text.splitlines() if line.startswith("id: ")
    ]
    samples = folder / "samples.yaml"
    samples.write_text(
        f"kind: samples\nvocabulary: loads\nrules: [{names[0]}]\nsubjects: [{subjects}]\n", "utf-8"
    )
    found = run_files([str(samples)], [folder / "rules.yaml"], Options())
    assert isinstance(found, GradingOutcome)
    assert found.findings == ()
    return found


def rows(found: GradingOutcome) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(found.as_csv())))


def test_a_document_is_marked_where_a_clause_that_counts_was_not_read(tmp_path: Path) -> None:
    found = outcome(
        tmp_path, "{id: a, fat: 3, species: goat, mass: 99}, {id: b, fat: 3, species: cow}", RULES
    )
    lines = found.as_text("en", Options()).splitlines()
    assert lines[2:] == [
        "a        mine †    —         meets",
        "b        mine      —         meets",
        "† rests in part on clauses not verified: `--explain` names them",
    ]
    assert "† 所依据的条款有的未核对原文，用 `--explain` 查看" in found.as_text("zh", Options())
    assert [(row["id"], row["unverified"]) for row in rows(found)] == [("a", "1"), ("b", "0")]


def test_nothing_is_said_where_everything_was_read(tmp_path: Path) -> None:
    text = outcome(tmp_path, "{id: b, fat: 3, species: cow}", RULES).as_text("en", Options())
    assert "†" not in text


def test_a_clause_of_a_document_that_is_asked_for_counts_too(tmp_path: Path) -> None:
    asking = "\nkind: ruleset\nid: asking\nvocabulary: loads\ndocuments: {base: mine}\nrequirements: {base: {that: base = meets}}\n"
    found = outcome(tmp_path, "{id: a, fat: 3, species: goat, mass: 99}", asking, RULES)
    assert [(row["document"], row["unverified"]) for row in rows(found)] == [("asking", "1")]
    assert "  clauses of mine not verified: 4.2" in found.as_text("en", Options(explain=True)).splitlines()
    assert "  mine 未核对原文的条款：4.2" in found.as_text("zh", Options(explain=True)).splitlines()


def test_a_price_counts_once_and_its_explanation_names_the_item(tmp_path: Path) -> None:
    found = outcome(tmp_path, "{id: a, fat: 4, mass: 10}", PRICED)
    (row,) = rows(found)
    assert row["unverified"] == "1"
    text = found.as_text("en", Options(explain=True))
    assert "  price: 3.4 CNY/kg (clause not verified)" in text
    assert "6       fat   0.4 CNY/kg  clause not verified" in text


def test_a_column_has_its_unit_in_brackets_and_a_price_two_ends(tmp_path: Path) -> None:
    settled, open_ = rows(
        outcome(tmp_path, "{id: a, fat: 4, mass: 10}, {id: b, fat: 3..4, mass: 10}", PRICED)
    )
    heads = [
        "input.mass [kg]",
        "price.total.low [CNY/kg]",
        "price.total.high [CNY/kg]",
        "price.amount.low [CNY]",
        "price.amount.high [CNY]",
    ]
    assert [settled[head] for head in heads] == ["10", "3.4", "3.4", "34.0", "34.0"]
    assert [open_[head] for head in heads] == ["10", "3.3", "3.4", "33.0", "34.0"]


def test_a_price_of_which_nothing_is_known_leaves_both_ends_empty(tmp_path: Path) -> None:
    (row,) = rows(outcome(tmp_path, "{id: a, mass: 10}", PRICED))
    assert [row[f"price.{name} [CNY/kg]"] for name in ("base.low", "base.high", "fat.low", "fat.high")] == [
        "3",
        "3",
        "",
        "",
    ]


def test_confidence_limits_stand_beside_their_figure(tmp_path: Path) -> None:
    groups = """
kind: ruleset
id: bulletin
vocabulary: loads
groups: {by: [species], as: tests, show: [rate], intervals: {rate: [low, high]}}
derive:
  rate: {formula: share(tests.fat ≥ 3), unit: "%"}
  low: wilson_lower(count(tests.fat ≥ 3); count(tests); 0.95)
  high: wilson_upper(count(tests.fat ≥ 3); count(tests); 0.95)
requirements: {rate: ≥ 50 %}
"""
    (row,) = rows(outcome(tmp_path, "{id: a, species: cow, fat: 3}, {id: b, species: cow, fat: 2}", groups))
    assert row["value.rate [%]"] == "50"
    assert [row[f"value.rate.{end} [%]"][:5] for end in ("low", "high")] == ["9.453", "90.54"]
