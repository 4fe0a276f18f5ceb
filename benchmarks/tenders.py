"""Large tenders: bids and scores in tables, evaluated by the command, beside a script written by hand.

The script reads the same tables, adds floating-point points and takes the best of each lot: no checks, no
exact figures, no reasons, no report of what the award hangs on.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from pathlib import Path

BIDDERS, LOTS, CRITERIA = 1_000, 20, 50
FEW = 20
"""The bidders of a lot whose stability report is measured."""

LAW = """
kind: law
id: benchmark
title: {zh: 测速用, en: For measuring}
language: en
edition: '1'
in_force: {from: 2020-01-01}
methods:
  points: {clause: none, status: read, price: lowest_price_ratio, tie: [lower_price, draw]}
fewer_than: {bidders: 3, then: no_award, clause: none, status: read}
open_grade: proven
"""
TENDER = """
kind: tender
id: measured
law: benchmark
object: goods
procedure: open_tendering
method: points
published: 2026-02-10
opened: 2026-03-10T09:30+08:00
bids: bids.csv
panel: scores.csv
"""
SCRIPT = """
import csv, sys
weight = float(sys.argv[1])
points, prices = {}, {}
for row in csv.DictReader(open("scores.csv", encoding="utf-8")):
    key = row.pop("lot"), row.pop("bidder")
    row.pop("member")
    points[key] = sum(map(float, row.values()))
for row in csv.DictReader(open("bids.csv", encoding="utf-8")):
    prices[row["lot"], row["bidder"]] = float(row["price [EUR]"])
best = {}
for lot in sorted({lot for lot, _ in prices}):
    own = {bidder: price for (of, bidder), price in prices.items() if of == lot}
    low = min(own.values())
    best[lot] = max(own, key=lambda bidder: low / own[bidder] * weight + points[lot, bidder])
for lot, bidder in best.items():
    print(lot, bidder)
"""


@dataclass(frozen=True, slots=True)
class Tendered:
    """Processor seconds and peak megabytes of the command and of the script, and the wrong winners."""

    bidders: int
    lots: int
    criteria: int
    seconds: float
    megabytes: float
    by_hand: float
    wrong: int


def evaluate(bidders: int = BIDDERS, lots: int = LOTS, criteria: int = CRITERIA) -> Tendered:
    """One tender of this size, by the command and by the script, every winner compared."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), bidders, lots, criteria)
        grade = str(Path(sysconfig.get_path("scripts")) / "grade")
        command = [grade, "tender.yaml", "--library", "library", "--format", "text", "--lang", "en"]
        text, seconds, megabytes = _measured(command, folder)
        weight = str(100 - (criteria - 1))
        script, by_hand, _ = _measured([sys.executable, "-c", SCRIPT, weight], folder)
    ours = [line.partition(": ")[2] for line in text.splitlines() if line.startswith("Award: ")]
    theirs = [line.partition(" ")[2] for line in script.splitlines()]
    wrong = sum(one != other for one, other in zip(ours, theirs, strict=False)) + abs(len(ours) - len(theirs))
    return Tendered(bidders, lots, criteria, seconds, megabytes, by_hand, wrong)


def shown(tender: Tendered) -> str:
    """The figures of a tender in one line."""
    size = f"{tender.bidders:,} bidders, {tender.lots} lots, {tender.criteria} criteria"
    times = tender.seconds / tender.by_hand
    return (
        f"{size}: {tender.seconds:.2f} s, {tender.megabytes:.0f} MB; "
        f"by hand {tender.by_hand:.2f} s ({times:.1f} ×); wrong {tender.wrong}"
    )


def write(folder: Path, bidders: int, lots: int, criteria: int, seed: int = 7) -> None:
    """The tender and its tables: prices near each other, and a mark of one consenting panel for each item."""
    source = random.Random(seed)
    names = [f"Bidder {number:04d}" for number in range(bidders)]
    items = [f"item_{number:02d}" for number in range(1, criteria)]
    ids = [f"lot_{number:02d}" for number in range(lots)]
    bids = ["bidder,lot,price [EUR]"]
    scores = [",".join(("bidder", "lot", "member", *items))]
    for name in names:
        for lot in ids:
            bids.append(f"{name},{lot},{source.randint(900_000, 1_200_000)}")
            marks = (f"{source.randint(0, 10) / 10}" for _ in items)
            scores.append(",".join((name, lot, "panel", *marks)))
    (folder / "bids.csv").write_text("\n".join(bids) + "\n", encoding="utf-8")
    (folder / "scores.csv").write_text("\n".join(scores) + "\n", encoding="utf-8")
    weighed = {"price": {"weight": 100 - len(items)}} | {item: {"weight": 1, "panel": item} for item in items}
    described = [{"id": lot, "criteria": weighed} for lot in ids]
    (folder / "tender.yaml").write_text(f"{TENDER}lots: {json.dumps(described)}\n", encoding="utf-8")
    (folder / "library").mkdir()
    (folder / "library" / "law.yaml").write_text(LAW, encoding="utf-8")


def _measured(command: list[str], folder: str) -> tuple[str, float, float]:
    """What a command prints, its processor time and its peak memory."""
    environment = {**os.environ, "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            command, cwd=folder, stdout=out, stderr=subprocess.DEVNULL, env=environment
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return out.read().decode(), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
