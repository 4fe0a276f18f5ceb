"""Parts as measuring programs report them (QIF, DFQ), as subjects in the terms of a vocabulary.

A part owns the list `measurements`, one row a measured value with its limits and both statuses, and the list
`characteristics`, one row each with its own list `values`. A vocabulary may have either list or both, and of
their fields those it wants: what it has no name for is not taken, and said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from grading.findings import Finding, Findings, Place
from grading.language.documents import Vocabulary
from grading.language.subjects import Subject
from grading.language.tree import Mapping as Tree
from grading.language.tree import Node, Scalar, Sequence
from grading.reading.subjects import SubjectReader

MEASUREMENTS, CHARACTERISTICS, VALUES = "measurements", "characteristics", "values"
# So many differences are told one by one.
_TOLD = 10

Fields = Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class MeasuredCharacteristic:
    """What was to be measured, and each value with what was said of it."""

    place: Place
    fields: Fields
    values: tuple[Fields, ...]


@dataclass(frozen=True, slots=True)
class MeasuredPart:
    """A part or component: its name, fields, and characteristics in the order of the file."""

    id: Scalar
    fields: Fields
    characteristics: tuple[MeasuredCharacteristic, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a value may be. Without `known` there are limits, and the file does not say which."""

    lower: Decimal | None = None
    upper: Decimal | None = None
    known: bool = True

    def status(self, *values: Decimal) -> str | None:
        """`pass`, `fail`, `no_tolerance` where there is no limit, None where it cannot be told."""
        if not self.known or not values:
            return None
        if self.lower is None and self.upper is None:
            return "no_tolerance"
        low = self.lower is None or min(values) >= self.lower
        high = self.upper is None or max(values) <= self.upper
        return "pass" if low and high else "fail"


def differences(parts: tuple[MeasuredPart, ...]) -> Findings:
    """Where the status that a file declares is not the one that its own values and limits give."""
    found = [
        Finding(
            "status_differs",
            each.place,
            {
                "name": _text(characteristic.fields, "characteristic"),
                "value": _text(each_fields, "measured"),
                "limits": _limits(characteristic.fields),
                "declared": _text(each_fields, "declared_status"),
                "computed": _text(each_fields, "computed_status"),
            },
        )
        for part in parts
        for characteristic in part.characteristics
        for each_fields in characteristic.values
        if _differ(each_fields) and isinstance(each := each_fields["declared_status"], Scalar)
    ]
    if len(found) <= _TOLD:
        return tuple(found)
    more = Finding("status_differs_more", found[_TOLD].place, {"count": len(found) - _TOLD})
    return (*found[:_TOLD], more)


def _limits(fields: Fields) -> str:
    low, high = _text(fields, "lower"), _text(fields, "upper")
    if low and high:
        return f"{low}..{high}"
    return f"≥ {low}" if low else f"≤ {high}"


def counted(counter: Counter[str]) -> tuple[str, ...]:
    """Names with how often each was met, as messages list them."""
    return tuple(f"`{name}` {count}" for name, count in sorted(counter.items()))


def _differ(fields: Fields) -> bool:
    judged = ("pass", "fail")
    declared, computed = _text(fields, "declared_status"), _text(fields, "computed_status")
    return declared in judged and computed in judged and declared != computed


def _text(fields: Fields, name: str) -> str:
    """A field as text; a value that carries something is a mapping of its own."""
    node = fields.get(name)
    if isinstance(node, Tree):
        node = node.get("value")
    return node.text if isinstance(node, Scalar) else ""


def subjects_of(
    parts: tuple[MeasuredPart, ...], name: str, vocabulary: Vocabulary
) -> tuple[tuple[Subject, ...], Findings]:
    """Measured parts as subjects.

    Findings: a vocabulary without either list, parts of one name, fields that the vocabulary does not have,
    and what reading their values finds.
    """
    if not {MEASUREMENTS, CHARACTERISTICS} & {str(known) for known in vocabulary.lists}:
        return (), (Finding("measured_no_list", arguments={"written": name, "vocabulary": vocabulary.id}),)
    reader = SubjectReader(vocabulary)
    writer = _Writer(vocabulary)
    subjects: dict[str, Subject] = {}
    for part in parts:
        known = subjects.get(part.id.text)
        if known is not None:
            twice = Finding("subject_twice", part.id.place, {"written": part.id.text}, also=known.row.place)
            reader.findings.append(twice)
            continue
        subjects[part.id.text] = Subject(part.id.text, reader.mapping(writer.tree(part)))
    findings = list(reader.findings)
    if writer.unknown:
        findings.append(
            Finding(
                "fields_unknown",
                arguments={
                    "file": name,
                    "vocabulary": vocabulary.id,
                    "items": counted(writer.unknown),
                },
            )
        )
    return tuple(subjects.values()), tuple(findings)


class _Writer:
    """Writes parts down as if a person had, in the names that a vocabulary has."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._names = {str(name) for name in vocabulary.characteristics} | {"date"}
        self._lists = {str(name) for name in vocabulary.lists}
        self.unknown: Counter[str] = Counter()

    def tree(self, part: MeasuredPart) -> Tree:
        place = part.id.place
        entries = list(self._known(part.fields))
        for name, rows in (
            (MEASUREMENTS, self._measurements(part)),
            (CHARACTERISTICS, self._characteristics(part)),
        ):
            if name in self._lists:
                entries.append((Scalar(name, place), Sequence(tuple(rows), place)))
        return Tree(tuple(entries), place)

    def _measurements(self, part: MeasuredPart) -> Iterator[Tree]:
        for characteristic in part.characteristics:
            for value in characteristic.values:
                yield Tree(tuple(self._known({**characteristic.fields, **value})), characteristic.place)

    def _characteristics(self, part: MeasuredPart) -> Iterator[Tree]:
        for characteristic in part.characteristics:
            entries = list(self._known(characteristic.fields))
            if VALUES in self._lists:
                rows = tuple(
                    Tree(tuple(self._known(value)), characteristic.place) for value in characteristic.values
                )
                entries.append((Scalar(VALUES, characteristic.place), Sequence(rows, characteristic.place)))
            yield Tree(tuple(entries), characteristic.place)

    def _known(self, fields: Fields) -> Iterator[tuple[Scalar, Node]]:
        for name, node in fields.items():
            if name in self._names:
                yield Scalar(name, node.place), node
            else:
                self.unknown[name] += 1
