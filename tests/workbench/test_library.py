"""The list of the library: told from outlines, with what was read and what was not."""

import datetime
from pathlib import Path

import pytest

import grading.language.grammar
from grading.language.documents import Document
from grading.workbench.library import Listed, find_document, list_library
from grading.workbench.statements import statements


def listed(at: datetime.date | None = None, *folders: Path) -> dict[str, Listed]:
    items, findings = list_library(folders, at)
    assert findings == ()
    return {item.id: item for item in items}


def test_a_standard_tells_how_many_of_its_clauses_were_read() -> None:
    item = listed()["gb_19301_2010"]
    assert (item.statements, item.read, item.unverified) == (19, 13, 6)
    assert item.first == datetime.date(2010, 6, 1)
    assert len(item.gaps) == 3


def test_read_and_unverified_make_up_all_clauses_of_every_standard() -> None:
    for item in listed().values():
        if item.kind == "standard":
            assert item.read + item.unverified == item.statements > 0, item.id


def test_the_counts_are_those_of_the_documents_themselves() -> None:
    for item in listed().values():
        found, findings = find_document(item.id, ())
        assert found is not None, findings
        header, outline = found
        assert outline == item
        if isinstance(header, Document):
            rules = ("requirements", "table", "caps")
            kept = [item for item in statements(header) if item.section in rules or item.status]
            assert len(kept) == item.statements, item.id


def test_the_list_is_in_the_order_of_ids() -> None:
    ids = list(listed())
    assert ids == sorted(ids)
    assert {"milk", "milk/quality", "cn/goods_and_services"} <= set(ids)


def test_at_a_date_only_what_is_in_force_is_listed() -> None:
    assert "de_milchguev" in listed(datetime.date(2021, 6, 30))
    assert "de_milchguev" not in listed(datetime.date(2021, 7, 1))


def test_the_list_parses_no_formula(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a formula was parsed")

    head = "kind: standard\nid: mine\nvocabulary: milk\n"
    text = f"{head}requirements:\n  fat: {{limit: ≥ 3 g/100g, status: read}}\n"
    (tmp_path / "mine.yaml").write_text(text, "utf-8")
    monkeypatch.setattr(grading.language.grammar, "_parse", refuse)
    assert listed(None, tmp_path)["mine"].read == 1


def test_one_case_that_was_not_verified_makes_a_clause_unverified(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        "kind: standard\nid: mine\nvocabulary: milk\nrequirements:\n  fat:\n    status: read\n    cases:\n"
        "      species = cow: ≥ 3 g/100g\n      species = goat: {limit: ≥ 4 g/100g, status: unverified}\n",
        "utf-8",
    )
    item = listed(None, tmp_path)["mine"]
    assert (item.statements, item.read, item.unverified) == (1, 0, 1)


def test_a_document_of_the_users_own_is_listed_among_the_others(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("kind: ruleset\nid: aa_mine\nvocabulary: milk\n", "utf-8")
    items = listed(None, tmp_path)
    assert next(iter(items)) == "aa_mine"
    assert items["aa_mine"].title is None


def test_a_broken_header_is_a_finding_and_the_others_are_listed(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("kind: standard\nid: mine\nin_force: {from: 2026}\n", "utf-8")
    items, findings = list_library([tmp_path])
    assert [finding.code for finding in findings] == ["date_wrong"]
    assert "gb_19301_2010" in {item.id for item in items}


def test_a_named_edition_is_found_whatever_the_date() -> None:
    found, _ = find_document("gb_19301_2010@2010", (), datetime.date(1990, 1, 1))
    assert found is not None
    missing, findings = find_document("gb_19301_2010@1986", ())
    assert missing is None
    assert [finding.code for finding in findings] == ["edition_unknown"]
