"""A sheet of an XLSX workbook to a table, every cell with its address.

Cells are read by openpyxl, row by row. A number arrives as the double that the workbook stores and is spelled
as the shortest decimal of that double (see `grading.reading.numerals`); a cell shown in percent carries `%`.
"""

from __future__ import annotations

import datetime
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from typing import Any

from grading.findings import Finding, Findings, Place, Source, closest
from grading.language.tree import Scalar
from grading.quantities.numbers import EXACT
from grading.reading.guard import MAX_SCALAR, Collector, name_of, refused
from grading.reading.numerals import decimal_of, is_number, plain_of
from grading.reading.package import look_over
from grading.reading.table import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TABLE_BYTES, SPACE, Table, tabulate

Progress = Callable[[int, int], None]

_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)["']""")
_ROW = re.compile(rb"<(?:\w+:)?row[\s>]")
_HIDDEN = re.compile(rb"""<(?:\w+:)?(row|col)\s[^>]*?hidden=["'](?:1|true)["']""")
# What the library raises on a workbook that is damaged or was never one; it has no exception of its own.
_DAMAGED = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


def read_sheet(
    data: bytes, name: str, sheet: str | None, progress: Progress = lambda done, total: None
) -> tuple[Table | None, Findings]:
    """The table in a sheet: the one named, else the first that is not hidden.

    Findings: what `package.look_over` refuses, a workbook that is damaged, a sheet that is missing, cells
    with formulas or errors or characters nobody can see, merged cells, limits, and as notes which sheets
    were not read, what is hidden, and which numbers were shortened.
    """
    findings = look_over(data, name)
    if findings:
        return None, findings
    try:
        with warnings.catch_warnings():
            # The library warns of decoration that it does not keep; nothing of it is read here.
            warnings.simplefilter("ignore")
            return _read(data, name, sheet, progress)
    except _DAMAGED:
        return None, (Finding("package_damaged", arguments={"written": name}),)


def _read(data: bytes, name: str, wanted: str | None, progress: Progress) -> tuple[Table | None, Findings]:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    sheets: dict[str, Any] = {sheet.title: sheet for sheet in book.worksheets}
    shown = [title for title, sheet in sheets.items() if sheet.sheet_state == "visible"]
    title = wanted if wanted is not None else next(iter(shown or sheets), None)
    if title is None or title not in sheets:
        meant = closest(title or "", sheets)
        code = "sheet_missing_meant" if meant else "sheet_missing"
        arguments = {"written": title or "", "file": name, "meant": meant, "known": tuple(sheets)}
        return None, (Finding(code, arguments=arguments),)
    source = Source(f"{name}#{title}", cells=True)
    found = Collector(source)
    sheet = sheets[title]
    with zipfile.ZipFile(BytesIO(data)) as package:
        xml = package.read(sheet._worksheet_path)  # the library keeps merged cells to itself
    cells = _Cells(sheet, source, found, len(_ROW.findall(xml)), progress)
    table = tabulate(iter(cells), Place(source, 1, 1), found, formulas=False)
    if table is not None:
        _merged(xml, cells.last_row, len(table.header), source, found)
    notes = [*_unread(name, title, sheets), *_hidden(xml, source), *cells.notes()]
    return table, (*found.findings(), *notes)


class _Cells:
    """The rows of a sheet that hold something, from the first of them on."""

    def __init__(self, sheet: Any, source: Source, found: Collector, total: int, progress: Progress) -> None:
        self._sheet, self._source, self._found = sheet, source, found
        self._total, self._progress = total, progress
        self._count = self._characters = 0
        self._shortened: list[Place] = []
        self.last_row = 0

    def __iter__(self) -> Iterator[list[Scalar]]:
        # The size that a workbook states may be wrong; read to the end instead.
        self._sheet.reset_dimensions()
        width = 0
        for number, row in enumerate(self._sheet.iter_rows(), 1):
            self._progress(number, max(number, self._total))
            if self._over(number, row):
                return
            cells = [self._cell(cell, Place(self._source, number, at)) for at, cell in enumerate(row, 1)]
            while cells and not cells[-1].text:
                cells.pop()
            if not cells:
                continue
            width = width or len(cells)
            self.last_row = number
            blanks = range(len(cells) + 1, width + 1)
            yield cells + [Scalar("", Place(self._source, number, at)) for at in blanks]

    def _over(self, number: int, row: Sequence[Any]) -> bool:
        """Whether a row passes a limit; empty rows and columns count, since they are walked through."""
        place = Place(self._source, number, 1)
        self._count += sum(cell.value is not None for cell in row)
        if len(row) > MAX_COLUMNS and any(cell.value is not None for cell in row[MAX_COLUMNS:]):
            self._found.add("table_too_many_columns", place, {"limit": f"{MAX_COLUMNS:,}"})
        elif number > 2 * MAX_ROWS:
            self._found.add("table_too_many_rows", place, {"limit": f"{2 * MAX_ROWS:,}"})
        elif self._count > MAX_CELLS:
            self._found.add("table_too_many_cells", place, {"limit": f"{MAX_CELLS:,}"})
        elif self._characters > MAX_TABLE_BYTES:
            self._found.add("table_too_many_characters", place, {"limit": f"{MAX_TABLE_BYTES:,}"})
        else:
            return False
        return True

    def _cell(self, cell: Any, place: Place) -> Scalar:
        text = self._text(cell, place)
        self._characters += len(text)
        return Scalar(text, place)

    def _text(self, cell: Any, place: Place) -> str:
        value = cell.value
        match value:
            case None:
                return ""
            case _ if cell.data_type == "f":
                # Array formulas are objects that hold their text; data tables have none.
                written = value if isinstance(value, str) else getattr(value, "text", None) or "=…"
                self._found.add("table_formula", place, {"written": written})
            case _ if cell.data_type == "e":
                self._found.add("table_failed_formula", place, {"written": str(value)})
            case str():
                return self._written(value, place)
            case bool():
                return "true" if value else "false"
            case int() | float():
                return self._number(cell, place)
            case datetime.datetime() if value.time() == datetime.time.min:
                return value.date().isoformat()
            case datetime.datetime():
                return value.isoformat(" ", "seconds")
            case _:
                return str(value)
        return ""

    def _written(self, value: str, place: Place) -> str:
        text = value.replace("\r\n", "\n").replace("\r", "\n").strip(SPACE + "\n")
        if len(text) > MAX_SCALAR:
            self._found.add("scalar_too_long", place, {"limit": f"{MAX_SCALAR:,}"})
            return ""
        for character, code in refused(text).items():
            self._found.add(code, place, {"written": name_of(character)})
        return text

    def _number(self, cell: Any, place: Place) -> str:
        written = repr(cell.value)
        if not is_number(written):
            return written
        number, shortened = decimal_of(written)
        if shortened:
            self._shortened.append(place)
        if "%" in (cell.number_format or ""):
            return f"{plain_of(EXACT.scaleb(number, 2))} %"
        return plain_of(number)

    def notes(self) -> Findings:
        """What is to be said of the cells that were read."""
        if not self._shortened:
            return ()
        return (Finding("number_shortened", self._shortened[0], {"count": len(self._shortened)}),)


def _merged(xml: bytes, last_row: int, columns: int, source: Source, found: Collector) -> None:
    """A finding for each merged range that lies in the table: all of its cells but one are empty."""
    from openpyxl.utils import column_index_from_string

    for left, top, right, bottom in _MERGED.findall(xml):
        column, row = column_index_from_string(left.decode()), int(top)
        if row <= last_row and column <= columns:
            written = b"%s%s:%s%s" % (left, top, right, bottom)
            found.add("sheet_merged", Place(source, row, column), {"written": written.decode()})


def _unread(name: str, title: str, sheets: dict[str, Any]) -> Findings:
    others = tuple(other for other in sheets if other != title)
    if not others:
        return ()
    hidden = tuple(other for other in others if sheets[other].sheet_state != "visible")
    code = "sheets_unread_hidden" if hidden else "sheets_unread"
    return (Finding(code, arguments={"file": name, "read": title, "others": others, "hidden": hidden}),)


def _hidden(xml: bytes, source: Source) -> Findings:
    kinds = _HIDDEN.findall(xml)
    if not kinds:
        return ()
    counts = {"rows": kinds.count(b"row"), "columns": kinds.count(b"col")}
    return (Finding("sheet_hidden_cells", Place(source, 1, 1), counts),)
