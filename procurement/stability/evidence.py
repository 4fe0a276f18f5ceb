"""What the award would be if a bid stood at another grade.

A grade stays open where results are missing, or where a decision rule leaves it so. Where a document accepts
simply, up to the limit, the uncertainty of what was measured may still reach over it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from procurement.bids.offers import Offer
from procurement.evidence.proofs import Proof
from procurement.results import Regraded

Winners = Callable[[Sequence[Offer]], tuple[str, ...]]


def better_grades(offers: Sequence[Offer], awards: Sequence[str], winners: Winners) -> Iterator[Regraded]:
    """For each bid and document whose evidence leaves a better grade possible, who would be awarded the lot
    if it were proven; `winners` compares offers anew."""
    for offer, name, proof in _proofs(offers):
        best = proof.possible[0] if proof.possible else None
        if best is not None and best != proof.grade:
            yield _regraded(offers, offer, name, best, awards, winners)


def uncertain_grades(offers: Sequence[Offer], awards: Sequence[str], winners: Winners) -> Iterator[Regraded]:
    """For each bid and document, the best and the worst grade that the uncertainty of measurements leaves
    possible beyond what evidence does, and who would be awarded; `winners` screens and compares anew."""
    for offer, name, proof in _proofs(offers):
        for grade in dict.fromkeys((*proof.within[:1], *proof.within[-1:])):
            if grade != proof.grade and grade not in proof.possible:
                yield _regraded(offers, offer, name, grade, awards, winners)


def _proofs(offers: Sequence[Offer]) -> Iterator[tuple[Offer, str, Proof]]:
    for offer in offers:
        for name, proof in sorted(offer.proofs.items()):
            yield offer, name, proof


def _regraded(
    offers: Sequence[Offer], offer: Offer, name: str, grade: str, awards: Sequence[str], winners: Winners
) -> Regraded:
    other = replace(offer.proofs[name], grade=grade, possible=(grade,))
    changed = replace(offer, proofs={**offer.proofs, name: other})
    names = winners([changed if one is offer else one for one in offers])
    return Regraded(offer.bidder, name, grade, names, set(names) != set(awards))
