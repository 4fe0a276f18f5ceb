"""Examples of documents: what stands beside `given`, and what goes wrong there."""

from pathlib import Path

from grading.catalogue import Catalogue
from grading.kinds import models
from grading.language.documents import Document
from grading.workbench.examples import Outcome, run_examples
from tests.support import VOCABULARY, composed, described

RULES = """
requirements:
  fat: {admit: lab.accredited = accredited, limit: ≥ 3.1 g/100g}
examples:
  - labs:
      l7: {accredited: accredited}
      l8: {accredited: lapsed}
    given: {fat: {value: 3.1 g/100g, lab: LAB}}
    expect: {verdict: meets}
"""


def outcome_of(rules: str, folder: Path) -> Outcome:
    path, words = folder / "rules.yaml", folder / "vocabulary.yaml"
    path.write_text(composed(rules), "utf-8")
    words.write_text(VOCABULARY, "utf-8")
    shelf = Catalogue([path, words], models())
    (document,), findings = shelf.read(path, "everything")
    assert findings == ()
    assert isinstance(document, Document)
    (outcome,) = run_examples(shelf, document)
    return outcome


def test_an_example_carries_what_its_values_refer_to(tmp_path: Path) -> None:
    outcome = outcome_of(RULES.replace("LAB", "l7"), tmp_path)
    assert outcome.findings == ()
    assert outcome.passed


def test_what_is_referred_to_decides_the_example(tmp_path: Path) -> None:
    outcome = outcome_of(RULES.replace("LAB", "l8"), tmp_path)
    (finding,) = outcome.findings
    assert (finding.code, finding.arguments["expected"], finding.arguments["found"]) == (
        "example_differs_because",
        "meets",
        "open",
    )


def test_a_key_that_nothing_refers_to_is_found(tmp_path: Path) -> None:
    outcome = outcome_of(RULES.replace("LAB", "l7").replace("- labs:", "- houses:"), tmp_path)
    assert [described(finding) for finding in outcome.findings] == ["key_unknown 4:5 houses"]
    assert not outcome.passed


GUARDED = """
decision_rule: {guard: 1}
requirements: {fat: ≥ 3.1 g/100g}
examples: [{given: {fat: {value: 3.15, u: 0.05}}, expect: {conditions: {fat: STATE}}}]
"""


def test_an_example_may_expect_the_state_under_a_guard_band(tmp_path: Path) -> None:
    assert outcome_of(GUARDED.replace("STATE", "conditional_pass"), tmp_path).passed
    assert outcome_of(GUARDED.replace("STATE", "open"), tmp_path).passed
    (finding,) = outcome_of(GUARDED.replace("STATE", "pass"), tmp_path).findings
    assert finding.arguments["found"] == "conditional_pass"
    assert "`requirements.fat` is 3.15, within the guard band of `≥ 3.1 g/100g`" in str(finding.help("en"))


ROUNDED = """
derive: {third: fat / 3}
requirements: {fat: ≥ 3.1 g/100g}
examples: [{given: {fat: 5}, expect: {values: {third: VALUE}}}]
"""


def test_a_value_is_expected_to_its_last_digit_unless_it_says_about(tmp_path: Path) -> None:
    told = {}
    for value in ("≈ 1.667", "≈ 1.666", "1.667"):
        outcome = outcome_of(ROUNDED.replace("VALUE", value), tmp_path)
        told[value] = [str(finding.arguments["found"]) for finding in outcome.findings]
    assert told["≈ 1.667"] == []
    assert told["≈ 1.666"] == ["≈ 1.667"]
    (exact,) = told["1.667"]
    assert exact.startswith("1.6666666")
