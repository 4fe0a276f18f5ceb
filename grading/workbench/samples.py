"""Grades samples: every subject by every document asked for, at the dates asked for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from grading.catalogue import Catalogue
from grading.decisions import Decision, judge
from grading.decisions.paid import check_paid
from grading.decisions.populations import regroup
from grading.findings import Finding, Findings, Place, has_errors, in_option
from grading.kinds import Options
from grading.language.documents import Reference, Samples, Vocabulary
from grading.language.scalars import read_date
from grading.language.subjects import Row, Subject, Subjects
from grading.language.tree import Mapping as Tree
from grading.language.tree import Scalar, Word
from grading.planning.model import Plan
from grading.planning.plan import make_plan, needs_date
from grading.reading.data import read_data
from grading.reading.subjects import read_collections, read_row, read_subjects

NEVER = datetime.date.max
"""The date of facts that have none, for rules that ask for none."""


@dataclass(frozen=True, slots=True)
class Graded:
    """One subject at one date with what each document says of it."""

    subject: Subject
    at: datetime.date | None
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Grading:
    """Everything that was decided about some samples."""

    graded: tuple[Graded, ...]
    findings: Findings
    at: str | None
    rules_at: datetime.date | None


def grade_samples(samples: Samples, folder: Path, catalogue: Catalogue, options: Options) -> Grading:
    """Grade what a file of kind `samples` holds."""
    found: list[Finding] = []
    references = _references(samples.rules, options)
    vocabulary = _vocabulary(samples.vocabulary, references, catalogue, found)
    if vocabulary is None:
        return Grading((), tuple(found), None, None)
    subjects = _subjects(samples, folder, vocabulary, catalogue, options, found)
    collections, problems = read_collections(samples.collections, vocabulary)
    found.extend(problems)
    assumed = _assumed(samples, vocabulary, found)
    given = Subjects(subjects, collections, assumed)
    return _graded(given, references, options.at or samples.at, vocabulary, catalogue, options, found)


def grade_tables(paths: list[str], catalogue: Catalogue, options: Options) -> Grading:
    """Grade the subjects of files of data by the documents named on the command line."""
    found: list[Finding] = []
    references = _references((), options)
    vocabulary = _vocabulary(None, references, catalogue, found)
    if vocabulary is None:
        return Grading((), tuple(found), None, None)
    subjects, findings = read_data(paths, vocabulary, options.reading, opened=catalogue.open)
    found.extend(findings)
    return _graded(Subjects(subjects), references, options.at, vocabulary, catalogue, options, found)


# -- reading -------------------------------------------------------------------------------------


def _references(rules: tuple[Reference, ...], options: Options) -> tuple[Reference, ...]:
    """The documents to grade by: those of the command line, else those of the file."""
    if not options.rules:
        return tuple(_with(reference, options.parameters) for reference in rules)
    return tuple(_with(_named(rule), options.parameters) for rule in options.rules)


def _named(rule: str) -> Reference:
    """`id` or `id@edition`, as the command line has it."""
    name, _, edition = rule.partition("@")
    place = in_option("--rules", rule)
    return Reference(
        place=place,
        id=Word(name, place.part(0, len(name))),
        edition=Word(edition, place.part(len(name) + 1, len(edition))) if edition else None,
    )


def _with(reference: Reference, parameters: Mapping[str, str]) -> Reference:
    """A reference with the parameters of the command line, which go before those of the file."""
    filled = {str(name): (name, text) for name, text in reference.with_.items()}
    for name, text in parameters.items():
        place = in_option("--with", f"{name}={text}")
        filled[name] = Word(name, place.part(0, len(name))), Word(text, place.part(len(name) + 1, len(text)))
    return replace(reference, with_=dict(filled.values()))


def _vocabulary(
    named: Word | None, references: tuple[Reference, ...], catalogue: Catalogue, found: list[Finding]
) -> Vocabulary | None:
    if not references:
        found.append(Finding("rules_missing"))
        return None
    name: str | None = named
    if name is None:
        first = references[0]
        document, findings = catalogue.document(first.id, edition=_edition(first), place=first.place)
        found.extend(findings)
        if document is None:
            return None
        name = document.vocabulary
    vocabulary, findings = catalogue.vocabulary(name, named.place if named is not None else None)
    found.extend(findings)
    return vocabulary


def _edition(reference: Reference) -> str | None:
    return None if reference.edition is None else str(reference.edition)


def _subjects(
    samples: Samples,
    folder: Path,
    vocabulary: Vocabulary,
    catalogue: Catalogue,
    options: Options,
    found: list[Finding],
) -> tuple[Subject, ...]:
    node = samples.subjects
    if node is None:
        found.append(Finding("subjects_missing", samples.place))
        return ()
    if isinstance(node, Scalar) and not node.null:
        paths = [str(folder / name.strip()) for name in node.text.split(";")]
        subjects, findings = read_data(paths, vocabulary, options.reading, node.place, opened=catalogue.open)
    else:
        subjects, findings = read_subjects(node, vocabulary)
    found.extend(findings)
    return subjects


def _assumed(samples: Samples, vocabulary: Vocabulary, found: list[Finding]) -> Row:
    entries = tuple(
        (Scalar(name, name.place), Scalar(text, text.place)) for name, text in samples.assume.items()
    )
    row, findings = read_row(Tree(entries, samples.place), vocabulary)
    found.extend(findings)
    return row


Dates = Callable[[Subject], tuple[datetime.date | None, ...]]

# -- deciding ------------------------------------------------------------------------------------


def _graded(
    given: Subjects,
    references: tuple[Reference, ...],
    at: str | None,
    vocabulary: Vocabulary,
    catalogue: Catalogue,
    options: Options,
    found: list[Finding],
) -> Grading:
    if not given.items and not has_errors(found):
        found.append(Finding("subjects_missing"))
    dates = _dates(at, given, vocabulary, found)
    if has_errors(found):
        return Grading((), tuple(found), at, options.rules_at)
    plans = _Plans(references, vocabulary, catalogue, options.rules_at)
    graded: list[Graded] = []
    for number, subject in enumerate(given.items):
        options.progress(number, len(given.items))
        for date in dates(subject):
            chosen = plans.at(date, found)
            if any(needs_date(plan) for plan in chosen) and date is None:
                found.append(Finding("date_missing", subject.row.place, {"id": subject.id}))
            if has_errors(found):
                return Grading((), tuple(dict.fromkeys(found)), at, options.rules_at)
            single = [plan for plan in chosen if plan.grouping is None]
            if single:
                decisions = tuple(judge(plan).decide(subject, date or NEVER, given) for plan in single)
                found += (problem for decision in decisions for problem in check_paid(decision))
                graded.append(Graded(subject, date, decisions))
    days = dict.fromkeys(date for subject in given.items for date in dates(subject))
    for day in days:
        for plan in plans.at(day, found):
            graded += _by_groups(plan, given, day, found)
    if has_errors(found):
        return Grading((), tuple(dict.fromkeys(found)), at, options.rules_at)
    return Grading(tuple(graded), tuple(dict.fromkeys(found)), at, options.rules_at)


def _by_groups(
    plan: Plan, given: Subjects, date: datetime.date | None, found: list[Finding]
) -> Iterator[Graded]:
    """The groups that a plan judges, if it judges groups."""
    if plan.grouping is None:
        return
    groups, findings = regroup(plan, given, date or NEVER)
    found.extend(findings)
    for group in groups.items:
        decision = judge(plan).decide(group, date or NEVER, groups)
        found.extend(check_paid(decision))
        yield Graded(group, date, (decision,))


def _dates(at: str | None, given: Subjects, vocabulary: Vocabulary, found: list[Finding]) -> Dates:
    """The dates to decide at for a subject: the one given, every row's, or that of the newest fact."""
    if at is not None and at.startswith("each "):
        name = at.removeprefix("each ")
        if name not in vocabulary.lists:
            found.append(
                Finding("each_unknown", _at_place(at), {"written": name, "known": tuple(vocabulary.lists)})
            )
        for subject in given.items:
            if not any(_row_dates(subject.row, name, vocabulary)):
                arguments = {"id": subject.id, "list": name}
                found.append(Finding("each_undated", subject.row.place, arguments))
        return lambda subject: tuple(sorted(set(_row_dates(subject.row, name, vocabulary))))
    if at is not None:
        date, findings = read_date(Scalar(str(at), _at_place(at)))
        found.extend(findings)
        return lambda subject: (date,)
    newest = max(
        (date for subject in given.items for date in _all_dates(subject.row, vocabulary)), default=None
    )
    return lambda subject: (newest,)


def _at_place(at: str) -> Place:
    """Where the date of the facts was written: in the file of samples, or on the command line."""
    return at.place if isinstance(at, Word) else in_option("--at", at)


def _row_dates(row: Row, name: str, vocabulary: Vocabulary) -> Iterator[datetime.date]:
    """The dates of the rows of a list."""
    for inner in row.lists.get(name, ()):
        date = inner.date(vocabulary.date_name(name))
        if date is not None:
            yield date


def _all_dates(row: Row, vocabulary: Vocabulary) -> Iterator[datetime.date]:
    """The date of a subject, and those of all its rows."""
    own = row.date("date")
    if own is not None:
        yield own
    for name, rows in row.lists.items():
        yield from _row_dates(row, name, vocabulary)
        for inner in rows:
            yield from _all_dates(inner, vocabulary)


class _Plans:
    """The plans of the documents, in the editions in force at each date."""

    def __init__(
        self,
        references: tuple[Reference, ...],
        vocabulary: Vocabulary,
        catalogue: Catalogue,
        rules_at: datetime.date | None,
    ) -> None:
        self._references, self._vocabulary = references, vocabulary
        self._catalogue, self._rules_at = catalogue, rules_at
        self._known: dict[tuple[int, int], list[Plan]] = {}
        self._dates: dict[datetime.date | None, tuple[Plan, ...]] = {}

    def at(self, date: datetime.date | None, found: list[Finding]) -> tuple[Plan, ...]:
        day = self._rules_at or date
        if day not in self._dates:
            self._dates[day] = tuple(
                plan for at in range(len(self._references)) if (plan := self._plan(at, day, found))
            )
        return self._dates[day]

    def _plan(self, at: int, day: datetime.date | None, found: list[Finding]) -> Plan | None:
        reference = self._references[at]
        document, findings = self._catalogue.document(
            reference.id, edition=_edition(reference), at=day, place=reference.place
        )
        found.extend(findings)
        if document is None:
            return None
        known = self._known.setdefault((at, id(document)), [])
        for plan in known:
            if self._holds(plan, day):
                return plan
        if document.vocabulary != self._vocabulary.id:
            arguments = {"document": document.id, "one": document.vocabulary, "other": self._vocabulary.id}
            found.append(Finding("vocabularies_differ", reference.place, arguments))
            return None
        made, findings = make_plan(
            self._catalogue, document, reference.settings, day, decision_rule=reference.decision_rule
        )
        found.extend(findings)
        if made is not None:
            known.append(made)
        return made

    def _holds(self, plan: Plan, day: datetime.date | None) -> bool:
        """Whether a plan would be made with the same editions of other documents on a day."""
        return all(
            self._catalogue.document(reference.id, edition=_edition(reference), at=day)[0] is document
            for reference, document in plan.taken()
        )
