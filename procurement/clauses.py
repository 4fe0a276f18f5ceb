"""Which clauses of the law applied to a tender, in the order of the work."""

from __future__ import annotations

from collections.abc import Iterator

from grading.language.values import Label
from procurement.bids.preferences import applies
from procurement.law.citation import cite
from procurement.law.scope import in_force, tender_scope
from procurement.models.law import Clause, FewerThan, Forbidden, Law, Method, OpenGrade, Provision
from procurement.models.tender import Tender
from procurement.results import ClauseUsed


def clauses_used(tender: Tender, law: Law, method: Method) -> Iterator[ClauseUsed]:
    """The clauses that were in force for this tender and applied to it."""
    for name, clause in _binding(tender, law, method):
        if clause.clause:
            status = str(clause.status or "unverified")
            yield ClauseUsed(clause.label or Label(name, name), cite(law, clause.clause), status)


def _binding(
    tender: Tender, law: Law, method: Method
) -> Iterator[tuple[str, Clause | FewerThan | OpenGrade]]:
    date = tender.published
    scopes = [tender_scope(law, tender, lot) for lot in tender.lots]
    criteria = [criterion for lot in tender.lots for criterion in lot.criteria.values()]
    entries = [entry for bid in tender.bids for entry in bid.lots.values()]
    yield str(tender.method), method
    conditional: dict[str, Provision | Forbidden] = {
        **in_force(law.requirements, date),
        **in_force(law.forbidden, date),
    }
    for name, provision in conditional.items():
        if any(applies(provision.for_, scope) for scope in scopes):
            yield name, provision
    if any(entry.body or entry.in_words or entry.items for entry in entries):
        for rule in law.correction:
            if rule.in_force.holds(date):
                yield str(rule.rule), rule
    yield from in_force(law.screen, date).items()
    if any(entry.brand or any(item.brand for item in entry.items.values()) for entry in entries):
        for name, brands in in_force(law.brands, date).items():
            if any(applies(brands.for_, scope) for scope in scopes):
                yield name, brands
    if law.minimum_grade and any(lot.minimum for lot in tender.lots):
        yield "minimum_grade", law.minimum_grade
    yield "fewer_than", law.fewer_than
    for name, exception in in_force(law.fewer_than.unless, date).items():
        if any(applies(exception.for_, scope) for scope in scopes):
            yield name, exception
    yield from in_force(law.review, date).items()
    lawful = in_force(law.preferences, date)
    for name in sorted(map(str, tender.preferences)):
        if name in lawful:
            yield name, lawful[name]
    if any(criterion.panel for criterion in criteria):
        for name, provision in in_force(law.panel, date).items():
            if any(applies(provision.for_, scope) for scope in scopes):
                yield name, provision
    if any(lot.documents for lot in tender.lots):
        yield "open_grade", law.open_grade
