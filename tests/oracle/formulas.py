"""What a formula is worth: straight recursion over its tree.

Modules call each other here as the parts of the language do: a formula names rows, rows ask formulas.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from grading.language import formula as f
from grading.quantities.rounding import round_to
from tests.oracle import ladders, lists, lookups, operations, rows, verdicts
from tests.oracle.subjects import Cell, blank, characteristic, normal
from tests.oracle.values import (
    Day,
    Name,
    Number,
    Single,
    Truth,
    all_of,
    either,
    exact,
    in_unit,
    missing,
    not_,
    number,
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
            return named(path, here)
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
              document.documents, document.ladder, document.derive)  # fmt: skip
    return name == "date" or any(name in place for place in places)


def named(path: tuple[str, ...], here: Here) -> Any:
    """A name: in the value's own details, then the row, the subject, `derive`, `parameters`."""
    first, document = path[0], here.document
    if rows.is_rows(first, here) and len(path) > 1:
        if here.row is not None and here.row.list == rows.base(first, here):
            return of_row(path[1:], here)
        picked = rows.pick(first, here)
        items = tuple(of_row(path[1:], here.within(row)) for row, _ in picked)
        return Column(picked, items, of_row(path[1:], here.within(rows.empty(first, here))))
    if len(path) > 1 and first in document.documents:
        return verdicts.outcome(first, path[1], here)
    if len(path) > 1:
        return detail(looked_up(first, here), path[1:], here)
    if first in ("true", "false"):
        return truth(first == "true")
    if first == "grade":
        grades = tuple(str(grade.id) for grade in document.grades)
        return Name(frozenset({here.grade}) if here.grade else None, grades, True)
    if here.row is not None and derived_key(first, here):
        return of_row(path, here)
    if first == "date" and here.row is None and here.value is None:
        return Day(frozenset({here.date}))
    if characteristic(first, here.vocabulary) or first == "date":
        return either_of(looked_up(first, here), first, here)
    if rows.is_rows(first, here):
        return Column(rows.pick(first, here))
    if first in document.derive:
        return derived(first, here.for_subject())
    if first in here.parameters:
        return here.parameters[first]
    if first in document.ladder:
        return ladders.state(first, here)
    return verdicts.outcome(first, None, here)


def derived_key(name: str, here: Here) -> str | None:
    """The key in `derive` that gives the row at hand a value of that name."""
    for key in here.document.derive:
        of, _, own = key.rpartition(".")
        if own == name and of and here.row is not None and rows.base(of, here) == here.row.list:
            return str(key)
    return None


def looked_up(name: str, here: Here) -> tuple[Cell, ...]:
    """The cells of a characteristic: of the value at hand, of the row, of the subject."""
    if here.value is not None and name in here.value.details:
        return (Cell(here.value.details[name]),)
    if here.row is not None and here.row.blank:
        return ()
    for row in (here.row, here.subject):
        if row is not None and name in row.cells:
            return row.cells[name]
        if name == "date" and row is not None and row.date:
            return (Cell(Day(frozenset({row.date}))),)
    return (Cell(Day(frozenset({here.date}))),) if name == "date" else ()


def either_of(cells: tuple[Cell, ...], name: str, here: Here) -> Single:
    return either(*(cell.value for cell in cells)) if cells else blank(name, here.vocabulary)


def of_row(path: tuple[str, ...], here: Here) -> Single:
    """What the row at hand itself has: a value derived for it, a characteristic, a detail of that."""
    assert here.row is not None
    first, key = path[0], derived_key(path[0], here)
    if key and len(path) == 1:
        return derived(key, here)
    cells = here.row.cells.get(first, ())
    if len(path) > 1:
        return detail(cells, path[1:], here)
    if first == "date" and not cells and here.row.date:
        return Day(frozenset({here.row.date}))
    return either_of(cells, first, here)


def detail(cells: tuple[Cell, ...], path: tuple[str, ...], here: Here) -> Single:
    """What a value carries with it."""
    (part,) = path
    found = [cell.details.get(part) or blank(part, here.vocabulary) for cell in cells]
    return either(*found) if found else blank(part, here.vocabulary)


def derived(key: str, here: Here) -> Single:
    """A value that the document derives, by formula or by cases, in its unit, rounded."""
    entry = next(entry for name, entry in here.document.derive.items() if name == key)
    if entry.formula is not None:
        result = value(entry.formula, here)
    else:
        cases = [(None if when == "else" else when, formula) for when, formula in entry.cases.items()]
        guards = [None if when is None else holds(cast(f.Formula, when), here) for when, _ in cases]
        values = [value(formula, here) for _, formula in cases]
        units = [v.unit for v in values if isinstance(v, Number)]
        values = [in_unit(v, units[0]) if isinstance(v, Number) else v for v in values]
        chosen = candidates(guards)
        found = [values[position] if position is not None else missing(values[0]) for position in chosen]
        result = either(*found)
    if isinstance(result, Number):
        if entry.unit:
            result = in_unit(replace(result, bare=result.bare or result.unit is None), normal(entry.unit))
        if entry.round:
            step, mode = entry.round.step, entry.round.mode
            spans = ((round_to(low, step, mode), round_to(high, step, mode)) for low, high in result.spans)
            result = number(*spans, unit=result.unit)
    return cast(Single, result)


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
    arguments: list[Value] = [ask(argument, mark, here) for argument in node.arguments]
    if node.name in here.document.lookups:
        return lift(lambda *singles: lookups.find(node.name, node.part, list(singles), here), *arguments)
    if (
        node.name in lists.FUNCTIONS
        and isinstance(arguments[0], Column)
        and (len(arguments) == 1 or node.name not in operations.FUNCTIONS)
    ):
        return lists.call(node.name, arguments)
    return lift(lambda *singles: operations.call(node.name, list(singles)), *arguments)
