"""Bidders of one lot that are not independent of each other, as far as the bids say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from procurement.bids.offers import Offer
from procurement.models.bids import Bid


def related(offers: Sequence[Offer]) -> Mapping[Offer, tuple[str, ...]]:
    """For each offer, the other bidders of the lot that it is related to: one person in charge of both, one
    owning or managing the other, or one business in both bids."""
    found: dict[Offer, list[str]] = {}
    holders: dict[tuple[str, str], list[Offer]] = {}
    for offer in offers:
        for key in _ties(offer.bid):
            holders.setdefault(key, []).append(offer)
    for together in holders.values():
        for offer in together:
            others = found.setdefault(offer, [])
            others += [
                other.bidder for other in together if other is not offer and other.bidder not in others
            ]
    return {offer: tuple(sorted(others)) for offer, others in found.items() if others}


def _ties(bid: Bid) -> set[tuple[str, str]]:
    """What two bids may have in common that makes them related: a person, or a business.

    A business stands in a bid as the bidder, as a member of a consortium, or as who controls it.
    """
    ties = {("head", str(bid.bidder.head))} if bid.bidder.head else set()
    names = [bid.bidder.name, bid.bidder.code, *bid.bidder.controlled_by]
    for part in bid.consortium:
        names += [part.name, part.code, *part.controlled_by]
    return ties | {("business", str(name)) for name in names if name}
