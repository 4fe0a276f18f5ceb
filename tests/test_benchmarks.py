"""The benchmark runs, and what it measures is right. Nothing is timed here."""

import json
import socket
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks import deciding, herds, peers, tenders, wide, work
from benchmarks.measure import Work, cold_seconds, cpu_seconds, machine, resident_megabytes
from benchmarks.report import Measured, as_json, as_text, targets
from benchmarks.starting import BUILDING, HELP, LISTING, Start, commands, library_files
from grading.catalogue import Catalogue
from grading.kinds import models
from grading.workbench.check import check_file

AT_LIMIT = {name: next(end for end in row[1] if end is not None) for name, row in work.limits().items()}


def test_the_oracle_knows_a_value_on_a_limit_beside_it_and_a_missing_one() -> None:
    on = work.bands(AT_LIMIT)
    assert on == (2, 2, 1, 1, 2, 2, 2, 1, 2, 2)
    assert work.grade(on) == "two"
    beside = work.bands({**AT_LIMIT, "lower": AT_LIMIT["lower"] - Decimal("0.0001")})
    assert work.possible(beside) == ("three",)
    without = work.bands({name: value for name, value in AT_LIMIT.items() if name != "range"})
    assert work.grade(without) is None
    assert work.possible(without) == ("two", "three", "four", "poorer")
    assert work.grade(work.bands({"upper_1": Decimal(1000)})) == "poorer"


def test_samples_are_the_same_at_every_run_and_lie_on_limits_or_are_missing() -> None:
    chosen = list(work.samples(500))
    assert chosen == list(work.samples(500))
    ends = {name: {end for pair in row for end in pair} for name, row in work.limits().items()}
    values = [value in ends[name] for sample in chosen for name, value in sample.items()]
    assert 0.3 < sum(values) / len(values) < 0.6
    assert 0.02 < 1 - len(values) / (500 * len(work.NAMES)) < 0.04
    assert {work.grade(work.bands(sample)) for sample in chosen} == {*work.GRADES, None}


def test_decisions_are_those_of_the_oracle_with_every_condition() -> None:
    made = work.plan()
    for sample in [AT_LIMIT, {}, *work.samples(300)]:
        decision, found = deciding.decided(made, sample), work.bands(sample)
        assert decision.verdicts == work.words(found)
        assert (decision.grade, decision.possible) == (work.grade(found), work.possible(found))


@pytest.mark.parametrize("name", deciding.PEERS)
def test_other_engines_answer_as_the_oracle(name: str) -> None:
    if name != deciding.BARE:
        pytest.importorskip("zen")
    engine = deciding.PEERS[name]()
    for sample in [AT_LIMIT, {}, *work.samples(100)]:
        found = work.bands(sample)
        assert engine(peers.numbers(sample)) == (work.grade(found), found)


def test_every_engine_is_compared_and_a_wrong_one_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert {speed.wrong for speed in deciding.speeds(40, 1)} == {0}
    assert deciding.memory((5, 20)).wrong == 0
    monkeypatch.setattr(deciding, "PEERS", {deciding.BARE: lambda: lambda sample: ("one", (1,) * 10)})
    found = {speed.name: speed.wrong for speed in deciding.speeds(40, 1)}
    assert found[deciding.BARE] > 20
    assert found[deciding.OURS] == 0


def test_a_missing_count_leaves_open_what_it_might_have_done_to_the_permit() -> None:
    low, high = herds.LIMIT, herds.LIMIT + 1
    assert herds.climbed([low] * 6) == ("valid",)
    assert herds.climbed([high, high, low]) == ("notice",)
    assert herds.climbed([high, high, low, low, high]) == ("suspended",)
    assert herds.climbed([high, low, None, low]) == ("valid", "notice")
    assert herds.climbed([high, None, high]) == ("notice", "suspended")


def test_the_ladder_goes_as_the_loop_written_by_hand() -> None:
    found = herds.climb(40, 1, months=12)
    assert (found.herds, found.wrong) == (40, 0)
    states = {herds.climbed(counts) for counts in herds.histories(300)}
    assert {("valid",), ("notice",), ("suspended",), ("valid", "notice")} <= states


def test_a_herd_has_a_sample_a_month_up_to_the_day_of_the_facts() -> None:
    tests = herds.subject([herds.LIMIT, None, herds.LIMIT]).row.lists["tests"]
    assert [str(row.values["date"]) for row in tests] == ["2025-10-15", "2025-11-15", "2025-12-15"]
    assert ["cells" in row.values for row in tests] == [True, False, True]


@pytest.mark.parametrize("name", [HELP, LISTING, BUILDING])
def test_what_is_started_cold_ends_well(name: str, tmp_path: Path) -> None:
    command = commands(tmp_path / "wide.yaml")[name]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stderr


def test_the_wide_document_has_nothing_wrong_but_the_want_of_examples(tmp_path: Path) -> None:
    path = tmp_path / "wide.yaml"
    path.write_text(wide.document(), "utf-8")
    count, findings = check_file(path, Catalogue([path], models()))
    assert (count, [finding.code for finding in findings]) == (2, ["examples_missing"])
    spoilt = wide.document().replace('c7: {clause: "8", g0: ≤ 10.7', 'c7: {clause: "8", g0: ≤ 9.7')
    path.write_text(spoilt, "utf-8")
    (gap,) = (
        one for one in check_file(path, Catalogue([path], models()))[1] if one.code != "examples_missing"
    )
    assert (gap.code, gap.clause, gap.arguments["value"]) == ("cells_gap", "8", "10 mm")


def test_a_command_that_fails_is_not_measured() -> None:
    with pytest.raises(RuntimeError, match="exit status 3"):
        cold_seconds({"broken": [sys.executable, "-c", "raise SystemExit(3)"]}, 1)


def test_the_report_has_every_figure_and_does_not_name_the_machine() -> None:
    speeds = [
        deciding.Speed(name, speed, 20.0, 30.0, 0)
        for name, speed in (
            (deciding.OURS, 30_000.0),
            (deciding.BARE, 40_000.0),
            (deciding.ZEN_TABLES, 5_000.0),
        )
    ]
    held = deciding.Memory({10_000: 40.0, 1_000_000: 40.5}, 1)
    measured = Measured(speeds, held, [Start(HELP, 0.2, 0.3)], herds.Climbed(1000, 0.9, 0.1, 2), machine())
    met = {target.name: target.met for target in targets(measured)}
    assert met == {
        "decisions a second of one core": True,
        "beside the faster decision of zen-engine": True,
        "beside the bare engine (an aim)": False,
        "memory from 10,000 to 1,000,000": True,
        "a ladder over 1,000 herds of 60 months": True,
        "wrong answers": False,
        "grade --help": False,
    }
    text, data = as_text(measured), json.dumps(as_json(measured))
    assert "6.0 ×" in text
    assert measured.wrong == 3
    assert library_files() > 100
    for written in (text, data):
        assert socket.gethostname() not in written
        assert str(Path.home()) not in written


def test_measures_are_of_each_work() -> None:
    done: list[str] = []
    seconds = cpu_seconds({"a": Work(done.append, ["x", "y"]), "b": Work(done.append, ["z"])}, 2)
    assert done == ["x", "y", "z", "x", "y", "z"]
    assert seconds.keys() == {"a", "b"}
    assert resident_megabytes() > 1


def test_the_command_gives_every_lot_to_whom_the_script_gives_it() -> None:
    found = tenders.evaluate(6, 2, 5)
    assert (found.bidders, found.lots, found.wrong) == (6, 2, 0)
    assert tenders.shown(found).startswith("6 bidders, 2 lots, 5 criteria: ")
