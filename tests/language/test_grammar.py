"""The one grammar of formulas: what binds tighter, what a limit is, and what is said of a slip."""

import pytest

from grading.findings import Place, Source
from grading.language import formula as f
from grading.language.grammar import parse_formula, parse_limit
from grading.language.tree import Scalar


def scalar(text: str) -> Scalar:
    return Scalar(text, Place(Source("formula", (text,)), 1, 1, max(1, len(text))))


def bracketed(node: f.Expression) -> str:
    """The formula with every pair of brackets written out."""
    match node:
        case f.Number(value=value, unit=unit):
            return f"{value} {unit}" if unit else str(value)
        case f.Date(value=value):
            return value.isoformat()
        case f.Name(path=path):
            return ".".join(path)
        case f.Call(name=name, arguments=arguments, part=part):
            return f"{name}({'; '.join(map(bracketed, arguments))})" + (f".{part}" if part else "")
        case f.Arithmetic(operator=operator, left=left, right=right):
            return f"({bracketed(left)} {operator} {bracketed(right)})"
        case f.Negative(operand=item):
            return f"(-{bracketed(item)})"
        case f.Alternatives(items=items):
            return " | ".join(map(bracketed, items))
        case f.Comparison(first=first, rest=rest):
            return f"({bracketed(first)}{''.join(f' {sign} {bracketed(term)}' for sign, term in rest)})"
        case f.Logic(operator=word, items=items):
            return "(" + f" {word} ".join(map(bracketed, items)) + ")"
        case f.Not(item=item):
            return f"(not {bracketed(item)})"


def read(text: str) -> str:
    formula, findings = parse_formula(scalar(text))
    assert formula is not None, [finding.message("en") for finding in findings]
    return bracketed(formula.tree)


def limit(text: str) -> str:
    found, findings = parse_limit(scalar(text))
    assert found is not None, [finding.message("en") for finding in findings]
    return found.word or " and ".join(f"{sign} {bracketed(node)}" for sign, node in found.tests)


def wrong(text: str, *, as_limit: bool = False) -> str:
    """`code column marked text` of the one finding about a text."""
    found, findings = (parse_limit if as_limit else parse_formula)(scalar(text))
    assert found is None
    (finding,) = findings
    place = finding.place
    assert place is not None
    return f"{finding.code} {place.column} {text[place.column - 1 : place.column - 1 + place.length]}"


@pytest.mark.parametrize(("text", "meant"), [
    ("a + b × c", "(a + (b × c))"),
    ("a - b - c", "((a - b) - c)"),
    ("a / b / c", "((a / b) / c)"),
    ("a × b ^ 2", "(a × (b ^ 2))"),
    ("2 ^ 3 ^ 2", "(2 ^ (3 ^ 2))"),
    ("-a ^ 2", "(-(a ^ 2))"),
    ("2 ^ -1", "(2 ^ (-1))"),
    ("a × -b", "(a × (-b))"),
    ("(a + b) × c", "((a + b) × c)"),
    ("a + 1 > b and c < 2", "(((a + 1) > b) and (c < 2))"),
    ("a > 1 or b > 1 and c > 1", "((a > 1) or ((b > 1) and (c > 1)))"),
    ("not a > 1 and b > 1", "((not (a > 1)) and (b > 1))"),
    ("not (a > 1 or b > 1)", "(not ((a > 1) or (b > 1)))"),
])  # fmt: skip
def test_signs_bind_as_in_mathematics(text: str, meant: str) -> None:
    assert read(text) == meant


def test_comparisons_chain() -> None:
    assert read("50 < length ≤ 70 mm") == "(50 < length ≤ 70 mm)"


def test_alternatives_stand_on_the_right_of_a_comparison() -> None:
    assert read("species = cow | goat and a ≥ 1") == "((species = cow | goat) and (a ≥ 1))"


@pytest.mark.parametrize(("text", "meant"), [
    ("3.4 g/100g", "3.4 g/100g"),
    ("3.4g/100g", "3.4 g/100g"),
    ("10000 CFU/mL", "10000 CFU/mL"),
    ("5 1/mL", "5 1/mL"),
    ("30 %", "30 %"),
    ("6 °T", "6 °T"),
    ("4 ℃", "4 ℃"),
    ("21 d", "21 d"),
])  # fmt: skip
def test_a_unit_follows_its_number(text: str, meant: str) -> None:
    assert read(text) == meant


def test_words_after_a_number_are_not_its_unit() -> None:
    assert read("a > 3 and b < 4 or not c = 5") == "(((a > 3) and (b < 4)) or (not (c = 5)))"


def test_a_division_by_a_name_is_not_a_unit() -> None:
    assert read("3 / days") == "(3 / days)"


def test_dates_functions_and_dots_are_read() -> None:
    assert read("last(letters.date) + 21 d > 2026-07-01") == "((last(letters.date) + 21 d) > 2026-07-01)"
    assert read("plan(level; 3).n") == "plan(level; 3).n"
    assert read("fat.lab.accredited = accredited") == "(fat.lab.accredited = accredited)"


@pytest.mark.parametrize(("text", "meant"), [
    ("≥ 3.4", "≥ 3.4"),
    ("≥ 30 < 36", "≥ 30 and < 36"),
    ("12..18 °T", "≥ 12 °T and ≤ 18 °T"),
    ("18..12 °T", "≥ 12 °T and ≤ 18 °T"),
    ("-0.500..-0.560 °C", "≥ (-0.560 °C) and ≤ (-0.500 °C)"),
    ("e - 2..e + 2", "≥ (e - 2) and ≤ (e + 2)"),
    ("≥ 0.7 × e", "≥ (0.7 × e)"),
    ("= absent | trace", "= absent | trace"),
    ("≠ present", "≠ present"),
    ("none", "none"), ("never", "never"), ("unknown", "unknown"),
])  # fmt: skip
def test_a_limit_lacks_its_left_side_and_a_range_may_run_downwards(text: str, meant: str) -> None:
    assert limit(text) == meant


@pytest.mark.parametrize(("text", "found"), [
    ("a + ", "formula_unfinished 4  "),
    ("(a + b", "formula_unfinished 6 b"),
    ("a >= 3", "formula_sign 3 >="),
    ("a <= 3", "formula_sign 3 <="),
    ("a != 3", "formula_sign 3 !="),
    ("a == 3", "formula_sign 3 =="),
    ("a && b", "formula_sign 3 &&"),
    ("a || b", "formula_sign 3 ||"),
    ("a * 2", "formula_sign 3 *"),
    ("2 ** 3", "formula_sign 3 **"),
    ("min(a, b)", "formula_sign 6 ,"),
    ("min(a，b)", "formula_sign 6 ，"),
    ("min（a; b)", "formula_sign 4 （"),
    ("a ＞ 3", "formula_sign 3 ＞"),
    ("a − b", "formula_sign 3 −"),
    ("12～18", "formula_sign 3 ～"),
    ("a b", "formula_unexpected 3 b"),
    ("a > > 3", "formula_unexpected 5 >"),
    ("a + ) b", "formula_unexpected 5 )"),
    ("a + {b}", "formula_unexpected 5 {"),
    ("Fat > 3", "formula_unexpected 1 F"),
    ("a > 3 and", "formula_unfinished 9 d"),
    ("", "formula_empty 1 "),
    ("   ", "formula_empty 1    "),
])  # fmt: skip
def test_a_slip_is_pointed_at(text: str, found: str) -> None:
    assert wrong(text) == found


def test_a_sign_of_other_languages_is_answered_with_the_sign_that_is_meant() -> None:
    _, (finding,) = parse_formula(scalar("fat >= 3.4"))
    assert finding.arguments == {"written": ">=", "meant": "≥"}
    assert finding.help("en") == "write `≥` here"
    assert finding.help("zh") == "这里写 `≥`"


@pytest.mark.parametrize("text", ["3.4", "-0.5 °C", "400000 1/mL", "12"])
def test_a_limit_says_which_side_is_allowed(text: str) -> None:
    assert wrong(text, as_limit=True) == f"limit_without_sign 1 {text}"


def test_a_very_long_formula_is_refused() -> None:
    assert wrong(" + ".join(["a"] * 600)).startswith("formula_too_long 1")


@pytest.mark.parametrize(
    "text", ["(" * 61 + "a" + ")" * 61, "not " * 61 + "a", "-" * 62 + "a", "^".join(["a"] * 62)]
)
def test_a_very_deep_formula_is_refused(text: str) -> None:
    assert wrong(text).startswith("formula_too_deep 1")


@pytest.mark.parametrize(
    "text", ["(" * 60 + "a" + ")" * 60, " and ".join(["a"] * 200), " + ".join(["a"] * 400)]
)
def test_long_flat_formulas_are_read(text: str) -> None:
    assert parse_formula(scalar(text))[1] == ()
