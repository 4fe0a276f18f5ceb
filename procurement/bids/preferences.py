"""Which preferences apply, to whom, and what each takes off.

Deductions are added and all taken from the original price: 1 − 0.20 − 0.10, never × 0.8 × 0.9.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from grading.language.formula import Formula
from grading.language.values import Label
from procurement.bids.offers import Offer
from procurement.law.citation import Citation, cite
from procurement.law.conditions import Scope, Value, holds, within
from procurement.law.scope import in_force
from procurement.models.law import Law, Preference
from procurement.models.tender import Lot, Tender


@dataclass(frozen=True, slots=True)
class Deduction:
    """A share taken off the original price for comparison, or added to its points, by the clause that
    grants it."""

    preference: str
    label: Label | None
    of: Literal["original_price", "price_points"]
    rate: Fraction
    clause: Citation


def all_bids(scope: Scope, offers: Sequence[Offer], law: Law) -> Scope:
    """A scope that also knows the series over the offers compared with each other."""
    names: dict[str, Value] = {
        "bids.price": tuple(offer.price for offer in offers),
        "bids.opened_price": tuple(offer.opened for offer in offers),
    }
    for name, preference in law.preferences.items():
        names[f"bids.{name}"] = tuple(claims(offer, str(name), preference, scope) for offer in offers)
    return scope.extended(names)


def claims(offer: Offer, name: str, preference: Preference, scope: Scope) -> bool:
    """Whether an offer is what a preference is for; a claim by share has to reach the law's share."""
    claim = next((claim for key, claim in offer.bid.claims.items() if key == name), None)
    if claim is None or not claim.holds:
        return False
    if claim.share is None or preference.share is None:
        return claim.share is None
    return within(preference.share, claim.share.rate, scope) is True


def applies(condition: Formula | None, scope: Scope) -> bool:
    """Whether something written for a condition applies; what is open does not."""
    return condition is None or holds(condition.tree, scope) is True


def granted(
    offers: Sequence[Offer], tender: Tender, lot: Lot, law: Law, scope: Scope
) -> tuple[tuple[str, Fraction, Preference], ...]:
    """The preferences that apply where these offers are compared, with the rates that the tender chose.

    A lot that is reserved for those whom they would serve grants none.
    """
    if lot.reserved:
        return ()
    lawful = in_force(law.preferences, tender.published)
    chosen = [
        (str(name), rate.rate, preference)
        for name, rate in sorted(tender.preferences.items())
        if (preference := lawful.get(name))
    ]
    if all(preference.for_ is None for _, _, preference in chosen):
        return tuple(chosen)
    together = all_bids(scope, offers, law)
    return tuple(item for item in chosen if applies(item[2].for_, together))


def deductions(
    offer: Offer, chosen: Sequence[tuple[str, Fraction, Preference]], law: Law, scope: Scope
) -> tuple[Deduction, ...]:
    """What an offer is granted of the preferences that apply."""
    return tuple(
        Deduction(name, preference.label, preference.of, rate, cite(law, preference.clause))
        for name, rate, preference in chosen
        if claims(offer, name, preference, scope)
    )
