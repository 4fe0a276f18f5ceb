"""A tender as a frozen model that keeps its marks; a field is a key of the YAML file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, Literal

from grading.language.documents import Header, Model, Reference
from grading.language.formula import Formula, Limit
from grading.language.tree import Word
from grading.language.values import Label
from procurement.models.bids import Answer, Bid, Choice, Clarification, Concern, Draw
from procurement.models.law import Places
from procurement.values.written import Money, Percent, Worth

Object = Literal["goods", "services", "works"]
Organisation = Literal["centralised", "departmental", "decentralised"]
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
class Band(Model):
    """An interval of what bids answer, and its points: `{when: ≥ 36, points: 5}`."""

    when: Limit
    points: Decimal


@dataclass(frozen=True, kw_only=True, eq=False)
class Criterion(Model):
    """Something that is scored: the price, a grade or an answer by published points, a panel's judgement.

    `of` names the document whose grade is scored, the one with the criterion's own name by default; `answer`
    names instead what bids answer, a word for `points` or a number for `bands`. A grade or answer is worth
    `points`, `money` (an amount, or a share of the estimate), or a `share` of the price. `formula` is the
    price formula, of those that the method has. Below `least` points a bid does not compete. `factor` is
    what the criterion is about, in the law's words; of an `objective` one every member gives the same mark.
    """

    label: Label | None = None
    weight: Decimal | None = None
    formula: Word | None = None
    of: Word | None = None
    answer: Word | None = None
    points: dict[Word, Decimal] = field(default_factory=dict)
    bands: tuple[Band, ...] = ()
    money: dict[Word, Worth] = field(default_factory=dict)
    share: dict[Word, Percent] = field(default_factory=dict)
    panel: Word | None = None
    least: Decimal | None = None
    factor: Word | None = None
    objective: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Item(Model):
    """Something of a lot that has a unit price."""

    SHORT: ClassVar[str | None] = "quantity"
    label: Label | None = None
    quantity: Decimal
    unit: Word | None = None
    core: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class LifeCycle(Model):
    """How the costs of a life cycle are added to the price: for so many years, at so much a year.

    A cost arises at the `start`, `yearly` (at the end of each year), or at the `end`.
    """

    years: int
    rate: Percent
    costs: dict[Word, Literal["start", "yearly", "end"]]


@dataclass(frozen=True, kw_only=True, eq=False)
class Lot(Model):
    """What is awarded as one. `several_subjects` says how a bidder with several of them counts.

    `estimate` is the published value, `least` how many points without the price a bid needs to compete,
    `deviations` what each deviation adds to the price compared. `reserved` lots grant no preference.
    """

    id: Word
    title: Label | None = None
    ceiling: Money | None = None
    budget: Money | None = None
    estimate: Money | None = None
    items: dict[Word, Item] = field(default_factory=dict)
    documents: dict[Word, Reference] = field(default_factory=dict)
    several_subjects: Literal["worst"] | None = None
    minimum: Formula | None = None
    least: Decimal | None = None
    criteria: dict[Word, Criterion] = field(default_factory=dict)
    life_cycle: LifeCycle | None = None
    deviations: dict[Word, Percent] = field(default_factory=dict)
    reserved: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Member(Model):
    """A member of the committee."""

    SHORT: ClassVar[str | None] = "name"
    name: Word
    role: Literal["expert", "purchaser"] = "expert"
    organisation: Word | None = None
    dissent: Label | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Tender(Header):
    """A purchase and, once opened, its bids. `at` is the date of the bids' facts, by default the opening.

    `organisation` says who buys, `procedure` how bids are sought, `method` how they are compared. `with`
    gives the parameters of the method's formulas and raises those of the law's triggers, as far as the law
    lets it. `panel` names a table of scores, a row for each bidder and member.
    """

    law: Word
    organisation: Organisation | None = None
    object: Object
    procedure: Procedure
    method: Word
    published: datetime.date
    opened: datetime.datetime
    at: datetime.date | None = None
    ceiling: Money | None = None
    budget: Money | None = None
    estimate: Money | None = None
    fixed_price: bool = False
    qualification: dict[Word, Label] = field(default_factory=dict)
    conformity: dict[Word, Label] = field(default_factory=dict)
    preferences: dict[Word, Percent] = field(default_factory=dict)
    rounding: Places | None = None
    with_: dict[Word, dict[Word, Decimal]] = field(default_factory=dict)
    lots: tuple[Lot, ...]
    committee: tuple[Member, ...] = ()
    bids: tuple[Bid, ...] = ()
    panel: Word | None = None
    concerns: tuple[Concern, ...] = ()
    review: tuple[Answer, ...] = ()
    draw: tuple[Draw, ...] = ()
    choice: tuple[Choice, ...] = ()
    clarifications: tuple[Clarification, ...] = ()
    remarks: tuple[Label, ...] = ()

    @property
    def facts_at(self) -> datetime.date:
        return self.at or self.opened.date()
