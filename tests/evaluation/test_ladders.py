# ruff: noqa: E501  (documents and histories stand on one line)
"""Ladders: states step by step, the state a row was met in, and all the ways a ladder may have gone."""

from tests.support import decided, plan_of, value_of

PERMIT = """
rows:
  last_3: {of: tests, last: 3}
ladder:
  permit:
    steps: [tests, letters]
    states: [valid, warned, stopped]
    moves:
      - {from: any, to: stopped, when: count(last_3.a > 5) ≥ 3}
      - {from: valid, to: warned, when: count(last_3.a > 5) ≥ 2}
      - {from: warned, to: valid, when: count(last_3.a > 5) = 0}
      - {from: stopped, to: valid, when: some(letters.found = present and letters.date = date)}
"""


def states(tests: list[int | str], letters: str = "[]", at: str = "2026-06-30") -> tuple[str, ...]:
    rows = ", ".join(
        f"{{date: 2026-01-{day:02}{'' if a == '' else f', a: {a}'}}}" for day, a in enumerate(tests, start=1)
    )
    return decided(PERMIT, f"{{tests: [{rows}], letters: {letters}}}", at).states["permit"]


def test_a_ladder_begins_with_its_first_state() -> None:
    assert states([]) == ("valid",)
    assert states([1, 1]) == ("valid",)


def test_the_first_move_that_holds_is_made() -> None:
    assert states([9, 9]) == ("warned",)
    assert states([9, 9, 9]) == ("stopped",)
    assert states([9, 9, 1]) == ("warned",)
    assert states([9, 9, 1, 1, 1]) == ("valid",)


def test_there_is_one_move_a_step() -> None:
    # The third test stops at once from `warned`; the step at the date of the facts finds it stopped already.
    rules = """
        ladder:
          l:
            steps: tests
            states: [one, two, three]
            moves:
              - {from: one, to: two, when: count(tests) ≥ 1}
              - {from: two, to: three, when: count(tests) ≥ 1}
        """
    assert decided(rules, "{a: 1}").states == {"l": ("one",)}
    # The test moves it to `two`, the step at the date of the facts to `three`.
    assert decided(rules, "{tests: [{date: 2026-01-01}]}").states == {"l": ("three",)}


def test_steps_see_only_what_had_happened() -> None:
    assert states([9, 9, 9, 1, 1, 1]) == ("stopped",)
    letter = "[{date: 2026-01-04, found: present}]"
    assert states([9, 9, 9], letter) == ("stopped",)
    assert states([9, 9, 9, 1, 1], letter) == ("valid",)
    # The letter restores the permit on January 4; on the last day two of the last three are still high.
    assert states([9, 9, 9, 1], letter) == ("warned",)


def test_rows_of_one_day_step_in_the_order_of_the_lists() -> None:
    # On January 3 the test stops the permit and the letter of the same day, met after it, restores it.
    rules = PERMIT.replace(
        "count(last_3.a > 5) ≥ 3", "last(tests.a) = 99 and last(tests.date) = date and count(letters) = 0"
    )
    given = "{tests: [{date: 2026-01-03, a: 99}], letters: [{date: 2026-01-03, found: present}]}"
    assert decided(rules, given, "2026-01-03").states == {"permit": ("valid",)}


def test_a_test_that_is_missing_leaves_both_ways_open() -> None:
    assert states([9, ""]) == ("valid", "warned")
    assert states([9, "", 9]) == ("warned", "stopped")
    assert states([9, "", 9, 1, 1, 1]) == ("valid", "stopped")


def test_an_open_state_leaves_what_asks_for_it_open_and_only_that() -> None:
    rules = PERMIT + "requirements: {running: {that: permit ≠ stopped}, warned: {that: permit = warned}}"
    decision = decided(rules, "{tests: [{date: 2026-01-01, a: 9}, {date: 2026-01-02}]}")
    assert decision.verdicts == {"requirements.running": "meets", "requirements.warned": "open"}
    assert "tests.a" in decision.settle


def test_a_row_sees_the_state_in_which_it_was_met() -> None:
    rules = PERMIT + "derive:\n  tests.strict: permit = warned\n"
    assert value_of("count(tests.strict)", "{tests: [{date: 2026-01-01, a: 9}, {date: 2026-01-02, a: 9}, {date: 2026-01-03, a: 1}]}",
                    rules) == "1"  # fmt: skip


def test_moves_may_depend_on_the_state_that_rows_were_met_in() -> None:
    rules = """
        rows: {here: {of: tests, since: strictness}}
        derive: {tests.passed: "a ≤ limit(strictness)"}
        lookups: {limit: {by: strictness, table: {normal: 10, tight: 5}}}
        ladder:
          strictness:
            steps: tests
            states: [normal, tight]
            moves:
              - {from: normal, to: tight, when: count(not here.passed) ≥ 1}
              - {from: tight, to: normal, when: count(here.passed) ≥ 2}
        """

    def after(*values: int) -> tuple[str, ...]:
        rows = ", ".join(f"{{date: 2026-01-{day:02}, a: {a}}}" for day, a in enumerate(values, start=1))
        return decided(rules, f"{{tests: [{rows}]}}").states["strictness"]

    assert after(8) == ("normal",)
    assert after(11) == ("tight",)
    assert after(11, 8, 8) == ("tight",)
    assert after(11, 5, 5) == ("normal",)


def test_a_date_of_the_facts_is_a_step_too() -> None:
    rules = """
        ladder:
          answer:
            steps: letters
            states: [none, due, late]
            moves:
              - {from: none, to: due, when: count(letters) ≥ 1}
              - {from: due, to: late, when: date > last(letters.date) + 21 d}
        """
    given = "{letters: [{date: 2026-01-01}]}"
    assert decided(rules, given, "2026-01-22").states == {"answer": ("due",)}
    assert decided(rules, given, "2026-01-23").states == {"answer": ("late",)}


def test_the_last_of_no_rows_is_not_known_so_it_is_no_way_to_ask_whether_there_are_any() -> None:
    rules = PERMIT.replace(
        "some(letters.found = present and letters.date = date)", "last(letters.found) = present"
    )
    given = "{tests: [{date: 2026-01-01, a: 9}, {date: 2026-01-02, a: 9}, {date: 2026-01-03, a: 9}]}"
    assert decided(rules, given).states == {"permit": ("valid", "stopped")}
    assert decided(PERMIT, given).states == {"permit": ("stopped",)}


def test_very_many_ways_end_in_all_states() -> None:
    rules = """
        ladder:
          l:
            steps: tests
            states: [s0, s1, s2]
            moves:
              - {from: s0, to: s1, when: last(tests.a) > 5}
              - {from: s1, to: s2, when: last(tests.a) > 6}
              - {from: s2, to: s0, when: last(tests.a) > 7}
        requirements:
          x: {that: count(recent) ≥ 0}
        rows: {recent: {of: tests, since: l}}
        """
    rows = ", ".join(f"{{date: 2026-01-{day:02}}}" for day in range(1, 29))
    plan = plan_of(rules)
    assert decided(plan, f"{{tests: [{rows}]}}").states == {"l": ("s0", "s1", "s2")}


AGED = """
derive: {units.age: date - due}
ladder:
  l: {steps: tests, states: [fresh, old], moves: [{from: fresh, to: old, when: some(units.age > 400 d)}]}
requirements:
  SECTION
  all: {that: every(units.age ≥ 100 d)}
"""
UNITS = "{tests: [{date: 2026-01-11}], units: [{due: 2026-01-01}]}"


def test_a_row_without_a_date_is_as_old_as_it_is_at_each_step() -> None:
    # 10 d at the step of the test, 180 d at the date of the facts.
    for section in ("state: {that: l = fresh}", ""):
        (*_, all_) = decided(AGED.replace("SECTION", section), UNITS).reports
        assert (all_.id, all_.verdict) == ("requirements.all", "meets"), section
