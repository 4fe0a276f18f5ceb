"""Dependence: which step of a plan asks for which, and that they can be computed one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from grading.findings import Place
from grading.planning import expressions as x
from grading.planning.model import Climb, Condition, Pick, Rank, Step
from grading.planning.resolve import Resolver

GRADE = Step("grade", "grade")


class Order:
    """The steps of a document. Ladders open circles: a row asks for the state before it."""

    def __init__(
        self,
        resolver: Resolver,
        picks: Mapping[str, Pick],
        climbs: Mapping[str, Climb],
        rankings: Mapping[str, Rank],
    ) -> None:
        self.scope = resolver.scope
        self._formulas: dict[Step, tuple[x.Expression, ...]] = {}
        for name, expression in resolver.derived.items():
            self._formulas[Step("derive", name)] = (expression,)
        for (rows, own), expression in resolver.row_derived.items():
            self._formulas[Step("row", f"{rows}.{own}")] = (expression,)
        for name, pick in picks.items():
            self._formulas[Step("rows", name)] = pick.formulas
        for name, climb in climbs.items():
            self._formulas[Step("ladder", name)] = tuple(turn.when for turn in climb.turns)
        for name, ranking in rankings.items():
            self._formulas[Step("rank", name)] = ranking.formulas
        self._needs = {step: self._asked(step, picks) for step in self._formulas}
        self.by_column = self._by_column()

    def _asked(self, step: Step, picks: Mapping[str, Pick]) -> frozenset[Step]:
        asked = {need for formula in self._formulas[step] for need in steps_of(formula)}
        if step.kind == "rows":
            pick = picks[step.name]
            if pick.source.kind == "pick":
                asked.add(Step("rows", pick.source.name))
            if pick.since is not None:
                asked.add(Step("ladder", pick.since[0]))
        return frozenset(asked)

    def check(self, conditions: Iterable[Condition], place: Place) -> bool:
        """Whether one step can be computed after the other; a circle that no ladder opens is a finding."""
        needs = dict(self._needs)
        needs[GRADE] = frozenset(
            need
            for condition in conditions
            for formula in formulas_of(condition)
            for need in steps_of(formula)
        )
        done: set[Step] = set()

        def visit(step: Step, path: tuple[Step, ...]) -> bool:
            if step in done:
                return True
            if step in path:
                circle = path[path.index(step) :]
                if sum(part.kind == "ladder" for part in circle) == 1:
                    return True
                shown = " → ".join(part.name for part in (*circle, step))
                self.scope.find("circle", place, circle=shown)
                return False
            below = [visit(need, (*path, step)) for need in sorted(needs.get(step, ()))]
            done.add(step)
            return all(below)

        fine = [visit(step, ()) for step in self._formulas]
        return all(fine)

    # -- columns ------------------------------------------------------------------------------

    def uses_column(self, expression: x.Expression) -> bool:
        """Whether the value depends on the column of the grade table."""
        return _holds_column(expression) or any(step in self.by_column for step in steps_of(expression))

    def _by_column(self) -> frozenset[Step]:
        """The steps that depend on the column; a state, a place and the grade are of the subject alone."""
        inside = [step for step in self._formulas if step.kind in ("derive", "row", "rows")]
        found = {step for step in inside if any(map(_holds_column, self._formulas[step]))}
        while True:
            further = {step for step in inside if step not in found and self._needs[step] & found}
            if not further:
                return frozenset(found)
            found |= further


def _holds_column(expression: x.Expression) -> bool:
    return any(isinstance(part, x.Column) for part in x.walk(expression))


def formulas_of(condition: Condition) -> Iterator[x.Expression]:
    """Every formula that a condition asks for."""
    if condition.when is not None:
        yield condition.when
    for part in condition.parts:
        if part.guard is not None:
            yield part.guard
        if part.value is not None:
            yield part.value
        yield from (check.scale for check in part.checks)
        yield from (bound for _, bound in part.bounds)


def steps_of(expression: x.Expression) -> Iterator[Step]:
    """The steps that an expression asks for."""
    for part in x.walk(expression):
        if isinstance(part, x.Composed):
            continue
        match part:
            case x.Derived(name=name):
                yield Step("derive", name)
            case x.RowDerived(list=rows, name=name):
                yield Step("row", f"{rows}.{name}")
            case x.State(ladder=name):
                yield Step("ladder", name)
            case x.Standing(name=name):
                yield Step("rank", name)
            case x.Graded():
                yield GRADE
            case x.Each(source=x.Source(kind="pick", name=name)):
                yield Step("rows", name)
            case x.Each() | x.Constant() | x.Field() | x.Detail() | x.Follow() | x.Today() | x.Column():
                pass  # what the subject, its rows and the date say
            case x.Outcome() | x.OtherValue() | x.RowOutcome():
                pass  # what another document says, which asks for none of these steps
            case x.Outer() | x.Aggregate() | x.Widened() | x.Assured() | x.ForGrade():
                pass  # what their parts ask for, which are walked as well
            case _:
                assert_never(part)
