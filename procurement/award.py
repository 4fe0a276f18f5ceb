"""From offers to an award: screen, review, deduct, score, rank; and what keeps an award waiting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from grading.findings import Finding, Findings, has_errors
from grading.language.values import Label
from procurement.citation import cite, cite_if
from procurement.draw import drawn, placed
from procurement.formulas import PRICE, lowest_price_ratio
from procurement.law import ceiling_of, in_force, tender_scope
from procurement.models import Clause, FewerThan, Law, Lot, Method, OpenGrade, Tender
from procurement.offers import Offer, applies, granted, in_order, price
from procurement.panel import check_panels
from procurement.proofs import Scheme
from procurement.rank import first, rank
from procurement.results import ClauseUsed, CriterionResult, Evaluation, LawUsed, LotResult, Ranked, Review
from procurement.review import needless, refused, review
from procurement.score import criteria_of, score
from procurement.screen import screen
from procurement.stability import stability

Schemes = Mapping[str, Mapping[str, Scheme]]
"""The documents of each lot by their names, lots by their ids."""


def evaluate(
    tender: Tender, law: Law, schemes: Schemes, offers: Mapping[str, Sequence[Offer]]
) -> tuple[Evaluation | None, Findings]:
    """The evaluation of a tender that `checks` found lawful, offers given by lot; None after an error.

    Findings: `panel_*` and `draw_not_equal` (errors), `answer_not_asked`, `draw_not_needed` and
    `award_hangs_on_loser` (warnings).
    """
    method = law.methods[tender.method]
    findings: list[Finding] = []
    lots: list[LotResult] = []
    for lot in tender.lots:
        result, found = _lot(tender, law, method, lot, schemes[lot.id], in_order(offers[lot.id]))
        findings.extend(found)
        if result:
            lots.append(result)
    if has_errors(findings):
        return None, tuple(findings)
    used = LawUsed(str(law.id), law.title, law.edition_name, tuple(map(str, law.amendments)))
    evaluation = Evaluation(
        str(tender.id),
        tender.title,
        tender.published,
        tender.opened,
        tender.facts_at,
        used,
        str(tender.method),
        method.label,
        cite(law, method.clause),
        tuple(_clauses(tender, law, method)),
        tuple(lots),
    )
    return evaluation, tuple(findings)


def _lot(
    tender: Tender, law: Law, method: Method, lot: Lot, schemes: Mapping[str, Scheme], offers: Sequence[Offer]
) -> tuple[LotResult | None, Findings]:
    scope = tender_scope(law, tender, lot)
    valid, excluded = screen(offers, tender, lot, law, scope)
    reviews = review(valid, tender, lot, law, scope) if _enough(law, valid) else ()
    rejected = refused(reviews)
    gone = {item.offer for item in rejected}
    remaining = tuple(offer for offer in valid if offer not in gone)
    errors = tuple(check_panels(remaining, tender, lot, law, scope))
    if has_errors(errors):
        return None, errors

    def again(some: Sequence[Offer]) -> tuple[Ranked, ...]:
        return rank(score(price(some, tender, law, scope), lot, method), method)

    applied = granted(remaining, tender, law, scope)

    def same_preferences(some: Sequence[Offer]) -> bool:
        return granted(some, tender, law, scope) == applied

    few = tuple(_too_few(law, offers, valid, remaining))
    equal = () if few else again(remaining)
    draw, problems = drawn(tender, lot, method, equal)
    ranking = placed(equal, draw)
    if has_errors(problems):
        return None, problems
    waits = few or tuple(_waiting(ranking, reviews))
    premiums = _scored_grades(lot, schemes) if PRICE[method.price] is lowest_price_ratio else {}
    everyone = (*excluded, *rejected)
    result = LotResult(
        str(lot.id),
        lot.title,
        _ceiling(tender, lot),
        scope.currency or "",
        lot.minimum.text if lot.minimum else None,
        tuple(_criteria(lot, schemes)),
        dict(sorted(schemes.items())),
        ranking,
        tuple(sorted(everyone, key=lambda item: (item.offer.code, item.offer.bidder))),
        reviews,
        None if waits else ranking[0].bidder,
        waits,
        draw,
        stability(
            ranking,
            lot,
            premiums,
            law.fewer_than.bidders,
            lambda some: placed(again(some), draw),
            same_preferences,
        ),
    )
    return result, (*errors, *problems, *needless(reviews, offers, tender, lot), *_hanging(result))


def _enough(law: Law, offers: Sequence[Offer]) -> bool:
    return len(offers) >= law.fewer_than.bidders


def _too_few(law: Law, *stages: Sequence[Offer]) -> Iterator[Finding]:
    """The first stage at which fewer bids were left than the law asks for."""
    codes = ("too_few_bids", "too_few_conform", "too_few_explained")
    for code, offers in zip(codes, stages, strict=True):
        if not _enough(law, offers):
            arguments = {"count": str(len(offers)), "least": str(law.fewer_than.bidders)}
            yield Finding(code, None, arguments, cite_if(law, law.fewer_than.clause))
            return


def _waiting(ranking: Sequence[Ranked], reviews: Sequence[Review]) -> Iterator[Finding]:
    pending = sorted({item.offer.bidder for item in reviews if item.accepted is None})
    if pending:
        clause = next(item.reason.clause for item in reviews if item.accepted is None)
        yield Finding("award_waits_for_review", None, {"bidders": tuple(pending)}, clause)
    equal = [ranked.bidder for ranked in first(ranking)]
    if len(equal) > 1:
        yield Finding("award_waits_for_draw", None, {"bidders": tuple(equal)})


def _hanging(result: LotResult) -> Iterator[Finding]:
    for removal in result.stability.removals:
        if removal.changes and result.award:
            arguments: dict[str, object] = {
                "winner": result.award,
                "loser": removal.without,
                "instead": removal.winners,
            }
            yield Finding("award_hangs_on_loser", None, arguments)


def _ceiling(tender: Tender, lot: Lot) -> Fraction | None:
    ceiling = ceiling_of(tender, lot)
    return Fraction(ceiling.amount) if ceiling else None


def _scored_grades(lot: Lot, schemes: Mapping[str, Scheme]) -> dict[str, tuple[str, ...]]:
    """The grades that each criterion gives points for, best first."""
    return {
        name: tuple(grade for grade in schemes[str(criterion.of or name)].order if grade in criterion.points)
        for name, criterion in criteria_of(lot).items()
        if criterion.points
    }


def _criteria(lot: Lot, schemes: Mapping[str, Scheme]) -> Iterator[CriterionResult]:
    grades = _scored_grades(lot, schemes)
    for name, criterion in criteria_of(lot).items():
        published = {str(grade): Fraction(value) for grade, value in criterion.points.items()}
        points = {grade: published[grade] for grade in grades.get(name, ())}
        document = str(criterion.of or name) if points else None
        yield CriterionResult(name, criterion.label, Fraction(criterion.weight), document, points)


def _clauses(tender: Tender, law: Law, method: Method) -> Iterator[ClauseUsed]:
    """The clauses that were in force for this tender and applied to it, in the order of the work."""
    date = tender.published
    scopes = [tender_scope(law, tender, lot) for lot in tender.lots]
    binding: list[tuple[str, Clause | FewerThan | OpenGrade]] = [(str(tender.method), method)]
    binding += [
        (name, provision)
        for name, provision in in_force(law.requirements, date).items()
        if any(applies(provision.for_, scope) for scope in scopes)
    ]
    binding += [*in_force(law.screen, date).items()]
    if law.minimum_grade and any(lot.minimum for lot in tender.lots):
        binding.append(("minimum_grade", law.minimum_grade))
    binding += [("fewer_than", law.fewer_than), *in_force(law.review, date).items()]
    lawful = in_force(law.preferences, date)
    binding += [(name, lawful[name]) for name in sorted(map(str, tender.preferences)) if name in lawful]
    if any(criterion.panel for lot in tender.lots for criterion in lot.criteria.values()):
        binding += [
            (name, provision)
            for name, provision in in_force(law.panel, date).items()
            if any(applies(provision.for_, scope) for scope in scopes)
        ]
    if any(criterion.points for lot in tender.lots for criterion in lot.criteria.values()):
        binding.append(("open_grade", law.open_grade))
    for name, clause in binding:
        if clause.clause:
            status = str(clause.status or "unverified")
            yield ClauseUsed(clause.label or Label(name, name), cite(law, clause.clause), status)
