"""A clause as lawyers cite it: in the law's own language for the record, in the reader's for the reader."""

from __future__ import annotations

from grading.language.values import Label
from grading.wording import Cited, Language, Text
from procurement.models.law import Law


class Citation(Cited):
    """The text in the law's own language; `label` has it in both."""

    __slots__ = ("label",)
    label: Label

    def __new__(cls, label: Label, language: Language) -> Citation:
        citation = super().__new__(cls, label.text(language))
        citation.label = label
        citation.text = Text(label.zh, label.en)
        return citation


def cite(law: Law, clause: Label) -> Citation:
    """A clause of a law."""
    return Citation(clause, law.language)


def cite_if(law: Law, clause: Label | None) -> Citation | None:
    """A clause of a law, where one is given."""
    return cite(law, clause) if clause else None


def cited(clause: str | None, language: Language) -> str:
    """A clause in the reader's language; one that is cited in one way alone stays as it is."""
    return clause.label.text(language) if isinstance(clause, Citation) else clause or ""


def label_of(clause: str | None) -> Label | None:
    """A clause in both languages, where both are known."""
    return clause.label if isinstance(clause, Citation) else None
