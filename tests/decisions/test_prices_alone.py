# ruff: noqa: E501  (documents and histories stand on one line)
"""A document of prices alone asks for nothing: it prices, and is open only where the price is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from grading.kinds import DONE, NEGATIVE, Options
from grading.reporting.files import run_files
from grading.reporting.grading import GradingOutcome
from tests.support import decided

PRICING = "pricing: {unit: CNY/kg, items: {base: 3, fat: fat / 1 g/100g × 0.1 CNY/kg}, amount: {formula: total × mass, unit: CNY}}\n"
LIBRARY = f"""
kind: vocabulary
id: milk_bill
characteristics: {{fat: {{unit: g/100g}}, mass: {{unit: kg}}}}
---
kind: ruleset
id: bill
vocabulary: milk_bill
{PRICING}"""
Graded = Callable[[str], GradingOutcome]


@pytest.fixture
def graded(tmp_path: Path) -> Graded:
    def run(subject: str) -> GradingOutcome:
        (tmp_path / "rules.yaml").write_text(LIBRARY, "utf-8")
        samples = tmp_path / "samples.yaml"
        samples.write_text(f"kind: samples\nrules: [bill]\nsubjects: [{{id: a, {subject}}}]\n", "utf-8")
        outcome = run_files([str(samples)], [tmp_path / "rules.yaml"], Options())
        assert isinstance(outcome, GradingOutcome)
        assert outcome.findings == ()
        return outcome

    return run


def test_what_is_priced_is_done(graded: Graded) -> None:
    outcome = graded("fat: 4, mass: 100")
    (verdict,) = outcome.as_json()["subjects"][0]["verdicts"]
    assert outcome.status == DONE
    assert (verdict["verdict"], verdict["price"]["value"], verdict["price"]["amount"]["value"]) == (
        "not_applicable", "3.4", "340.0",
    )  # fmt: skip
    assert (verdict["settle"], verdict["conditions"]) == ([], [])
    assert "a        bill      —         priced" in outcome.as_text("en", Options())
    assert "a     bill  —         已计价" in outcome.as_text("zh", Options())


@pytest.mark.parametrize(("subject", "total", "amount", "missing"), [
    ("fat: 3..4, mass: 100", "3.3..3.4", "330.0..340.0", ["fat"]),
    ("fat: 4", "3.4", None, ["mass"]),
    ("mass: 100", None, None, ["fat"]),
])  # fmt: skip
def test_a_price_that_is_not_known_is_open_and_says_what_to_measure(
    subject: str, total: str | None, amount: str | None, missing: list[str], graded: Graded
) -> None:
    outcome = graded(subject)
    (verdict,) = outcome.as_json()["subjects"][0]["verdicts"]
    assert (outcome.status, verdict["verdict"], verdict["settle"]) == (NEGATIVE, "open", missing)
    assert (verdict["price"]["value"], verdict["price"]["amount"]["value"]) == (total, amount)


def test_the_page_shows_the_price_and_no_empty_reasons(graded: Graded) -> None:
    page = graded("fat: 4, mass: 100").as_html("en", Options())
    assert ">priced</span>" in page
    assert "340.0 CNY" in page
    assert 'class="small reasons"' not in page
    assert "says nothing" not in page


def test_a_document_that_also_requires_something_keeps_its_verdict() -> None:
    sections = PRICING + "requirements: {fat: ≥ 3}"
    found = [decided(sections, f"{{fat: {fat}, mass: 1}}") for fat in ("4", "2")]
    assert [(decision.verdict, decision.priced) for decision in found] == [("meets", False), ("fails", False)]


def test_outside_what_the_document_is_for_nothing_is_priced() -> None:
    found = [
        decided(f"for: kind_of = cow\n{PRICING}", f"{{fat: 3, mass: 1, {kind}}}")
        for kind in ("kind_of: goat", "a: 1")
    ]
    assert [(decision.verdict, decision.priced) for decision in found] == [
        ("not_applicable", False),
        ("open", False),
    ]
