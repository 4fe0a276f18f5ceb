"""Programs that are killed while they record, and programs that record at once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from grading.ledger.store import heads, record
from tests.ledger.support import ROOT, made, rows

RECORD = """
import sys
from pathlib import Path
from grading.ledger.store import append
from tests.ledger.support import made
for at in range(int(sys.argv[2])):
    made_, findings = append(Path(sys.argv[1]), made(f"{sys.argv[3]}-{at}", 20_000))
    print(made_.number if made_ else findings[0].code, flush=True)
"""
TIMES = 10
PROGRAMS, RECORDS = 4, 8


def recording(ledger: Path, count: int, name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", RECORD, str(ledger), str(count), name],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def whole(ledger: Path) -> list[int]:
    """The numbers of a ledger, after a look at every record: nothing of any is missing."""
    listed, findings = heads(ledger)
    assert findings == ()
    for head in listed:
        found, findings = record(ledger, head.number)
        assert findings == ()
        assert found is not None
        expected = made(found.draft.summary.subject, 20_000)
        assert found.draft == expected
    assert rows(ledger, "PRAGMA integrity_check") == [("ok",)]
    assert rows(ledger, "PRAGMA foreign_key_check") == []
    return [head.number for head in listed]


def test_a_program_that_is_killed_leaves_whole_records_and_loses_none_it_told_of(tmp_path: Path) -> None:
    ledger = tmp_path / "l.db"
    told = 0
    chance = random.Random(1)
    for kill in range(TIMES):
        program = recording(ledger, 1000, f"k{kill}")
        assert program.stdout is not None
        for _ in range(chance.randint(1, 4)):
            told = int(program.stdout.readline())
        time.sleep(chance.random() / 50)
        os.kill(program.pid, signal.SIGKILL)
        rest = program.stdout.read().split()
        program.wait()
        program.stdout.close()
        told = int(rest[-1]) if rest else told
        numbers = whole(ledger)
        assert numbers == list(range(1, len(numbers) + 1))
        assert told <= len(numbers) <= told + 1


def test_programs_that_record_at_once_wait_for_each_other(tmp_path: Path) -> None:
    ledger = tmp_path / "l.db"
    programs = [recording(ledger, RECORDS, f"p{at}") for at in range(PROGRAMS)]
    told = [program.communicate()[0].split() for program in programs]
    numbers = list(range(1, PROGRAMS * RECORDS + 1))
    assert sorted(int(number) for one in told for number in one) == numbers
    assert whole(ledger) == numbers
