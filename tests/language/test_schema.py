"""The schemas of all kinds of file: every file that is shipped is valid, and slips are not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, Draft202012Validator

from grading.kinds import models
from grading.language.build import keys_of
from grading.language.documents import Model
from grading.wording import Text
from grading.wording.keys import KEYS, words_of
from grading.workbench.schemas import ALL, schemas

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path for folder in ("standards", "rules", "examples") for path in (ROOT / folder).rglob("*.yaml")
)
SCHEMAS = schemas()


class Editor(yaml.SafeLoader):
    """YAML 1.2 as editors read it: truths and numbers become what they are, dates stay texts."""


Editor.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Editor.yaml_implicit_resolvers = {
    letter: [entry for entry in resolvers if entry[0] != "tag:yaml.org,2002:bool" or letter in "tTfF"]
    for letter, resolvers in Editor.yaml_implicit_resolvers.items()
}


def documents(path: Path, loader: type[yaml.BaseLoader] | type[Editor]) -> Iterator[dict[str, Any]]:
    yield from yaml.load_all(path.read_text("utf-8"), loader)


def faults(document: dict[str, Any], name: str | None = None) -> list[str]:
    validator = Draft202012Validator(SCHEMAS[name or str(document["kind"])])
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


@pytest.mark.parametrize("loader", [yaml.BaseLoader, Editor])
@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(ROOT).as_posix() for path in FILES])
def test_every_file_that_is_shipped_is_valid(
    path: Path, loader: type[yaml.BaseLoader] | type[Editor]
) -> None:
    for document in documents(path, loader):
        assert faults(document) == []
        assert faults(document, ALL) == []


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_one_in_both_drafts_and_stays_with_their_common_keywords(name: str) -> None:
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    Draft7Validator.check_schema({key: value for key, value in schema.items() if key != "$schema"})
    assert not re.search(
        r'"(prefixItems|unevaluated\w+|dependent\w+|\$anchor|\$dynamicRef)"', json.dumps(schema)
    )


def test_a_reference_keeps_to_itself() -> None:
    def walk(node: Any) -> Iterator[dict[str, Any]]:
        if isinstance(node, dict):
            yield node
            node = list(node.values())
        if isinstance(node, list):
            for item in node:
                yield from walk(item)

    assert [node for node in walk(SCHEMAS[ALL]) if "$ref" in node and len(node) > 1] == []


def test_the_schemas_are_the_same_each_time() -> None:
    assert json.dumps(schemas()) == json.dumps(SCHEMAS)


STANDARD = {
    "kind": "standard",
    "id": "mine",
    "vocabulary": "milk",
    "in_force": {"from": "2026-01-01", "to": ""},
    "requirements": {"fat": {"clause": "1", "limit": "≥ 3.4 g/100g", "status": "read"}},
}


@pytest.mark.parametrize(
    ("key", "value", "where"),
    [
        ("requirments", {}, "$"),
        ("in_force", {"from": "2026"}, "$.in_force.from"),
        ("in_force", {"form": "2026-01-01"}, "$.in_force"),
        ("compare", "round", "$.compare"),
        ("requirements", {"fat": {"limit": "3.4 g/100g"}}, "$.requirements.fat"),
        ("requirements", {"fat": {"limit": "<= 3.4 g/100g"}}, "$.requirements.fat"),
        ("requirements", {"fat": {"limit": "≥ 3.4 g/100g", "status": "red"}}, "$.requirements.fat"),
        ("requirements", {"fat": {"limit": "≥ 3.4 g/100g", "for": "species == cow"}}, "$.requirements.fat"),
        ("rows", {"last": {"of": "tests", "over": "3 weeks"}}, "$.rows.last.over"),
        ("rows", {"last": {"over": "3 months"}}, "$.rows.last"),
        ("rows", {"last": {"of": "tests", "last": "four"}}, "$.rows.last.last"),
        ("decision_rule", {"guard": "one"}, "$.decision_rule"),
        ("title", {"de": "Milch"}, "$.title"),
        ("gate", [], None),
    ],
)
def test_a_slip_is_found_where_it_is(key: str, value: object, where: str | None) -> None:
    assert faults(STANDARD) == []
    document = {**STANDARD, key: value}
    found = {fault.partition(":")[0] for fault in faults(document)}
    assert found == (set() if where is None else {where})


def test_a_key_that_must_stand_is_asked_for() -> None:
    without = {key: value for key, value in STANDARD.items() if key != "vocabulary"}
    assert faults(without) == ["$: 'vocabulary' is a required property"]


def test_a_file_of_another_kind_is_told_from_all_kinds() -> None:
    assert faults({"kind": "milk", "id": "x"}, ALL)


def test_short_forms_are_taken_as_well_as_long_ones() -> None:
    short = {**STANDARD, "documents": {"gb": "gb_19301_2010"}, "derive": {"x": "fat + 1 g/100g"}}
    long = {
        **STANDARD,
        "documents": {"gb": {"id": "gb_19301_2010", "edition": 2010}},
        "derive": {"x": {"formula": "fat", "round": "0.1 half_up"}},
        "grades": ["one", {"id": "two"}],
    }
    assert faults(short) == faults(long) == []


def test_money_and_moments_of_a_tender_have_their_form() -> None:
    tender = next(documents(ROOT / "examples" / "school_milk" / "bid.yaml", yaml.BaseLoader))
    assert faults({**tender, "ceiling": "5200000 CNY"}) == []
    assert [fault.partition(":")[0] for fault in faults({**tender, "ceiling": "5200000"})] == ["$.ceiling"]
    assert [fault.partition(":")[0] for fault in faults({**tender, "opened": "2026-03-02T09:30"})] == [
        "$.opened"
    ]


# -- what keys mean ------------------------------------------------------------------------------


def every_model(model: type[Model], seen: set[type[Model]]) -> None:
    if model not in seen:
        seen.add(model)
        for key in keys_of(model).values():
            for inner in parts(key.type):
                every_model(inner, seen)


def parts(kind: Any) -> Iterator[type[Model]]:
    if isinstance(kind, type) and issubclass(kind, Model):
        yield kind
    for argument in getattr(kind, "__args__", ()):
        yield from parts(argument)


def reachable() -> list[type[Model]]:
    seen: set[type[Model]] = set()
    for model in models().values():
        every_model(model, seen)
    return sorted(seen, key=lambda model: model.__name__)


def meaning(model: type[Model], key: str) -> Text | None:
    return next((found for base in model.__mro__ if (found := words_of(base.__name__, key))), None)


@pytest.mark.parametrize("model", reachable(), ids=lambda model: model.__name__)
def test_every_key_of_a_model_is_explained_in_both_languages(model: type[Model]) -> None:
    keys = [*keys_of(model), *(["*"] if model.REST else [])]
    assert [key for key in keys if meaning(model, key) is None] == []
    for key in keys:
        text = meaning(model, key)
        assert text is not None
        assert re.search("[\u3400-\u9fff]", text.zh)
        assert not re.search("[\u3400-\u9fff]", text.en)


def test_no_explanation_is_of_a_key_that_is_gone() -> None:
    bases = {
        base.__name__: base for model in reachable() for base in model.__mro__ if issubclass(base, Model)
    }
    for name, keys in KEYS.items():
        assert name in bases, name
        assert set(keys) - {*keys_of(bases[name]), "*"} == set(), name
