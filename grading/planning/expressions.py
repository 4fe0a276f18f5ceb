"""Formulas with every name resolved, every unit converted and every type known.

An expression is a value: equal expressions are computed once.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any, Literal, get_args, get_type_hints

from grading.planning.types import DATE, PLAIN, ROWS, TRUTH, NameType, NumberType, Type
from grading.quantities.uncertainty import Side, Uncertainty

Scalar = Decimal | str | datetime.date | bool


@dataclass(frozen=True, slots=True, eq=False)
class Constant:
    """A value of the document. 3.1 and 3.10 are the same number and not the same constant: digits show."""

    type: Type
    value: Scalar

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Constant) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return (self.type, self.value, str(self.value))


@dataclass(frozen=True, slots=True)
class Field:
    """A characteristic. `own` looks in the row at hand alone, else in the row, then what owns it."""

    type: Type
    name: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """What a value carries with it: `method`, `date`, `lab`."""

    type: Type
    field: Field
    part: str


@dataclass(frozen=True, slots=True)
class Follow:
    """A characteristic of the entry that `key` names in a collection, as in `lab.accredited`."""

    type: Type
    key: Expression
    collection: str
    name: str


@dataclass(frozen=True, slots=True)
class Today:
    """The date of the facts, or of the step of a ladder."""

    type: Type = DATE


@dataclass(frozen=True, slots=True)
class Column:
    """The grade whose column of the table is being decided."""

    type: Type


@dataclass(frozen=True, slots=True)
class Derived:
    """A value that the document derives for the subject."""

    type: Type
    name: str


@dataclass(frozen=True, slots=True)
class RowDerived:
    """A value that the document derives for each row of a list, here for the row at hand."""

    type: Type
    list: str
    name: str


@dataclass(frozen=True, slots=True)
class State:
    """The state of a ladder: in a row of its lists the state in which the row was met."""

    type: Type
    ladder: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What another document says of the subject: a condition's verdict, its own, or its grade."""

    type: Type
    document: str
    part: str | None
    grade: bool = False


@dataclass(frozen=True, slots=True)
class OtherValue:
    """A score or derived value of another document."""

    type: Type
    document: str
    name: str


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What another document says of the row at hand: its grade, or its verdict."""

    type: Type
    list: str
    grade: bool


@dataclass(frozen=True, slots=True)
class Graded:
    """The grade that the document itself decides on."""

    type: Type


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of the subject in a ranking of the document."""

    name: str
    type: Type = PLAIN


@dataclass(frozen=True, slots=True)
class Source:
    """Rows: a list of the subject, picked rows, or a list that the row at hand owns."""

    kind: Literal["list", "pick", "own"]
    name: str


@dataclass(frozen=True, slots=True)
class Each:
    """`item` for each row of `source`; without `item` the rows themselves."""

    source: Source
    item: Expression | None
    type: Type = ROWS


@dataclass(frozen=True, slots=True)
class Outer:
    """Within a row: `item` of what owns the row."""

    type: Type
    item: Expression


@dataclass(frozen=True, slots=True)
class Aggregate:
    """One value of lists that run over the same rows."""

    type: Type
    function: str
    lists: tuple[Each, ...]
    others: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Apply:
    """A function of single values."""

    type: Type
    function: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Find:
    """An entry of a printed table; `part` counts the columns that the table gives."""

    type: Type
    lookup: str
    arguments: tuple[Expression, ...]
    part: int = 0


@dataclass(frozen=True, slots=True)
class Convert:
    """`item × factor + offset`: another unit."""

    type: Type
    item: Expression
    factor: Decimal
    offset: Decimal


@dataclass(frozen=True, slots=True)
class Compute:
    type: Type
    operator: Literal["+", "-", "×", "/", "^"]
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Shift:
    """A date moved by days or calendar months."""

    date: Expression
    count: Expression
    unit: Literal["d", "month"]
    type: Type = DATE


@dataclass(frozen=True, slots=True)
class Rounded:
    type: Type
    item: Expression
    step: Decimal
    mode: Literal["half_even", "half_up"]


@dataclass(frozen=True, slots=True)
class Within:
    """`item`; where it is missing or lies outside the bounds, anything within them. None is no bound."""

    type: Type
    item: Expression
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Score:
    """Items weighed together; `low` and `high` are what the score itself may be."""

    type: Type
    mean: Literal["arithmetic", "geometric", "sum"]
    items: tuple[Expression, ...]
    weights: tuple[Decimal, ...]
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Admitted:
    """`item` where `condition` meets, else missing."""

    type: Type
    item: Expression
    condition: Expression


Known = tuple[tuple[str | None, Uncertainty], ...]
"""The uncertainty that a decision rule knows by method; None stands for any other method."""


@dataclass(frozen=True, slots=True)
class Widened:
    """`item` with `times` its standard uncertainty on both sides: the guard band of a decision rule.

    `up` and `down` move it towards the limit alone. `known` is for values that do not carry their own;
    `risk` is set where the band follows from one.
    """

    type: Type
    item: Field | Derived
    times: Decimal
    side: Side = "both"
    known: Known = ()
    risk: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Assured:
    """Whether `item` lies between two ends with a probability of at least 1 − `risk` (JCGM 106:2012)."""

    item: Field | Derived
    low: Expression
    high: Expression
    known: Known
    risk: Decimal
    binary: bool
    type: Type = TRUTH


@dataclass(frozen=True, slots=True)
class Compare:
    """Two numbers or dates; the difference is compared with 0."""

    operator: Literal["=", "≠", "<", "≤", "≥", ">"]
    left: Expression
    right: Expression
    type: Type = TRUTH


@dataclass(frozen=True, slots=True)
class Among:
    """Whether a name is one of several."""

    item: Expression
    names: frozenset[str]
    type: Type = TRUTH


@dataclass(frozen=True, slots=True)
class Same:
    """Whether two names are the same."""

    left: Expression
    right: Expression
    type: Type = TRUTH


@dataclass(frozen=True, slots=True)
class Every:
    items: tuple[Expression, ...]
    type: Type = TRUTH


@dataclass(frozen=True, slots=True)
class Some:
    items: tuple[Expression, ...]
    type: Type = TRUTH


@dataclass(frozen=True, slots=True)
class Opposite:
    item: Expression
    type: Type = TRUTH


@dataclass(frozen=True, slots=True)
class Case:
    """The value of the one case that holds; a case without a condition is `else`. `whole`: one of them is
    sure to hold, whatever is open."""

    type: Type
    cases: tuple[tuple[Expression | None, Expression], ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class ForGrade:
    """`item` as it stands in the column of a grade."""

    type: Type
    grade: str
    item: Expression


Composed = (
    Apply
    | Find
    | Convert
    | Compute
    | Shift
    | Rounded
    | Within
    | Score
    | Admitted
    | Compare
    | Among
    | Same
    | Every
    | Some
    | Opposite
    | Case
)
"""What follows from its parts alone, in the same way wherever it is asked."""

Expression = (
    Composed
    | Constant
    | Field
    | Detail
    | Follow
    | Today
    | Column
    | Derived
    | RowDerived
    | State
    | Outcome
    | OtherValue
    | RowOutcome
    | Graded
    | Standing
    | Each
    | Outer
    | Aggregate
    | Widened
    | Assured
    | ForGrade
)

KINDS: frozenset[type[Expression]] = frozenset(get_args(Expression))


def walk(expression: Expression) -> Iterator[Expression]:
    """An expression and all that it is made of."""
    yield expression
    for child in children(expression):
        yield from walk(child)


def children(expression: Expression) -> Iterator[Expression]:
    """What an expression is made of, one level down."""
    for name in parts_of(type(expression)):
        yield from _inside(getattr(expression, name))


def changed(expression: Expression, change: Callable[[Expression], Expression]) -> Expression:
    """An expression with something else in place of its parts, from the innermost outwards, and of itself."""
    names = parts_of(type(expression))
    inside: dict[str, Any] = {name: _changed(getattr(expression, name), change) for name in names}
    return change(replace(expression, **inside) if inside else expression)


def _changed(value: object, change: Callable[[Expression], Expression]) -> object:
    if isinstance(value, tuple):
        return tuple(_changed(item, change) for item in value)
    return changed(value, change) if isinstance(value, Expression) else value


_PARTS: dict[type[Expression], tuple[str, ...]] = {}


def parts_of(kind: type[Expression]) -> tuple[str, ...]:
    """The fields of a kind of expression that hold expressions, as they are declared."""
    if kind not in _PARTS:
        hints = get_type_hints(kind)
        _PARTS[kind] = tuple(part.name for part in fields(kind) if _holds_expressions(hints[part.name]))
    return _PARTS[kind]


def _holds_expressions(annotation: object) -> bool:
    return annotation in KINDS or any(map(_holds_expressions, get_args(annotation)))


def _inside(value: object) -> Iterator[Expression]:
    if isinstance(value, tuple):
        for item in value:
            yield from _inside(item)
    elif isinstance(value, Expression):
        yield value


def truth(value: bool) -> Constant:
    return Constant(TRUTH, value)


def number(value: Decimal | int, unit: str | None = None) -> Constant:
    return Constant(NumberType(unit), Decimal(value))


def name(value: str, values: tuple[str, ...] = ()) -> Constant:
    return Constant(NameType(values or (value,)), value)
