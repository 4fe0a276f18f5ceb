"""What happens to bids before they are compared: corrections, brands, relations, records, shares, answers."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procurement.results import LotResult
from procurement.tendering import run
from procurement.values.chinese_money import read_words, write_words
from tests.procurement.methods import answered, by_bidder, every, found, lot_of, tender_of
from tests.procurement.support import Grader

PLAIN = "method: ratio\nlots: [{id: l, criteria: {price: {weight: 100}}}]\n"
ITEMS = (
    "method: ratio\nlots: [{id: l, items: {desk: {quantity: 10, core: true}, chair: 40}, "
    "criteria: {price: {weight: 100}}}]\n"
)


def bids(*entries: str, more: str = "") -> str:
    """Bids by A, B, C: what stands in the lot of each."""
    lines = [
        f"- {{bidder: {name}, lots: {{l: {{{entry}}}}}}}"
        for name, entry in zip("ABCDE", entries, strict=False)
    ]
    return "bids:\n" + "\n".join(lines) + f"\n{more}"


def excluded(lot: LotResult) -> dict[str, list[tuple[str, str | None]]]:
    return {item.offer.bidder: [(why.code, why.clause) for why in item.reasons] for item in lot.excluded}


# -- amounts in words -------------------------------------------------------------------------------


@given(st.decimals(0, 10**13, places=2))
def test_an_amount_written_in_words_is_read_back(amount: Decimal) -> None:
    assert read_words(write_words(amount)) == amount


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("壹佰贰拾万元整", "1200000"),
        ("人民币伍仟零叁拾元伍角整", "5030.5"),
        ("壹万零伍拾元零叁分", "10050.03"),
        ("一百二十万圆正", "1200000"),
        ("贰亿零叁万元整", "200030000"),
        ("拾元", "10"),
        ("伍角", "0.5"),
    ],
)
def test_amounts_in_words_are_read_as_banks_write_them(words: str, amount: str) -> None:
    assert read_words(words) == Decimal(amount)


@pytest.mark.parametrize(
    "words", ["", "元整", "壹壹元", "1元", "五十万", "壹仟伍元", "壹万伍元", "拾佰元", "甲元", "零拾元"]
)
def test_what_can_mean_two_amounts_or_none_is_not_read(words: str) -> None:
    assert read_words(words) is None


# -- corrections ------------------------------------------------------------------------------------


def test_the_amount_in_words_governs_and_the_bidder_has_to_confirm_it() -> None:
    text = PLAIN + bids("price: 120000 EUR, in_words: 壹拾贰万壹仟元整", "price: 130000 EUR")
    lot = lot_of(text)
    assert by_bidder(lot)["A"].offer.price == 121000
    assert [(item.code, item.clause, item.arguments["after"]) for item in lot.waits] == [
        ("correction_to_confirm", "s. 41", "121,000.00")
    ]
    confirmed = lot_of(text.replace("整", "整, confirmed: true"))
    assert confirmed.award == "A"
    assert by_bidder(confirmed)["A"].offer.opened == 120000
    refused = lot_of(
        text.replace("整", "整, confirmed: false").replace("price: 130000 EUR", "price: 130000 EUR")
    )
    assert excluded(refused) == {"A": [("correction_refused", "s. 41")]}


def test_unit_prices_govern_over_their_total() -> None:
    desk = "items: {desk: 1000 EUR, chair: 200 EUR}"
    lot = lot_of(ITEMS + bids(f"price: 18500 EUR, {desk}, confirmed: true", f"price: 18000 EUR, {desk}"))
    assert {name: one.offer.price for name, one in by_bidder(lot).items()} == {"A": 18000, "B": 18000}


def test_where_a_point_has_obviously_slipped_the_total_stays() -> None:
    # 10 × 100 + 40 × 200 = 9,000; with 1,000 for the desk the items sum to the total.
    slipped = "price: 18000 EUR, items: {desk: 100 EUR, chair: 200 EUR}"
    lot = lot_of(ITEMS + bids(slipped, "price: 19000 EUR"))
    assert by_bidder(lot)["A"].offer.price == 18000
    assert lot.waits == ()


def test_a_recorded_correction_has_to_be_what_the_law_makes_of_the_figures() -> None:
    text = PLAIN + bids("price: 100 EUR, in_words: 壹佰零壹元整, corrected: 102 EUR", "price: 130 EUR")
    assert [(item.code, item.clause, item.arguments["due"]) for item in found(text)] == [
        ("correction_differs", "s. 41", "101.00")
    ]
    unread = PLAIN + bids("price: 100 EUR, in_words: 大约一百元", "price: 130 EUR")
    assert [item.code for item in found(unread)] == ["words_wrong"]


@pytest.mark.parametrize(
    ("items", "codes"),
    [
        ("{desk: 1000 EUR, lamp: 1 EUR, chair: 200 EUR}", ["item_unknown"]),
        ("{desk: 1000 EUR}", ["items_missing"]),
        ("{desk: {price: 1000 EUR, total: 9000 EUR}, chair: 200 EUR}", ["item_total_differs"]),
        ("{desk: -1 EUR, chair: 200 EUR}", ["item_price_not_positive"]),
    ],
)
def test_items_are_those_of_the_lot(items: str, codes: list[str]) -> None:
    text = ITEMS + bids(f"price: 18000 EUR, items: {items}", "price: 19000 EUR")
    assert [item.code for item in found(text) if item.code.startswith("item")] == codes


# -- brands and relations ---------------------------------------------------------------------------


def test_of_one_brand_the_cheapest_stays_where_prices_decide() -> None:
    text = "method: lowest\nlots: [{id: l}]\n" + bids(
        "price: 100 EUR, brand: Acme", "price: 110 EUR, brand: ＡＣＭＥ", "price: 120 EUR, brand: Other"
    )
    lot = lot_of(text)
    assert excluded(lot) == {"B": [("brand_dearer", "s. 45")]}
    two = lot_of(
        "method: lowest\nlots: [{id: l}]\n" + bids("price: 1 EUR, brand: X", "price: 2 EUR, brand: X")
    )
    assert [item.code for item in two.waits] == ["too_few_conform"]


def test_of_one_brand_the_best_alone_is_a_candidate_where_points_decide() -> None:
    lot = lot_of(
        PLAIN + bids("price: 100 EUR, brand: X", "price: 110 EUR, brand: X", "price: 120 EUR, brand: Y")
    )
    assert lot.candidates == ("A", "C")
    out = by_bidder(lot)["B"].out
    assert out is not None
    assert (out.code, out.clause, out.arguments["other"]) == ("brand_behind", "s. 46", "A")


def test_the_core_item_names_the_brand() -> None:
    one = "items: {desk: {price: 1000 EUR, brand: X}, chair: 200 EUR}"
    text = ITEMS + bids(f"price: 18000 EUR, {one}", f"price: 18000 EUR, {one}")
    assert [item.code for item in lot_of(text).waits] == ["too_few_conform"]


@pytest.mark.parametrize(
    "pair",
    [
        ("{name: A, head: Li}", "{name: B, head: Li}"),
        ("A", "{name: B, controlled_by: [A]}"),
        ("{name: A, controlled_by: [Z]}", "{name: B, controlled_by: [Z]}"),
    ],
)
def test_bidders_that_are_not_independent_do_not_compete(pair: tuple[str, str]) -> None:
    lines = [
        f"- {{bidder: {who}, lots: {{l: {{price: {100 + at} EUR}}}}}}"
        for at, who in enumerate((*pair, "C", "D"))
    ]
    lot = lot_of(PLAIN + "bids:\n" + "\n".join(lines))
    assert excluded(lot) == {name: [("bid_against_law", "s. 44")] for name in "AB"}
    assert "related: B" in lot.excluded[0].reasons[0].message("en")


# -- what people record -----------------------------------------------------------------------------


def test_what_the_tender_asks_has_to_be_recorded_and_satisfied() -> None:
    asks = (
        "qualification: {tax: {zh: 纳税证明, en: tax certificate}}\n"
        "conformity: {signed: {zh: 签字, en: signed}}\n"
    )
    fine = "qualified: {tax: true}, conforms: {signed: true}"
    text = (
        PLAIN
        + asks
        + bids(
            f"price: 100 EUR, {fine}",
            f"price: 110 EUR, {fine.replace('tax: true', 'tax: false')}",
            f"price: 120 EUR, {fine.replace('signed: true', 'signed: false')}",
            f"price: 130 EUR, {fine}",
        )
    )
    lot = lot_of(text)
    assert {name: [why[0] for why in reasons] for name, reasons in excluded(lot).items()} == {
        "B": ["requirement_failed"],
        "C": ["requirement_failed"],
    }
    assert lot.award == "A"
    silent = lot_of(text.replace("price: 130 EUR, qualified: {tax: true}", "price: 130 EUR, qualified: {}"))
    assert [(item.code, item.arguments["items"]) for item in silent.waits] == [("record_missing", ("tax",))]
    assert [
        item.code for item in found(text.replace("qualified: {tax: true}", "qualified: {taxes: true}", 1))
    ] == ["finding_unasked"]
    few = PLAIN + asks + bids(f"price: 1 EUR, {fine}", "price: 2 EUR, qualified: {tax: false}")
    assert [item.code for item in lot_of(few).waits] == ["too_few_qualified"]


def test_a_concern_of_the_committee_asks_for_an_explanation_that_no_figure_asked_for() -> None:
    concern = "concerns: [{bidder: A, reason: {zh: 低于成本, en: below cost}}]\n"
    text = PLAIN + bids("price: 100 EUR", "price: 110 EUR", "price: 120 EUR")
    lot = lot_of(text + concern)
    assert [(item.offer.bidder, item.reason.code, item.reason.clause) for item in lot.review] == [
        ("A", "price_of_concern", "s. 48")
    ]
    assert [item.code for item in lot.waits] == ["award_waits_for_review"]
    answer = "review: [{bidder: A, on: low, accepted: false, reason: none}]\n"
    assert excluded(lot_of(text + concern + answer)) == {"A": [("price_not_explained", "s. 48")]}
    assert [item.code for item in found(text + concern.replace("bidder: A", "bidder: Q"))] == [
        "answer_bidder_unknown"
    ]


def test_members_agree_on_what_is_objective_and_each_scores() -> None:
    text = (
        "method: ratio\ncommittee: [{name: Li}, {name: Wu}, {name: Xu, role: purchaser}]\n"
        "lots: [{id: l, criteria: {price: {weight: 60}, size: {weight: 40, panel: p, objective: true}}}]\n"
    )
    same = text + bids("price: 100 EUR, panel: {p: [30, 30, 30]}", "price: 110 EUR, panel: {p: [20, 20, 20]}")
    assert lot_of(same).award == "A"
    differs = same.replace("[30, 30, 30]", "[30, 30, 31]")
    assert [item.code for item in answered(differs)[1]] == ["panel_objective_differs"]
    absent = same.replace("[30, 30, 30]", "[30, 30]").replace("[20, 20, 20]", "[20, 20]")
    assert [item.code for item in answered(absent)[1]] == ["panel_not_committee"]
    few = same.replace("{name: Wu}", "{name: Wu, role: purchaser}")
    assert [(item.code, item.clause) for item in answered(few)[1]] == [("panel_against_law", "s. 47")]


def test_where_the_law_lets_it_an_award_waits_for_evidence_that_would_change_it() -> None:
    points = "{premium: 60, superior: 40, qualified: 20, rejected: 0}"
    criteria = f"{{price: {{weight: 40}}, quality: {{weight: 60, points: {points}}}}}"
    lot = f"{{id: l, documents: {{quality: milk/quality}}, criteria: {criteria}}}"
    text = f"method: ratio\nlots: [{lot}]\n" + bids(
        "price: 100 EUR, subjects: superior.csv", "price: 110 EUR, subjects: qualified_or_premium.csv"
    )
    law = replace(every(), open_grade=replace(every().open_grade, counts="waits"))
    evaluation, _ = run(tender_of(text), Grader(law))
    assert evaluation is not None
    (reason,) = evaluation.lots[0].waits
    assert (reason.code, reason.arguments["bidder"]) == ("award_waits_for_evidence", "B")
    assert reason.arguments["settle"] == ("tests.fat",)
    assert lot_of(text).award == "A"


# -- shares, answers, costs -------------------------------------------------------------------------


def test_a_share_for_small_businesses_is_what_the_bid_lists() -> None:
    small = "consortium: [{name: S, share: 30%, small_business: true}, {name: T, share: 70%}]"
    bid = f"- {{bidder: A, {small}, small_business_part: 30%, lots: {{l: {{price: 100 EUR}}}}}}"
    rest = "- {bidder: B, lots: {l: {price: 99 EUR}}}"
    head = PLAIN + "preferences: {small_business_part: 5%}\nbids:\n"
    entry = by_bidder(lot_of(f"{head}{bid}\n{rest}"))["A"]
    assert entry.priced.evaluation_price == 95
    over = bid.replace("small_business_part: 30%", "small_business_part: 31%")
    assert [(item.code, item.arguments["proven"]) for item in found(f"{head}{over}\n{rest}")] == [
        ("claim_above_proof", "30%")
    ]
    controlled = bid.replace("small_business: true}", "small_business: true, controlled_by: [T]}")
    assert [item.arguments["proven"] for item in found(f"{head}{controlled}\n{rest}")] == ["0%"]
    assert "shares_over" in [item.code for item in found(f"{head}{bid.replace('70%', '71%')}\n{rest}")]


@pytest.mark.parametrize(("cost", "lawful"), [("250 EUR", True), ("250.02 EUR", False)])
def test_a_domestic_share_is_that_of_the_costs(cost: str, lawful: bool) -> None:
    own = "desk: {price: 1000 EUR, domestic: true, cost: 4000 EUR}"
    items = f"{own}, chair: {{price: 200 EUR, domestic: false, cost: {cost}}}"
    text = (
        ITEMS
        + "preferences: {domestic: 20%}\nbids:\n"
        + (
            f"- {{bidder: A, domestic: 80.00%, lots: {{l: {{price: 18000 EUR, items: {{{items}}}}}}}}}\n"
            "- {bidder: B, lots: {l: {price: 17000 EUR}}}\n"
        )
    )
    assert ([item.code for item in found(text)] == []) is lawful
    if not lawful:
        assert [item.code for item in found(text)] == ["claim_above_proof"]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("answers: {size: big}", "bid_answer_unknown"),
        ("answers: {sise: 1}", "bid_answer_not_asked"),
        ("answers: {months: many, size: x}", "bid_answer_no_number"),
    ],
)
def test_answers_are_those_that_were_asked_for(entry: str, code: str) -> None:
    criteria = (
        "{price: {weight: 60}, a: {weight: 20, answer: size, points: {x: 20}}, "
        "b: {weight: 20, answer: months, bands: [{when: ≥ 0, points: 20}]}}"
    )
    text = f"method: ratio\nlots: [{{id: l, criteria: {criteria}}}]\n" + bids(
        f"price: 100 EUR, {entry}", "price: 110 EUR"
    )
    assert code in [item.code for item in found(text)]


@pytest.mark.parametrize(
    ("entry", "code"),
    [("costs: {oil: 1 EUR, use: 1 EUR}", "bid_cost_unknown"), ("costs: {}", "bid_costs_missing")],
)
def test_costs_are_those_that_were_asked_for(entry: str, code: str) -> None:
    text = "method: cost\nlots: [{id: l, life_cycle: {years: 5, rate: 5%, costs: {use: yearly}}}]\n"
    assert [item.code for item in found(text + bids(f"price: 1 EUR, {entry}"))] == [code]
    listed = "method: deviations\nlots: [{id: l, deviations: {noise: 1%}}]\n"
    assert [item.code for item in found(listed + bids("price: 1 EUR, deviations: [noize]"))] == [
        "bid_deviation_unknown"
    ]
