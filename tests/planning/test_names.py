# ruff: noqa: E501  (documents and histories stand on one line)
"""Where a name is looked for: what a value carries, the row, what owns it, what the document defines."""

from tests.support import decided, value_of

TESTS = "tests: [{date: 2026-01-01, a: 3, fat: 3.0}, {date: 2026-02-01, a: 5}]"


def test_a_row_has_its_own_values_first_and_then_those_of_its_owner() -> None:
    rules = "rows: {high: {of: tests, where: a > b}}"
    assert value_of("count(high)", f"{{b: 4, {TESTS}}}", rules) == "1"
    assert (
        value_of("count(high)", "{a: 9, b: 4, tests: [{date: 2026-01-01}, {date: 2026-01-02, a: 3}]}", rules)
        == "1"
    )


def test_a_dot_asks_the_row_alone() -> None:
    given = "{a: 9, tests: [{date: 2026-01-01}, {date: 2026-01-02, a: 3}]}"
    assert value_of("count(tests.a > 4)", given) == "0 | 1"
    assert value_of("max(tests.a)", given) == "≥ 3"


def test_a_value_carries_its_method_date_and_laboratory() -> None:
    given = "{fat: {value: 3.4, method: kjeldahl, date: 2026-01-05, lab: l7}}"
    labs = "{labs: {l7: {accredited: accredited, valid_to: 2026-12-31}}}"
    for condition in ("fat.method = kjeldahl", "fat.date < 2026-02-01", "fat.lab = l7", "fat.lab.accredited = accredited",
                      "fat.lab.valid_to ≥ fat.date"):  # fmt: skip
        decision = decided(f"requirements: {{x: {{that: {condition}}}}}", given, collections=labs)
        assert (condition, decision.verdict) == (condition, "meets")


def test_admit_looks_at_the_value_first() -> None:
    rules = "requirements: {fat: {admit: method = kjeldahl and lab.accredited = accredited, limit: ≥ 3}}"
    labs = "{labs: {l7: {accredited: accredited}, l8: {accredited: lapsed}}}"
    assert (
        decided(rules, "{fat: {value: 3.4, method: kjeldahl, lab: l7}}", collections=labs).verdict == "meets"
    )
    assert (
        decided(rules, "{fat: {value: 3.4, method: kjeldahl, lab: l8}}", collections=labs).verdict == "open"
    )
    assert decided(rules, "{fat: {value: 3.4, method: guess, lab: l7}}", collections=labs).verdict == "open"
    assert decided(rules, "{fat: {value: 3.4, lab: l7}}", collections=labs).verdict == "open"
    assert (
        decided(rules, "{lab: l7, fat: {value: 3.4, method: kjeldahl}}", collections=labs).verdict == "meets"
    )


def test_a_laboratory_that_is_not_listed_is_not_known() -> None:
    rules = "requirements: {fat: {admit: lab.accredited = accredited, limit: ≥ 3}}"
    assert decided(rules, "{fat: {value: 3.4, lab: nobody}}", collections="{labs: {}}").verdict == "open"


def test_date_is_that_of_the_facts_and_in_a_row_that_of_the_row() -> None:
    assert decided("requirements: {due: ≥ date}", "{due: 2026-03-01}", "2026-03-01").verdict == "meets"
    assert decided("requirements: {due: ≥ date}", "{due: 2026-03-01}", "2026-03-02").verdict == "fails"
    assert value_of("count(old)", f"{{{TESTS}}}", "rows: {old: {of: tests, where: date < 2026-01-15}}") == "1"


def test_dates_move_by_days_months_and_years() -> None:
    for formula, expected in [("due + 1 month", "2026-02-28"), ("due + 21 d", "2026-02-21"), ("due - 1 year", "2025-01-31"),
                              ("due + 24 h", "2026-02-01")]:  # fmt: skip
        assert value_of(formula, "{due: 2026-01-31}") == expected
    assert value_of("date - due", "{due: 2026-01-31}", at="2026-03-03") == "31"
    assert value_of("month(due) + year(due)", "{due: 2026-01-31}") == "2027"


def test_parameters_are_filled_in_from_outside() -> None:
    rules = """
        parameters: {least: {unit: g/100g}, method: {values: [strict, mild]}}
        requirements:
          fat: {for: method = strict, limit: ≥ least}
        """
    assert decided(rules, "{fat: 3.0}", with_={"least": "3.1", "method": "strict"}).verdict == "fails"
    assert decided(rules, "{fat: 3.0}", with_={"least": "29 g/kg", "method": "strict"}).verdict == "meets"
    assert decided(rules, "{fat: 3.0}", with_={"least": "3.1", "method": "mild"}).verdict == "open"


def test_another_document_is_a_condition_and_so_are_its_parts_and_grades() -> None:
    other = """
        ---
        kind: standard
        id: other
        vocabulary: things
        requirements: {fat: ≥ 3, mass: ≥ 1}
        ---
        kind: ruleset
        id: graded
        vocabulary: things
        grades: [gold, silver, rest]
        table: {fat: {gold: ≥ 4, silver: ≥ 3}}
        """
    head = "documents: {other: other, graded: graded}\nrequirements: {x: {that: CONDITION}}"

    def verdict(condition: str, given: str) -> str:
        from textwrap import dedent

        return decided(
            head.replace("CONDITION", condition) + "\n" + dedent(other).lstrip("\n"), given
        ).verdict

    assert verdict("other", "{fat: 3, mass: 1}") == "meets"
    assert verdict("other", "{fat: 3, mass: 0}") == "fails"
    assert verdict("other", "{fat: 3}") == "open"
    assert verdict("other.fat = meets", "{fat: 3}") == "meets"
    assert verdict("other.mass = open", "{fat: 3}") == "open"
    assert verdict("graded = gold", "{fat: 4}") == "meets"
    assert verdict("graded ≥ silver", "{fat: 3}") == "meets"
    assert verdict("graded > silver", "{fat: 3}") == "fails"
    assert verdict("graded ≥ silver", "{fat: 3..4}") == "meets"
    assert verdict("graded = gold", "{fat: 3..4}") == "open"
    assert verdict("graded", "{fat: 3}") == "meets"
    assert verdict("graded", "{fat: 2}") == "fails"
