"""What kind of value an expression has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberType:
    """A number in `unit`; None is a plain number."""

    unit: str | None = None


@dataclass(frozen=True, slots=True)
class NameType:
    """One of `values`; where `ordered`, the first is the best."""

    values: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class DateType:
    pass


@dataclass(frozen=True, slots=True)
class TruthType:
    pass


@dataclass(frozen=True, slots=True)
class RowsType:
    """Rows themselves, as in `count(tests)`."""


Type = NumberType | NameType | DateType | TruthType | RowsType

TRUTH = TruthType()
DATE = DateType()
PLAIN = NumberType()
DAYS = NumberType("d")
ROWS = RowsType()
VERDICT = NameType(("meets", "fails", "open", "not_applicable"))
