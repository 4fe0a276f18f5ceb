"""The description of the language: every block runs, and both languages show the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from grading.findings import codes
from grading.kinds import plugins
from grading.language.build import keys_of
from tests.docs.blocks import DOCS, ROOT, Block, blocks_of, language_of, told
from tests.docs.tables import _KEYS, filled, marks

PAIRS = [
    (ROOT / "docs" / f"{name}.md", ROOT / "docs" / f"{name}.zh.md")
    for name in ("language", "command_line", "readers", "tenders", "procurement_laws", "contracts")
]
PAIRS.append((ROOT / "README.en.md", ROOT / "README.md"))
PAIRS = [pair for pair in PAIRS if pair[0].exists()]
# What a block shows depends on the language where the program speaks.
SPOKEN = {"result", "findings", "console", "test"}


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_every_block_shows_what_the_program_answers(path: Path) -> None:
    for block, answer in told(path):
        assert block.text == answer, f"{path.name}:{block.line} {block.name}"


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_the_tables_are_those_of_the_program(path: Path) -> None:
    text = path.read_text("utf-8")
    assert filled(text, language_of(path)) == text


@pytest.mark.parametrize(("english", "chinese"), PAIRS, ids=lambda path: path.name)
def test_both_languages_show_the_same_examples(english: Path, chinese: Path) -> None:
    def shown(block: Block) -> tuple[str, str]:
        return (block.name, "" if block.kind in SPOKEN else block.bare)

    assert [shown(block) for block in blocks_of(chinese)] == [shown(block) for block in blocks_of(english)]
    assert marks(chinese.read_text("utf-8")) == marks(english.read_text("utf-8"))


@pytest.mark.parametrize(("english", "chinese"), PAIRS, ids=lambda path: path.name)
def test_both_languages_have_the_same_sections(english: Path, chinese: Path) -> None:
    def depths(path: Path) -> list[int]:
        lines = path.read_text("utf-8").splitlines()
        return [line.index(" ") for line in lines if line.startswith(("# ", "## ", "### "))]

    assert depths(chinese) == depths(english)


def test_every_model_of_the_language_is_in_the_table_of_keys() -> None:
    from dataclasses import fields
    from typing import get_args, get_type_hints

    from grading.language.documents import KINDS, Model

    found: set[type[Model]] = set()

    def visit(model: type[Model]) -> None:
        if model in found:
            return
        found.add(model)
        hints = get_type_hints(model)
        for field in fields(model):
            stack = [hints[field.name]]
            while stack:
                hint = stack.pop()
                stack += get_args(hint)
                if isinstance(hint, type) and issubclass(hint, Model):
                    visit(hint)

    for model in KINDS.values():
        visit(model)
    shown = {model for _, model in _KEYS.values()}
    # Standards and rule sets have the keys of every document.
    assert {frozenset(keys_of(model)) for model in found} == {frozenset(keys_of(model)) for model in shown}


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    import re

    text = path.read_text("utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if not target.startswith(("http:", "https:", "#")):
            assert (path.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_codes_of_findings_that_a_document_names_exist(path: Path) -> None:
    import re

    assert plugins()  # the codes of procurement are there once it is loaded
    for code in re.findall(r"(?:error|warning|note|错误|警告|提示)\[(\w+)\]", path.read_text("utf-8")):
        assert code in codes()
