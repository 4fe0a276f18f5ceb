"""Documents are found whatever way their YAML is laid out, and read in part or whole alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from grading.catalogue import Catalogue, heads_of
from grading.language.documents import KINDS, RuleSet
from grading.reading.yaml import read_yaml
from tests.support import VOCABULARY, composed, shelf_of

LIMIT = "requirements: {a: ≥ 3}\n"
EXAMPLES = {
    "a bracket that closes at the left": "examples: [\n  {given: {a: 3}, expect: {verdict: meets}}\n]\n",
    "examples at the left": "examples: [\n{given: {a: 3}, expect: {verdict: meets}},\n]\n",
    "a list at the left": "examples:\n- given: {a: 3}\n  expect: {verdict: meets}\n",
    "a list indented": "examples:\n  - {given: {a: 3}, expect: {verdict: meets}}\n",
    "one line": "examples: [{given: {a: 3}, expect: {verdict: meets}}]\n",
    "a comment at the left": "examples:\n# of the standard\n  - {given: {a: 3}, expect: {verdict: meets}}\n",
}


@pytest.mark.parametrize("examples", EXAMPLES.values(), ids=EXAMPLES)
def test_a_document_is_read_without_its_examples_however_they_are_laid_out(examples: str) -> None:
    shelf, findings = shelf_of(composed(LIMIT + examples), VOCABULARY)
    assert findings == ()
    document, findings = shelf.document("rules")
    assert findings == ()
    assert document is not None
    assert list(document.requirements) == ["a"]


def test_what_is_wrong_in_a_document_is_told_as_when_all_of_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text("kind: ruleset\nid: rules\nvocabulary: v\nrequirments: {a: ≥ 3}\nexamples: []\n", "utf-8")
    shelf = Catalogue([path])
    told = [
        [(f.code, str(f.place)) for f in shelf.read(path, extent)[1]] for extent in ("rules", "everything")
    ]
    assert told[0] == told[1] != []


def test_sound_documents_are_parsed_once_and_without_their_examples(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    texts: list[bytes] = []

    def counted(data: bytes, name: str) -> object:
        texts.append(data)
        return read_yaml(data, name)

    path = tmp_path / "rules.yaml"
    path.write_text(composed(LIMIT + EXAMPLES["a list indented"]), "utf-8")
    monkeypatch.setattr("grading.catalogue.read_yaml", counted)
    (model,), _ = Catalogue([path]).read(path)
    assert isinstance(model, RuleSet)
    assert len(texts) == 1
    assert b"expect" not in texts[0]


HEADS = {
    "kind first": "kind: ruleset\nid: mine\n",
    "id first": "id: mine\ntitle: {zh: 一, en: one}\nkind: ruleset\n",
    "quoted": "'kind': ruleset\n\"id\": 'mine'\n",
    "braces": "{kind: ruleset, id: mine}\n",
    "a mark in front": "﻿kind: ruleset\nid: mine\n",
    "after a comment": "# mine\n\n---\nkind: ruleset # of mine\nid: mine\n",
    "lines of another system": "kind: ruleset\r\nid: mine\r\n",
}


@pytest.mark.parametrize("text", HEADS.values(), ids=HEADS)
def test_kind_and_id_are_found_in_any_order_and_style(text: str) -> None:
    assert heads_of(text.encode()) == (("ruleset", "mine"),)


def test_kind_and_id_belong_together_within_one_document_of_a_file() -> None:
    text = "id: one\nkind: standard\n---\nkind: samples\nat: 2026-01-01\n---\nkind: ruleset\nid: two\n"
    assert heads_of(text.encode()) == (("standard", "one"), ("ruleset", "two"))


@pytest.mark.parametrize("text", HEADS.values(), ids=HEADS)
def test_what_can_be_graded_by_is_listed(text: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    brace = "}" if text.startswith("{") else ""
    text = text.replace("}\n", ", vocabulary: v}\n") if brace else text + "vocabulary: v\n"
    path.write_bytes(text.encode())
    shelf = Catalogue([path], KINDS)
    document, findings = shelf.document("mine")
    assert findings == ()
    assert document is not None
    assert ("ruleset", "mine") in {(entry.kind, entry.id) for entry in shelf.entries()}
