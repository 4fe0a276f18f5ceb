"""The one door to durable_rules: sets of rules over whole numbers, of which a known number fires.

Only what was shown to be safe passes: rules over one fact, comparisons of bounded integers, an equality
in front that keeps the engine's own facts out, few conditions a ruleset, one session, one fact at a time.
Rules of one `slot` exclude each other and follow one another without a gap, so for each slot given exactly
one must fire; anything else is a fault of the engine and never a verdict.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from grading.quantities.numbers import BIGGEST

# The engine keeps at most 64 conditions waiting for one fact: one a slot is what the tests below leave.
_MOST_SLOTS = 60
# It numbers its rules up to 4096, and never returns where 512 conditions stand side by side: 2 a slot do.
_MOST_RULES = 1000
_numbers = itertools.count(1)
_LOCK = threading.Lock()


class EngineFault(Exception):
    """The engine did not do what it must; our fault, reported as such and never as a verdict."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Fires where the number in `slot` lies between `low` and `high`, ends included; None is no end."""

    slot: int
    low: int | None
    high: int | None


Test = dict[str, Any]


def _engine() -> ModuleType:
    import durable_rules_engine

    engine: ModuleType = durable_rules_engine
    return engine


class RuleSet:
    """Rules over numbered slots. `fire` answers, for each slot given, the index of the rule that fired."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        by_slot: dict[int, list[int]] = {}
        for index, rule in enumerate(rules):
            by_slot.setdefault(rule.slot, []).append(index)
        self._shards: list[_Shard] = []
        self._shard_of: dict[int, _Shard] = {}
        pending: dict[int, list[int]] = {}
        weight = 0
        for slot, indexes in by_slot.items():
            if len(indexes) > _MOST_RULES:
                raise EngineFault("too many limits on one value")
            if pending and (weight + len(indexes) > _MOST_RULES or len(pending) >= _MOST_SLOTS):
                self._shard(pending, rules)
                pending, weight = {}, 0
            pending[slot] = indexes
            weight += len(indexes)
        if pending:
            self._shard(pending, rules)

    def _shard(self, slots: Mapping[int, list[int]], rules: Sequence[Rule]) -> None:
        definitions = [
            (slot, index, tests)
            for slot, indexes in slots.items()
            for index, tests in _paths(f"p{slot}", _in_order(indexes, rules), rules, ())
        ]
        shard = _Shard(definitions)
        self._shards.append(shard)
        self._shard_of.update(dict.fromkeys(slots, shard))

    def fire(self, numbers: Mapping[int, int]) -> dict[int, int]:
        """Slot to index of the rule that fired. Every slot given must be one that has rules."""
        if len(self._shards) == 1:
            return self._shards[0].fire(numbers)
        groups: dict[_Shard, dict[int, int]] = {}
        for slot, number in numbers.items():
            groups.setdefault(self._shard_of[slot], {})[slot] = number
        return {slot: index for shard, group in groups.items() for slot, index in shard.fire(group).items()}


def _in_order(indexes: Sequence[int], rules: Sequence[Rule]) -> list[int]:
    """The rules of one slot from the lowest number to the highest."""
    ordered = sorted(indexes, key=lambda index: -BIGGEST - 1 if (low := rules[index].low) is None else low)
    for index in ordered:
        if any(end is not None and abs(end) > BIGGEST for end in (rules[index].low, rules[index].high)):
            raise EngineFault("a limit is beyond the engine's numbers")
    for before, after in itertools.pairwise(rules[index] for index in ordered):
        if before.high is None or after.low != before.high + 1:
            raise EngineFault("the rules of one value overlap, or leave a gap")
    return ordered


def _paths(
    name: str, ordered: Sequence[int], rules: Sequence[Rule], path: tuple[Test, ...]
) -> Iterator[tuple[int, tuple[Test, ...]]]:
    """Each rule with its tests: in which half of the rules, in which half of those, down to the one.

    The engine shares equal tests of several rules; so of every pair of halves it follows one, and has one
    condition of a slot waiting, however many rules the slot has.
    """
    if len(ordered) > 1:
        middle = len(ordered) // 2
        lower, upper = ordered[:middle], ordered[middle:]
        yield from _paths(name, lower, rules, (*path, {"$lte": {name: rules[lower[-1]].high}}))
        yield from _paths(name, upper, rules, (*path, {"$gte": {name: rules[upper[0]].low}}))
        return
    low, high = rules[ordered[0]].low, rules[ordered[0]].high
    ends: list[Test] = [] if low is None else [{"$gte": {name: low}}]
    ends += [] if high is None else [{"$lte": {name: high}}]
    tests = (*path, *(end for end in ends if end not in path))
    yield ordered[0], tests or ({"$gte": {name: -BIGGEST}},)


class _Shard:
    """One ruleset of the engine, with one session and at most one fact at a time."""

    def __init__(self, definitions: Sequence[tuple[int, int, tuple[Test, ...]]]) -> None:
        self._engine = _engine()
        width = len(str(len(definitions)))
        self._rules = {
            f"{number:0{width}}": (slot, index) for number, (slot, index, _) in enumerate(definitions)
        }
        # An answer of the engine begins with the name of the rule: `{"07":…`.
        self._name = slice(2, 2 + width)
        self._definitions = {
            name: {"all": [{"m": {"$and": [{"k": 1}, *tests]}}]}
            for name, (_, _, tests) in zip(self._rules, definitions, strict=True)
        }
        self._handle = self._created()

    def _created(self) -> int:
        import json

        with _LOCK:
            handle: int = self._engine.create_ruleset(
                f"zhijia{next(_numbers)}", json.dumps(self._definitions)
            )
            return handle

    def fire(self, numbers: Mapping[int, int]) -> dict[int, int]:
        """Slot to index of the rule that fires for one fact with these numbers."""
        properties = ",".join([f'"p{slot}":{number}' for slot, number in numbers.items()])
        try:
            with _LOCK:
                names = self._dispatched('{"id":"x","k":1,' + properties + "}")
        except BaseException as stopped:
            # What is half done must not meet the next fact.
            self._handle = self._created()
            if isinstance(stopped, self._engine.error):
                raise EngineFault(str(stopped)) from stopped
            raise
        fired = dict([self._rules[name] for name in names])
        if len(names) != len(numbers) or fired.keys() != numbers.keys():
            raise EngineFault("not one rule fired where exactly one must")
        return fired

    def _dispatched(self, fact: str) -> list[str]:
        """The names of the rules that fire."""
        handle, name, following = self._handle, self._name, self._engine.complete_and_start_action
        names: list[str] = []
        state = self._engine.assert_fact(handle, fact)[1]
        started = self._engine.start_action_for_state(handle, state)
        answer = started[1] if started else None
        while answer:
            names.append(answer[name])
            answer = following(handle, state)
        self._engine.retract_fact(handle, '{"id":"x"}')
        return names
