"""What is paid for: the quantities that an `amount` multiplies a price with. None of them can lie below 0."""

from __future__ import annotations

from collections.abc import Iterator

from grading.language import formula as f
from grading.language.documents import Document, Pricing
from grading.language.tree import entry_of
from grading.planning import expressions as x
from grading.planning.model import Paid
from grading.planning.resolve import Refused, Resolver
from grading.planning.resolving import written_text
from grading.planning.scope import Context
from grading.planning.types import NumberType
from grading.quantities import units


def paid_parameters(document: Document) -> frozenset[str]:
    """The parameters that are paid for."""
    pricing = document.pricing
    if pricing is None:
        return frozenset()
    names = {node.path[0] for _, node in _factors(pricing) if isinstance(node, f.Name)}
    found = {name: entry_of(document.parameters, name) for name in names}
    return frozenset(name for name, entry in found.items() if entry and _is_paid(entry.unit, pricing.unit))


def make_paid(resolver: Resolver) -> tuple[Paid, ...]:
    """The quantities of an amount, each as it was written; none where the amount could not be planned."""
    pricing = resolver.scope.document.pricing
    if pricing is None or "pricing.amount" not in resolver.derived:
        return ()
    made: dict[str, Paid] = {}
    for formula, node in _factors(pricing):
        try:
            expression = resolver.node(node, formula, Context(graded=True, item="amount"))
        except Refused as refused:
            resolver.scope.note(refused.finding)
            continue
        kind = expression.type
        single = isinstance(kind, NumberType) and not isinstance(expression, x.Each | x.Constant)
        if single and isinstance(kind, NumberType) and _is_paid(kind.unit, pricing.unit):
            text = written_text(formula, node)
            made[text] = Paid(text, expression)
    return tuple(made.values())


def _is_paid(unit: str | None, price: str) -> bool:
    """Whether a price is per what is measured in a unit: kilograms of `CNY/kg`, pieces of `CNY`.

    A share in per cent, or a coefficient beside a quantity, is none.
    """
    kind = units.kind(unit)
    if "/" not in units.kind(price):
        return unit in (None, "1")
    return kind != "number" and not kind.endswith("_fraction") and not kind.startswith("money_")


def _factors(pricing: Pricing) -> Iterator[tuple[f.Formula, f.Expression]]:
    """What stands beside the total, or an item, in the products of the amount."""
    amount = pricing.amount
    prices = {("total",), *((str(name),) for name in pricing.items)}
    if amount is None:
        return
    for formula in (amount.formula, *amount.cases.values()):
        if formula is None:
            continue
        for product in _summands(formula.tree):
            factors = list(_multiplied(product))
            others = [node for node in factors if not (isinstance(node, f.Name) and node.path in prices)]
            if len(others) < len(factors):
                yield from ((formula, node) for node in others)


def _summands(node: f.Expression) -> Iterator[f.Expression]:
    """The products that are added up."""
    match node:
        case f.Arithmetic(operator="+" | "-", left=left, right=right):
            yield from _summands(left)
            yield from _summands(right)
        case _:
            yield node


def _multiplied(node: f.Expression) -> Iterator[f.Expression]:
    """The factors of a product; a quotient has those above the line."""
    match node:
        case f.Arithmetic(operator="×", left=left, right=right):
            yield from _multiplied(left)
            yield from _multiplied(right)
        case f.Arithmetic(operator="/", left=left):
            yield from _multiplied(left)
        case _:
            yield node
