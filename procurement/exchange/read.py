"""A release as the YAML of a tender that `grade` can run, as far as the release says.

Grades and answers become answers with the published points, and a panel's mean becomes one mark: what was
measured of the goods does not travel in a release.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from grading.findings import Finding, Findings
from procurement.exchange.numbers import loaded

Json = Mapping[str, Any]


def read_release(data: bytes, name: str) -> tuple[str | None, Findings]:
    """The tender of the first release of a package, or of a release alone.

    Findings: `release_no_json`, `release_missing`, `release_not_carried`.
    """
    try:
        found = loaded(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:
        return None, (Finding("release_no_json", None, {"file": name, "why": str(problem)[:80]}),)
    releases = found.get("releases") if isinstance(found, dict) else None
    release = releases[0] if isinstance(releases, list) and releases else found
    missing = tuple(_missing(release))
    if missing:
        return None, missing
    try:
        return _text(release), tuple(_not_carried(release))
    except (KeyError, TypeError, AttributeError, ArithmeticError, IndexError) as problem:
        # What a release of another system leaves out or writes in another form.
        return None, (Finding("release_wrong", None, {"file": name, "why": str(problem)[:80]}),)


def _missing(release: object) -> Iterator[Finding]:
    for path in ("tender.id", "tender.lots", "tender.tenderPeriod.endDate", "bids.details"):
        if _at(release, path) is None:
            yield Finding("release_missing", None, {"path": path})
    for kind, path in ((list, "tender.lots"), (list, "bids.details")):
        value = _at(release, path)
        if value is not None and not (
            isinstance(value, kind) and all(isinstance(one, dict) for one in value)
        ):
            yield Finding("release_missing", None, {"path": f"{path}[]"})


def _not_carried(release: Json) -> Iterator[Finding]:
    for path, what in (
        ("tender.evaluation.law", "`law`"),
        ("tender.evaluation.method", "`method`"),
        ("tender.evaluation.published", "`published`"),
    ):
        if _at(release, path) is None:
            yield Finding("release_not_carried", None, {"what": what})
    if any(_at(bid, "evaluation.scores") is None for bid in _valid(release)):
        yield Finding("release_not_carried", None, {"what": "`answers`, `panel`"})


def _text(release: Json) -> str:
    """The file, in the order in which people write tenders."""
    tender = release["tender"]
    opened = str(tender["tenderPeriod"]["endDate"])
    lines = [
        "kind: tender",
        f"id: {_quoted(tender['id'])}",
        *([f"title: {_quoted(tender['title'])}"] if tender.get("title") else []),
        f"law: {_quoted(_at(tender, 'evaluation.law') or '…')}",
        f"object: {_quoted(tender.get('mainProcurementCategory') or 'goods')}",
        f"procedure: {_quoted(_at(tender, 'evaluation.procedure') or 'open_tendering')}",
        f"method: {_quoted(_at(tender, 'evaluation.method') or '…')}",
        f"published: {_quoted(_at(tender, 'evaluation.published') or opened[:10])}",
        f"opened: {_quoted(_moment(opened))}",
    ]
    rates = dict(_rates(release))
    if rates:
        lines.append(
            "preferences: {" + ", ".join(f"{_quoted(name)}: {rate}" for name, rate in rates.items()) + "}"
        )
    lines.append("lots:")
    for lot in tender["lots"]:
        lines += _lot(lot)
    lines.append("bids:")
    for bid in _valid(release):
        lines += _bid(bid, release, rates)
    gone = [bid for bid in release["bids"]["details"] if bid.get("status") == "disqualified"]
    for bid in gone:
        who = (bid.get("tenderers") or [{}])[0]
        lines.append(f"  # disqualified: {str(who.get('name', '…')).splitlines()[0]}")
    return "\n".join(lines) + "\n"


def _valid(release: Json) -> list[Json]:
    """The bids that were not disqualified."""
    return [bid for bid in release["bids"]["details"] if bid.get("status") != "disqualified"]


def _lot(lot: Json) -> Iterator[str]:
    yield f"  - id: {_quoted(lot.get('id', ''))}"
    if _at(lot, "value.amount") is not None:
        yield f"    ceiling: {_money(lot['value'])}"
    criteria = _at(lot, "awardCriteria.criteria")
    if criteria:
        yield "    criteria:"
    for criterion in criteria or ():
        yield f"      {_quoted(criterion.get('name', '…'))}: {{{', '.join(_criterion(criterion))}}}"


def _criterion(criterion: Json) -> Iterator[str]:
    for number in criterion.get("numbers") or ():
        if number.get("weight"):
            yield f"weight: {_plain(number['number'])}"
        if number.get("threshold"):
            yield f"least: {_plain(number['number'])}"
    name = _quoted(criterion.get("name", "…"))
    if criterion.get("points"):
        points = ", ".join(f"{_quoted(one['name'])}: {_plain(one['points'])}" for one in criterion["points"])
        yield f"answer: {name}, points: {{{points}}}"
    elif criterion.get("formula"):
        yield f"formula: {_quoted(criterion['formula'])}"
    else:
        yield f"panel: {name}"


def _bid(bid: Json, release: Json, rates: Mapping[str, str]) -> Iterator[str]:
    who = (bid.get("tenderers") or [{}])[0]
    party: Json = next((one for one in release.get("parties") or () if one.get("id") == who.get("id")), {})
    code = _at(party, "identifier.id")
    named = f", code: {_quoted(code)}" if code else ""
    yield f"  - bidder: {{name: {_quoted(who.get('name', '…'))}{named}}}"
    if bid.get("date"):
        yield f"    received: {_quoted(_moment(str(bid['date'])))}"
    for claim in _at(bid, "evaluation.claims") or ():
        if claim["preference"] in rates:
            yield f"    {_quoted(claim['preference'])}: true"
    lot = (bid.get("relatedLots") or ["…"])[0]
    yield f"    lots: {{{_quoted(lot)}: {{{', '.join(_offered(bid))}}}}}"


def _offered(bid: Json) -> Iterator[str]:
    yield f"price: {_money(bid['value'])}"
    contract = _at(bid, "evaluation.contractValue")
    if contract and contract["amount"] != bid["value"]["amount"]:
        yield f"corrected: {_money(contract)}"
    scores = _at(bid, "evaluation.scores") or ()
    answers = [
        f"{_quoted(one['criterion'])}: {_quoted(one['standing'])}" for one in scores if one.get("standing")
    ]
    if answers:
        yield f"answers: {{{', '.join(answers)}}}"
    marks = [one for one in scores if not one.get("standing") and one["criterion"] != "price"]
    if marks:
        given = ", ".join(f"{_quoted(one['criterion'])}: [{_marks(one)}]" for one in marks)
        yield f"panel: {{{given}}}"


def _marks(score: Json) -> str:
    """What the members gave; where that did not travel, their mean."""
    return ", ".join(map(_plain, score.get("marks") or [score["points"]]))


def _rates(release: Json) -> Iterator[tuple[str, str]]:
    """The rates of the preferences that were granted to any bid."""
    for bid in release["bids"]["details"]:
        for claim in _at(bid, "evaluation.claims") or ():
            yield str(claim["preference"]), f"{_plain(Decimal(claim['rate']) * 100)}%"


def _at(value: object, path: str) -> Any:
    """What stands at a path of names; None where anything on the way is missing or of another form."""
    for name in path.split("."):
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def _money(value: Json) -> str:
    return f"{_plain(value['amount'])} {value.get('currency', 'XXX')}"


def _plain(number: object) -> str:
    text = format(Decimal(str(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(text: str) -> str:
    """A moment to the minute or second, with its offset."""
    return text.replace(".000", "")


def _quoted(text: object) -> str:
    """A text of YAML that means nothing but itself."""
    escaped = str(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
