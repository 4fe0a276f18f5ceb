"""All that happens to bids before they are compared, in the order of the work, and what each stage left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from procurement.screening.brands import count, dearer, rule_of
from procurement.screening.correction import to_confirm
from procurement.screening.records import failed, missing
from procurement.screening.records import stages as records
from procurement.screening.review import refused, review
from procurement.screening.screen import screen
from procurement.values.display import amount


@dataclass(frozen=True, slots=True, eq=False)
class Screened:
    """The offers that are compared, those that are not, the prices to explain, and what is still missing.

    `few` says at which stage fewer bids were left than the law asks for, `pending` what people have yet to
    record or a bidder to confirm.
    """

    offers: tuple[Offer, ...]
    excluded: tuple[Excluded, ...]
    reviews: tuple[Review, ...]
    few: Findings
    pending: Findings


def screened(offers: Sequence[Offer], tender: Tender, lot: Lot, law: Law, scope: Scope) -> Screened:
    """The offers through qualification, the law's screen and conformity, brands, and the review of prices."""
    least = least_bids(law, tender, scope)
    brands = rule_of(law, tender, scope)
    qualified, unqualified = _qualified(offers, tender)
    valid, invalid = screen(qualified, tender, lot, law, scope)
    dear = tuple(dearer(valid, lot, brands, law)) if brands else ()
    conforming = _without(valid, dear)
    enough = count(conforming, lot, brands) >= least
    reviews = review(conforming, tender, lot, law, scope) if enough else ()
    rejected = refused(reviews)
    remaining = _without(conforming, rejected)
    stages = (
        ("too_few_bids", len(offers)),
        ("too_few_qualified", len(qualified)),
        ("too_few_conform", count(conforming, lot, brands)),
        ("too_few_explained", count(remaining, lot, brands)),
    )
    few = tuple(_too_few(stages, least, law))
    pending = tuple(_pending(remaining, tender, lot, law))
    return Screened(remaining, (*unqualified, *invalid, *dear, *rejected), reviews, few, pending)


def _qualified(offers: Sequence[Offer], tender: Tender) -> tuple[tuple[Offer, ...], tuple[Excluded, ...]]:
    """The offers whose bidders satisfy what the tender asks of them, and the others."""
    out = []
    for offer in offers:
        qualification, _ = records(tender, offer.entry)
        reasons = tuple(failed(qualification))
        if reasons:
            out.append(Excluded(offer, reasons))
    return _without(offers, out), tuple(out)


def _without(offers: Sequence[Offer], excluded: Sequence[Excluded]) -> tuple[Offer, ...]:
    gone = {item.offer for item in excluded}
    return tuple(offer for offer in offers if offer not in gone)


def _pending(offers: Sequence[Offer], tender: Tender, lot: Lot, law: Law) -> Iterator[Finding]:
    """What has to be recorded or confirmed before anybody is awarded the lot."""
    for offer in offers:
        absent = missing(tender, offer)
        if absent:
            arguments = {"bidder": offer.bidder, "items": tuple(map(str, absent))}
            yield Finding("record_missing", None, arguments)
        unconfirmed = to_confirm(offer.bid, lot, offer.entry, tender, law)
        if unconfirmed:
            yield unconfirmed


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


def _too_few(stages: Sequence[tuple[str, int]], least: int, law: Law) -> Iterator[Finding]:
    """The first stage at which fewer bids were left than the law asks for."""
    for code, left in stages:
        if left < least:
            arguments = {"count": str(left), "least": str(least)}
            yield Finding(code, None, arguments, cite_if(law, law.fewer_than.clause))
            return
