"""`--library` in every command that takes it: what is not there, and what cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import click
import pytest

from grading.cli import LAZY
from tests.cli.conftest import Ran

Grade = Callable[..., Ran]
RULES = """
kind: ruleset
id: {name}
vocabulary: milk
requirements: {{fat: {{limit: "≥ 3.4"}}}}
"""
CALLS = {
    "file": ("farms.csv", "-r", "milk/quality"),
    "standards": (),
    "compare": (),
    "check": (),
    "test": (),
    "book": (),
    "export": ("bid.yaml",),
}


def takes_library(name: str) -> bool:
    command: click.Command = import_module(f"grading.cli.{name}").make("en")
    return any("--library" in parameter.opts for parameter in command.params)


def test_every_command_with_a_library_is_called_here() -> None:
    assert {name for name in LAZY if takes_library(name)} == CALLS.keys()


@pytest.mark.parametrize("name", CALLS)
def test_a_library_that_does_not_exist_is_an_error_with_help(grade: Grade, tmp_path: Path, name: str) -> None:
    wrong = str(tmp_path / "nowhere")
    ran = grade(name, *CALLS[name], "--library", wrong, "--lang", "en")
    assert (ran.status, ran.out) == (3, "")
    assert f"error[library_missing]: there is no `{wrong}`, which `--library` names" in ran.err
    assert "help: name a folder or a YAML file" in ran.err


@pytest.mark.parametrize("name", ["file", "standards", "compare", "check"])
def test_json_answers_a_wrong_library_with_findings(grade: Grade, tmp_path: Path, name: str) -> None:
    ran = grade(name, *CALLS[name], "--library", str(tmp_path / "nowhere"), "--format", "json")
    assert ran.json["schema"] == "zhijia/findings/1"
    assert [finding["code"] for finding in ran.json["findings"]] == ["library_missing"]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """One good document, a link to nothing, and a file that is no YAML."""
    (tmp_path / "good.yaml").write_text(RULES.format(name="good"), "utf-8")
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere.yaml")
    (tmp_path / "bad.yaml").write_text("kind: ruleset\nid: bad\nvocabulary: [\n", "utf-8")
    return tmp_path


def test_a_broken_link_in_a_library_is_told_and_the_others_serve(grade: Grade, library: Path) -> None:
    ran = grade("standards", "good", "--library", str(library), "--lang", "en")
    assert ran.status == 0
    assert ran.err.count("warning[library_file_unread]") == 1
    assert f"`{library / 'gone.yaml'}` in the library cannot be opened" in ran.err


def test_a_file_that_is_no_yaml_is_told_where_its_document_is_asked_for(grade: Grade, library: Path) -> None:
    ran = grade("standards", "bad", "--library", str(library), "--lang", "en")
    assert ran.status == 3
    assert "error[yaml_unclosed_bracket]" in ran.err


def test_check_finds_the_broken_link_and_the_file_that_is_no_yaml(grade: Grade, library: Path) -> None:
    found = grade("check", str(library), "--format", "json").json["findings"]
    codes = {finding["code"] for finding in found}
    assert {"file_link_broken", "yaml_unclosed_bracket", "library_file_unread"} <= codes


def test_a_name_is_never_answered_with_itself(grade: Grade, library: Path) -> None:
    ran = grade("check", str(library / "gone.yaml"), "--lang", "en")
    assert "did you mean" not in ran.err
    assert ran.status == 3


@pytest.mark.parametrize("date", ["2206-07-01", "0026-07-01"])
def test_a_date_that_nobody_means_is_misuse(grade: Grade, date: str) -> None:
    ran = grade("standards", "--at", date, "--lang", "en")
    assert ran.status == 2
    assert f"the date `{date}` is not between the years 1900 and 2100: check the year" in ran.err


@pytest.mark.parametrize("option", [("--format", "html"), ("--report", "page.html")])
def test_a_page_is_about_one_file(grade: Grade, tmp_path: Path, option: tuple[str, str]) -> None:
    samples = tmp_path / "samples.yaml"
    head = "kind: samples\nvocabulary: milk\nrules: [good]\nsubjects: [{id: a, fat: 3.5}]\n"
    samples.write_text(f"{head}---\n{head}", "utf-8")
    (tmp_path / "good.yaml").write_text(RULES.format(name="good"), "utf-8")
    arguments = (str(samples), "--library", str(tmp_path / "good.yaml"), "--lang", "en")
    assert grade(*arguments).status == 0
    ran = grade(*arguments, *option)
    assert (ran.status, ran.out) == (2, "")
    assert "`--format html` and `--report` take one file at a time" in ran.err
