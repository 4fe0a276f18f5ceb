"""The one door to the rules engine: of the rules of a slot exactly one fires, and nothing unsafe passes."""

import json
import subprocess
import sys
import threading
from types import SimpleNamespace
from typing import Any

import pytest

from grading.engine import rules as door
from grading.engine.rules import EngineFault, Rule, RuleSet
from grading.quantities.numbers import BIGGEST

THREE = [Rule(0, None, 9), Rule(0, 10, 10), Rule(0, 11, None)]


def test_exactly_one_rule_fires_at_a_limit_and_beside_it() -> None:
    rules = RuleSet(THREE)
    assert [rules.fire({0: number})[0] for number in (-5, 9, 10, 11, 12)] == [0, 0, 1, 2, 2]


def test_slots_answer_independently_and_only_when_asked() -> None:
    rules = RuleSet([*THREE, Rule(1, None, 0), Rule(1, 1, None)])
    assert rules.fire({0: 10, 1: 1}) == {0: 1, 1: 4}
    assert rules.fire({1: 0}) == {1: 3}
    assert rules.fire({}) == {}


def test_the_biggest_numbers_are_still_told_apart() -> None:
    rules = RuleSet([Rule(0, None, BIGGEST - 1), Rule(0, BIGGEST, BIGGEST)])
    assert rules.fire({0: BIGGEST - 1}) == {0: 0}
    assert rules.fire({0: BIGGEST}) == {0: 1}
    assert rules.fire({0: -BIGGEST}) == {0: 0}


def test_a_limit_beyond_the_engines_numbers_is_refused_before_the_engine_sees_it() -> None:
    with pytest.raises(EngineFault, match="beyond"):
        RuleSet([Rule(0, None, BIGGEST + 1)])


def test_rules_of_one_value_that_leave_a_gap_or_overlap_are_refused() -> None:
    for second in (6, 4):
        with pytest.raises(EngineFault, match="overlap, or leave a gap"):
            RuleSet([Rule(0, None, 4), Rule(0, second, None)])


def test_a_number_below_or_above_all_rules_is_a_fault_and_no_verdict() -> None:
    rules = RuleSet([Rule(0, 0, 4), Rule(0, 5, 9)])
    for number in (-1, 10):
        with pytest.raises(EngineFault, match="exactly one"):
            rules.fire({0: number})
    assert rules.fire({0: 5}) == {0: 1}


def test_rules_may_come_in_any_order() -> None:
    rules = RuleSet([Rule(0, 11, None), Rule(0, None, 9), Rule(0, 10, 10)])
    assert [rules.fire({0: number})[0] for number in (9, 10, 11)] == [1, 2, 0]


def test_a_set_still_answers_after_it_was_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is half done must not meet the next fact."""
    rules = RuleSet(THREE)
    engine = door._engine()
    for moment in ("start_action_for_state", "complete_and_start_action", "retract_fact"):
        calls: list[Any] = []

        def stop(*arguments: Any, calls: list[Any] = calls) -> Any:
            calls.append(arguments)
            raise KeyboardInterrupt

        broken = SimpleNamespace(
            **{name: getattr(engine, name) for name in dir(engine) if not name.startswith("__")}
            | {moment: stop}
        )
        shard = rules._shards[0]
        monkeypatch.setattr(shard, "_engine", broken)
        with pytest.raises(KeyboardInterrupt):
            rules.fire({0: 10})
        monkeypatch.setattr(shard, "_engine", engine)
        assert calls
        assert rules.fire({0: 3}) == {0: 0}


def test_what_the_engine_refuses_is_a_fault_of_ours() -> None:
    with pytest.raises((EngineFault, KeyError)):
        RuleSet(THREE).fire({0: "ten"})  # type: ignore[dict-item]


def test_a_slot_without_rules_is_a_fault_of_ours() -> None:
    with pytest.raises((EngineFault, KeyError)):
        RuleSet(THREE).fire({0: 1, 7: 1})


def test_hundreds_of_limits_are_spread_over_several_sets() -> None:
    """More than 511 conditions side by side would hang the engine."""
    rules = [
        Rule(slot, low, high)
        for slot in range(200)
        for low, high in ((None, 9), (10, 10), (11, 19), (20, None))
    ]
    answered = RuleSet(rules).fire({slot: (slot % 4) * 7 for slot in range(200)})
    expected = {0: 0, 7: 0, 14: 2, 21: 3}
    assert answered == {slot: 4 * slot + expected[(slot % 4) * 7] for slot in range(200)}


def test_very_many_limits_on_one_value_are_answered_or_refused_and_never_hang() -> None:
    bands = [Rule(0, None, 0), *(Rule(0, at, at) for at in range(1, 900)), Rule(0, 900, None)]
    rules = RuleSet(bands)
    assert [rules.fire({0: number})[0] for number in (0, 1, 899, 900, 901)] == [0, 1, 899, 900, 900]
    with pytest.raises(EngineFault, match="too many limits"):
        RuleSet([Rule(0, None, 0), *(Rule(0, at, at) for at in range(1, 1100)), Rule(0, 1100, None)])


class Spy:
    """Stands between us and the engine, and keeps every text that is sent."""

    def __init__(self, engine: Any) -> None:
        self.engine = engine
        self.sent: list[str] = []

    def __getattr__(self, name: str) -> Any:
        real = getattr(self.engine, name)

        def call(*arguments: Any) -> Any:
            self.sent += [argument for argument in arguments if isinstance(argument, str)]
            return real(*arguments)

        return call


@pytest.fixture
def spy(monkeypatch: pytest.MonkeyPatch) -> Spy:
    watched = Spy(door._engine())
    monkeypatch.setattr(door, "_engine", lambda: watched)
    return watched


def test_only_whole_numbers_and_numbered_properties_reach_the_engine(spy: Spy) -> None:
    from tests.support import decided

    rules = """
        requirements:
          fat: ≥ 3.10
          colonies: ≤ 0.00005
          kind_of: = cow | goat
          due: ≥ 2026-01-01
          ranges: {of: a, limit: -0.500..-0.560}
        """
    for given in (
        "{fat: 3.1, colonies: 0.00005, kind_of: cow, due: 2026-01-01, a: -0.5}",
        "{}",
        "{fat: < 3, a: 1..2}",
        "{a: 999999999999, colonies: 0.000000000001}",
    ):
        decided(rules, given)
    definitions, facts = [], []
    for text in spy.sent:
        if text.startswith('{"id"'):
            facts.append(json.loads(text, parse_float=pytest.fail))
        elif text.startswith("{"):
            definitions.append(json.loads(text, parse_float=pytest.fail))
    assert facts
    assert definitions
    for fact in facts:
        assert fact.pop("id") == "x"
        assert all(name == "k" or (name[1:].isdigit() and name[0] == "p") for name in fact)
        assert all(isinstance(value, int) and abs(value) <= BIGGEST for value in fact.values())
    for definition in definitions:
        assert len(definition) <= 1000
        for rule in definition.values():
            (pattern,) = rule["all"]
            tests = pattern["m"]["$and"]
            assert tests[0] == {"k": 1}
            assert all(test.keys() <= {"$lte", "$gte"} and len(test) == 1 for test in tests[1:])


def test_only_the_safe_functions_of_the_engine_are_called(monkeypatch: pytest.MonkeyPatch) -> None:
    called: set[str] = set()
    real = door._engine()

    def watched(name: str) -> Any:
        def call(*arguments: Any) -> Any:
            called.add(name)
            return getattr(real, name)(*arguments)

        return call

    engine = SimpleNamespace(**{name: watched(name) for name in dir(real) if not name.startswith("_")})
    monkeypatch.setattr(door, "_engine", lambda: engine)
    assert RuleSet(THREE).fire({0: 3}) == {0: 0}
    assert called == {
        "create_ruleset",
        "assert_fact",
        "start_action_for_state",
        "complete_and_start_action",
        "retract_fact",
    }


def test_the_host_of_the_engine_and_its_threads_are_never_loaded() -> None:
    script = (
        "import threading, sys\n"
        "from grading.engine.rules import Rule, RuleSet\n"
        "assert RuleSet([Rule(0, None, 0), Rule(0, 1, None)]).fire({0: 1}) == {0: 1}\n"
        "assert threading.active_count() == 1\n"
        "assert not any(name == 'durable' or name.startswith('durable.') for name in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


def test_threads_get_their_own_answers() -> None:
    rules = RuleSet(THREE)
    wrong: list[int] = []

    def ask(number: int) -> None:
        expected = 0 if number < 10 else 1 if number == 10 else 2
        wrong.extend(number for _ in range(300) if rules.fire({0: number}) != {0: expected})

    threads = [threading.Thread(target=ask, args=(number,)) for number in (3, 9, 10, 11, 17)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
