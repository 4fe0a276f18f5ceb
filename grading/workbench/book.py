"""The policy book: features by standard and clause, with what became of each scenario when it last ran."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from grading.catalogue import Catalogue
from grading.findings import Finding, Findings
from grading.language.documents import Header
from grading.language.values import Label
from grading.wording import Language
from grading.workbench.gherkin import Feature, Rule, Scenario, read_features
from grading.workbench.gherkin_traps import traps
from grading.workbench.gherkin_twins import twins
from grading.workbench.statements import Statement, statements

Outcome = Literal["passed", "failed", "not_run"]
FOLDERS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en"}
SCHEMA = "zhijia/features/1"


@dataclass(frozen=True, slots=True)
class Case:
    """One run of a scenario: a row of its examples (empty without any), and the outcome of steps by line."""

    row: tuple[str, ...]
    outcome: Outcome
    steps: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Told:
    """A scenario with its runs; the worst of them is its outcome."""

    scenario: Scenario
    anchor: str
    cases: tuple[Case, ...]

    @property
    def outcome(self) -> Outcome:
        return _worst(case.outcome for case in self.cases)

    def of_step(self, line: int) -> str:
        """The worst outcome of a step over all rows, `not_run` where no row has reached it."""
        found = {case.steps.get(line, "not_run") for case in self.cases}
        return next((word for word in ("failed", "undefined", "not_run") if word in found), "passed")


@dataclass(frozen=True, slots=True)
class Policy:
    """A rule of a feature: the clause that its tag names, how the document cites it where it does so in two
    languages, and whether that clause was read in the original."""

    feature: Feature
    rule: Rule
    anchor: str
    clause: str
    cited: Label | None
    status: str | None
    told: tuple[Told, ...]

    @property
    def outcome(self) -> Outcome:
        return _worst(told.outcome for told in self.told)


@dataclass(frozen=True, slots=True)
class Part:
    """The policies on one standard; `header` is None where the library does not hold it, and `untold` are the
    clauses of it that no policy speaks of."""

    standard: str
    header: Header | None
    policies: tuple[Policy, ...]
    untold: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """All policies of one language. `ran` is the day that the runner gave, if it gave one."""

    language: Language
    parts: tuple[Part, ...]
    ran: datetime.date | None

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many scenarios passed, failed or were not run, rows of examples counted each."""
        cases = [
            case
            for part in self.parts
            for policy in part.policies
            for told in policy.told
            for case in told.cases
        ]
        found = Counter(case.outcome for case in cases)
        return {"passed": found["passed"], "failed": found["failed"], "not_run": found["not_run"]}


@dataclass(frozen=True, slots=True)
class Results:
    """What a run left behind: by file, line of the scenario and row."""

    ran: datetime.date | None
    runs: Mapping[tuple[str, int, tuple[str, ...]], Case]
    digests: Mapping[str, str]


NONE = Results(None, {}, {})


def shipped_features() -> Path:
    """The policies beside the package in a checkout; an installed package has none."""
    return Path(str(files("grading"))).parent / "features"


def make_books(folder: Path, results: Path, catalogue: Catalogue) -> tuple[Mapping[Language, Book], Findings]:
    """A book for every language that has policies.

    Findings: those of reading, the traps, twins that differ, and `results_missing` or `results_unread`.
    """
    read: dict[Language, tuple[Feature, ...]] = {}
    found: list[Finding] = []
    for language, name in FOLDERS.items():
        if (folder / name).is_dir():
            features, findings = read_features(folder / name)
            read[language] = features
            found += findings
    if not read:
        return {}, (Finding("features_missing", arguments={"folder": folder}),)
    found += [finding for features in read.values() for feature in features for finding in traps(feature)]
    if len(read) == len(FOLDERS):
        chinese, english = ({one.path: one for one in read[name]} for name in FOLDERS)
        found += twins(chinese, english)
    known, findings = read_results(results)
    found += findings
    books = {
        language: Book(
            language, tuple(_parts(features, folder / FOLDERS[language], known, catalogue)), known.ran
        )
        for language, features in read.items()
    }
    return books, tuple(found)


def read_results(path: Path) -> tuple[Results, Findings]:
    """What the last run left in a file; without one nothing has run.

    Findings: `results_missing`, `results_unread`.
    """
    if not path.is_file():
        return NONE, (Finding("results_missing", arguments={"path": path}),)
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["schema"] != SCHEMA:
            raise ValueError(data["schema"])
        runs = {
            (entry["path"], entry["line"], tuple(entry["example"].values())): _case(entry)
            for entry in data["scenarios"]
        }
        digests = {entry["path"]: entry["digest"] for entry in data["scenarios"]}
        epoch = data.get("epoch")
        ran = datetime.datetime.fromtimestamp(epoch, datetime.UTC).date() if epoch is not None else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return NONE, (Finding("results_unread", arguments={"path": path}),)
    return Results(ran, runs, digests), ()


def _case(entry: Mapping[str, Any]) -> Case:
    steps = {step["line"]: step["outcome"] for step in entry["steps"]}
    outcome: Outcome = "passed" if entry["outcome"] == "passed" else "failed"
    return Case(tuple(entry["example"].values()), outcome, steps)


# -- by standard and clause ----------------------------------------------------------------------


def _parts(
    features: Iterable[Feature], folder: Path, results: Results, catalogue: Catalogue
) -> Iterator[Part]:
    by_standard: dict[str, list[tuple[Feature, int, Rule]]] = {}
    for feature in features:
        for number, rule in enumerate(feature.rules, start=1):
            by_standard.setdefault(_tagged("standard-", feature, rule), []).append((feature, number, rule))
    fresh = {feature.path: _fresh(folder / feature.path, results) for feature in features}
    for standard in sorted(by_standard):
        header, _ = catalogue.header(standard, Header, edition=None, at=None)
        stated = tuple(statements(header)) if header is not None else ()
        # Features about this standard alone come before those that speak of several.
        about = sorted(by_standard[standard], key=lambda entry: _standards(entry[0]) > 1)
        policies = tuple(
            _policy(feature, number, rule, stated, results if fresh[feature.path] else NONE)
            for feature, number, rule in about
        )
        told = [policy.clause for policy in policies]
        written = {_clause(entry): entry for entry in stated if entry.clause}
        untold = tuple(
            entry for clause, entry in written.items() if not any(_is_within(clause, one) for one in told)
        )
        yield Part(standard, header, policies, untold)


def _policy(
    feature: Feature, number: int, rule: Rule, stated: Iterable[Statement], results: Results
) -> Policy:
    clause = _tagged("clause-", feature, rule).replace("_", " ")
    about = [entry for entry in stated if _is_within(_clause(entry), clause)]
    words = {entry.status for entry in about}
    cited = next((entry.cited for entry in about if _clause(entry) == clause), None)
    status = "unverified" if "unverified" in words else "read" if "read" in words else None
    anchor = f"{Path(feature.path).stem}-{number}"
    told = tuple(
        Told(scenario, f"{anchor}-{at}", tuple(_cases(feature, scenario, results)))
        for at, scenario in enumerate(rule.scenarios, start=1)
    )
    return Policy(feature, rule, anchor, clause, cited, status, told)


def _cases(feature: Feature, scenario: Scenario, results: Results) -> Iterator[Case]:
    path = f"{feature.language}/{feature.path}"
    for row in [row for examples in scenario.examples for row in examples.rows] or [()]:
        yield results.runs.get((path, scenario.place.line, row)) or Case(row, "not_run", {})


def _fresh(path: Path, results: Results) -> bool:
    """Whether the results are those of the file as it stands now."""
    digest = results.digests.get(f"{path.parent.name}/{path.name}")
    return digest == hashlib.sha256(path.read_bytes()).hexdigest()


def _standards(feature: Feature) -> int:
    return len({_tagged("standard-", feature, rule) for rule in feature.rules})


def _tagged(prefix: str, feature: Feature, rule: Rule) -> str:
    """What a tag of the rule says, else one of its feature."""
    found = [tag.removeprefix(prefix) for tag in (*rule.tags, *feature.tags) if tag.startswith(prefix)]
    return found[0] if found else ""


def _clause(entry: Statement) -> str:
    """A clause as tags name it, the same in all languages."""
    return entry.cited.en if entry.cited is not None else entry.clause or ""


def _is_within(clause: str, other: str) -> bool:
    """Whether a clause is another one or a part of it: `4.2 table 2` is within `4.2`, `4.21` is not."""
    return bool(other) and re.match(rf"{re.escape(other)}(?!\w)", clause) is not None


def _worst(outcomes: Iterable[Outcome]) -> Outcome:
    found = set(outcomes)
    return "failed" if "failed" in found else "not_run" if "not_run" in found or not found else "passed"
