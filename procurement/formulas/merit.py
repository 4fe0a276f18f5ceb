"""Which figure orders the bids: one function each, chosen by name in a law.

A function takes what a bid is measured by and the best of all; it answers the figure, exact, and the
formula with the numbers put in. None where a bid has no such figure: it comes last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from procurement.formulas.working import Points
from procurement.values.display import amount as plain
from procurement.values.display import money


@dataclass(frozen=True, slots=True)
class Measured:
    """A bid as its figure sees it: the price compared, and the points of the price and of all else."""

    price: Fraction
    price_points: Fraction
    quality: Fraction


@dataclass(frozen=True, slots=True)
class Best:
    """What bids are compared with: the best of all, and what the price and all else weigh."""

    price: Fraction
    quality: Fraction
    price_weight: Fraction
    quality_weight: Fraction
    parameters: Mapping[str, Fraction] = field(default_factory=dict)


Figure = Callable[[Measured, Best], Points | None]


def points(bid: Measured, best: Best) -> Points:
    """The sum of the points of all criteria (Order 87 art. 55; India GFR 192: St × T + Sf × P)."""
    total = bid.price_points + bid.quality
    return Points(total, lambda: f"{plain(bid.price_points)} + {plain(bid.quality)}")


def points_to_best(bid: Measured, best: Best) -> Points:
    """Price points + T / Thigh × weight of all else (World Bank rated criteria:
    B = Clow / C × X + T / Thigh × (1 − X))."""
    share = bid.quality / best.quality if best.quality else Fraction(0)

    def working() -> str:
        return (
            f"{plain(bid.price_points)} + {plain(bid.quality)} / {plain(best.quality)}"
            f" × {plain(best.quality_weight)}"
        )

    return Points(bid.price_points + share * best.quality_weight, working)


def lowest_price(bid: Measured, best: Best) -> Points:
    """The price compared: the lowest comes first (Order 87 art. 54)."""
    return Points(bid.price, lambda: money(bid.price))


def quality(bid: Measured, best: Best) -> Points:
    """The points of all but the price (quality-first method of Order 110 art. 25; a fixed price)."""
    return Points(bid.quality, lambda: plain(bid.quality))


def quality_per_price(bid: Measured, best: Best) -> Points | None:
    """Z = L / P × scale (UfAB, simple and extended benchmark method)."""
    if bid.price <= 0:
        return None
    scale = best.parameters.get("scale", Fraction(1))

    def working() -> str:
        return f"{plain(bid.quality)} / {money(bid.price)} × {plain(scale)}"

    return Points(bid.quality / bid.price * scale, working)


def price_per_point(bid: Measured, best: Best) -> Points | None:
    """The price of a point: P / Q, the lowest first (Taiwan, most advantageous tender, art. 11 to 15-1)."""
    if bid.quality <= 0:
        return None
    return Points(bid.price / bid.quality, lambda: f"{money(bid.price)} / {plain(bid.quality)}")


def utility(bid: Measured, best: Best) -> Points | None:
    """U = (1 − (Qbest − Q) × N) / P × Pbest, N = WQ / WP, Q as a share of all points (utility index).

    As published: of a bid so much worse that U is below 0, a higher price raises it.
    """
    if bid.price <= 0 or best.price_weight <= 0 or best.quality_weight <= 0:
        return None
    ratio = best.quality_weight / best.price_weight
    behind = (best.quality - bid.quality) / best.quality_weight

    def working() -> str:
        return (
            f"(1 − ({plain(best.quality)} − {plain(bid.quality)}) / {plain(best.quality_weight)}"
            f" × {plain(ratio)}) / {money(bid.price)} × {money(best.price)}"
        )

    return Points((1 - behind * ratio) / bid.price * best.price, working)


@dataclass(frozen=True, slots=True)
class Merit:
    """A figure, whether the highest comes first, whether it is a total of points, whether the best of the
    other bids moves it, and its parameters."""

    figure: Figure
    highest: bool = True
    total: bool = False
    relative: bool = False
    optional: tuple[str, ...] = ()


MERIT: Mapping[str, Merit] = {
    "points": Merit(points, total=True),
    "points_to_best": Merit(points_to_best, total=True, relative=True),
    "lowest_price": Merit(lowest_price, highest=False),
    "quality": Merit(quality),
    "quality_per_price": Merit(quality_per_price, optional=("scale",)),
    "price_per_point": Merit(price_per_point, highest=False),
    "utility": Merit(utility, relative=True),
}
