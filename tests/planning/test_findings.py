# ruff: noqa: E501  (documents and histories stand on one line)
"""Everything that planning finds, each in the smallest rule set that provokes it, with its place."""

import pytest

from grading.findings import Finding
from grading.planning.plan import make_plan
from grading.wording.planning import SENTENCES
from tests.support import AT, findings_of, planned, shelf_of

GRADES = "grades: [one, two]\n"
PLAIN_OTHER = "\n---\nkind: ruleset\nid: other\nvocabulary: things\nrequirements: {a: ≥ 3}"
GUARDED_OTHER = PLAIN_OTHER + "\ndecision_rule: {guard: 1}"

CASES: dict[str, list[tuple[str, list[str]]]] = {
    "name_unknown": [
        ("derive: {x: flavour}", ["name_unknown 1:13 flavour"]),
        ("requirements: {flavour: ≥ 3}", ["name_unknown 1:16 flavour"]),
        ("derive: {x: mean(tests.flavour)}", ["name_unknown 1:18 tests.flavour"]),
        ("rows: {r: {of: nowhere}}", ["name_unknown 1:16 nowhere"]),
        ("derive: {nowhere.x: a}", ["name_unknown 1:10 nowhere.x"]),
        ("derive: {x: sine(a)}", ["name_unknown 1:13 sine"]),
        ("requirements: {kind_of: = zebra}", ["name_unknown 1:27 zebra"]),
    ],
    "name_unknown_meant": [
        ("derive: {x: lenght}", ["name_unknown_meant 1:13 lenght"]),
        ("requirements: {kind_of: = coww}", ["name_unknown_meant 1:27 coww"]),
        ("derive: {x: meen(tests.fat)}", ["name_unknown_meant 1:13 meen"]),
        ("requirements: {a: {limt: ≥ 3, limit: ≥ 3}}", ["name_unknown_meant 1:20 limt"]),
        ("rows: {r: {of: test}}", ["name_unknown_meant 1:16 test"]),
    ],
    "name_too_deep": [("derive: {x: fat.date.year}", ["name_too_deep 1:13 fat.date.year"])],
    "circle": [
        ("derive: {x: y + 1, y: x}", ["circle 1:23 x"]),
        ("derive: {x: x}", ["circle 1:13 x"]),
        ("rows: {r: {of: tests, where: count(r) > 1}}", ["circle 1:1 rows"]),
        ("rows: {r: {of: s}, s: {of: r}}", ["circle 1:1 rows"]),
        ("documents: {mine: rules}", ["circle 1:19 rules"]),
    ],
    "unit_unknown": [("derive: {x: 'a > 3 qqq'}", ["unit_unknown 1:18 3 qqq"]),
                     ("derive: {x: {formula: a, unit: qqq}}", ["unit_unknown 1:32 qqq"])],
    "unit_unknown_meant": [("requirements: {mass: ≥ 3 kgg}", ["unit_unknown_meant 1:24 3 kgg"])],
    "unit_mismatch": [
        ("requirements: {colonies: ≤ 100000 1/mL}", ["unit_mismatch 1:28 100000 1/mL"]),
        ("requirements: {cells: ≤ 400000 CFU/mL}", ["unit_mismatch 1:25 400000 CFU/mL"]),
        ("derive: {x: mass + length}", ["unit_mismatch 1:20 length"]),
        ("requirements: {length: {unit: kg, limit: ≥ 3}}", ["unit_mismatch 1:44 3"]),
    ],
    "power_unit": [("derive: {x: length ^ 2}", ["power_unit 1:13 length ^ 2"])],
    "number_due": [
        ("derive: {x: trimmed_mean(tests.a; tests.b)}", ["number_due 1:35 tests.b"]),
        ("derive: {x: kind_of + 1}", ["number_due 1:13 kind_of"]),
        ("derive: {x: -kind_of}", ["number_due 1:14 kind_of"]),
        ("derive: {x: lg(due)}", ["number_due 1:16 due"]),
        ("score: {s: {range: 0..9, items: {kind_of: {weight: 1}}}}", ["number_due 1:34 kind_of"]),
        ("score: {s: {range: 0..9, items: {x: {of: tests.a, weight: 1}}}}", ["number_due 1:42 tests.a"]),
        ("rank: {p: {by: kind_of}}", ["number_due 1:16 kind_of"]),
        ("rank: {p: {by: a, ties: {then: [kind_of]}}}", ["number_due 1:33 kind_of"]),
        ("pricing: {unit: CNY/kg, items: {x: kind_of}}", ["number_due 1:36 kind_of"]),
    ],
    "date_due": [
        ("rows: {r: {of: tests, from: a}}", ["date_due 1:29 a"]),
        ("rows: {r: {of: tests, to: letters.date}}", ["date_due 1:27 letters.date"]),
        ("derive: {x: year(a)}", ["date_due 1:18 a"]),
    ],
    "date_arithmetic": [
        ("derive: {x: due + 3}", ["date_arithmetic 1:13 due + 3"]),
        ("derive: {x: due × 3}", ["date_arithmetic 1:13 due × 3"]),
        ("derive: {x: due + 3 kg}", ["date_arithmetic 1:13 due + 3 kg"]),
    ],
    "truth_due": [
        ("requirements: {x: {that: a}}", ["truth_due 1:26 a"]),
        ("requirements: {a: {for: kind_of, limit: ≥ 3}}", ["truth_due 1:25 kind_of"]),
        (GRADES + "gate: [a]", ["truth_due 2:8 a"]),
    ],
    "truth_compared": [("derive: {x: (a > 1) = b}", ["truth_compared 1:23 b"])],
    "compare_kinds": [
        ("derive: {x: a > due}", ["compare_kinds 1:17 due"]),
        ("derive: {x: a = cow}", ["name_unknown 1:17 cow"]),
    ],
    "truth_list": [
        ("requirements: {x: {that: tests.a > 1}}", ["truth_list 1:26 tests.a > 1"]),
        ("requirements: {a: {for: tests.a > 1, limit: ≥ 3}}", ["truth_list 1:25 tests.a > 1"]),
        ("requirements: {a: {admit: tests.a > 1, limit: ≥ 3}}", ["truth_list 1:27 tests.a > 1"]),
        ("requirements: {a: {cases: {tests.a > 1: ≥ 3}}}", ["truth_list 1:28 tests.a > 1"]),
        ("derive: {x: {cases: {tests.a > 1: 3}}}", ["truth_list 1:22 tests.a > 1"]),
        ("rows: {r: {of: tests, where: letters.a > 1}}", ["truth_list 1:30 letters.a > 1"]),
        (GRADES + "gate: tests.a > 1", ["truth_list 2:7 tests.a > 1"]),
        (GRADES + "caps: {c: {when: tests.a > 1, at: two}}", ["truth_list 2:18 tests.a > 1"]),
        ("ladder: {l: {steps: tests, states: [s, t], moves: [{from: s, to: t, when: tests.a > 1}]}}",
         ["truth_list 1:75 tests.a > 1"]),
        ("for: tests.a > 1", ["truth_list 1:6 tests.a > 1"]),
    ],
    "names_unordered": [("derive: {x: kind_of ≥ cow}", ["names_unordered 1:23 cow"])],
    "alternatives_of_numbers": [("requirements: {x: {that: 'a = 3 | 4'}}", ["alternatives_of_numbers 1:31 3 | 4"]),
                                ("requirements: {a: = 3 | 4}", ["alternatives_of_numbers 1:21 3 | 4"])],
    "lists_differ": [
        ("derive: {x: sum(tests.a + letters.b)}", ["lists_differ 1:17 tests.a + letters.b"]),
        ("derive: {x: weighted_mean(tests.a; letters.b)}", ["lists_differ 1:13 weighted_mean(tests.a; letters.b)"]),
        ("requirements: {x: {of: count(tests.a > 1 and units.b > 2), limit: ≥ 1}}",
         ["lists_differ 1:30 tests.a > 1 and units.b > 2"]),
        ("requirements: {x: {that: every(tests.a > 1 or units.b > 2)}}", ["lists_differ 1:32 tests.a > 1 or units.b > 2"]),
        ("derive: {x: count(tests.kind_of = letters.kind_of)}", ["lists_differ 1:35 letters.kind_of"]),
    ],
    "list_due": [
        ("derive: {x: mean(fat)}", ["list_due 1:18 fat"]),
        ("derive: {tests.x: mean(fat)}", ["list_due 1:24 fat"]),
    ],
    "list_kind": [
        ("derive: {x: mean(tests.kind_of)}", ["list_kind 1:18 tests.kind_of"]),
        ("derive: {x: every(tests.fat)}", ["list_kind 1:19 tests.fat"]),
        ("derive: {x: count(tests.fat)}", ["list_kind 1:19 tests.fat"]),
    ],
    "arguments_count": [
        ("derive: {x: clamp(a; 1)}", ["arguments_count 1:13 clamp(a; 1)"]),
        ("derive: {x: 'known(a; b)'}", ["arguments_count 1:14 known(a; b)"]),
        ("derive: {x: trimmed_mean(tests.a)}", ["arguments_count 1:13 trimmed_mean(tests.a)"]),
        ("derive: {x: chain_share(tests.a; tests.b)}", ["arguments_count 1:13 chain_share(tests.a; tests.b)"]),
        ("derive: {x: cpk_lower(a; b)}", ["arguments_count 1:13 cpk_lower(a; b)"]),
        ("derive: {x: t(a)}\nlookups: {t: {by: [a, b], table: {1: {2: 3}}}}", ["arguments_count 1:13 t(a)"]),
    ],
    "part_of_function": [
        ("derive: {x: lg(a).n}", ["part_of_function 1:13 lg(a).n"]),
        ("derive: {x: t(a).n}\nlookups: {t: {by: a, table: {1: 3}}}", ["part_of_function 1:13 t(a).n"]),
    ],
    "lookup_part": [
        ("derive: {x: t(a)}\nlookups: {t: {by: a, gives: [n, c], table: {1: 3/4}}}", ["lookup_part 1:13 t(a)"]),
        ("derive: {x: t(a).m}\nlookups: {t: {by: a, gives: [n, c], table: {1: 3/4}}}", ["lookup_part 1:13 t(a).m"]),
    ],
    "lookup_mixed": [("lookups: {t: {by: a, table: {1: 3, 2: high}}}", ["lookup_mixed 1:29 {1: 3, 2: high}"])],
    "lookup_depth": [
        ("lookups: {t: {by: [a, b], table: {1: 3}}}", ["lookup_depth 1:38 3"]),
        ("lookups: {t: {by: a, table: {1: {2: 3}}}}", ["lookup_depth 1:33 {2: 3}"]),
    ],
    "lookup_columns": [("lookups: {t: {by: a, gives: [n, c], table: {1: 3}}}", ["lookup_columns 1:48 3"])],
    "lookup_key": [("lookups: {t: {by: a, table: {= 3: 1}}}", ["lookup_key 1:30 = 3"])],
    "lookup_key_twice": [("lookups: {t: {by: a, table: {1: 3, 1.0: 4}}}", ["lookup_key_twice 1:36 1.0"])],
    "derive_empty": [("derive: {x: {unit: kg}}", ["derive_empty 1:13 {unit: kg}"])],
    "derive_list": [("derive: {x: tests.fat + 1}", ["derive_list 1:13 tests.fat + 1"])],
    "cases_differ": [("derive: {x: {cases: {a > 1: 3, else: due}}}", ["cases_differ 1:38 due"])],
    "rows_unordered": [
        ("rows: {r: {of: units, last: 3}}", ["rows_unordered 1:11 {of: units, last: 3}"]),
        ("ladder: {l: {steps: units, states: [s, t], moves: [{from: s, to: t, when: a > 1}]}}",
         ["rows_unordered 1:21 units"]),
        ("rows: {r: {of: stages, last: 3}}", ["rows_unordered 1:11 {of: stages, last: 3}"]),
        ("ladder: {l: {steps: stages, states: [s, t], moves: [{from: s, to: t, when: a > 1}]}}",
         ["rows_unordered 1:21 stages"]),
    ],
    "function_unordered": [
        ("derive: {x: chain_sd(units.a; units.b)}", ["function_unordered 1:13 chain_sd(units.a; units.b)"]),
        ("derive: {units.x: chain_share(r.a; r.b; a)}\nrows: {r: {of: units}}",
         ["function_unordered 1:19 chain_share(r.a; r.b; a)"]),
    ],
    "density_without_months": [
        ("rows: {r: {of: tests, at_least: 1 per month}}", ["density_without_months 1:11 {of: tests, at_least: 1 per month}"]),
        ("rows: {r: {of: tests, over: 90 d, at_least: 1 per month}}",
         ["density_without_months 1:11 {of: tests, over: 90 d, at_least: 1 per month}"]),
    ],
    "since_other_list": [
        ("rows: {r: {of: letters, since: l}}\nladder: {l: {steps: tests, states: [s, t], moves: [{from: s, to: t, when: a > 1}]}}",
         ["since_other_list 1:32 l"]),
    ],
    "guard_of_computed": [
        ("decision_rule: {guard: 1}\nrequirements: {x: {of: a + b, limit: ≥ 3}}", ["guard_of_computed 2:38 ≥ 3"]),
        ("decision_rule: {guard: 1}\nrequirements: {x: {that: a ≥ 3}}", ["guard_of_computed 2:26 a ≥ 3"]),
        ("decision_rule: {risk: 5 %}\nderive: {y: a + b}\nrequirements: {y: ≥ 3}", ["guard_of_computed 3:19 ≥ 3"]),
        ("decision_rule: {guard: 1, u: {y: 0.1}}\nderive: {y: a + b}\nrequirements: {y: ≥ 3}", []),
        ("decision_rule: {guard: 1}\nrequirements: {x: {of: a + b, limit: ≥ 3, decision_rule: simple}}", []),
        ("decision_rule: {guard: 1}\nrequirements: {x: {that: kind_of = cow and count(tests) ≥ 1}}", []),
    ],
    "guard_negative": [
        ("decision_rule: {guard: -1}\nrequirements: {a: ≥ 3}", ["guard_negative 1:16 {guard: -1}"]),
        ("decision_rule: {guard: -1, binary: true}\nrequirements: {a: ≥ 3}", []),
    ],
    "guard_not_passed_on": [
        ("decision_rule: {guard: 1}\ndocuments: {o: other}\ngrades: [one, two]\ngate: [o]" + PLAIN_OTHER,
         ["guard_not_passed_on 2:16 other"]),
        ("decision_rule: {guard: 1}\ndocuments: {o: {id: other, decision_rule: simple}}" + PLAIN_OTHER, []),
        ("decision_rule: simple\ndocuments: {o: other}" + PLAIN_OTHER, []),
        ("decision_rule: {guard: 1}\ndocuments: {o: other}" + GUARDED_OTHER, []),
    ],
    "decision_rule_unclear": [
        ("decision_rule: {binary: true}\nrequirements: {a: ≥ 3}", ["decision_rule_unclear 1:16 {binary: true}"]),
        ("decision_rule: {guard: 1, risk: 5 %}\nrequirements: {a: ≥ 3}",
         ["decision_rule_unclear 1:16 {guard: 1, risk: 5 %}"]),
        ("requirements: {a: {limit: ≥ 3, decision_rule: {rule: simple, binary: true}}}",
         ["decision_rule_unclear 1:47 {rule: simple, binary: true}"]),
    ],
    "decision_rule_twice": [
        ("documents: {o: {id: other, decision_rule: {guard: 1}}}" + GUARDED_OTHER, ["decision_rule_twice 1:43 {guard: 1}"]),
        ("documents: {o: {id: other, decision_rule: simple}}" + GUARDED_OTHER, ["decision_rule_twice 1:43 simple"]),
        ("documents: {o: {id: other, decision_rule: {guard: 1}}}" + PLAIN_OTHER, []),
    ],
    "gives_missing": [
        ("grades: [{id: one, gives: {bonus: 1}}, two]\npricing: {unit: CNY/kg, items: {x: grade.bonus}}",
         ["gives_missing 1:40 two"]),
    ],
    "score_empty": [("score: {s: {range: 0..9, items: {}}}", ["score_empty 1:12 {range: 0..9, items: {}}"])],
    "score_units": [
        ("score: {s: {range: 0..9, items: {a: {weight: 1}, mass: {weight: 1}}}}", ["score_units 1:56 {weight: 1}"]),
    ],
    "score_weightless": [
        ("score: {s: {range: 0..9, items: {a: {weight: 0}}}}",
         ["score_weightless 1:12 {range: 0..9, items: {a: {weight: 0}}}"]),
    ],
    "weight_missing": [
        ("score: {s: {range: 0..9, items: {a: {}}}}", ["weight_missing 1:37 {}"]),
        ("score: {s: {range: 0..9, mean: sum, items: {a: {}}}}", []),
    ],
    "weight_wrong": [
        ("score: {s: {range: 0..9, items: {a: {weight: -1}}}}", ["weight_wrong 1:46 -1"]),
        ("score: {s: {range: 0..9, items: {a: {weight: b}}}}", ["weight_wrong 1:46 b"]),
    ],
    "price_empty": [("pricing: {unit: CNY/kg, items: {}}", ["price_empty 1:10 {unit: CNY/kg, items: {}}"])],
    "interval_wrong": [
        ("groups: {by: [kind_of], as: units, show: [x], intervals: {x: [x]}}\nderive: {x: count(units)}",
         ["interval_wrong 1:59 x"]),
        ("groups: {by: [kind_of], as: units, show: [], intervals: {x: [x, x]}}\nderive: {x: count(units)}",
         ["interval_wrong 1:58 x"]),
    ],
    "name_due": [
        ("rank: {p: {by: a, within: b}}", ["name_due 1:27 b"]),
        ("rank: {p: {by: a, within: tests.kind_of}}", ["name_due 1:27 tests.kind_of"]),
    ],
    "grade_twice": [("grades: [one, two, one]", ["grade_twice 1:20 one"])],
    "grades_too_few": [
        ("grades: [one]", ["grades_too_few 1:1 grades"]),
        ("table: {a: {all: ≥ 3}}", ["grades_too_few 1:1 table"]),
    ],
    "row_empty": [(GRADES + "table: {a: {unit: kg}}", ["row_empty 2:12 {unit: kg}"])],
    "limit_missing": [("requirements: {a: {clause: 3.1}}", ["limit_missing 1:19 {clause: 3.1}"])],
    "limit_kind": [
        ("requirements: {a: ≥ due}", ["limit_kind 1:21 due"]),
        ("requirements: {due: ≥ 3}", ["limit_kind 1:23 3"]),
        ("requirements: {a: ≥ tests.fat}", ["limit_kind 1:21 tests.fat"]),
    ],
    "limit_empty": [("requirements: {a: ≥ 5 < 3}", ["limit_empty 1:19 ≥ 5 < 3"]),
                    ("requirements: {a: ≥ 5 < 5}", ["limit_empty 1:19 ≥ 5 < 5"])],
    "limit_too_fine": [
        ("requirements: {a: ≥ 0.00000000000000001 ≤ 1000000}", ["limit_too_fine 1:19 ≥ 0.00000000000000001 ≤ 1000000"]),
        ("requirements: {a: ≤ 99999999999999999999}", ["limit_too_fine 1:19 ≤ 99999999999999999999"]),
    ],
    "case_nested": [
        (
            "requirements: {x: {of: a, cases: {b > 1: {for: a > 1, limit: ≥ 3}, else: none}}}",
            ["case_nested 1:42 {for: a > 1, limit: ≥ 3}"],
        ),
    ],
    "names_disjoint": [
        ("requirements: {x: {that: kind_of = quality}}", ["names_disjoint 1:36 quality"]),
    ],
    "lookup_bands_cross": [
        ("lookups: {l: {by: a, table: {≤ 50: 1, ≥ 40: 2}}}", ["lookup_bands_cross 1:39 ≥ 40"]),
    ],
    "limits_too_many": [
        (f"requirements: {{{', '.join(f'r{n}: {{of: a, limit: ≠ {n}}}' for n in range(201))}}}",
         ["limits_too_many 1:20 {of: a, limit: ≠ 0}"]),
    ],
    "moves_too_many": [
        ("ladder: {l: {steps: tests, states: [s, t], moves: ["
         + ", ".join("{from: s, to: t, when: a > 1}" for _ in range(31)) + "]}}", ["moves_too_many 1:10 l"]),
    ],
    "name_of_vocabulary": [
        ("derive: {fat: 3}", ["name_of_vocabulary 1:10 fat"]),
        ("score: {fat: {range: 0..9, items: {a: {weight: 1}}}}", ["name_of_vocabulary 1:9 fat"]),
        ("rank: {fat: {by: a}}", ["name_of_vocabulary 1:8 fat"]),
        ("rows: {tests: {of: letters}}", ["name_of_vocabulary 1:8 tests"]),
        ("documents: {a: gb_19301_2010}", ["name_of_vocabulary 1:13 a"]),
    ],
    "operand_list": [("derive: {x: {cases: {a > 1: tests.a}}}", ["operand_list 1:29 tests.a"]), ("requirements: {x: {of: tests.fat, limit: ≥ 3}}", ["operand_list 1:24 tests.fat"])],
    "parameter_missing": [("parameters: {p: {unit: kg}}", ["parameter_missing 1:17 {unit: kg}"])],
    "document_unknown": [("documents: {other: gb_999999}", ["document_unknown 1:20 gb_999999"])],
    "document_unknown_meant": [("documents: {other: gb_19301_201}", ["document_unknown_meant 1:20 gb_19301_201"])],
    "document_not_in_force": [
        ("documents: {other: later}\n---\nkind: ruleset\nid: later\nvocabulary: things\nin_force: {from: 2030-01-01}",
         ["document_not_in_force 1:20 later"]),
    ],
    "document_twice": [
        (
            "documents: {other: later}\n---\nkind: ruleset\nid: later\nvocabulary: things\nedition: '2'\n"
            "---\nkind: ruleset\nid: later\nvocabulary: things\nedition: '2'",
            ["document_twice 12:1 kind"],
        ),
    ],
    "edition_unknown": [
        ("documents: {other: {id: later, edition: '3'}}\n---\nkind: ruleset\nid: later\nvocabulary: things\nedition: '2'",
         ["edition_unknown 1:20 {id: later, edition: '3'}"]),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("sections", "expected"), [case for cases in CASES.values() for case in cases],
                         ids=[f"{code}-{at}" for code, cases in CASES.items() for at in range(len(cases))])  # fmt: skip
def test_a_mistake_is_found_where_it_is(sections: str, expected: list[str]) -> None:
    assert findings_of(sections) == expected


def finding(sections: str, **with_: str) -> Finding:
    (found,) = planned(sections, with_)[1]
    return found


def test_every_finding_of_planning_is_provoked_here() -> None:
    assert SENTENCES.keys() - CASES.keys() == {"parameter_unknown"}


def test_a_parameter_that_the_document_does_not_have_is_refused() -> None:
    found = finding("parameters: {p: {unit: kg}}", p="3", q="4")
    assert (found.code, found.place) == ("parameter_unknown", None)
    assert found.message("en") == "`rules` has no parameter `q`"
    assert found.help("en") == "its parameters: p"


@pytest.mark.parametrize(("with_", "code"), [
    ({"p": "x"}, "number_text"), ({"p": "3 g/100g"}, "unit_mismatch"), ({"p": "1e3"}, "number_exponent"),
])  # fmt: skip
def test_a_parameter_is_a_number_in_its_unit(with_: dict[str, str], code: str) -> None:
    assert finding("parameters: {p: {unit: kg}}", **with_).code == code


def test_a_parameter_with_names_takes_one_of_them() -> None:
    found = finding("parameters: {method: {values: [plate, blue]}}", method="plates")
    assert (found.code, found.arguments["meant"]) == ("name_unknown_meant", "plate")


def test_what_two_units_measure_is_said_when_they_do_not_convert() -> None:
    found = finding("requirements: {colonies: ≤ 100000 1/mL}")
    assert found.message("en") == "`1/mL` cannot be converted into `CFU/mL`"
    assert (
        found.help("en")
        == "they measure different things (a number per volume, such as cells and colonies per volume)"
    )


def test_a_circle_is_written_out() -> None:
    assert finding("derive: {x: y + 1, y: z, z: x}").arguments == {"circle": "x → y → z → x"}
    assert finding("rows: {r: {of: s}, s: {of: r}}").arguments == {"circle": "r → s → r"}


def test_a_circle_through_several_documents_is_written_out() -> None:
    found = finding("""
        documents: {next: second}
        ---
        kind: ruleset
        id: second
        vocabulary: things
        documents: {back: rules}
        """)
    assert (found.code, found.arguments) == ("circle", {"circle": "rules → second → rules"})


def test_all_mistakes_of_a_document_come_at_once() -> None:
    assert findings_of("""
        requirements:
          length: ≥ 3 kg
          kind_of: = coww
        derive:
          x: lenght
          y: mean(fat)
        rows:
          r: {of: units, last: 3}
        """) == [
        "name_unknown_meant 5:6 lenght",
        "list_due 6:11 fat",
        "rows_unordered 8:6 {of: units, last: 3}",
        "unit_mismatch 2:13 3 kg",
        "name_unknown_meant 3:14 coww",
    ]


def test_a_document_without_its_vocabulary_cannot_be_planned() -> None:
    shelf, findings = shelf_of("kind: ruleset\nid: mine\nvocabulary: nothing_like_it\n")
    document, _ = shelf.document("mine")
    assert findings == ()
    assert document is not None
    plan, (found,) = make_plan(shelf, document, {}, AT)
    assert (plan, found.code) == (None, "document_unknown")
