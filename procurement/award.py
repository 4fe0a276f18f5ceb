"""From offers to an award: screen, judge, compare, order; and what keeps an award waiting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from grading.findings import Finding, Findings, has_errors
from procurement.bids.offers import Offer, in_order
from procurement.clauses import clauses_used
from procurement.evidence.proofs import Scheme
from procurement.formulas.premiums import premiums
from procurement.law.citation import cite, cite_if
from procurement.law.published import PRICE_CRITERION, criteria_of, points_of, steps_of
from procurement.law.scope import ceiling_of, tender_scope
from procurement.models.bids import Choice
from procurement.models.law import Law, Method
from procurement.models.tender import Lot, Tender
from procurement.ranking.compare import Compared, Comparison, rates
from procurement.ranking.draw import drawn
from procurement.ranking.rank import first, leaders, rank, undecided
from procurement.ranking.score import Judged, judge
from procurement.results import (
    CriterionResult,
    Drawn,
    Evaluation,
    Excluded,
    LawUsed,
    LotResult,
    Priced,
    Ranked,
    Stability,
)
from procurement.screening.brands import behind, rule_of
from procurement.screening.panel import check_panels
from procurement.screening.review import needless
from procurement.screening.stages import Screened, below_least, least_bids, screened
from procurement.stability.dominance import dominating
from procurement.stability.evidence import better_grades, uncertain_grades
from procurement.stability.removals import removals
from procurement.stability.weights import weight_ranges

Schemes = Mapping[str, Mapping[str, Scheme]]
"""The documents of each lot by their names, lots by their ids."""


def evaluate(
    tender: Tender, law: Law, schemes: Schemes, offers: Mapping[str, Sequence[Offer]]
) -> tuple[Evaluation | None, Findings]:
    """The evaluation of a tender that `checks` found lawful, offers given by lot; None after an error.

    Findings: `panel_*`, `draw_not_equal`, `choice_*` and `compared_price_not_positive` (errors),
    `answer_not_asked`, `draw_not_needed`, `award_hangs_on_loser` and `award_dominated` (warnings).
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
        tender,
        used,
        method.label,
        cite(law, method.clause),
        tuple(clauses_used(tender, law, method)),
        tuple(lots),
    )
    return evaluation, tuple(findings)


def _lot(
    tender: Tender, law: Law, method: Method, lot: Lot, schemes: Mapping[str, Scheme], offers: Sequence[Offer]
) -> tuple[LotResult | None, Findings]:
    scope = tender_scope(law, tender, lot)
    comparison = Comparison(tender, law, lot, method, scope)
    found = screened(offers, tender, lot, law, scope)
    errors = tuple(check_panels(found.offers, tender, lot, law, scope))
    if has_errors(errors):
        return None, errors
    judged, below = below_least(judge(found.offers, lot, comparison.places), lot, law)
    prices = () if found.few else comparison.priced(judged)
    problems = tuple(_not_positive(prices, comparison))
    if problems:
        return None, problems
    compared = comparison.measured(judged if prices else (), prices)
    equal = undecided(rank(compared, comparison), method)
    draw, more = drawn(tender, lot, method, equal)
    choice, others = _chosen(tender, lot, comparison, compared)
    problems = (*more, *others)
    if has_errors(problems):
        return None, problems
    ranking = rank(compared, comparison, draw)
    same = behind(ranking, lot, rule_of(law, tender, scope), law)
    ranking = tuple(replace(one, out=one.out or same.get(one.bidder)) for one in ranking)
    least = least_bids(law, tender, scope)
    stable = _stability(offers, compared, ranking, comparison, draw, schemes, least)
    waits = found.few or (
        *found.pending,
        *_waiting(ranking, found, comparison, choice),
        *_unproven(stable, ranking, law),
    )
    awards = () if waits else _awards(ranking, method, choice)
    result = LotResult(
        str(lot.id),
        lot.title,
        _ceiling(tender, lot),
        scope.currency or "",
        lot.minimum.text if lot.minimum else None,
        tuple(_criteria(lot, schemes, comparison)),
        dict(sorted(schemes.items())),
        ranking,
        tuple(sorted((*found.excluded, *below), key=_excluded_order)),
        found.reviews,
        method.orders_by,
        awards,
        _candidates(ranking, method, awards),
        choice,
        waits,
        draw,
        stable,
    )
    return result, (
        *errors,
        *problems,
        *needless(found.reviews, offers, tender, lot),
        *_hanging(result),
    )


def _excluded_order(item: Excluded) -> tuple[str, str]:
    return item.offer.code, item.offer.bidder


# -- who is awarded what --------------------------------------------------------------------------


def _awards(ranking: Sequence[Ranked], method: Method, choice: Choice | None) -> tuple[str, ...]:
    """Who is awarded the lot: the first, all who stay, or whom the record names."""
    stay = [ranked.bidder for ranked in ranking if ranked.out is None]
    match method.choose:
        case "all":
            return tuple(stay)
        case "recorded":
            return (str(choice.bidder),) if choice else ()
        case _:
            return tuple(stay[:1])


def _candidates(ranking: Sequence[Ranked], method: Method, awards: Sequence[str]) -> tuple[str, ...]:
    """Who is recommended, best first: as many as the law says, else who is awarded the lot."""
    if not awards or method.candidates is None:
        return tuple(awards)
    stay = [ranked.bidder for ranked in ranking if ranked.out is None]
    return tuple(stay[: method.candidates])


def _waiting(
    ranking: Sequence[Ranked], found: Screened, comparison: Comparison, choice: Choice | None
) -> Iterator[Finding]:
    pending = sorted({item.offer.bidder for item in found.reviews if item.accepted is None})
    if pending:
        clause = next(item.reason.clause for item in found.reviews if item.accepted is None)
        yield Finding("award_waits_for_review", None, {"bidders": tuple(pending)}, clause)
    method = comparison.method
    if not any(ranked.out is None for ranked in ranking):
        yield Finding("nobody_left", None, {}, cite(comparison.law, method.clause))
        return
    if method.choose == "recorded" and choice is None:
        yield Finding("award_waits_for_choice", None, {}, cite(comparison.law, method.clause))
    equal = tuple(ranked.bidder for ranked in undecided(ranking, method))
    if equal:
        code = "admission_waits_for_draw" if method.choose == "all" else "award_waits_for_draw"
        yield Finding(code, None, {"bidders": equal})


def _unproven(stable: Stability, ranking: Sequence[Ranked], law: Law) -> Iterator[Finding]:
    """Evidence to ask for, where the law lets an award wait for it and a better grade would change it."""
    if law.open_grade.counts != "waits":
        return
    offers = {ranked.bidder: ranked.offer for ranked in ranking}
    for item in stable.better:
        if item.changes:
            subjects = offers[item.bidder].proofs[item.document].subjects
            settle = tuple(sorted({name for evidence in subjects for name in evidence.settle}))
            arguments = {"bidder": item.bidder, "grade": item.grade, "settle": settle or (item.document,)}
            yield Finding("award_waits_for_evidence", None, arguments, cite_if(law, law.open_grade.clause))


def _chosen(
    tender: Tender, lot: Lot, comparison: Comparison, compared: Sequence[Compared]
) -> tuple[Choice | None, Findings]:
    """The record of a decision that the method leaves to people. Findings: `choice_*`."""
    choice = next((choice for choice in tender.choice if choice.lot == lot.id), None)
    if choice is None:
        return None, ()
    if comparison.method.choose != "recorded":
        return None, (Finding("choice_not_asked", choice.place, {"lot": str(lot.id)}),)
    names = [one.judged.offer.bidder for one in compared]
    if compared and choice.bidder not in names:
        arguments = {"written": str(choice.bidder), "known": tuple(names)}
        return None, (Finding("choice_bidder_unknown", choice.bidder.place, arguments),)
    return choice, ()


def _not_positive(prices: Sequence[Priced], comparison: Comparison) -> Iterator[Finding]:
    """Prices that adjustments left at nothing or less, where points are computed from them."""
    if comparison.formula is None:
        return
    for priced in prices:
        if priced.evaluation_price <= 0:
            bidder = priced.offer.bidder
            yield Finding("compared_price_not_positive", priced.offer.place, {"bidder": bidder})


# -- what it hangs on -----------------------------------------------------------------------------


def _stability(
    offers: Sequence[Offer],
    compared: Sequence[Compared],
    ranking: Sequence[Ranked],
    comparison: Comparison,
    draw: Drawn | None,
    schemes: Mapping[str, Scheme],
    least: int,
) -> Stability:
    if not compared:
        return Stability(least, None)
    method = comparison.method

    def winners(some: Sequence[Judged]) -> tuple[str, ...]:
        anew = comparison.compare(some)
        if draw is None and method.narrow is None and method.choose != "all":
            return leaders(anew, comparison)
        return _ahead(rank(anew, comparison, draw), method)

    tender, lot, law = comparison.tender, comparison.lot, comparison.law

    def comparing(some: Sequence[Offer]) -> tuple[str, ...]:
        return winners(judge(some, lot, comparison.places))

    def screening(some: Sequence[Offer]) -> tuple[str, ...]:
        found = screened(some, tender, lot, law, comparison.scope)
        judged, _ = below_least(judge(found.offers, lot, comparison.places), lot, law)
        return () if found.few or not judged else winners(judged)

    ahead = _ahead(ranking, method)
    single = ahead[0] if len(ahead) == 1 else None
    return Stability(
        least,
        _lead(ranking, comparison),
        tuple(removals(_in_ranking(compared, ranking), comparison, ahead, least, winners)),
        tuple(premiums(tender, lot, method, steps_of(lot, _orders(schemes)))),
        tuple(weight_ranges(compared, comparison, single)) if single else (),
        dominating(compared, single) if single else (),
        tuple(better_grades([one.judged.offer for one in _in_ranking(compared, ranking)], ahead, comparing)),
        tuple(uncertain_grades(offers, ahead, screening)),
    )


def _ahead(ranking: Sequence[Ranked], method: Method) -> tuple[str, ...]:
    """Who the formula puts ahead: all who stay, or the first; several where only a draw would tell."""
    if method.choose == "all":
        return tuple(ranked.bidder for ranked in ranking if ranked.out is None)
    return tuple(ranked.bidder for ranked in first(ranking))


def _in_ranking(compared: Sequence[Compared], ranking: Sequence[Ranked]) -> tuple[Compared, ...]:
    by_offer = {one.judged.offer: one for one in compared}
    return tuple(by_offer[ranked.offer] for ranked in ranking)


def _lead(ranking: Sequence[Ranked], comparison: Comparison) -> Fraction | None:
    """The points between first and second."""
    totals = [ranked.total for ranked in ranking[:2] if ranked.total is not None]
    scored = comparison.method.orders_by in ("points", "points_to_best", "quality")
    return totals[0] - totals[1] if scored and len(totals) == 2 else None


def _hanging(result: LotResult) -> Iterator[Finding]:
    if result.award is None:
        return
    for removal in result.stability.removals:
        if removal.changes:
            arguments: dict[str, object] = {
                "winner": result.award,
                "loser": removal.without,
                "instead": removal.winners,
            }
            yield Finding("award_hangs_on_loser", None, arguments)
    if result.stability.dominating and result.choice is None:
        others = {"winner": result.award, "others": result.stability.dominating}
        yield Finding("award_dominated", None, others)


# -- what was published ---------------------------------------------------------------------------


def _ceiling(tender: Tender, lot: Lot) -> Fraction | None:
    ceiling = ceiling_of(tender, lot)
    return Fraction(ceiling.amount) if ceiling else None


def _orders(schemes: Mapping[str, Scheme]) -> dict[str, tuple[str, ...]]:
    """The grades of each document, best first."""
    return {name: scheme.order for name, scheme in schemes.items()}


def _criteria(lot: Lot, schemes: Mapping[str, Scheme], comparison: Comparison) -> Iterator[CriterionResult]:
    steps = steps_of(lot, _orders(schemes))
    for name, criterion in criteria_of(lot).items():
        graded = bool(criterion.points or criterion.money or criterion.share) and not criterion.answer
        points = {} if criterion.bands else points_of(criterion)
        formula = None
        if name == PRICE_CRITERION:
            formula = str(criterion.formula or next(iter(comparison.method.price), "")) or None
        yield CriterionResult(
            name,
            criterion.label,
            Fraction(criterion.weight or 0),
            str(criterion.of or name) if graded else None,
            {step: points[step] for step in steps.get(name, ()) if step in points},
            formula,
            str(criterion.panel) if criterion.panel else None,
            tuple((band.when.text, Fraction(band.points)) for band in criterion.bands),
            comparison.worth(criterion),
            rates(criterion),
            None if criterion.least is None else Fraction(criterion.least),
        )
