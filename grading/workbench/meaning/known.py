"""What is known of an axis: between which ends it lies, in which steps, and how it is called."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import assert_never

from grading.functions import LISTS
from grading.language.tree import entry_of
from grading.planning import expressions as x
from grading.planning.model import Plan
from grading.planning.types import DateType, NameType, NumberType
from grading.quantities import units
from grading.quantities.numbers import ONE, plain
from grading.workbench.meaning import numbers as n
from grading.workbench.meaning.axes import Axis, Box, Names, Region, both, everything

_HUNDRED = Decimal(100)
_DEEPEST = 20


class Known:
    """The axes of one plan."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.range = cache(self._range)
        self.step = cache(self._step)
        self.roots = cache(self._roots)

    # -- between which ends ----------------------------------------------------------------------

    def _range(self, axis: Axis) -> Region:
        """What can plausibly lie on an axis; everything where nothing is said."""
        match axis:
            case x.Field(name=name, type=NumberType(unit=unit)):
                characteristic = entry_of(self.plan.vocabulary.characteristics, name)
                if characteristic is None or characteristic.plausible is None:
                    return n.ALL
                bounds = characteristic.plausible
                ends = [
                    units.convert(end, units.normal(characteristic.unit or "") or None, unit)
                    for end in (bounds.low, bounds.high)
                ]
                return n.ALL if None in ends else n.between(ends[0], ends[1], False, False)
            case x.Derived(name=name) if name in self.plan.derived:
                return self._range(self.plan.derived[name]) if self._is_plain(name) else everything(axis)
            case x.Score(low=low, high=high):
                return n.between(low, high, False, False)
            case x.Aggregate(function="share"):
                return n.between(Decimal(0), _HUNDRED, False, False)
            case x.Aggregate(function="count"):
                return n.between(Decimal(0), None, False, False)
            case x.Standing():
                return n.between(ONE, None, False, False)
            case x.Aggregate(function=function, lists=(x.Each(item=x.Field() as item),)) if _keeps(function):
                return self.range(item)
            case _:
                return everything(axis)

    def _is_plain(self, name: str) -> bool:
        return isinstance(self.plan.derived[name], x.Score | x.Aggregate | x.Field)

    # -- in which steps --------------------------------------------------------------------------

    def _step(self, axis: Axis) -> Decimal | None:
        """What an axis is a multiple of: a rounded value of its step, a count of 1."""
        match axis:
            case x.Derived(name=name) if name in self.plan.derived:
                return self.step(self.plan.derived[name])
            case x.Rounded(step=step):
                return step
            case x.Case(cases=cases):
                steps = {self.step(value) for _, value in cases}
                return steps.pop() if len(steps) == 1 else None
            case x.Aggregate(function="count") | x.Standing():
                return ONE
            case x.Apply(function="steps" | "month" | "year"):
                return ONE
            case _:
                return ONE if isinstance(axis.type, DateType) else None

    # -- made of what ----------------------------------------------------------------------------

    def _roots(self, axis: Axis) -> frozenset[str] | None:
        """The names that a value is made of; None where another document, or too much, lies behind it."""
        return _Roots(self.plan).of(axis, 0)

    def independent(self, box: Box) -> bool:
        """Whether what is said on one axis of a box leaves the others free."""
        seen: set[str] = set()
        for axis in box.regions:
            roots = self.roots(axis)
            if len(box.regions) > 1 and (roots is None or seen & roots):
                return False
            seen |= roots or frozenset()
        return True

    # -- one value -------------------------------------------------------------------------------

    def can_be(self, axis: Axis, region: n.Numbers) -> bool:
        """Whether the axis can have a number of a region."""
        possible, step = self.range(axis), self.step(axis)
        assert isinstance(possible, n.Numbers)
        found = n.both(region, possible)
        return bool(found) if step is None else n.first_number(found, step) is not None

    def number(self, axis: Axis, region: n.Numbers) -> Decimal | None:
        """A number of a region that the axis can have; None if there is none."""
        possible = self.range(axis)
        assert isinstance(possible, n.Numbers)
        return n.first_number(n.both(region, possible), self.step(axis))

    def shown(self, axis: Axis, number: Decimal) -> str:
        """A number of an axis with its unit, a date as a date."""
        if isinstance(axis.type, DateType):
            return datetime.date.fromordinal(int(number)).isoformat()
        unit = axis.type.unit if isinstance(axis.type, NumberType) else None
        return plain(number) + (f" {unit}" if unit else "")

    def example(self, axis: Axis, region: Region) -> str | None:
        """A value of a region as text; None if the axis has none there."""
        if isinstance(region, Names):
            kept = both(region, everything(axis))
            assert isinstance(kept, Names)
            return min(kept.names, default=None, key=_order(axis)) if kept.inside else ""
        number = self.number(axis, region)
        return None if number is None else self.shown(axis, number)

    def point(self, box: Box) -> str | None:
        """Values for all axes of a box, as in `species = cow, thickness = 16 mm`; None if there are none."""
        found = []
        for axis, region in box.regions.items():
            example = self.example(axis, region)
            if example is None:
                return None
            if name := named(axis):
                found.append(f"{name} = {example}" if example else name)
        return ", ".join(found)


def named(axis: Axis) -> str:
    """How an axis is called in the document; empty for a comparison."""
    match axis:
        case x.Field(name=name) | x.Derived(name=name) | x.Standing(name=name):
            return name
        case x.RowDerived(list=rows, name=name):
            return f"{rows}.{name}"
        case x.State(ladder=name) | x.Outcome(document=name, part=None):
            return name
        case x.Outcome(document=name, part=part) | x.OtherValue(document=name, name=part):
            return f"{name}.{part}"
        case x.Detail(field=field, part=part):
            return f"{field.name}.{part}"
        case x.Aggregate(function=function, lists=(x.Each(source=source, item=item), *_)):
            inside = named(item) if item is not None else ""
            return f"{function}({source.name}{'.' if inside else ''}{inside})"
        case x.Apply(function=function, arguments=arguments):
            return f"{function}({'; '.join(map(named, arguments))})"
        case x.Today():
            return "date"
        case _:
            return ""


def _order(axis: Axis) -> Callable[[str], tuple[int, str]]:
    """Names in the order of the vocabulary."""
    values = axis.type.values if isinstance(axis.type, NameType) else ()
    return lambda name: (values.index(name) if name in values else len(values), name)


def _keeps(function: str) -> bool:
    """Whether a function of a list lies between its least and its greatest element."""
    return function in LISTS and function in {
        *("min", "max", "mean", "geomean", "median", "trimmed_mean", "weighted_mean", "last"),
        *("highest", "lowest", "quantile", "weighted_geomean"),
    }


class _Roots:
    """Walks from a value to the names that it is made of."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def of(self, expression: x.Expression, depth: int) -> frozenset[str] | None:
        """The names; None where they cannot be told."""
        if depth > _DEEPEST:
            return None
        if isinstance(expression, x.Composed):
            return self._of_all(x.children(expression), depth + 1)
        match expression:
            case x.Field(name=name):
                return frozenset({name})
            case x.Detail(field=field, part=part):
                return frozenset({f"{field.name}.{part}"})
            case x.Derived(name=name):
                derived = self.plan.derived.get(name)
                return frozenset() if derived is None else self.of(derived, depth + 1)
            case x.Today():
                return frozenset({"date"})
            case x.Aggregate(lists=lists) if all(each.source.kind == "list" for each in lists):
                return frozenset(each.source.name for each in lists)
            case x.Aggregate() | x.State() | x.Standing() | x.Outcome() | x.OtherValue() | x.Follow():
                return None
            case x.Constant() | x.Column() | x.Graded() | x.RowDerived() | x.RowOutcome() | x.Each():
                return frozenset()
            case x.Outer() | x.Widened() | x.Assured() | x.ForGrade():
                return self._of_all(x.children(expression), depth + 1)
            case _:
                assert_never(expression)

    def _of_all(self, parts: Iterable[x.Expression], depth: int) -> frozenset[str] | None:
        found: set[str] = set()
        for part in parts:
            roots = self.of(part, depth)
            if roots is None:
                return None
            found |= roots
        return frozenset(found)
