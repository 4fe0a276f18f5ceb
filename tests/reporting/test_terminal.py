"""Terminal text is measured in cells and never carries what a file could inject."""

import io

import pytest

from grading.reporting.terminal import cut, pad, paint, table, visible, wants_colour, width


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("fat", 3),
        ("脂肪", 4),
        ("：", 2),
        ("ｆ", 2),
        ("≥ 3.1", 5),
        ("e\u0301", 1),
        ("が", 2),
        ("か\u3099", 2),
        ("한", 2),
        ("\u1112\u1161\u11ab", 2),
        ("\U00020000", 2),
        ("🐄", 2),
    ],
)
def test_width_counts_the_cells_that_a_text_takes(text: str, cells: int) -> None:
    assert width(text) == cells


def test_padding_fills_to_cells_on_either_side() -> None:
    assert [pad("脂肪", 6), pad("脂肪", 6, "r"), pad("脂肪", 3)] == ["脂肪  ", "  脂肪", "脂肪"]


@pytest.mark.parametrize(
    ("cells", "shown"), [(6, "脂肪g"), (5, "脂肪g"), (4, "脂…"), (3, "脂…"), (2, "…"), (1, "…")]
)
def test_a_cut_text_never_passes_its_cells(cells: int, shown: str) -> None:
    assert cut("脂肪g", cells) == shown
    assert width(shown) <= cells


def test_a_table_aligns_columns_of_chinese_and_english() -> None:
    rows = [["优级", "27.00", "甲乳业"], ["second", "4.5", ""]]
    assert table(rows, ["等级", "score", "bidder"], "lr").splitlines() == [
        "等级    score  bidder",
        "------  -----  ------",
        "优级    27.00  甲乳业",
        "second    4.5",
    ]


def test_a_table_is_cut_only_when_asked() -> None:
    rows = [["甲乳业有限公司", "3.10"]]
    assert all(width(line) <= 10 for line in table(rows, ["bidder", "fat"], limit=10).splitlines())
    assert "3.10" in table(rows, ["bidder", "fat"])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain 文字　and\u00a0spaces", "plain 文字　and\u00a0spaces"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\u202eb\u200bc", "a\\u202eb\\u200bc"),
        ("one\ntwo\ttab", "one\\ntwo\\ttab"),
        ("\udcff", "\\udcff"),
    ],
)
def test_characters_that_act_are_shown_as_escapes(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_cells_of_a_table_cannot_inject() -> None:
    assert "\x1b" not in table([["\x1b[2J"]], ["id"])


@pytest.mark.parametrize(
    ("environment", "terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour_follows_the_environment_and_the_terminal(
    environment: dict[str, str], terminal: bool, colour: bool
) -> None:
    assert wants_colour(Terminal() if terminal else io.StringIO(), environment) is colour


def test_without_colour_a_text_stays_as_it_is() -> None:
    assert paint("text", "error", colour=False) == "text"
    assert paint("text", "error") == "\x1b[1;31mtext\x1b[0m"


def test_painted_cells_keep_their_colours_and_columns_stay_aligned() -> None:
    assert table([[paint("符合", "good"), "x"], ["meets", "y"]], ["a", "b"]).splitlines()[2:] == [
        "\x1b[32m符合\x1b[0m   x",
        "meets  y",
    ]


def test_what_a_file_wrote_is_escaped_in_a_painted_cell_too() -> None:
    assert table([[paint("\x1b[31m", "good")]], ["a"]).splitlines()[2] == "\\x1b[31m"
