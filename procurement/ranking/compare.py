"""Bids compared with each other: prices adjusted, scored and put in order by the method of the law.

Only what depends on the other bids is computed here, so that any part of the bids can be compared again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from procurement.bids.offers import Offer
from procurement.bids.preferences import Deduction, deductions, granted
from procurement.formulas.adjustments import ADJUST, Adjustable, Cost
from procurement.formulas.merit import MERIT, Best, Measured
from procurement.formulas.premiums import worth_of
from procurement.formulas.price import PRICE, Field, PriceFormula
from procurement.formulas.working import Points, rounded
from procurement.law.conditions import Scope
from procurement.law.published import PRICE_CRITERION, weight_of
from procurement.law.scope import ceiling_of, estimate_of, parameters_of, places_of
from procurement.models.law import Law, Method, Places, Preference
from procurement.models.tender import Criterion, Lot, Tender
from procurement.ranking.score import Judged, standing_of
from procurement.results import Adjusted, Priced, Score
from procurement.values.display import amount

Granted = tuple[tuple[str, Fraction, Preference], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A bid compared with the others: its price, its points, and the figure that orders it."""

    judged: Judged
    priced: Priced
    scores: tuple[Score, ...]
    figure: Points | None
    total: Fraction | None


@dataclass(frozen=True)
class Comparison:
    """How the bids for a lot are compared: the method of the law as the tender fills it in.

    Not slotted: what the tender says of it is found once.
    """

    tender: Tender
    law: Law
    lot: Lot
    method: Method
    scope: Scope

    @cached_property
    def parameters(self) -> Mapping[str, Fraction]:
        return parameters_of(self.tender, self.method)

    @cached_property
    def places(self) -> Places:
        return places_of(self.tender, self.method)

    @cached_property
    def formula(self) -> PriceFormula | None:
        """The price formula: the one the tender names, or the only one of the method."""
        if not self.method.price or PRICE_CRITERION not in self.lot.criteria:
            return None
        chosen = next(
            criterion.formula for name, criterion in self.lot.criteria.items() if name == PRICE_CRITERION
        )
        return PRICE[chosen or self.method.price[0]]

    @cached_property
    def price_weight(self) -> Fraction:
        return weight_of(self.lot, price=True)

    @cached_property
    def quality_weight(self) -> Fraction:
        return weight_of(self.lot, price=False)

    def granted(self, offers: Sequence[Offer]) -> Granted:
        """The preferences that apply where these offers are compared."""
        return granted(offers, self.tender, self.lot, self.law, self.scope)

    def priced(self, judged: Sequence[Judged]) -> tuple[Priced, ...]:
        """Every bid with the price that it is compared at."""
        chosen = self.granted([one.offer for one in judged])
        lowest = min((one.quality for one in judged), default=Fraction(0))
        return tuple(
            self._price(one, deductions(one.offer, chosen, self.law, self.scope), lowest) for one in judged
        )

    def compare(self, judged: Sequence[Judged]) -> tuple[Compared, ...]:
        """Every bid with its price, points and figure; in the order given."""
        return self.measured(judged, self.priced(judged))

    def measured(self, judged: Sequence[Judged], prices: Sequence[Priced]) -> tuple[Compared, ...]:
        """Bids whose prices are adjusted, with points and figures."""
        ceiling = ceiling_of(self.tender, self.lot)
        field = Field(
            tuple(priced.evaluation_price for priced in prices),
            Fraction(ceiling.amount) if ceiling else None,
            self.parameters,
        )
        best = Best(
            field.lowest,
            max((one.quality for one in judged), default=Fraction(0)),
            self.price_weight,
            self.quality_weight,
            self.parameters,
        )
        figure = MERIT[self.method.orders_by].figure
        compared = []
        for one, priced in zip(judged, prices, strict=True):
            price = self._price_score(priced, field)
            scores = (*price, *one.scores)
            own = sum((score.points for score in price), Fraction(0))
            found = figure(Measured(priced.evaluation_price, own, one.quality), best)
            if found:
                found = Points(rounded(found.points, self.places.total), found.how)
            compared.append(
                Compared(one, priced, scores, found, self._total(own + one.quality, scores, found))
            )
        return tuple(compared)

    def _total(self, points: Fraction, scores: Sequence[Score], figure: Points | None) -> Fraction | None:
        """The total of the points: the figure itself where it is one; None where nothing is scored."""
        if not scores:
            return None
        return figure.points if figure and MERIT[self.method.orders_by].total else points

    def _price_score(self, priced: Priced, field: Field) -> tuple[Score, ...]:
        if self.formula is None:
            return ()
        points, how = self.formula.points(priced.evaluation_price, field, self.price_weight)
        if priced.bonus == 1:
            return (Score(PRICE_CRITERION, rounded(points, self.places.points), how),)
        more = rounded(points * priced.bonus, self.places.points)
        return (Score(PRICE_CRITERION, more, lambda: f"{how()} × {amount(priced.bonus)}"),)

    def _price(self, one: Judged, taken: tuple[Deduction, ...], lowest: Fraction) -> Priced:
        bare = Priced(one.offer, taken, (), self.places.price)
        if not self.method.adjust:
            return bare
        price, adjusted = bare.deducted, []
        for name in self.method.adjust:
            made = ADJUST[name].adjust(self._adjustable(one, price, lowest))
            adjusted.append(Adjusted(str(name), made))
            price = made.points
        return Priced(one.offer, taken, tuple(adjusted), self.places.price)

    def _adjustable(self, one: Judged, price: Fraction, lowest: Fraction) -> Adjustable:
        offer, lot = one.offer, self.lot
        cycle = lot.life_cycle
        costs = {str(name): Fraction(money.amount) for name, money in offer.entry.costs.items()}
        return Adjustable(
            price=price,
            original=offer.price,
            deviations={name: self._deviations[name] for name in map(str, offer.entry.deviations)},
            shares=self._of_standing(offer, lambda criterion: rates(criterion)),
            most={name: max(rates(criterion).values()) for name, criterion in self._sharing.items()},
            worth=self._of_standing(offer, self.worth),
            costs=tuple(
                Cost(str(name), costs[str(name)], when)
                for name, when in (cycle.costs.items() if cycle else ())
            ),
            years=cycle.years if cycle else 0,
            rate=cycle.rate.rate if cycle else Fraction(0),
            quality=one.quality,
            lowest_quality=lowest,
            full_quality=self.quality_weight,
            price_weight=self.price_weight,
            estimate=self.estimate,
        )

    @cached_property
    def estimate(self) -> Fraction | None:
        money = estimate_of(self.tender, self.lot)
        return Fraction(money.amount) if money else None

    @cached_property
    def _deviations(self) -> Mapping[str, Fraction]:
        return {str(name): percent.rate for name, percent in self.lot.deviations.items()}

    @cached_property
    def _sharing(self) -> Mapping[str, Criterion]:
        return {str(name): criterion for name, criterion in self.lot.criteria.items() if criterion.share}

    def worth(self, criterion: Criterion) -> Mapping[str, Fraction]:
        """What each grade is worth in money."""
        return worth_of(criterion, self.tender, self.lot)

    def _of_standing(
        self, offer: Offer, table: Callable[[Criterion], Mapping[str, Fraction]]
    ) -> dict[str, Fraction]:
        """What criteria give for the grades and answers of an offer; what is not answered gives nothing."""
        found = {}
        for name, criterion in self.lot.criteria.items():
            given = table(criterion)
            if given:
                found[str(name)] = given.get(standing_of(str(name), criterion, offer) or "", Fraction(0))
        return found


def rates(criterion: Criterion) -> Mapping[str, Fraction]:
    """The shares of the price that grades and answers are worth."""
    return {str(name): percent.rate for name, percent in criterion.share.items()}
