"""Catalogues that a record is made with: one that keeps what is read through it, one that holds only that."""

from __future__ import annotations

import datetime
import os
import posixpath
from collections.abc import Iterable, Mapping
from pathlib import Path

from grading.catalogue import Catalogue, Entry, heads_of
from grading.findings import Finding, Findings, Place
from grading.kinds import models
from grading.language.documents import Header
from grading.ledger.canonical import digest
from grading.ledger.model import Input, Used
from grading.reading.guard import MAX_BYTES


class Witness(Catalogue):
    """The library of the command line, keeping the bytes of every file that is opened through it."""

    def __init__(self, first: str, folders: Iterable[Path]) -> None:
        super().__init__(folders, models())
        self._beside = os.path.dirname(first)
        self._files: dict[str, bytes] = {}
        self._documents: dict[str, tuple[Path, bytes]] = {}

    def named(self, path: str) -> str:
        """How a record calls a file: by its way from the folder of the first one."""
        if path == "-":
            return path
        try:
            return os.path.relpath(path, self._beside or ".").replace(os.sep, "/")
        except ValueError:  # another drive of Windows
            return path.replace(os.sep, "/")

    def open(
        self, path: str, limit: int = MAX_BYTES, inside: Path | None = None
    ) -> tuple[bytes | None, Findings]:
        data, findings = super().open(path, limit, inside)
        if data is not None:
            self._files[self.named(path if inside is None else os.path.join(inside, path))] = data
            if os.path.isabs(path):
                # Written like this in a document, it is asked for like this again.
                self._files[path.replace(os.sep, "/")] = data
        return data, findings

    def open_document(self, path: Path) -> tuple[bytes | None, Findings]:
        data, findings = super().open_document(path)
        if data is not None:
            name = self._in_library(path)
            while self._documents.get(name, (path,))[0] != path:
                name += "~"
            self._documents[name] = path, data
        return data, findings

    def kept(self) -> Held:
        """A catalogue of nothing but what was read so far."""
        documents = {name: data for name, (_, data) in self._documents.items()}
        unread = [self._in_library(Path(str(finding.arguments["written"]))) for finding in self.unread()]
        return Held(self._files, documents, tuple(unread))

    def _in_library(self, path: Path) -> str:
        """The name of a file of the library: with its folder's in front."""
        for folder in self.folders:
            if path == folder:
                return path.name
            if path.is_relative_to(folder):
                return f"{folder.resolve().name}/{path.relative_to(folder).as_posix()}"
        return path.name


class Held(Catalogue):
    """A catalogue in memory: files and documents by name, and which of them were asked for."""

    def __init__(
        self, files: Mapping[str, bytes], documents: Mapping[str, bytes], unread: tuple[str, ...] = ()
    ) -> None:
        super().__init__((), models())
        self._files, self._documents, self._missing = files, documents, unread
        self._asked: dict[tuple[bool, str], None] = {}
        self._used: dict[tuple[str, str], Used] = {}

    @classmethod
    def of(cls, inputs: Iterable[Input]) -> Held:
        """What a record holds."""
        given = tuple(inputs)
        return cls(
            {item.name: item.data for item in given if item.role == "file"},
            {item.name: item.data for item in given if item.role == "document"},
            tuple(item.name for item in given if item.role == "unread"),
        )

    def entries(self) -> tuple[Entry, ...]:
        if self._entries is None:
            found = [
                Entry(id_, kind, Path(name))
                for name, data in self._documents.items()
                for kind, id_ in heads_of(data)
            ]
            self._entries = tuple(sorted(found, key=lambda entry: (entry.id, str(entry.path))))
        return self._entries

    def unread(self) -> Findings:
        return tuple(Finding("library_file_unread", arguments={"written": name}) for name in self._missing)

    def open(
        self, path: str, limit: int = MAX_BYTES, inside: Path | None = None
    ) -> tuple[bytes | None, Findings]:
        name = path.replace(os.sep, "/")
        if path != "-":
            name = posixpath.normpath(posixpath.join("" if inside is None else inside.as_posix(), name))
        return self._held(name, False)

    def open_document(self, path: Path) -> tuple[bytes | None, Findings]:
        return self._held(path.as_posix(), True)

    def header(
        self,
        name: str,
        kind: type[Header],
        *,
        edition: str | None,
        at: datetime.date | None,
        place: Place | None = None,
    ) -> tuple[Header | None, Findings]:
        found, findings = super().header(name, kind, edition=edition, at=at, place=place)
        if found is not None:
            file = found.place.source.name
            used = Used(str(found.kind), str(found.id), found.edition_name, file)
            self._used[used.id, used.edition] = used
        return found, findings

    def inputs(self) -> tuple[Input, ...]:
        """What was asked for, in that order, the user's files first, and what of the library is unread."""
        read: list[Input] = []
        for document, name in sorted(self._asked, key=lambda asked: asked[0]):
            data = (self._documents if document else self._files)[name]
            read.append(Input("document" if document else "file", name, data, digest(data)))
        return (*read, *(Input("unread", name, b"", digest(b"")) for name in self._missing))

    def used(self) -> tuple[Used, ...]:
        """The documents that were taken, by id and edition."""
        return tuple(self._used[key] for key in sorted(self._used))

    def _held(self, name: str, document: bool) -> tuple[bytes | None, Findings]:
        data = (self._documents if document else self._files).get(name)
        if data is None:
            return None, (Finding("record_input_missing", arguments={"written": name}),)
        self._asked[document, name] = None
        return data, ()
