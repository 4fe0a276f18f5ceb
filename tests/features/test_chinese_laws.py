"""The policies on the Chinese laws beside Order 87: who offers what, and what must come of it."""

from __future__ import annotations

import json
import re
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
    "competitive_consultation",
    "framework_agreement",
    "mechanical_electrical",
    "negotiation_and_inquiry",
    "works",
)
scenarios(*(f"{language}/{name}.feature" for language in ("zh-CN", "en") for name in FEATURES))

LAWS = {
    "竞争性磋商": "cn/competitive_consultation",
    "谈判和询价": "cn/negotiation_and_inquiry",
    "框架协议": "cn/framework_agreement",
    "招标投标法": "cn/works",
    "机电产品国际招标": "cn/mechanical_electrical",
    "competitive consultation": "cn/competitive_consultation",
    "negotiation and inquiry": "cn/negotiation_and_inquiry",
    "framework agreements": "cn/framework_agreement",
    "the Bidding Law": "cn/works",
    "international tendering for machinery": "cn/mechanical_electrical",
}
PROCEDURES = {
    "公开招标": "open_tendering",
    "竞争性磋商": "competitive_consultation",
    "竞争性谈判": "competitive_negotiation",
    "询价": "inquiry",
    "框架协议": "framework_agreement",
    "open tendering": "open_tendering",
    "competitive consultation": "competitive_consultation",
    "competitive negotiation": "competitive_negotiation",
    "inquiry": "inquiry",
    "framework agreement": "framework_agreement",
}
# The efficiency in per cent that proves a class of a motor of 7.5 kW with four poles, or leaves a better
# one open.
MOTORS = {"IE4": "92.6", "IE3": "90.4", "IE2": "88.7"}
OPEN = {
    "至少 IE3": "≥ 90.4",
    "IE3 at least": "≥ 90.4",
    "至少 IE2": "≥ 88.7",
    "IE2 at least": "≥ 88.7",
}
PANEL = "panel"
DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}


@dataclass
class Bid:
    """What a supplier offers; `motor` is the class that its motors prove, or one of `OPEN`."""

    bidder: str
    price: str
    motor: str = ""
    deviations: tuple[str, ...] = ()
    mark: int | None = None
    claims: dict[str, str] = field(default_factory=dict)


@dataclass
class Tender:
    """A purchase, as a buyer would write it."""

    law: str = ""
    object: str = "goods"
    method: str = ""
    procedure: str = ""
    ceiling: str | None = None
    fixed_price: bool = False
    weights: dict[str, str] = field(default_factory=dict)
    points: dict[str, str] = field(default_factory=dict)
    money: dict[str, str] = field(default_factory=dict)
    about: str | None = None
    minimum: str | None = None
    formula: str | None = None
    parameters: dict[str, str] = field(default_factory=dict)
    limits: dict[str, str] = field(default_factory=dict)
    deviations: dict[str, str] = field(default_factory=dict)
    preferences: dict[str, str] = field(default_factory=dict)
    bids: dict[str, Bid] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    doubted: list[str] = field(default_factory=list)

    @property
    def header(self) -> Law:
        """The law that the purchase follows."""
        law, findings = catalogue().header(self.law, Law, edition=None, at=None)
        assert isinstance(law, Law), findings
        return law

    def written(self) -> dict[str, Any]:
        """The file of the tender."""
        lot: dict[str, Any] = {"id": "lot", "criteria": self._criteria()}
        if any(bid.motor for bid in self.bids.values()):
            lot["documents"] = {"quality": "motors_ie"}
        if self.minimum:
            lot["minimum"] = f"quality ≥ {self.minimum.lower()}"
        if self.deviations:
            lot["deviations"] = self.deviations
        (trigger,) = map(str, self.header.review or ("",))
        given = {self.method: self.parameters, trigger: self.limits}
        return {
            "kind": "tender",
            "id": "T-1",
            "law": self.law,
            "object": self.object,
            "procedure": self.procedure,
            "method": self.method,
            "published": "2026-02-10",
            "opened": "2026-03-10T09:30+08:00",
            "fixed_price": self.fixed_price,
            **({"ceiling": f"{self.ceiling} CNY"} if self.ceiling else {}),
            "with": {name: values for name, values in given.items() if values},
            "preferences": self.preferences,
            "lots": [lot],
            "concerns": [{"bidder": name, "reason": "-"} for name in self.doubted],
            "bids": [self._bid(bid) for bid in self.bids.values()],
            "review": [
                {"bidder": name, "on": trigger, "accepted": False, "reason": "-"} for name in self.refused
            ],
        }

    def _criteria(self) -> dict[str, Any]:
        criteria: dict[str, Any] = {name: {"weight": weight} for name, weight in self.weights.items()}
        if self.formula:
            criteria["price"]["formula"] = self.formula
        if self.money:
            criteria["quality"] = {"money": self.money}
        elif self.points:
            criteria["quality"]["points"] = self.points
        elif "quality" in criteria:
            criteria["quality"]["panel"] = PANEL
        if self.about:
            label = {"zh": self.about, "en": self.about}
            criteria["other"] = {"label": label, "weight": "1", "answer": "other", "points": {"yes": "1"}}
        return criteria

    def _bid(self, bid: Bid) -> dict[str, Any]:
        lot: dict[str, Any] = {"price": f"{bid.price} CNY"}
        if bid.motor:
            lot["subjects"] = f"{bid.bidder}.csv"
        if bid.deviations:
            lot["deviations"] = list(bid.deviations)
        if bid.mark is not None:
            lot["panel"] = {PANEL: [str(bid.mark)]}
        return {"bidder": {"name": bid.bidder}, **bid.claims, "lots": {"lot": lot}}


def named(entries: Mapping[Any, Any], word: str) -> str:
    """The entry of a law that is called so in either language."""
    fitting = [str(name) for name, entry in entries.items() if is_called(entry.label, word)]
    assert len(fitting) == 1, f"`{word}` names {fitting or 'nothing'}"
    return fitting[0]


def cited(clause: str, law: Law) -> str:
    """How records cite a clause that a policy names: in the language of the law."""
    labels = [entry.cited for entry in statements(law) if entry.cited is not None]
    return next(label.zh for label in labels if clause in (label.en, in_digits(label.zh)))


def in_digits(clause: str) -> str:
    """A clause as policies write it: `第二十四条` as `第24条`."""

    def number(found: re.Match[str]) -> str:
        tens, ten, ones = found[1].rpartition("十")
        return f"第{(DIGITS.get(tens, 1) if ten else 0) * 10 + DIGITS.get(ones, 0)}"

    return re.sub("第([一二三四五六七八九十]+)(?=[条项])", number, clause)


@dataclass(frozen=True)
class Evaluated:
    """What came of a tender."""

    law: Law
    outcome: Outcome

    @property
    def lot(self) -> Mapping[str, Any]:
        """The published account of its only lot."""
        found = self.outcome.as_json()
        assert "lots" in found, [finding.message("en") for finding in self.outcome.findings]
        lots: list[Mapping[str, Any]] = found["lots"]
        return lots[0]

    @property
    def ranking(self) -> list[Mapping[str, Any]]:
        found: list[Mapping[str, Any]] = self.lot["ranking"]
        return found


@pytest.fixture
def tender() -> Tender:
    return Tender()


# -- the tender ----------------------------------------------------------------------------------


def begin(tender: Tender, object: str, law: str, method: str, procedure: str) -> None:
    tender.law, tender.object = LAWS[law], object
    tender.method = named(tender.header.methods, method)
    tender.procedure = PROCEDURES[procedure]
    tender.parameters = {}


@given(words("一次{object:Object}采购，依{law:Quoted}用{method:Quoted}，采购方式为{procedure:Quoted}"))
@given(words("a purchase of {object:Object} under {law:Quoted} by {method:Quoted} in {procedure:Quoted}"))
def _(tender: Tender, object: str, law: str, method: str, procedure: str) -> None:
    begin(tender, object, law, method, procedure)


@given(words("一次工程采购，依{law:Quoted}用{method:Quoted}，采购方式为{procedure:Quoted}"))
@given(words("a purchase of works under {law:Quoted} by {method:Quoted} in {procedure:Quoted}"))
def _(tender: Tender, law: str, method: str, procedure: str) -> None:
    begin(tender, "works", law, method, procedure)


@given(words("最高限价 {ceiling:Number} 元"))
@given(words("a ceiling of {ceiling:Number} CNY"))
def _(tender: Tender, ceiling: Decimal) -> None:
    tender.ceiling = str(ceiling)


@given(words("价格由政府规定"))
@given(words("the price is set by the state"))
def _(tender: Tender) -> None:
    tender.fixed_price = True


@given(words("价格的权重为 {price:Number}，质量的权重为 {quality:Number}"))
@given(words("the price weighs {price:Number} and quality {quality:Number}"))
def _(tender: Tender, price: Decimal, quality: Decimal) -> None:
    tender.weights = {"price": str(price), "quality": str(quality)}


@given(words("只有价格评分，权重 {price:Number}"))
@given(words("the price alone is scored, with a weight of {price:Number}"))
def _(tender: Tender, price: Decimal) -> None:
    tender.weights, tender.points = {"price": str(price)}, {}


@given(words("只有质量评分，权重 {quality:Number}"))
@given(words("quality alone is scored, with a weight of {quality:Number}"))
def _(tender: Tender, quality: Decimal) -> None:
    tender.weights = {"quality": str(quality)}


@given(words("质量分为 IE4 {ie4:Number}、IE3 {ie3:Number}"))
@given(words("the points: IE4 {ie4:Number}, IE3 {ie3:Number}"))
def _(tender: Tender, ie4: Decimal, ie3: Decimal) -> None:
    tender.points = {"ie4": str(ie4), "ie3": str(ie3)}


@given(words("质量折算为货币：IE4 {ie4:Number} 元、IE3 {ie3:Number} 元"))
@given(words("quality in money: IE4 {ie4:Number} CNY, IE3 {ie3:Number} CNY"))
def _(tender: Tender, ie4: Decimal, ie3: Decimal) -> None:
    tender.money = {"ie4": f"{ie4} CNY", "ie3": f"{ie3} CNY"}


@given(words("另有评审因素{label:Quoted}"))
@given(words("a further criterion {label:Quoted}"))
def _(tender: Tender, label: str) -> None:
    tender.about = label


@given(words("最低等级为{grade:Quoted}"))
@given(words("the motors have to be {grade:Quoted} at least"))
def _(tender: Tender, grade: str) -> None:
    tender.minimum = grade


@given(words("采购文件自定价格公式{formula:Quoted}"))
@given(words("the tender sets its own price formula {formula:Quoted}"))
def _(tender: Tender, formula: str) -> None:
    tender.formula = formula


@given(words("偏离基准价每 1%，高于扣 {above:Number} 分，低于扣 {below:Number} 分"))
@given(words("each 1% above the benchmark costs {above:Number} points, below it {below:Number}"))
def _(tender: Tender, above: Decimal, below: Decimal) -> None:
    tender.parameters = {"above": str(above), "below": str(below)}


@given(words("淘汰比例为 {rate:Number}%"))
@given(words("{rate:Number}% are eliminated"))
def _(tender: Tender, rate: Decimal) -> None:
    tender.parameters = {"rate": str(rate / 100)}


@given(words("报价低于平均报价的 {rate:Number}% 的须说明"))
@given(words("a price below {rate:Number}% of the mean has to be explained"))
def _(tender: Tender, rate: Decimal) -> None:
    tender.limits = {"of_mean": str(rate / 100)}


@given(words("一般参数的偏离加价为"))
@given(words("deviations of general parameters add"))
def _(tender: Tender, datatable: list[list[str]]) -> None:
    tender.deviations = {name: f"{rate}%" for name, rate in datatable[1:]}


# -- the offers ----------------------------------------------------------------------------------


@given(words("各家报价为"))
@given(words("these offers"))
def _(tender: Tender, datatable: list[list[str]]) -> None:
    for row in columns(datatable):
        bidder, price, motor, deviations = (*row.values(), "", "")[:4]
        named = tuple(name for name in tender.deviations if name in deviations.split(" "))
        tender.bids[bidder] = Bid(bidder, price, motor, named)


@given(words("有 {count:Count} 家供应商，报价和质量得分各不相同"))
@given(words("{count:Count} suppliers with prices and marks of quality that all differ"))
def _(tender: Tender, count: int) -> None:
    marked = "quality" in tender.weights
    for number in range(1, count + 1):
        bid = Bid(str(number), str(1000 + number), mark=number if marked else None)
        tender.bids[bid.bidder] = bid


@given(words("{bidder:Quoted}的报价为 {price:Number} 元"))
@given(words("{bidder:Quoted} offers {price:Number} CNY"))
def _(tender: Tender, bidder: str, price: Decimal) -> None:
    tender.bids[bidder].price = str(price)


@given(words("{bidder:Quoted}的电动机证明为{motor:Quoted}"))
@given(words("the motors of {bidder:Quoted} are proven to be {motor:Quoted}"))
def _(tender: Tender, bidder: str, motor: str) -> None:
    tender.bids[bidder].motor = motor


@given(words("{bidder:Quoted}没有报价"))
@given(words("{bidder:Quoted} does not offer"))
def _(tender: Tender, bidder: str) -> None:
    del tender.bids[bidder]


@given(words("{preference:Quoted}的比例为 {rate:Number}%"))
@given(words("{rate:Number}% for {preference:Quoted}"))
def _(tender: Tender, preference: str, rate: Decimal) -> None:
    tender.preferences[named(tender.header.preferences, preference)] = f"{rate}%"


@given(words("{bidder:Quoted}属于{preference:Quoted}"))
@given(words("{bidder:Quoted} claims {preference:Quoted}"))
def _(tender: Tender, bidder: str, preference: str) -> None:
    tender.bids[bidder].claims[named(tender.header.preferences, preference)] = "true"


@given(words("{bidder:Quoted}属于{preference:Quoted}，占 {share:Number}%"))
@given(words("{bidder:Quoted} claims {preference:Quoted} with {share:Number}%"))
def _(tender: Tender, bidder: str, preference: str, share: Decimal) -> None:
    tender.bids[bidder].claims[named(tender.header.preferences, preference)] = f"{share}%"


@given(words("评审没有采纳{bidder:Quoted}的说明"))
@given(words("the explanation of {bidder:Quoted} is not accepted"))
def _(tender: Tender, bidder: str) -> None:
    tender.refused.append(bidder)


@given(words("评审对{bidder:Quoted}的报价有疑问"))
@given(words("the committee doubts the price of {bidder:Quoted}"))
def _(tender: Tender, bidder: str) -> None:
    tender.doubted.append(bidder)


# -- evaluating ----------------------------------------------------------------------------------


@when(words("评审各家报价"), target_fixture="evaluated")
@when(words("the offers are evaluated"), target_fixture="evaluated")
def _(tender: Tender, tmp_path: Path) -> Evaluated:
    for bid in tender.bids.values():
        if bid.motor:
            head = "id,rated_power [kW],frequency [Hz],poles,efficiency [%]"
            row = f"motor,7.5,50,4,{(MOTORS | OPEN)[bid.motor]}"
            (tmp_path / f"{bid.bidder}.csv").write_text(f"{head}\n{row}\n", encoding="utf-8")
    path = tmp_path / "tender.yaml"
    path.write_text(json.dumps(tender.written(), ensure_ascii=False, indent=1), encoding="utf-8")
    return Evaluated(tender.header, run_files([str(path)], (), Options()))


# -- what must come of it ------------------------------------------------------------------------


@then(words("排名为"))
@then(words("the ranking is"))
def _(evaluated: Evaluated, datatable: list[list[str]]) -> None:
    rows = columns(datatable)
    found = [{label: _shown(label, ranked) for label in rows[0]} for ranked in evaluated.ranking]
    assert found == rows


def _shown(label: str, ranked: Mapping[str, Any]) -> str:
    match label:
        case "名次" | "Rank":
            return str(ranked["rank"])
        case "供应商" | "Supplier":
            return str(ranked["bidder"])
        case "等级" | "Grade":
            return str(ranked["grade"]).upper()
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


@then(words("成交候选人为{bidders:QuotedList}"))
@then(words("the candidates are {bidders:QuotedList}"))
def _(evaluated: Evaluated, bidders: tuple[str, ...]) -> None:
    assert tuple(evaluated.lot["candidates"]) == bidders
    assert evaluated.lot["award"] == bidders[0]
    assert evaluated.outcome.status == 0


@then(words("入围 {stay:Count} 家，淘汰 {out:Count} 家"))
@then(words("{stay:Count} are admitted and {out:Count} eliminated"))
def _(evaluated: Evaluated, stay: int, out: int) -> None:
    gone = [ranked["bidder"] for ranked in evaluated.ranking if ranked["out"]]
    assert (len(evaluated.lot["awards"]), len(gone)) == (stay, out)
    assert evaluated.outcome.status == 0


@then(words("入围的为{bidders:QuotedList}"))
@then(words("admitted are {bidders:QuotedList}"))
def _(evaluated: Evaluated, bidders: tuple[str, ...]) -> None:
    assert tuple(evaluated.lot["awards"]) == bidders


@then(words("{bidder:Quoted}不参加评审，依据{clause:Quoted}"))
@then(words("{bidder:Quoted} does not compete under {clause:Quoted}"))
def _(evaluated: Evaluated, bidder: str, clause: str) -> None:
    reasons = {item["bidder"]: item["reasons"] for item in evaluated.lot["excluded"]}
    assert [reason["clause"] for reason in reasons[bidder]] == [cited(clause, evaluated.law)]
    assert bidder not in [ranked["bidder"] for ranked in evaluated.ranking]


@then(words("{bidder:Quoted}的报价须说明，依据{clause:Quoted}"))
@then(words("{bidder:Quoted} has to explain its price under {clause:Quoted}"))
def _(evaluated: Evaluated, bidder: str, clause: str) -> None:
    asked = [(item["bidder"], item["reason"]["clause"]) for item in evaluated.lot["review"]]
    assert asked == [(bidder, cited(clause, evaluated.law))]
    assert evaluated.lot["award"] is None
    assert evaluated.outcome.status == 1


@then(words("没有报价须说明"))
@then(words("no price has to be explained"))
def _(evaluated: Evaluated) -> None:
    assert evaluated.lot["review"] == []


@then(words("不能成交，依据{clause:Quoted}"))
@then(words("there is no award under {clause:Quoted}"))
def _(evaluated: Evaluated, clause: str) -> None:
    assert evaluated.lot["award"] is None
    assert [reason["clause"] for reason in evaluated.lot["no_award"]] == [cited(clause, evaluated.law)]
    assert evaluated.outcome.status == 1


@then(words("不能成交，须在{bidders:QuotedList}之间抽签"))
@then(words("there is no award before a draw between {bidders:QuotedList}"))
def _(evaluated: Evaluated, bidders: tuple[str, ...]) -> None:
    assert evaluated.lot["award"] is None
    (reason,) = evaluated.lot["no_award"]
    assert reason["code"] == "award_waits_for_draw"
    first = [ranked["bidder"] for ranked in evaluated.ranking if ranked["rank"] == 1]
    assert sorted(first) == sorted(bidders)


@then(words("采购文件被拒绝，依据{clause:Quoted}"))
@then(words("the tender is refused under {clause:Quoted}"))
def _(evaluated: Evaluated, clause: str) -> None:
    errors = [finding for finding in evaluated.outcome.findings if finding.severity == "error"]
    assert [finding.clause for finding in errors] == [cited(clause, evaluated.law)]
    assert evaluated.outcome.status == 3
