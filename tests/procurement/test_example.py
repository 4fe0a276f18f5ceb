"""The school milk example: six bids, graded from their test histories, under the law of the library."""

import json
import subprocess
import sysconfig
from fractions import Fraction
from pathlib import Path

import pytest

from grading.catalogue import read_documents
from grading.kinds import Options, models
from procurement.models.tender import Tender
from procurement.plugin import TenderOutcome, check_tender, run_tender
from procurement.results import LotResult
from tests.procurement.support import catalogue

GRADE = Path(sysconfig.get_path("scripts"), "grade")
BID = Path(__file__).parents[2] / "examples" / "school_milk" / "bid.yaml"


@pytest.fixture(scope="module")
def outcome() -> TenderOutcome:
    (tender,), findings = read_documents(str(BID), models())
    assert findings == ()
    assert isinstance(tender, Tender)
    found = check_tender(tender, BID.parent, catalogue())
    assert [(finding.code, finding.arguments["premium"]) for finding in found] == [
        ("tender_premium", "36.36%"),
        ("tender_premium", "66.66%"),
    ]
    return run_tender(tender, BID.parent, catalogue(), Options())


@pytest.fixture(scope="module")
def lot(outcome: TenderOutcome) -> LotResult:
    assert outcome.findings == ()
    assert outcome.evaluation is not None
    return outcome.evaluation.lots[0]


def test_the_best_grade_wins_though_it_is_the_dearest(lot: LotResult) -> None:
    assert lot.award == "甲乳业有限公司"
    prices = {entry.bidder: entry.offer.price for entry in lot.ranking}
    assert prices["甲乳业有限公司"] == max(prices.values())
    assert [(entry.bidder, entry.total) for entry in lot.ranking] == [
        ("甲乳业有限公司", Fraction(38259, 415)),
        ("丙乳品厂", Fraction(437, 5)),
        ("己鲜奶合作社", Fraction(6005, 81)),
        ("丁食品有限公司", Fraction(10367, 145)),
    ]


def test_a_bid_above_the_ceiling_and_one_below_the_minimum_do_not_compete(lot: LotResult) -> None:
    assert [(item.offer.bidder, [reason.clause for reason in item.reasons]) for item in lot.excluded] == [
        ("戊农业发展有限公司", ["财政部令第87号第五十四条、第五十五条"]),
        ("乙牧业股份有限公司", ["财政部令第87号第六十三条"]),
    ]
    binding = str(lot.excluded[0].reasons[0].arguments["binding"])
    assert binding.startswith("wu_1 table.cells.qualified: 825250.06")


def test_open_evidence_counts_at_the_grade_it_proves_and_would_have_won_if_complete(lot: LotResult) -> None:
    open_ = next(entry for entry in lot.ranking if entry.bidder == "己鲜奶合作社")
    proof = open_.offer.proofs["quality"]
    assert (proof.grade, proof.possible) == ("qualified", ("premium", "superior", "qualified"))
    assert proof.subjects[0].settle == ("tests.fat", "tests.protein")
    assert open_.total is not None
    assert open_.total + 20 > (lot.ranking[0].total or 0)


def test_no_removal_of_a_losing_bid_changes_the_winner(lot: LotResult) -> None:
    assert not any(removal.changes for removal in lot.stability.removals)


def test_the_bytes_depend_neither_on_the_hash_seed_nor_on_the_locale() -> None:
    command = [str(GRADE), str(BID), "--format", "json", "--lang", "en"]
    runs = []
    for seed, locale in (("1", "C"), ("2", "zh_CN.UTF-8")):
        environment = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "PATH": ""}
        runs.append(subprocess.run(command, capture_output=True, env=environment, check=True).stdout)
    assert runs[0] == runs[1]
    assert json.loads(runs[0])["lots"][0]["award"] == "甲乳业有限公司"
