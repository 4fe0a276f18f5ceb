"""Whether somebody beats the winner on the price and on everything that is scored (Pareto dominance)."""

from __future__ import annotations

from collections.abc import Sequence

from procurement.ranking.compare import Compared


def dominating(compared: Sequence[Compared], winner: str) -> tuple[str, ...]:
    """Who is at least as good as the winner on the price bid and every criterion, and better on one."""
    own = next(one for one in compared if one.judged.offer.bidder == winner)
    return tuple(sorted(one.judged.offer.bidder for one in compared if _dominates(one, own)))


def _dominates(one: Compared, other: Compared) -> bool:
    pairs = [(other.judged.offer.price, one.judged.offer.price)]
    pairs += [
        (mine.points, his.points) for mine, his in zip(one.judged.scores, other.judged.scores, strict=True)
    ]
    # Offers whose grades are worth money or a share of the price are better where they prove more.
    pairs += [(other.priced.evaluation_price, one.priced.evaluation_price)]
    return all(better >= worse for better, worse in pairs) and any(better > worse for better, worse in pairs)
