"""Labels, grades and dates as a person reads them, and as JSON."""

from __future__ import annotations

from grading.language.documents import Document, Vocabulary
from grading.language.subjects import Subject
from grading.language.tree import entry_of
from grading.language.values import Label, Period
from grading.planning.model import Plan
from grading.wording import Language
from grading.wording.library import WORDS


def grade_text(document: Document, name: str, language: Language) -> str:
    """The label of a grade."""
    for grade in document.grades:
        if grade.id == name:
            return label_text(grade.label, name, language)
    return name


def label_text(label: Label | None, name: str, language: Language) -> str:
    return name if label is None else label.text(language)


def label_json(label: Label | None) -> dict[str, str] | None:
    return None if label is None else {"zh": label.zh, "en": label.en}


def period_text(period: Period, language: Language) -> str:
    """From when to when something is in force."""
    if period.first is None and period.last is None:
        return WORDS["dates_unknown"].say(language)
    name = "from_to" if period.first and period.last else "from_on" if period.first else "until"
    return WORDS[name].say(language, {"first": period.first, "last": period.last})


def period_json(period: Period) -> dict[str, str | None]:
    ends = {"from": period.first, "to": period.last}
    return {name: day.isoformat() if day else None for name, day in ends.items()}


def subject_text(subject: Subject, plan: Plan, language: Language) -> str:
    """The name of a subject; a group is called by the labels of what its members have in common."""
    if plan.grouping is None or not plan.grouping.by:
        return subject.id
    parts = ((text, subject.row.written[text]) for text, _ in plan.grouping.by)
    return " / ".join(name_text(plan.vocabulary, text, name, language) for text, name in parts)


def name_text(vocabulary: Vocabulary, characteristic: str, name: str, language: Language) -> str:
    """A name that a characteristic can be, in words; any other text as it is."""
    entry = entry_of(vocabulary.characteristics, characteristic)
    values = entry.values if entry is not None else None
    return label_text(entry_of(values or {}, name), name, language)
