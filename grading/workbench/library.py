"""What the library holds, told from the outline of its documents: no formula is parsed for a list."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from grading.catalogue import Catalogue
from grading.findings import Findings
from grading.kinds import models
from grading.language.documents import Header, Model
from grading.language.tree import Mapping, Node, Scalar, Sequence, Word
from grading.language.values import Label

_SECTIONS = ("requirements", "table", "caps")


@dataclass(frozen=True, kw_only=True, eq=False)
class Outline(Header):
    """A document of any kind: its header, and its sections as they were written."""

    REST: ClassVar[str | None] = "sections"
    sections: dict[Word, Node] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listed:
    """A document of the library. `statements` counts what it requires; `read` and `unverified` count
    those whose clause was read or was not; a rule set says neither."""

    id: str
    kind: str
    edition: str
    title: Label | None
    first: datetime.date | None
    last: datetime.date | None
    vocabulary: str | None
    statements: int
    read: int
    unverified: int
    gaps: tuple[Label, ...]


def list_library(
    folders: Iterable[Path], at: datetime.date | None = None
) -> tuple[tuple[Listed, ...], Findings]:
    """Every document in the order of ids and editions; with `at`, those in force on that day.

    Findings: files that cannot be opened, and what is wrong with the outline of a document.
    """
    kinds = _outlines()
    catalogue = Catalogue(folders, kinds)
    listed: list[Listed] = []
    found = list(catalogue.unread())
    for path in dict.fromkeys(entry.path for entry in catalogue.entries() if entry.kind in kinds):
        outlines, findings = catalogue.read(path, "outline")
        found += findings
        listed += [
            _listed(outline) for outline in outlines if isinstance(outline, Outline) and _holds(outline, at)
        ]
    listed.sort(key=lambda item: (item.id, item.first or datetime.date.min, item.edition))
    return tuple(listed), tuple(found)


def find_document(
    name: str, folders: Iterable[Path], at: datetime.date | None = None
) -> tuple[tuple[Header, Listed] | None, Findings]:
    """A document by `id` (in force `at` a date, else the newest) or `id@edition`; and its outline."""
    identity, _, edition = name.partition("@")
    catalogue = Catalogue(folders, models())
    header, found = catalogue.header(identity, Header, edition=edition or None, at=None if edition else at)
    if header is None:
        return None, found
    outlines, findings = Catalogue((), _outlines()).read(Path(header.place.source.name), "outline")
    for outline in outlines:
        if isinstance(outline, Outline) and (outline.id, outline.edition_name) == (
            header.id,
            header.edition_name,
        ):
            return (header, _listed(outline)), found
    return None, (*found, *findings)


def _outlines() -> dict[str, type[Model]]:
    """Every kind that has a header, read as its outline."""
    return {name: Outline for name, model in models().items() if issubclass(model, Header)}


def _holds(outline: Outline, at: datetime.date | None) -> bool:
    return at is None or outline.in_force.holds(at)


def _listed(outline: Outline) -> Listed:
    marks = [_mark(node) for node in _statements(outline)]
    return Listed(
        id=str(outline.id),
        kind=str(outline.kind),
        edition=outline.edition_name,
        title=outline.title,
        first=outline.in_force.first,
        last=outline.in_force.last,
        vocabulary=next(
            (
                node.text
                for name, node in outline.sections.items()
                if name == "vocabulary" and isinstance(node, Scalar)
            ),
            None,
        ),
        statements=len(marks),
        read=marks.count("read"),
        unverified=marks.count("unverified"),
        gaps=outline.gaps,
    )


def _statements(outline: Outline) -> Iterator[Node]:
    """What stands in the sections of requirements, and whatever else carries a status."""
    for name, section in outline.sections.items():
        if name in _SECTIONS and isinstance(section, Mapping):
            yield from (node for _, node in section.entries)
        else:
            yield from _with_status(section)


def _with_status(node: Node) -> Iterator[Node]:
    if isinstance(node, Mapping):
        if node.get("status") is not None:
            yield node
        for _, inner in node.entries:
            yield from _with_status(inner)
    elif isinstance(node, Sequence):
        for inner in node.items:
            yield from _with_status(inner)


def _mark(node: Node) -> str | None:
    """The status of a statement; one case that is not verified makes the whole unverified."""
    marks = set(_marks(node))
    return "unverified" if "unverified" in marks else "read" if "read" in marks else None


def _marks(node: Node) -> Iterator[str]:
    if isinstance(node, Mapping):
        for name, inner in node.entries:
            if name.text == "status" and isinstance(inner, Scalar):
                yield inner.text
            else:
                yield from _marks(inner)
