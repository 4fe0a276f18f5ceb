"""A draw between equals: never made here, but its record decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grading.findings import Finding, Findings
from procurement.law.scope import unknown
from procurement.models.bids import Draw
from procurement.models.law import Method
from procurement.models.tender import Lot, Tender
from procurement.results import Drawn, Ranked

DRAW = "draw"
"""The way to part equals that is people's alone."""


def check_draws(tender: Tender) -> Iterator[Finding]:
    """Findings: `draw_*`, for records that cannot be meant whatever the ranking."""
    known = {str(name) for bid in tender.bids for name in (bid.bidder.name, bid.bidder.code) if name}
    lots = [str(lot.id) for lot in tender.lots]
    recorded: dict[str, Draw] = {}
    for draw in tender.draw:
        if draw.lot not in lots:
            yield unknown("bid_lot_unknown", draw.lot, lots)
        earlier = recorded.setdefault(str(draw.lot), draw)
        if earlier is not draw:
            yield Finding("draw_twice", draw.lot.place, {"lot": str(draw.lot)}, also=earlier.lot.place)
        if draw.held_at < tender.opened:
            arguments = {"held_at": draw.held_at.isoformat(), "opened": tender.opened.isoformat()}
            yield Finding("draw_early", draw.place, arguments)
        if not draw.order:
            yield Finding("draw_empty", draw.place)
        for at, name in enumerate(draw.order):
            if name not in known:
                yield unknown("draw_bidder_unknown", name, sorted(known))
            elif name in draw.order[:at]:
                yield Finding("draw_bidder_twice", name.place, {"written": str(name)})


def drawn(tender: Tender, lot: Lot, method: Method, equal: Sequence[Ranked]) -> tuple[Drawn | None, Findings]:
    """The draw that decides between `equal`, those whom nothing else parts, where one is recorded.

    Findings: `draw_not_needed`, `draw_not_equal`.
    """
    draw = next((draw for draw in tender.draw if draw.lot == lot.id), None)
    if draw is None:
        return None, ()
    if not equal or DRAW not in method.tie:
        return None, (Finding("draw_not_needed", draw.place, {"lot": str(lot.id)}),)
    names = {name: ranked.bidder for ranked in equal for name in (ranked.offer.code, ranked.bidder)}
    among = tuple(ranked.bidder for ranked in equal)
    strange = [name for name in draw.order if name not in names]
    if strange:
        return None, tuple(
            Finding("draw_not_equal", name.place, {"written": str(name), "among": among}) for name in strange
        )
    order = tuple(names[name] for name in draw.order)
    return Drawn(among, order, draw.held_at, tuple(map(str, draw.witnesses))), ()
