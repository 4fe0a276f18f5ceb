"""Checks of a contract before anything is settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from grading.findings import Finding, Findings, Place
from grading.language import formula as f
from grading.language.tree import Word, entry_of
from grading.planning.model import Plan
from grading.quantities import units
from procurement.evidence.deliveries import priced_in
from procurement.evidence.proofs import Scheme
from procurement.law.conditions import Scope, Standing, problems, unset
from procurement.law.scope import Words, unknown
from procurement.models.contract import Advantages, Contract, Schedule
from procurement.settlement.terms import (
    accepted,
    currency_of,
    price_of,
    unit_of,
    words_of,
    worth_of,
)
from procurement.values.coins import coin, coin_places
from procurement.values.rates import Rate, shown

Schemes = Mapping[str, Scheme]


def check_terms(contract: Contract, plans: Mapping[str, Plan], schemes: Schemes) -> Findings:
    """Everything that makes a contract impossible to settle, and what it probably does not mean.

    Findings: `contract_*`, `worth_*`, `advantage_*`, `clawback_*`, and `condition_*` for the minimum.
    """
    found = [*_documents(contract, plans), *_price(contract, plans)]
    if len(schemes) < len(contract.documents):
        return tuple(found)
    names = [*_names(contract, schemes), *_minimum(contract, schemes)]
    found += [*names, *_money(contract, plans)]
    if not found:
        found += [*_worth(contract, schemes), *_advantages(contract, schemes)]
    found += [*_clawback(contract), *_unused(contract)]
    return tuple(found)


def _documents(contract: Contract, plans: Mapping[str, Plan]) -> Iterator[Finding]:
    if not contract.documents:
        yield Finding("contract_without_documents", contract.place)
    first: Plan | None = None
    for name, reference in contract.documents.items():
        plan = plans.get(str(name))
        if plan is None:
            continue
        first = first or plan
        if plan.grouping is not None:
            yield Finding("contract_document_groups", reference.place, {"document": str(name)})
        if plan.vocabulary.id != first.vocabulary.id:
            arguments = {"written": str(plan.vocabulary.id), "other": str(first.vocabulary.id)}
            yield Finding("contract_vocabularies_differ", reference.place, arguments)


def _price(contract: Contract, plans: Mapping[str, Plan]) -> Iterator[Finding]:
    price, pricing = contract.price, contract.pricing
    if (price is None) == (pricing is None):
        code = "contract_price_twice" if price else "contract_price_missing"
        yield Finding(code, (price or contract).place)
    if pricing is not None:
        if pricing not in contract.documents:
            yield unknown("contract_document_unknown", pricing, contract.documents)
        elif (plan := plans.get(str(pricing))) and plan.document.pricing is None:
            yield Finding("contract_document_without_price", pricing.place, {"document": str(pricing)})
        elif plan and currency_of(contract, plans) is None:
            arguments = {"written": priced_in(plan) or "1", "due": "CNY, CNY/kg"}
            yield Finding("contract_units", pricing.place, arguments)
        if contract.worth:
            place = next(iter(contract.worth)).place
            yield Finding("contract_worth_beside_pricing", place)
    if price is None:
        return
    if price.of.money.amount <= 0:
        yield Finding("contract_price_not_positive", price.place, {"written": str(price.of)})
    if price.of.unit is None and price.for_ is None:
        yield Finding("contract_quantity_missing", price.place, {"written": str(price.of)})
    if price.of.unit and price.for_ and not units.convertible(price.for_.unit, price.of.unit):
        arguments = {"written": price.for_.unit, "due": price.of.unit}
        yield Finding("contract_units", price.place, arguments)


# -- names -----------------------------------------------------------------------------------------


def _names(contract: Contract, schemes: Schemes) -> Iterator[Finding]:
    """Documents and grades that do not exist."""
    for name, grade in contract.promised.items():
        yield from _grades(name, (grade,), contract, schemes)
    sections: tuple[Mapping[Word, Schedule] | Mapping[Word, Advantages], ...] = (
        contract.worth,
        contract.advantage,
    )
    for section in sections:
        for name, entry in section.items():
            yield from _grades(name, tuple(entry.grades), contract, schemes)


def _grades(
    document: Word, grades: Sequence[Word], contract: Contract, schemes: Schemes
) -> Iterator[Finding]:
    scheme = schemes.get(str(document))
    if scheme is None:
        yield unknown("contract_document_unknown", document, contract.documents)
        return
    if not scheme.order:
        yield Finding("contract_document_without_grades", document.place, {"document": str(document)})
        return
    for grade in grades:
        if grade not in scheme.order:
            yield unknown("contract_grade_unknown", grade, scheme.order)


def _minimum(contract: Contract, schemes: Schemes) -> Iterator[Finding]:
    minimum = contract.minimum
    if minimum is None:
        return
    found = problems(minimum.that, Scope(unset(schemes), words_of(schemes)))
    yield from found
    if not found and not _rises(minimum.that.tree, schemes):
        yield Finding("contract_minimum_form", minimum.that.place, {"written": minimum.that.text})


def _rises(node: f.Expression, schemes: Schemes) -> bool:
    """Whether a minimum holds for a better grade wherever it holds for a worse one."""
    match node:
        case f.Logic(items=items):
            return all(_rises(item, schemes) for item in items)
        case f.Comparison(first=f.Name(path=(document,)), rest=((operator, f.Name(path=(word,))),)):
            scheme = schemes.get(document)
            if scheme is None:
                return False
            return word in scheme.order if operator == "≥" else operator == "=" and word == "meets"
    return False


# -- money -----------------------------------------------------------------------------------------


def _money(contract: Contract, plans: Mapping[str, Plan]) -> Iterator[Finding]:
    """Amounts in another currency or unit, and finer than a coin."""
    currency, unit = currency_of(contract, plans), unit_of(contract, plans)
    for name, schedule in contract.worth.items():
        for grade, change in schedule.grades.items():
            if change.rate:
                yield from _currency(change.rate.money.currency, currency, grade.place)
                yield from _unit(change.rate, unit, grade.place)
        if contract.price is None:
            yield Finding("contract_worth_without_price", name.place)
    for advantages in contract.advantage.values():
        for grade, money in advantages.grades.items():
            yield from _currency(money.currency, currency, grade.place)
            if money.amount < 0:
                yield Finding("advantage_negative", grade.place, {"grade": str(grade)})
            if (Fraction(money.amount) * 10 ** coin_places(money.currency)).denominator != 1:
                arguments = {"written": shown(money.amount), "coin": coin(money.currency)}
                yield Finding("advantage_too_fine", grade.place, arguments)


def _currency(written: str, currency: str | None, place: Place) -> Iterator[Finding]:
    if currency and written != currency:
        yield Finding("contract_currencies", place, {"written": written, "currency": currency})


def _unit(rate: Rate, unit: str | None, place: Place) -> Iterator[Finding]:
    if unit and not units.convertible(rate.unit, unit):
        yield Finding("contract_units", place, {"written": rate.unit or "1", "due": unit})


def _worth(contract: Contract, schemes: Schemes) -> Iterator[Finding]:
    """Grades that are accepted and worth nothing known, and better ones that are worth less."""
    price, unit = contract.price, unit_of(contract, {})
    if price is None or unit is None:
        return
    lowest = Fraction(0)
    for name, schedule in contract.worth.items():
        scheme = schemes[str(name)]
        due = [grade for grade in scheme.order if _may_be_accepted(contract, schemes, str(name), grade)]
        missing = [grade for grade in due if grade not in schedule.grades]
        if missing:
            labels = [scheme.grades[grade] for grade in missing]
            listed = Words("、".join(one.zh for one in labels), ", ".join(one.en for one in labels))
            yield Finding("worth_missing", name.place, {"grades": listed, "document": str(name)})
        given = [
            (grade, worth_of(change, price_of(price), unit))
            for grade in scheme.order
            if (change := entry_of(schedule.grades, grade))
        ]
        for (better, more), (worse, less) in pairwise(given):
            if more < less:
                yield Finding("worth_rises", _place(schedule.grades, better), _pair(scheme, better, worse))
        lowest += min((worth for grade, worth in given if grade in due), default=Fraction(0))
    if price_of(price) + lowest < 0:
        yield Finding("worth_below_nothing", next(iter(contract.worth)).place)


def _may_be_accepted(contract: Contract, schemes: Schemes, name: str, grade: str) -> bool:
    """Whether a delivery of this grade is accepted if it is the best in everything else."""
    standings = {
        key: Standing("meets", scheme.order[0] if scheme.order else None, scheme.order)
        for key, scheme in schemes.items()
    }
    own = replace(standings[name], grade=grade)
    return accepted(contract, schemes, {**standings, name: own})


def _advantages(contract: Contract, schemes: Schemes) -> Iterator[Finding]:
    for name, advantages in contract.advantage.items():
        scheme = schemes[str(name)]
        amounts = [
            (grade, money.amount)
            for grade in scheme.order
            if (money := entry_of(advantages.grades, grade)) is not None
        ]
        for (better, more), (worse, less) in pairwise(amounts):
            if more < less:
                yield Finding(
                    "advantage_rises", _place(advantages.grades, better), _pair(scheme, better, worse)
                )


def _pair(scheme: Scheme, better: str, worse: str) -> dict[str, Words]:
    one, other = scheme.grades[better], scheme.grades[worse]
    return {"better": Words(one.zh, one.en), "worse": Words(other.zh, other.en)}


def _place(grades: Mapping[Word, object], grade: str) -> Place:
    return next(name.place for name in grades if name == grade)


def _clawback(contract: Contract) -> Iterator[Finding]:
    clawback = contract.clawback
    if clawback is None:
        return
    if not contract.promised:
        yield Finding("clawback_without_promise", clawback.place)
    for name, grade in contract.promised.items():
        advantages = entry_of(contract.advantage, name)
        if advantages is None or grade not in advantages.grades:
            arguments = {"document": str(name), "grade": str(grade)}
            yield Finding("advantage_missing", grade.place, arguments)
    written = {"written": shown(clawback.times)}
    if clawback.times <= 0:
        yield Finding("clawback_not_positive", clawback.place, written)
    elif clawback.times < 1:
        yield Finding("clawback_below_one", clawback.place, written)
    price = contract.price
    if clawback.at_most and (price is None or (price.of.unit and price.for_ is None)):
        yield Finding("clawback_without_price", clawback.place)


def _unused(contract: Contract) -> Iterator[Finding]:
    """Documents on which nothing depends."""
    asked = {*map(str, contract.promised), *map(str, contract.worth), str(contract.pricing or "")}
    if contract.minimum:
        tree = contract.minimum.that.tree
        asked |= {node.path[0] for node in f.walk(tree) if isinstance(node, f.Name)}
    for name in contract.documents:
        if name not in asked:
            yield Finding("contract_document_unused", name.place, {"document": str(name)})
