"""Rows picked from lists, and ladders: what a document asks of a history."""

from __future__ import annotations

from grading.language.documents import Ladder, Rows
from grading.language.tree import Word, entry_at, entry_of
from grading.planning.model import Climb, Pick, Turn
from grading.planning.resolve import Resolver
from grading.planning.scope import Context, Scope
from grading.planning.types import NameType

MOST_MOVES = 30


def make_pick(name: Word, rows: Rows, resolver: Resolver) -> Pick | None:
    """Rows picked from others, None after a finding."""
    scope, of = resolver.scope, str(rows.of)
    if not scope.is_rows(of):
        scope.unknown(of, rows.of.place, {*scope.vocabulary.lists, *scope.document.rows})
        return None
    base = scope.base(of)
    order = entry_at(scope.vocabulary.lists, base).order if base in scope.vocabulary.lists else "date"
    dated = (
        rows.over
        or rows.from_
        or rows.to
        or rows.apart
        or rows.last
        or rows.unbroken
        or rows.by
        or rows.since
    )
    if dated and not scope.has_dates(base):
        scope.find("rows_unordered", rows.place, written=base)
        return None
    if rows.at_least is not None and (rows.over is None or rows.over.unit == "d"):
        scope.find("density_without_months", rows.place)
    if rows.since is not None:
        ladder = entry_of(scope.document.ladder, rows.since.partition(".")[0])
        if ladder is not None and base not in ladder.steps:
            scope.find(
                "since_other_list", rows.since.place, written=base, ladder=rows.since.partition(".")[0]
            )
    row, subject = Context(row=of, column=True), Context(column=True)
    return Pick(
        name=str(name),
        source=scope.source(of, Context()),
        base=base,
        order=str(order or "date"),
        since=_since(rows.since, scope) if rows.since is not None else None,
        from_=resolver.date(rows.from_, subject) if rows.from_ else None,
        to=resolver.date(rows.to, subject) if rows.to else None,
        over=rows.over,
        where=resolver.truth(rows.where, row) if rows.where else None,
        apart=rows.apart,
        last=rows.last,
        unbroken=resolver.truth(rows.unbroken, row) if rows.unbroken else None,
        size=rows.size,
        at_least=rows.at_least.count if rows.at_least else None,
        by_month=rows.by is not None,
    )


def _since(since: Word, scope: Scope) -> tuple[str, str | None] | None:
    ladder, _, state = since.partition(".")
    if ladder not in scope.document.ladder:
        scope.unknown(ladder, since.place, set(scope.document.ladder))
        return None
    states = set(entry_at(scope.document.ladder, ladder).states)
    if state and state not in states:
        scope.unknown(state, since.place, set(map(str, states)))
        return None
    return ladder, state or None


def make_climb(name: Word, ladder: Ladder, resolver: Resolver) -> Climb:
    """A ladder with its moves; what is wrong with them is found."""
    scope = resolver.scope
    states = tuple(map(str, ladder.states))
    for rows in ladder.steps:
        if rows not in scope.vocabulary.lists:
            scope.unknown(rows, rows.place, set(map(str, scope.vocabulary.lists)))
        elif not scope.has_dates(rows):
            scope.find("rows_unordered", rows.place, written=rows)
    if len(ladder.moves) > MOST_MOVES:
        scope.find("moves_too_many", name.place, written=name, most=MOST_MOVES)
    turns = []
    for move in ladder.moves:
        for state, place in (
            (move.to, move.to.place),
            *((s, move.from_.place) for s in move.from_.names or ()),
        ):
            if state not in states:
                scope.unknown(state, place, set(states))
        sources = move.from_.names if move.from_.names is not None else (s for s in states if s != move.to)
        when = resolver.truth(move.when, Context())
        if when is not None:
            turns.append(Turn(frozenset(sources), str(move.to), when, move.clause))
    return Climb(str(name), tuple(map(str, ladder.steps)), NameType(states), tuple(turns))
