"""Checks of a tender against its law, before any bid is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise

from grading.findings import Finding, Findings, Place
from grading.language.tree import Word
from grading.language.values import Period
from procurement.citation import cite
from procurement.conditions import VERDICTS, Scope, Standing, holds, problems, unset, used, within
from procurement.display import amount
from procurement.formulas import PRICE
from procurement.law import (
    AT_MOST,
    blank_scope,
    currency_of,
    in_force,
    place_of,
    tender_scope,
    trigger_names,
    unknown,
    words,
)
from procurement.models import Criterion, Law, Lot, Method, Tender
from procurement.offers import applies
from procurement.proofs import Scheme
from procurement.reasons import why
from procurement.score import PRICE_CRITERION
from procurement.values import Money

_FEN = Decimal("0.01")


def check_tender(tender: Tender, law: Law, schemes: Mapping[str, Mapping[str, Scheme]]) -> Findings:
    """Everything that makes a tender unlawful or unfinished; `schemes` are its lots' documents by name.

    Findings: `tender_*`, `money_too_fine`, and `condition_*` for the formula of a minimum.
    """
    found = [*_lots(tender), *_dates(tender), *_currency(tender), *_sums(tender)]
    found += [*_preferences(tender, law), *_rates(tender, law)]
    method = law.methods.get(tender.method)
    if method is None or not method.in_force.holds(tender.published):
        known = in_force(law.methods, tender.published)
        found.append(unknown("tender_method_unknown", tender.method, known))
        return tuple(found)
    for lot in tender.lots:
        found += _documents(tender, lot, schemes.get(str(lot.id), {}))
        found += _requirements(tender, law, lot)
        found += _criteria(lot, law, method, schemes.get(str(lot.id), {}))
        found += _minimum(tender, law, lot, schemes.get(str(lot.id), {}))
    return tuple(found)


def _lots(tender: Tender) -> Iterator[Finding]:
    if not tender.lots:
        yield Finding("tender_without_lots", tender.place)
    for one, other in combinations(tender.lots, 2):
        if one.id == other.id:
            yield Finding("tender_lot_twice", other.id.place, {"written": str(one.id)}, also=one.id.place)


def _dates(tender: Tender) -> Iterator[Finding]:
    opened = tender.opened.date()
    if opened < tender.published:
        arguments = {"opened": opened.isoformat(), "published": tender.published.isoformat()}
        yield Finding("tender_opened_early", tender.id.place, arguments)
    if tender.facts_at > opened:
        arguments = {"opened": opened.isoformat(), "at": tender.facts_at.isoformat()}
        yield Finding("tender_facts_late", tender.id.place, arguments)


def _documents(tender: Tender, lot: Lot, schemes: Mapping[str, Scheme]) -> Iterator[Finding]:
    for name, reference in lot.documents.items():
        scheme = schemes.get(str(name))
        if scheme and not scheme.in_force.holds(tender.published):
            arguments = {"document": f"{scheme.id}@{scheme.edition}", **_period(scheme.in_force, tender)}
            yield Finding("tender_document_not_in_force", reference.place, arguments)


def _period(period: Period, tender: Tender) -> dict[str, str]:
    """When something holds, and the day of publication, as arguments of a finding."""
    return {
        "published": tender.published.isoformat(),
        "from": period.first.isoformat() if period.first else "…",
        "to": period.last.isoformat() if period.last else "…",
    }


def _currency(tender: Tender) -> Iterator[Finding]:
    currency = currency_of(tender)
    for money, place in _amounts(tender):
        if money.currency != currency:
            arguments = {"written": money.currency, "currency": currency}
            yield Finding("tender_currencies", place, arguments)


def _sums(tender: Tender) -> Iterator[Finding]:
    for key, limit, place in _limits(tender):
        if limit.amount <= 0:
            yield Finding("tender_amount_not_positive", place, {"key": key, "written": amount(limit.amount)})
    for money, place in _amounts(tender):
        if money.currency == "CNY" and money.amount % _FEN:
            arguments = {"written": amount(money.amount), "currency": money.currency}
            yield Finding("money_too_fine", place, arguments)


def _amounts(tender: Tender) -> Iterator[tuple[Money, Place]]:
    yield from ((limit, place) for _, limit, place in _limits(tender))
    for bid in tender.bids:
        for entry in bid.lots.values():
            yield from ((money, entry.place) for money in (entry.price, entry.corrected) if money)


def _limits(tender: Tender) -> Iterator[tuple[str, Money, Place]]:
    parts: tuple[Tender | Lot, ...] = (tender, *tender.lots)
    for part in parts:
        for key, money in (("ceiling", part.ceiling), ("budget", part.budget)):
            if money:
                yield key, money, part.place


def _preferences(tender: Tender, law: Law) -> Iterator[Finding]:
    whole = sum((rate.rate for rate in tender.preferences.values()), Fraction(0))
    if whole >= 1:
        yield Finding("tender_preferences_whole", tender.place, {"sum": f"{amount(whole * 100)}%"})
    for name, rate in tender.preferences.items():
        preference = law.preferences.get(name)
        if preference is None:
            yield unknown("tender_preference_unknown", name, law.preferences)
            continue
        clause = cite(law, preference.clause)
        if not preference.in_force.holds(tender.published):
            arguments = {"preference": str(name), **_period(preference.in_force, tender)}
            yield Finding("tender_preference_not_in_force", name.place, arguments, clause)
        if within(preference.rate, rate.rate, Scope({})) is not True:
            written = {"written": f"{amount(rate.written)}%", "allowed": preference.rate.text}
            yield Finding("tender_preference_rate", name.place, {"preference": str(name), **written}, clause)


def _rates(tender: Tender, law: Law) -> Iterator[Finding]:
    for name, given in tender.with_.items():
        trigger = law.review.get(name)
        if trigger is None:
            yield unknown("tender_trigger_unknown", name, law.review)
            continue
        lawful = trigger_names(trigger)
        most = next((value for key, value in trigger.parameters.items() if key == AT_MOST), None)
        for parameter, value in given.items():
            if parameter not in lawful:
                yield unknown("tender_rate_unknown", parameter, lawful)
            elif value < lawful[parameter] or (most is not None and value > most):
                arguments = {
                    "parameter": str(parameter),
                    "written": amount(value),
                    "least": amount(lawful[parameter]),
                    "most": "…" if most is None else amount(most),
                }
                yield Finding("tender_rate_outside", parameter.place, arguments, cite(law, trigger.clause))


def _requirements(tender: Tender, law: Law, lot: Lot) -> Iterator[Finding]:
    scope = tender_scope(law, tender, lot)
    for name, provision in in_force(law.requirements, tender.published).items():
        if not applies(provision.for_, scope):
            continue
        verdict = holds(provision.that.tree, scope)
        if verdict is not True:
            arguments = {
                "label": words(provision.label, name),
                "that": provision.that.text,
                "values": used(provision.that, scope),
                "why": why(provision.that, scope),
            }
            code = "tender_against_law" if verdict is False else "tender_law_open"
            yield Finding(code, place_of(provision, lot), arguments, cite(law, provision.clause))


def _criteria(lot: Lot, law: Law, method: Method, schemes: Mapping[str, Scheme]) -> Iterator[Finding]:
    clause = cite(law, method.clause)
    scored = PRICE[method.price] is not None
    for name, criterion in lot.criteria.items():
        if criterion.weight <= 0:
            arguments = {"criterion": str(name), "weight": amount(criterion.weight)}
            yield Finding("tender_weight_wrong", name.place, arguments)
        if criterion.formula and criterion.formula != method.price:
            arguments = {"written": str(criterion.formula), "lawful": str(method.price)}
            yield Finding("tender_formula_unlawful", criterion.formula.place, arguments, clause)
        if name == PRICE_CRITERION:
            if criterion.points or criterion.panel:
                yield Finding("tender_price_not_by_formula", name.place, {"criterion": str(name)}, clause)
        elif not scored or method.grade == "minimum_only":
            yield Finding("tender_criterion_not_scored", name.place, {"criterion": str(name)}, clause)
        elif bool(criterion.points) == bool(criterion.panel):
            yield Finding("tender_criterion_kind", name.place, {"criterion": str(name)})
        elif criterion.points:
            yield from _points(name, criterion, lot, schemes)


def _points(name: Word, criterion: Criterion, lot: Lot, schemes: Mapping[str, Scheme]) -> Iterator[Finding]:
    document = criterion.of or name
    scheme = schemes.get(document)
    if scheme is None:
        # A document that exists and could not be read has findings of its own.
        if document not in lot.documents:
            yield unknown("tender_document_unknown", document, lot.documents)
        return
    weight = Fraction(criterion.weight)
    for grade, points in criterion.points.items():
        if grade not in scheme.grades:
            yield unknown("tender_grade_unknown", grade, scheme.order)
        if not 0 <= points <= weight:
            arguments = {"grade": str(grade), "points": amount(points), "weight": amount(weight)}
            yield Finding("tender_points_outside", grade.place, arguments)
    scored: list[tuple[str, Decimal]] = []
    published = {str(grade): points for grade, points in criterion.points.items()}
    for one in scheme.order:
        if one in published:
            scored.append((one, published[one]))
        elif not _excluded(one, str(document), lot, schemes):
            yield Finding("tender_grade_without_points", name.place, {"grade": one, "criterion": str(name)})
    best = max(criterion.points.values())
    if best < weight:
        arguments = {"criterion": str(name), "points": amount(best), "weight": amount(weight)}
        yield Finding("tender_points_below_weight", name.place, arguments)
    for (better, more), (worse, less) in pairwise(scored):
        if less >= more:
            arguments = {"worse": worse, "better": better, "less": amount(less), "more": amount(more)}
            yield Finding("tender_points_not_falling", name.place, arguments)


def _excluded(grade: str, document: str, lot: Lot, schemes: Mapping[str, Scheme]) -> bool:
    """Whether the lot's minimum excludes a bid of a grade, whatever the other documents say of it."""
    if lot.minimum is None:
        return False
    order = schemes[document].order
    verdicts = ("fails", "not_applicable", "open") if grade == order[-1] else ("meets",)
    for verdict in verdicts:
        names = {**unset(schemes), document: Standing(verdict, grade, order)}
        passes = holds(lot.minimum.tree, Scope(names, VERDICTS | frozenset(order)))
        # What is open because this document is keeps a bid out; what is open because others are may not.
        if passes or (passes is None and verdict != "open"):
            return False
    return True


def _minimum(tender: Tender, law: Law, lot: Lot, schemes: Mapping[str, Scheme]) -> Iterator[Finding]:
    if lot.minimum is None or len(schemes) < len(lot.documents):
        return
    grades = {grade for scheme in schemes.values() for grade in scheme.order}
    scope = blank_scope(law, "screen").extended(unset(schemes))
    yield from problems(lot.minimum, Scope(scope.names, scope.words | VERDICTS | grades))
