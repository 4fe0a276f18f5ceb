"""Points of bids: grades, answers and marks by themselves; the price beside the other prices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from grading.language.tree import entry_of
from grading.quantities.numbers import parse_number
from procurement.bids.offers import Offer
from procurement.formulas.working import rounded
from procurement.law.conditions import Scope, within
from procurement.law.published import PRICE_CRITERION, criteria_of, scored
from procurement.models.law import Places
from procurement.models.tender import Criterion, Lot
from procurement.results import Score

_ANYWHERE = Scope({})


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """An offer and its points for all but the price, which no other offer can change."""

    offer: Offer
    scores: tuple[Score, ...]
    quality: Fraction


def judge(offers: Sequence[Offer], lot: Lot, places: Places) -> tuple[Judged, ...]:
    """Every offer with its points for all but the price."""
    criteria = [
        (name, criterion)
        for name, criterion in criteria_of(lot).items()
        if name != PRICE_CRITERION and scored(criterion)
    ]
    judged = []
    for offer in offers:
        scores = tuple(_score(name, criterion, offer, places) for name, criterion in criteria)
        judged.append(Judged(offer, scores, total(score.points for score in scores)))
    return tuple(judged)


def total(points: Iterable[Fraction]) -> Fraction:
    """The exact sum, one denominator after the other: adding fractions two by two takes much longer."""
    parts: dict[int, int] = {}
    for point in points:
        numerator, denominator = point.as_integer_ratio()
        parts[denominator] = parts.get(denominator, 0) + numerator
    return sum((Fraction(part, whole) for whole, part in parts.items()), Fraction(0))


def standing_of(name: str, criterion: Criterion, offer: Offer) -> str | None:
    """The grade, or the answer, that a criterion looks at; None where a bid does not answer."""
    if criterion.answer:
        return next((str(text) for key, text in offer.entry.answers.items() if key == criterion.answer), None)
    return str(offer.proofs[str(criterion.of or name)].grade)


def _score(name: str, criterion: Criterion, offer: Offer, places: Places) -> Score:
    if criterion.panel:
        return _marked(name, entry_of(offer.panel, criterion.panel) or (), places.points)
    standing = standing_of(name, criterion, offer)
    points = _published(criterion, standing)
    return Score(name, rounded(points, places.points), grade=standing)


def _published(criterion: Criterion, standing: str | None) -> Fraction:
    """The points of a grade or answer. What is not answered gets nothing."""
    if standing is None:
        return Fraction(0)
    if criterion.bands:
        number = parse_number(standing)
        fitting = (
            band.points
            for band in criterion.bands
            if number is not None and within(band.when, Fraction(number), _ANYWHERE)
        )
        return Fraction(next(fitting, 0))
    return next(
        (Fraction(points) for key, points in criterion.points.items() if key == standing), Fraction(0)
    )


@lru_cache(maxsize=100_000)
def _marked(name: str, marks: tuple[Decimal, ...], places: int | None) -> Score:
    """The points for the marks of a panel: many bids get the same."""
    return Score(name, rounded(mean(marks), places), marks=marks)


def mean(marks: tuple[Decimal, ...]) -> Fraction:
    """The arithmetic mean of what the members of a panel gave, exact; none gave nothing."""
    return total(map(Fraction, marks)) / len(marks) if marks else Fraction(0)
