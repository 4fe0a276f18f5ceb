"""Scores, places, prices and the figures of groups as sheets: a line a subject, a column a value.

One table for every face: text, pages, and CSV for spreadsheets.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from functools import cached_property

from grading.decisions import Decision
from grading.decisions.bound import bound
from grading.decisions.worth import Line, Made, places, price, price_ends, scores, shown
from grading.planning.model import Plan
from grading.quantities.numbers import digits_after_point, plain, total
from grading.reporting.labels import label_text
from grading.reporting.unverified import unverified
from grading.wording import Language
from grading.wording.labels import LABELS
from grading.workbench.samples import Graded, Grading


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the name for programs, the heading for people, the unit of its numbers."""

    name: str
    heading: str
    unit: str | None


@dataclass(frozen=True)
class Sheet:
    """The figures of one document for all its subjects; a missing one is None."""

    plan: Plan
    columns: tuple[Column, ...]
    rows: tuple[tuple[Graded, Decision, tuple[Line | None, ...]], ...]

    @cached_property
    def sums(self) -> tuple[str | None, ...] | None:
        """What all amounts add up to, None where nothing is paid or one of them is open."""
        paid = [at for at, column in enumerate(self.columns) if column.name == "price.amount"]
        if not paid or len(self.rows) < 2:
            return None
        amounts = [_number(cells[paid[0]]) for _, _, cells in self.rows]
        known = [amount for amount in amounts if amount is not None]
        if len(known) < len(amounts):
            return None
        return tuple(plain(total(known)) if at == paid[0] else None for at in range(len(self.columns)))


def sheets(grading: Grading, language: Language) -> Iterator[Sheet]:
    """A sheet for every document that scores, ranks, prices or groups."""
    found: dict[Plan, list[tuple[Graded, Decision]]] = {}
    for graded in grading.graded:
        for decision in graded.decisions:
            found.setdefault(decision.plan, []).append((graded, decision))
    for plan, decided in found.items():
        columns: dict[str, Column] = {}
        rows = []
        for graded, decision in decided:
            cells = dict(_cells(decision))
            for name, line in cells.items():
                columns.setdefault(name, Column(name, heading(line, language), line.unit))
            rows.append((graded, decision, cells))
        if columns:
            names = tuple(columns)
            yield Sheet(
                plan,
                tuple(columns.values()),
                tuple((graded, decision, tuple(map(cells.get, names))) for graded, decision, cells in rows),
            )


def _cells(decision: Decision) -> Iterator[tuple[str, Line]]:
    """Every figure of a decision, with the name of its column."""
    for made in scores(decision):
        yield f"score.{made.whole.name}", made.whole
    for line in places(decision):
        yield f"rank.{line.name}", line
    made_price = price(decision)
    if made_price is not None:
        yield from ((f"input.{line.name}", line) for line in made_price.inputs)
        yield from ((f"price.{item.name}", item) for item in made_price.items)
        yield "price.total", made_price.whole
        if made_price.amount is not None:
            yield "price.amount", made_price.amount
    for line in shown(decision):
        yield f"value.{line.name}", line


def _read(text: str | None) -> Decimal | None:
    """A computed figure, with all its digits; None where it is not a single number."""
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return None


def limits_text(line: Line) -> str:
    """Confidence limits, to hundredths at most: they say how far to trust a figure, and no more."""
    ends = (line.low, line.high)
    return "–".join(_end_text(_read(end)) for end in ends) if any(map(_read, ends)) else ""


def _end_text(end: Decimal | None) -> str:
    if end is None:
        return "—"
    return (
        plain(end) if digits_after_point(end) <= 2 else f"{end.quantize(Decimal('0.01'), ROUND_HALF_EVEN):f}"
    )


def _number(line: Line | None) -> Decimal | None:
    return None if line is None else _read(line.value)


@dataclass(frozen=True, slots=True)
class Bar:
    """How long a figure is drawn, in hundredths of the longest of its column, with its confidence limits."""

    length: float
    low: float | None
    high: float | None


def bars(sheet: Sheet, column: int) -> list[Bar | None]:
    """The figures of a column as bars; nothing where one is below 0, none is above, or all are the same."""
    lines = [cells[column] for _, _, cells in sheet.rows]
    numbers = [_number(line) for line in lines]
    ends = [_read(line.high) for line in lines if line is not None]
    known = [number for number in (*numbers, *ends) if number is not None]
    most = max(known, default=Decimal(0))
    if most <= 0 or min(known) < 0 or len(set(known)) == 1:
        return [None] * len(lines)

    def part(text: str | None) -> float | None:
        number = _read(text)
        return None if number is None else round(float(100 * number / most), 1)

    return [
        None
        if line is None or number is None
        else Bar(part(line.value) or 0.0, part(line.low), part(line.high))
        for line, number in zip(lines, numbers, strict=True)
    ]


_OWN = ("price", "amount")


def heading(line: Line, language: Language) -> str:
    """What stands above a figure."""
    if line.label is None and line.name in _OWN:
        return LABELS[line.name].say(language)
    return label_text(line.label, line.name, language)


def as_csv(grading: Grading) -> str:
    """Every decision as a line: verdict, grade, what binds, how much of it is unverified, and every figure.

    Prices stand in two columns, between which they lie, and so do confidence limits beside their figure. A
    column with a unit has it in brackets, as tables that are read do.
    """
    figures: dict[str, None] = {}
    lines = []
    for graded in grading.graded:
        for decision in graded.decisions:
            cells = dict(_exported(decision))
            figures.update(dict.fromkeys(cells))
            lines.append((graded, decision, cells))
    heads = ["id", "facts_at", "document", "edition", "verdict", "grade", "at_least", "possible", "binding"]
    heads.append("unverified")
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*heads, *figures])
    for graded, decision, cells in lines:
        writer.writerow(
            [
                _harmless(graded.subject.id),
                graded.at.isoformat() if graded.at else "",
                decision.plan.id,
                decision.plan.edition,
                decision.verdict,
                decision.grade or "",
                decision.at_least or "",
                " | ".join(decision.possible),
                " | ".join(item.id for item in bound(decision)),
                unverified(decision),
                *(cells.get(name) or "" for name in figures),
            ]
        )
    return text.getvalue()


def _exported(decision: Decision) -> Iterator[tuple[str, str | None]]:
    """Every figure of a decision by the heading of its column."""
    for name, line in _cells(decision):
        unit = f" [{line.unit}]" if line.unit else ""
        section, _, item = name.partition(".")
        if section == "price":
            low, high = price_ends(decision, item)
            yield from ((f"{name}.low{unit}", low), (f"{name}.high{unit}", high))
            continue
        yield f"{name}{unit}", line.value
        if line.low is not None or line.high is not None:
            yield from ((f"{name}.low{unit}", line.low), (f"{name}.high{unit}", line.high))


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def items_of(decision: Decision) -> Iterator[Made]:
    """Everything made of items: the scores, then the price."""
    yield from scores(decision)
    made = price(decision)
    if made is not None:
        yield made
