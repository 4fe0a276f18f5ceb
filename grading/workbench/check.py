"""Checks documents: everything that reading, the language and planning find."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from grading.catalogue import Catalogue
from grading.findings import Finding, Findings, has_errors
from grading.kinds import plugins
from grading.language.checks import check_document
from grading.language.documents import Document, Header, Model, Samples
from grading.planning.model import Plan
from grading.planning.plan import make_plan

_FOLLOWS = frozenset(
    {"row_empty", "derive_empty", "limit_missing", "grade_unused", "name_unknown", "decision_rule_unclear"}
)


def check_model(model: Model, folder: Path, catalogue: Catalogue) -> Findings:
    """What is wrong with one document that could be built."""
    found = [*check_document(model)]
    kind = plugins().get(str(getattr(model, "kind", "")))
    if kind is not None and kind.check is not None:
        found += kind.check(model, folder, catalogue)
    if isinstance(model, Document):
        plan, findings = make_plan(catalogue, model, stand_ins(model), model.in_force.first)
        found += findings
        if plan is not None:
            found += _grades(plan)
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
    models, findings = catalogue.read(path, examples=True)
    found = list(findings)
    for model in models:
        if isinstance(model, Header | Samples):
            checked = check_model(model, path.parent, catalogue)
            # Where something could not be read, what it leaves empty is not a mistake of its own.
            found += [
                finding for finding in checked if not has_errors(findings) or finding.code not in _FOLLOWS
            ]
    return len(models), tuple(dict.fromkeys(found))
