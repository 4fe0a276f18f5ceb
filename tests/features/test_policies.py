"""What holds for the policies themselves: no trap, twins in step, every rule shown from all sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from grading.language.documents import Header
from grading.workbench.gherkin import Feature, Rule, Scenario, Step, read_features
from grading.workbench.gherkin_traps import PLACEHOLDER, traps
from grading.workbench.gherkin_twins import twins
from grading.workbench.statements import statements
from tests.features import (
    test_chinese_laws,
    test_grading,
    test_laws_abroad,
    test_order_87,
    test_settlement,
    test_tender,
)
from tests.features.conftest import SHOWS
from tests.features.words import TYPES, catalogue

FOLDER = Path(__file__).resolve().parent.parent.parent / "features"
# Built into the program rather than transcribed: its clauses are those of `grading.quantities.rounding`.
BUILT_IN = {"gbt_8170_2008": ("3", "4.3")}
# Which module runs which policies.
MODULES: dict[ModuleType, tuple[str, ...]] = {
    test_grading: test_grading.FEATURES,
    test_tender: ("tender",),
    test_order_87: test_order_87.FEATURES,
    test_settlement: test_settlement.FEATURES,
    test_chinese_laws: test_chinese_laws.FEATURES,
    test_laws_abroad: test_laws_abroad.FEATURES,
}


def features(language: str) -> tuple[Feature, ...]:
    found, findings = read_features(FOLDER / language)
    assert [finding.message("en") for finding in findings] == []
    return found


def rules() -> Iterator[tuple[Feature, Rule]]:
    for language in ("zh-CN", "en"):
        for feature in features(language):
            for rule in feature.rules:
                yield feature, rule


def tagged(feature: Feature, rule: Rule, prefix: str) -> list[str]:
    """The arguments of the tags of one kind that hold for a rule."""
    tags = (*feature.tags, *rule.tags)
    return [tag.removeprefix(prefix).replace("_", " ") for tag in tags if tag.startswith(prefix)]


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_no_policy_falls_into_a_trap(language: str) -> None:
    found = [
        str(finding.place) + finding.message("en") for one in features(language) for finding in traps(one)
    ]
    assert found == []


def test_policies_in_both_languages_say_the_same() -> None:
    chinese, english = ({one.path: one for one in features(language)} for language in ("zh-CN", "en"))
    assert [f"{finding.place} {finding.message('en')}" for finding in twins(chinese, english)] == []


def test_every_rule_is_shown_met_failed_and_on_the_boundary() -> None:
    wanting = [
        f"{feature.path}: {rule.name}: {show}"
        for feature, rule in rules()
        for show in SHOWS
        if not any(show in scenario.tags for scenario in rule.scenarios)
    ]
    assert wanting == []


def test_every_rule_names_one_standard_and_a_clause_that_it_has() -> None:
    for feature, rule in rules():
        (standard,) = tagged(feature, rule, "standard-")
        (clause,) = tagged(feature, rule, "clause-")
        known = clauses(standard.replace(" ", "_"))
        assert any(re.match(rf"{re.escape(clause)}(?!\w)", text) for text in known), (rule.name, clause)


def clauses(name: str) -> tuple[str, ...]:
    """The clauses of a document, and the ids of its sections where it cites none."""
    if name in BUILT_IN:
        return BUILT_IN[name]
    header, findings = catalogue().header(name, Header, edition=None, at=None)
    assert header is not None, findings
    found = [entry.cited.en if entry.cited is not None else entry.clause for entry in statements(header)]
    sections = [entry.section for entry in statements(header) if entry.clause is None]
    return (*(clause for clause in found if clause), *sections)


def test_every_policy_is_run() -> None:
    run = {f"{name}.feature" for names in MODULES.values() for name in names}
    for language in ("zh-CN", "en"):
        assert {feature.path for feature in features(language)} == run


# -- steps ---------------------------------------------------------------------------------------


def definitions(module: ModuleType) -> list[StepFunctionContext]:
    """The steps of a module, each once."""
    found = list(step_function_context_registry.values())
    own = [item for item in found if item.step_func.__module__ == module.__name__]
    return list({(item.type, item.parser.name): item for item in own}.values())


def test_what_a_step_takes_is_typed() -> None:
    patterns = [item.parser.name for module in MODULES for item in definitions(module)]
    assert len(patterns) > 50
    taken = [part for pattern in patterns for part in re.findall(r"{([^}]*)}", pattern)]
    assert [part for part in taken if part.partition(":")[2] not in TYPES] == []


def test_every_type_takes_a_few_words_or_what_is_quoted_and_never_any_text() -> None:
    anything = "anything at all, 任何话"
    assert [name for name, entry in TYPES.items() if re.fullmatch(entry.pattern, anything)] == []


def steps_of(scenario: Scenario, rule: Rule, feature: Feature) -> Iterator[tuple[str, Step]]:
    """Every step of a scenario with the values of its rows put in."""
    backgrounds = [part.steps for part in (feature.background, rule.background) if part is not None]
    rows = [dict(zip(entry.header, row, strict=True)) for entry in scenario.examples for row in entry.rows]
    for row in rows or [{}]:
        for step in (*(step for part in backgrounds for step in part), *scenario.steps):
            yield PLACEHOLDER.sub(lambda found, row=row: row[found[1]], step.text), step  # type: ignore[misc]


def test_no_step_is_understood_in_two_ways() -> None:
    known = {module: definitions(module) for module in MODULES}
    wrong = set()
    for feature, rule in rules():
        (module,) = (module for module, names in MODULES.items() if Path(feature.path).stem in names)
        for scenario in rule.scenarios:
            for text, step in steps_of(scenario, rule, feature):
                fitting = [
                    item
                    for item in known[module]
                    if item.type in (None, step.kind) and item.parser.is_matching(text)
                ]
                if len(fitting) != 1:
                    wrong.add((text, len(fitting)))
    assert wrong == set()
