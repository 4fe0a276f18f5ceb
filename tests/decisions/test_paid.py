# ruff: noqa: E501  (documents and histories stand on one line)
"""A quantity that is paid for cannot lie below 0, whatever its vocabulary says of it."""

from pathlib import Path

import pytest

from grading.findings import Finding
from grading.kinds import Options
from grading.reporting.files import run_files
from tests.support import described

VOCABULARY = """
kind: vocabulary
id: loads
characteristics:
  mass: {unit: kg}
  gross: {unit: kg}
  tare: {unit: kg}
  pieces: {}
  premium: {unit: "%"}
  temperature: {unit: °C}
lists: {tanks: {}}
"""
HEAD = "kind: ruleset\nid: paid\nvocabulary: loads\n"
PER_KG = "unit: CNY/kg, items: {base: 3}"


def found(
    folder: Path, amount: str, subject: str, more: str = "", price: str = PER_KG, **with_: str
) -> list[Finding]:
    """What grading one subject finds."""
    pricing = f"pricing: {{{price}, amount: {{formula: {amount}, unit: CNY}}}}\n"
    (folder / "rules.yaml").write_text(f"{HEAD}{more}\n{pricing}---{VOCABULARY}", "utf-8")
    samples = folder / "samples.yaml"
    samples.write_text(
        f"kind: samples\nvocabulary: loads\nrules: [paid]\nsubjects:\n  - {{id: a, {subject}}}\n", "utf-8"
    )
    return list(run_files([str(samples)], [folder / "rules.yaml"], Options(parameters=with_)).findings)


@pytest.mark.parametrize(("amount", "subject", "more", "expected"), [
    ("total × mass", "mass: -5", "", ["paid_below_zero 5:19 -5: mass -5"]),
    ("total × mass", "mass: -5 t", "", ["paid_below_zero 5:19 -5 t: mass -5 t"]),
    ("total × mass", "mass: < 0", "", ["paid_below_zero 5:19 < 0: mass < 0"]),
    ("total × mass × 1.03", "mass: -3..-1", "", ["paid_below_zero 5:19 -3..-1: mass -3..-1"]),
    ("base × mass - 3 CNY", "mass: -5", "", ["paid_below_zero 5:19 -5: mass -5"]),
    # one row of a sum, and what is computed, which stands nowhere by itself
    ("total × sum(tanks.mass)", "tanks: [{mass: 9}, {mass: -5}]", "", ["paid_below_zero 5:39 -5: tanks.mass -5"]),
    ("total × all_tanks", "tanks: [{mass: 9}, {mass: -5}]", "derive: {all_tanks: sum(tanks.mass)}",
     ["paid_below_zero 5:39 -5: tanks.mass -5"]),
    ("total × net", "gross: 5, tare: 6", "derive: {net: gross - tare}",
     ["paid_below_zero 5:5 {id: a, gross: 5, tare: 6}: net -1"]),
    ("total × (gross - tare)", "gross: 5, tare: 6", "",
     ["paid_below_zero 5:5 {id: a, gross: 5, tare: 6}: gross - tare -1"]),
])  # fmt: skip
def test_a_quantity_below_zero_is_refused_where_it_stands(
    amount: str, subject: str, more: str, expected: list[str], tmp_path: Path
) -> None:
    told = found(tmp_path, amount, subject, more)
    assert [
        f"{described(one)}: {one.arguments['name']} {one.arguments['written']}" for one in told
    ] == expected
    assert told[0].severity == "error"


@pytest.mark.parametrize(("amount", "subject"), [
    ("total × mass", "mass: 0"), ("total × mass", "mass: 5"), ("total × mass", "mass: -1..5"),
    ("total × mass", "pieces: -1"),
    # a share that is taken off, and what is beside the price
    ("total × mass + total × mass × (premium / 100 %)", "mass: 5, premium: -2"),
    ("total × mass + 1 CNY × (temperature / 1 °C)", "mass: 5, temperature: -4"),
])  # fmt: skip
def test_what_is_no_quantity_or_may_be_above_zero_is_left_alone(
    amount: str, subject: str, tmp_path: Path
) -> None:
    assert found(tmp_path, amount, subject) == []


def test_pieces_are_a_quantity_where_the_price_is_that_of_a_piece(tmp_path: Path) -> None:
    (told,) = found(tmp_path, "total × pieces", "pieces: -5", price="unit: CNY, items: {base: 3}")
    assert described(told) == "paid_below_zero 5:21 -5"


def test_a_quantity_of_the_contract_is_refused_at_the_option_that_sets_it(tmp_path: Path) -> None:
    more = "parameters: {least: {unit: kg}}"
    (told,) = found(tmp_path, "total × least", "mass: 5", more, least="-3 kg")
    assert (str(told.place), told.arguments["written"]) == ("--with", "-3 kg")


def test_where_the_document_is_silent_nothing_is_paid(tmp_path: Path) -> None:
    assert found(tmp_path, "total × mass", "mass: -5, pieces: 1", "for: pieces > 2") == []


def test_the_message_says_what_to_do_in_both_languages(tmp_path: Path) -> None:
    (told,) = found(tmp_path, "total × mass", "mass: -5")
    assert told.message("en") == "`mass` of `a` is `-5`, and a quantity that is paid for cannot be below 0"
    assert told.message("zh") == "`a` 的 `mass` 为 `-5`，付款的数量不能小于 0"
    assert told.help("en") == "check the sign; goods sent back are booked apart"
    assert told.help("zh") == "检查正负号；退货和冲账另外记账"
