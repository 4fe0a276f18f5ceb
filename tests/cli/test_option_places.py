# ruff: noqa: E501  (documents and histories stand on one line)
"""What is wrong with an option is told at that option, with what was written after it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Grade = Callable[..., Ran]
LIBRARY = """
kind: vocabulary
id: loads
characteristics: {fat: {unit: g/100g}, smell: {values: [clean, off]}}
---
kind: ruleset
id: least_fat
vocabulary: loads
parameters: {least: {unit: g/100g}, way: {values: [mean, single]}}
requirements: {fat: {clause: "4", limit: ≥ least}}
"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "rules.yaml").write_text(LIBRARY, "utf-8")
    (tmp_path / "loads.csv").write_text("id,fat\na,3.1\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(("options", "expected"), [
    (["--with", "least=3,1"], ["error[number_separator] --with: ", "     | least=3,1", "     |       ^^^"]),
    (["--with", "least=3 kg"], ["error[unit_mismatch] --with: ", "     | least=3 kg", "     |       ^^^^"]),
    (["--with", "least=3", "--with", "lest=3"], ["error[parameter_unknown] --with: ", "     | lest=3", "     | ^^^^"]),
    (["--with", "least=3", "--with", "way=meen"], ["error[name_unknown_meant] --with: ", "     | way=meen", "     |     ^^^^"]),
    (["--with", "least=3", "--with", "way=mean", "--at", "2026-02-30"], ["error[date_wrong] --at: ", "     | 2026-02-30", "     | ^^^^^^^^^^"]),
    (["--with", "least=3", "--with", "way=mean", "--at", "each tests"], ["error[each_unknown] --at: ", "     | each tests", "     | ^^^^^^^^^^"]),
    (["--rules", "least_fats"], ["error[document_unknown_meant] --rules: ", "     | least_fats", "     | ^^^^^^^^^^"]),
    (["--rules", "least_fat@2020"], ["error[edition_unknown] --rules: ", "     | least_fat@2020", "     | ^^^^^^^^^^^^^^"]),
])  # fmt: skip
def test_a_slip_in_an_option_is_shown_at_the_option(
    options: list[str], expected: list[str], files: Path, grade: Grade
) -> None:
    rules = () if "--rules" in options else ("--rules", "least_fat")
    ran = grade(
        str(files / "loads.csv"), "--library", str(files / "rules.yaml"), *rules, *options, "--lang", "en"
    )
    lines = ran.err.splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith(expected[0]))
    assert (ran.status, lines[at + 1 : at + 3]) == (3, expected[1:])


def test_what_an_option_fills_in_goes_before_the_file_of_samples(files: Path, grade: Grade) -> None:
    samples = files / "samples.yaml"
    samples.write_text(
        "kind: samples\nvocabulary: loads\nrules: [{id: least_fat, with: {least: 3 kg, way: mean}}]\n"
        "subjects: loads.csv\n",
        "utf-8",
    )
    arguments = (str(samples), "--library", str(files / "rules.yaml"), "--lang", "en")
    assert "samples.yaml:3:39: `kg` cannot be converted" in grade(*arguments).err
    ran = grade(*arguments, "--with", "least=3.2", "--format", "json")
    (condition,) = ran.json["subjects"][0]["verdicts"][0]["conditions"]
    assert (condition["clause"], condition["value"], condition["limit"]) == ("4", "3.1", "≥ 3.2 g/100g")


def test_machines_are_told_the_option_and_no_line(files: Path, grade: Grade) -> None:
    ran = grade(
        *(str(files / "loads.csv"), "--library", str(files / "rules.yaml"), "--rules", "least_fat"),
        *("--with", "least=x", "--with", "way=mean", "--format", "json"),
    )
    (finding,) = ran.json["findings"]
    assert (finding["file"], finding["line"], finding["column"]) == ("--with", None, None)
