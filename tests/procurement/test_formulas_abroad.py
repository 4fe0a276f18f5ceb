"""Laws and published methods outside China: the worked figures of their sources, under the law files."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest

from grading.catalogue import build_all, read_documents
from grading.findings import Findings
from grading.kinds import Options, models
from grading.reading.yaml import read_yaml
from procurement.models.tender import Tender
from procurement.plugin import TenderOutcome, run_tender
from procurement.results import LotResult
from procurement.values.display import fixed
from tests.procurement.support import catalogue

EXAMPLES = Path(__file__).parents[2] / "examples"


def ran(folder: str, text: str | None = None, name: str = "tender") -> TenderOutcome:
    """What comes of an example, or of a tender written out beside its evidence."""
    path = EXAMPLES / folder / f"{name}.yaml"
    (tender,), findings = read_documents(str(path), models()) if text is None else read(text)
    assert findings == ()
    assert isinstance(tender, Tender)
    return run_tender(tender, path.parent, catalogue(), Options())


def read(text: str) -> tuple[tuple[object, ...], Findings]:
    nodes, findings = read_yaml(text.encode(), "tender.yaml")
    return build_all(nodes, findings, models())


def lot_of(outcome: TenderOutcome) -> LotResult:
    assert outcome.evaluation is not None, [finding.message("en") for finding in outcome.findings]
    (lot,) = outcome.evaluation.lots
    return lot


def example(folder: str, name: str) -> LotResult:
    return lot_of(ran(folder, name=name))


def prices(lot: LotResult) -> Mapping[str, Fraction]:
    return {entry.bidder: entry.priced.evaluation_price for entry in lot.ranking}


def price_points(lot: LotResult) -> list[str]:
    """The points of the price, by the price bid."""
    ordered = sorted(lot.ranking, key=lambda entry: entry.offer.price)
    return [fixed(entry.scores[0].points) for entry in ordered]


@pytest.mark.parametrize(
    ("name", "points", "award"),
    [
        ("quotient", ["30.00", "25.00", "16.67"], "Tundra GmbH"),
        ("one_sided", ["30.00", "24.00", "6.00"], "Polar AB"),
        ("two_sided", ["30.00", "22.50", "0.00"], "Kvarken Oy"),
    ],
)
def test_prices_of_100_120_and_180_have_another_winner_under_each_formula(
    name: str, points: list[str], award: str
) -> None:
    lot = example("best_price_quality", name)
    assert price_points(lot) == points
    assert lot.award == award


EU = """
kind: tender
id: T
law: eu/classic_directive
object: goods
procedure: open_tendering
published: 2026-03-02
opened: 2026-04-14T12:00+02:00
"""
BIDS = """
bids:
  - {bidder: A, lots: {l: {price: 100 EUR, panel: {p: [60]}}}}
  - {bidder: B, lots: {l: {price: 120 EUR, panel: {p: [60]}}}}
  - {bidder: C, lots: {l: {price: 180 EUR, panel: {p: [60]}}}}
"""


@pytest.mark.parametrize(
    ("formula", "given", "points"),
    [
        ("published_range", "top: 200, bottom: 100", ["30.00", "24.00", "6.00"]),
        ("logarithmic", "zero_at: 2", ["30.00", "22.11", "4.56"]),
    ],
)
def test_a_tender_may_publish_the_bounds_of_its_price_formula(
    formula: str, given: str, points: list[str]
) -> None:
    head = f"method: best_price_quality\nwith: {{best_price_quality: {{{given}}}}}\n"
    criteria = f"{{price: {{weight: 30, formula: {formula}}}, quality: {{weight: 60, panel: p}}}}"
    lot = lot_of(ran("life_cycle", f"{EU}{head}lots: [{{id: l, criteria: {criteria}}}]{BIDS}"))
    assert price_points(lot) == points


def test_weights_of_a_european_tender_need_not_sum_to_100() -> None:
    head = "method: best_price_quality\n"
    criteria = "{price: {weight: 30, formula: lowest_price_ratio}, quality: {weight: 60, panel: p}}"
    outcome = ran("life_cycle", f"{EU}{head}lots: [{{id: l, criteria: {criteria}}}]{BIDS}")
    assert lot_of(outcome).award == "A"


def test_the_cost_of_a_life_cycle_can_be_scored_beside_quality() -> None:
    criteria = "{price: {weight: 50, formula: lowest_price_ratio}, quality: {weight: 50, panel: p}}"
    cycle = "life_cycle: {years: 5, rate: 5%, costs: {use: yearly, removal: end}}"
    bids = """
bids:
  - {bidder: A, lots: {l: {price: 100000 EUR, costs: {use: 12000 EUR, removal: 2000 EUR}, panel: {p: [40]}}}}
  - {bidder: B, lots: {l: {price: 120000 EUR, costs: {use: 7000 EUR, removal: 1000 EUR}, panel: {p: [40]}}}}
"""
    head = f"method: best_cost_quality\nlots: [{{id: l, {cycle}, criteria: {criteria}}}]"
    lot = lot_of(ran("life_cycle", f"{EU}{head}{bids}"))
    assert lot.award == "B"
    assert {entry.bidder: entry.scores[0].points for entry in lot.ranking} == {
        "B": Fraction(50),
        "A": prices(lot)["B"] / prices(lot)["A"] * 50,
    }


def test_the_dearer_motor_costs_less_over_five_years_at_five_per_cent() -> None:
    lot = example("life_cycle", "tender")
    assert {name: fixed(price) for name, price in prices(lot).items()} == {
        "Brenta Drives": "151089.86",
        "Arno Motori": "153520.77",
    }
    yearly, last = sum(Fraction(20, 21) ** year for year in range(1, 6)), Fraction(20, 21) ** 5
    assert prices(lot)["Arno Motori"] == 100000 + 12000 * yearly + 2000 * last
    (reason,) = lot.excluded[0].reasons
    assert (reason.code, reason.clause) == ("bid_below_minimum", "CJEU C-546/16")


def test_not_discounted_the_costs_are_162000_and_156000() -> None:
    text = (EXAMPLES / "life_cycle" / "tender.yaml").read_text("utf-8").replace("rate: 5%", "rate: 0%")
    assert prices(lot_of(ran("life_cycle", text))) == {"Brenta Drives": 156000, "Arno Motori": 162000}


def test_a_coefficient_of_nine_sevenths_is_exact() -> None:
    lot = example("prozorro", "features")
    assert prices(lot) == {
        "Lan": Fraction(700000),
        "Dnipro": Fraction(960000) / Fraction(19, 14),
        "Step": Fraction(745000) / Fraction(71, 70),
    }
    assert lot.award == "Lan"


def test_costs_are_added_to_the_effective_price_and_rounded_to_two_places() -> None:
    assert prices(example("prozorro", "mixed")) == {"Desna": Fraction("554444.44"), "Sula": Fraction(600000)}


def test_features_of_more_than_thirty_per_cent_are_against_the_rules() -> None:
    text = (EXAMPLES / "prozorro" / "features.yaml").read_text("utf-8")
    outcome = ran("prozorro", text.replace("three_days: 25%", "three_days: 25.01%"))
    assert [(item.code, item.clause, item.arguments["values"]) for item in outcome.findings] == [
        ("tender_against_law", "Prozorro features", "sum(criteria.share_most) = 0.3001")
    ]


def test_a_price_far_below_the_others_has_to_be_explained() -> None:
    text = (EXAMPLES / "prozorro" / "features.yaml").read_text("utf-8")
    # 630,000 are 70 % of the next bid, 900,000; 60 % of the mean of the others would be 558,000.
    lot = lot_of(ran("prozorro", text.replace("745000", "630000")))
    assert [(item.offer.bidder, item.reason.clause) for item in lot.review] == [
        ("Step", "Prozorro abnormally low price")
    ]
    assert lot_of(ran("prozorro", text.replace("745000", "630001"))).review == ()


@pytest.mark.parametrize(
    ("name", "totals", "award"),
    [
        ("price_70", ["92.1053", "89.2906", "83.8462"], "Ardent Wire"),
        ("price_40", ["84.2105", "91.6247", "90.7692"], "Beacon Alloys"),
    ],
)
def test_rated_criteria_take_the_award_to_the_cheapest_or_to_a_better_one(
    name: str, totals: list[str], award: str
) -> None:
    lot = example("world_bank", name)
    ordered = sorted(lot.ranking, key=lambda entry: entry.offer.price)
    assert [fixed(entry.total or Fraction(0), 4) for entry in ordered] == totals
    assert lot.award == award


def test_exactly_seventy_per_cent_of_the_technical_points_are_enough() -> None:
    text = (EXAMPLES / "world_bank" / "price_70.yaml").read_text("utf-8")
    lot = lot_of(ran("world_bank", text.replace("least: 21 ", "least: 21.1 ")))
    (item,) = lot.excluded
    assert item.offer.bidder == "Ardent Wire"
    assert [(reason.code, reason.clause) for reason in item.reasons] == [
        ("bid_quality_below", "World Bank Procurement Regulations, thresholds")
    ]
    assert example("world_bank", "price_70").excluded == ()


def test_consultants_of_the_world_bank_are_selected_by_the_same_formula() -> None:
    lot = example("qcbs", "consultants")
    assert {entry.bidder: entry.total for entry in lot.ranking} == {"Himalaya Labs": 90, "Ganga Testing": 84}


def test_at_a_fixed_price_the_best_quality_wins() -> None:
    lot = example("best_price_quality", "quality_alone")
    assert {entry.bidder: entry.figure for entry in lot.ranking} == {
        "Tundra GmbH": 60,
        "Polar AB": 49,
        "Kvarken Oy": 42,
    }


def test_consultancy_and_other_services_weigh_technical_points_apart() -> None:
    consultancy, inspection = example("qcbs", "consultancy"), example("qcbs", "inspection")
    assert {entry.bidder: entry.total for entry in consultancy.ranking} == {
        "Himalaya Labs": 90,
        "Ganga Testing": 84,
    }
    assert {entry.bidder: entry.total for entry in inspection.ranking} == {
        "Ganga Testing": 94,
        "Himalaya Labs": 81,
    }
    for lot in (consultancy, inspection):
        (item,) = lot.excluded
        assert item.offer.bidder == "Deccan Analytics"
        assert [(reason.code, reason.clause) for reason in item.reasons] == [
            ("bid_quality_below", "QCBS, qualifying mark")
        ]


def test_the_benchmark_puts_first_who_gives_most_for_the_money_and_the_band_decides_anew() -> None:
    simple = example("ufab", "simple")
    assert [(entry.bidder, fixed(entry.figure or Fraction(0))) for entry in simple.ranking] == [
        ("Alster", "40000.00"),
        ("Bode", "38095.24"),
        ("Chiem", "37500.00"),
    ]
    for name, award in (("by_quality", "Bode"), ("by_price", "Alster")):
        lot = example("ufab", name)
        assert lot.award == award
        # The cut-off is (1 − 0.06) × 40,000 = 37,600.
        assert [entry.bidder for entry in lot.ranking if entry.out] == ["Chiem"]


def test_quality_is_worth_money_and_the_contract_is_at_the_price_bid() -> None:
    lot = example("award_on_value", "value")
    assert prices(lot) == {"Berkel Bouw": 930000, "Amstel Werken": 950000}
    assert lot.ranking[0].offer.price == 1080000


def test_the_utility_index_of_the_better_bid_is_higher_though_it_is_dearer() -> None:
    lot = example("award_on_value", "utility")
    assert {entry.bidder: entry.figure for entry in lot.ranking} == {
        "Berkel Bouw": Fraction(20, 23),
        "Amstel Werken": Fraction(13, 15),
    }
    assert [fixed(entry.figure or Fraction(0), 6) for entry in lot.ranking] == ["0.869565", "0.866667"]


def test_the_premium_of_six_points_is_150000() -> None:
    lot = example("price_quality", "premium")
    assert prices(lot) == {"Bluff Bridges": 930000, "Aoraki Steel": 950000}
    assert [(item.higher, item.money) for item in lot.stability.premiums] == [
        ("leading", Fraction(100000)),
        ("strong", Fraction(150000)),
    ]


def test_the_scoring_index_of_85_beside_70_is_1_088235() -> None:
    lot = example("price_quality", "index")
    found = prices(lot)
    assert fixed(found["Yarra Roasters"]) == "91891.89"
    assert fixed(100000 / found["Yarra Roasters"], 6) == "1.088235"
    assert found["Zeehan Beans"] == 95000


def test_the_lowest_price_of_a_point_wins() -> None:
    lot = example("price_quality", "per_point")
    assert [entry.figure for entry in lot.ranking] == [Fraction(50000), Fraction(51250)]


def test_a_better_grade_than_the_acceptable_one_counts_for_nothing() -> None:
    lot = example("trade_off", "lowest_price")
    assert [(entry.bidder, entry.offer.proofs["wheat"].grade) for entry in lot.ranking] == [
        ("Boone Milling", "no_2"),
        ("Abilene Grain", "no_1"),
    ]
    (reason,) = lot.excluded[0].reasons
    assert (reason.code, reason.clause) == ("bid_below_minimum", "FAR 15.101-2")


def test_a_tradeoff_is_what_people_wrote_down_and_waits_for_it() -> None:
    lot = example("trade_off", "trade_off")
    assert lot.award == "Boone Milling"
    assert lot.ranking[0].bidder == "Abilene Grain"
    text = (EXAMPLES / "trade_off" / "trade_off.yaml").read_text("utf-8")
    waiting = lot_of(ran("trade_off", text.partition("choice:")[0]))
    assert [(item.code, item.clause) for item in waiting.waits] == [
        ("award_waits_for_choice", "FAR 15.101-1")
    ]
