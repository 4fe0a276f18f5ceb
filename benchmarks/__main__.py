"""`make bench`: measure, compare with the oracle, print a table, keep the figures of the day."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.deciding import memory, speeds
from benchmarks.herds import HERDS, climb
from benchmarks.measure import machine
from benchmarks.report import Measured, as_json, as_text
from benchmarks.starting import starts
from benchmarks.tenders import BIDDERS, FEW, evaluate, shown

RESULTS = Path(__file__).resolve().parent / "results"


def main(arguments: Sequence[str] | None = None) -> int:
    """0, or 1 where an engine answered otherwise than the oracle."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--samples", type=int, default=20_000, help="samples a round (20000)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds, of which the best counts (5)")
    parser.add_argument("--decisions", type=int, default=1_000_000, help="decisions while memory is watched")
    parser.add_argument("--herds", type=int, default=HERDS, help=f"herds on a ladder ({HERDS})")
    parser.add_argument("--bidders", type=int, default=BIDDERS, help=f"bidders of a tender ({BIDDERS})")
    parser.add_argument("--starts", type=int, default=15, help="cold starts, of which the median counts (15)")
    parser.add_argument("--results", type=Path, default=RESULTS, help="folder for the figures")
    given = parser.parse_args(arguments)

    # Memory first: later there would be samples and engines in it that are not ours.
    marks = [count for count in (10_000, 100_000, 1_000_000) if count < given.decisions]
    held = memory([*marks, given.decisions])
    fast = speeds(given.samples, given.rounds)
    # Two rounds of many histories are enough: they take seconds, not microseconds.
    climbed = climb(given.herds, min(given.rounds, 2))
    # Two tenders: the large one, and the bids of one lot with the report of what the award hangs on.
    tenders = [evaluate(given.bidders), evaluate(min(FEW, given.bidders), 1)]
    measured = Measured(fast, held, starts(given.starts), climbed, machine())
    today = datetime.datetime.now(datetime.UTC).date()
    print(as_text(measured))
    print("\n".join(map(shown, tenders)))
    given.results.mkdir(exist_ok=True)
    data = {"date": today.isoformat(), "samples": given.samples, **as_json(measured)}
    data["tenders"] = [asdict(tender) for tender in tenders]
    path = given.results / f"{today.isoformat()}.json"
    path.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 1 if measured.wrong or any(tender.wrong for tender in tenders) else 0


if __name__ == "__main__":
    sys.exit(main())
