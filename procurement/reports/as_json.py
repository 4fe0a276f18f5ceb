"""An evaluation as JSON: `zhijia/evaluation/1`, published in `docs/schema/evaluation-1.json`.

Numbers are texts: rounded half up for reading, and under `exact` as the fractions that were ranked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from grading.findings import Finding, Findings
from grading.language.values import Label
from grading.reporting.findings import as_json as finding_as_json
from grading.wording import spoken
from procurement.bids.offers import Offer
from procurement.evidence.proofs import Condition, Evidence, Proof
from procurement.law.citation import label_of
from procurement.models.bids import Choice
from procurement.results import Drawn, Evaluation, LotResult, Priced, Ranked, Regraded, Review, Stability
from procurement.values.display import amount, fixed, floored, places_for

SCHEMA = "zhijia/evaluation/1"
Json = dict[str, object]


def evaluation_as_json(evaluation: Evaluation, findings: Findings) -> Json:
    """The whole evaluation and what was found on the way."""
    return {
        "schema": SCHEMA,
        "tender": str(evaluation.tender.id),
        "title": _label(evaluation.tender.title),
        "published": evaluation.tender.published.isoformat(),
        "opened": evaluation.tender.opened.isoformat(),
        "facts_at": evaluation.tender.facts_at.isoformat(),
        "law": evaluation.law.id,
        "law_edition": evaluation.law.edition,
        "law_amendments": list(evaluation.law.amendments),
        "method": str(evaluation.tender.method),
        "clauses": [
            {"label": _label(used.label), **_clause(used.clause), "status": used.status}
            for used in evaluation.clauses
        ],
        "lots": [_lot(lot) for lot in evaluation.lots],
        "findings": [finding_as_json(finding) for finding in findings],
    }


def _lot(lot: LotResult) -> Json:
    places = {
        criterion.name: places_for(_points_of(criterion.name, lot.ranking)) for criterion in lot.criteria
    }
    totals = places_for(ranked.total for ranked in lot.ranking if ranked.total is not None)
    prices = places_for(ranked.priced.evaluation_price for ranked in lot.ranking)
    figures = places_for(ranked.figure for ranked in lot.ranking if ranked.figure is not None)
    return {
        "id": lot.id,
        "title": _label(lot.title),
        "currency": lot.currency,
        "ceiling": None if lot.ceiling is None else amount(lot.ceiling),
        "minimum": lot.minimum,
        "documents": {
            name: {"id": scheme.id, "edition": scheme.edition} for name, scheme in lot.schemes.items()
        },
        "criteria": [
            {
                "id": criterion.name,
                "label": _label(criterion.label),
                "weight": amount(criterion.weight),
                "document": criterion.document,
                "points": {grade: amount(points) for grade, points in criterion.points.items()},
                "bands": {interval: amount(points) for interval, points in criterion.bands},
                "worth": {grade: amount(worth) for grade, worth in criterion.worth.items()},
                "shares": {grade: f"{amount(share * 100)}%" for grade, share in criterion.shares.items()},
                "formula": criterion.formula,
                "panel": criterion.panel,
                "least": None if criterion.least is None else amount(criterion.least),
            }
            for criterion in lot.criteria
        ],
        "ranking": [_ranked(ranked, places, totals, prices, figures) for ranked in lot.ranking],
        "excluded": [
            {**_bidder(item.offer), "reasons": [_reason(reason) for reason in item.reasons]}
            for item in lot.excluded
        ],
        "review": [_review(item) for item in lot.review],
        "merit": lot.merit,
        "award": lot.award,
        "awards": list(lot.awards),
        "candidates": list(lot.candidates),
        "choice": _choice(lot.choice),
        "no_award": [_reason(reason) for reason in lot.waits],
        "draw": _draw(lot.draw),
        "stability": _stability(lot.stability),
    }


def _ranked(ranked: Ranked, places: Mapping[str, int], totals: int, prices: int, figures: int) -> Json:
    return {
        "rank": ranked.rank,
        **_bidder(ranked.offer),
        "evaluation_price": fixed(ranked.priced.evaluation_price, prices),
        "deductions": _deductions(ranked.priced),
        "scores": {score.criterion: fixed(score.points, places[score.criterion]) for score in ranked.scores},
        "workings": {score.criterion: score.working for score in ranked.scores},
        "adjustments": [
            {"name": item.name, "price": fixed(item.price), "working": item.working}
            for item in ranked.priced.adjusted
        ],
        "total": None if ranked.total is None else fixed(ranked.total, totals),
        "figure": None if ranked.figure is None else fixed(ranked.figure, figures),
        "working": ranked.working,
        "out": None if ranked.out is None else _reason(ranked.out),
        "exact": {
            "evaluation_price": str(ranked.priced.evaluation_price),
            "scores": {score.criterion: str(score.points) for score in ranked.scores},
            "total": None if ranked.total is None else str(ranked.total),
            "figure": None if ranked.figure is None else str(ranked.figure),
        },
    }


def _points_of(criterion: str, ranking: Iterable[Ranked]) -> Iterator[Fraction]:
    """What the bids got for a criterion: shown with places enough to tell them apart."""
    return (one.points for ranked in ranking for one in ranked.scores if one.criterion == criterion)


def _bidder(offer: Offer) -> Json:
    grades = [proof.grade for _, proof in sorted(offer.proofs.items()) if proof.grade]
    return {
        "bidder": offer.bidder,
        "code": offer.code or None,
        "grade": grades[0] if grades else None,
        "opened_price": amount(offer.opened),
        "contract_price": amount(offer.price),
        "documents": {name: _proof(proof) for name, proof in sorted(offer.proofs.items())},
    }


def _proof(proof: Proof) -> Json:
    return {
        "verdict": proof.verdict,
        "grade": proof.grade,
        "possible": list(proof.possible),
        "subjects": [_evidence(evidence) for evidence in proof.subjects],
    }


def _evidence(evidence: Evidence) -> Json:
    return {
        "id": evidence.subject,
        "verdict": evidence.verdict,
        "at_least": evidence.at_least,
        "possible": list(evidence.possible),
        "settle": list(evidence.settle),
        "binding": list(evidence.binding),
        "conditions": [_condition(condition) for condition in evidence.conditions],
    }


def _condition(condition: Condition) -> Json:
    return {
        "id": condition.id,
        "clause": condition.clause,
        "verdict": condition.verdict,
        "value": condition.value,
        "limit": condition.limit,
        "margin": condition.margin,
    }


def _deductions(priced: Priced) -> list[Json]:
    return [
        {"preference": item.preference, "rate": f"{amount(item.rate * 100)}%", **_clause(item.clause)}
        for item in priced.deductions
    ]


def _review(item: Review) -> Json:
    return {
        "bidder": item.offer.bidder,
        "trigger": item.trigger,
        "reason": _reason(item.reason),
        "accepted": item.accepted,
        "explanation": _label(item.explanation),
    }


def _clause(clause: str | None) -> Json:
    """A clause as its law's own language cites it, and in both languages where both are known."""
    return {"clause": None if clause is None else str(clause), "clause_label": _label(label_of(clause))}


def _choice(choice: Choice | None) -> Json | None:
    if choice is None:
        return None
    return {
        "bidder": str(choice.bidder),
        "reason": _label(choice.reason),
        "by": str(choice.by) if choice.by else None,
        "decided": choice.decided.isoformat() if choice.decided else None,
    }


def _draw(draw: Drawn | None) -> Json | None:
    if draw is None:
        return None
    return {
        "among": list(draw.among),
        "order": list(draw.order),
        "held_at": draw.held_at.isoformat(),
        "witnesses": list(draw.witnesses),
    }


def _reason(reason: Finding) -> Json:
    return {
        "code": reason.code,
        **_clause(reason.clause),
        "arguments": {name: str(spoken(value, "en")) for name, value in sorted(reason.arguments.items())},
        "message": {"zh": reason.message("zh"), "en": reason.message("en")},
    }


def _stability(stability: Stability) -> Json:
    return {
        "lead": None
        if stability.lead is None
        else fixed(stability.lead, places_for([stability.lead, Fraction(0)])),
        "removals": [
            {"without": removal.without, "winners": list(removal.winners), "changes": removal.changes}
            for removal in stability.removals
        ],
        "premiums": [
            {
                "criterion": item.criterion,
                "from": item.lower,
                "to": item.higher,
                "points": None if item.points is None else amount(item.points),
                "premium": None if item.premium is None else f"{floored(item.premium * 100)}%",
                "money": None if item.money is None else floored(item.money),
            }
            for item in stability.premiums
        ],
        "weights": [
            {
                "criterion": item.criterion,
                "weight": amount(item.weight),
                "low": str(item.low),
                "high": str(item.high),
                "below": list(item.beyond_low),
                "above": list(item.beyond_high),
            }
            for item in stability.weights
        ],
        "better": [_regraded(item) for item in stability.better],
        "uncertain": [_regraded(item) for item in stability.uncertain],
        "dominating": list(stability.dominating),
    }


def _regraded(item: Regraded) -> Json:
    return {
        "bidder": item.bidder,
        "document": item.document,
        "grade": item.grade,
        "winners": list(item.winners),
        "changes": item.changes,
    }


def _label(label: Label | None) -> dict[str, str] | None:
    return {"zh": label.zh, "en": label.en} if label else None
