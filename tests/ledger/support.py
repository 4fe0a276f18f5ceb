"""Small ledgers: records made by hand, and `grade` run in a process of its own."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sysconfig
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from grading.kinds import Summary
from grading.ledger.canonical import digest
from grading.ledger.model import Derived, Draft, Input, Settings, Used, drafted
from grading.wording import Text

GRADE = Path(sysconfig.get_path("scripts"), "grade")
ROOT = Path(__file__).parents[2]
TENDER = ROOT / "examples" / "school_milk"
MILK = ROOT / "examples" / "milk"


def made(name: str = "a", size: int = 10) -> Draft:
    """A record of two files, one of which all such records share."""
    files = {f"{name}.yaml": name.encode() * size, "shared.csv": b"id,fat\n"}
    derived = Derived(
        0, Summary("samples", name, Text("符合 1", "meets 1")), [], {"schema": "x/y/1", "name": name}
    )
    settings = Settings((f"{name}.yaml",), None, None, (), {})
    inputs = tuple(Input("file", file, data, digest(data)) for file, data in files.items())
    used = (Used("ruleset", "rules", "1", "rules/rules.yaml"),)
    return drafted("Li", "zhijia 0", settings, inputs, used, derived)


def run(
    *arguments: str, folder: Path, environment: Mapping[str, str] | None = None, text: str | None = None
) -> subprocess.CompletedProcess[str]:
    """`grade` as a program, in a folder."""
    return subprocess.run(
        [str(GRADE), *arguments],
        cwd=folder,
        env={**os.environ, "LANG": "en_US.UTF-8", **(environment or {})},
        input=text,
        capture_output=True,
        encoding="utf-8",
    )


def rows(ledger: Path, query: str) -> list[tuple[object, ...]]:
    """What a query finds in a ledger, without the program."""
    with closing(sqlite3.connect(ledger)) as connection:
        return list(connection.execute(query))


def tamper(ledger: Path, *statements: str) -> None:
    """Changes a ledger as somebody would who takes the triggers away first."""
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
