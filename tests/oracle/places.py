"""Places: everyone is compared with everyone, for all that the values of both may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product
from typing import cast

from grading.language.documents import Ranking
from grading.quantities import numbers as n
from tests.oracle import formulas, verdicts
from tests.oracle.subjects import Row
from tests.oracle.values import (
    ANYTHING,
    FALSE,
    FAR,
    HAIR,
    TRUE,
    Name,
    Number,
    Span,
    Truth,
    all_of,
    number,
)  # fmt: skip
from tests.oracle.world import Here

Keys = tuple[Decimal, ...]
UNPLACED: Span = (Decimal(10**9), FAR)


@dataclass(frozen=True, eq=False)
class Rival:
    """What a subject is ranked by, the first before the others; in which group (None: any); whether it is
    among the ranked."""

    keys: tuple[frozenset[Span], ...]
    groups: frozenset[str] | None
    among: Truth


def standing(subject: Row, here: Here) -> Here:
    """Where a ranking asks of one subject: its grade is known, as far as it is."""
    return replace(verdicts.of_subject(subject, here), graded=True)


def rival(ranking: Ranking, here: Here) -> Rival:
    applies = formulas.holds(here.document.for_, here) if here.document.for_ else TRUE
    among = formulas.holds(ranking.among, here) if ranking.among else TRUE
    within = formulas.value(ranking.within, here) if ranking.within else Name(frozenset({""}))
    then = ranking.ties.then if ranking.ties else ()
    keys = [cast(Number, formulas.value(formula, here)).spans for formula in (ranking.by, *then)]
    return Rival(tuple(keys), within.names, all_of([applies, among]))


def place(name: str, here: Here) -> Number:
    """One more than all who come before; of the tied, nobody comes first, or everybody."""
    ranking = next(ranking for key, ranking in here.document.rank.items() if key == name)
    mine: Rival | None = None
    others: list[Rival] = []
    for subject in here.everyone:
        key = (name, here.document, subject, here.date)
        if key not in here.known:
            here.known[key] = rival(ranking, standing(subject, here))
        found = cast(Rival, here.known[key])
        if subject is here.subject:
            mine = found
        else:
            others.append(found)
    if mine is None:
        return number(ANYTHING)
    if mine.among == FALSE:
        return number(UNPLACED)
    others = [other for other in others if other.among != FALSE]
    names = {group for one in (mine, *others) for group in one.groups or ()} | {"elsewhere"}
    ways: set[Span] = set() if mine.among == TRUE else {UNPLACED}
    for group in mine.groups if mine.groups is not None else names:
        rivals = [other for other in others if other.groups is None or group in other.groups]
        for keys in product(*(points(at, mine, rivals) for at in range(len(mine.keys)))):
            before = [set(comes_first(other, keys, group, ranking)) for other in rivals]
            least = 1 + sum(found == {True} for found in before)
            most = 1 + sum(True in found for found in before)
            ways |= {(Decimal(number), Decimal(number)) for number in range(least, most + 1)}
    return number(*ways)


def points(at: int, mine: Rival, rivals: list[Rival]) -> set[Decimal]:
    """What a key of mine may be, as far as that makes a difference: my ends, others' ends and just beside."""
    ends = {end for rival in rivals for span in rival.keys[at] for end in span}
    near = {n.add(end, step) for end in ends for step in (-HAIR, n.ZERO, HAIR)}
    return {x for low, high in mine.keys[at] for x in (low, high, *near) if low <= x <= high}


def comes_first(other: Rival, keys: Keys, group: str, ranking: Ranking) -> Iterator[bool]:
    """Whether another comes before one with such keys in a group, for all that the other may be."""
    if other.among != TRUE or other.groups is None or other.groups != {group}:
        yield False
    for spans in product(*other.keys):
        tries = [
            {low, high, *([own] if low <= own <= high else [])}
            for (low, high), own in zip(spans, keys, strict=True)
        ]
        for theirs in product(*tries):
            yield is_before(theirs, keys, ranking)


def is_before(theirs: Keys, mine: Keys, ranking: Ranking) -> bool:
    if theirs[0] != mine[0]:
        return (theirs[0] < mine[0]) == (ranking.best == "lowest")
    for their, my in zip(theirs[1:], mine[1:], strict=True):
        if their != my:
            return their > my
    return ranking.ties is None or ranking.ties.share == "worst"
