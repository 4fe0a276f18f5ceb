"""Parts of an AQDEF file (DFQ) with the measured values of each characteristic.

Lines are `K2002/3 Diameter` (field, number of the characteristic, text) or carry values: one block a
characteristic, separated by 0x0F, with the fields of a value separated by 0x14 in the order of `_PACKED`.
Number 0 speaks of all parts or characteristics.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import PurePath

from grading.findings import Finding, Findings, Place, Source
from grading.language.tree import Node, Scalar
from grading.quantities import units
from grading.quantities.numbers import add
from grading.reading.dfq_text import CHARACTERISTIC, FIELD, decode_dfq
from grading.reading.guard import Collector
from grading.reading.measured import Limits, MeasuredCharacteristic, MeasuredPart, counted
from grading.reading.numerals import decimal_of, is_number, plain_of
from grading.reading.table import MAX_CELLS

Progress = Callable[[int, int], None]

_LINE = re.compile(r"(K[0-9]{3,4})(?:/([0-9]{0,6})(?:/([0-9]{1,7}))?)?(?:[ \t]+(.*))?")
_PACKED = ("K0001", "K0002", "K0004", "K0005", "K0006", "K0007", "K0008", "K0010", "K0011", "K0012")
_DATES = (
    re.compile(r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})(?![0-9])"),
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?![0-9])"),
    re.compile(r"(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})/(?P<year>[0-9]{4})(?![0-9])"),
)
# Says how many characteristics there are.
_COUNT = "K0100"
_PART = {"K1001": "part_number", "K1002": "part_name"}
_NUMBERS = {"nominal": "K2101", "lower": "K2110", "upper": "K2111", "below": "K2112", "above": "K2113"}
_TEXTS = {"code": "K2001", "name": "K2002", "type": "K2004", "unit": "K2142"}
_TAKEN = {_COUNT, *_PART, *_NUMBERS.values(), *_TEXTS.values(), "K0001", "K0002", "K0004"}
# K2004: counted or classified, not measured.
_ATTRIBUTIVE = ("1", "5", "6")
_VALID = "0"


@dataclass(slots=True)
class _Entry:
    """A part or a characteristic while it is gathered: its fields by key, and its values."""

    place: Place
    part: int = 1
    fields: dict[str, Scalar] = field(default_factory=dict)
    values: list[dict[str, Scalar]] = field(default_factory=list)


def read_dfq(
    data: bytes, name: str, progress: Progress = lambda done, total: None
) -> tuple[tuple[MeasuredPart, ...], Findings]:
    """The parts of a DFQ file.

    Findings: what `dfq_text.decode_dfq` finds, lines of another form, values of characteristics that are not
    described, numbers that are none, and as notes what was not taken: fields, values marked as not valid,
    characteristics that are counted and not measured.
    """
    written, findings = decode_dfq(data, name)
    if written is None:
        return (), findings
    reader = _Reader(written.source, name)
    for number, line in enumerate(written.source.lines, 1):
        progress(number, len(written.source.lines))
        if not reader.line(number, line):
            break
    parts = tuple(reader.parts())
    return parts, (*findings, *reader.found.findings(), *reader.notes())


class _Reader:
    """Takes one line after the other."""

    def __init__(self, source: Source, name: str) -> None:
        self._source, self._stem = source, PurePath(name).stem
        self.found = Collector(source)
        self._parts: dict[int, _Entry] = {}
        self._characteristics: dict[int, _Entry] = {}
        self._announced: Scalar | None = None
        self._part = 1
        self._count = 0
        self._skipped: Counter[str] = Counter()
        self._invalid: Counter[str] = Counter()
        self._attributive: Counter[str] = Counter()
        self._empty = self._shortened = 0

    # -- lines --------------------------------------------------------------------------------

    def line(self, number: int, text: str) -> bool:
        """Takes a line; False where there are more values than any file should have."""
        bare = text.strip(" \t")
        place = Place(self._source, number, 1, max(1, len(text)))
        match = _LINE.fullmatch(bare)
        if match:
            self._field(match, place)
        elif FIELD in bare or CHARACTERISTIC in bare or is_number(bare):
            self._packed(bare, place)
        elif bare:
            self.found.add("dfq_line", place, {"written": bare[:40]})
        if self._count > MAX_CELLS:
            self.found.add("table_too_many_cells", place, {"limit": f"{MAX_CELLS:,}"})
        return self._count <= MAX_CELLS and not self.found.full

    def _field(self, match: re.Match[str], place: Place) -> None:
        key, index, which, text = match.groups()
        number = int(index or 1)
        value = Scalar((text or "").strip(), place)
        if key == _COUNT or key == "K100":
            self._announced = value
        elif key.startswith("K1") and len(key) == 5:
            self._part = number or self._part
            self._put(self._parts, number, key, value)
        elif key.startswith(("K2", "K8")):
            self._put(self._characteristics, number, key, value)
        elif key.startswith("K0"):
            self._value(number, key, value, int(which) if which else None)
        elif value.text:
            self._skipped[key] += 1

    def _put(self, entries: dict[int, _Entry], number: int, key: str, value: Scalar) -> None:
        if key not in _TAKEN:
            self._skipped[key] += bool(value.text)
        entry = entries.setdefault(number, _Entry(value.place, self._part))
        if value.text:
            entry.fields[key] = value

    def _value(self, number: int, key: str, value: Scalar, which: int | None) -> None:
        """A field of a value; of number 0, of the current value of every characteristic."""
        if key not in _TAKEN:
            self._skipped[key] += bool(value.text)
            return
        if number == 0:
            for at, each in self._characteristics.items():
                if at and each.values:
                    each.values[-1].setdefault(key, value)
            return
        entry = self._characteristics.get(number)
        if entry is None:
            self.found.add("dfq_no_characteristic", value.place, {"number": number})
            return
        self._into(entry, key, value, which)

    def _into(self, entry: _Entry, key: str, value: Scalar, which: int | None) -> None:
        """A field into a value: the one numbered, else the last, or a new one if that has the field."""
        if which is None:
            if not entry.values or key in entry.values[-1]:
                entry.values.append({})
                self._count += 1
            entry.values[-1][key] = value
            return
        if not 1 <= which <= len(entry.values) + 1:
            self.found.add("dfq_value_number", value.place, {"number": which})
            return
        if which > len(entry.values):
            entry.values.append({})
            self._count += 1
        entry.values[which - 1][key] = value

    def _packed(self, text: str, place: Place) -> None:
        start = 0
        for number, block in enumerate(text.split(CHARACTERISTIC), 1):
            here = place.part(start, len(block))
            start += len(block) + 1
            entry = self._characteristics.get(number)
            if not block.strip(FIELD + " \t"):
                self._empty += entry is not None
                continue
            if entry is None:
                self.found.add("dfq_no_characteristic", here, {"number": number})
                return
            parts = block.split(FIELD)
            kind = self._characteristic(entry, number).get("K2004")
            if kind.text in _ATTRIBUTIVE if kind else len(parts) > len(_PACKED):
                self._attributive[self._name(entry, number).text] += 1
                continue
            self._count += 1
            value = {}
            for key, part in zip(_PACKED, parts, strict=False):
                scalar = Scalar(part.strip(), here)
                if key in _TAKEN:
                    value[key] = scalar
                else:
                    self._skipped[key] += scalar.text not in ("", "0")
            entry.values.append(value)

    # -- parts --------------------------------------------------------------------------------

    def parts(self) -> Iterator[MeasuredPart]:
        """The parts with their characteristics, in the order of their numbers."""
        described = {number: entry for number, entry in self._characteristics.items() if number}
        if not described and not self.found.findings():
            self.found.add("dfq_no_characteristics", Place(self._source, 1, 1))
        self._check_count(len(described))
        numbers = sorted({entry.part for entry in described.values()})
        common = self._parts.get(0)
        for at, number in enumerate(numbers, 1):
            entry = self._parts.get(number)
            texts = {**(common.fields if common else {}), **(entry.fields if entry else {})}
            fields: dict[str, Node] = {name: texts[key] for key, name in _PART.items() if key in texts}
            place = entry.place if entry else Place(self._source, 1, 1)
            stem = self._stem if at == 1 else f"{self._stem}-{at}"
            name = texts.get("K1001") or texts.get("K1002") or Scalar(stem, place)
            own = {at: each for at, each in sorted(described.items()) if each.part == number}
            yield MeasuredPart(name, fields, tuple(self._measured(each, at) for at, each in own.items()))

    def _check_count(self, described: int) -> None:
        announced = self._announced
        if announced is not None and announced.text != str(described):
            arguments = {"announced": announced.text, "count": described}
            self.found.add("dfq_count", announced.place, arguments)

    def _characteristic(self, entry: _Entry, number: int) -> dict[str, Scalar]:
        """The fields of a characteristic, with those that speak of all of them."""
        common = self._characteristics.get(0)
        return {**(common.fields if common and number else {}), **entry.fields}

    def _name(self, entry: _Entry, number: int) -> Scalar:
        texts = self._characteristic(entry, number)
        return texts.get("K2002") or texts.get("K2001") or Scalar(str(number), entry.place)

    def _measured(self, entry: _Entry, number: int) -> MeasuredCharacteristic:
        texts = self._characteristic(entry, number)
        unit = texts.get("K2142")
        numbers = {name: self._number(texts[key], unit) for name, key in _NUMBERS.items() if key in texts}
        limits = _limits(numbers)
        fields: dict[str, Node] = {"characteristic": self._name(entry, number)}
        if unit is not None:
            fields["unit"] = Scalar("mm" if _length(unit.text) else unit.text, unit.place)
        for name, figure in (
            ("nominal", numbers.get("nominal")),
            ("lower", limits.lower),
            ("upper", limits.upper),
        ):
            if figure is not None:
                fields[name] = Scalar(plain_of(figure), entry.place)
        read = [self._fields(value, unit, limits) for value in entry.values]
        values = tuple(value for value in read if value is not None)
        return MeasuredCharacteristic(entry.place, fields, values)

    def _fields(
        self, value: dict[str, Scalar], unit: Scalar | None, limits: Limits
    ) -> dict[str, Node] | None:
        """A measured value; None where there is none, or where it is marked as not valid."""
        written, mark = value.get("K0001"), value.get("K0002")
        if mark is not None and mark.text not in ("", _VALID):
            self._invalid[mark.text] += 1
            return None
        if written is None or not written.text:
            self._empty += 1
            return None
        number = self._number(written, unit)
        if number is None:
            return None
        fields: dict[str, Node] = {"measured": Scalar(plain_of(number), written.place)}
        when = value.get("K0004")
        if when is not None and when.text:
            date = _date(when)
            if date is None:
                self._skipped["K0004"] += 1
            else:
                fields["date"] = date
        status = limits.status(number)
        if status is not None:
            fields["computed_status"] = Scalar(status, written.place)
        return fields

    def _number(self, scalar: Scalar, unit: Scalar | None) -> Decimal | None:
        if not is_number(scalar.text):
            self.found.add("dfq_number", scalar.place, {"written": scalar.text[:40]})
            return None
        number, shortened = decimal_of(scalar.text)
        self._shortened += shortened
        if unit is None or not _length(unit.text):
            return number
        return units.convert(number, units.normal(unit.text), "mm")

    # -- what is told -------------------------------------------------------------------------

    def notes(self) -> Findings:
        """What was not taken, one finding a reason."""
        place = Place(Source(self._source.name), 1, 1)
        notes = [
            Finding(code, place, {"items": counted(items)})
            for code, items in (
                ("dfq_invalid", self._invalid),
                ("dfq_attributive", self._attributive),
                ("dfq_not_taken", +self._skipped),
            )
            if items
        ]
        for code, count in (("dfq_empty", self._empty), ("number_shortened", self._shortened)):
            if count:
                notes.append(Finding(code, place, {"count": count}))
        return tuple(notes)


def _limits(numbers: dict[str, Decimal | None]) -> Limits:
    """Absolute limits (K2110, K2111); else the allowances K2112 and K2113 around the nominal K2101."""
    if any(name in numbers and numbers[name] is None for name in numbers):
        return Limits(known=False)
    ends: list[Decimal | None] = []
    for absolute, allowance in (("lower", "below"), ("upper", "above")):
        figure, around = numbers.get(absolute), numbers.get(allowance)
        if figure is None and around is not None:
            nominal = numbers.get("nominal")
            if nominal is None:
                return Limits(known=False)
            figure = add(nominal, around)
        ends.append(figure)
    return Limits(ends[0], ends[1])


def _length(unit: str) -> bool:
    return units.known(unit) and units.kind(units.normal(unit)) == "length"


def _date(written: Scalar) -> Scalar | None:
    """The day of `31.12.2026/10:30:59`, `2026-12-31 10:30` or `12/31/2026/10:30`."""
    match = next((found for form in _DATES if (found := form.match(written.text))), None)
    if match is None:
        return None
    return Scalar(f"{match['year']}-{match['month']:0>2}-{match['day']:0>2}", written.place)
