"""Commands in the documents: those of `grade` are run with the blocks, the others are those that exist."""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click
import pytest

from grading.cli import LAZY
from tests.docs.blocks import DOCS, ROOT, blocks_of, commands, cut, fits, language_of

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
PAGES = [path for path in DOCS if path.name.startswith("command_line")]
CONSOLES = [
    (path, command) for path in DOCS for block in blocks_of(path) if block.kind == "console"
    for command, _ in commands(block.text)
]  # fmt: skip


@pytest.mark.parametrize(("path", "command"), CONSOLES, ids=lambda value: getattr(value, "name", value))
def test_a_command_that_is_not_run_here_is_one_that_exists(path: Path, command: str) -> None:
    words = command.split()
    if words[0] == "make":
        assert re.search(f"^{words[1]}:", MAKEFILE, re.MULTILINE)
    elif command.startswith("CPPFLAGS="):
        flags = re.search(r"^ENGINE_FLAGS := (.*)$", MAKEFILE, re.MULTILINE)
        assert flags
        assert command.startswith(f'CPPFLAGS="{flags[1]}" ')
        assert re.search(r"(\.venv/bin/pip|uv tool) install (--no-cache-dir|--no-cache) \.$", command)
    elif words[0] == ".venv/bin/grade":
        assert (path, f"grade {' '.join(words[1:])}") in CONSOLES
    else:
        assert words[0] == "grade" or command == "python3 -m venv .venv"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_command_and_option_is_described(page: Path) -> None:
    text = page.read_text("utf-8")
    for name in LAZY:
        assert re.search(rf"^## grade {'' if name == 'file' else name}", text, re.MULTILINE), name
        if find_spec(f"grading.cli.{name}") is None:
            continue
        command: click.Command = import_module(f"grading.cli.{name}").make(language_of(page))
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                for spelling in parameter.opts:
                    assert f"`{spelling}" in text, f"{name} {spelling}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_exit_status_is_described(page: Path) -> None:
    from grading import kinds

    text = page.read_text("utf-8")
    names = ("DONE", "NEGATIVE", "MISUSE", "INVALID", "INTEGRITY", "REFUSED", "STORAGE", "OURS")
    statuses = [getattr(kinds, name) for name in names]
    cells = re.findall(r"^\| ([0-9, 、]+) \|", text, re.MULTILINE)
    assert [int(number) for cell in cells for number in re.findall(r"[0-9]+", cell)] == statuses


@pytest.mark.parametrize(("printed", "shown", "fitting"), [
    ("a\nb\nc\n", "a\nb\nc\n", True), ("a\nb\nc\n", "a\n…\nc\n", True), ("a\nb\nc\n", "a\n…\n", True),
    ("a\nb\nc\n", "…\nc\n", True), ("a\nb\nc\n", "a\nc\n", False), ("a\nb\nc\n", "b\n…\n", False),
])  # fmt: skip
def test_an_ellipsis_stands_for_lines_left_out(printed: str, shown: str, fitting: bool) -> None:
    assert fits(printed, shown) is fitting


@pytest.mark.parametrize(("shown", "written"), [
    ("x\n…\n", "a\n…\n"), ("x\ny\n", "a\nb\nc\n"), ("x\n…\ny\n", "a\nb\nc\n"), ("", "a\nb\nc\n"),
])  # fmt: skip
def test_what_was_cut_off_is_cut_off_again_when_a_document_is_written(shown: str, written: str) -> None:
    assert cut("a\nb\nc\n", shown) == written
