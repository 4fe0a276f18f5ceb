"""The policy book: policies by standard and clause, joined with what the last run left behind."""

from __future__ import annotations

import datetime
import hashlib
import json
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from grading.catalogue import Catalogue
from grading.kinds import models
from grading.workbench.book import Book, Results, make_books, read_results, shipped_features

FEATURE = dedent("""\
    # language: en
    @standard-gb_19301_2010
    Feature: Raw milk

      Background:
        Given a raw milk

      @clause-4.2_table_2
      Rule: Protein

        @meets
        Scenario: On the limit
          When it is judged
          Then it meets

        @fails
        Scenario Outline: One digit short
          When <result> is judged
          Then it fails

          Examples:
            | result |
            | 2.79   |
            | 2.75   |

      @standard-nowhere_1999 @clause-1
      Rule: Fat

        Scenario: Anything
          Then it meets
    """)


def entry(line: int, outcome: str, steps: dict[int, str], **example: str) -> dict[str, Any]:
    """What a run leaves of a scenario."""
    return {
        "path": "en/milk.feature",
        "digest": hashlib.sha256(FEATURE.encode()).hexdigest(),
        "rule": "Protein",
        "scenario": "-",
        "line": line,
        "example": example,
        "outcome": outcome,
        "steps": [{"line": at, "outcome": word} for at, word in steps.items()],
    }


ENTRIES = [
    entry(12, "passed", {6: "passed", 13: "passed", 14: "passed"}),
    entry(17, "passed", {6: "passed", 18: "passed", 19: "passed"}, result="2.79"),
    entry(17, "failed", {6: "passed", 18: "passed", 19: "failed"}, result="2.75"),
]


def made(folder: Path, entries: list[dict[str, Any]], text: str = FEATURE, **more: object) -> Book:
    (folder / "features" / "en").mkdir(parents=True)
    (folder / "features" / "en" / "milk.feature").write_text(text, encoding="utf-8")
    results = folder / "features.json"
    data = {"schema": "zhijia/features/1", "scenarios": entries, **more}
    results.write_text(json.dumps(data), encoding="utf-8")
    books, findings = make_books(folder / "features", results, Catalogue((), models()))
    assert findings == ()
    return books["en"]


def test_policies_stand_under_their_standard_with_clause_and_status(tmp_path: Path) -> None:
    first, second = made(tmp_path, ENTRIES).parts
    assert (first.standard, second.standard) == ("gb_19301_2010", "nowhere_1999")
    assert first.header is not None
    assert first.header.edition_name == "2010"
    assert second.header is None
    (policy,) = first.policies
    # Protein and fat were read, other lines of the table were not.
    assert (policy.clause, policy.status, policy.anchor) == ("4.2 table 2", "unverified", "milk-1")
    untold = [statement.clause for statement in first.untold]
    assert "4.5 table 3" in untold
    assert "4.2 table 2" not in untold
    assert "4.2 table 2 note b" not in untold


def test_the_worst_row_is_the_outcome_of_a_scenario_and_of_its_policy(tmp_path: Path) -> None:
    book = made(tmp_path, ENTRIES)
    (policy,) = book.parts[0].policies
    single, outline = policy.told
    assert (single.outcome, outline.outcome, policy.outcome) == ("passed", "failed", "failed")
    assert [(case.row, case.outcome) for case in outline.cases] == [
        (("2.79",), "passed"),
        (("2.75",), "failed"),
    ]
    assert (outline.of_step(18), outline.of_step(19)) == ("passed", "failed")
    assert book.counts == {"passed": 2, "failed": 1, "not_run": 1}


def test_results_of_another_version_of_a_file_do_not_count(tmp_path: Path) -> None:
    book = made(tmp_path, ENTRIES, FEATURE.replace("2.75", "2.70"))
    assert book.counts == {"passed": 0, "failed": 0, "not_run": 4}


def test_without_results_nothing_has_run(tmp_path: Path) -> None:
    path = tmp_path / "features.json"
    results, (finding,) = read_results(path)
    assert results == Results(None, {}, {})
    assert (finding.code, finding.arguments) == ("results_missing", {"path": path})
    assert made(tmp_path, []).counts == {"passed": 0, "failed": 0, "not_run": 4}


def test_the_day_of_the_run_is_the_one_that_the_runner_gave(tmp_path: Path) -> None:
    assert made(tmp_path, ENTRIES, epoch=1767225600).ran == datetime.date(2026, 1, 1)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"schema": "zhijia/features/2"}', '{"schema": 1}'])
def test_results_that_cannot_be_read_are_a_warning(tmp_path: Path, text: str) -> None:
    path = tmp_path / "features.json"
    path.write_text(text, encoding="utf-8")
    results, findings = read_results(path)
    assert results.runs == {}
    assert [finding.code for finding in findings] == ["results_unread"]


def test_a_folder_without_policies_makes_no_book(tmp_path: Path) -> None:
    books, findings = make_books(tmp_path, tmp_path / "none.json", Catalogue((), models()))
    assert books == {}
    assert [finding.code for finding in findings] == ["features_missing"]


def test_the_policies_of_the_checkout_make_a_book_in_both_languages(tmp_path: Path) -> None:
    books, findings = make_books(shipped_features(), tmp_path / "none.json", Catalogue((), models()))
    assert [finding.code for finding in findings] == ["results_missing"]
    chinese, english = books["zh"], books["en"]
    assert chinese.counts == english.counts

    def anchors(book: Book) -> list[str]:
        return [told.anchor for part in book.parts for policy in part.policies for told in policy.told]

    assert anchors(chinese) == anchors(english)
    assert len(set(anchors(chinese))) == len(anchors(chinese)) > 100
