"""The kinds of expressions: what each is made of, and that whoever reads them knows every kind."""

import inspect
import re
from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from grading.evaluation import compile as compiling
from grading.evaluation import guard_bands, steady
from grading.evaluation.explanation import Leaves
from grading.planning import expressions as x
from grading.planning import order
from grading.planning.types import PLAIN
from grading.workbench.meaning import known
from tests.support import decided

KINDS = sorted(x.KINDS, key=lambda kind: kind.__name__)


class Sample:
    """An expression of a kind, with a field of its own in each place that can hold an expression."""

    def __init__(self, kind: type[x.Expression]) -> None:
        self.marks: list[x.Expression] = []
        hints = get_type_hints(kind)
        self.expression = kind(**{part.name: self._value(hints[part.name]) for part in fields(kind)})

    def _value(self, hint: Any) -> Any:
        if x.Constant in get_args(hint) or hint is x.Field or x.Field in get_args(hint):
            mark = x.Field(PLAIN, f"mark_{len(self.marks)}")
            self.marks.append(mark)
            return mark
        if hint is x.Each:
            each = x.Each(x.Source("list", "tests"), None)
            self.marks.append(each)
            return each
        if get_origin(hint) is tuple:
            return tuple(self._value(item) for item in get_args(hint) if item is not Ellipsis)
        if get_origin(hint) in (Union, UnionType):
            return None if type(None) in get_args(hint) else PLAIN
        plain: dict[Any, Any] = {Decimal: Decimal(1), str: "name", bool: False, int: 0}
        return plain.get(hint, PLAIN if "type" in str(hint).lower() else "plain")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_an_expression_is_made_of_is_what_it_declares(kind: type[x.Expression]) -> None:
    sample = Sample(kind)
    assert list(x.children(sample.expression)) == sample.marks
    assert list(x.walk(sample.expression))[:1] == [sample.expression]


def test_a_field_of_any_name_that_holds_an_expression_is_a_part() -> None:
    declared = {
        (kind.__name__, part.name)
        for kind in KINDS
        for part in fields(kind)
        if re.search(r"\b(Expression|Field|Derived|Each)\b", str(part.type))
    }
    assert declared == {(kind.__name__, name) for kind in KINDS for name in x.parts_of(kind)}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_expression_that_nothing_changes_stays_the_same(kind: type[x.Expression]) -> None:
    sample = Sample(kind).expression
    assert x.changed(sample, lambda part: part) == sample


READERS: list[Callable[..., object]] = [
    compiling._compile,
    Leaves.visit,
    order.steps_of,
    steady.is_steady,
    known._Roots.of,
]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__qualname__)
def test_whoever_reads_expressions_names_every_kind_or_knows_it_as_composed(
    reader: Callable[..., object],
) -> None:
    named = set(re.findall(r"\bx\.([A-Z]\w+)\b", inspect.getsource(reader)))
    if "Composed" in named:
        named |= {kind.__name__ for kind in get_args(x.Composed)}
    assert {kind.__name__ for kind in KINDS} <= named


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_guard_band_is_taken_off_wherever_it_is(kind: type[x.Expression]) -> None:
    band = x.Widened(PLAIN, x.Field(PLAIN, "a"), Decimal(2))

    def widened(part: x.Expression) -> x.Expression:
        return band if part == x.Field(PLAIN, "mark_0") else part

    scale = x.changed(Sample(kind).expression, widened)
    assert not any(isinstance(part, x.Widened) for part in x.walk(guard_bands._measured(scale)))


def test_what_leaves_a_value_of_another_document_open_is_told() -> None:
    rules = """
        documents: {other: other}
        requirements: {x: {of: other.worth, limit: ≥ 3}}
        ---
        kind: ruleset
        id: other
        vocabulary: things
        derive: {worth: a + b}
        """
    decision = decided(rules, "{a: 1}")
    assert (decision.verdict, decision.settle) == ("open", ("b",))
