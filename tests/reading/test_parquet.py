"""Parquet files become the tables that CSV files of the same columns would be."""

import datetime
import io
from decimal import Decimal
from typing import Any

import pyarrow as arrow
import pyarrow.parquet as parquet
import pytest

from grading.findings import Findings, has_errors
from grading.reading import parquet as module
from grading.reading.parquet import read_parquet
from grading.reading.table import Table


def written(columns: dict[str, Any]) -> bytes:
    file = io.BytesIO()
    parquet.write_table(arrow.table(columns), file)
    return file.getvalue()


def read(columns: dict[str, Any]) -> tuple[Table | None, Findings]:
    return read_parquet(written(columns), "lots.parquet")


def lines(columns: dict[str, Any]) -> list[list[str | None]]:
    """The headings, then the cells of each line."""
    table, findings = read(columns)
    assert table is not None, findings
    assert not has_errors(findings), findings
    header = [column.name + (f" [{column.unit}]" if column.unit else "") for column in table.header]
    return [[*header], *([cell.text if cell else None for cell in row.cells] for row in table.rows)]


def column(values: Any) -> list[str | None]:
    return [row[1] for row in lines({"id": [f"{at}" for at in range(len(values))], "x": values})[1:]]


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        (arrow.array([3.62, 0.1, None]), ["3.62", "0.1", None]),
        (arrow.array([3.62, 1e-7, 16777216.0], arrow.float32()), ["3.62", "0.0000001", "16777216"]),
        (arrow.array([Decimal("3.10"), Decimal("-0.05")], arrow.decimal128(9, 2)), ["3.10", "-0.05"]),
        (arrow.array([400000, None], arrow.int64()), ["400000", None]),
        (arrow.array([datetime.date(2026, 9, 1)]), ["2026-09-01"]),
        (arrow.array([datetime.datetime(2026, 9, 1)], arrow.timestamp("ns")), ["2026-09-01"]),
        (arrow.array([datetime.datetime(2026, 9, 1, 8)], arrow.timestamp("s")), ["2026-09-01 08:00:00"]),
        (arrow.array([True, False]), ["true", "false"]),
        (arrow.array(["< 10", "富士"]), ["< 10", "富士"]),
        (arrow.array(["fuji", "gala", "fuji"]).dictionary_encode(), ["fuji", "gala", "fuji"]),
        (arrow.array([float("nan")]), ["nan"]),
    ],
)
def test_a_value_is_the_text_that_a_person_would_have_written(values: Any, texts: list[str | None]) -> None:
    assert column(values) == texts


def test_a_heading_has_its_unit_as_in_csv() -> None:
    assert lines({"id": ["a"], "fat [g/100g]": [3.1]}) == [["id", "fat [g/100g]"], ["a", "3.1"]]


def test_a_list_of_structs_is_a_list_of_rows() -> None:
    tests = [
        [
            {"date": datetime.date(2026, 9, 1), "sugar [%]": 12.9},
            {"date": datetime.date(2026, 9, 15), "sugar [%]": None},
        ],
        [],
        None,
    ]
    assert lines({"id": ["a", "b", "c"], "colour": ["red", "green", None], "tests": tests}) == [
        ["id", "colour", "tests.date", "tests.sugar [%]"],
        ["a", "red", "2026-09-01", "12.9"],
        ["a", "red", "2026-09-15", None],
        ["b", "green", None, None],
        ["c", None, None, None],
    ]


def test_two_lists_stand_side_by_side() -> None:
    columns = {"id": ["a"], "one": [[{"x": 1}, {"x": 2}]], "other": [[{"y": 7}]]}
    assert lines(columns)[1:] == [["a", "1", "7"], ["a", "2", None]]


def test_a_struct_is_a_value_with_what_it_carries_in_rows_too() -> None:
    columns = {
        "id": ["a", "b"],
        "fat [%]": [{"value": 3.1, "u": 0.05}, None],
        "tests": [[{"sugar": {"value": 12.5, "method": "m"}}], []],
    }
    assert lines(columns) == [
        ["id", "fat [%]", "fat.u", "tests.sugar", "tests.sugar.method"],
        ["a", "3.1", "0.05", "12.5", "m"],
        ["b", None, None, None, None],
    ]


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (arrow.array([[1.5]]), "list<element: double>"),
        (arrow.array([b"x"]), "binary"),
        (arrow.array([datetime.time(8)]), "time64[us]"),
        (arrow.array([[("k", 1)]], arrow.map_(arrow.string(), arrow.int32())), "map<string, int32"),
        (arrow.array([{"a": {"b": 1}}]), "struct<a: struct<b: int64>>"),
    ],
)
def test_a_type_without_meaning_is_refused_by_the_name_of_its_column(values: Any, kind: str) -> None:
    table, (finding,) = read({"id": ["a"], "odd": values})
    assert table is None
    assert finding.code == "parquet_type"
    assert finding.arguments["written"] == "odd"
    assert str(finding.arguments["type"]).startswith(kind)
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (1, 2)


def test_rows_of_nulls_are_told() -> None:
    (finding,) = read({"id": ["a"], "tests": [[{"x": None}, {"x": 1}, None]]})[1]
    assert (finding.code, finding.severity, finding.arguments) == (
        "parquet_empty_rows",
        "warning",
        {"count": 2},
    )


def test_long_results_of_computations_are_told() -> None:
    (finding,) = read({"id": ["a"], "x": [1 / 3]})[1]
    assert (finding.code, finding.arguments) == ("number_shortened", {"count": 1})


def test_an_invisible_character_is_refused_where_it_stands() -> None:
    (finding,) = read({"id": ["a", "b\u200b"]})[1]
    assert (finding.code, str(finding.place)) == ("character_invisible", "lots.parquet:3:1")


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        ("MAX_ROWS", "table_too_many_rows"),
        ("MAX_COLUMNS", "table_too_many_columns"),
        ("MAX_CELLS", "table_too_many_cells"),
        ("MAX_TABLE_BYTES", "table_too_many_characters"),
        ("MAX_UNPACKED", "parquet_too_large"),
    ],
)
def test_limits_are_told(monkeypatch: pytest.MonkeyPatch, limit: str, code: str) -> None:
    monkeypatch.setattr(module, limit, 2)
    findings = read({"id": ["a", "b", "c"], "x": [1, 2, 3], "y": [1, 2, 3]})[1]
    assert code in [finding.code for finding in findings]


def test_a_long_text_in_every_row_is_kept_once_and_refused() -> None:
    long = arrow.DictionaryArray.from_arrays(arrow.array([0] * 2000), ["y" * 1_000_000])
    findings = read({"id": [f"{at}" for at in range(2000)], "x": long})[1]
    assert {finding.code for finding in findings} >= {"scalar_too_long"}
    assert has_errors(findings)


def test_a_file_cut_off_anywhere_is_refused() -> None:
    data = written({"id": ["a"], "x": [1.5]})
    for length in range(0, len(data), 37):
        table, (finding,) = read_parquet(data[:length], "lots.parquet")
        assert (table, finding.code) == (None, "parquet_damaged")


@pytest.mark.parametrize("step", [1, 3])
def test_a_file_with_a_byte_changed_is_read_or_refused(step: int) -> None:
    data = written({"id": ["a", "b"], "x": [1.5, None], "tests": [[{"y": 1}], []]})
    for at in range(0, len(data), 11):
        changed = bytearray(data)
        changed[at] = (changed[at] + step) % 256
        table, findings = read_parquet(bytes(changed), "lots.parquet")
        assert table is not None or has_errors(findings)
