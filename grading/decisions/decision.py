"""What a document says of one subject: the grade, or the grades still possible, and why.

A decision knows its verdict at once; what explains it is worked out when it is asked for.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal, cast

from grading.engine.inference import Inference, Seen, Status, Word
from grading.evaluation.compile import chosen_cases, compiled
from grading.evaluation.explanation import (
    Leaves,
    Shown,
    Side,
    left_out,
    measured,
    show_limit,
    show_value,
    used_rows,
)
from grading.evaluation.guard_bands import Guarded, State, explain_guard
from grading.evaluation.run import Run
from grading.evaluation.values import MISSING, Value
from grading.language.documents import Grade
from grading.language.subjects import Subject
from grading.planning.model import Condition, Plan

Verdict = Literal["meets", "fails", "open", "not_applicable"]


@dataclass(frozen=True, slots=True)
class UsedRow:
    """A row that a statistic used; `sure` is False for one that only may be there."""

    list: str
    date: datetime.date | None
    sure: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that a statistic does not use, because a value that was asked for is not known in it."""

    list: str
    date: datetime.date | None
    missing: str


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one condition. `value` and `limit` are texts; the margin is to the good where positive,
    and None where the value or the limit is no single number; under a guard band (`guarded`) it is that to
    the acceptance limit. `side` tells to which end of the limit. `measured` names the characteristic or
    derived value that was compared, where it was one by itself."""

    condition: Condition
    verdict: Word
    value: str | None
    limit: str
    unit: str | None
    margin: Decimal | None
    rows: tuple[UsedRow, ...]
    missing: tuple[str, ...]
    measured: str | None
    guarded: Guarded | None = None
    left_out: tuple[LeftOut, ...] = ()
    side: Side | None = None

    @property
    def id(self) -> str:
        return self.condition.id

    @property
    def clause(self) -> str | None:
        return self.condition.clause

    @property
    def state(self) -> State | None:
        """Passed, conditionally passed or failed, or failed, where a guard band was kept."""
        return None if self.guarded is None else self.guarded.state


class Decision:
    """What a document says of a subject.

    `possible` are the grades that the evidence leaves, best first; `grade` is the only one left, `at_least`
    the best one proven. A document without grades has a verdict alone.
    """

    __slots__ = ("__dict__", "_inference", "_seen", "applies", "run", "statuses", "subject")

    def __init__(
        self,
        inference: Inference,
        subject: Subject,
        run: Run,
        applies: bool | None,
        seen: list[Seen],
        statuses: tuple[Status, ...],
    ) -> None:
        self._inference, self.subject, self.run = inference, subject, run
        self.applies, self._seen, self.statuses = applies, seen, statuses

    @property
    def plan(self) -> Plan:
        return self._inference.plan

    @property
    def at(self) -> datetime.date:
        """The date of the facts."""
        return self.run.date

    # -- the verdict --------------------------------------------------------------------------

    @cached_property
    def _proven(self) -> int:
        """The position of the best proven grade; the last one counts as proven."""
        last = len(self.plan.grades) - 1
        if self.applies is not True:
            return last
        return next((at for at, status in enumerate(self.statuses) if status == "proven"), last)

    @cached_property
    def possible(self) -> tuple[str, ...]:
        """The grades still possible, best first; none where the document has no grades or is silent."""
        names = self._inference.grades
        if not names or self.applies is False:
            return ()
        wanted = ("open",) if self.applies else ("open", "proven")
        above = [names[at] for at in range(self._proven) if self.statuses[at] in wanted]
        return (*above, names[self._proven])

    @property
    def grade(self) -> str | None:
        """The grade, if only one is possible."""
        return self.possible[0] if len(self.possible) == 1 else None

    @property
    def at_least(self) -> str | None:
        """The best proven grade."""
        return self.possible[-1] if self.possible else None

    @property
    def priced(self) -> bool:
        """Whether all that the document says of the subject is a price, and that is known."""
        return self.applies is True and self.plan.prices_alone and not self._unpriced()

    @cached_property
    def verdict(self) -> Verdict:
        """Whether the subject meets the document; with grades, whether it is better than the last one.

        Prices alone are no verdict: there is nothing to meet, and nothing open once they are known.
        """
        if self.applies is False:
            return "not_applicable"
        if self.applies is None:
            return "open"
        if self.plan.prices_alone:
            return "open" if self._unpriced() else "not_applicable"
        if self.plan.grades:
            if self._proven < len(self.plan.grades) - 1:
                return "meets"
            return "fails" if len(self.possible) == 1 else "open"
        return {"proven": "meets", "excluded": "fails", "open": "open"}[self.statuses[0]]  # type: ignore[return-value]

    def condition(self, name: str) -> Verdict:
        """The verdict of the conditions of one name, as another document asks for it: the worst of them."""
        words = [
            word for found, word in zip(self.plan.conditions, self._words, strict=True) if found.name == name
        ]
        return next((word for word in ("fails", "open", "meets") if word in words), "not_applicable")

    # -- why ----------------------------------------------------------------------------------

    @cached_property
    def _words(self) -> list[Word]:
        if self.applies is False:
            return ["not_applicable"] * len(self.plan.conditions)
        return self._inference.words(self._seen)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """Every condition with value, limit, margin, rows and what is missing."""
        return tuple(self._report(at, word) for at, word in enumerate(self._words))

    @cached_property
    def verdicts(self) -> dict[str, Word]:
        """The verdict of each condition by its id."""
        return dict(zip(self._inference.ids, self._words, strict=True))

    @property
    def next_better(self) -> Grade | None:
        """The grade above the best proven one."""
        if not self.plan.grades or self.applies is False or self._proven == 0:
            return None
        return self.plan.grades[self._proven - 1]

    @cached_property
    def binding(self) -> tuple[Report, ...]:
        """The conditions that fail or are open in the next better grade, or in a document without grades."""
        if self.applies is False or (self.plan.grades and self._proven == 0):
            return ()
        column = self._proven - 1 if self.plan.grades else 0
        return tuple(
            report
            for report in self.reports
            if column in report.condition.grades and report.verdict in ("fails", "open")
        )

    @cached_property
    def settle(self) -> tuple[str, ...]:
        """What to measure so that no open condition of a possible grade stays open."""
        names = self._inference.grades
        wanted = {names.index(name) for name in self.possible} if names else {0}
        missing: dict[str, None] = {}
        if self.applies is None and self.plan.applies is not None:
            leaves = Leaves(self.run)
            leaves.visit(self.plan.applies)
            missing.update(dict.fromkeys(leaves.missing))
        for report in self.reports:
            if report.verdict == "open" and wanted & set(report.condition.grades):
                missing.update(dict.fromkeys(report.missing))
        for key in self._unpriced() if self.applies else ():
            missing.update(dict.fromkeys(self.missing_in(key)))
        return tuple(missing)

    def _unpriced(self) -> list[str]:
        """The price and the amount, as far as they are not known to a number."""
        keys = [key for key in ("pricing.total", "pricing.amount") if key in self.plan.derived]
        return [key for key in keys if not isinstance(self.value_of(key), Decimal)]

    @property
    def assumed(self) -> dict[str, str]:
        """What was taken as given and used."""
        used = self.run.used if self._words else set()
        return {name: self.run.assumed.written.get(name, "") for name in sorted(used)}

    @cached_property
    def states(self) -> dict[str, tuple[str, ...]]:
        """The states that each ladder may be in."""
        return {name: self._states(name) for name in self.plan.climbs}

    def _states(self, ladder: str) -> tuple[str, ...]:
        worlds = self.run.program.worlds(ladder, self.run)
        reached = {world.state for world in worlds}
        return tuple(state for state in self.plan.climbs[ladder].states.values if state in reached)

    def value_of(self, name: str) -> Value:
        """A derived value, score, price or place by its name."""
        if self.applies is False:
            return MISSING
        self.run.grades = self.possible
        if name in self.plan.rankings:
            return self.run.asks.place(name, self.run)
        return self.run.program.derived(name, self.run) if name in self.plan.derived else MISSING

    def missing_in(self, name: str) -> tuple[str, ...]:
        """What to measure so that a derived value or score is known."""
        if self.applies is False:
            return ()
        leaves = Leaves(self.run)
        leaves.visit(self.plan.derived[name])
        return leaves.missing

    def others(self) -> Iterator[tuple[str, Decision]]:
        """What the documents that this one asks say of the subject."""
        for alias in self.plan.others:
            yield alias, cast(Decision, self.run.asks.document(alias, self.run))

    def _report(self, at: int, word: Word) -> Report:
        condition = self.plan.conditions[at]
        truths: list[bool | None] = (
            self._inference.part_truths(at, self._seen) if self._seen else [None] * len(condition.parts)
        )
        has_else = any(part.otherwise for part in condition.parts)
        cases, undecided = chosen_cases(truths, has_else=has_else)
        part = condition.parts[cases[0] if cases else 0]
        shown: Shown = show_value(part, self.run)
        limit, unit = show_limit(part, self.run)
        expressions = [check.scale for check in part.checks]
        if condition.when is not None:
            expressions.append(condition.when)
        expressions += [other.guard for other in condition.parts if other.guard is not None]
        applies = condition.when is None or compiled(condition.when)(self.run.context) is True
        guarded = explain_guard(part, self.run, word, settled=applies and len(cases) == 1 and not undecided)
        name = measured(part)
        missing: tuple[str, ...] = ()
        if word == "open":
            leaves = Leaves(self.run)
            for expression in expressions:
                leaves.visit(expression)
            missing = leaves.missing
            if guarded is not None and guarded.state is not None and name is not None:
                missing = tuple(dict.fromkeys((*missing, name)))  # measured again, or with less uncertainty
        rows = tuple(UsedRow(*row) for row in used_rows(part, self.run))
        margin = shown.margin if guarded is None else guarded.margin
        return Report(
            condition,
            word,
            shown.text,
            limit,
            unit,
            None if margin is None else margin.by,
            rows,
            missing,
            name,
            guarded,
            tuple(dict.fromkeys(LeftOut(*row) for row in left_out(part, self.run))),
            None if margin is None else margin.side,
        )
