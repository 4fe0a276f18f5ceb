"""What a sample may report, and what is said to somebody who wrote it another way."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.quantities.intervals import Interval, point
from grading.quantities.numbers import plain
from grading.quantities.quantity import Quantity, QuantityProblem, in_unit, parse_quantity


def read(text: str) -> Quantity:
    quantity = parse_quantity(text)
    assert isinstance(quantity, Quantity), quantity
    return quantity


@pytest.mark.parametrize(
    ("text", "number", "unit", "digits"),
    [
        ("3.62 g/100g", "3.62", "g/100g", 2),
        ("3.62g/100g", "3.62", "g/100g", 2),
        ("3.62 g/100 g", "3.62", "g/100g", 2),
        ("-0.525 °C", "-0.525", "°C", 3),
        ("−0.525 ℃", "-0.525", "°C", 3),
        ("3.62", "3.62", None, 2),
        (" 182000 1/mL ", "182000", "1/mL", 0),
        ("182000 个/mL", "182000", "1/mL", 0),
        ("182000/mL", "182000", "1/mL", 0),
        ("50 万CFU/mL", "50", "10000CFU/mL", 0),
        ("50 10^4/mL", "50", "10000/mL", 0),
        ("10%", "10", "%", 0),
        ("12 个", "12", None, 0),
        ("520万元", "520", "10000CNY", 0),
        ("30 d", "30", "d", 0),
        ("4980000 CNY", "4980000", "CNY", 0),
        ("4.980 %", "4.980", "%", 3),
    ],
)
def test_a_value_keeps_its_number_its_digits_and_its_unit(
    text: str, number: str, unit: str | None, digits: int
) -> None:
    quantity = read(text)
    assert str(quantity.number) == number
    assert (quantity.unit, quantity.digits, quantity.text) == (unit, digits, text.strip())
    assert quantity.bounds is None
    assert quantity.interval == point(Decimal(number))


@pytest.mark.parametrize(
    ("text", "bounds", "unit"),
    [
        ("< 10000 CFU/mL", Interval(None, Decimal(10000), high_open=True), "CFU/mL"),
        ("<10", Interval(None, Decimal(10), high_open=True), None),
        ("> 3 h", Interval(Decimal(3), None, low_open=True), "h"),
        ("≤ 5", Interval(None, Decimal(5)), None),
        ("<= 5", Interval(None, Decimal(5)), None),
        ("≥ 5 kg", Interval(Decimal(5), None), "kg"),
        (">=5", Interval(Decimal(5), None), None),
        ("12..18 °T", Interval(Decimal(12), Decimal(18)), "°T"),
        ("18 .. 12 °T", Interval(Decimal(12), Decimal(18)), "°T"),
        ("-0.500..-0.560 °C", Interval(Decimal("-0.560"), Decimal("-0.500")), "°C"),
    ],
)
def test_a_censored_value_is_known_only_by_its_bounds(text: str, bounds: Interval, unit: str | None) -> None:
    quantity = read(text)
    assert quantity.number is None
    assert quantity.bounds == quantity.interval == bounds
    assert quantity.unit == unit


def test_a_range_from_a_number_to_itself_is_that_number() -> None:
    assert read("12..12").number == 12


@pytest.mark.parametrize(
    ("text", "mark"), [("16.50(+)", "+"), ("16.50(-)", "-"), ("16.50(−) mm", "-"), ("16.50", None)]
)
def test_a_value_reported_already_rounded_keeps_its_mark(text: str, mark: str | None) -> None:
    quantity = read(text)
    assert str(quantity.number) == "16.50"
    assert quantity.mark == mark


@pytest.mark.parametrize(
    ("text", "code", "proposal"),
    [
        ("", "empty", None),
        ("2.1e5", "exponent", "210000"),
        ("2.1E5 CFU/mL", "exponent", "210000 CFU/mL"),
        ("< 2.1×10⁵ CFU/mL", "exponent", "< 210000 CFU/mL"),
        ("2.1*10^5", "exponent", "210000"),
        ("１２", "full_width", "12"),
        ("＜１０ CFU/mL", "full_width", "<10 CFU/mL"),
        ("1,000", "separator", "1000"),
        ("1,000 CFU/mL", "separator", "1000 CFU/mL"),
        ("182 000 1/mL", "separator", "182000 1/mL"),
        ("182 000/mL", "separator", "182000/mL"),
        ("3,62 g/100g", "separator", "3.62 g/100g"),
        ("012 h", "leading_zero", "12 h"),
        ("+5 kg", "plus_sign", "5 kg"),
        (".5 %", "bare_point", "0.5 %"),
        ("nan", "special", None),
        ("1234567890123456", "too_long", None),
        ("12-18 °T", "dashed_range", "12..18 °T"),
        ("12～18", "dashed_range", "12..18"),
        ("12 至 18 °T", "dashed_range", "12..18 °T"),
        ("3.62 ± 0.05 g/100g", "tolerance", None),
        ("ND", "not_detected", None),
        ("n.d.", "not_detected", None),
        ("未检出", "not_detected", None),
        ("< LOD", "not_detected", None),
        ("TNTC", "uncountable", None),
        ("多不可计", "uncountable", None),
        ("16.52(+)", "mark", None),
        ("< 16.5(+)", "mark", None),
        ("absent", "text", None),
        ("5 10000", "text", None),
        ("5 5/mL", "text", None),
        ("50万", "unknown_unit", None),
        ("1..2..3", "text", None),
        ("< 1..2", "text", None),
        ("2026-09-05", "text", None),
    ],
)
def test_a_refused_value_has_its_reason_and_where_plain_a_proposal(
    text: str, code: str, proposal: str | None
) -> None:
    problem = parse_quantity(text)
    assert isinstance(problem, QuantityProblem)
    assert problem.code == code
    assert problem.arguments["written"] == text
    assert problem.arguments.get("proposal") == proposal


def test_an_unknown_unit_is_named_with_the_one_that_was_meant() -> None:
    problem = parse_quantity("3 cfu/ML")
    assert problem == QuantityProblem(
        "unknown_unit", {"written": "3 cfu/ML", "unit": "cfu/ML", "closest": "CFU/mL"}
    )
    assert parse_quantity("3 qqqq") == QuantityProblem("unknown_unit", {"written": "3 qqqq", "unit": "qqqq"})


def test_a_quantity_converts_with_its_bounds_and_its_uncertainty() -> None:
    report = Quantity("4 °C", Decimal(4), unit="°C", uncertainty=Decimal("0.5"), method="thermometer")
    in_kelvin = in_unit(report, "K")
    assert in_kelvin is not None
    assert (in_kelvin.number, in_kelvin.uncertainty, in_kelvin.digits) == (
        Decimal("277.15"),
        Decimal("0.5"),
        2,
    )
    assert (in_kelvin.text, in_kelvin.method) == ("4 °C", "thermometer")
    minutes = in_unit(read("> 2.5 h"), "min")
    assert minutes is not None
    assert minutes.bounds == Interval(Decimal(150), None, low_open=True)


def test_a_colony_count_never_becomes_a_cell_count() -> None:
    assert in_unit(read("10000 CFU/mL"), "1/mL") is None
    assert in_unit(read("< 10000 CFU/mL"), "1/mL") is None


@given(st.text(max_size=14))
def test_any_text_is_a_quantity_or_a_problem(text: str) -> None:
    answer = parse_quantity(text)
    assert (
        answer.text == text.strip()
        if isinstance(answer, Quantity)
        else answer.arguments["written"] == text.strip()
    )


@given(st.text(alphabet="0123456789.,-+<>≤≥ ()eE^×/%gmLCFU万..±", max_size=14))
def test_what_is_read_and_written_plainly_reads_the_same(text: str) -> None:
    quantity = parse_quantity(text)
    if isinstance(quantity, Quantity) and quantity.number is not None and not quantity.mark:
        again = parse_quantity(f"{plain(quantity.number)} {quantity.unit or ''}")
        assert isinstance(again, Quantity)
        assert (again.number, again.unit, again.digits) == (quantity.number, quantity.unit, quantity.digits)
    elif isinstance(quantity, QuantityProblem) and "proposal" in quantity.arguments:
        assert isinstance(parse_quantity(quantity.arguments["proposal"]), Quantity)
