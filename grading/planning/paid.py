"""What is paid for: the quantities that an `amount` multiplies a price with. None of them can lie below 0."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from grading.findings import Place
from grading.language import formula as f
from grading.language.documents import Document, Pricing
from grading.planning.model import Paid
from grading.planning.resolve import Refused, Resolver
from grading.planning.resolving import written_text
from grading.planning.scope import Context
from grading.planning.types import NumberType
from grading.quantities import units


def paid_parameters(document: Document) -> frozenset[str]:
    """The parameters that are quantities paid for."""
    pricing = document.pricing
    return frozenset(
        node.path[0]
        for _, node in _factors(pricing)
        if isinstance(node, f.Name)
        and pricing is not None
        and (parameter := document.parameters.get(node.path[0])) is not None  # type: ignore[call-overload]
        and _is_quantity(parameter.unit, pricing.unit)
    )


def make_paid(resolver: Resolver) -> tuple[Paid, ...]:
    """The quantities of an amount that could be planned, each as it was written."""
    pricing = resolver.scope.document.pricing
    if pricing is None or "pricing.amount" not in resolver.derived:
        return ()
    made = {}
    for formula, node in _factors(pricing):
        try:
            expression = resolver.node(node, formula, Context(graded=True, item="amount"))
        except Refused:
            continue  # found with the amount itself
        kind = expression.type
        if isinstance(kind, NumberType) and _is_quantity(kind.unit, pricing.unit):
            text = written_text(formula, node)
            made[text] = Paid(text, expression, formula.part(node))
    return tuple(made.values())
