"""How a price becomes points: one function each, chosen by name in a law and a tender.

A function takes the price of a bid as it is compared, the field of all prices compared with it, and the
weight of the price; it answers the points, exact, and the formula with the numbers put in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cached_property
from typing import Literal

from procurement.formulas.working import Points
from procurement.values.display import amount as plain
from procurement.values.display import money


@dataclass(frozen=True)
class Field:
    """All prices compared with each other, the ceiling, and the parameters of the formula.

    Not slotted: what the formulas look at is found once.
    """

    prices: tuple[Fraction, ...]
    ceiling: Fraction | None = None
    parameters: Mapping[str, Fraction] = field(default_factory=dict)

    @cached_property
    def lowest(self) -> Fraction:
        return min(self.prices, default=Fraction(0))

    @cached_property
    def highest(self) -> Fraction:
        return max(self.prices, default=Fraction(0))

    @cached_property
    def benchmark(self) -> Fraction:
        """The mean of the prices after trimming, times a factor, blended with the ceiling.

        Up to `trim_from` − 1 bids all count; from there the highest is dropped, from `trim_both_from` on the
        lowest too. `ceiling_share` of the benchmark is the ceiling, the rest the mean times `factor`.
        """
        ordered = sorted(self.prices)
        if len(ordered) >= self.parameters.get("trim_both_from", Fraction(len(ordered) + 1)):
            ordered = ordered[1:-1]
        elif len(ordered) >= self.parameters.get("trim_from", Fraction(len(ordered) + 1)):
            ordered = ordered[:-1]
        mean = sum(ordered, Fraction(0)) / len(ordered) * self.parameters.get("factor", Fraction(1))
        share = self.parameters.get("ceiling_share", Fraction(0))
        return mean if self.ceiling is None else share * self.ceiling + (1 - share) * mean


Formula = Callable[[Fraction, Field, Fraction], Points]


def lowest_price_ratio(own: Fraction, field: Field, weight: Fraction) -> Points:
    """base / own × weight, the base being the lowest price compared (Order 87 art. 55)."""
    base = field.lowest
    return Points(base / own * weight, lambda: f"{money(base)} / {money(own)} × {plain(weight)}")


def one_sided(own: Fraction, field: Field, weight: Fraction) -> Points:
    """weight × (2 − own / lowest), not below 0: twice the lowest price gets nothing (German practice)."""
    points = weight * (2 - own / field.lowest)
    return Points(
        max(points, Fraction(0)), lambda: f"{plain(weight)} × (2 − {money(own)} / {money(field.lowest)})"
    )


def two_sided(own: Fraction, field: Field, weight: Fraction) -> Points:
    """weight × (highest − own) / (highest − lowest); all the same price, all points (German practice)."""
    low, high = field.lowest, field.highest
    if high == low:
        return Points(weight, lambda: plain(weight))

    def working() -> str:
        return f"{plain(weight)} × ({money(high)} − {money(own)}) / ({money(high)} − {money(low)})"

    return Points(weight * (high - own) / (high - low), working)


def published_range(own: Fraction, field: Field, weight: Fraction) -> Points:
    """weight × (top − own) / (top − bottom), within 0 and the weight; the bounds `top` and `bottom` are
    published in the tender, so that no other bid matters."""
    top, bottom = field.parameters["top"], field.parameters["bottom"]
    points = weight * (top - own) / (top - bottom)

    def working() -> str:
        return f"{plain(weight)} × ({money(top)} − {money(own)}) / ({money(top)} − {money(bottom)})"

    return Points(min(max(points, Fraction(0)), weight), working)


def logarithmic(own: Fraction, field: Field, weight: Fraction) -> Points:
    """weight × (1 − log(own / lowest) / log A), not below 0: A times the lowest price gets nothing.

    A logarithm has no exact value: it is rounded to twelve places, and that rounded value is what ranks.
    """
    factor = field.parameters["zero_at"]
    with localcontext(prec=30):
        share = Fraction(round(_ln(own / field.lowest) / _ln(factor), 12))

    def working() -> str:
        return f"{plain(weight)} × (1 − log({money(own)} / {money(field.lowest)}) / log {plain(factor)})"

    return Points(max(weight * (1 - share), Fraction(0)), working)


def _ln(number: Fraction) -> Decimal:
    return (Decimal(number.numerator) / Decimal(number.denominator)).ln()


def benchmark_deviation(own: Fraction, field: Field, weight: Fraction) -> Points:
    """weight − |d| × E, not below 0: d is the deviation from the benchmark in per cent of it, E is `above`
    for a price above and `below` for one below it (composite evaluation of works, commonly used)."""
    base = field.benchmark
    deviation = (own - base) / base * 100
    each = field.parameters["above" if deviation > 0 else "below"]
    points = max(weight - abs(deviation) * each, Fraction(0))

    def working() -> str:
        return f"{plain(weight)} − |{money(own)} − {money(base)}| / {money(base)} × 100 × {plain(each)}"

    return Points(points, working)


Pays = Callable[[Fraction, Fraction, Mapping[str, Fraction]], tuple[Fraction | None, Fraction | None]]
"""Of points and the weight of the price, the share of the cheapest price or the amount of money that they
are worth: at exactly so much more both bids have the same total. Neither, without limit."""


def ratio_pays(
    points: Fraction, weight: Fraction, parameters: Mapping[str, Fraction]
) -> tuple[Fraction | None, Fraction | None]:
    """1/(1 − d/w) − 1 under the ratio formula; without limit from d = w on."""
    return (weight / (weight - points) - 1 if points < weight else None), None


def one_sided_pays(
    points: Fraction, weight: Fraction, parameters: Mapping[str, Fraction]
) -> tuple[Fraction | None, Fraction | None]:
    """d/w under the one-sided formula; without limit from d = w on."""
    return (points / weight if points < weight else None), None


def published_range_pays(
    points: Fraction, weight: Fraction, parameters: Mapping[str, Fraction]
) -> tuple[Fraction | None, Fraction | None]:
    """d/w × (top − bottom) between the published bounds; without limit from d = w on."""
    span = parameters.get("top", Fraction(0)) - parameters.get("bottom", Fraction(0))
    return None, (points / weight * span if points < weight else None)


def _has_range(parameters: Mapping[str, Fraction]) -> bool:
    return parameters["bottom"] < parameters["top"]


def _above_one(parameters: Mapping[str, Fraction]) -> bool:
    return parameters["zero_at"] > 1


@dataclass(frozen=True, slots=True)
class PriceFormula:
    """A price formula: which parameters it has (those with a default may be left out), and what of the
    other bids moves it: `nothing`, the `lowest` price or both `extremes`, or `all` prices.

    Under one that is `falling` a higher price never gets more points; `by_weight` its points grow with the
    weight. `pays` says what points are worth in price, where that is known before the opening;
    `sound` whether parameters make sense together.
    """

    points: Formula
    looks_at: Literal["nothing", "lowest", "extremes", "all"]
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    falling: bool = True
    by_weight: bool = True
    pays: Pays | None = None
    sound: Callable[[Mapping[str, Fraction]], bool] = lambda parameters: True


PRICE: Mapping[str, PriceFormula] = {
    "lowest_price_ratio": PriceFormula(lowest_price_ratio, "lowest", pays=ratio_pays),
    "one_sided": PriceFormula(one_sided, "lowest", pays=one_sided_pays),
    "two_sided": PriceFormula(two_sided, "extremes"),
    "published_range": PriceFormula(
        published_range, "nothing", ("top", "bottom"), pays=published_range_pays, sound=_has_range
    ),
    "logarithmic": PriceFormula(logarithmic, "lowest", ("zero_at",), sound=_above_one),
    "benchmark_deviation": PriceFormula(
        benchmark_deviation,
        "all",
        ("above", "below"),
        ("factor", "ceiling_share", "trim_from", "trim_both_from"),
        falling=False,
        by_weight=False,
    ),
}
