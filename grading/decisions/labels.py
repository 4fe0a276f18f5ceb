"""How what a decision speaks of is called: by the document, by its vocabulary, by the document asked for."""

from __future__ import annotations

from grading.decisions.decision import Report
from grading.language.tree import entry_of
from grading.language.values import Label
from grading.planning.model import Plan


def value_label(plan: Plan, name: str) -> Label | None:
    """The label of a characteristic, or of a value that the document itself defines."""
    entry = entry_of(plan.vocabulary.characteristics, name)
    if entry is not None:
        return entry.label
    document = plan.document
    defined = (
        entry_of(document.derive, name),
        entry_of(document.score, name),
        entry_of(document.rank, name),
        entry_of(document.ladder, name),
    )
    return next((own.label for own in defined if own is not None), None)


def condition_label(report: Report, plan: Plan) -> Label | None:
    """The label of what is required: its own, that of what it compares, or the title of a document that it
    asks for."""
    condition = report.condition
    if condition.label is not None:
        return condition.label
    for name in (report.measured, condition.name):
        label = None if name is None else value_label(plan, name)
        if label is not None:
            return label
    asked = plan.others.get(condition.name) if condition.section == "gate" else None
    return None if asked is None else asked.document.title
