"""What the published weights and points pay for a better grade, told before any bid is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from grading.findings import Finding
from procurement.evidence.proofs import Scheme
from procurement.formulas.premiums import Premium, premiums
from procurement.law.published import steps_of
from procurement.law.scope import Words, currency_of
from procurement.models.law import Method
from procurement.models.tender import Lot, Tender
from procurement.values.display import amount, floored, grouped


def implied_premiums(
    tender: Tender, lot: Lot, method: Method, schemes: Mapping[str, Scheme]
) -> Iterator[Finding]:
    """Notes: `tender_premium`, `tender_premium_money`, `tender_premium_unlimited`, a step each."""
    orders = {name: scheme.order for name, scheme in schemes.items()}
    for premium in premiums(tender, lot, method, steps_of(lot, orders)):
        place = next(name.place for name in lot.criteria if name == premium.criterion)
        arguments = {
            "criterion": premium.criterion,
            "lower": _label(premium, premium.lower, lot, schemes),
            "higher": _label(premium, premium.higher, lot, schemes),
        }
        if premium.money is not None:
            more = f"{grouped(floored(premium.money))} {currency_of(tender) or ''}".strip()
            yield Finding("tender_premium_money", place, {**arguments, "more": more})
            continue
        points = amount(premium.points or Fraction(0))
        if premium.premium is None:
            yield Finding("tender_premium_unlimited", place, {**arguments, "points": points})
        else:
            rate = f"{floored(premium.premium * 100)}%"
            yield Finding("tender_premium", place, {**arguments, "points": points, "premium": rate})


def _label(premium: Premium, step: str, lot: Lot, schemes: Mapping[str, Scheme]) -> Words:
    """A grade by its label; an answer or interval as it is written."""
    criterion = next(item for name, item in lot.criteria.items() if name == premium.criterion)
    scheme = None if criterion.answer else schemes.get(str(criterion.of or premium.criterion))
    label = scheme.grades.get(step) if scheme else None
    return Words(label.zh, label.en) if label else Words(step, step)
