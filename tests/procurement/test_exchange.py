"""Releases for other systems: valid by the published schemas, and read back to the same ranking."""

import csv
import json
import os
from collections.abc import Mapping
from copy import deepcopy
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from grading.catalogue import build_all
from grading.kinds import models
from grading.reading.yaml import read_yaml
from procurement.exchange.flags import flags
from procurement.exchange.numbers import loaded, written
from procurement.exchange.read import read_release
from procurement.exchange.release import package, release
from procurement.models.tender import Tender
from procurement.results import Evaluation
from procurement.tendering import run
from tests.procurement.support import GRADED, Grader, bid, evaluated, text_of

ROOT = Path(__file__).parents[2]
DATA = os.environ.get("ZHIJIA_TEST_DATA")
BIDS = [
    bid("A", 1000000, "20", subjects="premium.csv", code="91440100MA0JA0009Y"),
    bid("B", "950000.5", "25", subjects="superior.csv", claims="small_business: true"),
    bid("C", 900000, ["21", "22", "23.5", "20", "30"], subjects="qualified.csv"),
    bid("D", 1600000, "10", subjects="premium.csv"),
]
TEXT = text_of(BIDS, GRADED, more="preferences: {small_business: 10%}")


def imported(text: str) -> Evaluation:
    nodes, findings = read_yaml(text.encode(), "imported.yaml")
    (tender,), findings = build_all(nodes, findings, models())
    assert isinstance(tender, Tender), [item.message("en") for item in findings]
    evaluation, found = run(tender, Grader())
    assert evaluation is not None, [item.message("en") for item in found]
    return evaluation


def ranking(evaluation: Evaluation) -> list[tuple[object, ...]]:
    return [
        (one.rank, one.bidder, one.offer.price, one.priced.evaluation_price, one.total)
        for lot in evaluation.lots
        for one in lot.ranking
    ]


def merged(base: Any, patch: Any) -> Any:
    """A schema with an extension: a JSON merge patch."""
    if not isinstance(patch, dict):
        return patch
    found = deepcopy(base) if isinstance(base, dict) else {}
    for key, value in patch.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = merged(found.get(key), value)
    return found


@pytest.mark.skipif(
    DATA is None, reason="the published schemas are files of others: ZHIJIA_TEST_DATA names them"
)
def test_a_release_is_valid_by_the_published_schemas_and_uses_their_codes() -> None:
    folder = Path(str(DATA)) / "ocds"
    schema = json.loads((folder / "release-schema.json").read_text("utf-8"))
    for name in ("bid", "awardCriteria", "requirements", "lots"):
        schema = merged(
            schema, json.loads((folder / "extensions" / name / "release-schema.json").read_text("utf-8"))
        )
    ours = json.loads((ROOT / "docs" / "ocds" / "scores" / "release-schema.json").read_text("utf-8"))
    evaluation = evaluated(TEXT)
    data = json.loads(written(release(evaluation)))
    assert [error.message for error in Draft4Validator(merged(schema, ours)).iter_errors(data)] == []
    codes = {path.stem: codes_of(path) for path in folder.rglob("*.csv")}
    assert data["tender"]["procurementMethod"] in codes["method"]
    assert data["tender"]["mainProcurementCategory"] in codes["procurementCategory"]
    assert data["tender"]["awardCriteria"] in codes["awardCriteria"]
    assert {role for party in data["parties"] for role in party["roles"]} <= codes["partyRole"]
    assert (
        {one["status"] for one in data["bids"]["details"]} == {"valid", "disqualified"} <= codes["bidStatus"]
    )
    assert {one["measure"] for one in data["bids"]["statistics"]} <= codes["statistic"]
    assert {one["status"] for one in data["awards"]} <= codes["awardStatus"]


def codes_of(path: Path) -> set[str]:
    with path.open(encoding="utf-8") as lines:
        return {row["Code"] for row in csv.DictReader(lines) if "Code" in row}


def test_a_bid_carries_its_points_exactly_and_its_reasons_with_their_clauses() -> None:
    (first, *_, gone) = json.loads(written(release(evaluated(TEXT))))["bids"]["details"]
    assert first["evaluation"]["rank"] == 1
    assert [score["criterion"] for score in first["evaluation"]["scores"]] == ["price", "experts", "quality"]
    assert Fraction(first["evaluation"]["exactTotal"]) == evaluated(TEXT).lots[0].ranking[0].total
    assert [reason["clause"] for reason in gone["evaluation"]["reasons"]] == ["财政部令第87号第六十三条"]


def test_what_is_written_is_read_back_to_the_same_ranking() -> None:
    evaluation = evaluated(TEXT)
    text, findings = read_release(
        written(package(evaluation, "2026-03-02T00:00:00Z")).encode(), "release.json"
    )
    assert (text is not None, findings) == (True, ())
    assert ranking(imported(text or "")) == ranking(evaluation)
    assert "# disqualified: D" in (text or "")


@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(900000, 1200000), st.integers(0, 30)), min_size=3, max_size=6))
def test_any_ranking_survives_the_journey(rows: list[tuple[int, int]]) -> None:
    lines = [
        bid(name, price, str(mark), subjects="premium.csv")
        for name, (price, mark) in zip("ABCDEF", rows, strict=False)
    ]
    evaluation = evaluated(text_of(lines, GRADED))
    text, _ = read_release(written(release(evaluation)).encode(), "release.json")
    assert ranking(imported(text or "")) == ranking(evaluation)


@given(st.decimals(0, 10**15, places=6))
def test_decimals_are_written_and_read_to_the_last_digit(number: Decimal) -> None:
    assert loaded(written({"n": number}))["n"] == number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "release_no_json"),
        ("[1]", "release_missing"),
        ("{}", "release_missing"),
        (
            '{"tender": {"id": 1, "lots": 3, "tenderPeriod": {"endDate": "x"}}, "bids": {"details": []}}',
            "release_missing",
        ),
        (
            '{"tender": {"id": 1, "lots": [], "tenderPeriod": {"endDate": "x"}}, '
            '"bids": {"details": [{"id": 1}]}}',
            "release_wrong",
        ),
        ("NaN", "release_no_json"),
        ("[" * 100000, "release_no_json"),
    ],
)
def test_a_file_that_is_no_release_is_told(text: str, code: str) -> None:
    found, findings = read_release(text.encode(), "release.json")
    assert found is None
    assert code in {item.code for item in findings}


def test_what_a_release_does_not_say_is_told() -> None:
    data = json.loads(written(release(evaluated(TEXT))))
    del data["tender"]["evaluation"]
    for one in data["bids"]["details"]:
        one.pop("evaluation", None)
    text, findings = read_release(json.dumps(data).encode(), "release.json")
    assert text is not None
    assert {item.code for item in findings} == {"release_not_carried"}
    assert {item.arguments["what"] for item in findings} == {
        "`law`",
        "`method`",
        "`published`",
        "`answers`, `panel`",
    }


def test_names_cannot_break_out_of_the_file_that_is_written() -> None:
    data = json.loads(written(release(evaluated(TEXT))))
    evil = 'A"}\nlaw: other # {'
    data["bids"]["details"][0]["tenderers"][0]["name"] = evil
    text, _ = read_release(json.dumps(data).encode(), "release.json")
    nodes, findings = read_yaml((text or "").encode(), "imported.yaml")
    (tender,), _ = build_all(nodes, findings, models())
    assert isinstance(tender, Tender)
    assert tender.law == "cn/goods_and_services"
    assert tender.bids[0].bidder.name == evil.replace("\n", " ")


def flagged(*lines: str) -> Mapping[str, Any]:
    return {item.code: item.arguments for item in flags(evaluated(text_of(list(lines))))}


def test_what_a_careful_reader_wants_to_look_at_is_noted_and_decides_nothing() -> None:
    same = flagged(bid("A", 1000000), bid("B", 1000000), bid("C", 1100000))
    assert same["flag_prices_identical"] == {"bidders": ("A", "B"), "price": "1,000,000.00"}
    close = flagged(bid("A", 1000000), bid("B", 1005000), bid("C", 1100000))
    assert close["flag_price_close"]["share"] == "0.5%"
    assert flagged(bid("A", 1000000), bid("B", 1050000), bid("C", 1100000)) == {}
