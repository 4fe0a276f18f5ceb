# ruff: noqa: E501  (documents and histories stand on one line)
"""From YAML to documents: every slip is found, and all slips of a document at once."""

from textwrap import dedent

import pytest

from grading.findings import Finding, codes
from grading.language.build import build
from grading.language.documents import KINDS, Document, Samples, Standard, Vocabulary
from grading.reading.yaml import read_yaml
from grading.wording.language import SENTENCES
from tests.support import described, document_of, findings_of, shelf_of


def built(text: str) -> tuple[object, list[Finding]]:
    (node,), findings = read_yaml(dedent(text).encode(), "file")
    assert not findings
    model, findings = build(KINDS, node)
    return model, list(findings)


def found(text: str) -> list[str]:
    return [described(finding) for finding in built(text)[1]]


VOCABULARY = "kind: vocabulary\nid: x\n"
CASES = {
    "document_not_mapping": ("- fat\n", "document_not_mapping 1:1 -"),
    "kind_missing": ("id: x\n", "kind_missing 1:1 id"),
    "kind_unknown": ("kind: poem\nid: x\n", "kind_unknown 1:7 poem"),
    "kind_unknown_meant": ("kind: standart\nid: x\n", "kind_unknown_meant 1:7 standart"),
    "key_missing": ("kind: ruleset\nid: x\n", "key_missing 1:1 kind"),
    "key_unknown": (VOCABULARY + "flavour: sweet\n", "key_unknown 3:1 flavour"),
    "key_unknown_meant": (VOCABULARY + "charakteristics: {}\n", "key_unknown_meant 3:1 charakteristics"),
    "value_missing": ("kind: vocabulary\nid:\n", "value_missing 2:4 "),
    "mapping_due": (VOCABULARY + "lists: tests\n", "mapping_due 3:8 tests"),
    "text_due": (VOCABULARY + "edition: [a, b]\n", "text_due 3:10 [a, b]"),
    "label_empty": (VOCABULARY + "title: {}\n", "label_empty 3:8 {}"),
    "date_wrong": (VOCABULARY + "in_force: {from: 2026-02-30}\n", "date_wrong 3:18 2026-02-30"),
    "date_far": (VOCABULARY + "in_force: {from: 2206-02-01}\n", "date_far 3:18 2206-02-01"),
    "period_reversed": (VOCABULARY + "in_force: {from: 2026-02-01, to: 2025-01-01}\n",
                        "period_reversed 3:11 {from: 2026-02-01, to: 2025-01-01}"),
    "word_wrong": (VOCABULARY + "characteristics: {fat: {better: bigger}}\n", "word_wrong 3:33 bigger"),
    "truth_wrong": (VOCABULARY + "characteristics: {fat: {ordered: yes}}\n", "truth_wrong 3:34 yes"),
    "bounds_wrong": (VOCABULARY + "characteristics: {fat: {plausible: 0-15}}\n", "bounds_wrong 3:36 0-15"),
}  # fmt: skip

RULES = {
    "count_wrong": ("rows: {last: {of: tests, last: 0}}", "count_wrong 1:32 0"),
    "span_wrong": ("rows: {last: {of: tests, over: 3 weeks}}", "span_wrong 1:32 3 weeks"),
    "density_wrong": ("rows: {last: {of: tests, at_least: 2 a month}}", "density_wrong 1:36 2 a month"),
    "rounding_wrong": ("derive: {x: {formula: a, round: 0.01 up}}", "rounding_wrong 1:33 0.01 up"),
    "compare_wrong": ("compare: exactly", "compare_wrong 1:10 exactly"),
    "risk_wrong": ("decision_rule: {risk: 60 %}\nrequirements: {a: ≥ 3}", "risk_wrong 1:23 60 %"),
    "choice_wrong": ("ladder: {x: {steps: tests, states: [s, t], moves: [{from: S 1, to: t, when: a > 1}]}}",
                     "choice_wrong 1:59 S 1"),
    "formula_empty": ("derive: {x: {formula: }}", "formula_empty 1:23 }"),
    "formula_sign": ("derive: {x: a >= 3}", "formula_sign 1:15 >="),
    "formula_unfinished": ("derive: {x: a +}", "formula_unfinished 1:15 +"),
    "formula_unexpected": ("derive: {x: a b}", "formula_unexpected 1:15 b"),
    "range_with_dash": ("requirements: {fat: 3-4}", "range_with_dash 1:21 3-4"),
    "limit_without_sign": ("requirements: {fat: {limit: 3.4}}", "limit_without_sign 1:29 3.4"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_slip_in_a_document_is_found_where_it_is(text: str, expected: str) -> None:
    assert found(text)[0] == expected


@pytest.mark.parametrize(("text", "expected"), RULES.values(), ids=RULES)
def test_a_slip_in_a_rule_set_is_found_where_it_is(text: str, expected: str) -> None:
    assert findings_of(text) == [expected]


def test_every_finding_of_the_language_is_shown_here_or_by_the_grammar() -> None:
    grammar = {"formula_too_long", "formula_too_deep", "formula_unreadable"}
    assert SENTENCES.keys() - CASES.keys() - RULES.keys() - grammar == set()


def test_all_slips_of_a_document_come_at_once() -> None:
    assert found("""\
        kind: standard
        id: x
        vocabulary: things
        titel: A standard
        in_force: {from: 1.7.2026}
        requirements:
          fat: {limit: 3.4, klause: 4.2, compare: exactly}
          mass: {limit: "≥ 3,5"}
        """) == [
        "key_unknown_meant 4:1 titel",
        "date_wrong 5:18 1.7.2026",
        "limit_without_sign 7:16 3.4",
        "key_unknown_meant 7:21 klause",
        "compare_wrong 7:43 exactly",
        "number_separator 8:20 3,5",
    ]


def test_an_unknown_key_names_the_one_that_was_meant() -> None:
    _, (finding,) = built(VOCABULARY + "charakteristics: {}\n")
    assert finding.help("en") == "did you mean `characteristics`?"
    assert finding.help("zh") == "是不是想写 `characteristics`？"


def test_a_key_unlike_any_other_gets_the_list_of_keys() -> None:
    _, (finding,) = built(VOCABULARY + "flavour: sweet\n")
    known = "kind、id、title、edition、amendments、issuer、source、in_force、gaps、subject、characteristics、lists"
    assert finding.help("zh") == f"可以写：{known}"


def test_every_missing_key_is_named() -> None:
    _, findings = built("kind: ruleset\n")
    assert [finding.arguments["key"] for finding in findings] == ["id", "vocabulary"]


def test_a_text_alone_fills_the_field_that_is_nearly_always_meant() -> None:
    document = document_of("""\
kind: ruleset
id: mine
vocabulary: things
documents: {other: gb_1}
derive: {twice: a × 2}
requirements: {fat: ≥ 3.4}
grades: [one, two]
""")
    assert document.documents["other"].id == "gb_1"  # type: ignore[index]
    assert document.derive["twice"].formula.text == "a × 2"  # type: ignore[index, union-attr]
    assert document.requirements["fat"].limit.text == "≥ 3.4"  # type: ignore[index, union-attr]
    assert [grade.id for grade in document.grades] == ["one", "two"]


def test_one_thing_stands_for_a_list_of_one() -> None:
    document = document_of("kind: ruleset\nid: mine\nvocabulary: things\nsource: a book\ngate: a > 1\n")
    assert [source.en for source in document.source] == ["a book"]
    assert [formula.text for formula in document.gate] == ["a > 1"]


def test_what_was_written_stays_as_it_was_written() -> None:
    model, findings = built("""\
        kind: vocabulary
        id: 012
        edition: 4.10
        title: no
        issuer: 12:30
        amendments: [1e3, 2026-07-01]
        """)
    assert findings == []
    assert isinstance(model, Vocabulary)
    assert (model.id, model.edition, model.amendments) == ("012", "4.10", ("1e3", "2026-07-01"))
    assert model.title is not None
    assert model.title.en == "no"
    assert model.issuer is not None
    assert model.issuer.en == "12:30"


def test_every_node_keeps_its_place() -> None:
    document = document_of(
        "kind: ruleset\nid: mine\nvocabulary: things\nrequirements:\n  fat: {clause: 4.2, limit: ≥ 3.4}\n"
    )
    rule = document.requirements["fat"]  # type: ignore[index]
    assert (rule.place.line, rule.place.column) == (5, 8)
    assert rule.clause is not None
    assert (rule.clause.place.line, rule.clause.place.column) == (5, 17)
    assert rule.limit is not None
    assert (rule.limit.place.line, rule.limit.place.column) == (5, 29)


def test_collections_are_the_keys_of_a_samples_file_that_the_language_does_not_know() -> None:
    model, findings = built("kind: samples\nlabs: {l7: {accredited: accredited}}\nsubjects: []\n")
    assert findings == []
    assert isinstance(model, Samples)
    assert list(model.collections) == ["labs"]


def test_one_file_may_hold_several_documents() -> None:
    shelf, findings = shelf_of(
        "kind: ruleset\nid: one\nvocabulary: x\n---\nkind: standard\nid: two\nvocabulary: x\n"
    )
    assert findings == ()
    assert isinstance(shelf.document("two")[0], Standard)
    assert isinstance(shelf.document("one")[0], Document)


def test_every_code_of_the_language_has_a_sentence_in_both_languages() -> None:
    assert set(SENTENCES) <= set(codes())
