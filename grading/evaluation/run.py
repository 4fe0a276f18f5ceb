"""One subject at one date under one plan: where values are remembered while they are asked for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from grading.evaluation.values import MISSING, Value
from grading.language.subjects import Row
from grading.planning.model import Climb

if TYPE_CHECKING:
    from grading.evaluation.steps import Program


class Verdicts(Protocol):
    """What another document says of the subject."""

    @property
    def verdict(self) -> str: ...

    @property
    def possible(self) -> tuple[str, ...]: ...

    @property
    def settle(self) -> tuple[str, ...]: ...

    def condition(self, name: str) -> str: ...

    def value_of(self, name: str) -> Value: ...

    def missing_in(self, name: str) -> tuple[str, ...]: ...


Picked = tuple[Row, bool]
"""A row, and whether it is surely there."""

Transition = Callable[[Climb, str, tuple[bool | None, ...]], tuple[str, ...]]
"""The states that a ladder may be in after a step: from a state, with the truths of its moves."""


class Asks(Protocol):
    """What a subject's own plan and rows cannot answer."""

    def document(self, alias: str, run: Run) -> Verdicts:
        """What another document says of the subject."""

    def row(self, rows: str, context: Context) -> Verdicts:
        """What another document says of the row at hand."""

    def grades(self, run: Run) -> tuple[str, ...]:
        """The grades that are still possible here."""

    def place(self, ranking: str, run: Run) -> Value:
        """The place among the subjects of the file."""


@dataclass(frozen=True, slots=True)
class World:
    """One way a ladder may have gone: its state, the state before each step so far, when states were entered.

    `entered` holds states with the number of the step, counted from 1; 0 is the beginning.
    """

    state: str
    history: tuple[str, ...]
    entered: tuple[tuple[str, int], ...]

    def since(self, state: str) -> int:
        """The step at which a state was last entered, 0 if never."""
        return max((step for name, step in self.entered if name == state), default=0)

    def moved(self, state: str, step: int) -> World:
        """The same world after a step."""
        if state == self.state:
            return self
        kept = tuple(entry for entry in self.entered if entry[0] != state)
        return World(state, self.history, (*kept, (state, step)))


class Context:
    """A row and what owns it. The outermost row is the subject. `asker` is from where its list was asked."""

    __slots__ = ("asker", "outer", "row", "run")

    def __init__(self, row: Row, outer: Context | None, run: Run, asker: Context | None = None) -> None:
        self.row, self.outer, self.run, self.asker = row, outer, run, asker or outer

    def find(self, name: str) -> Value:
        """A characteristic: in the row, then in what owns it, then among what is taken as given."""
        context: Context | None = self
        while context is not None:
            value = context.row.values.get(name)
            if value is not None:
                return value
            context = context.outer
        run = self.run
        value = run.assumed.values.get(name)
        if value is not None:
            run.used.add(name)
            return value
        return run.date if name == "date" else MISSING


class Run:
    """The evaluation of one subject at one date. `column` is the grade whose column is being decided.

    A step of a ladder is a run of its own (`at_step`): another date, fewer rows, a state as it was. `seen`
    counts the rows of the ladder's lists that have been met.
    """

    __slots__ = (
        "asks",
        "assumed",
        "climbed",
        "collections",
        "column",
        "columns",
        "date",
        "derived",
        "grades",
        "lists",
        "numbers",
        "ordered",
        "outermost",
        "parent",
        "picked",
        "plan",
        "program",
        "row_derived",
        "seen",
        "subject",
        "transition",
        "used",
        "worlds",
    )

    def __init__(
        self,
        program: Program,
        subject: Row,
        date: datetime.date,
        collections: Mapping[str, Mapping[str, Row]],
        assumed: Row,
        transition: Transition,
        asks: Asks,
    ) -> None:
        self.program, self.plan = program, program.plan
        self.subject, self.date = subject, date
        self.collections, self.assumed = collections, assumed
        self.transition, self.asks = transition, asks
        self.column: str | None = None
        self.parent: Run | None = None
        self.outermost: Run | None = None
        self.seen: Mapping[str, int] = {}
        self.worlds: Mapping[str, tuple[World, ...]] = {}
        # What was worked out so far, by name; rows by their identity.
        self.derived: dict[str, Value] = {}
        self.row_derived: dict[tuple[str, str, int], tuple[Value, Row]] = {}
        self.picked: dict[str, list[Picked]] = {}
        self.lists: dict[str, list[Picked]] = {}
        self.ordered: dict[str, list[tuple[datetime.date | None, Row]]] = {}
        self.numbers: dict[str, dict[int, int]] = {}
        self.climbed: dict[str, tuple[World, ...]] = {}
        self.columns: dict[str, Run] = {}
        self.grades: tuple[str, ...] | None = None
        self.used: set[str] = set()

    # A run that held itself, or a context that does, would stay in memory until the next search for circles.

    @property
    def context(self) -> Context:
        """The subject's row."""
        return Context(self.subject, None, self)

    @property
    def root(self) -> Run:
        """The run that steps of ladders and columns belong to."""
        return self if self.outermost is None else self.outermost

    def _child(self) -> Run:
        child = Run(
            self.program, self.subject, self.date, self.collections, self.assumed, self.transition, self.asks
        )
        child.column, child.outermost, child.used = self.column, self.root, self.used
        child.seen, child.worlds = self.seen, self.worlds
        return child

    def for_grade(self, grade: str) -> Run:
        """The same run in the column of a grade; what does not depend on the column is shared."""
        found = self.columns.get(grade)
        if found is None:
            found = self.columns[grade] = self._child()
            found.column, found.parent = grade, self
        return found

    def at_step(self, date: datetime.date, seen: Mapping[str, int], ladder: str, world: World) -> Run:
        """The run of one step of a ladder."""
        child = self._child()
        child.date = date
        child.seen = {**self.seen, **seen}
        child.worlds = {**self.worlds, ladder: (world,)}
        return child
