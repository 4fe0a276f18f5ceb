"""The order of bids, exact, what the law says where two are equal, and who of them stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import groupby
from typing import Any

from grading.findings import Finding
from procurement.formulas.merit import MERIT
from procurement.formulas.narrowing import NARROW
from procurement.law.citation import cite
from procurement.models.law import Method
from procurement.ranking.compare import Compared, Comparison
from procurement.results import Drawn, Ranked

Key = Callable[[Compared], Fraction]
AnyKey = Callable[[Compared], Any]
_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)


def _received(one: Compared) -> Fraction:
    """When a bid was handed in, in microseconds; one that does not say comes last."""
    return Fraction(((one.judged.offer.bid.received or _LAST) - _FIRST) // timedelta(microseconds=1))


TIES: Mapping[str, Key | None] = {
    # The price that was bid, not the one after deductions (Order 87 art. 57).
    "lower_price": lambda one: one.judged.offer.price,
    "lower_compared": lambda one: one.priced.evaluation_price,
    "higher_quality": lambda one: -one.judged.quality,
    "earlier": _received,
    # A draw is not ours to make: who is equal until here stays equal.
    "draw": None,
}


def rank(
    compared: Sequence[Compared], comparison: Comparison, draw: Drawn | None = None
) -> tuple[Ranked, ...]:
    """Bids by their figure, the best first; then those who do not stay, with the reason.

    A recorded draw parts equals that were all part of it; who was not drawn shares the place behind.
    """
    method = comparison.method
    ties, merit = _ties(comparison), _merit(comparison)
    everyone = _placed(_sorted(compared, (merit, *ties)), (merit, *ties), draw)
    if method.narrow is None:
        return tuple(everyone.values())
    narrowing = NARROW[method.narrow]
    ordered = tuple(everyone)
    figures = [one.figure.points if one.figure else None for one in ordered]
    stay = narrowing.stay(figures, comparison.parameters)
    kept = {one: everyone[one] for one in ordered[:stay]}
    if narrowing.order and (anew := TIES[narrowing.order]):
        kept = _placed(_sorted(ordered[:stay], (anew, *ties)), (anew, *ties), draw)
    arguments = {"method": str(method.narrow), "count": str(stay)}
    out = Finding("bid_not_kept", None, arguments, cite(comparison.law, method.clause))
    return (*kept.values(), *(replace(everyone[one], out=out) for one in ordered[stay:]))


def undecided(ranking: Sequence[Ranked], method: Method) -> tuple[Ranked, ...]:
    """Equals that only a draw can part, where it matters: those in first place, or, where everyone who stays
    is awarded the lot, those of whom some stay and some do not. Nobody, where all is decided."""
    equal = first(ranking)
    if method.choose == "all":
        gone = {ranked.rank for ranked in ranking if ranked.out}
        kept = {ranked.rank for ranked in ranking if not ranked.out}
        equal = tuple(ranked for ranked in ranking if ranked.rank in gone & kept)
    return equal if len(equal) > 1 and method.choose != "recorded" else ()


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


def _sorted(compared: Sequence[Compared], keys: Sequence[AnyKey]) -> list[Compared]:
    return sorted(compared, key=lambda one: (*(key(one) for key in keys), *_name(one)))


def _placed(
    ordered: Sequence[Compared], keys: Sequence[AnyKey], draw: Drawn | None
) -> dict[Compared, Ranked]:
    """Bids in order with their ranks: equals share one, unless a draw parts them."""
    ranked: dict[Compared, Ranked] = {}
    for _, group in groupby(ordered, key=lambda one: tuple(key(one) for key in keys)):
        equal, place = list(group), len(ranked) + 1
        drawn = _drawn(equal, draw)
        for at, one in enumerate([*drawn, *(one for one in equal if one not in drawn)]):
            own = place + min(at, len(drawn))
            ranked[one] = Ranked(own, one.priced, one.scores, one.total, one.figure)
    return ranked


def _drawn(equal: Sequence[Compared], draw: Drawn | None) -> list[Compared]:
    """Who of equals was drawn, in this order: nobody, if not all of them took part."""
    bidders = {one.judged.offer.bidder: one for one in equal}
    if draw is None or len(equal) < 2 or not bidders.keys() <= set(draw.among):
        return []
    return [bidders[name] for name in draw.order if name in bidders]
