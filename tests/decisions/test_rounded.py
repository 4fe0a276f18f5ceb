"""The two ways of comparing a value with a limit by GB/T 8170-2008, 4.3: by all its digits, or rounded."""

import pytest

from tests.support import decided

# GB/T 8170-2008 clause 4.3: limit, value, by the full value, by the rounded value.
CLAUSE_4_3 = [
    ("≥ 97.0", "97.01", True, True),
    ("≥ 97.0", "97.00", True, True),
    ("≥ 97.0", "96.96", False, True),
    ("≥ 97.0", "96.94", False, False),
    ("≤ 0.5", "0.452", True, True),
    ("≤ 0.5", "0.500", True, True),
    ("≤ 0.5", "0.549", False, True),
    ("≤ 0.5", "0.551", False, False),
    ("1.2..1.6", "1.151", False, True),
    ("1.2..1.6", "1.649", False, True),
    ("1.2..1.6", "1.651", False, False),
    ("9.9..10.1", "9.89", False, True),
    ("9.9..10.1", "9.85", False, False),
    ("> 9.9 < 10.1", "9.94", True, False),
    ("> 9.9 < 10.1", "10.06", True, False),
    ("> 9.9 < 10.1", "10.05", True, True),
]

# The same clause with limits of GB 19301-2010 clause 4.2.
MILK = [
    ("≥ 2.8", "2.75", False, True),
    ("≥ 2.8", "2.74", False, False),
    ("≥ 3.1", "3.05", False, False),
    ("≥ 3.1", "3.06", False, True),
    ("≥ 1.027", "1.0265", False, False),
    ("≥ 1.027", "1.0266", False, True),
    ("12..18", "18.5", False, True),
    ("12..18", "18.6", False, False),
    ("-0.500..-0.560", "-0.4995", False, True),
    ("-0.500..-0.560", "-0.4994", False, False),
    ("-0.500..-0.560", "-0.5605", False, True),
    ("-0.500..-0.560", "-0.5606", False, False),
]


def verdict(limit: str, compare: str, value: str) -> str:
    rules = f"requirements: {{a: {{limit: '{limit}', compare: {compare}}}}}"
    return decided(rules, f"{{a: '{value}'}}").reports[0].verdict


@pytest.mark.parametrize(("limit", "value", "full", "rounded"), CLAUSE_4_3 + MILK)
def test_clause_4_3_compares_the_full_value_or_the_value_rounded_to_the_digits_of_the_limit(
    limit: str, value: str, full: bool, rounded: bool
) -> None:
    assert verdict(limit, "full", value) == ("meets" if full else "fails")
    assert verdict(limit, "rounded", value) == ("meets" if rounded else "fails")


def test_3_05_passes_3_1_only_where_the_document_rounds_half_up() -> None:
    assert verdict("≥ 3.1", "rounded", "3.05") == "fails"
    assert verdict("≥ 3.1", "rounded half_up", "3.05") == "meets"


@pytest.mark.parametrize(
    ("limit", "compare", "found"),
    [("≤ 10", "full", "meets"), ("≤ 9", "full", "open"), ("≥ 10", "full", "fails"),
     # 9.99 rounds to 10, so a value below 10 may round to 10.
     ("≥ 10", "rounded", "open")],
)  # fmt: skip
def test_a_bound_meets_a_limit_only_if_all_that_it_may_be_does(limit: str, compare: str, found: str) -> None:
    assert verdict(limit, compare, "< 10") == found
