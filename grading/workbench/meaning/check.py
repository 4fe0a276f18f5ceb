"""Everything that the meaning of a document is checked for, in one pass over its plan.

Nothing is tried out by combining values: the ends of limits are swept along each axis by itself, and what a
condition says is followed per axis as intervals.
"""

from __future__ import annotations

from collections.abc import Iterator

from grading.catalogue import Catalogue
from grading.findings import Finding
from grading.language import formula as f
from grading.language.documents import Derived, Rule
from grading.planning import expressions as x
from grading.planning.model import Condition, Plan
from grading.workbench.meaning.axes import UNKNOWN, Boxes, all_of
from grading.workbench.meaning.bands import Case, check_cases
from grading.workbench.meaning.cells import check_cells
from grading.workbench.meaning.conflicts import check_range, check_together
from grading.workbench.meaning.conversions import check_conversions
from grading.workbench.meaning.editions import check_editions
from grading.workbench.meaning.expectations import check_expectations
from grading.workbench.meaning.holding import check_holding
from grading.workbench.meaning.known import Known
from grading.workbench.meaning.ranks import check_ranks
from grading.workbench.meaning.stated import Statements
from grading.workbench.meaning.tables import check_tables


def check_meaning(plan: Plan, catalogue: Catalogue) -> Iterator[Finding]:
    """Findings: everything of `grading.wording.meaning`."""
    known, statements = Known(plan), Statements(plan.document, plan.conditions)
    applies = statements.where(plan.document.for_, plan.applies)
    yield from check_holding(known, statements)
    for cases, where in _rules_with_cases(plan, statements, applies):
        yield from check_cases(known, cases, where)
    for cases in _derived_with_cases(plan, statements):
        yield from check_cases(known, cases, applies)
    yield from check_tables(known, plan)
    yield from check_range(known, statements.all)
    yield from check_cells(known, statements.all)
    yield from check_together(known, statements, applies)
    yield from check_ranks(known, statements.all)
    yield from check_conversions(known, statements)
    yield from check_editions(plan.document, catalogue)
    yield from check_expectations(plan)


def _rules_with_cases(
    plan: Plan, statements: Statements, applies: Boxes
) -> Iterator[tuple[list[Case], Boxes]]:
    """The cases of each requirement and row, each with all that it says in any column."""
    document = plan.document
    sections: tuple[dict[str, Rule], ...] = (document.requirements, document.table)  # type: ignore[assignment]
    made: dict[tuple[str, str], list[Condition]] = {}
    for condition in plan.conditions:
        made.setdefault((condition.section, condition.name), []).append(condition)
    for section, rules in zip(("requirements", "table"), sections, strict=True):
        for name, rule in rules.items():
            conditions = made.get((section, str(name)))
            if not rule.cases or not conditions:
                continue
            first = conditions[0]
            cases = []
            for at, (written, case) in enumerate(rule.cases.items()):
                parts = [condition.parts[at] for condition in conditions]
                says = tuple((part.checks, part.word, part.text) for part in parts)
                clause = case.clause or rule.clause
                cases.append(_case(statements, written, parts[0].guard, says, clause))
            when = statements.where(rule.for_, _plain(first.when))
            yield cases, all_of(applies, when)


def _derived_with_cases(plan: Plan, statements: Statements) -> Iterator[list[Case]]:
    """The cases of each derived value and of each item of a price."""
    document = plan.document
    items = document.pricing.items if document.pricing is not None else {}
    values: dict[str, Derived] = {str(name): derived for name, derived in document.derive.items()}
    values |= {f"pricing.{name}": item for name, item in items.items()}
    for name, derived in values.items():
        if derived.cases:
            rows, _, own = name.rpartition(".")
            value = plan.derived.get(name) or plan.row_derived.get((rows, own))
            cases = _cases(value)
            if cases is not None and len(cases.cases) == len(derived.cases):
                yield _cases_of(statements, derived, cases)


def _cases_of(statements: Statements, derived: Derived, value: x.Case) -> list[Case]:
    return [
        _case(statements, written, guard, item, derived.clause)
        for written, (guard, item) in zip(derived.cases, value.cases, strict=True)
    ]


def _cases(value: x.Expression | None) -> x.Case | None:
    """The cases of a value behind its rounding and its unit."""
    while isinstance(value, x.Rounded | x.Convert):
        value = value.item
    return value if isinstance(value, x.Case) else None


def _case(
    statements: Statements, written: object, guard: x.Expression | None, says: object, clause: str | None
) -> Case:
    if not isinstance(written, f.Formula):
        return Case("else", UNKNOWN, says, clause)
    return Case(written, statements.where(written, _plain(guard)), says, clause)


def _plain(truth: x.Expression | None) -> x.Expression | None:
    """A condition without the column that it is asked in."""
    return truth.item if isinstance(truth, x.ForGrade) else truth
