"""Ladders that see only how the last few rows answered: their moves are worked out once and remembered.

Such a ladder has one list, and its moves ask in how many of the last rows some conditions hold. What it
does next then depends on its state and on those answers alone, whoever the subject is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from grading.evaluation.steady import is_steady
from grading.planning import expressions as x
from grading.planning.model import Climb, Pick, Plan
from grading.planning.types import TruthType

Answers = tuple[bool | None, ...]
"""How one row answers each condition."""

_COUNTS = frozenset(("count", "every", "some", "share"))


@dataclass(frozen=True, slots=True)
class ShortSight:
    """What a ladder looks at: the last `reach` rows, each answering `conditions`."""

    reach: int
    conditions: tuple[x.Expression, ...]


def short_sight(climb: Climb, plan: Plan) -> ShortSight | None:
    """What the moves of a ladder look at, None if that is more than the last rows of its list."""
    if len(climb.lists) != 1:
        return None
    looks = [look for turn in climb.turns for look in _looks(turn.when, climb.lists[0], plan)]
    found = [look for look in looks if look is not None]
    if len(found) < len(looks) or not found:
        return None
    conditions = dict.fromkeys(condition for _, condition in found if condition is not None)
    return ShortSight(max(reach for reach, _ in found), tuple(conditions))


def _looks(
    expression: x.Expression, rows: str, plan: Plan
) -> Iterator[tuple[int, x.Expression | None] | None]:
    """How far back a formula looks and at what; None for anything else that it asks."""
    match expression:
        case x.Aggregate(function=function, lists=(each,), others=()) if function in _COUNTS:
            yield _look(each, rows, plan)
        case x.Compare(left=left, right=right):
            yield from (*_looks(left, rows, plan), *_looks(right, rows, plan))
        case x.Every(items=items) | x.Some(items=items):
            for item in items:
                yield from _looks(item, rows, plan)
        case x.Opposite(item=item):
            yield from _looks(item, rows, plan)
        case x.Constant():
            pass
        case _:
            yield None


def _look(each: x.Each, rows: str, plan: Plan) -> tuple[int, x.Expression | None] | None:
    pick = plan.picks.get(each.source.name) if each.source.kind == "pick" else None
    if pick is None or pick.source != x.Source("list", rows) or not _is_last(pick):
        return None
    item = each.item
    if item is not None and not (isinstance(each.type, TruthType) and is_steady(item, rows, plan)):
        return None
    return pick.last or 0, item


def _is_last(pick: Pick) -> bool:
    """Whether a pick is the last few rows and nothing else."""
    others = (pick.since, pick.over, pick.apart, pick.size, pick.at_least, *pick.formulas)
    return pick.last is not None and not any(others) and not pick.by_month
