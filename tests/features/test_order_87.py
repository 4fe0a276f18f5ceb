"""The policies on what is looked at before bids are compared under Order 87 and what came after it."""

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
from tests.features.test_tender import cited
from tests.features.words import columns, words

FEATURES = ("order_87_review",)
scenarios(*(f"{language}/{name}.feature" for language in ("zh-CN", "en") for name in FEATURES))


@dataclass
class Tender:
    """A purchase of furniture, as a buyer would write it; what stands in each bid, and in its lot."""

    ceiling: str = ""
    weights: tuple[str, str] = ("60", "40")
    label: str | None = None
    experts: int = 5
    others: int = 0
    items: bool = False
    bids: dict[str, dict[str, Any]] = field(default_factory=dict)
    lots: dict[str, dict[str, Any]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def add(self, rows: list[list[str]]) -> None:
        for row in columns(rows):
            bidder, price, service = row.values()
            self.bids[bidder] = {"bidder": {"name": bidder}}
            self.lots[bidder] = {"price": f"{price} CNY", "mark": service}

    def written(self) -> dict[str, Any]:
        """The file of the tender."""
        price, service = self.weights
        criteria: dict[str, Any] = {
            "price": {"weight": price},
            "service": {"weight": service, "panel": "service"},
        }
        if self.label:
            criteria["service"]["label"] = self.label
        lot: dict[str, Any] = {"id": "furniture", "criteria": criteria}
        if self.items:
            lot["items"] = {"desk": {"quantity": 100, "core": "true"}, "chair": {"quantity": 200}}
        members = [{"name": f"E{at}"} for at in range(self.experts)]
        members += [{"name": f"P{at}", "role": "purchaser"} for at in range(self.others)]
        review = [
            {"bidder": name, "on": "abnormally_low", "accepted": "false", "reason": "-"}
            for name in self.refused
        ]
        return {
            "kind": "tender",
            "id": "T-2",
            "law": "cn/goods_and_services",
            "object": "goods",
            "procedure": "open_tendering",
            "method": "comprehensive_scoring",
            "published": "2026-02-10",
            "opened": "2026-03-10T09:30+08:00",
            "ceiling": f"{self.ceiling} CNY",
            "preferences": {"domestic": "20%"},
            "committee": members,
            "lots": [lot],
            "bids": [self._bid(name, len(members)) for name in self.bids],
            "review": review,
        }

    def _bid(self, name: str, members: int) -> dict[str, Any]:
        lot = dict(self.lots[name])
        mark = lot.pop("mark")
        return {**self.bids[name], "lots": {"furniture": {**lot, "panel": {"service": [mark] * members}}}}


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

    def bid(self, name: str) -> Mapping[str, Any]:
        """A bid that was compared."""
        found: Mapping[str, Any] = next(one for one in self.lot["ranking"] if one["bidder"] == name)
        return found


@pytest.fixture
def tender() -> Tender:
    return Tender()


# -- the tender and its bids ---------------------------------------------------------------------


@given(words("一次最高限价 {ceiling:Number} 元的货物招标，价格 {price:Number} 分，服务 {service:Number} 分"))
@given(
    words(
        "goods with a ceiling of {ceiling:Number} CNY, {price:Number} points for the price "
        "and {service:Number} for service"
    )
)
def _(tender: Tender, ceiling: Decimal, price: Decimal, service: Decimal) -> None:
    tender.ceiling, tender.weights = str(ceiling), (str(price), str(service))


@given(words("各家投标为"))
@given(words("these bids came in"))
@given(words("另有投标"))
@given(words("there are further bids"))
def _(tender: Tender, datatable: list[list[str]]) -> None:
    tender.add(datatable)


@given(words("{bidder:Quoted}的投标文件写总价 {price:Number} 元"))
@given(words("the body of the bid of {bidder:Quoted} says {price:Number} CNY"))
def _(tender: Tender, bidder: str, price: Decimal) -> None:
    tender.lots[bidder]["body"] = f"{price} CNY"


@given(words("{bidder:Quoted}的修正价记为 {price:Number} 元"))
@given(words("the corrected price of {bidder:Quoted} is recorded as {price:Number} CNY"))
def _(tender: Tender, bidder: str, price: Decimal) -> None:
    tender.lots[bidder]["corrected"] = f"{price} CNY"


@given(words("{bidder:Quoted}的大写金额为{text:Quoted}"))
@given(words("the amount in words of {bidder:Quoted} is {text:Quoted}"))
def _(tender: Tender, bidder: str, text: str) -> None:
    tender.lots[bidder]["in_words"] = text


@given(words("{bidder:Quoted}确认修正后的报价"))
@given(words("{bidder:Quoted} confirms the corrected price"))
def _(tender: Tender, bidder: str) -> None:
    tender.lots[bidder]["confirmed"] = "true"


@given(words("{bidder:Quoted}不确认修正后的报价"))
@given(words("{bidder:Quoted} does not confirm the corrected price"))
def _(tender: Tender, bidder: str) -> None:
    tender.lots[bidder]["confirmed"] = "false"


@given(words("{bidder:Quoted}的 100 张桌子单价 {desk:Number} 元、200 把椅子单价 {chair:Number} 元"))
@given(
    words(
        "{bidder:Quoted} asks {desk:Number} CNY for each of 100 desks "
        "and {chair:Number} CNY for each of 200 chairs"
    )
)
def _(tender: Tender, bidder: str, desk: Decimal, chair: Decimal) -> None:
    tender.items = True
    tender.lots[bidder]["items"] = {"desk": f"{desk} CNY", "chair": f"{chair} CNY"}


@given(words("{bidder:Quoted}的品牌为{brand:Quoted}"))
@given(words("{bidder:Quoted} offers the brand {brand:Quoted}"))
def _(tender: Tender, bidder: str, brand: str) -> None:
    tender.lots[bidder]["brand"] = brand


@given(words("{bidder:Quoted}的负责人为{head:Quoted}"))
@given(words("the head of {bidder:Quoted} is {head:Quoted}"))
def _(tender: Tender, bidder: str, head: str) -> None:
    tender.bids[bidder]["bidder"]["head"] = head


@given(words("{bidder:Quoted}由{owner:Quoted}控股"))
@given(words("{bidder:Quoted} is owned by {owner:Quoted}"))
def _(tender: Tender, bidder: str, owner: str) -> None:
    tender.bids[bidder]["bidder"]["controlled_by"] = [owner]


@given(words("评标委员会有评审专家 {experts:Count} 人、采购人代表 {others:Count} 人"))
@given(words("a committee of {experts:Count} experts and {others:Count} representatives of the purchaser"))
def _(tender: Tender, experts: int, others: int) -> None:
    tender.experts, tender.others = experts, others


@given(words("{bidder:Quoted}于{moment:Quoted}送达"))
@given(words("{bidder:Quoted} hands in at {moment:Quoted}"))
def _(tender: Tender, bidder: str, moment: str) -> None:
    tender.bids[bidder]["received"] = moment


@given(words("{bidder:Quoted}的报价改为 {price:Number} 元"))
@given(words("{bidder:Quoted} bids {price:Number} CNY instead"))
def _(tender: Tender, bidder: str, price: Decimal) -> None:
    tender.lots[bidder]["price"] = f"{price} CNY"


@given(words("评标委员会没有接受{bidder:Quoted}的说明"))
@given(words("the committee did not accept the explanation of {bidder:Quoted}"))
def _(tender: Tender, bidder: str) -> None:
    tender.refused.append(bidder)
    # One more bid, so that three remain.
    tender.bids["#"] = {"bidder": {"name": "#"}}
    tender.lots["#"] = {"price": "890000 CNY", "mark": "10"}


@given(words("{bidder:Quoted}的产品全部是本国产品"))
@given(words("all products of {bidder:Quoted} are domestic"))
def _(tender: Tender, bidder: str) -> None:
    tender.bids[bidder]["domestic"] = "true"


@given(words("{bidder:Quoted}的本国产品占成本的 {share:Number}%"))
@given(words("{share:Number}% of the cost of the products of {bidder:Quoted} is domestic"))
def _(tender: Tender, bidder: str, share: Decimal) -> None:
    tender.bids[bidder]["domestic"] = f"{share}%"


@given(words("服务一项叫{label:Quoted}"))
@given(words("service is called {label:Quoted}"))
def _(tender: Tender, label: str) -> None:
    tender.label = label


@when(words("评审这些投标"), target_fixture="evaluated")
@when(words("these bids are evaluated"), target_fixture="evaluated")
def _(tender: Tender, tmp_path: Path) -> Evaluated:
    path = tmp_path / "tender.yaml"
    path.write_text(json.dumps(tender.written(), ensure_ascii=False), encoding="utf-8")
    return Evaluated(run_files((str(path),), (), Options()))


# -- what must come of it ------------------------------------------------------------------------


@then(words("{bidder:Quoted}的报价计为 {price:Number} 元"))
@then(words("the price of {bidder:Quoted} counts as {price:Number} CNY"))
def _(evaluated: Evaluated, bidder: str, price: Decimal) -> None:
    assert Decimal(evaluated.bid(bidder)["contract_price"]) == price


@then(words("{bidder:Quoted}的评审价为 {price:Number} 元"))
@then(words("the price of {bidder:Quoted} is compared at {price:Number} CNY"))
def _(evaluated: Evaluated, bidder: str, price: Decimal) -> None:
    assert Decimal(evaluated.bid(bidder)["evaluation_price"]) == price


@then(words("中标的是{bidder:Quoted}"))
@then(words("{bidder:Quoted} wins"))
def _(evaluated: Evaluated, bidder: str) -> None:
    assert evaluated.lot["award"] == bidder


@then(words("{bidder:Quoted}参加比较"))
@then(words("{bidder:Quoted} is compared"))
def _(evaluated: Evaluated, bidder: str) -> None:
    assert evaluated.bid(bidder)["rank"]


@then(words("{bidder:Quoted}不必说明报价"))
@then(words("{bidder:Quoted} need not explain its price"))
def _(evaluated: Evaluated, bidder: str) -> None:
    assert bidder not in [item["bidder"] for item in evaluated.lot["review"]]


@then(words("{bidder:Quoted}被否决，依据{clause:Clause}"))
@then(words("{bidder:Quoted} is rejected under {clause:Clause}"))
def _(evaluated: Evaluated, bidder: str, clause: str) -> None:
    reasons = {item["bidder"]: item["reasons"] for item in evaluated.lot["excluded"]}
    assert [reason["clause"] for reason in reasons[bidder]] == [cited(clause)]


@then(words("{bidder:Quoted}不能推荐，依据{clause:Clause}"))
@then(words("{bidder:Quoted} cannot be recommended under {clause:Clause}"))
def _(evaluated: Evaluated, bidder: str, clause: str) -> None:
    assert evaluated.bid(bidder)["out"]["clause"] == cited(clause)
    assert bidder not in evaluated.lot["candidates"]


@then(words("不授标，依据{clause:Clause}"))
@then(words("nobody wins under {clause:Clause}"))
def _(evaluated: Evaluated, clause: str) -> None:
    assert evaluated.lot["award"] is None
    assert [reason["clause"] for reason in evaluated.lot["no_award"]] == [cited(clause)]


@then(words("这些投标不能评审"))
@then(words("these bids cannot be evaluated"))
def _(evaluated: Evaluated) -> None:
    assert evaluated.outcome.status == 3


@then(words("这些投标不能评审，依据{clause:Clause}"))
@then(words("these bids cannot be evaluated under {clause:Clause}"))
def _(evaluated: Evaluated, clause: str) -> None:
    errors = [finding for finding in evaluated.outcome.findings if finding.severity == "error"]
    assert [finding.clause for finding in errors] == [cited(clause)]
