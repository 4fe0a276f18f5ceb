"""Sheets of workbooks become tables; what they hide, merge, compute or inflate is told or refused."""

import datetime
import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from grading.findings import Finding, Findings, has_errors
from grading.reading import package, sheet
from grading.reading.sheet import read_sheet
from grading.reading.table import Table
from tests.reading.workbooks import SHEET, rewritten, saved, workbook

HEADER = ["id", "fat [g/100g]", "tests.date"]


def read(data: bytes, name: str | None = None) -> tuple[Table | None, Findings]:
    return read_sheet(data, "lots.xlsx", name)


def sound(data: bytes) -> list[list[str | None]]:
    table, findings = read(data)
    assert table is not None
    assert not has_errors(findings), findings
    return [[cell.text if cell else None for cell in row.cells] for row in table.rows]


def refusal(data: bytes, name: str | None = None) -> Finding:
    finding, *_ = [finding for finding in read(data, name)[1] if finding.severity == "error"]
    return finding


def column(*values: Any) -> list[str | None]:
    """How the values of one column are read."""
    return [row[1] for row in sound(workbook(["id", "x"], *(["a", value] for value in values)))]


def test_a_sheet_is_a_table_with_the_headings_of_csv() -> None:
    table, findings = read(
        workbook(HEADER, ["lot_1", 3.62, datetime.date(2026, 9, 1)], ["lot_2", "< 10", None])
    )
    assert findings == ()
    assert table is not None
    assert [(cell.path, cell.unit) for cell in table.header] == [
        (("id",), None),
        (("fat",), "g/100g"),
        (("tests", "date"), None),
    ]
    assert [[cell and cell.text for cell in row.cells] for row in table.rows] == [
        ["lot_1", "3.62", "2026-09-01"],
        ["lot_2", "< 10", None],
    ]


@pytest.mark.parametrize(
    ("stored", "read_as"),
    [
        (b"3.6200000000000001", "3.62"),
        (b"0.10000000000000001", "0.1"),
        (b"25.399999999999999", "25.4"),
        (b"1E-3", "0.001"),
        (b"400000", "400000"),
        (b"-0.525", "-0.525"),
        (b"123456789012345", "123456789012345"),
        (b"0.33333333333333331", "0.333333333333333"),
        (b"3.0999999999999996", "3.1"),
    ],
)
def test_a_number_is_the_shortest_decimal_of_what_is_stored(stored: bytes, read_as: str) -> None:
    data = rewritten(workbook(["id", "x"], ["a", 77.5]), SHEET, b"<v>77.5</v>", b"<v>" + stored + b"</v>")
    assert sound(data) == [["a", read_as]]


@given(st.decimals(-10_000, 10_000, places=6))
def test_a_number_that_was_typed_in_comes_back_as_typed(number: Any) -> None:
    (text,) = column(float(number))
    assert text is not None
    assert type(number)(text) == number


def test_numbers_that_a_computation_left_long_are_told() -> None:
    (note,) = read(workbook(["id", "x"], ["a", 1 / 3], ["b", 2 / 3], ["c", 0.5]))[1]
    assert (note.code, note.severity, note.arguments["count"]) == ("number_shortened", "note", 2)
    assert str(note.place) == "lots.xlsx#Lots:B2"


def test_a_cell_shown_in_percent_carries_its_sign() -> None:
    book = Workbook()
    book.worksheets[0].append(["id", "share [%]"])
    book.worksheets[0].append(["a", 0.125])
    book.worksheets[0]["B2"].number_format = "0.0%"
    assert sound(saved(book)) == [["a", "12.5 %"]]


def test_truths_dates_and_times_are_written_as_the_language_writes_them() -> None:
    assert column(True, datetime.datetime(2026, 9, 1), datetime.datetime(2026, 9, 1, 8, 30)) == [
        "true",
        "2026-09-01",
        "2026-09-01 08:30:00",
    ]


def test_empty_cells_rows_and_columns_at_the_edges_are_missing_or_nothing() -> None:
    data = workbook([], HEADER, ["a", None, None], [], [None, None, None], ["b", 3, None], [None])
    assert sound(data) == [["a", None, None], ["b", "3", None]]


def test_a_wrong_size_in_the_workbook_hides_no_row() -> None:
    data = rewritten(workbook(HEADER, ["a", 1, None], ["b", 2, None]), SHEET, b'ref="A1:C3"', b'ref="A1:B2"')
    assert [row[0] for row in sound(data)] == ["a", "b"]


def test_a_formula_is_refused_by_its_cell() -> None:
    finding = refusal(workbook(HEADER, ["a", "=SUM(B3:B9)", None]))
    assert (finding.code, finding.arguments["written"]) == ("table_formula", "=SUM(B3:B9)")
    assert str(finding.place) == "lots.xlsx#Lots:B2"


def test_a_text_that_only_looks_like_a_formula_is_text() -> None:
    assert column("@home", "-abc") == ["@home", "-abc"]


def test_what_a_formula_left_where_it_failed_is_refused() -> None:
    data = rewritten(
        workbook(["id", "x"], ["a", 5]), SHEET, b'<c r="B2" t="n"><v>5</v>', b'<c r="B2" t="e"><v>#N/A</v>'
    )
    finding = refusal(data)
    assert (finding.code, finding.arguments["written"], str(finding.place)) == (
        "table_failed_formula",
        "#N/A",
        "lots.xlsx#Lots:B2",
    )


def test_an_invisible_character_in_a_cell_is_refused() -> None:
    finding = refusal(workbook(HEADER, ["a\u200b", 1, None]))
    assert (finding.code, str(finding.place)) == ("character_invisible", "lots.xlsx#Lots:A2")


def test_merged_cells_of_the_table_are_refused_and_others_do_not_matter() -> None:
    book = Workbook()
    lots = book.worksheets[0]
    lots.title = "Lots"
    for row in (HEADER, ["a", 1, None], [None, 2, None]):
        lots.append(row)
    lots.merge_cells("H1:J3")
    assert not has_errors(read(saved(book))[1])
    lots.merge_cells("A2:A3")
    finding = refusal(saved(book))
    assert (finding.code, finding.arguments["written"], str(finding.place)) == (
        "sheet_merged",
        "A2:A3",
        "lots.xlsx#Lots:A2",
    )


def test_hidden_rows_and_columns_are_read_and_told() -> None:
    book = Workbook()
    for row in (["id", "x"], ["a", 1], ["b", 2]):
        book.worksheets[0].append(row)
    book.worksheets[0].row_dimensions[3].hidden = True
    book.worksheets[0].column_dimensions["B"].hidden = True
    table, (note,) = read(saved(book))
    assert table is not None
    assert len(table.rows) == 2
    assert (note.code, note.arguments) == ("sheet_hidden_cells", {"rows": 1, "columns": 1})


def test_the_first_sheet_that_is_shown_is_read_and_the_others_are_named() -> None:
    book = Workbook()
    book.worksheets[0].title = "Old"
    book.worksheets[0].sheet_state = "hidden"
    book.create_sheet("New").append(["id"])
    book.create_sheet("Notes")
    (note,) = read(saved(book))[1]
    assert (note.code, note.severity) == ("sheets_unread_hidden", "note")
    assert note.arguments == {
        "file": "lots.xlsx",
        "read": "New",
        "others": ("Old", "Notes"),
        "hidden": ("Old",),
    }


def test_a_sheet_is_read_by_its_name() -> None:
    table, findings = read(workbook(["id"], 第二批=[["id", "fat"], ["b", 3.1]]), "第二批")
    assert table is not None
    assert [column.name for column in table.header] == ["id", "fat"]
    assert [finding.code for finding in findings] == ["sheets_unread"]


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are() -> None:
    finding = refusal(workbook(["id"], Second=[]), "Secnd")
    assert (finding.code, finding.arguments["meant"]) == ("sheet_missing_meant", "Second")
    assert refusal(workbook(["id"]), "批次").arguments["known"] == ("Lots",)


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        ("MAX_COLUMNS", "table_too_many_columns"),
        ("MAX_CELLS", "table_too_many_cells"),
        ("MAX_TABLE_BYTES", "table_too_many_characters"),
    ],
)
def test_limits_of_a_table_hold_for_sheets(monkeypatch: pytest.MonkeyPatch, limit: str, code: str) -> None:
    monkeypatch.setattr(sheet, limit, 3)
    assert refusal(workbook(["id", "x", "y", "z"], ["a", 1, 2, 3])).code == code


def test_a_row_far_below_is_not_walked_to() -> None:
    data = rewritten(workbook(["id"], ["a"]), SHEET, b'r="2"', b'r="999999999"')
    assert refusal(data).code == "table_too_many_rows"


# -- hostile packages ----------------------------------------------------------------------------


def test_a_bomb_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openpyxl.load_workbook", None)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(SHEET, b"0" * 50_000_000)
    finding = refusal(file.getvalue())
    assert (finding.code, finding.arguments["ratio"]) == ("package_bomb", 200)


def test_parts_that_share_their_bytes_are_a_bomb() -> None:
    infos = [zipfile.ZipInfo(f"{number}.xml") for number in range(9)]
    for info in infos:
        info.file_size = info.compress_size = 500
    assert package._too_much(infos, 1000) == "package_bomb"


def test_a_package_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_UNPACKED", 1000)
    assert refusal(workbook(["id"])).code == "package_too_large"


def test_a_billion_laughs_in_a_part_are_refused_before_it_is_parsed() -> None:
    data = rewritten(
        workbook(["id"], ["a"]),
        SHEET,
        b"<worksheet",
        b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet',
    )
    finding = refusal(data)
    assert (finding.code, finding.arguments["written"]) == ("package_entities", f"lots.xlsx:{SHEET}")


def test_a_part_that_could_hide_entities_in_another_encoding_is_refused() -> None:
    data = rewritten(
        workbook(["id"]), SHEET, b"<worksheet", b'<?xml version="1.0" encoding="cp037"?><worksheet'
    )
    assert refusal(data).code == "package_entities"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "package_damaged"),
        (b"id,fat\na,1\n", "package_damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "package_locked"),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, code: str) -> None:
    assert refusal(data).code == code


def test_a_workbook_cut_off_anywhere_is_refused() -> None:
    data = workbook(HEADER, ["a", 1, None])
    for length in range(0, len(data) - 1, 97):
        assert refusal(data[:length]).code == "package_damaged"


def test_a_package_without_a_workbook_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("hello.txt", "hello")
    assert refusal(file.getvalue()).code == "package_damaged"


SAMPLE = workbook(HEADER, ["a", 3.5, datetime.date(2026, 1, 2)], ["b", "x", None])
with zipfile.ZipFile(io.BytesIO(SAMPLE)) as _opened:
    PARTS = {name: _opened.read(name) for name in _opened.namelist()}


@settings(max_examples=60)
@given(st.sampled_from(sorted(PARTS)), st.integers(0, 1_000_000), st.binary(max_size=6), st.integers(0, 8))
def test_a_part_with_one_place_changed_is_read_or_refused(
    part: str, at: int, put: bytes, length: int
) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, content in PARTS.items():
            start = at % (len(content) + 1)
            made.writestr(
                name, content[:start] + put + content[start + length :] if name == part else content
            )
    table, findings = read(file.getvalue())
    assert table is not None or has_errors(findings)
