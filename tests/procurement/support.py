"""Tenders written into a test, the law of the library, and a grader that reads grades off file names."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import PurePath
from textwrap import dedent, indent

from grading.catalogue import Catalogue, build_all
from grading.findings import Findings, has_errors
from grading.kinds import models
from grading.language.documents import Model, Reference
from grading.language.tree import Word
from grading.language.values import Label
from grading.reading.table import Table, read_csv
from grading.reading.yaml import read_yaml
from procurement.evidence.proofs import Condition, Evidence, Scheme
from procurement.models.law import Law
from procurement.models.tender import Tender
from procurement.results import Evaluation, LotResult, Ranked
from procurement.tendering import check, run

GRADES = {
    "premium": Label("特优", "Premium"),
    "superior": Label("优", "Superior"),
    "qualified": Label("合格", "Qualified"),
    "rejected": Label("不合格", "Rejected"),
}
SCHEME = Scheme("milk/quality", "2026.1", Label("生乳质量分级", "Quality grades"), GRADES)


@cache
def catalogue() -> Catalogue:
    return Catalogue((), models())


class Grader:
    """`premium.csv` proves premium; `qualified_or_premium.csv` proves qualified and leaves premium open."""

    def __init__(
        self, law: Law | None = None, scheme: Scheme = SCHEME, tables: Mapping[str, str] | None = None
    ) -> None:
        self._law, self._scheme, self.tables = law, scheme, tables or {}

    def table(self, file: Word) -> tuple[Table | None, Findings]:
        return read_csv(self.tables[file].encode(), file)

    def law(self, name: Word, at: datetime.date) -> tuple[Law | None, Findings]:
        if self._law:
            return self._law, ()
        found, findings = catalogue().header(name, Law, edition=None, at=at, place=name.place)
        return (found if isinstance(found, Law) else None), findings

    def scheme(self, reference: Reference, at: datetime.date) -> tuple[Scheme | None, Findings]:
        return self._scheme, ()

    def evidence(
        self, reference: Reference, files: Sequence[Word], rules_at: datetime.date, facts_at: datetime.date
    ) -> tuple[tuple[Evidence, ...], Findings]:
        return tuple(evidence(PurePath(file).stem) for file in files), ()


def evidence(name: str) -> Evidence:
    """What is proven by a file of this name."""
    proven, _, best = name.partition("_or_")
    order = SCHEME.order
    possible = order[order.index(best or proven) : order.index(proven) + 1]
    verdict = "meets" if proven != "rejected" else "open" if best else "fails"
    cells = Condition(
        f"table.cells.{proven}",
        Label("体细胞数", "Cells"),
        "Regulation 853/2004",
        "open" if best else "fails",
        None if best else "825250.061916333426509655348514",
        "≤ 750000 1/mL",
        None,
        (proven,),
    )
    settle = ("tests.fat",) if best else ()
    return Evidence(name, verdict, proven, possible, settle, (cells.id,), (cells,))


def bid(
    name: str,
    price: int | str,
    panel: str | Sequence[str] = "10",
    *,
    subjects: str = "",
    claims: str = "",
    code: str = "",
    more: str = "",
) -> str:
    """A bid for the lot `milk`, as a user writes it; one score stands for five equal ones.

    Every bidder has a folder for its evidence.
    """
    scores = ", ".join([panel] * 5 if isinstance(panel, str) else panel)
    files = ", ".join(f"{name}/{file}" for file in subjects.split(", ") if file)
    graded = f", subjects: [{files}]" if files else ""
    lines = [f"- bidder: {{name: {name}{f', code: {code}' if code else ''}}}"]
    lines += [f"  {line}" for line in (*claims.split("; "), *more.split("; ")) if line]
    lines.append(f"  lots: {{milk: {{price: {price} CNY, panel: {{experts: [{scores}]}}{graded}}}}}")
    return "\n".join(lines)


HEAD = """
kind: tender
id: T-1
law: cn/goods_and_services
object: goods
procedure: open_tendering
method: comprehensive_scoring
published: 2026-02-01
opened: 2026-03-02T09:30+08:00
ceiling: 1500000 CNY
"""
PANEL = """
- id: milk
  criteria:
    price: {weight: 30}
    experts: {weight: 70, panel: experts}
"""
GRADED = """
- id: milk
  documents: {quality: milk/quality}
  several_subjects: worst
  minimum: quality ≥ qualified
  criteria:
    price: {weight: 30}
    quality: {weight: 40, points: {premium: 40, superior: 32, qualified: 20}}
    experts: {weight: 30, panel: experts}
"""
LOWEST = """
- id: milk
  documents: {quality: milk/quality}
  minimum: quality ≥ qualified
"""


def text_of(bids: Sequence[str], lot: str = PANEL, head: str = HEAD, more: str = "") -> str:
    """A whole tender."""
    parts = [head.strip(), dedent(more).strip(), "lots:", indent(lot.strip(), "  "), "bids:", *bids]
    return "\n".join(part for part in parts if part) + "\n"


def read(text: str) -> Model:
    """The document of a text in which nothing is wrong."""
    nodes, findings = read_yaml(text.encode(), "text.yaml")
    (model,), findings = build_all(nodes, findings, models())
    assert findings == ()
    return model


def built(text: str) -> tuple[Tender | None, Findings]:
    """The tender of a text and what reading it found."""
    nodes, findings = read_yaml(text.encode(), "bid.yaml")
    documents, findings = build_all(nodes, findings, models())
    tender = documents[0] if documents and not has_errors(findings) else None
    return (tender if isinstance(tender, Tender) else None), findings


def checked(text: str) -> Findings:
    """Everything that is found before a tender is evaluated, but for what a better grade may cost."""
    tender, findings = built(text)
    if tender is None:
        return findings
    found = check(tender, Grader())
    return (*findings, *(finding for finding in found if not finding.code.startswith("tender_premium")))


def outcome(text: str) -> tuple[Evaluation | None, Findings]:
    """The evaluation of a text, and what was found but for red flags."""
    tender, findings = built(text)
    assert tender is not None, [(found.code, found.arguments) for found in findings]
    evaluation, found = run(tender, Grader())
    return evaluation, tuple(item for item in found if not item.code.startswith("flag_"))


def evaluated(text: str) -> Evaluation:
    """The evaluation of a text in which nothing is wrong."""
    evaluation, findings = outcome(text)
    assert evaluation is not None, [(found.code, dict(found.arguments)) for found in findings]
    return evaluation


def lot_of(text: str) -> LotResult:
    """The only lot of an evaluation."""
    (lot,) = evaluated(text).lots
    return lot


def ranked(lot: LotResult) -> dict[str, Ranked]:
    """The places of a lot by bidder, best first."""
    return {entry.bidder: entry for entry in lot.ranking}
