"""Values and limits as a person reads them, the rows that a statistic used, and what is missing."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, assert_never

from grading.evaluation.compile import compiled
from grading.evaluation.picks import BLANK, pick_rows
from grading.evaluation.run import Context, Run
from grading.evaluation.uncertain import uncertainty_of
from grading.evaluation.values import MISSING, UNPLACED, Several, Value
from grading.planning import expressions as x
from grading.planning.model import Part, Pick
from grading.planning.types import NumberType
from grading.quantities.intervals import Interval
from grading.quantities.numbers import plain, sub

Side = Literal["low", "high"]
"""The lower or the upper end of a limit."""


@dataclass(frozen=True, slots=True)
class Margin:
    """How far a value lies within the nearest end of a limit; below 0 where it lies beyond it."""

    by: Decimal
    side: Side


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as text, and its margin to the limit, where both are single numbers."""

    text: str | None
    margin: Margin | None


def text_of(value: Value) -> str | None:
    """A value in the language's own spelling; None where nothing is known."""
    match value:
        case None:
            return None
        case bool():
            return "true" if value else "false"
        case Decimal():
            return plain(value)
        case Interval():
            return None if value == UNPLACED else interval_text(value)
        case Several():
            return " | ".join(sorted(text_of(item) or "" for item in value.items))
        case datetime.date():
            return value.isoformat()
        case str():
            return value
    return None


def interval_text(interval: Interval) -> str:
    """`< 10`, `≥ 5`, `12..18` or `> 12 ≤ 18`."""
    low = None if interval.low is None else f"{'>' if interval.low_open else '≥'} {plain(interval.low)}"
    high = None if interval.high is None else f"{'<' if interval.high_open else '≤'} {plain(interval.high)}"
    if (
        interval.low is not None
        and interval.high is not None
        and not (interval.low_open or interval.high_open)
    ):
        return f"{plain(interval.low)}..{plain(interval.high)}"
    return " ".join(part for part in (low, high) if part)


def show_value(part: Part, run: Run) -> Shown:
    """What was compared with the limit of a part."""
    if part.value is None:
        return Shown(None, None)
    value = compiled(part.value)(run.context)
    return Shown(text_of(value), _margin(part, _compared(part, value, run), run))


def _compared(part: Part, value: Value, run: Run) -> Value:
    """The value as it is compared: rounded first where the clause says so."""
    for check in part.checks:
        scale = check.scale.item if isinstance(check.scale, x.ForGrade) else check.scale
        if isinstance(scale, x.Rounded):
            return compiled(check.scale)(run.context)
    return value


def _bounds(part: Part, run: Run) -> list[tuple[str, Value]]:
    return [(operator, compiled(bound)(run.context)) for operator, bound in part.bounds]


def _margin(part: Part, value: Value, run: Run) -> Margin | None:
    if not isinstance(value, Decimal):
        return None
    return nearest((operator, bound, value) for operator, bound in _bounds(part, run))


def nearest(ends: Iterable[tuple[str, Value, Value]]) -> Margin | None:
    """The least margin to the ends of a limit: sign, limit, and the value that is held against it. None where
    one of them is no single number, or no end."""
    margins: list[Margin] = []
    for operator, limit, value in ends:
        if not isinstance(limit, Decimal) or not isinstance(value, Decimal) or operator in ("=", "≠"):
            return None
        upper = operator in ("<", "≤")
        margins.append(Margin(sub(limit, value), "high") if upper else Margin(sub(value, limit), "low"))
    return min(margins, key=lambda margin: margin.by, default=None)


def show_limit(part: Part, run: Run) -> tuple[str, str | None]:
    """The limit with its unit, computed bounds put in; and the unit."""
    if part.word is not None or not part.bounds:
        return part.text, None
    kind = part.bounds[0][1].type
    unit = kind.unit if isinstance(kind, NumberType) else None
    shown = [(operator, text_of(value)) for operator, value in _bounds(part, run)]
    if any(text is None for _, text in shown):
        return part.text, unit
    end = f" {unit}" if unit else ""
    if [operator for operator, _ in shown] == ["≥", "≤"]:
        return f"{shown[0][1]}..{shown[1][1]}{end}", unit
    return " ".join(f"{operator} {text}" for operator, text in shown) + end, unit


def measured(part: Part) -> str | None:
    """The characteristic, derived value or place that a part compares, where it is one by itself."""
    item = part.value
    while isinstance(item, x.Admitted | x.Rounded | x.ForGrade):
        item = item.item
    return item.name if isinstance(item, x.Field | x.Derived | x.Standing) else None


def used_rows(part: Part, run: Run) -> Iterator[tuple[str, datetime.date | None, bool]]:
    """The rows that the value was made of: list, date, and whether the row is surely there."""
    seen: set[tuple[x.Source, int]] = set()
    for source in _sources(part, run):
        for number, (row, sure) in enumerate(run.program.rows(source, run.context)):
            if (source, number) not in seen:
                seen.add((source, number))
                yield source.name, row.date(run.plan.date_name(source.name)), sure


def left_out(part: Part, run: Run) -> Iterator[tuple[str, datetime.date | None, str]]:
    """The rows that a selection `where: known(…)` left out: list, date, and the value that was not there."""
    for source in _sources(part, run):
        pick = run.plan.picks[source.name] if source.kind == "pick" else None
        if pick is None or pick.where is None:
            continue
        asked = [
            node for node in x.walk(pick.where) if isinstance(node, x.Apply) and node.function == "known"
        ]
        window = Pick(
            pick.name, pick.source, pick.base, pick.order, pick.since, pick.from_, pick.to, pick.over
        )
        for row, _ in pick_rows(window, run.program.rows(pick.source, run.context), run) if asked else ():
            at = Context(row, run.context, run)
            if row.blank or compiled(pick.where)(at) is not False:
                continue
            for call in asked:
                if compiled(call)(at) is False:
                    yield pick.base, row.date(pick.order), _label(call.arguments[0])


def _sources(part: Part, run: Run) -> list[x.Source]:
    found: dict[x.Source, None] = {}
    visited: set[str] = set()

    def visit(expression: x.Expression) -> None:
        for node in x.walk(expression):
            if isinstance(node, x.Each) and node.source.kind != "own":
                found[node.source] = None
            elif isinstance(node, x.Derived) and node.name not in visited:
                visited.add(node.name)
                visit(run.plan.derived[node.name])

    if part.value is not None:
        visit(part.value)
    return list(found)


class Leaves:
    """The characteristics that keep an expression open: missing, or known only by their bounds."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._found: dict[str, None] = {}
        self._visited: set[tuple[str, str]] = set()

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(self._found)

    def visit(self, expression: x.Expression, context: Context | None = None, prefix: str = "") -> None:
        """Note what is missing below an expression."""
        at = context or self.run.context
        if isinstance(expression, x.Composed):
            self._parts(expression, at, prefix)
            return
        match expression:
            case x.Field(name=name):
                if not _exact(compiled(expression)(at)):
                    self._found[prefix + name] = None
            case x.Detail(field=field, part=part):
                if not _exact(compiled(expression)(at)):
                    self._found[f"{prefix}{field.name}.{part}"] = None
            case x.Follow(key=key, name=name):
                if not _exact(compiled(expression)(at)):
                    self.visit(key, at, prefix)
                    self._found[f"{_label(key)}.{name}"] = None
            case x.Widened(item=item, known=known) | x.Assured(item=item, known=known):
                self._parts(expression, at, prefix)
                if uncertainty_of(item, known, at) is None and compiled(item)(at) is not MISSING:
                    self._found[f"{prefix}{item.name}.u"] = None
            case x.Derived(name=name):
                self._once("derive", name, self.run.plan.derived[name])
            case x.RowDerived(list=rows, name=name):
                self.visit(self.run.plan.row_derived[rows, name], at, prefix)
            case x.State(ladder=ladder):
                for turn in self.run.plan.climbs[ladder].turns:
                    self._once("ladder", f"{ladder}.{id(turn)}", turn.when)
            case x.Outcome(document=alias):
                self._found.update(dict.fromkeys(self.run.asks.document(alias, self.run).settle))
            case x.OtherValue(document=alias, name=name):
                missing = self.run.asks.document(alias, self.run).missing_in(name)
                self._found.update(dict.fromkeys(missing))
            case x.RowOutcome(list=rows):
                settle = () if at.row.blank else self.run.asks.row(rows, at).settle
                self._found.update(dict.fromkeys(f"{prefix}{name}" for name in settle))
            case x.Standing(name=name):
                for formula in self.run.plan.rankings[name].formulas:
                    self._once("rank", f"{name}.{id(formula)}", formula)
            case x.Outer(item=item):
                self.visit(item, at.asker, prefix)
            case x.Each(source=source):
                self._rows(expression, source, at)
            case x.ForGrade(grade=grade, item=item):
                self.visit(item, self.run.for_grade(grade).context, prefix)
            case x.Aggregate():
                self._parts(expression, at, prefix)
            case x.Graded():
                pass  # the conditions that leave the grade open say why
            case x.Constant() | x.Today() | x.Column():
                pass  # always known
            case _:
                assert_never(expression)

    def _parts(self, expression: x.Expression, at: Context, prefix: str) -> None:
        for child in x.children(expression):
            self.visit(child, at, prefix)

    def _once(self, kind: str, name: str, expression: x.Expression) -> None:
        if (kind, name) not in self._visited:
            self._visited.add((kind, name))
            self.visit(expression)

    def _rows(self, each: x.Each, source: x.Source, at: Context) -> None:
        base = self.run.plan.picks[source.name].base if source.kind == "pick" else source.name
        rows = self.run.program.rows(source, at)
        for row, sure in rows or [(BLANK, False)]:
            if row.blank:
                names = (
                    [part.name for part in x.walk(each.item) if isinstance(part, x.Field)]
                    if each.item
                    else []
                )
                for name in names or [""]:
                    self._found[f"{base}.{name}".rstrip(".")] = None
            elif each.item is not None:
                owner = at if source.kind == "own" else self.run.context
                self.visit(each.item, Context(row, owner, self.run, at), f"{base}.")
            elif not sure:
                self._found[base] = None


def _exact(value: Value) -> bool:
    return value is not MISSING and value is not None and not isinstance(value, Interval | Several)


def _label(expression: x.Expression) -> str:
    match expression:
        case x.Field(name=name):
            return name
        case x.Detail(field=field, part=part):
            return f"{field.name}.{part}"
        case x.Follow(key=key, name=name):
            return f"{_label(key)}.{name}"
    return ""
