"""A tie in first place waits for a draw; the record of one decides."""

import pytest

from procurement.results import LotResult
from tests.procurement.support import HEAD, LOWEST, bid, checked, evaluated, lot_of, outcome, text_of

CODE = "91440100MA0JA0009Y"
EQUALS = [bid("A", 1000000, code=CODE), bid("B", 1000000), bid("C", 1000000), bid("D", 1200000)]


def draw(order: str, held_at: str = "2026-03-02T15:00+08:00", lot: str = "milk") -> str:
    return f"draw: {{lot: {lot}, order: [{order}], held_at: {held_at}, witnesses: [周某, 吴某]}}"


def places(lot: LotResult) -> list[tuple[int, str]]:
    return [(entry.rank, entry.bidder) for entry in lot.ranking]


def test_without_a_record_the_award_waits() -> None:
    lot = lot_of(text_of(EQUALS))
    assert lot.award is None
    assert [found.code for found in lot.waits] == ["award_waits_for_draw"]
    assert places(lot) == [(1, "B"), (1, "C"), (1, "A"), (4, "D")]


def test_the_record_gives_the_award_and_the_places_drawn() -> None:
    lot = lot_of(text_of(EQUALS, more=draw("C, A, B")))
    assert (lot.award, lot.waits) == ("C", ())
    assert places(lot) == [(1, "C"), (2, "A"), (3, "B"), (4, "D")]
    assert lot.draw is not None
    assert (lot.draw.order, lot.draw.witnesses) == (("C", "A", "B"), ("周某", "吴某"))


def test_who_was_not_drawn_stays_equal_and_a_bidder_may_be_named_by_its_code() -> None:
    lot = lot_of(text_of(EQUALS, more=draw(CODE)))
    assert places(lot) == [(1, "A"), (2, "B"), (2, "C"), (4, "D")]


def test_no_removal_of_an_equal_unsettles_what_was_drawn() -> None:
    lot = lot_of(text_of(EQUALS, more=draw("C")))
    assert not any(removal.changes for removal in lot.stability.removals)


def test_where_prices_alone_are_compared_a_draw_decides_too() -> None:
    bids = [f"- {{bidder: {name}, lots: {{milk: {{price: 1000000 CNY}}}}}}" for name in "ABC"]
    head = HEAD.replace("comprehensive_scoring", "lowest_evaluated_price")
    lot = lot_of(text_of(bids, LOWEST.replace("  minimum: quality ≥ qualified\n", ""), head, draw("B")))
    assert lot.award == "B"


def test_a_record_that_nothing_asked_for_is_reported() -> None:
    bids = [bid("A", 900000), bid("B", 1000000), bid("C", 1000000)]
    evaluation, findings = outcome(text_of(bids, more=draw("B")))
    assert evaluation is not None
    assert evaluation.lots[0].award == "A"
    assert [(found.code, found.arguments["lot"]) for found in findings] == [("draw_not_needed", "milk")]


def test_who_was_not_among_the_equals_cannot_be_drawn() -> None:
    evaluation, findings = outcome(text_of(EQUALS, more=draw("D")))
    assert evaluation is None
    assert [(found.code, found.arguments["written"], found.arguments["among"]) for found in findings] == [
        ("draw_not_equal", "D", ("B", "C", "A"))
    ]


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (draw("X"), "draw_bidder_unknown"),
        (draw("A, A"), "draw_bidder_twice"),
        (draw(""), "draw_empty"),
        (draw("A", "2026-03-02T09:29+08:00"), "draw_early"),
        (draw("A", lot="cheese"), "bid_lot_unknown"),
        (f"draw: [{draw('A')[6:]}, {draw('B')[6:]}]", "draw_twice"),
    ],
)
def test_a_record_that_cannot_be_meant_is_an_error(record: str, code: str) -> None:
    assert [found.code for found in checked(text_of(EQUALS, more=record))] == [code]


def test_the_same_result_comes_of_equals_in_any_order() -> None:
    orders = [EQUALS, EQUALS[::-1]]
    assert len({tuple(places(evaluated(text_of(bids, more=draw("C, A"))).lots[0])) for bids in orders}) == 1
