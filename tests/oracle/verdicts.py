"""Conditions, grades and the decision."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import cast

from grading.language import formula as f
from grading.language.documents import Document, Header, Rule, Vocabulary
from grading.quantities import numbers as n
from grading.quantities.rounding import round_to, step_of
from tests.oracle import formulas, ladders, operations
from tests.oracle.subjects import Cell, Row, normal, read_quantity
from tests.oracle.values import (
    FALSE,
    OPEN,
    TRUE,
    Day,
    Name,
    Number,
    Single,
    Truth,
    all_of,
    exact,
    in_unit,
    missing,
    not_,
    number,
)  # fmt: skip
from tests.oracle.world import Here

MEETS, FAILS, UNDECIDED, NOT_APPLICABLE = "meets", "fails", "open", "not_applicable"
VERDICTS = (MEETS, FAILS, UNDECIDED, NOT_APPLICABLE)


@dataclass(frozen=True)
class OracleDecision:
    """`possible` best first; conditions by id; the states that each ladder may be in."""

    verdict: str
    grade: str | None
    possible: tuple[str, ...]
    at_least: str | None
    conditions: dict[str, str]
    states: dict[str, set[str]]


def decide(
    document: Document, vocabulary: Vocabulary, subject: Row, at: datetime.date,
    parameters: Mapping[str, str] | None = None, others: Mapping[str, Header] | None = None,
) -> OracleDecision:  # fmt: skip
    """The decision of one document about one subject; `others` are the documents that it may refer to."""
    filled = {name: parameter(document, name, text) for name, text in (parameters or {}).items()}
    here = Here(document, vocabulary, subject, at, filled, others or {})
    grades = [str(grade.id) for grade in document.grades]
    bound = {name: (verdict(), binds) for name, verdict, binds in conditions(here, grades)}
    found = {name: verdict for name, (verdict, _) in bound.items()}
    states = {str(name): set(ladders.state(name, here).names or ()) for name in document.ladder}
    applies = formulas.holds(document.for_, here) if document.for_ else TRUE
    if applies == FALSE:
        return OracleDecision(NOT_APPLICABLE, None, (), None, dict.fromkeys(found, NOT_APPLICABLE), states)
    if not grades:
        return OracleDecision(
            fold(list(found.values())) if applies == TRUE else UNDECIDED, None, (), None, found, states
        )
    folded = [fold([verdict for verdict, binds in bound.values() if grade in binds]) for grade in grades[:-1]]
    if applies == OPEN:
        possible = [grade for grade, one in zip(grades[:-1], folded, strict=True) if one != FAILS] + grades[
            -1:
        ]
        return OracleDecision(
            UNDECIDED, possible[0] if len(possible) == 1 else None, tuple(possible), grades[-1], found, states
        )
    best = next((place for place, one in enumerate(folded) if one == MEETS), len(grades) - 1)
    possible = [grade for grade, one in zip(grades[:best], folded, strict=False) if one == UNDECIDED] + [
        grades[best]
    ]
    verdict = MEETS if best < len(grades) - 1 else FAILS if len(possible) == 1 else UNDECIDED
    grade = possible[0] if len(possible) == 1 else None
    return OracleDecision(verdict, grade, tuple(possible), grades[best], found, states)


def parameter(document: Document, name: str, text: str) -> Single:
    entry = next(entry for key, entry in document.parameters.items() if key == name)
    if entry.values is not None:
        return Name(frozenset({text}), tuple(map(str, entry.values)))
    return exact(cast("n.Decimal", read_quantity(text, entry.unit).number), normal(entry.unit))


def fold(verdicts: list[str]) -> str:
    """Fails if one fails; open if one is open, or none applies; else meets."""
    for verdict in (FAILS, UNDECIDED, MEETS):
        if verdict in verdicts:
            return verdict
    return UNDECIDED


Condition = tuple[str, Callable[[], str], list[str]]
"""An id, the verdict when asked for, and the grades that it binds."""


def conditions(here: Here, grades: list[str]) -> list[Condition]:
    document, above = here.document, grades[:-1]
    found: list[Condition] = []
    for name, rule in document.requirements.items():
        found.append(
            (f"requirements.{name}", lambda name=name, rule=rule: of_rule(name, rule, "limit", here), above)
        )
    for position, formula in enumerate(document.gate, start=1):
        found.append((f"gate.{position}", lambda formula=formula: says(formulas.holds(formula, here)), above))
    for name, rule in document.table.items():
        found += row_of_table(str(name), rule, here, grades)
    for name, cap in document.caps.items():
        better = grades[: grades.index(cap.at)]
        found.append((f"caps.{name}", lambda cap=cap: says(not_(formulas.holds(cap.when, here))), better))
    return found


def row_of_table(name: str, rule: Rule, here: Here, grades: list[str]) -> list[Condition]:
    """One condition for all grades but the last, or one for each grade that has a cell of its own."""
    parts = (rule, *rule.cases.values())
    cells = {str(key) for part in parts for key in part.cells}
    if cells <= {"all"} and not asks_grade(rule, here.document):
        return [(f"table.{name}", lambda: of_rule(name, rule, "all", here), grades[:-1])]
    own = [grade for grade in grades if grade in cells or ("all" in cells and grade != grades[-1])]
    return [
        (
            f"table.{name}.{grade}",
            lambda grade=grade: of_rule(name, rule, grade, replace(here, grade=grade)),
            [grade],
        )  # type: ignore[misc]
        for grade in own
    ]


def asks_grade(rule: Rule, document: Document) -> bool:
    """Whether anything in a row of the table, or that it is derived from, names the grade of the column."""
    asked, todo = set[str](), [rule, *rule.cases.values()]
    texts = [part for one in todo for part in (one.for_, one.admit, one.of, one.that, *one.cells.values())]
    texts += [when for when in rule.cases if isinstance(when, f.Formula)]
    words = list(chain.from_iterable(_names(text) for text in texts if text is not None))
    while words:
        word = words.pop()
        if word in asked:
            continue
        asked.add(word)
        for key, derived in document.derive.items():
            if key == word or key.endswith(f".{word}"):
                pairs = [
                    part for case in derived.cases.items() for part in case if isinstance(part, f.Formula)
                ]
                words += chain.from_iterable(_names(part) for part in [derived.formula, *pairs] if part)
        for key, rows in document.rows.items():
            if key == word:
                formulas_ = [part for part in (rows.from_, rows.to, rows.where, rows.unbroken) if part]
                words += [str(rows.of), *chain.from_iterable(map(_names, formulas_))]
    return "grade" in asked


def _names(text: f.Formula | f.Limit) -> list[str]:
    """The words that a formula uses."""
    trees = [text.tree] if isinstance(text, f.Formula) else [node for _, node in text.tests]
    nodes = [node for tree in trees for node in f.walk(tree)]
    return [word for node in nodes if isinstance(node, f.Name) for word in node.path]


def says(truth: Truth) -> str:
    return {TRUE: MEETS, FALSE: FAILS}.get(truth, UNDECIDED)


def of_rule(name: str, rule: Rule, cell: str, here: Here) -> str:
    """If `for` then limit."""
    applies = formulas.holds(rule.for_, here) if rule.for_ else TRUE
    if applies == FALSE:
        return NOT_APPLICABLE
    if rule.cases:
        guards = [
            None if when == "else" else formulas.holds(cast(f.Formula, when), here) for when in rule.cases
        ]
        parts = list(rule.cases.values())
        found = {
            UNDECIDED if position is None else of_part(name, rule, parts[position], cell, here)
            for position in formulas.candidates(guards)
        }
        verdict = found.pop() if len(found) == 1 else MEETS if found == {MEETS, NOT_APPLICABLE} else UNDECIDED
    else:
        verdict = of_part(name, rule, rule, cell, here)
    return UNDECIDED if applies == OPEN and verdict == FAILS else verdict


def of_part(name: str, rule: Rule, part: Rule, cell: str, here: Here) -> str:
    """One case of a rule, or the rule itself; what a case does not say, its rule does."""
    that = part.that or rule.that
    if that is not None:
        return says(formulas.holds(that, here))
    cells = {str(key): limit for key, limit in part.cells.items()}
    limit = part.limit if cell == "limit" else cells.get(cell) or cells.get("all")
    if limit is None or limit.word == "none":
        return NOT_APPLICABLE
    if limit.word is not None:
        return FAILS if limit.word == "never" else UNDECIDED
    return says(within(operand(name, rule, part, here), rule, part, limit, here))


def operand(name: str, rule: Rule, part: Rule, here: Here) -> Single:
    """What is compared; missing where `admit` is not met, wider where a guard band is kept."""
    formula = part.of or rule.of
    tree = formula.tree if formula else f.Name((0, 0), (name,))
    cells: tuple[Cell, ...] = ()
    if isinstance(tree, f.Name) and tree.path[0] in here.vocabulary.characteristics and len(tree.path) == 1:
        cells = formulas.looked_up(tree.path[0], here)
    value = cast(Single, formulas.ask(tree, formula or f.Formula(name, tree, rule.place), here))
    admit = part.admit or rule.admit
    if admit is not None and formulas.holds(admit, replace(here, value=cells[0] if cells else None)) != TRUE:
        return missing(value)
    guard, compare = here.document.decision_rule, part.compare or rule.compare or here.document.compare
    if guard and cells and isinstance(value, Number) and not compare.rounded:
        spread = cells[0].value.uncertainty if isinstance(cells[0].value, Number) else None
        if spread is None:
            return missing(value)
        more = n.mul(n.mul(guard.guard, n.Decimal(2)), spread)
        return number(*((n.sub(low, more), n.add(high, more)) for low, high in value.spans), unit=value.unit)
    return value


def within(value: Single, rule: Rule, part: Rule, limit: f.Limit, here: Here) -> Truth:
    """Whether all that the value may be lies in the limit, or none of it."""
    if not isinstance(value, Number):
        return all_of([tested(value, operator, node, limit, here) for operator, node in limit.tests])
    unit, compare = normal(part.unit or rule.unit), part.compare or rule.compare or here.document.compare
    found: set[Truth] = set()
    for span in value.spans:
        one, tests = number(span, unit=value.unit), []
        for operator, node in limit.tests:
            bound = formulas.ask(node, limit, here)
            bound = in_unit(bound, unit or value.unit) if bound.bare else bound
            side = in_unit(one, bound.unit)
            parts = list(f.walk(node))
            if compare.rounded and not any(isinstance(item, f.Name | f.Call) for item in parts):
                step = step_of(max(item.digits for item in parts if isinstance(item, f.Number)))
                ends = [
                    (round_to(low, step, compare.mode), round_to(high, step, compare.mode))
                    for low, high in side.spans
                ]
                side = number(*ends, unit=side.unit)
            tests.append(operations.compare(operator, side, bound))
        found.add(all_of(tests))
    return found.pop() if len(found) == 1 else OPEN


def tested(value: Single, operator: str, node: f.Expression, limit: f.Limit, here: Here) -> Truth:
    return cast(Truth, formulas.compared(value, operator, node, limit, here))


def of_other(alias: str, here: Here) -> tuple[Document, OracleDecision]:
    """What another document decides about the same subject."""
    reference = next(reference for key, reference in here.document.documents.items() if key == alias)
    other = cast(Document, here.others[str(reference.id)])
    filled = {str(name): str(text) for name, text in reference.with_.items()}
    return other, decide(other, here.vocabulary, here.subject, here.date, filled, here.others)


def is_met(alias: str, here: Here) -> Truth:
    verdict = of_other(alias, here)[1].verdict
    return OPEN if verdict == UNDECIDED else TRUE if verdict == MEETS else FALSE


def outcome(alias: str, part: str | None, here: Here) -> Name:
    """A condition's verdict, or the document's grade, or its verdict if it has no grades."""
    document, decision = of_other(alias, here)
    grades = tuple(str(grade.id) for grade in document.grades)
    if part is None and grades:
        return Name(frozenset(decision.possible) if decision.possible else None, grades, True)
    found = (
        decision.verdict
        if part is None
        else next(v for key, v in decision.conditions.items() if key.split(".")[1] == part)
    )
    return Name(None if found == UNDECIDED else frozenset({found}), VERDICTS)


__all__ = ["Day", "OracleDecision", "TooManyWorlds", "decide"]
TooManyWorlds = ladders.TooManyWorlds
