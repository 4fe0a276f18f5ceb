"""How long a command takes from a cold start, and how long a library of a hundred files."""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import wide
from benchmarks.measure import cold_seconds
from grading.catalogue import shipped

FILES = 100
DEMO = Path(__file__).resolve().parent.parent / "examples" / "school_milk" / "bid.yaml"
_ID = re.compile(r"^(id: *)([^\s\"'#]+)", re.MULTILINE)

NOTHING = "python -c pass"
CLICK = "python -c 'import click'"
HELP = "grade --help"
TENDER = "grade bid.yaml (school milk)"
LISTING = f"grade standards, {FILES} files"
CHECKING = f"grade check, {wide.ROWS} rows by {wide.COLUMNS} columns"
BUILDING = f"reading and building {FILES} files"

# Every document of every file with its findings, as `grade check` would have them before it plans.
_BUILD = """
import sys
from pathlib import Path
from grading.catalogue import Catalogue
from grading.kinds import models
catalogue = Catalogue([Path(sys.argv[1])], models())
assert all(catalogue.read(path)[0] for path in {entry.path for entry in catalogue.entries()})
"""


@dataclass(frozen=True, slots=True)
class Start:
    """The median seconds of a fresh process: of the processor, and by the clock, which is more where the
    machine has other work."""

    name: str
    seconds: float
    clock: float


def commands(library: Path, checked: Path) -> dict[str, Sequence[str]]:
    """What is started, with a folder of documents and one to check; a demonstration that is not there is
    left out."""
    grade = [sys.executable, "-c", "from grading.cli import main; main()"]
    found: Mapping[str, Sequence[str]] = {
        NOTHING: [sys.executable, "-c", "pass"],
        CLICK: [sys.executable, "-c", "import click"],
        HELP: [*grade, "--help"],
        TENDER: [*grade, str(DEMO)],
        LISTING: [*grade, "standards", "--library", str(library)],
        CHECKING: [*grade, "check", str(checked)],
        BUILDING: [sys.executable, "-c", _BUILD, str(library)],
    }
    return {name: command for name, command in found.items() if name != TENDER or DEMO.exists()}


def starts(times: int) -> list[Start]:
    """Each command in fresh processes."""
    with TemporaryDirectory() as folder:
        library, checked = Path(folder) / "library", Path(folder) / "wide.yaml"
        library.mkdir()
        multiply(library, FILES)
        checked.write_text(wide.document(), encoding="utf-8")
        measured = cold_seconds(commands(library, checked), times)
    return [Start(name, *seconds) for name, seconds in measured.items()]


def multiply(folder: Path, files: int) -> None:
    """Fill a folder with copies of the shipped files, so that both together are so many documents."""
    originals = [path for shelf in shipped() for path in sorted(shelf.rglob("*.yaml"))]
    copies = _copies(originals)
    for path, text in itertools.islice(copies, files - len(originals)):
        (folder / path).write_text(text, encoding="utf-8")


def _copies(originals: Sequence[Path]) -> Iterator[tuple[str, str]]:
    for number in itertools.count(1):
        for at, path in enumerate(originals):
            text = _ID.sub(rf"\g<1>\g<2>_{number}", path.read_text(encoding="utf-8"), count=1)
            yield f"{at:03}_{number:03}.yaml", text
