"""A plan: one edition of a document with its parameters filled in, ready to be run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from grading.findings import Place
from grading.language.documents import DecisionRule, Document, Grade, Reference, Vocabulary
from grading.language.formula import Comparator, LimitWord
from grading.language.tree import entry_of
from grading.language.values import Label, Span
from grading.planning.expressions import Constant, Expression, Source
from grading.planning.types import NameType, Type

Cell = tuple[Decimal | str | None, ...]
"""What a printed table gives at one place, one entry a column; None is not known."""


class Step(NamedTuple):
    """Something computed: a derived value, one of a row, picked rows, a ladder, a ranking, or the grade."""

    kind: Literal["derive", "row", "rows", "ladder", "rank", "grade"]
    name: str


@dataclass(frozen=True, slots=True)
class NameKey:
    name: str


@dataclass(frozen=True, slots=True)
class NumberKey:
    """A number or a band of numbers; None is unbounded."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def holds(self, number: Decimal) -> bool:
        if self.low is not None and (number < self.low or (self.low_open and number == self.low)):
            return False
        return self.high is None or number < self.high or (number == self.high and not self.high_open)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a printed table: keys, each with the next level or a cell."""

    entries: tuple[tuple[NameKey | NumberKey, Level | Cell], ...]


@dataclass(frozen=True, slots=True)
class Table:
    type: Type
    top: Level | Cell
    linear: bool


@dataclass(frozen=True, slots=True)
class Pick:
    """Rows picked from others; expressions in `where` and `unbroken` are those of a row."""

    name: str
    source: Source
    base: str
    order: str
    since: tuple[str, str | None] | None
    from_: Expression | None
    to: Expression | None
    over: Span | None
    where: Expression | None = None
    apart: Span | None = None
    last: int | None = None
    unbroken: Expression | None = None
    size: int | None = None
    at_least: int | None = None
    by_month: bool = False

    @property
    def formulas(self) -> tuple[Expression, ...]:
        """Every formula that picks."""
        formulas = (self.from_, self.to, self.where, self.unbroken)
        return tuple(formula for formula in formulas if formula is not None)


@dataclass(frozen=True, slots=True)
class Turn:
    """A move of a ladder: from some states to one, when a condition holds."""

    sources: frozenset[str]
    target: str
    when: Expression
    clause: str | None


@dataclass(frozen=True, slots=True)
class Climb:
    """A ladder: its states, first first, and the lists whose rows are its steps."""

    name: str
    lists: tuple[str, ...]
    states: NameType
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Rank:
    """A ranking of the subjects: by a number, within those of one name, among those of whom a condition
    holds. `then` breaks ties; who is still tied shares the worst place, or the best one."""

    name: str
    by: Expression
    lowest_first: bool
    within: Expression | None
    among: Expression | None
    then: tuple[Expression, ...]
    share: Literal["worst", "best"]

    @property
    def formulas(self) -> tuple[Expression, ...]:
        """Every formula that ranks."""
        formulas = (self.by, self.within, self.among, *self.then)
        return tuple(formula for formula in formulas if formula is not None)


@dataclass(frozen=True, slots=True)
class Grouping:
    """Subjects that agree in `by` are the rows of the list `rows` of one subject. `show` names values with
    the names of their lower and upper confidence limits, where they have some."""

    by: tuple[tuple[str, Expression], ...]
    rows: str
    show: tuple[tuple[str, tuple[str, str] | None], ...]


@dataclass(frozen=True, slots=True)
class Paid:
    """A quantity that an amount is paid for, as it was written."""

    text: str
    expression: Expression


@dataclass(frozen=True, slots=True)
class NumberRegion:
    """The numbers (or dates) that satisfy every one of `tests`."""

    tests: tuple[tuple[Comparator, Decimal], ...]


@dataclass(frozen=True, slots=True)
class NameRegion:
    """The names among `names`, or those not among them; truths are the names `true` and `false`."""

    names: frozenset[str]
    inside: bool = True


Region = NumberRegion | NameRegion


@dataclass(frozen=True, slots=True)
class Check:
    """Where the value of `scale` has to lie."""

    scale: Expression
    region: Region


@dataclass(frozen=True, slots=True)
class Part:
    """One case of a condition: what is measured and what it is checked against.

    `guard` is the case's own condition; a part without a guard is the only one, or `otherwise`.
    `bounds` and `text` show the limit: computed bounds, and the limit as written.
    """

    guard: Expression | None
    otherwise: bool
    checks: tuple[Check, ...]
    word: LimitWord | None
    value: Expression | None
    bounds: tuple[tuple[Comparator, Expression], ...]
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """A requirement on the subject: *if `when` then one of `parts`*, for the grades that it binds."""

    id: str
    section: Literal["requirements", "gate", "table", "caps"]
    name: str
    label: Label | None
    clause: str | None
    status: str | None
    place: Place
    when: Expression | None
    parts: tuple[Part, ...]
    grades: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Everything needed to decide about a subject; every limit is an exact number with its clause."""

    document: Document
    vocabulary: Vocabulary
    decision_rule: DecisionRule | None
    parameters: Mapping[str, Constant]
    tables: Mapping[str, Table]
    picks: Mapping[str, Pick]
    derived: Mapping[str, Expression]
    row_derived: Mapping[tuple[str, str], Expression]
    climbs: Mapping[str, Climb]
    rankings: Mapping[str, Rank]
    others: Mapping[str, Plan]
    each: Mapping[str, Plan]
    grouping: Grouping | None
    paid: tuple[Paid, ...]
    applies: Expression | None
    conditions: tuple[Condition, ...]
    grades: tuple[Grade, ...]
    by_column: frozenset[Step]

    def order_of(self, rows: str) -> str | None:
        """The characteristic that the rows of a list or of picked rows are ordered by."""
        pick = self.picks.get(rows)
        if pick is not None:
            return "date" if pick.by_month else pick.order
        entry = entry_of(self.vocabulary.lists, rows)
        return str(entry.order) if entry is not None and entry.order is not None else None

    def date_name(self, rows: str) -> str:
        """The characteristic that dates the rows of a list or of picked rows."""
        pick = self.picks.get(rows)
        if pick is None:
            return self.vocabulary.date_name(rows)
        return "date" if pick.by_month else self.vocabulary.date_name(pick.base)

    def taken(self) -> Iterator[tuple[Reference, Document]]:
        """The editions of other documents that it was planned with, with what asked for them."""
        asked = ((self.document.documents, self.others), (self.document.each, self.each))
        for references, plans in asked:
            for alias, reference in references.items():
                yield reference, plans[str(alias)].document
                yield from plans[str(alias)].taken()

    @property
    def prices_alone(self) -> bool:
        """Whether the document sets a price, and neither requires nor grades anything."""
        return self.document.pricing is not None and not self.conditions and not self.grades

    @property
    def id(self) -> str:
        return str(self.document.id)

    @property
    def edition(self) -> str:
        return self.document.edition_name
