"""`grade standards`: the list of the library, and one document of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Grade = Callable[..., Ran]


def row(ran: Ran, name: str) -> list[str]:
    (line,) = [line for line in ran.lines if line.startswith(f"{name} ")]
    return [part.strip() for part in line.split("  ") if part.strip()]


def test_each_document_has_a_line_with_what_was_read_and_what_is_missing(grade: Grade) -> None:
    ran = grade("standards", "--lang", "zh")
    assert ran.status == 0
    title = "GB 19301—2010 食品安全国家标准 生乳"
    told = ["gb_19301_2010", "标准", "2010", "2010-06-01 起", "19", "13", "6", "3", title]
    assert row(ran, "gb_19301_2010") == told
    assert row(ran, "de_milchguev")[3] == "2011-01-01 至 2021-06-30"
    assert row(ran, "jp_milk_ordinance")[2:4] == ["—", "日期未见"]


def test_the_list_shows_no_path_of_this_machine(grade: Grade) -> None:
    root = str(Path(__file__).parents[2])
    for arguments in (("standards",), ("standards", "--format", "json"), ("standards", "gb_19301_2010")):
        assert root not in grade(*arguments).out


def test_json_is_the_published_list(grade: Grade) -> None:
    data = grade("standards", "--format", "json").json
    assert data["schema"] == "zhijia/library/1"
    (entry,) = [document for document in data["documents"] if document["id"] == "eu_853_2004"]
    assert (entry["requirements"], entry["read"], entry["unverified"]) == (3, 2, 1)
    assert entry["in_force"] == {"from": "2006-01-01", "to": None}
    assert {"zh": "英文原文未见", "en": "the English original was not seen"} in entry["gaps"]


def test_a_document_shows_source_gaps_and_every_clause(grade: Grade) -> None:
    ran = grade("standards", "gb_19301_2010", "--lang", "zh")
    assert ran.lines[0] == "GB 19301—2010 食品安全国家标准 生乳"
    assert "  - 第 1 号、第 2 号修改单：存在，内容未见" in ran.lines
    assert row(ran, "plate_count") == ["plate_count", "≤ 2000000 CFU/mL", "4.5 table 3", "已核对"]
    assert row(ran, "somatic_cell_count") == ["somatic_cell_count", "不设限", "4.5 table 3", "已核对"]
    assert row(ran, "relative_density")[-1] == "未核对"
    assert "仅采信：hours_after_milking ≥ 3 h" in row(ran, "freezing_point")


def test_a_graded_document_shows_parameters_and_grades(grade: Grade) -> None:
    ran = grade("standards", "gbt_6914_1986", "--lang", "en")
    (method,) = [line for line in ran.lines if line.startswith("  method: Bacteria method agreed")]
    assert method.endswith("; plate_count (Plate count) | methylene_blue (Methylene blue)")
    assert ran.lines[ran.lines.index("grades, best first") + 1] == "  Grade I (i)"
    limit = ["method = plate_count", "Grade I", "plate_count ≤ 500000 CFU/mL", "chapter 2, bacteria", "read"]
    assert row(ran, "bacteria") == ["bacteria", *limit]


@pytest.mark.parametrize("name", ["milk", "cn/goods_and_services", "us_pmo_grade_a", "milk/quality"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_kind_of_document_can_be_looked_at(grade: Grade, name: str, language: str) -> None:
    ran = grade("standards", name, "--lang", language)
    assert (ran.status, ran.err) == (0, "")
    assert name in ran.out


def test_at_a_date_the_list_is_that_of_the_day(grade: Grade) -> None:
    ids = [
        document["id"]
        for document in grade("standards", "--at", "2000-01-01", "--format", "json").json["documents"]
    ]
    assert "gbt_6914_1986" in ids
    assert "gb_19301_2010" not in ids


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("standards", "gb_1930"), 3, "gb_19301_2010"),
        (("standards", "gb_19301_2010@1986"), 3, "1986"),
        (("standards", "--at", "2026-13-01"), 2, "2026-13-01"),
        (("standards", "--library", "/nowhere"), 3, "/nowhere"),
    ],
)
def test_what_is_not_there_is_said(grade: Grade, arguments: tuple[str, ...], status: int, said: str) -> None:
    ran = grade(*arguments, "--lang", "en")
    assert ran.status == status
    assert said in ran.err


def test_two_runs_give_the_same_bytes(grade: Grade) -> None:
    assert grade("standards", "--format", "json").out == grade("standards", "--format", "json").out
