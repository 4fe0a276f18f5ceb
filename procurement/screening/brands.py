"""Bids with one brand in one lot: the cheapest stays, or they count as one bidder (Order 87 art. 31)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from grading.findings import Finding
from procurement.bids.offers import Offer
from procurement.bids.preferences import applies
from procurement.law.citation import cite
from procurement.law.conditions import Scope
from procurement.law.scope import in_force
from procurement.models.law import Brands, Law
from procurement.models.tender import Lot, Tender
from procurement.results import Excluded, Ranked


def rule_of(law: Law, tender: Tender, scope: Scope) -> Brands | None:
    """The rule on bids with one brand that applies to a tender."""
    rules = in_force(law.brands, tender.published).values()
    return next((rule for rule in rules if applies(rule.for_, scope)), None)


def brand_of(offer: Offer, lot: Lot) -> str | None:
    """The brand that a bid counts by: its own, or that of the core item; names that only look different are
    one."""
    named = offer.entry.brand
    if named is None:
        cores = [name for name, item in lot.items.items() if item.core]
        named = next((item.brand for name, item in offer.entry.items.items() if name in cores), None)
    return "".join(unicodedata.normalize("NFKC", named).casefold().split()) if named else None


def groups(offers: Sequence[Offer], lot: Lot) -> tuple[tuple[Offer, ...], ...]:
    """Offers with one brand together; one that names none stands alone."""
    found: dict[str, list[Offer]] = {}
    for at, offer in enumerate(offers):
        found.setdefault(brand_of(offer, lot) or f"\0{at}", []).append(offer)
    return tuple(tuple(group) for group in found.values())


def count(offers: Sequence[Offer], lot: Lot, rule: Brands | None) -> int:
    """How many bidders the offers are: those with one brand are one."""
    return len(groups(offers, lot)) if rule else len(offers)


def dearer(offers: Sequence[Offer], lot: Lot, rule: Brands, law: Law) -> Iterator[Excluded]:
    """Under `counts: lowest`, the offers of a brand that are not its cheapest. Equally cheap ones stay, for
    the tender's own rule or a draw to part them."""
    if rule.counts != "lowest":
        return
    for group in groups(offers, lot):
        least = min(offer.price for offer in group)
        cheapest = next(offer for offer in group if offer.price == least)
        for offer in group:
            if offer.price > least:
                arguments = {"other": cheapest.bidder}
                yield Excluded(offer, (Finding("brand_dearer", None, arguments, cite(law, rule.clause)),))


def behind(ranking: Sequence[Ranked], lot: Lot, rule: Brands | None, law: Law) -> dict[str, Finding]:
    """Under `counts: one`, who is no candidate because a better bid has the same brand, and why.

    Equals of one brand in one rank all stay: only the tender's own rule or a draw can part them.
    """
    if rule is None or rule.counts != "one":
        return {}
    found: dict[str, Finding] = {}
    best: dict[str, Ranked] = {}
    for ranked in ranking:
        brand = brand_of(ranked.offer, lot)
        if brand is None or ranked.out:
            continue
        first = best.setdefault(brand, ranked)
        if first.rank < ranked.rank:
            arguments = {"other": first.bidder}
            found[ranked.bidder] = Finding("brand_behind", None, arguments, cite(law, rule.clause))
    return found
