"""How long a command takes from a cold start, and how long the whole library."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import wide
from benchmarks.measure import cold_seconds
from grading.catalogue import shipped

DEMO = Path(__file__).resolve().parent.parent / "examples" / "school_milk" / "bid.yaml"

NOTHING = "python -c pass"
CLICK = "python -c 'import click'"
HELP = "grade --help"
TENDER = "grade bid.yaml (school milk)"
LISTING = "grade standards, the whole library"
CHECKING = f"grade check, {wide.ROWS} rows by {wide.COLUMNS} columns"
BUILDING = "reading and building the whole library"

# Every document of every file with its findings, as `grade check` would have them before it plans.
_BUILD = """
from grading.catalogue import Catalogue
from grading.kinds import models
catalogue = Catalogue((), models())
assert all(catalogue.read(path)[0] for path in {entry.path for entry in catalogue.entries()})
"""


@dataclass(frozen=True, slots=True)
class Start:
    """The median seconds of a fresh process: of the processor, and by the clock, which is more where the
    machine has other work."""

    name: str
    seconds: float
    clock: float


def commands(checked: Path) -> dict[str, Sequence[str]]:
    """What is started, with a document to check; a demonstration that is not there is left out."""
    grade = [sys.executable, "-c", "from grading.cli import main; main()"]
    found: Mapping[str, Sequence[str]] = {
        NOTHING: [sys.executable, "-c", "pass"],
        CLICK: [sys.executable, "-c", "import click"],
        HELP: [*grade, "--help"],
        TENDER: [*grade, str(DEMO)],
        LISTING: [*grade, "standards"],
        CHECKING: [*grade, "check", str(checked)],
        BUILDING: [sys.executable, "-c", _BUILD],
    }
    return {name: command for name, command in found.items() if name != TENDER or DEMO.exists()}


def library_files() -> int:
    """How many files the library has."""
    return sum(1 for shelf in shipped() for _ in shelf.rglob("*.yaml"))


def starts(times: int) -> list[Start]:
    """Each command in fresh processes."""
    with TemporaryDirectory() as folder:
        checked = Path(folder) / "wide.yaml"
        checked.write_text(wide.document(), encoding="utf-8")
        measured = cold_seconds(commands(checked), times)
    return [Start(name, *seconds) for name, seconds in measured.items()]
