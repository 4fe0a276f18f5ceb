"""What a criterion may not be about, in the words of the law."""

from __future__ import annotations

from collections.abc import Iterator

from grading.findings import Finding
from grading.language.tree import Word
from procurement.bids.preferences import applies
from procurement.law.citation import cite
from procurement.law.scope import in_force, tender_scope, words
from procurement.models.law import Forbidden, Law
from procurement.models.tender import Criterion, Lot, Tender


def check_factors(tender: Tender, lot: Lot, law: Law) -> Iterator[Finding]:
    """Findings: `tender_forbidden_factor`, for a criterion whose `factor` the law forbids, and
    `tender_forbidden_word`, for one whose name or label says so."""
    scope = tender_scope(law, tender, lot)
    for name, forbidden in in_force(law.forbidden, tender.published).items():
        if not applies(forbidden.for_, scope):
            continue
        clause = cite(law, forbidden.clause)
        for written, criterion in lot.criteria.items():
            arguments = {"criterion": str(written), "label": words(forbidden.label, name)}
            if criterion.factor == name:
                yield Finding("tender_forbidden_factor", criterion.factor.place, arguments, clause)
            elif word := _said(written, criterion, forbidden):
                yield Finding("tender_forbidden_word", written.place, {**arguments, "word": word}, clause)


def _said(name: Word, criterion: Criterion, forbidden: Forbidden) -> str | None:
    """The first of the law's words that a criterion's name or label has."""
    label = criterion.label
    text = " ".join((name.replace("_", " "), label.zh if label else "", label.en if label else "")).casefold()
    return next((str(word) for word in forbidden.words if word.casefold() in text), None)
