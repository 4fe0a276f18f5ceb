"""Expressions as Python functions of a context. Compiled once a plan, called for every subject."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal, cast

from grading.evaluation import aggregates, bounds
from grading.evaluation.lookup import find
from grading.evaluation.run import Context
from grading.evaluation.scores import score, within
from grading.evaluation.uncertain import compile_assured, compile_widened
from grading.evaluation.values import (
    MISSING,
    Single,
    Value,
    among,
    combined,
    compare,
    hull,
    kleene_and,
    kleene_not,
    kleene_or,
    of_interval,
    same,
    several,
)
from grading.functions import LISTS, SINGLES
from grading.language.subjects import Row
from grading.planning import expressions as x
from grading.planning.types import DateType, NameType, TruthType
from grading.quantities import intervals as i
from grading.quantities.calendar import moved
from grading.quantities.intervals import Interval
from grading.quantities.numbers import add, div, mul, power, sub, to30
from grading.quantities.rounding import round_interval, round_to

Compiled = Callable[[Context], Value]

_CACHE: dict[x.Expression, Compiled] = {}


def missing_of(kind: object) -> Value:
    """Nothing known: open for truths."""
    return None if isinstance(kind, TruthType) else MISSING


def compiled(expression: x.Expression) -> Compiled:
    """The function that computes an expression; equal expressions share it."""
    found = _CACHE.get(expression)
    if found is None:
        found = _compile(expression)
        if len(_CACHE) > 20_000:
            _CACHE.clear()
        _CACHE[expression] = found
    return found


def _compile(expression: x.Expression) -> Compiled:
    match expression:
        case x.Constant(value=value):
            return lambda context: value
        case x.Field(name=name, own=own):
            return _own_field(name) if own else _field(name)
        case x.Detail(field=field, part=part):
            return _detail(field, part)
        case x.Follow():
            return _follow(expression)
        case x.Today():
            return lambda context: context.run.date
        case x.Column():
            return lambda context: MISSING if context.run.column is None else context.run.column
        case x.Derived(name=name):
            return lambda context: context.run.program.derived(name, context.run)
        case x.RowDerived(list=rows, name=name, type=kind):
            absent = missing_of(kind)
            return lambda context: (
                absent if context.row.blank else context.run.program.row_derived(rows, name, context)
            )
        case x.State(ladder=ladder):
            return lambda context: context.run.program.state(ladder, context)
        case x.Outcome():
            return _outcome(expression)
        case x.OtherValue(document=alias, name=name):
            return lambda context: context.run.asks.document(alias, context.run).value_of(name)
        case x.RowOutcome():
            return _row_outcome(expression)
        case x.Graded():
            return lambda context: _any_of(context.run.asks.grades(context.run))
        case x.Standing(name=name):
            return lambda context: context.run.asks.place(name, context.run)
        case x.Outer(item=item):
            inner = compiled(item)
            return lambda context: inner(context.asker or context)
        case x.Aggregate():
            return _aggregate(expression)
        case x.Apply():
            return _apply(expression)
        case x.Find(lookup=name, arguments=arguments, part=part):
            parts = [compiled(argument) for argument in arguments]
            kinds = [argument.type for argument in arguments]
            return lambda context: find(
                context.run.plan.tables[name], [item(context) for item in parts], kinds, part
            )
        case x.Convert(item=item, factor=factor, offset=offset):
            return _convert(compiled(item), factor, offset)
        case x.Compute():
            return _compute(expression)
        case x.Shift(date=date, count=count, unit=unit):
            start, by = compiled(date), compiled(count)
            return lambda context: combined(lambda d, n: _shifted(d, n, unit), start(context), by(context))
        case x.Rounded(item=item, step=step, mode=mode):
            return _rounded(compiled(item), step, mode)
        case x.Within(item=item, low=low, high=high):
            inner = compiled(item)
            return lambda context: within(inner(context), low, high)
        case x.Score(items=items):
            weighed = [compiled(item) for item in items]
            return lambda context: score(expression, [item(context) for item in weighed])
        case x.Admitted(item=item, condition=condition, type=kind):
            inner, admits, absent = compiled(item), compiled(condition), missing_of(kind)
            return lambda context: inner(context) if admits(context) is True else absent
        case x.Widened(item=item):
            return compile_widened(expression, compiled(item))
        case x.Assured(item=item, low=bottom, high=top):
            return compile_assured(expression, compiled(item), compiled(bottom), compiled(top))
        case x.Compare():
            return _comparison(expression)
        case x.Among(item=item, names=names):
            inner = compiled(item)
            return lambda context: among(inner(context), names)
        case x.Same(left=left, right=right):
            one, other = compiled(left), compiled(right)
            return lambda context: same(one(context), other(context))
        case x.Every(items=items):
            all_ = [compiled(item) for item in items]
            return lambda context: kleene_and(cast(bool | None, item(context)) for item in all_)
        case x.Some(items=items):
            any_ = [compiled(item) for item in items]
            return lambda context: kleene_or(cast(bool | None, item(context)) for item in any_)
        case x.Opposite(item=item):
            inner = compiled(item)
            return lambda context: kleene_not(cast(bool | None, inner(context)))
        case x.Case():
            return _case(expression)
        case x.ForGrade(grade=grade, item=item):
            inner = compiled(item)
            return lambda context: inner(context.run.for_grade(grade).context)
        case x.Each():
            raise AssertionError("a list has no single value")


# -- values of the subject -----------------------------------------------------------------------


def _field(name: str) -> Compiled:
    def field(context: Context) -> Value:
        value = context.row.values.get(name)
        return context.find(name) if value is None else value

    return field


def _own_field(name: str) -> Compiled:
    def own(context: Context) -> Value:
        value = context.row.values.get(name)
        return MISSING if value is None else value

    return own


def _holder(context: Context, name: str) -> Row | None:
    """The row that a characteristic is found in."""
    at: Context | None = context
    while at is not None:
        if name in at.row.values:
            return at.row
        at = at.outer
    return None


def _detail(field: x.Field, part: str) -> Compiled:
    def detail(context: Context) -> Value:
        row = context.row if field.own else _holder(context, field.name)
        value = row.details.get(field.name, {}).get(part) if row is not None else None
        return context.find(part) if value is None else cast(Value, value)

    return detail


def _follow(expression: x.Follow) -> Compiled:
    key, collection, name = compiled(expression.key), expression.collection, expression.name

    def follow(context: Context) -> Value:
        entries = context.run.collections.get(collection, {})

        def value(entry: Single) -> Value:
            row = entries.get(entry) if isinstance(entry, str) else None
            found = row.values.get(name) if row is not None else None
            return MISSING if found is None else found

        return combined(value, key(context))

    return follow


def _outcome(expression: x.Outcome) -> Compiled:
    alias, part, grade = expression.document, expression.part, expression.grade

    def outcome(context: Context) -> Value:
        verdicts = context.run.asks.document(alias, context.run)
        if grade:
            return _any_of(verdicts.possible)
        word = verdicts.verdict if part is None else verdicts.condition(part)
        return MISSING if word == "open" else word

    return outcome


def _row_outcome(expression: x.RowOutcome) -> Compiled:
    rows, grade = expression.list, expression.grade

    def outcome(context: Context) -> Value:
        if context.row.blank:
            return MISSING
        verdicts = context.run.asks.row(rows, context)
        if grade:
            return _any_of(verdicts.possible)
        return MISSING if verdicts.verdict == "open" else verdicts.verdict

    return outcome


def _any_of(grades: tuple[str, ...]) -> Value:
    return several(grades) if grades else MISSING


# -- lists ---------------------------------------------------------------------------------------


def items_of(each: x.Each, context: Context) -> list[aggregates.Item]:
    """The value of each row of a list, with whether the row is surely there."""
    rows = context.run.program.rows(each.source, context)
    if each.item is None:
        return [(None, sure) for _, sure in rows]
    item, run = compiled(each.item), context.run
    owner = context if each.source.kind == "own" else run.context
    return [(item(Context(row, owner, run, context)), sure) for row, sure in rows]


def _marks(source: x.Source, context: Context) -> list[aggregates.Mark | None]:
    """The date or number that each row is ordered by, None where its list has no order."""
    plan = context.run.plan
    order = plan.order_of(source.name)
    found = [row.values.get(order) if order else None for row, _ in context.run.program.rows(source, context)]
    return [mark if isinstance(mark, datetime.date | Decimal) else None for mark in found]


def _aggregate(expression: x.Aggregate) -> Compiled:
    name, lists = expression.function, expression.lists
    others = [compiled(other) for other in expression.others]
    if name == "count" and lists[0].item is None:
        return lambda context: aggregates.count_rows(items_of(lists[0], context))
    if name == "count":
        return lambda context: aggregates.count_true(items_of(lists[0], context))
    if name == "last":
        return lambda context: aggregates.last(
            list(zip(items_of(lists[0], context), _marks(lists[0].source, context), strict=True))
        )

    def aggregate(context: Context) -> Value:
        if LISTS[name].ordered and not aggregates.in_order(_marks(lists[0].source, context)):
            return MISSING
        columns = [items_of(each, context) for each in lists]
        return aggregates.aggregate(name, columns, [other(context) for other in others])

    return aggregate


# -- numbers -------------------------------------------------------------------------------------


def _convert(item: Compiled, factor: Decimal, offset: Decimal) -> Compiled:
    rounded = len(factor.as_tuple().digits) > 30 or len(offset.as_tuple().digits) > 30

    def number(value: Decimal) -> Decimal:
        result = add(mul(value, factor), offset)
        return to30(result) if rounded else result

    def convert(context: Context) -> Value:
        value = item(context)
        if isinstance(value, Decimal):
            return number(value)
        return combined(lambda v: of_interval(i.imonotone(number, hull(v))), value)

    return convert


_EXACT: dict[str, Callable[[Decimal, Decimal], Decimal | None]] = {
    "+": add,
    "-": sub,
    "×": mul,
    "/": div,
    "^": power,
}
_BOUNDS: dict[str, Callable[[Interval, Interval], Interval]] = {
    "+": i.iadd,
    "-": i.isub,
    "×": i.imul,
    "/": i.idiv,
}


def _compute(expression: x.Compute) -> Compiled:
    left, right, operator = compiled(expression.left), compiled(expression.right), expression.operator
    exact = _EXACT[operator]
    dates = isinstance(expression.left.type, DateType)

    def single(a: Single, b: Single) -> Value:
        if dates:
            a, b = _day_number(a), _day_number(b)
        if isinstance(a, Decimal) and isinstance(b, Decimal):
            number = exact(a, b)
            return MISSING if number is None or not number.is_finite() else number
        if operator == "^":
            return bounds.powered(hull(a), b)
        return of_interval(_BOUNDS[operator](hull(a), hull(b)))

    def compute(context: Context) -> Value:
        a, b = left(context), right(context)
        if isinstance(a, Decimal) and isinstance(b, Decimal):
            number = exact(a, b)
            return MISSING if number is None else number
        return combined(single, a, b)

    return compute


def _day_number(value: Single) -> Single:
    return Decimal(value.toordinal()) if isinstance(value, datetime.date) else value


def _shifted(date: Single, count: Single, unit: Literal["d", "month"]) -> Value:
    """A date moved by days, or by months to the same day or the last day of a shorter month."""
    if (
        not isinstance(date, datetime.date)
        or not isinstance(count, Decimal)
        or count != count.to_integral_value()
    ):
        return MISSING
    found = moved(date, int(count), unit)
    return MISSING if found is None else found


def _rounded(item: Compiled, step: Decimal, mode: Any) -> Compiled:
    def rounded(context: Context) -> Value:
        value = item(context)
        if isinstance(value, Decimal):
            return round_to(value, step, mode)
        return combined(lambda v: of_interval(round_interval(hull(v), step, mode)), value)

    return rounded


def _apply(expression: x.Apply) -> Compiled:
    arguments = [compiled(argument) for argument in expression.arguments]
    name = expression.function
    if name == "known":
        return lambda context: arguments[0](context) is not MISSING and arguments[0](context) is not None
    if name in ("month", "year"):
        return lambda context: combined(
            lambda d: Decimal(getattr(d, name)) if isinstance(d, datetime.date) else MISSING,
            arguments[0](context),
        )
    function = SINGLES[name]

    def apply(context: Context) -> Value:
        return combined(
            lambda *values: bounds.single(function, values), *(argument(context) for argument in arguments)
        )

    return apply


# -- conditions ----------------------------------------------------------------------------------


def _comparison(expression: x.Compare) -> Compiled:
    left, right, operator = compiled(expression.left), compiled(expression.right), expression.operator
    kind = expression.left.type
    if isinstance(kind, NameType):
        place = {name: Decimal(-position) for position, name in enumerate(kind.values)}

        def ranked(value: Value) -> Value:
            return combined(lambda v: place.get(v, MISSING) if isinstance(v, str) else MISSING, value)

        return lambda context: compare(operator, ranked(left(context)), ranked(right(context)))
    return lambda context: compare(operator, left(context), right(context))


def _case(expression: x.Case) -> Compiled:
    cases, whole = expression.cases, expression.whole
    guards = [(None if guard is None else compiled(guard), compiled(value)) for guard, value in cases]
    otherwise = [guard is None for guard, _ in guards]
    absent = missing_of(expression.type)

    def case(context: Context) -> Value:
        truths = case_truths(
            [None if guard is None else cast(bool | None, guard(context)) for guard, _ in guards], otherwise
        )
        chosen, undecided = chosen_cases(truths, has_else=whole or any(otherwise))
        values = [guards[at][1](context) for at in chosen]
        return several([*values, absent] if undecided else values)

    return case


def case_truths(truths: list[bool | None], otherwise: list[bool]) -> list[bool | None]:
    """The truth of each case; `else` holds where no other does."""
    others = kleene_or(truth for truth, is_else in zip(truths, otherwise, strict=True) if not is_else)
    return [
        kleene_not(others) if is_else else truth for truth, is_else in zip(truths, otherwise, strict=True)
    ]


def chosen_cases(truths: list[bool | None], *, has_else: bool) -> tuple[list[int], bool]:
    """The cases that may be the one that holds, and whether perhaps none does."""
    true = [at for at, truth in enumerate(truths) if truth is True]
    if len(true) == 1:
        return true, False
    return [at for at, truth in enumerate(truths) if truth is not False], not true and not has_else
