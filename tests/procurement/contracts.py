"""Contracts written into a test, and a small library that their deliveries are graded by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from textwrap import dedent

from grading.catalogue import Catalogue, build_all
from grading.findings import Finding, Findings, has_errors
from grading.kinds import models
from grading.reading.yaml import read_yaml
from procurement.evidence.library import Library
from procurement.models.contract import Contract
from procurement.plugin import ContractOutcome
from procurement.settlement.contracting import check, run
from procurement.settlement.model import Line, Settlement

LIBRARY = """
kind: ruleset
id: fat
title: {zh: 脂肪分级, en: Fat grades}
edition: "1"
vocabulary: milk
grades:
  - {id: a, label: {zh: 甲, en: A}}
  - {id: b, label: {zh: 乙, en: B}}
  - {id: c, label: {zh: 丙, en: C}}
  - {id: out, label: {zh: 等外, en: Out}}
table:
  fat: {clause: "1", unit: g/100g, a: ≥ 4.0, b: ≥ 3.5, c: ≥ 3.0}
---
kind: ruleset
id: clean
title: {zh: 卫生要求, en: Hygiene}
edition: "1"
vocabulary: milk
requirements:
  plate_count: {clause: "2", limit: ≤ 100000 CFU/mL}
---
kind: ruleset
id: protein
title: {zh: 蛋白质分级, en: Protein grades}
edition: "1"
vocabulary: milk
grades: [{id: high, label: {zh: 高, en: High}}, {id: low, label: {zh: 低, en: Low}}]
table:
  protein: {clause: "3", unit: g/100g, high: ≥ 3.2}
---
kind: ruleset
id: priced
title: {zh: 按脂肪计价, en: Priced by fat}
edition: "1"
vocabulary: milk
for: species = cow
parameters: {base: {unit: CNY/L}}
grades:
  - {id: a, label: {zh: 甲, en: A}, gives: {bonus: 0.40 CNY/L}}
  - {id: b, label: {zh: 乙, en: B}, gives: {bonus: 0 CNY/L}}
table:
  fat: {clause: "1", unit: g/100g, a: ≥ 4.0}
pricing:
  clause: "4"
  unit: CNY/L
  items: {class: grade.bonus}
  total: base + class
---
kind: ruleset
id: paid
title: {zh: 按量付款, en: Paid by volume}
edition: "1"
vocabulary: milk
parameters: {base: {unit: CNY/L}}
grades: [{id: a, label: {zh: 甲, en: A}}, {id: b, label: {zh: 乙, en: B}}]
table:
  fat: {clause: "1", unit: g/100g, a: ≥ 4.0}
pricing:
  unit: CNY/L
  items: {class: {cases: {fat ≥ 4.0: 0.40, else: 0}}}
  total: base + class
  round: 0.01 half_up
  amount: {formula: total × volume, unit: CNY, round: 0.01 half_up}
---
kind: ruleset
id: monthly
title: {zh: 月度, en: Monthly}
edition: "1"
vocabulary: milk
rows: {month: {of: tests, over: 1 month}}
grades: [{id: a, label: {zh: 甲, en: A}}, {id: b, label: {zh: 乙, en: B}}]
table:
  fat: {clause: "5", of: mean(month.fat), unit: g/100g, a: ≥ 4.0}
---
kind: ruleset
id: grouped
title: {zh: 分组, en: Grouped}
edition: "1"
vocabulary: milk
groups: {by: [species], as: tests}
requirements: {fat: {clause: "6", of: count(tests), limit: ≥ 1}}
---
kind: ruleset
id: wheat
title: {zh: 小麦, en: Wheat}
edition: "1"
vocabulary: grain
grades: [{id: a, label: {zh: 甲, en: A}}, {id: b, label: {zh: 乙, en: B}}]
table: {moisture: {clause: "7", unit: "%", a: ≤ 12}}
"""
HEAD = """
kind: contract
id: C-1
title: {zh: 牛奶合同, en: Milk}
supplier: One Dairy
concluded: 2026-03-01
"""
TERMS = """
documents: {quality: fat}
minimum: quality ≥ c
price: {of: 4.98 CNY/L, clause: art. 3}
worth:
  quality: {clause: art. 5, a: 3%, b: 0%, c: -5%}
"""
PROMISE = """
promised: {quality: a}
advantage:
  quality: {a: 150000 CNY, b: 50000 CNY}
clawback: {times: 1.5, clause: art. 9}
"""
COLUMNS = "id,date,quantity [L],fat [g/100g]"


def contract(terms: str = TERMS, more: str = "", deliveries: str = "deliveries.csv") -> str:
    """A whole contract."""
    return (
        "\n".join(
            part.strip() for part in (HEAD, dedent(terms), dedent(more), f"deliveries: {deliveries}") if part
        )
        + "\n"
    )


def table(*rows: str, columns: str = COLUMNS) -> str:
    return "".join(f"{row}\n" for row in (columns, *rows))


@cache
def catalogue() -> Catalogue:
    folder = Path(mkdtemp())
    (folder / "library.yaml").write_text(LIBRARY, "utf-8")
    return Catalogue([folder], models())


def built(text: str) -> tuple[Contract | None, Findings]:
    """The contract of a text and what reading it found."""
    nodes, findings = read_yaml(text.encode(), "contract.yaml")
    documents, findings = build_all(nodes, findings, models())
    found = documents[0] if documents and not has_errors(findings) else None
    return (found if isinstance(found, Contract) else None), findings


def _library(folder: Path, tables: Mapping[str, str | bytes]) -> Library:
    for name, content in tables.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(data)
    return Library(catalogue(), folder)


def outcome(
    folder: Path, text: str, *rows: str, tables: Mapping[str, str | bytes] | None = None
) -> ContractOutcome:
    """What comes of a contract with its deliveries."""
    model, findings = built(text)
    if model is None:
        return ContractOutcome(None, findings)
    return ContractOutcome(*run(model, _library(folder, tables or {"deliveries.csv": table(*rows)})))


def checked(
    folder: Path, text: str, *rows: str, tables: Mapping[str, str | bytes] | None = None
) -> dict[str, Finding]:
    """Everything that is found before anything is settled, by code."""
    model, findings = built(text)
    if model is not None:
        findings = (*findings, *check(model, _library(folder, tables or {"deliveries.csv": table(*rows)})))
    return {finding.code: finding for finding in findings}


def settled(
    folder: Path, text: str, *rows: str, tables: Mapping[str, str | bytes] | None = None
) -> Settlement:
    """The settlement of a contract in which nothing is wrong."""
    found = outcome(folder, text, *rows, tables=tables)
    assert found.settlement, [(finding.code, dict(finding.arguments)) for finding in found.findings]
    return found.settlement


def line_of(settlement: Settlement, name: str) -> Line:
    return next(line for line in settlement.lines if line.delivery.id == name)
