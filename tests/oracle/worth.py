"""Scores, prices and groups: what a subject is worth, for all that its parts may be."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import cast

from grading.language import formula as f
from grading.language.documents import Document, Header, Score, ScoreItem, Vocabulary
from grading.language.grammar import parse_formula
from grading.language.tree import Scalar
from grading.language.values import Bounds
from grading.quantities import numbers as n
from tests.oracle import formulas, lists, names, operations, verdicts
from tests.oracle.places import place
from tests.oracle.subjects import Row, normal
from tests.oracle.values import Day, Name, Number, Single, Span, either, in_unit, number
from tests.oracle.world import Here

__all__ = ["given", "grade", "groups", "is_price", "item", "place", "price", "score", "values"]


def values(here: Here) -> dict[str, Single]:
    """Every value of the subject itself by its name."""
    document = here.document
    found: dict[str, Single] = {key: names.derived(key, here) for key in document.derive if "." not in key}
    for name, made in document.score.items():
        found[name] = score(name, here)
        found |= {f"{name}.{part}": item(name, str(part), here) for part in made.items}
    found |= {str(name): place(name, here) for name in document.rank}
    if document.pricing is not None:
        named = [*map(str, document.pricing.items), "total", *["amount"] * bool(document.pricing.amount)]
        found |= {f"pricing.{name}": price(name, here) for name in named}
    return found


# -- scores ------------------------------------------------------------------------------------------


def score(name: str, here: Here) -> Number:
    """The items weighed together, wherever each of them lies; the least of each give the least."""
    key = ("score", name, here.document, here.subject, here.date)
    if key not in here.known or here.ladder is not None:
        here.known[key] = _score(name, here)
    return cast(Number, here.known[key])


def _score(name: str, here: Here) -> Number:
    made = next(made for key, made in here.document.score.items() if key == name)
    items = [item(name, str(part), here) for part in made.items]
    weights = [weight(one, here) for one in made.items.values()]
    found: list[Span] = []
    for spans in product(*(one.spans for one in items)):
        low, high = (weighed(made, [span[end] for span in spans], weights) for end in (0, 1))
        both = (made.range.low, made.range.high) if low is None or high is None else (low, high)
        found.append(held(both, made.range))
    return number(*found, unit=items[0].unit)


def item(name: str, part: str, here: Here) -> Number:
    """An item: anything within its range, where it is missing or lies outside."""
    made = next(made for key, made in here.document.score.items() if key == name)
    own = next(own for key, own in made.items.items() if key == part)
    formula = own.of or f.Formula(part, f.Name((0, len(part)), (part,)), own.place)
    value = cast(Number, formulas.value(formula, here))
    if made.unit:
        value = in_unit(replace(value, bare=value.bare or value.unit is None), normal(made.unit))
    bounds = own.range or (None if made.mean == "sum" else made.range)
    return number(*(held(span, bounds) for span in value.spans), unit=value.unit)


def held(span: Span, bounds: Bounds | None) -> Span:
    """What of the span lies within the bounds; anything within them, where nothing does."""
    if bounds is None:
        return span
    low, high = max(span[0], bounds.low), min(span[1], bounds.high)
    return (low, high) if low <= high else (bounds.low, bounds.high)


def weight(own: ScoreItem, here: Here) -> Decimal:
    if own.weight is None:
        return n.ONE
    ((one, _),) = cast(Number, formulas.value(own.weight, here)).spans
    return one


def weighed(made: Score, numbers: list[Decimal], weights: list[Decimal]) -> Decimal | None:
    """sum(w x), sum(w x) / sum(w), or the product of the x^(w / sum(w)): 0 with a 0, and of no negative."""
    if made.mean != "geometric":
        points = n.total(map(n.mul, numbers, weights))
        return points if made.mean == "sum" else n.div(points, n.total(weights))
    counted = [(x, w) for x, w in zip(numbers, weights, strict=True) if w]
    if min(x for x, _ in counted) <= 0:
        return None if min(x for x, _ in counted) < 0 else n.ZERO
    return lists.weighted_geomean([x for x, _ in counted], [w for _, w in counted])


# -- prices ------------------------------------------------------------------------------------------


def grade(here: Here) -> Name:
    """The grade of the column; where the decision is known, any grade that is still possible."""
    grades = tuple(str(entry.id) for entry in here.document.grades)
    if here.grade or not here.graded:
        return Name(frozenset({here.grade}) if here.grade else None, grades, True)
    key = ("possible", here.document, here.subject, here.date)
    if key not in here.known:
        here.known[key] = verdicts.graded(verdicts.of_subject(here.subject, here)).possible
    possible = cast("tuple[str, ...]", here.known[key])
    return Name(frozenset(possible) if possible else None, grades, True)


def given(name: str, here: Here) -> Single:
    """What comes with a grade: with any that it may be."""
    nodes = [node for entry in here.document.grades for key, node in entry.gives.items() if key == name]
    read = [cast(f.Formula, parse_formula(cast(Scalar, node))[0]) for node in nodes]
    all_ = [formulas.value(formula, here.for_subject()) for formula in read]
    # The first says the unit of those that have none.
    all_ = [in_unit(one, all_[0].unit) if isinstance(one, Number) else one for one in all_]
    possible = grade(here)
    names_ = possible.choice if possible.names is None else possible.names
    return either(*(one for name, one in zip(possible.choice, all_, strict=True) if name in names_))


def is_price(name: str, here: Here) -> bool:
    """Whether a name means an item of the price: everywhere but in its own formula. The amount knows the
    total."""
    if here.item is None or here.document.pricing is None:
        return False
    if name == "total":
        return here.item == "amount"
    return name in here.document.pricing.items and here.item != name


def price(name: str, here: Here) -> Number:
    """An item of the price, its `total`, or the `amount` that is paid."""
    pricing = here.document.pricing
    assert pricing is not None
    here = replace(here.for_subject(), grade=None, item=name, graded=True)
    if name == "amount" and pricing.amount is not None:
        return cast(Number, names.derivation(pricing.amount, here))
    if name != "total":
        own = next(own for key, own in pricing.items.items() if key == name)
        return cast(Number, names.derivation(own, here, pricing.unit))
    if pricing.total is not None:
        result = cast(Number, names.derivation(pricing.total, here, pricing.unit))
    else:
        first, *others = [price(str(key), here) for key in pricing.items]
        result = first
        for other in others:
            result = cast(Number, operations.arithmetic("+", result, other))
    return names.rounded(result, pricing.round)


# -- groups ------------------------------------------------------------------------------------------


def groups(
    document: Document,
    vocabulary: Vocabulary,
    everyone: list[Row],
    at: datetime.date,
    parameters: Mapping[str, str] | None = None,
    others: Mapping[str, Header] | None = None,
) -> dict[tuple[str, ...], Row]:
    """The groups that a document judges by what divides them; their subjects are rows."""
    assert document.groups is not None
    filled = {name: verdicts.parameter(document, name, text) for name, text in (parameters or {}).items()}
    members: dict[tuple[str, ...], list[Row]] = {}
    for subject in everyone:
        here = Here(document, vocabulary, subject, at, filled, others or {}, {}, {})
        here = verdicts.of_subject(subject, here)
        key = tuple(written(formulas.value(formula, here)) for formula in document.groups.by)
        members.setdefault(key, []).append(subject)
    rows = str(document.groups.as_)
    paths = [by.tree.path[0] for by in document.groups.by if isinstance(by.tree, f.Name)]
    return {
        key: Row(
            None,
            None,
            "",
            {name: inside[0].cells[name] for name in paths if name in inside[0].cells},
            {rows: tuple(replace(row, list=rows) for row in inside)},
        )
        for key, inside in members.items()
    }


def written(value: Single) -> str:
    """The one thing that a value is."""
    match value:
        case Name(names=found) if found is not None:
            (one,) = found
            return one
        case Day(days=days) if days is not None:
            (day,) = days
            return day.isoformat()
        case Number(spans=spans):
            ((low, high),) = spans
            assert low == high
            return n.plain(low)
    raise AssertionError(value)
