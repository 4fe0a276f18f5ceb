# ruff: noqa: E501  (documents and histories stand on one line)
"""Every selector of rows with a history worked out by hand, with ties, and with rows that only may be there.

`picked` writes the days of the rows: `01-05` is surely there, `01-05?` may be there, `—?` is a row that was not
written and is missing.
"""

import datetime

from grading.decisions import judge
from tests.support import decided, plan_of, subject_of, value_of


def picked(rows: str, given: str, at: str = "2026-03-31", sections: str = "") -> str:
    """The rows that `p` picks, oldest first."""
    plan = plan_of(f"rows: {{p: {rows}}}\nrequirements: {{x: {{that: count(p) ≥ 1000}}}}\n{sections}")
    decision = judge(plan).decide(subject_of(plan, given), datetime.date.fromisoformat(at))
    days = []
    for row in decision.reports[0].rows:
        day = row.date.isoformat()[5:] if row.date else "—"
        days.append(day if row.sure else f"{day}?")
    return " ".join(days)


HISTORY = """{tests: [
  {date: 2025-12-31, a: 1}, {date: 2026-01-01, a: 2}, {date: 2026-01-31, a: 3},
  {date: 2026-02-28, a: 4}, {date: 2026-03-01, a: 5}, {date: 2026-03-31, a: 6}, {date: 2026-04-01, a: 7}]}"""


def test_rows_later_than_the_date_are_not_seen() -> None:
    assert picked("{of: tests}", HISTORY) == "12-31 01-01 01-31 02-28 03-01 03-31"
    assert picked("{of: tests}", HISTORY, at="2026-01-30") == "12-31 01-01"


def test_the_order_in_the_file_does_not_matter() -> None:
    given = "{tests: [{date: 2026-03-01, a: 5}, {date: 2026-01-01, a: 1}, {date: 2026-02-01, a: 9}]}"
    assert picked("{of: tests, last: 2}", given) == "02-01 03-01"


# -- over, from, to ------------------------------------------------------------------------------


def test_over_months_counts_calendar_months_with_that_of_the_date() -> None:
    assert picked("{of: tests, over: 1 month}", HISTORY) == "03-01 03-31"
    assert picked("{of: tests, over: 2 months}", HISTORY, at="2026-03-01") == "02-28 03-01"
    assert picked("{of: tests, over: 3 months}", HISTORY) == "01-01 01-31 02-28 03-01 03-31"
    assert picked("{of: tests, over: 1 year}", HISTORY) == "12-31 01-01 01-31 02-28 03-01 03-31"


def test_over_days_counts_back_and_leaves_out_the_day_it_reaches() -> None:
    assert picked("{of: tests, over: 30 d}", HISTORY) == "03-31"
    assert picked("{of: tests, over: 31 d}", HISTORY) == "03-01 03-31"
    assert picked("{of: tests, over: 1 d}", HISTORY) == "03-31"


def test_from_and_to_include_their_days() -> None:
    rows = "{of: tests, from: 2026-01-31, to: date - 1 month}"
    assert picked(rows, HISTORY) == "01-31 02-28"


def test_a_bound_that_is_not_known_leaves_rows_that_may_be_there() -> None:
    assert (
        picked("{of: tests, from: due}", "{tests: [{date: 2026-01-01}, {date: 2026-02-01}]}")
        == "01-01? 02-01?"
    )
    letters = "{tests: [{date: 2026-01-01}, {date: 2026-02-01}], letters: [{date: 2026-01-10}]}"
    assert (
        picked("{of: tests, from: last(letters.date) + 3 d, to: last(letters.date) + 30 d}", letters)
        == "02-01"
    )


# -- where ---------------------------------------------------------------------------------------


def test_where_keeps_what_holds_and_drops_what_does_not() -> None:
    assert picked("{of: tests, where: a ≥ 4}", HISTORY) == "02-28 03-01 03-31"


def test_a_row_of_which_where_is_open_may_be_there() -> None:
    given = "{tests: [{date: 2026-01-01, a: 3}, {date: 2026-01-02}, {date: 2026-01-03, a: < 5}, {date: 2026-01-04, a: 1}]}"
    assert picked("{of: tests, where: a ≥ 3}", given) == "01-01 01-02? 01-03?"


def test_rows_may_be_picked_from_picked_rows() -> None:
    assert picked("{of: q, where: a ≥ 5}, q: {of: tests, over: 2 months}", HISTORY) == "03-01 03-31"


# -- last ----------------------------------------------------------------------------------------


def test_last_keeps_the_newest_rows() -> None:
    assert picked("{of: tests, last: 2}", HISTORY) == "03-01 03-31"
    assert picked("{of: tests, last: 9}", HISTORY) == "12-31 01-01 01-31 02-28 03-01 03-31"


def test_before_a_row_that_may_be_there_one_more_may_be_among_the_last() -> None:
    given = "{tests: [{date: 2026-01-01, a: 5}, {date: 2026-01-02, a: 5}, {date: 2026-01-03}, {date: 2026-01-04, a: 5}]}"
    # Is the row of January 3 there? Then the last two are 3 and 4, else 2 and 4.
    assert picked("{of: tests, where: a ≥ 3, last: 2}", given) == "01-02? 01-03? 01-04"


def test_a_tie_across_the_edge_leaves_open_which_row_counts() -> None:
    given = "{tests: [{date: 2026-01-01, a: 1}, {date: 2026-01-02, a: 2}, {date: 2026-01-02, a: 3}, {date: 2026-01-03, a: 4}]}"
    assert picked("{of: tests, last: 2}", given) == "01-02? 01-02? 01-03"
    assert picked("{of: tests, last: 3}", given) == "01-02 01-02 01-03"
    assert value_of("max(p.a)", given, "rows: {p: {of: tests, last: 2}}") == "4"


# -- apart ---------------------------------------------------------------------------------------


def test_apart_counts_a_row_only_far_enough_after_the_last_that_counted() -> None:
    given = "{tests: [{date: 2026-01-01}, {date: 2026-01-07}, {date: 2026-01-08}, {date: 2026-01-14}, {date: 2026-01-20}]}"
    assert picked("{of: tests, apart: 7 d}", given) == "01-01 01-08 01-20"


def test_apart_by_a_month_reaches_the_same_day_of_the_next_one() -> None:
    given = "{tests: [{date: 2026-01-31}, {date: 2026-02-27}, {date: 2026-02-28}, {date: 2026-03-27}]}"
    assert picked("{of: tests, apart: 1 month}", given) == "01-31 02-28"


def test_rows_of_one_day_are_one_row_that_says_what_either_says() -> None:
    given = "{tests: [{date: 2026-01-01, a: 2}, {date: 2026-01-01, a: 4}, {date: 2026-01-09, a: 6}]}"
    rules = "rows: {p: {of: tests, apart: 1 d}}"
    assert value_of("count(p)", given, rules) == "2"
    assert value_of("sum(p.a)", given, rules) == "10 | 8"


def test_rows_too_near_to_one_that_may_be_there_only_may_be_there() -> None:
    given = "{tests: [{date: 2026-01-01}, {date: 2026-01-05, a: 5}, {date: 2026-01-09, a: 5}]}"
    # If January 1 counts, January 5 is too near; then January 9 counts, else January 5 does.
    assert picked("{of: tests, where: a ≥ 3, apart: 7 d}", given) == "01-01? 01-05? 01-09?"


# -- unbroken ------------------------------------------------------------------------------------


def test_unbroken_is_the_tail_in_which_the_condition_holds() -> None:
    given = """{tests: [{date: 2026-01-01, a: 5}, {date: 2026-01-02, a: 1}, {date: 2026-01-03, a: 5}, {date: 2026-01-04, a: 6}]}"""
    assert picked("{of: tests, unbroken: a ≥ 3}", given) == "01-03 01-04"
    assert picked("{of: tests, unbroken: a ≥ 6}", given) == "01-04"
    assert picked("{of: tests, unbroken: a ≥ 7}", given) == ""


def test_an_open_row_leaves_open_how_far_the_tail_reaches() -> None:
    given = """{tests: [{date: 2026-01-01, a: 1}, {date: 2026-01-02, a: 5}, {date: 2026-01-03}, {date: 2026-01-04, a: 6}]}"""
    assert picked("{of: tests, unbroken: a ≥ 3}", given) == "01-02? 01-03? 01-04"


# -- size, at_least, by --------------------------------------------------------------------------


def test_rows_that_are_not_there_are_missing_values() -> None:
    assert picked("{of: tests, size: 3}", "{tests: [{date: 2026-01-01, a: 5}]}") == "01-01 —? —?"
    rules = "rows: {five: {of: units, size: 5}}"
    assert value_of("max(five.a)", "{units: [{a: 1}, {a: 2}, {a: 3}, {a: 4}, {a: 5}]}", rules) == "5"
    assert value_of("max(five.a)", "{units: [{a: 1}, {a: 2}, {a: 3}, {a: 4}]}", rules) == "≥ 4"
    assert value_of("count(five.a > 3)", "{units: [{a: 1}, {a: 2}, {a: 3}, {a: 4}]}", rules) == "1 | 2"


def test_size_is_a_least_number_and_drops_nothing() -> None:
    assert (
        picked("{of: tests, size: 1}", "{tests: [{date: 2026-01-01}, {date: 2026-01-02}]}") == "01-01 01-02"
    )


def test_a_month_with_too_few_rows_lacks_some() -> None:
    given = "{tests: [{date: 2026-01-10, a: 1}, {date: 2026-01-20, a: 1}, {date: 2026-03-05, a: 1}]}"
    rows = "{of: tests, over: 3 months, at_least: 2 per month}"
    assert picked(rows, given) == "01-10 01-20 03-05 —? —? —?"
    assert picked(rows, given, at="2026-01-31") == "01-10 01-20 —? —? —? —?"


def test_rows_may_be_grouped_by_month() -> None:
    given = "{tests: [{date: 2026-01-10, a: 1}, {date: 2026-01-20, a: 3}, {date: 2026-03-05, a: 7}]}"
    rules = """
        rows: {months: {of: tests, by: month}}
        derive:
          months.mean: mean(tests.a)
        """
    assert picked("{of: tests, by: month}", given) == "01-31 03-31"
    assert value_of("max(months.mean)", given, rules) == "7"
    assert value_of("min(months.mean)", given, rules) == "2"
    assert value_of("sum(months.mean)", given, rules) == "9"


def test_selectors_apply_in_their_own_order_whatever_the_order_of_keys() -> None:
    assert picked("{last: 2, where: a ≠ 6, of: tests}", HISTORY) == "02-28 03-01"
    assert picked("{of: tests, where: a ≠ 6, last: 2}", HISTORY) == "02-28 03-01"


# -- since ---------------------------------------------------------------------------------------

LADDER = """
ladder:
  mood:
    steps: tests
    states: [fine, bad]
    moves:
      - {from: fine, to: bad, when: last(tests.a) > 5}
      - {from: bad, to: fine, when: last(tests.a) < 2}
"""
STORY = """{tests: [{date: 2026-01-01, a: 3}, {date: 2026-01-02, a: 9}, {date: 2026-01-03, a: 4}, {date: 2026-01-04, a: 3}]}"""


def test_since_a_state_was_entered_leaves_out_the_row_that_entered_it() -> None:
    assert decided(LADDER, STORY).states == {"mood": ("bad",)}
    assert picked("{of: tests, since: mood}", STORY, sections=LADDER) == "01-03 01-04"
    assert picked("{of: tests, since: mood.fine}", STORY, sections=LADDER) == "01-01 01-02 01-03 01-04"


def test_a_state_never_entered_leaves_all_rows() -> None:
    given = "{tests: [{date: 2026-01-01, a: 3}]}"
    assert picked("{of: tests, since: mood.bad}", given, sections=LADDER) == "01-01"


def test_where_the_ladder_is_open_rows_since_it_only_may_be_there() -> None:
    given = "{tests: [{date: 2026-01-01, a: 3}, {date: 2026-01-02}, {date: 2026-01-03, a: 4}]}"
    assert decided(LADDER, given).states == {"mood": ("fine", "bad")}
    assert picked("{of: tests, since: mood}", given, sections=LADDER) == "01-01? 01-02? 01-03"
