"""Deliveries read from their tables, graded, and priced where a document prices them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from grading.decisions import Decision, judge
from grading.decisions.paid import check_paid
from grading.decisions.worth import Made, price
from grading.evaluation.values import hull
from grading.findings import Finding, Findings, Place, closest, has_errors
from grading.language.documents import Characteristic, Vocabulary
from grading.language.subjects import Subject, Subjects
from grading.language.tree import Word
from grading.language.values import Label
from grading.planning.model import Plan
from grading.planning.plan import needs_date
from grading.planning.types import NumberType
from grading.quantities import units
from grading.reading.data import read_data
from grading.reading.joining import Part, join
from procurement.evidence.library import Library, evidence_of
from procurement.evidence.proofs import Proof, Scheme, prove

QUANTITY = "quantity"
"""The column of what was delivered, where the contract names no other."""
NO_DATE = datetime.date.max
"""The date of the facts of a delivery that has none, for documents that ask for none."""


@dataclass(frozen=True, slots=True)
class Priced:
    """What a document pays for a delivery: the ends of what it may be, in `unit`, and its items.

    `whole` tells a sum from a price for a unit of quantity.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
    whole: bool
    made: Made


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery: its date, its quantity in the unit asked for, what is proven of it, and its price."""

    id: str
    date: datetime.date | None
    quantity: Fraction | None
    proofs: Mapping[str, Proof]
    priced: Priced | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of deliveries: the column of the quantity and its unit (`due` where there has to be one),
    the date of facts that have none, the document that prices."""

    column: Word
    unit: str | None
    due: bool
    at: datetime.date | None
    pricing: str | None


def with_quantity(vocabulary: Vocabulary, wanted: Wanted) -> tuple[Vocabulary, Findings]:
    """The vocabulary with the contract's own column of quantities, where it has none of that name.

    Findings: `contract_column_unknown`, and `contract_units` where the vocabulary measures something else.
    """
    column, place = wanted.column, wanted.column.place
    entry = next((entry for name, entry in vocabulary.characteristics.items() if name == column), None)
    if entry is not None:
        if wanted.unit is not None and not units.convertible(str(entry.unit or "") or None, wanted.unit):
            arguments = {"written": str(entry.unit or "1"), "due": wanted.unit}
            return vocabulary, (Finding("contract_units", place, arguments),)
        return vocabulary, ()
    if column != QUANTITY:
        known = tuple(map(str, vocabulary.characteristics))
        arguments_ = {"written": str(column), "known": (closest(column, known) or QUANTITY,)}
        return vocabulary, (Finding("contract_column_unknown", place, arguments_),)
    if wanted.unit is None:
        return vocabulary, ()
    own = Characteristic(place=place, label=Label("数量", "Quantity"), unit=Word(wanted.unit, place))
    return replace(vocabulary, characteristics={**vocabulary.characteristics, column: own}), ()


def read_deliveries(
    library: Library, files: Sequence[Word], vocabulary: Vocabulary, wanted: Wanted
) -> tuple[tuple[Subject, ...], Findings]:
    """The deliveries of all files, joined by `id`, in the order of dates and ids.

    Findings: those of reading, `delivery_twice`, `deliveries_alike`.
    """
    parts: list[Part] = []
    found: list[Finding] = []
    for file in files:
        subjects, findings = read_data(
            [str(file)],
            vocabulary,
            named=file.place,
            inside=library.folder,
            opened=library.catalogue.open,
        )
        found += (_twice(finding) if finding.code == "line_repeats" else finding for finding in findings)
        columns = frozenset(
            name for subject in subjects for name in (*subject.row.written, *subject.row.lists)
        )
        parts.append(Part(str(file), columns, subjects))
    found += _in_two_files(parts, wanted.column)
    if has_errors(found):
        return (), tuple(dict.fromkeys(found))
    joined, findings = join(parts, vocabulary)
    ordered = tuple(sorted(joined, key=lambda subject: (subject.row.date("date") or NO_DATE, subject.id)))
    return ordered, tuple(dict.fromkeys((*found, *findings, *_alike(ordered))))


def _twice(finding: Finding) -> Finding:
    """A subject counts once however often it stands there; a delivery that stands twice is a slip."""
    return replace(finding, code="delivery_twice")


def _in_two_files(parts: Iterable[Part], column: str) -> Iterable[Finding]:
    first: dict[str, Place | None] = {}
    for part in parts:
        for subject in part.subjects:
            if column in subject.row.written:
                if subject.id in first:
                    arguments = {"id": subject.id}
                    yield Finding("delivery_twice", subject.row.place, arguments, also=first[subject.id])
                first.setdefault(subject.id, subject.row.place)


def _alike(subjects: Iterable[Subject]) -> Iterable[Finding]:
    seen: dict[str, Subject] = {}
    for subject in subjects:
        other = seen.setdefault(subject.row.key, subject)
        if other is not subject and subject.row.date("date"):
            arguments = {"id": subject.id, "other": other.id}
            yield Finding("deliveries_alike", subject.row.place, arguments, also=other.row.place)


def graded(
    subjects: Sequence[Subject],
    vocabulary: Vocabulary,
    plans: Mapping[str, Plan],
    schemes: Mapping[str, Scheme],
    wanted: Wanted,
) -> tuple[tuple[Delivery, ...], Findings]:
    """What each delivery proves, and what is paid for it.

    Findings: `delivery_quantity_*`, `date_missing`, and those of amounts that are paid for.
    """
    found: list[Finding] = []
    given = Subjects(tuple(subjects))
    deliveries: list[Delivery] = []
    for subject in subjects:
        date = subject.row.date("date") or wanted.at
        if date is None and any(map(needs_date, plans.values())):
            found.append(Finding("date_missing", subject.row.place, {"id": subject.id}))
            continue
        quantity, problems = _quantity(subject, vocabulary, wanted)
        found += problems
        decisions = {
            name: judge(plan).decide(subject, date or NO_DATE, given) for name, plan in plans.items()
        }
        found += (problem for decision in decisions.values() for problem in check_paid(decision))
        proofs = {name: prove(schemes[name], (evidence_of(one),)) for name, one in decisions.items()}
        priced = None if wanted.pricing is None else _priced(decisions[wanted.pricing])
        if wanted.pricing and priced is None:
            arguments = {"id": subject.id, "document": wanted.pricing}
            found.append(Finding("delivery_not_priced", subject.row.place, arguments))
        deliveries.append(Delivery(subject.id, date, quantity, proofs, priced))
    return tuple(deliveries), tuple(found)


def _quantity(subject: Subject, vocabulary: Vocabulary, wanted: Wanted) -> tuple[Fraction | None, Findings]:
    column, row = wanted.column, subject.row
    value = row.values.get(column)
    arguments = {"id": subject.id, "column": str(column), "written": row.written.get(column, "")}
    if not isinstance(value, Decimal):
        if value is None and not wanted.due:
            return None, ()
        code = "delivery_quantity_missing" if value is None else "delivery_quantity_open"
        return None, (Finding(code, row.place, arguments),)
    if value <= 0:
        return None, (Finding("delivery_quantity_wrong", row.negatives.get(column, row.place), arguments),)
    entry = next(entry for name, entry in vocabulary.characteristics.items() if name == column)
    own = str(entry.unit) if entry.unit else None
    conversion = units.conversion(own, wanted.unit or own)
    return Fraction(value) * conversion.factor if conversion else None, ()


def _priced(decision: Decision) -> Priced | None:
    made = price(decision)
    if made is None:
        return None
    name = "pricing.total" if made.amount is None else "pricing.amount"
    found = hull(decision.value_of(name))
    unit = priced_in(decision.plan) or ""
    return Priced(found.low, found.high, unit, "/" not in unit, made)


def priced_in(plan: Plan) -> str | None:
    """The unit of what a document pays: money for its amount, money for a quantity for its price alone."""
    name = "pricing.amount" if "pricing.amount" in plan.derived else "pricing.total"
    expression = plan.derived.get(name)
    return expression.type.unit if expression and isinstance(expression.type, NumberType) else None
