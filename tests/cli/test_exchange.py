"""`grade export` and `grade import`: to the terminal or to a file, and what is said where it cannot be."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Ran

Grade = Callable[..., Ran]
BID = str(Path(__file__).parents[2] / "examples" / "school_milk" / "bid.yaml")
FARMS = str(Path(__file__).parents[2] / "examples" / "milk" / "samples.yaml")


def test_a_tender_goes_out_as_a_release_and_comes_back_as_a_tender(grade: Grade, tmp_path: Path) -> None:
    out, back = tmp_path / "release.json", tmp_path / "tender.yaml"
    assert grade("export", BID, "-o", str(out)).status == 0
    assert json.loads(out.read_text("utf-8"))["releases"][0]["tender"]["id"] == "SH-2026-0117"
    assert grade("import", str(out), "-o", str(back)).status == 0
    again = grade(str(back), "--format", "json").json["lots"][0]
    before = grade(BID, "--format", "json").json["lots"][0]
    assert [one["exact"]["total"] for one in again["ranking"]] == [
        one["exact"]["total"] for one in before["ranking"]
    ]


def test_a_form_that_there_is_not_is_told_with_those_that_there_are(grade: Grade) -> None:
    for ran in (
        grade("export", BID, "--as", "edifact", "--lang", "en"),
        grade("import", BID, "--from", "edifact", "--lang", "en"),
    ):
        assert (ran.status, ran.out) == (3, "")
        assert "error[file_form_unknown]" in ran.err
        assert "it can be: ocds" in ran.err
    nothing = grade("export", FARMS, "--lang", "en")
    assert nothing.status == 3
    assert "has no form called `ocds`" in nothing.err


def test_a_file_that_is_not_there_is_told(grade: Grade, tmp_path: Path) -> None:
    ran = grade("import", str(tmp_path / "nowhere.json"), "--lang", "en")
    assert ran.status == 3
    assert "nowhere.json" in ran.err
