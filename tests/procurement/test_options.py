"""A tender decides itself by which law and which evidence: an option that says otherwise is refused."""

import datetime
from pathlib import Path

import pytest

from grading.kinds import INVALID, Options
from procurement.plugin import run_tender
from tests.procurement.support import bid, built, catalogue, text_of

TENDER = text_of([bid(name, 1000000) for name in "ABC"])


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (Options(at="2026-01-01"), ["--at"]),
        (Options(rules_at=datetime.date(2025, 1, 1)), ["--rules-at"]),
        (Options(rules=("milk/quality",)), ["--rules"]),
        (Options(parameters={"method": "plate_count"}), ["--with"]),
        (Options(at="2026-01-01", rules=("x",)), ["--at", "--rules"]),
    ],
)
def test_an_option_that_would_decide_in_its_place_is_refused(options: Options, names: list[str]) -> None:
    tender, _ = built(TENDER)
    assert tender is not None
    outcome = run_tender(tender, Path(), catalogue(), options)
    assert [(found.code, found.arguments["option"]) for found in outcome.findings] == [
        ("tender_option", name) for name in names
    ]
    assert (outcome.evaluation, outcome.status) == (None, INVALID)
