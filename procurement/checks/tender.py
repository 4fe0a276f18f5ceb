"""Checks of a tender against its law, before any bid is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from grading.findings import Finding, Findings, Place
from grading.language.tree import Word
from grading.language.values import Period
from procurement.bids.preferences import applies
from procurement.checks.criteria import check_criteria, formula_of, parameters_due
from procurement.checks.factors import check_factors
from procurement.evidence.proofs import Scheme
from procurement.evidence.reasons import why
from procurement.law.citation import cite
from procurement.law.conditions import VERDICTS, Scope, holds, problems, unset, used, within
from procurement.law.scope import (
    AT_MOST,
    blank_scope,
    currency_of,
    in_force,
    parameters_of,
    place_of,
    tender_scope,
    trigger_names,
    unknown,
    words,
)
from procurement.models.law import Law, Method, Trigger
from procurement.models.tender import Lot, Tender
from procurement.values.display import amount
from procurement.values.written import Money

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
        found += check_criteria(tender, lot, law, method, schemes.get(str(lot.id), {}))
        found += _minimum(tender, law, lot, schemes.get(str(lot.id), {}))
        found += check_factors(tender, lot, law)
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
        for key, money in (("ceiling", part.ceiling), ("budget", part.budget), ("estimate", part.estimate)):
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
    """Parameters that a tender gives to its method, or raises for a trigger."""
    method = law.methods.get(tender.method)
    for name, given in tender.with_.items():
        if name == tender.method and method:
            yield from _parameters(given, method, law)
        elif name in law.review:
            yield from _raised(given, law.review[name], law)
        else:
            known = (*law.review, *([tender.method] if method and method.parameters else []))
            yield unknown("tender_trigger_unknown", name, known)
    if method:
        yield from _parameters_due(tender, method)


def _raised(given: Mapping[Word, Decimal], trigger: Trigger, law: Law) -> Iterator[Finding]:
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


def _parameters(given: Mapping[Word, Decimal], method: Method, law: Law) -> Iterator[Finding]:
    for name, value in given.items():
        allowed = method.parameters.get(name)
        if allowed is None:
            yield unknown("tender_parameter_unknown", name, method.parameters)
        elif within(allowed, Fraction(value), Scope({})) is not True:
            arguments = {"parameter": str(name), "written": amount(value), "allowed": allowed.text}
            yield Finding("tender_parameter_outside", name.place, arguments, cite(law, method.clause))


def _parameters_due(tender: Tender, method: Method) -> Iterator[Finding]:
    """Parameters that the chosen formulas cannot do without."""
    given = parameters_of(tender, method)
    for lot in tender.lots:
        for parameter in parameters_due(method, lot):
            if parameter not in given:
                allowed = method.parameters.get(Word(parameter, lot.place))
                arguments = {
                    "parameter": parameter,
                    "method": str(tender.method),
                    "allowed": allowed.text if allowed else "",
                }
                yield Finding("tender_parameter_missing", lot.place, arguments)
        formula = formula_of(method, lot)
        due = formula.required if formula else ()
        if formula and all(name in given for name in due) and not formula.sound(given):
            shown = ", ".join(f"{name} = {amount(given[name])}" for name in due)
            yield Finding("tender_parameters_together", lot.place, {"parameters": shown})


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


def _minimum(tender: Tender, law: Law, lot: Lot, schemes: Mapping[str, Scheme]) -> Iterator[Finding]:
    if lot.minimum is None or len(schemes) < len(lot.documents):
        return
    grades = {grade for scheme in schemes.values() for grade in scheme.order}
    scope = blank_scope(law, "screen").extended(unset(schemes))
    yield from problems(lot.minimum, Scope(scope.names, scope.words | VERDICTS | grades))
