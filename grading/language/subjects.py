"""Subjects: a row of values that may own lists of rows. The one shape of everything that is graded."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from grading.findings import Place
from grading.quantities.intervals import Interval
from grading.quantities.uncertainty import Uncertainty

Value = Decimal | Interval | str | datetime.date
"""A number in the unit of its vocabulary, its bounds, a name, or a date. What is missing has no entry."""


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Values by characteristic, lists of rows by name, and what the values carry with them.

    `details` holds `method`, `lab`, `date` and `u` (an `Uncertainty`) of single values. `key` is the
    row's content as text: it orders rows of one date, so that the order in a file never shows. `negatives`
    holds where numbers below 0 stand: some things that are measured so are refused by who pays for them.
    `blank` marks a row that is not there and might be: all its values are missing. `merges` are the rows of
    one date that a row stands for.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    lists: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    details: Mapping[str, Mapping[str, Value | Uncertainty]] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    key: str = ""
    blank: bool = False
    place: Place | None = None
    merges: tuple[Row, ...] = ()
    negatives: Mapping[str, Place] = field(default_factory=dict)

    def date(self, name: str | None) -> datetime.date | None:
        """Its date by the characteristic that orders its list, or dates it; None where it has none."""
        value = None if name is None else self.values.get(name)
        return value if isinstance(value, datetime.date) else None


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """Something to be graded."""

    id: str
    row: Row


@dataclass(frozen=True, slots=True, eq=False)
class Subjects:
    """Subjects with what their values refer to and what is taken as given."""

    items: tuple[Subject, ...]
    collections: Mapping[str, Mapping[str, Row]] = field(default_factory=dict)
    assumed: Row = field(default_factory=Row)
