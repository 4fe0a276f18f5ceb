"""Formulas and limits as trees. One grammar serves every formula of the language (`grammar`).

Every node has `at`: where it begins in the text of its formula and how long it is, so that a
finding points at the part that is wrong.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from grading.findings import Place

Span = tuple[int, int]
Comparator = Literal["=", "≠", "<", "≤", "≥", ">"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, with its unit if one was written; `digits` counts decimals."""

    at: Span
    value: Decimal
    digits: int
    unit: str | None


@dataclass(frozen=True, slots=True)
class Date:
    at: Span
    value: datetime.date


@dataclass(frozen=True, slots=True)
class Name:
    """`fat`, `tests.plate_count`, `fat.lab.accredited`, or a named value such as `cow`."""

    at: Span
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A function or a lookup; `part` is the name after a dot, as in `plan(…).n`."""

    at: Span
    name: str
    arguments: tuple[Expression, ...]
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Arithmetic:
    at: Span
    operator: Literal["+", "-", "×", "/", "^"]
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Negative:
    at: Span
    operand: Expression


@dataclass(frozen=True, slots=True)
class Alternatives:
    """`cow | goat` on the right of `=` or `≠`."""

    at: Span
    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`a ≤ b < c`: a first term and the comparisons chained to it."""

    at: Span
    first: Expression
    rest: tuple[tuple[Comparator, Expression], ...]


@dataclass(frozen=True, slots=True)
class Logic:
    at: Span
    operator: Literal["and", "or"]
    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Not:
    at: Span
    item: Expression


Expression = Number | Date | Name | Call | Arithmetic | Negative | Alternatives | Comparison | Logic | Not


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """A formula as written, its tree, and where it stands."""

    text: str
    tree: Expression
    place: Place

    def part(self, node: Expression) -> Place:
        """Where a node of the tree stands in the file."""
        return self.place.part(*node.at)


LimitWord = Literal["none", "never", "unknown"]


@dataclass(frozen=True, slots=True, eq=False)
class Limit:
    """A formula that lacks its left side: `≥ 3.4`, `12..18`, `≥ 30 < 36`, `= absent | trace`.

    `word` is set for `none` (sets no limit), `never` (cannot be met) and `unknown` (there is a
    limit and it was not found); `tests` is empty then.
    """

    text: str
    tests: tuple[tuple[Comparator, Expression], ...]
    word: LimitWord | None
    place: Place

    def part(self, node: Expression) -> Place:
        """Where a node of the limit stands in the file."""
        return self.place.part(*node.at)


def children(node: Expression) -> tuple[Expression, ...]:
    """The parts of a node, left to right."""
    match node:
        case Call(arguments=items) | Alternatives(items=items) | Logic(items=items):
            return items
        case Arithmetic(left=left, right=right):
            return (left, right)
        case Comparison(first=first, rest=rest):
            return (first, *(term for _, term in rest))
        case Negative(operand=item) | Not(item=item):
            return (item,)
        case _:
            return ()


def walk(node: Expression) -> Iterator[Expression]:
    """A node and all nodes below it."""
    yield node
    for child in children(node):
        yield from walk(child)
