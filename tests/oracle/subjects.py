"""Subjects: a row of values that may own lists of rows, read from the tree of its YAML."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from decimal import Decimal

from grading.findings import Findings
from grading.language.build import build
from grading.language.documents import KINDS, Characteristic, Header, Vocabulary
from grading.language.tree import Mapping, Node, Scalar, Sequence, Word
from grading.quantities import numbers as n
from grading.quantities import units
from grading.quantities.intervals import Interval
from grading.quantities.quantity import Quantity, in_unit, parse_quantity
from grading.reading.yaml import read_yaml
from tests.oracle.values import ANYTHING, Day, Name, Number, Single, number, span_of


@dataclass(frozen=True, eq=False)
class Cell:
    """A reported value and what it carries with it: `method`, `date`, `lab`."""

    value: Single
    details: dict[str, Single] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Row:
    """A row of `list`, or a subject. A row that merges several has all their cells of one name; of a
    `blank` one nothing is known."""

    list: str | None
    date: datetime.date | None
    text: str
    cells: dict[str, tuple[Cell, ...]]
    lists: dict[str, tuple[Row, ...]] = field(default_factory=dict)
    merges: tuple[Row, ...] = ()
    owns: dict[str, tuple[tuple[Row, bool], ...]] = field(default_factory=dict)
    blank: bool = False
    number: Decimal | None = None

    @property
    def mark(self) -> datetime.date | Decimal | None:
        """What it is ordered by."""
        return self.number if self.date is None else self.date


def wrong(findings: Findings) -> list[str]:
    """What is wrong, apart from mere warnings."""
    return [f"{finding.code} {finding.place}" for finding in findings if finding.severity == "error"]


def read_documents(text: str) -> dict[str, Header]:
    """The documents of a YAML text by id."""
    roots, findings = read_yaml(text.encode(), "oracle")
    assert not wrong(findings), wrong(findings)
    found: dict[str, Header] = {}
    for root in roots:
        model, findings = build(KINDS, root)
        assert not wrong(findings), wrong(findings)
        assert isinstance(model, Header)
        found[str(model.id)] = model
    return found


def characteristic(name: str, vocabulary: Vocabulary) -> Characteristic | None:
    return next((entry for key, entry in vocabulary.characteristics.items() if key == name), None)


def blank(name: str, vocabulary: Vocabulary) -> Single:
    """The missing value of a characteristic."""
    entry = characteristic(name, vocabulary)
    if name == "date" or (entry and entry.type == "date"):
        return Day(None)
    if entry and entry.values is not None:
        return Name(None, tuple(map(str, entry.values)), entry.ordered)
    if entry is None or entry.type == "name" or entry.refers:
        return Name(None)
    return number(ANYTHING, unit=normal(entry.unit))


def normal(unit: str | None) -> str | None:
    return units.normal(unit) if unit else None


def read_subject(node: Node, vocabulary: Vocabulary, of: str | None = None) -> Row:
    """A subject, or a row of the list `of`."""
    assert isinstance(node, Mapping)
    cells: dict[str, tuple[Cell, ...]] = {}
    lists: dict[str, tuple[Row, ...]] = {}
    for key, value in node.entries:
        if isinstance(value, Sequence):
            lists[key.text] = tuple(read_subject(item, vocabulary, key.text) for item in value.items)
        elif not (isinstance(value, Scalar) and value.null) and key.text != "id":
            cells[key.text] = (read_cell(key.text, value, vocabulary),)
    order = next(
        (str(rows.order) for name, rows in vocabulary.lists.items() if name == of and rows.order), "date"
    )
    return Row(of, _date(cells.get(order)), _text(node), cells, lists, number=_number(cells.get(order)))


def read_collections(collections: dict[Word, Mapping], vocabulary: Vocabulary) -> dict[str, dict[str, Row]]:
    """Entries by collection and name."""
    return {
        str(name): {key.text: read_subject(entry, vocabulary) for key, entry in node.entries}
        for name, node in collections.items()
    }


def _date(cells: tuple[Cell, ...] | None) -> datetime.date | None:
    value = cells[0].value if cells else None
    return next(iter(value.days)) if isinstance(value, Day) and value.days else None


def _number(cells: tuple[Cell, ...] | None) -> Decimal | None:
    value = cells[0].value if cells else None
    low, high = next(iter(value.spans)) if isinstance(value, Number) else (None, None)
    return low if low == high else None


def _text(node: Node) -> str:
    """The content of a row; the order in which it was written does not show."""
    match node:
        case Scalar():
            return node.text
        case Mapping():
            return "; ".join(sorted(f"{key.text}: {_text(value)}" for key, value in node.entries))
        case Sequence():
            return "; ".join(map(_text, node.items))


def read_cell(name: str, node: Node, vocabulary: Vocabulary) -> Cell:
    if not isinstance(node, Mapping):
        assert isinstance(node, Scalar)
        return Cell(read_value(name, node.text, vocabulary))
    parts = {key.text: part.text for key, part in node.entries if isinstance(part, Scalar)}
    value = read_value(name, parts["value"], vocabulary)
    if isinstance(value, Number):
        entry = characteristic(name, vocabulary)
        assert entry is not None
        value = replace(value, uncertainty=reported(parts, entry.unit))
    others = {part: text for part, text in parts.items() if part not in ("value", "u", "U", "k")}
    return Cell(value, {part: read_value(part, text, vocabulary) for part, text in others.items()})


def reported(parts: dict[str, str], unit: str | None) -> tuple[str, Decimal] | None:
    """The uncertainty that a value carries: `u`, or `U` and `k`."""
    written = parts.get("u") or parts.get("U")
    if written is None:
        return None
    value = parse_quantity(parts["value"])
    assert isinstance(value, Quantity)
    scale, size = spread_of(written, value.unit or normal(unit), normal(unit))
    return (scale, size) if "u" in parts else (scale, n.div(size, Decimal(parts["k"])) or n.ZERO)


def spread_of(text: str, unit: str | None, wanted: str | None) -> tuple[str, Decimal]:
    """`0.5`, `0.5 g/kg`, `5 %`, `5 % rel` or `0.1 lg`, of a value in `unit`; in the unit that is wanted."""
    number, _, rest = text.partition(" ")
    if rest == "lg":
        return "lg", Decimal(number)
    if rest.startswith("%"):
        return "%", Decimal(number).scaleb(-2)
    size = units.convert_difference(Decimal(number), normal(rest) or unit, wanted)
    assert size is not None, f"{text} is not in {unit}"
    return "", size


def read_value(name: str, text: str, vocabulary: Vocabulary) -> Single:
    """A value of a characteristic from its text; bounds are cut to what is plausible."""
    like = blank(name, vocabulary)
    match like:
        case Name():
            return replace(like, names=frozenset({text}))
        case Day():
            return Day(frozenset({datetime.date.fromisoformat(text)}))
    entry = characteristic(name, vocabulary)
    assert entry is not None
    plausible = entry.plausible and Interval(entry.plausible.low, entry.plausible.high)
    quantity = read_quantity(text, entry.unit)
    known = quantity.interval.intersection(plausible) if plausible else quantity.interval
    assert known is not None, f"{text} is not plausible"
    return number(span_of(known), unit=normal(entry.unit))


def read_quantity(text: str, unit: str | None) -> Quantity:
    """A quantity in a unit, which is also meant where none is written."""
    quantity = parse_quantity(text)
    assert isinstance(quantity, Quantity), f"{text}: {quantity}"
    if quantity.unit is None:
        return replace(quantity, unit=normal(unit))
    converted = in_unit(quantity, normal(unit))
    assert converted is not None, f"{text} is not in {unit}"
    return converted
