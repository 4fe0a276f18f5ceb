"""The ratio formula, deductions, grades and panels, in exact fractions, against worked figures."""

from fractions import Fraction

import pytest

from procurement.formulas.price import Field, lowest_price_ratio, ratio_pays
from procurement.values.display import fixed
from tests.procurement.support import GRADED, HEAD, LOWEST, bid, evaluated, lot_of, outcome, ranked, text_of

STACK = [
    bid("A", 1000000, "0", claims="domestic: true; small_business: true"),
    bid("B", 900000, "0", claims="domestic: true"),
    bid("C", 850000, "0"),
]
BOTH = "preferences: {small_business: 10%, domestic: 20%}"


def points(lot_text: str, criterion: str = "price") -> dict[str, Fraction]:
    return {
        name: next(score.points for score in entry.scores if score.criterion == criterion)
        for name, entry in ranked(lot_of(lot_text)).items()
    }


def test_order_87_scores_the_price_by_its_ratio_to_the_lowest_and_the_better_offer_wins() -> None:
    lot = lot_of(text_of([bid("A", 1000000, "62"), bid("B", 900000, "56"), bid("C", 1200000, "66")]))
    totals = {name: entry.total for name, entry in ranked(lot).items()}
    assert totals == {"A": 89, "C": Fraction("88.5"), "B": 86}
    assert [entry.scores[0].points for entry in lot.ranking] == [27, Fraction("22.5"), 30]
    assert (lot.award, [entry.rank for entry in lot.ranking]) == ("A", [1, 2, 3])


def test_the_formula_is_shown_with_the_numbers_put_in() -> None:
    found = lowest_price_ratio(Fraction(1000000), Field((Fraction(900000),)), Fraction(30))
    assert (found.points, found.working) == (Fraction(27), "900,000.00 / 1,000,000.00 × 30")


def test_deductions_are_added_on_the_original_price_and_never_multiplied() -> None:
    lot = lot_of(text_of(STACK, more=BOTH))
    prices = {name: entry.priced.evaluation_price for name, entry in ranked(lot).items()}
    # Multiplied, A would come to 720000 and tie with B.
    assert prices == {"A": 700000, "B": 720000, "C": 850000}
    assert {name: fixed(value) for name, value in points(text_of(STACK, more=BOTH)).items()} == {
        "A": "30.00",
        "B": "29.17",
        "C": "24.71",
    }
    assert lot.award == "A"


def test_a_deduction_names_its_clause_and_leaves_the_price_of_the_contract_alone() -> None:
    first = ranked(lot_of(text_of(STACK, more=BOTH)))["A"]
    assert [(item.rate, item.clause) for item in first.priced.deductions] == [
        (Fraction(1, 5), "国办发〔2025〕34号"),
        (Fraction(1, 10), "财库〔2022〕19号"),
    ]
    assert first.offer.price == 1000000


@pytest.mark.parametrize(("share", "price"), [("80.00%", 800000), ("79.99%", 1000000)])
def test_a_package_is_domestic_from_eighty_per_cent_of_its_cost_on(share: str, price: int) -> None:
    bids = [bid("A", 1000000, claims=f"domestic: {share}"), bid("B", 990000), bid("C", 980000)]
    lot = lot_of(text_of(bids, more="preferences: {domestic: 20%}"))
    assert ranked(lot)["A"].priced.evaluation_price == price


def test_domestic_products_get_nothing_where_they_compete_among_themselves() -> None:
    bids = [bid(name, 1000000 + at, claims="domestic: true") for at, name in enumerate("ABC")]
    lot = lot_of(text_of(bids, more="preferences: {domestic: 20%}"))
    assert [entry.priced.deductions for entry in lot.ranking] == [(), (), ()]


def test_before_2026_there_is_no_deduction_for_domestic_products() -> None:
    earlier = HEAD.replace("published: 2026-02-01", "published: 2025-12-31")
    evaluation, findings = outcome(text_of(STACK, head=earlier, more="preferences: {small_business: 10%}"))
    assert evaluation is not None
    prices = {entry.bidder: entry.priced.evaluation_price for entry in evaluation.lots[0].ranking}
    assert prices == {"A": 900000, "B": 900000, "C": 850000}
    assert {(found.code, found.clause) for found in findings if found.code.startswith("claim")} == {
        ("claim_not_in_force", "国办发〔2025〕34号")
    }


def test_the_grade_that_the_evidence_proves_is_scored_by_the_published_points() -> None:
    bids = [
        bid("A", 1000000, subjects="premium.csv"),
        bid("B", 1000000, subjects="superior.csv"),
        bid("C", 1000000, subjects="qualified_or_premium.csv"),
    ]
    text = text_of(bids, GRADED)
    assert points(text, "quality") == {"A": 40, "B": 32, "C": 20}
    (proof,) = ranked(lot_of(text))["C"].offer.proofs.values()
    assert (proof.grade, proof.possible) == ("qualified", ("premium", "superior", "qualified"))


def test_the_worst_subject_of_a_bidder_counts() -> None:
    bids = [
        bid("A", 1000000, subjects="premium.csv, qualified.csv"),
        bid("B", 1000000, subjects="superior.csv"),
        bid("C", 1000000, subjects="superior.csv"),
    ]
    assert points(text_of(bids, GRADED), "quality") == {"B": 32, "C": 32, "A": 20}


def test_a_panel_counts_by_its_exact_mean() -> None:
    bids = [bid("A", 1000000, ["27", "26", "28", "25", "26.5"]), bid("B", 1000000, "1"), bid("C", 1000000)]
    scored = ranked(lot_of(text_of(bids)))["A"].scores[1]
    assert (scored.points, scored.working) == (Fraction("26.5"), "(27 + 26 + 28 + 25 + 26.5) / 5")


def test_the_lowest_evaluated_price_wins_where_prices_alone_are_compared() -> None:
    head = HEAD.replace("comprehensive_scoring", "lowest_evaluated_price")
    bids = [
        bid("A", 1000000, subjects="qualified.csv", claims="small_business: true"),
        bid("B", 950000, subjects="premium.csv"),
        bid("C", 800000, subjects="rejected.csv"),
        bid("D", 990000, subjects="superior.csv"),
    ]
    unscored = [line.replace("panel: {experts: [10, 10, 10, 10, 10]}, ", "") for line in bids]
    text = text_of(unscored, LOWEST, head, "preferences: {small_business: 10%}")
    lot = lot_of(text)
    assert [(entry.bidder, entry.priced.evaluation_price, entry.total) for entry in lot.ranking] == [
        ("A", Fraction(900000), None),
        ("B", Fraction(950000), None),
        ("D", Fraction(990000), None),
    ]
    assert [(item.offer.bidder, item.reasons[0].code) for item in lot.excluded] == [
        ("C", "bid_below_minimum")
    ]
    assert evaluated(text).method_clause == "财政部令第87号第五十四条、第五十六条"


def test_a_corrected_price_is_compared_and_contracted_and_the_opened_one_kept() -> None:
    corrected = bid("A", 1000000).replace("price: 1000000 CNY", "price: 1000000 CNY, corrected: 1010000 CNY")
    offer = ranked(lot_of(text_of([corrected, bid("B", 1100000), bid("C", 1200000)])))["A"].offer
    assert (offer.opened, offer.price) == (Fraction(1000000), Fraction(1010000))


@pytest.mark.parametrize(
    ("weight", "step", "per_cent"),
    [(30, 3, "11.11"), (30, 5, "20.00"), (60, 5, "9.09"), (10, 5, "100.00"), (40, 8, "25.00")],
)
def test_a_better_grade_may_cost_what_the_formula_implies(weight: int, step: int, per_cent: str) -> None:
    found = ratio_pays(Fraction(step), Fraction(weight), {})[0]
    assert found is not None
    assert fixed(found * 100) == per_cent


def test_a_grade_worth_as_much_as_the_price_weighs_wins_at_any_price() -> None:
    assert ratio_pays(Fraction(30), Fraction(30), {}) == (None, None)


def test_the_premium_of_each_step_of_grade_is_told() -> None:
    bids = [bid(name, 1000000, subjects="premium.csv") for name in "ABC"]
    premiums = lot_of(text_of(bids, GRADED)).stability.premiums
    assert [(item.lower, item.higher, item.points, item.premium) for item in premiums] == [
        ("superior", "premium", Fraction(8), Fraction(8, 22)),
        ("qualified", "superior", Fraction(12), Fraction(12, 18)),
    ]
