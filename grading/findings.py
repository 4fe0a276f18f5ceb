"""A finding is a value: what is wrong, where, how grave, under which clause, and what to do.

No stage prints, raises or exits for a user's mistake: it answers `(model, findings)`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from grading.wording import Language, Sentence, Severity

DONE, NEGATIVE, MISUSE, INVALID, INTEGRITY, REFUSED, STORAGE, OURS = 0, 1, 2, 3, 4, 5, 6, 70
"""How a command ends: what its exit status says of what was found."""

_ROOMS = ("reading", "language", "subjects", "planning", "meaning", "decisions", "faces", "ledger")


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file (or standard input) that places point into; `lines` are kept for the caret.

    With `cells` it is a sheet of a workbook: line and column of a place are row and column, told as `B5`.
    With `option` it is an option of the command line, and its one line is what was written after it.
    """

    name: str
    lines: tuple[str, ...] = ()
    cells: bool = False
    option: bool = False

    def line(self, number: int) -> str:
        """The text of a 1-based line, empty outside the file."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line: 1-based line and column, length in characters (at least 1)."""

    source: Source
    line: int
    column: int
    length: int = 1

    def part(self, start: int, length: int) -> Place:
        """The place of `length` characters that begin `start` characters further right."""
        return Place(self.source, self.line, self.column + start, max(1, length))

    def __str__(self) -> str:
        if self.source.cells:
            return f"{self.source.name}:{_letters(self.column)}{self.line}"
        if self.source.option:
            return self.source.name
        return f"{self.source.name}:{self.line}:{self.column}"


def in_option(name: str, text: str) -> Place:
    """The place of what was written after an option of the command line."""
    return Place(Source(name, (text,), option=True), 1, 1, max(1, len(text)))


def _letters(column: int) -> str:
    """How a workbook calls a column: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `arguments` fill the sentence that `code` names in `grading.wording`."""

    code: str
    place: Place | None = None
    arguments: Mapping[str, object] = field(default_factory=dict)
    clause: str | None = None
    also: Place | None = None

    def __hash__(self) -> int:
        return hash((self.code, self.place, self.clause))

    @property
    def severity(self) -> Severity:
        return sentence(self.code).severity

    def message(self, language: Language) -> str:
        """What is wrong, in one sentence."""
        return sentence(self.code).message.say(language, self.arguments)

    def help(self, language: Language) -> str | None:
        """What to do, if there is more to say than the message does."""
        text = sentence(self.code).help
        return text.say(language, self.arguments) if text else None


Findings = tuple[Finding, ...]

_EXTRA: dict[str, Sentence] = {}


def register(sentences: Mapping[str, Sentence]) -> None:
    """Add the sentences of a plug-in; a code is registered once."""
    for code, text in sentences.items():
        if _EXTRA.setdefault(code, text) is not text:
            raise ValueError(f"finding code registered twice: {code}")


@cache
def _own() -> Mapping[str, Sentence]:
    register_: dict[str, Sentence] = {}
    for room in _ROOMS:
        sentences: Mapping[str, Sentence] = import_module(f"grading.wording.{room}").SENTENCES
        twice = register_.keys() & sentences.keys()
        if twice:
            raise ValueError(f"finding codes written twice: {sorted(twice)}")
        register_.update(sentences)
    return register_


def codes() -> Mapping[str, Sentence]:
    """The register of all codes, those of loaded plug-ins included."""
    return {**_own(), **_EXTRA}


def sentence(code: str) -> Sentence:
    """The sentence of a code; an unknown code is our mistake and raises KeyError."""
    return _EXTRA.get(code) or _own()[code]


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether one of the findings stops the work."""
    return any(finding.severity == "error" for finding in findings)


def closest(written: str, known: Iterable[str]) -> str | None:
    """The known word that `written` was probably meant to be (did-you-mean), never that word itself."""
    matches = difflib.get_close_matches(written, [word for word in known if word != written], n=1, cutoff=0.6)
    return matches[0] if matches else None
