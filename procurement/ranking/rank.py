"""The order of bids, exact, what the law says where two are equal, and who of them stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from itertools import groupby
from typing import Any

from grading.findings import Finding
from procurement.formulas.merit import MERIT
from procurement.formulas.narrowing import NARROW
from procurement.law.citation import cite
from procurement.ranking.compare import Compared, Comparison
from procurement.results import Ranked

Key = Callable[[Compared], Fraction]
_LAST = datetime.max.replace(tzinfo=UTC)


def _received(one: Compared) -> Fraction:
    """When a bid was handed in; one that does not say comes last."""
    return Fraction((one.judged.offer.bid.received or _LAST).timestamp())


TIES: Mapping[str, Key | None] = {
    # The price that was bid, not the one after deductions (Order 87 art. 57).
    "lower_price": lambda one: one.judged.offer.price,
    "lower_compared": lambda one: one.priced.evaluation_price,
    "higher_quality": lambda one: -one.judged.quality,
    "earlier": _received,
    # A draw is not ours to make: who is equal until here stays equal.
    "draw": None,
}


def rank(compared: Sequence[Compared], comparison: Comparison) -> tuple[Ranked, ...]:
    """Bids by their figure, the best first; then those who do not stay, with the reason."""
    method = comparison.method
    ties = _ties(comparison)
    merit = _merit(comparison)
    ordered = sorted(compared, key=lambda one: (merit(one), *(key(one) for key in ties), *_name(one)))
    if method.narrow is None:
        return _placed(ordered, (merit, *ties))
    narrowing = NARROW[method.narrow]
    stay = narrowing.stay(
        [one.figure.points if one.figure else None for one in ordered], comparison.parameters
    )
    anew = TIES[narrowing.order] if narrowing.order else None
    keys = (anew or merit, *ties)
    within = sorted(ordered[:stay], key=lambda one: (*(key(one) for key in keys), *_name(one)))
    out = Finding(
        "bid_not_kept",
        None,
        {"method": str(method.narrow), "count": str(stay)},
        cite(comparison.law, method.clause),
    )
    kept = _placed(within, keys)
    return (*kept, *_placed(ordered[stay:], (merit, *ties), len(kept), out))


def first(ranking: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Who comes first: several where only a draw would tell."""
    return tuple(ranked for ranked in ranking if ranked.rank == 1)


def leaders(compared: Sequence[Compared], comparison: Comparison) -> tuple[str, ...]:
    """Who would come first, without putting all the others in order."""
    ties, merit = _ties(comparison), _merit(comparison)
    best: tuple[Any, ...] | None = None
    names: list[tuple[str, str]] = []
    for one in compared:
        key = (merit(one), *(tie(one) for tie in ties))
        if best is None or key < best:
            best, names = key, []
        if key == best:
            names.append(_name(one))
    return tuple(name for _, name in sorted(names))


def _ties(comparison: Comparison) -> tuple[Key, ...]:
    """What parts equals, up to a draw."""
    keys: list[Key] = []
    for name in comparison.method.tie:
        key = TIES[str(name)]
        if key is None:
            break
        keys.append(key)
    return tuple(keys)


def _merit(comparison: Comparison) -> Callable[[Compared], tuple[bool, Fraction]]:
    """Smaller is better; who has no figure comes last."""
    sign = -1 if MERIT[comparison.method.orders_by].highest else 1

    def key(one: Compared) -> tuple[bool, Fraction]:
        return one.figure is None, sign * one.figure.points if one.figure else Fraction(0)

    return key


def _name(one: Compared) -> tuple[str, str]:
    return one.judged.offer.code, one.judged.offer.bidder


def _placed(
    ordered: Sequence[Compared],
    keys: Sequence[Callable[[Compared], object]],
    before: int = 0,
    out: Finding | None = None,
) -> tuple[Ranked, ...]:
    """Bids in order with their ranks: equals share one."""
    ranked: list[Ranked] = []
    for _, equal in groupby(ordered, key=lambda one: tuple(key(one) for key in keys)):
        place = before + len(ranked) + 1
        for one in equal:
            ranked.append(Ranked(place, one.priced, one.scores, one.total, one.figure, out))
    return tuple(ranked)
