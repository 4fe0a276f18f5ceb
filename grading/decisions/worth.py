"""What a decision says beside verdicts: scores item by item, places, prices item by item, shown values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from grading.decisions.decision import Decision
from grading.decisions.labels import value_label
from grading.evaluation.explanation import text_of
from grading.evaluation.values import UNPLACED, Several, Value, hull, of_interval
from grading.language import formula as f
from grading.language.documents import Derived, Model, Pricing, Ranking, Score, ScoreItem, Status
from grading.language.tree import entry_at, entry_of
from grading.language.values import Label
from grading.planning import expressions as x
from grading.planning.model import Plan
from grading.planning.types import NumberType
from grading.quantities.numbers import div, mul, plain, total


@dataclass(frozen=True, slots=True)
class Line:
    """A named value with its clause. `value` is None where nothing is known; `unit` None for plain numbers.
    Items of a score have a `weight`, and `points` that they bring to it; shown values may have confidence
    limits, `low` and `high`."""

    name: str
    label: Label | None
    clause: str | None
    status: str | None
    value: str | None
    unit: str | None
    weight: str | None = None
    points: str | None = None
    low: str | None = None
    high: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A value made of items: a score, or a price with what is paid for a quantity. `inputs` are what total
    and amount are computed from beside the items: parameters and characteristics."""

    whole: Line
    items: tuple[Line, ...]
    amount: Line | None = None
    inputs: tuple[Line, ...] = ()


def scores(decision: Decision) -> Iterator[Made]:
    """Every score with its items; nothing where the document is silent."""
    if decision.applies is False:
        return
    for name, score in decision.plan.document.score.items():
        node = decision.plan.derived[name]
        assert isinstance(node, x.Score)
        items = []
        for (item_name, item), weight in zip(score.items.items(), node.weights, strict=True):
            value = decision.value_of(f"{name}.{item_name}")
            items.append(
                _line(
                    decision,
                    item,
                    str(item_name),
                    f"{name}.{item_name}",
                    plain(weight),
                    _points(value, weight, node),
                )
            )
        yield Made(_line(decision, score, str(name), str(name)), tuple(items))


def _points(value: Value, weight: Decimal, node: x.Score) -> str | None:
    """What an item brings to a sum or an arithmetic mean: `w x`, `w x / sum(w)`."""
    if not isinstance(value, Decimal) or node.mean == "geometric":
        return None
    product = mul(value, weight)
    points = product if node.mean == "sum" else div(product, total(node.weights))
    return None if points is None else plain(points)


def places(decision: Decision) -> Iterator[Line]:
    """The place in every ranking; nothing where the document is silent."""
    if decision.applies is False:
        return
    for name, ranking in decision.plan.document.rank.items():
        value = decision.value_of(name)
        text = None if value is UNPLACED else text_of(value)
        yield Line(str(name), ranking.label, ranking.clause, ranking.status, text, None)


def price(decision: Decision) -> Made | None:
    """The price with its items, None where the document sets none or is silent."""
    pricing = decision.plan.document.pricing
    if pricing is None or decision.applies is False:
        return None
    items = tuple(_line(decision, item, str(name), f"pricing.{name}") for name, item in pricing.items.items())
    whole = _line(decision, pricing, "price", "pricing.total")
    amount = None
    if pricing.amount is not None:
        amount = _line(decision, pricing.amount, "amount", "pricing.amount")
    return Made(whole, items, amount, tuple(_inputs(decision, pricing)))


def _inputs(decision: Decision, pricing: Pricing) -> Iterator[Line]:
    """What the total and the amount name beside the items: the base price, the quantity."""
    formulas = [made.formula for made in (pricing.total, pricing.amount) if made is not None and made.formula]
    names = dict.fromkeys(
        node.path[0] for formula in formulas for node in f.walk(formula.tree) if isinstance(node, f.Name)
    )
    plan = decision.plan
    for name in names:
        if name in plan.parameters and name not in pricing.items:
            constant, label = plan.parameters[name], entry_at(plan.document.parameters, name).label
            unit = constant.type.unit if isinstance(constant.type, NumberType) else None
            value = constant.value
            text = plain(value) if isinstance(value, Decimal) else str(value)
            yield Line(name, label, None, None, text, unit)
        elif name in plan.vocabulary.characteristics and name not in pricing.items:
            entry = entry_at(plan.vocabulary.characteristics, name)
            found = decision.run.context.find(name)
            yield Line(
                name, entry.label, None, None, text_of(found), None if entry.unit is None else str(entry.unit)
            )


def shown(decision: Decision) -> Iterator[Line]:
    """The values that a bulletin shows of a group."""
    grouping = decision.plan.grouping
    document = decision.plan.document
    for name, ends in grouping.show if grouping is not None else ():
        model = (
            entry_of(document.derive, name) or entry_of(document.score, name) or entry_at(document.rank, name)
        )
        line = _line(decision, model, name, name)
        if ends is not None:
            low, high = (text_of(decision.value_of(end)) for end in ends)
            line = replace(line, low=low, high=high)
        yield line


def computed(decision: Decision) -> Iterator[Line]:
    """The labelled values that a document derives for its subject, but those that a bulletin shows."""
    if decision.applies is False:
        return
    grouping = decision.plan.grouping
    shown_already = {name for name, _ in grouping.show} if grouping is not None else set()
    for name, derived in decision.plan.document.derive.items():
        if derived.label is not None and name in decision.plan.derived and name not in shown_already:
            yield _line(decision, derived, str(name), str(name))


def _weakest(plan: Plan, key: str, seen: frozenset[str] = frozenset()) -> Status | None:
    """`unverified` if a value, or anything that it is computed from, rests on a text that was not read."""
    document = plan.document
    pricing = document.pricing
    priced = pricing.items if pricing is not None else {}
    found: list[Status | None] = [model.status for name, model in document.derive.items() if name == key]
    found += [item.status for name, item in priced.items() if f"pricing.{name}" == key]
    for part in x.walk(plan.derived[key]):
        match part:
            case x.Derived(name=name) if name not in seen:
                found.append(_weakest(plan, name, seen | {key}))
            case x.Find(lookup=lookup):
                found += [table.status for name, table in document.lookups.items() if name == lookup]
            case _:
                pass
    return "unverified" if "unverified" in found else "read" if "read" in found else None


def _line(
    decision: Decision,
    model: Model,
    name: str,
    key: str,
    weight: str | None = None,
    points: str | None = None,
) -> Line:
    assert isinstance(model, Derived | Pricing | Ranking | Score | ScoreItem)
    value = decision.value_of(key)
    kind = decision.plan.derived[key].type if key in decision.plan.derived else None
    unit = kind.unit if isinstance(kind, NumberType) else None
    label = model.label or value_label(decision.plan, name)
    text = text_of(_money(value, key))
    status = model.status
    if status != "unverified" and key in decision.plan.derived:
        status = _weakest(decision.plan, key) or status
    return Line(name, label, model.clause, status, text, unit, weight, points)


def _money(value: Value, key: str) -> Value:
    """Money of an open decision is an interval."""
    return of_interval(hull(value)) if key.startswith("pricing.") and isinstance(value, Several) else value


def price_text(decision: Decision, name: str) -> str | None:
    """An item of the price, its `total` or the `amount`, as text."""
    key = f"pricing.{name}"
    return text_of(_money(decision.value_of(key), key))


def price_ends(decision: Decision, name: str) -> tuple[str | None, str | None]:
    """Between which numbers an item of the price, its `total` or the `amount` lies; None for no end."""
    found = hull(decision.value_of(f"pricing.{name}"))
    low, high = (None if end is None else plain(end) for end in (found.low, found.high))
    return low, high
