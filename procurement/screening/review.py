"""Prices that have to be explained. The program computes triggers; the committee decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grading.findings import Finding
from grading.language.tree import entry_at
from procurement.bids.offers import Offer
from procurement.bids.preferences import all_bids
from procurement.law.citation import cite
from procurement.law.conditions import Scope, holds, used
from procurement.law.scope import in_force, trigger_scope, words
from procurement.models.bids import Answer, Concern
from procurement.models.law import Law, Trigger
from procurement.models.tender import Lot, Tender
from procurement.results import Excluded, Review


def review(offers: Sequence[Offer], tender: Tender, lot: Lot, law: Law, scope: Scope) -> tuple[Review, ...]:
    """Every offer whose price a trigger asks about, with the committee's answer where it is recorded.

    Triggers look at prices before any deduction, of all offers that passed the screen. One that cannot
    be decided counts as pulled.
    """
    together = all_bids(scope, offers, law)
    reviews: list[Review] = []
    for name, trigger in in_force(law.review, tender.published).items():
        limits = trigger_scope(together, name, trigger, tender)
        for offer in offers:
            reason = _pulled(offer, name, trigger, law, limits) or _concern(offer, name, tender, lot, law)
            if reason is None:
                continue
            answer = answer_to(tender, lot, offer, name)
            accepted = answer.accepted if answer else None
            reviews.append(Review(offer, name, reason, accepted, answer.reason if answer else None))
    return tuple(sorted(reviews, key=lambda item: (item.offer.code, item.offer.bidder, item.trigger)))


def _pulled(offer: Offer, name: str, trigger: Trigger, law: Law, limits: Scope) -> Finding | None:
    """Why a trigger asks about an offer."""
    if trigger.when is None:
        return None
    own = limits.extended(offer.names)
    if holds(trigger.when.tree, own) is False:
        return None
    arguments = {
        "label": words(trigger.label, name),
        "when": trigger.when.text,
        "values": used(trigger.when, own),
    }
    return Finding("price_to_explain", None, arguments, cite(law, trigger.clause))


def _concern(offer: Offer, name: str, tender: Tender, lot: Lot, law: Law) -> Finding | None:
    """Why the committee itself asks about an offer."""
    for concern in tender.concerns:
        if concern.bidder not in (offer.bidder, offer.code) or concern.lot not in (None, lot.id):
            continue
        if name == review_of(concern, tender, law):
            trigger = entry_at(law.review, name)
            arguments = {"reason": words(concern.reason, ""), "label": words(trigger.label, name)}
            return Finding("price_of_concern", None, arguments, cite(law, trigger.clause))
    return None


def review_of(concern: Concern, tender: Tender, law: Law) -> str | None:
    """The review that a concern starts: the one it names, the first that no figure starts, or the first."""
    if concern.on:
        return str(concern.on)
    known = in_force(law.review, tender.published)
    without = [name for name, trigger in known.items() if trigger.when is None]
    return next(iter([*without, *known]), None)


def refused(reviews: Sequence[Review]) -> tuple[Excluded, ...]:
    """Offers whose explanation the committee did not accept."""
    reasons: dict[Offer, list[Finding]] = {}
    for item in reviews:
        if item.accepted is False:
            reasons.setdefault(item.offer, []).append(_refusal(item))
    return tuple(Excluded(offer, tuple(found)) for offer, found in reasons.items())


def needless(
    reviews: Sequence[Review], offers: Sequence[Offer], tender: Tender, lot: Lot
) -> Iterator[Finding]:
    """Answers to what no trigger asked."""
    asked = {(item.offer.bidder, item.trigger) for item in reviews}
    for offer in offers:
        for answer in _answers(tender, lot, offer):
            if (offer.bidder, str(answer.on)) not in asked:
                arguments = {"bidder": offer.bidder, "on": str(answer.on)}
                yield Finding("answer_not_asked", answer.place, arguments)


def answer_to(tender: Tender, lot: Lot, offer: Offer, trigger: str) -> Answer | None:
    """The committee's record about an offer and a trigger."""
    return next((answer for answer in _answers(tender, lot, offer) if answer.on == trigger), None)


def _answers(tender: Tender, lot: Lot, offer: Offer) -> Iterator[Answer]:
    for answer in tender.review:
        if answer.bidder in (offer.bidder, offer.code) and answer.lot in (None, lot.id):
            yield answer


def _refusal(item: Review) -> Finding:
    arguments = {
        **item.reason.arguments,
        "reason": words(item.explanation, ""),
    }
    return Finding("price_not_explained", None, arguments, item.reason.clause)
