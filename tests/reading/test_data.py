"""Which reader takes a file, how files of several kinds are joined, and what a vocabulary takes of parts."""

import datetime
import io
from decimal import Decimal
from pathlib import Path

import pyarrow as arrow
import pyarrow.parquet as parquet
import pytest

from grading.catalogue import Catalogue
from grading.findings import Findings
from grading.kinds import Options, models
from grading.language.documents import Vocabulary
from grading.language.subjects import Subject
from grading.reading.data import is_data, read_data
from grading.reporting.files import run_files
from tests.reading.workbooks import workbook

ROOT = Path(__file__).parent.parent.parent
METROLOGY = ROOT / "examples/metrology"
WORDS = """\
kind: vocabulary
id: words
title: {zh: 词, en: Words}
characteristics:
  fat:   {label: {zh: 脂肪, en: Fat}, unit: g/100g}
  share: {label: {zh: 比例, en: Share}, unit: "%"}
  sugar: {label: {zh: 糖, en: Sugar}, unit: "%"}
lists:
  tests: {label: {zh: 检验, en: Tests}, order: date}
"""


@pytest.fixture
def words(tmp_path: Path) -> Vocabulary:
    (tmp_path / "words.yaml").write_text(WORDS, "utf-8")
    vocabulary, _ = Catalogue([tmp_path / "words.yaml"], models()).vocabulary("words", None)
    assert vocabulary is not None
    return vocabulary


@pytest.fixture
def parts() -> Vocabulary:
    vocabulary, _ = Catalogue([], models()).vocabulary("measured_part", None)
    assert vocabulary is not None
    return vocabulary


def read(vocabulary: Vocabulary, *paths: Path | str) -> tuple[tuple[Subject, ...], Findings]:
    return read_data([str(path) for path in paths], vocabulary)


def codes(findings: Findings) -> list[str]:
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    "name",
    [
        "a.csv",
        "A.CSV",
        "a.Txt",
        "lots.XLSX",
        "a.xlsx#批次",
        "a.XLSX#1",
        "a.xlsm",
        "a.Parquet",
        "A.QIF",
        "a.dfq",
        "a.xls",
    ],
)
def test_an_ending_says_that_a_file_is_data_in_capitals_or_not(name: str) -> None:
    assert is_data(name)


@pytest.mark.parametrize("name", ["a.yaml", "a.csv.yaml", "csv", "-", "a.yaml#b", "a.qif#b"])
def test_any_other_file_is_a_document(name: str) -> None:
    assert not is_data(name)


def test_the_same_rows_are_the_same_subjects_whatever_they_come_in(words: Vocabulary, tmp_path: Path) -> None:
    (tmp_path / "A.CSV").write_text(
        "id,fat [g/100g],tests.date,tests.sugar\na,3.62,2026-09-01,12.9\n", "utf-8"
    )
    sheet = workbook(
        ["id", "fat [g/100g]", "tests.date", "tests.sugar"], ["a", 3.62, datetime.date(2026, 9, 1), 12.9]
    )
    (tmp_path / "B.XLSX").write_bytes(sheet)
    file = io.BytesIO()
    tests = [[{"date": datetime.date(2026, 9, 1), "sugar": Decimal("12.9")}]]
    parquet.write_table(arrow.table({"id": ["a"], "fat [g/100g]": [3.62], "tests": tests}), file)
    (tmp_path / "c.parquet").write_bytes(file.getvalue())
    keys = set()
    for name in ("A.CSV", "B.XLSX", "c.parquet"):
        (subject,), findings = read(words, tmp_path / name)
        assert findings == ()
        assert subject.row.values == {"fat": Decimal("3.62")}
        keys.add((subject.id, subject.row.key))
    assert len(keys) == 1


def test_files_of_several_kinds_are_joined_by_id(words: Vocabulary, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,fat\na,3.62\n", "utf-8")
    (tmp_path / "b.xlsx").write_bytes(workbook(["x"], Two=[["id", "share"], ["a", 12]]))
    (subject,), findings = read(words, tmp_path / "a.csv", f"{tmp_path / 'b.xlsx'}#Two")
    assert codes(findings) == ["sheets_unread"]
    assert subject.row.values == {"fat": Decimal("3.62"), "share": Decimal(12)}


def test_what_is_wrong_in_a_sheet_is_told_by_its_cell(words: Vocabulary, tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(workbook(["id", "fat"], ["a", 3], ["b", "many"]))
    (finding,) = read(words, tmp_path / "b.xlsx")[1]
    assert (finding.code, str(finding.place)) == ("number_text", f"{tmp_path / 'b.xlsx'}#Lots:B3")


def test_a_date_in_a_column_of_numbers_is_refused(words: Vocabulary, tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(workbook(["id", "fat"], ["a", datetime.date(2026, 3, 5)]))
    (finding,) = read(words, tmp_path / "b.xlsx")[1]
    assert finding.arguments["written"] == "2026-03-05"


@pytest.mark.parametrize(
    ("name", "meant"), [("a.xls", ".xlsx"), ("a.ODS", ".xlsx"), ("a.pdf", ".csv"), ("a.dfd", ".dfq")]
)
def test_a_kind_that_is_nearly_right_is_answered_with_the_one_to_save_as(
    words: Vocabulary, name: str, meant: str
) -> None:
    (finding,) = read(words, name)[1]
    assert (finding.code, finding.arguments["meant"]) == ("file_kind", meant)


def test_a_file_that_is_missing_is_told_where_a_document_names_it(words: Vocabulary, tmp_path: Path) -> None:
    place = words.place
    _, (finding,) = read_data([str(tmp_path / "none.xlsx")], words, named=place)
    assert (finding.code, finding.place) == ("file_missing", place)


def test_a_path_of_a_document_stays_in_its_folder(words: Vocabulary, tmp_path: Path) -> None:
    _, (finding,) = read_data(["../a.xlsx#Two"], words, inside=tmp_path)
    assert finding.code == "file_outside"


def test_progress_is_told_row_by_row(words: Vocabulary, tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(workbook(["id", "fat"], ["a", 3], ["b", 3]))
    steps: list[tuple[int, int]] = []
    read_data([str(tmp_path / "b.xlsx")], words, lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]


# -- measured parts ------------------------------------------------------------------------------


def test_a_part_has_measurements_and_characteristics_with_values(parts: Vocabulary) -> None:
    (subject,), _ = read(parts, METROLOGY / "shaft.dfq")
    assert len(subject.row.lists["measurements"]) == 50
    diameter, roughness = subject.row.lists["characteristics"]
    assert len(diameter.lists["values"]) == len(roughness.lists["values"]) == 25
    assert roughness.values["upper"] == Decimal("0.0008")  # 0.8 µm
    assert subject.row.lists["measurements"][0].values["computed_status"] == "pass"


def test_the_uncertainty_of_a_measurement_is_carried_by_it(parts: Vocabulary) -> None:
    subjects, _ = read(parts, METROLOGY / "bracket.qif")
    first = subjects[0].row.lists["measurements"][0]
    assert (first.values["measured"], first.written["measured.u"]) == (Decimal("8.031"), "0.004")
    assert "u" in first.details["measured"]


def test_a_vocabulary_without_the_lists_cannot_take_a_part(words: Vocabulary) -> None:
    findings = read(words, METROLOGY / "shaft.dfq")[1]
    assert codes(findings)[-1] == "measured_no_list"


def test_fields_that_a_vocabulary_has_no_name_for_are_named_with_counts(tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text(
        WORDS.replace("  tests:", "  measurements: {}\n  tests:").replace("  fat:", "  measured: {}\n  fat:"),
        "utf-8",
    )
    vocabulary, _ = Catalogue([tmp_path / "words.yaml"], models()).vocabulary("words", None)
    assert vocabulary is not None
    (subject,), findings = read(vocabulary, METROLOGY / "shaft.dfq")
    assert len(subject.row.lists["measurements"]) == 50
    (finding,) = [finding for finding in findings if finding.code == "fields_unknown"]
    assert finding.severity == "note"
    assert finding.arguments["items"] == (
        "`characteristic` 50",
        "`computed_status` 50",
        "`lower` 25",
        "`nominal` 25",
        "`part_name` 1",
        "`part_number` 1",
        "`unit` 50",
        "`upper` 50",
    )


def test_the_same_part_twice_in_one_file_is_refused(parts: Vocabulary, tmp_path: Path) -> None:
    text = (METROLOGY / "bracket.qif").read_text("utf-8").replace("BR-7-0002", "BR-7-0001")
    (tmp_path / "twice.qif").write_text(text, "utf-8")
    assert "subject_twice" in codes(read(parts, tmp_path / "twice.qif")[1])


# -- the whole way -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "rules", "expected"),
    [
        ("bracket.qif", "metrology/conforming", {"BR-7-0001": "meets", "BR-7-0002": "fails"}),
        ("shaft.dfq", "metrology/conforming", {"SH-20": "meets"}),
        ("shaft.dfq", "metrology/capability", {"SH-20": "meets"}),
    ],
)
def test_measured_parts_are_graded_by_the_model_rules(
    file: str, rules: str, expected: dict[str, str]
) -> None:
    outcome = run_files([str(METROLOGY / file)], [], Options(rules=(rules,)))
    graded = outcome.as_json()["subjects"]
    assert {subject["id"]: subject["verdicts"][0]["verdict"] for subject in graded} == expected
