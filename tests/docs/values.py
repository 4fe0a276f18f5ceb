"""Values of the formulas that a document shows."""

from __future__ import annotations

import datetime
from pathlib import Path

from grading.catalogue import Catalogue
from grading.decisions import decide
from grading.evaluation.explanation import text_of
from grading.kinds import models
from grading.planning.plan import make_plan
from tests.support import described, subject_of

AT = datetime.date(2026, 10, 31)


def values_of(folder: Path, subject: str, count: int) -> list[str]:
    """What `v0`, `v1` … of `values.yaml` give for a subject."""
    shelf = Catalogue([folder / "values.yaml", folder / "library"], models())
    document, findings = shelf.document("mine")
    assert document is not None, list(map(described, findings))
    plan, findings = make_plan(shelf, document, {}, AT)
    assert plan is not None, [(described(finding), finding.message("en")) for finding in findings]
    decision = decide(plan, subject_of(plan, subject), AT)
    return [text_of(decision.value_of(f"v{at}")) or "—" for at in range(count)]
