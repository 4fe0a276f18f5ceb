"""Rules and conditions: if `for` then limit, and the sections that bind them to grades."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain
from typing import cast

from grading.language import formula as f
from grading.language.documents import Document, Rule
from tests.oracle import formulas, names, operations
from tests.oracle.subjects import Cell, normal
from tests.oracle.uncertain import Guard, guard_of, rule_of
from tests.oracle.values import (
    FALSE,
    OPEN,
    TRUE,
    Number,
    Single,
    Truth,
    all_of,
    in_unit,
    is_missing,
    missing,
    not_,
    number,
)
from tests.oracle.world import Here

MEETS, FAILS, UNDECIDED, NOT_APPLICABLE = "meets", "fails", "open", "not_applicable"
VERDICTS = (MEETS, FAILS, UNDECIDED, NOT_APPLICABLE)


UNSAID = "unsaid"


@dataclass(frozen=True)
class Condition:
    """`state` is that of a decision rule with a guard band; `UNSAID` where several cases may hold."""

    id: str
    verdict: str
    grades: tuple[str, ...]
    state: str | None = None


def conditions(here: Here, grades: tuple[str, ...]) -> Iterator[Condition]:
    """All conditions of a document, each with the grades that it binds."""
    document, above = here.document, grades[:-1]
    for name, rule in document.requirements.items():
        yield condition(f"requirements.{name}", name, rule, "limit", here, above)
    for position, formula in enumerate(document.gate, start=1):
        yield Condition(f"gate.{position}", says(formulas.holds(formula, here)), above)
    for name, rule in document.table.items():
        yield from row_of_table(name, rule, here, grades)
    for name, cap in document.caps.items():
        better = grades[: grades.index(cap.at)]
        yield Condition(f"caps.{name}", says(not_(formulas.holds(cap.when, here))), better)


def condition(key: str, name: str, rule: Rule, cell: str, here: Here, grades: tuple[str, ...]) -> Condition:
    verdict = of_rule(name, rule, cell, here)
    return Condition(key, verdict, grades, state(name, rule, cell, here, verdict))


def state(name: str, rule: Rule, cell: str, here: Here, verdict: str) -> str | None:
    """Passed or failed with the guard band, or conditionally: as it would be without one."""
    part = rule
    if rule.cases:
        guards = [None if isinstance(when, str) else formulas.holds(when, here) for when in rule.cases]
        found = formulas.candidates(guards)
        if len(found) > 1 or found[0] is None:
            return UNSAID
        part = list(rule.cases.values())[found[0]]
    limit = limit_of(part, cell)
    if verdict == NOT_APPLICABLE or part.that or rule.that or limit is None or limit.word is not None:
        return None
    value, guard = operand(name, rule, part, here)
    if guard is None or is_missing(value):
        return None
    if verdict != UNDECIDED:
        return "pass" if verdict == MEETS else "fail"
    if rule.for_ and formulas.holds(rule.for_, here) != TRUE:
        return None
    plain = within(value, None, rule, part, limit, here)
    return {TRUE: "conditional_pass", FALSE: "conditional_fail"}.get(plain)


def row_of_table(name: str, rule: Rule, here: Here, grades: tuple[str, ...]) -> Iterator[Condition]:
    """One condition for all grades but the last, or one for each grade that has a cell of its own."""
    parts = (rule, *rule.cases.values())
    cells = {str(key) for part in parts for key in part.cells} | {"all" for part in parts if part.that}
    if cells <= {"all"} and not asks_grade(rule, here.document):
        yield condition(f"table.{name}", name, rule, "all", here, grades[:-1])
        return
    for grade in grades:
        if grade in cells or ("all" in cells and grade != grades[-1]):
            yield condition(f"table.{name}.{grade}", name, rule, grade, replace(here, grade=grade), (grade,))


def asks_grade(rule: Rule, document: Document) -> bool:
    """Whether anything in a row of the table, or that it is derived from, names the grade of the column."""
    texts = [
        t for r in (rule, *rule.cases.values()) for t in (r.for_, r.admit, r.of, r.that, *r.cells.values())
    ]
    todo, asked = list(chain.from_iterable(map(_words, [*texts, *rule.cases]))), set[str]()
    while todo:
        word = todo.pop()
        if word in asked:
            continue
        asked.add(word)
        for key, derived in document.derive.items():
            if key.rpartition(".")[2] == word:
                parts = [derived.formula, *derived.cases, *derived.cases.values()]
                todo += chain.from_iterable(map(_words, parts))
        for key, rows in document.rows.items():
            if key == word:
                parts = [rows.from_, rows.to, rows.where, rows.unbroken]
                todo += [str(rows.of), *chain.from_iterable(map(_words, parts))]
    return "grade" in asked


def _words(text: f.Formula | f.Limit | str | None) -> list[str]:
    """The words that a formula or a limit uses."""
    if text is None or isinstance(text, str):
        return []
    trees = [text.tree] if isinstance(text, f.Formula) else [node for _, node in text.tests]
    nodes = [node for tree in trees for node in f.walk(tree)]
    paths = [node.path for node in nodes if isinstance(node, f.Name)]
    # `tests.grade` is the grade of a row, not that of the column.
    return [word for path in paths for at, word in enumerate(path) if not at or word != "grade"]


def says(truth: Truth) -> str:
    return {TRUE: MEETS, FALSE: FAILS}.get(truth, UNDECIDED)


def of_rule(name: str, rule: Rule, cell: str, here: Here) -> str:
    """If `for` then limit; `cell` is the grade, `all`, or `limit` for a requirement."""
    applies = formulas.holds(rule.for_, here) if rule.for_ else TRUE
    if applies == FALSE:
        return NOT_APPLICABLE
    if rule.cases:
        guards = [None if isinstance(when, str) else formulas.holds(when, here) for when in rule.cases]
        parts = list(rule.cases.values())
        found = {
            UNDECIDED if position is None else of_part(name, rule, parts[position], cell, here)
            for position in formulas.candidates(guards)
        }
        one = MEETS if found == {MEETS, NOT_APPLICABLE} else UNDECIDED
        verdict = found.pop() if len(found) == 1 else one
    else:
        verdict = of_part(name, rule, rule, cell, here)
    return UNDECIDED if applies == OPEN and verdict == FAILS else verdict


def of_part(name: str, rule: Rule, part: Rule, cell: str, here: Here) -> str:
    """One case of a rule, or the rule itself; what a case does not say, its rule does."""
    that = part.that or rule.that
    if that is not None:
        return says(formulas.holds(that, here))
    limit = limit_of(part, cell)
    if limit is None or limit.word == "none":
        return NOT_APPLICABLE
    if limit.word is not None:
        return FAILS if limit.word == "never" else UNDECIDED
    return says(within(*operand(name, rule, part, here), rule, part, limit, here))


def limit_of(part: Rule, cell: str) -> f.Limit | None:
    cells = {str(key): limit for key, limit in part.cells.items()}
    return part.limit if cell == "limit" else cells.get(cell) or cells.get("all")


def operand(name: str, rule: Rule, part: Rule, here: Here) -> tuple[Single, Guard | None]:
    """What is compared, missing where `admit` is not met; and the guard band that it has to keep."""
    formula = part.of or rule.of or f.Formula(name, f.Name((0, len(name)), (name,)), rule.place)
    tree = formula.tree
    own = tree.path[0] if isinstance(tree, f.Name) and len(tree.path) == 1 else ""
    cells: tuple[Cell, ...] = names.looked_up(own, here) if own in here.vocabulary.characteristics else ()
    value = cast(Single, formulas.value(formula, here))
    admit = part.admit or rule.admit
    if admit is not None and formulas.holds(admit, replace(here, value=cells[0] if cells else None)) != TRUE:
        return missing(value), None
    decision = rule_of(rule, part, here)
    if decision is None or not isinstance(value, Number):
        return value, None
    guard = guard_of(decision, own, cells, here)
    if guard is None and own in here.vocabulary.characteristics:
        return missing(value), None
    return value, guard


def within(value: Single, guard: Guard | None, rule: Rule, part: Rule, limit: f.Limit, here: Here) -> Truth:
    """Whether all that the value may be lies in the limit, or none of it."""
    if not isinstance(value, Number):
        return all_of(
            [formulas.compared(value, operator, node, limit, here) for operator, node in limit.tests]
        )
    unit, compare = normal(part.unit or rule.unit), part.compare or rule.compare or here.document.compare
    found: set[Truth] = set()
    for span in value.spans:
        tests, ends = [], dict[str, Decimal]()
        for operator, node in limit.tests:
            bound = formulas.ask(node, limit, here)
            bound = in_unit(bound, unit or value.unit) if bound.bare else bound
            kept = guard.kept(span, operator) if guard else span
            side = in_unit(number(kept, unit=value.unit), bound.unit)
            parts, half = list(f.walk(node)), Decimal(0)
            if compare.rounded and not any(isinstance(item, f.Name | f.Call) for item in parts):
                digits = max(item.digits for item in parts if isinstance(item, f.Number))
                step, mode = Decimal(1).scaleb(-digits), compare.mode
                ends_ = [[operations.round_to(end, step, mode) for end in span_] for span_ in side.spans]
                side = number(*((low, high) for low, high in ends_), unit=side.unit)
                half = step / 2
            tests.append(operations.compare(operator, side, bound))
            lowest, highest = (pick(pick(ends_) for ends_ in bound.spans) for pick in (min, max))
            worst = lowest + half if operator in "<≤" else highest - half
            ((ends[operator], _),) = in_unit(number((worst, worst), unit=bound.unit), value.unit).spans
        low, high = ends.get(">", ends.get("≥")), ends.get("<", ends.get("≤"))
        if guard and guard.risk is not None and low is not None and high is not None:
            tests.append(guard.assured(span, low, high))
        found.add(all_of(tests))
    return found.pop() if len(found) == 1 else OPEN
