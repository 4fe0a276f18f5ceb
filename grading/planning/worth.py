"""Derived values, scores, prices, places and groups: what a subject is worth beside its verdicts."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import cast

from grading.findings import Place
from grading.language import formula as f
from grading.language.documents import Derived, Pricing, Ranking, Score, ScoreItem
from grading.language.tree import Word
from grading.planning import expressions as x
from grading.planning.model import Grouping, Rank
from grading.planning.resolve import Refused, Resolver
from grading.planning.scope import Context
from grading.planning.types import NameType, NumberType
from grading.quantities.numbers import total

Places = dict[str, Place]
"""The values that a section defines, with the place of each."""

ONE = Decimal(1)


def define_derived(resolver: Resolver) -> Places:
    """The values of `derive`; a dotted name is one of every row of a list."""
    scope, places = resolver.scope, {}
    for name, derived in scope.document.derive.items():
        rows = name.rpartition(".")[0]
        if rows and not scope.is_rows(rows):
            scope.unknown(rows, name.place, {*scope.vocabulary.lists, *scope.document.rows})
            continue
        context = Context(row=rows or None, column=True)
        resolver.definitions[str(name)] = _derivation(resolver, derived, str(name), context)
        places[str(name)] = derived.place
    return places


def _derivation(
    resolver: Resolver, derived: Derived, key: str, context: Context, unit: Word | None = None
) -> Callable[[], x.Expression]:
    return lambda: resolver.derivation(derived, key, context, unit)


# -- scores --------------------------------------------------------------------------------------


def define_scores(resolver: Resolver) -> Places:
    """`total` and, for each of its items, `total.item`."""
    places: Places = {}
    for name, score in resolver.scope.document.score.items():
        for item_name, item in score.items.items():
            key = f"{name}.{item_name}"
            resolver.definitions[key] = _item(resolver, score, item_name, item)
            places[key] = item.place
        resolver.definitions[str(name)] = _score(resolver, name, score)
        places[str(name)] = score.place
    return places


def _item(resolver: Resolver, score: Score, name: Word, item: ScoreItem) -> Callable[[], x.Expression]:
    """An item of a score: anything within its range where it is missing or lies outside."""

    def make() -> x.Expression:
        formula = item.of or f.Formula(str(name), f.Name((0, len(name)), (str(name),)), name.place)
        expression = resolver.node(formula.tree, formula, Context())
        if not isinstance(expression.type, NumberType) or isinstance(expression, x.Each):
            raise resolver.refuse("number_due", formula.place, written=formula.text)
        if score.unit is not None:
            expression = resolver.in_unit(expression, score.unit, formula.place, bare=True)
        bounds = item.range or (None if score.mean == "sum" else score.range)
        low, high = (None, None) if bounds is None else (bounds.low, bounds.high)
        return x.Within(expression.type, expression, low, high)

    return make


def _score(resolver: Resolver, name: Word, score: Score) -> Callable[[], x.Expression]:
    def make() -> x.Expression:
        if not score.items:
            raise resolver.refuse("score_empty", score.place, written=name)
        items: list[x.Expression] = []
        for item_name, item in score.items.items():
            key = f"{name}.{item_name}"
            kind = resolver.derive(key, item.place)
            if kind is None:
                raise Refused(resolver.scope.earlier())
            if items and kind != items[0].type:
                one, other = cast(NumberType, items[0].type).unit, cast(NumberType, kind).unit
                found = {"written": item_name, "have": other or "1", "want": one or "1"}
                raise resolver.refuse("score_units", item.place, **found)
            items.append(x.Derived(kind, key))
        weights = tuple(_weight(resolver, item, score) for item in score.items.values())
        if not total(weights):
            raise resolver.refuse("score_weightless", score.place, written=name)
        return x.Score(items[0].type, score.mean, tuple(items), weights, score.range.low, score.range.high)

    return make


def _weight(resolver: Resolver, item: ScoreItem, score: Score) -> Decimal:
    """A number or a parameter, not negative; a sum counts an item without a weight once."""
    if item.weight is None:
        if score.mean == "sum":
            return ONE
        raise resolver.refuse("weight_missing", item.place)
    weight = resolver.node(item.weight.tree, item.weight, Context())
    if not isinstance(weight, x.Constant) or not isinstance(weight.value, Decimal) or weight.value < 0:
        raise resolver.refuse("weight_wrong", item.weight.place, written=item.weight.text)
    return weight.value


# -- prices --------------------------------------------------------------------------------------

_TOTAL, _AMOUNT = "pricing.total", "pricing.amount"
_RESERVED = ("total", "amount")


def define_prices(resolver: Resolver) -> Places:
    """`pricing.item` for each item, `pricing.total`, and `pricing.amount` where a quantity is paid for."""
    pricing = resolver.scope.document.pricing
    if pricing is None:
        return {}
    places: Places = {}
    for name, item in pricing.items.items():
        if name in _RESERVED:
            resolver.scope.find("name_reserved", name.place, written=name)
            continue
        places[f"pricing.{name}"] = item.place
        resolver.definitions[f"pricing.{name}"] = _derivation(
            resolver, item, str(name), Context(graded=True, item=str(name)), pricing.unit
        )
    places[_TOTAL] = pricing.place
    resolver.definitions[_TOTAL] = lambda: _total(resolver, pricing)
    amount = pricing.amount
    if amount is not None:
        places[_AMOUNT] = amount.place
        context = Context(graded=True, item="amount")
        resolver.definitions[_AMOUNT] = _derivation(resolver, amount, "amount", context)
    return places


def _total(resolver: Resolver, pricing: Pricing) -> x.Expression:
    """What the document says, else the sum of the items, rounded as the clause rounds."""
    context = Context(graded=True, item="total")
    if pricing.total is not None:
        expression = resolver.derivation(pricing.total, "total", context, pricing.unit)
    elif pricing.items:
        if any(name in _RESERVED for name in pricing.items):
            raise Refused(resolver.scope.earlier())
        parts = [_defined(resolver, f"pricing.{name}", item.place) for name, item in pricing.items.items()]
        expression = parts[0]
        for part in parts[1:]:
            expression = x.Compute(expression.type, "+", expression, part)
    else:
        raise resolver.refuse("price_empty", pricing.place)
    if not isinstance(expression.type, NumberType):
        raise resolver.refuse("number_due", pricing.place, written="total")
    if pricing.round is None:
        return expression
    return x.Rounded(expression.type, expression, pricing.round.step, pricing.round.mode)


def _defined(resolver: Resolver, key: str, place: Place) -> x.Expression:
    kind = resolver.derive(key, place)
    if kind is None:
        raise Refused(resolver.scope.earlier())
    if not isinstance(kind, NumberType):
        raise resolver.refuse("number_due", place, written=key)
    return x.Derived(kind, key)


# -- places among the subjects -------------------------------------------------------------------


def make_rankings(resolver: Resolver) -> dict[str, Rank]:
    """The rankings of a document; one with findings is left out."""
    made = {}
    for name, ranking in resolver.scope.document.rank.items():
        rank = _ranking(resolver, str(name), ranking)
        if rank is not None:
            made[str(name)] = rank
    return made


def _ranking(resolver: Resolver, name: str, ranking: Ranking) -> Rank | None:
    context = Context(graded=True)

    def number(formula: f.Formula) -> x.Expression | None:
        expression = resolver.formula(formula, context)
        if expression is None:
            return None
        if not isinstance(expression.type, NumberType) or isinstance(expression, x.Each):
            resolver.scope.find("number_due", formula.place, written=formula.text)
            return None
        return expression

    ties = ranking.ties
    by, then = number(ranking.by), [number(formula) for formula in (ties.then if ties else ())]
    within = among = None
    if ranking.within is not None:
        within = resolver.formula(ranking.within, context)
        if within is None:
            return None
        if not isinstance(within.type, NameType) or isinstance(within, x.Each):
            resolver.scope.find("name_due", ranking.within.place, written=ranking.within.text)
            return None
    if ranking.among is not None:
        among = resolver.truth(ranking.among, context)
        if among is None:
            return None
    if by is None or None in then:
        return None
    share = ties.share if ties else "worst"
    return Rank(
        name, by, ranking.best == "lowest", within, among, tuple(cast(list[x.Expression], then)), share
    )


# -- groups --------------------------------------------------------------------------------------


def make_grouping(resolver: Resolver) -> Grouping | None:
    """How subjects are regrouped, None where the document judges them one by one."""
    scope, groups = resolver.scope, resolver.scope.document.groups
    if groups is None:
        return None
    if groups.as_ not in scope.vocabulary.lists:
        scope.unknown(groups.as_, groups.as_.place, set(map(str, scope.vocabulary.lists)))
    by = []
    for formula in groups.by:
        expression = resolver.formula(formula, Context())
        if isinstance(expression, x.Each):
            scope.find("operand_list", formula.place, written=formula.text)
        elif expression is not None:
            by.append((formula.text, expression))
    known = {*resolver.definitions, *scope.document.rank}
    for name in (
        *groups.show,
        *groups.intervals,
        *(end for ends in groups.intervals.values() for end in ends),
    ):
        if name not in known:
            scope.unknown(name, name.place, known)
    shown: list[tuple[str, tuple[str, str] | None]] = [(str(name), None) for name in groups.show]
    for name, ends in groups.intervals.items():
        if len(ends) != 2 or name not in groups.show:
            scope.find("interval_wrong", name.place, written=name)
        else:
            shown[groups.show.index(name)] = (str(name), (str(ends[0]), str(ends[1])))
    return Grouping(tuple(by), str(groups.as_), tuple(shown))
