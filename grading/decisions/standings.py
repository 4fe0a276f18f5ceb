"""Places among subjects whose values may be known by their bounds alone.

A place is the number of those who are surely better, and one more, up to the number of those who may be.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from grading.evaluation.values import UNPLACED, Value, of_interval
from grading.quantities.intervals import Interval


@dataclass(frozen=True, slots=True)
class Entrant:
    """Someone ranked: `keys` by which, the first before the others, higher ones better. `sure` is False for
    one who only may be among the ranked; `group` is None where it may be any."""

    keys: tuple[Interval, ...]
    sure: bool
    group: str | None


def places(entrants: Sequence[Entrant], share: Literal["worst", "best"]) -> list[Value]:
    """The place of each entrant within its group."""
    found: list[Value] = [UNPLACED] * len(entrants)
    wanderers = [at for at, entrant in enumerate(entrants) if entrant.group is None]
    groups: dict[str, list[int]] = {}
    for at, entrant in enumerate(entrants):
        if entrant.group is not None:
            groups.setdefault(entrant.group, []).append(at)
    for members in groups.values():
        field = [*members, *wanderers]
        settled = _placed([entrants[at] for at in field], share)
        for at, (low, high) in zip(members, settled, strict=False):
            found[at] = _place(entrants[at], low, high)
    for at in wanderers:
        found[at] = _place(entrants[at], 1, len(entrants))
    return found


def _place(entrant: Entrant, low: int, high: int) -> Value:
    """Who only may be among the ranked has that place or none."""
    return of_interval(Interval(Decimal(low), Decimal(high) if entrant.sure else None))


def _placed(field: Sequence[Entrant], share: Literal["worst", "best"]) -> list[tuple[int, int]]:
    """The best and the worst place of each; ends that are left out count as reached."""
    unbounded = Decimal("Infinity")
    low_of = [-unbounded if e.keys[0].low is None else e.keys[0].low for e in field]
    high_of = [unbounded if e.keys[0].high is None else e.keys[0].high for e in field]
    sure = [e.sure and e.group is not None for e in field]
    sure_lows = sorted(low for low, certain in zip(low_of, sure, strict=True) if certain)
    highs = sorted(high_of)
    tied = _tied(field, low_of, high_of)
    found = []
    for at, (low, high) in enumerate(zip(low_of, high_of, strict=True)):
        better = len(sure_lows) - bisect_right(sure_lows, high)
        reaching = len(highs) - bisect_left(highs, low) - 1
        passing = len(highs) - bisect_right(highs, low) - (high > low)
        alike = tied.get(low, []) if low == high else []
        certain = sum(sure[other] for other in alike) - (sure[at] and bool(alike))
        if share == "best":
            # Where something breaks ties, whoever may be equal may come first.
            passing = reaching - max(len(alike) - 1, 0) if len(field[at].keys) > 1 else passing
            found.append((1 + better, 1 + passing))
        else:
            found.append((1 + better + certain, 1 + reaching))
    for alike in tied.values():
        _break(field, alike, found, share)
    return found


def _tied(field: Sequence[Entrant], lows: list[Decimal], highs: list[Decimal]) -> dict[Decimal, list[int]]:
    """Those with exactly the same value, by the value."""
    tied: dict[Decimal, list[int]] = {}
    for at, (low, high) in enumerate(zip(lows, highs, strict=True)):
        if low == high and field[at].keys[0].is_point:
            tied.setdefault(low, []).append(at)
    return {value: alike for value, alike in tied.items() if len(alike) > 1}


def _break(
    field: Sequence[Entrant], alike: list[int], found: list[tuple[int, int]], share: Literal["worst", "best"]
) -> None:
    """Those tied are ranked among themselves by what comes next."""
    if len(field[alike[0]].keys) < 2:
        return
    inner = _placed([Entrant(field[at].keys[1:], field[at].sure, field[at].group) for at in alike], share)
    for at, (best, worst) in zip(alike, inner, strict=True):
        low, high = found[at]
        if share == "best":
            # Up to now the tied counted as not better; whoever merely may be equal still may be.
            found[at] = (low + best - 1, high + worst - 1)
        else:
            certain = sum(field[other].sure for other in alike) - field[at].sure
            found[at] = (low - certain + best - 1, high - (len(alike) - 1) + worst - 1)
