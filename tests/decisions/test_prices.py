# ruff: noqa: E501  (documents and histories stand on one line)
"""Prices made of items: rounded where the clause rounds, intervals where something is open."""

import pytest

from grading.decisions import Decision
from grading.decisions.worth import price, price_text
from tests.support import decided, findings_of, text

GRADED = """
grades:
  - {id: one, gives: {bonus: 0.40 CNY/kg, points: 2}}
  - {id: two, gives: {bonus: 0.25}}
  - {id: rest, gives: {bonus: -1}}
table: {length: {one: ≥ 70, two: ≥ 60}}
""".replace(", points: 2", "")


def priced(pricing: str, given: str, sections: str = "", with_: dict[str, str] | None = None) -> Decision:
    return decided(f"pricing: {{unit: CNY/kg, {pricing}}}\n{sections}", given, with_=with_)


def prices(decision: Decision, *names: str) -> list[str | None]:
    return [price_text(decision, name) for name in names]


def test_without_a_total_the_items_are_added() -> None:
    found = priced("items: {base: 3 CNY/kg, fat: clamp(steps(fat - 3.1; 0.1) × 0.05; 0; 0.3)}", "{fat: 3.45}")
    assert prices(found, "base", "fat", "total") == ["3", "0.15", "3.15"]


def test_within_its_own_formula_the_name_of_an_item_is_what_was_measured_elsewhere_the_item() -> None:
    items = "items: {fat: fat / 1 g/100g × 0.1 CNY/kg, more: fat × 2}, total: more + fat"
    assert prices(priced(items, "{fat: 4}"), "fat", "more", "total") == ["0.4", "0.8", "1.2"]


@pytest.mark.parametrize(("length", "bonus"), [(70, "0.40"), (69.9, "0.25"), (59, "-1")])
def test_a_grade_gives_its_own_to_the_price(length: float, bonus: str) -> None:
    found = priced("items: {class: grade.bonus}", f"{{length: {length}}}", GRADED)
    assert prices(found, "class") == [bonus]


def test_the_price_of_an_open_grade_is_an_interval() -> None:
    found = priced("items: {base: 3 CNY/kg, class: grade.bonus}", "{length: 65..75}", GRADED)
    assert list(found.possible) == ["one", "two"]
    assert prices(found, "class", "total") == ["0.25..0.40", "3.25..3.40"]


def test_a_grade_that_is_not_possible_any_more_does_not_touch_the_price() -> None:
    assert prices(priced("items: {class: grade.bonus}", "{length: ≥ 60}", GRADED), "class") == ["0.25..0.40"]
    assert prices(priced("items: {class: grade.bonus}", "{length: < 70}", GRADED), "class") == ["-1..0.25"]
    assert prices(priced("items: {class: grade.bonus}", "{a: 1}", GRADED), "class") == ["-1..0.40"]


@pytest.mark.parametrize(("mode", "expected"), [("half_up", "3.13..3.38"), ("half_even", "3.12..3.38")])
def test_an_open_price_is_rounded_at_both_ends(mode: str, expected: str) -> None:
    items = f"items: {{base: 2.875, class: grade.bonus}}, round: 0.01 {mode}"
    grades = GRADED.replace("0.40 CNY/kg", "0.505 CNY/kg")
    assert prices(priced(items, "{length: 65..75}", grades), "total") == [expected]


def test_an_item_may_have_cases_on_the_grade() -> None:
    items = "items: {class: {cases: {grade ≥ two: 0.10 CNY/kg, else: 0 CNY/kg}, round: 0.1}}"
    assert [prices(priced(items, f"{{length: {length}}}", GRADED), "class") for length in (70, 60, 50)] == [
        ["0.1"],
        ["0.1"],
        ["0"],
    ]


def test_a_bare_number_is_in_the_unit_of_the_price() -> None:
    assert prices(
        priced("items: {smell: {cases: {found = present: -1.00, else: 0}}}", "{found: present}"), "total"
    ) == ["-1.00"]


def test_another_unit_of_money_for_the_same_weight_is_converted() -> None:
    assert prices(priced("items: {base: 3000 CNY/t}", "{a: 1}"), "total") == ["3"]


def test_items_are_rounded_before_they_are_put_together() -> None:
    items = "items: {fat: {formula: fat / 1 g/100g × 0.335 CNY/kg, round: 0.01 half_up}}, total: fat × 2, round: 0.1"
    assert prices(priced(items, "{fat: 1}"), "fat", "total") == ["0.34", "0.7"]


def test_the_amount_is_paid_for_a_quantity() -> None:
    items = "items: {base: 3.555}, round: 0.01 half_up, amount: {formula: total × mass, unit: CNY, round: 0.01 half_up}"
    found = priced(items, "{mass: 1000}")
    assert prices(found, "total", "amount") == ["3.56", "3560.00"]
    assert prices(priced(items, "{mass: 10..20}"), "amount") == ["35.60..71.20"]


def test_a_price_knows_parameters() -> None:
    found = priced(
        "items: {base: base_price}",
        "{a: 1}",
        "parameters: {base_price: {unit: CNY/kg}}",
        {"base_price": "6.00"},
    )
    assert prices(found, "total") == ["6.00"]


def test_what_is_not_known_leaves_the_price_unknown_or_between_its_bounds() -> None:
    items = "items: {fat: clamp(steps(fat - 3.1; 0.1) × 0.05; -0.2; 0.3)}"
    assert prices(priced(items, "{a: 1}"), "total") == ["-0.2..0.3"]
    assert prices(priced("items: {fat: fat / 1 g/100g × 1 CNY/kg}", "{a: 1}"), "total") == [None]


def test_a_price_is_told_item_by_item_with_unit_and_clause() -> None:
    found = priced('clause: "10", items: {base: {formula: 3 CNY/kg, clause: "10.1"}}', "{a: 1}")
    made = price(found)
    assert made is not None
    assert (made.whole.value, made.whole.unit, made.whole.clause) == ("3", "CNY/kg", "10")
    assert [(item.name, item.value, item.clause) for item in made.items] == [("base", "3", "10.1")]


def test_where_the_document_is_silent_there_is_no_price() -> None:
    assert price(priced("items: {base: 3 CNY/kg}", "{kind_of: goat}", "for: kind_of = cow")) is None


def test_a_total_may_be_asked_by_its_name() -> None:
    found = priced("items: {base: 3 CNY/kg}", "{a: 1}", "derive: {twice: pricing.total × 2}")
    assert text(found, "twice") == "6"


@pytest.mark.parametrize(("pricing", "expected"), [
    ("items: {total: 3 CNY/kg}", ["name_reserved 1:33 total"]),
    ("items: {x: y, y: x}", ["circle 1:42 x"]),
    ("items: {x: 3 kg}", ["unit_mismatch 1:17 CNY/kg"]),
])  # fmt: skip
def test_a_mistake_is_found_where_it_is(pricing: str, expected: list[str]) -> None:
    found = findings_of(f"pricing: {{unit: CNY/kg, {pricing}}}")
    assert found == expected
