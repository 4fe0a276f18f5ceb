"""A finding shows what is wrong, the line with a caret, the other place, and what to do."""

import json
import re

import pytest

from grading.findings import Finding, Place, Source
from grading.reading.yaml import read_yaml
from grading.reporting.findings import as_json, render, render_all
from grading.reporting.terminal import width

TWICE = "cow: 4\nfat: 3\ncow: 5\n"


def first(text: str) -> Finding:
    return read_yaml(text.encode(), "rules.yaml")[1][0]


def pointing(line: str, column: int, length: int = 1) -> Finding:
    return Finding("yaml_syntax", Place(Source("a.yaml", (line,)), 1, column, length))


def caret(rendered: str) -> tuple[str, str]:
    """The source line and the caret line, without the gutter."""
    shown = [line.split(" | ", 1)[1] for line in rendered.splitlines() if " | " in line]
    return shown[0], shown[1]


def test_a_finding_in_english() -> None:
    assert render(first(TWICE), "en") == (
        "error[duplicate_key] rules.yaml:3:1: key `cow` stands twice\n"
        "   3 | cow: 5\n"
        "     | ^^^\n"
        "  first written at rules.yaml:1:1\n"
        "  help: keep one of the two"
    )


def test_a_finding_in_chinese() -> None:
    assert render(first(TWICE), "zh") == (
        "错误[duplicate_key] rules.yaml:3:1：键 `cow` 写了两次\n"
        "   3 | cow: 5\n"
        "     | ^^^\n"
        "  第一次写在 rules.yaml:1:1\n"
        "  帮助：请只保留一个"
    )


def test_a_finding_without_a_place_has_no_line() -> None:
    finding = Finding("file_missing", arguments={"written": "a.yaml"})
    assert render(finding, "en").splitlines()[0] == "error[file_missing]: there is no file `a.yaml`"
    assert " | " not in render(finding, "zh")


def test_the_clause_of_a_finding_is_printed() -> None:
    finding = Finding("file_empty", clause="GB 19301 4.2")
    assert "  clause: GB 19301 4.2" in render(finding, "en").splitlines()
    assert "  条款：GB 19301 4.2" in render(finding, "zh").splitlines()


@pytest.mark.parametrize(
    ("line", "column", "length", "cells"),
    [
        ("a: b", 4, 1, range(3, 4)),
        ("畜种: 牛", 5, 1, range(6, 8)),
        ("畜种：牛", 3, 1, range(4, 6)),
        ("\ta: b", 2, 1, range(4, 5)),
        ("\ta", 1, 1, range(4)),
        ("e\u0301: x", 5, 1, range(3, 4)),
        ("a\u200b: x", 2, 1, range(1, 7)),
        ("a:", 3, 1, range(2, 3)),
        ("ab", 1, 9, range(2)),
    ],
)
def test_the_caret_stands_under_the_right_cells(line: str, column: int, length: int, cells: range) -> None:
    shown = caret(render(pointing(line, column, length), "en"))[1]
    assert (width(shown[: shown.index("^")]), shown.count("^")) == (cells.start, len(cells))


@pytest.mark.parametrize("column", [1, 60, 500, 1000])
def test_a_long_line_is_cut_around_the_caret(column: int) -> None:
    line = "".join(chr(ord("a") + n % 26) for n in range(999)) + "!"
    source, mark = caret(render(pointing(line, column), "en"))
    assert width(source) <= 100
    assert source[mark.index("^")] == line[column - 1]
    assert source.startswith("…") == (column > 49)
    assert source.endswith("…") == (column < 952)


def test_a_wide_long_line_is_cut_by_cells() -> None:
    source, mark = caret(render(pointing("甲" * 500, 250), "en"))
    assert width(source) <= 100
    assert mark.strip() == "^^"


def test_what_a_file_holds_cannot_reach_the_terminal_as_a_command() -> None:
    text = "a: 1\n\x1b[2Ja\u202e: 2\n"
    findings = read_yaml(text.encode(), "evil\x1b[31m.yaml")[1]
    for language in ("zh", "en"):
        shown = render_all(findings, language)
        assert re.findall("[\x00-\x09\x0b-\x1f\u202e]", shown) == []
        assert "evil\\x1b[31m.yaml" in shown


def test_colour_changes_nothing_but_colour() -> None:
    finding = first(TWICE)
    assert re.sub("\x1b\\[[0-9;]*m", "", render(finding, "en", colour=True)) == render(finding, "en")
    assert "\x1b[1;31merror\x1b[0m" in render(finding, "en", colour=True)


def test_several_findings_have_an_empty_line_between_them() -> None:
    findings = read_yaml(b"a: 1\na: 2\na: 3\n", "a.yaml")[1]
    assert [part.splitlines()[1] for part in render_all(findings, "en").split("\n\n")] == [
        "   2 | a: 2",
        "   3 | a: 3",
    ]


def test_a_finding_as_json_holds_both_languages() -> None:
    assert as_json(first(TWICE)) == {
        "code": "duplicate_key",
        "severity": "error",
        "file": "rules.yaml",
        "line": 3,
        "column": 1,
        "clause": None,
        "arguments": {"first": "cow", "key": "cow"},
        "message": {"zh": "键 `cow` 写了两次", "en": "key `cow` stands twice"},
        "help": {"zh": "请只保留一个", "en": "keep one of the two"},
    }


def test_json_of_a_file_whose_name_is_no_text_can_be_encoded() -> None:
    finding = Finding("file_missing", arguments={"written": "a\udcff.yaml"})
    assert "a\\\\udcff.yaml" in json.dumps(as_json(finding), ensure_ascii=False).encode().decode()
