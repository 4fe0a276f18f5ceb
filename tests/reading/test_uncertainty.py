"""Uncertainties in samples, from YAML and from tables: what is read, and what is refused with a reason."""

from __future__ import annotations

from decimal import Decimal

import pytest

from grading.language.documents import Vocabulary
from grading.quantities.uncertainty import Uncertainty
from grading.reading.subjects import read_row, read_tables
from grading.reading.table import read_csv
from tests.support import VOCABULARY, described, shelf_of, tree

THINGS = VOCABULARY.replace("  a: {}", "  a: {}\n  share: {unit: '%', plausible: 0..100}")


def vocabulary() -> Vocabulary:
    found, findings = shelf_of(THINGS)[0].vocabulary("things")
    assert found is not None, findings
    return found


def carried(text: str) -> object:
    row, findings = read_row(tree(text), vocabulary())
    assert not findings, list(map(described, findings))
    ((parts),) = row.details.values()
    return parts["u"]


def refused(text: str) -> list[str]:
    return [described(finding) for finding in read_row(tree(text), vocabulary())[1]]


@pytest.mark.parametrize(("text", "scale", "standard"), [
    ("{fat: {value: 3.62, u: 0.05}}", "absolute", "0.05"),
    ("{fat: {u: 0.05, value: 3.62 g/100g}}", "absolute", "0.05"),
    ("{fat: {value: 36.2 g/kg, u: 0.5}}", "absolute", "0.05"),
    ("{fat: {value: 3.62, u: 0.5 g/kg}}", "absolute", "0.05"),
    ("{fat: {value: 3.62, U: 0.1, k: 2}}", "absolute", "0.05"),
    ("{fat: {value: 3.62, u: 5 %}}", "relative", "0.05"),
    ("{share: {value: 60 %, u: 0.5}}", "absolute", "0.5"),
    ("{share: {value: 60 %, u: 5 % rel}}", "relative", "0.05"),
    ("{colonies: {value: 20000, u: 0.1 lg}}", "lg", "0.1"),
    ("{fat: {value: < 0.1, u: 0.02}}", "absolute", "0.02"),
    ("{temperature: {value: 300 K, u: 0.5}}", "absolute", "0.5"),
])  # fmt: skip
def test_a_value_carries_its_standard_uncertainty(text: str, scale: str, standard: str) -> None:
    assert carried(text) == Uncertainty(scale, Decimal(standard))  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "finding"), [
    ("{fat: {value: 3.62, u: -0.05}}", "uncertainty_wrong 1:24 -0.05"),
    ("{fat: {value: 3.62, u: 0.05 mm}}", "unit_mismatch 1:24 0.05 mm"),
    ("{fat: {value: 3.62, u: 0.05 zz}}", "quantity_unknown_unit 1:24 0.05 zz"),
    ("{fat: {value: 3.62, u: 120 %}}", "uncertainty_large 1:24 120 %"),
    ("{share: {value: 60 %, u: 0.5 %}}", "uncertainty_ambiguous 1:26 0.5 %"),
    ("{a: {value: 3, u: 0.5 %}}", "uncertainty_ambiguous 1:19 0.5 %"),
    ("{colonies: {value: 0, u: 0.1 lg}}", "uncertainty_lg 1:26 0.1 lg"),
    ("{temperature: {value: -0.5, u: 0.1 lg}}", "uncertainty_lg 1:32 0.1 lg"),
    ("{fat: {u: 0.05}}", "uncertainty_without_value 1:11 0.05"),
    ("{fat: {value: , u: 0.05}}", "uncertainty_without_value 1:20 0.05"),
    ("{fat: {value: 3.5..3.7, u: 0.05}}", "uncertainty_of_range 1:28 0.05"),
    ("{fat: {value: 3.62, u: 0.05, U: 0.1, k: 2}}", "uncertainty_twice 1:24 0.05"),
    ("{fat: {value: 3.62, U: 0.1}}", "coverage_missing 1:24 0.1"),
    ("{fat: {value: 3.62, k: 2}}", "coverage_alone 1:24 2"),
    ("{fat: {value: 3.62, U: 0.1, k: 0}}", "coverage_wrong 1:24 0.1"),
    ("{fat: {value: 3.62, U: 0.1, k: two}}", "coverage_wrong 1:24 0.1"),
    ("{kind_of: {value: cow, u: 0.1}}", "uncertainty_of_name 1:27 0.1"),
    ("{lab: {value: l7, u: 0.1}}", "uncertainty_of_name 1:22 0.1"),
    ("{due: {value: 2026-01-01, u: 1}}", "uncertainty_of_name 1:30 1"),
])  # fmt: skip
def test_an_uncertainty_that_makes_no_sense_is_refused(text: str, finding: str) -> None:
    assert refused(text) == [finding]


def test_a_value_that_cannot_be_read_is_said_once() -> None:
    assert refused("{fat: {value: 31, u: 0.5}}") == ["implausible 1:15 31"]


def test_tables_have_a_column_for_it() -> None:
    text = (
        "id,fat [g/kg],fat.u,cells,cells.u [%],colonies,colonies.U [lg],colonies.k,units.a,units.a.u\n"
        "x,36.2,0.5,400000,4,20000,0.2,2,3,0.1\n"
        "y,36.2,,400000,,20000,,,4,\n"
    )
    table, findings = read_csv(text.encode(), "t.csv")
    assert table is not None, findings
    (x, y), findings = read_tables([table], vocabulary())
    assert not findings, list(map(described, findings))
    assert {name: parts["u"] for name, parts in x.row.details.items()} == {
        "fat": Uncertainty("absolute", Decimal("0.05")),
        "cells": Uncertainty("relative", Decimal("0.04")),
        "colonies": Uncertainty("lg", Decimal("0.1")),
    }
    assert x.row.lists["units"][0].details["a"]["u"] == Uncertainty("absolute", Decimal("0.1"))
    assert y.row.details == {}


@pytest.mark.parametrize(("text", "finding"), [
    ("id,fat,fat.u\nx,,0.05\n", "uncertainty_without_value 2:4 0.05"),
    ("id,fat,fat.u [mm]\nx,3,0.05\n", "unit_mismatch 2:5 0.05"),
    ("id,fat,fat.u\nx,3,-1\n", "uncertainty_wrong 2:5 -1"),
    ("id,fat,fat.u [zz]\nx,3,1\n", "unit_unknown 1:8 fat.u [zz]"),
    ("id,fat,fat.uu\nx,3,1\n", "key_unknown 1:8 fat.uu"),
])  # fmt: skip
def test_a_table_is_refused_for_the_same_reasons(text: str, finding: str) -> None:
    table, problems = read_csv(text.encode(), "t.csv")
    assert table is not None, problems
    assert [described(one) for one in read_tables([table], vocabulary())[1]] == [finding]
