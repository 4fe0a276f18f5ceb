"""Conditions and verdicts of one subject, decided by rules that fire.

A condition compares a number or a name with its limits; it meets, fails, is open or does not apply. The
conditions of a grade fold to proven, excluded or open. A move of a ladder is the first whose condition
does not fail.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from grading.engine.rules import Rule, RuleSet
from grading.engine.scales import NumberScale, Place, Scale, scale_of
from grading.evaluation.compile import case_truths, chosen_cases, compiled
from grading.evaluation.run import Context
from grading.evaluation.values import Value
from grading.planning import expressions as x
from grading.planning.conditions import TRUE
from grading.planning.model import Climb, Condition, Part, Plan, Region

Word = Literal["meets", "fails", "open", "not_applicable"]
Status = Literal["proven", "excluded", "open"]
Seen = tuple[Place, ...]
"""Where a value lies on its scale: one place for each thing that it may be."""

_FAILS, _OPEN, _MEETS = 4, 2, 1
_BITS = {"fails": _FAILS, "open": _OPEN, "meets": _MEETS, "not_applicable": 0}


@dataclass(frozen=True, slots=True)
class _PartInputs:
    guard: tuple[int, int] | None
    checks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Inputs:
    """Which scales a condition reads: scale and region of its `when`, its guards and its checks."""

    when: tuple[int, int] | None
    parts: tuple[_PartInputs, ...]
    scales: tuple[int, ...]


class Inference:
    """The conditions of one plan as scales and rules."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._indexes: dict[x.Expression, int] = {}
        self._regions: list[list[Region]] = []
        self._inputs = [self._inputs_of(condition) for condition in plan.conditions]
        self.scales: list[Scale] = [scale_of(regions) for regions in self._regions]
        self.values = [compiled(expression) for expression in self._indexes]
        self._first: list[int] = []
        rules: list[Rule] = []
        for slot, scale in enumerate(self.scales):
            self._first.append(len(rules))
            rules += scale.rules(slot)
        self._exact = RuleSet(rules)
        self._ends: RuleSet | None = None
        self._singles = [
            [((band, band),) for band in range(len(scale.rules(0)))] for scale in self.scales
        ]
        self._slots = max(len(plan.grades) - 1, 1)
        self._memo: list[dict[tuple[Seen, ...], Word]] = [{} for _ in self._inputs]
        self._bits: list[dict[tuple[Seen, ...], int]] = [{} for _ in self._inputs]
        self._by_scale = [inputs.scales for inputs in self._inputs]

    # -- preparing ----------------------------------------------------------------------------

    def _index(self, expression: x.Expression, region: Region) -> tuple[int, int]:
        at = self._indexes.setdefault(expression, len(self._regions))
        if at == len(self._regions):
            self._regions.append([])
        regions = self._regions[at]
        if region not in regions:
            regions.append(region)
        return at, regions.index(region)

    def _inputs_of(self, condition: Condition) -> _Inputs:
        when = None if condition.when is None else self._index(condition.when, TRUE)
        parts = tuple(
            _PartInputs(
                None if part.guard is None else self._index(part.guard, TRUE),
                tuple(self._index(check.scale, check.region) for check in part.checks),
            )
            for part in condition.parts
        )
        read = [] if when is None else [when[0]]
        for part in parts:
            read += [] if part.guard is None else [part.guard[0]]
            read += [scale for scale, _ in part.checks]
        return _Inputs(when, parts, tuple(dict.fromkeys(read)))

    # -- observing ----------------------------------------------------------------------------

    def observe(self, context: Context) -> list[Seen]:
        """Where each value lies: the engine's answer for one subject."""
        numbers: dict[int, int] = {}
        others: list[tuple[int, list[tuple[int, int]]]] = []
        for slot, value in enumerate(self.values):
            ends = self.scales[slot].ends(value(context))
            if len(ends) == 1 and ends[0][0] == ends[0][1]:
                numbers[slot] = ends[0][0]
            else:
                others.append((slot, ends))
        seen: list[Seen] = [()] * len(self.values)
        if numbers:
            first, singles = self._first, self._singles
            for slot, rule in self._exact.fire(numbers).items():
                seen[slot] = singles[slot][rule - first[slot]]
        for slot, ends in others:
            seen[slot] = tuple(self._place(slot, low, high) for low, high in ends)
        return seen

    def _place(self, slot: int, low: int, high: int) -> Place:
        if low == high:
            band = self._exact.fire({slot: low})[slot] - self._first[slot]
            return band, band
        if self._ends is None:
            rules: list[Rule] = []
            for at, scale in enumerate(self.scales):
                rules += scale.rules(2 * at) + scale.rules(2 * at + 1)
            self._ends = RuleSet(rules)
        fired = self._ends.fire({2 * slot: low, 2 * slot + 1: high})
        start = 2 * self._first[slot]
        bands = len(self._singles[slot])
        return fired[2 * slot] - start, fired[2 * slot + 1] - start - bands

    # -- conditions ---------------------------------------------------------------------------

    def words(self, seen: Sequence[Seen]) -> list[Word]:
        """The verdict of every condition."""
        return [self._word(at, tuple(seen[scale] for scale in self._by_scale[at])) for at in range(len(self._inputs))]

    def _word(self, at: int, key: tuple[Seen, ...]) -> Word:
        memo = self._memo[at]
        word = memo.get(key)
        if word is None:
            if len(memo) > 4096:
                memo.clear()
            word = memo[key] = self._decided(at, dict(zip(self._by_scale[at], key, strict=True)))
        return word

    def _decided(self, at: int, seen: dict[int, Seen]) -> Word:
        inputs, condition = self._inputs[at], self.plan.conditions[at]
        when = True if inputs.when is None else self._truth(inputs.when, seen)
        if when is False:
            return "not_applicable"
        word = self._of_cases(condition.parts, inputs.parts, seen)
        if when is True or word in ("meets", "not_applicable"):
            return word
        return "open"

    def part_truths(self, at: int, seen: Sequence[Seen]) -> list[bool | None]:
        """Which case of a condition holds."""
        inputs, parts = self._inputs[at], self.plan.conditions[at].parts
        guards = [
            True if part.guard is None else self._truth(part.guard, {part.guard[0]: seen[part.guard[0]]})
            for part in inputs.parts
        ]
        if len(parts) == 1 and not parts[0].otherwise and parts[0].guard is None:
            return [True]
        return case_truths(guards, [part.otherwise for part in parts])

    def _of_cases(self, parts: tuple[Part, ...], inputs: tuple[_PartInputs, ...], seen: dict[int, Seen]) -> Word:
        if len(parts) == 1 and parts[0].guard is None and not parts[0].otherwise:
            return self._of_part(parts[0], inputs[0], seen)
        guards = [None if part.guard is None else self._truth(part.guard, seen) for part in inputs]
        otherwise = [part.otherwise for part in parts]
        chosen, undecided = chosen_cases(case_truths(guards, otherwise), has_else=any(otherwise))
        words = {self._of_part(parts[case], inputs[case], seen) for case in chosen}
        if undecided or not words:
            return "open"
        if len(words) == 1:
            return words.pop()
        return "meets" if words == {"meets", "not_applicable"} else "open"

    def _of_part(self, part: Part, inputs: _PartInputs, seen: dict[int, Seen]) -> Word:
        if part.word is not None:
            return {"none": "not_applicable", "never": "fails", "unknown": "open"}[part.word]  # type: ignore[return-value]
        truths = [self._truth(check, seen) for check in inputs.checks]
        if False in truths:
            return "fails"
        return "open" if None in truths else "meets"

    def _truth(self, check: tuple[int, int], seen: dict[int, Seen]) -> bool | None:
        scale, region = check
        found = {self.scales[scale].verdict(place, region) for place in seen[scale]}
        return found.pop() if len(found) == 1 else None

    # -- verdicts -----------------------------------------------------------------------------

    def statuses(self, seen: Sequence[Seen]) -> tuple[Status, ...]:
        """Proven, excluded or open for each grade but the last; of a document without grades, its one verdict."""
        folded = 0
        for at, scales in enumerate(self._by_scale):
            key = tuple([seen[scale] for scale in scales])
            bits = self._bits[at].get(key)
            if bits is None:
                if len(self._bits[at]) > 4096:
                    self._bits[at].clear()
                code = _BITS[self._word(at, key)]
                bits = self._bits[at][key] = sum(code << (3 * grade) for grade in self.plan.conditions[at].grades)
            folded |= bits
        return _statuses(self._slots, folded)


@cache
def _grade_rules(grades: int) -> RuleSet:
    """For each grade what its conditions say: one fails; one is open; all that apply meet; none applies."""
    bounds = ((_FAILS, 7), (_OPEN, 3), (_MEETS, 1), (0, 0))
    return RuleSet([Rule(grade, low, high) for grade in range(grades) for low, high in bounds])


_STATUS: tuple[Status, ...] = ("excluded", "open", "proven", "open")


@cache
def _statuses(grades: int, folded: int) -> tuple[Status, ...]:
    fired = _grade_rules(grades).fire({grade: folded >> (3 * grade) & 7 for grade in range(grades)})
    return tuple(_STATUS[fired[grade] - 4 * grade] for grade in range(grades))


# -- ladders -------------------------------------------------------------------------------------


@cache
def _move_rules(moves: int) -> RuleSet:
    """The truths of the moves as digits to base 3, the first move foremost: 2 true, 1 open, 0 false.

    The first digit that is not 0 decides, and every such digit is a range of numbers.
    """
    rules = [Rule(0, 0, 0)]
    for at in range(moves):
        unit = 3 ** (moves - 1 - at)
        rules += [Rule(0, unit, 2 * unit - 1), Rule(0, 2 * unit, 3 * unit - 1)]
    return RuleSet(rules)


@cache
def _fired_move(moves: int, code: int) -> tuple[int, bool] | None:
    """Which move comes first, and whether it surely happens."""
    rule = _move_rules(moves).fire({0: code})[0]
    return None if rule == 0 else ((rule - 1) // 2, rule % 2 == 0)


def transition(climb: Climb, state: str, truths: tuple[bool | None, ...]) -> tuple[str, ...]:
    """The states that a ladder may be in after a step."""
    moves, remaining = len(truths), list(truths)
    following: list[str] = []
    while moves:
        code = 0
        for truth in remaining:
            code = 3 * code + (2 if truth is True else 1 if truth is None else 0)
        fired = _fired_move(moves, code)
        if fired is None:
            break
        move, sure = fired
        following.append(climb.turns[move].target)
        if sure:
            return tuple(dict.fromkeys(following))
        remaining[move] = False
    return tuple(dict.fromkeys([*following, state]))


__all__ = ["Inference", "NumberScale", "Seen", "Status", "Value", "Word", "transition"]
