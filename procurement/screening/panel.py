"""Whether those who score are enough, and scored within the weights that were published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from grading.findings import Finding
from grading.language.tree import entry_of
from procurement.bids.offers import Offer
from procurement.bids.preferences import applies
from procurement.evidence.reasons import why
from procurement.law.citation import cite
from procurement.law.conditions import Scope, holds, used
from procurement.law.scope import in_force, words
from procurement.models.law import Law
from procurement.models.tender import Criterion, Lot, Tender
from procurement.values.display import amount


def check_panels(
    offers: Sequence[Offer], tender: Tender, lot: Lot, law: Law, scope: Scope
) -> Iterator[Finding]:
    """Scores that are missing, outside their range, or of a panel that the law would not have."""
    for name, criterion in lot.criteria.items():
        if criterion.panel:
            yield from _check(str(name), criterion, offers, tender, law, scope)


def _check(
    name: str, criterion: Criterion, offers: Sequence[Offer], tender: Tender, law: Law, scope: Scope
) -> Iterator[Finding]:
    panel, weight = str(criterion.panel), criterion.weight or Decimal(0)
    sizes: dict[int, Offer] = {}
    chosen = sum(member.role == "expert" for member in tender.committee)
    experts = Fraction(chosen) if tender.committee else None
    for offer in offers:
        scores = entry_of(offer.panel, panel) or ()
        if not scores:
            arguments = {"bidder": offer.bidder, "criterion": name, "panel": panel}
            yield Finding("panel_missing", offer.place, arguments)
            continue
        sizes.setdefault(len(scores), offer)
        for score in scores:
            if not 0 <= score <= weight:
                arguments = {"bidder": offer.bidder, "criterion": name, "panel": panel}
                outside = {"score": amount(score), "weight": amount(weight)}
                yield Finding("panel_score_outside", offer.place, {**arguments, **outside})
        if criterion.objective and len(set(scores)) > 1:
            arguments = {"bidder": offer.bidder, "criterion": name, "scores": ", ".join(map(amount, scores))}
            yield Finding("panel_objective_differs", offer.place, arguments)
    if tender.committee and any(size != len(tender.committee) for size in sizes):
        counts = ", ".join(map(str, sorted(sizes)))
        arguments = {"panel": panel, "sizes": counts, "members": str(len(tender.committee))}
        yield Finding("panel_not_committee", criterion.place, arguments)
    if len(sizes) > 1:
        counts = ", ".join(map(str, sorted(sizes)))
        yield Finding("panel_sizes_differ", criterion.place, {"panel": panel, "sizes": counts})
    for size, offer in sorted(sizes.items()):
        own = scope.extended({"members": Fraction(size), "experts": experts})
        for rule, provision in in_force(law.panel, tender.published).items():
            if applies(provision.for_, own) and holds(provision.that.tree, own) is not True:
                found: dict[str, object] = {
                    "panel": panel,
                    "label": words(provision.label, rule),
                    "that": provision.that.text,
                    "values": used(provision.that, own),
                    "why": why(provision.that, own),
                }
                yield Finding("panel_against_law", offer.place, found, cite(law, provision.clause))
