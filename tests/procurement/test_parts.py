"""Codes, formulas of laws, what several subjects prove, and the models as the language describes them."""

import datetime
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter

import pytest

import grading.wording as wording_of_grading
from grading.findings import Place, Source, codes
from grading.kinds import plugins
from grading.language.formula import Formula
from grading.language.grammar import parse_formula
from grading.language.tree import Scalar
from grading.wording import Sentence
from procurement.evidence.proofs import prove
from procurement.law.conditions import Scope, Standing, Value, evaluate, holds, used
from procurement.models.law import Law
from procurement.models.tender import Tender
from procurement.values.codes import ALPHABET, check_character
from procurement.values.display import amount, fixed, grouped
from procurement.wording import SENTENCES
from procurement.wording.labels import LABELS
from tests.procurement.support import SCHEME, evidence, read

ROOT = Path(__file__).parents[2]

# Published codes of well-known companies, and their last characters.
CODES = ["91330100799655058B", "9144030071526726XG", "914403001922038216"]


@pytest.mark.parametrize("code", CODES)
def test_the_last_character_of_a_code_checks_the_others(code: str) -> None:
    assert check_character(code[:-1]) == code[-1]


@pytest.mark.parametrize("code", CODES)
def test_a_slip_of_one_character_or_a_swap_of_two_neighbours_is_noticed(code: str) -> None:
    body = code[:-1]
    for place, character in enumerate(body):
        slips = [body[:place] + other + body[place + 1 :] for other in ALPHABET if other != character]
        assert code[-1] not in map(check_character, slips)
        following = body[place + 1 : place + 2]
        if following not in ("", character):
            swapped = body[:place] + following + character + body[place + 2 :]
            assert check_character(swapped) != code[-1]


@pytest.mark.parametrize("first", ["", "9144010", "91440100MA0JA000I"])
def test_what_is_no_code_has_no_check_character(first: str) -> None:
    assert check_character(first) is None


GRADE = Standing("meets", "superior", SCHEME.order)
NAMES: dict[str, Value] = {
    "price": Fraction(100),
    "ceiling": None,
    "object": "goods",
    "quality": GRADE,
    "plain": Standing("open", None, ()),
    "flag": True,
    "opened": datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC),
    "published": datetime.date(2026, 2, 1),
    "bids.price": (Fraction(100), Fraction(150), Fraction(200)),
    "bids.domestic": (True, False, True),
}
SCOPE = Scope(
    NAMES,
    frozenset({"goods", "services", *SCHEME.order, "meets", "fails", "open"}),
    {"price": Fraction(30)},
    "CNY",
)


def formula(text: str) -> Formula:
    read_, findings = parse_formula(Scalar(text, Place(Source("law.yaml"), 1, 1)))
    assert findings == ()
    assert read_ is not None
    return read_


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("price < 0.5 × mean(bids.price)", False),
        ("price = second_lowest(bids.price) - 50", True),
        ("price ^ 2 = 10000 and price / 3 × 3 = 100", True),
        ("price / 0 = 1", None),
        ("-price < 0 CNY", True),
        ("price < 5 EUR", None),
        ("50% × 200 = price", True),
        ("50 < price ≤ 100", True),
        ("weight(price) ≥ 30", True),
        ("weight(quality) = 0", True),
        ("object = services | goods", True),
        ("object ≠ services | goods", False),
        ("object < services", None),
        ("quality ≥ qualified", True),
        ("quality > superior", False),
        ("quality = superior and quality ≠ premium", True),
        ("quality = meets", True),
        ("quality", True),
        ("plain", None),
        ("plain = fails", None),
        ("plain = open", True),
        ("not flag", False),
        ("ceiling > 1", None),
        ("ceiling > 1 or price > 1", True),
        ("ceiling > 1 and price < 1", False),
        ("not ceiling > 1", None),
        ("known(ceiling) or known(price)", True),
        ("count(bids.domestic) < count(bids.price)", True),
        ("sum(bids.price) = 450 and min(bids.price) = 100 and max(bids.price) = 200", True),
        ("steps(price; 30) = 3", True),
        ("steps(price; 0) = 3", None),
        ("published ≥ 2026-02-01", True),
        ("published = opened", None),
    ],
)
def test_a_formula_of_a_law_holds_does_not_or_is_open(text: str, verdict: bool | None) -> None:
    assert holds(formula(text).tree, SCOPE) is verdict


def test_means_are_exact() -> None:
    thirds = SCOPE.extended({"bids.price": (Fraction(1), Fraction(1), Fraction(2))})
    assert evaluate(formula("mean(bids.price)").tree, thirds) == Fraction(4, 3)


def test_a_verdict_names_the_values_it_rests_on() -> None:
    text = "price < mean(bids.price) and quality ≥ qualified and known(ceiling) and opened = opened"
    assert used(formula(text), SCOPE) == (
        "price = 100, mean(bids.price) = 150, quality = superior, known(ceiling) = false, "
        "opened = 2026-03-02 00:00:00+00:00"
    )


@pytest.mark.parametrize(
    ("files", "grade", "possible"),
    [
        (["premium"], "premium", ("premium",)),
        (["premium", "qualified"], "qualified", ("qualified",)),
        (["premium", "qualified_or_premium"], "qualified", ("premium", "superior", "qualified")),
        (["superior", "qualified_or_premium"], "qualified", ("superior", "qualified")),
        (["rejected", "qualified_or_premium"], "rejected", ("rejected",)),
        ([], "rejected", ("premium", "superior", "qualified", "rejected")),
    ],
)
def test_the_worst_of_several_subjects_is_proven(
    files: list[str], grade: str, possible: tuple[str, ...]
) -> None:
    proof = prove(SCHEME, [evidence(name) for name in files])
    assert (proof.grade, proof.possible) == (grade, possible)


@pytest.mark.parametrize(
    ("number", "shown"),
    [("1/3", "0.333333"), ("5200000", "5200000"), ("699999.99", "699999.99"), ("-1/8", "-0.125")],
)
def test_an_amount_is_shown_as_it_would_be_written(number: str, shown: str) -> None:
    assert amount(Fraction(number)) == shown


def test_numbers_for_people_have_their_thousands_apart() -> None:
    assert [grouped(fixed(Fraction(number))) for number in ("1234567.895", "-1000", "0.005", "-0.001")] == [
        "1,234,567.90", "-1,000.00", "0.01", "0.00"
    ]  # fmt: skip


TENDER = """
kind: tender
id: SH-2026-0117
title: {zh: 2026 学年学校牛奶采购, en: School milk 2026}
law: cn/goods_and_services         # the edition in force when the tender was published
object: goods                      # goods | services | works
procedure: open_tendering          # how bids are sought
method: comprehensive_scoring      # how they are compared: one that the law allows
published: 2026-02-01
opened: 2026-03-02T09:30+08:00
ceiling: 5200000 CNY
preferences: {small_business: 10%, domestic: 20%}
lots:                              # the parts a buyer awards, as in OCDS
  - id: milk
    documents: {quality: {id: milk/quality, edition: "2026.1"}}
    minimum: quality ≥ qualified   # a condition, as in a gate
    criteria:                      # weights sum to 100; points are published before opening
      price:   {weight: 30}
      quality: {weight: 40, points: {premium: 40, superior: 32, qualified: 20}}
      service: {weight: 30, panel: service}
bids:
  - bidder: {name: 甲乳业有限公司, code: 91310000MA1FL0XXXX}
    small_business: true
    lots:
      milk: {price: 4980000 CNY, subjects: jia.csv, panel: {service: [27, 26, 28, 25, 27]}}
"""
LAW = """
kind: law
id: cn/goods_and_services
in_force: {from: 2026-02-01}
methods:
  comprehensive_scoring:
    {clause: Order 87 art. 55, price: lowest_price_ratio, tie: [lower_price, draw], status: unverified}
  lowest_evaluated_price: {clause: Order 87 art. 54, price: lowest, grade: minimum_only, status: unverified}
requirements:
  price_weight:
    clause: Order 87 art. 55
    that: object = goods and weight(price) ≥ 30 or object = services and weight(price) ≥ 10
    status: unverified
preferences:
  small_business:
    clause: 财库〔2022〕19号
    of: original_price
    rate: 10%..20%
    in_force: {from: 2022-07-01}
    status: unverified
  domestic:
    clause: 国办发〔2025〕34号
    of: original_price
    rate: = 20%
    in_force: {from: 2026-01-01}
    status: unverified
fewer_than: {bidders: 3, then: no_award}
open_grade: proven
review:
  abnormally_low:
    clause: 财库〔2026〕2号
    parameters: {of_mean: 0.50, of_second: 0.50, of_ceiling: 0.45, at_most: 0.65}
    when:
      price < of_mean × mean(bids.price) or price < of_second × second_lowest(bids.price)
      or price < of_ceiling × ceiling
    status: unverified
"""


def test_a_tender_and_a_law_are_written_as_the_language_describes_them() -> None:
    tender, law = read(TENDER), read(LAW)
    assert isinstance(tender, Tender)
    assert isinstance(law, Law)
    assert tender.facts_at == datetime.date(2026, 3, 2)
    assert {str(name): claim.holds for name, claim in tender.bids[0].claims.items()} == {
        "small_business": True
    }
    assert law.open_grade.counts == "proven"


def test_every_sentence_about_tenders_is_registered() -> None:
    assert "tender" in plugins()
    assert SENTENCES.keys() <= codes().keys()


def fields(text: str) -> set[str | None]:
    return {field for _, field, _, _ in Formatter().parse(text)}


@pytest.mark.parametrize("name", LABELS)
def test_a_label_says_the_same_in_both_languages(name: str) -> None:
    zh, en = LABELS[name]
    assert fields(zh) == fields(en)


_BY_VALUE = (
    *("section.", "procedure.", "object.", "organisation.", "role."),
    *("formula.", "merit.", "adjusted.", "weights_", "better_", "uncertain_"),
)


def test_every_word_and_sentence_is_used() -> None:
    files = [*(ROOT / "procurement").rglob("*.py"), ROOT / "templates" / "evaluation.html.j2"]
    source = "".join(path.read_text("utf-8") for path in files if path.parent.name != "wording")
    asked = {name for name in (*SENTENCES, *LABELS) if f'"{name}"' in source}
    # Asked for by the verdict, the status of a clause, the name of a criterion, or the form of a condition.
    derived = {"fails", "not_applicable", "unverified", "condition_name_unknown_meant"}
    composed = {name for name in LABELS if name.startswith(("criterion.", "reason.", "term.", *_BY_VALUE))}
    assert {*SENTENCES, *LABELS} - asked - derived - composed == set()


def test_no_code_of_ours_is_one_of_grading() -> None:
    modules = (
        import_module(f"grading.wording.{found.name}") for found in iter_modules(wording_of_grading.__path__)
    )
    tables = (table for module in modules for table in vars(module).values() if isinstance(table, dict))
    theirs = {code for table in tables for code, said in table.items() if isinstance(said, Sentence)}
    assert theirs
    assert theirs & SENTENCES.keys() == set()
