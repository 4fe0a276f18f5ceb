"""All that happens to bids before they are compared, in the order of the work, and what each stage left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from grading.findings import Finding, Findings
from procurement.bids.offers import Offer
from procurement.bids.preferences import applies
from procurement.law.citation import cite, cite_if
from procurement.law.conditions import Scope
from procurement.law.scope import in_force
from procurement.models.law import Law
from procurement.models.tender import Lot, Tender
from procurement.ranking.score import Judged
from procurement.results import Excluded, Review
from procurement.screening.review import refused, review
from procurement.screening.screen import screen
from procurement.values.display import amount


@dataclass(frozen=True, slots=True, eq=False)
class Screened:
    """The offers that are compared, those that are not, the prices to explain, and what is still missing.

    `few` says at which stage fewer bids were left than the law asks for.
    """

    offers: tuple[Offer, ...]
    excluded: tuple[Excluded, ...]
    reviews: tuple[Review, ...]
    few: Findings


def screened(offers: Sequence[Offer], tender: Tender, lot: Lot, law: Law, scope: Scope) -> Screened:
    """The offers through the law's screen and the review of their prices."""
    least = least_bids(law, tender, scope)
    valid, excluded = screen(offers, tender, lot, law, scope)
    reviews = review(valid, tender, lot, law, scope) if len(valid) >= least else ()
    rejected = refused(reviews)
    gone = {item.offer for item in rejected}
    remaining = tuple(offer for offer in valid if offer not in gone)
    stages = (("too_few_bids", offers), ("too_few_conform", valid), ("too_few_explained", remaining))
    few = tuple(_too_few(stages, least, law, len))
    return Screened(remaining, (*excluded, *rejected), reviews, few)


def least_bids(law: Law, tender: Tender, scope: Scope) -> int:
    """With fewer bids than this there is no award: the law's number, or that of an exception that applies."""
    exceptions = in_force(law.fewer_than.unless, tender.published).values()
    fewer = [exception.bidders for exception in exceptions if applies(exception.for_, scope)]
    return min([law.fewer_than.bidders, *fewer])


def below_least(
    judged: Sequence[Judged], lot: Lot, law: Law
) -> tuple[tuple[Judged, ...], tuple[Excluded, ...]]:
    """The bids with the points that they need, of a criterion or of all but the price; and the others."""
    if lot.least is None and all(criterion.least is None for criterion in lot.criteria.values()):
        return tuple(judged), ()
    kept: list[Judged] = []
    excluded: list[Excluded] = []
    for one in judged:
        reasons = tuple(_below(one, lot, law))
        if reasons:
            excluded.append(Excluded(one.offer, reasons))
        else:
            kept.append(one)
    return tuple(kept), tuple(excluded)


def _below(one: Judged, lot: Lot, law: Law) -> Iterator[Finding]:
    clause = cite(law, law.minimum_grade.clause) if law.minimum_grade else None
    least = {str(name): criterion.least for name, criterion in lot.criteria.items()}
    for score in one.scores:
        due = least.get(score.criterion)
        if due is not None and score.points < due:
            arguments = {
                "criterion": score.criterion,
                "points": amount(score.points),
                "least": amount(due),
            }
            yield Finding("bid_points_below", None, arguments, clause)
    if lot.least is not None and one.quality < Fraction(lot.least):
        arguments = {"points": amount(one.quality), "least": amount(lot.least)}
        yield Finding("bid_quality_below", None, arguments, clause)


def _too_few(
    stages: Sequence[tuple[str, Sequence[Offer]]],
    least: int,
    law: Law,
    count: Callable[[Sequence[Offer]], int],
) -> Iterator[Finding]:
    """The first stage at which fewer bids were left than the law asks for."""
    for code, offers in stages:
        if count(offers) < least:
            arguments = {"count": str(count(offers)), "least": str(least)}
            yield Finding(code, None, arguments, cite_if(law, law.fewer_than.clause))
            return
