"""What an award would be if a measurement were off by its uncertainty: told, never decided by."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from grading.kinds import Options
from grading.reporting.files import run_files

EXAMPLE = Path(__file__).parents[2] / "examples" / "consultation"
HEAD = "id,rated_power [kW],frequency [Hz],poles,efficiency [%],efficiency.u\n"


def uncertain(folder: Path, **measured: tuple[str, str]) -> tuple[str | None, list[object], str]:
    """Who wins the inquiry of the example, what is told of uncertainty, and the text, where a file of a
    bidder holds this efficiency and this standard uncertainty. IE3 asks for 90.4, IE4 for 92.6."""
    for path in EXAMPLE.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    for name, (efficiency, u) in measured.items():
        (folder / f"{name}.csv").write_text(f"{HEAD}m,7.5,50,4,{efficiency},{u}\n", encoding="utf-8")
    outcome = run_files([str(folder / "inquiry.yaml")], (), Options())
    lot = outcome.as_json()["lots"][0]
    return lot["award"], lot["stability"]["uncertain"], outcome.as_text("en", Options())


def told(bidder: str, grade: str, winners: list[str], changes: bool) -> dict[str, object]:
    return {"bidder": bidder, "document": "motor", "grade": grade, "winners": winners, "changes": changes}


# U = 2u reaches the limit of IE3 from 90.3 with u = 0.05, and not with less.
@pytest.mark.parametrize(("u", "reaches"), [("0.05", True), ("0.049", False)])
def test_a_bid_below_the_minimum_by_less_than_its_uncertainty_is_told(
    tmp_path: Path, u: str, reaches: bool
) -> None:
    award, found, _ = uncertain(tmp_path, ding=("90.3", u))
    assert award == "乙电机厂"
    assert found == ([told("丁电机厂", "ie3", ["丁电机厂"], True)] if reaches else [])


def test_a_grade_that_moves_nothing_is_told_as_such(tmp_path: Path) -> None:
    award, found, text = uncertain(tmp_path, jia=("92.7", "0.1"))
    assert award == "乙电机厂"
    assert found == [told("甲电机厂", "ie3", ["乙电机厂"], False)]
    sentence = "Within the uncertainty of its measurements 甲电机厂 may be “IE3 premium efficiency”"
    assert f"{sentence}; the result would stay." in text


def test_what_moves_the_award_stands_among_what_to_settle_before_the_contract(tmp_path: Path) -> None:
    uncertain(tmp_path, ding=("90.3", "0.1"))
    page = run_files([str(tmp_path / "inquiry.yaml")], (), Options()).as_html("en", Options())
    settle = page.split("what to settle before the contract")[1].split("Clarifications, explanations")[0]
    sentence = "丁电机厂 may be “IE3 premium efficiency”; the result would be 丁电机厂."
    assert sentence in settle
    uncertain(tmp_path, ding=("90.3", "0.01"))
    page = run_files([str(tmp_path / "inquiry.yaml")], (), Options()).as_html("en", Options())
    assert sentence not in page


def test_with_fewer_than_three_left_there_would_be_no_award(tmp_path: Path) -> None:
    award, found, text = uncertain(tmp_path, yi=("90.5", "0.1"))
    assert award == "乙电机厂"
    assert found == [told("乙电机厂", "ie2", [], True)]
    assert "乙电机厂 may be “IE2 high efficiency”; there would be no award." in text


def test_without_uncertainties_nothing_is_told(tmp_path: Path) -> None:
    assert uncertain(tmp_path)[1] == []


def test_a_tender_that_keeps_a_guard_band_itself_is_graded_by_it(tmp_path: Path) -> None:
    """What lies within the band is open then, and told as open evidence."""
    uncertain(tmp_path, ding=("90.3", "0.1"))
    path = tmp_path / "inquiry.yaml"
    text = path.read_text("utf-8")
    guarded = text.replace("{motor: motors_ie}", "{motor: {id: motors_ie, decision_rule: {guard: 1}}}")
    assert guarded != text
    path.write_text(guarded, encoding="utf-8")
    lot = run_files([str(path)], (), Options()).as_json()["lots"][0]
    assert lot["stability"]["uncertain"] == []


def wheat(folder: Path, header: str, cell: str) -> list[dict[str, Any]]:
    """What is told of uncertainty where one measurement of the wheat of Boone Milling, No. 2, carries this
    one, and the others none."""
    example = EXAMPLE.parent / "trade_off"
    for path in example.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    head, row = (example / "boone.csv").read_text("utf-8").splitlines()
    (folder / "boone.csv").write_text(f"{head},{header}\n{row},{cell}\n", encoding="utf-8")
    lot = run_files([str(folder / "adjusted.yaml")], (), Options()).as_json()["lots"][0]
    found: list[dict[str, Any]] = lot["stability"]["uncertain"]
    return found


def test_values_without_an_uncertainty_count_as_exact_beside_one_that_has_one(tmp_path: Path) -> None:
    assert wheat(tmp_path, "damaged.u", "0.001") == []


def test_the_worst_grade_within_an_uncertainty_is_told(tmp_path: Path) -> None:
    """Its damaged kernels may be more than No. 2 allows: without the 40,000 USD of No. 2 it costs 489,000."""
    found = wheat(tmp_path, "damaged.u", "1.2")
    assert [(item["grade"], item["winners"]) for item in found] == [("no_3", ["Custer Elevators"])]
