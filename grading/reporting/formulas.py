"""Formulas as a reader meets them on a page: names by their labels, the rest as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from grading.language import formula as f
from grading.language.documents import Document, Vocabulary
from grading.language.tree import Word
from grading.wording import Language
from grading.wording.library import WORDS

_COMPARATORS = ("<", "≤", "≥", ">", "=", "≠")
_LOGIC = re.compile(r"\b(and|or|not)\b")


def key_text(asked: str, key: str) -> str:
    """What a key of a printed table asks, as a condition."""
    return f"{asked} {key}" if key.startswith(_COMPARATORS) else f"{asked} = {key}"


class Readable:
    """Says the names of one document's formulas by their labels in one language."""

    def __init__(self, document: Document, vocabulary: Vocabulary, language: Language) -> None:
        self.document, self.vocabulary, self.language = document, vocabulary, language

    def formula(self, formula: f.Formula) -> str:
        """`species = cow and date > due` as `畜种 = 牛 且 date > due`."""
        labels = sorted(dict(self._labels(formula.tree)).items(), reverse=True)
        text, end, parts = formula.text, len(formula.text), list[str]()
        for (start, length), label in labels:
            parts += [self._words(text[start + length : end]), label]
            end = start
        return "".join([self._words(text[:end]), *reversed(parts)])

    def _words(self, between: str) -> str:
        return _LOGIC.sub(lambda found: WORDS[found.group()].say(self.language), between)

    def key(self, asked: str, key: str) -> str:
        """A key of a printed table: `species = cow`, `thickness ≤ 5`."""
        return key_text(self.name(asked), self.value(asked, key))

    def name(self, name: str) -> str:
        """The label of a characteristic, a derived value or a parameter; the name where it has none."""
        for labelled in (self.vocabulary.characteristics, self.document.derive, self.document.parameters):
            entry = labelled.get(cast(Word, name))
            if entry is not None and entry.label is not None:
                return self._said(entry.label.text(self.language))
        return name

    def value(self, name: str, value: str) -> str:
        """The label of a value of a characteristic or a parameter."""
        for valued in (self.vocabulary.characteristics, self.document.parameters):
            entry = valued.get(cast(Word, name))
            label = entry.values.get(cast(Word, value)) if entry is not None and entry.values else None
            if label is not None:
                return self._said(label.text(self.language))
        return value

    def _said(self, label: str) -> str:
        """A label within a sentence: English ones begin small, unless capitals follow."""
        proper = self.language == "zh" or label[1:] != label[1:].lower()
        return label if proper else label[:1].lower() + label[1:]

    def _labels(self, node: f.Expression) -> Iterator[tuple[f.Span, str]]:
        match node:
            case f.Comparison(first=f.Name(at=at, path=(name,)), rest=rest):
                yield at, self.name(name)
                for _, term in rest:
                    for item in term.items if isinstance(term, f.Alternatives) else (term,):
                        if isinstance(item, f.Name) and len(item.path) == 1:
                            yield item.at, self.value(name, item.path[0])
                        else:
                            yield from self._labels(item)
            case f.Name(at=at, path=(name,)):
                yield at, self.name(name)
            case _:
                for child in f.children(node):
                    yield from self._labels(child)
