"""Places among the subjects of a file, with ties, groups and values known only by their bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.decisions import Decision
from tests.support import all_decided, findings_of, plan_of, text

RANKED = """
grades: [prize, second, rest]
rank: {{place: {{{rank}}}}}
table: {{place: {{prize: ≤ {prize}, second: ≤ {second}}}}}
"""


def rules(rank: str, prize: int = 1, second: int = 3) -> str:
    return RANKED.format(rank=rank, prize=prize, second=second)


def places(rank: str, *subjects: str) -> list[str | None]:
    return [text(decision, "place") for decision in all_decided(rules(rank), *subjects)]


def of(*numbers: object) -> list[str]:
    return [f"{{a: {number}}}" for number in numbers]


@pytest.mark.parametrize(("rank", "numbers", "expected"), [
    ("by: a", [9, 7, 8], ["1", "3", "2"]),
    ("by: a, best: lowest", [9, 7, 8], ["3", "1", "2"]),
    ("by: a", [9, 8, 8, 7], ["1", "3", "3", "4"]),
    ("by: a, ties: worst", [9, 8, 8, 7], ["1", "3", "3", "4"]),
    ("by: a, ties: best", [9, 8, 8, 7], ["1", "2", "2", "4"]),
    ("by: a", [9, 8.5, "8..9", 7], ["1..2", "2..3", "1..3", "4"]),
    ("by: a", [9, "7..8", "6..7.5", 5], ["1", "2..3", "2..3", "4"]),
])  # fmt: skip
def test_a_place_counts_those_who_come_before(rank: str, numbers: list[object], expected: list[str]) -> None:
    assert places(rank, *of(*numbers)) == expected


def test_three_tied_for_the_fifth_place_get_the_seventh() -> None:
    found = places("by: a", *of(20, 19, 18, 17, 10, 10, 10, 3))
    assert found == ["1", "2", "3", "4", "7", "7", "7", "8"]


def test_a_quota_of_five_takes_none_of_three_tied_for_its_last_place() -> None:
    decisions = all_decided(rules("by: a", prize=5, second=7), *of(20, 19, 18, 17, 10, 10, 10, 3))
    assert [decision.grade for decision in decisions] == [*["prize"] * 4, *["second"] * 3, "rest"]
    assert [report.value for report in decisions[4].binding] == ["7"]


def test_of_145_40_win_and_ties_at_the_edge_win_together_or_not_at_all() -> None:
    def winners(numbers: list[int], ties: str) -> int:
        decisions = all_decided(rules(f"by: a, ties: {ties}", prize=40, second=60), *of(*numbers))
        return sum(decision.grade == "prize" for decision in decisions)

    distinct = list(range(145))
    assert winners(distinct, "worst") == winners(distinct, "best") == 40
    tied = [*range(200, 239), *[150] * 4, *range(102)]  # 39 before, four tied for the fortieth place
    assert len(tied) == 145
    assert (winners(tied, "worst"), winners(tied, "best")) == (39, 43)


@pytest.mark.parametrize(("ties", "expected"), [
    ("{then: [b]}", ["2", "1", "3"]),
    ("{then: [b, length]}", ["2", "1", "3"]),
])  # fmt: skip
def test_ties_are_broken_by_further_values_the_higher_first(ties: str, expected: list[str]) -> None:
    subjects = ["{a: 5, b: 1, length: 1}", "{a: 5, b: 2, length: 1}", "{a: 4, b: 9, length: 9}"]
    assert places(f"by: a, ties: {ties}", *subjects) == expected


def test_who_is_still_tied_shares_the_worst_place_or_the_best_one() -> None:
    subjects = ["{a: 5, b: 2}", "{a: 5, b: 2}", "{a: 5, b: 1}"]
    assert places("by: a, ties: {then: [b]}", *subjects) == ["2", "2", "3"]
    assert places("by: a, ties: {then: [b], share: best}", *subjects) == ["1", "1", "3"]


def test_the_lowest_may_be_the_best_and_ties_still_go_to_the_higher() -> None:
    assert places(
        "by: a, best: lowest, ties: {then: [b]}", "{a: 1, b: 1}", "{a: 1, b: 2}", "{a: 0, b: 0}"
    ) == [
        "3",
        "2",
        "1",
    ]


def test_places_are_counted_within_those_of_one_name() -> None:
    subjects = ["{a: 5, kind_of: cow}", "{a: 9, kind_of: goat}", "{a: 4, kind_of: cow}"]
    assert places("by: a, within: kind_of", *subjects) == ["1", "1", "2"]


def test_one_of_unknown_name_may_stand_anywhere_and_before_anyone() -> None:
    assert places("by: a, within: kind_of", "{a: 5, kind_of: cow}", "{a: 9}", "{a: 6, kind_of: goat}") == [
        "1..2",
        "1..3",
        "1..2",
    ]


def test_who_is_not_among_the_ranked_has_no_place_and_wins_nothing() -> None:
    best, second = all_decided(
        rules("by: a, among: b > 0", prize=1, second=999999), "{a: 9, b: 0}", "{a: 5, b: 1}"
    )
    assert (text(best, "place"), best.grade, best.verdict) == (None, "rest", "fails")
    assert (text(second, "place"), second.grade) == ("1", "prize")
    assert [report.verdict for report in best.binding] == ["fails"]


def test_who_only_may_be_among_the_ranked_has_a_place_or_none() -> None:
    found = all_decided(rules("by: a, among: b > 0"), "{a: 9}", "{a: 5, b: 1}")
    assert [text(decision, "place") for decision in found] == ["≥ 1", "1..2"]
    assert [list(decision.possible) for decision in found] == [
        ["prize", "second", "rest"],
        ["prize", "second"],
    ]


def test_who_lies_outside_what_a_document_is_for_takes_nobodys_place() -> None:
    sections = f"for: kind_of = cow\n{rules('by: a')}"
    goat, cow = all_decided(sections, "{a: 9, kind_of: goat}", "{a: 5, kind_of: cow}")
    assert (goat.verdict, text(goat, "place")) == ("not_applicable", None)
    assert (text(cow, "place"), cow.grade) == ("1", "prize")


def test_of_whom_nothing_is_known_nobody_knows_the_place() -> None:
    found = all_decided(rules("by: a"), "{a: 5}", "{b: 1}", "{a: 3}")
    assert [text(decision, "place") for decision in found] == ["1..2", "1..3", "2..3"]
    assert found[1].settle == ("a",)


def test_a_place_may_depend_on_the_grade_and_the_price_on_the_place() -> None:
    sections = """
    grades: [good, rest]
    table: {fat: {good: ≥ 3}}
    rank: {place: {by: a, among: grade = good}}
    pricing: {unit: CNY/kg, items: {prize: {cases: {place ≤ 1: 2 CNY/kg, else: 0 CNY/kg}}}}
    """
    found = all_decided(sections, "{fat: 3, a: 1}", "{fat: 2, a: 9}", "{fat: 4, a: 0}")
    assert [text(decision, "place") for decision in found] == ["1", None, "2"]
    assert [text(decision, "pricing.total") for decision in found] == ["2", "0", "0"]


def test_a_place_that_makes_the_grade_it_asks_for_is_a_circle() -> None:
    found = findings_of("grades: [x, y]\nrank: {p: {by: a, among: grade = x}}\ntable: {p: {x: ≤ 1}}")
    assert [line.split()[0] for line in found] == ["circle"]


# -- laws ------------------------------------------------------------------------------------------

PLAN = plan_of(rules("by: a, among: b > 0, within: kind_of, ties: {then: [fat]}"))
NUMBERS = st.one_of(st.integers(0, 4).map(str), st.sampled_from(["1..3", "'> 2'", "< 2", "0..1"]))
SUBJECTS = st.fixed_dictionaries(
    {"a": NUMBERS, "kind_of": st.sampled_from(["cow", "goat"])},
    optional={"b": st.sampled_from(["0", "1", "0..1"]), "fat": st.sampled_from(["3", "4"])},
)


def written(subject: dict[str, str]) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in subject.items()) + "}"


def found(subjects: list[dict[str, str]]) -> list[str | None]:
    return [text(decision, "place") for decision in all_decided(PLAN, *map(written, subjects))]


@given(st.lists(SUBJECTS, min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_the_subjects_never_changes_a_place(
    subjects: list[dict[str, str]], random: object
) -> None:
    order = list(range(len(subjects)))
    random.shuffle(order)  # type: ignore[attr-defined]
    assert found([subjects[at] for at in order]) == [found(subjects)[at] for at in order]


def ends(decision: Decision) -> tuple[float, float]:
    low, _, high = (text(decision, "place") or "inf").replace("≥ ", "").partition("..")
    return float(low), float(high or low)


@pytest.mark.parametrize("ties", ["worst", "best", "{then: [b]}"])
@given(numbers=st.lists(st.integers(0, 4), min_size=2, max_size=7), more=st.integers(0, 3))
def test_a_higher_score_never_means_a_worse_place(ties: str, numbers: list[int], more: int) -> None:
    plan = PLANS[ties]
    before = ends(all_decided(plan, *of(*numbers))[0])
    after = ends(all_decided(plan, *of(numbers[0] + more, *numbers[1:]))[0])
    assert after <= before


PLANS = {ties: plan_of(rules(f"by: a, ties: {ties}")) for ties in ("worst", "best", "{then: [b]}")}
