"""The pages on tenders and laws leave out no key, no formula and no law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from grading.catalogue import build_all
from grading.findings import has_errors
from grading.kinds import models
from grading.language.build import keys_of
from grading.language.documents import Header, Model
from grading.reading.yaml import read_yaml
from procurement.formulas.adjustments import ADJUST
from procurement.formulas.merit import MERIT
from procurement.formulas.narrowing import NARROW
from procurement.formulas.price import PRICE
from procurement.models.law import Law
from procurement.models.tender import Tender
from procurement.ranking.rank import TIES
from procurement.screening.correction import RULES
from tests.docs.blocks import ROOT

OFFICERS = [ROOT / "docs" / name for name in ("tenders.md", "tenders.zh.md")]
AUTHORS = [ROOT / "docs" / name for name in ("procurement_laws.md", "procurement_laws.zh.md")]
LAWS = sorted((ROOT / "rules" / "procurement").rglob("*.yaml"))
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
# A table of bids stands in the place of bids: it is described, and its key is never written.
NEVER_WRITTEN = {"table"}


def named(page: Path) -> set[str]:
    """What a page names in its text: `key`, and `{key: value}`."""
    text = FENCE.sub("", page.read_text("utf-8"))
    return {word for code in re.findall(r"`([^`]+)`", text) for word in re.findall(r"\w+", code)}


def keys(model: type[Model], seen: set[type[Model]]) -> Iterator[str]:
    """The keys of a kind and of all that it holds, without those that every document has."""
    if model in seen:
        return
    seen.add(model)
    if model.__module__.startswith("procurement"):
        shared = set(keys_of(Header)) if issubclass(model, Header) else set()
        yield from set(keys_of(model)) - shared - NEVER_WRITTEN
    hints = get_type_hints(model)
    for field in fields(model):
        stack = [hints[field.name]]
        while stack:
            hint = stack.pop()
            stack += get_args(hint)
            if isinstance(hint, type) and issubclass(hint, Model):
                yield from keys(hint, seen)


@pytest.mark.parametrize("page", OFFICERS, ids=lambda path: path.name)
def test_every_key_of_a_tender_is_described(page: Path) -> None:
    assert set(keys(Tender, set())) - named(page) == set()


@pytest.mark.parametrize("page", AUTHORS, ids=lambda path: path.name)
def test_every_key_of_a_law_is_described(page: Path) -> None:
    assert set(keys(Law, set())) - named(page) == set()


@pytest.mark.parametrize("page", AUTHORS, ids=lambda path: path.name)
def test_every_function_that_a_law_can_name_is_described_with_its_parameters(page: Path) -> None:
    functions = {*PRICE, *ADJUST, *MERIT, *NARROW, *TIES, *RULES}
    parameters = {name for formula in PRICE.values() for name in (*formula.required, *formula.optional)}
    parameters |= {name for narrowing in NARROW.values() for name in narrowing.required}
    parameters |= {name for merit in MERIT.values() for name in merit.optional}
    assert (functions | parameters) - named(page) == set()


@pytest.mark.parametrize("law", LAWS, ids=lambda path: path.stem)
@pytest.mark.parametrize("page", OFFICERS, ids=lambda path: path.name)
def test_every_law_that_comes_along_is_listed_with_its_methods(page: Path, law: Path) -> None:
    nodes, findings = read_yaml(law.read_bytes(), law.name)
    (document,), findings = build_all(nodes, findings, models())
    assert isinstance(document, Law)
    assert not has_errors(findings)
    row = next(
        line for line in page.read_text("utf-8").splitlines() if line.startswith(f"| `{document.id}` |")
    )
    assert [name for name in document.methods if f"`{name}`" not in row] == []
