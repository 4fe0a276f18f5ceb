# ruff: noqa: E501  (documents and histories stand on one line)
"""The same inputs give the same bytes: no order of rows, keys, subjects or hashes shows through."""

import json
import os
import random
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from grading.kinds import Options
from grading.reporting.files import run_files

ROOT = Path(__file__).parent.parent.parent
RULES = """
kind: ruleset
id: shuffled
vocabulary: milk
rows:
  last_3: {of: tests, last: 3, where: known(tests.fat)}
derive:
  fat_mean: {formula: mean(last_3.fat), unit: g/100g}
ladder:
  state:
    steps: [tests, letters]
    states: [fine, watched]
    moves:
      - {from: fine, to: watched, when: count(last_3.fat < 3) ≥ 1}
      - {from: watched, to: fine, when: some(letters.date = date)}
grades: [one, two, three]
table:
  fat: {of: fat_mean, one: ≥ 4, two: ≥ 3}
  cells: {of: max(tests.somatic_cell_count), unit: 1/mL, one: ≤ 300000}
requirements:
  state: {that: state = fine | watched}
"""
TESTS = [
    "{date: 2026-01-05, fat: 3.2, somatic_cell_count: 200000}", "{date: 2026-01-05, fat: 4.4}",
    "{date: 2026-02-05, fat: 2.9, plate_count: < 10}", "{date: 2026-02-09, somatic_cell_count: '> 100000'}",
    "{fat: 4.0, date: 2026-03-01}", "{fat: 3.9, date: 2026-03-01, lab: l7}",
]  # fmt: skip
LETTERS = ["{date: 2026-02-05}", "{date: 2026-02-20, permit_event: notice}"]


def samples(seed: int) -> str:
    """The same samples, with rows, keys and subjects in another order."""
    dice = random.Random(seed)

    def turned(texts: list[str]) -> list[str]:
        texts = [*texts]
        dice.shuffle(texts)
        return texts

    def row(text: str) -> str:
        return "{" + ", ".join(turned(text.strip("{}").split(", "))) + "}"

    def subject(name: str) -> str:
        keys = [f"tests: [{', '.join(turned(list(map(row, TESTS))))}]", f"letters: [{', '.join(turned(LETTERS))}]",
                "species: cow", "fat: 3.3"]  # fmt: skip
        return f"  - {{id: {name}, {', '.join(turned(keys))}}}"

    sections = ["rules: [shuffled]", "at: 2026-03-31", "labs: {l7: {accredited: accredited}}",
                "subjects:\n" + "\n".join(map(subject, turned(["farm_a", "farm_b"])))]  # fmt: skip
    return "\n".join(["kind: samples", *turned(sections)]) + "\n"


def decided(folder: Path, seed: int) -> list[dict[str, object]]:
    (folder / "rules.yaml").write_text(RULES, "utf-8")
    (folder / "samples.yaml").write_text(samples(seed), "utf-8")
    outcome = run_files([str(folder / "samples.yaml")], [folder / "rules.yaml"], Options())
    assert not outcome.findings, [finding.message("en") for finding in outcome.findings]
    found: list[dict[str, object]] = outcome.as_json()["subjects"]
    return sorted(found, key=lambda subject: str(subject["id"]))


def test_no_order_in_the_file_shows_through(tmp_path: Path) -> None:
    first = json.dumps(decided(tmp_path, 0), ensure_ascii=False)
    assert '"possible"' in first
    for seed in range(1, 12):
        assert json.dumps(decided(tmp_path, seed), ensure_ascii=False) == first


def test_subjects_alike_are_decided_alike(tmp_path: Path) -> None:
    one, other = decided(tmp_path, 3)
    assert {**one, "id": ""} == {**other, "id": ""}


SCRIPT = """
import sys
from grading.cli import main
main(["file", sys.argv[1], "--format", "json", "--library", sys.argv[2]])
"""


@pytest.mark.parametrize("settings", [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "31337"}, {"LC_ALL": "en_US.UTF-8"},
                                      {"LC_ALL": "C"}, {"TZ": "Pacific/Kiritimati"}])  # fmt: skip
def test_neither_hashes_nor_locale_nor_time_zone_show_through(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    (tmp_path / "rules.yaml").write_text(RULES, "utf-8")
    (tmp_path / "samples.yaml").write_text(samples(0), "utf-8")

    def answer(extra: dict[str, str]) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC", **extra}
        command = [sys.executable, "-c", SCRIPT, str(tmp_path / "samples.yaml"), str(tmp_path / "rules.yaml")]
        done = subprocess.run(command, capture_output=True, env=environment, cwd=ROOT, check=False)
        assert done.returncode in (0, 1), done.stderr.decode()
        return done.stdout

    assert answer(settings) == answer({})


def test_what_was_decided_before_does_not_show_through() -> None:
    """Two documents may write one number in two ways, and each is shown as it wrote it."""
    from tests.support import decided as decided_by

    for limit in ("3.1", "3.10", "3.1", "3.100"):
        decision = decided_by(f"derive: {{b_: a - {limit}}}\nrequirements: {{a: ≥ {limit}}}", "{a: 5}")
        (report,) = decision.reports
        assert (report.limit, str(decision.value_of("b_"))) == (
            f"≥ {limit}",
            str(Decimal(5) - Decimal(limit)),
        )
