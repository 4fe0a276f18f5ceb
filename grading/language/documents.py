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
from grading.language.tree import Mapping, Node, Word, entry_of
from grading.language.values import Bounds, Choice, Compare, Density, Label, Period, Risk, Rounding, Span

Status = Literal["read", "unverified"]
ConditionWord = Literal[
    "meets", "fails", "open", "not_applicable", "pass", "conditional_pass", "conditional_fail", "fail"
]
"""The verdict of a condition, or under a guard band the state that the decision rule gives it."""
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
    """A list of rows that a subject owns; `order` is the date, or the number, that orders its rows.

    No two rows of one subject have the same value of `unique`.
    """

    label: Label | None = None
    order: Word | None = None
    unique: Word | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Vocabulary(Header):
    subject: Label | None = None
    characteristics: dict[Word, Characteristic] = field(default_factory=dict)
    lists: dict[Word, RowList] = field(default_factory=dict)

    def date_name(self, rows: str) -> str:
        """The characteristic that dates the rows of a list: what orders them, where that is a date."""
        listed = entry_of(self.lists, rows)
        order = None if listed is None else listed.order
        dating = None if order is None else entry_of(self.characteristics, order)
        return str(order) if dating is not None and dating.type == "date" else "date"


@dataclass(frozen=True, kw_only=True, eq=False)
class Uncertain(Model):
    """The standard uncertainty of a characteristic where a value does not carry its own, by method."""

    SHORT: ClassVar[str | None] = "u"
    REST: ClassVar[str | None] = "methods"
    u: Word | None = None
    methods: dict[Word, Word] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class DecisionRule(Model):
    """How measurement uncertainty enters a decision (ILAC-G8:09/2019, 4.2). One of three:

    `rule: simple` accepts up to the limit (4.2.1), and so does `rule: included`, where the limit or the
    method keeps a guard band already. `guard: r` keeps w = r × U from the limit, U = 2u. `risk: p` keeps the
    probability of a wrong statement at or below p (JCGM 106:2012). With `binary` (4.2.2) what lies within the
    band fails; without it (4.2.3) it is open: conditionally passed or conditionally failed.
    """

    SHORT: ClassVar[str | None] = "rule"
    rule: Literal["simple", "included"] | None = None
    guard: Decimal | None = None
    risk: Risk | None = None
    binary: bool = False
    u: dict[Word, Uncertain] = field(default_factory=dict)

    @property
    def name(self) -> Literal["simple", "included", "guard", "risk"]:
        """Which of the rules it is."""
        return self.rule or ("risk" if self.risk is not None else "guard")


@dataclass(frozen=True, kw_only=True, eq=False)
class Reference(Model):
    """Another document, by id, with an edition, parameters and a decision rule where they are fixed."""

    SHORT: ClassVar[str | None] = "id"
    id: Word
    edition: Word | None = None
    with_: dict[Word, Word] = field(default_factory=dict)
    decision_rule: DecisionRule | None = None

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
    status: Status | None = None
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
    decision_rule: DecisionRule | None = None
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
class ScoreItem(Model):
    """A part of a score; without `of` the characteristic or derived value of that name."""

    SHORT: ClassVar[str | None] = "of"
    label: Label | None = None
    clause: Word | None = None
    status: Status | None = None
    weight: Formula | None = None
    of: Formula | None = None
    range: Bounds | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Score(Model):
    """A weighted mean of items, or their sum. `range` is what an item may be; of a sum, what that may be."""

    label: Label | None = None
    clause: Word | None = None
    status: Status | None = None
    mean: Literal["arithmetic", "geometric", "sum"] = "arithmetic"
    range: Bounds
    unit: Word | None = None
    items: dict[Word, ScoreItem]


@dataclass(frozen=True, kw_only=True, eq=False)
class Ties(Model):
    """Which place the tied share; `then` breaks a tie by further values, higher ones first."""

    SHORT: ClassVar[str | None] = "share"
    share: Literal["worst", "best"] = "worst"
    then: tuple[Formula, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Ranking(Model):
    """The place among the subjects of the file: 1 is the best."""

    label: Label | None = None
    clause: Word | None = None
    status: Status | None = None
    by: Formula
    best: Literal["highest", "lowest"] = "highest"
    within: Formula | None = None
    among: Formula | None = None
    ties: Ties | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Pricing(Model):
    """A price made of items; `amount` is what is paid for a quantity."""

    label: Label | None = None
    clause: Word | None = None
    status: Status | None = None
    unit: Word
    items: dict[Word, Derived]
    total: Derived | None = None
    round: Rounding | None = None
    amount: Derived | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Groups(Model):
    """The document judges groups: subjects alike in `by` are the rows of the list `as` of one subject."""

    by: tuple[Formula, ...]
    as_: Word
    show: tuple[Word, ...] = ()
    intervals: dict[Word, tuple[Word, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Expectation(Model):
    verdict: Literal["meets", "fails", "open", "not_applicable"] | None = None
    grade: Word | None = None
    possible: tuple[Word, ...] = ()
    at_least: Word | None = None
    conditions: dict[Word, ConditionWord] = field(default_factory=dict)
    states: dict[Word, Word] = field(default_factory=dict)
    values: dict[Word, Word] = field(default_factory=dict)
    price: dict[Word, Word] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Example(Model):
    """A worked case for `grade test`: `given` is a subject, `beside` others that it is ranked with; further
    keys are collections as in samples."""

    REST: ClassVar[str | None] = "collections"
    title: Label | None = None
    at: Word | None = None
    with_: dict[Word, Word] = field(default_factory=dict)
    given: Mapping
    beside: tuple[Mapping, ...] = ()
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
    each: dict[Word, Reference] = field(default_factory=dict)
    groups: Groups | None = None
    for_: Formula | None = None
    requirements: dict[Word, Rule] = field(default_factory=dict)
    grades: tuple[Grade, ...] = ()
    gate: tuple[Formula, ...] = ()
    table: dict[Word, Rule] = field(default_factory=dict)
    caps: dict[Word, Cap] = field(default_factory=dict)
    score: dict[Word, Score] = field(default_factory=dict)
    rank: dict[Word, Ranking] = field(default_factory=dict)
    ladder: dict[Word, Ladder] = field(default_factory=dict)
    pricing: Pricing | None = None
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
