"""Documents that judge groups of subjects."""

import pytest

from grading.decisions.populations import regroup
from grading.decisions.worth import shown
from grading.language.subjects import Subject, Subjects
from tests.support import AT, all_decided, findings_of, plan_of, subject_of, text

RULES = """
groups: {by: [kind_of], as: units}
derive:
  bad: count(units.a > 5)
  rate: share(units.a > 5)
requirements:
  rate: {clause: "7", limit: ≤ 40 %}
"""
LOTS = ["{kind_of: goat, a: 9}", "{kind_of: cow, a: 1}", "{kind_of: cow, a: 6}", "{kind_of: cow, a: 5}"]


def regrouped(sections: str, *given: str) -> tuple[list[str], list[tuple[str, object]]]:
    plan = plan_of(sections)
    subjects = (Subject(f"s{number}", subject_of(plan, one).row) for number, one in enumerate(given, start=1))
    groups, findings = regroup(plan, Subjects(tuple(subjects)), AT)
    found = [(finding.code, finding.arguments.get("id")) for finding in findings]
    return [group.id for group in groups.items], found


def test_the_subjects_of_a_group_are_the_rows_of_one_subject() -> None:
    found = all_decided(RULES, *LOTS)
    assert [(one.subject.id, text(one, "bad"), one.verdict) for one in found] == [
        ("cow", "1", "meets"),
        ("goat", "1", "fails"),
    ]
    assert [(report.clause, report.value, report.limit) for report in found[1].binding] == [
        ("7", "100", "≤ 40 %")
    ]


def test_the_order_of_the_subjects_does_not_show() -> None:
    def told(lots: list[str]) -> list[tuple[str, str | None]]:
        return [(one.subject.id, text(one, "rate")) for one in all_decided(RULES, *lots)]

    assert told(LOTS) == told(LOTS[::-1])


def test_a_subject_of_unknown_group_is_refused() -> None:
    assert regrouped(RULES, *LOTS, "{a: 1}") == (["cow", "goat"], [("group_unknown", "s5")])


def test_a_group_known_only_by_bounds_is_not_known() -> None:
    assert regrouped(RULES.replace("[kind_of]", "[a]"), "{a: 3}", "{a: 1..2}") == (
        ["3"],
        [("group_unknown", "s2")],
    )


def test_by_nothing_everyone_is_one_group() -> None:
    (found,) = all_decided(RULES.replace("[kind_of]", "[]"), *LOTS)
    assert (found.subject.id, text(found, "rate"), found.verdict) == ("all", "50", "fails")


def test_groups_may_be_by_a_formula_and_by_several_things() -> None:
    rules = RULES.replace("[kind_of]", "[year(due), kind_of]")
    lots = ["{kind_of: cow, due: 2026-03-01, a: 1}", "{kind_of: cow, due: 2025-03-01, a: 1}",
            "{kind_of: cow, due: 2026-12-31, a: 6}"]  # fmt: skip
    found = all_decided(rules, *lots)
    assert [(one.subject.id, text(one, "rate")) for one in found] == [
        ("2025 / cow", "0"),
        ("2026 / cow", "50"),
    ]


def test_a_group_has_what_divides_it() -> None:
    rules = RULES + "  milk: {for: kind_of = cow, of: bad, limit: ≤ 0}\n"
    cow, goat = all_decided(rules, *LOTS)
    assert (cow.condition("milk"), goat.condition("milk")) == ("fails", "not_applicable")


def test_an_unknown_row_leaves_the_rate_open() -> None:
    (found,) = all_decided(RULES, "{kind_of: cow, a: 1}", "{kind_of: cow}")
    assert (text(found, "rate"), found.verdict, found.settle) == ("0..50", "open", ("units.a",))


def test_groups_are_ranked_among_themselves() -> None:
    rules = RULES + "rank: {place: {by: rate, best: lowest}}\n"
    assert [(one.subject.id, text(one, "place")) for one in all_decided(rules, *LOTS)] == [
        ("cow", "1"),
        ("goat", "2"),
    ]


def test_a_bulletin_shows_the_named_values_with_their_confidence_limits() -> None:
    rules = RULES.replace("as: units}", "as: units, show: [bad, rate], intervals: {rate: [low, high]}}")
    rules = rules.replace("derive:\n", "derive:\n  low: wilson_lower(bad; count(units); 0.95)\n  high: 100\n")
    cow, _ = all_decided(rules, *LOTS)
    bad, rate = shown(cow)
    assert (bad.value, bad.low, rate.high) == ("1", None, "100")
    assert (rate.value or "").startswith("33.333")
    assert (rate.low or "").startswith("6.149")


@pytest.mark.parametrize(("groups", "expected"), [
    ("{by: [kind_of], as: unit}", ["name_unknown_meant 1:29 unit"]),
    ("{by: [kind_off], as: units}", ["name_unknown_meant 1:15 kind_off"]),
    ("{by: [tests.a], as: units}", ["operand_list 1:15 tests.a"]),
    ("{by: [kind_of], as: units, show: [ratte]}", ["name_unknown_meant 1:43 ratte"]),
])  # fmt: skip
def test_a_mistake_is_found_where_it_is(groups: str, expected: list[str]) -> None:
    assert findings_of(f"groups: {groups}\nderive: {{rate: share(units.a > 5)}}") == expected
