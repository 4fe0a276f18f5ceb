"""Conditions and verdicts of one subject, decided by rules that fire.

A condition compares a number or a name with its limits; it meets, fails, is open or does not apply. The
conditions of a grade fold to proven, excluded or open. A move of a ladder is the first whose condition
does not fail.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter
from typing import Literal

from grading.engine.rules import Rule, RuleSet
from grading.engine.scales import REMEMBERED, NumberScale, Place, Scale, scale_of
from grading.evaluation.compile import case_truths, chosen_cases, compiled
from grading.evaluation.run import Context
from grading.evaluation.values import MISSING, Value
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


class _Group:
    """Conditions that read the same scales, and what was found of them wherever the values lay."""

    __slots__ = ("conditions", "memo", "pick", "scales")

    def __init__(self, scales: tuple[int, ...]) -> None:
        self.scales = scales
        self.conditions: list[int] = []
        self.pick: Callable[[Sequence[Seen]], object] = itemgetter(*scales) if scales else (lambda seen: ())
        self.memo: dict[object, tuple[int, tuple[Word, ...]]] = {}


class Inference:
    """The conditions of one plan as scales and rules."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.ids = [condition.id for condition in plan.conditions]
        self.grades = tuple(str(grade.id) for grade in plan.grades)
        self._indexes: dict[x.Expression, int] = {}
        self._regions: list[list[Region]] = []
        self._inputs = [self._inputs_of(condition) for condition in plan.conditions]
        self.scales: list[Scale] = [scale_of(regions) for regions in self._regions]
        self.values = [compiled(expression) for expression in self._indexes]
        self._reads = [
            (slot, value, scale.known, scale.exact)
            for slot, (value, scale) in enumerate(zip(self.values, self.scales, strict=True))
        ]
        rules = [rule for slot, scale in enumerate(self.scales) for rule in scale.rules(slot)]
        self._rules = RuleSet(rules)
        # For each rule its band, counted within its slot.
        self._bands = [band for scale in self.scales for band in range(len(scale.rules(0)))]
        self._singles: list[Seen] = [((band, band),) for band in self._bands]
        self._missing: list[Seen | None] = [None] * len(self.scales)
        self._slots = max(len(plan.grades) - 1, 1)
        groups: dict[tuple[int, ...], _Group] = {}
        for at, inputs in enumerate(self._inputs):
            groups.setdefault(inputs.scales, _Group(inputs.scales)).conditions.append(at)
        self._groups = list(groups.values())
        places = [at for group in self._groups for at in group.conditions]
        # Where each condition stands when the groups are laid end to end.
        self._order = sorted(range(len(places)), key=places.__getitem__)

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
        return _Inputs(when, parts, tuple(sorted(set(read))))

    # -- observing ----------------------------------------------------------------------------

    def observe(self, context: Context) -> list[Seen]:
        """Where each value lies: the engine's answer for one subject."""
        numbers: dict[int, int] = {}
        others: list[tuple[int, Value]] = []
        for slot, read, known, exact in self._reads:
            value = read(context)
            number = known.get(value)
            if number is None:
                number = exact(value)
            if number is None:
                others.append((slot, value))
            else:
                numbers[slot] = number
        seen: list[Seen] = [()] * len(self._reads)
        if numbers:
            singles = self._singles
            for slot, rule in self._rules.fire(numbers).items():
                seen[slot] = singles[rule]
        for slot, value in others:
            seen[slot] = self._seen(slot, value)
        return seen

    def _seen(self, slot: int, value: Value) -> Seen:
        """Where a value lies that may be several things: both ends of each."""
        found = self._missing[slot] if value is MISSING else None
        if found is None:
            found = tuple(
                (self._band(slot, low), self._band(slot, high)) for low, high in self.scales[slot].ends(value)
            )
            if value is MISSING:
                self._missing[slot] = found
        return found

    def _band(self, slot: int, number: int) -> int:
        return self._bands[self._rules.fire({slot: number})[slot]]

    # -- conditions ---------------------------------------------------------------------------

    def words(self, seen: Sequence[Seen]) -> list[Word]:
        """The verdict of every condition."""
        words: list[Word] = []
        for group in self._groups:
            found = group.memo.get(group.pick(seen)) or self._found(group, seen)
            words += found[1]
        return [words[place] for place in self._order]

    def _found(self, group: _Group, seen: Sequence[Seen]) -> tuple[int, tuple[Word, ...]]:
        """What the conditions of a group add to the fold of the grades, and the verdict of each."""
        if len(group.memo) >= REMEMBERED:
            group.memo.clear()
        places = {scale: seen[scale] for scale in group.scales}
        words = tuple(self._decided(at, places) for at in group.conditions)
        bits = 0
        for at, word in zip(group.conditions, words, strict=True):
            for grade in self.plan.conditions[at].grades:
                bits |= _BITS[word] << (3 * grade)
        found = group.memo[group.pick(seen)] = (bits, words)
        return found

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

    def _of_cases(
        self, parts: tuple[Part, ...], inputs: tuple[_PartInputs, ...], seen: dict[int, Seen]
    ) -> Word:
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
        """Proven, excluded or open for each grade but the last; without grades for the document itself."""
        folded = 0
        for group in self._groups:
            found = group.memo.get(group.pick(seen)) or self._found(group, seen)
            folded |= found[0]
        return _statuses(self._slots, folded)


@cache
def _grade_rules(grades: int) -> RuleSet:
    """For each grade what its conditions say: one fails; one is open; all that apply meet; none applies."""
    bounds = ((_FAILS, 7), (_OPEN, 3), (_MEETS, 1), (0, 0))
    return RuleSet([Rule(grade, low, high) for grade in range(grades) for low, high in bounds])


_STATUS: tuple[Status, ...] = ("excluded", "open", "proven", "open")


@lru_cache(REMEMBERED)
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


@lru_cache(REMEMBERED)
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
