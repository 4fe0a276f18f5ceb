"""A plan's steps: derived values, picked rows and ladders, computed when asked for and then remembered."""

from __future__ import annotations

import datetime
from typing import cast

from grading.evaluation.compile import Compiled, compiled, missing_of
from grading.evaluation.picks import Picked, pick_rows
from grading.evaluation.run import Context, Run, World
from grading.evaluation.values import MOST, Value, several
from grading.language.subjects import Row
from grading.planning import expressions as x
from grading.planning.model import Climb, Plan

_BLANK = Row(blank=True)


class Program:
    """A plan with its expressions compiled."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._derived: dict[str, Compiled] = {name: compiled(item) for name, item in plan.derived.items()}
        self._row_derived = {key: compiled(item) for key, item in plan.row_derived.items()}
        self._fixed_rows = {key for key in plan.row_derived if self._is_fixed(key)}
        self._turns = {
            name: tuple((turn, compiled(turn.when)) for turn in climb.turns) for name, climb in plan.climbs.items()
        }

    def _is_fixed(self, key: tuple[str, str]) -> bool:
        """Whether a row's value is the same at every date, in every column and state."""
        changing = (x.Today, x.State, x.Column, x.Each, x.Outcome, x.Derived)
        for part in x.walk(self.plan.row_derived[key]):
            if isinstance(part, changing):
                return False
            if isinstance(part, x.RowDerived) and not self._is_fixed((part.list, part.name)):
                return False
        return True

    # -- values -------------------------------------------------------------------------------

    def derived(self, name: str, run: Run) -> Value:
        """A value derived for the subject."""
        if run.parent is not None and f"derive:{name}" not in self.plan.by_column:
            return self.derived(name, run.parent)
        key = ("derive", name)
        if key not in run.memo:
            run.memo[key] = self._derived[name](run.context)
        return cast(Value, run.memo[key])

    def row_derived(self, rows: str, name: str, context: Context) -> Value:
        """A value derived for the row at hand."""
        fixed = (rows, name) in self._fixed_rows
        memo = context.run.root.memo if fixed else context.run.memo
        key = ("row", rows, name, id(context.row))
        found = memo.get(key)
        if found is None:
            # The row is kept with its value: an id is only unique as long as the row lives.
            found = memo[key] = (self._row_derived[rows, name](context), context.row)
        return cast("tuple[Value, Row]", found)[0]

    # -- rows ---------------------------------------------------------------------------------

    def rows(self, source: x.Source, context: Context) -> list[Picked]:
        """The rows of a source, oldest first, as far as they are seen."""
        run = context.run
        if source.kind == "own":
            return [(row, True) for row in context.row.lists.get(source.name, ())]
        if source.kind == "list":
            return self._list(source.name, run)
        if run.parent is not None and f"rows:{source.name}" not in self.plan.by_column:
            return self.rows(source, run.parent.context)
        key = ("rows", source.name)
        if key not in run.memo:
            pick = self.plan.picks[source.name]
            run.memo[key] = pick_rows(pick, self.rows(pick.source, run.context), run)
        return cast("list[Picked]", run.memo[key])

    def _ordered(self, name: str, run: Run) -> list[tuple[datetime.date | None, Row]]:
        """All rows of a list by date, rows of one date by what they say."""
        memo, key = run.root.memo, ("ordered", name)
        if key not in memo:
            entry = self.plan.vocabulary.lists.get(name)  # type: ignore[call-overload]
            order = entry.order if entry is not None else None
            rows = [(_date_of(row, order), row) for row in run.subject.lists.get(name, ())]
            memo[key] = sorted(rows, key=lambda item: (item[0] or datetime.date.max, item[1].key))
        return cast("list[tuple[datetime.date | None, Row]]", memo[key])

    def _list(self, name: str, run: Run) -> list[Picked]:
        key = ("list", name)
        if key not in run.memo:
            seen = run.seen.get(name)
            run.memo[key] = [
                (row, True)
                for date, row in self._ordered(name, run)
                if (date is None or date <= run.date) and (seen is None or id(row) in seen)
            ]
        return cast("list[Picked]", run.memo[key])

    # -- ladders ------------------------------------------------------------------------------

    def state(self, ladder: str, context: Context) -> Value:
        """The state of a ladder; in a row of its lists the state in which the row was met."""
        worlds = self.worlds(ladder, context.run)
        if context.outer is not None and context.row is not context.run.subject:
            states = {world.history.get(id(context.row)) for world in worlds}
            if None not in states:
                return several(cast("set[str]", states))
        return several({world.state for world in worlds})

    def step_numbers(self, ladder: str, run: Run) -> dict[int, int]:
        """At which step, from 1 on, each row of the ladder's lists was met."""
        return {id(row): number for number, (_, row) in enumerate(self._steps(ladder, run), start=1)}

    def _steps(self, ladder: str, run: Run) -> list[tuple[datetime.date, Row]]:
        key = ("steps", ladder)
        if key not in run.memo:
            steps = []
            for place, name in enumerate(self.plan.climbs[ladder].lists):
                for at, (row, _) in enumerate(self._list(name, run)):
                    entry = self.plan.vocabulary.lists.get(name)  # type: ignore[call-overload]
                    date = _date_of(row, entry.order if entry is not None else None)
                    if date is not None:
                        steps.append(((date, place, at), row))
            steps.sort(key=lambda step: step[0])
            run.memo[key] = [(order[0], row) for order, row in steps]
        return cast("list[tuple[datetime.date, Row]]", run.memo[key])

    def worlds(self, ladder: str, run: Run) -> tuple[World, ...]:
        """All ways the ladder may have gone up to the date of the run."""
        if ladder in run.worlds:
            return run.worlds[ladder]
        if run.parent is not None:
            return self.worlds(ladder, run.parent)
        key = ("worlds", ladder)
        if key not in run.memo:
            run.memo[key] = self._climbed(self.plan.climbs[ladder], run)
        return cast("tuple[World, ...]", run.memo[key])

    def _climbed(self, climb: Climb, run: Run) -> tuple[World, ...]:
        worlds: tuple[World, ...] = (World(climb.states.values[0], {}, {climb.states.values[0]: 0}),)
        seen: dict[str, set[int]] = {name: set() for name in climb.lists}
        owner = {id(row): name for name in climb.lists for row, _ in self._list(name, run)}
        steps: list[tuple[datetime.date, Row | None]] = [*self._steps(climb.name, run), (run.date, None)]
        for number, (date, row) in enumerate(steps, start=1):
            if row is not None:
                seen[owner[id(row)]].add(id(row))
                worlds = tuple(
                    World(world.state, {**world.history, id(row): world.state}, world.entered) for world in worlds
                )
            frozen = {name: frozenset(ids) for name, ids in seen.items()}
            moved = dict.fromkeys(
                following
                for world in worlds
                for following in self._moved(climb, world, number, run.at_step(date, frozen, climb.name, world))
            )
            worlds = tuple(moved) if len(moved) <= MOST else _every_world(climb, tuple(moved), number)
        return worlds

    def _moved(self, climb: Climb, world: World, number: int, step: Run) -> list[World]:
        truths = tuple(
            cast(bool | None, when(step.context)) if world.state in turn.sources else False
            for turn, when in self._turns[climb.name]
        )
        return [
            world if state == world.state else World(state, world.history, {**world.entered, state: number})
            for state in step.transition(climb, world.state, truths)
        ]


def _every_world(climb: Climb, worlds: tuple[World, ...], number: int) -> tuple[World, ...]:
    """Too many ways to follow: from here on every state is possible, entered at any time since the start."""
    return tuple(
        World(state, {}, {state: entered}) for state in climb.states.values for entered in (0, number)
    )


def _date_of(row: Row, order: str | None) -> datetime.date | None:
    value = row.values.get(order) if order is not None else None
    return value if isinstance(value, datetime.date) else None


__all__ = ["Program", "missing_of"]
