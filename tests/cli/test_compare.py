"""`grade compare` as text, as a page and as JSON, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from grading.reporting.terminal import width
from tests.cli.conftest import Ran

Grade = Callable[..., Ran]
IDS = ("gb_19301_2010", "eu_853_2004", "us_pmo_grade_a", "cn_dacs_001_2021", "gbt_6914_1986")


def line_with(ran: Ran, *texts: str) -> str:
    (line,) = [line for line in ran.lines if all(text in line for text in texts)]
    return line


def test_the_table_tells_no_limit_from_not_found_in_chinese(grade: Grade) -> None:
    ran = grade("compare", *IDS, "-c", "somatic_cell_count", "--lang", "zh")
    assert ran.status == 0
    assert "不设限" in line_with(ran, "gb_19301_2010", "4.5 table 3")
    assert "条款未核对原文" in line_with(ran, "cn_dacs_001_2021", "未查到")
    assert line_with(ran, "gbt_6914_1986 ", "—").split() == ["gbt_6914_1986", "—"]


def test_the_table_says_how_many_results_above_the_limit_are_too_many(grade: Grade) -> None:
    ran = grade("compare", *IDS, "-c", "somatic_cell_count", "--lang", "en")
    line_with(ran, "species = cow", "3 of last 5 above 750000 1/mL", "Permit (somatic cells) → suspended")
    line_with(ran, "species = goat", "2 of last 4 above 1500000 1/mL", "notice_due")
    line_with(ran, "eu_853_2004", "≤ 400000 1/mL [1]", "3(a)(i)")
    line_with(ran, "[1] geometric mean (3 months, at least 1 a month)")
    zh = grade("compare", *IDS, "-c", "somatic_cell_count", "--lang", "zh")
    line_with(zh, "畜种 = 牛", "最近 5 次中有 3 次高于 750000 1/mL", "许可（体细胞数） → suspended")


def test_grades_come_best_first_and_the_strictest_is_marked(grade: Grade) -> None:
    ran = grade("compare", "milk/quality", "eu_853_2004", "-c", "plate_count", "--lang", "zh")
    rows = [line for line in ran.lines if "≤" in line]
    assert [label for line in rows for label in ("特优", "优", "合格") if f"  {label}  " in line] == [
        "特优",
        "优",
        "合格",
    ]
    assert [("最严" in line) for line in rows] == [True, False, False, False, False, False]


def test_a_mean_and_a_single_result_are_said_to_differ(grade: Grade) -> None:
    assert "平均值的限值和单个结果的限值不是一回事" in grade("compare", "--lang", "zh").out
    assert "are not the same thing" in grade("compare", "--lang", "en").out


def test_gaps_stand_below_the_table(grade: Grade) -> None:
    ran = grade("compare", "cn_dacs_001_2021", "--lang", "zh")
    last = max(number for number, line in enumerate(ran.lines) if line.startswith("cn_dacs_001_2021"))
    assert ran.lines.index("    - 菌落总数和体细胞数的限值未见") > last
    assert "2021-10-18 起" in line_with(ran, "T/DACS 001—2021")


def test_columns_are_aligned_in_cells_of_the_terminal(grade: Grade) -> None:
    ran = grade("compare", "gb_19301_2010", "eu_853_2004", "-c", "plate_count", "--lang", "zh")
    start = next(number for number, line in enumerate(ran.lines) if line.startswith("---"))
    head, rule = ran.lines[start - 1], ran.lines[start]
    edges = [match.start() for match in re.finditer(r"(?<= )-", rule)]
    for row in (head, *(line for line in ran.lines[start + 1 : start + 5])):
        cells = "".join(character + "\0" * (width(character) - 1) for character in row)
        assert all(cells[edge - 2 : edge] in ("  ", "") for edge in edges), row


def test_json_holds_every_limit_with_clause_status_and_statistic(grade: Grade) -> None:
    data = grade("compare", *IDS, "-c", "somatic_cell_count", "--format", "json").json
    assert data["schema"] == "zhijia/comparison/1"
    assert [document["id"] for document in data["documents"]] == list(IDS)
    (line,) = data["characteristics"]
    cells: dict[str, Any] = {cell["document"]: cell for cell in line["cells"]}
    assert [limit["kind"] for limit in cells["gb_19301_2010"]["limits"]] == ["none"]
    assert [limit["kind"] for limit in cells["cn_dacs_001_2021"]["limits"]] == ["unknown"]
    assert cells["gbt_6914_1986"] == {"document": "gbt_6914_1986", "named": False, "limits": []}
    first = cells["us_pmo_grade_a"]["limits"][0]
    assert first["sides"] == [{"operator": "≤", "number": "750000"}]
    assert (
        first["statistic"]["text"]["en"]
        == "count of results (since temporary, at least 1 day apart, the last 5)"
    )
    assert (first["statistic"]["times"], first["statistic"]["out_of"]) == (3, 5)
    assert first["for"] == ["species = cow"]
    assert first["clauses"][0] == "Section 7 Table 1 and Section 6"


def test_json_does_not_depend_on_the_language(grade: Grade) -> None:
    said = [grade("compare", "--format", "json", "--lang", language).out for language in ("zh", "en")]
    assert said[0] == said[1]


def test_the_page_stands_alone_and_can_be_printed(grade: Grade) -> None:
    page = grade("compare", *IDS, "--format", "html", "--lang", "zh").out
    assert page.startswith('<!doctype html>\n<html lang="zh-CN">')
    assert "default-src 'none'" in page
    assert "@media print" in page
    assert not re.search(r"<script|<link|<img|https?://|url\(", page)
    assert page.count('<th scope="row">') == len(IDS)
    assert '<div class="limit unknown">' in page
    assert "菌落总数 plate_count" in page


def test_the_longer_side_of_the_page_runs_down(grade: Grade) -> None:
    page = grade("compare", "gb_19301_2010", "milk/quality", "--all", "--format", "html", "--lang", "en").out
    assert page.count('<th scope="col">') == 3
    assert "Plate count plate_count" in page


def test_all_shows_every_characteristic_the_two_counts_first(grade: Grade) -> None:
    data = grade("compare", "gb_19301_2010", "--all", "--format", "json").json
    names = [line["id"] for line in data["characteristics"]]
    assert names[:2] == ["plate_count", "somatic_cell_count"]
    assert len(names) == 19


def test_at_a_date_the_editions_of_that_day_are_compared(grade: Grade) -> None:
    ran = grade("compare", "--at", "2020-01-01", "--lang", "zh")
    assert "2020-01-01 施行的版本" in ran.lines[0]
    assert not [line for line in ran.lines if line.startswith("de_rohmilchguetv")]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("compare", "gb_1930"), 3, "gb_19301_2010"),
        (("compare", "gb_19301_2010", "-c", "plate"), 3, "plate"),
        (("compare", "--at", "tomorrow"), 2, "tomorrow"),
        (("compare", "--at", "1900-01-01", "gb_19301_2010"), 3, "1900-01-01"),
        (("compare", "--library", "/nowhere"), 3, "/nowhere"),
        (("compare", "--format", "pdf"), 2, "json"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_sentence(
    grade: Grade, arguments: tuple[str, ...], status: int, said: str
) -> None:
    ran = grade(*arguments, "--lang", "en")
    assert ran.status == status
    assert said in ran.err
    assert ran.out == ""


def test_failure_as_json_is_findings(grade: Grade) -> None:
    ran = grade("compare", "gb_1930", "--format", "json")
    assert ran.json["schema"] == "zhijia/findings/1"
    assert [finding["code"] for finding in ran.json["findings"]] == ["document_unknown_meant"]


def test_colours_only_where_they_are_wanted(grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in grade("compare").out
    assert "\x1b[32m" in grade("compare", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[32m" in grade("compare").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in grade("compare").out
