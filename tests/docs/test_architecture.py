"""The description of the house is that of the house."""

from __future__ import annotations

import re

from grading.evaluation.values import MOST
from grading.language import grammar
from grading.planning.histories import MOST_MOVES
from grading.planning.limits import MOST_LIMITS
from tests.docs.blocks import ROOT
from tests.test_import_map import ROOMS, SHOP

TEXT = (ROOT / "docs" / "architecture.md").read_text("utf-8")


def described(package: str) -> list[str]:
    """The rooms of a package, in the order of their table."""
    after = TEXT.partition(f"Inside `{package}/`")[2].partition("| room | holds |")[2]
    table = after.partition("\n\n")[0]
    rows = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`(\w+)`", row)]


def test_every_room_of_procurement_is_described_in_the_order_of_the_map() -> None:
    assert described("procurement") == [room for room in SHOP if (ROOT / "procurement" / room).is_dir()]


def test_every_room_is_described_in_the_order_of_the_map() -> None:
    there = [
        room
        for room in ROOMS
        if (ROOT / "grading" / room).exists() or (ROOT / "grading" / f"{room}.py").exists()
    ]
    assert described("grading") == there


def test_the_limits_are_those_of_the_program() -> None:
    assert f"| {grammar._LONGEST}, {grammar._DEEPEST} |" in TEXT
    assert f"| limits on one value | {MOST_LIMITS} |" in TEXT
    assert f"| moves of a ladder | {MOST_MOVES} |" in TEXT
    assert f"ways a ladder may have gone | {MOST} |" in TEXT


def test_every_library_is_named_with_the_version_of_the_lock() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8").partition("dependencies = [")[2].partition("]")[0]
    lock = (ROOT / "locks" / "main.txt").read_text("utf-8")
    for name in re.findall(r'"([a-z0-9-]+)', project):
        version = re.search(rf"^{name}==(\S+)", lock, re.MULTILINE)
        assert version
        assert f"| {name} {version[1]} |" in TEXT
