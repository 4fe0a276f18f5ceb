"""The policies on tenders: what is bought and how, who bids what, and what must come of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from grading.kinds import Options, Outcome
from grading.reporting.files import run_files
from grading.workbench.statements import statements
from procurement.models.law import Law
from tests.features.words import catalogue, columns, words

scenarios("zh-CN/tender.feature", "en/tender.feature")

GRADES = {
    "特优": "premium",
    "优": "superior",
    "合格": "qualified",
    "不合格": "rejected",
    "premium": "premium",
    "superior": "superior",
    "qualified": "qualified",
    "rejected": "rejected",
}
# What a farm shows that proves a grade: its cells, and tests of composition left out where better stays open.
CELLS = {"premium": 200000, "superior": 350000, "qualified": 600000, "rejected": 800000}
OPEN = {"至少合格": "qualified", "qualified at least": "qualified", "未定": "rejected", "open": "rejected"}
SAMPLE = {
    "species": "cow",
    "breed": "holstein",
    "days_after_calving [d]": "30",
    "antibiotic_period": "not_in_period",
    "spoilage": "sound",
    "colour": "milk_white",
    "odour": "natural",
    "texture": "homogeneous",
    "hours_after_milking [h]": "6",
    "freezing_point [°C]": "-0.523",
    "relative_density": "1.030",
    "protein [g/100g]": "3.3",
    "fat [g/100g]": "3.8",
    "impurity [mg/kg]": "1.0",
    "non_fat_solids [g/100g]": "8.8",
    "acidity [°T]": "15",
    "plate_count [CFU/mL]": "20000",
    "contaminants": "conforms",
    "mycotoxins": "conforms",
    "pesticide_residues": "conforms",
    "veterinary_drug_residues": "conforms",
}
DATES = ("2025-12-04", "2025-12-18", "2026-01-08", "2026-01-22", "2026-02-05", "2026-02-19")


@dataclass
class Bid:
    """What a bidder offers; `milk` is the grade that its samples prove, or one of `OPEN`."""

    bidder: str
    price: str
    milk: str
    service: str
    small: bool = False


@dataclass
class Tender:
    """A tender, as a buyer would write it."""

    object: str = "goods"
    method: str = "comprehensive_scoring"
    ceiling: str = ""
    weights: dict[str, str] = field(default_factory=dict)
    points: dict[str, str] = field(default_factory=dict)
    minimum: str | None = None
    formula: str | None = None
    deduction: str | None = None
    bids: dict[str, Bid] = field(default_factory=dict)

    def written(self) -> dict[str, Any]:
        """The file of the tender."""
        lot: dict[str, Any] = {"id": "milk", "documents": {"quality": "milk/quality"}}
        if self.minimum:
            lot["minimum"] = f"quality ≥ {self.minimum}"
        if self.weights:
            lot["criteria"] = self._criteria()
        return {
            "kind": "tender",
            "id": "T-1",
            "law": "cn/goods_and_services",
            "object": self.object,
            "procedure": "open_tendering",
            "method": self.method,
            "published": "2026-02-01",
            "opened": "2026-03-02T09:30+08:00",
            "at": "2026-02-28",
            "ceiling": f"{self.ceiling} CNY",
            **({"preferences": {"small_business": self.deduction}} if self.deduction else {}),
            "lots": [lot],
            "bids": [self._bid(bid) for bid in self.bids.values()],
        }

    def _criteria(self) -> dict[str, Any]:
        criteria: dict[str, Any] = {name: {"weight": weight} for name, weight in self.weights.items()}
        if self.formula:
            criteria["price"]["formula"] = self.formula
        if "quality" in criteria:
            criteria["quality"]["points"] = self.points
        if "service" in criteria:
            criteria["service"]["panel"] = "service"
        return criteria

    def _bid(self, bid: Bid) -> dict[str, Any]:
        lot: dict[str, Any] = {"price": f"{bid.price} CNY", "subjects": f"{bid.bidder}.csv"}
        if "service" in self.weights:
            lot["panel"] = {"service": [bid.service] * 5}
        small = {"small_business": "true"} if bid.small else {}
        return {"bidder": {"name": bid.bidder}, **small, "lots": {"milk": lot}}


def evidence(milk: str) -> str:
    """The table of a farm whose milk is proven to be so good."""
    grade = OPEN.get(milk) or GRADES[milk]
    cells = CELLS["premium" if milk in OPEN else grade]
    head = [*SAMPLE, "tests.date", "tests.plate_count [CFU/mL]", "tests.somatic_cell_count [1/mL]"]
    lines = [["id", *head, "tests.fat [g/100g]", "tests.protein [g/100g]", "tests.inhibitors"]]
    for date in DATES:
        january = date.startswith("2026-01")
        composition = ["", ""] if january and OPEN.get(milk) == "qualified" else ["3.8", "3.3"]
        plates = "" if january and OPEN.get(milk) == "rejected" else "20000"
        lines.append(["farm", *SAMPLE.values(), date, plates, str(cells), *composition, "absent"])
    return "".join(f"{','.join(line)}\n" for line in lines)


def cited(clause: str) -> str:
    """How records cite a clause that a policy names: in the language of the law."""
    law, findings = catalogue().header("cn/goods_and_services", Law, edition=None, at=None)
    assert law is not None, findings
    labels = {entry.cited.en: entry.cited.zh for entry in statements(law) if entry.cited is not None}
    return labels[clause]


@dataclass(frozen=True)
class Evaluated:
    """What came of a tender."""

    outcome: Outcome

    @property
    def lot(self) -> Mapping[str, Any]:
        """The published account of its only lot."""
        found = self.outcome.as_json()
        assert "lots" in found, [finding.message("en") for finding in self.outcome.findings]
        lots: list[Mapping[str, Any]] = found["lots"]
        return lots[0]


@pytest.fixture
def tender() -> Tender:
    return Tender()


# -- the tender and its bids ---------------------------------------------------------------------


@given(words("一次{object:Object}采购，用{method:Method}，最高限价 {ceiling:Number} 元"))
@given(words("a purchase of {object:Object} by {method:Method} with a ceiling of {ceiling:Number} CNY"))
def _(tender: Tender, object: str, method: str, ceiling: Decimal) -> None:
    tender.object, tender.method, tender.ceiling = object, method, str(ceiling)


@given(words("权重为价格 {price:Number}、质量 {quality:Number}、服务 {service:Number}"))
@given(words("the weights: {price:Number} the price, {quality:Number} quality, {service:Number} service"))
def _(tender: Tender, price: Decimal, quality: Decimal, service: Decimal) -> None:
    tender.weights = {"price": str(price), "quality": str(quality), "service": str(service)}


@given(words("质量分为特优 {premium:Number}、优 {superior:Number}、合格 {qualified:Number}"))
@given(
    words("the points: {premium:Number} premium, {superior:Number} superior, {qualified:Number} qualified")
)
def _(tender: Tender, premium: Decimal, superior: Decimal, qualified: Decimal) -> None:
    tender.points = {"premium": str(premium), "superior": str(superior), "qualified": str(qualified)}


@given(words("生乳的最低等级为{grade:Quoted}"))
@given(words("the milk has to be {grade:Quoted} at least"))
def _(tender: Tender, grade: str) -> None:
    tender.minimum = GRADES[grade]


@given(words("招标文件自定价格公式{formula:Quoted}"))
@given(words("the tender sets its own price formula {formula:Quoted}"))
def _(tender: Tender, formula: str) -> None:
    tender.formula = formula


@given(words("小微企业的价格扣除为 {rate:Number}%"))
@given(words("{rate:Number}% off the price of small businesses"))
def _(tender: Tender, rate: Decimal) -> None:
    tender.deduction = f"{rate}%"


@given(words("各家投标为"))
@given(words("these bids"))
def _(tender: Tender, datatable: list[list[str]]) -> None:
    for row in columns(datatable):
        bidder, price, milk, service = row.values()
        bid = Bid(bidder, price, milk, service)
        tender.bids[bid.bidder] = bid


@given(words("{bidder:Quoted}的报价为 {price:Number} 元"))
@given(words("{bidder:Quoted} bids {price:Number} CNY"))
def _(tender: Tender, bidder: str, price: Decimal) -> None:
    tender.bids[bidder].price = str(price)


@given(words("{bidder:Quoted}的生乳证明为{milk:Quoted}"))
@given(words("the milk of {bidder:Quoted} is proven to be {milk:Quoted}"))
def _(tender: Tender, bidder: str, milk: str) -> None:
    tender.bids[bidder].milk = milk


@given(words("{bidder:Quoted}是小微企业"))
@given(words("{bidder:Quoted} is a small business"))
def _(tender: Tender, bidder: str) -> None:
    tender.bids[bidder].small = True


@given(words("{bidder:Quoted}没有投标"))
@given(words("{bidder:Quoted} does not bid"))
def _(tender: Tender, bidder: str) -> None:
    del tender.bids[bidder]


# -- evaluating ----------------------------------------------------------------------------------


@when(words("评审各家投标"), target_fixture="evaluated")
@when(words("the bids are evaluated"), target_fixture="evaluated")
def _(tender: Tender, tmp_path: Path) -> Evaluated:
    for bid in tender.bids.values():
        (tmp_path / f"{bid.bidder}.csv").write_text(evidence(bid.milk), encoding="utf-8")
    path = tmp_path / "tender.yaml"
    path.write_text(json.dumps(tender.written(), ensure_ascii=False, indent=1), encoding="utf-8")
    return Evaluated(run_files([str(path)], (), Options()))


# -- what must come of it ------------------------------------------------------------------------


@then(words("排名为"))
@then(words("the ranking is"))
def _(evaluated: Evaluated, datatable: list[list[str]]) -> None:
    rows = columns(datatable)
    found = [{label: _shown(label, ranked) for label in rows[0]} for ranked in evaluated.lot["ranking"]]
    wanted = [{label: GRADES.get(text, text) for label, text in row.items()} for row in rows]
    assert found == wanted


def _shown(label: str, ranked: Mapping[str, Any]) -> str:
    match label:
        case "名次" | "Rank":
            return str(ranked["rank"])
        case "投标人" | "Bidder":
            return str(ranked["bidder"])
        case "等级" | "Grade":
            return str(ranked["grade"])
        case "评审价" | "Price compared":
            return str(ranked["evaluation_price"])
        case "价格分" | "Price points":
            return str(ranked["scores"]["price"])
        case "质量分" | "Quality points":
            return str(ranked["scores"]["quality"])
        case "总分" | "Total":
            return str(ranked["total"])
        case _:
            raise AssertionError(f"no column is called `{label}`")


@then(words("中标候选人为{bidder:Quoted}"))
@then(words("the award goes to {bidder:Quoted}"))
def _(evaluated: Evaluated, bidder: str) -> None:
    assert evaluated.lot["award"] == bidder
    assert evaluated.outcome.status == 0


@then(words("{bidder:Quoted}参加评审"))
@then(words("{bidder:Quoted} competes"))
def _(evaluated: Evaluated, bidder: str) -> None:
    assert bidder in [ranked["bidder"] for ranked in evaluated.lot["ranking"]]


@then(words("{bidder:Quoted}不参加评审，依据{clause:Clause}"))
@then(words("{bidder:Quoted} does not compete under {clause:Clause}"))
def _(evaluated: Evaluated, bidder: str, clause: str) -> None:
    reasons = {item["bidder"]: item["reasons"] for item in evaluated.lot["excluded"]}
    assert [reason["clause"] for reason in reasons[bidder]] == [cited(clause)]
    assert bidder not in [ranked["bidder"] for ranked in evaluated.lot["ranking"]]


@then(words("不能授标，依据{clause:Clause}"))
@then(words("there is no award under {clause:Clause}"))
def _(evaluated: Evaluated, clause: str) -> None:
    assert evaluated.lot["award"] is None
    assert [reason["clause"] for reason in evaluated.lot["no_award"]] == [cited(clause)]
    assert evaluated.outcome.status == 1


@then(words("不能授标，须在{bidders:QuotedList}之间抽签"))
@then(words("there is no award before a draw between {bidders:QuotedList}"))
def _(evaluated: Evaluated, bidders: tuple[str, ...]) -> None:
    assert evaluated.lot["award"] is None
    (reason,) = evaluated.lot["no_award"]
    assert reason["code"] == "award_waits_for_draw"
    first = [ranked["bidder"] for ranked in evaluated.lot["ranking"] if ranked["rank"] == 1]
    assert sorted(first) == sorted(bidders)


@then(words("招标文件被拒绝，依据{clause:Clause}"))
@then(words("the tender is refused under {clause:Clause}"))
def _(evaluated: Evaluated, clause: str) -> None:
    errors = [finding for finding in evaluated.outcome.findings if finding.severity == "error"]
    assert [finding.clause for finding in errors] == [cited(clause)]
    assert evaluated.outcome.status == 3
