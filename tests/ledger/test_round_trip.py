"""What is recorded is what was decided, and is decided again from the record alone."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import Workbook

from tests.cli.conftest import Ran
from tests.ledger.support import MILK, ROOT, TENDER, run

Grade = Callable[..., Ran]
AT = ("--rules-at", "2026-10-31")
BY = ("--record", "--by", "张三", "--lang", "en")
RULES = """\
kind: ruleset
id: mine
edition: "1"
vocabulary: milk
requirements: {fat: {limit: "≥ 3.4 g/100g"}}
"""
SAMPLES = "kind: samples\nvocabulary: milk\nrules: [mine]\nsubjects: [{id: a, fat: 3.5}]\n"


def faults(data: Any) -> list[str]:
    name = str(data["schema"]).removeprefix("zhijia/").replace("/", "-")
    schema = json.loads((ROOT / "docs" / "schema" / f"{name}.json").read_text("utf-8"))
    return [
        f"{error.json_path}: {error.message[:200]}"
        for error in Draft202012Validator(schema).iter_errors(data)
    ]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, where the ledger will be."""
    monkeypatch.delenv("ZHIJIA_LEDGER", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def recorded(grade: Grade, number: int = 1) -> Any:
    data = grade("log", str(number), "--format", "json").json
    assert faults(data) == []
    return data["records"][0]


def test_a_tender_is_recorded_with_all_it_was_decided_from_and_replayed(grade: Grade, here: Path) -> None:
    bid = str(TENDER / "bid.yaml")
    ran = grade(bid, *BY, "--format", "json")
    assert ran.status == 0
    record = recorded(grade)
    assert f"recorded in zhijia.db as no. 1; digest of the result {record['digest']}" in ran.err
    assert (record["number"], record["by"], record["kind"], record["subject"]) == (
        1,
        "张三",
        "tender",
        "SH-2026-0117",
    )
    assert record["result"] == ran.json == grade(bid, "--format", "json").json
    assert record["words"] == {"zh": "中标候选人：甲乳业有限公司", "en": "Award: 甲乳业有限公司"}
    files = {item["name"]: item for item in record["inputs"] if item["role"] == "file"}
    assert set(files) == {"bid.yaml", *(path.name for path in TENDER.glob("*.csv"))}
    for name, item in files.items():
        data = (TENDER / name).read_bytes()
        assert item["bytes"] == len(data)
        assert item["digest"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
    used = {item["id"]: item for item in record["documents"]}
    assert used["cn/goods_and_services"]["edition"] == ran.json["law_edition"]
    assert used["milk/quality"]["file"] in {item["name"] for item in record["inputs"]}
    again = grade("replay", "1", "--format", "json")
    assert (again.status, faults(again.json)) == (0, [])
    assert again.json["records"][0] == {
        "number": 1, "equal": True, "program": record["program"],
        "recorded": record["digest"], "derived": record["digest"], "difference": None,
    }  # fmt: skip


def test_a_table_of_the_list_and_one_record_in_words(grade: Grade, here: Path) -> None:
    grade(str(MILK / "samples.yaml"), *BY)
    listed = grade("log", "--format", "json").json
    assert faults(listed) == []
    assert list(listed["records"][0]) == [
        "number", "time", "by", "program", "kind", "subject", "words", "status", "digest",
    ]  # fmt: skip
    line = grade("log", "--lang", "en").lines[2]
    assert line.split()[0] == "1"
    assert "samples  farm_01, farm_02, farm_03 +5  6 × meets, 3 × open, 2 × Grade I" in line
    text = grade("log", "1", "--lang", "zh").out
    assert text.startswith("第 1 号记录\n")
    assert "standards/milk/gbt_6914_1986.yaml" in text
    assert '"schema": "zhijia/grading/1"' in text


@pytest.mark.parametrize(
    "options",
    [
        (str(TENDER / "jia.csv"), str(TENDER / "yi.csv"), "-r", "milk/quality", "--at", "each tests", *AT),
        (str(MILK / "farms.csv"), "-r", "gbt_6914_1986@1986", "--with", "method=plate_count", *AT),
        (str(MILK / "samples.yaml"), str(TENDER / "bid.yaml")),
    ],
    ids=["tables after every row", "options", "several files"],
)  # fmt: skip
def test_options_are_part_of_the_record(grade: Grade, here: Path, options: tuple[str, ...]) -> None:
    shown = grade(*options, *BY, "--format", "json")
    record = recorded(grade)
    assert shown.status in (0, 1)
    assert record["status"] == shown.status
    assert record["result"] == shown.json
    assert grade("replay", "--all").status == 0


def test_a_sheet_of_a_workbook_is_replayed(grade: Grade, here: Path) -> None:
    book = Workbook()
    sheet = book.create_sheet("May")
    for row in (("id", "fat [g/100g]"), ("a", 3.5)):
        sheet.append(row)
    (here / "data").mkdir()
    book.save(here / "data" / "book.xlsx")
    (here / "mine.yaml").write_text(RULES, "utf-8")
    ran = grade("data/book.xlsx#May", "-r", "mine", "--library", "mine.yaml", *BY)
    assert (ran.status, grade("replay", "1").status) == (0, 0)
    assert recorded(grade)["settings"]["files"] == ["book.xlsx#May"]


def test_standard_input_is_recorded(here: Path) -> None:
    (here / "mine.yaml").write_text(RULES, "utf-8")
    ran = run("file", "-", "--library", "mine.yaml", *BY, folder=here, text=SAMPLES)
    assert ran.returncode == 0, ran.stderr
    assert run("replay", "1", folder=here).returncode == 0
    shown = json.loads(run("log", "1", "--format", "json", folder=here).stdout)["records"][0]
    assert shown["inputs"][0]["name"] == "-"


def test_what_changes_after_recording_changes_nothing(grade: Grade, here: Path) -> None:
    shutil.copytree(TENDER, here / "tender")
    (here / "library").mkdir()
    (here / "library" / "mine.yaml").write_text(RULES, "utf-8")
    (here / "samples.yaml").write_text(SAMPLES, "utf-8")
    assert grade("tender/bid.yaml", *BY).status == 0
    assert grade("samples.yaml", "--library", "library", *BY).status == 0
    (here / "tender" / "jia.csv").write_text("nonsense", "utf-8")
    (here / "library" / "mine.yaml").unlink()
    (here / "samples.yaml").unlink()
    ran = grade("replay", "--all", "--lang", "en")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.count("equal in every byte") == 2


def test_warnings_are_recorded_as_they_were_said(grade: Grade, here: Path) -> None:
    (here / "library").mkdir()
    (here / "library" / "mine.yaml").write_text(RULES, "utf-8")
    (here / "library" / "gone.yaml").symlink_to(here / "nowhere")
    (here / "samples.yaml").write_text(SAMPLES, "utf-8")
    assert grade("samples.yaml", "--library", "library", *BY).status == 0
    record = recorded(grade)
    assert [(item["code"], item["arguments"]["written"]) for item in record["findings"]] == [
        ("library_file_unread", "library/gone.yaml")
    ]
    assert record["inputs"][-1] == {
        "role": "unread",
        "name": "library/gone.yaml",
        "bytes": None,
        "digest": None,
    }
    assert grade("replay", "1").status == 0


def test_a_file_named_from_the_root_is_found_again(grade: Grade, here: Path) -> None:
    (here / "mine.yaml").write_text(RULES, "utf-8")
    (here / "rows.csv").write_text("id,fat [g/100g]\na,3.5\n", "utf-8")
    text = SAMPLES.replace("[{id: a, fat: 3.5}]", f"{here}/rows.csv")
    (here / "samples.yaml").write_text(text, "utf-8")
    assert grade(str(here / "samples.yaml"), "--library", "mine.yaml", *BY).status == 0
    assert grade("replay", "1").status == 0


def test_the_result_does_not_tell_where_or_when_or_by_whom_it_was_decided(grade: Grade, here: Path) -> None:
    other = here / "elsewhere" / "deep"
    shutil.copytree(TENDER, other)
    tender = {"first": TENDER / "bid.yaml", "second": other / "bid.yaml"}
    settings = {"PYTHONHASHSEED": "1", "TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8"}
    for folder, by, environment in (
        (tender["first"], "Li", {"PYTHONHASHSEED": "0", "TZ": "Asia/Shanghai"}),
        (tender["second"], "Wang", settings),
    ):
        ran = run(
            str(folder),
            "--record",
            "--by",
            by,
            "--ledger",
            str(here / "l.db"),
            folder=here,
            environment=environment,
        )
        assert ran.returncode == 0, ran.stderr
    assert grade("bid.yaml", *BY).status == 3
    first, second = grade("log", "--ledger", "l.db", "--format", "json").json["records"]
    assert first["digest"] == second["digest"]
    assert (first["by"], second["by"]) == ("Li", "Wang")
    assert first["time"].endswith("+00:00")
    one, two = (
        grade("log", str(number), "--ledger", "l.db", "--format", "json").json["records"][0]
        for number in (1, 2)
    )
    assert one["inputs"] == two["inputs"]
    assert str(here) not in json.dumps(two)


def test_inputs_are_written_into_a_new_folder(grade: Grade, here: Path) -> None:
    grade(str(TENDER / "bid.yaml"), *BY)
    ran = grade("log", "1", "--extract", "out", "--lang", "en")
    assert ran.status == 0
    assert (here / "out" / "files" / "jia.csv").read_bytes() == (TENDER / "jia.csv").read_bytes()
    assert list((here / "out" / "library" / "standards").rglob("*.yaml"))
    refused = grade("log", "1", "--extract", "out", "--lang", "en")
    assert refused.status == 6
    assert "error[extract_exists]: `out` exists already" in refused.err


def test_an_extracted_tender_gives_the_result_that_was_recorded(grade: Grade, here: Path) -> None:
    grade(str(TENDER / "bid.yaml"), *BY)
    grade("log", "1", "--extract", "out")
    grade("out/files/bid.yaml", *BY)
    first, second = grade("log", "--format", "json").json["records"]
    assert first["digest"] == second["digest"]
