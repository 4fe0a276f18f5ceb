"""What a reader sees: JSON as published, the terminal, and a page that stands alone."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from grading.kinds import DONE, INVALID, NEGATIVE, Options, plugins
from grading.wording import Language
from procurement.plugin import TenderOutcome
from tests.procurement.support import GRADED, HEAD, LOWEST, bid, outcome, text_of

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "evaluation-1.json"
OPTIONS = Options(explain=True)
GRADED_BIDS = [
    bid("A", 1000000, "20", subjects="premium.csv"),
    bid("B", 900000, "21", subjects="qualified_or_premium.csv", claims="small_business: true"),
    bid("C", 950000, "22", subjects="superior.csv"),
    bid("D", 700000, "22", subjects="rejected.csv"),
    bid("E", 1600000, "22", subjects="premium.csv"),
]
PLENTY = text_of(GRADED_BIDS, GRADED, more="preferences: {small_business: 10%}")
WAITING = text_of([bid("A", 500000), bid("B", 1000000), bid("C", 1000000)])
TIED = text_of([bid(name, 1000000) for name in "ABC"])
FEW = text_of([bid("A", 1000000)])
CHEAPEST = text_of(
    [
        f"- {{bidder: {name}, lots: {{milk: {{price: {price} CNY}}}}}}"
        for name, price in zip("ABC", "987", strict=True)
    ],
    LOWEST.replace("  minimum: quality ≥ qualified\n", ""),
    HEAD.replace("comprehensive_scoring", "lowest_evaluated_price").replace("1500000", "10"),
)
ALL = {"plenty": PLENTY, "waiting": WAITING, "tied": TIED, "few": FEW, "cheapest": CHEAPEST}
everything = pytest.mark.parametrize("text", ALL.values(), ids=ALL)
languages = pytest.mark.parametrize("language", ["zh", "en"])


def outcome_of(text: str) -> TenderOutcome:
    return TenderOutcome(*outcome(text))


def as_json(text: str) -> dict[str, Any]:
    return outcome_of(text).as_json()


@everything
def test_the_json_is_what_the_published_schema_says(text: str) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(as_json(text))] == []


def test_the_json_carries_ranking_reasons_and_award_as_published() -> None:
    (lot,) = as_json(PLENTY)["lots"]
    # 30 × 810000 / 1000000 + 40 + 20
    assert lot["award"] == "A"
    first = lot["ranking"][0]
    assert (first["rank"], first["bidder"], first["grade"]) == (1, "A", "premium")
    assert (first["evaluation_price"], first["total"]) == ("1000000.00", "84.30")
    assert first["scores"] == {"price": "24.30", "quality": "40.00", "experts": "20.00"}
    assert first["exact"]["total"] == "843/10"
    reasons = {item["bidder"]: item["reasons"][0] for item in lot["excluded"]}
    assert reasons["E"]["clause"] == "财政部令第87号第六十三条"
    assert reasons["D"]["arguments"]["values"] == "quality = rejected"
    assert reasons["D"]["message"]["zh"] == "等级「不合格」低于最低要求「合格」"
    assert reasons["E"]["message"] == {
        "zh": "不符合「报价不超过最高限价」：报价 1,600,000.00 CNY 高于最高限价 1,500,000.00 CNY",
        "en": "not “a price within the ceiling”: "
        "the price of 1,600,000.00 CNY is above the ceiling of 1,500,000.00 CNY",
    }
    assert reasons["E"]["clause_label"] == {
        "zh": "财政部令第87号第六十三条",
        "en": "MOF Order 87 art. 63",
    }


def test_every_number_in_the_json_is_text() -> None:
    numbers = [
        value for value in leaves(as_json(PLENTY)) if isinstance(value, int | float) and value is not True
    ]
    ranks = [1, 2, 3]
    assert [value for value in numbers if value is not False] == ranks


def leaves(value: object) -> list[object]:
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in leaves(item)]
    return [value]


@pytest.mark.parametrize(
    ("text", "status"),
    [(PLENTY, DONE), (WAITING, NEGATIVE), (TIED, NEGATIVE), (FEW, NEGATIVE),
     (PLENTY.replace("weight: 40", "weight: 41"), INVALID)],
)  # fmt: skip
def test_the_exit_status_tells_an_award_from_none_and_from_invalid_input(text: str, status: int) -> None:
    assert outcome_of(text).status == status


def test_an_invalid_tender_answers_its_findings_alone() -> None:
    found = outcome_of(PLENTY.replace("weight: 40", "weight: 41"))
    assert found.as_json()["schema"] == "zhijia/findings/1"
    assert found.as_text("en", OPTIONS) == found.as_html("en", OPTIONS) == ""


@everything
@languages
def test_the_terminal_shows_who_wins_or_why_nobody_does(text: str, language: Language) -> None:
    found = outcome_of(text)
    shown = found.as_text(language, OPTIONS)
    assert found.evaluation is not None
    (lot,) = found.evaluation.lots
    assert all(reason.message(language) in shown for reason in lot.waits)
    assert all(entry.bidder in shown for entry in (*lot.ranking,))
    assert "{" not in shown.replace("`{", "")


def test_the_terminal_shows_the_formulas_with_the_numbers_put_in() -> None:
    shown = outcome_of(PLENTY).as_text("en", OPTIONS)
    assert "Price compared = 900,000.00 × (1 − 10%) = 810,000.00" in shown
    assert "Price = 810,000.00 / 1,000,000.00 × 30 = 24.30" in shown
    assert "Total = 24.30 + 20.00 + 40.00 = 84.30" in shown
    assert "* B counts at the proven grade; still possible: Premium, Superior; to settle it: tests" in shown
    assert "rejected  Cells      825250.06  ≤ 750000 1/mL          fails    Regulation 853/2004" in shown
    assert (
        "Superior → Premium: 8 points more, which beats the lowest price less than 36.36% above it" in shown
    )
    assert re.search(r"^\d+ of the \d+ clauses applied were not compared with the original$", shown, re.M)
    assert re.search(r"MOF Order 87 art\. 55 +weight of the price: .* +original not seen", shown)


def test_a_corrected_price_stands_beside_the_one_that_was_opened() -> None:
    text = PLENTY.replace("price: 1000000 CNY", "price: 1000000 CNY, corrected: 990000 CNY")
    shown = outcome_of(text).as_text("en", OPTIONS)
    assert re.search(r"Price bid +Corrected price +Price compared", shown)
    assert re.search(r"A +Premium +1,000,000.00 +990,000.00 +990,000.00", shown)
    assert "Corrected price = 1,000,000.00, corrected arithmetically, which the bidder confirmed" in shown
    page = Page(outcome_of(text).as_html("zh", OPTIONS))
    assert ("修正后报价" in page.text, "990,000.00" in page.text) == (True, True)
    assert "修正后报价" not in outcome_of(PLENTY).as_html("zh", OPTIONS)


def test_without_one_of_three_bids_there_is_no_award() -> None:
    three = text_of([bid("A", 1000000), bid("B", 1100000), bid("C", 1200000)])
    shown = outcome_of(three).as_text("en", OPTIONS)
    assert "Without the bid of B fewer than 3 would remain: no award." in shown
    (lot,) = as_json(three)["lots"]
    assert lot["stability"]["removals"] == [
        {"without": name, "winners": [], "changes": False} for name in "BC"
    ]


def test_the_bound_of_a_premium_is_cut_off_and_never_too_high() -> None:
    # 30 / (30 − 12) − 1 = 2/3
    text = PLENTY.replace("superior: 32", "superior: 28")
    (lot,) = as_json(text)["lots"]
    assert {item["from"]: item["premium"] for item in lot["stability"]["premiums"]} == {
        "superior": "66.66%",
        "qualified": "36.36%",
    }


def test_without_explain_the_terminal_is_short() -> None:
    assert "24.30 + 40.00" not in outcome_of(PLENTY).as_text("en", Options())


class Page(HTMLParser):
    """The tags of a page, its texts, and whatever is left open."""

    VOID = ("meta", "br", "rect")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@everything
@languages
def test_the_page_is_one_file_without_scripts_and_loads_nothing(text: str, language: Language) -> None:
    page = Page(outcome_of(text).as_html(language, OPTIONS))
    assert page.open == []
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object"}
    attributes = [name for _, found in page.tags for name in found]
    assert not any(name in ("src", "href", "style") or name.startswith("on") for name in attributes)
    policies = [found["content"] for tag, found in page.tags if "http-equiv" in found and tag == "meta"]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert dict(page.tags)["html"]["lang"] == {"zh": "zh-CN", "en": "en"}[language]
    assert "{" not in page.text.split("</style>")[0].rpartition("}")[2]


def test_what_a_bidder_is_called_never_becomes_markup() -> None:
    evil = '"<script>alert(1)</script>"'
    html = outcome_of(text_of([bid(evil, 1000000), bid("B", 1100000), bid("C", 1200000)])).as_html(
        "en", OPTIONS
    )
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_the_page_lets_a_lawyer_recompute_every_number() -> None:
    page = Page(outcome_of(PLENTY).as_html("zh", OPTIONS))
    text = re.sub(r"\s+", " ", page.text)
    for shown in (
        "900,000.00 × (1 − 10%)",
        "810,000.00 / 1,000,000.00 × 30",
        "24.30 + 20.00 + 40.00",
        "扣除 10%：小微企业（财库〔2022〕19号）",
        "特优 40、优 32、合格 20",
        "财政部令第87号第五十五条、第五十七条",
        "2026-02-01（已计入财库〔2022〕19号、国办发〔2025〕34号、财库〔2026〕2号）",
        "生乳质量分级, 2026.1",
        "825250.06",
        "Regulation 853/2004",
        "未核对原文",
    ):
        assert shown in text


def test_bars_add_up_to_the_total() -> None:
    page = Page(outcome_of(PLENTY).as_html("en", OPTIONS))
    parts = [found for tag, found in page.tags if tag == "rect" and "x" in found and found["width"] != "100"]
    assert [(part["x"], part["width"]) for part in parts[:3]] == [
        ("0.00", "24.30"), ("24.30", "20.00"), ("44.30", "40.00")
    ]  # fmt: skip


def test_a_tender_and_a_law_are_kinds_of_file() -> None:
    assert {"tender", "law"} <= plugins().keys()
