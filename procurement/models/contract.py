"""A contract as a frozen model that keeps its marks; a field is a key of the YAML file.

What a delivery is worth follows from its grade (`price` and `worth`), or a document prices it (`pricing`).
What the promised grade earned at the award and was not delivered is taken back (`clawback`).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, Literal

from grading.language.documents import Header, Model, Reference
from grading.language.formula import Formula
from grading.language.tree import Word
from grading.language.values import Label
from procurement.models.bids import Bidder
from procurement.values.rates import Amount, Change, Rate
from procurement.values.written import Money, Percent


@dataclass(frozen=True, kw_only=True, eq=False)
class TenderLot(Model):
    """The tender and the lot that a contract comes from."""

    SHORT: ClassVar[str | None] = "id"
    id: Word
    lot: Word | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class ContractPrice(Model):
    """A price for a unit of quantity, or one for the whole: then `for` says for how much."""

    SHORT: ClassVar[str | None] = "of"
    of: Rate
    for_: Amount | None = None
    clause: Label | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Least(Model):
    """What a delivery has to prove to be accepted at all."""

    SHORT: ClassVar[str | None] = "that"
    that: Formula
    clause: Label | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Schedule(Model):
    """What each grade of a document changes of the price."""

    REST: ClassVar[str | None] = "grades"
    clause: Label | None = None
    grades: dict[Word, Change] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Advantages(Model):
    """What each grade was worth in the comparison of bids; one that is not named was worth nothing."""

    REST: ClassVar[str | None] = "grades"
    clause: Label | None = None
    grades: dict[Word, Money] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Clawback(Model):
    """So many times the advantage that was not earned is taken back.

    `by` says which grade the contract delivered: the `worst` of all deliveries, as a bidder with several
    subjects stands for its worst one; or by `share`, each quantity at its own grade. `at_most` is a share of
    the contract price.
    """

    SHORT: ClassVar[str | None] = "times"
    times: Decimal
    by: Literal["worst", "share"] = "worst"
    at_most: Percent | None = None
    clause: Label | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Contract(Header):
    """A contract and its deliveries. Documents are those in force when it was `concluded`.

    `quantity` names the column of what was delivered: the contract's own, or a characteristic of the
    vocabulary. `at` is the date of the facts of deliveries that have none. `pricing` names one of the
    `documents`, whose price is paid.
    """

    tender: TenderLot | None = None
    buyer: Label | None = None
    supplier: Bidder
    concluded: datetime.date
    documents: dict[Word, Reference]
    promised: dict[Word, Word] = field(default_factory=dict)
    minimum: Least | None = None
    price: ContractPrice | None = None
    worth: dict[Word, Schedule] = field(default_factory=dict)
    pricing: Word | None = None
    advantage: dict[Word, Advantages] = field(default_factory=dict)
    clawback: Clawback | None = None
    quantity: Word | None = None
    at: datetime.date | None = None
    deliveries: tuple[Word, ...] = ()
