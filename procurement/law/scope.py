"""What of a law is in force for a tender, and the names its formulas may ask for."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from typing import Literal, TypeVar, get_args

from grading.findings import Finding, Place
from grading.language.formula import Limit, Number
from grading.language.tree import Word
from grading.language.values import Label
from grading.wording import Language, Text
from procurement.law.conditions import Scope, Value, unset
from procurement.models.law import Clause, Law, Method, Places, Provision, Trigger
from procurement.models.tender import Lot, Object, Procedure, Tender
from procurement.values.written import Money

T = TypeVar("T", bound=Clause)
Section = Literal["requirements", "screen", "panel", "preferences", "review"]

AT_MOST = "at_most"
"""The parameter of a trigger beyond which a tender may raise none of the others."""


def in_force(clauses: Mapping[Word, T], date: datetime.date) -> dict[str, T]:
    """The clauses in force at a date, by name."""
    return {str(name): clause for name, clause in clauses.items() if clause.in_force.holds(date)}


def ceiling_of(tender: Tender, lot: Lot) -> Money | None:
    """The highest price: the lot's own ceiling, the tender's, or else the budget."""
    return lot.ceiling or tender.ceiling or lot.budget or tender.budget


def estimate_of(tender: Tender, lot: Lot) -> Money | None:
    """The value that was published: the lot's own, or the tender's."""
    return lot.estimate or tender.estimate


def parameters_of(tender: Tender, method: Method) -> dict[str, Fraction]:
    """The parameters of a method's formulas: as the tender gives them, or as the law fixes them."""
    fixed = {str(name): value for name, limit in method.parameters.items() if (value := fixed_at(limit))}
    given = next((given for key, given in tender.with_.items() if key == tender.method), {})
    return fixed | {str(name): Fraction(value) for name, value in given.items()}


def fixed_at(limit: Limit) -> Fraction | None:
    """The only number that a limit allows: `= 0.2`; None where it leaves a choice."""
    match limit.tests:
        case (("=", Number(value=value, unit=None)),):
            return Fraction(value)
    return None


def places_of(tender: Tender, method: Method) -> Places:
    """To how many places figures are rounded: as the tender says, else as the law."""
    return tender.rounding or method.rounding or Places(place=method.place)


def currency_of(tender: Tender) -> str | None:
    """The currency of a tender: that of the first amount it states."""
    limits = (limit for lot in tender.lots for limit in (ceiling_of(tender, lot),) if limit)
    prices = (entry.price for bid in tender.bids for entry in bid.lots.values())
    return next((money.currency for money in chain(limits, prices)), None)


def tender_scope(law: Law, tender: Tender, lot: Lot) -> Scope:
    """What formulas may ask about a tender: its dimensions, dates, ceiling and weights."""
    ceiling = ceiling_of(tender, lot)
    budget = lot.budget or tender.budget or ceiling
    estimate = estimate_of(tender, lot)
    weights = {
        str(name): Fraction(criterion.weight)
        for name, criterion in lot.criteria.items()
        if criterion.weight is not None
    }
    names: dict[str, Value] = {
        "object": tender.object,
        "procedure": tender.procedure,
        "method": str(tender.method),
        "published": tender.published,
        "opened": tender.opened,
        "fixed_price": tender.fixed_price,
        "estimate": Fraction(estimate.amount) if estimate else None,
        "ceiling": Fraction(ceiling.amount) if ceiling else None,
        "budget": Fraction(budget.amount) if budget else None,
        "criteria.weight": tuple(weights.values()),
        "criteria.share_most": tuple(
            max(percent.rate for percent in criterion.share.values())
            for criterion in lot.criteria.values()
            if criterion.share
        ),
        "lot.deviations": tuple(percent.rate for percent in lot.deviations.values()),
    }
    return Scope(names, words_of(law), weights, currency_of(tender))


def trigger_names(trigger: Trigger) -> dict[str, Decimal]:
    """The parameters of a trigger, without the bound that a tender may not pass."""
    return {str(name): value for name, value in trigger.parameters.items() if name != AT_MOST}


def trigger_scope(scope: Scope, name: str, trigger: Trigger, tender: Tender) -> Scope:
    """A scope with a trigger's parameters, as the law sets them or the tender raised them."""
    raised = next((given for key, given in tender.with_.items() if key == name), {})
    parameters = trigger_names(trigger) | {str(key): value for key, value in raised.items()}
    return scope.extended({key: Fraction(value) for key, value in parameters.items()})


_TENDER = (
    "object",
    "procedure",
    "method",
    "published",
    "opened",
    "ceiling",
    "budget",
    "estimate",
    "fixed_price",
    "criteria.weight",
    "criteria.share_most",
    "lot.deviations",
)
_BID = ("price", "opened_price", "received", "related")
_BIDS = ("bids.price", "bids.opened_price")


def words_of(law: Law) -> frozenset[str]:
    """The values that names of a tender are compared with."""
    return frozenset({*get_args(Object), *get_args(Procedure), *map(str, law.methods)})


def blank_scope(law: Law, section: Section) -> Scope:
    """The names that formulas of a section of the law may ask for, none of them known yet."""
    claims = tuple(f"bids.{name}" for name in law.preferences)
    further: dict[Section, tuple[str, ...]] = {
        "requirements": (),
        "screen": _BID,
        "panel": ("members", "experts"),
        "preferences": (*_BIDS, *claims),
        "review": (*_BID, *_BIDS, *claims),
    }
    return Scope(unset((*_TENDER, *further[section])), words_of(law))


def unknown(code: str, written: Word, known: Iterable[str], clause: str | None = None) -> Finding:
    """A word that is none of those that can stand there."""
    arguments = {"written": str(written), "known": tuple(map(str, known))}
    return Finding(code, written.place, arguments, clause)


class Words(Text):
    """A label as the argument of a finding; where only one text can stand, both languages.

    It is said as it stands: what a user wrote may have braces.
    """

    __slots__ = ()

    def say(self, language: Language, arguments: Mapping[str, object] | None = None) -> str:
        return self.zh if language == "zh" else self.en

    def __str__(self) -> str:
        return self.zh if self.zh == self.en else f"{self.zh} / {self.en}"


def words(label: Label | None, name: str) -> Words:
    """A label as the argument of a finding; what has none is called by its name."""
    return Words(label.zh, label.en) if label else Words(name, name)


def place_of(provision: Provision, lot: Lot) -> Place:
    """Where a tender says what a provision asks for: the criterion it weighs, else the lot."""
    for name, criterion in lot.criteria.items():
        if f"weight({name})" in provision.that.text:
            return criterion.place
    return lot.place
