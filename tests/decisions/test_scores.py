"""Scores: items weighed together, never too good where one is not known."""

import pytest

from tests.support import decided, findings_of, text

MEANS = """
grades: [best, good, rest]
score:
  total:
    mean: {mean}
    range: {range}
    items: {{a: {{weight: 70}}, b: {{weight: 30}}}}
table:
  total: {{best: ≥ 85, good: ≥ 60}}
"""


def total(mean: str, given: str, limits: str = "0..100") -> tuple[str | None, list[str]]:
    decision = decided(MEANS.format(mean=mean, range=limits), f"{{{given}}}")
    return text(decision, "total"), list(decision.possible)


@pytest.mark.parametrize(("mean", "given", "expected", "grades"), [
    ("arithmetic", "a: 90, b: 80", "87", ["best"]),                      # (70 × 90 + 30 × 80) / 100
    ("arithmetic", "a: 88, b: 78", "85", ["best"]),
    ("arithmetic", "a: 87.99, b: 78", "84.993", ["good"]),
    ("geometric", "a: 81, b: 81", "81", ["good"]),
    ("geometric", "a: 0, b: 100", "0", ["rest"]),
])  # fmt: skip
def test_a_mean_weighs_its_items(mean: str, given: str, expected: str, grades: list[str]) -> None:
    assert total(mean, given) == (expected, grades)


def test_a_geometric_mean_with_a_zero_is_zero_whatever_else_is_not_known() -> None:
    assert total("geometric", "a: 0") == ("0", ["rest"])


def test_a_zero_that_weighs_nothing_spoils_nothing() -> None:
    rules = "score: {total: {mean: geometric, range: 0..10, items: {a: {weight: 0}, b: {weight: 1}}}}"
    assert text(decided(rules, "{a: 0, b: 5}"), "total") == "5"


def test_a_sum_adds_points_up_and_counts_each_once_unless_it_has_a_weight() -> None:
    rules = "score: {total: {mean: sum, range: 0..50, items: {a: {}, b: {weight: 2}}}}"
    assert text(decided(rules, "{a: 10, b: 15}"), "total") == "40"


def test_an_unknown_item_counts_as_anything_in_its_range_and_the_grade_is_not_proven() -> None:
    assert total("arithmetic", "a: 90") == ("63..93", ["best", "good"])
    assert total("arithmetic", "b: 100") == ("30..100", ["best", "good", "rest"])


@pytest.mark.parametrize("given", ["a: 90, b: 101", "a: 90, b: -0.001", "a: 90, b: 150"])
def test_an_item_outside_its_range_counts_as_anything_in_it(given: str) -> None:
    assert total("arithmetic", given) == ("63..93", ["best", "good"])


def test_an_item_known_by_its_bounds_bounds_the_score() -> None:
    assert total("arithmetic", "a: 80, b: 10..20") == ("59..62", ["good", "rest"])
    assert total("arithmetic", "a: 80, b: ≥ 90") == ("83..86", ["best", "good"])


def test_a_bound_that_is_left_out_stays_left_out() -> None:
    rules = "score: {total: {range: 0..100, items: {a: {weight: 1}}}}\nrequirements: {total: '> 85'}"
    assert decided(rules, "{a: '> 85'}").verdict == "meets"
    assert decided(rules, "{a: '≥ 85'}").verdict == "open"


@pytest.mark.parametrize(("given", "expected"), [
    ("{a: 40, b: 10}", "50"),
    ("{a: 40, b: 11}", "0..50"),     # more points than there are
    ("{a: 40..60}", "40..50"),
    ("{a: -1, b: 0}", "0..50"),
    ("{a: 60..70, b: 1}", "0..50"),
])  # fmt: skip
def test_a_sum_never_leaves_its_range(given: str, expected: str) -> None:
    rules = "score: {total: {mean: sum, range: 0..50, items: {a: {}, b: {range: 0..20}}}}"
    assert text(decided(rules, given), "total") == expected


def test_an_item_may_be_a_formula_with_a_range_of_its_own() -> None:
    rules = """
    score:
      total:
        mean: sum
        range: 0..100
        items:
          milk: {of: clamp(steps(fat - 3 g/100g; 0.1 g/100g) × 2; 0; 40), range: 0..40}
          panel: {of: trimmed_mean(tests.a; 1), range: 0..50}
    """
    marks = "[{date: 2026-01-01, a: 50}, {date: 2026-01-02, a: 40}, {date: 2026-01-03, a: 10}]"
    decision = decided(rules, f"{{fat: 4.05, tests: {marks}}}")
    shown = (text(decision, "total.milk"), text(decision, "total.panel"), text(decision, "total"))
    assert shown == ("20", "40", "60")


def test_a_weight_may_be_a_parameter() -> None:
    rules = """
    parameters: {heavy: {}}
    score: {total: {range: 0..100, items: {a: {weight: heavy}, b: {weight: 1}}}}
    """
    assert text(decided(rules, "{a: 100, b: 0}", with_={"heavy": "3"}), "total") == "75"


def test_a_score_is_a_value_like_any_other() -> None:
    rules = """
    derive: {half: total / 2}
    score:
      total: {range: 0..100, items: {a: {weight: 1}}}
      whole: {range: 0..100, items: {half: {weight: 1}, total: {weight: 1}}}
    requirements: {whole: ≥ 60}
    """
    decision = decided(rules, "{a: 80}")
    assert (text(decision, "half"), text(decision, "whole"), decision.verdict) == ("40", "60", "meets")


def test_a_score_of_another_document_is_asked_by_its_alias() -> None:
    rules = """
    documents: {o: other}
    requirements: {r: {of: o.total, limit: ≥ 60}}
    ---
    kind: ruleset
    id: other
    vocabulary: things
    score: {total: {range: 0..100, items: {a: {weight: 1}}}}
    """
    assert [decided(rules, given).verdict for given in ("{a: 60}", "{a: 59.9}", "{b: 1}")] == [
        "meets",
        "fails",
        "open",
    ]


def test_a_score_in_a_circle_is_a_mistake() -> None:
    found = findings_of("derive: {x: total}\nscore: {total: {range: 0..9, items: {x: {weight: 1}}}}")
    assert [line.split()[0] for line in found] == ["circle"]
