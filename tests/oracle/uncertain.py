"""Uncertainty of single values, and the guard bands that decision rules keep."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from statistics import NormalDist
from typing import cast

from grading.language.documents import DecisionRule, Rule
from grading.quantities import numbers as n
from tests.oracle.subjects import Cell, characteristic, normal, spread_of
from tests.oracle.values import ANYTHING, FALSE, OPEN, TRUE, Name, Number, Span, Truth
from tests.oracle.world import Here

ENDLESS = Decimal("1E+40")
NORMAL = NormalDist()


@dataclass(frozen=True)
class Guard:
    """So many standard uncertainties to keep from a limit; `spread` is the uncertainty and its scale."""

    times: Decimal
    binary: bool
    risk: float | None
    spread: tuple[str, Decimal]

    def moved(self, end: Decimal, sign: int) -> Decimal:
        scale, size = self.spread
        band = n.mul(n.mul(self.times, size), Decimal(sign))
        if scale == "lg":
            return n.mul(end, cast(Decimal, n.power(Decimal(10), band)))
        return n.add(end, band if scale == "" else n.mul(band, end.copy_abs()))

    def kept(self, span: Span, operator: str) -> Span:
        """What is compared: both sides, or under a binary rule the side towards the limit."""
        low, high = span
        if self.spread[0] == "lg" and low < 0:
            return ANYTHING
        towards = {"<": (1,), "≤": (1,), ">": (-1,), "≥": (-1,)}.get(operator) if self.binary else None
        ends = [low, high, Decimal(0)] if low < 0 < high else [low, high]
        moved = [self.moved(end, sign) for end in ends for sign in towards or (-1, 1)]
        return min(moved), max(moved)

    def assured(self, span: Span, low: Decimal, high: Decimal) -> Truth:
        """Between two limits with the wanted probability; `low` and `high` are where rounding leaves them."""
        if any(end.copy_abs() >= ENDLESS for end in (*span, low, high)):
            return OPEN
        shares = [self.share(end, low, high) for end in span]
        if None not in shares and min(cast(list[float], shares)) >= 1 - cast(float, self.risk):
            return TRUE
        return FALSE if self.binary and span[0] == span[1] and None not in shares else OPEN

    def share(self, value: Decimal, low: Decimal, high: Decimal) -> float | None:
        scale, size = self.spread
        if scale == "lg":
            if value <= 0:
                return None
            value, low, high = (end.log10() if end > 0 else Decimal(-99) for end in (value, low, high))
        sd = float(size * abs(value) if scale == "%" else size)
        if not sd:
            return 1.0 if low <= value <= high else 0.0
        return NORMAL.cdf(float(high - value) / sd) - NORMAL.cdf(float(low - value) / sd)


def rule_of(rule: Rule, part: Rule, here: Here) -> DecisionRule | None:
    """The decision rule of a limit, where it keeps a guard band."""
    chosen = part.decision_rule or rule.decision_rule or here.document.decision_rule
    return None if chosen is None or chosen.rule is not None else chosen


def guard_of(rule: DecisionRule, name: str, cells: tuple[Cell, ...], here: Here) -> Guard | None:
    """The guard band of a value; None where its uncertainty is not known."""
    value = cells[0].value if cells else None
    spread = value.uncertainty if isinstance(value, Number) else None
    method = cells[0].details.get("method") if cells else None
    general = here.document.decision_rule
    for source in (rule, general):
        known = {str(key): entry for key, entry in (source.u if source else {}).items()}.get(name)
        if spread is None and known is not None:
            named = {str(key): str(text) for key, text in known.methods.items()}
            own = next(iter(method.names or ())) if isinstance(method, Name) else ""
            text = named.get(own) or known.u
            entry = characteristic(name, here.vocabulary)
            unit = normal(entry.unit) if entry else normal(derived_unit(name, here))
            spread = None if text is None else spread_of(text, unit, unit)
            break
    if spread is None:
        return None
    risk = float(rule.risk.share) if rule.risk else None
    times = (
        Decimal(2) * rule.guard
        if rule.guard is not None
        else Decimal(str(NORMAL.inv_cdf(1 - cast(float, risk))))
    )
    return Guard(times, rule.binary, risk, spread)


def derived_unit(name: str, here: Here) -> str | None:
    return next(entry.unit for key, entry in here.document.derive.items() if key == name)
