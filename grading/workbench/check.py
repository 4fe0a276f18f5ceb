"""Checks documents: everything that reading, the language and planning find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from grading.catalogue import Catalogue
from grading.findings import Finding, Findings, has_errors
from grading.kinds import plugins
from grading.language.checks import check_document
from grading.language.documents import Document, Header, Model, Samples
from grading.planning.model import Plan
from grading.planning.plan import make_plan
from grading.workbench.meaning.check import check_meaning
from grading.workbench.meaning.expectations import check_expected_grades

_FOLLOWS = frozenset(
    {"row_empty", "derive_empty", "limit_missing", "grade_unused", "name_unknown", "decision_rule_unclear"}
)


def check_model(model: Model, folder: Path, catalogue: Catalogue, *, whole: bool = True) -> Findings:
    """What is wrong with one document that could be built. What it means is only looked at if it was read
    as a `whole`: a limit that is not there would be missed everywhere."""
    found = [*check_document(model)]
    kind = plugins().get(str(getattr(model, "kind", "")))
    if kind is not None and kind.check is not None:
        found += kind.check(model, folder, catalogue)
    if isinstance(model, Document):
        found += check_expected_grades(model)
        plan, findings = make_plan(catalogue, model, stand_ins(model), model.in_force.first)
        found += findings
        if plan is not None:
            found += _grades(plan)
            found += check_meaning(plan, catalogue) if whole else ()
    return tuple(dict.fromkeys(found))


def stand_ins(document: Document) -> dict[str, str]:
    """A value for every parameter, so that a document can be checked before anybody fills them in."""
    return {
        str(name): str(next(iter(parameter.values), "")) if parameter.values else "1"
        for name, parameter in document.parameters.items()
    }


def _grades(plan: Plan) -> Iterator[Finding]:
    bound = {grade for condition in plan.conditions for grade in condition.grades}
    for at, grade in enumerate(plan.grades[:-1]):
        if at not in bound:
            yield Finding("grade_unused", grade.id.place, {"written": grade.id})


def check_file(path: Path, catalogue: Catalogue) -> tuple[int, Findings]:
    """How many documents a file holds, and everything wrong with them."""
    models, findings = catalogue.read(path, "everything")
    found = list(findings)
    for model in models:
        if isinstance(model, Header | Samples):
            whole = not has_errors(findings)
            checked = check_model(model, path.parent, catalogue, whole=whole)
            # Where something could not be read, what it leaves empty is not a mistake of its own.
            found += [finding for finding in checked if whole or finding.code not in _FOLLOWS]
    return len(models), in_order(found)


def in_order(findings: Iterable[Finding]) -> Findings:
    """Each finding once, in the order of the file; what has no place comes first."""
    return tuple(sorted(dict.fromkeys(findings), key=_at))


def _at(finding: Finding) -> tuple[str, int, int]:
    place = finding.place
    return ("", 0, 0) if place is None else (place.source.name, place.line, place.column)
