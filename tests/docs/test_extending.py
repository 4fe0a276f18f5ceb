"""The package that the guide to extending shows: installed beside the program, it does what is told there."""

from __future__ import annotations

import os
import subprocess
import sysconfig
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.docs.blocks import ROOT, blocks_of

GRADE = Path(sysconfig.get_path("scripts"), "grade")
BLOCKS = blocks_of(ROOT / "docs" / "extending.md")
FILES = {block.rest.removeprefix("file "): block.text for block in BLOCKS if block.rest}
(SHOWN,) = (block.text for block in BLOCKS if block.kind == "text")
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """`grade` with the package on the path and its entry points where an installer writes them."""
    folder = tmp_path_factory.mktemp("extending")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    (folder / "orchard" / "__init__.py").touch()
    project = tomllib.loads(FILES["pyproject.toml"])["project"]
    info = folder / f"{project['name']}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n", "utf-8"
    )
    lines = [
        line
        for group, entries in project["entry-points"].items()
        for line in (f"[{group}]", *(f"{name} = {value}" for name, value in entries.items()))
    ]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n", "utf-8")

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"}
        command = [str(GRADE), *arguments, "--lang", "en"]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8")

    return call


def test_a_file_of_the_new_kind_gives_what_the_guide_shows(run: Run) -> None:
    command, _, shown = SHOWN.partition("\n")
    done = run(*command.split()[2:])
    assert (done.returncode, done.stdout, done.stderr) == (0, shown, "")


def test_the_documents_of_the_package_are_in_the_library_and_their_examples_pass(run: Run) -> None:
    assert run("test", "orchard/sweet").stdout == "2 of 2 examples pass\n"
    assert run("check", "orchard").returncode == 0
    listed = run("standards").stdout
    assert any(line.startswith("orchard/sweet ") for line in listed.splitlines())


def test_what_is_wrong_with_a_file_of_the_new_kind_is_found(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "basket.yaml"
    path.write_text("kind: basket\nid: mine\ndocuments: []\n", "utf-8")
    done = run("check", str(path))
    assert done.returncode == 1
    assert "error[basket_empty]" in done.stderr
    assert "help: name documents by their ids under `documents`" in done.stderr
    path.write_text("kind: basket\nid: mine\ndocument: []\n", "utf-8")
    assert "error[key_unknown_meant]" in run(str(path)).stderr


def test_the_new_kind_has_a_schema(run: Run) -> None:
    assert '"documents"' in run("schema", "basket").stdout
