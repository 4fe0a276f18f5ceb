"""Every limit of a document, told apart by what it limits, for whom, at which grade and to what end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from grading.language import formula as f
from grading.language.documents import Document, Rule, Vocabulary
from grading.language.tree import Word, entry_of
from grading.quantities import units
from grading.workbench.measured import Measured, Measuring, Statistic, Term, Test, term_of
from grading.workbench.statements import Cell, cells_of, limit_text

Word_ = Literal["none", "never", "unknown"]


@dataclass(frozen=True, slots=True)
class End:
    """What follows where a limit is not kept: the requirement `fails`, a `state` is entered, or the grade
    is `at_most` one."""

    kind: Literal["fails", "state", "at_most"]
    ladder: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Limited:
    """A limit on one characteristic.

    `word` stands where there is no number (`none`, `never`, `unknown`), `tests` are the sides as written,
    `sides` those that are numbers, in the unit of the vocabulary. Without word and tests `text` is a
    formula. It applies where `guards` hold; with `others` it is the `else` among the cases that have them;
    `given` are keys of a printed table as `(asked, key)`.
    """

    characteristic: str
    ids: tuple[str, ...]
    clauses: tuple[str, ...]
    status: str | None
    word: Word_ | None
    text: str
    tests: tuple[Test, ...]
    sides: tuple[tuple[f.Comparator, Decimal], ...]
    statistic: Statistic
    guards: tuple[f.Formula, ...]
    others: tuple[f.Formula, ...]
    given: tuple[tuple[str, str], ...]
    admit: f.Formula | None
    grade: str | None
    ends: tuple[End, ...]
    strictest: bool = False


def limits_of(document: Document, vocabulary: Vocabulary) -> tuple[Limited, ...]:
    """The limits of a document in the order of its sections; counts over one limit are told once."""
    return tuple(_merged(_Limits(document, vocabulary).all()))


class _Limits:
    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.document, self.vocabulary = document, vocabulary
        self.measuring = Measuring(document, vocabulary)

    def all(self) -> Iterator[Limited]:
        document = self.document
        for section in ("requirements", "table"):
            rules: dict[Word, Rule] = getattr(document, section)
            for name, rule in rules.items():
                for cell in cells_of(rule, document.grades):
                    yield from self._cell(f"{section}.{name}", name, rule, cell)
        for number, formula in enumerate(document.gate, start=1):
            if formula.text not in map(str, document.documents):
                for term in self.measuring.terms(formula):
                    yield self._limited(term, f"gate.{number}", (End("fails"),))
        for name, cap in document.caps.items():
            for term in self.measuring.terms(cap.when, triggers=True):
                end = End("at_most", target=str(cap.at))
                yield self._limited(term, f"caps.{name}", (end,), clause=cap.clause, status=cap.status)
        for ladder, steps in document.ladder.items():
            for number, move in enumerate(steps.moves, start=1):
                for term in self.measuring.terms(move.when, triggers=True):
                    end = End("state", str(ladder), str(move.to))
                    clause = move.clause or steps.clause
                    identity = f"ladder.{ladder}.{number}"
                    yield self._limited(term, identity, (end,), clause=clause, status=move.status)

    # -- one limit -------------------------------------------------------------------------------

    def _cell(self, identity: str, name: Word, rule: Rule, cell: Cell) -> Iterator[Limited]:
        guard = cell.guard if isinstance(cell.guard, f.Formula) else None
        others = (
            () if cell.guard != "else" else tuple(key for key in rule.cases if isinstance(key, f.Formula))
        )
        word = cell.test.word if isinstance(cell.test, f.Limit) else None
        for term in self._terms(name, rule, cell):
            limited = self._limited(
                term,
                identity,
                (End("fails"),),
                clause=cell.case.clause or rule.clause,
                status=cell.case.status or rule.status,
            )
            yield replace(
                limited,
                word=word or limited.word,
                guards=tuple(
                    g
                    for g in (
                        self.document.for_,
                        rule.for_,
                        cell.case.for_ if cell.case is not rule else None,
                        guard,
                    )
                    if g
                ),
                others=others,
                admit=cell.case.admit or rule.admit,
                grade=None if cell.grade is None else str(cell.grade),
            )

    def _terms(self, name: Word, rule: Rule, cell: Cell) -> tuple[Term, ...]:
        if isinstance(cell.test, f.Formula):
            return self.measuring.terms(cell.test) or (self._own(name, cell.test.text),)
        limit, of = cell.test, cell.case.of or rule.of
        if of is not None and limit.text.strip() == "= true":
            return self.measuring.terms(of) or (self._own(name, of.text),)
        tree = of.tree if of is not None else f.Name((0, len(name)), tuple(name.split(".")))
        if of is not None and (counted := self.measuring.counted(of, limit)):
            return counted
        measured = self.measuring.measured(tree)
        text = limit_text(cell, rule) if cell.case.of is None else limit_text(replace(cell, case=rule), rule)
        if measured is None:
            text = text if limit.word or of is None else f"{of.text} {text}"
            names = self.measuring.named(tree)
            return tuple(Term(Measured(one, Statistic()), (), text) for one in names) or (
                self._own(name, text),
            )
        unit = cell.case.unit or rule.unit
        sides = self.measuring.tests(limit.tests, limit, str(unit) if unit else None)
        return tuple(
            term_of(measured, tests) if _from_table(tests) else Term(measured, tests, text) for tests in sides
        )

    def _own(self, name: Word, text: str) -> Term:
        return Term(Measured(str(name), Statistic()), (), text)

    def _limited(
        self,
        term: Term,
        identity: str,
        ends: tuple[End, ...],
        *,
        clause: Word | None = None,
        status: str | None = None,
    ) -> Limited:
        name = term.measured.characteristic
        entry = entry_of(self.vocabulary.characteristics, name)
        unit = units.normal(entry.unit) if entry is not None and entry.unit else None
        bounds = [bound for _, bound in term.tests]
        return Limited(
            characteristic=name,
            ids=(identity,),
            clauses=(str(clause),) if clause else (),
            status=status,
            word="unknown" if any(bound.unknown for bound in bounds) else None,
            text=term.text,
            tests=term.tests,
            sides=tuple(_sides(term.tests, unit)),
            statistic=term.measured.statistic,
            guards=(self.document.for_,) if self.document.for_ is not None else (),
            others=(),
            given=tuple(dict.fromkeys(pair for bound in bounds for pair in bound.given)),
            admit=None,
            grade=None,
            ends=ends,
        )


def _from_table(tests: tuple[Test, ...]) -> bool:
    return any(bound.given for _, bound in tests)


def _sides(tests: tuple[Test, ...], unit: str | None) -> Iterator[tuple[f.Comparator, Decimal]]:
    for operator, bound in tests:
        written = units.normal(bound.unit) if bound.unit else unit
        number = None if bound.number is None else units.convert(bound.number, written, unit)
        if number is not None:
            yield operator, number


def _merged(limits: Iterator[Limited]) -> list[Limited]:
    """A requirement and a move that count results beyond the same limit are one limit with two ends."""
    kept: dict[object, Limited] = {}
    for limit in limits:
        counts = limit.statistic.function == "count"
        key: object = (
            (
                limit.characteristic,
                limit.statistic,
                limit.sides,
                limit.given,
                tuple(g.text for g in limit.guards),
                limit.grade,
            )
            if counts
            else (*limit.ids, len(kept))
        )
        known = kept.get(key)
        kept[key] = (
            limit
            if known is None
            else replace(
                known,
                ids=tuple(dict.fromkeys(known.ids + limit.ids)),
                clauses=tuple(dict.fromkeys(known.clauses + limit.clauses)),
                status="unverified" if "unverified" in (known.status, limit.status) else known.status,
                ends=tuple(dict.fromkeys(known.ends + limit.ends)),
            )
        )
    return list(kept.values())
