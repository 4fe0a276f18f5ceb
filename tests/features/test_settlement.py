"""The policies on settlement: what was agreed, what was delivered, and what is payable."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from grading.kinds import Options
from grading.reporting.files import run_files
from tests.features.words import columns, words

FEATURES = ("settlement",)
scenarios(*(f"{language}/{name}.feature" for language in ("zh-CN", "en") for name in FEATURES))

GRADES = {
    "1 等": "one",
    "2 等": "two",
    "3 等": "three",
    "4 等": "four",
    "5 等": "five",
    "Grade 1": "one",
    "Grade 2": "two",
    "Grade 3": "three",
    "Grade 4": "four",
    "Grade 5": "five",
}
# The test weight and the mouldy kernels of a wagon of maize that proves a grade, or leaves a better one open.
MAIZE = {
    "one": ("728", "0.5"),
    "two": ("700", "0.5"),
    "three": ("670", "0.5"),
    "four": ("640", "0.5"),
    "five": ("610", "0.5"),
    "等外": ("700", "2.1"),
    "Below grade": ("700", "2.1"),
    "至少 2 等": ("≥ 690", "0.5"),
    "Grade 2 at least": ("≥ 690", "0.5"),
    "未检": ("", ""),
    "not tested": ("", ""),
}
STATES = {
    "已定": "paid",
    "暂付": "open",
    "暂不付": "held",
    "拒收": "refused",
    "settled": "paid",
    "provisional": "open",
    "held back": "held",
    "refused": "refused",
}
HEAD = "id,quantity [t],bulk_density [g/L],mouldy [%],unsound [%],impurities [%],moisture [%],colour_odour"


@dataclass
class Contract:
    """A contract, as a buyer would write it."""

    price: str = ""
    least: str = ""
    worth: dict[str, str] = field(default_factory=dict)
    promised: str | None = None
    advantage: dict[str, str] = field(default_factory=dict)
    by: str = "worst"
    deliveries: list[str] = field(default_factory=list)

    def written(self) -> dict[str, Any]:
        """The file of the contract."""
        promise: dict[str, Any] = {
            "promised": {"maize": self.promised},
            "advantage": {"maize": self.advantage},
            "clawback": {"times": "1.5", "by": self.by},
        }
        return {
            "kind": "contract",
            "id": "C-1",
            "supplier": "A",
            "concluded": "2026-09-18",
            "documents": {"maize": "gb_1353_2018"},
            "minimum": f"maize ≥ {self.least}",
            "price": f"{self.price} CNY/t",
            "worth": {"maize": self.worth},
            **(promise if self.promised else {}),
            "deliveries": "deliveries.csv",
        }


@pytest.fixture
def contract() -> Contract:
    return Contract()


# -- the contract and its deliveries ---------------------------------------------------------------


@given(words("一份玉米合同，每吨 {price:Number} 元，{least:Quoted}以上接收"))
@given(words("a contract on maize at {price:Number} CNY a tonne, accepted from {least:Quoted}"))
def _(contract: Contract, price: Decimal, least: str) -> None:
    contract.price, contract.least = str(price), GRADES[least]


@given(words("各等级的价为"))
@given(words("these grades are paid"))
def _(contract: Contract, datatable: list[list[str]]) -> None:
    contract.worth = {GRADES[grade]: change for grade, change in datatable[1:]}


@given(words("承诺的等级为{grade:Quoted}"))
@given(words("{grade:Quoted} was promised"))
def _(contract: Contract, grade: str) -> None:
    contract.promised = GRADES[grade]


@given(words("评标时的优惠为"))
@given(words("these advantages were given at the award"))
def _(contract: Contract, datatable: list[list[str]]) -> None:
    contract.advantage = {GRADES[grade]: f"{sum_} CNY" for grade, sum_ in datatable[1:]}


@given(words("没有兑现的按数量计"))
@given(words("what misses the promise counts by quantity"))
def _(contract: Contract) -> None:
    contract.by = "share"


@given(words("各次交货为"))
@given(words("these deliveries"))
def _(contract: Contract, datatable: list[list[str]]) -> None:
    for row in columns(datatable):
        name, tonnes, grade = row.values()
        density, mouldy = MAIZE[GRADES.get(grade, grade)]
        contract.deliveries.append(f"{name},{tonnes},{density},{mouldy},3.0,0.5,13.0,normal")


# -- settling --------------------------------------------------------------------------------------


@when(words("结算这份合同"), target_fixture="settled")
@when(words("the contract is settled"), target_fixture="settled")
def _(contract: Contract, tmp_path: Path) -> Mapping[str, Any]:
    (tmp_path / "deliveries.csv").write_text("\n".join((HEAD, *contract.deliveries)), encoding="utf-8")
    path = tmp_path / "contract.yaml"
    path.write_text(json.dumps(contract.written(), ensure_ascii=False, indent=1), encoding="utf-8")
    outcome = run_files([str(path)], (), Options())
    found = outcome.as_json()
    assert "payable" in found, [finding.message("en") for finding in outcome.findings]
    assert outcome.status == (0 if found["settled"] else 1)
    return found


# -- what must come of it ----------------------------------------------------------------------------


@then(words("各次交货的结果为"))
@then(words("the deliveries are"))
def _(settled: Mapping[str, Any], datatable: list[list[str]]) -> None:
    found = {line["id"]: (line["state"], line["paid"]) for line in settled["deliveries"]}
    assert found == {name: (STATES[state], sum_) for name, state, sum_ in datatable[1:]}


@then(words("应付 {sum_:Number} 元"))
@then(words("{sum_:Number} CNY are payable"))
def _(settled: Mapping[str, Any], sum_: Decimal) -> None:
    assert settled["payable"] == str(sum_)
    assert settled["range"] == [str(sum_)] * 2


@then(words("最终应付在 {low:Number} 元到 {high:Number} 元之间"))
@then(words("between {low:Number} and {high:Number} CNY are payable in the end"))
def _(settled: Mapping[str, Any], low: Decimal, high: Decimal) -> None:
    assert settled["range"] == [str(low), str(high)]
    assert not settled["settled"]


@then(words("追回 {sum_:Number} 元"))
@then(words("{sum_:Number} CNY are taken back"))
def _(settled: Mapping[str, Any], sum_: Decimal) -> None:
    assert settled["taken_back"]["sum"] == str(sum_)
