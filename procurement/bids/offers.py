"""A bid for one lot as the evaluation sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from grading.findings import Place
from grading.language.tree import Word
from procurement.evidence.proofs import Proof
from procurement.law.conditions import Value
from procurement.models.bids import Bid, LotBid


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """A bid for one lot. `opened` is the price as opened, `price` the one after a confirmed correction.

    `price` is what triggers look at and what a contract is concluded at; no deduction ever changes it.
    """

    bid: Bid
    entry: LotBid
    opened: Fraction
    price: Fraction
    panel: Mapping[Word, tuple[Decimal, ...]]
    proofs: Mapping[str, Proof]

    @property
    def bidder(self) -> str:
        return str(self.bid.bidder.name)

    @property
    def code(self) -> str:
        return str(self.bid.bidder.code or "")

    @property
    def place(self) -> Place:
        return self.bid.bidder.name.place

    @property
    def corrected(self) -> bool:
        """Whether an arithmetical correction changed the price."""
        return self.price != self.opened

    @property
    def names(self) -> dict[str, Value]:
        """What formulas may ask about it."""
        return {"price": self.price, "opened_price": self.opened, "received": self.bid.received}


def make_offer(bid: Bid, entry: LotBid, proofs: Mapping[str, Proof], price: Fraction) -> Offer:
    """A bid for a lot, its price as corrected, and what is proven of its goods, as an offer."""
    return Offer(
        bid,
        entry,
        Fraction(entry.price.amount),
        price,
        entry.panel,
        proofs,
    )


def in_order(offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Offers by code, then name: the order of the file never shows."""
    return tuple(sorted(offers, key=lambda offer: (offer.code, offer.bidder)))
