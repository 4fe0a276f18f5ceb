"""The policy book as a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup, escape

from grading.reporting.labels import period_text
from grading.reporting.page import render_page
from grading.wording import Language
from grading.wording.pages import WORDS
from grading.workbench.book import Book, Case, Outcome, Part, Policy, Told
from grading.workbench.gherkin_traps import PLACEHOLDER

_QUOTED = re.compile('(“[^”]*”|"[^"]*")')


def render_book(book: Book, other: str | None) -> str:
    """The page of a book; `other` is the file of the same book in the other language."""
    return render_page("book.html.j2", book.language, book=book, view=View(book.language), other=other)


@dataclass(frozen=True, slots=True)
class Shown:
    """A table of examples and what became of its rows."""

    name: str
    header: tuple[str, ...]
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What the page says, in its language."""

    language: Language

    def say(self, name: str, /, **arguments: object) -> str:
        return WORDS[name].say(self.language, arguments)

    def title(self, part: Part) -> str:
        """The title of a standard; of one that the library does not hold, the name of its feature."""
        if part.header is not None and part.header.title is not None:
            return part.header.title.text(self.language)
        return part.policies[0].feature.name

    def facts(self, part: Part) -> Iterator[tuple[str, str]]:
        """Edition, issuer and period of a standard."""
        if part.header is None:
            yield self.say("standard"), self.say("not_in_library")
            return
        if part.header.edition_name:
            yield self.say("edition"), part.header.edition_name
        if part.header.issuer is not None:
            yield self.say("issuer"), part.header.issuer.text(self.language)
        yield self.say("in_force"), period_text(part.header.in_force, self.language)

    def opens(self, part: Part, policy: Policy) -> bool:
        """Whether a policy is the first of its feature in a part: then the feature is introduced."""
        first = next(one for one in part.policies if one.feature is policy.feature)
        return first is policy

    def words(self, text: str) -> Markup:
        """The words of a step: what is quoted and what rows put in stand out."""
        pieces = [
            Markup("<b>{}</b>").format(_holes(piece)) if _QUOTED.fullmatch(piece) else _holes(piece)
            for piece in _QUOTED.split(text)
        ]
        return Markup("").join(pieces)

    def prose(self, text: str) -> str:
        """The lines of a description as one paragraph: Chinese needs no blank between them."""
        return text.replace("\n", "" if self.language == "zh" else " ")

    def clause(self, policy: Policy) -> str:
        """The clause as its document cites it in this language."""
        return policy.cited.text(self.language) if policy.cited is not None else policy.clause or "—"

    def untold(self, part: Part) -> str:
        """The clauses of a standard that no policy speaks of."""
        clauses = [
            entry.cited.text(self.language) if entry.cited is not None else entry.clause or ""
            for entry in part.untold
        ]
        return ("；" if self.language == "zh" else "; ").join(clauses)

    def examples(self, told: Told) -> Iterator[Shown]:
        """The tables of a scenario, each with its own runs."""
        rest = iter(told.cases)
        for examples in told.scenario.examples:
            yield Shown(examples.name, examples.header, tuple(islice(rest, len(examples.rows))))

    def shows(self, tags: tuple[str, ...]) -> list[tuple[str, str]]:
        """What a scenario is there to show, as class and word."""
        return [(tag, self.say(f"shows_{tag}")) for tag in tags if f"shows_{tag}" in WORDS]

    def bar(self, counts: Mapping[Outcome, int]) -> list[tuple[Outcome, int, int]]:
        """Outcome, start and length of the parts of a bar that is as long as there are scenarios."""
        parts: list[tuple[Outcome, int, int]] = []
        start = 0
        for outcome, count in counts.items():
            if count:
                parts.append((outcome, start, count))
            start += count
        return parts


def _holes(text: str) -> Markup:
    """A text with its placeholders marked."""
    parts = PLACEHOLDER.split(text)
    return Markup("").join(
        Markup("<var>{}</var>").format(part) if number % 2 else escape(part)
        for number, part in enumerate(parts)
    )
