"""Checks of bids as they were handed in: who bids, what is claimed, and whether the figures can be meant."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from os.path import normpath

from grading.findings import Finding, Findings
from grading.language.tree import Word
from grading.quantities.numbers import parse_number
from procurement.law.citation import cite
from procurement.law.scope import in_force, unknown
from procurement.models.bids import Bid, Bidder, LotBid
from procurement.models.law import Law
from procurement.models.tender import Criterion, Tender
from procurement.values.codes import ALPHABET, LENGTH, check_character
from procurement.values.display import amount

# A price so many times the median of the others or its own before a correction, or so small a part of
# it, is rather a slip of the pen.
_FAR = 100


def check_bids(tender: Tender, law: Law) -> Findings:
    """Findings: `bid_*`, `code_*`, `claim_*`, `answer_*`."""
    return (
        *(finding for bid in tender.bids for finding in _bid(bid, tender, law)),
        *_bidders(tender),
        *_prices(tender),
        *_evidence(tender),
        *_answers(tender, law),
        *_records(tender, law),
        *_answered(tender),
    )


def _bid(bid: Bid, tender: Tender, law: Law) -> Iterator[Finding]:
    if bid.bidder.code:
        yield from _code(bid.bidder.code)
    lots = {str(lot.id): lot for lot in tender.lots}
    for name, entry in bid.lots.items():
        lot = lots.get(name)
        if lot is None:
            yield unknown("bid_lot_unknown", name, lots)
            continue
        for money in (entry.price, entry.corrected):
            if money and money.amount <= 0:
                yield Finding("bid_price_not_positive", entry.place, {"written": amount(money.amount)})
        if entry.corrected and _far(entry.corrected.amount, entry.price.amount):
            arguments = {"written": amount(entry.corrected.amount), "opened": amount(entry.price.amount)}
            yield Finding("bid_correction_far", entry.place, arguments)
        panels = [str(criterion.panel) for criterion in lot.criteria.values() if criterion.panel]
        for panel in entry.panel:
            if panel not in panels:
                yield unknown("bid_panel_unknown", panel, panels)
    yield from _claims(bid, tender, law)


def _claims(bid: Bid, tender: Tender, law: Law) -> Iterator[Finding]:
    claimed = [name for name, claim in bid.claims.items() if claim.holds]
    granted = in_force(law.preferences, tender.published)
    for name in bid.claims:
        if name not in law.preferences:
            yield unknown("claim_unknown", name, law.preferences)
    for name in claimed:
        preference = law.preferences.get(name)
        if preference is None:
            continue
        clause = cite(law, preference.clause)
        if name not in tender.preferences:
            code = "claim_without_preference" if name in granted else "claim_not_in_force"
            yield Finding(code, name.place, {"preference": str(name)}, clause)
        if bid.claims[name].share and preference.share is None:
            yield Finding("claim_share_needless", name.place, {"preference": str(name)}, clause)
        for other in preference.excludes:
            if other in claimed:
                arguments = {"preference": str(name), "other": str(other)}
                yield Finding("claims_exclude", name.place, arguments, clause)


def _code(code: Word) -> Iterator[Finding]:
    arguments = {"written": str(code)}
    strange = sorted({character for character in code if character not in ALPHABET})
    if strange:
        yield Finding("code_characters", code.place, {**arguments, "strange": " ".join(strange)})
    elif len(code) != LENGTH:
        yield Finding("code_length", code.place, {**arguments, "length": str(len(code))})
    elif (due := check_character(code[:-1])) != code[-1]:
        yield Finding("code_check", code.place, {**arguments, "due": due, "last": code[-1]})


def _bidders(tender: Tender) -> Iterator[Finding]:
    """The first bidder of a name, a code or a look is the one that later ones are compared with."""
    seen: dict[tuple[str, str], Bidder] = {}
    for other in (bid.bidder for bid in tender.bids):
        looks = [("name", str(other.name)), ("code", str(other.code or "")), ("look", _folded(other.name))]
        for look in looks:
            one = seen.get(look)
            if one and look[1]:
                yield _same(look[0], one, other)
                break
        for look in looks:
            seen.setdefault(look, other)


def _same(what: str, one: Bidder, other: Bidder) -> Finding:
    arguments = {"name": str(other.name), "other": str(one.name)}
    if what == "code" and one.code and other.code:
        return Finding(
            "bid_code_twice", other.code.place, {**arguments, "code": str(one.code)}, also=one.code.place
        )
    code = "bid_name_twice" if what == "name" else "bid_names_alike"
    return Finding(code, other.name.place, arguments, also=one.name.place)


# Letters of other scripts that look Latin, and ideographs and kana that look like one another.
_ALIKE = str.maketrans(  # the second text has what stands for each
    "авеікмнорстухјѕԁαβεικνορτυχ未已巳囗エ士曰戍戌末",
    "abeikmhopctyxjsdabeiknoptux末己己口工土日戊戊末",
)


def _folded(name: str) -> str:
    """What is left of a name when width, case, blanks and look-alike characters do not count."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().translate(_ALIKE).split())


def _prices(tender: Tender) -> Iterator[Finding]:
    for lot in tender.lots:
        entries = [entry for bid in tender.bids for name, entry in bid.lots.items() if name == lot.id]
        prices = sorted(entry.price.amount for entry in entries)
        for entry in entries:
            middle = _median_without(prices, bisect_left(prices, entry.price.amount))
            if middle and _far(entry.price.amount, middle):
                arguments = {"written": amount(entry.price.amount), "median": amount(middle)}
                yield Finding("bid_price_far", entry.place, arguments)


def _evidence(tender: Tender) -> Iterator[Finding]:
    """Files that two bidders hand in; a bidder may use its own for several lots."""
    seen: dict[str, tuple[Word, Word]] = {}
    for bid in tender.bids:
        for file in (file for entry in bid.lots.values() for file in entry.subjects):
            name, first = seen.setdefault(normpath(file), (bid.bidder.name, file))
            if name is not bid.bidder.name:
                arguments = {"file": str(file), "name": str(name), "other": str(bid.bidder.name)}
                yield Finding("bid_evidence_shared", file.place, arguments, also=first.place)


def _answered(tender: Tender) -> Iterator[Finding]:
    """What bids answer, cost and deviate: known to the tender, and there where it is needed."""
    for lot in tender.lots:
        asked = {str(item.answer): item for item in lot.criteria.values() if item.answer}
        costs = lot.life_cycle.costs if lot.life_cycle else {}
        entries = [entry for bid in tender.bids for name, entry in bid.lots.items() if name == lot.id]
        for entry in entries:
            yield from _answers_of(entry, asked)
            yield from (unknown("bid_cost_unknown", name, costs) for name in entry.costs if name not in costs)
            absent = tuple(str(name) for name in costs if name not in entry.costs)
            if absent:
                yield Finding("bid_costs_missing", entry.place, {"costs": absent})
            for name in entry.deviations:
                if name not in lot.deviations:
                    yield unknown("bid_deviation_unknown", name, lot.deviations)


def _answers_of(entry: LotBid, asked: Mapping[str, Criterion]) -> Iterator[Finding]:
    for name, text in entry.answers.items():
        criterion = asked.get(name)
        if criterion is None:
            yield unknown("bid_answer_not_asked", name, asked)
        elif criterion.bands:
            if parse_number(text) is None:
                yield Finding("bid_answer_no_number", text.place, {"written": str(text)})
        else:
            table = {*criterion.points, *criterion.money, *criterion.share}
            if text not in table:
                yield unknown("bid_answer_unknown", text, sorted(table))
    for due in asked:
        if all(name != due for name in entry.answers):
            yield Finding("bid_answer_missing", entry.place, {"answer": due})


def _far(price: Decimal, other: Decimal) -> bool:
    return not (price * _FAR > other and price < other * _FAR)


def _median_without(ordered: Sequence[Decimal], left_out: int) -> Decimal | None:
    """The median of the others, of numbers in order."""
    count = len(ordered) - 1
    if count == 0:
        return None
    low, high = (ordered[at + (at >= left_out)] for at in ((count - 1) // 2, count // 2))
    return (low + high) / 2


def _records(tender: Tender, law: Law) -> Iterator[Finding]:
    """Records of the committee that name nobody, or nothing that there is."""
    bidders = sorted(str(name) for bid in tender.bids for name in (bid.bidder.name, bid.bidder.code) if name)
    lots = [str(lot.id) for lot in tender.lots]
    for concern in tender.concerns:
        if concern.on and concern.on not in law.review:
            yield unknown("answer_trigger_unknown", concern.on, law.review)
    named: list[tuple[Word, Word | None]] = [(item.bidder, item.lot) for item in tender.concerns]
    named += [(item.bidder, None) for item in tender.clarifications]
    named += [(item.bidder, item.lot) for item in tender.choice]
    for bidder, lot in named:
        if bidder not in bidders:
            yield unknown("answer_bidder_unknown", bidder, bidders)
        if lot and lot not in lots:
            yield unknown("bid_lot_unknown", lot, lots)


def _answers(tender: Tender, law: Law) -> Iterator[Finding]:
    bidders = {str(name) for bid in tender.bids for name in (bid.bidder.name, bid.bidder.code) if name}
    lots = [str(lot.id) for lot in tender.lots]
    for answer in tender.review:
        if answer.bidder not in bidders:
            yield unknown("answer_bidder_unknown", answer.bidder, sorted(bidders))
        if answer.on not in law.review:
            yield unknown("answer_trigger_unknown", answer.on, law.review)
        if answer.lot and answer.lot not in lots:
            yield unknown("bid_lot_unknown", answer.lot, lots)
