"""Reasons in people's words where a condition has a simple form, and hostile names that stay harmless."""

import json

import pytest

from grading.findings import Finding
from grading.kinds import Options
from grading.wording import Language
from procurement.law.citation import Citation, cited
from procurement.plugin import TenderOutcome
from tests.procurement.support import GRADED, HEAD, bid, built, checked, lot_of, outcome, text_of

THREE = [bid("A", 1000000), bid("B", 1010000), bid("C", 1020000)]
GOOD = [bid(name, 1000000, subjects="premium.csv") for name in "ABC"]


def reason(text: str) -> Finding:
    """The only reason against the only bid that does not compete."""
    (excluded,) = lot_of(text).excluded
    (found,) = excluded.reasons
    return found


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        (
            text_of([*THREE, bid("D", "1500000.5")]),
            "不符合「报价不超过最高限价」：报价 1,500,000.50 CNY 高于最高限价 1,500,000.00 CNY",
            "not “a price within the ceiling”: "
            "the price of 1,500,000.50 CNY is above the ceiling of 1,500,000.00 CNY",
        ),
        (
            text_of([*THREE, bid("D", 1000000, more="received: 2026-03-02T09:31+08:00")]),
            "不符合「截止时间前送达」：送达时间 2026-03-02 09:31+08:00 晚于开标时间 2026-03-02 09:30+08:00",
            "not “handed in before the deadline”: the receipt on 2026-03-02 09:31+08:00 "
            "is later than the opening on 2026-03-02 09:30+08:00",
        ),
        (
            text_of([*GOOD, bid("D", 900000, subjects="rejected.csv")], GRADED),
            "等级「不合格」低于最低要求「合格」",
            "the grade “Rejected” is below the minimum “Qualified”",
        ),
        (
            text_of([*GOOD, bid("D", 900000, subjects="rejected_or_premium.csv")], GRADED),
            "现有证据只证明等级「不合格」，不能证明达到最低要求「合格」",
            "the evidence proves the grade “Rejected” alone, and not the minimum “Qualified”",
        ),
        (
            text_of(
                [*GOOD, bid("D", 900000, subjects="rejected.csv")],
                GRADED.replace("quality ≥ qualified", "quality ≥ qualified and quality = meets"),
            ),
            "等级低于最低要求 `quality ≥ qualified and quality = meets`：quality = rejected",
            "below the minimum `quality ≥ qualified and quality = meets`: quality = rejected",
        ),
    ],
)
def test_a_reason_is_said_as_people_would_say_it(text: str, zh: str, en: str) -> None:
    found = reason(text)
    assert (found.message("zh"), found.message("en")) == (zh, en)


def test_weights_and_panels_are_told_in_numbers() -> None:
    (found,) = checked(text_of(THREE).replace("weight: 70", "weight: 69"))
    assert found.message("zh") == "违反「权重之和为 100」：各项权重之和 99 不等于 100"
    assert found.message("en") == "against “the weights sum to 100”: the sum of the weights of 99 is not 100"
    four = [bid(name, 1000000, ["10"] * 4) for name in "ABC"]
    messages = [found.message("zh") for found in outcome(text_of(four))[1]]
    assert messages[0] == "评委 `experts` 不符合「评标委员会不少于 5 人」：评委人数 4 低于 5"


def test_a_clause_is_cited_as_the_readers_lawyers_do_and_recorded_in_the_laws_own_language() -> None:
    clause = reason(text_of([*THREE, bid("D", 1600000)])).clause
    assert isinstance(clause, Citation)
    assert clause == cited(clause, "zh") == "财政部令第87号第六十三条"
    assert cited(clause, "en") == "MOF Order 87 art. 63"
    assert cited("4.2", "en") == "4.2"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_and_a_terminal_cite_clauses_in_one_language(language: Language) -> None:
    shown = TenderOutcome(*outcome(text_of([*THREE, bid("D", 1600000)])))
    own, other = ("财政部令第87号第六十三条", "MOF Order 87 art. 63")[:: 1 if language == "zh" else -1]
    for face in (shown.as_text(language, Options()), shown.as_html(language, Options())):
        assert own in face
        assert other not in face


EVIL = """'<script>alert(1)</script>{0}{x}&"'"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_names_with_markup_and_braces_come_out_as_they_are_and_harmless(language: Language) -> None:
    low = [bid("B", 1000000), bid("C", 1000000), bid("D", 1100000)]
    answer = f"review: [{{bidder: {EVIL}, on: abnormally_low, accepted: false, reason: {EVIL}}}]"
    found = TenderOutcome(*outcome(text_of([bid(EVIL, 500000), *low], more=answer)))
    assert found.evaluation is not None
    html = found.as_html(language, Options(explain=True))
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{0}{x}&amp;&#34;" in html
    name = EVIL.strip("'")
    assert name in found.as_text(language, Options(explain=True))
    assert name in json.dumps(found.as_json(), ensure_ascii=False).replace('\\"', '"')


@pytest.mark.parametrize(
    ("strange", "code"),
    [
        (r"\e[31m", "character_control"),
        (r"\x1b]0;x\a", "character_control"),
        (r"\u200b", "character_invisible"),
        (r"\u202e", "character_invisible"),
        (r"\u2028", "character_line_end"),
    ],
)
def test_names_with_characters_that_nobody_can_see_are_refused(strange: str, code: str) -> None:
    tender, findings = built(text_of([bid(f'"A{strange}"', 1000000), *THREE[1:]], head=HEAD))
    assert tender is None
    assert {finding.code for finding in findings} == {code}


def test_names_with_characters_that_nobody_can_see_are_refused_in_tables_too() -> None:
    from grading.reading.table import read_csv

    _, findings = read_csv("bidder,price [CNY]\nA\u200b\x1b[31m,1\n".encode(), "offers.csv")
    assert {finding.code for finding in findings} == {"character_control", "character_invisible"}
