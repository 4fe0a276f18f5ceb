"""What is wrong with a tender or a bid is found before anything is opened, with the clause of the law."""

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest

from grading.findings import Finding, has_errors
from grading.language.values import Period
from procurement import wording
from procurement.checks.law import check_law
from procurement.checks.tender import check_tender
from procurement.models.law import Law
from procurement.tendering import check
from tests.procurement.support import (
    GRADED,
    HEAD,
    LOWEST,
    PANEL,
    SCHEME,
    Grader,
    bid,
    built,
    catalogue,
    checked,
    outcome,
    read,
    text_of,
)

BIDS = [bid("A", 1000000), bid("B", 1010000), bid("C", 1020000)]
SOUND = text_of(BIDS, more="preferences: {small_business: 10%}")
SOUND_GRADED = text_of([bid(name, 1000000, subjects="premium.csv") for name in "ABC"], GRADED)
SOUND_LOWEST = text_of(
    [f"- {{bidder: {name}, lots: {{milk: {{price: 1000000 CNY}}}}}}" for name in "ABC"],
    LOWEST,
    HEAD.replace("comprehensive_scoring", "lowest_evaluated_price"),
)

PLAIN = text_of(
    [f"- {{bidder: {name}, lots: {{milk: {{price: 1000000 CNY}}}}}}" for name in "ABC"],
    "- {id: milk, criteria: {price: {weight: 100}}}",
)


def written(finding: Finding) -> str:
    """What stands at the place of a finding."""
    place = finding.place
    assert place is not None
    return place.source.line(place.line)[place.column - 1 :][: place.length]


@pytest.mark.parametrize("text", [SOUND, SOUND_GRADED, SOUND_LOWEST, PLAIN])
def test_in_a_sound_tender_nothing_is_found(text: str) -> None:
    assert checked(text) == ()


# What is changed in a sound tender, and the finding: code, clause, some of its arguments.
Case = tuple[str, str, str, str, str | None, dict[str, object]]
UNLAWFUL: list[Case] = [
    (
        SOUND,
        "price: {weight: 30}",
        "price: {weight: 29}",
        "tender_against_law",
        "财政部令第87号第五十五条",
        {"that": "sum(criteria.weight) = 100", "values": "sum(criteria.weight) = 99"},
    ),
    (
        SOUND,
        "price: {weight: 30}",
        "price: {weight: 29}",
        "tender_against_law",
        "财政部令第87号第五十五条",
        {"values": "object = goods, weight(price) = 29"},
    ),
    (SOUND, "goods\n", "works\n", "tender_against_law", "财政部令第87号第二条", {"values": "object = works"}),
    (
        SOUND,
        "open_tendering",
        "inquiry",
        "tender_against_law",
        "财政部令第87号第三条",
        {"values": "procedure = inquiry"},
    ),
    (
        SOUND,
        "ceiling: 1500000 CNY\n",
        "",
        "tender_against_law",
        "财政部令第87号第十二条、第六十三条",
        {"that": "known(ceiling)"},
    ),
    (
        SOUND,
        "comprehensive_scoring",
        "lowest_price_wins",
        "tender_method_unknown",
        None,
        {"written": "lowest_price_wins", "known": ("comprehensive_scoring", "lowest_evaluated_price")},
    ),
    (
        SOUND,
        "price: {weight: 30}",
        "price: {weight: 30, formula: two_sided}",
        "tender_formula_unlawful",
        "财政部令第87号第五十五条、第五十七条",
        {"written": "two_sided", "lawful": ("lowest_price_ratio",)},
    ),
    (
        SOUND,
        "price: {weight: 30}",
        "price: {weight: 30, panel: experts}",
        "tender_price_not_by_formula",
        "财政部令第87号第五十五条、第五十七条",
        {},
    ),
    (
        SOUND,
        "experts: {weight: 70, panel: experts}",
        "experts: {weight: 70}",
        "tender_criterion_kind",
        None,
        {"criterion": "experts"},
    ),
    (SOUND, "price: {weight: 30}", "price: {weight: 0}", "tender_weight_wrong", None, {"weight": "0"}),
    (
        SOUND_LOWEST,
        "  minimum: quality ≥ qualified",
        "  criteria: {quality: {weight: 40, points: {premium: 40}}}",
        "tender_criterion_not_scored",
        "财政部令第87号第五十四条、第五十六条",
        {"criterion": "quality"},
    ),
    (
        SOUND,
        "small_business: 10%",
        "small_business: 9.99%",
        "tender_preference_rate",
        "财库〔2022〕19号",
        {"written": "9.99%", "allowed": "10%..20%"},
    ),
    (
        SOUND,
        "small_business: 10%",
        "domestic: 19%",
        "tender_preference_rate",
        "国办发〔2025〕34号",
        {"written": "19%", "allowed": "= 20%"},
    ),
    (SOUND, "small_business: 10%", "local: 10%", "tender_preference_unknown", None, {"written": "local"}),
    (
        SOUND.replace("small_business: 10%", "domestic: 20%"),
        "2026-02-01",
        "2025-12-31",
        "tender_preference_not_in_force",
        "国办发〔2025〕34号",
        {"published": "2025-12-31", "from": "2026-01-01"},
    ),
    (
        SOUND,
        "preferences:",
        "with: {abnormally_low: {of_mean: 0.66}}\npreferences:",
        "tender_rate_outside",
        "财库〔2026〕2号",
        {"written": "0.66", "least": "0.5", "most": "0.65"},
    ),
    (
        SOUND,
        "preferences:",
        "with: {abnormally_low: {of_ceiling: 0.44}}\npreferences:",
        "tender_rate_outside",
        "财库〔2026〕2号",
        {"written": "0.44", "least": "0.45"},
    ),
    (
        SOUND,
        "preferences:",
        "with: {abnormally_low: {at_most: 0.7}}\npreferences:",
        "tender_rate_unknown",
        None,
        {"written": "at_most"},
    ),
    (
        SOUND,
        "preferences:",
        "with: {too_low: {of_mean: 0.6}}\npreferences:",
        "tender_trigger_unknown",
        None,
        {"known": ("abnormally_low",)},
    ),
    (SOUND, "2026-03-02T09:30", "2026-01-31T09:30", "tender_opened_early", None, {"opened": "2026-01-31"}),
    (SOUND, "opened:", "at: 2026-03-03\nopened:", "tender_facts_late", None, {"at": "2026-03-03"}),
    (SOUND, "1500000 CNY", "1500000 EUR", "tender_currencies", None, {"written": "CNY", "currency": "EUR"}),
]
UNFINISHED: list[Case] = [
    (
        SOUND_GRADED,
        "premium: 40",
        "premium: 41",
        "tender_points_outside",
        None,
        {"points": "41", "weight": "40"},
    ),
    (SOUND_GRADED, "qualified: 20", "qualified: -1", "tender_points_outside", None, {"points": "-1"}),
    (SOUND_GRADED, ", qualified: 20", "", "tender_grade_without_points", None, {"grade": "qualified"}),
    (
        SOUND_GRADED,
        "    minimum: quality ≥ qualified\n",
        "",
        "tender_grade_without_points",
        None,
        {"grade": "rejected"},
    ),
    (
        SOUND_GRADED,
        "superior: 32",
        "superior: 40",
        "tender_points_not_falling",
        None,
        {"worse": "superior", "better": "premium"},
    ),
    (SOUND_GRADED, "superior: 32", "supreme: 32", "tender_grade_unknown", None, {"written": "supreme"}),
    (
        SOUND_GRADED,
        "{weight: 40, ",
        "{weight: 40, of: milk, ",
        "tender_document_unknown",
        None,
        {"written": "milk", "known": ("quality",)},
    ),
    (
        SOUND_GRADED,
        "quality ≥ qualified",
        "qualtiy ≥ qualified",
        "condition_name_unknown_meant",
        None,
        {"written": "qualtiy", "meant": "quality"},
    ),
    (
        SOUND_GRADED,
        "quality ≥ qualified",
        "best(quality) ≥ 1",
        "condition_function_unknown",
        None,
        {"written": "best"},
    ),
    (
        SOUND_GRADED,
        "quality ≥ qualified",
        "steps(quality) = 1",
        "condition_function_arguments",
        None,
        {"due": "2"},
    ),
    (
        SOUND,
        "lots: {milk: {price: 1000000",
        "lots: {cream: {price: 1000000",
        "bid_lot_unknown",
        None,
        {"known": ("milk",)},
    ),
    (SOUND, "price: 1000000 CNY", "price: -5 CNY", "bid_price_not_positive", None, {"written": "-5"}),
    (SOUND, "price: 1000000 CNY", "price: 1015000000 CNY", "bid_price_far", None, {"median": "1015000"}),
    (
        SOUND,
        "price: 1000000 CNY",
        "price: 1000000 CNY, corrected: 10000 CNY",
        "bid_correction_far",
        None,
        {"written": "10000", "opened": "1000000"},
    ),
    (
        SOUND,
        "price: 1000000 CNY",
        "price: 1000000.005 CNY",
        "money_too_fine",
        None,
        {"written": "1000000.005", "currency": "CNY"},
    ),
    (
        SOUND,
        "ceiling: 1500000 CNY",
        "ceiling: 0 CNY",
        "tender_amount_not_positive",
        None,
        {"key": "ceiling", "written": "0"},
    ),
    (
        SOUND,
        "- id: milk",
        "- id: milk\n    budget: -1 CNY",
        "tender_amount_not_positive",
        None,
        {"key": "budget", "written": "-1"},
    ),
    (
        SOUND_GRADED,
        "premium: 40",
        "premium: 39",
        "tender_points_below_weight",
        None,
        {"criterion": "quality", "points": "39", "weight": "40"},
    ),
    (
        SOUND_GRADED,
        "subjects: [B/premium.csv]",
        "subjects: [./A/premium.csv]",
        "bid_evidence_shared",
        None,
        {"file": "./A/premium.csv", "name": "A", "other": "B"},
    ),
    (
        SOUND,
        "price: 1000000 CNY, panel: {experts",
        "price: 1000000 CNY, panel: {judges",
        "bid_panel_unknown",
        None,
        {"written": "judges"},
    ),
    (SOUND, "{name: B}", "{name: A}", "bid_name_twice", None, {"name": "A"}),
    (SOUND, "{name: B}", "{name: Ａ }", "bid_names_alike", None, {"name": "Ａ", "other": "A"}),
    # A Cyrillic letter, and ideographs that look like one another.
    (SOUND, "{name: B}", "{name: А}", "bid_names_alike", None, {"name": "А", "other": "A"}),
    (
        SOUND.replace("{name: A}", "{name: 未来乳业}"),
        "{name: B}",
        "{name: 末来乳业}",
        "bid_names_alike",
        None,
        {"name": "末来乳业", "other": "未来乳业"},
    ),
    (SOUND, "{name: A}", "{name: A, code: 91440100MA0JA0009}", "code_length", None, {"length": "17"}),
    (SOUND, "{name: A}", "{name: A, code: 91440100MA0JA0009Z}", "code_characters", None, {"strange": "Z"}),
    (SOUND, "{name: A}", "{name: A, code: 91440100MA0JA0090Y}", "code_check", None, {"last": "Y"}),
    (
        SOUND,
        "  lots: {milk: {price: 1000000",
        "  small_busines: true\n  lots: {milk: {price: 1000000",
        "claim_unknown",
        None,
        {"written": "small_busines"},
    ),
    (
        SOUND,
        "  lots: {milk: {price: 1000000",
        "  domestic: true\n  lots: {milk: {price: 1000000",
        "claim_without_preference",
        "国办发〔2025〕34号",
        {"preference": "domestic"},
    ),
    (
        SOUND,
        "  lots: {milk: {price: 1000000",
        "  small_business: 40%\n  lots: {milk: {price: 1000000",
        "claim_share_needless",
        "财库〔2022〕19号",
        {},
    ),
    (
        SOUND,
        "preferences:",
        "review: [{bidder: Z, on: abnormally_low, accepted: true, reason: x}]\npreferences:",
        "answer_bidder_unknown",
        None,
        {"written": "Z"},
    ),
    (
        SOUND,
        "preferences:",
        "review: [{bidder: A, on: low, accepted: true, reason: x}]\npreferences:",
        "answer_trigger_unknown",
        None,
        {"written": "low"},
    ),
    (
        SOUND,
        "preferences:",
        "review: [{bidder: A, lot: x, on: abnormally_low, accepted: true, reason: x}]\npreferences:",
        "bid_lot_unknown",
        None,
        {"written": "x"},
    ),
]
UNFINISHED += [
    (
        PLAIN,
        "lots:\n  - {id: milk, criteria: {price: {weight: 100}}}",
        "lots: []",
        "tender_without_lots",
        None,
        {},
    ),
    (
        PLAIN,
        "lots:\n",
        "lots:\n  - {id: milk, criteria: {price: {weight: 100}}}\n",
        "tender_lot_twice",
        None,
        {"written": "milk"},
    ),
    (
        PLAIN,
        "lots:\n",
        "preferences: {small_business: 80%, domestic: 20%}\nlots:\n",
        "tender_preferences_whole",
        None,
        {"sum": "100%"},
    ),
    (
        SOUND_GRADED,
        "quality ≥ qualified",
        "quality ≠ fails",
        "tender_grade_without_points",
        None,
        {"grade": "rejected"},
    ),
]
UNREADABLE: list[Case] = [
    (SOUND, "1000000 CNY", "100万元", "money_wrong", None, {"written": "100万元"}),
    (SOUND, "1000000 CNY", "1.000.000 CNY", "number_text", None, {"written": "1.000.000"}),
    (SOUND, "small_business: 10%", "small_business: 0.1", "percent_wrong", None, {"written": "0.1"}),
    (SOUND, "small_business: 10%", "small_business: 101%", "percent_wrong", None, {"written": "101%"}),
    (SOUND, "2026-03-02T09:30+08:00", "2026-03-02T09:30", "moment_without_zone", None, {}),
    (SOUND, "2026-03-02T09:30+08:00", "2026-03-32T09:30+08:00", "moment_wrong", None, {}),
    (
        SOUND,
        "  lots: {milk: {price: 1000000",
        "  small_business: yes\n  lots: {milk: {price: 1000000",
        "claim_wrong",
        None,
        {"written": "yes"},
    ),
    (SOUND, "goods\n", "good\n", "word_wrong", None, {"written": "good"}),
]


@pytest.mark.parametrize(
    ("sound", "old", "new", "code", "clause", "arguments"),
    [*UNLAWFUL, *UNFINISHED, *UNREADABLE],
    ids=lambda part: part if isinstance(part, str) and len(part) < 40 else "",
)
def test_a_fault_is_found_with_its_clause_and_what_was_written(
    sound: str, old: str, new: str, code: str, clause: str | None, arguments: dict[str, str]
) -> None:
    assert old in sound
    found = [finding for finding in checked(sound.replace(old, new, 1)) if finding.code == code]
    assert any(
        finding.clause == clause and arguments.items() <= {**finding.arguments}.items() for finding in found
    ), found
    for finding in found:
        for language in ("zh", "en"):
            assert "{" not in finding.message(language).replace("`{", "")


def test_every_code_about_tenders_has_a_case() -> None:
    files = [*Path(__file__).parent.rglob("*.py"), *(Path(__file__).parents[1] / "features").rglob("*.py")]
    asked = "".join(path.read_text("utf-8") for path in files)
    assert {code for code in wording.SENTENCES if f'"{code}"' not in asked} == set()


def test_a_finding_points_at_what_is_wrong() -> None:
    findings = checked(SOUND.replace("price: {weight: 30}", "price: {weight: 25}"))
    assert {finding.place.line for finding in findings if finding.place} == {
        SOUND.splitlines().index("      price: {weight: 30}") + 1,
        SOUND.splitlines().index("  - id: milk") + 1,
    }
    (unknown,) = checked(SOUND.replace("small_business: 10%", "local: 10%"))
    assert written(unknown) == "local"


def test_services_need_a_price_weight_of_ten() -> None:
    services = SOUND.replace("object: goods", "object: services")
    ten = services.replace("{weight: 30}", "{weight: 10}").replace("weight: 70", "weight: 90")
    nine = services.replace("{weight: 30}", "{weight: 9}").replace("weight: 70", "weight: 91")
    assert checked(ten) == ()
    assert [(found.code, found.clause) for found in checked(nine)] == [
        ("tender_against_law", "财政部令第87号第五十五条")
    ]


def test_a_tender_without_a_price_criterion_is_against_the_law() -> None:
    values = {found.arguments["values"] for found in checked(SOUND.replace("    price: {weight: 30}\n", ""))}
    assert "object = goods, weight(price) = 0" in values


def test_two_bids_under_one_code_point_at_each_other() -> None:
    code = "91440100MA0JA0009Y"
    text = text_of([bid("A", 1000000, code=code), bid("B", 1010000, code=code), bid("C", 1020000)])
    (finding,) = checked(text)
    assert (finding.code, finding.arguments["code"]) == ("bid_code_twice", code)
    assert finding.place is not None
    assert finding.also is not None
    assert finding.also.line < finding.place.line


@pytest.mark.parametrize(
    ("in_force", "codes"),
    [
        (Period(datetime.date(2026, 2, 1), None), []),
        (Period(datetime.date(2026, 2, 2), None), ["tender_document_not_in_force"]),
        (Period(None, datetime.date(2026, 1, 31)), ["tender_document_not_in_force"]),
    ],
)
def test_bidders_can_read_what_their_goods_are_graded_by_when_the_tender_is_published(
    in_force: Period, codes: list[str]
) -> None:
    tender, _ = built(SOUND_GRADED)
    assert tender is not None
    found = check(tender, Grader(scheme=replace(SCHEME, in_force=in_force)))
    assert [(item.code, item.arguments["document"]) for item in found if item.severity != "note"] == [
        (code, "milk/quality@2026.1") for code in codes
    ]


def test_a_bidder_may_use_its_own_evidence_for_several_lots() -> None:
    again = GRADED.replace("id: milk", "id: cream")
    bids = [bid(name, 1000000, subjects="premium.csv") for name in "ABC"]
    both = [re.sub(r"milk: (\{.*\})\}$", r"milk: \1, cream: \1}", one) for one in bids]
    assert checked(text_of(both, f"{GRADED.strip()}\n{again.strip()}")) == ()


def test_a_part_of_the_contract_and_the_whole_cannot_both_be_claimed() -> None:
    both = bid("A", 1000000, claims="small_business: true; small_business_part: 30%")
    text = text_of([both, *BIDS[1:]], more="preferences: {small_business: 10%, small_business_part: 4%}")
    assert [found.code for found in checked(text)] == ["claims_exclude"]


def test_several_subjects_need_a_published_way_to_count_them() -> None:
    bids = [bid("A", 1000000, subjects="premium.csv, superior.csv"), *BIDS[1:]]
    text = text_of(bids, GRADED.replace("  several_subjects: worst\n", ""))
    evaluation, findings = outcome(text)
    assert evaluation is None
    assert [(found.code, found.arguments["count"]) for found in findings] == [("bid_subjects_several", "2")]


@pytest.mark.parametrize(
    ("scores", "code", "clause", "arguments"),
    [
        (["70.01", "1", "1", "1", "1"], "panel_score_outside", None, {"score": "70.01", "weight": "70"}),
        (["-1", "1", "1", "1", "1"], "panel_score_outside", None, {"score": "-1"}),
        (["1", "1", "1", "1"], "panel_against_law", "财政部令第87号第四十七条", {"values": "members = 4"}),
        (
            ["1"] * 6,
            "panel_against_law",
            "财政部令第87号第四十七条",
            {"values": "members = 6, steps(members; 2) = 3"},
        ),
        (["1"] * 7, "panel_sizes_differ", None, {"sizes": "5, 7"}),
        ([], "panel_missing", None, {"bidder": "A"}),
    ],
)
def test_a_panel_that_the_law_would_not_have_is_refused(
    scores: list[str], code: str, clause: str | None, arguments: dict[str, str]
) -> None:
    evaluation, findings = outcome(text_of([bid("A", 1000000, scores), *BIDS[1:]]))
    assert evaluation is None
    assert any(
        (found.code, found.clause) == (code, clause) and arguments.items() <= {**found.arguments}.items()
        for found in findings
    ), findings


def test_a_large_budget_asks_for_seven_members() -> None:
    head = HEAD.replace("ceiling: 1500000", "ceiling: 10000000")
    bids = [bid(name, 9000000) for name in "ABC"]
    _, findings = outcome(text_of(bids, head=head))
    assert {found.arguments["that"] for found in findings} == {"members ≥ 7"}
    seven = [bid(name, 9000000 + at, ["10"] * 7) for at, name in enumerate("ABC")]
    assert not has_errors(outcome(text_of(seven, head=head))[1])


def test_a_bid_that_does_not_compete_needs_no_scores() -> None:
    text = text_of([*BIDS, bid("D", 1600000, [])])
    assert not has_errors(outcome(text)[1])


LAW = """
kind: law
id: x/law
methods: {scoring: {clause: art. 1, status: read, price: ratio, tie: [lot, draw]}}
requirements: {a: {clause: art. 2, status: read, that: weight(price) ≥ 30 and cieling > 0}}
preferences:
  p: {clause: art. 3, status: read, of: original_price, rate: = 1%, excludes: [q], for: count(bids.q) > 0}
fewer_than: {bidders: 3, then: no_award}
open_grade: proven
review: {low: {clause: art. 4, status: read, parameters: {r: 0.5}, when: price < s × mean(bids.price)}}
"""


def law_of(text: str) -> Law:
    law = read(text)
    assert isinstance(law, Law)
    return law


def test_a_law_that_asks_for_what_does_not_exist_is_refused() -> None:
    assert [(found.code, found.arguments["written"]) for found in check_law(law_of(LAW))] == [
        ("law_formula_unknown", "ratio"),
        ("law_tie_unknown", "lot"),
        ("condition_name_unknown_meant", "cieling"),
        ("condition_name_unknown_meant", "bids.q"),
        ("law_excludes_unknown", "q"),
        ("condition_name_unknown", "s"),
    ]


def test_a_requirement_that_cannot_be_decided_is_not_taken_as_met() -> None:
    law = law_of(LAW.replace("price: ratio, tie: [lot, draw]", "price: lowest").replace("cieling", "ceiling"))
    tender, _ = built(SOUND.replace("comprehensive_scoring", "scoring").replace("ceiling: 1500000 CNY\n", ""))
    assert tender is not None
    found = [
        (item.code, item.clause, item.arguments["values"])
        for item in check_tender(tender, law, {})
        if item.code == "tender_law_open"
    ]
    assert found == [("tender_law_open", "art. 2", "weight(price) = 30, ceiling = ?")]


def test_the_law_of_the_library_is_sound_and_every_clause_of_it_says_how_sure_it_is() -> None:
    found, findings = catalogue().header("cn/goods_and_services", Law, edition=None, at=None)
    assert isinstance(found, Law)
    assert (*findings, *check_law(found)) == ()
    assert found.gaps
    clauses = (*found.methods.values(), *found.requirements.values(), *found.preferences.values())
    assert {clause.status for clause in clauses} == {"unverified"}


def test_an_unknown_law_is_refused() -> None:
    assert [found.code for found in checked(SOUND.replace("goods_and_services", "goods_and_servces"))] == [
        "document_unknown_meant"
    ]


def test_a_tender_before_the_law_was_in_force_is_refused() -> None:
    early = SOUND.replace("published: 2026-02-01", "published: 2017-09-30")
    assert [found.code for found in checked(early)] == ["document_not_in_force"]


def test_a_panel_lot_builds_without_a_finding() -> None:
    tender, findings = built(text_of(BIDS, PANEL))
    assert tender is not None
    assert findings == ()
