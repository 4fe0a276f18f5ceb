"""What is told of rows that stand twice, lines without a row, and an `id` that only some files have."""

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pyarrow as arrow
import pyarrow.parquet as parquet
import pytest

from grading.catalogue import Catalogue
from grading.findings import Finding, Findings
from grading.kinds import models
from grading.language.documents import Vocabulary
from grading.language.subjects import Subject
from grading.language.tree import Mapping
from grading.reading.data import read_data
from grading.reading.subjects import read_row, read_subjects
from grading.reading.yaml import read_yaml
from tests.reading.workbooks import workbook

WORDS = """\
kind: vocabulary
id: words
title: {zh: 词, en: Words}
characteristics:
  fat:   {label: {zh: 脂肪, en: Fat}, unit: g/100g}
  judge: {label: {zh: 评委, en: Judge}, type: name}
  mark:  {label: {zh: 分, en: Mark}, plausible: 0..100}
lists:
  panel:  {label: {zh: 评委打分, en: Marks}, unique: judge}
  votes:  {label: {zh: 意见, en: Votes}}
  rounds: {label: {zh: 轮次, en: Rounds}}
"""
Line = tuple[str | None, ...]


def as_csv(*lines: Line) -> bytes:
    return "".join(",".join(cell or "" for cell in line) + "\n" for line in lines).encode()


def as_sheet(*lines: Line) -> bytes:
    return workbook(*lines)


def as_parquet(*lines: Line) -> bytes:
    file = io.BytesIO()
    header, *rows = lines
    columns = {str(name): [row[at] for row in rows] for at, name in enumerate(header)}
    parquet.write_table(arrow.table(columns), file)
    return file.getvalue()


@pytest.fixture(params=[("csv", as_csv), ("xlsx", as_sheet), ("parquet", as_parquet)], ids=lambda one: one[0])
def kind(request: pytest.FixtureRequest) -> tuple[str, Callable[..., bytes]]:
    found: tuple[str, Callable[..., bytes]] = request.param
    return found


Read = Callable[..., tuple[tuple[Subject, ...], Findings]]


@pytest.fixture
def words(tmp_path: Path) -> Vocabulary:
    (tmp_path / "words.yaml").write_text(WORDS, "utf-8")
    vocabulary, _ = Catalogue([tmp_path / "words.yaml"], models()).vocabulary("words", None)
    assert vocabulary is not None
    return vocabulary


@pytest.fixture
def read(
    tmp_path: Path, words: Vocabulary, kind: tuple[str, Callable[..., bytes]], monkeypatch: pytest.MonkeyPatch
) -> Read:
    """Reads tables, each written as a file of the kind under its name."""
    monkeypatch.chdir(tmp_path)

    def reading(**files: list[Line]) -> tuple[tuple[Subject, ...], Findings]:
        ending, written = kind
        for name, lines in files.items():
            Path(f"{name}.{ending}").write_bytes(written(*lines))
        return read_data([f"{name}.{ending}" for name in files], words)

    return reading


def told(finding: Finding) -> tuple[str, int | None, str]:
    """Code, line and English sentence, with every ending taken for `.csv`."""
    message = finding.message("en").replace(".xlsx`", ".csv`").replace(".parquet`", ".csv`")
    return finding.code, finding.place.line if finding.place else None, message


HEAD = ("id", "panel.judge", "panel.mark")


def test_two_rows_of_a_subject_with_one_judge_are_refused_with_both_places(read: Read) -> None:
    _, (finding,) = read(panel=[HEAD, ("a", "j1", "80"), ("b", "j1", "70"), ("a", "j1", "81")])
    assert told(finding) == ("row_not_unique", 4, "two rows of `panel` have the same `judge`, `j1`")
    assert finding.severity == "error"
    assert finding.also is not None
    assert finding.also.line == 2
    assert "delete the copy" in (finding.help("en") or "")


def test_rows_of_two_files_are_of_one_subject(read: Read) -> None:
    _, findings = read(one=[HEAD, ("a", "j1", "80")], two=[HEAD, ("a", "j1", "80")])
    assert [finding.code for finding in findings] == ["row_not_unique"]


def test_rows_without_a_judge_are_told_once_and_kept(read: Read) -> None:
    (a, _), (finding,) = read(
        panel=[HEAD, ("a", "j1", "80"), ("a", None, "81"), ("a", None, "82"), ("b", None, "70")]
    )
    assert told(finding) == ("rows_without_unique", 3, "rows of `panel` without `judge`: 3")
    assert finding.severity == "warning"
    assert [row.values["mark"] for row in a.row.lists["panel"]] == [Decimal(80), Decimal(81), Decimal(82)]


def test_a_list_without_unique_may_repeat_a_judge(read: Read) -> None:
    assert read(votes=[("id", "votes.judge"), ("a", "j1"), ("a", "j1")])[1] == ()


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("[{judge: j1}, {judge: j1}]", ["row_not_unique"]),
        ("[{judge: j1}, {mark: 80}]", ["rows_without_unique"]),
        ("[{judge: j1}, {judge: j2}]", []),
    ],
)
def test_rows_written_out_are_compared_like_those_of_tables(
    words: Vocabulary, rows: str, found: list[str]
) -> None:
    for owned in (f"panel: {rows}", f"rounds: [{{panel: {rows}}}]"):
        (node,), _ = read_yaml(f"subjects: [{{id: a, {owned}}}]\n".encode(), "a.yaml")
        assert isinstance(node, Mapping)
        subjects = node.get("subjects")
        assert subjects is not None
        assert [one.code for one in read_subjects(subjects, words)[1]] == found
        (node,), _ = read_yaml(f"{owned}\n".encode(), "a.yaml")
        assert isinstance(node, Mapping)
        assert [one.code for one in read_row(node, words)[1]] == found


def test_a_line_with_nothing_in_its_lists_is_told_and_is_no_row(read: Read) -> None:
    (a, _), (finding,) = read(panel=[HEAD, ("a", "j1", "80"), ("a", None, None), ("b", None, None)])
    sentence = "this line of `a` is empty in all columns of `panel` and does not count as a row"
    assert told(finding) == ("line_without_row", 3, sentence)
    assert finding.severity == "warning"
    assert len(a.row.lists["panel"]) == 1


def test_an_empty_line_is_told_where_the_rows_follow_it(read: Read) -> None:
    _, (finding,) = read(panel=[("id", "fat", *HEAD[1:]), ("a", "3", None, None), ("a", "3", "j1", "80")])
    assert told(finding)[:2] == ("line_without_row", 2)


def test_a_line_with_a_row_of_one_list_is_complete(read: Read) -> None:
    head = ("id", "panel.judge", "votes.judge")
    assert read(panel=[head, ("a", "j1", None), ("a", None, "j2")])[1] == ()


def test_an_id_that_one_of_two_files_has_is_told_once(read: Read) -> None:
    _, (finding,) = read(
        entries=[("id", "fat"), ("a", "3")], panel=[HEAD, ("a", "j1", "80"), ("z", "j1", "70")]
    )
    assert told(finding) == ("ids_alone", 3, "each `id` that is in `panel.csv` alone (1): `z`")
    assert finding.severity == "warning"


def test_each_file_is_told_with_what_it_has_and_what_it_lacks(read: Read) -> None:
    _, findings = read(
        entries=[("id", "fat"), ("a", "3"), ("b", "3")],
        panel=[HEAD, ("a", "j1", "80"), ("z", "j1", "70")],
        votes=[("id", "votes.judge"), ("a", "j1"), ("b", "j1")],
    )
    assert [told(finding) for finding in findings] == [
        ("ids_alone", 3, "each `id` that is in `panel.csv` alone (1): `z`"),
        ("ids_lacking", None, "each `id` that is missing from `panel.csv` alone (1): `b`"),
    ]
    assert findings[1].message("zh").startswith("只有 `panel.")


def test_of_many_ids_five_are_named_and_all_counted(read: Read) -> None:
    _, (finding,) = read(
        entries=[("id", "fat"), *((name, "3") for name in "abcdefgh")], panel=[HEAD, ("a", "j1", "80")]
    )
    assert told(finding)[2] == "each `id` that is in `entries.csv` alone (7): `b`, `c`, `d`, `e`, `f`, …"


def test_files_of_the_same_columns_continue_each_other(read: Read) -> None:
    head = ("id", "fat")
    assert read(one=[head, ("a", "3")], two=[head, ("b", "3")])[1] == ()
    _, (finding,) = read(one=[head, ("a", "3")], two=[head, ("b", "3")], panel=[HEAD, ("a", "j1", "80")])
    assert told(finding)[2] == "each `id` that is in `one.csv`, `two.csv` alone (1): `b`"


def test_files_of_the_same_columns_that_share_an_id_are_compared(read: Read) -> None:
    head = ("id", "panel.judge")
    _, findings = read(
        one=[head, ("a", "j1"), ("b", "j1")], two=[head, ("a", "j2")], three=[head, ("a", "j3"), ("b", "j3")]
    )
    assert [told(finding)[2] for finding in findings] == [
        "each `id` that is missing from `two.csv` alone (1): `b`"
    ]


def test_nothing_is_missed_beside_a_file_that_cannot_be_read(read: Read) -> None:
    _, findings = read(entries=[("id", "fat"), ("a", "3"), ("z", "3")], panel=[("id", "pannel"), ("a", "1")])
    assert [finding.code for finding in findings] == ["characteristic_unknown_meant"]


def test_a_second_line_of_a_subject_without_lists_is_told_as_it_counts_once(read: Read) -> None:
    (a,), (finding,) = read(panel=[("id", "fat"), ("a", "3"), ("a", "3")])
    sentence = "`a` had a line before: both are one subject, which counts once"
    assert told(finding) == ("line_repeats", 3, sentence)
    assert (finding.severity, a.row.written["fat"]) == ("warning", "3")
