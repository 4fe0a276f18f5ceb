"""A bid for one lot as the evaluation sees it, and the price it is compared at."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from grading.findings import Place
from grading.language.formula import Formula
from grading.language.values import Label
from procurement.citation import Citation, cite
from procurement.conditions import Scope, Value, holds, within
from procurement.law import in_force
from procurement.models import Bid, Law, LotBid, Preference, Tender
from procurement.proofs import Proof
from procurement.values import Claim


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """A bid for one lot. `opened` is the price as opened, `price` the one after a confirmed correction.

    `price` is what triggers look at and what a contract is concluded at; no deduction ever changes it.
    """

    bidder: str
    code: str
    opened: Fraction
    price: Fraction
    received: datetime.datetime | None
    claims: Mapping[str, Claim]
    panel: Mapping[str, tuple[Fraction, ...]]
    proofs: Mapping[str, Proof]
    place: Place

    @property
    def corrected(self) -> bool:
        """Whether an arithmetical correction changed the price."""
        return self.price != self.opened

    @property
    def names(self) -> dict[str, Value]:
        """What formulas may ask about it."""
        return {"price": self.price, "opened_price": self.opened, "received": self.received}


@dataclass(frozen=True, slots=True)
class Deduction:
    """A share taken off the original price for comparison, by the clause that grants it."""

    preference: str
    label: Label | None
    rate: Fraction
    clause: Citation


@dataclass(frozen=True, slots=True, eq=False)
class Priced:
    """An offer with the price it is compared at: original × (1 − sum of the rates)."""

    offer: Offer
    deductions: tuple[Deduction, ...]

    @property
    def evaluation_price(self) -> Fraction:
        return self.offer.price * (1 - sum((deduction.rate for deduction in self.deductions), Fraction(0)))


def make_offer(bid: Bid, entry: LotBid, proofs: Mapping[str, Proof]) -> Offer:
    """A bid for a lot, and what is proven of its goods, as an offer."""
    return Offer(
        str(bid.bidder.name),
        str(bid.bidder.code or ""),
        Fraction(entry.price.amount),
        Fraction((entry.corrected or entry.price).amount),
        bid.received,
        {str(name): claim for name, claim in bid.claims.items()},
        {str(name): tuple(map(Fraction, scores)) for name, scores in entry.panel.items()},
        proofs,
        bid.bidder.name.place,
    )


def in_order(offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Offers by code, then name: the order of the file never shows."""
    return tuple(sorted(offers, key=lambda offer: (offer.code, offer.bidder)))


def all_bids(scope: Scope, offers: Sequence[Offer], law: Law) -> Scope:
    """A scope that also knows the series over the offers compared with each other."""
    names: dict[str, Value] = {
        "bids.price": tuple(offer.price for offer in offers),
        "bids.opened_price": tuple(offer.opened for offer in offers),
    }
    for name, preference in law.preferences.items():
        names[f"bids.{name}"] = tuple(claims(offer, str(name), preference, scope) for offer in offers)
    return scope.extended(names)


def claims(offer: Offer, name: str, preference: Preference, scope: Scope) -> bool:
    """Whether an offer is what a preference is for; a claim by share has to reach the law's share."""
    claim = offer.claims.get(name)
    if claim is None or not claim.holds:
        return False
    if claim.share is None or preference.share is None:
        return claim.share is None
    return within(preference.share, claim.share.rate, scope) is True


def applies(condition: Formula | None, scope: Scope) -> bool:
    """Whether something written for a condition applies; what is open does not."""
    return condition is None or holds(condition.tree, scope) is True


def granted(
    offers: Sequence[Offer], tender: Tender, law: Law, scope: Scope
) -> tuple[tuple[str, Fraction, Preference], ...]:
    """The preferences that apply where these offers are compared, with the rates that the tender chose."""
    lawful = in_force(law.preferences, tender.published)
    chosen = [
        (str(name), rate.rate, preference)
        for name, rate in sorted(tender.preferences.items())
        if (preference := lawful.get(name))
    ]
    if all(preference.for_ is None for _, _, preference in chosen):
        return tuple(chosen)
    together = all_bids(scope, offers, law)
    return tuple(item for item in chosen if applies(item[2].for_, together))


def price(offers: Sequence[Offer], tender: Tender, law: Law, scope: Scope) -> tuple[Priced, ...]:
    """Every offer with its deductions.

    Deductions are added and all taken from the original price: 1 − 0.20 − 0.10, never × 0.8 × 0.9.
    """
    chosen = granted(offers, tender, law, scope)
    return tuple(
        Priced(
            offer,
            tuple(
                Deduction(name, preference.label, rate, cite(law, preference.clause))
                for name, rate, preference in chosen
                if claims(offer, name, preference, scope)
            ),
        )
        for offer in offers
    )
