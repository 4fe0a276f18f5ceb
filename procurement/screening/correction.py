"""Figures of a bid that disagree, put right by the rules of the law, in the order of the law.

The program computes what is due; the bidder confirms it, and the record in the tender says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from grading.findings import Finding
from procurement.law.citation import Citation, cite
from procurement.models.bids import Bid, ItemBid, LotBid
from procurement.models.law import Law
from procurement.models.tender import Lot, Tender
from procurement.values.chinese_money import read_words
from procurement.values.display import money


@dataclass(frozen=True, slots=True)
class Figures:
    """The price of a bid as it stands, what else the bid states, and its items: quantity and unit price."""

    price: Fraction
    body: Fraction | None
    words: Fraction | None
    items: tuple[tuple[str, Fraction, Fraction], ...]

    @property
    def sum_of_items(self) -> Fraction | None:
        if not self.items:
            return None
        return sum((quantity * price for _, quantity, price in self.items), Fraction(0))


@dataclass(frozen=True, slots=True)
class Step:
    """A correction: by which rule, from what to what, and where it says so."""

    rule: str
    before: Fraction
    after: Fraction
    clause: Citation


def sheet_over_body(figures: Figures) -> Fraction:
    """The opening sheet governs where the body of the bid says otherwise."""
    return figures.price


def words_over_figures(figures: Figures) -> Fraction:
    """The amount in words governs where figures say otherwise."""
    return figures.price if figures.words is None else figures.words


def decimal_slip(figures: Figures) -> Fraction:
    """The total of the opening sheet governs, and a unit price is changed, where its point has obviously
    slipped: ten, a hundred or a thousand times of it, or such a part, makes the items sum to the total."""
    return figures.price


def unit_prices_over_total(figures: Figures) -> Fraction:
    """Unit prices govern where their sum is not the total, unless a point has slipped."""
    total = figures.sum_of_items
    return figures.price if total is None or has_slip(figures) else total


def has_slip(figures: Figures) -> bool:
    """Whether the point of exactly one unit price has slipped."""
    total = figures.sum_of_items
    if total is None or total == figures.price:
        return False
    fitting = [
        name
        for name, quantity, price in figures.items
        for factor in _SLIPS
        if total + quantity * price * (factor - 1) == figures.price
    ]
    return len(fitting) == 1


_SLIPS = tuple(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))
RULES: Mapping[str, Callable[[Figures], Fraction]] = {
    "sheet_over_body": sheet_over_body,
    "words_over_figures": words_over_figures,
    "decimal_slip": decimal_slip,
    "unit_prices_over_total": unit_prices_over_total,
}


def due(lot: Lot, entry: LotBid, law: Law, tender: Tender) -> tuple[Fraction, tuple[Step, ...]]:
    """The price that the law's rules make of what a bid states, and every step on the way."""
    words = read_words(entry.in_words) if entry.in_words else None
    price = Fraction(entry.price.amount)
    steps: list[Step] = []
    for rule in law.correction:
        if not rule.in_force.holds(tender.published):
            continue
        figures = Figures(
            price,
            Fraction(entry.body.amount) if entry.body else None,
            None if words is None else Fraction(words),
            tuple(_items(lot, entry)),
        )
        after = RULES[rule.rule](figures)
        if after != price:
            steps.append(Step(str(rule.rule), price, after, cite(law, rule.clause)))
        price = after
    return price, tuple(steps)


def check_corrections(tender: Tender, law: Law) -> Iterator[Finding]:
    """Findings: `words_wrong`, `item_*`, and `correction_differs` where the record is not what is due."""
    for bid in tender.bids:
        for name, entry in bid.lots.items():
            lot = next((lot for lot in tender.lots if lot.id == name), None)
            if lot:
                yield from _check(bid, lot, entry, tender, law)


def to_confirm(bid: Bid, lot: Lot, entry: LotBid, tender: Tender, law: Law) -> Finding | None:
    """What the bidder still has to say to a correction: `correction_to_confirm`."""
    price, steps = due(lot, entry, law, tender)
    if not steps or entry.confirmed is not None:
        return None
    arguments = {
        "bidder": str(bid.bidder.name),
        "before": money(Fraction(entry.price.amount)),
        "after": money(price),
    }
    return Finding("correction_to_confirm", entry.place, arguments, steps[-1].clause)


def refusal(lot: Lot, entry: LotBid, tender: Tender, law: Law) -> Finding | None:
    """Why a bid is invalid whose bidder did not confirm a correction: `correction_refused`."""
    if entry.confirmed is not False:
        return None
    price, steps = due(lot, entry, law, tender)
    if not steps:
        return None
    return Finding("correction_refused", None, {"after": money(price)}, steps[-1].clause)


def price_of(lot: Lot, entry: LotBid, tender: Tender, law: Law) -> Fraction:
    """The price that a contract would be concluded at: as corrected, by the record or by what is due."""
    if entry.corrected:
        return Fraction(entry.corrected.amount)
    return due(lot, entry, law, tender)[0]


def _check(bid: Bid, lot: Lot, entry: LotBid, tender: Tender, law: Law) -> Iterator[Finding]:
    if entry.in_words and read_words(entry.in_words) is None:
        yield Finding("words_wrong", entry.in_words.place, {"written": str(entry.in_words)})
        return
    for name, item in entry.items.items():
        if name not in lot.items:
            known = tuple(map(str, lot.items))
            yield Finding("item_unknown", name.place, {"written": str(name), "known": known})
        elif item.price.amount <= 0:
            yield Finding("item_price_not_positive", item.place, {"item": str(name)})
        elif item.total and item.total.amount != item.price.amount * lot.items[name].quantity:
            total = Fraction(item.price.amount) * Fraction(lot.items[name].quantity)
            arguments = {
                "item": str(name),
                "written": money(Fraction(item.total.amount)),
                "sum": money(total),
            }
            yield Finding("item_total_differs", item.place, arguments)
    missing = [str(name) for name in lot.items if entry.items and name not in entry.items]
    if missing:
        yield Finding("items_missing", entry.place, {"items": tuple(missing)})
        return
    price, steps = due(lot, entry, law, tender)
    stated = entry.body or entry.in_words or entry.items
    if stated and entry.corrected and Fraction(entry.corrected.amount) != price:
        arguments = {
            "bidder": str(bid.bidder.name),
            "written": money(Fraction(entry.corrected.amount)),
            "due": money(price),
        }
        clause = steps[-1].clause if steps else None
        yield Finding("correction_differs", entry.place, arguments, clause)


def _items(lot: Lot, entry: LotBid) -> Iterator[tuple[str, Fraction, Fraction]]:
    for name, item in entry.items.items():
        if name in lot.items:
            yield str(name), _quantity(lot, name), _unit_price(item)


def _quantity(lot: Lot, name: str) -> Fraction:
    return next((Fraction(item.quantity) for key, item in lot.items.items() if key == name), Fraction(0))


def _unit_price(item: ItemBid) -> Fraction:
    return Fraction(item.price.amount)
