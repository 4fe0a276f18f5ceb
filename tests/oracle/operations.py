"""Operations and functions of single values: arithmetic, dates, comparisons, `min clamp steps lg known …`."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product

from grading.quantities import numbers as n
from grading.quantities import units
from tests.oracle import statistics
from tests.oracle.values import (
    ANYTHING,
    OPEN,
    Day,
    Name,
    Number,
    Single,
    Span,
    Truth,
    apply,
    exact,
    in_one_unit,
    in_unit,
    is_,
    is_missing,
    not_,
    number,
    truth,
)  # fmt: skip


def round_to(value: Decimal, step: Decimal, mode: str) -> Decimal:
    """The nearest multiple of a step; half way the even one, or that further from 0 (GB/T 8170-2008, 3)."""
    whole, rest = divmod(abs(Fraction(value)) / Fraction(step), 1)
    up = rest > HALF or (rest == HALF and (mode == "half_up" or whole % 2 == 1))
    return n.mul(Decimal(int(whole) + up), step).copy_sign(value)


HALF = Fraction(1, 2)
MONTHS = {"month": 1, "months": 1, "year": 12, "years": 12}
_OPERATIONS = {"+": n.add, "-": n.sub, "×": n.mul, "/": n.div, "^": n.power}


def arithmetic(operator: str, left: Single, right: Single) -> Single:
    """`+ - × / ^` of numbers in their units, and dates moved or subtracted."""
    if isinstance(left, Day):
        return date_arithmetic(operator, left, right)
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    bare = left.bare and right.bare
    unit = None
    if operator in "+-":
        left, right = in_one_unit(left, right)
        unit = left.unit
    elif operator == "×":
        unit = units.product_unit(left.unit, right.unit)
    elif operator == "/":
        if left.unit and right.unit and units.convertible(left.unit, right.unit):
            right = in_unit(right, left.unit)
        unit = units.quotient_unit(left.unit, right.unit)
    return replace(apply(_OPERATIONS[operator], left, right, unit=unit), bare=bare)


def date_arithmetic(operator: str, left: Day, right: Single) -> Single:
    if isinstance(right, Day):
        days = [Decimal((a - b).days) for a in left.days or () for b in right.days or ()]
        spans = [(count, count) for count in days] if left.days and right.days else [ANYTHING]
        return number(*spans, unit="d")
    assert isinstance(right, Number)
    if left.days is None or is_missing(right):
        return Day(None)
    months = MONTHS.get(right.unit or "")
    sign = 1 if operator == "+" else -1
    counts = [sign * int(low) for low, _ in (right if months else in_unit(right, "d")).spans]
    if months:
        return Day(frozenset(add_months(day, count * months) for day in left.days for count in counts))
    return Day(frozenset(day + datetime.timedelta(days=count) for day in left.days for count in counts))


def add_months(day: datetime.date, count: int) -> datetime.date:
    """The same day so many calendar months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def compare(operator: str, left: Single, right: Single) -> Truth:
    """Two numbers, two dates, or a condition with `true` or `false`."""
    match left, right:
        case Number(), Number():
            left, right = in_one_unit(left, right)
            return _one([is_(operator, a, b) for a in left.spans for b in right.spans])
        case Day(days=days), Day(days=others):
            if days is None or others is None:
                return OPEN
            return _one([is_(operator, _point(a), _point(b)) for a in days for b in others])
        case Truth(), Truth():
            return left if (right == truth(True)) == (operator == "=") else not_(left)
    raise AssertionError((left, right))


def compare_names(operator: str, left: Name, right: tuple[Name, ...]) -> Truth:
    """A name with one or several others; where names are ordered, the best comes first."""
    if left.names is None or any(other.names is None for other in right):
        return OPEN
    if operator in "=≠":
        worlds = product(left.names, *(other.names or () for other in right))
        same = _one([truth(one in others) for one, *others in worlds])
        return same if operator == "=" else not_(same)
    seen = {"<": ">", "≤": "≥", ">": "<", "≥": "≤"}[operator]
    if any(one not in left.choice for one in right[0].names or ()):
        return OPEN
    ranks = [[Decimal(left.choice.index(one)) for one in name.names or ()] for name in (left, right[0])]
    return _one([is_(seen, (a, a), (b, b)) for a in ranks[0] for b in ranks[1]])


def _one(truths: list[Truth]) -> Truth:
    """What holds for all that the values may be."""
    return truths[0] if len(set(truths)) == 1 else OPEN


def _point(day: datetime.date) -> tuple[Decimal, Decimal]:
    return Decimal(day.toordinal()), Decimal(day.toordinal())


def _clamp(value: Decimal, low: Decimal, high: Decimal) -> Decimal:
    return max(low, min(value, high))


def _steps(value: Decimal, size: Decimal) -> Decimal | None:
    """Whole steps towards zero."""
    return n.EXACT.divide_int(value, size) if size > 0 else None


FUNCTIONS: dict[str, Callable[..., Decimal | None]] = {
    "min": lambda *numbers: min(numbers),
    "max": lambda *numbers: max(numbers),
    "clamp": _clamp,
    "steps": _steps,
    "abs": lambda value: value.copy_abs(),
    **statistics.FUNCTIONS,
}
_PLAIN = ("steps", *statistics.FUNCTIONS)


def call(name: str, arguments: list[Single]) -> Single:
    """A function of single values."""
    first = arguments[0]
    if name == "known":
        return truth(not is_missing(first))
    if name in ("month", "year"):
        assert isinstance(first, Day)
        parts = [Decimal(getattr(day, name)) for day in first.days or ()]
        return number(*((part, part) for part in parts)) if parts else number(ANYTHING)
    numbers = [argument for argument in arguments if isinstance(argument, Number)]
    measured = statistics.MEASURED.get(name, range(len(numbers)))
    unit = next((numbers[at].unit for at in measured if numbers[at].unit), None)
    numbers = [in_unit(one, unit if at in measured else None) for at, one in enumerate(numbers)]
    if name in statistics.TURNS:
        turn = statistics.TURNS[name](*(next(iter(one.spans))[0] for one in numbers[1:]))
        numbers[0] = replace(
            numbers[0], spans=frozenset(part for span in numbers[0].spans for part in _parts(span, turn))
        )
    result = None if name in _PLAIN else unit
    return apply(FUNCTIONS[name], *numbers, unit="%" if name.startswith("wilson") else result)


def _parts(span: Span, turn: Decimal) -> list[Span]:
    low, high = span
    return [(low, turn), (turn, high)] if low < turn < high else [span]


def negative(value: Single) -> Single:
    return arithmetic("-", replace(exact(0), bare=True), value)
