# ruff: noqa: E501  (documents stand on one line)
"""Everything that is found about the meaning of a document, each in the smallest one that provokes it.

A case is a document and what is found: code, place, what stands there, and the value that shows it.
"""

from pathlib import Path

import pytest

from grading.catalogue import Catalogue
from grading.findings import Finding
from grading.kinds import models
from grading.wording.meaning import SENTENCES
from grading.workbench.check import check_file
from tests.support import composed, described

VOCABULARY = """
kind: vocabulary
id: things
characteristics:
  a: {}
  b: {}
  fat: {unit: g/100g, plausible: 0..15, better: higher}
  length: {unit: mm, plausible: 0..500}
  strength: {unit: MPa}
  cells: {unit: 1/mL, better: lower}
  kind_of: {values: [cow, goat, sheep]}
  breed: {values: [holstein, saanen]}
  quality: {values: [best, good, poor], ordered: true}
  due: {type: date}
lists:
  tests: {}
"""
GRADES = "grades: [one, two, rest]\n"
TWO_LEVELS = "lookups: {psi: {by: a, unit: ksi, table: {1: 46, 2: 51}}, pa: {by: a, unit: MPa, table: {1: 317, 2: 355}}}\n"

CASES: dict[str, list[tuple[str, list[str]]]] = {
    "cells_gap": [
        (GRADES + "table: {a: {one: ≤ 41, two: '> 42 ≤ 51'}}", ["cells_gap 2:30 > 42 ≤ 51: 41.5"]),
        (GRADES + "table: {a: {one: < 30, two: '> 30'}}", ["cells_gap 2:30 > 30: 30"]),
        (GRADES + "table: {due: {one: < 2026-03-01, two: '> 2026-03-01'}}", ["cells_gap 2:40 > 2026-03-01: 2026-03-01"]),
        # what is rounded to whole numbers leaves out 42 and nothing else
        (GRADES + "table: {a: {compare: rounded, one: ≤ 41, two: '> 42 ≤ 51'}}", ["cells_gap 2:48 > 42 ≤ 51: 42"]),
    ],
    "cases_gap": [
        ("requirements: {fat: {clause: '4', cases: {length ≤ 16: ≥ 3, 20 < length ≤ 36: ≥ 4}}}",
         ["cases_gap 1:61 20 < length ≤ 36: length = 18 mm, clause 4"]),
        ("derive: {x: {cases: {a < 30: 1, a > 30: 2}}}", ["cases_gap 1:33 a > 30: a = 30"]),
        ("requirements: {fat: {cases: {kind_of = cow and a ≤ 5: ≥ 3, kind_of = cow and a ≥ 7: ≥ 4, kind_of = goat: ≥ 2}}}",
         ["cases_gap 1:60 kind_of = cow and a ≥ 7: kind_of = cow, a = 6"]),
    ],
    "lookup_gap": [
        ("lookups: {l: {clause: table 1, by: length, table: {≤ 16: 1, 20..36: 2}}}", ["lookup_gap 1:61 20..36: 18 mm, clause table 1"]),
        ("lookups: {l: {by: a, table: {< 30: 1, '> 30': 2}}}", ["lookup_gap 1:40 > 30: 30"]),
    ],
    "cells_overlap": [(GRADES + "table: {a: {one: ≤ 45, two: '> 42 ≤ 51'}}", ["cells_overlap 2:30 > 42 ≤ 51: 43"])],
    "cases_overlap": [
        ("requirements: {fat: {cases: {a ≤ 18: ≥ 3, a ≥ 16: ≥ 4}}}", ["cases_overlap 1:43 a ≥ 16: a = 17"]),
        ("requirements: {fat: {cases: {kind_of = cow | goat: ≥ 3, kind_of = goat | sheep: ≥ 4}}}",
         ["cases_overlap 1:57 kind_of = goat | sheep: kind_of = goat"]),
    ],
    "cases_may_overlap": [
        ("requirements: {fat: {cases: {kind_of = goat: ≥ 3, breed = holstein: ≥ 4}}}",
         ["cases_may_overlap 1:51 breed = holstein: breed = holstein, kind_of = goat"]),
    ],
    "lookup_overlap": [("lookups: {l: {by: a, table: {1..18: 1, 16..36: 2}}}", ["lookup_overlap 1:40 16..36: 17"])],
    "cells_share_end": [(GRADES + "table: {a: {one: 2.5..3, two: 2..2.5}}", ["cells_share_end 2:31 2..2.5: 2.5"])],
    "cases_share_end": [("requirements: {fat: {cases: {a ≤ 2.5: ≥ 3, a ≥ 2.5: ≥ 4}}}", ["cases_share_end 1:44 a ≥ 2.5: a = 2.5"])],
    "lookup_shares_end": [("lookups: {l: {by: a, table: {≤ 16: 1, 16..36: 2}}}", ["lookup_shares_end 1:39 16..36: 16"])],
    "limit_never_met": [
        ("requirements: {fat: {clause: '4', limit: ≥ 30}}", ["limit_never_met 1:42 ≥ 30: 10 g/100g, clause 4"]),
        ("requirements: {x: {of: count(tests), limit: '> 3 < 4'}}", ["limit_never_met 1:46 > 3 < 4: 0"]),
    ],
    "limit_beyond_plausible": [
        ("requirements: {fat: ≤ 30}", ["limit_beyond_plausible 1:21 ≤ 30: 15 g/100g"]),
        ("requirements: {length: 600..20}", ["limit_beyond_plausible 1:24 600..20: 500 mm"]),
    ],
    "limits_conflict": [
        ("requirements: {x: {of: a, limit: ≥ 5}, y: {clause: note b, of: a, limit: ≤ 3}}", ["limits_conflict 1:74 ≤ 3: 3, clause note b"]),
        # two footnotes on the same animals
        ("requirements: {x: {for: kind_of = cow, of: a, limit: ≥ 5}, y: {for: kind_of = cow, of: a, limit: ≤ 3}}",
         ["limits_conflict 1:98 ≤ 3: 3"]),
        ("requirements: {x: {of: quality, limit: = best}, y: {of: quality, limit: = poor}}", ["limits_conflict 1:73 = poor: poor"]),
    ],
    "grade_unreachable": [
        (GRADES + "requirements: {x: {of: a, limit: ≥ 5}}\ntable: {a: {one: ≤ 3, two: ≤ 9}}", ["grade_unreachable 3:18 ≤ 3: 3"]),
        (GRADES + "table: {fat: {one: ≥ 4, two: ≥ 3}}\ncaps: {x: {when: fat > 3.5, at: two}}", ["grade_unreachable 3:11 {when: fat > 3.5, at: two}: 1 g/100g"]),
    ],
    "limit_hidden": [
        ("requirements: {x: {of: a, limit: ≤ 0.5}, y: {of: a, limit: ≤ 0.7}}", ["limit_hidden 1:60 ≤ 0.7: 0.6"]),
    ],
    "never_holds": [
        ("requirements: {fat: {for: a > 5 and a < 3, limit: ≥ 3}}", ["never_holds 1:27 a > 5 and a < 3"]),
        ("for: length > 600", ["never_holds 1:6 length > 600"]),
        ("for: kind_of = cow\nrequirements: {fat: {clause: '4', for: kind_of = goat, limit: ≥ 3}}", ["never_holds 2:40 kind_of = goat, clause 4"]),
        ("requirements: {fat: {for: a < 3, cases: {a > 5: ≥ 3, else: ≥ 4}}}", ["never_holds 1:42 a > 5"]),
    ],
    "grade_never_best": [
        (GRADES + "table: {a: {one: ≤ 3, two: ≤ 3}}", ["grade_never_best 1:15 two"]),
        (GRADES + "table: {a: {one: ≤ 3, two: ≤ 3}, b: {two: ≤ 3, one: none}}", ["grade_never_best 1:15 two"]),
    ],
    "grade_laxer": [
        (GRADES + "table: {a: {one: ≤ 7, two: ≤ 5}}", ["grade_never_best 1:15 two", "grade_laxer 2:28 ≤ 5: 6"]),
        (GRADES + "table: {fat: {one: ≥ 3.1, two: ≥ 3.4}, a: {one: ≤ 1, two: ≤ 2}}", ["grade_laxer 2:32 ≥ 3.4: 3.2 g/100g"]),
    ],
    "grade_order": [
        (GRADES + "table: {cells: {one: '> 40 ≤ 50', two: ≤ 40}}", ["grade_order 2:40 ≤ 40: 40 1/mL"]),
    ],
    "limit_against_better": [("requirements: {fat: ≤ 3}", ["limit_against_better 1:21 ≤ 3: 10 g/100g"])],
    "place_against_order": [
        ("rank: {place: {by: a}}\ngrades: [one, rest]\ntable: {place: {clause: '9', one: ≥ 2}}", ["place_against_order 3:35 ≥ 2: 1, clause 9"]),
        ("rank: {place: {by: a, best: lowest}}\nrequirements: {place: ≥ 4}", ["place_against_order 2:23 ≥ 4: 2"]),
    ],
    "last_grade_limited": [
        ("grades: [one, two]\ntable: {a: {clause: '4', one: ≥ 70, two: ≥ 60}}", ["last_grade_limited 2:42 ≥ 60: 59, clause 4"]),
        ("grades: [one, two]\ntable: {quality: {one: = best, two: = good}}", ["last_grade_limited 2:37 = good: poor"]),
    ],
    "cell_missing_above": [(GRADES + "table: {a: {two: ≤ 3}, b: {one: ≤ 1, two: ≤ 2}}", ["cell_missing_above 2:18 ≤ 3: 4"])],
    "grade_unknown": [
        (GRADES + "table: {a: {aaa: ≥ 76, one: ≥ 72}}", ["grade_unknown 2:13 aaa"]),
        (GRADES + "caps: {x: {when: a > 1, at: nine}}", ["grade_unknown 2:29 nine"]),
        ("gate: [other ≥ aaa]\ngrades: [one, two]\ndocuments: {other: more}\n---\nkind: ruleset\nid: more\nvocabulary: things\ngrades: [good, rest]\ntable: {a: {good: ≥ 3}}",
         ["grade_unknown 1:16 aaa"]),
    ],
    "grade_unknown_meant": [
        (GRADES + "table: {a: {onne: ≥ 3}}", ["grade_unknown_meant 2:13 onne"]),
        (GRADES + "caps: {x: {when: a > 1, at: tow}}", ["grade_unknown_meant 2:29 tow"]),
        (GRADES + "table: {a: {one: ≥ 3, two: ≥ 2}}\nexamples: [{given: {a: 3}, expect: {grade: onn, conditions: {a: meets}}}]",
         ["grade_unknown_meant 3:44 onn"]),
    ],
    "units_disagree": [
        ("requirements: {x: {of: strength, limit: ≥ 51 ksi}, y: {clause: table 2, of: strength, limit: ≥ 380 MPa}}",
         ["units_disagree 1:94 ≥ 380 MPa: 360 MPa, clause table 2"]),
        # a printed table for each unit
        (TWO_LEVELS.replace("46", "64") + "requirements: {x: {of: strength, limit: ≥ psi(a)}, y: {of: strength, limit: ≥ pa(a)}}",
         ["units_disagree 2:77 ≥ pa(a): 400 MPa"]),
    ],
    "units_differ": [
        ("requirements: {x: {of: strength, limit: ≥ 51 ksi}, y: {of: strength, limit: ≥ 355 MPa}}",
         ["units_differ 1:77 ≥ 355 MPa: 353 MPa"]),
        (TWO_LEVELS + "requirements: {x: {of: strength, limit: ≥ psi(a)}, y: {of: strength, limit: ≥ pa(a)}}",
         ["units_differ 2:77 ≥ pa(a): 353 MPa"]),
    ],
    "reference_withdrawn": [
        ("in_force: {from: 2020-01-01}\ndocuments: {o: {id: old, edition: '1'}}\n---\nkind: ruleset\nid: old\nedition: '1'\nvocabulary: things\nin_force: {from: 2010-01-01, to: 2015-12-31}",
         ["reference_withdrawn 2:36 1"]),
    ],
    "reference_superseded": [
        ("in_force: {from: 2020-01-01}\ndocuments: {o: {id: old, edition: '1'}}\n---\nkind: ruleset\nid: old\nedition: '1'\nvocabulary: things\nin_force: {from: 2010-01-01}\n"
         "---\nkind: ruleset\nid: old\nedition: '2'\nvocabulary: things\nin_force: {from: 2015-01-01}",
         ["reference_superseded 2:36 1"]),
    ],
    "limits_unasserted": [
        ("requirements: {a: ≥ 3, b: ≥ 3}\nexamples: [{given: {a: 3, b: 3}, expect: {verdict: meets, conditions: {a: meets}}}]",
         ["limits_unasserted 2:12 {given: {a: 3, b: 3}, expect: {verdict: meets, conditions: {a: meets}}}"]),
    ],
    "expect_empty": [
        ("requirements: {a: ≥ 3}\nexamples: [{given: {a: 3}, expect: {conditions: {a: meets}}}, {given: {a: 2}, expect: {}}]",
         ["expect_empty 2:87 {}"]),
    ],
    "expect_unknown": [
        ("requirements: {a: ≥ 3}\nexamples: [{given: {a: 3}, expect: {conditions: {a: meets, humidity: meets}}}]", ["expect_unknown 2:60 humidity"]),
        ("requirements: {a: ≥ 3}\nexamples: [{given: {a: 3}, expect: {values: {mean: 3}, conditions: {a: meets}}}]", ["expect_unknown 2:46 mean"]),
    ],
    "expect_unknown_meant": [
        ("requirements: {fat: ≥ 3}\nexamples: [{given: {fat: 3}, expect: {conditions: {fat: meets, fatt: meets}}}]", ["expect_unknown_meant 2:64 fatt"]),
    ],
}  # fmt: skip


def found_in(sections: str, folder: Path) -> list[Finding]:
    """What checking a rule set finds beside the want of examples."""
    path, words = folder / "rules.yaml", folder / "things.yaml"
    path.write_text(composed(sections), "utf-8")
    words.write_text(VOCABULARY, "utf-8")
    _, findings = check_file(path, Catalogue([path, words], models()))
    return [finding for finding in findings if finding.code != "examples_missing"]


def told(finding: Finding) -> str:
    """Code, place, what stands there, the value that shows it, the clause."""
    value = finding.arguments.get("value")
    text = described(finding) + (f": {value}" if value else "")
    return text + (f", clause {finding.clause}" if finding.clause else "")


@pytest.mark.parametrize(("sections", "expected"), [case for cases in CASES.values() for case in cases],
                         ids=[f"{code}-{at}" for code, cases in CASES.items() for at in range(len(cases))])  # fmt: skip
def test_what_a_document_cannot_mean_is_found_with_a_value_that_shows_it(
    sections: str, expected: list[str], tmp_path: Path
) -> None:
    assert list(map(told, found_in(sections, tmp_path))) == expected


def test_every_finding_about_meaning_is_provoked_here() -> None:
    assert SENTENCES.keys() == CASES.keys()
    for code, cases in CASES.items():
        assert all(any(line.startswith(f"{code} ") for line in expected) for _, expected in cases)


@pytest.mark.parametrize("sections", [
    # a hole narrower than what the values are rounded to
    GRADES + "table: {a: {compare: rounded, one: ≤ 7.7, two: 7.8..9.0}}",
    GRADES + "compare: rounded half_up\ntable: {a: {one: ≤ 41, two: 42..51}}",
    "derive: {x: {formula: a / 3, round: 0.1}}\n" + GRADES + "table: {x: {one: ≤ 7.7, two: 7.8..9.0}}",
    GRADES + "table: {n: {of: count(tests), one: ≤ 1, two: 2..4}}",
    "derive: {n: count(tests), x: {cases: {n ≤ 1: 1, n ≥ 2: 2}}}",
    "lookups: {l: {by: a, table: {2..8: 1, 9..15: 2, 16..25: 3}}}",
    # numbers that are listed are no bands, and what is said to be open is no hole
    "lookups: {l: {by: a, table: {2: 1, 4: 2, 6: 3}}}",
    "lookups: {l: {by: a, between: linear, table: {2: 1, 4: 2}}}",
    "requirements: {fat: {cases: {length ≤ 16: ≥ 3, 20 < length ≤ 36: ≥ 4, else: none}}}",
    # another case covers the hole, or it lies outside the document
    "requirements: {fat: {cases: {kind_of = cow and a < 30: ≥ 3, kind_of = cow and a > 30: ≥ 4, a = 30: ≥ 5}}}",
    "for: a ≠ 30\nrequirements: {fat: {cases: {a < 30: ≥ 3, a > 30: ≥ 4}}}",
    # bands that meet, nested ones, an empty class, the same limit twice
    GRADES + "table: {a: {one: ≤ 41, two: '> 41 ≤ 51'}}",
    "lookups: {l: {by: a, table: {≤ 50: 1, ≤ 70: 2, '> 70': 3}}}",
    "grades: [one, two, three, rest]\ntable: {a: {one: ≤ 3, two: never, three: ≤ 5}}",
    GRADES + "table: {a: {one: ≤ 3, two: ≤ 3}, b: {one: ≤ 1, two: ≤ 2}}",
    "requirements: {fat: {cases: {a ≤ 18: ≥ 3, a ≥ 16: ≥ 3}}}",
    # what parameters fill in is not judged
    "parameters: {p: {}}\n" + GRADES + "table: {a: {one: ≤ p, two: ≤ 0.5}}",
    "parameters: {way: {values: [fast, slow]}}\nrequirements: {fat: {cases: {way = fast: ≥ 3, way = slow: ≥ 4}}}",
    # limits for different subjects, a stricter one for a better grade
    "requirements: {x: {for: kind_of = cow, of: a, limit: ≥ 5}, y: {for: kind_of = goat, of: a, limit: ≤ 3}}",
    GRADES + "requirements: {x: {of: a, limit: ≤ 9}}\ntable: {a: {one: ≤ 3, two: ≤ 5}}",
    GRADES + "table: {a: {one: none, two: ≤ 5}, b: {one: ≤ 1, two: ≤ 2}}",
    "requirements: {x: {of: fat, for: kind_of = cow, limit: < 3}, y: {of: fat, for: kind_of = goat, limit: 3..5}}",
    # the first three, a second prize for two of them, and the rest
    "rank: {place: {by: a}}\n" + GRADES + "table: {place: {one: ≤ 1, two: 2..3}}",
    "rank: {place: {by: a}}\ngrades: [one, rest]\ntable: {place: {one: ≤ 1, rest: ≥ 2}}",
    # a last grade that says what remains, or that a better one does not share the row with
    "grades: [one, two]\ntable: {a: {one: ≥ 70, two: < 70}}",
    "grades: [one, two]\ntable: {a: {two: ≥ 60}, b: {one: ≥ 3}}",
    # one limit in two units that agree
    "requirements: {x: {of: length, limit: ≥ 2.5 cm}, y: {of: length, limit: ≥ 25 mm}}",
    # an edition that was in force
    "in_force: {from: 2012-01-01}\ndocuments: {o: {id: old, edition: '1'}}\n---\nkind: ruleset\nid: old\nedition: '1'\nvocabulary: things\nin_force: {from: 2010-01-01, to: 2015-12-31}",
])  # fmt: skip
def test_what_a_document_may_well_mean_is_left_alone(sections: str, tmp_path: Path) -> None:
    assert list(map(told, found_in(sections, tmp_path))) == []


def test_findings_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    findings = found_in(
        """
        requirements:
          length: ≥ 600
          fat: ≤ 3
          x: {of: length, limit: ≤ 1 kg}
        """,
        tmp_path,
    )
    assert [described(finding) for finding in findings] == ["unit_mismatch 4:28 1 kg"]
    findings = found_in(
        """
        requirements:
          fat: ≤ 3
          length: ≥ 600
        examples: [{given: {fat: 3}, expect: {}}]
        """,
        tmp_path,
    )
    assert [finding.place.line for finding in findings if finding.place] == [2, 3, 4, 4]


def test_a_limit_beside_another_that_could_not_be_read_is_not_judged(tmp_path: Path) -> None:
    sections = GRADES + "table: {a: {one: ≥ 3,2, two: ≥ 3}, b: {two: ≤ 3}}"
    assert [finding.code for finding in found_in(sections, tmp_path)] == ["comma_in_number"]
