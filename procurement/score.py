"""Points: the price by the law's formula, grades by the published points, panels by their mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from procurement.formulas import PRICE, Points, panel_mean
from procurement.models import Criterion, Lot, Method
from procurement.offers import Priced
from procurement.results import Score

PRICE_CRITERION = "price"


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """A priced offer and its points; none where the method compares prices alone."""

    priced: Priced
    scores: tuple[Score, ...]

    @property
    def total(self) -> Fraction | None:
        """The exact sum of the points."""
        return sum((score.points for score in self.scores), Fraction(0)) if self.scores else None


def criteria_of(lot: Lot) -> Mapping[str, Criterion]:
    """The criteria of a lot, the price first, the others by name: their order in the file never shows."""
    return {str(name): lot.criteria[name] for name in sorted(lot.criteria, key=_price_first)}


def score(offers: Sequence[Priced], lot: Lot, method: Method) -> tuple[Scored, ...]:
    """All offers scored against each other."""
    if PRICE[method.price] is None:
        return tuple(Scored(priced, ()) for priced in offers)
    base = min((priced.evaluation_price for priced in offers), default=Fraction(0))
    return tuple(
        Scored(
            priced,
            tuple(
                _score(name, criterion, priced, base, method) for name, criterion in criteria_of(lot).items()
            ),
        )
        for priced in offers
    )


def _price_first(name: str) -> tuple[bool, str]:
    return name != PRICE_CRITERION, name


def _score(name: str, criterion: Criterion, priced: Priced, base: Fraction, method: Method) -> Score:
    grade = None
    formula = PRICE[method.price]
    if name == PRICE_CRITERION and formula:
        points = formula(priced.evaluation_price, base, Fraction(criterion.weight))
    elif criterion.panel:
        points = panel_mean(priced.offer.panel[str(criterion.panel)])
    else:
        grade = str(priced.offer.proofs[str(criterion.of or name)].grade)
        published = {str(key): Fraction(value) for key, value in criterion.points.items()}
        points = Points(published[grade], grade)
    return Score(name, points.points, points.working, grade)
