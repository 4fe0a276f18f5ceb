"""The policies on laws and published methods outside China: who offers what, and what must come of it."""

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
from tests.features.words import catalogue, columns, is_called, words

FEATURES = (
    "award_on_value",
    "eu_award_criteria",
    "far_best_value",
    "gfr_quality_and_cost",
    "most_advantageous_tender",
    "price_quality_method",
    "prozorro",
    "scoring_index",
    "ufab",
    "world_bank",
)
scenarios(*(f"{language}/{name}.feature" for language in ("zh-CN", "en") for name in FEATURES))

LAWS = {
    "欧盟 2014/24/EU 号指令": "eu/classic_directive",
    "Directive 2014/24/EU": "eu/classic_directive",
    "Prozorro": "ua/prozorro",
    "世界银行采购规则": "world_bank/procurement_regulations",
    "World Bank Procurement Regulations": "world_bank/procurement_regulations",
    "印度《通用财务规则》": "in/gfr",
    "General Financial Rules of India": "in/gfr",
    "UfAB": "de/ufab",
    "荷兰的公布方法": "nl/award_on_value",
    "the published methods of the Netherlands": "nl/award_on_value",
    "新西兰价格质量法": "nz/price_quality_method",
    "the price quality method of New Zealand": "nz/price_quality_method",
    "澳大利亚评分指数": "au/scoring_index",
    "the scoring index of Australia": "au/scoring_index",
    "美国《联邦采购条例》": "us/far",
    "Federal Acquisition Regulation": "us/far",
    "《最有利标评选办法》": "tw/most_advantageous_tender",
    "Most advantageous tender": "tw/most_advantageous_tender",
}
OBJECTS = {
    "货物": "goods",
    "服务": "services",
    "工程": "works",
    "goods": "goods",
    "services": "services",
    "works": "works",
}
FORMULAS = {
    "商值法": "lowest_price_ratio",
    "单侧线性": "one_sided",
    "双侧线性": "two_sided",
    "与均值的偏差": "benchmark_deviation",
    "by quotient": "lowest_price_ratio",
    "one-sided": "one_sided",
    "two-sided": "two_sided",
    "deviation from the mean": "benchmark_deviation",
}
# The efficiency in per cent of a motor of 7.5 kW with four poles that proves a class.
MOTORS = {"IE4": "92.6", "IE3": "90.4", "IE2": "88.7"}
PANEL = "panel"
LOT = "lot"


@dataclass
class Bid:
    """What a bidder offers; `cells` are those of its row in the table, by the name of the column."""

    bidder: str
    cells: dict[str, str]

    def written(self, tender: Tender) -> dict[str, Any]:
        lot: dict[str, Any] = {"price": f"{self.cells['price']} EUR"}
        if "quality" in self.cells:
            lot["panel"] = {PANEL: [self.cells["quality"]] * 3}
        if "motor" in self.cells:
            lot["subjects"] = f"{self.bidder}.csv"
        costs = {name: self.cells[name] for name in tender.costs if name in self.cells}
        if costs:
            lot["costs"] = {name: f"{amount} EUR" for name, amount in costs.items()}
        received = {"received": f"2026-04-14T{self.cells['at']}+00:00"} if "at" in self.cells else {}
        return {"bidder": {"name": self.bidder}, **received, "lots": {LOT: lot}}


@dataclass
class Tender:
    """A purchase, as a buyer would write it."""

    law: str = ""
    object: str = "goods"
    method: str = ""
    price_weight: str | None = None
    quality_weight: str | None = None
    formula: str | None = None
    minimum: str | None = None
    least: str | None = None
    estimate: str | None = None
    fixed_price: bool = False
    parameters: dict[str, str] = field(default_factory=dict)
    worth: dict[str, dict[str, str]] = field(default_factory=dict)
    years: int | None = None
    rate: str = "0"
    costs: dict[str, str] = field(default_factory=dict)
    chosen: tuple[str, str] | None = None
    doubted: str | None = None
    accepted: bool | None = None
    bids: dict[str, Bid] = field(default_factory=dict)

    def written(self) -> dict[str, Any]:
        """The file of the tender."""
        lot: dict[str, Any] = {"id": LOT}
        if any("motor" in bid.cells for bid in self.bids.values()):
            lot["documents"] = {"motor": "motors_ie"}
        if self.minimum:
            lot["minimum"] = f"motor ≥ {self.minimum.lower()}"
        if self.least:
            lot["least"] = self.least
        if criteria := self._criteria():
            lot["criteria"] = criteria
        if self.years is not None:
            lot["life_cycle"] = {"years": str(self.years), "rate": f"{self.rate}%", "costs": self.costs}
        written: dict[str, Any] = {
            "kind": "tender",
            "id": "T-1",
            "law": self.law,
            "object": self.object,
            "procedure": "open_tendering",
            "method": self.method,
            "published": "2026-03-02",
            "opened": "2026-04-14T12:00+00:00",
            "lots": [lot],
            "bids": [bid.written(self) for bid in self.bids.values()],
        }
        if self.estimate:
            written["estimate"] = f"{self.estimate} EUR"
        if self.fixed_price:
            written["fixed_price"] = "true"
        if self.parameters:
            written["with"] = {self.method: self.parameters}
        if self.chosen:
            bidder, reason = self.chosen
            written["choice"] = [{"lot": LOT, "bidder": bidder, "reason": {"zh": reason, "en": reason}}]
        if self.doubted:
            doubt = {"zh": "低得多", "en": "far below"}
            written["concerns"] = [{"bidder": self.doubted, "reason": doubt}]
        if self.accepted is not None:
            accepted = "true" if self.accepted else "false"
            answer = {"bidder": self.doubted, "on": "abnormally_low", "accepted": accepted}
            written["review"] = [{**answer, "reason": {"zh": "成本", "en": "costs"}}]
        return written

    def _criteria(self) -> dict[str, Any]:
        criteria: dict[str, Any] = {}
        if self.price_weight:
            criteria["price"] = {"weight": self.price_weight}
            if self.formula:
                criteria["price"]["formula"] = self.formula
        if self.quality_weight:
            criteria["quality"] = {"weight": self.quality_weight, "panel": PANEL}
        if self.worth:
            criteria["motor"] = self.worth
        return criteria


COLUMNS = {
    "投标人": "bidder",
    "报价": "price",
    "质量": "quality",
    "电动机": "motor",
    "送达": "at",
    "每年": "yearly",
    "期末": "final",
    "期初": "first",
    "Bidder": "bidder",
    "Price": "price",
    "Quality": "quality",
    "Motor": "motor",
    "Received": "at",
    "Yearly": "yearly",
    "At the end": "final",
    "At the start": "first",
}


def law_named(id: str) -> Law:
    found, findings = catalogue().header(id, Law, edition=None, at=None)
    assert isinstance(found, Law), findings
    return found


def cited(id: str, clause: str) -> str:
    """How records cite a clause that a policy names: in the language of the law."""
    law = law_named(id)
    labels = {entry.cited for entry in statements(law) if is_called(entry.cited, clause)}
    texts = {label.text(law.language) for label in labels if label}
    assert len(texts) == 1, f"{id} has no clause `{clause}`, or several: {texts}"
    return texts.pop()


@dataclass(frozen=True)
class Evaluated:
    """What came of a tender under a law."""

    law: str
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


@given(words("按{law:Quoted}采购{object:Quoted}，方法为{method:Quoted}"))
@given(words("a purchase of {object:Quoted} under {law:Quoted} by {method:Quoted}"))
def _(tender: Tender, law: str, object: str, method: str) -> None:
    tender.law, tender.object = LAWS[law], OBJECTS[object]
    methods = law_named(tender.law).methods
    (tender.method,) = (str(name) for name, entry in methods.items() if is_called(entry.label, method))


@given(words("价格的权重为 {price:Number}，质量的权重为 {quality:Number}"))
@given(words("the price weighs {price:Number} and quality {quality:Number}"))
def _(tender: Tender, price: Decimal, quality: Decimal) -> None:
    tender.price_weight, tender.quality_weight = str(price), str(quality)


@given(words("只有质量评分，权重 {quality:Number}"))
@given(words("quality alone is scored, with a weight of {quality:Number}"))
def _(tender: Tender, quality: Decimal) -> None:
    tender.price_weight, tender.quality_weight = None, str(quality)


@given(words("只有价格评分，权重 {price:Number}"))
@given(words("the price alone is scored, with a weight of {price:Number}"))
def _(tender: Tender, price: Decimal) -> None:
    tender.price_weight, tender.quality_weight = str(price), None


@given(words("什么都不评分"))
@given(words("nothing is scored"))
def _(tender: Tender) -> None:
    tender.price_weight = tender.quality_weight = None


@given(words("价格公式为{formula:Quoted}"))
@given(words("the price formula is {formula:Quoted}"))
def _(tender: Tender, formula: str) -> None:
    tender.formula = FORMULAS[formula]


@given(words("电动机的最低等级为{grade:Quoted}"))
@given(words("the motors have to be {grade:Quoted} at least"))
def _(tender: Tender, grade: str) -> None:
    tender.minimum = grade


@given(words("质量至少要 {least:Number} 分"))
@given(words("at least {least:Number} points of quality are needed"))
def _(tender: Tender, least: Decimal) -> None:
    tender.least = str(least)


@given(words("公布的估价为 {estimate:Number} 欧元"))
@given(words("a published estimate of {estimate:Number} EUR"))
def _(tender: Tender, estimate: Decimal) -> None:
    tender.estimate = str(estimate)


@given(words("没有公布估价"))
@given(words("no published estimate"))
def _(tender: Tender) -> None:
    tender.estimate = None


@given(words("价格是固定的"))
@given(words("the price is fixed"))
def _(tender: Tender) -> None:
    tender.fixed_price = True


@given(words("系数为 {scale:Number}"))
@given(words("a factor of {scale:Number}"))
def _(tender: Tender, scale: Decimal) -> None:
    tender.parameters["scale"] = str(scale)


@given(words("带宽为 {band:Number}%"))
@given(words("a band of {band:Number}%"))
def _(tender: Tender, band: Decimal) -> None:
    tender.parameters["band"] = str(band / 100)


@given(words("电动机的价值为 IE4 {ie4:Number} 欧元、IE3 {ie3:Number} 欧元、IE2 {ie2:Number} 欧元"))
@given(words("motors are worth: IE4 {ie4:Number} EUR, IE3 {ie3:Number} EUR, IE2 {ie2:Number} EUR"))
def _(tender: Tender, ie4: Decimal, ie3: Decimal, ie2: Decimal) -> None:
    amounts = {"ie4": ie4, "ie3": ie3, "ie2": ie2, "unclassed": 0}
    tender.worth = {"money": {grade: f"{amount} EUR" for grade, amount in amounts.items()}}


@given(words("电动机的份额为 IE4 {ie4:Number}%、IE3 {ie3:Number}%、IE2 {ie2:Number}%"))
@given(words("motors have shares: IE4 {ie4:Number}%, IE3 {ie3:Number}%, IE2 {ie2:Number}%"))
def _(tender: Tender, ie4: Decimal, ie3: Decimal, ie2: Decimal) -> None:
    shares = {"ie4": ie4, "ie3": ie3, "ie2": ie2, "unclassed": 0}
    tender.worth = {"share": {grade: f"{share}%" for grade, share in shares.items()}}


@given(words("没有非价格标准"))
@given(words("no features"))
def _(tender: Tender) -> None:
    tender.worth = {}


@given(words("全寿命成本按 {years:Count} 年、每年 {rate:Number}% 折现，有每年和期末的成本"))
@given(words("costs over {years:Count} years at {rate:Number}% a year, yearly and at the end"))
def _(tender: Tender, years: int, rate: Decimal) -> None:
    tender.years, tender.rate = years, str(rate)
    tender.costs = {"yearly": "yearly", "final": "end"}


@given(words("寿命期成本在期初计入"))
@given(words("costs of the life cycle count at the start"))
def _(tender: Tender) -> None:
    tender.years, tender.costs = 1, {"first": "start"}


@given(words("各家投标为"))
@given(words("these bids"))
def _(tender: Tender, datatable: list[list[str]]) -> None:
    tender.bids = {}
    for row in columns(datatable):
        cells = {COLUMNS[label]: text for label, text in row.items()}
        bidder = cells.pop("bidder")
        tender.bids[bidder] = Bid(bidder, cells)


@given(words("{bidder:Quoted}的报价为 {price:Number} 欧元"))
@given(words("{bidder:Quoted} bids {price:Number} EUR"))
def _(tender: Tender, bidder: str, price: Decimal) -> None:
    tender.bids[bidder].cells["price"] = str(price)


@given(words("{bidder:Quoted}的质量为 {quality:Number} 分"))
@given(words("{bidder:Quoted} has {quality:Number} points of quality"))
def _(tender: Tender, bidder: str, quality: Decimal) -> None:
    tender.bids[bidder].cells["quality"] = str(quality)


@given(words("{bidder:Quoted}的电动机证明为{motor:Quoted}"))
@given(words("the motors of {bidder:Quoted} are proven to be {motor:Quoted}"))
def _(tender: Tender, bidder: str, motor: str) -> None:
    tender.bids[bidder].cells["motor"] = motor


@given(words("采购人选择{bidder:Quoted}，理由为{reason:Quoted}"))
@given(words("the buyer chooses {bidder:Quoted}, because {reason:Quoted}"))
def _(tender: Tender, bidder: str, reason: str) -> None:
    tender.chosen = (bidder, reason)


@given(words("采购人认为{bidder:Quoted}的报价过低"))
@given(words("the buyer thinks the price of {bidder:Quoted} too low"))
def _(tender: Tender, bidder: str) -> None:
    tender.doubted = bidder


@given(words("说明被接受"))
@given(words("the explanation is accepted"))
def _(tender: Tender) -> None:
    tender.accepted = True


@given(words("说明没有被接受"))
@given(words("the explanation is not accepted"))
def _(tender: Tender) -> None:
    tender.accepted = False


# -- evaluating ----------------------------------------------------------------------------------


@when(words("评审各家投标"), target_fixture="evaluated")
@when(words("the bids are evaluated"), target_fixture="evaluated")
def _(tender: Tender, tmp_path: Path) -> Evaluated:
    for bid in tender.bids.values():
        if "motor" in bid.cells:
            table = "id,rated_power [kW],frequency [Hz],poles,efficiency [%]\n"
            row = f"motor,7.5,50,4,{MOTORS[bid.cells['motor']]}\n"
            (tmp_path / f"{bid.bidder}.csv").write_text(table + row, encoding="utf-8")
    path = tmp_path / "tender.yaml"
    path.write_text(json.dumps(tender.written(), ensure_ascii=False, indent=1), encoding="utf-8")
    return Evaluated(tender.law, run_files([str(path)], (), Options()))


# -- what must come of it ------------------------------------------------------------------------


@then(words("排名为"))
@then(words("the ranking is"))
def _(evaluated: Evaluated, datatable: list[list[str]]) -> None:
    rows = columns(datatable)
    found = [{label: _shown(label, ranked) for label in rows[0]} for ranked in evaluated.lot["ranking"]]
    assert found == rows


def _shown(label: str, ranked: Mapping[str, Any]) -> str:
    match label:
        case "名次" | "Rank":
            return str(ranked["rank"])
        case "投标人" | "Bidder":
            return str(ranked["bidder"])
        case "评审价" | "Price compared":
            return str(ranked["evaluation_price"])
        case "价格分" | "Price points":
            return str(ranked["scores"]["price"])
        case "总分" | "Total":
            return str(ranked["total"])
        case "指标" | "Figure":
            return str(ranked["figure"])
        case _:
            raise AssertionError(f"no column is called `{label}`")


@then(words("中标人为{bidder:Quoted}"))
@then(words("the award goes to {bidder:Quoted}"))
def _(evaluated: Evaluated, bidder: str) -> None:
    assert evaluated.lot["award"] == bidder
    assert evaluated.outcome.status == 0


@then(words("{bidder:Quoted}不参加评审，依据{clause:Quoted}"))
@then(words("{bidder:Quoted} does not compete under {clause:Quoted}"))
def _(evaluated: Evaluated, bidder: str, clause: str) -> None:
    reasons = {item["bidder"]: item["reasons"] for item in evaluated.lot["excluded"]}
    assert [reason["clause"] for reason in reasons[bidder]] == [cited(evaluated.law, clause)]
    assert bidder not in [ranked["bidder"] for ranked in evaluated.lot["ranking"]]


@then(words("{bidder:Quoted}出局，依据{clause:Quoted}"))
@then(words("{bidder:Quoted} does not stay under {clause:Quoted}"))
def _(evaluated: Evaluated, bidder: str, clause: str) -> None:
    out = {ranked["bidder"]: ranked["out"] for ranked in evaluated.lot["ranking"] if ranked["out"]}
    assert {name: reason["clause"] for name, reason in out.items()} == {bidder: cited(evaluated.law, clause)}


@then(words("没有出局的"))
@then(words("everybody stays"))
def _(evaluated: Evaluated) -> None:
    assert [ranked["bidder"] for ranked in evaluated.lot["ranking"] if ranked["out"]] == []


@then(words("不能授标，须在{bidders:QuotedList}之间抽签"))
@then(words("there is no award before a draw between {bidders:QuotedList}"))
def _(evaluated: Evaluated, bidders: tuple[str, ...]) -> None:
    assert evaluated.lot["award"] is None
    assert [reason["code"] for reason in evaluated.lot["no_award"]] == ["award_waits_for_draw"]
    first = [ranked["bidder"] for ranked in evaluated.lot["ranking"] if ranked["rank"] == 1]
    assert sorted(first) == sorted(bidders)


@then(words("不能授标，须由人选择，依据{clause:Quoted}"))
@then(words("there is no award before people choose under {clause:Quoted}"))
def _(evaluated: Evaluated, clause: str) -> None:
    assert evaluated.lot["award"] is None
    (reason,) = evaluated.lot["no_award"]
    assert (reason["code"], reason["clause"]) == ("award_waits_for_choice", cited(evaluated.law, clause))


@then(words("{bidder:Quoted}须说明报价，依据{clause:Quoted}"))
@then(words("{bidder:Quoted} has to explain its price under {clause:Quoted}"))
def _(evaluated: Evaluated, bidder: str, clause: str) -> None:
    (review,) = evaluated.lot["review"]
    assert (review["bidder"], review["reason"]["clause"]) == (bidder, cited(evaluated.law, clause))
    assert evaluated.lot["award"] is None


@then(words("招标文件被拒绝，依据{clause:Quoted}"))
@then(words("the tender is refused under {clause:Quoted}"))
def _(evaluated: Evaluated, clause: str) -> None:
    errors = [finding for finding in evaluated.outcome.findings if finding.severity == "error"]
    # What a formula cannot be computed without is missing as well, and that is no clause of a law.
    clauses = {str(finding.clause) for finding in errors if finding.clause}
    assert clauses == {cited(evaluated.law, clause)}
    assert evaluated.outcome.status == 3
