"""A plan ready to decide about subjects, with whom each of them has to ask: documents, rows, rivals."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import cast

from grading.decisions.decision import Decision
from grading.decisions.standings import Entrant, places
from grading.engine.inference import Inference, transition
from grading.evaluation.compile import compiled
from grading.evaluation.run import Context, Run
from grading.evaluation.steps import Program
from grading.evaluation.values import MISSING, UNPLACED, Value, hull, kleene_and
from grading.language.subjects import Row, Subject, Subjects
from grading.language.subjects import Value as Fact
from grading.planning.model import Plan, Rank
from grading.quantities.intervals import ineg
from grading.quantities.uncertainty import Uncertainty

MOST_JUDGES = 256
"""So many are kept; a program that goes on for long makes new plans for every file."""


class Judge:
    """A plan ready to decide: its steps compiled, its conditions as rules, the judges of other documents."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.program = Program(plan)
        self.inference = Inference(plan)
        self.others = {alias: judge(other) for alias, other in plan.others.items()}
        self.each = {rows: judge(other) for rows, other in plan.each.items()}
        self._field: Subjects | None = None
        self._places: dict[tuple[str, datetime.date], Mapping[int, Value]] = {}
        self.applies = None if plan.applies is None else compiled(plan.applies)

    def decide(self, subject: Subject, at: datetime.date, given: Subjects | None = None) -> Decision:
        """The decision about a subject on the facts of a date; `given` holds who it is ranked with."""
        run = self.run(subject, at, given or Subjects(()))
        applies = True if self.applies is None else self.applies(run.context)
        if applies is False:
            return Decision(self.inference, subject, run, False, [], ())
        seen = self.inference.observe(run.context)
        statuses = self.inference.statuses(seen)
        return Decision(self.inference, subject, run, cast("bool | None", applies), seen, statuses)

    def run(self, subject: Subject, at: datetime.date, given: Subjects) -> Run:
        """The evaluation of a subject, with everyone to ask."""
        asking = _Asking(self, subject, given)
        return Run(self.program, subject.row, at, given.collections, given.assumed, transition, asking)

    def standings(self, ranking: str, at: datetime.date, given: Subjects) -> Mapping[int, Value]:
        """The place of every subject of a file, by the identity of its row."""
        if self._field is not given:
            self._field = given
            self._places.clear()
        key = (ranking, at)
        if key not in self._places:
            self._places[key] = _standings(self, self.plan.rankings[ranking], at, given)
        return self._places[key]


class _Asking:
    """Answers what a subject's plan asks of others: documents, its rows by a document, its rivals."""

    __slots__ = ("_asked", "_given", "_judge", "_rows", "_subject")

    def __init__(self, judge: Judge, subject: Subject, given: Subjects) -> None:
        self._judge, self._subject, self._given = judge, subject, given
        self._asked: dict[object, Decision] = {}
        self._rows: dict[object, tuple[Decision, Row]] = {}

    def document(self, alias: str, run: Run) -> Decision:
        key = (alias, run.date)
        if key not in self._asked:
            self._asked[key] = self._judge.others[alias].decide(self._subject, run.date, self._given)
        return self._asked[key]

    def row(self, rows: str, context: Context) -> Decision:
        key = (rows, context.run.date, id(context.row))
        if key not in self._rows:
            given = Subjects((), self._given.collections, self._given.assumed)
            subject = Subject(rows, _as_subject(context))
            decision = self._judge.each[rows].decide(subject, context.run.date, given)
            # The row is kept with what was decided: an id is only unique as long as the row lives.
            self._rows[key] = (decision, context.row)
        return self._rows[key][0]

    def grades(self, run: Run) -> tuple[str, ...]:
        root = run.root
        if root.grades is None:
            root.grades = self._judge.decide(self._subject, root.date, self._given).possible
        return root.grades

    def place(self, ranking: str, run: Run) -> Value:
        return self._judge.standings(ranking, run.date, self._given).get(id(self._subject.row), MISSING)


def _as_subject(context: Context) -> Row:
    """A row as a subject of its own: it has what its owner has, where it says nothing else."""
    values: dict[str, Fact] = {}
    details: dict[str, Mapping[str, Fact | Uncertainty]] = {}
    at: Context | None = context
    while at is not None:
        # What a value carries stays with that value.
        own = {name: found for name, found in at.row.details.items() if name not in values}
        values = {**at.row.values, **values}
        details = {**own, **details}
        at = at.outer
    row = context.row
    return replace(row, values=values, details=details)


def _standings(judge: Judge, ranking: Rank, at: datetime.date, given: Subjects) -> dict[int, Value]:
    """Everyone's place by one ranking. Who is surely not among the ranked has none, nor has
    who lies outside what the document is for."""
    found: dict[int, Value] = {}
    ranked: list[int] = []
    entrants: list[Entrant] = []
    keys = [compiled(key) for key in (ranking.by, *ranking.then)]
    within = None if ranking.within is None else compiled(ranking.within)
    among = None if ranking.among is None else compiled(ranking.among)
    for subject in given.items:
        context = judge.run(subject, at, given).context
        truths = [True if condition is None else condition(context) for condition in (judge.applies, among)]
        here = kleene_and(cast("list[bool | None]", truths))
        if here is False:
            found[id(subject.row)] = UNPLACED
            continue
        first, *others = [hull(key(context)) for key in keys]
        group = "" if within is None else within(context)
        if ranking.lowest_first:
            first = ineg(first)
        ranked.append(id(subject.row))
        entrants.append(Entrant((first, *others), here is True, group if isinstance(group, str) else None))
    return found | dict(zip(ranked, places(entrants, ranking.share), strict=True))


@lru_cache(maxsize=MOST_JUDGES)
def judge(plan: Plan) -> Judge:
    """The judge of a plan, made once as long as it is among those that were asked last."""
    return Judge(plan)


def decide(plan: Plan, subject: Subject, at: datetime.date, given: Subjects | None = None) -> Decision:
    """The decision of a plan about a subject on the facts of a date."""
    return judge(plan).decide(subject, at, given)
