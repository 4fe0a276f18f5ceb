"""The decision: conditions fold to grades, grades to a verdict."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from grading.language.documents import Document, Header, Vocabulary
from tests.oracle import formulas, ladders, rules, worth
from tests.oracle.rules import FAILS, MEETS, NOT_APPLICABLE, UNDECIDED, VERDICTS
from tests.oracle.subjects import Row, normal, read_quantity
from tests.oracle.values import ANYTHING, FALSE, OPEN, TRUE, Name, Number, Single, Truth, number, span_of
from tests.oracle.world import Here


@dataclass(frozen=True)
class OracleDecision:
    """`possible` best first; conditions by id; the states that each ladder may be in; what a guard band
    made of each condition, where one was kept; `values` are derived ones, scores, places and prices."""

    verdict: str
    grade: str | None
    possible: tuple[str, ...]
    at_least: str | None
    conditions: dict[str, str]
    states: dict[str, set[str]]
    guarded: dict[str, str] = field(default_factory=dict)
    values: dict[str, Single] = field(default_factory=dict, compare=False)

    def named(self, name: str) -> str:
        """The worst verdict of the conditions of one name."""
        found = [verdict for key, verdict in self.conditions.items() if key.split(".")[1] == name]
        return next((verdict for verdict in (FAILS, UNDECIDED, MEETS) if verdict in found), NOT_APPLICABLE)


def decide(
    document: Document,
    vocabulary: Vocabulary,
    subject: Row,
    at: datetime.date,
    parameters: Mapping[str, str] | None = None,
    others: Mapping[str, Header] | None = None,
    collections: Mapping[str, Mapping[str, Row]] | None = None,
    everyone: tuple[Row, ...] = (),
    known: dict[object, object] | None = None,
) -> OracleDecision:
    """What a document decides about a subject; `others` are the documents that it may refer to,
    `collections` hold the entries that values may name, and `everyone` are the subjects of the file. What is
    `known` of one of them need not be found again for the next."""
    filled = {name: parameter(document, name, text) for name, text in (parameters or {}).items()}
    here = Here(document, vocabulary, subject, at, filled, others or {}, collections or {}, {})
    return judged(of_subject(subject, replace(here, everyone=everyone, known={} if known is None else known)))


def of_subject(subject: Row, here: Here) -> Here:
    """Where nothing but the subject is at hand; its states come before all that asks for them."""
    here = replace(here.for_subject(), subject=subject, grade=None, worlds={})
    return replace(here, worlds={str(name): ladders.worlds(name, here) for name in here.document.ladder})


def judged(here: Here) -> OracleDecision:
    """What the document decides about the subject."""
    decision = graded(here)
    if decision.verdict == NOT_APPLICABLE:
        return decision
    decision = replace(decision, values=worth.values(here))
    alone = here.document.pricing is not None and not decision.conditions and not decision.possible
    applies = formulas.holds(here.document.for_, here) if here.document.for_ else TRUE
    if not alone or applies == OPEN:
        return decision
    # Prices alone: there is nothing to meet, and nothing is open once the price is one number.
    made = [decision.values[key] for key in ("pricing.total", "pricing.amount") if key in decision.values]
    numbers = [one for one in made if isinstance(one, Number)]
    ends = [{end for span in one.spans for end in span} for one in numbers]
    known = len(numbers) == len(made) and all(len(both) == 1 for both in ends)
    return replace(decision, verdict=NOT_APPLICABLE if known else UNDECIDED)


def graded(here: Here) -> OracleDecision:
    """Verdict and grade; what is only worked out from these is left out."""
    document = here.document
    grades = tuple(str(grade.id) for grade in document.grades)
    found = list(rules.conditions(here, grades))
    verdicts = {condition.id: condition.verdict for condition in found}
    guarded = {condition.id: condition.state for condition in found if condition.state is not None}
    states = {str(name): set(ladders.state(name, here).names or ()) for name in document.ladder}
    applies = formulas.holds(document.for_, here) if document.for_ else TRUE
    if applies == FALSE:
        silent = dict.fromkeys(verdicts, NOT_APPLICABLE)
        return OracleDecision(NOT_APPLICABLE, None, (), None, silent, states)
    if not grades:
        verdict = UNDECIDED if applies == OPEN else fold(verdicts.values())
        return OracleDecision(verdict, None, (), None, verdicts, states, guarded)
    folded = [fold(one.verdict for one in found if grade in one.grades) for grade in grades[:-1]]
    if applies == OPEN:  # nothing is proven but the last grade
        folded = [UNDECIDED if one == MEETS else one for one in folded]
    best = next((place for place, one in enumerate(folded) if one == MEETS), len(grades) - 1)
    above = [grade for grade, one in zip(grades[:best], folded, strict=False) if one == UNDECIDED]
    possible = (*above, grades[best])
    verdict = MEETS if best < len(grades) - 1 else UNDECIDED if above or applies == OPEN else FAILS
    grade = None if above else possible[0]
    return OracleDecision(verdict, grade, possible, grades[best], verdicts, states, guarded)


def parameter(document: Document, name: str, text: str) -> Single:
    entry = next(entry for key, entry in document.parameters.items() if key == name)
    if entry.values is not None:
        return Name(frozenset({text}), tuple(map(str, entry.values)))
    return number(span_of(read_quantity(text, entry.unit).interval), unit=normal(entry.unit))


def fold(verdicts: Iterable[str]) -> str:
    """Fails if one fails; open if one is open, or none applies; else meets."""
    found = set(verdicts)
    return next((verdict for verdict in (FAILS, UNDECIDED, MEETS) if verdict in found), UNDECIDED)


# -- what other documents say ----------------------------------------------------------------------


def of_other(alias: str, here: Here) -> tuple[Document, OracleDecision]:
    """Another document, and what it decides about the same subject."""
    reference = next(reference for key, reference in here.document.documents.items() if key == alias)
    other = cast(Document, here.others[str(reference.id)])
    if reference.decision_rule is not None:
        other = replace(other, decision_rule=reference.decision_rule)
    filled = {str(name): str(text) for name, text in reference.with_.items()}
    return other, decide(
        other, here.vocabulary, here.subject, here.date, filled, here.others, here.collections, here.everyone
    )


def is_met(alias: str, here: Here) -> Truth:
    verdict = of_other(alias, here)[1].verdict
    return OPEN if verdict == UNDECIDED else TRUE if verdict == MEETS else FALSE


def outcome(alias: str, part: str | None, here: Here) -> Single:
    """A value or a condition of another document; else its grade, or its verdict where it has no grades."""
    document, decision = of_other(alias, here)
    if part is not None and (part in document.derive or part in document.score):
        return decision.values.get(part, number(ANYTHING))
    grades = tuple(str(grade.id) for grade in document.grades)
    if part is None and grades:
        return Name(frozenset(decision.possible) if decision.possible else None, grades, True)
    verdict = decision.verdict if part is None else decision.named(part)
    return Name(None if verdict == UNDECIDED else frozenset({verdict}), VERDICTS)


def of_row(part: str, here: Here) -> Name:
    """The grade or the verdict of the row at hand by another document, to which the row has what its owner
    has, where it says nothing else."""
    row = cast(Row, here.row)
    reference = next(reference for key, reference in here.document.each.items() if key == row.list)
    document = cast(Document, here.others[str(reference.id)])
    grades = tuple(str(grade.id) for grade in document.grades)
    if row.blank:
        return Name(None, grades if part == "grade" else VERDICTS, part == "grade")
    as_subject = replace(row, cells={**here.subject.cells, **row.cells})
    filled = {str(name): str(text) for name, text in reference.with_.items()}
    key = ("row", row, here.date)
    if key not in here.known:
        here.known[key] = decide(
            document, here.vocabulary, as_subject, here.date, filled, here.others, here.collections
        )
    decision = cast(OracleDecision, here.known[key])
    if part == "grade":
        return Name(frozenset(decision.possible) if decision.possible else None, grades, True)
    verdict = decision.verdict
    return Name(None if verdict == UNDECIDED else frozenset({verdict}), VERDICTS)
