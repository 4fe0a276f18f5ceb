"""What is printed as JSON is what `docs/schema` publishes."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from grading.kinds import Options
from grading.reporting.compare import comparison_json
from grading.reporting.files import run_files
from grading.reporting.findings import as_json
from grading.reporting.library import document_json, library_json
from grading.workbench.compare import compare
from grading.workbench.library import find_document, list_library

ROOT = Path(__file__).parents[2]
PUBLISHED = {
    path.stem: json.loads(path.read_text("utf-8")) for path in (ROOT / "docs" / "schema").glob("*.json")
}
SAMPLES = str(ROOT / "examples" / "milk" / "samples.yaml")
TENDER = str(ROOT / "examples" / "school_milk" / "bid.yaml")
FARMS = [str(path) for path in sorted((ROOT / "examples" / "school_milk").glob("*.csv"))]


def faults(data: Any) -> list[str]:
    name = str(data["schema"]).removeprefix("zhijia/").replace("/", "-")
    validator = Draft202012Validator(PUBLISHED[name])
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)]


def graded(*paths: str, **options: Any) -> dict[str, Any]:
    return run_files(paths, (), Options(**options)).as_json()


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_what_is_published_is_a_schema_and_names_itself(name: str) -> None:
    schema = PUBLISHED[name]
    Draft202012Validator.check_schema(schema)
    assert schema["title"] == f"zhijia/{name.replace('-', '/')}" == schema["properties"]["schema"]["const"]


def test_samples_that_were_graded(tmp_path: Path) -> None:
    data = graded(SAMPLES)
    assert data["schema"] == "zhijia/grading/1"
    assert faults(data) == []
    assert {verdict["verdict"] for subject in data["subjects"] for verdict in subject["verdicts"]} >= {
        "meets"
    }


@pytest.mark.parametrize("at", ["2026-02-28", "each tests"])
def test_tables_that_were_graded_at_a_date_or_after_each_row(at: str) -> None:
    rules_at = datetime.date(2026, 2, 28)
    data = graded(*FARMS, rules=("milk/quality", "us_pmo_grade_a"), at=at, rules_at=rules_at)
    assert data["subjects"]
    assert faults(data) == []


def test_a_file_that_could_not_be_used(tmp_path: Path) -> None:
    data = graded(str(tmp_path / "nothing.yaml"))
    assert data["schema"] == "zhijia/findings/1"
    assert faults(data) == []


def test_several_files_at_once(tmp_path: Path) -> None:
    data = graded(SAMPLES, str(tmp_path / "nothing.yaml"))
    assert data["schema"] == "zhijia/outcomes/1"
    assert faults(data) == []
    assert [fault for outcome in data["outcomes"] for fault in faults(outcome)] == []


def test_a_tender_that_was_evaluated() -> None:
    data = graded(TENDER)
    assert data["schema"] == "zhijia/evaluation/1"
    assert faults(data) == []


@pytest.mark.parametrize("everything", [False, True])
def test_limits_that_were_compared(everything: bool) -> None:
    comparison, findings = compare((), (), everything=everything)
    assert comparison is not None
    assert faults(comparison_json(comparison, findings)) == []


def test_the_library_and_each_document_of_it() -> None:
    listed, findings = list_library(())
    assert faults(library_json(listed, findings)) == []
    for item in listed:
        found, problems = find_document(item.id, ())
        assert found is not None
        assert faults(document_json(*found, problems)) == [], item.id


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("facts_at",), "1 October"),
        (("subjects", 0, "verdicts", 0, "verdict"), "passes"),
        (("subjects", 0, "verdicts", 0, "conditions", 0, "margin"), 23.0),
        (("subjects", 0, "verdicts", 1, "possible"), []),
        (("subjects", 0, "verdicts", 1, "grade"), None),
        (("surplus",), 1),
    ],
)
def test_a_grading_that_is_not_one_is_refused(path: tuple[str | int, ...], value: object) -> None:
    data = json.loads(json.dumps(graded(SAMPLES)))
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    assert faults(data)


def test_a_finding_has_one_form_wherever_it_is_printed() -> None:
    forms = {
        name: schema["$defs"]["finding"] for name, schema in PUBLISHED.items() if "finding" in schema["$defs"]
    }
    keys = {name: set(form["properties"]) for name, form in forms.items()}
    assert len(keys) == 8
    assert all(found == keys["findings-1"] for found in keys.values())
    finding = compare(["gb_1930"], ())[1][0]
    assert faults({"schema": "zhijia/findings/1", "findings": [as_json(finding)]}) == []
