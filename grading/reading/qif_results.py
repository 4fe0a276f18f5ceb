"""The results of a QIF document: from each measurement along the chain to its limits.

A measurement names its characteristic item, the item its nominal, the nominal its definition, which holds the
tolerance. The status that the file declares is kept apart from the one that value and limits give.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath
from typing import Any

from grading.findings import Finding, Findings, Place, Source
from grading.language.tree import Mapping as Tree
from grading.language.tree import Node, Scalar
from grading.quantities.numbers import mul
from grading.reading.guard import Collector
from grading.reading.measured import Limits, MeasuredCharacteristic, MeasuredPart, counted
from grading.reading.numerals import decimal_of, is_number, plain_of
from grading.reading.qif_limits import TAKEN, UNCLEAR, limits_at, limits_of
from grading.reading.qif_units import NAMESPACE, Unit, Units, kind_of

Progress = Callable[[int, int], None]

STATUSES = (
    *("pass", "fail", "rework", "syserror", "indeterminate", "not_analyzed", "basic_or_ted", "undefined"),
    *("unknown", "not_calculated", "not_measured"),
)
"""CharacteristicStatusEnum and, for the whole part, InspectionStatusEnum."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=T|$)")
_SNAKE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LISTS = {"definition": "CharacteristicDefinitions", "nominal": "CharacteristicNominals"}
_LISTS |= {"item": "CharacteristicItems"}
_VALUES = ("Value", "RoughnessAverageValue")
_EXTREMES = ("MinValue", "MaxValue", "WorstNegativeDeviation", "WorstPositiveDeviation")

# What is read of each element; anything else is counted as not taken.
_READ = {
    "document": {"FileUnits", "Product", "Characteristics", "Results"},
    "results": {"MeasurementResultsSet", "ActualComponentSets", "InspectionTraceability"},
    "measured": {
        "MeasuredCharacteristics",
        "InspectionStatus",
        "ActualComponentIds",
        "InspectionTraceability",
    },
    "measurement": {"Status", "CharacteristicItemId", "ActualComponentId", "TimeStamp", "Bonus"}
    | {*_VALUES, *_EXTREMES},
    "item": {"Name", "CharacteristicDesignator", "CharacteristicNominalId"},
    "nominal": {"CharacteristicDefinitionId", "TargetValue"},
    "definition": set(TAKEN),
    "component": {"SerialNumber", "Status", "AsmPathId"},
}


@dataclass(frozen=True, slots=True)
class _Known:
    """What the chain from an item on tells of a characteristic."""

    fields: dict[str, Node]
    definition: Any | None
    limits: Limits
    unit: Unit


class ResultsReader:
    """Walks the results of one document; what it finds gathers on the way."""

    def __init__(self, root: Any, source: Source, name: str, progress: Progress) -> None:
        self._root, self._source, self._name, self._progress = root, source, name, progress
        self.found = Collector(source)
        self._units = Units(root)
        self._skipped: Counter[str] = Counter()
        self._elsewhere: Counter[str] = Counter()
        self._nowhere: Counter[str] = Counter()
        self._open: Counter[str] = Counter()
        self._shortened = 0
        self._seen: set[Any] = set()
        self._known: dict[tuple[str, str], _Known] = {}
        characteristics = f"{NAMESPACE}Characteristics/{NAMESPACE}"
        self._index = {
            aspect: self._by_id(root.iterfind(f"{characteristics}{tag}/*")) for aspect, tag in _LISTS.items()
        }
        product = f"{NAMESPACE}Product/"
        for aspect, path in (
            ("part", "PartSet/Part"),
            ("component", "ComponentSet/Component"),
            ("path", "AsmPaths/AsmPath"),
        ):
            self._index[aspect] = self._by_id(root.iterfind(product + _path(path)))
        self._index["actual"] = self._by_id(root.iter(f"{NAMESPACE}ActualComponent"))

    # -- parts --------------------------------------------------------------------------------

    def parts(self) -> Iterator[MeasuredPart]:
        """A part for each component that a set of results measures."""
        self._skip(self._root, "document")
        for section in self._root.iterfind(f"{NAMESPACE}Characteristics"):
            self._skip_but(section, set(_LISTS.values()))
        for section in self._root.iterfind(f"{NAMESPACE}Results"):
            self._skip(section, "results")
        sets = list(self._root.iterfind(_path("Results/MeasurementResultsSet/MeasurementResults")))
        if not sets:
            self.found.add("qif_no_results", self._place(self._root))
        stem, number = PurePath(self._name).stem, 0
        for results in sets:
            self._skip(results, "measured")
            for component, measurements in self._by_component(results):
                number += 1
                fallback = stem if number == 1 else f"{stem}-{number}"
                yield self._part(results, component, measurements, fallback)

    def _by_component(self, results: Any) -> Iterator[tuple[Any | None, list[Any]]]:
        """Measurements by the actual component that they name, else by the one of the whole set."""
        ids = [element.text for element in results.iterfind(_path("ActualComponentIds/Id"))]
        whole = ids[0] if len(ids) == 1 else None
        groups: dict[str | None, list[Any]] = {whole: []} if len(ids) < 2 else {}
        for measurement in results.iterfind(_path("MeasuredCharacteristics/CharacteristicMeasurements/*")):
            own = measurement.findtext(f"{NAMESPACE}ActualComponentId") or whole
            groups.setdefault(own, []).append(measurement)
        for own, measurements in groups.items():
            yield self._index["actual"].get(own or ""), measurements

    def _part(
        self, results: Any, component: Any | None, measurements: list[Any], fallback: str
    ) -> MeasuredPart:
        place = self._place(results)
        fields: dict[str, Node] = {}
        serial = None
        if component is not None:
            self._skip(component, "component")
            serial = self._text(component, "SerialNumber")
        part = self._index["part"].get(self._part_id(component))
        if part is not None:
            for name, tag in (("part_number", "ModelNumber"), ("part_name", "Name")):
                text = self._text(part, tag)
                if text is not None:
                    fields[name] = text
        status = self._status(results.find(f"{NAMESPACE}InspectionStatus"), "InspectionStatusEnum")
        if status is not None:
            fields["inspection_status"] = status
        for owner in (results, self._root.find(f"{NAMESPACE}Results")):
            date = self._date(owner.find(_path("InspectionTraceability/ReportPreparationDate")))
            if date is not None:
                fields.setdefault("date", date)
        return MeasuredPart(
            serial or Scalar(fallback, place), fields, tuple(self._characteristics(measurements))
        )

    def _part_id(self, component: Any | None) -> str:
        """The id of the part that a component is an example of; of a single part, that one's."""
        parts = self._index["part"]
        path = component.findtext(f"{NAMESPACE}AsmPathId") if component is not None else None
        steps = self._index["path"].get(path or "")
        ids = [] if steps is None else [step.text for step in steps.iterfind(_path("ComponentIds/Id"))]
        last = self._index["component"].get(ids[-1] or "") if ids else None
        named = last.findtext(_path("Part/Id")) if last is not None else None
        return named or (next(iter(parts)) if len(parts) == 1 else "")

    # -- characteristics ----------------------------------------------------------------------

    def _characteristics(self, measurements: list[Any]) -> Iterator[MeasuredCharacteristic]:
        """Characteristics in the order in which they are first measured, each with its values."""
        grouped: dict[tuple[str, str], list[Any]] = {}
        for measurement in measurements:
            item = measurement.findtext(f"{NAMESPACE}CharacteristicItemId") or measurement.get("id", "")
            grouped.setdefault(
                (_local(measurement).removesuffix("CharacteristicMeasurement"), item), []
            ).append(measurement)
        done = 0
        for (kind, item), group in grouped.items():
            known = self._known.get((kind, item))
            if known is None:
                known = self._known[kind, item] = self._chain(kind, group[0])
            values = []
            for measurement in group:
                done += 1
                self._progress(done, len(measurements))
                values.append(self._value(kind, known, measurement))
            yield MeasuredCharacteristic(self._place(group[0]), known.fields, tuple(values))

    def _chain(self, kind: str, measurement: Any) -> _Known:
        """From the item that a measurement names to the limits."""
        place = self._place(measurement)
        item = self._follow(measurement, "CharacteristicItemId", "item")
        nominal = self._follow(item, "CharacteristicNominalId", "nominal")
        definition = self._follow(nominal, "CharacteristicDefinitionId", "definition")
        name = (self._text(item, "Name") if item is not None else None) or (
            self._text(item, "CharacteristicDesignator/Designator") if item is not None else None
        )
        fields: dict[str, Node] = {
            "characteristic": name or Scalar(f"#{measurement.get('id', '')}", place),
            "kind": Scalar(_SNAKE.sub("_", kind).lower(), place),
        }
        target = self._number(kind, nominal.find(f"{NAMESPACE}TargetValue")) if nominal is not None else None
        limits = UNCLEAR
        if definition is not None:
            limits = limits_of(kind, definition, target, lambda element: self._number(kind, element))
        unit = self._units.of(kind_of(kind), measurement) or Unit("")
        if unit.name:
            fields["unit"] = Scalar(unit.name, place)
        for field, number in (("nominal", target), ("lower", limits.lower), ("upper", limits.upper)):
            if number is not None:
                fields[field] = Scalar(plain_of(number), place)
        return _Known(fields, definition, limits, unit)

    def _value(self, kind: str, known: _Known, measurement: Any) -> dict[str, Node]:
        """The fields of one measurement: value, date and both statuses."""
        self._skip(measurement, "measurement")
        place = self._place(measurement)
        fields: dict[str, Node] = {}
        elements = [measurement.find(NAMESPACE + tag) for tag in _VALUES]
        element = next((found for found in elements if found is not None), None)
        value = None
        if element is not None and kind == "UserDefinedAttribute":
            self._skipped["Value (UserDefinedAttribute)"] += 1
        elif element is not None:
            value = self._number(kind, element)
        extremes = [self._number(kind, measurement.find(NAMESPACE + tag)) for tag in _EXTREMES]
        all_values = [number for number in (value, *extremes) if number is not None]
        if value is not None:
            fields["measured"] = self._with_uncertainty(
                kind, element, Scalar(plain_of(value), self._place(element))
            )
        elif all_values:
            text = f"{plain_of(min(all_values))}..{plain_of(max(all_values))}"
            fields["measured"] = Scalar(text, place)
        date = self._date(measurement.find(f"{NAMESPACE}TimeStamp"))
        if date is not None:
            fields["date"] = date
        declared = self._status(measurement.find(f"{NAMESPACE}Status"), "CharacteristicStatusEnum")
        if declared is not None:
            fields["declared_status"] = declared
        limits = known.limits
        if known.definition is not None:
            bonus = self._number(kind, measurement.find(f"{NAMESPACE}Bonus"))
            limits = limits_at(kind, limits, known.definition, value, bonus)
        computed = limits.status(*all_values)
        if computed is not None:
            fields["computed_status"] = Scalar(computed, place)
        elif all_values:
            name = known.fields["characteristic"]
            self._open[name.text if isinstance(name, Scalar) else ""] += 1
        return fields

    def _with_uncertainty(self, kind: str, element: Any, value: Scalar) -> Node:
        """A value, with the combined standard uncertainty that it states, in the same unit."""
        stated = (element.get("combinedUncertainty") or "").strip()
        unit = self._units.of(kind_of(kind), element)
        if not is_number(stated) or unit is None:
            return value
        size = plain_of(mul(decimal_of(stated)[0], unit.factor))
        entries = (
            (Scalar("value", value.place), value),
            (Scalar("u", value.place), Scalar(size, value.place)),
        )
        return Tree(entries, value.place)

    # -- single values ------------------------------------------------------------------------

    def _number(self, kind: str, element: Any | None) -> Decimal | None:
        """The number of an element in the unit of its kind, rounded where it says to how many places."""
        if element is None:
            return None
        text = (element.text or "").strip()
        if not is_number(text):
            self.found.add("qif_number", self._place(element), {"written": text, "name": _local(element)})
            return None
        number, shortened = decimal_of(text)
        self._shortened += shortened
        places = element.get("decimalPlaces", "")
        if re.fullmatch("[0-9]|1[0-5]", places):
            number = number.quantize(Decimal(1).scaleb(-int(places)))
        unit = self._units.of(kind_of(kind), element)
        if unit is None:
            self.found.add("qif_unit", self._place(element), {"name": _local(element)})
            return None
        return mul(number, unit.factor)

    def _status(self, status: Any | None, tag: str) -> Scalar | None:
        if status is None:
            return None
        element = status.find(NAMESPACE + tag)
        text = "" if element is None else (element.text or "").strip().lower()
        if text in STATUSES:
            return Scalar(text, self._place(element))
        self._skipped[_local(status)] += 1
        return None

    def _date(self, element: Any | None) -> Scalar | None:
        day = _DATE.match((element.text or "").strip()) if element is not None else None
        return Scalar(day[0], self._place(element)) if day else None

    def _text(self, parent: Any, path: str) -> Scalar | None:
        element = parent.find(_path(path))
        text = "" if element is None else (element.text or "").strip()
        return Scalar(text, self._place(element)) if text else None

    # -- references ---------------------------------------------------------------------------

    def _by_id(self, elements: Iterable[Any]) -> dict[str, Any]:
        index: dict[str, Any] = {}
        for element in elements:
            name = element.get("id", "")
            if index.setdefault(name, element) is not element:
                self.found.add(
                    "qif_id_twice", self._place(element), {"written": name}, self._place(index[name])
                )
        return index

    def _follow(self, element: Any | None, tag: str, aspect: str) -> Any | None:
        """What an element refers to, None where that is in another file or nowhere."""
        reference = element.find(NAMESPACE + tag) if element is not None else None
        if reference is None:
            return None
        if reference.get("xId") is not None:
            self._elsewhere[tag] += 1
            return None
        found = self._index[aspect].get((reference.text or "").strip())
        if found is None:
            self._nowhere[f"{tag} {(reference.text or '').strip()}"] += 1
            return None
        self._skip(found, aspect)
        return found

    # -- what is told -------------------------------------------------------------------------

    def _skip(self, element: Any, read: str) -> None:
        self._skip_but(element, _READ[read])

    def _skip_but(self, element: Any, read: set[str]) -> None:
        """Counts what is not read of an element, once an element."""
        if element in self._seen:
            return
        self._seen.add(element)
        for child in element:
            if _local(child) not in read:
                self._skipped[_local(child)] += 1

    def _place(self, element: Any) -> Place:
        line = min(max(1, element.sourceline or 1), len(self._source.lines))
        text = self._source.line(line)
        column = len(text) - len(text.lstrip()) + 1
        return Place(self._source, line, column, max(1, len(text.strip())))

    def notes(self) -> Findings:
        """What was not taken and not followed, one finding a reason."""
        place = Place(Source(self._name), 1, 1)
        notes = [
            Finding(code, place, {"items": counted(counter)})
            for code, counter in (
                ("qif_elsewhere", self._elsewhere),
                ("qif_nowhere", self._nowhere),
                ("qif_limits_open", self._open),
                ("qif_not_taken", self._skipped),
            )
            if counter
        ]
        if self._shortened:
            notes.append(Finding("number_shortened", place, {"count": self._shortened}))
        return tuple(notes)


def _item(measurement: Any) -> str:
    """Which item a measurement is of, in this file or another."""
    reference = measurement.find(f"{NAMESPACE}CharacteristicItemId")
    if reference is None:
        return f"#{measurement.get('id', '')}"
    return f"{reference.get('xId', '')}/{reference.text or ''}"


def _path(steps: str) -> str:
    return "/".join(step if step == "*" else NAMESPACE + step for step in steps.split("/"))


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
