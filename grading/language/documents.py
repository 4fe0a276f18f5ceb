"""The kinds of document that hold standards and decisions, as frozen models that keep their marks.

A field is a key of the YAML file; `build` fills the models and `schema` publishes them, both from
these definitions alone. A trailing underscore avoids a Python keyword (`from_` is `from`).
`SHORT` names the field that a bare text fills.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, Literal

from grading.findings import Place
from grading.language.formula import Formula, Limit
from grading.language.tree import Mapping, Node, Word
from grading.language.values import Bounds, Choice, Compare, Density, Label, Period, Rounding, Span

Status = Literal["read", "unverified"]
ALWAYS = Period(None, None)
FULL = Compare()


@dataclass(frozen=True, kw_only=True, eq=False)
class Model:
    """What every model has: the place where it was written."""

    place: Place
    SHORT: ClassVar[str | None] = None
    REST: ClassVar[str | None] = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Header(Model):
    """What every document opens with."""

    kind: Word
    id: Word
    title: Label | None = None
    edition: Word | None = None
    amendments: tuple[Word, ...] = ()
    issuer: Label | None = None
    source: tuple[Label, ...] = ()
    in_force: Period = ALWAYS
    gaps: tuple[Label, ...] = ()

    @property
    def edition_name(self) -> str:
        """The edition, or the first day in force, or an empty text: it names the version decided by."""
        if self.edition:
            return str(self.edition)
        return self.in_force.first.isoformat() if self.in_force.first else ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Characteristic(Model):
    """Something measured or named. `values` makes it a name, `type: date` a date, else a number."""

    label: Label | None = None
    unit: Word | None = None
    type: Literal["number", "name", "date"] | None = None
    values: dict[Word, Label] | None = None
    ordered: bool = False
    plausible: Bounds | None = None
    better: Literal["higher", "lower"] | None = None
    refers: Word | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class RowList(Model):
    """A list of rows that a subject owns; `order` is the date that its rows are ordered by."""

    label: Label | None = None
    order: Word | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Vocabulary(Header):
    subject: Label | None = None
    characteristics: dict[Word, Characteristic] = field(default_factory=dict)
    lists: dict[Word, RowList] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Reference(Model):
    """Another document, by id, with an edition and parameters where they are fixed."""

    SHORT: ClassVar[str | None] = "id"
    id: Word
    edition: Word | None = None
    with_: dict[Word, Word] = field(default_factory=dict)

    @property
    def settings(self) -> dict[str, str]:
        """The parameters that are filled in."""
        return {name: text for name, text in self.with_.items()}  # noqa: C416  (the keys keep their places)


@dataclass(frozen=True, kw_only=True, eq=False)
class Parameter(Model):
    """Something a contract or a tender fills in; unset is an error."""

    label: Label | None = None
    unit: Word | None = None
    values: dict[Word, Label] | None = None
    plausible: Bounds | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Lookup(Model):
    """A printed table. `table` nests one level for each name in `by`; `gives` names several columns."""

    label: Label | None = None
    clause: Word | None = None
    status: Status | None = None
    by: tuple[Word, ...]
    unit: Word | None = None
    between: Literal["linear"] | None = None
    gives: tuple[Word, ...] = ()
    table: Mapping


@dataclass(frozen=True, kw_only=True, eq=False)
class Rows(Model):
    """Rows picked from a list, in this order: since, from/to/over, where, apart, last, unbroken, size."""

    label: Label | None = None
    clause: Word | None = None
    of: Word
    since: Word | None = None
    from_: Formula | None = None
    to: Formula | None = None
    over: Span | None = None
    where: Formula | None = None
    apart: Span | None = None
    last: int | None = None
    unbroken: Formula | None = None
    size: int | None = None
    at_least: Density | None = None
    by: Literal["month"] | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Derived(Model):
    """A value computed from others; a dotted name gives every row of a list the value."""

    SHORT: ClassVar[str | None] = "formula"
    label: Label | None = None
    clause: Word | None = None
    formula: Formula | None = None
    cases: dict[Formula | Literal["else"], Formula] = field(default_factory=dict)
    unit: Word | None = None
    round: Rounding | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule(Model):
    """If `for` then limit. A row of a grade table is the same with a limit for each grade in `cells`."""

    SHORT: ClassVar[str | None] = "limit"
    REST: ClassVar[str | None] = "cells"
    label: Label | None = None
    clause: Word | None = None
    status: Status | None = None
    source: Label | None = None
    for_: Formula | None = None
    admit: Formula | None = None
    of: Formula | None = None
    unit: Word | None = None
    compare: Compare | None = None
    that: Formula | None = None
    limit: Limit | None = None
    cases: dict[Formula | Literal["else"], Rule] = field(default_factory=dict)
    cells: dict[Word, Limit] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Grade(Model):
    SHORT: ClassVar[str | None] = "id"
    id: Word
    label: Label | None = None
    gives: dict[Word, Node] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Cap(Model):
    """Where `when` holds, the grade is at most `at`."""

    label: Label | None = None
    clause: Word | None = None
    status: Status | None = None
    when: Formula
    at: Word


@dataclass(frozen=True, kw_only=True, eq=False)
class Move(Model):
    label: Label | None = None
    clause: Word | None = None
    status: Status | None = None
    from_: Choice
    to: Word
    when: Formula


@dataclass(frozen=True, kw_only=True, eq=False)
class Ladder(Model):
    """A state over time: one step a row of the lists, and one at `date`; the first state comes first."""

    label: Label | None = None
    clause: Word | None = None
    steps: tuple[Word, ...]
    states: tuple[Word, ...]
    moves: tuple[Move, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class DecisionRule(Model):
    """`guard: 1` keeps a guard band of one expanded uncertainty U = 2u (ILAC-G8:09/2019); without it
    acceptance is simple."""

    guard: Decimal


@dataclass(frozen=True, kw_only=True, eq=False)
class Expectation(Model):
    verdict: Literal["meets", "fails", "open", "not_applicable"] | None = None
    grade: Word | None = None
    possible: tuple[Word, ...] = ()
    at_least: Word | None = None
    conditions: dict[Word, Literal["meets", "fails", "open", "not_applicable"]] = field(default_factory=dict)
    states: dict[Word, Word] = field(default_factory=dict)
    values: dict[Word, Word] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Example(Model):
    """A worked case for `grade test`: `given` is a subject; other keys are collections as in samples."""

    REST: ClassVar[str | None] = "collections"
    title: Label | None = None
    at: Word | None = None
    with_: dict[Word, Word] = field(default_factory=dict)
    given: Mapping
    expect: Expectation
    collections: dict[Word, Mapping] = field(default_factory=dict)

    @property
    def settings(self) -> dict[str, str]:
        """The parameters that are filled in."""
        return {name: text for name, text in self.with_.items()}  # noqa: C416  (the keys keep their places)


@dataclass(frozen=True, kw_only=True, eq=False)
class Document(Header):
    """A standard (what others published) or a rule set (what somebody decided)."""

    vocabulary: Word
    compare: Compare = FULL
    decision_rule: DecisionRule | None = None
    parameters: dict[Word, Parameter] = field(default_factory=dict)
    documents: dict[Word, Reference] = field(default_factory=dict)
    lookups: dict[Word, Lookup] = field(default_factory=dict)
    rows: dict[Word, Rows] = field(default_factory=dict)
    derive: dict[Word, Derived] = field(default_factory=dict)
    for_: Formula | None = None
    requirements: dict[Word, Rule] = field(default_factory=dict)
    grades: tuple[Grade, ...] = ()
    gate: tuple[Formula, ...] = ()
    table: dict[Word, Rule] = field(default_factory=dict)
    caps: dict[Word, Cap] = field(default_factory=dict)
    ladder: dict[Word, Ladder] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Standard(Document):
    """Transcribed clause by clause: every limit has a clause and a status, the document a source."""


@dataclass(frozen=True, kw_only=True, eq=False)
class RuleSet(Document):
    pass


@dataclass(frozen=True, kw_only=True, eq=False)
class Samples(Model):
    """Subjects to grade. Keys other than these are collections that `refers` points into."""

    REST: ClassVar[str | None] = "collections"
    kind: Word
    vocabulary: Word | None = None
    rules: tuple[Reference, ...] = ()
    at: Word | None = None
    assume: dict[Word, Word] = field(default_factory=dict)
    subjects: Node | None = None
    collections: dict[Word, Mapping] = field(default_factory=dict)


KINDS: dict[str, type[Model]] = {
    "vocabulary": Vocabulary,
    "standard": Standard,
    "ruleset": RuleSet,
    "samples": Samples,
}
