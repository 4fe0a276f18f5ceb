"""What the award would be if evidence that is open proved a better grade.

A grade stays open where results are missing, or where the uncertainty of a measurement leaves it so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from procurement.bids.offers import Offer
from procurement.evidence.proofs import Proof
from procurement.ranking.compare import Compared
from procurement.results import Better

Winners = Callable[[Sequence[Offer]], tuple[str, ...]]


def better_grades(compared: Sequence[Compared], awards: Sequence[str], winners: Winners) -> Iterator[Better]:
    """For each bid and document whose evidence leaves a better grade possible, who would be awarded the lot
    if it were proven; `winners` compares offers anew."""
    offers = [one.judged.offer for one in compared]
    for offer in offers:
        for name, proof in sorted(offer.proofs.items()):
            best = proof.possible[0] if proof.possible else None
            if best is None or best == proof.grade:
                continue
            proven = _proving(offer, name, proof, best)
            names = winners([proven if one is offer else one for one in offers])
            yield Better(offer.bidder, name, best, names, set(names) != set(awards))


def _proving(offer: Offer, name: str, proof: Proof, grade: str) -> Offer:
    better = replace(proof, grade=grade, possible=(grade,))
    return replace(offer, proofs={**offer.proofs, name: better})
