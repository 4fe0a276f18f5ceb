"""Columns headed by the labels of the vocabulary instead of its names."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from grading.catalogue import Catalogue
from grading.findings import Finding, Findings
from grading.kinds import models
from grading.language.documents import Vocabulary
from grading.language.subjects import Subject
from grading.quantities.uncertainty import Uncertainty
from grading.reading.data import read_data
from tests.reading.workbooks import workbook
from tests.support import described

WORDS = """
kind: vocabulary
id: words
characteristics:
  fat:      {label: {zh: 脂肪, en: Fat content}, unit: g/100g}
  protein:  {label: {zh: 蛋白质, en: Crude protein}, unit: g/100g}
  diameter: {label: {zh: 平均, en: Mean diameter}, unit: mm}
  judge:    {label: {zh: 评委, en: Judge}, type: name}
  tester:   {label: {zh: 检验员, en: Judge}, type: name}
  width:    {label: {zh: 宽, en: length}, unit: mm}
  length:   {label: {zh: 长, en: Length}, unit: mm}
lists:
  panel: {label: {zh: 评委打分, en: Panel}, unique: judge}
"""
Line = tuple[str | None, ...]


def as_csv(*lines: Line) -> bytes:
    return "".join(",".join(cell or "" for cell in line) + "\n" for line in lines).encode()


def as_sheet(*lines: Line) -> bytes:
    return workbook(*lines)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    path = tmp_path_factory.mktemp("words") / "words.yaml"
    path.write_text(WORDS, "utf-8")
    vocabulary, findings = Catalogue([path], models()).vocabulary("words")
    assert vocabulary is not None, findings
    return vocabulary


@pytest.fixture(params=[("csv", as_csv), ("xlsx", as_sheet)], ids=lambda one: one[0])
def kind(request: pytest.FixtureRequest) -> tuple[str, Callable[..., bytes]]:
    found: tuple[str, Callable[..., bytes]] = request.param
    return found


@pytest.fixture
def read(
    kind: tuple[str, Callable[..., bytes]], words: Vocabulary, tmp_path: Path
) -> Callable[..., tuple[tuple[Subject, ...], Findings]]:
    def read_(*lines: Line) -> tuple[tuple[Subject, ...], Findings]:
        ending, written = kind
        path = tmp_path / f"lots.{ending}"
        path.write_bytes(written(*lines))
        return read_data([str(path)], words)

    return read_


Read = Callable[..., tuple[tuple[Subject, ...], Findings]]


@pytest.mark.parametrize("head", ["脂肪", "Fat content", "fat", "脂肪 [g/100g]", "Fat content [g/100g]"])
def test_a_label_in_either_language_heads_the_column_of_its_name(head: str, read: Read) -> None:
    (subject,), findings = read(("id", head), ("a", "3.4"))
    assert findings == ()
    assert subject.row.values == {"fat": Decimal("3.4")}


def test_the_unit_in_brackets_counts_behind_a_label_too(read: Read) -> None:
    (subject,), findings = read(("id", "Mean diameter [cm]"), ("a", "7.2"))
    assert findings == ()
    assert subject.row.values == {"diameter": Decimal("72")}


def test_labels_head_the_columns_of_a_list_and_of_what_a_value_carries(read: Read) -> None:
    (subject,), findings = read(
        ("id", "脂肪", "脂肪.u", "评委打分.评委", "panel.宽"), ("a", "3.4", "0.1", "j1", "5")
    )
    assert findings == ()
    assert isinstance(subject.row.details["fat"]["u"], Uncertainty)
    (row,) = subject.row.lists["panel"]
    assert row.values == {"judge": "j1", "width": Decimal(5)}


def test_a_name_goes_before_a_label(read: Read) -> None:
    (subject,), _ = read(("id", "length"), ("a", "5"))
    assert subject.row.values == {"length": Decimal(5)}


@pytest.mark.parametrize("head", ["fat content", "脂肪含量", "FAT CONTENT", "Fat  content"])
def test_what_is_not_quite_a_label_is_not_known(head: str, read: Read) -> None:
    _, (finding, *_) = read(("id", head), ("a", "3.4"))
    assert finding.code.startswith("characteristic_unknown")
    assert finding.arguments["written"] == head


def told(finding: Finding) -> tuple[str, str, str]:
    return str(finding.place).rpartition("lots.")[2], finding.message("zh"), finding.message("en")


def test_a_label_of_two_things_is_refused_with_the_names_that_it_may_mean(read: Read) -> None:
    _, (finding,) = read(("id", "Judge"), ("a", "j1"))
    assert finding.code == "label_ambiguous"
    assert told(finding)[0] in ("csv:1:4", "xlsx#Lots:B1")
    assert told(finding)[1:] == (
        "词汇表里不止一项叫作 `Judge`",
        "the vocabulary calls more than one thing `Judge`",
    )
    assert finding.help("en") == "head the column with the one that is meant: judge, tester"
    assert finding.help("zh") == "列名写成要的那一项：judge、tester"


def test_a_name_and_its_label_are_one_column_that_stands_twice(read: Read) -> None:
    _, (finding,) = read(("id", "fat", "脂肪"), ("a", "3.4", "3.5"))
    assert finding.code == "table_duplicate_column"
    assert (finding.arguments["written"], str(finding.also).rpartition("lots.")[2]) in [
        ("脂肪", "csv:1:4"), ("脂肪", "xlsx#Lots:B1"),
    ]  # fmt: skip


def test_a_slip_in_a_cell_names_the_characteristic(read: Read) -> None:
    _, (finding,) = read(("id", "脂肪"), ("a", "three"))
    assert finding.arguments["name"] == "fat"
    assert finding.place is not None
    assert described(finding).startswith("number_")
