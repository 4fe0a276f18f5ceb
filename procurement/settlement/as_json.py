"""A settlement as JSON, `zhijia/settlement/1`, published in `docs/schema/settlement-1.json`; and as CSV.

Numbers are texts: sums to the smallest coin, and under `exact` the fraction before it was rounded.
"""

from __future__ import annotations

import csv
import io
from fractions import Fraction

from grading.findings import Findings
from grading.language.values import Label
from grading.reporting.findings import as_json as finding_as_json
from procurement.evidence.proofs import Proof
from procurement.settlement.model import Line, Range, Settlement, TakenBack
from procurement.settlement.view import View
from procurement.values.coins import coin, coin_places
from procurement.values.display import fixed
from procurement.values.rates import shown, terminates

SCHEMA = "zhijia/settlement/1"
Json = dict[str, object]


def settlement_as_json(settlement: Settlement, findings: Findings) -> Json:
    """The whole settlement and what was found on the way."""
    contract, currency = settlement.contract, settlement.currency
    return {
        "schema": SCHEMA,
        "contract": str(contract.id),
        "title": _label(contract.title),
        "tender": str(contract.tender.id) if contract.tender else None,
        "lot": str(contract.tender.lot) if contract.tender and contract.tender.lot else None,
        "supplier": str(contract.supplier.name),
        "concluded": contract.concluded.isoformat(),
        "currency": currency,
        "coin": coin(currency),
        "unit": settlement.unit,
        "documents": {
            name: {"id": scheme.id, "edition": scheme.edition} for name, scheme in settlement.schemes.items()
        },
        "promised": {str(name): str(grade) for name, grade in contract.promised.items()},
        "deliveries": [_line(line, settlement) for line in settlement.lines],
        "accepted": None if settlement.accepted is None else _plain(settlement.accepted),
        "earned": _sum(settlement.earned, currency),
        "taken_back": _taken_back(settlement.taken_back, currency) if settlement.taken_back else None,
        "payable": _sum(settlement.payable, currency),
        "range": _range(settlement.range, currency),
        "settled": settlement.settled,
        "findings": [finding_as_json(finding) for finding in findings],
    }


def _line(line: Line, settlement: Settlement) -> Json:
    currency, delivery = settlement.currency, line.delivery
    return {
        "id": delivery.id,
        "date": delivery.date.isoformat() if delivery.date else None,
        "quantity": None if delivery.quantity is None else _plain(delivery.quantity),
        "state": line.state,
        "grades": {name: _proof(proof) for name, proof in delivery.proofs.items()},
        "working": {language: View(settlement, language).working(line) for language in ("zh", "en")},
        "exact": None if line.exact is None else str(line.exact),
        "paid": _sum(line.paid, currency),
        "range": _range(line.range, currency),
        "settle": list(line.settle),
        "clauses": [_label(clause) for clause in _clauses(line, settlement)],
    }


def _clauses(line: Line, settlement: Settlement) -> list[Label]:
    """The clauses of the contract that a delivery was settled by."""
    contract = settlement.contract
    if line.exact is None:
        clauses = [contract.minimum.clause if contract.minimum else None]
    else:
        clauses = [contract.price.clause if contract.price else None]
        clauses += [schedule.clause for schedule in contract.worth.values()]
    return [clause for clause in dict.fromkeys(clauses) if clause]


def _proof(proof: Proof) -> Json:
    return {
        "verdict": proof.verdict,
        "grade": proof.grade,
        "possible": list(proof.possible),
        "binding": [
            condition.shown
            for evidence in proof.subjects
            for condition in evidence.conditions
            if condition.id in evidence.binding
        ],
    }


def _taken_back(taken: TakenBack, currency: str) -> Json:
    return {
        "missed": [
            {
                "document": missed.document,
                "promised": missed.promised,
                "delivered": missed.delivered,
                "lost": str(missed.lost),
                "least": str(missed.least),
            }
            for missed in taken.missed
        ],
        "working": taken.working,
        "exact": str(taken.exact),
        "sum": _sum(taken.sum_, currency),
        "least": _sum(taken.least, currency),
        "most": None if taken.most is None else _sum(taken.most, currency),
        "working_of_most": taken.working_of_most or None,
    }


def _sum(sum_: Fraction, currency: str) -> str:
    return fixed(sum_, coin_places(currency))


def _range(range_: Range, currency: str) -> list[str | None]:
    return [None if end is None else _sum(end, currency) for end in (range_.low, range_.high)]


def _plain(number: Fraction) -> str:
    """A quantity to its last digit; to six places where it has none."""
    return (shown(number) if terminates(number) else fixed(number, 6)).replace(",", "")


def _label(label: Label | None) -> dict[str, str] | None:
    return {"zh": label.zh, "en": label.en} if label else None


def settlement_as_csv(settlement: Settlement) -> str:
    """A line for each delivery, then one for what is taken back; `paid` sums to what is payable."""
    currency, unit = settlement.currency, settlement.unit
    documents = list(settlement.schemes)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    money = [f"{name} [{currency}]" for name in ("paid", "low", "high")]
    quantity = f"quantity [{unit}]" if unit else "quantity"
    writer.writerow(["id", "date", quantity, *documents, "state", *money])
    for line in settlement.lines:
        delivery = line.delivery
        grades = [delivery.proofs[name].grade or delivery.proofs[name].verdict for name in documents]
        ends = ["" if end is None else _sum(end, currency) for end in (line.range.low, line.range.high)]
        writer.writerow(
            [
                _harmless(delivery.id),
                delivery.date.isoformat() if delivery.date else "",
                "" if delivery.quantity is None else _plain(delivery.quantity),
                *grades,
                line.state,
                _sum(line.paid, currency),
                *ends,
            ]
        )
    taken = settlement.taken_back
    if taken:
        sums = [_sum(-taken.sum_, currency), _sum(-taken.sum_, currency), _sum(-taken.least, currency)]
        writer.writerow(["", "", "", *("" for _ in documents), "taken_back", *sums])
    return text.getvalue()


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
