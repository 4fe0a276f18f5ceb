"""A ledger that was changed: replay says where. The tables themselves only grow."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from grading.ledger.canonical import canonical, digest_of
from grading.ledger.difference import difference
from grading.ledger.store import append
from tests.cli.conftest import Ran
from tests.ledger.support import TENDER, made, rows, tamper

Grade = Callable[..., Ran]


@pytest.fixture
def ledger(grade: Grade, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger with one tender in it."""
    path = tmp_path / "l.db"
    monkeypatch.setenv("ZHIJIA_LEDGER", str(path))
    assert grade(str(TENDER / "bid.yaml"), "--record", "--by", "Li").status == 0
    return path


def replayed(grade: Grade) -> tuple[int, Any]:
    ran = grade("replay", "1", "--format", "json")
    return ran.status, ran.json


def test_a_result_that_was_rewritten_with_its_digest_differs_from_what_is_derived(
    grade: Grade, ledger: Path
) -> None:
    result = json.loads(str(rows(ledger, "SELECT result FROM record")[0][0]))
    award = result["lots"][0]["award"]
    result["lots"][0]["award"] = "乙"
    text = canonical(result).replace("'", "''")
    tamper(ledger, f"UPDATE record SET result = '{text}', result_digest = '{digest_of(canonical(result))}'")
    status, data = replayed(grade)
    assert status == 4
    assert data["records"][0]["difference"] == {
        "path": "$.result.lots[0].award", "recorded": '"乙"', "derived": f'"{award}"',
    }  # fmt: skip
    assert [finding["code"] for finding in data["findings"]] == ["record_differs"]


def test_a_result_that_was_rewritten_without_its_digest_is_named(grade: Grade, ledger: Path) -> None:
    tamper(ledger, "UPDATE record SET result = result || ' '")
    status, data = replayed(grade)
    assert status == 4
    assert [finding["code"] for finding in data["findings"]] == ["record_text_changed", "record_differs"]


def test_evidence_that_was_changed_in_the_ledger_is_named(grade: Grade, ledger: Path) -> None:
    (digest,) = rows(ledger, "SELECT digest FROM input WHERE name = 'jia.csv'")[0]
    tamper(
        ledger,
        "UPDATE content SET data = cast(replace(cast(data AS TEXT), '2026', '2025') AS BLOB) "
        f"WHERE digest = '{digest}'",
    )
    ran = grade("replay", "1", "--lang", "en")
    assert ran.status == 4
    said = "error[record_input_changed]: record 1: `jia.csv` no longer has the digest that was recorded"
    assert f"{said} ({digest}; now sha256:" in ran.err
    assert ran.out == "record 1: different\n"


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ("status = 1", "$.status"),
        ("subject = 'another'", "$.subject"),
        ("words_en = 'Award: 乙'", "$.words.en"),
        ("findings = '[{}]'", "$.findings[0].arguments"),
        ("result = '{'", "$.result"),
    ],
)
def test_every_part_of_a_result_is_compared(grade: Grade, ledger: Path, change: str, path: str) -> None:
    tamper(ledger, f"UPDATE record SET {change}")
    status, data = replayed(grade)
    assert status == 4
    found = data["records"][0]["difference"]["path"]
    assert found == path or (path == "$.findings[0].arguments" and found.startswith("$.findings[0]"))


def test_an_input_that_was_taken_out_is_missed(grade: Grade, ledger: Path) -> None:
    tamper(ledger, "DELETE FROM input WHERE name = 'jia.csv'")
    status, data = replayed(grade)
    assert status == 4
    assert data["findings"][-1]["code"] == "record_differs"


@pytest.mark.parametrize(
    "settings", ["{", "[]", "{}", '{"files":[],"at":null,"rules_at":"x","rules":[],"with":{}}']
)
def test_options_that_cannot_be_read_are_a_damaged_ledger(grade: Grade, ledger: Path, settings: str) -> None:
    tamper(ledger, f"UPDATE record SET settings = '{settings}'")
    ran = grade("replay", "1", "--lang", "en")
    assert ran.status == 6
    assert "error[ledger_damaged]" in ran.err


def test_a_record_of_another_version_says_so_and_is_compared(grade: Grade, ledger: Path) -> None:
    tamper(ledger, "UPDATE record SET program = 'zhijia 0.0.1'")
    ran = grade("replay", "1", "--lang", "en")
    assert ran.status == 0
    assert (
        "note[record_version]: record 1 was made by zhijia 0.0.1; it is derived again by zhijia " in ran.err
    )


def test_a_bad_record_among_good_ones_is_the_one_that_is_named(grade: Grade, ledger: Path) -> None:
    grade(str(TENDER / "bid.yaml"), "--record", "--by", "Wang")
    tamper(ledger, "UPDATE record SET words_zh = 'x' WHERE number = 2")
    ran = grade("replay", "--all", "--format", "json")
    assert ran.status == 4
    assert [one["equal"] for one in ran.json["records"]] == [True, False]


@pytest.mark.parametrize("flag", ["ON", "OFF"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET recorded_by = 'x'",
        "DELETE FROM record",
        "DELETE FROM input",
        "UPDATE content SET data = x'00'",
        "INSERT OR REPLACE INTO content SELECT digest, x'00' FROM content",
        "INSERT OR REPLACE INTO record SELECT * FROM record",
        "INSERT OR REPLACE INTO input SELECT * FROM input",
        "REPLACE INTO document SELECT record, position, kind, id, '2', name FROM document",
        "INSERT INTO input SELECT record, position + 100, role, name, digest FROM input WHERE record = 1",
        "INSERT INTO record SELECT number + 3, recorded_at, recorded_by, program, settings, status, kind, "
        "subject, words_zh, words_en, findings, findings_digest, result, result_digest FROM record",
    ],
)
def test_what_is_recorded_is_not_changed_removed_replaced_or_added_to(
    tmp_path: Path, statement: str, flag: str
) -> None:
    path = tmp_path / "l.db"
    append(path, made("a"))
    append(path, made("b"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA recursive_triggers={flag}")
        with pytest.raises(sqlite3.IntegrityError, match="the ledger only grows"):
            connection.execute(statement)


@pytest.mark.parametrize(
    ("one", "other", "path"),
    [
        ({"a": [1, 2]}, {"a": [1, 3]}, "$.a[1]"),
        ({"a": [1]}, {"a": [1, 3]}, "$.a[1]"),
        ({"a": 1}, {}, "$.a"),
        ({}, {"x.y": 1}, "$['x.y']"),
        ({"a": 1}, {"a": True}, "$.a"),
        ({"a": "1"}, {"a": 1}, "$.a"),
    ],
)
def test_the_first_difference_is_named_by_its_path(one: object, other: object, path: str) -> None:
    found = difference(one, other)
    assert found is not None
    assert found.path == path


def test_equal_values_do_not_differ() -> None:
    assert difference({"a": [1, None, {"b": "c"}]}, {"a": [1, None, {"b": "c"}]}) is None
