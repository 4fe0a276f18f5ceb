"""Who would be awarded a lot if one of the losing bids were not there.

Under a formula relative to other bids, a losing bid can change who wins. Where the law prescribes such a
formula it is applied; what it does is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from heapq import nlargest, nsmallest

from procurement.formulas.adjustments import ADJUST
from procurement.formulas.merit import MERIT
from procurement.ranking.compare import Compared, Comparison
from procurement.ranking.score import Judged
from procurement.results import Removal

Winners = Callable[[Sequence[Judged]], tuple[str, ...]]


def removals(
    compared: Sequence[Compared],
    comparison: Comparison,
    awards: Sequence[str],
    least: int,
    winners: Winners,
) -> Iterator[Removal]:
    """For every bid that is not awarded, who would be without it; `winners` compares some of the bids anew.

    With fewer than `least` bids there is no award. A bid that moves nothing for the others changes nothing.
    """
    moves = _movers(compared, comparison)
    won = set(awards)
    for loser in compared:
        bidder = loser.judged.offer.bidder
        if bidder in won:
            continue
        if len(compared) - 1 < least:
            yield Removal(bidder, (), False)
            continue
        names = tuple(awards)
        if moves(loser):
            names = winners([one.judged for one in compared if one is not loser])
        yield Removal(bidder, names, set(names) != won)


def _movers(compared: Sequence[Compared], comparison: Comparison) -> Callable[[Compared], bool]:
    """Tells whether a bid can change anything for the others."""
    formula, method = comparison.formula, comparison.method
    relative = MERIT[method.orders_by].relative
    adjusts = any(ADJUST[name].relative for name in method.adjust)
    if method.narrow or (formula and formula.looks_at == "all"):
        return lambda one: True
    looks_at = formula.looks_at if formula else "nothing"
    prices = _alone([one.priced.evaluation_price for one in compared], highest=looks_at == "extremes")
    by_price = relative or looks_at != "nothing"
    by_quality = relative or adjusts
    qualities = _alone([one.judged.quality for one in compared], highest=True) if by_quality else set()
    granted = comparison.granted([one.judged.offer for one in compared])
    conditional = any(preference.for_ for preference in comparison.law.preferences.values())

    def moves(one: Compared) -> bool:
        if by_price and one.priced.evaluation_price in prices:
            return True
        if by_quality and one.judged.quality in qualities:
            return True
        if not conditional:
            return False
        rest = [other.judged.offer for other in compared if other is not one]
        return comparison.granted(rest) != granted

    return moves


def _alone(numbers: Sequence[Fraction], *, highest: bool) -> set[Fraction]:
    """The lowest number, and the highest where it matters, if only one bid has it."""
    low = nsmallest(2, numbers)
    high = nlargest(2, numbers) if highest else [low[0]]
    return {ends[0] for ends in (low, high) if len(ends) == 2 and ends[0] != ends[1]}
