"""The strictest of several limits: the same statistic, the same subjects, two documents at least."""

from decimal import Decimal
from typing import Literal

import pytest

from grading.findings import Place, Source
from grading.language.documents import Vocabulary
from grading.language.formula import Comparator, Expression
from grading.language.grammar import parse_formula
from grading.language.tree import Scalar
from grading.workbench.strictest import Candidate, strictest
from tests.support import VOCABULARY, shelf_of

NOWHERE = Place(Source("test"), 1, 1)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    found, _ = shelf_of(VOCABULARY)[0].vocabulary("things")
    assert found is not None
    return found


def condition(text: str) -> Expression:
    formula, findings = parse_formula(Scalar(text, NOWHERE))
    assert formula is not None, findings
    return formula.tree


def limit(
    document: str,
    operator: Comparator,
    number: str,
    *guards: str,
    group: str = "single",
    others: tuple[str, ...] = (),
    given: tuple[tuple[str, str], ...] = (),
) -> Candidate:
    return Candidate(
        document=document,
        group=(group,),
        sides=((operator, Decimal(number)),),
        guards=tuple(map(condition, guards)),
        others=tuple(map(condition, others)),
        given=given,
    )


@pytest.mark.parametrize(
    ("better", "operator", "looser", "stricter"),
    [("lower", "≤", "400000", "300000"), ("higher", "≥", "3.1", "3.4")],
)
def test_the_number_that_is_harder_to_keep_is_the_strictest(
    vocabulary: Vocabulary,
    better: Literal["higher", "lower"],
    operator: Comparator,
    looser: str,
    stricter: str,
) -> None:
    limits = [limit("one", operator, looser), limit("two", operator, stricter)]
    assert strictest(limits, better, vocabulary) == {1}


def test_of_equal_numbers_the_one_that_may_not_be_reached_is_stricter(vocabulary: Vocabulary) -> None:
    limits = [limit("one", "≤", "500000"), limit("two", "<", "500000")]
    assert strictest(limits, "lower", vocabulary) == {1}


def test_equal_limits_are_all_marked(vocabulary: Vocabulary) -> None:
    limits = [limit("one", "≤", "4"), limit("two", "≤", "4.0")]
    assert strictest(limits, "lower", vocabulary) == {0, 1}


def test_a_mean_is_not_compared_with_a_single_result(vocabulary: Vocabulary) -> None:
    limits = [
        limit("one", "≤", "400000", group="geomean"),
        limit("two", "≤", "300000", group="geomean"),
        limit("three", "≤", "100000"),
    ]
    assert strictest(limits, "lower", vocabulary) == {1}


def test_a_limit_without_another_document_to_compare_with_is_not_the_strictest(
    vocabulary: Vocabulary,
) -> None:
    limits = [limit("one", "≤", "100000"), limit("one", "≤", "50000")]
    assert strictest(limits, "lower", vocabulary) == frozenset()


def test_without_a_better_direction_nothing_is_strictest(vocabulary: Vocabulary) -> None:
    assert strictest([limit("one", "≤", "1"), limit("two", "≤", "2")], None, vocabulary) == frozenset()


def test_limits_of_different_subjects_do_not_compete(vocabulary: Vocabulary) -> None:
    limits = [limit("one", "≥", "5", "kind_of = sheep"), limit("two", "≥", "3.2", "kind_of = cow")]
    assert strictest(limits, "higher", vocabulary) == frozenset()


def test_each_kind_of_subject_has_its_own_strictest_limit(vocabulary: Vocabulary) -> None:
    limits = [
        limit("one", "≥", "5", "kind_of = sheep"),
        limit("one", "≥", "3.2", "kind_of = cow"),
        limit("two", "≥", "3.4"),
        limit("three", "≥", "3.1"),
    ]
    assert strictest(limits, "higher", vocabulary) == {0, 2}


def test_the_rest_of_the_cases_applies_where_none_of_them_does(vocabulary: Vocabulary) -> None:
    limits = [
        limit("one", "≤", "10", "kind_of = cow"),
        limit("one", "≤", "1", others=("kind_of = cow", "kind_of = goat")),
        limit("two", "≤", "5", "kind_of ≠ sheep"),
    ]
    # The rest are sheep alone, whom the second document does not limit.
    assert strictest(limits, "lower", vocabulary) == {2}


def test_a_number_of_a_printed_table_binds_the_subjects_of_its_key(vocabulary: Vocabulary) -> None:
    limits = [
        limit("one", "≤", "750", given=(("kind_of", "cow"),)),
        limit("one", "≤", "1500", given=(("kind_of", "goat"),)),
        limit("two", "≤", "1000"),
    ]
    assert strictest(limits, "lower", vocabulary) == {0, 2}


def test_a_condition_that_names_cannot_decide_may_hold(vocabulary: Vocabulary) -> None:
    limits = [
        limit("one", "≤", "5", "hours ≥ 3 h and kind_of = cow"),
        limit("two", "≤", "6", "not kind_of = goat"),
    ]
    assert strictest(limits, "lower", vocabulary) == {0}
