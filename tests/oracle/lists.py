"""Functions of lists: tried for every way in which the rows that may be there are there or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations, product

from grading.quantities import numbers as n
from tests.oracle.values import (
    ANYTHING,
    BEYOND,
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
    is_missing,
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


def _quantile(values: Numbers, p: Decimal) -> Decimal | None:
    """Hyndman and Fan's definition 7."""
    if not values or not 0 <= p <= 1:
        return None
    ordered = sorted(values)
    place = p * (len(ordered) - 1)
    below = ordered[int(place)]
    above = ordered[min(int(place) + 1, len(ordered) - 1)]
    return n.to30(n.add(below, n.mul(place - int(place), n.sub(above, below))))


def _nth(values: Numbers, k: Decimal, step: int) -> Decimal | None:
    ordered = sorted(values)[::step]
    return ordered[int(k) - 1] if k == int(k) and 1 <= k <= len(ordered) else None


def weighted_geomean(values: Numbers, weights: Numbers) -> Decimal | None:
    """The product of the powers x ^ (w / sum of w)."""
    total = n.total(weights)
    if not total or min(weights) < 0:
        return None
    result = n.ONE
    for x, w in zip(values, weights, strict=True):
        result = n.WORK.multiply(result, n.WORK.power(x, n.WORK.divide(w, total)) if w else n.ONE)
    return n.to30(result)


def _chain(own: Numbers, passes_on: Numbers) -> Decimal:
    """The variance after the last stage."""
    variance = n.ZERO
    for s, a in zip(own, passes_on, strict=True):
        variance = n.add(n.mul(n.mul(a, a), variance), n.mul(s, s))
    return variance


def _chain_sd(own: Numbers, passes_on: Numbers) -> Decimal | None:
    return n.sqrt(_chain(own, passes_on)) if own else None


def _chain_share(own: Numbers, passes_on: Numbers, k: Decimal) -> Decimal | None:
    """What would be left of the variance if no other stage varied."""
    if k != int(k) or not 1 <= k <= len(own):
        return None
    alone = [s if at == k - 1 else n.ZERO for at, s in enumerate(own)]
    return n.div(n.mul(Decimal(100), _chain(alone, passes_on)), _chain(own, passes_on))


# These never fall when one of the values rises.
_RISING: dict[str, Callable[..., Decimal | None]] = {
    "sum": n.total,
    "mean": n.mean,
    "geomean": n.geometric_mean,
    "median": _median,
    "min": lambda values: min(values, default=None),
    "max": lambda values: max(values, default=None),
    "trimmed_mean": _trimmed_mean,
    "quantile": _quantile,
    "highest": lambda values, k: _nth(values, k, -1),
    "lowest": lambda values, k: _nth(values, k, 1),
}
# These move one way with each of the values, so that the ends of all of them are tried, each with each.
_STEADY: dict[str, Callable[..., Decimal | None]] = {
    "product": _product,
    "weighted_mean": _weighted_mean,
    "weighted_geomean": weighted_geomean,
    "chain_sd": _chain_sd,
    "chain_share": _chain_share,
}
# So many ways are tried, no more.
MOST_WAYS = 1024
# This is worked out of exact values in rows that are surely there, and of nothing else.
_EXACT: dict[str, Callable[..., Decimal | None]] = {"sd": _sd}
_TRUTHS = ("every", "some", "share")
FUNCTIONS = {*_RISING, *_STEADY, *_EXACT, *_TRUTHS, "count", "last"}
COUNTS = dict.fromkeys(("weighted_mean", "weighted_geomean", "chain_sd", "chain_share"), 2)


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
    unit = {"product": None, "chain_share": "%"}.get(name, blank.unit)
    columns = [item for item in arguments if isinstance(item, Column)]
    if name in _EXACT:
        return of_exact(_EXACT[name], columns, unit)
    others = [in_unit(item, None) for item in arguments if isinstance(item, Number)]
    if any(is_missing(other) for other in others):
        return number(ANYTHING, unit=unit)
    further = [low for other in others for low, _ in other.spans]
    if name in _STEADY:
        return number(_steady(name, columns, further), unit=unit)
    spans = [in_unit(item, unit).spans for item in column.items if isinstance(item, Number)]
    function = lambda values: _RISING[name](values, *further)  # noqa: E731
    if name == "geomean" and any(_has_no_logarithm(span) for several in spans for span in several):
        return number(ANYTHING, unit=unit)
    return number(*(_range(function, column.rows, ends) for ends in product(*spans)), unit=unit)


def _has_no_logarithm(span: Span) -> bool:
    """A zero; where a number lies between 0 and more, 0 is its bound."""
    return span[0] < 0 or span[1] == 0


def _steady(name: str, columns: list[Column], further: list[Decimal]) -> Span:
    """From the least to the greatest of all ways in which rows are there and values lie at their ends."""
    rows, chain = columns[0].rows, name.startswith("chain")
    numbers = [_numbers(columns[0]), *([in_unit(one, None) if chain else one for one in _numbers(column)]
                                       for column in columns[1:])]  # fmt: skip
    spans = [
        [(min(low for low, _ in one.spans), max(high for _, high in one.spans)) for one in column]
        for column in numbers
    ]
    if chain:
        marks = [row.mark for row, _ in rows]
        if len(rows) > 1 and (None in marks or len(set(marks)) < len(rows)):
            return ANYTHING
        spans[1] = [(n.ONE, n.ONE) if not at else _sizes(span) for at, span in enumerate(spans[1])]
    if any(abs(end) > BEYOND for column in spans for span in column for end in span):
        return ANYTHING
    if chain and any(low < 0 for low, _ in spans[0]):
        return ANYTHING
    if name.startswith("weighted") and any(low < 0 for low, _ in spans[1]):
        return ANYTHING
    if name == "weighted_geomean" and any(map(_has_no_logarithm, spans[0])):
        return ANYTHING
    each = [[(*set(span),) for span in column] for column in spans]
    ways = 1
    for ends, (_, there) in zip(zip(*each, strict=True), rows, strict=True):
        ways *= len(list(product(*ends))) + (not there)
    if ways > MOST_WAYS:
        return ANYTHING
    found: list[Decimal | None] = []
    for world in worlds(rows):
        for choice in product(*(product(*([column[at] for at in world])) for column in each)):
            found.append(_STEADY[name](*choice, *further))
    known = [one for one in found if one is not None]
    return (min(known), max(known)) if len(known) == len(found) else ANYTHING


def _sizes(span: Span) -> Span:
    """All magnitudes between two ends."""
    ends = sorted(map(abs, span))
    return (n.ZERO if span[0] < 0 < span[1] else ends[0], ends[1])


def _numbers(column: Column) -> list[Number]:
    assert isinstance(column.blank, Number)
    return [in_unit(item, column.blank.unit) for item in column.items if isinstance(item, Number)]


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
    return number(*((Decimal(found), Decimal(found)) for found in range(sure, most + 1)))


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
        dates = [column.rows[position][0].mark for position in world]
        tied = [position for position, date in zip(world, dates, strict=True) if date == dates[-1]]
        found += [column.items[position] for position in tied] or [missing(column.blank)]
    return either(*found)


def of_exact(function: Callable[..., Decimal | None], columns: list[Column], unit: str | None) -> Number:
    values: list[list[Decimal]] = []
    for column in columns:
        spans = [list(item.spans) for item in _numbers(column)]
        if any(len(span) > 1 or span[0][0] != span[0][1] for span in spans) or not all(
            there for _, there in column.rows
        ):
            return number(ANYTHING, unit=unit)
        values.append([span[0][0] for span in spans])
    result = function(*values)
    return number(ANYTHING, unit=unit) if result is None else exact(result, unit)
