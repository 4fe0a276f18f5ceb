"""Functions of lists: tried for every way in which the rows that may be there are there or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations, product

from grading.quantities import numbers as n
from tests.oracle.values import (
    ANYTHING,
    FALSE,
    TRUE,
    Number,
    Single,
    Span,
    Truth,
    all_of,
    either,
    exact,
    in_unit,
    missing,
    number,
    some_of,
)  # fmt: skip
from tests.oracle.world import Column, Picked

Numbers = Sequence[Decimal]


def worlds(rows: Picked) -> Iterator[tuple[int, ...]]:
    """Every set of positions at which rows may be there, in order."""
    sure = [position for position, (_, there) in enumerate(rows) if there]
    maybe = [position for position, (_, there) in enumerate(rows) if not there]
    for extra in chain.from_iterable(combinations(maybe, size) for size in range(len(maybe) + 1)):
        yield tuple(sorted([*sure, *extra]))


def _median(values: Numbers) -> Decimal | None:
    ordered, middle = sorted(values), len(values) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return n.div(n.add(ordered[middle - 1], ordered[middle]), Decimal(2)) if ordered else None


def _trimmed_mean(values: Numbers, trim: Decimal) -> Decimal | None:
    """The mean without `trim` values at either end."""
    cut = int(trim)
    return n.mean(sorted(values)[cut : len(values) - cut]) if len(values) > 2 * cut else None


def _sd(values: Numbers) -> Decimal | None:
    """The sample standard deviation."""
    mean = n.mean(values)
    if mean is None or len(values) < 2:
        return None
    squares = n.total(n.power(n.sub(value, mean), Decimal(2)) or n.ZERO for value in values)
    return n.sqrt(n.WORK.divide(squares, Decimal(len(values) - 1)))


def _product(values: Numbers) -> Decimal | None:
    result = n.ONE
    for value in values:
        result = n.mul(result, value)
    return n.to30(result)


def _weighted_mean(values: Numbers, weights: Numbers) -> Decimal | None:
    if min(weights, default=n.ZERO) < 0:
        return None
    return n.div(n.total(map(n.mul, values, weights)), n.total(weights))


# These never fall when one of the values rises.
_RISING: dict[str, Callable[..., Decimal | None]] = {
    "sum": n.total,
    "mean": n.mean,
    "geomean": n.geometric_mean,
    "median": _median,
    "min": lambda values: min(values, default=None),
    "max": lambda values: max(values, default=None),
    "trimmed_mean": _trimmed_mean,
}
# These are worked out of exact values in rows that are surely there, and of nothing else.
_OTHERS: dict[str, Callable[..., Decimal | None]] = {
    "sd": _sd,
    "product": _product,
    "weighted_mean": _weighted_mean,
}
_TRUTHS = ("every", "some", "share")
FUNCTIONS = {*_RISING, *_OTHERS, *_TRUTHS, "count", "last"}


def call(name: str, arguments: list[Column | Single]) -> Single:
    """One value of a list; further arguments are a second list or a plain number."""
    column = arguments[0]
    assert isinstance(column, Column)
    if name == "count":
        return count(column)
    if name == "last":
        return last(column)
    if name in _TRUTHS:
        return of_truths(name, column)
    blank = column.blank
    assert isinstance(blank, Number)
    unit = None if name == "product" else blank.unit
    if name in _OTHERS:
        return of_exact(_OTHERS[name], [item for item in arguments if isinstance(item, Column)], unit)
    trim = [low for item in arguments[1:] if isinstance(item, Number) for low, _ in item.spans]
    spans = [in_unit(item, unit).spans for item in column.items if isinstance(item, Number)]
    function = lambda values: _RISING[name](values, *trim)  # noqa: E731
    return number(*(_range(function, column.rows, ends) for ends in product(*spans)), unit=unit)


def _range(function: Callable[[Numbers], Decimal | None], rows: Picked, ends: Sequence[Span]) -> Span:
    """From the least that it can be to the greatest, anything at all if it may be undefined."""
    lows = [function([ends[position][0] for position in world]) for world in worlds(rows)]
    highs = [function([ends[position][1] for position in world]) for world in worlds(rows)]
    found = [end for end in lows + highs if end is not None]
    return (min(found), max(found)) if len(found) == len(lows + highs) else ANYTHING


def count(column: Column) -> Number:
    """How many rows; of conditions, in how many they hold."""
    items = column.items or (TRUE,) * len(column.rows)
    sure = sum(there and item == TRUE for (_, there), item in zip(column.rows, items, strict=True))
    most = sum(item != FALSE for item in items)
    return number((Decimal(sure), Decimal(most)))


def of_truths(name: str, column: Column) -> Single:
    truths = [item for item in column.items if isinstance(item, Truth)]
    found = [[truths[position] for position in world] for world in worlds(column.rows)]
    if name != "share":
        fold = all_of if name == "every" else some_of
        return either(*map(fold, found))
    shares = [_share(world) for world in found]
    if None in shares:
        return number(ANYTHING, unit="%")
    ends = [share for share in shares if share is not None]
    return number((min(low for low, _ in ends), max(high for _, high in ends)), unit="%")


def _share(world: list[Truth]) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest share in per cent, None of no rows."""
    ends = [sum(item == TRUE for item in world), sum(item != FALSE for item in world)]
    shares = [n.div(Decimal(100 * end), Decimal(len(world))) for end in ends]
    return None if shares[0] is None or shares[1] is None else (shares[0], shares[1])


def last(column: Column) -> Single:
    """The value in the last row: in any of them, if several share its date."""
    assert column.blank is not None
    found: list[Single] = []
    for world in worlds(column.rows):
        dates = [column.rows[position][0].date for position in world]
        tied = [position for position, date in zip(world, dates, strict=True) if date == dates[-1]]
        found += [column.items[position] for position in tied] or [missing(column.blank)]
    return either(*found)


def of_exact(function: Callable[..., Decimal | None], columns: list[Column], unit: str | None) -> Number:
    values: list[list[Decimal]] = []
    for column in columns:
        assert isinstance(column.blank, Number)
        spans = [
            list(in_unit(item, column.blank.unit).spans) for item in column.items if isinstance(item, Number)
        ]
        if any(len(span) > 1 or span[0][0] != span[0][1] for span in spans) or not all(
            there for _, there in column.rows
        ):
            return number(ANYTHING, unit=unit)
        values.append([span[0][0] for span in spans])
    result = function(*values)
    return number(ANYTHING, unit=unit) if result is None else exact(result, unit)
