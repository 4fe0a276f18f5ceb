"""Grades beside each other over the whole document: one that is never the best that a subject has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from grading.findings import Finding
from grading.planning.model import Condition, Part
from grading.workbench.meaning.axes import within
from grading.workbench.meaning.known import Known
from grading.workbench.meaning.stated import Stated


def check_ranks(known: Known, stated: Sequence[Stated]) -> Iterator[Finding]:
    """Findings: `grade_never_best`."""
    plan = known.plan
    limits = {(one.condition.id, one.case): one for one in stated}
    bound: dict[int, list[Condition]] = {}
    for condition in plan.conditions:
        for grade in condition.grades:
            bound.setdefault(grade, []).append(condition)
    for at, worse in enumerate(plan.grades[:-1]):
        mine = {_row(condition): condition for condition in bound.get(at, ())}
        if at not in bound or _is_empty(tuple(mine.values())):
            continue
        for better in reversed(range(at)):
            theirs = bound.get(better, ())
            if _is_empty(theirs) or not theirs:
                continue
            if all(_implied(condition, mine, limits) for condition in theirs):
                arguments = {"grade": worse.id, "better": plan.grades[better].id}
                place = plan.grades[better].id.place
                yield Finding("grade_never_best", worse.id.place, arguments, also=place)
                break


def _row(condition: Condition) -> tuple[str, str]:
    """What the cells of one row of the table have in common."""
    return condition.section, condition.name


def _is_empty(conditions: Sequence[Condition]) -> bool:
    """Whether a grade is an empty class: a limit that always applies is `never`."""
    return any(
        part.word == "never" and part.guard is None and condition.when is None
        for condition in conditions
        for part in condition.parts
    )


def _implied(
    condition: Condition,
    mine: Mapping[tuple[str, str], Condition],
    limits: Mapping[tuple[str, int], Stated],
) -> bool:
    """Whether whoever meets the conditions of a grade meets this one of a better grade."""
    own = mine.get(_row(condition))
    if own is None:
        return all(part.word == "none" for part in condition.parts)
    if own is condition:
        return all(part.word != "unknown" for part in condition.parts)
    return len(own.parts) == len(condition.parts) and all(
        _covers(part, limits.get((condition.id, at)), limits.get((own.id, at)), own.parts[at])
        for at, part in enumerate(condition.parts)
    )


def _covers(part: Part, better: Stated | None, own: Stated | None, own_part: Part) -> bool:
    same = (part.text, part.checks, part.word) == (own_part.text, own_part.checks, own_part.word)
    if "unknown" in (part.word, own_part.word):
        return False
    if part.word == "none" or own_part.word == "never" or same:
        return True
    theirs, mine = (None if one is None else one.single() for one in (better, own))
    return theirs is not None and mine is not None and theirs[0] == mine[0] and within(mine[1], theirs[1])
