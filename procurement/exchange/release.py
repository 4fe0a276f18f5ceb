"""An evaluation as an Open Contracting (OCDS 1.1) release.

With the published extensions for bids, award criteria, requirements and lots, and a small one of our own for
what others ask for and none of them has: the points of each bid (`docs/ocds/scores`).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from procurement.bids.offers import Offer
from procurement.models.tender import Tender
from procurement.results import CriterionResult, Evaluation, Excluded, LotResult, Ranked

Json = dict[str, Any]

_EXTENSIONS = "https://raw.githubusercontent.com/open-contracting-extensions"
EXTENSIONS = tuple(
    f"{_EXTENSIONS}/ocds_{name}_extension/master/extension.json"
    for name in ("bid", "awardCriteria", "requirements", "lots")
)
METHODS = {
    "open_tendering": "open",
    "invited_tendering": "selective",
    "competitive_consultation": "limited",
    "competitive_negotiation": "limited",
    "inquiry": "limited",
    "single_source": "direct",
    "framework_agreement": "open",
}
"""What OCDS calls the ways in which bids are sought."""


def release(evaluation: Evaluation, prefix: str = "ocds-zhijia") -> Json:
    """The release of a tender that was evaluated; its numbers are decimals or fractions."""
    tender = evaluation.tender
    ocid = f"{prefix}-{tender.id}"
    parties = list(_parties(evaluation))
    awarded = any(lot.awards for lot in evaluation.lots)
    return {
        "ocid": ocid,
        "id": f"{ocid}-{tender.opened.date().isoformat()}",
        "date": tender.opened.isoformat(),
        "tag": ["tender", "award"] if awarded else ["tender"],
        "initiationType": "tender",
        "language": "zh",
        "parties": parties,
        "tender": _tender(evaluation),
        "bids": {
            "statistics": list(_statistics(evaluation)),
            "details": [bid for lot in evaluation.lots for bid in _bids(lot, tender)],
        },
        "awards": [award for lot in evaluation.lots for award in _awards(lot, tender)],
    }


def package(evaluation: Evaluation, published: str) -> Json:
    """The release in its package, which names the extensions that it uses."""
    return {
        "uri": f"urn:zhijia:{evaluation.tender.id}",
        "version": "1.1",
        "extensions": list(EXTENSIONS),
        "publishedDate": published,
        "publisher": {"name": "Zhijia"},
        "releases": [release(evaluation)],
    }


def _parties(evaluation: Evaluation) -> Iterator[Json]:
    winners = {name for lot in evaluation.lots for name in lot.awards}
    for bid in sorted(evaluation.tender.bids, key=lambda bid: (str(bid.bidder.code), str(bid.bidder.name))):
        name, code = str(bid.bidder.name), bid.bidder.code
        roles = ["tenderer", *(["supplier"] if name in winners else [])]
        identifier = {"identifier": {"scheme": "CN-USCC", "id": str(code)}} if code else {}
        yield {"id": str(code or name), "name": name, **identifier, "roles": roles}


def _tender(evaluation: Evaluation) -> Json:
    tender = evaluation.tender
    title = {"title": tender.title.zh} if tender.title else {}
    price_alone = all(not any(ranked.scores for ranked in lot.ranking) for lot in evaluation.lots)
    return {
        "id": str(tender.id),
        **title,
        "status": "complete" if all(lot.awards for lot in evaluation.lots) else "active",
        "procurementMethod": METHODS[tender.procedure],
        "procurementMethodDetails": str(tender.procedure),
        "mainProcurementCategory": tender.object,
        "awardCriteria": "priceOnly" if price_alone else "ratedCriteria",
        "awardCriteriaDetails": f"{evaluation.law.id}: {tender.method}",
        "tenderPeriod": {
            "startDate": f"{tender.published.isoformat()}T00:00:00+00:00",
            "endDate": tender.opened.isoformat(),
        },
        "numberOfTenderers": len(tender.bids),
        "lots": [_lot(lot) for lot in evaluation.lots],
        "criteria": [criterion for lot in evaluation.lots for criterion in _requirements(lot)],
        "evaluation": {
            "law": evaluation.law.id,
            "lawEdition": evaluation.law.edition,
            "method": str(tender.method),
            "procedure": str(tender.procedure),
            "published": tender.published.isoformat(),
        },
    }


def _lot(lot: LotResult) -> Json:
    value = {"value": _money(lot.ceiling, lot.currency)} if lot.ceiling is not None else {}
    title = {"title": lot.title.zh} if lot.title else {}
    criteria = [_award_criterion(criterion) for criterion in lot.criteria]
    weighed = {"awardCriteria": {"criteria": criteria}} if criteria else {}
    return {"id": lot.id, **title, "status": "complete" if lot.awards else "active", **value, **weighed}


def _award_criterion(criterion: CriterionResult) -> Json:
    numbers = [{"number": criterion.weight, "weight": "pointsExact"}] if criterion.weight else []
    if criterion.least is not None:
        numbers.append({"number": criterion.least, "threshold": "minimumScore"})
    published = {"points": [{"name": name, "points": points} for name, points in criterion.points.items()]}
    return {
        "type": "price" if criterion.formula else "quality",
        "name": criterion.name,
        **({"description": criterion.label.zh} if criterion.label else {}),
        **({"numbers": numbers} if numbers else {}),
        **({"formula": criterion.formula} if criterion.formula else {}),
        **(published if criterion.points else {}),
    }


def _requirements(lot: LotResult) -> Iterator[Json]:
    """What is asked of the goods: the documents that grade them, each a requirement that bids respond to."""
    for name, scheme in lot.schemes.items():
        key = f"{lot.id}-{name}"
        asked = {"id": key, "title": scheme.title.zh, "dataType": "string"}
        yield {
            "id": key,
            "title": scheme.title.zh,
            "description": f"{scheme.id} {scheme.edition}".strip(),
            "relatedLots": [lot.id],
            "requirementGroups": [{"id": key, "requirements": [asked]}],
        }


def _statistics(evaluation: Evaluation) -> Iterator[Json]:
    for lot in evaluation.lots:
        valid = [ranked.offer.price for ranked in lot.ranking]
        gone = {item.offer.bidder for item in lot.excluded}
        counts = {"bids": len(valid) + len(gone), "validBids": len(valid), "disqualifiedBids": len(gone)}
        for measure, value in counts.items():
            yield {"id": f"{lot.id}-{measure}", "measure": measure, "value": value, "relatedLot": lot.id}
        ends = {"lowestValidBidValue": min, "highestValidBidValue": max}
        for measure, end in ends.items():
            if valid:
                yield {
                    "id": f"{lot.id}-{measure}",
                    "measure": measure,
                    "value": end(valid),
                    "currency": lot.currency,
                    "relatedLot": lot.id,
                }


def _bids(lot: LotResult, tender: Tender) -> Iterator[Json]:
    for ranked in lot.ranking:
        yield {**_bid(ranked.offer, lot), "status": "valid", "evaluation": _evaluated(ranked, lot)}
    for item in lot.excluded:
        if item.offer not in [ranked.offer for ranked in lot.ranking]:
            yield {**_bid(item.offer, lot), "status": "disqualified", "evaluation": _excluded(item)}


def _bid(offer: Offer, lot: LotResult) -> Json:
    received = {"date": offer.bid.received.isoformat()} if offer.bid.received else {}
    key = f"{lot.id}-{offer.code or offer.bidder}"
    responses = [
        {
            "id": f"{key}-{name}",
            "value": proof.grade or proof.verdict,
            "requirement": {"id": f"{lot.id}-{name}", "title": proof.scheme.title.zh},
        }
        for name, proof in sorted(offer.proofs.items())
    ]
    return {
        "id": key,
        **received,
        "tenderers": [{"id": offer.code or offer.bidder, "name": offer.bidder}],
        "value": _money(offer.opened, lot.currency),
        "relatedLots": [lot.id],
        **({"requirementResponses": responses} if responses else {}),
    }


def _evaluated(ranked: Ranked, lot: LotResult) -> Json:
    total = {} if ranked.total is None else {"total": ranked.total, "exactTotal": str(ranked.total)}
    return {
        "rank": ranked.rank,
        "contractValue": _money(ranked.offer.price, lot.currency),
        "evaluationValue": _money(ranked.priced.evaluation_price, lot.currency),
        "claims": [
            {"preference": item.preference, "rate": item.rate, "clause": str(item.clause)}
            for item in ranked.priced.deductions
        ],
        "scores": [
            {
                "criterion": score.criterion,
                "points": score.points,
                "exact": str(score.points),
                "working": score.working,
                **({"standing": score.grade} if score.grade else {}),
                **({"marks": list(score.marks)} if score.marks else {}),
            }
            for score in ranked.scores
        ],
        **total,
    }


def _excluded(item: Excluded) -> Json:
    return {
        "reasons": [
            {
                "code": reason.code,
                "description": reason.message("zh"),
                **({"clause": str(reason.clause)} if reason.clause else {}),
            }
            for reason in item.reasons
        ]
    }


def _awards(lot: LotResult, tender: Tender) -> Iterator[Json]:
    offers = {ranked.bidder: ranked.offer for ranked in lot.ranking}
    for name in lot.awards:
        offer = offers[name]
        yield {
            "id": f"{lot.id}-{offer.code or name}",
            "status": "pending",
            "date": tender.opened.isoformat(),
            "value": _money(offer.price, lot.currency),
            "suppliers": [{"id": offer.code or name, "name": name}],
            "relatedLots": [lot.id],
            "relatedBids": [f"{lot.id}-{offer.code or name}"],
        }


def _money(amount: Fraction, currency: str) -> Json:
    return {"amount": amount, "currency": currency}
