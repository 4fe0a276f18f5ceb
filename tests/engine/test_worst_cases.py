"""How far the largest sets of rules stay from the limits of the engine.

Beyond 64 conditions waiting for one fact it fails, at 512 conditions side by side it never returns. The
network is rebuilt here as the engine builds it: a rule's tests one below the other, equal tests of several
rules shared.
"""

import itertools
import json
import random
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from grading.engine.rules import Rule, RuleSet
from grading.quantities.numbers import BIGGEST

Network = dict[str, Any]
WAITING, BESIDE = 64, 511


def bands(slot: int, count: int) -> list[Rule]:
    """Rules from the lowest number to the highest, cut at 1, 2, 3 and so on."""
    cuts = [None, *range(1, count), None]
    return [Rule(slot, low, None if high is None else high - 1) for low, high in itertools.pairwise(cuts)]


def largest() -> list[tuple[int, int]]:
    """Sets as large as one shard becomes: slots, and rules of each."""
    return [(1, 1000), (2, 500), (10, 100), (40, 25), (60, 16)]


def network(rules: RuleSet) -> Network:
    """The tests of the only shard, each with those that stand below it."""
    (shard,) = rules._shards
    top: Network = {}
    for definition in shard._definitions.values():
        at = top
        for test in definition["all"][0]["m"]["$and"]:
            at = at.setdefault(json.dumps(test), {})
    return top


def holds(test: str, fact: Mapping[str, int]) -> bool:
    (operator, right), *more = json.loads(test).items()
    assert not more
    if operator == "k":
        return bool(fact["k"] == right)
    ((name, limit),) = right.items()
    return name in fact and (fact[name] <= limit if operator == "$lte" else fact[name] >= limit)


def most_waiting(top: Network, fact: Mapping[str, int]) -> int:
    """How many conditions wait at once: one is taken, all below it that hold join the others."""
    waiting, most = [top], 1
    while waiting:
        below = waiting.pop()
        waiting += [following for test, following in below.items() if holds(test, fact)]
        most = max(most, len(waiting))
    return most


def most_beside(top: Network) -> int:
    return max([len(top), *(most_beside(below) for below in top.values())])


def facts(slots: int, count: int) -> Iterator[dict[int, int]]:
    """All values lowest, highest, at each cut in turn, and anyhow."""
    source = random.Random(7)
    for number in (-BIGGEST, 0, 1, count // 2 - 1, count // 2, count - 1, count, BIGGEST):
        yield dict.fromkeys(range(slots), number)
    for _ in range(20):
        yield {slot: source.randrange(-1, count + 1) for slot in range(slots)}


@pytest.mark.parametrize(("slots", "count"), largest())
def test_the_largest_sets_stay_far_below_what_the_engine_bears(slots: int, count: int) -> None:
    rules = RuleSet([rule for slot in range(slots) for rule in bands(slot, count)])
    top = network(rules)
    assert most_beside(top) == max(2 * slots, 1) < BESIDE
    for numbers in facts(slots, count):
        fact = {"k": 1, **{f"p{slot}": number for slot, number in numbers.items()}}
        assert most_waiting(top, fact) == slots < WAITING


@pytest.mark.parametrize(("slots", "count"), largest())
def test_the_largest_sets_answer_at_every_end(slots: int, count: int) -> None:
    rules = RuleSet([rule for slot in range(slots) for rule in bands(slot, count)])
    for numbers in facts(slots, count):
        expected = {slot: slot * count + min(max(number, 0), count - 1) for slot, number in numbers.items()}
        assert rules.fire(numbers) == expected


def test_a_set_too_large_for_one_shard_is_split_and_answers_the_same() -> None:
    rules = RuleSet([rule for slot in range(150) for rule in bands(slot, 9)])
    assert [len(shard._definitions) for shard in rules._shards] == [540, 540, 270]
    for numbers in facts(150, 9):
        expected = {slot: slot * 9 + min(max(number, 0), 8) for slot, number in numbers.items()}
        assert rules.fire(numbers) == expected
