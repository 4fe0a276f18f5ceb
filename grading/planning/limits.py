"""Checks over all limits of a plan: each can be satisfied, and all of one value fit the engine."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from grading.findings import Finding, Place
from grading.planning import expressions as x
from grading.planning.model import Condition, NameRegion, NumberRegion
from grading.quantities.numbers import BIGGEST, EXACT, decimals

MOST_LIMITS = 200


def check_limits(conditions: Iterable[Condition]) -> list[Finding]:
    """Findings: `limit_empty`, `limit_too_fine`, `limits_too_many`."""
    found: list[Finding] = []
    limits: dict[x.Expression, set[Decimal]] = {}
    names: dict[x.Expression, set[str]] = {}
    places: dict[x.Expression, tuple[str, Place]] = {}
    for condition in conditions:
        for part in condition.parts:
            for check in part.checks:
                places.setdefault(check.scale, (condition.name, condition.place))
                if isinstance(check.region, NameRegion):
                    names.setdefault(check.scale, set()).update(check.region.names)
                    continue
                limits.setdefault(check.scale, set()).update(limit for _, limit in check.region.tests)
                if _is_empty(check.region):
                    arguments = {"written": part.text}
                    found.append(Finding("limit_empty", condition.place, arguments, condition.clause))
    for scale, numbers in limits.items():
        name, place = places[scale]
        shift = max(decimals(number) for number in numbers)
        if any(2 * number.scaleb(shift, EXACT).copy_abs() >= BIGGEST for number in numbers):
            found.append(Finding("limit_too_fine", place, {"written": name}))
    counts = {scale: len(kept) for scale, kept in limits.items()} | {
        scale: len(kept) for scale, kept in names.items()
    }
    for scale, count in counts.items():
        if count > MOST_LIMITS:
            name, place = places[scale]
            found.append(Finding("limits_too_many", place, {"written": name, "most": MOST_LIMITS}))
    return found


def _is_empty(region: NumberRegion) -> bool:
    low = max(
        ((limit, operator == ">") for operator, limit in region.tests if operator in (">", "≥", "=")),
        default=None,
    )
    high = min(
        ((limit, operator != "<") for operator, limit in region.tests if operator in ("<", "≤", "=")),
        default=None,
    )
    if low is None or high is None:
        return False
    return low[0] > high[0] or (low[0] == high[0] and (low[1] or not high[1]))
