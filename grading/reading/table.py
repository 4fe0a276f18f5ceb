"""CSV bytes to a table: typed by nobody yet, every cell with its place.

A cell is a text as in a YAML file, or `None` where nothing was written. The cells are cut here and not
by the standard library's reader, which cannot say where a cell stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from grading.findings import Findings, Place, Source
from grading.language.tree import Scalar
from grading.reading.guard import MAX_SCALAR, Collector, Written, decode

MAX_TABLE_BYTES = 20_000_000
MAX_ROWS = 100_000
MAX_COLUMNS = 500
MAX_CELLS = 1_000_000

_SEPARATORS = {",": ",", ";": ";", "\t": "Tab"}
_BLANK_LINES = re.compile(r"\n+")
SPACE = " \t\u00a0\u3000"
_HEADER = re.compile(r"(?P<name>[^\[\]]*)(?:\[(?P<unit>[^\[\]]*)\])?")
_BRACKETS = re.compile(r"(?P<name>[^(（［【]+)[(（［【](?P<unit>[^)）］】]*)[)）］】]")
# What a spreadsheet takes for a formula, and what it leaves where one failed.
_FORMULA = re.compile(r"[=＝@＠]|[-+－＋](?![\d.\s]|$)")
# What begins like one of them: such a cell is looked at more closely.
_SUSPECT = r"(?:[=＝@＠＋－#]|[-+](?![\d.]))"
_FAILED = re.compile(r"#(?:N/A|REF!|DIV/0!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|#+)$")


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """A column: `tests.plate_count [CFU/mL]` has the path `("tests", "plate_count")` and a unit."""

    path: tuple[str, ...]
    unit: str | None
    place: Place

    @property
    def name(self) -> str:
        return ".".join(self.path)


class TableRow(Protocol):
    """A line of a table: as many cells as the header has, None where nothing was written."""

    @property
    def cells(self) -> tuple[Scalar | None, ...]: ...

    @property
    def texts(self) -> Sequence[str]:
        """What is written in the cells, without their places."""

    @property
    def place(self) -> Place: ...


@dataclass(frozen=True, slots=True)
class CutRow:
    """A line whose cells have been cut."""

    cells: tuple[Scalar | None, ...]
    place: Place

    @property
    def texts(self) -> Sequence[str]:
        return [cell.text if cell else "" for cell in self.cells]


@dataclass(frozen=True, slots=True)
class PlainRow:
    """A line without quotation marks, cut when it is asked for: a large table is read for its texts, and
    places are wanted of few of its cells."""

    source: Source
    number: int
    separator: str
    width: int

    @property
    def texts(self) -> Sequence[str]:
        return [text.strip(SPACE) for text in self._line.split(self.separator)[: self.width]]

    @property
    def cells(self) -> tuple[Scalar | None, ...]:
        found: list[Scalar | None] = []
        column = 1
        for raw in self._line.split(self.separator)[: self.width]:
            text = raw.strip(SPACE)
            place = Place(self.source, self.number, column + (raw.index(text) if text else 0), len(text) or 1)
            found.append(Scalar(text, place) if text else None)
            column += len(raw) + 1
        return tuple(found)

    @property
    def place(self) -> Place:
        raw = self._line.split(self.separator, 1)[0]
        text = raw.strip(SPACE)
        return Place(self.source, self.number, 1 + (raw.index(text) if text else 0), len(text) or 1)

    @property
    def _line(self) -> str:
        return self.source.lines[self.number - 1]


@dataclass(frozen=True, slots=True)
class Table:
    """A header and its rows."""

    header: tuple[HeaderCell, ...]
    rows: tuple[TableRow, ...]


def read_csv(data: bytes, name: str, most_cells: int | None = None) -> tuple[Table | None, Findings]:
    """The table in a CSV file; `None` where the columns cannot be told.

    A table without quotation marks may have `most_cells`, since its cells are cut one line after the other.

    Findings: size, encoding and characters (`grading.reading.guard`), separator, quotes, header cells that
    are empty, twice or misspelt, rows of another length, formulas. A row with a finding is left out.
    """
    written, findings = decode(data, name, MAX_TABLE_BYTES)
    if written is None:
        return None, findings
    found = Collector(written.source)
    found.take(*findings)
    table = _table(written, found, most_cells or MAX_CELLS)
    return table, found.findings()


def _table(written: Written, found: Collector, most_cells: int) -> Table | None:
    separator = _separator(written, found)
    if separator is None:
        return None
    if '"' not in written.text and not found.findings():
        plain = _plain_table(written, separator, found, most_cells)
        if plain:
            return plain
    records = (cells for cells in _records(written, separator, found) if any(cell.text for cell in cells))
    return tabulate(records, Place(written.source, 1, 1), found)


def _plain_table(written: Written, separator: str, found: Collector, most_cells: int) -> Table | None:
    """The table of a file without quotation marks in which nothing is amiss; None where something is, for
    the reader that says what."""
    lines = written.source.lines
    filled = [number for number, line in enumerate(lines, 1) if line.strip(SPACE + separator)]
    if not filled or len(filled) - 1 > MAX_ROWS:
        return None
    names = CutRow(
        PlainRow(written.source, filled[0], separator, MAX_COLUMNS + 1).cells, Place(written.source, 1, 1)
    )
    if len(names.cells) > MAX_COLUMNS or None in names.cells:
        return None
    width = len(names.cells)
    if width * len(filled) > most_cells:
        return None
    suspect = re.compile(f"(?:^|{separator})[{SPACE}]*{_SUSPECT}")
    for number in filled[1:]:
        line = lines[number - 1]
        if line.count(separator) != width - 1 or len(line) > MAX_SCALAR or suspect.search(line):
            return None
    header = _header([cell for cell in names.cells if cell], found)
    return Table(header, tuple(PlainRow(written.source, number, separator, width) for number in filled[1:]))


def tabulate(
    records: Iterator[list[Scalar]], top: Place, found: Collector, formulas: bool = True
) -> Table | None:
    """Records as a table: the first one is the header, and every other is as long as it.

    With `formulas` a text that looks like one is refused; a file that tells them apart needs no such guess.
    """
    names = next(records, None)
    if names is None:
        if not found.findings():
            found.add("file_empty", top)
        return None
    header = _header(names, found)
    rows: list[TableRow] = []
    for cells in records:
        if len(rows) == MAX_ROWS:
            found.add("table_too_many_rows", cells[0].place, {"limit": f"{MAX_ROWS:,}"})
            break
        row = _row(cells, len(header), found, formulas)
        if row:
            rows.append(row)
        if found.full:
            break
    return Table(header, tuple(rows))


def _separator(written: Written, found: Collector) -> str | None:
    """The one separator that the header uses outside quotes."""
    lines = enumerate(written.source.lines, 1)
    number, line = next((number, line) for number, line in lines if line.strip())
    bare = re.sub('"[^"]*"', "", line)
    used = [separator for separator in _SEPARATORS if separator in bare]
    if len(used) > 1:
        names = " ".join(f"`{_SEPARATORS[separator]}`" for separator in used)
        found.add("table_separator", Place(written.source, number, 1, len(line)), {"written": names})
        return None
    wide = re.search("[，；]", bare)
    if wide and not used:
        column = line.index(wide[0]) + 1
        arguments = {"written": wide[0], "meant": "," if wide[0] == "，" else ";"}
        found.add("wide_punctuation", Place(written.source, number, column), arguments)
        return None
    return used[0] if used else ","


def _records(written: Written, separator: str, found: Collector) -> Iterator[list[Scalar]]:
    """The lines of the table, each cut into cells; a quoted cell may hold separators and line ends.

    Ends early, with a finding, where a quotation mark has no partner.
    """
    text, source = written.text, written.source
    stop = re.compile(f"[{separator}\\n]")
    at, line, begin, count = 0, 1, 0, 0
    cells: list[Scalar] = []
    while at <= len(text):
        if not cells and (blank := _BLANK_LINES.match(text, at)):
            line += blank.end() - at
            begin = at = blank.end()
        end = _until(stop, text, at)
        raw = text[at:end]
        value = raw.strip(SPACE)
        start = at + raw.index(value) if value else at
        quoted = value.startswith('"')
        place = Place(source, line, start - begin + 1 + quoted, len(value) or 1)
        if quoted:
            close = _closing(text, start)
            if close is None:
                found.add("table_unclosed_quote", Place(source, line, start - begin + 1))
                return
            value = text[start + 1 : close].replace('""', '"').strip(SPACE)
            place = place.part(0, len(value.partition("\n")[0]))
            line += text.count("\n", start, close)
            begin = max(begin, text.rfind("\n", start, close) + 1)
            end = _until(stop, text, close + 1)
            rest = text[close + 1 : end].rstrip(SPACE)
            if rest:
                found.add("table_after_quote", Place(source, line, close - begin + 2, len(rest)))
        elif '"' in value:
            found.add("table_stray_quote", place.part(value.index('"'), 1))
        count += 1
        if len(value) > MAX_SCALAR or len(cells) == MAX_COLUMNS or count > MAX_CELLS:
            _over(value, cells, place, found)
            return
        cells.append(Scalar(value, place, quoted))
        if not text.startswith(separator, end):
            yield cells
            cells = []
            line += 1
            begin = end + 1
        at = end + 1


def _over(value: str, cells: list[Scalar], place: Place, found: Collector) -> None:
    """The finding for the cell that passes a limit."""
    if len(value) > MAX_SCALAR:
        found.add("scalar_too_long", place, {"limit": f"{MAX_SCALAR:,}"})
    elif len(cells) == MAX_COLUMNS:
        found.add("table_too_many_columns", place, {"limit": f"{MAX_COLUMNS:,}"})
    else:
        found.add("table_too_many_cells", place, {"limit": f"{MAX_CELLS:,}"})


def _until(stop: re.Pattern[str], text: str, at: int) -> int:
    match = stop.search(text, at)
    return match.start() if match else len(text)


def _closing(text: str, start: int) -> int | None:
    """Where the quotation mark that opens at `start` is closed; two in a row stand for one."""
    end = text.find('"', start + 1)
    while end >= 0 and text.startswith('"', end + 1):
        end = text.find('"', end + 2)
    return None if end < 0 else end


def _header(cells: list[Scalar], found: Collector) -> tuple[HeaderCell, ...]:
    """The columns; the empty ones that a spreadsheet leaves at the end are dropped."""
    while not cells[-1].text:
        cells = cells[:-1]
    header: list[HeaderCell] = []
    first: dict[str, Place] = {}
    for cell in cells:
        column = _column(cell, found)
        name = unicodedata.normalize("NFKC", column.name)
        if name and name in first:
            found.add("table_duplicate_column", cell.place, {"written": column.name}, first[name])
        first.setdefault(name, cell.place)
        header.append(column)
    return tuple(header)


def _column(cell: Scalar, found: Collector) -> HeaderCell:
    if not cell.text:
        found.add("table_no_name", cell.place)
        return HeaderCell(("",), None, cell.place)
    match = _HEADER.fullmatch(cell.text)
    wrong = _BRACKETS.fullmatch(cell.text)
    if wrong:
        meant = f"{wrong['name'].strip()} [{wrong['unit'].strip()}]"
        found.add("table_unit_brackets", cell.place, {"written": cell.text, "meant": meant})
        return HeaderCell(tuple(wrong["name"].strip().split(".")), wrong["unit"].strip(), cell.place)
    name = match["name"].strip() if match else ""
    unit = match["unit"] if match else None
    path = tuple(part.strip() for part in name.split("."))
    if match is None or not all(path) or (unit is not None and not unit.strip()):
        found.add("table_bad_name", cell.place, {"written": cell.text})
    return HeaderCell(path, unit.strip() if unit else None, cell.place)


def _row(cells: list[Scalar], width: int, found: Collector, formulas: bool) -> TableRow | None:
    """A row as wide as the header; empty cells to the right of it do not matter."""
    over = [cell for cell in cells[width:] if cell.text]
    if over or len(cells) < width:
        count = cells.index(over[-1]) + 1 if over else len(cells)
        code, where = ("table_cells_over", over[0]) if over else ("table_cells_missing", cells[-1])
        found.add(code, where.place, {"cells": count, "columns": width})
        return None
    bad = False
    for cell in cells[:width] if formulas else ():
        if _FORMULA.match(cell.text):
            found.add("table_formula", cell.place, {"written": cell.text})
            bad = True
        elif _FAILED.match(cell.text):
            found.add("table_failed_formula", cell.place, {"written": cell.text})
            bad = True
    values = tuple(cell if cell.text else None for cell in cells[:width])
    return None if bad else CutRow(values, cells[0].place)
