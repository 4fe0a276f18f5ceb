"""Tenders and laws as frozen models that keep their marks; a field is a key of the YAML file.

A law is data: which methods it knows, which conditions a tender, a bid and a panel must satisfy, which
deductions it grants, and when a price has to be explained. Everything of it carries clause and status.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, Literal

from grading.findings import Place, Source
from grading.language.documents import Header, Model, Reference, Status
from grading.language.formula import Formula, Limit
from grading.language.tree import Word
from grading.language.values import Label, Period
from grading.wording import Language
from procurement.values import Claim, Money, Percent

ALWAYS = Period(None, None)

Object = Literal["goods", "services", "works"]
Procedure = Literal[
    "open_tendering",
    "invited_tendering",
    "competitive_consultation",
    "competitive_negotiation",
    "inquiry",
    "single_source",
    "framework_agreement",
]


@dataclass(frozen=True, kw_only=True, eq=False)
class Criterion(Model):
    """Something that is scored: the price, a grade by published points, or a panel's judgement.

    `of` names the document whose grade is scored, the one with the criterion's own name by default.
    `formula` repeats the law's price formula where the tender wants to publish it.
    """

    label: Label | None = None
    weight: Decimal
    formula: Word | None = None
    of: Word | None = None
    points: dict[Word, Decimal] = field(default_factory=dict)
    panel: Word | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Lot(Model):
    """What is awarded as one. `several_subjects` says how a bidder with several of them counts."""

    id: Word
    title: Label | None = None
    ceiling: Money | None = None
    budget: Money | None = None
    documents: dict[Word, Reference] = field(default_factory=dict)
    several_subjects: Literal["worst"] | None = None
    minimum: Formula | None = None
    criteria: dict[Word, Criterion] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Bidder(Model):
    SHORT: ClassVar[str | None] = "name"
    name: Word
    code: Word | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class LotBid(Model):
    """A bid for one lot. `subjects` names the files with what the bidder's goods were measured to be.

    `corrected` is the price after an arithmetical correction that the bidder confirmed; `price` stays
    the one that was opened.
    """

    price: Money
    corrected: Money | None = None
    subjects: tuple[Word, ...] = ()
    panel: dict[Word, tuple[Decimal, ...]] = field(default_factory=dict)


NOBODY = Bidder(place=Place(Source(""), 1, 1), name=Word("", Place(Source(""), 1, 1)))


@dataclass(frozen=True, kw_only=True, eq=False)
class Bid(Model):
    """A bidder, what it claims (`small_business: true`, `domestic: 80.00%`), and its bids.

    A bare text names a table of bids; `opening` puts the bids of the table in its place, and finds where
    what is no table has no bidder or no lots.
    """

    SHORT: ClassVar[str | None] = "table"
    REST: ClassVar[str | None] = "claims"
    table: Word | None = None
    bidder: Bidder = NOBODY
    received: datetime.datetime | None = None
    lots: dict[Word, LotBid] = field(default_factory=dict)
    claims: dict[Word, Claim] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Answer(Model):
    """What the committee decided about a price that had to be explained."""

    bidder: Word
    lot: Word | None = None
    on: Word
    accepted: bool
    reason: Label
    decided: datetime.date | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Draw(Model):
    """The record of a draw between equals in first place: who was drawn, in this order."""

    lot: Word
    order: tuple[Word, ...]
    held_at: datetime.datetime
    witnesses: tuple[Word, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Tender(Header):
    """A purchase and, once opened, its bids. `at` is the date of the bids' facts, by default the opening.

    `with` raises parameters of the law's triggers, as far as the law lets it. `panel` names a table of
    scores, a row for each bidder and member.
    """

    law: Word
    object: Object
    procedure: Procedure
    method: Word
    published: datetime.date
    opened: datetime.datetime
    at: datetime.date | None = None
    ceiling: Money | None = None
    budget: Money | None = None
    preferences: dict[Word, Percent] = field(default_factory=dict)
    with_: dict[Word, dict[Word, Decimal]] = field(default_factory=dict)
    lots: tuple[Lot, ...]
    bids: tuple[Bid, ...] = ()
    panel: Word | None = None
    review: tuple[Answer, ...] = ()
    draw: tuple[Draw, ...] = ()

    @property
    def facts_at(self) -> datetime.date:
        return self.at or self.opened.date()


@dataclass(frozen=True, kw_only=True, eq=False)
class Clause(Model):
    """What every part of a law carries: its words, where it stands, and when it is in force."""

    label: Label | None = None
    clause: Label
    status: Status
    in_force: Period = ALWAYS


@dataclass(frozen=True, kw_only=True, eq=False)
class Method(Clause):
    """A way to compare bids: `price` and `tie` name functions of `formulas` and `rank`."""

    price: Word
    tie: tuple[Word, ...] = ()
    grade: Literal["scored", "minimum_only"] = "scored"


@dataclass(frozen=True, kw_only=True, eq=False)
class Provision(Clause):
    """If `for` then `that`: on a tender (`requirements`), a bid (`screen`), or a panel (`panel`)."""

    for_: Formula | None = None
    that: Formula


@dataclass(frozen=True, kw_only=True, eq=False)
class Preference(Clause):
    """A deduction from the price for comparison. Several are added, each `of` the original price.

    `rate` is what a tender may choose, `share` what a claim by share must reach, `for` what all bids
    compared together must be for the preference to apply, `excludes` what cannot be claimed beside it.
    """

    of: Literal["original_price"]
    rate: Limit
    share: Limit | None = None
    for_: Formula | None = None
    excludes: tuple[Word, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Trigger(Clause):
    """When a price has to be explained. A tender may raise the parameters, none of them above `at_most`."""

    parameters: dict[Word, Decimal] = field(default_factory=dict)
    when: Formula


@dataclass(frozen=True, kw_only=True, eq=False)
class FewerThan(Model):
    label: Label | None = None
    clause: Label | None = None
    status: Status | None = None
    bidders: int
    then: Literal["no_award"]


@dataclass(frozen=True, kw_only=True, eq=False)
class OpenGrade(Model):
    """At which grade a bid counts whose evidence leaves several possible."""

    SHORT: ClassVar[str | None] = "counts"
    label: Label | None = None
    clause: Label | None = None
    status: Status | None = None
    counts: Literal["proven"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Law(Header):
    """Procurement law; `requirements` bind the tender, `screen` each bid, `panel` those who score.

    `language` is that of the law itself, in which records cite its clauses.
    """

    language: Language = "zh"
    methods: dict[Word, Method]
    requirements: dict[Word, Provision] = field(default_factory=dict)
    screen: dict[Word, Provision] = field(default_factory=dict)
    minimum_grade: Clause | None = None
    panel: dict[Word, Provision] = field(default_factory=dict)
    preferences: dict[Word, Preference] = field(default_factory=dict)
    fewer_than: FewerThan
    open_grade: OpenGrade
    review: dict[Word, Trigger] = field(default_factory=dict)


KINDS: dict[str, type[Model]] = {"tender": Tender, "law": Law}
