"""Subjects regrouped: those alike become the rows of one list of one subject."""

from __future__ import annotations

import datetime
from decimal import Decimal

from grading.decisions.judge import judge
from grading.evaluation.compile import compiled
from grading.evaluation.explanation import text_of
from grading.findings import Finding, Findings
from grading.language.subjects import Row, Subject, Subjects
from grading.language.subjects import Value as Fact
from grading.planning import expressions as x
from grading.planning.model import Grouping, Plan

EVERYONE = "all"
"""The id of the only group where nothing divides the subjects."""


def regroup(plan: Plan, given: Subjects, at: datetime.date) -> tuple[Subjects, Findings]:
    """The groups that a plan judges, in the order of what divides them; the subjects themselves where it
    judges these. Findings: `group_unknown` for a subject of which it is not known where it belongs."""
    grouping = plan.grouping
    if grouping is None:
        return given, ()
    found: list[Finding] = []
    groups: dict[tuple[Fact, ...], list[Subject]] = {}
    keys = [(text, compiled(expression)) for text, expression in grouping.by]
    for subject in given.items:
        context = judge(plan).run(subject, at, given).context
        key: list[Fact] = []
        for text, value_of in keys:
            value = value_of(context)
            if isinstance(value, bool):
                value = str(text_of(value))
            if isinstance(value, Decimal | str | datetime.date):
                key.append(value)
            else:
                arguments = {"id": subject.id, "written": text}
                found.append(Finding("group_unknown", subject.row.place, arguments))
        if len(key) == len(keys):
            groups.setdefault(tuple(key), []).append(subject)
    items = tuple(_group(grouping, key, groups[key]) for key in sorted(groups, key=_order))
    return Subjects(items, given.collections, given.assumed), tuple(found)


def _order(key: tuple[Fact, ...]) -> tuple[tuple[Decimal, str], ...]:
    return tuple(
        (part, "") if isinstance(part, Decimal) else (Decimal(0), text_of(part) or "") for part in key
    )


def _group(grouping: Grouping, key: tuple[Fact, ...], members: list[Subject]) -> Subject:
    """A subject that has what divides it, and its members as rows."""
    values = {
        expression.name: part
        for (_, expression), part in zip(grouping.by, key, strict=True)
        if isinstance(expression, x.Field)
    }
    written = {text: text_of(part) or "" for (text, _), part in zip(grouping.by, key, strict=True)}
    name = " / ".join(written.values()) or EVERYONE
    rows = tuple(member.row for member in members)
    return Subject(name, Row(values, {grouping.rows: rows}, {}, written, name, place=members[0].row.place))
