"""Ladders: a state followed step by step, in every world that what is open leaves."""

from __future__ import annotations

from dataclasses import replace

from grading.language.documents import Ladder, Move
from tests.oracle import formulas
from tests.oracle.subjects import Row
from tests.oracle.values import FALSE, TRUE, Name
from tests.oracle.world import Here, World

MOST = 64


class TooManyWorlds(Exception):
    """More worlds than are followed."""


def spec(name: str, here: Here) -> Ladder:
    return next(ladder for key, ladder in here.document.ladder.items() if key == name)


def steps(name: str, here: Here) -> tuple[Row, ...]:
    """The rows that are steps, in order of date, then of their lists, then of their content."""
    lists = list(map(str, spec(name, here).steps))
    rows = [(lists.index(of), row) for of in lists for row in here.subject.lists.get(of, ())]
    in_order = sorted(rows, key=lambda item: (item[1].date or here.date, item[0], item[1].text))
    return tuple(row for _, row in in_order if row.date is None or row.date <= here.date)


def step_of(row: Row, name: str, here: Here) -> int:
    """The number of the step that a row is, the last one if it merges several."""
    rows = steps(name, here)
    return (
        max(rows.index(member) for member in row.merges or (row,))
        if row.list in spec(name, here).steps
        else len(rows)
    )


def worlds(name: str, here: Here) -> tuple[World, ...]:
    """All courses that the ladder may have taken up to here; within its own step, the one at hand."""
    if here.ladder == name:
        assert here.world is not None
        return (here.world,)
    if here.ladder is None and name in here.worlds:
        return here.worlds[name]
    ladder, rows = spec(name, here), steps(name, here)
    found = [World(str(ladder.states[0]))]
    for position, row in enumerate((*rows, None)):
        date = here.date if row is None else row.date or here.date
        at_step = replace(here.for_subject(), grade=None, date=date, ladder=name, steps=rows[: position + 1])
        moved = [world.moved(to) for world in found for to in targets(ladder, world, at_step)]
        found = list(dict.fromkeys(moved))
        if len(found) > MOST:
            raise TooManyWorlds
    return tuple(found)


def targets(ladder: Ladder, world: World, here: Here) -> list[str | None]:
    """Where one step may lead: the first move that holds, and those before it that may hold."""
    found: list[str | None] = []
    for move in ladder.moves:
        if leaves(move, world.state):
            holds = formulas.holds(move.when, replace(here, world=world))
            if holds != FALSE:
                found.append(str(move.to))
            if holds == TRUE:
                return found
    return [*found, None]


def leaves(move: Move, state: str) -> bool:
    return state != move.to if move.from_.names is None else state in move.from_.names


def state(name: str, here: Here) -> Name:
    """The state of a ladder; in a row of its steps, the state in which the row was met."""
    states = tuple(map(str, spec(name, here).states))
    if here.row is not None and here.row.blank:
        return Name(None, states)
    found = worlds(name, here)
    if here.row is None or here.row.list not in spec(name, here).steps:
        return Name(frozenset(world.state for world in found), states)
    met = {step_of(member, name, here) for member in here.row.merges or (here.row,)}
    return Name(frozenset((*world.met, world.state)[step] for world in found for step in met), states)
