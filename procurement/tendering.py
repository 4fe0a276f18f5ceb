"""A tender from its file to its evaluation: the law and the documents found, checked, graded, evaluated."""

from __future__ import annotations

from collections.abc import Mapping

from grading.findings import Finding, Findings, has_errors
from procurement.award import Schemes, evaluate
from procurement.bids.offers import Offer, make_offer
from procurement.bids.tables import opened
from procurement.checks.bids import check_bids
from procurement.checks.law import check_law
from procurement.checks.premiums import implied_premiums
from procurement.checks.tender import check_tender
from procurement.evidence.proofs import Grader, Proof, Scheme, prove
from procurement.exchange.flags import flags
from procurement.models.bids import Bid, LotBid
from procurement.models.law import Law
from procurement.models.tender import Lot, Tender
from procurement.ranking.draw import check_draws
from procurement.results import Evaluation
from procurement.screening.correction import check_corrections, price_of
from procurement.screening.records import check_records
from procurement.screening.shares import check_shares


def check(tender: Tender, grader: Grader) -> Findings:
    """Everything wrong with a tender and its bids before anything is evaluated; where nothing is, what the
    published points pay for a better grade."""
    tender, law, schemes, findings = _checked(tender, grader)
    if law is None or has_errors(findings):
        return findings
    method = law.methods[tender.method]
    paid = (
        premium for lot in tender.lots for premium in implied_premiums(tender, lot, method, schemes[lot.id])
    )
    return (*findings, *paid)


def run(tender: Tender, grader: Grader) -> tuple[Evaluation | None, Findings]:
    """The evaluation of a tender and its bids, None after an error."""
    tender, law, schemes, findings = _checked(tender, grader)
    if law is None or has_errors(findings):
        return None, findings
    offers: dict[str, tuple[Offer, ...]] = {}
    found = list(findings)
    for lot in tender.lots:
        made, problems = _offers(tender, law, lot, schemes[lot.id], grader)
        offers[lot.id] = made
        found.extend(problems)
    if has_errors(found):
        return None, tuple(found)
    evaluation, problems = evaluate(tender, law, schemes, offers)
    return evaluation, (*found, *problems, *(flags(evaluation) if evaluation else ()))


def _checked(written: Tender, grader: Grader) -> tuple[Tender, Law | None, Schemes, Findings]:
    tender, findings = opened(written, grader.table)
    law, problems = grader.law(tender.law, tender.published)
    found = [*findings, *problems]
    if law is None:
        return tender, None, {}, tuple(found)
    found += check_law(law)
    if has_errors(found):
        return tender, None, {}, tuple(found)
    schemes: dict[str, dict[str, Scheme]] = {}
    for lot in tender.lots:
        own = schemes.setdefault(str(lot.id), {})
        for name, reference in lot.documents.items():
            scheme, problems = grader.scheme(reference, tender.published)
            found.extend(problems)
            if scheme:
                own[str(name)] = scheme
    found += [*check_tender(tender, law, schemes), *check_bids(tender, law), *check_draws(tender)]
    found += [*check_corrections(tender, law), *check_records(tender), *check_shares(tender, law)]
    # What is wrong with the column of a table is so for each of its rows.
    return tender, law, schemes, tuple(dict.fromkeys(found))


def _offers(
    tender: Tender, law: Law, lot: Lot, schemes: Mapping[str, Scheme], grader: Grader
) -> tuple[tuple[Offer, ...], Findings]:
    offers: list[Offer] = []
    findings: list[Finding] = []
    for bid in tender.bids:
        entry = next((entry for name, entry in bid.lots.items() if name == lot.id), None)
        if entry:
            proofs, found = _proofs(tender, lot, schemes, bid, entry, grader)
            offers.append(make_offer(bid, entry, proofs, price_of(lot, entry, tender, law)))
            findings.extend(found)
    return tuple(offers), tuple(findings)


def _proofs(
    tender: Tender, lot: Lot, schemes: Mapping[str, Scheme], bid: Bid, entry: LotBid, grader: Grader
) -> tuple[dict[str, Proof], Findings]:
    proofs: dict[str, Proof] = {}
    findings: list[Finding] = []
    for name, reference in sorted(lot.documents.items()):
        subjects, found = grader.evidence(reference, entry.subjects, tender.published, tender.facts_at)
        proofs[str(name)] = prove(schemes[name], subjects)
        findings.extend(found)
        if len(subjects) > 1 and lot.several_subjects is None:
            arguments = {"bidder": str(bid.bidder.name), "count": str(len(subjects))}
            findings.append(Finding("bid_subjects_several", lot.place, arguments))
    return proofs, tuple(findings)
