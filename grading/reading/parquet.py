"""A Parquet file to a table: columns of a subject, and of its lists where a column holds lists of structs.

Batch by batch, and every value as the text that Arrow spells it with: decimals and dates exactly, a single or
double as the shortest decimal that names it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from itertools import zip_longest
from typing import Any

from grading.findings import Finding, Findings, Place, Source
from grading.language.tree import Scalar
from grading.quantities.numbers import plain
from grading.reading.guard import MAX_SCALAR, Collector, megabytes, name_of, refused
from grading.reading.numerals import decimal_of, is_number, plain_of
from grading.reading.table import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TABLE_BYTES, Table, tabulate

Progress = Callable[[int, int], None]
Cells = dict[str, str]
"""The texts of one line, by the heading of their column."""

MAX_UNPACKED = 100_000_000
# Rows that are unpacked at a time: small, because a row may hold long lists.
_BATCH = 500
_NO_MORE = re.compile(r"(?: 00:00:00)?(?:\.0+)?$")
_KEPT_ONCE = re.compile(r"dictionary<values=(\w+)[^>]*>")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that is read: its headings, by the path of struct fields that lead to each."""

    name: str
    rows: bool
    headings: tuple[tuple[tuple[str, ...], str], ...]


def read_parquet(
    data: bytes, name: str, progress: Progress = lambda done, total: None
) -> tuple[Table | None, Findings]:
    """The table in a Parquet file; its first line is that of the columns, as if it were a CSV file.

    A list of structs is a list of rows: `tests` with `date` and `sugar` gives the columns `tests.date` and
    `tests.sugar`. A struct carries a value and what goes with it: `fat` with `value` and `u`.
    Findings: a file that is damaged or unpacks to too much, types that have no meaning here, by column,
    limits, characters nobody can see, rows of lists that say nothing, numbers that were shortened.
    """
    import pyarrow as arrow
    import pyarrow.parquet as parquet

    source = Source(name)
    try:
        metadata = parquet.read_metadata(BytesIO(data))
        code, limit = _too_much(metadata)
        if code:
            return None, (Finding(code, Place(source, 1, 1), {"limit": f"{limit:,}"}),)
        file = parquet.ParquetFile(BytesIO(data), read_dictionary=_texts_of(metadata))
        found = Collector(source)
        columns = _columns(file.schema_arrow, source, found)
        if found.findings():
            return None, found.findings()
        lines = _Lines(file, columns, source, found, progress)
        table = tabulate(iter(lines), Place(source, 1, 1), found, formulas=False)
        return table, (*found.findings(), *lines.notes())
    # OSError and ValueError: what the library raises on a page that is cut off or not what it says it is.
    except (arrow.ArrowException, OSError, ValueError):
        return None, (Finding("parquet_damaged", arguments={"written": name}),)


def _too_much(metadata: Any) -> tuple[str | None, int]:
    """Which limit the file passes, by the name of its finding.

    Single groups of rows are not asked: where they are damaged, asking ends the whole process.
    """
    if metadata.num_rows > MAX_ROWS:
        return "table_too_many_rows", MAX_ROWS
    if metadata.num_columns > MAX_COLUMNS:
        return "table_too_many_columns", MAX_COLUMNS
    return None, 0


def _texts_of(metadata: Any) -> list[str]:
    """The paths of the columns that hold texts."""
    columns = [metadata.schema.column(number) for number in range(metadata.num_columns)]
    return [column.path for column in columns if column.logical_type.type == "STRING"]


def _columns(schema: Any, source: Source, found: Collector) -> list[_Column]:
    """The columns with what is read of each; one of another type is a finding by its name."""
    import pyarrow as arrow

    columns = []
    for number, field in enumerate(schema, 1):
        rows = arrow.types.is_list(field.type) or arrow.types.is_large_list(field.type)
        inner = field.type.value_type if rows else field.type
        headings = _headings(field.name, inner, (), rows)
        if headings is None or (rows and not arrow.types.is_struct(inner)):
            kind = _KEPT_ONCE.sub(r"\1", str(field.type))
            arguments = {"written": field.name, "type": kind}
            found.add("parquet_type", Place(source, 1, number), arguments)
        else:
            columns.append(_Column(field.name, rows, tuple(headings)))
    return columns


def _headings(
    name: str, kind: Any, path: tuple[str, ...], rows: bool
) -> list[tuple[tuple[str, ...], str]] | None:
    """The headings below a field, each with the path to it; None where something in it cannot be read.

    One struct in another is a value with what it carries; deeper there is nothing.
    """
    import pyarrow as arrow

    if arrow.types.is_dictionary(kind):
        kind = kind.value_type
    if not arrow.types.is_struct(kind):
        return [(path, name)] if _readable(kind) else None
    if len(path) > int(rows):
        return None
    headings = []
    for field in kind:
        inner = _headings(_below(name, field.name, rows and not path), field.type, (*path, field.name), rows)
        if inner is None:
            return None
        headings += inner
    return headings


def _below(name: str, field: str, row: bool) -> str:
    """The heading of a field: of a row, `tests.sugar`; of what a value carries, `fat.u` beside `fat`."""
    if row:
        return f"{name}.{field}"
    return name if field == "value" else f"{name.partition('[')[0].strip()}.{field}"


def _readable(kind: Any) -> bool:
    from pyarrow import types

    tests = (
        types.is_string,
        types.is_large_string,
        types.is_boolean,
        types.is_integer,
        types.is_floating,
        types.is_decimal,
        types.is_date,
        types.is_timestamp,
        types.is_null,
    )
    return any(test(kind) for test in tests)


class _Lines:
    """The lines of a file: its headings, then one for each row of a list, and one where there is none."""

    def __init__(
        self, file: Any, columns: list[_Column], source: Source, found: Collector, progress: Progress
    ) -> None:
        self._file, self._columns, self._source = file, columns, source
        self._found, self._progress = found, progress
        self._headings = [heading for column in columns for _, heading in column.headings]
        self._line = 1
        self._cells = self._characters = self._unpacked = 0
        self._empty = self._shortened = 0

    def __iter__(self) -> Iterator[list[Scalar]]:
        yield self._scalars(dict(zip(self._headings, self._headings, strict=True)))
        if not self._headings:
            return
        done, total = 0, self._file.metadata.num_rows
        names = [column.name for column in self._columns]
        for batch in self._file.iter_batches(_BATCH, columns=names, use_threads=False):
            self._unpacked += batch.nbytes
            if self._over():
                return
            read = [self._read(column, batch.column(column.name)) for column in self._columns]
            for row in range(batch.num_rows):
                for line in self._lines([values[row] for values in read]):
                    if self._over():
                        return
                    yield line
            done += batch.num_rows
            self._progress(done, total)

    def _read(self, column: _Column, array: Any) -> list[list[Cells]]:
        """For each subject its rows of a list, or its own cells as one row."""
        if not column.rows:
            return [[cells] for cells in self._texts(column, array)]
        flat = self._texts(column, array.flatten())
        read, at = [], 0
        for length in array.value_lengths().to_pylist():
            read.append(flat[at : at + (length or 0)])
            at += length or 0
        return read

    def _texts(self, column: _Column, array: Any) -> list[Cells]:
        rows: list[Cells] = [{} for _ in range(len(array))]
        for path, heading in column.headings:
            for row, text in zip(rows, self._spelled(_field(array, path)), strict=True):
                if text is not None:
                    row[heading] = text
        if column.rows:
            self._empty += sum(not row for row in rows)
        return rows

    def _spelled(self, array: Any) -> list[str | None]:
        """The text of each value, None of one that is null."""
        import pyarrow as arrow

        if arrow.types.is_dictionary(array.type):
            # Not unpacked by the library: a long text may stand in every row and is kept once.
            words = array.dictionary.to_pylist()
            return [None if at is None else words[at] for at in array.indices.to_pylist()]
        texts: list[str | None] = array.cast(arrow.string()).to_pylist()
        if arrow.types.is_floating(array.type) or arrow.types.is_decimal(array.type):
            exact = arrow.types.is_decimal(array.type)
            return [None if text is None else self._number(text, exact) for text in texts]
        if arrow.types.is_timestamp(array.type):
            return [None if text is None else _NO_MORE.sub("", text, count=1) for text in texts]
        return texts

    def _number(self, text: str, exact: bool) -> str:
        if not is_number(text):
            return text
        if exact:
            return plain(Decimal(text))
        number, shortened = decimal_of(text)
        self._shortened += shortened
        return plain_of(number)

    def _lines(self, columns: list[list[Cells]]) -> Iterator[list[Scalar]]:
        """The lines of one subject: its own columns in each, the rows of its lists side by side."""
        own: Cells = {}
        lists = []
        for column, rows in zip(self._columns, columns, strict=True):
            if column.rows:
                lists.append([row for row in rows if row])
            else:
                own |= rows[0]
        for together in zip_longest(*lists, fillvalue={}):
            self._line += 1
            yield self._scalars({**own, **{name: text for row in together for name, text in row.items()}})
        if not any(lists):
            self._line += 1
            yield self._scalars(own)

    def _scalars(self, cells: Cells) -> list[Scalar]:
        scalars = []
        for number, heading in enumerate(self._headings, 1):
            place = Place(self._source, self._line, number)
            scalars.append(Scalar(self._text(cells.get(heading, ""), place), place))
        self._cells += len(scalars)
        return scalars

    def _text(self, text: str, place: Place) -> str:
        self._characters += len(text)
        if len(text) > MAX_SCALAR:
            self._found.add("scalar_too_long", place, {"limit": f"{MAX_SCALAR:,}"})
            return ""
        for character, code in refused(text).items():
            self._found.add(code, place, {"written": name_of(character)})
        return text

    def _over(self) -> bool:
        place = Place(self._source, self._line, 1)
        if self._unpacked > MAX_UNPACKED:
            arguments = {"written": self._source.name, "limit": megabytes(MAX_UNPACKED)}
            self._found.add("parquet_too_large", place, arguments)
        elif self._cells > MAX_CELLS:
            self._found.add("table_too_many_cells", place, {"limit": f"{MAX_CELLS:,}"})
        elif self._characters > MAX_TABLE_BYTES:
            self._found.add("table_too_many_characters", place, {"limit": f"{MAX_TABLE_BYTES:,}"})
        else:
            return False
        return True

    def notes(self) -> Findings:
        """What is to be said of the rows that were read."""
        place = Place(self._source, 1, 1)
        notes = []
        if self._shortened:
            notes.append(Finding("number_shortened", place, {"count": self._shortened}))
        if self._empty:
            notes.append(Finding("parquet_empty_rows", place, {"count": self._empty}))
        return tuple(notes)


def _field(array: Any, path: tuple[str, ...]) -> Any:
    """The values of a field; what belongs to a struct that is null is null."""
    import pyarrow.compute as compute

    return compute.struct_field(array, list(path)) if path else array
