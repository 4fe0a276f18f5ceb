"""Bids, and what the committee records about them; a field is a key of the YAML file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from grading.findings import Place, Source
from grading.language.documents import Model
from grading.language.tree import Word
from grading.language.values import Label
from procurement.values.written import Claim, Money, Percent


@dataclass(frozen=True, kw_only=True, eq=False)
class Bidder(Model):
    """`head` is the person in charge, `controlled_by` names or codes of who owns or manages it."""

    SHORT: ClassVar[str | None] = "name"
    name: Word
    code: Word | None = None
    head: Word | None = None
    controlled_by: tuple[Word, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Part(Model):
    """A member of a consortium or a subcontractor, with its share of the contract's value."""

    name: Word
    code: Word | None = None
    share: Percent
    small_business: bool = False
    controlled_by: tuple[Word, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class ItemBid(Model):
    """What is offered for an item: the unit price, and the total where the bid states one.

    `cost` is what the item costs the bidder to make, for a preference by share of cost.
    """

    SHORT: ClassVar[str | None] = "price"
    price: Money
    total: Money | None = None
    brand: Word | None = None
    domestic: bool | None = None
    cost: Money | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class LotBid(Model):
    """A bid for one lot. `subjects` names the files with what the bidder's goods were measured to be.

    `price` is what was opened; `body` and `in_words` are what the bid's body states beside it. `corrected`
    is the price after an arithmetical correction, `confirmed` what the bidder said to it. `answers` are what
    the bid states where the tender asks, `costs` those of its life cycle, `deviations` the published
    deviations that it makes. `qualified` and `conforms` record what the committee found, item by item.
    """

    price: Money
    body: Money | None = None
    in_words: Word | None = None
    corrected: Money | None = None
    confirmed: bool | None = None
    items: dict[Word, ItemBid] = field(default_factory=dict)
    brand: Word | None = None
    subjects: tuple[Word, ...] = ()
    answers: dict[Word, Word] = field(default_factory=dict)
    costs: dict[Word, Money] = field(default_factory=dict)
    deviations: tuple[Word, ...] = ()
    panel: dict[Word, tuple[Decimal, ...]] = field(default_factory=dict)
    qualified: dict[Word, bool] = field(default_factory=dict)
    conforms: dict[Word, bool] = field(default_factory=dict)


NOBODY = Bidder(place=Place(Source(""), 1, 1), name=Word("", Place(Source(""), 1, 1)))


@dataclass(frozen=True, kw_only=True, eq=False)
class Bid(Model):
    """A bidder, what it claims (`small_business: true`, `domestic: 80.00%`), and its bids.

    A bare text names a table of bids; `bids.tables` puts the bids of the table in its place, and finds where
    what is no table has no bidder or no lots.
    """

    SHORT: ClassVar[str | None] = "table"
    REST: ClassVar[str | None] = "claims"
    table: Word | None = None
    bidder: Bidder = NOBODY
    received: datetime.datetime | None = None
    consortium: tuple[Part, ...] = ()
    subcontracts: tuple[Part, ...] = ()
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
class Concern(Model):
    """A price that the committee itself thinks too low: it has to be explained though no figure asks.

    `on` names the review of the law, the first one that no figure starts by default, or else the first.
    """

    bidder: Word
    lot: Word | None = None
    on: Word | None = None
    reason: Label


@dataclass(frozen=True, kw_only=True, eq=False)
class Draw(Model):
    """The record of a draw between equals in first place: who was drawn, in this order."""

    lot: Word
    order: tuple[Word, ...]
    held_at: datetime.datetime
    witnesses: tuple[Word, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Choice(Model):
    """The record of a decision that no formula makes: who gets a lot, and why (a trade-off)."""

    lot: Word
    bidder: Word
    reason: Label
    by: Word | None = None
    decided: datetime.date | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Clarification(Model):
    """What was asked of a bidder in writing, and what it answered."""

    bidder: Word
    asked: Label
    answered: Label | None = None
    at: datetime.datetime | None = None
