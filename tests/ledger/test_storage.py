"""Storage that fails: status 6, a sentence, and nothing half written."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from grading.ledger import store
from grading.ledger.store import append, heads
from tests.cli.conftest import Ran
from tests.ledger.support import MILK, ROOT, made, rows

Grade = Callable[..., Ran]
FARMS = str(MILK / "samples.yaml")


def record(grade: Grade, ledger: Path) -> Ran:
    return grade(FARMS, "--record", "--by", "Li", "--ledger", str(ledger), "--lang", "en")


def test_a_ledger_is_marked_strict_and_written_through(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    append(path, made())
    assert rows(path, "PRAGMA application_id") == [(0x7A686A6C,)]
    assert rows(path, "PRAGMA user_version") == [(1,)]
    assert rows(path, "PRAGMA journal_mode") == [("delete",)]
    assert rows(path, "PRAGMA foreign_key_check") == []
    tables = rows(path, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict")
    assert sorted(tables) == [("content",), ("document",), ("input",), ("record",)]
    assert [path.name for path in tmp_path.iterdir()] == ["l.db"]


def test_bytes_that_several_records_share_are_kept_once(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    for name in ("a", "b", "a"):
        append(path, made(name))
    assert rows(path, "SELECT count(*) FROM input") == [(6,)]
    assert rows(path, "SELECT count(*) FROM content") == [(3,)]


def test_a_ledger_that_is_not_there_is_named_and_not_begun(grade: Grade, tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    for arguments in (("log",), ("log", "1"), ("replay", "--all")):
        ran = grade(*arguments, "--ledger", str(path), "--lang", "en")
        assert (ran.status, ran.out) == (6, "")
        assert f"error[ledger_missing]: there is no ledger `{path}`" in ran.err
    assert not path.exists()


def test_a_number_that_was_never_given_is_invalid_input(grade: Grade, tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    append(path, made())
    for arguments in (("log", "2"), ("replay", "2"), ("log", str(2**70))):
        ran = grade(*arguments, "--ledger", str(path), "--lang", "en")
        assert ran.status == 3
        assert f"error[record_unknown]: the ledger has no record {arguments[1]}; it has 1" in ran.err


def test_an_empty_file_is_a_ledger_without_records(grade: Grade, tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    path.touch()
    assert grade("log", "--ledger", str(path), "--lang", "en").out == "the ledger has no records yet\n"
    assert grade("replay", "--all", "--ledger", str(path)).status == 0
    assert record(grade, path).status == 1
    assert [head.number for head in heads(path)[0]] == [1]


@pytest.mark.parametrize("what", ["text", "database", "folder", "device"])
def test_what_is_not_a_ledger_is_left_as_it_is(grade: Grade, tmp_path: Path, what: str) -> None:
    path = tmp_path / "l.db"
    match what:
        case "text":
            path.write_text("id,fat\n" * 1000, "utf-8")
        case "database":
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("CREATE TABLE record (a)")
        case "folder":
            path.mkdir()
        case "device":
            path = Path("/dev/null")
    before = path.read_bytes() if path.is_file() else b""
    ran = record(grade, path)
    assert (ran.status, ran.out) == (6, "")
    assert f"error[ledger_foreign]: `{path}` is not a ledger of this program" in ran.err
    assert grade("log", "--ledger", str(path), "--lang", "en").status == 6
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_ledger_of_a_later_version_is_refused(grade: Grade, tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    append(path, made())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=2")
    before = path.read_bytes()
    for ran in (record(grade, path), grade("log", "--ledger", str(path), "--lang", "en")):
        assert ran.status == 6
        assert "was written by a later version of the program (form 2; this one knows up to 1)" in ran.err
    assert path.read_bytes() == before


def test_a_ledger_that_another_program_holds_is_waited_for_and_then_named(
    grade: Grade, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "SECONDS", 0.1)
    path = tmp_path / "l.db"
    append(path, made())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        ran = record(grade, path)
        assert (ran.status, ran.out) == (6, "")
        assert "error[ledger_busy]" in ran.err
        # Reading goes on meanwhile.
        assert len(heads(path)[0]) == 1
        other.execute("COMMIT")
    assert record(grade, path).status == 1


def test_json_answers_a_ledger_that_fails_with_findings(grade: Grade, tmp_path: Path) -> None:
    ran = grade("log", "--ledger", str(tmp_path / "l.db"), "--format", "json")
    assert [finding["code"] for finding in ran.json["findings"]] == ["ledger_missing"]


def test_a_folder_that_is_not_there_is_not_made(grade: Grade, tmp_path: Path) -> None:
    ran = record(grade, tmp_path / "nowhere" / "l.db")
    assert (ran.status, ran.out) == (6, "")
    assert "error[ledger_unopened]" in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def locked() -> Iterator[Path]:
    """A folder that an ordinary user may read and not write."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        append(folder / "l.db", made())
        os.chmod(folder / "l.db", 0o444)
        os.chmod(folder, 0o555)
        yield folder
        os.chmod(folder, 0o755)


APPEND = """
import os, resource, signal, sys
from pathlib import Path
from tempfile import TemporaryDirectory
from grading.ledger.store import append
from tests.ledger.support import made
path, limit = Path(sys.argv[1]), int(sys.argv[2])
if limit:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
elif os.geteuid() == 0:
    # Nothing is write-protected from root, and what root imported is there for others.
    with TemporaryDirectory() as folder:
        append(Path(folder, "l.db"), made())
    os.seteuid(65534)
record, findings = append(path, made("b", 200_000))
print(*(finding.code for finding in findings))
"""


def appended(path: Path, limit: int = 0) -> list[str]:
    """What an attempt to record finds, by an ordinary user or with a limit in bytes."""
    ran = subprocess.run(
        [sys.executable, "-c", APPEND, str(path), str(limit)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.split()


def test_a_write_protected_ledger_is_not_written(locked: Path) -> None:
    assert appended(locked / "l.db") == ["ledger_read_only"]
    assert [path.name for path in locked.iterdir()] == ["l.db"]
    assert [head.number for head in heads(locked / "l.db")[0]] == [1]


def test_a_folder_that_may_not_be_written_holds_no_new_ledger(locked: Path) -> None:
    assert appended(locked / "new.db") == ["ledger_unopened"]
    assert not (locked / "new.db").exists()


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="no limit on the size of files here")
def test_a_file_that_cannot_grow_keeps_the_records_it_has(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    append(path, made())
    (code,) = appended(path, limit=100_000)
    assert code in ("ledger_full", "ledger_failed")
    assert [head.number for head in heads(path)[0]] == [1]
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert append(path, made("c"))[1] == ()


@pytest.mark.parametrize("at", [0, 100, 5000, 12000])
def test_a_damaged_file_is_said_to_be_damaged_or_no_ledger(grade: Grade, tmp_path: Path, at: int) -> None:
    path = tmp_path / "l.db"
    for number in range(5):
        append(path, made(f"n{number}", 5000))
    data = bytearray(path.read_bytes())
    data[at : at + 4000] = b"\xff" * 4000
    path.write_bytes(data)
    for arguments in (("log",), ("log", "1"), ("replay", "--all")):
        ran = grade(*arguments, "--ledger", str(path), "--lang", "en")
        assert ran.status in (0, 3, 4, 6), ran.err
        assert "Traceback" not in ran.err
