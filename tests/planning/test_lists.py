"""What orders the rows of a list, or stands in one of them alone, is in the vocabulary."""

from pathlib import Path

from grading.catalogue import Catalogue
from grading.kinds import models
from grading.planning.plan import make_plan
from tests.support import described

LIBRARY = """kind: vocabulary
id: words
characteristics: {mark: {}}
lists:
  marks: {unique: marc}
---
kind: ruleset
id: mine
vocabulary: words
requirements: {mark: {clause: "4", limit: ≥ 3}}
"""


def test_nothing_is_planned_by_a_vocabulary_with_a_list_of_something_unknown(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(LIBRARY, "utf-8")
    shelf = Catalogue([tmp_path], models())
    document, findings = shelf.document("mine")
    if document is not None:
        plan, findings = make_plan(shelf, document)
        assert plan is None
    (finding,) = findings
    assert described(finding) == "characteristic_unknown_meant 5:19 marc"
    assert finding.help("en") == "did you mean `mark`?"
    assert finding.help("zh") == "是不是想写 `mark`？"
