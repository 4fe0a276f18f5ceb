"""A contract from its file to its settlement: documents found, terms checked, deliveries graded, settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from grading.findings import Finding, Findings, has_errors
from grading.planning.model import Plan
from procurement.evidence.deliveries import Delivery, graded, read_deliveries, with_quantity
from procurement.evidence.library import Library
from procurement.evidence.proofs import Scheme
from procurement.models.contract import Contract
from procurement.settlement.checks import check_terms
from procurement.settlement.model import Settlement
from procurement.settlement.settle import settle
from procurement.settlement.terms import currency_of, unit_of, wanted


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
    return settle(contract, terms.schemes, currency, unit, deliveries), findings


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
    found += check_terms(contract, plans, schemes)
    return _Terms(contract, plans, schemes), tuple(dict.fromkeys(found))
