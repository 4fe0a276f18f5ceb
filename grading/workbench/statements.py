"""Everything that a document states, one statement after the other, in the words of the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Literal

from grading.language.documents import Derived, Document, Grade, Header, Model, Rule
from grading.language.formula import Formula, Limit, Number, walk
from grading.language.tree import Word
from grading.language.values import Choice, Label


@dataclass(frozen=True, slots=True)
class Cell:
    """A limit of a rule: under `guard` (None: always), in the column of `grade` (None: of every grade)."""

    guard: Formula | Literal["else"] | None
    case: Rule
    grade: Word | None
    test: Limit | Formula


@dataclass(frozen=True, slots=True)
class Line:
    """One limit as text, with the case and the grade it is for."""

    when: str | None
    grade: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What a section holds under one name. `of` is what is measured, `applies` its `for`.

    `cited` is the clause where a document cites it in both languages; `clause` is the Chinese one then.
    """

    section: str
    id: str
    label: Label | None
    clause: str | None
    status: str | None
    of: str | None
    applies: str | None
    admit: str | None
    lines: tuple[Line, ...]
    cited: Label | None = None


def cells_of(rule: Rule, grades: tuple[Grade, ...]) -> Iterator[Cell]:
    """The limits of a rule, cases in the order written, grades best first."""
    cases: Mapping[Formula | Literal["else"] | None, Rule] = rule.cases or {None: rule}  # type: ignore[assignment]
    for guard, case in cases.items():
        that = case.that or rule.that
        if that is not None:
            yield Cell(guard, case, None, that)
        if case.limit is not None:
            yield Cell(guard, case, None, case.limit)
        for grade in ("all", *(grade.id for grade in grades)):
            for name, limit in case.cells.items():
                if name == grade:
                    yield Cell(guard, case, None if name == "all" else name, limit)


def statements(header: Header) -> Iterator[Statement]:
    """The statements of a document; of a kind that a plug-in adds, whatever has a clause."""
    if not isinstance(header, Document):
        yield from _with_clause(header)
        return
    for name, rule in header.requirements.items():
        yield _rule("requirements", name, rule, header.grades)
    for number, formula in enumerate(header.gate, start=1):
        yield _statement("gate", str(number), formula, (Line(None, None, formula.text),))
    for name, rule in header.table.items():
        yield _rule("table", name, rule, header.grades)
    for name, cap in header.caps.items():
        yield _statement("caps", name, cap, (Line(None, str(cap.at), cap.when.text),))
    for ladder, steps in header.ladder.items():
        for number, move in enumerate(steps.moves, start=1):
            text = f"{_choice(move.from_)} → {move.to}: {move.when.text}"
            yield _statement("ladder", f"{ladder}.{number}", move, (Line(None, None, text),))
    yield from _worth(header)
    for name, lookup in header.lookups.items():
        text = " × ".join(lookup.by) + (f" → {lookup.unit}" if lookup.unit else "")
        yield _statement("lookups", name, lookup, (Line(None, None, text),))


def _worth(document: Document) -> Iterator[Statement]:
    """What a document derives by a clause, weighs, ranks by and pays for."""
    for name, derived in document.derive.items():
        if derived.clause is not None:
            yield _statement("derive", name, derived, _computed(derived))
    for name, score in document.score.items():
        yield _statement("score", name, score, (Line(None, None, score.mean),))
        for item_name, item in score.items.items():
            weight = f"{item.weight.text} × " if item.weight is not None else ""
            of = item.of.text if item.of is not None else str(item_name)
            yield _statement("score", f"{name}.{item_name}", item, (Line(None, None, weight + of),))
    for name, ranking in document.rank.items():
        yield _statement("rank", name, ranking, (Line(None, None, ranking.by.text),))
    pricing = document.pricing
    if pricing is not None:
        for name, priced in pricing.items.items():
            yield _statement("pricing", name, priced, _computed(priced))
        total = pricing.total.formula if pricing.total is not None else None
        text = total.text if total is not None else " + ".join(pricing.items)
        yield _statement("pricing", "total", pricing, (Line(None, None, text),))


def _computed(derived: Derived) -> tuple[Line, ...]:
    if derived.formula is not None:
        return (Line(None, None, derived.formula.text),)
    return tuple(
        Line(guard if guard == "else" else guard.text, None, value.text)
        for guard, value in derived.cases.items()
    )


def _rule(section: str, name: Word, rule: Rule, grades: tuple[Grade, ...]) -> Statement:
    lines = tuple(
        Line(
            None if cell.guard is None else cell.guard if cell.guard == "else" else cell.guard.text,
            None if cell.grade is None else str(cell.grade),
            limit_text(cell, rule),
        )
        for cell in cells_of(rule, grades)
    )
    return Statement(
        section,
        str(name),
        rule.label,
        rule.clause,
        rule.status,
        _text(rule.of),
        _text(rule.for_),
        _text(rule.admit),
        lines,
    )


def limit_text(cell: Cell, rule: Rule) -> str:
    """A limit as written, with the unit of its row, behind what is measured where a case says so."""
    text = cell.test.text
    unit = cell.case.unit or rule.unit
    if unit is not None and isinstance(cell.test, Limit) and _is_bare(cell.test):
        text = f"{text} {unit}"
    return f"{cell.case.of.text} {text}" if cell.case.of is not None and cell.case is not rule else text


def _is_bare(limit: Limit) -> bool:
    """Whether a limit is of numbers alone, written without their unit."""
    numbers = [node for _, term in limit.tests for node in walk(term) if isinstance(node, Number)]
    return bool(numbers) and all(number.unit is None for number in numbers)


def _statement(section: str, name: str, stated: object, lines: tuple[Line, ...]) -> Statement:
    label, clause, status = (getattr(stated, key, None) for key in ("label", "clause", "status"))
    cited = clause if isinstance(clause, Label) else None
    clause = cited.zh if cited else clause
    return Statement(section, str(name), label, clause, status, None, None, None, lines, cited)


def _with_clause(header: Header) -> Iterator[Statement]:
    for field in fields(header):
        for name, item in _entries(getattr(header, field.name)):
            if isinstance(item, Model) and hasattr(item, "clause"):
                yield _statement(field.name, name or field.name, item, tuple(_formulas(item)))


def _entries(value: object) -> Iterable[tuple[str, object]]:
    """What stands in a section by name; what has an order, by its number in it."""
    if isinstance(value, dict):
        return value.items()
    if isinstance(value, tuple):
        return ((str(number), item) for number, item in enumerate(value, start=1))
    return [("", value)]


def _formulas(model: Model) -> Iterator[Line]:
    """The formulas and numbers of a model, each behind its key."""
    for field in fields(model):
        value = getattr(model, field.name)
        if isinstance(value, Formula | Limit | Decimal | int) and not isinstance(value, bool):
            yield Line(None, None, f"{field.name.rstrip('_')}: {_text(value)}")


def _text(value: object) -> str | None:
    if value is None:
        return None
    return value.text if isinstance(value, Formula | Limit) else str(value)


def _choice(choice: Choice) -> str:
    return "any" if choice.names is None else " | ".join(choice.names)
