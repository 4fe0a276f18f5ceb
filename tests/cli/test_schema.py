"""`grade schema`: what editors are given."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Ran

Grade = Callable[..., Ran]


def test_a_kind_has_its_schema_and_all_kinds_have_one(grade: Grade) -> None:
    assert grade("schema", "standard").json["title"] == "zhijia standard"
    whole = grade("schema").json
    assert {"vocabulary", "standard", "ruleset", "samples", "tender", "law"} <= set(
        whole["properties"]["kind"]["enum"]
    )


def test_schemas_are_written_into_a_folder(grade: Grade, tmp_path: Path) -> None:
    ran = grade("schema", "--write", str(tmp_path / "schemas"), "--lang", "en")
    assert (ran.status, ran.out) == (0, "")
    names = {path.stem for path in (tmp_path / "schemas").iterdir()}
    assert names == {"vocabulary", "standard", "ruleset", "samples", "tender", "law", "contract", "zhijia"}
    written = json.loads((tmp_path / "schemas" / "law.json").read_text("utf-8"))
    assert written == grade("schema", "law").json


def test_an_unknown_kind_is_misuse_and_the_known_ones_are_named(grade: Grade) -> None:
    ran = grade("schema", "standrad", "--lang", "en")
    assert (ran.status, ran.out) == (2, "")
    assert "standard" in ran.err
