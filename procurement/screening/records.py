"""Qualification and conformity: what the tender asks, and what the committee found of each bid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from grading.findings import Finding
from grading.language.tree import Word
from grading.language.values import Label
from procurement.bids.offers import Offer
from procurement.law.scope import unknown, words
from procurement.models.bids import LotBid
from procurement.models.tender import Tender

Stage = tuple[Mapping[Word, Label], Mapping[Word, bool]]


def stages(tender: Tender, entry: LotBid) -> tuple[Stage, Stage]:
    """What is asked and recorded in the review of qualification, and in that of conformity."""
    return (tender.qualification, entry.qualified), (tender.conformity, entry.conforms)


def failed(stage: Stage) -> Iterator[Finding]:
    """What a bid was found not to satisfy: `requirement_failed`."""
    asked, recorded = stage
    for name, label in asked.items():
        if recorded.get(name) is False:
            yield Finding("requirement_failed", None, {"label": words(label, name)})


def missing(tender: Tender, offer: Offer) -> tuple[Word, ...]:
    """What is asked of a bid and not recorded yet."""
    return tuple(
        name for asked, recorded in stages(tender, offer.entry) for name in asked if name not in recorded
    )


def check_records(tender: Tender) -> Iterator[Finding]:
    """Findings: `finding_unasked`, for what is recorded and was never asked."""
    for bid in tender.bids:
        for entry in bid.lots.values():
            for asked, recorded in stages(tender, entry):
                for name in recorded:
                    if name not in asked:
                        yield unknown("finding_unasked", name, asked)
