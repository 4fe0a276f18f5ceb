"""Samples, from YAML or tables, as subjects in the terms of their vocabulary.

Every value is read as what its characteristic is: numbers in its unit and within its plausible range,
names among its values, dates. What cannot be read is a finding and the whole file is refused: a grade is
never given on part of what was written.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from grading.findings import Finding, Findings, Place, closest
from grading.language.documents import Characteristic, Vocabulary
from grading.language.scalars import read_date
from grading.language.subjects import Row, Subject, Value
from grading.language.tree import Mapping, Node, Scalar, Sequence, Word, entry_of
from grading.quantities import units
from grading.quantities.intervals import Interval
from grading.quantities.numbers import add, mul, plain, sub
from grading.quantities.quantity import Quantity, QuantityProblem, in_unit, parse_quantity
from grading.quantities.rounding import step_of
from grading.quantities.uncertainty import Uncertainty, is_scale
from grading.reading.columns import named_columns
from grading.reading.joining import Part, join
from grading.reading.rows import compare_rows
from grading.reading.table import HeaderCell, Table, TableRow
from grading.reading.uncertain import PARTS as UNCERTAIN
from grading.reading.uncertain import Written, read_uncertainty
from grading.wording.units import kind_text

_ATTRIBUTES = (*UNCERTAIN, "method", "date", "lab")


@dataclass(slots=True)
class _Entry:
    """A row while it is put together."""

    values: dict[str, Value] = field(default_factory=dict)
    details: dict[str, dict[str, Value | Uncertainty]] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[Row]] = field(default_factory=dict)
    # Single values and their uncertainties as written, each with the unit that heads its column.
    scalars: dict[str, Written] = field(default_factory=dict)
    uncertain: dict[str, dict[str, Written]] = field(default_factory=dict)
    negatives: dict[str, Place] = field(default_factory=dict)

    def row(self, place: Place | None) -> Row:
        content = sorted(self.written.items())
        content += [
            (name, "; ".join(sorted(row.key for row in rows))) for name, rows in sorted(self.lists.items())
        ]
        key = "; ".join(f"{name}: {text}" for name, text in content)
        lists = {name: tuple(rows) for name, rows in self.lists.items()}
        return Row(self.values, lists, self.details, self.written, key, place=place, negatives=self.negatives)


class SubjectReader:
    """Reads rows in the terms of one vocabulary; what is wrong gathers in `findings`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.findings: list[Finding] = []
        self._types = {str(name): entry for name, entry in vocabulary.characteristics.items()}

    def find(self, code: str, place: Place | None, **arguments: object) -> None:
        self.findings.append(Finding(code, place, arguments))

    # -- single values ------------------------------------------------------------------------

    def value(self, name: str, scalar: Scalar, unit: str | None = None) -> Value | None:
        """The value of a characteristic; `unit` is the one its column is headed with."""
        entry = self._types.get(name)
        if entry is not None and entry.values is not None:
            if scalar.text in entry.values:
                return scalar.text
            meant = closest(scalar.text, entry.values)
            known = tuple(entry.values)
            code = "value_unknown_meant" if meant else "value_unknown"
            self.find(code, scalar.place, written=scalar.text, name=name, meant=meant, known=known)
            return None
        if name == "date" or (entry is not None and entry.type == "date"):
            date, findings = read_date(scalar)
            self.findings.extend(findings)
            return date if isinstance(date, datetime.date) else None
        if entry is None or entry.type == "name" or entry.refers:
            return scalar.text
        return self._number(name, entry, scalar, unit)

    def quantity(self, name: str, entry: Characteristic, scalar: Scalar, unit: str | None) -> Quantity | None:
        read = parse_quantity(scalar.text)
        if isinstance(read, QuantityProblem):
            arguments = {"unit": "", "closest": "", "proposal": "", **read.arguments, "name": name}
            code = f"quantity_{read.code}" if read.code in _QUANTITY_CODES else f"number_{read.code}"
            self.findings.append(Finding(code, scalar.place, arguments))
            return None
        wanted = units.normal(entry.unit) if entry.unit else None
        if read.unit is None:
            read = replace(read, unit=unit or wanted)
        elif unit is not None and read.unit != unit:
            self.find("unit_twice", scalar.place, written=scalar.text, unit=unit)
            return None
        converted = in_unit(read, wanted)
        if converted is None:
            self.find(
                "unit_mismatch",
                scalar.place,
                have=read.unit or "1",
                want=wanted or "1",
                have_kind=kind_text(units.kind(read.unit)),
                want_kind=kind_text(units.kind(wanted)),
            )
        return converted

    def _number(self, name: str, entry: Characteristic, scalar: Scalar, unit: str | None) -> Value | None:
        quantity = self.quantity(name, entry, scalar, unit)
        if quantity is None:
            return None
        plausible = entry.plausible
        possible: Interval | None = quantity.interval
        if quantity.mark is not None and quantity.number is not None:
            possible = _marked(quantity.number, quantity.digits, quantity.mark)
        if plausible is not None and possible is not None:
            possible = possible.intersection(Interval(plausible.low, plausible.high))
        if possible is None:
            low, high = (plain(plausible.low), plain(plausible.high)) if plausible else ("", "")
            self.find(
                "implausible",
                scalar.place,
                written=scalar.text,
                name=name,
                low=low,
                high=high,
                unit=entry.unit or "",
            )
            return None
        return possible.low if possible.is_point else possible

    # -- rows ---------------------------------------------------------------------------------

    def put(self, entry: _Entry, name: str, scalar: Scalar, unit: str | None = None) -> None:
        """A value into a row; an empty one is missing."""
        if scalar.null:
            return
        value = self.value(name, scalar, unit)
        if value is not None:
            entry.values[name] = value
            if _is_negative(value):
                entry.negatives[name] = scalar.place
            entry.written[name] = scalar.text if unit is None else f"{scalar.text} {unit}"
        entry.scalars[name] = scalar, unit

    def detail(self, entry: _Entry, name: str, part: str, scalar: Scalar, unit: str | None = None) -> None:
        """What a value carries with it; `unit` is the one its column is headed with."""
        if scalar.null:
            return
        if part in UNCERTAIN:
            entry.uncertain.setdefault(name, {})[part] = scalar, unit
        else:
            value = scalar.text if part == "method" else self.value(part, scalar)
            if value is None:
                return
            entry.details.setdefault(name, {})[part] = value
        entry.written[f"{name}.{part}"] = scalar.text if unit is None else f"{scalar.text} {unit}"

    def uncertainties(self, entry: _Entry) -> None:
        """The uncertainties of a row, once all its values are there."""
        for name, parts in entry.uncertain.items():
            found, problem = read_uncertainty(
                name, parts, self._types.get(name), entry.scalars.get(name), entry.values.get(name)
            )
            if problem is not None:
                self.findings.append(problem)
            if found is not None:
                entry.details.setdefault(name, {})["u"] = found

    def mapping(self, node: Mapping, skip: Iterable[str] = (), *, within: str | None = None) -> Row:
        """A row written as `name: value`."""
        entry = _Entry()
        for key, value in node.entries:
            if key.text in skip:
                continue
            if key.text in self.vocabulary.lists:
                entry.lists[key.text] = self._rows(key.text, value)
            elif key.text not in self._types and key.text != "date":
                self.unknown(key)
            elif isinstance(value, Scalar):
                self.put(entry, key.text, value)
            elif isinstance(value, Mapping):
                self._detailed(entry, key.text, value)
            else:
                self.find("text_due", value.place)
        return self._checked(entry, node.place, within)

    def _checked(self, entry: _Entry, place: Place | None, within: str | None) -> Row:
        self.uncertainties(entry)
        rows = entry_of(self.vocabulary.lists, within) if within else None
        if rows is not None and rows.order is not None and rows.order not in entry.values:
            self.find("row_without_order", place, list=within, order=rows.order)
        return entry.row(place)

    def unknown(self, key: Scalar) -> None:
        known = {*self._types, *self.vocabulary.lists}
        meant = closest(key.text, known)
        code = "characteristic_unknown_meant" if meant else "characteristic_unknown"
        self.find(code, key.place, written=key.text, meant=meant, vocabulary=self.vocabulary.id)

    def _detailed(self, entry: _Entry, name: str, node: Mapping) -> None:
        for key, value in node.entries:
            if not isinstance(value, Scalar):
                self.find("text_due", value.place)
            elif key.text == "value":
                self.put(entry, name, value)
            elif key.text in _ATTRIBUTES or key.text in self._types:
                self.detail(entry, name, key.text, value)
            else:
                self.find("key_unknown", key.place, written=key.text, known=("value", *_ATTRIBUTES))

    def _rows(self, name: str, node: Node) -> list[Row]:
        if not isinstance(node, Sequence):
            self.find("list_of_rows_due", node.place, written=name)
            return []
        rows = []
        for item in node.items:
            if isinstance(item, Mapping):
                rows.append(self.mapping(item, within=name))
            else:
                self.find("mapping_due", item.place)
        return rows

    # -- tables -------------------------------------------------------------------------------

    def table(self, table: Table) -> list[Subject]:
        """A line for each row of a list; lines of one `id` are one subject, whose own columns agree."""
        columns = [self._column(cell) for cell in table.header]
        ids = [at for at, cell in enumerate(table.header) if cell.path == ("id",)]
        if not ids:
            self.find("table_without_id", table.header[0].place if table.header else None)
            return []
        if any(column is None for column in columns):
            return []
        entries: dict[str, _Entry] = {}
        places: dict[str, Place] = {}
        origin: dict[tuple[str, str], Scalar] = {}
        lists = dict.fromkeys(cell.path[0] for cell in table.header if cell.path[0] in self.vocabulary.lists)
        rowless: list[tuple[str, TableRow]] = []
        for line in table.rows:
            identity = line.cells[ids[0]]
            if identity is None:
                self.find("line_without_id", line.place)
                continue
            if not lists and identity.text in entries:
                self.find("line_repeats", line.place, id=identity.text)
            entry = entries.setdefault(identity.text, _Entry())
            places.setdefault(identity.text, line.place)
            if not self._line(entry, identity.text, table.header, line, origin) and lists:
                rowless.append((identity.text, line))
        for name, line in rowless:
            if entries[name].lists:
                self.find("line_without_row", line.place, id=name, lists=tuple(f"`{one}`" for one in lists))
        for entry in entries.values():
            self.uncertainties(entry)
        return [Subject(name, entry.row(places[name])) for name, entry in entries.items()]

    def _column(self, cell: HeaderCell) -> HeaderCell | None:
        path, first = cell.path, cell.path[0]
        if path == ("id",):
            return cell
        if first in self.vocabulary.lists:
            path = path[1:]
        if not path or len(path) > 2 or (path[0] not in self._types and path[0] != "date"):
            text = ".".join(cell.path)
            self.unknown(Scalar(path[0] if path and len(path) <= 2 else text, cell.place))
            return None
        if len(path) == 2 and path[1] not in _ATTRIBUTES and path[1] not in self._types:
            self.find("key_unknown", cell.place, written=path[1], known=_ATTRIBUTES)
            return None
        if path[-1] in ("u", "U") and cell.unit is not None and is_scale(cell.unit):
            return cell
        if cell.unit is not None and not units.known(cell.unit):
            meant = units.closest(cell.unit)
            code = "unit_unknown_meant" if meant else "unit_unknown"
            self.find(code, cell.place, written=cell.unit, meant=meant)
            return None
        return cell

    def _line(
        self,
        entry: _Entry,
        identity: str,
        header: tuple[HeaderCell, ...],
        line: TableRow,
        origin: dict[tuple[str, str], Scalar],
    ) -> bool:
        """Takes a line into the entry of its subject; whether it has a row of a list."""
        rows: dict[str, _Entry] = {}
        for cell, scalar in zip(header, line.cells, strict=False):
            if scalar is None or cell.path == ("id",):
                continue
            unit = (units.normal(cell.unit) or cell.unit) if cell.unit else None
            if cell.path[0] in self.vocabulary.lists:
                target, path = rows.setdefault(cell.path[0], _Entry()), cell.path[1:]
            else:
                target, path = entry, cell.path
                key = (identity, ".".join(path))
                first = origin.setdefault(key, scalar)
                if first.text != scalar.text:
                    self.findings.append(
                        Finding(
                            "lines_disagree",
                            scalar.place,
                            {"id": identity, "name": key[1], "one": first.text, "other": scalar.text},
                            also=first.place,
                        )
                    )
                if first is not scalar:
                    continue
            if len(path) == 2:
                self.detail(target, path[0], path[1], scalar, unit if path[1] in UNCERTAIN else None)
            else:
                self.put(target, path[0], scalar, unit)
        for name, row in rows.items():
            entry.lists.setdefault(name, []).append(self._checked(row, line.place, name))
        return bool(rows)


_QUANTITY_CODES = {"unknown_unit", "not_detected", "uncountable", "tolerance", "dashed_range", "mark"}


def _is_negative(value: Value) -> bool:
    return value.is_negative if isinstance(value, Interval) else isinstance(value, Decimal) and value < 0


def _marked(number: Decimal, digits: int, mark: str) -> Interval:
    """What a value marked (+) or (-) may be: a little more or less in magnitude than reported."""
    half = mul(step_of(digits), Decimal("0.5"))
    if (mark == "+") == (number >= 0):
        return Interval(number, add(number, half), True, False)
    return Interval(sub(number, half), number, False, True)


def read_subjects(node: Node, vocabulary: Vocabulary) -> tuple[tuple[Subject, ...], Findings]:
    """Subjects written in YAML, each with an `id`."""
    reader = SubjectReader(vocabulary)
    if not isinstance(node, Sequence):
        return (), (Finding("subjects_due", node.place),)
    subjects = []
    for number, item in enumerate(node.items, start=1):
        if not isinstance(item, Mapping):
            reader.find("mapping_due", item.place)
            continue
        identity = item.get("id")
        name = identity.text if isinstance(identity, Scalar) else str(number)
        subjects.append(Subject(name, reader.mapping(item, skip=("id",))))
    read = _unique(subjects, reader)
    return read, (*reader.findings, *compare_rows(read, vocabulary))


def read_row(node: Mapping, vocabulary: Vocabulary, skip: Iterable[str] = ()) -> tuple[Row, Findings]:
    """One row: the `given` of an example, an entry of a collection, what is assumed."""
    reader = SubjectReader(vocabulary)
    row = reader.mapping(node, skip)
    return row, (*reader.findings, *compare_rows((Subject("", row),), vocabulary))


def read_collections(
    collections: dict[Word, Mapping], vocabulary: Vocabulary
) -> tuple[dict[str, dict[str, Row]], Findings]:
    """What values refer to: laboratories, certificates, by name."""
    reader = SubjectReader(vocabulary)
    known = {str(entry.refers) for entry in vocabulary.characteristics.values() if entry.refers}
    read: dict[str, dict[str, Row]] = {}
    for name, node in collections.items():
        if name not in known:
            meant = closest(name, {*known, "subjects", "rules", "vocabulary", "assume", "at"})
            code = "key_unknown_meant" if meant else "key_unknown"
            reader.find(code, name.place, written=name, meant=meant, known=tuple(sorted(known)))
            continue
        read[str(name)] = {}
        for key, value in node.entries:
            if isinstance(value, Mapping):
                read[str(name)][key.text] = reader.mapping(value)
            else:
                reader.find("mapping_due", value.place)
    return read, tuple(reader.findings)


def read_part(file: str, table: Table, vocabulary: Vocabulary) -> tuple[Part, Findings]:
    """The subjects of the table in a file."""
    reader = SubjectReader(vocabulary)
    table, findings = named_columns(table, vocabulary)
    columns = frozenset(cell.name for cell in table.header)
    if findings:
        return Part(file, columns, ()), findings
    return Part(file, columns, tuple(reader.table(table))), tuple(reader.findings)


def read_tables(tables: Iterable[Table], vocabulary: Vocabulary) -> tuple[tuple[Subject, ...], Findings]:
    """Subjects from tables; several tables are joined by `id`."""
    read = [read_part(table.header[0].place.source.name, table, vocabulary) for table in tables]
    findings = tuple(finding for _, found in read for finding in found)
    return join([part for part, _ in read], vocabulary, findings)


def _unique(subjects: list[Subject], reader: SubjectReader) -> tuple[Subject, ...]:
    seen: dict[str, Subject] = {}
    for subject in subjects:
        if subject.id in seen:
            reader.findings.append(
                Finding(
                    "subject_twice",
                    subject.row.place,
                    {"written": subject.id},
                    also=seen[subject.id].row.place,
                )
            )
        seen.setdefault(subject.id, subject)
    return tuple(subjects)
