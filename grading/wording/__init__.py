"""Every sentence a person reads, in Chinese and English, by code.

The sentences of findings live in one module a room; `LABELS` holds the words of tables and pages.
Arguments are put in with `str.format`; what a user wrote only ever arrives as an argument.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Language = Literal["zh", "en"]
Severity = Literal["error", "warning", "note"]


class Text(NamedTuple):
    """One sentence in both languages."""

    zh: str
    en: str

    def filled(self, arguments: Mapping[str, object]) -> Text:
        """The sentence with its arguments put in, to be an argument of another."""
        said = (self.say("zh", arguments), self.say("en", arguments))
        return Text(*(text.replace("{", "{{").replace("}", "}}") for text in said))

    def say(self, language: Language, arguments: Mapping[str, object] | None = None) -> str:
        said = {name: spoken(argument, language) for name, argument in (arguments or {}).items()}
        return (self.zh if language == "zh" else self.en).format(**said)


def spoken(argument: object, language: Language) -> object:
    """An argument in a language: texts are said, several words are listed."""
    if isinstance(argument, Text):
        return argument.say(language)
    if isinstance(argument, tuple | list):
        return ("、" if language == "zh" else ", ").join(
            str(spoken(item, language)) for item in argument
        ) or "—"
    return argument


class Cited(str):
    """A clause as the record cites it, with its form in both languages."""

    __slots__ = ("text",)
    text: Text


def cited(clause: str, language: Language) -> str:
    """A clause in the reader's language; one that is cited in one way alone stays as it is."""
    return (clause.text.zh if language == "zh" else clause.text.en) if isinstance(clause, Cited) else clause


class Sentence(NamedTuple):
    """What a finding says: how grave it is, what is wrong, and what to do about it."""

    severity: Severity
    message: Text
    help: Text | None = None


def error(zh: str, en: str, help_zh: str = "", help_en: str = "") -> Sentence:
    """A sentence for something that stops the work."""
    return Sentence("error", Text(zh, en), Text(help_zh, help_en) if help_zh else None)


def warning(zh: str, en: str, help_zh: str = "", help_en: str = "") -> Sentence:
    """A sentence for something that works and is probably not meant."""
    return Sentence("warning", Text(zh, en), Text(help_zh, help_en) if help_zh else None)


def note(zh: str, en: str, help_zh: str = "", help_en: str = "") -> Sentence:
    """A sentence for something a careful reader wants to know."""
    return Sentence("note", Text(zh, en), Text(help_zh, help_en) if help_zh else None)
