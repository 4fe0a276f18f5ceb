"""A plan's steps: derived values, picked rows and ladders, computed when asked for and then remembered."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import cast

from grading.evaluation.compile import Compiled, compiled
from grading.evaluation.picks import pick_rows
from grading.evaluation.run import Context, Picked, Run, World
from grading.evaluation.short_sight import Answers, ShortSight, short_sight
from grading.evaluation.steady import is_steady
from grading.evaluation.values import MOST, Value, several
from grading.language.subjects import Row
from grading.language.tree import entry_of
from grading.planning import expressions as x
from grading.planning.model import Climb, Plan, Step

REMEMBERED = 50_000
"""So many moves of a ladder are remembered."""


class Program:
    """A plan with its expressions compiled."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._derived: dict[str, Compiled] = {name: compiled(item) for name, item in plan.derived.items()}
        self._row_derived = {key: compiled(item) for key, item in plan.row_derived.items()}
        self._steady_rows = {key for key, item in plan.row_derived.items() if is_steady(item, key[0], plan)}
        self._turns = {
            name: tuple((turn, compiled(turn.when)) for turn in climb.turns)
            for name, climb in plan.climbs.items()
        }

        self._sights = {name: short_sight(climb, plan) for name, climb in plan.climbs.items()}
        self._conditions = {
            name: tuple(compiled(condition) for condition in sight.conditions)
            for name, sight in self._sights.items()
            if sight is not None
        }
        self._transitions: dict[str, dict[object, tuple[str, ...]]] = {name: {} for name in plan.climbs}

    # -- values -------------------------------------------------------------------------------

    def derived(self, name: str, run: Run) -> Value:
        """A value derived for the subject."""
        if run.parent is not None and Step("derive", name) not in self.plan.by_column:
            return self.derived(name, run.parent)
        if name not in run.derived:
            run.derived[name] = self._derived[name](run.context)
        return run.derived[name]

    def row_derived(self, rows: str, name: str, context: Context) -> Value:
        """A value derived for the row at hand."""
        steady = (rows, name) in self._steady_rows
        known = (context.run.root if steady else context.run).row_derived
        key = (rows, name, id(context.row))
        found = known.get(key)
        if found is None:
            # The row is kept with its value: an id is only unique as long as the row lives.
            own = Context(context.row, context.run.context, context.run)
            found = known[key] = (self._row_derived[rows, name](own), context.row)
        return found[0]

    # -- rows ---------------------------------------------------------------------------------

    def rows(self, source: x.Source, context: Context) -> list[Picked]:
        """The rows of a source, oldest first, as far as they are seen."""
        run = context.run
        if source.kind == "own":
            return [(row, True) for row in context.row.lists.get(source.name, ())]
        if source.kind == "list":
            return self._list(source.name, run)
        if run.parent is not None and Step("rows", source.name) not in self.plan.by_column:
            return self.rows(source, run.parent.context)
        if source.name not in run.picked:
            pick = self.plan.picks[source.name]
            run.picked[source.name] = pick_rows(pick, self.rows(pick.source, run.context), run)
        return run.picked[source.name]

    def _ordered(self, name: str, run: Run) -> list[tuple[datetime.date | None, Row]]:
        """All rows of a list by date or number, rows alike in it by what they say."""
        known = run.root.ordered
        if name not in known:
            entry = entry_of(self.plan.vocabulary.lists, name)
            order = entry.order if entry is not None else None
            rows = [(row.date(order), row) for row in run.subject.lists.get(name, ())]
            known[name] = sorted(
                rows, key=lambda item: (item[0] or datetime.date.max, _number_of(item[1], order), item[1].key)
            )
        return known[name]

    def _list(self, name: str, run: Run) -> list[Picked]:
        if name not in run.lists:
            seen = run.seen.get(name)
            if seen is None:
                run.lists[name] = [
                    (row, True) for date, row in self._ordered(name, run) if date is None or date <= run.date
                ]
            else:
                run.lists[name] = self._list(name, run.root)[:seen]
        return run.lists[name]

    # -- ladders ------------------------------------------------------------------------------

    def state(self, ladder: str, context: Context) -> Value:
        """The state of a ladder; in a row of its lists the state in which the row was met."""
        run = context.run
        worlds = self.worlds(ladder, run)
        if context.outer is not None:
            numbers = self.step_numbers(ladder, run)
            steps = {numbers.get(id(row), 0) for row in context.row.merges or (context.row,)}
            if all(0 < step <= len(world.history) for world in worlds for step in steps):
                return several({world.history[step - 1] for world in worlds for step in steps})
        return several({world.state for world in worlds})

    def step_numbers(self, ladder: str, run: Run) -> dict[int, int]:
        """At which step, from 1 on, each row of the ladder's lists is met."""
        known = run.root.numbers
        if ladder not in known:
            known[ladder] = {
                id(row): number for number, (_, _, row) in enumerate(self._steps(ladder, run.root), start=1)
            }
        return known[ladder]

    def _steps(self, ladder: str, run: Run) -> list[tuple[datetime.date, str, Row]]:
        """The steps of a ladder: rows of its lists by date, rows of one date in the order of the lists."""
        steps = []
        for place, name in enumerate(self.plan.climbs[ladder].lists):
            entry = entry_of(self.plan.vocabulary.lists, name)
            for at, (row, _) in enumerate(self._list(name, run)):
                date = row.date(entry.order if entry is not None else None)
                if date is not None:
                    steps.append(((date, place, at), name, row))
        steps.sort(key=lambda step: step[0])
        return [(order[0], name, row) for order, name, row in steps]

    def worlds(self, ladder: str, run: Run) -> tuple[World, ...]:
        """All ways the ladder may have gone up to the date of the run."""
        if ladder in run.worlds:
            return run.worlds[ladder]
        if run.parent is not None:
            return self.worlds(ladder, run.parent)
        if ladder not in run.climbed:
            run.climbed[ladder] = self._climbed(self.plan.climbs[ladder], run)
        return run.climbed[ladder]

    def _climbed(self, climb: Climb, run: Run) -> tuple[World, ...]:
        first = climb.states.values[0]
        worlds: tuple[World, ...] = (World(first, (), ((first, 0),)),)
        seen = dict.fromkeys(climb.lists, 0)
        steps = self._steps(climb.name, run)
        sight = self._sight(climb, steps, run)
        answers: list[Answers] = []
        number = 0
        for number, (date, name, row) in enumerate(steps, start=1):
            seen = {**seen, name: seen[name] + 1}
            worlds = tuple(
                [World(world.state, (*world.history, world.state), world.entered) for world in worlds]
            )
            if sight is not None:
                context = Context(row, run.context, run)
                conditions = self._conditions[climb.name]
                answers.append(tuple([cast("bool | None", condition(context)) for condition in conditions]))
            worlds = self._stepped(climb, worlds, number, date, seen, run, _window(sight, answers))
        return self._stepped(climb, worlds, number + 1, run.date, seen, run, _window(sight, answers))

    def _sight(
        self, climb: Climb, steps: list[tuple[datetime.date, str, Row]], run: Run
    ) -> ShortSight | None:
        """What a ladder looks at, where that is the last rows alone, each of a date of its own."""
        sight = self._sights[climb.name]
        if sight is None or run.seen or len({date for date, _, _ in steps}) < len(steps):
            return None
        return sight if len(steps) == len(self._list(climb.lists[0], run)) else None

    def _stepped(
        self,
        climb: Climb,
        worlds: tuple[World, ...],
        number: int,
        date: datetime.date,
        seen: dict[str, int],
        run: Run,
        window: tuple[Answers, ...] | None,
    ) -> tuple[World, ...]:
        moved: dict[World, None] = {}
        memo = self._transitions[climb.name]
        for world in worlds:
            key = (world.state, window)
            following = memo.get(key) if window is not None else None
            if following is None:
                step = run.at_step(date, seen, climb.name, world)
                following = step.transition(climb, world.state, self._truths(climb, world.state, step))
                if window is not None and len(memo) < REMEMBERED:
                    memo[key] = following
            for state in following:
                moved[world.moved(state, number)] = None
        if len(moved) <= MOST:
            return tuple(moved)
        # Too many ways to follow: every state is possible, entered now or at the beginning.
        history = next(iter(moved)).history
        return tuple(
            World(state, history, ((state, entered),))
            for state in climb.states.values
            for entered in (0, number)
        )

    def _truths(self, climb: Climb, state: str, step: Run) -> tuple[bool | None, ...]:
        """The truth of each move; those after one that surely is made are not asked."""
        context, truths = step.context, []
        for turn, when in self._turns[climb.name]:
            made = state in turn.sources and True not in truths
            truths.append(cast("bool | None", when(context)) if made else False)
        return tuple(truths)


def _number_of(row: Row, order: str | None) -> Decimal:
    value = row.values.get(order) if order is not None else None
    return value if isinstance(value, Decimal) else Decimal("Infinity")


def _window(sight: ShortSight | None, answers: list[Answers]) -> tuple[Answers, ...] | None:
    """What a short-sighted ladder sees: how the last rows answered."""
    return None if sight is None else tuple(answers[-sight.reach :])
