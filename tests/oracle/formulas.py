"""What a formula is worth: straight recursion over its tree.

Modules call each other here as the parts of the language do: a formula names rows, rows ask formulas.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from grading.language import formula as f
from tests.oracle import lists, lookups, names, operations, verdicts
from tests.oracle.subjects import normal
from tests.oracle.values import (
    Day,
    Name,
    Single,
    Truth,
    all_of,
    exact,
    not_,
    some_of,
    truth,
)  # fmt: skip
from tests.oracle.world import Column, Here, Value

Mark = f.Formula | f.Limit


def value(formula: f.Formula, here: Here) -> Any:
    return ask(formula.tree, formula, here)


def holds(formula: f.Formula, here: Here) -> Truth:
    return cast(Truth, condition(formula.tree, formula, here))


def condition(node: f.Expression, mark: Mark, here: Here) -> Any:
    """A node as a condition: the alias of a document says that it is met."""
    if isinstance(node, f.Name) and len(node.path) == 1 and node.path[0] in here.document.documents:
        return verdicts.is_met(node.path[0], here)
    return ask(node, mark, here)


def ask(node: f.Expression, mark: Mark, here: Here) -> Any:
    """A node of a formula: a single value, or a value for each row of a list."""
    match node:
        case f.Number(value=written, unit=unit):
            plain = unit if unit in operations.MONTHS else normal(unit)
            return replace(exact(written, plain), bare=unit is None)
        case f.Date(value=day):
            return Day(frozenset({day}))
        case f.Name(path=path):
            return names.named(path, here)
        case f.Call():
            return called(node, mark, here)
        case f.Negative(operand=operand):
            return lift(operations.negative, ask(operand, mark, here))
        case f.Arithmetic(operator=operator, left=left, right=right):
            sides = ask(left, mark, here), ask(right, mark, here)
            return lift(lambda a, b: operations.arithmetic(operator, a, b), *sides)
        case f.Comparison(first=first, rest=rest):
            terms = [first, *(term for _, term in rest)]
            pairs = [
                compared(ask(left, mark, here), operator, right, mark, here)
                for left, (operator, right) in zip(terms, rest, strict=False)
            ]
            return lift(lambda *truths: all_of(list(truths)), *pairs)
        case f.Logic(operator=join, items=items):
            fold = all_of if join == "and" else some_of
            return lift(lambda *truths: fold(list(truths)), *(condition(item, mark, here) for item in items))
        case f.Not(item=item):
            return lift(not_, condition(item, mark, here))
    raise AssertionError(node)


def lift(function: Callable[..., Single], *values: Any) -> Any:
    """A function of single values, or row by row where some are lists."""
    columns = [item for item in values if isinstance(item, Column)]
    if not columns:
        return function(*values)

    def at(position: int) -> Single:
        return function(*(item.items[position] if isinstance(item, Column) else item for item in values))

    blanks = function(*(item.blank if isinstance(item, Column) else item for item in values))
    return Column(columns[0].rows, tuple(map(at, range(len(columns[0].rows)))), blanks)


def compared(left: Any, operator: str, right: f.Expression, mark: Mark, here: Here) -> Any:
    """`left operator right`; what stands beside a name is one of the names that it can be, if it can."""
    like = left.blank if isinstance(left, Column) else left
    if not isinstance(like, Name):
        return lift(lambda a, b: operations.compare(operator, a, b), left, ask(right, mark, here))
    items = right.items if isinstance(right, f.Alternatives) else (right,)
    others = [beside(like, item, mark, here) for item in items]
    return lift(lambda a, *b: operations.compare_names(operator, a, b), left, *others)


def beside(left: Name, node: f.Expression, mark: Mark, here: Here) -> Any:
    start, length = node.at
    written = mark.text[start : start + length].strip()
    if written in left.choice or (
        not left.choice and isinstance(node, f.Name) and not known_name(node.path[0], here)
    ):
        return replace(left, names=frozenset({written}))
    return ask(node, mark, here)


def known_name(name: str, here: Here) -> bool:
    document = here.document
    places = (here.vocabulary.characteristics, here.vocabulary.lists, document.rows, document.parameters,
              document.documents, document.ladder, document.derive, document.score,
              document.rank)  # fmt: skip
    return name == "date" or any(name in place for place in places)


def candidates(guards: list[Truth | None]) -> list[int | None]:
    """The cases that may be the one that holds; a guard of None is `else`, a position of None no case."""
    is_true = [position for position, guard in enumerate(guards) if guard == truth(True)]
    if len(is_true) == 1:
        return list(is_true)
    may_be = [position for position, guard in enumerate(guards) if guard is not None and True in guard.may]
    if is_true:
        return list(may_be)
    return [*may_be, guards.index(None) if None in guards else None]


def called(node: f.Call, mark: Mark, here: Here) -> Any:
    """A lookup, a function of lists, or a function of single values."""
    of_list = node.name in lists.FUNCTIONS and (
        len(node.arguments) == 1 or node.name not in operations.FUNCTIONS
    )
    of_list = of_list and node.name not in here.document.lookups
    count = lists.COUNTS.get(node.name, 1) if of_list else 0
    arguments: list[Value] = [
        ask(argument, mark, here.of_lists() if at < count else here)
        for at, argument in enumerate(node.arguments)
    ]
    if node.name in here.document.lookups:
        return lift(lambda *singles: lookups.find(node.name, node.part, list(singles), here), *arguments)
    if of_list:
        return lists.call(node.name, arguments)
    return lift(lambda *singles: operations.call(node.name, list(singles)), *arguments)
