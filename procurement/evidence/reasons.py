"""Why a condition of a law or a tender does not hold, in people's words where it has a simple form."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from fractions import Fraction

from grading.language import formula as f
from procurement.evidence.proofs import Proof
from procurement.law.conditions import Scope, Value, evaluate, used
from procurement.law.scope import Words
from procurement.values.display import amount, money
from procurement.wording.labels import LABELS

_MONEY = ("price", "opened_price", "ceiling", "budget")
# What is true of the left side where `left operator right` does not hold.
_ORDER: dict[str, str] = {
    "≤": "above",
    "<": "not_below",
    "≥": "below_number",
    ">": "not_above",
    "=": "differs",
}
_LATER = {"above": "later", "not_below": "not_earlier", "below_number": "earlier", "not_above": "not_later"}


def why(formula: f.Formula, scope: Scope) -> Words:
    """`price ≤ ceiling` that fails as `报价 5,260,000.00 CNY 高于最高限价 5,200,000.00 CNY`.

    The formula with the values it was decided on, where it is more than one comparison of two amounts,
    numbers or moments that have a name.
    """
    written = _said("reason.formula", that=formula.text, values=used(formula, scope))
    return _compared(formula, scope) or written


def why_below(formula: f.Formula, scope: Scope, proofs: Mapping[str, Proof], open_: bool) -> Words:
    """`quality ≥ qualified` that is not proven as `等级「不合格」低于最低要求「合格」`.

    `open_` where more than what is proven remains possible; any other formula with its values.
    """
    name = "reason.unproven" if open_ else "reason.below"
    match formula.tree:
        case f.Comparison(first=f.Name(path=(document,)), rest=(("≥", f.Name(path=(least,))),)):
            proof = proofs.get(document)
            if proof and proof.grade and least in proof.scheme.grades:
                grades = {grade: Words(label.zh, label.en) for grade, label in proof.scheme.grades.items()}
                return _said(name, grade=grades[proof.grade], least=grades[least])
    return _said(f"{name}_formula", that=formula.text, values=used(formula, scope))


def why_related(others: Sequence[str]) -> Words:
    """Whom a bidder is related to."""
    return Words(
        LABELS["reason.related"].say("zh", {"others": "、".join(others)}),
        LABELS["reason.related"].say("en", {"others": ", ".join(others)}),
    )


def _compared(formula: f.Formula, scope: Scope) -> Words | None:
    match formula.tree:
        case f.Comparison(first=left, rest=((operator, right),)) if operator in _ORDER:
            one, other = _term(left, formula, scope), _term(right, formula, scope)
            # Two numbers without a name are nothing that a reader could look up.
            if one is None or other is None or isinstance(left, f.Number):
                return None
            order = _ORDER[operator]
            if not isinstance(evaluate(left, scope), Fraction):
                order = _LATER.get(order, order)
            return _said(f"reason.{order}", left=one, right=other)
    return None


def _term(node: f.Expression, formula: f.Formula, scope: Scope) -> Words | None:
    """A side of a comparison with its value: `最高限价 5,200,000.00 CNY`."""
    value = evaluate(node, scope)
    if isinstance(node, f.Number) and isinstance(value, Fraction):
        shown = _amount(value, node.unit == scope.currency and node.unit is not None, scope)
        # Chinese sets a figure apart, and a word not.
        return Words(f" {shown}", shown)
    text = formula.text[node.at[0] : node.at[0] + node.at[1]].strip()
    known = _shown(text, value, scope)
    if known is None or f"term.{text}" not in LABELS:
        return None
    return _said(f"term.{text}", value=known)


def _shown(name: str, value: Value, scope: Scope) -> str | None:
    if isinstance(value, Fraction):
        return _amount(value, name in _MONEY, scope)
    return value.isoformat(" ", "minutes") if isinstance(value, datetime.datetime) else None


def _amount(number: Fraction, is_money: bool, scope: Scope) -> str:
    return f"{money(number)} {scope.currency or ''}".strip() if is_money else amount(number)


def _said(name: str, **arguments: object) -> Words:
    return Words(LABELS[name].say("zh", arguments), LABELS[name].say("en", arguments))
