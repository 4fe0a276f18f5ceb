"""Features as they are read, and twins that drift apart. Traps have their own files under `tests/bad`."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from grading.findings import Findings
from grading.workbench.gherkin import Feature, read_feature, read_features
from grading.workbench.gherkin_traps import traps
from grading.workbench.gherkin_twins import twins

CHINESE = """
    # language: zh-CN
    @standard-gb_19301_2010
    功能: 生乳
      说明可以写在这里，当然也可以分几行。

      背景:
        假如一份生乳

      @clause-4.2
      规则: 蛋白质
        当规则需要解释时，写在这里。

        @meets
        场景: 恰好在限值上
          假如“蛋白质”为 2.8 g/100g
          当按国家标准评定
          那么各项要求的判定为
            | 要求   | 余量 |
            | 蛋白质 | 0    |

        @fails
        场景大纲: 差一位数字
          假如“蛋白质”为 <结果>
          当按国家标准评定
          那么判定为不符合

          例子:
            | 结果        |
            | 2.79 g/100g |
            | 2.75 g/100g |
"""
ENGLISH = """
    # language: en
    @standard-gb_19301_2010
    Feature: Raw milk
      What a policy is about may be told here.

      Background:
        Given a raw milk

      @clause-4.2
      Rule: Protein
        What a rule is about, here.

        @meets
        Scenario: Exactly on the limit
          Given 2.8 g/100g of "Protein"
          When it is judged by the standard
          Then the requirements are judged so
            | Requirement | Margin |
            | Protein     | 0      |

        @fails
        Scenario Outline: One digit short
          Given <result> of "Protein"
          When it is judged by the standard
          Then it fails

          Examples:
            | result      |
            | 2.79 g/100g |
            | 2.75 g/100g |
"""


def read(text: str) -> Feature:
    feature, findings = read_feature(dedent(text).lstrip().encode(), "milk.feature")
    assert findings == ()
    assert feature is not None
    return feature


def compared(chinese: str, english: str) -> Findings:
    return twins({"milk.feature": read(chinese)}, {"milk.feature": read(english)})


def test_a_feature_keeps_its_rules_scenarios_tables_and_places() -> None:
    feature = read(CHINESE)
    assert (feature.name, feature.language, feature.tags) == ("生乳", "zh-CN", ("standard-gb_19301_2010",))
    (rule,) = feature.rules
    assert (rule.name, rule.tags, rule.description) == (
        "蛋白质",
        ("clause-4.2",),
        "当规则需要解释时，写在这里。",
    )
    first, outline = rule.scenarios
    assert [step.kind for step in first.steps] == ["given", "when", "then"]
    assert first.steps[2].table == (("要求", "余量"), ("蛋白质", "0"))
    assert (str(first.steps[0].place), first.steps[0].text) == ("milk.feature:15:7", "“蛋白质”为 2.8 g/100g")
    assert outline.outline
    assert outline.examples[0].rows == (("2.79 g/100g",), ("2.75 g/100g",))
    assert outline.examples[0].lines == (29, 30)


def test_and_and_but_are_of_the_kind_of_the_step_before() -> None:
    feature = read("Feature: a\n  Scenario: b\n    Given c\n    And d\n    Then e\n    But f\n    * g\n")
    (scenario,) = feature.scenarios
    assert [step.kind for step in scenario.steps] == ["given", "given", "then", "then", "then"]


@pytest.mark.parametrize("text", [CHINESE, ENGLISH])
def test_a_good_feature_holds_no_trap(text: str) -> None:
    assert traps(read(text)) == ()


def test_full_width_marks_within_a_text_block_are_text() -> None:
    text = 'Feature: a\n  Scenario: b\n    Given c\n      """\n      ｜ 场景：\n      """\n    Then d\n'
    (scenario,) = read(text).scenarios
    assert scenario.steps[0].block == "｜ 场景："


def test_a_placeholder_in_the_table_of_a_step_is_used() -> None:
    text = ENGLISH.replace("Then it fails", "Then it fails\n            | <result> |")
    text = text.replace("Given <result> of", "Given some of")
    assert traps(read(text)) == ()


def test_twins_that_say_the_same_are_silent() -> None:
    assert compared(CHINESE, ENGLISH) == ()


@pytest.mark.parametrize(
    ("was", "becomes", "code", "line"),
    [
        ("2.8 g/100g", "2.9 g/100g", "twin_numbers", 15),
        ("| 2.75 g/100g |", "| 2.76 g/100g |", "twin_numbers", 27),
        ("| Protein     | 0      |", "| Protein     | 1      |", "twin_numbers", 17),
        ("@clause-4.2", "@clause-4.3", "twin_tags", 10),
        ("@standard-gb_19301_2010", "@standard-gb_19301", "twin_tags", 3),
        ("@meets", "@fails", "twin_tags", 14),
        ("Then it fails", "When it fails", "twin_step", 25),
        ("          Then it fails", "          Then it fails\n          And so on", "twin_count_steps", 22),
        ("| Margin |", "| Margin | Clause |", "twin_table", 17),
        ("    Given a raw milk", "    Given a raw milk\n        And another", "twin_count_steps", 3),
    ],
)
def test_twins_that_drift_apart_are_named_with_both_places(
    was: str, becomes: str, code: str, line: int
) -> None:
    english = ENGLISH.replace(was, becomes, 1)
    if code == "twin_table":
        english = english.replace("| 0      |", "| 0      | 4.2 |")
    (finding,) = [found for found in compared(CHINESE, english) if found.code in (code, "twin_numbers")][:1]
    assert finding.code == code
    assert finding.place is not None
    assert finding.place.line == line
    assert finding.also is not None


def test_a_rule_or_a_scenario_that_only_one_language_has_is_one_finding() -> None:
    rule = "\n      @clause-4.2\n      Rule: Fat\n        Scenario: c\n          Then d\n"
    (finding,) = compared(CHINESE, ENGLISH + rule)
    assert (finding.code, finding.arguments) == ("twin_count_rules", {"one": 1, "other": 2})
    (finding,) = compared(CHINESE, ENGLISH + "\n        Scenario: c\n          Then d\n")
    assert (finding.code, finding.arguments) == ("twin_count_scenarios", {"one": 2, "other": 3})


def test_a_feature_in_one_language_alone_is_named() -> None:
    feature = read(ENGLISH)
    assert [finding.code for finding in twins({}, {"milk.feature": feature})] == ["twin_missing"]
    assert [finding.code for finding in twins({"milk.feature": feature}, {})] == ["twin_missing"]


def test_a_folder_without_features_is_a_finding(tmp_path: Path) -> None:
    features, findings = read_features(tmp_path)
    assert features == ()
    assert [finding.code for finding in findings] == ["features_missing"]
    assert "--features" in (findings[0].help("en") or "")


def test_the_reader_of_gherkin_not_installed_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "gherkin.parser", None)
    feature, findings = read_feature(dedent(ENGLISH).lstrip().encode(), "milk.feature")
    assert feature is None
    assert [finding.code for finding in findings] == ["gherkin_missing"]
    assert ".[book]" in (findings[0].help("en") or "")
