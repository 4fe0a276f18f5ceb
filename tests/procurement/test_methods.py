"""Every method by its formula, against the worked figures of the documents that publish it."""

from fractions import Fraction

import pytest

from grading.catalogue import build_all
from grading.kinds import models
from grading.reading.yaml import read_yaml
from procurement.checks.law import check_law
from procurement.models.law import Law
from procurement.values.display import fixed
from tests.procurement.methods import LAW, answered, by_bidder, every, found, lot_of, notes

GRADED = "documents: {quality: milk/quality}"
QUALITY = "quality: {weight: 60, points: {premium: 60, superior: 40, qualified: 20, rejected: 0}}"


def bids(*rows: str) -> str:
    """A line a bid: name, price, and what else stands in its lot."""
    lines = []
    for row in rows:
        name, price, *more = row.split(" ", 2)
        rest = f", {more[0]}" if more else ""
        lines.append(f"- {{bidder: {name}, lots: {{l: {{price: {price} EUR{rest}}}}}}}")
    return "bids:\n" + "\n".join(lines)


def panel(
    criterion_weight: str, *rows: str, method: str, more: str = "", price: str = "", lot: str = ""
) -> str:
    """A tender in which a panel gives the quality: `A 100000 28` is a bid and its mark."""
    priced = f"price: {{{price}}}, " if price else ""
    given = []
    for row in rows:
        name, amount, mark = row.split()
        given.append(f"{name} {amount} panel: {{p: [{mark}]}}")
    criteria = f"{{{priced}quality: {{weight: {criterion_weight}, panel: p}}}}"
    return f"method: {method}\n{more}\nlots: [{{id: l, {lot}criteria: {criteria}}}]\n{bids(*given)}\n"


def prices(method: str, *rows: str, more: str = "", formula: str = "") -> str:
    """A tender in which the price alone is scored."""
    named = f", formula: {formula}" if formula else ""
    weight = "40" if method == "benchmark" else "30"
    criteria = f"{{price: {{weight: {weight}{named}}}}}"
    return f"method: {method}\n{more}\nlots: [{{id: l, criteria: {criteria}}}]\n{bids(*rows)}\n"


def shown(text: str) -> dict[str, str]:
    return {
        name: fixed(sum((score.points for score in entry.scores), Fraction(0)))
        for name, entry in by_bidder(lot_of(text)).items()
    }


@pytest.mark.parametrize(
    ("formula", "points"),
    [
        ("one_sided", ["30.00", "24.00", "6.00"]),
        ("two_sided", ["30.00", "22.50", "0.00"]),
        ("published_range", ["30.00", "24.00", "6.00"]),
        ("logarithmic", ["30.00", "22.11", "4.56"]),
    ],
)
def test_prices_of_100_120_and_180_get_the_points_of_the_formula(formula: str, points: list[str]) -> None:
    given = "with: {chosen: {top: 200, bottom: 100, zero_at: 2}}"
    text = prices("chosen", "A 100", "B 120", "C 180", more=given, formula=formula)
    assert list(shown(text).values()) == points


def test_the_ratio_of_100_120_and_180_is_30_25_and_16_67() -> None:
    assert list(shown(prices("ratio", "A 100", "B 120", "C 180")).values()) == ["30.00", "25.00", "16.67"]


def test_the_deviation_from_the_benchmark_costs_more_above_than_below() -> None:
    more = "with: {benchmark: {above: 1, below: 0.5}}"
    assert shown(prices("benchmark", "A 95", "B 100", "C 105", "D 120", more=more)) == {
        "C": "40.00",
        "B": "37.62",
        "A": "35.24",
        "D": "25.71",
    }


def test_a_benchmark_is_trimmed_by_count_and_blended_with_the_ceiling() -> None:
    trimmed = "with: {benchmark: {above: 1, below: 1, trim_from: 4, trim_both_from: 7}}"
    lot = lot_of(prices("benchmark", "A 90", "B 100", "C 110", "D 900", more=trimmed))
    # The highest of four is dropped: the mean of the others is 100.
    assert by_bidder(lot)["B"].total == 40
    blended = "ceiling: 120 EUR\nwith: {benchmark: {above: 1, below: 1, factor: 0.9, ceiling_share: 0.5}}"
    lot = lot_of(prices("benchmark", "A 100", "B 105", "C 95", more=blended))
    assert by_bidder(lot)["B"].total == 40  # 0.5 × 120 + 0.5 × 0.9 × 100


def test_rated_criteria_compare_technical_points_with_the_best() -> None:
    rows = ("A 1000000 21", "B 1150000 27", "C 1300000 28.5")
    seventy = by_bidder(lot_of(panel("30", *rows, method="rated", price="weight: 70")))
    assert {name: fixed(entry.total or Fraction(0), 4) for name, entry in seventy.items()} == {
        "A": "92.1053",
        "B": "89.2906",
        "C": "83.8462",
    }
    rows = ("A 1000000 42", "B 1150000 54", "C 1300000 57")
    forty = lot_of(panel("60", *rows, method="rated", price="weight: 40"))
    assert [(entry.bidder, fixed(entry.total or Fraction(0), 4)) for entry in forty.ranking] == [
        ("B", "91.6247"),
        ("C", "90.7692"),
        ("A", "84.2105"),
    ]
    assert forty.award == "B"


@pytest.mark.parametrize(
    ("bids_in", "rate", "admitted"),
    [(7, "0.4", 4), (10, "0.4", 6), (5, "0.4", 3), (7, "0.2", 5), (2, "0.2", 1)],
)
def test_a_framework_eliminates_a_share_and_one_at_least(bids_in: int, rate: str, admitted: int) -> None:
    rows = [f"{name} 100 {mark}" for mark, name in enumerate("ABCDEFGHIJ"[:bids_in], 1)]
    lot = lot_of(panel("100", *rows, method="framework", more=f"with: {{framework: {{rate: {rate}}}}}"))
    assert len(lot.awards) == admitted == len(lot.candidates)
    out = [(entry.bidder, entry.out) for entry in lot.ranking if entry.out]
    assert [name for name, _ in out] == [row.split()[0] for row in reversed(rows[: bids_in - admitted])]
    assert {(reason.code, reason.clause) for _, reason in out} == {("bid_not_kept", "s. 7")}
    assert lot.award == (lot.awards[0] if admitted == 1 else None)


def test_a_framework_waits_where_only_a_draw_tells_who_is_eliminated() -> None:
    given = "with: {drawn_framework: {rate: 0.2}}"
    text = panel("100", "A 100 9", "B 100 5", "C 100 5", method="drawn_framework", more=given)
    lot = lot_of(text)
    assert (lot.awards, [(item.code, item.arguments["bidders"]) for item in lot.waits]) == (
        (),
        [("admission_waits_for_draw", ("B", "C"))],
    )
    # That B asks less does not part them: under this law nothing but a draw does.
    dearer = text.replace("bidder: C, lots: {l: {price: 100", "bidder: C, lots: {l: {price: 101")
    assert [item.arguments["bidders"] for item in lot_of(dearer).waits] == [("B", "C")]
    record = "draw: [{lot: l, order: [C], held_at: 2026-03-03T10:00+08:00}]\n"
    decided = lot_of(dearer + record)
    assert (decided.awards, decided.waits) == (("A", "C"), ())
    assert [entry.rank for entry in decided.ranking] == [1, 2, 3]


BENEFIT = ("A 9500 380", "B 10500 400", "C 8000 300")


def test_quality_per_price_takes_the_highest_and_the_band_decides_by_quality_or_price() -> None:
    simple = lot_of(panel("400", *BENEFIT, method="benefit"))
    assert [(entry.bidder, fixed(entry.figure or Fraction(0))) for entry in simple.ranking] == [
        ("A", "40000.00"),
        ("B", "38095.24"),
        ("C", "37500.00"),
    ]
    for method, winner in (("benefit_band", "B"), ("cheap_band", "A")):
        lot = lot_of(panel("400", *BENEFIT, method=method, more=f"with: {{{method}: {{band: 0.06}}}}"))
        assert lot.award == winner
        # The cut-off is 37,600: C lies below it.
        assert [entry.bidder for entry in lot.ranking if entry.out] == ["C"]


def test_at_the_end_of_the_band_a_bid_stays() -> None:
    rows = ("A 9500 380", "C 10000 376")
    lot = lot_of(panel("400", *rows, method="benefit_band", more="with: {benefit_band: {band: 0.06}}"))
    assert [entry.out for entry in lot.ranking] == [None, None]


def test_the_price_of_a_point_orders_bids_and_none_has_no_price() -> None:
    lot = lot_of(panel("100", "A 100 50", "B 90 0", "C 120 80", method="per_point"))
    ordered: list[tuple[str, Fraction | None]] = [(entry.bidder, entry.figure) for entry in lot.ranking]
    assert ordered == [
        ("C", Fraction(3, 2)),
        ("A", Fraction(2)),
        ("B", None),
    ]


def test_the_utility_index_weighs_quality_against_price() -> None:
    text = panel("40", "A 100000 28", "B 115000 36", method="utility", price="weight: 60")
    assert {
        name: fixed(entry.figure or Fraction(0), 6) for name, entry in by_bidder(lot_of(text)).items()
    } == {
        "B": "0.869565",
        "A": "0.866667",
    }


def test_award_on_value_takes_the_money_of_the_grade_off_the_price() -> None:
    worth = "quality: {money: {premium: 150000 EUR, superior: 5%, qualified: 0 EUR, rejected: 0 EUR}}"
    lots = f"method: value\nestimate: 1000000 EUR\nlots: [{{id: l, {GRADED}, criteria: {{{worth}}}}}]\n"
    text = lots + bids("A 1000000 subjects: superior.csv", "B 1080000 subjects: premium.csv")
    lot = lot_of(text)
    assert [(entry.bidder, entry.priced.evaluation_price) for entry in lot.ranking] == [
        ("B", Fraction(930000)),
        ("A", Fraction(950000)),
    ]
    assert by_bidder(lot)["B"].priced.adjusted[0].working == "1,080,000.00 − 150,000.00"
    assert [(item.higher, item.money) for item in lot.stability.premiums] == [
        ("premium", Fraction(100000)),
        ("superior", Fraction(50000)),
    ]
    assert [(note.code, note.arguments["more"]) for note in notes(text)] == [
        ("tender_premium_money", "100,000.00 EUR"),
        ("tender_premium_money", "50,000.00 EUR"),
    ]


def test_points_are_not_computed_from_a_price_that_its_value_used_up() -> None:
    worth = "{premium: 200 EUR, superior: 0 EUR, qualified: 0 EUR, rejected: 0 EUR}"
    criteria = f"price: {{weight: 100}}, quality: {{money: {worth}}}"
    text = f"method: value_ratio\nlots: [{{id: l, {GRADED}, criteria: {{{criteria}}}}}]\n" + bids(
        "A 200 subjects: premium.csv", "B 150 subjects: superior.csv"
    )
    assert [(item.code, item.arguments["bidder"]) for item in answered(text)[1]] == [
        ("compared_price_not_positive", "A")
    ]


def test_a_formula_that_puts_a_dominated_bid_first_is_shown() -> None:
    text = prices(
        "benchmark", "A 100", "B 104", "C 106", "D 106", more="with: {benchmark: {above: 1, below: 1}}"
    )
    lot = lot_of(text)
    assert (lot.award, lot.stability.dominating) == ("B", ("A",))
    (warned,) = [item for item in answered(text)[1] if item.code == "award_dominated"]
    assert (warned.arguments["winner"], warned.arguments["others"]) == ("B", ("A",))


LAWS = [
    ("price: lowest_price_ratio", "price: cheapest", "law_formula_unknown"),
    ("  ratio: {clause", "  price: {clause", "law_method_name"),
    ("rule: decimal_slip", "rule: decimal_point", "law_correction_unknown"),
    ("merit: points_to_best", "merit: best", "law_merit_unknown"),
    ("narrow: band_by_price", "narrow: band", "law_narrow_unknown"),
    ("adjust: scoring_index", "adjust: index", "law_adjustment_unknown"),
    ("parameters: {rate: = 0.2, at_least: = 1}", "parameters: {rate: = 0.2}", "law_parameter_missing"),
    ("parameters: {rate: = 0.2,", "parameters: {ratio: = 0.2, rate: = 0.2,", "law_parameter_unknown"),
    ("merit: quality, tie", "merit: lowest_price, price: one_sided, tie", "law_price_not_used"),
]


@pytest.mark.parametrize(("old", "new", "code"), LAWS)
def test_a_law_names_only_what_there_is(old: str, new: str, code: str) -> None:
    text = LAW.read_text("utf-8")
    assert old in text
    nodes, findings = read_yaml(text.replace(old, new, 1).encode(), "law.yaml")
    (law,), findings = build_all(nodes, findings, models())
    assert isinstance(law, Law)
    assert [item.code for item in check_law(law)] == [code]
    assert check_law(every()) == ()


def test_the_supplier_quality_premium_counts_from_the_lowest_weighted_sum() -> None:
    text = panel(
        "60",
        "A 1000000 42",
        "B 1080000 48",
        method="premium",
        price="weight: 40",
        more="estimate: 1000000 EUR",
    )
    assert {name: entry.priced.evaluation_price for name, entry in by_bidder(lot_of(text)).items()} == {
        "B": 930000,
        "A": 1000000,
    }


def test_the_scoring_index_divides_the_price() -> None:
    lot = lot_of(panel("100", "A 100000 85", "B 95000 70", method="index"))
    assert {name: fixed(entry.priced.evaluation_price) for name, entry in by_bidder(lot).items()} == {
        "A": "91891.89",
        "B": "95000.00",
    }


def test_features_divide_the_price_by_an_exact_coefficient() -> None:
    shares = (
        "quality: {share: {premium: 5%, superior: 1%, qualified: 0%, rejected: 0%}}, "
        "warranty: {answer: warranty, share: {long: 15%, short: 0%}}"
    )
    cycle = "life_cycle: {years: 1, rate: 0%, costs: {disposal: start}}"
    text = f"method: features\nlots: [{{id: l, {GRADED}, {cycle}, criteria: {{{shares}}}}}]\n" + bids(
        "A 1000 subjects: premium.csv, costs: {disposal: 50 EUR}, answers: {warranty: long}",
        "B 900 subjects: superior.csv, costs: {disposal: 40 EUR}, answers: {warranty: short}",
    )
    # 1000 / (1 + 0.20 / 0.80) + 50, and 900 / (1 + 0.01 / 0.80) + 40, rounded to two places.
    prices_of = {name: entry.priced.evaluation_price for name, entry in by_bidder(lot_of(text)).items()}
    assert prices_of == {"A": 850, "B": Fraction("928.89")}


def test_a_life_cycle_makes_the_dearer_purchase_the_cheaper_one() -> None:
    cycle = "life_cycle: {years: 5, rate: 5%, costs: {use: yearly, removal: end}}"
    text = f"method: cost\nlots: [{{id: l, {cycle}}}]\n" + bids(
        "A 100000 costs: {use: 12000 EUR, removal: 2000 EUR}",
        "B 120000 costs: {use: 7000 EUR, removal: 1000 EUR}",
    )
    lot = lot_of(text)
    assert [(entry.bidder, fixed(entry.priced.evaluation_price)) for entry in lot.ranking] == [
        ("B", "151089.86"),
        ("A", "153520.77"),
    ]


def test_each_deviation_adds_its_share_of_the_price_bid() -> None:
    listed = "deviations: {noise: 0.5%, speed: 0.5%, display: 1.0%}"
    text = f"method: deviations\nlots: [{{id: l, {listed}}}]\n" + bids(
        "A 1000000 deviations: [noise, speed, display]", "B 1030000"
    )
    assert by_bidder(lot_of(text))["A"].priced.evaluation_price == 1020000


def test_a_bonus_multiplies_the_points_of_the_price() -> None:
    text = prices("ratio", "A 100", "B 100", more="preferences: {bonus: 5%}").replace(
        "{bidder: A,", "{bidder: A, bonus: true,"
    )
    entries = by_bidder(lot_of(text))
    assert (entries["A"].scores[0].points, entries["B"].scores[0].points) == (Fraction("31.5"), Fraction(30))
    assert entries["A"].scores[0].working.endswith("× 1.05")
    assert entries["A"].priced.evaluation_price == 100


def test_a_winner_alone_far_below_or_late_is_noted() -> None:
    heavy = answered(prices("ratio", "A 40", "B 90", "C 95"))[1]
    assert [item.code for item in heavy if item.severity == "note"] == ["flag_heavy_discount"]
    text = panel("60", "A 100 50", "B 90 5", method="ratio", price="weight: 40", lot="least: 10, ")
    assert [item.code for item in answered(text)[1] if item.severity == "note"] == [
        "flag_others_disqualified"
    ]
    late = prices("ratio", "A 100", "B 101").replace(
        "{bidder: A,", "{bidder: A, received: 2026-03-02T10:00+08:00,"
    )
    assert "flag_late_bid" in [item.code for item in answered(late)[1]]


def test_a_trade_off_waits_for_people_and_then_follows_their_record() -> None:
    text = panel("60", "A 100 20", "B 120 55", method="weighed", price="weight: 40")
    waiting = lot_of(text)
    assert (waiting.awards, [item.code for item in waiting.waits]) == ((), ["award_waits_for_choice"])
    record = "choice: [{lot: l, bidder: A, reason: {zh: 够用, en: good enough}, by: Officer}]\n"
    decided = lot_of(text + record)
    assert (decided.award, str(decided.choice.by if decided.choice else "")) == ("A", "Officer")
    below = text.replace("panel: p}", "panel: p, least: 30}")
    assert [item.code for item in answered(below + record)[1]] == ["choice_bidder_unknown"]
    first = panel("60", "A 100 20", "B 120 55", method="ratio", price="weight: 40")
    assert [item.code for item in answered(first + record)[1]] == ["choice_not_asked"]


def test_a_bid_below_the_least_points_does_not_compete() -> None:
    text = panel(
        "60", "A 100 20", "B 120 55", "C 130 50", method="ratio", price="weight: 40", lot="least: 30, "
    )
    lot = lot_of(text)
    assert [(item.offer.bidder, [found.code for found in item.reasons]) for item in lot.excluded] == [
        ("A", ["bid_quality_below"])
    ]
    at_criterion = text.replace("least: 30, ", "").replace("panel: p}", "panel: p, least: 50}")
    lot = lot_of(at_criterion)
    assert [
        (item.offer.bidder, [(found.code, found.clause) for found in item.reasons]) for item in lot.excluded
    ] == [("A", [("bid_points_below", "s. 33")])]
    nobody = lot_of(text.replace("least: 30", "least: 60"))
    assert [item.code for item in nobody.waits] == ["nobody_left"]


def test_figures_are_rounded_only_where_the_tender_says_so() -> None:
    exact = panel("60", "A 3000 20", "B 3001 20", method="ratio", price="weight: 40")
    rounded = exact + "rounding: {points: 1, total: 1}\n"
    assert by_bidder(lot_of(exact))["B"].total == 20 + Fraction(3000 * 40, 3001)
    assert by_bidder(lot_of(rounded))["B"].total == 60


def test_answers_are_scored_by_word_and_by_interval_and_silence_gets_nothing() -> None:
    criteria = (
        "price: {weight: 40}, warranty: {weight: 30, answer: months, bands: [{when: ≥ 36, points: 30}, "
        "{when: ≥ 12 < 36, points: 10}, {when: < 12, points: 0}]}, place: {weight: 30, answer: site, "
        "points: {near: 30, far: 5}}"
    )
    text = f"method: ratio\nlots: [{{id: l, criteria: {{{criteria}}}}}]\n" + bids(
        "A 100 answers: {months: 36, site: far}", "B 100 answers: {months: 35.9, site: near}", "C 100"
    )
    entries = by_bidder(lot_of(text))
    assert {name: entry.total for name, entry in entries.items()} == {"A": 75, "B": 80, "C": 40}
    gap = text.replace("≥ 12 < 36", "≥ 12 < 30")
    gaps = [(item.code, item.arguments["value"]) for item in found(gap) if item.code == "band_gap"]
    assert gaps == [("band_gap", "30"), ("band_gap", "33")]
    both = text.replace("< 12, points", "≤ 12, points")
    twice = [(item.code, item.arguments["value"]) for item in found(both) if item.code == "band_overlap"]
    assert twice == [("band_overlap", "12")]
    assert [(item.code, item.arguments["answer"]) for item in found(text)] == [
        ("bid_answer_missing", "months"),
        ("bid_answer_missing", "site"),
    ]


CHECKS = [
    ("ratio", "price: {weight: 40}, a: {points: {x: 1}, answer: q}", "", "tender_weight_missing"),
    ("ratio", "a: {weight: 100, panel: p}", "", "tender_price_criterion_missing"),
    ("ratio", "price: {weight: 40}", "fixed_price: true", "tender_price_fixed"),
    ("chosen", "price: {weight: 40}", "", "tender_formula_missing"),
    ("chosen", "price: {weight: 40, formula: published_range}", "", "tender_parameter_missing"),
    (
        "chosen",
        "price: {weight: 40, formula: published_range}",
        "with: {chosen: {top: 5, bottom: 5}}",
        "tender_parameters_together",
    ),
    ("features", "a: {answer: q, share: {x: 100%}}", "", "tender_shares_whole"),
    ("framework", "a: {weight: 9, panel: p}", "with: {framework: {rate: 0.1}}", "tender_parameter_outside"),
    ("framework", "a: {weight: 9, panel: p}", "with: {framework: {rat: 0.3}}", "tender_parameter_unknown"),
    ("cost", "", "", "tender_life_cycle_missing"),
    ("premium", "price: {weight: 40}, a: {weight: 60, panel: p}", "", "tender_estimate_missing"),
    (
        "ratio",
        "price: {weight: 40}, a: {weight: 9, bands: [{when: ≥ 0, points: 9}]}",
        "",
        "tender_bands_without_answer",
    ),
    ("value", "a: {answer: q, money: {x: -1 EUR}}", "", "tender_worth_negative"),
    (
        "ratio",
        "price: {weight: 40}, a: {weight: 9, answer: q, bands: [{when: none, points: 9}]}",
        "",
        "band_wrong",
    ),
    ("ratio", "price: {weight: 40}, a: {weight: 9, panel: p, factor: size}", "", "tender_forbidden_factor"),
    ("ratio", "price: {weight: 40}, registered_capital: {weight: 9, panel: p}", "", "tender_forbidden_word"),
]


@pytest.mark.parametrize(("method", "criteria", "more", "code"), CHECKS)
def test_a_tender_that_a_method_cannot_compute_is_found_out(
    method: str, criteria: str, more: str, code: str
) -> None:
    text = f"method: {method}\n{more}\nlots: [{{id: l, criteria: {{{criteria}}}}}]\n"
    assert code in [item.code for item in found(text)]


@pytest.mark.parametrize(
    ("lot", "code"),
    [
        ("life_cycle: {years: 5, rate: 5%, costs: {use: yearly}}, ", "tender_key_unused"),
        ("deviations: {noise: 1%}, ", "tender_key_unused"),
    ],
)
def test_what_a_method_does_not_look_at_is_found_out(lot: str, code: str) -> None:
    text = f"method: ratio\nlots: [{{id: l, {lot}criteria: {{price: {{weight: 100}}}}}}]\n"
    assert [item.code for item in found(text)] == [code]


def test_a_step_that_weighs_as_much_as_the_price_wins_at_any_price_and_the_officer_is_told() -> None:
    text = f"method: ratio\nlots: [{{id: l, {GRADED}, criteria: {{price: {{weight: 20}}, {QUALITY}}}}}]\n"
    assert {item.code for item in notes(text)} == {"tender_premium_unlimited"}
