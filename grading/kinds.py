"""The plug-in protocol of a kind of file: what `grade FILE` does with it.

A package adds kinds through the entry point group `grading.kinds`; the entry is a module with `KINDS`, a
list of `Kind`, and with `SENTENCES`, the wording of its findings.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from grading.catalogue import Catalogue
from grading.findings import DONE as DONE
from grading.findings import INTEGRITY as INTEGRITY
from grading.findings import INVALID as INVALID
from grading.findings import MISUSE as MISUSE
from grading.findings import NEGATIVE as NEGATIVE
from grading.findings import OURS as OURS
from grading.findings import REFUSED as REFUSED
from grading.findings import STORAGE as STORAGE
from grading.findings import Findings, register
from grading.language.documents import KINDS as LIBRARY_KINDS
from grading.language.documents import Model
from grading.wording import Language, Text


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked for on the command line."""

    at: str | None = None
    rules_at: datetime.date | None = None
    rules: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    explain: bool = False
    colour: bool = False
    progress: Callable[[int, int], None] = lambda done, total: None
    reading: Callable[[int, int], None] = lambda done, total: None


class Outcome(Protocol):
    """What came of a file: findings, exit status, and how each face shows it."""

    @property
    def findings(self) -> Findings: ...

    @property
    def status(self) -> int: ...

    def as_json(self) -> dict[str, Any]: ...

    def as_text(self, language: Language, options: Options) -> str: ...

    def as_html(self, language: Language, options: Options) -> str: ...


@runtime_checkable
class HasTable(Protocol):
    """An outcome that can be written as a table for spreadsheets."""

    def as_csv(self) -> str: ...


@runtime_checkable
class HasExports(Protocol):
    """An outcome that can be written in the forms of other systems, by their names."""

    def exports(self) -> Mapping[str, Callable[[], str]]: ...


Import = Callable[[bytes, str], tuple[str | None, Findings]]
"""A file of another system as the text of one of ours: its bytes and its name."""


@dataclass(frozen=True, slots=True)
class Summary:
    """An outcome in one line of the ledger: its kind, what it is about, the result in a few words."""

    kind: str
    subject: str
    result: Text


@runtime_checkable
class HasSummary(Protocol):
    """An outcome that says itself how the ledger lists it; of others, JSON and status tell."""

    def summary(self) -> Summary: ...


Run = Callable[[Model, Path, Catalogue, Options], Outcome]
"""Does what the kind asks for: the document, its folder, the library, the options.

Files are opened with `Catalogue.open` alone, and the JSON of the outcome follows from them and the options:
so every kind can be recorded and replayed.
"""

Check = Callable[[Model, Path, Catalogue], Findings]
"""What is wrong with a document, beyond what reading it finds."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its name and model, what `grade FILE` does with it, what `grade check` looks at."""

    name: str
    model: type[Model]
    run: Run | None = None
    check: Check | None = None


@cache
def plugins() -> Mapping[str, Kind]:
    """The kinds that installed packages add."""
    found: dict[str, Kind] = {}
    for entry in sorted(entry_points(group="grading.kinds"), key=lambda entry: entry.name):
        module = entry.load()
        register(module.SENTENCES)
        for kind in module.KINDS:
            found.setdefault(kind.name, kind)
    return found


@cache
def imports() -> Mapping[str, Import]:
    """The forms of other systems that installed packages read: `IMPORTS` of their modules."""
    plugins()
    found: dict[str, Import] = {}
    for entry in sorted(entry_points(group="grading.kinds"), key=lambda entry: entry.name):
        found |= getattr(entry.load(), "IMPORTS", {})
    return found


def models() -> dict[str, type[Model]]:
    """The model of every kind of file."""
    return {**LIBRARY_KINDS, **{name: kind.model for name, kind in plugins().items()}}
