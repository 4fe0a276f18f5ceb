"""Whatever bytes come, the readers answer with a model or with findings, never with an exception."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.findings import Findings, has_errors
from grading.reading.table import read_csv
from grading.reading.yaml import read_yaml
from grading.reporting.findings import as_json, render

SOUND = """\
kind: samples
vocabulary: milk
rules: [us_pmo_grade_a, {id: gbt_6914_1986, with: {method: plate_count}}]
subjects:
  - id: farm_07
    fat: {value: 3.62 g/100g, u: 0.05, method: gb_5009_6}
    note: "quoted \\u00e9"
    tests: [{date: 2026-09-05, somatic_cell_count: 182000 1/mL}]
"""
PIECES = st.sampled_from(
    [
        *"abc:-[]{},\"'#&*!|>%@?\\\t\r\n ，：“　",
        ": ",
        "\n  ",
        "\n- ",
        "---\n",
        "...\n",
        "<<",
        "? ",
        "\u200b",
        "\x00",
    ]
)
CELLS = st.sampled_from([*'a,;\t"\n\r =+-@#[]().', '""', "，", "\u200b", "1", "id"])


def check(data: bytes, findings: Findings) -> None:
    """The findings can be shown, and their places lie in the file."""
    for finding in findings:
        for language in ("zh", "en"):
            assert "\x1b" not in render(finding, language).replace(finding.code, "")
        json.dumps(as_json(finding), ensure_ascii=False).encode()
        place = finding.place
        if place is not None and place.source.lines:
            assert 1 <= place.line <= len(place.source.lines) + 1
            assert 1 <= place.column <= len(place.source.line(place.line)) + 1


def read_both(data: bytes) -> None:
    roots, findings = read_yaml(data, "a.yaml")
    assert roots or has_errors(findings)
    check(data, findings)
    table, findings = read_csv(data, "a.csv")
    assert table or has_errors(findings)
    check(data, findings)


@given(st.binary(max_size=200))
def test_random_bytes(data: bytes) -> None:
    read_both(data)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_random_punctuation(text: str) -> None:
    read_both(text.encode())


@given(st.lists(CELLS, max_size=40).map("".join))
def test_random_cells(text: str) -> None:
    read_both(text.encode())


@given(st.integers(0, len(SOUND)), st.integers(0, 6), st.lists(PIECES, max_size=3).map("".join))
def test_a_sound_file_with_one_place_changed(start: int, length: int, put: str) -> None:
    read_both((SOUND[:start] + put + SOUND[start + length :]).encode())


@given(st.integers(0, len(SOUND.encode()) - 1), st.integers(0, 255))
def test_a_sound_file_with_one_byte_changed(position: int, byte: int) -> None:
    data = bytearray(SOUND.encode())
    data[position] = byte
    read_both(bytes(data))


@given(st.text(st.characters(codec=None), max_size=60))
def test_any_characters(text: str) -> None:
    read_both(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    ("piece", "code"),
    [
        ("[", "too_deep"),
        ("{", "too_deep"),
        ("- ", "too_deep"),
        ("? ", "too_deep"),
        ("{a: ", "too_deep"),
        ("[? ", "too_deep"),
        ("{? ", "too_deep"),
        ("- [\n", "yaml_unclosed_bracket"),
        ("%TAG !a! b\n", "yaml_directive"),
        ("!" * 20, "scalar_too_long"),
        ("&a ", "yaml_anchor"),
        ("[a]: ", "yaml_second_colon"),
    ],
)
def test_a_piece_repeated_a_hundred_thousand_times(piece: str, code: str) -> None:
    findings = read_yaml((piece * 100_000).encode(), "a.yaml")[1]
    assert code in [finding.code for finding in findings] or code == "scalar_too_long"
    assert has_errors(findings)


def test_a_bomb_of_aliases_is_refused_at_each_alias() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    findings = read_yaml("\n".join(lines).encode(), "a.yaml")[1]
    assert {finding.code for finding in findings} == {"yaml_anchor", "yaml_alias"}
    assert len(findings) == 10 + 9 * 9


@pytest.mark.parametrize("piece", [",", '""', "\n", '"', "a,", '",'])
def test_a_table_of_one_piece_a_million_times(piece: str) -> None:
    table, findings = read_csv(b"id\n" + piece.encode() * 1_000_000, "a.csv")
    assert table is not None or has_errors(findings)


def test_a_file_of_nothing_but_refused_characters_is_given_up_early() -> None:
    roots, findings = read_yaml(b"\x01" * 1000, "a.yaml")
    assert roots == ()
    assert [finding.code for finding in findings] == ["character_control"] * 100 + ["too_many_findings"]


def test_a_table_of_nothing_but_formulas_is_given_up_early() -> None:
    findings = read_csv(b"id\n" + b"=1\n" * 1000, "a.csv")[1]
    assert [finding.code for finding in findings] == ["table_formula"] * 100 + ["too_many_findings"]
