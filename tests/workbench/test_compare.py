"""Limits side by side, taken from the documents of the library and from documents of a test."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from grading.workbench.compare import Comparison, compare
from grading.workbench.limits import Limited
from tests.support import VOCABULARY

MOST = ("gb_19301_2010", "eu_853_2004", "ch_vhymp", "us_pmo_grade_a", "cn_dacs_001_2021", "milk/quality")


def compared(*names: str, everything: bool = True, at: datetime.date | None = None) -> Comparison:
    comparison, findings = compare(names, (), everything=everything, at=at)
    assert comparison is not None, findings
    assert findings == ()
    return comparison


def cell(comparison: Comparison, document: str, characteristic: str) -> tuple[Limited, ...]:
    column = [str(entry.document.id) for entry in comparison.documents].index(document)
    (line,) = [line for line in comparison.lines if line.id == characteristic]
    return line.cells[column]


def written(tmp_path: Path, **documents: str) -> tuple[str, ...]:
    """Rule sets of the vocabulary of the tests, in a folder."""
    (tmp_path / "vocabulary.yaml").write_text(VOCABULARY, "utf-8")
    for name, sections in documents.items():
        head = f"kind: ruleset\nid: {name}\nvocabulary: things\n"
        (tmp_path / f"{name}.yaml").write_text(head + sections, "utf-8")
    return tuple(documents)


def own(tmp_path: Path, characteristic: str, **documents: str) -> list[tuple[Limited, ...]]:
    comparison, findings = compare(written(tmp_path, **documents), [tmp_path], everything=True)
    assert comparison is not None, findings
    return [cell(comparison, name, characteristic) for name in documents]


# -- the library ---------------------------------------------------------------------------------


def test_no_limit_is_told_apart_from_a_limit_that_was_not_found_and_from_a_document_that_is_silent() -> None:
    comparison = compared("gb_19301_2010", "cn_dacs_001_2021", "gbt_6914_1986")
    (none,) = cell(comparison, "gb_19301_2010", "somatic_cell_count")
    assert (none.word, none.clauses, none.status) == ("none", ("4.5 table 3",), "read")
    (unknown,) = cell(comparison, "cn_dacs_001_2021", "somatic_cell_count")
    assert (unknown.word, unknown.status) == ("unknown", "unverified")
    assert cell(comparison, "gbt_6914_1986", "somatic_cell_count") == ()


def test_the_european_limits_are_geometric_means_told_apart_by_species() -> None:
    comparison = compared("eu_853_2004")
    cow, *other = cell(comparison, "eu_853_2004", "plate_count")
    assert cow.sides == (("≤", Decimal(100000)),)
    assert cow.statistic.function == "geomean"
    assert cow.statistic.rows == ("two_months", "tests")
    assert [guard.text for guard in cow.guards] == ["species = cow"]
    assert [limit.sides for limit in other] == [(("≤", Decimal(1500000)),), (("≤", Decimal(500000)),)]
    cells, rest = cell(comparison, "eu_853_2004", "somatic_cell_count")
    assert cells.clauses == ("3(a)(i)",)
    assert (rest.word, [guard.text for guard in rest.others]) == ("none", ["species = cow"])


def test_the_american_limit_is_a_count_of_results_and_the_number_comes_from_the_printed_table() -> None:
    comparison = compared("us_pmo_grade_a")
    limits = cell(comparison, "us_pmo_grade_a", "somatic_cell_count")
    of_five = [limit for limit in limits if limit.statistic.out_of == 5]
    assert [(limit.given, limit.sides) for limit in of_five] == [
        ((("species", "cow"),), (("≤", Decimal(750000)),)),
        ((("species", "goat"),), (("≤", Decimal(1500000)),)),
    ]
    for limit in of_five:
        assert (limit.statistic.function, limit.statistic.times) == ("count", 3)
        assert [(end.kind, end.target) for end in limit.ends] == [("fails", None), ("state", "suspended")]
    of_four = [limit for limit in limits if limit.statistic.out_of == 4]
    assert {limit.statistic.times for limit in of_four} == {2}
    assert {end.target for limit in of_four for end in limit.ends} == {"notice_due"}


def test_the_way_back_of_a_ladder_is_not_a_second_limit() -> None:
    comparison = compared("us_pa_manufacturing")
    limits = cell(comparison, "us_pa_manufacturing", "plate_count")
    assert [end.target for limit in limits for end in limit.ends] == ["warning_due", "excluded"]


def test_columns_of_a_table_come_best_grade_first_with_the_derived_statistic() -> None:
    comparison = compared("milk/quality")
    limits = cell(comparison, "milk/quality", "somatic_cell_count")
    assert [(limit.grade, limit.sides[0][1]) for limit in limits] == [
        ("premium", Decimal(300000)),
        ("superior", Decimal(400000)),
        ("qualified", Decimal(750000)),
    ]
    assert {limit.statistic.function for limit in limits} == {"geomean"}
    assert [compared_.requires for compared_ in comparison.documents] == [("gb_19301_2010",)]


def test_a_time_is_compared_in_the_unit_of_the_vocabulary_and_shown_as_written() -> None:
    comparison = compared("gbt_6914_1986")
    first = cell(comparison, "gbt_6914_1986", "decolour_time")[0]
    assert (first.text, first.sides, first.grade) == ("≥ 4 h", (("≥", Decimal(240)),), "i")


def test_the_strictest_mean_is_marked_among_means() -> None:
    comparison = compared(*MOST)
    marked = {
        name: [limit.text for limit in cell(comparison, name, "plate_count") if limit.strictest]
        for name in MOST
    }
    assert marked["milk/quality"] == ["≤ 50000 CFU/mL"]
    assert marked["ch_vhymp"] == []  # < 80000 for cows: premium milk is stricter, other species too
    assert marked["eu_853_2004"] == []
    assert marked["gb_19301_2010"] == []  # the only limit on single results
    assert marked["us_pmo_grade_a"] == []  # the only counts of results


def test_without_names_all_standards_of_raw_milk_are_compared_by_the_two_counts() -> None:
    comparison = compared(everything=False)
    assert [line.id for line in comparison.lines] == ["plate_count", "somatic_cell_count"]
    kinds = {str(entry.document.kind) for entry in comparison.documents}
    assert kinds == {"standard"}
    ids = [str(entry.document.id) for entry in comparison.documents]
    assert ids == sorted(ids)
    assert {"gb_19301_2010", "us_pmo_grade_a", "cn_dacs_001_2021"} <= set(ids)


def test_at_a_date_only_what_was_in_force_is_compared() -> None:
    names = {
        str(entry.document.id) for entry in compared(at=datetime.date(2020, 1, 1), everything=False).documents
    }
    assert "de_milchguev" in names
    assert "de_rohmilchguetv" not in names
    now = {
        str(entry.document.id) for entry in compared(at=datetime.date(2026, 1, 1), everything=False).documents
    }
    assert "de_milchguev" not in now
    assert "de_rohmilchguetv" in now


def test_no_limit_stands_for_the_draft_whose_figures_were_not_found() -> None:
    comparison = compared(everything=False)
    numbers = {
        number
        for line in comparison.lines
        for each in line.cells
        for limit in each
        for _, number in limit.sides
        if line.id == "somatic_cell_count"
    }
    assert Decimal(1000000) not in numbers


# -- forms of formulas ---------------------------------------------------------------------------


def test_a_requirement_may_name_its_characteristic_in_any_of_these_forms(tmp_path: Path) -> None:
    forms = {
        "plain": "requirements: {fat: ≥ 3.4 g/100g}",
        "of": "requirements: {milk: {of: fat, limit: ≥ 3.4 g/100g}}",
        "that": "requirements: {milk: {that: fat ≥ 3.4 g/100g}}",
        "derived": "derive: {mean_fat: fat}\nrequirements: {mean_fat: ≥ 3.4 g/100g}",
        "both": "requirements: {milk: {that: fat ≥ 3.4 g/100g and a ≤ 3}}",
        "unit": "requirements: {fat: {unit: g/100g, limit: ≥ 3.4}}",
        "other": "requirements: {fat: ≥ 34 g/kg}",
    }
    for limits in own(tmp_path, "fat", **forms):
        assert [limit.sides for limit in limits] == [(("≥", Decimal("3.4")),)]
        assert limits[0].statistic.function is None


def test_a_statistic_is_found_behind_names_that_are_derived(tmp_path: Path) -> None:
    (limits,) = own(
        tmp_path,
        "cells",
        one="rows: {quarter: {of: tests, over: 3 months}}\n"
        "derive: {mean_cells: {formula: geomean(quarter.cells), round: 1000}}\n"
        "requirements: {mean_cells: ≤ 400000 1/mL}",
    )
    statistic = limits[0].statistic
    assert (statistic.function, statistic.rows) == ("geomean", ("quarter", "tests"))
    assert statistic.round is not None
    assert statistic.round.step == 1000


def test_counts_of_results_are_read_however_the_count_is_written(tmp_path: Path) -> None:
    rows = "rows: {five: {of: tests, last: 5}}\n"
    for limits in own(
        tmp_path,
        "cells",
        less=rows + "requirements: {x: {that: count(five.cells > 500 1/mL) < 3}}",
        at_most=rows + "requirements: {x: {that: count(five.cells > 500 1/mL) ≤ 2}}",
        limit=rows + "requirements: {x: {of: count(five.cells > 500 1/mL), limit: ≤ 2}}",
    ):
        assert [limit.sides for limit in limits] == [(("≤", Decimal(500)),)]
        assert (limits[0].statistic.times, limits[0].statistic.out_of, limits[0].statistic.enough) == (
            3,
            5,
            False,
        )


def test_results_that_are_asked_for_are_not_results_that_are_too_many(tmp_path: Path) -> None:
    ((limit,),) = own(tmp_path, "cells", one="requirements: {x: {that: count(tests.cells ≤ 500 1/mL) ≥ 3}}")
    assert limit.sides == (("≤", Decimal(500)),)
    assert (limit.statistic.times, limit.statistic.enough) == (3, True)


def test_a_formula_of_another_form_is_shown_as_it_stands_under_each_characteristic(tmp_path: Path) -> None:
    text = "fat ≥ 3.4 g/100g or length ≤ 3 mm"
    for name in ("fat", "length"):
        ((limit,),) = own(tmp_path, name, one=f"requirements: {{either: {{that: {text}}}}}")
        assert (limit.text, limit.tests, limit.sides) == (text, (), ())


def test_a_requirement_without_a_characteristic_stands_under_its_own_name(tmp_path: Path) -> None:
    ((limit,),) = own(tmp_path, "sampled", one="requirements: {sampled: {that: count(tests) ≥ 4}}")
    assert limit.text == "count(tests) ≥ 4"


def test_a_cap_says_which_grade_is_the_most(tmp_path: Path) -> None:
    ((limit,),) = own(
        tmp_path,
        "quality",
        one="grades: [one, two, rest]\ntable: {fat: {all: ≥ 3 g/100g}}\n"
        "caps: {poor: {when: quality = poor, at: two}}",
    )
    assert [(end.kind, end.target) for end in limit.ends] == [("at_most", "two")]


# -- what cannot be compared ---------------------------------------------------------------------


def test_documents_of_two_vocabularies_do_not_stand_side_by_side(tmp_path: Path) -> None:
    names = written(tmp_path, one="requirements: {fat: ≥ 3 g/100g}")
    comparison, findings = compare((*names, "gb_19301_2010"), [tmp_path])
    assert comparison is None
    assert [finding.code for finding in findings] == ["compare_vocabularies"]
    assert findings[0].arguments == {"first": "one", "second": "gb_19301_2010"}


@pytest.mark.parametrize(
    ("name", "code", "meant"),
    [
        ("somatic_cells_count", "characteristic_unknown_meant", "somatic_cell_count"),
        ("zzz", "characteristic_unknown", None),
    ],
)
def test_an_unknown_characteristic_is_a_finding(name: str, code: str, meant: str | None) -> None:
    comparison, findings = compare(["gb_19301_2010"], (), characteristics=[name, "fat"])
    assert comparison is not None
    assert [line.id for line in comparison.lines] == ["fat"]
    assert [(finding.code, finding.arguments["meant"]) for finding in findings] == [(code, meant)]


def test_nothing_in_force_is_a_finding_and_not_an_empty_table() -> None:
    comparison, findings = compare(["eu_853_2004"], (), at=datetime.date(1990, 1, 1))
    assert comparison is None
    assert [finding.code for finding in findings] == ["document_not_in_force"]


def limits_of_every_kind() -> Iterator[Limited]:
    for line in compared(*MOST).lines:
        for each in line.cells:
            yield from each


def test_every_limit_of_the_library_names_where_it_stands() -> None:
    for limit in limits_of_every_kind():
        assert limit.ids
        assert limit.text
        assert limit.clauses or limit.ids[0].startswith("gate.")


def test_the_numbers_of_a_printed_table_are_told_key_by_key(tmp_path: Path) -> None:
    (limits,) = own(
        tmp_path,
        "length",
        one="lookups:\n  band: {by: kind_of, gives: [low, high], unit: mm, table: {cow: 10/20, goat: 5/8}}\n"
        "requirements: {length: {limit: ≥ band(kind_of).low ≤ band(kind_of).high}}",
    )
    assert [(limit.given, limit.text) for limit in limits] == [
        ((("kind_of", "cow"),), "≥ 10 mm ≤ 20 mm"),
        ((("kind_of", "goat"),), "≥ 5 mm ≤ 8 mm"),
    ]
