"""What shares of a contract go to small businesses, and how much of an offer is domestic, as bids list it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from grading.findings import Finding
from procurement.models.bids import Bid, LotBid, Part
from procurement.models.law import Law
from procurement.models.tender import Lot, Tender
from procurement.values.display import amount

_WHOLE = Fraction(1)


def small_share(bid: Bid) -> Fraction | None:
    """The share of the contract for small businesses, None where the bid lists neither members nor
    subcontractors. One that another member owns or manages gives nothing."""
    parts = (*bid.consortium, *bid.subcontracts)
    if not parts:
        return None
    known = [bid.bidder.name, bid.bidder.code, *(name for part in parts for name in (part.name, part.code))]
    names = {str(name) for name in known if name}
    small = (part.share.rate for part in parts if part.small_business and not _controlled(part, names))
    return sum(small, Fraction(0))


def domestic_share(lot: Lot, entry: LotBid) -> Fraction | None:
    """The share of domestic items in the cost of all, None where a cost or an origin is missing."""
    costs = []
    for name, item in entry.items.items():
        quantity = next((Fraction(one.quantity) for key, one in lot.items.items() if key == name), None)
        if item.cost is None or item.domestic is None or quantity is None:
            return None
        costs.append((Fraction(item.cost.amount) * quantity, item.domestic))
    whole = sum((cost for cost, _ in costs), Fraction(0))
    return sum((cost for cost, own in costs if own), Fraction(0)) / whole if whole else None


def check_shares(tender: Tender, law: Law) -> Iterator[Finding]:
    """Findings: `shares_over`, and `claim_above_proof` for a claim by more than the bid lists.

    Which share proves which preference: `small_business_part` the members and subcontractors, `domestic` the
    costs of the items.
    """
    for bid in tender.bids:
        whole = sum((part.share.rate for part in bid.consortium), Fraction(0))
        if whole > _WHOLE:
            arguments = {"bidder": str(bid.bidder.name), "sum": f"{amount(whole * 100)}%"}
            yield Finding("shares_over", bid.bidder.name.place, arguments)
        proven = {"small_business_part": small_share(bid), "domestic": _domestic(bid, tender)}
        for name, claim in bid.claims.items():
            share = proven.get(name)
            if claim.share and share is not None and claim.share.rate > share and name in law.preferences:
                arguments = {
                    "preference": str(name),
                    "claimed": f"{amount(claim.share.written)}%",
                    "proven": f"{amount(share * 100)}%",
                }
                yield Finding("claim_above_proof", name.place, arguments)


def _domestic(bid: Bid, tender: Tender) -> Fraction | None:
    """The least domestic share of a bid in any of its lots."""
    shares = [
        share
        for lot in tender.lots
        for name, entry in bid.lots.items()
        if name == lot.id and (share := domestic_share(lot, entry)) is not None
    ]
    return min(shares, default=None)


def _controlled(part: Part, names: set[str]) -> bool:
    return any(owner in names for owner in part.controlled_by)
