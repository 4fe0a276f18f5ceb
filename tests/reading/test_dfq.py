"""DFQ files: fields and values of characteristics, packed or one a line, in whatever encoding they come."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grading.findings import Finding, Findings, has_errors
from grading.language.tree import Scalar
from grading.reading import dfq as module
from grading.reading.dfq import read_dfq
from grading.reading.measured import Fields, MeasuredPart

ROOT = Path(__file__).parent.parent.parent
SHAFT = (ROOT / "examples/metrology/shaft.dfq").read_text("utf-8")
HEAD = "K0100 1\nK1001/1 SH-20\nK2001/1 1\nK2002/1 Bore\nK2101/1 10\nK2110/1 9.9\nK2111/1 10.1\n"
TWO = HEAD.replace("K0100 1", "K0100 2") + "K2001/2 2\nK2002/2 Length\nK2111/2 5\nK2142/2 cm\n"


def read(text: str | bytes) -> tuple[tuple[MeasuredPart, ...], Findings]:
    return read_dfq(text if isinstance(text, bytes) else text.encode(), "shaft.dfq")


def texts(fields: Fields) -> dict[str, str]:
    return {name: node.text for name, node in fields.items() if isinstance(node, Scalar)}


def part(text: str | bytes) -> MeasuredPart:
    (one,), findings = read(text)
    assert not has_errors(findings), findings
    return one


def values(text: str, characteristic: int = 0) -> list[str]:
    return [texts(value)["measured"] for value in part(text).characteristics[characteristic].values]


def notes(text: str | bytes) -> dict[str, object]:
    """What was told, by code, with the items or the number that it names."""
    return {
        finding.code: finding.arguments.get("items", finding.arguments.get("count", finding.arguments))
        for finding in read(text)[1]
    }


def refusal(text: str | bytes) -> Finding:
    finding, *_ = [finding for finding in read(text)[1] if finding.severity == "error"]
    return finding


def test_a_characteristic_has_its_limits_and_values() -> None:
    one = part(HEAD + "K0001/1 10.05\nK0004/1 01.02.2026/10:30:00\nK0001/1 10.2\n")
    assert one.id.text == "SH-20"
    assert texts(one.fields) == {"part_number": "SH-20"}
    (characteristic,) = one.characteristics
    assert texts(characteristic.fields) == {
        "characteristic": "Bore",
        "nominal": "10",
        "lower": "9.9",
        "upper": "10.1",
    }
    assert [texts(value) for value in characteristic.values] == [
        {"measured": "10.05", "date": "2026-02-01", "computed_status": "pass"},
        {"measured": "10.2", "computed_status": "fail"},
    ]


def test_packed_lines_carry_a_value_of_each_characteristic() -> None:
    text = TWO + "10.0\x140\x1401.02.2026/10:00:00\x0f0.4\x140\n10.1\x140\x14\x0f0.6\x140\n"
    assert values(text) == ["10", "10.1"]
    assert values(text, 1) == ["4", "6"]


def test_a_line_may_be_one_number() -> None:
    assert values(HEAD + "10.0\n10.05\n") == ["10", "10.05"]


def test_a_length_is_in_millimetres_and_other_units_stay() -> None:
    one = part(TWO + "10.0\x0f0.6\n")
    assert texts(one.characteristics[1].fields) == {"characteristic": "Length", "unit": "mm", "upper": "50"}
    assert texts(one.characteristics[1].values[0])["measured"] == "6"
    assert texts(part(HEAD + "K2142/1 N\n1\n").characteristics[0].fields)["unit"] == "N"


def test_allowances_are_added_to_the_nominal_where_no_limit_is_absolute() -> None:
    text = HEAD.replace("K2110/1 9.9", "K2112/1 -0.2").replace("K2111/1 10.1", "K2113/1 0.05") + "10\n"
    fields = texts(part(text).characteristics[0].fields)
    assert (fields["lower"], fields["upper"]) == ("9.8", "10.05")


def test_an_allowance_without_a_nominal_leaves_the_limits_open() -> None:
    text = HEAD.replace("K2110/1 9.9", "K2112/1 -0.2").replace("K2101/1 10\n", "") + "10\n"
    assert texts(part(text).characteristics[0].values[0]) == {"measured": "10"}


def test_without_limits_there_is_no_tolerance() -> None:
    text = "K1001 P\nK2001/1 1\n5\n"
    assert texts(part(text).characteristics[0].values[0])["computed_status"] == "no_tolerance"


def test_number_zero_speaks_of_all_characteristics_and_of_the_last_values() -> None:
    text = TWO.replace("K2142/2 cm\n", "") + "K2142/0 mm\nK0001/1 10\nK0001/2 4\nK0004/0 2026-03-01\n"
    one = part(text)
    assert [texts(each.fields)["unit"] for each in one.characteristics] == ["mm", "mm"]
    assert [texts(each.values[0])["date"] for each in one.characteristics] == ["2026-03-01", "2026-03-01"]


def test_a_value_number_says_which_value_a_field_belongs_to() -> None:
    text = HEAD + "K0001/1/1 10\nK0001/1/2 10.1\nK0004/1/1 01.01.2026\n"
    assert [texts(value).get("date") for value in part(text).characteristics[0].values] == [
        "2026-01-01",
        None,
    ]
    assert refusal(HEAD + "K0001/1/9 10\n").code == "dfq_value_number"


def test_parts_own_the_characteristics_that_follow_them() -> None:
    text = "K0100 2\nK1001/1 A\nK2001/1 a1\nK1001/2 B\nK2001/2 b1\n1\x0f2\n"
    parts, _ = read(text)
    assert [
        (one.id.text, [texts(each.fields)["characteristic"] for each in one.characteristics]) for one in parts
    ] == [
        ("A", ["a1"]),
        ("B", ["b1"]),
    ]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("1.2.2026/9:05:00", "2026-02-01"),
        ("2026-02-01 09:05", "2026-02-01"),
        ("2026-02-01T09:05:00", "2026-02-01"),
        ("02/01/2026/09:05:00", "2026-02-01"),
        ("1.2.26/9:05", None),
    ],
)
def test_the_day_of_a_value_is_read_in_each_way_of_writing(written: str, date: str | None) -> None:
    text = f"{HEAD}10\x140\x14{written}\n"
    assert texts(part(text).characteristics[0].values[0]).get("date") == date
    assert ("dfq_not_taken" in notes(text)) == (date is None)


def test_values_marked_as_not_valid_are_left_out_and_told() -> None:
    text = HEAD + "10\x14255\n10.01\x140\n\x14256\n"
    assert values(text) == ["10.01"]
    assert notes(text) == {"dfq_invalid": ("`255` 1", "`256` 1")}


def test_counted_characteristics_are_not_taken_and_told() -> None:
    text = TWO + "K2004/2 1\n10\x0f5\x140\x140\n"
    assert notes(text) == {"dfq_attributive": ("`Length` 1",)}


def test_what_is_not_taken_is_named_with_counts() -> None:
    text = HEAD + "K2022/1 3\nK1082/1 M1\nK0014/1 x\n10\x140\x14\x140\x14#7\x143\n"
    assert notes(text) == {"dfq_not_taken": ("`K0006` 1", "`K0007` 1", "`K0014` 1", "`K1082` 1", "`K2022` 1")}


def test_places_without_a_value_are_counted() -> None:
    assert notes(TWO + "10\x0f\n") == {"dfq_empty": 1}


def test_a_number_of_characteristics_that_does_not_agree_is_told() -> None:
    text = HEAD.replace("K0100 1", "K0100 7") + "10\n"
    assert notes(text) == {"dfq_count": 1}


@pytest.mark.parametrize(
    ("encoding", "name", "told"),
    [
        ("utf-8", "主轴", None),
        ("utf-8-sig", "Größe", None),
        ("gb18030", "主轴直径", "GB 18030"),
        ("latin-1", "Größe", "Latin-1"),
        ("latin-1", "Länge Ø 5 µm", "Latin-1"),
    ],
)
def test_an_encoding_is_recognised_and_told(encoding: str, name: str, told: str | None) -> None:
    data = (HEAD.replace("Bore", name) + "10\n").encode(encoding)
    assert texts(part(data).characteristics[0].fields)["characteristic"] == name
    findings = read(data)[1]
    assert [finding.arguments["encoding"] for finding in findings] == ([told] if told else [])


def test_a_file_in_utf_16_is_refused() -> None:
    assert refusal(HEAD.encode("utf-16")).code == "encoding_utf16"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hello\n", "dfq_line"),
        ("K0100 1\n", "dfq_no_characteristics"),
        ("\n\n", "file_empty"),
        (HEAD + "10\x0f5\n", "dfq_no_characteristic"),
        (HEAD + "K0001/3 5\n", "dfq_no_characteristic"),
        (HEAD + "10,5\x140\n", "dfq_number"),
        (HEAD.replace("9.9", "nine") + "10\n", "dfq_number"),
        (HEAD + "10\x01\n", "character_control"),
        (HEAD + "K0001/1/x 5\n", "dfq_line"),
    ],
)
def test_what_cannot_be_understood_is_refused(text: str, code: str) -> None:
    assert refusal(text).code == code


def test_a_limit_holds_for_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_CELLS", 3)
    assert refusal(HEAD + "10\n" * 5).code == "table_too_many_cells"


def test_a_file_of_nothing_but_nonsense_is_given_up_early() -> None:
    findings = read("?\n" * 10_000)[1]
    assert [finding.code for finding in findings] == ["dfq_line"] * 100 + ["too_many_findings"]


@settings(max_examples=60)
@given(st.binary(max_size=200))
def test_random_bytes_are_read_or_refused(data: bytes) -> None:
    parts, findings = read(data)
    assert parts or has_errors(findings)


@settings(max_examples=60)
@given(
    st.integers(0, len(SHAFT)),
    st.integers(0, 20),
    st.sampled_from(["", "K", "/0", "\x0f", "\x14", "\n", "K0001/1 "]),
)
def test_a_file_with_one_place_changed_is_read_or_refused(at: int, length: int, put: str) -> None:
    parts, findings = read(SHAFT[:at] + put + SHAFT[at + length :])
    assert parts or has_errors(findings)
