"""Who competes, which price has to be explained, what happens with equals, and when there is no award."""

from fractions import Fraction

import pytest

from procurement.values.display import fixed, places_for
from tests.procurement.support import GRADED, HEAD, bid, evaluated, lot_of, outcome, ranked, text_of

THREE = [bid("A", 1000000), bid("B", 1010000), bid("C", 1020000)]


def reasons(text: str) -> dict[str, list[tuple[str, str | None]]]:
    """Code and clause of every reason, by the bidder that does not compete."""
    return {
        item.offer.bidder: [(reason.code, reason.clause) for reason in item.reasons]
        for item in lot_of(text).excluded
    }


def test_a_price_above_the_ceiling_is_invalid_and_one_at_the_ceiling_is_not() -> None:
    bids = [*THREE, bid("D", 1500000), bid("E", "1500000.01")]
    assert reasons(text_of(bids)) == {"E": [("bid_against_law", "财政部令第87号第六十三条")]}
    (reason,) = lot_of(text_of(bids)).excluded[0].reasons
    assert reason.arguments["values"] == "price = 1500000.01, ceiling = 1500000"


def test_the_budget_serves_where_there_is_no_ceiling() -> None:
    head = HEAD.replace("ceiling: 1500000", "budget: 1015000")
    assert list(reasons(text_of([*THREE, bid("D", 990000)], head=head))) == ["C"]


def test_a_grade_below_the_minimum_is_excluded_and_the_measured_values_are_told() -> None:
    bids = [bid(name, 1000000, subjects="premium.csv") for name in "ABC"]
    text = text_of([*bids, bid("D", 900000, subjects="rejected.csv")], GRADED)
    (excluded,) = lot_of(text).excluded
    (reason,) = excluded.reasons
    assert (excluded.offer.bidder, reason.code) == ("D", "bid_below_minimum")
    assert reason.arguments["values"] == "quality = rejected"
    assert reason.arguments["binding"] == (
        "rejected table.cells.rejected: 825250.061916333426509655348514 ≤ 750000 1/mL [Regulation 853/2004]"
    )


def test_open_evidence_does_not_prove_the_minimum_and_what_would_settle_it_is_told() -> None:
    bids = [bid(name, 1000000, subjects="premium.csv") for name in "ABC"]
    text = text_of([*bids, bid("D", 900000, subjects="rejected_or_premium.csv"), bid("E", 950000)], GRADED)
    found = {item.offer.bidder: item.reasons[0] for item in lot_of(text).excluded}
    assert {name: reason.code for name, reason in found.items()} == dict.fromkeys("DE", "bid_minimum_open")
    assert found["D"].arguments["settle"] == "tests.fat"


def test_a_bid_after_the_deadline_is_invalid() -> None:
    late = bid("D", 900000, more="received: 2026-03-02T09:31+08:00")
    # The same moment as the opening, in another zone.
    just = bid("E", 950000, more="received: 2026-03-02T01:30Z")
    assert reasons(text_of([*THREE, late, just])) == {"D": [("bid_against_law", "财政部令第87号第三十三条")]}


def test_all_reasons_against_a_bid_are_told_at_once() -> None:
    bids = [bid(name, 1000000, subjects="premium.csv") for name in "ABC"]
    wrong = bid("D", 1600000, subjects="rejected.csv", more="received: 2026-03-03T00:00+08:00")
    found = reasons(text_of([*bids, wrong], GRADED))["D"]
    assert [clause for _, clause in found] == [
        "财政部令第87号第三十三条",
        "财政部令第87号第六十三条",
        "财政部令第87号第五十四条、第五十五条",
    ]


@pytest.mark.parametrize(
    ("bids", "code", "count"),
    [
        (THREE[:2], "too_few_bids", "2"),
        ([*THREE[:2], bid("C", 1600000)], "too_few_conform", "2"),
        ([], "too_few_bids", "0"),
    ],
)
def test_fewer_than_three_bids_are_neither_ranked_nor_awarded(bids: list[str], code: str, count: str) -> None:
    lot = lot_of(text_of(bids) if bids else text_of([]).replace("bids:\n", ""))
    assert (lot.award, lot.ranking, lot.review) == (None, (), ())
    assert [(found.code, found.clause, found.arguments["count"]) for found in lot.waits] == [
        (code, "财政部令第87号第四十一条、第四十三条、第四十四条", count)
    ]


# The ceiling is 1500000: its 45 % are 675000.
@pytest.mark.parametrize(
    ("prices", "asked"),
    [
        ((675000, 1000000, 1000000), []),
        (("674999.99", 1000000, 1000000), ["A"]),
        # Half of the mean, its own price included: (700000 + 1400000 × 6) / 7 = 1300000.
        ((700000, *[1400000] * 6), []),
        (("699999.99", *[1400000] * 6), ["A"]),
        # Half of the second lowest.
        ((700000, 1400000, 1400000), []),
        (("699999.99", 1400000, 1400000), ["A"]),
    ],
)
def test_a_price_is_reviewed_strictly_below_the_limits(
    prices: tuple[int | str, ...], asked: list[str]
) -> None:
    lot = lot_of(text_of([bid(name, price) for name, price in zip("ABCDEFG", prices, strict=False)]))
    assert [item.offer.bidder for item in lot.review] == asked
    why = {(item.reason.code, item.reason.clause) for item in lot.review}
    assert why <= {("price_to_explain", "财库〔2026〕2号")}


def test_reviews_look_at_the_price_before_any_deduction() -> None:
    bids = [bid("A", 700000, claims="small_business: true"), bid("B", 1000000), bid("C", 1000000)]
    lot = lot_of(text_of(bids, more="preferences: {small_business: 20%}"))
    assert ranked(lot)["A"].priced.evaluation_price == 560000
    assert lot.review == ()


def test_a_tender_may_raise_a_rate() -> None:
    bids = [bid("A", 900000), bid("B", 1000000), bid("C", 1000000)]
    text = text_of(bids, more="with: {abnormally_low: {of_ceiling: 0.65}}")
    assert [item.offer.bidder for item in lot_of(text).review] == ["A"]


def test_before_the_notice_was_in_force_no_price_is_reviewed() -> None:
    head = HEAD.replace("published: 2026-02-01", "published: 2026-01-31")
    assert lot_of(text_of([bid("A", 100000), *THREE[1:]], head=head)).review == ()


LOW = [bid("A", 500000), bid("B", 1000000), bid("C", 1000000), bid("D", 1100000)]


def answer(accepted: str, bidder: str = "A", more: str = "") -> str:
    return f"review: [{{bidder: {bidder}, on: abnormally_low, accepted: {accepted}, reason: 成本说明{more}}}]"


def test_a_triggered_review_holds_the_award_until_the_committee_answers() -> None:
    lot = lot_of(text_of(LOW))
    assert (lot.award, lot.ranking[0].bidder) == (None, "A")
    assert [(item.trigger, item.accepted) for item in lot.review] == [("abnormally_low", None)]
    assert [found.code for found in lot.waits] == ["award_waits_for_review"]


def test_an_accepted_explanation_lets_the_bid_compete() -> None:
    lot = lot_of(text_of(LOW, more=answer("true")))
    assert (lot.award, lot.waits, lot.excluded) == ("A", (), ())
    assert lot.review[0].accepted is True


def test_an_explanation_that_is_not_accepted_makes_the_bid_invalid_and_others_set_the_base() -> None:
    text = text_of(LOW, more=answer("false"))
    lot = lot_of(text)
    assert reasons(text) == {"A": [("price_not_explained", "财库〔2026〕2号")]}
    assert ranked(lot)["B"].scores[0].points == 30


def test_refused_explanations_may_leave_too_few_bids() -> None:
    lot = lot_of(text_of(LOW[:3], more=answer("false")))
    assert (lot.award, [found.code for found in lot.waits]) == (None, ["too_few_explained"])


def test_an_answer_to_a_question_that_nobody_asked_is_reported() -> None:
    _, findings = outcome(text_of(THREE, more=answer("true", "B")))
    assert [(found.code, found.arguments["bidder"]) for found in findings] == [("answer_not_asked", "B")]


def test_of_equal_totals_the_lower_bid_comes_first() -> None:
    # 1000000 less 10 % is compared at 900000, as the bid of B is.
    bids = [bid("A", 1000000, claims="small_business: true"), bid("B", 900000), bid("C", 1000000)]
    lot = lot_of(text_of(bids, more="preferences: {small_business: 10%}"))
    assert [(entry.rank, entry.bidder, entry.total) for entry in lot.ranking] == [
        (1, "B", Fraction(40)),
        (2, "A", Fraction(40)),
        (3, "C", Fraction(37)),
    ]


def test_a_tie_in_first_place_needs_a_draw_that_is_not_made_here() -> None:
    lot = lot_of(text_of([bid("A", 1000000), bid("B", 1000000), bid("C", 1200000)]))
    assert [(entry.rank, entry.bidder) for entry in lot.ranking] == [(1, "A"), (1, "B"), (3, "C")]
    assert lot.award is None
    assert [(found.code, found.arguments["bidders"]) for found in lot.waits] == [
        ("award_waits_for_draw", ("A", "B"))
    ]


def test_a_tie_behind_the_first_keeps_nobody_waiting() -> None:
    lot = lot_of(text_of([bid("A", 900000), bid("B", 1000000), bid("C", 1000000)]))
    assert ([entry.rank for entry in lot.ranking], lot.award) == ([1, 2, 2], "A")


def test_totals_that_differ_are_never_shown_as_equal() -> None:
    lot = lot_of(text_of([bid("A", 1000000), bid("B", 1000001), bid("C", 1200000)]))
    totals = [entry.total for entry in lot.ranking if entry.total is not None]
    places = places_for(totals)
    assert [fixed(total, places) for total in totals] == ["40.00000", "39.99997", "35.00000"]


# With C as the base A and B lie 4 points apart by price; without it 5, and B is 4.5 better otherwise.
HANGING = [bid("A", 1000000, "50"), bid("B", 1200000, "54.5"), bid("C", 800000, "1"), bid("D", 1400000, "1")]


def test_an_award_that_hangs_on_a_losing_bid_is_reported() -> None:
    evaluation, findings = outcome(text_of(HANGING))
    assert evaluation is not None
    (lot,) = evaluation.lots
    assert lot.award == "B"
    assert [(item.without, item.winners) for item in lot.stability.removals if item.changes] == [
        ("C", ("A",))
    ]
    assert lot.stability.lead == Fraction(1, 2)
    assert [(found.code, found.arguments["loser"], found.arguments["instead"]) for found in findings] == [
        ("award_hangs_on_loser", "C", ("A",))
    ]


def test_the_clauses_that_were_applied_are_listed_with_how_sure_they_are() -> None:
    used = {item.clause: item.status for item in evaluated(text_of(THREE)).clauses}
    read = {clause for clause, status in used.items() if status == "read"}
    assert read == {"《政府采购法实施条例》第二十条"}
    assert "财库〔2026〕2号" in used
    # Nobody asked for a deduction, and the evidence was not graded.
    assert "财库〔2022〕19号" not in used
    assert "财政部令第87号第五十一条" not in used
