# ruff: noqa: E501  (a table of cases is read down, not across)
"""What is payable: by delivered grade, less what a promise had earned that was not kept."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from grading.kinds import DONE, INVALID, NEGATIVE, Options, plugins
from grading.language.values import Label
from grading.wording import Language
from procurement.evidence.deliveries import Delivery
from procurement.evidence.proofs import Evidence, Scheme, prove
from procurement.models.contract import Contract
from procurement.plugin import run_contract
from procurement.settlement.model import Settlement
from procurement.settlement.settle import settle
from procurement.settlement.view import View
from tests.procurement.contracts import (
    COLUMNS,
    PROMISE,
    TERMS,
    built,
    catalogue,
    checked,
    contract,
    line_of,
    outcome,
    settled,
    table,
)

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "settlement-1.json"
GOOD = ("d1,2026-03-02,12000,4.1", "d2,2026-03-05,8000,3.7", "d3,2026-03-09,5000.5,3.2")
EVERYTHING = (*GOOD, "d4,2026-03-12,3000,≥ 3.6", "d5,2026-03-13,2000,2.9", "d6,2026-03-14,1000,")
PRICED = """
documents: {price: {id: priced, with: {base: 4.98 CNY/L}}}
pricing: price
"""
PRICED_COLUMNS = "id,date,quantity [L],fat [g/100g],species"
languages = pytest.mark.parametrize("language", ["zh", "en"])


# -- what a delivery is worth ----------------------------------------------------------------------


def test_each_delivery_is_paid_by_its_grade_and_says_how(tmp_path: Path) -> None:
    settlement = settled(tmp_path, contract(), *GOOD)
    assert [line.state for line in settlement.lines] == ["paid", "paid", "paid"]
    view = View(settlement, "en")
    assert [view.working(line) for line in settlement.lines] == [
        "4.98 CNY/L × 12,000 L × (1 + 3%) = 61,552.8 CNY, rounded half up to 0.01: 61,552.80 (art. 3, art. 5)",
        "4.98 CNY/L × 8,000 L × (1 + 0%) = 39,840 CNY, rounded half up to 0.01: 39,840.00 (art. 3, art. 5)",
        "4.98 CNY/L × 5,000.5 L × (1 − 5%) = 23,657.3655 CNY, rounded half up to 0.01: 23,657.37"
        " (art. 3, art. 5)",
    ]
    assert settlement.payable == Fraction("125050.17")


def test_a_price_for_the_whole_is_shared_by_quantity(tmp_path: Path) -> None:
    terms = TERMS.replace("4.98 CNY/L,", "300000 CNY, for: 70000 L,")
    settlement = settled(tmp_path, contract(terms), GOOD[1])
    assert (
        View(settlement, "en")
        .working(settlement.lines[0])
        .startswith("300,000 CNY / 70,000 L × 8,000 L × (1 + 0%) = 34,285.714285… CNY, rounded")
    )
    assert settlement.lines[0].exact == Fraction(240000, 7)
    assert settlement.payable == Fraction("34285.71")


@pytest.mark.parametrize(
    ("change", "sum_", "working"),
    [
        ("0.10 CNY/L", "60960.00", "12,000 L × (4.98 CNY/L + 0.10 CNY/L)"),
        ("-0.10 CNY/L", "58560.00", "12,000 L × (4.98 CNY/L − 0.10 CNY/L)"),
        ("100 CNY/m3", "60960.00", "12,000 L × (4.98 CNY/L + 100 CNY/m3)"),
        ("0.5%", "60058.80", "4.98 CNY/L × 12,000 L × (1 + 0.5%)"),
        ("-100%", "0.00", "4.98 CNY/L × 12,000 L × (1 − 100%)"),
    ],
)
def test_a_grade_changes_the_price_by_a_share_or_by_money_for_a_unit(
    tmp_path: Path, change: str, sum_: str, working: str
) -> None:
    terms = f"documents: {{quality: fat}}\nprice: 4.98 CNY/L\nworth: {{quality: {{{', '.join(f'{grade}: {change}' for grade in ('a', 'b', 'c', 'out'))}}}}}"
    (line,) = settled(tmp_path, contract(terms), GOOD[0]).lines
    assert (line.paid, line.working) == (Fraction(sum_), working)


def test_what_several_documents_change_is_added(tmp_path: Path) -> None:
    terms = """
    documents: {quality: fat, protein: protein}
    price: 5 CNY/L
    worth:
      quality: {a: 3%, b: 0%, c: -5%, out: -50%}
      protein: {high: 0.20 CNY/L, low: -1%}
    """
    rows = table(
        "d1,2026-03-02,100,4.1,3.4", "d2,2026-03-02,100,4.1,3.0", columns=f"{COLUMNS},protein [g/100g]"
    )
    one, two = settled(tmp_path, contract(terms), tables={"deliveries.csv": rows}).lines
    assert (one.working, one.paid) == ("100 L × (5 CNY/L × (1 + 3%) + 0.20 CNY/L)", Fraction(535))
    assert (two.working, two.paid) == ("5 CNY/L × 100 L × (1 + 3% − 1%)", Fraction(510))


@pytest.mark.parametrize(
    ("currency", "quantity", "paid"),
    [("CNY", "0.001", "0.01"), ("CNY", "0.0009", "0.00"), ("JPY", "0.1", "1"), ("KWD", "0.0001", "0.001")],
)
def test_a_sum_is_rounded_half_up_to_the_coin_of_its_currency(
    tmp_path: Path, currency: str, quantity: str, paid: str
) -> None:
    text = contract(f"documents: {{quality: fat}}\nprice: 5 {currency}/L\nminimum: quality ≥ c")
    (line,) = settled(tmp_path, text, f"d1,2026-03-02,{quantity},4.1").lines
    assert line.paid == Fraction(paid)


def test_quantities_are_converted_exactly_into_the_unit_of_the_price(tmp_path: Path) -> None:
    rows = table("d1,2026-03-02,12,4.1", columns=COLUMNS.replace("[L]", "[m3]"))
    (line,) = settled(tmp_path, contract(), tables={"deliveries.csv": rows}).lines
    assert line.delivery.quantity == 12000
    assert line.paid == Fraction("61552.80")


def test_a_characteristic_of_the_vocabulary_can_hold_the_quantity(tmp_path: Path) -> None:
    rows = table("d1,2026-03-02,12,4.1", columns="id,date,volume [m3],fat [g/100g]")
    text = contract(more="quantity: volume")
    (line,) = settled(tmp_path, text, tables={"deliveries.csv": rows}).lines
    assert line.paid == Fraction("61552.80")


# -- refused, held back, open ----------------------------------------------------------------------


def test_a_delivery_below_the_minimum_is_refused_and_not_paid(tmp_path: Path) -> None:
    settlement = settled(tmp_path, contract(), *EVERYTHING)
    line = line_of(settlement, "d5")
    assert (line.state, line.paid, line.exact) == ("refused", Fraction(0), None)
    refused = [text for _, text in View(settlement, "en").refused_lines]
    assert refused == ["d5 does not satisfy `quality ≥ c`: Fat 2.9 (≥ 3.0 g/100g; 1)"]


def test_a_standard_without_grades_can_be_a_minimum(tmp_path: Path) -> None:
    terms = TERMS.replace("{quality: fat}", "{quality: fat, clean: clean}").replace(
        "minimum: quality ≥ c", "minimum: {that: quality ≥ c and clean = meets, clause: art. 4}"
    )
    columns = f"{COLUMNS},plate_count [CFU/mL]"
    rows = table(
        "d1,2026-03-02,1,4.1,100000", "d2,2026-03-02,1,4.1,100001", "d3,2026-03-02,1,4.1,", columns=columns
    )
    settlement = settled(tmp_path, contract(terms), tables={"deliveries.csv": rows})
    assert [line.state for line in settlement.lines] == ["paid", "refused", "held"]
    assert line_of(settlement, "d3").settle == ("plate_count",)
    ((_, text),) = View(settlement, "en").refused_lines
    assert text.endswith("(art. 4): Plate count 100001 (≤ 100000 CFU/mL; 2)")


def test_an_open_grade_is_paid_at_what_is_proven_and_says_what_it_may_become(tmp_path: Path) -> None:
    settlement = settled(tmp_path, contract(), *EVERYTHING)
    line = line_of(settlement, "d4")
    # 4.98 × 3000, and 3 % more if it is A
    assert (line.state, line.paid) == ("open", Fraction(14940))
    assert (line.range.low, line.range.high) == (Fraction(14940), Fraction("15388.20"))
    assert line.settle == ("fat",)
    held = line_of(settlement, "d6")
    assert (held.state, held.paid, held.range.low, held.range.high) == (
        "held",
        Fraction(0),
        Fraction(0),
        Fraction("5129.40"),
    )
    texts = [text for _, text in View(settlement, "en").open_lines]
    assert texts == [
        "d4 is settled at “B”, which is proven; still possible: A; 14,940.00 to 15,388.20 may be payable;"
        " to settle it: Fat",
        "d6 is not proven to be acceptable, and nothing is paid yet; still possible: A, B, C;"
        " 0.00 to 5,129.40 may be payable; to settle it: Fat",
    ]
    assert not settlement.settled


@pytest.mark.parametrize(
    ("rows", "status"), [(GOOD, DONE), (EVERYTHING, NEGATIVE), (("d1,2026-03-02,-1,4",), INVALID)]
)
def test_the_exit_status_tells_settled_from_open_and_invalid(
    tmp_path: Path, rows: Sequence[str], status: int
) -> None:
    assert outcome(tmp_path, contract(), *rows).status == status


# -- what is taken back ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("promised", "rows", "sum_", "working"),
    [
        ("a", GOOD[:1], 0, "1.5 × (150,000 − 150,000)"),
        ("b", GOOD[:1], 0, "1.5 × (50,000 − 50,000)"),
        ("a", GOOD[:2], 150000, "1.5 × (150,000 − 50,000)"),
        ("a", GOOD, 225000, "1.5 × (150,000 − 0)"),
        # Rijkswaterstaat, CO2 ladder: an advantage of 50,000 that was not earned costs 75,000.
        ("b", GOOD, 75000, "1.5 × (50,000 − 0)"),
    ],
)  # fmt: skip
def test_one_and_a_half_times_the_advantage_is_taken_back_where_the_worst_delivery_misses_the_promise(
    tmp_path: Path, promised: str, rows: Sequence[str], sum_: int, working: str
) -> None:
    more = PROMISE.replace("quality: a}", f"quality: {promised}}}")
    settlement = settled(tmp_path, contract(more=more), *rows)
    taken = settlement.taken_back
    assert taken
    assert (taken.sum_, taken.working) == (Fraction(sum_), working)
    assert settlement.payable == settlement.earned - sum_


def test_by_share_each_quantity_misses_the_promise_on_its_own(tmp_path: Path) -> None:
    more = PROMISE.replace("times: 1.5,", "times: 1.5, by: share,")
    rows = ("d1,2026-03-02,12000,4.1", "d2,2026-03-05,6000,3.7", "d3,2026-03-09,2000,3.2")
    taken = settled(tmp_path, contract(more=more), *rows).taken_back
    assert taken
    assert taken.working == "1.5 × ((150,000 − 50,000) × 6,000 / 20,000 + (150,000 − 0) × 2,000 / 20,000)"
    assert taken.sum_ == Fraction("67500")
    assert taken.missed[0].delivered is None


def test_a_refused_delivery_misses_the_promise_too(tmp_path: Path) -> None:
    taken = settled(tmp_path, contract(more=PROMISE), GOOD[0], "d5,2026-03-13,2000,2.9").taken_back
    assert taken
    assert (taken.missed[0].delivered, taken.sum_) == ("out", Fraction(225000))


def test_a_grade_that_is_open_leaves_open_what_is_taken_back(tmp_path: Path) -> None:
    settlement = settled(tmp_path, contract(more=PROMISE), GOOD[0], "d4,2026-03-12,3000,≥ 3.6")
    taken = settlement.taken_back
    assert taken
    assert (taken.sum_, taken.least) == (Fraction(150000), Fraction(0))
    assert settlement.payable == settlement.range.low == Fraction("61552.80") + 14940 - 150000
    assert settlement.range.high == Fraction("61552.80") + Fraction("15388.20")
    assert list(View(settlement, "en").taken_back)[-1] == "provisional; in the end 0.00 to 150,000.00"
    assert list(View(settlement, "en").sums)[-1] == ("Owed by the supplier", "73,507.20")


def test_no_more_is_taken_back_than_the_agreed_share_of_the_price(tmp_path: Path) -> None:
    terms = TERMS.replace("4.98 CNY/L,", "4.98 CNY/L, for: 100000 L,")
    more = PROMISE.replace("times: 1.5,", "times: 1.5, at_most: 10%,")
    settlement = settled(tmp_path, contract(terms, more), *GOOD)
    taken = settlement.taken_back
    assert taken
    assert (taken.sum_, taken.exact, taken.most) == (Fraction(49800), Fraction(225000), Fraction(49800))
    assert list(View(settlement, "en").taken_back)[1] == (
        "1.5 × (150,000 − 0) = 225,000 CNY; at most 10% × 4.98 CNY/L × 100,000 L = 49,800.00: 49,800.00 (art. 9)"
    )


def test_a_promise_that_was_kept_is_said_to_be(tmp_path: Path) -> None:
    view = View(settled(tmp_path, contract(more=PROMISE), GOOD[0]), "en")
    assert list(view.taken_back) == ["Fat grades: “A” was promised and delivered"]


# -- documents that price a delivery themselves --------------------------------------------------------


def test_a_document_that_prices_by_unit_is_paid_by_quantity(tmp_path: Path) -> None:
    rows = table("d1,2026-03-02,12000,4.1,cow", "d2,2026-03-05,8000,,cow", columns=PRICED_COLUMNS)
    settlement = settled(tmp_path, contract(PRICED), tables={"deliveries.csv": rows})
    one, two = settlement.lines
    # (4.98 + 0.40) × 12000
    assert (one.paid, one.state) == (Fraction("64560"), "paid")
    assert (two.paid, two.state, two.range.high) == (Fraction("39840"), "open", Fraction("43040"))
    assert two.settle == ("fat",)
    assert View(settlement, "en").working(one) == (
        "base 4.98 CNY/L; class 0.40 CNY/L; price (4) 5.38 CNY/L × 12,000 L = 64,560 CNY,"
        " rounded half up to 0.01: 64,560.00"
    )


def test_a_document_that_prices_the_whole_is_paid_as_it_says(tmp_path: Path) -> None:
    terms = PRICED.replace("id: priced", "id: paid")
    rows = table("d1,2026-03-02,100,4.1", columns="id,date,volume [L],fat [g/100g]")
    settlement = settled(tmp_path, contract(terms), tables={"deliveries.csv": rows})
    assert settlement.payable == Fraction("538")
    assert "amount 538.00 CNY" in View(settlement, "en").working(settlement.lines[0])


def test_a_delivery_that_the_pricing_document_does_not_cover_is_refused_with_its_name(tmp_path: Path) -> None:
    rows = table("d1,2026-03-02,12000,4.1,goat", columns=PRICED_COLUMNS)
    found = checked(tmp_path, contract(PRICED), tables={"deliveries.csv": rows})
    assert found["delivery_not_priced"].arguments == {"id": "d1", "document": "price"}


# -- reading deliveries --------------------------------------------------------------------------------


def test_evidence_may_lie_in_a_file_of_its_own_and_in_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["id", "fat [g/100g]"], ["d1", 4.1], ["d2", 3.7]):
        sheet.append(row)
    data = BytesIO()
    book.save(data)
    receipts = table("d1,2026-03-02,12000", "d2,2026-03-05,8000", columns="id,date,quantity [L]")
    text = contract(deliveries="[receipts.csv, laboratory.xlsx]")
    settlement = settled(
        tmp_path, text, tables={"receipts.csv": receipts, "laboratory.xlsx": data.getvalue()}
    )
    assert settlement.payable == Fraction("101392.80")


def test_tables_of_several_months_are_settled_together(tmp_path: Path) -> None:
    tables = {"march.csv": table(GOOD[0]), "april.csv": table("d9,2026-04-02,8000,3.7")}
    settlement = settled(tmp_path, contract(deliveries="[march.csv, april.csv]"), tables=tables)
    assert [line.delivery.id for line in settlement.lines] == ["d1", "d9"]


def test_a_delivery_in_two_tables_is_found_twice(tmp_path: Path) -> None:
    tables = {"march.csv": table(GOOD[0]), "april.csv": table(GOOD[0], GOOD[1])}
    found = checked(tmp_path, contract(deliveries="[march.csv, april.csv]"), tables=tables)
    assert found["delivery_twice"].arguments == {"id": "d1"}
    assert found["delivery_twice"].also is not None


def test_facts_are_judged_at_the_date_of_the_delivery(tmp_path: Path) -> None:
    text = contract(
        TERMS.replace("fat}", "monthly}").replace("≥ c", "≥ b").replace("c: -5%", "").replace("0%, ", "0%")
    )
    columns = "id,date,quantity [L],tests.date,tests.fat [g/100g]"
    rows = table(
        "d1,2026-03-20,10,2026-02-10,3.0", "d1,2026-03-20,10,2026-03-10,4.2", "d2,2026-02-20,10,2026-02-10,3.0",
        "d2,2026-02-20,10,2026-03-10,4.2", columns=columns,
    )  # fmt: skip
    grades = {
        line.delivery.id: line.delivery.proofs["quality"].grade
        for line in settled(tmp_path, text, tables={"deliveries.csv": rows}).lines
    }
    assert grades == {"d1": "a", "d2": "b"}


def test_without_any_date_a_document_that_asks_for_one_cannot_be_settled(tmp_path: Path) -> None:
    text = contract(
        TERMS.replace("fat}", "monthly}").replace("≥ c", "≥ b").replace("c: -5%", "").replace("0%, ", "0%")
    )
    rows = table("d1,10,2026-02-10,3.0", columns="id,quantity [L],tests.date,tests.fat [g/100g]")
    found = checked(tmp_path, text, tables={"deliveries.csv": rows})
    assert found["date_missing"].arguments == {"id": "d1"}
    assert "date_missing" not in checked(tmp_path, f"{text}at: 2026-02-28\n", tables={"deliveries.csv": rows})


# -- what is found ---------------------------------------------------------------------------------------

WORTH = "quality: {clause: art. 5, a: 3%, b: 0%, c: -5%}"
PRICE = "price: {of: 4.98 CNY/L, clause: art. 3}"


def swapped(old: str, new: str) -> str:
    text = contract(more=PROMISE)
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize(
    ("text", "code", "arguments"),
    [
        (swapped("quality: a}", "quality: d}"), "contract_grade_unknown", {"written": "d", "known": ("a", "b", "c", "out")}),
        (swapped(WORTH, "quality: {a: 3%, b: 0%, c: -5%, d: 1%}"), "contract_grade_unknown", {"written": "d", "known": ("a", "b", "c", "out")}),
        (swapped("quality: {a: 150000", "fat: {a: 150000"), "contract_document_unknown", {"written": "fat", "known": ("quality",)}),
        (swapped(WORTH, "quality: {a: 3%, b: 4%, c: -5%}"), "worth_rises", {"better": "A", "worse": "B"}),
        (swapped(WORTH, "quality: {a: 3%, b: 0.20 CNY/L, c: -5%}"), "worth_rises", {"better": "A", "worse": "B"}),
        (swapped(WORTH, "quality: {a: 3%, c: -5%}"), "worth_missing", {"grades": "B", "document": "quality"}),
        (swapped("minimum: quality ≥ c", ""), "worth_missing", {"grades": "Out", "document": "quality"}),
        (swapped(WORTH, "quality: {a: 3%, b: 0%, c: -5 CNY/L}"), "worth_below_nothing", {}),
        (swapped("{a: 150000 CNY, b: 50000 CNY}", "{b: 50000 CNY}"), "advantage_missing", {"document": "quality", "grade": "a"}),
        (swapped("advantage:\n  quality: {a: 150000 CNY, b: 50000 CNY}", ""), "advantage_missing", {"document": "quality", "grade": "a"}),
        (swapped("b: 50000 CNY", "b: 150001 CNY"), "advantage_rises", {"better": "A", "worse": "B"}),
        (swapped("b: 50000 CNY", "b: -1 CNY"), "advantage_negative", {"grade": "b"}),
        (swapped("b: 50000 CNY", "b: 0.005 CNY"), "advantage_too_fine", {"written": "0.005", "coin": "0.01"}),
        (swapped("b: 50000 CNY", "b: 50000 EUR"), "contract_currencies", {"written": "EUR", "currency": "CNY"}),
        (swapped(WORTH, "quality: {a: 0.10 EUR/L, b: 0%, c: -5%}"), "contract_currencies", {"written": "EUR", "currency": "CNY"}),
        (swapped(WORTH, "quality: {a: 0.10 CNY/kg, b: 0%, c: -5%}"), "contract_units", {"written": "kg", "due": "L"}),
        (swapped("times: 1.5", "times: 0.9"), "clawback_below_one", {"written": "0.9"}),
        (swapped("times: 1.5", "times: 0"), "clawback_not_positive", {"written": "0"}),
        (swapped("times: 1.5", "times: 1.5, at_most: 10%"), "clawback_without_price", {}),
        (swapped("promised: {quality: a}", ""), "clawback_without_promise", {}),
        (swapped(PRICE, ""), "contract_price_missing", {}),
        (swapped("4.98 CNY/L", "0 CNY/L"), "contract_price_not_positive", {"written": "0 CNY/L"}),
        (swapped("4.98 CNY/L", "4980000 CNY"), "contract_quantity_missing", {"written": "4,980,000 CNY"}),
        (swapped("4.98 CNY/L", "4.98 CNY/L, for: 1 kg"), "contract_units", {"written": "kg", "due": "L"}),
        (swapped("4.98 CNY/L", "4.98 CNY"), "contract_quantity_missing", {"written": "4.98 CNY"}),
        (swapped("4.98 CNY/L", "4.98/L CNY"), "rate_wrong", {"written": "4.98/L CNY"}),
        (swapped("4.98 CNY/L", "'4,98 CNY/L'"), "rate_wrong", {"written": "4,98 CNY/L"}),
        (swapped("4.98 CNY/L", "4.98 CNY/litters"), "unit_unknown", None),
        (swapped("4.98 CNY/L", "4.98 CNY/L, for: -1 L"), "amount_wrong", {"written": "-1 L"}),
        (swapped("a: 3%", "a: 3"), "change_wrong", {"written": "3"}),
        (swapped("c: -5%", "c: -101%"), "change_wrong", {"written": "-101%"}),
        (swapped("quality ≥ c", "quality ≤ c"), "contract_minimum_form", {"written": "quality ≤ c"}),
        (swapped("quality ≥ c", "not quality ≥ c"), "contract_minimum_form", {"written": "not quality ≥ c"}),
        (swapped("quality ≥ c", "quality ≠ fails"), "contract_minimum_form", {"written": "quality ≠ fails"}),
        (swapped("quality ≥ c", "qualty ≥ c"), "condition_name_unknown_meant", {"written": "qualty", "meant": "quality"}),
        (swapped("{quality: fat}", "{quality: fat, clean: clean}"), "contract_document_unused", {"document": "clean"}),
        (swapped("{quality: fat}", "{quality: clean}"), "contract_document_without_grades", {"document": "quality"}),
        (swapped("{quality: fat}", "{quality: fat, other: wheat}"), "contract_vocabularies_differ", {"written": "grain", "other": "milk"}),
        (swapped("{quality: fat}", "{quality: fat, other: grouped}"), "contract_document_groups", {"document": "other"}),
        (swapped("{quality: fat}", "{quality: faat}"), "document_unknown_meant", None),
        (swapped("{quality: fat}", "{}"), "contract_without_documents", {}),
        (swapped(PRICE, f"{PRICE}\npricing: quality"), "contract_price_twice", {}),
        (swapped(PRICE, "pricing: quality"), "contract_document_without_price", {"document": "quality"}),
        (swapped(PRICE, "pricing: nothing"), "contract_document_unknown", {"written": "nothing", "known": ("quality",)}),
        (swapped(PRICE, "pricing: quality"), "contract_worth_beside_pricing", {}),
        (swapped(PRICE, "pricing: quality"), "contract_worth_without_price", {}),
        (swapped("deliveries:", "quantity: volum\ndeliveries:"), "contract_column_unknown", {"written": "volum", "known": ("volume",)}),
        (swapped("deliveries:", "quantity: fat\ndeliveries:"), "contract_units", {"written": "g/100g", "due": "L"}),
        (swapped("clawback:", "clawbak:"), "key_unknown_meant", None),
        (swapped("deliveries.csv", "../deliveries.csv"), "file_outside", None),
        (swapped("deliveries.csv", "nothing.csv"), "file_missing", None),
    ],
)  # fmt: skip
def test_a_contract_is_checked(
    tmp_path: Path, text: str, code: str, arguments: Mapping[str, object] | None
) -> None:
    found = checked(tmp_path, text, GOOD[0])
    assert code in found, list(found)
    finding = found[code]
    assert finding.place is not None
    if arguments is not None:
        said = {name: getattr(value, "en", value) for name, value in finding.arguments.items()}
        assert said == arguments
    for language in ("zh", "en"):
        assert "{" not in finding.message(language).replace("`{", "")


@pytest.mark.parametrize(
    ("rows", "code", "arguments"),
    [
        (("d1,2026-03-02,-12000,4.1",), "delivery_quantity_wrong", {"id": "d1", "column": "quantity", "written": "-12000 L"}),
        (("d1,2026-03-02,0,4.1",), "delivery_quantity_wrong", {"id": "d1", "column": "quantity", "written": "0 L"}),
        (("d1,2026-03-02,,4.1",), "delivery_quantity_missing", {"id": "d1", "column": "quantity", "written": ""}),
        (("d1,2026-03-02,< 12000,4.1",), "delivery_quantity_open", {"id": "d1", "column": "quantity", "written": "< 12000 L"}),
        (("d1,2026-03-02,1,4.1", "d1,2026-03-02,1,4.1"), "delivery_twice", {"id": "d1"}),
        (("d1,2026-03-02,1,4.1", "d2,2026-03-02,1,4.1"), "deliveries_alike", {"id": "d2", "other": "d1"}),
        (("d1,2026-03-02,1 kg,4.1",), "unit_twice", None),
        (("d1,2026-03-02,1e3,4.1",), "number_exponent", None),
        (("d1,2026-03-02,=1+1,4.1",), "table_formula", None),
        (("d1,2026-03-02,NaN,4.1",), "number_special", None),
    ],
)  # fmt: skip
def test_deliveries_are_checked(
    tmp_path: Path, rows: Sequence[str], code: str, arguments: Mapping[str, object] | None
) -> None:
    found = checked(tmp_path, contract(), *rows)
    assert code in found, list(found)
    assert found[code].place is not None
    if arguments is not None:
        assert found[code].arguments == arguments


def test_a_column_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    found = checked(
        tmp_path, contract(), tables={"deliveries.csv": table("d1,1,9", columns="id,quantity [L],fatt")}
    )
    assert found["characteristic_unknown_meant"].arguments["meant"] == "fat"


def test_a_contract_without_deliveries_is_checked_and_not_settled(tmp_path: Path) -> None:
    text = contract().replace("deliveries: deliveries.csv\n", "")
    assert checked(tmp_path, text) == {}
    found = outcome(tmp_path, text)
    assert found.settlement is None
    assert [finding.code for finding in found.findings] == ["contract_without_deliveries"]


def test_more_than_agreed_is_settled_and_told(tmp_path: Path) -> None:
    text = contract(TERMS.replace("4.98 CNY/L,", "4.98 CNY/L, for: 10 m3,"))
    found = outcome(tmp_path, text, GOOD[0])
    (over,) = found.findings
    assert (over.code, over.arguments) == (
        "deliveries_over_agreed",
        {"accepted": "12,000 L", "agreed": "10 m3"},
    )


def test_clauses_that_were_not_compared_with_the_original_are_told(tmp_path: Path) -> None:
    text = contract("documents: {q: gb_1353_2018}\nminimum: q ≥ five\nprice: 2380 CNY/t").replace(
        "deliveries:", "#"
    )
    assert checked(tmp_path, text)["contract_document_unverified"].arguments == {"document": "q"}


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (Options(at="2026-03-01"), "--at"),
        (Options(rules=("fat",)), "--rules"),
        (Options(parameters={"base": "1"}), "--with"),
    ],
)
def test_options_that_would_settle_it_by_other_dates_or_documents_are_refused(
    tmp_path: Path, options: Options, name: str
) -> None:
    model, _ = built(contract())
    assert model is not None
    found = run_contract(model, tmp_path, catalogue(), options)
    assert [(one.code, one.arguments) for one in found.findings] == [("contract_option", {"option": name})]


# -- what always holds ---------------------------------------------------------------------------------

SCHEME = Scheme(
    "fat", "1", Label("脂肪", "Fat"), {name: Label(name, name.upper()) for name in ("a", "b", "c", "out")}
)
ORDER = SCHEME.order


def delivery(number: int, quantity: Fraction, proven: int, best: int) -> Delivery:
    possible = ORDER[best : proven + 1]
    verdict = "meets" if proven < 3 else "open" if best < 3 else "fails"
    proof = prove(SCHEME, (Evidence(f"d{number}", verdict, ORDER[proven], possible, ("fat",)),))
    return Delivery(f"d{number}", None, quantity, {"quality": proof}, None)


def model_of(by: str, capped: bool) -> Contract:
    more = PROMISE.replace("times: 1.5,", f"times: 1.5, by: {by}, {'at_most: 7%,' if capped else ''}")
    found, findings = built(contract(TERMS.replace("4.98 CNY/L,", "4.98 CNY/L, for: 90000 L,"), more))
    assert found is not None, findings
    return found


def of(model: Contract, deliveries: Sequence[Delivery]) -> Settlement:
    return settle(model, {"quality": SCHEME}, "CNY", "L", deliveries, {})


GRADES = st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda pair: (max(pair), min(pair)))
DELIVERIES = st.lists(st.tuples(st.decimals("0.001", "99999", places=3), GRADES), min_size=1, max_size=6).map(
    lambda rows: [
        delivery(number, Fraction(quantity), *grades) for number, (quantity, grades) in enumerate(rows)
    ]
)
MODELS = st.sampled_from([model_of(by, capped) for by in ("worst", "share") for capped in (False, True)])


@given(MODELS, DELIVERIES)
def test_the_lines_sum_to_the_whole_in_coins(model: Contract, deliveries: list[Delivery]) -> None:
    found = of(model, deliveries)
    taken = found.taken_back
    assert taken
    assert found.payable == sum(line.paid for line in found.lines) - taken.sum_
    assert all(not isinstance(line.paid, float) for line in found.lines)
    assert (found.payable * 100).denominator == 1
    low, high = found.range.low, found.range.high
    assert low is not None
    assert high is not None
    assert low == found.payable <= high
    for line in found.lines:
        assert (
            line.state == "refused" or line.exact is None or abs(line.exact - line.paid) <= Fraction(1, 200)
        )


@given(MODELS, DELIVERIES, st.data())
def test_a_better_delivered_grade_never_pays_less(
    model: Contract, deliveries: list[Delivery], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(deliveries) - 1))
    proof = deliveries[at].proofs["quality"]
    quantity = deliveries[at].quantity
    assert quantity is not None
    proven = ORDER.index(proof.grade or "out")
    better = data.draw(st.integers(0, proven))
    best = min(better, ORDER.index(proof.possible[0]))
    changed = [*deliveries[:at], delivery(at, quantity, better, best), *deliveries[at + 1 :]]
    before, after = of(model, deliveries), of(model, changed)
    assert after.payable >= before.payable
    assert (after.range.high or 0) >= (before.range.high or 0)


@given(MODELS, DELIVERIES)
def test_what_open_grades_turn_out_to_be_lies_within_what_was_said(
    model: Contract, deliveries: list[Delivery]
) -> None:
    found = of(model, deliveries)
    for pick in (0, -1):
        ends = [
            delivery(number, one.quantity or Fraction(0), at, at)
            for number, one in enumerate(deliveries)
            for at in [ORDER.index(one.proofs["quality"].possible[pick])]
        ]
        assert of(model, ends).payable == (found.range.high if pick == 0 else found.range.low)


@settings(max_examples=15)
@given(st.randoms())
def test_the_order_of_rows_never_matters(shuffle: random.Random) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        rows = list(EVERYTHING)
        first = outcome(folder, contract(more=PROMISE), *rows)
        shuffle.shuffle(rows)
        assert outcome(folder, contract(more=PROMISE), *rows).as_json() == first.as_json()


HOSTILE = st.text(
    st.sampled_from(
        ["d", "1", "-", ".", ",", "<", "≥", "%", "=", '"', "\n", "\x00", "𝟙", "\u202e", "[", "]", " ", "é"]
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_table_whatever_it_holds_breaks_the_program(one: str, two: str, three: str) -> None:
    with TemporaryDirectory() as name:
        data = f"{COLUMNS}\n{one},{two},{three},4\n".encode()
        found = outcome(Path(name), contract(more=PROMISE), tables={"deliveries.csv": data})
        for language in ("zh", "en"):
            found.as_text(language, Options(explain=True))
            found.as_html(language, Options())
        json.dumps(found.as_json())


# -- what a reader sees ------------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [GOOD, EVERYTHING, GOOD[:1]])
@pytest.mark.parametrize("more", ["", PROMISE, PROMISE.replace("times: 1.5,", "times: 1.5, by: share,")])
def test_the_json_is_what_the_published_schema_says(tmp_path: Path, rows: Sequence[str], more: str) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    found = outcome(tmp_path, contract(more=more), *rows).as_json()
    assert [error.message for error in Draft202012Validator(schema).iter_errors(found)] == []


def test_the_json_carries_sums_ranges_and_exact_figures_as_texts(tmp_path: Path) -> None:
    found: dict[str, Any] = outcome(tmp_path, contract(more=PROMISE), *EVERYTHING).as_json()
    third = found["deliveries"][2]
    assert (third["paid"], third["exact"]) == ("23657.37", str(Fraction("23657.3655")))
    assert third["working"]["zh"].endswith("四舍五入到 0.01：23,657.37（art. 3、art. 5）")
    assert found["deliveries"][3]["range"] == ["14940.00", "15388.20"]
    assert found["taken_back"]["sum"] == "225000.00"
    assert found["taken_back"]["missed"] == [
        {"document": "quality", "promised": "a", "delivered": "out", "lost": "150000", "least": "150000"}
    ]
    assert found["payable"] == "-85009.83"
    assert found["settled"] is False


def test_the_csv_has_a_line_a_delivery_and_one_for_what_is_taken_back(tmp_path: Path) -> None:
    rows = (*GOOD[:2], "-5,2026-03-09,1,4.1")
    lines = outcome(tmp_path, contract(more=PROMISE), *rows).as_csv().splitlines()
    assert lines == [
        "id,date,quantity [L],quality,state,paid [CNY],low [CNY],high [CNY]",
        "d1,2026-03-02,12000,a,paid,61552.80,61552.80,61552.80",
        "d2,2026-03-05,8000,b,paid,39840.00,39840.00,39840.00",
        "'-5,2026-03-09,1,a,paid,5.13,5.13,5.13",
        ",,,,taken_back,-150000.00,-150000.00,-150000.00",
    ]


@languages
def test_the_page_stands_alone_and_is_harmless(tmp_path: Path, language: Language) -> None:
    text = contract(more=PROMISE).replace("One Dairy", "'<script>alert(1)</script>'")
    page = outcome(tmp_path, text, *EVERYTHING).as_html(language, Options())
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "http" not in page.replace("http-equiv", "")
    assert "61,552.80" in page


@languages
def test_the_terminal_shows_no_control_characters(tmp_path: Path, language: Language) -> None:
    text = contract(more=PROMISE).replace("One Dairy", '"One \\u202e Dairy"')
    shown = outcome(tmp_path, text, *EVERYTHING).as_text(language, Options(explain=True))
    assert "\u202e" not in shown


def test_an_invalid_contract_answers_its_findings_alone(tmp_path: Path) -> None:
    found = outcome(tmp_path, contract(), "d1,2026-03-02,-1,4.1")
    assert found.as_json()["schema"] == "zhijia/findings/1"
    assert found.as_text("en", Options()) == found.as_html("en", Options()) == found.as_csv() == ""
    assert found.summary().subject == ""


def test_the_ledger_lists_what_is_payable(tmp_path: Path) -> None:
    assert outcome(tmp_path, contract(), *GOOD).summary().result.say("en") == "125,050.17 CNY payable"
    summary = outcome(tmp_path, contract(), *EVERYTHING).summary()
    assert (summary.kind, summary.subject) == ("contract", "C-1")
    assert summary.result.say("zh") == "暂付 139,990.17 CNY"


def test_contracts_are_a_kind_of_file() -> None:
    assert plugins()["contract"].model is Contract


def test_the_smallest_coin_of_a_currency_without_one_is_a_hundredth() -> None:
    from procurement.values.coins import coin, payable

    assert (coin("CNY"), coin("JPY"), coin("KWD")) == ("0.01", "1", "0.001")
    assert payable(Fraction(-5, 1000), "EUR") == Fraction(-1, 100)
    assert payable(Fraction(Decimal("0.0049999")), "EUR") == 0
