"""The one door to durable_rules: sets of rules over whole numbers, of which a known number fires.

Only what was shown to be safe passes: rules over one fact, comparisons of bounded integers, an equality
in front that keeps the engine's own facts out, few conditions a ruleset, one session, one fact at a time.
Rules of one `slot` exclude each other and cover everything, so for each slot given exactly one must fire;
anything else is a fault of the engine and never a verdict.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

BIGGEST = 2**53
_MOST_CONDITIONS = 60
_MOST_SLOTS = 100
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

    @property
    def conditions(self) -> int:
        return 1 if self.low == self.high else (self.low is not None) + (self.high is not None)

    def definition(self, name: str) -> dict[str, Any]:
        tests: list[dict[str, Any]] = [{"k": 1}]
        if self.low is not None and self.low == self.high:
            tests.append({name: self.low})
        else:
            if self.low is not None:
                tests.append({"$gte": {name: self.low}})
            if self.high is not None:
                tests.append({"$lte": {name: self.high}})
            if len(tests) == 1:
                tests.append({"$gte": {name: -BIGGEST}})
        return {"all": [{"m": {"$and": tests}}]}


def _engine() -> ModuleType:
    import durable_rules_engine

    return durable_rules_engine


class RuleSet:
    """Rules over numbered slots. `fire` answers, for each slot given, the index of the rule that fired."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._engine = _engine()
        self._rules = rules
        self._shards: list[_Shard] = []
        self._shard_of: dict[int, _Shard] = {}
        by_slot: dict[int, list[int]] = {}
        for index, rule in enumerate(rules):
            for end in (rule.low, rule.high):
                if end is not None and abs(end) > BIGGEST:
                    raise EngineFault("a limit is beyond the engine's numbers")
            by_slot.setdefault(rule.slot, []).append(index)
        pending: list[int] = []
        slots: list[int] = []
        weight = 0
        for slot, indexes in by_slot.items():
            # What one slot needs stays together unless it alone is too much for a shard.
            needed = sum(rules[index].conditions for index in indexes)
            if pending and (weight + needed > _MOST_CONDITIONS or len(slots) >= _MOST_SLOTS):
                self._shard(pending, slots)
                pending, slots, weight = [], [], 0
            if needed > 8 * _MOST_CONDITIONS:
                raise EngineFault("too many limits on one value")
            pending += indexes
            slots.append(slot)
            weight += needed
        if pending:
            self._shard(pending, slots)

    def _shard(self, indexes: list[int], slots: list[int]) -> None:
        shard = _Shard(self._engine, {f"r{index}": self._rules[index].definition(f"p{self._rules[index].slot}")
                                      for index in indexes})  # fmt: skip
        self._shards.append(shard)
        for slot in slots:
            self._shard_of[slot] = shard

    def fire(self, numbers: Mapping[int, int]) -> dict[int, int]:
        """Slot to index of the rule that fired. Every slot given must be one that has rules."""
        groups: dict[int, list[str]] = {}
        if len(self._shards) == 1:
            groups[0] = [f'"p{slot}":{number}' for slot, number in numbers.items()]
        else:
            places = {id(shard): at for at, shard in enumerate(self._shards)}
            for slot, number in numbers.items():
                groups.setdefault(places[id(self._shard_of[slot])], []).append(f'"p{slot}":{number}')
        fired: dict[int, int] = {}
        rules = self._rules
        for at, properties in groups.items():
            names = self._shards[at].fire(",".join(properties))
            for name in names:
                index = int(name[1:])
                slot = rules[index].slot
                if slot in fired or slot not in numbers:
                    raise EngineFault("two rules fired where one must")
                fired[slot] = index
        if len(fired) != len(numbers):
            raise EngineFault("no rule fired where one must")
        return fired


class _Shard:
    """One ruleset of the engine, with one session and at most one fact at a time."""

    def __init__(self, engine: ModuleType, definitions: Mapping[str, Mapping[str, Any]]) -> None:
        import json

        self._engine = engine
        with _LOCK:
            self._handle: int = engine.create_ruleset(f"zhijia{next(_numbers)}", json.dumps(definitions))

    def fire(self, properties: str) -> list[str]:
        """The names of the rules that fire for one fact."""
        engine, handle = self._engine, self._handle
        names: list[str] = []
        with _LOCK:
            state = engine.assert_fact(handle, '{"id":"x","k":1,' + properties + "}")[1]
            started = engine.start_action_for_state(handle, state)
            if started:
                answer: str | None = started[1]
                while answer:
                    names.append(answer[2 : answer.index('"', 2)])
                    answer = engine.complete_and_start_action(handle, state)
            engine.retract_fact(handle, '{"id":"x"}')
        return names
