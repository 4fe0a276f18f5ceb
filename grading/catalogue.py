"""Finds a document by id, edition and date: in the library that is shipped, or in folders of the user's."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path
from typing import Literal

from grading.findings import Finding, Findings, Place, closest, has_errors
from grading.language.build import build
from grading.language.checks import check_lists
from grading.language.documents import KINDS, Document, Header, Model, Vocabulary
from grading.language.tree import Mapping as Tree
from grading.language.tree import Node, Scalar
from grading.reading.files import read_file
from grading.reading.guard import MAX_BYTES
from grading.reading.yaml import read_yaml

_MARK = re.compile(rb"^---(?=\s|$)", re.MULTILINE)
_HEAD = re.compile(rb"^(kind|id): *[\"']?([^\s\"'#]+)", re.MULTILINE)
_TEXT = re.compile(rb"^[ \t]*[^\s#]", re.MULTILINE)


def shipped() -> tuple[Path, ...]:
    """The folders of the library: inside the installed package, or beside it in a checkout."""
    package = Path(str(files("grading")))
    root = package / "_data" if (package / "_data").is_dir() else package.parent
    return root / "standards", root / "rules"


def _installed() -> Iterator[Path]:
    """Libraries that other packages bring along."""
    for entry in entry_points(group="grading.library"):
        yield Path(str(files(entry.value)))


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the library as far as the first lines of its file tell."""

    id: str
    kind: str
    path: Path


Extent = Literal["everything", "rules", "outline"]
"""How much of a document is read: all of it, all but its examples, or what a listing tells of."""

_LEFT_OUT: dict[Extent, tuple[bytes, ...]] = {
    "everything": (),
    "rules": (b"examples:",),
    "outline": (b"examples:", b"characteristics:", b"lists:", b"rows:", b"parameters:", b"grades:"),
}


class Catalogue:
    """All documents of some folders. Files are read when they are asked for, and once."""

    def __init__(self, folders: Iterable[Path] = (), kinds: Mapping[str, type[Model]] = KINDS) -> None:
        self.kinds = kinds
        self.folders = (*shipped(), *_installed(), *folders)
        self._entries: tuple[Entry, ...] | None = None
        self._unread: tuple[Path, ...] = ()
        self._read: dict[tuple[Path, Extent], tuple[tuple[Model, ...], Findings]] = {}

    def entries(self) -> tuple[Entry, ...]:
        """Every document, in the order of ids."""
        if self._entries is None:
            paths = [path for folder in self.folders for path in yaml_files(folder)]
            heads = [(path, _heads(path)) for path in paths]
            found = [Entry(name, kind, path) for path, known in heads for kind, name in known or ()]
            self._entries = tuple(sorted(found, key=lambda entry: (entry.id, str(entry.path))))
            self._unread = tuple(path for path, known in heads if known is None)
        return self._entries

    def files(self) -> list[Path]:
        """Every file that holds a document or cannot be opened."""
        return list(dict.fromkeys((*(entry.path for entry in self.entries()), *self._unread)))

    def unread(self) -> Findings:
        """The files that cannot be opened: finding `library_file_unread`."""
        self.entries()
        return tuple(
            Finding("library_file_unread", arguments={"written": str(path)}) for path in self._unread
        )

    def open(
        self, path: str, limit: int = MAX_BYTES, inside: Path | None = None
    ) -> tuple[bytes | None, Findings]:
        """The bytes of what is graded and of the files beside it (see `files.read_file`).

        Whoever grades opens files here alone, so that a record can keep what was read.
        """
        return read_file(path, limit, inside)

    def open_document(self, path: Path) -> tuple[bytes | None, Findings]:
        """The bytes of a file of the library."""
        return read_file(str(path))

    def read(self, path: Path, extent: Extent = "rules") -> tuple[tuple[Model, ...], Findings]:
        """The documents of a file, built and with their findings, as far as they are asked for."""
        key = (path, extent)
        if key not in self._read:
            data, findings = self.open_document(path)
            self._read[key] = ((), findings) if data is None else _built(data, str(path), self.kinds, extent)
        return self._read[key]

    def editions(self, name: str, kind: type[Header] = Header) -> tuple[list[Header], Findings]:
        """All editions of a document, oldest first."""
        found: dict[int, Header] = {}
        findings: list[Finding] = []
        named = [entry.path for entry in self.entries() if entry.id == name]
        for path in {path.resolve(): path for path in reversed(named)}.values():
            models, problems = self.read(path)
            findings.extend(problems)
            for model in models:
                if isinstance(model, kind) and model.id == name:
                    found[id(model)] = model
        order = sorted(
            found.values(), key=lambda model: (model.in_force.first or datetime.date.min, model.edition_name)
        )
        return order, tuple(findings)

    def header(
        self,
        name: str,
        kind: type[Header],
        *,
        edition: str | None,
        at: datetime.date | None,
        place: Place | None = None,
    ) -> tuple[Header | None, Findings]:
        """The edition asked for, else the one in force at a date, else the newest."""
        editions, findings = self.editions(name, kind)
        findings = (*self.unread(), *findings)
        if has_errors(findings):
            return None, findings
        if not editions:
            known = sorted(
                {entry.id for entry in self.entries() if issubclass(self.kinds.get(entry.kind, Model), kind)}
            )
            meant = closest(name, known)
            code = "document_unknown_meant" if meant else "document_unknown"
            return None, (*findings, Finding(code, place, {"written": name, "meant": meant}))
        if edition is not None:
            fitting = [model for model in editions if model.edition_name == edition]
        else:
            fitting = [model for model in editions if at is None or model.in_force.holds(at)]
        if len(fitting) > 1 and fitting[-1].edition_name == fitting[-2].edition_name:
            twice = {"written": name, "edition": fitting[-1].edition_name or "—"}
            return None, (
                *findings,
                Finding("document_twice", fitting[-1].place, twice, also=fitting[-2].place),
            )
        if fitting:
            return fitting[-1], findings
        known_editions = tuple(model.edition_name or "—" for model in editions)
        arguments = {"written": name, "edition": edition or "", "at": at or "", "known": known_editions}
        code = "edition_unknown" if edition is not None else "document_not_in_force"
        return None, (*findings, Finding(code, place, arguments))

    def document(
        self,
        name: str,
        *,
        edition: str | None = None,
        at: datetime.date | None = None,
        place: Place | None = None,
    ) -> tuple[Document | None, Findings]:
        """A standard or a rule set."""
        found, findings = self.header(name, Document, edition=edition, at=at, place=place)
        return (found if isinstance(found, Document) else None), findings

    def vocabulary(self, name: str, place: Place | None = None) -> tuple[Vocabulary | None, Findings]:
        """A vocabulary, in its newest edition."""
        found, findings = self.header(name, Vocabulary, edition=None, at=None, place=place)
        return (found if isinstance(found, Vocabulary) else None), findings


def yaml_files(path: Path) -> list[Path]:
    """The YAML files below a folder by name, with links that lead nowhere; a file stands for itself."""
    found = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    return [file for file in found if not file.is_dir()]


@cache
def _heads(path: Path) -> tuple[tuple[str, str], ...] | None:
    """Kind and id of a file's documents, told from its top-level lines; None where it cannot be opened."""
    data, _ = read_file(str(path))
    return None if data is None else heads_of(data)


def heads_of(data: bytes) -> tuple[tuple[str, str], ...]:
    """Kind and id of the documents that a file of the library holds, told from its top-level lines; where
    those do not tell it, from all of it."""
    heads: list[tuple[str, str]] = []
    for part in _MARK.split(data):
        found = {key: value.decode("utf-8", "replace") for key, value in reversed(_HEAD.findall(part))}
        kind, name = found.get(b"kind"), found.get(b"id")
        if kind is not None and name is not None:
            heads.append((kind, name))
        elif _may_have_id(kind) and _TEXT.search(part):
            return tuple(_parsed_heads(data))
    return tuple(heads)


def _may_have_id(kind: str | None) -> bool:
    return kind is None or issubclass(KINDS.get(kind, Header), Header)


def _parsed_heads(data: bytes) -> Iterator[tuple[str, str]]:
    for node in read_yaml(data, "")[0]:
        if isinstance(node, Tree):
            kind, name = node.get("kind"), node.get("id")
            if isinstance(kind, Scalar) and isinstance(name, Scalar):
                yield kind.text, name.text


def read_documents(
    path: str, kinds: Mapping[str, type[Model]], extent: Extent = "everything"
) -> tuple[tuple[Model, ...], Findings]:
    """Every document of a file, and everything wrong with it."""
    data, findings = read_file(path)
    return ((), findings) if data is None else _built(data, path, kinds, extent)


def _built(
    data: bytes, path: str, kinds: Mapping[str, type[Model]], extent: Extent
) -> tuple[tuple[Model, ...], Findings]:
    kept = _without(data, _LEFT_OUT[extent])
    nodes, findings = read_yaml(kept, path)
    models, findings = build_all(nodes, findings, kinds)
    if not findings or kept is data:
        return models, findings
    # What was left out may have been needed: brackets that close at the left, an anchor.
    nodes, findings = read_yaml(data, path)
    return build_all(nodes, findings, kinds)


def _without(data: bytes, sections: tuple[bytes, ...]) -> bytes:
    """The text with some sections left blank: examples are most of a library, and last in a document.

    A line that begins with the name of a section is that key, and what belongs to it is indented or listed.
    """
    if not sections or not any(b"\n" + section in data for section in sections):
        return data
    kept: list[bytes] = []
    inside = False
    for line in data.split(b"\n"):
        if line.startswith(sections):
            inside = True
        elif inside and line[:1] not in (b"", b" ", b"\t", b"\r", b"#") and not line.startswith(b"- "):
            inside = False
        kept.append(b"" if inside else line)
    return b"\n".join(kept)


def build_all(
    nodes: Iterable[Node], findings: Findings, kinds: Mapping[str, type[Model]]
) -> tuple[tuple[Model, ...], Findings]:
    """The models of several documents with all their findings."""
    models: list[Model] = []
    found = list(findings)
    for node in nodes:
        model, problems = build(kinds, node)
        found.extend(problems)
        if isinstance(model, Vocabulary):
            found.extend(check_lists(model))
        if model is not None:
            models.append(model)
    return tuple(models), tuple(found)
