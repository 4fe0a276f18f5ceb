# ruff: noqa: E501  (documents and histories stand on one line)
"""Rows graded by another document."""

import pytest

from grading.decisions import Decision
from tests.support import decided, findings_of, text

ROWS = """
---
kind: ruleset
id: egg
vocabulary: things
grades: [aa, a, b]
table:
  mass: {aa: ≥ 6, a: ≥ 5}
  kind_of: {all: = cow}
"""
RULES = f"""
each: {{units: egg}}
derive:
  best: share(units.grade ≥ aa)
  fair: share(units.grade ≥ a)
  met: count(units.verdict = meets)
requirements:
  fair: ≥ 50 %
{ROWS}"""


def of(*masses: object, owner: str = "kind_of: cow") -> Decision:
    units = ", ".join("{}" if mass is None else f"{{mass: {mass}}}" for mass in masses)
    return decided(RULES, f"{{{owner}, units: [{units}]}}")


def shown(decision: Decision) -> list[str | None]:
    return [text(decision, name) for name in ("best", "fair", "met")]


def test_a_share_counts_the_rows_of_a_grade_and_better() -> None:
    decision = of(6, 5.99, 5, 4.99)
    assert (shown(decision), decision.verdict) == (["25", "75", "3"], "meets")


def test_a_row_inherits_what_its_owner_has() -> None:
    assert shown(of(6, 6, owner="kind_of: goat")) == ["0", "0", "0"]


def test_what_a_row_says_itself_comes_before_what_its_owner_says() -> None:
    units = "[{mass: 6, kind_of: cow}, {mass: 6}]"
    assert shown(decided(RULES, f"{{kind_of: goat, units: {units}}}")) == ["50", "50", "1"]


def test_a_row_of_which_something_is_missing_leaves_the_share_open() -> None:
    decision = of(6, None)
    assert shown(decision) == ["50..100", "50..100", "1 | 2"]
    assert decision.verdict == "meets"
    assert of(4, None).verdict == "open"
    assert of(4, None).settle == ("units.mass",)


def test_what_an_owner_does_not_say_leaves_its_rows_open() -> None:
    decision = of(6, 4, owner="a: 1")
    assert (shown(decision), decision.settle) == (["0..50", "0..50", "0 | 1"], ("units.kind_of",))


@pytest.mark.parametrize(("masses", "grade"), [((6, 6), "aa"), ((6, 5), "a"), ((6, 4), "b")])
def test_a_lot_has_the_grade_of_its_rows_by_name(masses: tuple[int, ...], grade: str) -> None:
    rules = f"each: {{units: egg}}\ngrades: [aa, a, b]\ntable: {{lot: {{that: every(units.grade ≥ grade)}}}}{ROWS}"
    units = ", ".join(f"{{mass: {mass}, kind_of: cow}}" for mass in masses)
    assert decided(rules, f"{{units: [{units}]}}").grade == grade


def test_picked_rows_are_graded_as_their_list_is() -> None:
    rules = RULES.replace(
        "derive:\n", "rows:\n  heavy: {of: units, where: mass ≥ 5}\nderive:\n  x: share(heavy.grade = aa)\n"
    )
    assert text(decided(rules, "{kind_of: cow, units: [{mass: 6}, {mass: 5}, {mass: 1}]}"), "x") == "50"


def test_parameters_of_the_other_document_are_filled_in() -> None:
    rules = """
    each: {units: {id: heavy, with: {least: 5}}}
    requirements: {all_met: {that: every(units.verdict = meets)}}
    ---
    kind: ruleset
    id: heavy
    vocabulary: things
    parameters: {least: {unit: kg}}
    requirements: {mass: {limit: ≥ least}}
    """
    assert [decided(rules, f"{{units: [{{mass: {mass}}}]}}").verdict for mass in (5, 4.9)] == [
        "meets",
        "fails",
    ]


@pytest.mark.parametrize(("sections", "expected"), [
    ("each: {unitz: egg}" + ROWS, ["name_unknown_meant 1:8 unitz"]),
    ("each: {units: eg}" + ROWS, ["document_unknown_meant 1:15 eg"]),
    ("each: {units: egg}\nderive: {x: count(units.grade = ab)}" + ROWS, ["grade_unknown_meant 2:33 ab"]),
])  # fmt: skip
def test_a_mistake_is_found_where_it_is(sections: str, expected: list[str]) -> None:
    assert findings_of(sections) == expected
