"""Tags become markers, and what became of every scenario is kept for the policy book."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd.parser import Feature, Scenario, Step

ROOT = Path(__file__).resolve().parent.parent.parent
RESULTS = ROOT / "build" / "features.json"
# What a scenario is there to show; every rule has one of each.
SHOWS = ("meets", "fails", "boundary")

_ran = pytest.StashKey[dict[tuple[str, int, str], dict[str, Any]]]()
_steps = pytest.StashKey[dict[int, str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_ran] = {}


def pytest_bdd_apply_tag(tag: str, function: Callable[..., object]) -> bool:
    """`@clause-4.2_table_2` is the marker `clause("4.2 table 2")`; `@standard-…` likewise."""
    name, _, argument = tag.partition("-")
    if name == "clause":
        pytest.mark.clause(argument.replace("_", " "))(function)
    elif name == "standard":
        pytest.mark.standard(argument)(function)
    else:
        assert tag in SHOWS, f"the tag @{tag} means nothing"
    return True


def pytest_bdd_before_scenario(request: pytest.FixtureRequest) -> None:
    request.node.stash[_steps] = {}


def pytest_bdd_after_step(request: pytest.FixtureRequest, step: Step) -> None:
    request.node.stash[_steps][step.line_number] = "passed"


def pytest_bdd_step_error(request: pytest.FixtureRequest, step: Step) -> None:
    request.node.stash[_steps][step.line_number] = "failed"


def pytest_bdd_step_func_lookup_error(request: pytest.FixtureRequest, step: Step) -> None:
    request.node.stash[_steps][step.line_number] = "undefined"


def pytest_bdd_after_scenario(request: pytest.FixtureRequest, feature: Feature, scenario: Scenario) -> None:
    """Keep which steps passed; the steps behind one that failed did not run."""
    outcomes = request.node.stash[_steps]
    steps = [
        {"line": step.line_number, "outcome": outcomes.get(step.line_number, "not_run")}
        for step in scenario.steps
    ]
    row = request.getfixturevalue("_pytest_bdd_example")
    path = Path(feature.filename).relative_to(ROOT / "features").as_posix()
    outcome = "passed" if all(step["outcome"] == "passed" for step in steps) else "failed"
    request.config.stash[_ran][path, scenario.line_number, json.dumps(row, ensure_ascii=False)] = {
        "path": path,
        "digest": hashlib.sha256(Path(feature.filename).read_bytes()).hexdigest(),
        "rule": scenario.rule.name if scenario.rule else "",
        "scenario": scenario.name,
        "line": scenario.line_number,
        "example": row,
        "outcome": outcome,
        "steps": steps,
    }


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write what ran; a session that ran no scenario leaves the results of the last one."""
    ran = session.config.stash[_ran]
    if not ran:
        return
    results: dict[str, Any] = {"schema": "zhijia/features/1"}
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        results["epoch"] = int(epoch)
    results["scenarios"] = [ran[key] for key in sorted(ran)]
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
