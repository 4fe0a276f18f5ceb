"""Every example runs, and its pages show in both languages what the program answers."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from tests.docs.blocks import ROOT, Story, blocks_of, commands, language_of

FOLDERS = sorted(folder for folder in (ROOT / "examples").iterdir() if folder.is_dir())
PAGES = sorted(ROOT.glob("examples/*/README*.md"))


def shown(path: Path) -> list[tuple[str, str]]:
    """Each command of a page with the exit status that its fence gives."""
    return [(command, block.rest) for block in blocks_of(path) for command, _ in commands(block.text)]


def given(path: Path) -> set[Path]:
    """The files that the commands of a page read."""
    words = (word for command, _ in shown(path) for word in shlex.split(command))
    return {ROOT / word for word in words if word.startswith("examples/")}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_command_answers_as_the_page_of_an_example_shows(path: Path) -> None:
    with TemporaryDirectory() as name:
        story = Story(language_of(path), Path(name))
        for block in blocks_of(path):
            assert block.kind == "console", f"{path}:{block.line}"
            story.statuses.clear()
            assert story.answer(block) == block.text, f"{path}:{block.line}"
            assert set(story.statuses) == {int(block.rest or 0)}, f"{path}:{block.line}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_example_is_told_in_both_languages_with_the_same_commands(folder: Path) -> None:
    chinese, english = folder / "README.md", folder / "README.en.md"
    assert shown(chinese) == shown(english) != []
    assert "](README.en.md)" in chinese.read_text("utf-8")
    assert "](README.md)" in english.read_text("utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_file_of_an_example_is_read_by_a_command(folder: Path) -> None:
    read = given(folder / "README.md")
    # A file that is not named on the command line is named in one that is.
    named = "".join(path.read_text("utf-8") for path in read if path.suffix == ".yaml")
    files = {path for path in folder.iterdir() if path.suffix != ".md"}
    assert [path.name for path in sorted(files - read) if path.name not in named] == []


@pytest.mark.parametrize("name", ["README.md", "README.en.md"])
def test_the_table_of_the_readme_names_commands_and_pages_of_the_examples(name: str) -> None:
    rows = re.findall(
        r"^\| .* \| \[\w+\]\((\S+)\) \| `(.*)` \|$", (ROOT / name).read_text("utf-8"), re.MULTILINE
    )
    assert len(rows) > 10
    for page, command in rows:
        assert command in [shown_ for shown_, _ in shown(ROOT / page)]


def test_every_method_of_a_shipped_law_has_a_tender_among_the_examples() -> None:
    documents = {path: yaml.safe_load(path.read_text("utf-8")) for path in ROOT.glob("examples/*/*.yaml")}
    tenders = [one for one in documents.values() if one.get("kind") == "tender"]
    shown = {(one["law"], one["method"]) for one in tenders}
    laws = [yaml.safe_load(path.read_text("utf-8")) for path in ROOT.glob("rules/procurement/*/*.yaml")]
    methods = {(law["id"], method) for law in laws for method in law["methods"]}
    assert methods
    assert methods - shown == set()
