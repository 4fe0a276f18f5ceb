"""`grade check` and `grade test`: what they print and how they end."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

HEAD = "kind: ruleset\nid: mine\nvocabulary: milk\n"
CLEAN = "examples: [{given: {fat: 3}, expect: {conditions: {fat: meets}}}]\n"
Grade = Callable[..., Ran]


def written(folder: Path, text: str, name: str = "mine.yaml") -> str:
    path = folder / name
    path.write_text(HEAD + text, "utf-8")
    return str(path)


def test_one_document_with_nothing_wrong_is_one_document(grade: Grade, tmp_path: Path) -> None:
    path = written(tmp_path, "requirements: {fat: ≥ 3 g/100g}\n" + CLEAN)
    ran = grade("check", path, "--lang", "en")
    assert (ran.status, ran.out, ran.err) == (0, "1 document, nothing wrong\n", "")
    assert grade("check", path, "--lang", "zh").out == "1 份文件，没有发现问题\n"


def test_notes_are_said_and_are_no_fault(grade: Grade, tmp_path: Path) -> None:
    path = written(tmp_path, "requirements: {fat: ≥ 3 g/100g, protein: ≥ 3 g/100g}\n" + CLEAN)
    ran = grade("check", path, "--lang", "en")
    assert (ran.status, ran.out) == (0, "1 document, nothing wrong\n")
    assert "no example asserts the limits of protein" in ran.err


@pytest.mark.parametrize("limit", ["≤ 30 g/100g", "≥ 30 g/100g"])
def test_a_warning_or_an_error_is_a_fault(grade: Grade, tmp_path: Path, limit: str) -> None:
    ran = grade("check", written(tmp_path, f"requirements: {{fat: {limit}}}\n{CLEAN}"), "--lang", "en")
    assert (ran.status, ran.out) == (1, "")


def test_the_library_has_nothing_wrong(grade: Grade) -> None:
    ran = grade("check", "--lang", "en")
    assert ran.status == 0, ran.err
    assert ran.out.endswith(" documents, nothing wrong\n")


def test_a_file_that_is_not_there_is_not_taken_for_a_document(grade: Grade) -> None:
    ran = grade("test", "nofile.yaml", "--lang", "en")
    assert (ran.status, ran.out) == (3, "")
    assert "there is no file `nofile.yaml`" in ran.err


def test_documents_without_examples_are_said_to_have_none(grade: Grade, tmp_path: Path) -> None:
    written(tmp_path, "requirements: {fat: ≥ 3 g/100g}\n")
    ran = grade("test", str(tmp_path), "--lang", "en")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "no examples to run: there are no `examples` in the documents\n"


def test_an_example_that_differs_says_which_condition_made_it_so(grade: Grade, tmp_path: Path) -> None:
    text = (
        "grades: [one, two, rest]\n"
        'table: {fat: {clause: "4.1", unit: g/100g, one: ≥ 3.5, two: ≥ 3}, protein: {one: ≥ 3 g/100g}}\n'
        "examples:\n"
        "  - {given: {fat: 3.4, protein: 3.0}, expect: {grade: one}}\n"
        "  - {given: {fat: 3.5}, expect: {grade: one}}\n"
        "  - {given: {fat: 3.5}, expect: {conditions: {table.fat.one: fails}}}\n"
    )
    ran = grade("test", written(tmp_path, text), "--lang", "en")
    assert (ran.status, ran.out) == (1, "0 of 3 examples pass\n")
    assert "clause: 4.1\n  help: `table.fat.one` is 3.4, which fails `≥ 3.5 g/100g`" in ran.err
    assert "help: `table.protein.one` (`≥ 3 g/100g`) is open: what it needs is not known" in ran.err
    assert "help: `table.fat.one` is 3.5, which meets `≥ 3.5 g/100g`" in ran.err
