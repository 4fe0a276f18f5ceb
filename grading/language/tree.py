"""A YAML file as it was written: texts, mappings and lists, each with its place.

Nothing is interpreted here: `no`, `012` and `2026-07-01` are texts until a kind says what they are.
"""

from __future__ import annotations

from collections.abc import Mapping as Entries
from dataclasses import dataclass
from typing import TypeVar, cast

from grading.findings import Place

T = TypeVar("T")


class Word(str):
    """A text that remembers where it was written."""

    __slots__ = ("place",)
    place: Place

    def __new__(cls, text: str, place: Place) -> Word:
        word = super().__new__(cls, text)
        word.place = place
        return word


def entry_of(section: Entries[Word, T], name: str) -> T | None:
    """What stands in a section under a name, wherever the name was asked for; None where nothing does."""
    return section.get(cast(Word, name))


def entry_at(section: Entries[Word, T], name: str) -> T:
    """What stands in a section under a name that is known to be there."""
    return section[cast(Word, name)]


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A text; `quoted` tells `"no"` from `no`, `null` that nothing was written after the colon."""

    text: str
    place: Place
    quoted: bool = False

    @property
    def null(self) -> bool:
        return not self.quoted and self.text in ("", "~", "null")

    @property
    def word(self) -> Word:
        return Word(self.text, self.place)


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """Keys and values in the order written; keys are texts and none comes twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, key: str) -> Node | None:
        return next((value for name, value in self.entries if name.text == key), None)


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """Items in the order written."""

    items: tuple[Node, ...]
    place: Place


Node = Scalar | Mapping | Sequence
