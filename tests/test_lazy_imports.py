"""`grade --help` answers at once: it loads the standard library, click and our own modules alone."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GRADE = Path(sysconfig.get_path("scripts"), "grade")
OURS = {"grading", "procurement"}
ALLOWED = {"click"}
DATABASE = {"sqlmodel", "sqlalchemy", "pydantic", "sqlite3"}

# Runs a script as if it had been called, and names on stderr what was loaded when it ended.
CALL = """
import runpy, sys
sys.argv = sys.argv[1:]
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
except SystemExit as end:
    assert not end.code, end.code
print(*sys.modules, sep="\\n", file=sys.stderr)
"""


def loaded(script: Path, *arguments: str) -> set[str]:
    """Top-level names of the modules that a fresh interpreter holds after the script."""
    command = [sys.executable, "-X", "utf8", "-c", CALL, str(script), *arguments]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT)
    assert run.returncode == 0, run.stderr
    return {name.partition(".")[0] for name in run.stderr.split()}


def test_help_loads_no_third_party_package_but_click(tmp_path: Path) -> None:
    empty = tmp_path / "empty.py"
    empty.touch()
    # What the environment itself loads at every start (`.pth` files of installed packages) is not ours.
    added = loaded(GRADE, "--help") - loaded(empty)
    assert "grading" in added
    assert added - set(sys.stdlib_module_names) - OURS - ALLOWED == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("examples/school_milk/jia.csv", "--rules", "milk/quality", "--at", "2026-02-28"),
        ("examples/school_milk/bid.yaml",),
    ],
    ids=["help", "samples", "tender"],
)
def test_only_the_ledger_loads_the_database(arguments: tuple[str, ...]) -> None:
    assert not loaded(GRADE, *arguments) & DATABASE


def test_recording_listing_and_replaying_load_it(tmp_path: Path) -> None:
    ledger = str(tmp_path / "l.db")
    record = ("examples/school_milk/bid.yaml", "--record", "--by", "Li")
    for arguments in (record, ("log",), ("replay", "--all")):
        assert loaded(GRADE, *arguments, "--ledger", ledger) >= DATABASE


def test_a_third_party_package_would_be_seen(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("def late():\n    import yaml.nodes\nlate()\n", encoding="utf-8")
    assert "yaml" in loaded(script)
