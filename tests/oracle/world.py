"""Where a formula stands: the document, the subject, the date, and perhaps a row, a grade or a step."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from grading.language.documents import Document, Header, Vocabulary
from tests.oracle.subjects import Cell, Row
from tests.oracle.values import Single

Picked = tuple[tuple[Row, bool], ...]
"""Rows, each with whether it is surely there; the others may be there."""


@dataclass(frozen=True)
class World:
    """One course that a ladder may have taken: its state, the steps at which each state was entered
    last, and the state in which each step was met."""

    state: str
    entered: tuple[tuple[str, int], ...] = ()
    met: tuple[str, ...] = ()

    def since(self, state: str | None) -> int:
        """The step at which the state (else the present one) was entered last, -1 if it never was."""
        return dict(self.entered).get(state or self.state, -1)

    def moved(self, to: str | None) -> World:
        """The world after a step."""
        entered = self.entered if to is None else (*self.entered, (to, len(self.met)))
        return World(to or self.state, entered, (*self.met, self.state))


@dataclass(frozen=True, eq=False)
class Here:
    """`everyone`: all subjects of the file. `item` of the price is at hand; `graded`: the grade is known, as
    far as it is. `known` keeps what was found once and is asked for again."""

    document: Document
    vocabulary: Vocabulary
    subject: Row
    date: datetime.date
    parameters: Mapping[str, Single]
    others: Mapping[str, Header]
    collections: Mapping[str, Mapping[str, Row]]
    worlds: Mapping[str, tuple[World, ...]]
    row: Row | None = None
    grade: str | None = None
    value: Cell | None = None
    ladder: str | None = None
    world: World | None = None
    steps: tuple[Row, ...] = ()
    whole: bool = False
    everyone: tuple[Row, ...] = ()
    item: str | None = None
    graded: bool = False
    known: dict[object, object] = field(default_factory=dict)

    def for_subject(self) -> Here:
        """Out of any row, and of any item of a price."""
        return replace(self, row=None, value=None, whole=False, item=None, graded=False)

    def within(self, row: Row) -> Here:
        return replace(self, row=row, value=None, whole=False)

    def of_lists(self) -> Here:
        """Where a list is asked for, and not the row of it that is at hand."""
        return replace(self, whole=True)


@dataclass(frozen=True)
class Column:
    """A value for each of the rows picked (`items` is empty for the rows themselves), and the one that a
    row without values would have."""

    rows: Picked
    items: tuple[Single, ...] = ()
    blank: Single | None = None


Value = Single | Column
