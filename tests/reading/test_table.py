"""A CSV file becomes a header and rows of texts, each with its place."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.findings import Findings
from grading.reading import table as module
from grading.reading.table import Table, read_csv

LETTERS = st.text(st.sampled_from('abc甲 ,;\n"'), max_size=6).map(str.strip).map(lambda cell: cell or "x")


def read(text: str) -> tuple[Table | None, Findings]:
    return read_csv(text.encode(), "samples.csv")


def sound(text: str) -> Table:
    """The table of a text that has no findings."""
    table, findings = read(text)
    assert findings == ()
    assert table is not None
    return table


def values(table: Table) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row.cells] for row in table.rows]


def test_a_header_names_attributes_lists_and_units() -> None:
    header = sound(
        "id, species, fat [g/100g], fat.lab, tests.date, tests.plate_count [CFU/mL]\na,b,c,d,e,f\n"
    ).header
    assert [(column.path, column.unit) for column in header] == [
        (("id",), None),
        (("species",), None),
        (("fat",), "g/100g"),
        (("fat", "lab"), None),
        (("tests", "date"), None),
        (("tests", "plate_count"), "CFU/mL"),
    ]
    assert [str(column.place) for column in header[:3]] == [
        "samples.csv:1:1",
        "samples.csv:1:5",
        "samples.csv:1:14",
    ]
    assert header[3].name == "fat.lab"


def test_a_cell_keeps_what_was_written_and_where() -> None:
    (row,) = sound('id,fat,note\na, 3.10 ,"said ""no"""\n').rows
    cells = [cell for cell in row.cells if cell]
    assert [(cell.text, cell.quoted, cell.place.column) for cell in cells] == [
        ("a", False, 1),
        ("3.10", False, 4),
        ('said "no"', True, 11),
    ]
    assert str(row.place) == "samples.csv:2:1"


def test_an_empty_cell_is_missing_quoted_or_not() -> None:
    assert values(sound('id,a,b,c\nx,,"",  \n')) == [["x", None, None, None]]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_one_that_the_header_uses(separator: str) -> None:
    table = sound(f"id{separator}fat\na{separator}3.1\n")
    assert [column.name for column in table.header] == ["id", "fat"]
    assert values(table) == [["a", "3.1"]]


def test_a_separator_in_quotes_does_not_count() -> None:
    assert [column.name for column in sound('"id; number",fat\na,3.1\n').header] == ["id; number", "fat"]


def test_decimal_commas_stay_in_cells_that_semicolons_separate() -> None:
    assert values(sound("id;fat\na;3,1\n")) == [["a", "3,1"]]


def test_a_quoted_cell_may_hold_line_ends_and_the_next_row_keeps_its_line() -> None:
    table = sound('id,note\na,"one\ntwo"\nb,three\n')
    assert values(table) == [["a", "one\ntwo"], ["b", "three"]]
    assert [row.place.line for row in table.rows] == [2, 4]


def test_what_a_spreadsheet_leaves_at_the_edges_is_ignored() -> None:
    assert values(sound("id,fat,,\na,3.1,,\n,,,\n\n\nb,3.2,,\n")) == [["a", "3.1"], ["b", "3.2"]]


@pytest.mark.parametrize(
    "text", ["\ufeffid,fat\r\na,3.1\r\n", "id,fat\ra,3.1\r", "id,fat\na,3.1", "\n\nid,fat\n\na,3.1\n"]
)
def test_marks_and_line_ends_of_every_system_are_read(text: str) -> None:
    table = sound(text)
    assert (table.header[0].name, values(table)) == ("id", [["a", "3.1"]])


@pytest.mark.parametrize("cell", ["-0.5", "+5", "- 3", "-", "－", "< 10", "a=b", "5 = 5", "#7"])
def test_what_only_resembles_a_formula_is_accepted(cell: str) -> None:
    assert values(sound(f"id,value\na,{cell}\n")) == [["a", cell]]


def test_a_row_with_a_finding_is_left_out_and_the_others_stay() -> None:
    table, findings = read("id,fat\na,3.1\nb\nc,=1\nd,3.4\n")
    assert table is not None
    assert values(table) == [["a", "3.1"], ["d", "3.4"]]
    assert [(finding.code, finding.place and finding.place.line) for finding in findings] == [
        ("table_cells_missing", 3),
        ("table_formula", 4),
    ]


def test_a_column_written_in_other_widths_stands_twice() -> None:
    (finding,) = read("fat,ｆａｔ\n1,2\n")[1]
    assert (finding.code, finding.also and finding.also.column) == ("table_duplicate_column", 1)


@pytest.mark.parametrize(
    ("limit", "text", "code", "line"),
    [
        ("MAX_ROWS", "id\n1\n2\n3\n4\n", "table_too_many_rows", 5),
        ("MAX_COLUMNS", "a,b,c,d\n", "table_too_many_columns", 1),
        ("MAX_CELLS", "a\n1\n2\n3\n", "table_too_many_cells", 4),
        ("MAX_SCALAR", "a\nabcd\n", "scalar_too_long", 2),
    ],
)
def test_limits_are_told_where_they_are_passed(
    monkeypatch: pytest.MonkeyPatch, limit: str, text: str, code: str, line: int
) -> None:
    monkeypatch.setattr(module, limit, 3)
    (finding,) = read(text)[1]
    assert (finding.code, finding.arguments) == (code, {"limit": "3"})
    assert finding.place is not None
    assert finding.place.line == line


def test_a_table_of_too_many_lines_is_refused_whole() -> None:
    (finding,) = read("id\n" + "a\n" * 1_000_000)[1]
    assert (finding.code, finding.arguments["limit"]) == ("too_many_lines", "1,000,000")


@given(st.lists(st.lists(LETTERS, min_size=3, max_size=3), max_size=5))
def test_what_the_standard_library_writes_is_read_back(rows: list[list[str]]) -> None:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows([["id", "b", "c"], *rows])
    assert values(sound(file.getvalue())) == rows
