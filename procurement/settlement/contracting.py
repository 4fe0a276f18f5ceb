"""A contract from its file to its settlement: documents found, terms checked, deliveries graded, settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from grading.findings import Finding, Findings, has_errors
from grading.language.documents import Vocabulary
from grading.language.values import Label
from grading.planning.model import Plan
from procurement.evidence.deliveries import Delivery, graded, read_deliveries, with_quantity
from procurement.evidence.library import Library
from procurement.evidence.proofs import Scheme
from procurement.models.contract import Contract
from procurement.settlement.checks import check_terms
from procurement.settlement.model import Settlement
from procurement.settlement.settle import settle
from procurement.settlement.terms import agreed, currency_of, unit_of, wanted
from procurement.values.rates import shown


@dataclass(frozen=True, slots=True)
class _Terms:
    """A contract with its documents."""

    contract: Contract
    plans: Mapping[str, Plan]
    schemes: Mapping[str, Scheme]


def check(contract: Contract, library: Library) -> Findings:
    """Everything wrong with a contract and its deliveries before anything is settled."""
    return _graded(contract, library)[2]


def run(contract: Contract, library: Library) -> tuple[Settlement | None, Findings]:
    """The settlement of a contract, None after an error."""
    terms, deliveries, findings = _graded(contract, library)
    if not contract.deliveries:
        findings = (*findings, Finding("contract_without_deliveries", contract.id.place))
    if has_errors(findings):
        return None, findings
    currency = currency_of(contract, terms.plans) or ""
    unit = unit_of(contract, terms.plans)
    labels = _labels(next(iter(terms.plans.values())).vocabulary)
    settlement = settle(contract, terms.schemes, currency, unit, deliveries, labels)
    return settlement, (*findings, *_over(settlement))


def _labels(vocabulary: Vocabulary) -> dict[str, Label]:
    """What the vocabulary calls characteristics and lists."""
    lists = {str(name): entry.label for name, entry in vocabulary.lists.items() if entry.label}
    own = {str(name): entry.label for name, entry in vocabulary.characteristics.items() if entry.label}
    return lists | own


def _over(settlement: Settlement) -> Iterator[Finding]:
    """Finding `deliveries_over_agreed`, where more was accepted than agreed."""
    price, accepted, unit = settlement.contract.price, settlement.accepted, settlement.unit
    if price is None or price.for_ is None or accepted is None or unit is None:
        return
    if accepted > agreed(price.for_, unit):
        arguments = {"accepted": f"{shown(accepted)} {unit}", "agreed": str(price.for_)}
        yield Finding("deliveries_over_agreed", price.place, arguments)


def _graded(contract: Contract, library: Library) -> tuple[_Terms, tuple[Delivery, ...], Findings]:
    terms, findings = _terms(contract, library)
    if has_errors(findings) or not terms.plans:
        return terms, (), findings
    asked = wanted(contract, terms.plans)
    vocabulary, problems = with_quantity(next(iter(terms.plans.values())).vocabulary, asked)
    found = [*findings, *problems]
    if has_errors(found):
        return terms, (), tuple(found)
    subjects, problems = read_deliveries(library, contract.deliveries, vocabulary, asked)
    found += problems
    if has_errors(found):
        return terms, (), tuple(found)
    deliveries, problems = graded(subjects, vocabulary, terms.plans, terms.schemes, asked)
    return terms, deliveries, tuple(dict.fromkeys((*found, *problems)))


def _terms(contract: Contract, library: Library) -> tuple[_Terms, Findings]:
    """The contract with its documents, in the editions that were in force when it was concluded."""
    plans: dict[str, Plan] = {}
    schemes: dict[str, Scheme] = {}
    found: list[Finding] = []
    for name, reference in contract.documents.items():
        plan, problems = library.plan(reference, contract.concluded)
        found += problems
        scheme, _ = library.scheme(reference, contract.concluded) if plan else (None, ())
        if plan and scheme:
            plans[str(name)], schemes[str(name)] = plan, scheme
            if any(condition.status == "unverified" for condition in plan.conditions):
                arguments = {"document": str(name)}
                found.append(Finding("contract_document_unverified", reference.place, arguments))
    found += check_terms(contract, plans, schemes)
    return _Terms(contract, plans, schemes), tuple(dict.fromkeys(found))
