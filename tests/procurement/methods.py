"""A law that knows every method, and tenders under it, for tests of the methods themselves."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from textwrap import dedent

from grading.catalogue import build_all
from grading.findings import Findings, has_errors
from grading.kinds import models
from grading.reading.yaml import read_yaml
from procurement.models.law import Law
from procurement.models.tender import Tender
from procurement.results import Evaluation, LotResult, Ranked
from procurement.tendering import check, run
from tests.procurement.support import Grader

LAW = Path(__file__).with_name("every.yaml")

HEAD = """
kind: tender
id: T
law: every
object: goods
procedure: open_tendering
published: 2026-02-01
opened: 2026-03-02T09:30+08:00
"""


@cache
def every() -> Law:
    """The law above."""
    nodes, findings = read_yaml(LAW.read_bytes(), LAW.name)
    (law,), findings = build_all(nodes, findings, models())
    assert not has_errors(findings), [item.message("en") for item in findings]
    assert isinstance(law, Law)
    return law


def grader() -> Grader:
    return Grader(every())


def tender_of(text: str) -> Tender:
    nodes, findings = read_yaml((HEAD + dedent(text)).encode(), "tender.yaml")
    (tender,), findings = build_all(nodes, findings, models())
    assert not has_errors(findings), [item.message("en") for item in findings]
    assert isinstance(tender, Tender)
    return tender


def found(text: str) -> Findings:
    """What is found before anything is evaluated, notes apart."""
    return tuple(finding for finding in check(tender_of(text), grader()) if finding.severity != "note")


def notes(text: str) -> Findings:
    return tuple(finding for finding in check(tender_of(text), grader()) if finding.severity == "note")


def answered(text: str) -> tuple[Evaluation | None, Findings]:
    return run(tender_of(text), grader())


def lot_of(text: str) -> LotResult:
    evaluation, findings = answered(text)
    assert evaluation is not None, [finding.message("en") for finding in findings]
    return evaluation.lots[0]


def by_bidder(lot: LotResult) -> dict[str, Ranked]:
    return {entry.bidder: entry for entry in lot.ranking}
