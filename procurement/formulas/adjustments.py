"""What changes the price for comparison, after preferences: one function each, chosen by name in a law.

A function takes the bid with the price as it stands; it answers what the price becomes, exact, and the
formula with the numbers put in. None of them changes the price of the contract.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from procurement.formulas.working import Points
from procurement.values.display import amount as plain
from procurement.values.display import money

When = Literal["start", "yearly", "end"]


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost of the life cycle, and when it arises."""

    name: str
    amount: Fraction
    when: When


@dataclass(frozen=True, slots=True)
class Adjustable:
    """A bid as an adjustment sees it.

    `price` is what earlier adjustments left, `original` the price bid. `deviations` and `shares` are rates,
    `most` the highest shares that could be had, `worth` the money that grades are worth. `quality` are the
    points without the price, `lowest_quality` and `highest_quality` those of the bids compared.
    """

    price: Fraction
    original: Fraction
    deviations: Mapping[str, Fraction] = field(default_factory=dict)
    shares: Mapping[str, Fraction] = field(default_factory=dict)
    most: Mapping[str, Fraction] = field(default_factory=dict)
    worth: Mapping[str, Fraction] = field(default_factory=dict)
    costs: tuple[Cost, ...] = ()
    years: int = 0
    rate: Fraction = Fraction(0)
    quality: Fraction = Fraction(0)
    lowest_quality: Fraction = Fraction(0)
    full_quality: Fraction = Fraction(0)
    price_weight: Fraction = Fraction(0)
    estimate: Fraction | None = None


Adjust = Callable[[Adjustable], Points]


def deviations(bid: Adjustable) -> Points:
    """P + original × the sum of the rates: each deviation adds its share of the price bid (international
    tendering for mechanical and electrical products)."""
    rates = [bid.deviations[name] for name in sorted(bid.deviations)]
    parts = " + ".join(f"{plain(rate * 100)}%" for rate in rates) or "0"
    more = bid.original * sum(rates, Fraction(0))
    return Points(bid.price + more, lambda: f"{money(bid.price)} + {money(bid.original)} × ({parts})")


def features(bid: Adjustable) -> Points:
    """P / k, k = 1 + the sum of the shares / (1 − the sum of their maxima) (Prozorro features)."""
    given = sum(bid.shares.values(), Fraction(0))
    most = sum(bid.most.values(), Fraction(0))
    k = 1 + given / (1 - most)

    def working() -> str:
        return f"{money(bid.price)} / (1 + {plain(given)} / (1 − {plain(most)}))"

    return Points(bid.price / k, working)


def life_cycle(bid: Adjustable) -> Points:
    """P + the costs at their present value: at the start as they are, yearly ones times
    (1 − (1 + r)^−n) / r, those at the end times (1 + r)^−n (Directive 2014/24/EU art. 68)."""
    parts = [(cost.amount, present_value(cost.when, bid.years, bid.rate)) for cost in bid.costs]

    def working() -> str:
        more = (f"{money(cost)} × {plain(factor)}" if factor != 1 else money(cost) for cost, factor in parts)
        return " + ".join((money(bid.price), *more))

    return Points(bid.price + sum((cost * factor for cost, factor in parts), Fraction(0)), working)


def present_value(when: When, years: int, rate: Fraction) -> Fraction:
    """What 1 is worth today that arises so; exact."""
    match when:
        case "start":
            return Fraction(1)
        case "yearly":
            return sum((1 / (1 + rate) ** year for year in range(1, years + 1)), Fraction(0))
        case "end":
            return 1 / (1 + rate) ** years


def value(bid: Adjustable) -> Points:
    """P − what the grades are worth in money (award on value; Rijkswaterstaat CO2 ladder)."""
    parts = [bid.worth[name] for name in sorted(bid.worth)]
    less = sum(parts, Fraction(0))
    return Points(bid.price - less, lambda: " − ".join(map(money, (bid.price, *parts))))


def quality_premium(bid: Adjustable) -> Points:
    """P − SQP, SQP = (weighted sum − lowest weighted sum) / price weight × estimate (New Zealand, price
    quality method; that the price weight divides is unverified)."""
    estimate = bid.estimate or Fraction(0)
    premium = (bid.quality - bid.lowest_quality) / bid.price_weight * estimate

    def working() -> str:
        return (
            f"{money(bid.price)} − ({plain(bid.quality)} − {plain(bid.lowest_quality)})"
            f" / {plain(bid.price_weight)} × {money(estimate)}"
        )

    return Points(bid.price - premium, working)


def scoring_index(bid: Adjustable) -> Points:
    """P / SI, SI = (points + most) / (lowest points + most) (Australia, scoring index)."""
    index = (bid.quality + bid.full_quality) / (bid.lowest_quality + bid.full_quality)

    def working() -> str:
        return (
            f"{money(bid.price)} / (({plain(bid.quality)} + {plain(bid.full_quality)})"
            f" / ({plain(bid.lowest_quality)} + {plain(bid.full_quality)}))"
        )

    return Points(bid.price / index, working)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """An adjustment, and whether the other bids move it."""

    adjust: Adjust
    relative: bool = False


ADJUST: Mapping[str, Adjustment] = {
    "deviations": Adjustment(deviations),
    "features": Adjustment(features),
    "life_cycle": Adjustment(life_cycle),
    "value": Adjustment(value),
    "quality_premium": Adjustment(quality_premium, relative=True),
    "scoring_index": Adjustment(scoring_index, relative=True),
}
