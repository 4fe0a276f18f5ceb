"""Which bids compete: the law's conditions on a bid, and the minimum that the tender sets on the goods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grading.findings import Finding, Findings
from grading.language.formula import Name, walk
from procurement.bids.offers import Offer
from procurement.bids.preferences import applies
from procurement.evidence.proofs import Proof
from procurement.evidence.reasons import why, why_below, why_related
from procurement.law.citation import cite
from procurement.law.conditions import VERDICTS, Scope, holds, used
from procurement.law.scope import in_force, words
from procurement.models.law import Law, Provision
from procurement.models.tender import Lot, Tender
from procurement.results import Excluded
from procurement.screening.correction import refusal
from procurement.screening.records import failed, stages
from procurement.screening.relations import related


def screen(
    offers: Sequence[Offer], tender: Tender, lot: Lot, law: Law, scope: Scope
) -> tuple[tuple[Offer, ...], tuple[Excluded, ...]]:
    """The offers that compete, and those that do not with all their reasons."""
    valid: list[Offer] = []
    excluded: list[Excluded] = []
    relations = related(offers)
    for offer in offers:
        others = relations.get(offer, ())
        own = scope.extended({**offer.names, "related": bool(others)})
        _, conformity = stages(tender, offer.entry)
        reasons = (
            *_against_law(tender, law, own, others),
            *failed(conformity),
            *_unconfirmed(offer, tender, lot, law),
            *_below_minimum(offer, lot, law, own),
        )
        if reasons:
            excluded.append(Excluded(offer, reasons))
        else:
            valid.append(offer)
    return tuple(valid), tuple(excluded)


def minimum_scope(scope: Scope, proofs: dict[str, Proof]) -> Scope:
    """What the tender's minimum may ask: the documents of the lot by their names, and their grades."""
    grades = {grade for proof in proofs.values() for grade in proof.scheme.order}
    extended = scope.extended({name: proof.standing for name, proof in proofs.items()})
    return Scope(extended.names, scope.words | VERDICTS | grades, scope.weights, scope.currency)


def _unconfirmed(offer: Offer, tender: Tender, lot: Lot, law: Law) -> Iterator[Finding]:
    found = refusal(lot, offer.entry, tender, law)
    if found:
        yield found


def _against_law(tender: Tender, law: Law, scope: Scope, others: Sequence[str]) -> Iterator[Finding]:
    for name, provision in in_force(law.screen, tender.published).items():
        if applies(provision.for_, scope) and holds(provision.that.tree, scope) is not True:
            arguments = {
                "rule": name,
                "label": words(provision.label, name),
                "that": provision.that.text,
                "values": used(provision.that, scope),
                "why": why_related(others) if _asks_related(provision) else why(provision.that, scope),
            }
            yield Finding("bid_against_law", None, arguments, cite(law, provision.clause))


def _asks_related(provision: Provision) -> bool:
    return any(isinstance(node, Name) and node.path == ("related",) for node in walk(provision.that.tree))


def _below_minimum(offer: Offer, lot: Lot, law: Law, scope: Scope) -> Findings:
    if lot.minimum is None:
        return ()
    proofs = dict(offer.proofs)
    own = minimum_scope(scope, proofs)
    if holds(lot.minimum.tree, own) is True:
        return ()
    open_ = any(len(proof.possible) > 1 for proof in proofs.values())
    arguments = {
        "minimum": lot.minimum.text,
        "values": used(lot.minimum, own),
        "why": why_below(lot.minimum, own, proofs, open_),
        "binding": "; ".join(_binding(proofs)),
        "settle": "; ".join(sorted({item for proof in proofs.values() for item in _unsettled(proof)})),
    }
    clause = cite(law, law.minimum_grade.clause) if law.minimum_grade else None
    return (Finding("bid_minimum_open" if open_ else "bid_below_minimum", None, arguments, clause),)


def _unsettled(proof: Proof) -> Iterator[str]:
    for evidence in proof.subjects:
        yield from evidence.settle


def _binding(proofs: dict[str, Proof]) -> Iterator[str]:
    """The conditions that keep a bidder's worst subjects from the next better grade."""
    for _, proof in sorted(proofs.items()):
        for evidence in proof.subjects:
            if evidence.at_least == proof.grade:
                yield from (
                    f"{evidence.subject} {condition.shown}"
                    for condition in evidence.conditions
                    if condition.id in evidence.binding
                )
