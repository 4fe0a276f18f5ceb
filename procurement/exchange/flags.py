"""Red flags: what in the bids of a lot a careful reader wants to look at. Notes, never a decision.

The kinds are those that the Open Contracting Partnership publishes for OCDS data ("Red Flags for Integrity")
and the Cardinal library computes; the thresholds here are our own, and none of them proves anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from grading.findings import Finding
from procurement.results import Evaluation, LotResult
from procurement.values.display import amount, money

CLOSE = Fraction(1, 100)
"""The second lowest of three or more prices lies so near the winner's, as a share of it."""
HEAVY = Fraction(1, 2)
"""The winner is so much below the second lowest price."""


def flags(evaluation: Evaluation) -> Iterator[Finding]:
    """Notes: `flag_*`, placed at the lot."""
    for lot in evaluation.lots:
        yield from _flags(lot, evaluation)


def _flags(lot: LotResult, evaluation: Evaluation) -> Iterator[Finding]:
    place = next((one.id.place for one in evaluation.tender.lots if one.id == lot.id), None)
    offers = [ranked.offer for ranked in lot.ranking] + [item.offer for item in lot.excluded]
    prices: dict[Fraction, list[str]] = {}
    for offer in offers:
        prices.setdefault(offer.opened, []).append(offer.bidder)
    # Where the price is fixed beforehand, equal prices are what was asked for.
    compared = lot.merit != "quality"
    for price, bidders in sorted(prices.items()):
        if len(bidders) > 1 and compared:
            arguments = {"bidders": tuple(sorted(bidders)), "price": money(price)}
            yield Finding("flag_prices_identical", place, arguments)
    if lot.award is None:
        return
    winner = next(ranked.offer for ranked in lot.ranking if ranked.bidder == lot.award)
    others = sorted(ranked.offer.price for ranked in lot.ranking if ranked.bidder != lot.award)
    if len(offers) > 1 and not others:
        yield Finding("flag_others_disqualified", place, {"winner": lot.award})
    if others and others[0] > winner.price:
        above = others[0] / winner.price - 1
        arguments = {"winner": lot.award, "share": f"{amount(above * 100)}%"}
        if above <= CLOSE and len(others) > 1:
            yield Finding("flag_price_close", place, arguments)
        if winner.price < others[0] * (1 - HEAVY):
            yield Finding("flag_heavy_discount", place, {"winner": lot.award, "next": money(others[0])})
    opened = evaluation.tender.opened
    for ranked in lot.ranking:
        received = ranked.offer.bid.received
        if received and received > opened:
            yield Finding("flag_late_bid", place, {"bidder": ranked.bidder})
