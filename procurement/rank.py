"""The order of bids, exact, and what the law says where two are equal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from procurement.models import Method
from procurement.results import Ranked
from procurement.score import Scored

TIES: Mapping[str, Callable[[Scored], Fraction] | None] = {
    # The price that was bid, not the one after deductions (Order 87 art. 57).
    "lower_price": lambda scored: scored.priced.offer.price,
    # A draw is not ours to make: who is equal until here stays equal.
    "draw": None,
}


def rank(offers: Sequence[Scored], method: Method) -> tuple[Ranked, ...]:
    """Offers by their total, highest first, or by the price compared where nothing is scored."""
    keys: list[Callable[[Scored], Fraction]] = [_merit]
    for name in method.tie:
        key = TIES[str(name)]
        if key is None:
            break
        keys.append(key)

    def order(scored: Scored) -> tuple[Fraction, ...]:
        return tuple(key(scored) for key in keys)

    def stable(scored: Scored) -> tuple[tuple[Fraction, ...], str, str]:
        return order(scored), scored.priced.offer.code, scored.priced.offer.bidder

    ranked: list[Ranked] = []
    for _, equal in groupby(sorted(offers, key=stable), key=order):
        place = len(ranked) + 1
        ranked.extend(Ranked(place, scored.priced, scored.scores, scored.total) for scored in equal)
    return tuple(ranked)


def first(ranking: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Who comes first: several where only a draw would tell."""
    return tuple(ranked for ranked in ranking if ranked.rank == 1)


def _merit(scored: Scored) -> Fraction:
    """Smaller is better."""
    return scored.priced.evaluation_price if scored.total is None else -scored.total
