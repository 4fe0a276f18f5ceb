"""What a record holds: who had what decided, from which bytes, with which result."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from grading.catalogue import Catalogue
from grading.kinds import Options, Summary
from grading.ledger.canonical import canonical, digest_of

Role = Literal["file", "document", "unread"]


@dataclass(frozen=True, slots=True)
class Input:
    """A file that was read: one of the user's, or one of the library.

    The name is relative to the folder of the first file, or begins with that of the library's folder. What is
    `unread` lay in the library and could not be opened; it has no bytes.
    """

    role: Role
    name: str
    data: bytes
    digest: str


@dataclass(frozen=True, slots=True)
class Used:
    """A document that was asked for, in the edition that was taken; `name` is its file among the inputs."""

    kind: str
    id: str
    edition: str
    name: str


@dataclass(frozen=True, slots=True)
class Derived:
    """What came of the inputs, as values of JSON."""

    status: int
    summary: Summary
    findings: list[dict[str, object]]
    result: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        """Everything that a replay has to find again."""
        words = self.summary
        return {
            "status": self.status,
            "kind": words.kind,
            "subject": words.subject,
            "words": {"zh": words.result.zh, "en": words.result.en},
            "findings": self.findings,
            "result": self.result,
        }


Derive = Callable[[Catalogue, Sequence[str], Options], Derived]
"""Decides: the catalogue that opens every file, the names of those to decide about, the options."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the result depends on beside the files: their names in order, and the options of the command."""

    files: tuple[str, ...]
    at: str | None
    rules_at: str | None
    rules: tuple[str, ...]
    parameters: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        return {
            "files": list(self.files),
            "at": self.at,
            "rules_at": self.rules_at,
            "rules": list(self.rules),
            "with": self.parameters,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Settings:
        """Raises KeyError or TypeError where the value is not one of `as_json`."""
        return cls(
            tuple(map(str, data["files"])),
            None if data["at"] is None else str(data["at"]),
            None if data["rules_at"] is None else str(data["rules_at"]),
            tuple(map(str, data["rules"])),
            {str(name): str(value) for name, value in data["with"].items()},
        )

    def options(self) -> Options:
        """The options of the command. Raises ValueError where the date is none."""
        day = None if self.rules_at is None else datetime.date.fromisoformat(self.rules_at)
        return Options(at=self.at, rules_at=day, rules=self.rules, parameters=self.parameters)


@dataclass(frozen=True, slots=True)
class Draft:
    """A record before it has a number and a time. `findings` and `result` are canonical JSON."""

    by: str
    program: str
    settings: Settings
    inputs: tuple[Input, ...]
    used: tuple[Used, ...]
    status: int
    summary: Summary
    findings: str
    result: str
    findings_digest: str
    result_digest: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a list of records shows of one."""

    number: int
    time: str
    by: str
    program: str
    summary: Summary
    status: int
    result_digest: str


@dataclass(frozen=True, slots=True)
class Record:
    """A record of the ledger."""

    number: int
    time: str
    draft: Draft

    @property
    def head(self) -> Head:
        draft = self.draft
        return Head(
            self.number,
            self.time,
            draft.by,
            draft.program,
            draft.summary,
            draft.status,
            draft.result_digest,
        )


def drafted(
    by: str,
    program: str,
    settings: Settings,
    inputs: tuple[Input, ...],
    used: tuple[Used, ...],
    derived: Derived,
) -> Draft:
    """The record of what was derived, with its digests."""
    findings, result = canonical(derived.findings), canonical(derived.result)
    return Draft(
        by,
        program,
        settings,
        inputs,
        used,
        derived.status,
        derived.summary,
        findings,
        result,
        digest_of(findings),
        digest_of(result),
    )
