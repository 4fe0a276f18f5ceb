"""What is not recorded, and why; misuse of the options."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from grading.catalogue import Catalogue
from grading.findings import Findings
from grading.kinds import Options, Summary
from grading.ledger.canonical import canonical, digest_of, inexact
from grading.ledger.model import Derived
from grading.ledger.recording import draft_of
from grading.ledger.witness import Witness
from grading.reporting.in_short import counted
from grading.reporting.recorded import kept
from grading.wording import Language, Text
from tests.cli.conftest import Ran
from tests.ledger.support import MILK

Grade = Callable[..., Ran]
FARMS = str(MILK / "samples.yaml")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--record",), "`--record` has to say who records: add `--by NAME`"),
        (("--record", "--by", "  "), "`--by` takes a name in one line, 200 characters at most"),
        (("--record", "--by", "a\nb"), "`--by` takes a name in one line"),
        (("--record", "--by", "a" * 201), "`--by` takes a name in one line"),
        (("--by", "Li"), "`--by` goes with `--record`"),
        (("--ledger", "x.db"), "`--ledger` goes with `--record`"),
    ],
)
def test_options_that_do_not_go_together_are_misuse(
    grade: Grade, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = grade(FARMS, *options, "--lang", "en")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("log", "--extract", "x"), "`--extract` is for one record"),
        (("replay",), "give the number of a record, or `--all`"),
        (("replay", "1", "--all"), "give a number or `--all`, not both"),
    ],
)
def test_calls_that_do_not_say_which_record_are_misuse(
    grade: Grade, arguments: tuple[str, ...], said: str
) -> None:
    ran = grade(*arguments, "--lang", "en")
    assert ran.status == 2
    assert said in ran.err


def test_invalid_input_decides_nothing_and_is_not_recorded(grade: Grade, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("kind: samples\nvocabulary: milk\nrules: [nowhere]\nsubjects: [{id: a}]\n", "utf-8")
    ledger = tmp_path / "l.db"
    ran = grade(str(wrong), "--record", "--by", "Li", "--ledger", str(ledger), "--lang", "en")
    assert ran.status == 3
    assert (
        "note[record_nothing]: the input is invalid: nothing was decided, and nothing was recorded" in ran.err
    )
    assert not ledger.exists()


def test_the_environment_names_the_ledger(
    grade: Grade, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHIJIA_LEDGER", str(tmp_path / "named.db"))
    monkeypatch.chdir(tmp_path)
    grade(FARMS, "--record", "--by", "Li")
    assert [path.name for path in tmp_path.iterdir()] == ["named.db"]
    assert len(grade("log", "--format", "json").json["records"]) == 1


def derived(result: dict[str, object]) -> Derived:
    return Derived(0, Summary("x", "y", Text("好", "good")), [], {"schema": "x/y/1", **result})


def test_a_kind_that_opens_files_by_itself_is_not_recorded(tmp_path: Path) -> None:
    """The file changes between the two times that the kind decides, and the record does not hold it."""
    beside = tmp_path / "beside.txt"
    beside.write_text("first", "utf-8")

    def derive(catalogue: Catalogue, paths: Sequence[str], options: Options) -> Derived:
        return derived({"beside": beside.read_text("utf-8")})

    witness = Witness(str(tmp_path / "a.yaml"), ())
    shown = derive(witness, ["a.yaml"], Options())
    beside.write_text("second", "utf-8")
    draft, findings = draft_of(shown, ["a.yaml"], witness, Options(), "Li", derive)
    assert draft is None
    assert [(finding.code, finding.arguments["path"]) for finding in findings] == [
        ("record_not_derived", "$.result.beside")
    ]


def test_a_result_without_exact_numbers_is_not_recorded(tmp_path: Path) -> None:
    def derive(catalogue: Catalogue, paths: Sequence[str], options: Options) -> Derived:
        return derived({"lots": [{"price": 0.1}]})

    witness = Witness("a.yaml", ())
    draft, findings = draft_of(derived({}), ["a.yaml"], witness, Options(), "Li", derive)
    assert draft is None
    assert [(finding.code, finding.arguments["path"]) for finding in findings] == [
        ("record_inexact", "$.result.lots[0].price")
    ]


def test_a_file_read_through_the_catalogue_is_read_from_the_record(tmp_path: Path) -> None:
    beside = tmp_path / "beside.txt"
    beside.write_text("first", "utf-8")

    def derive(catalogue: Catalogue, paths: Sequence[str], options: Options) -> Derived:
        data, _ = catalogue.open("beside.txt", inside=Path(paths[0]).parent)
        return derived({"beside": "" if data is None else data.decode()})

    paths = [str(tmp_path / "a.yaml")]
    witness = Witness(paths[0], ())
    shown = derive(witness, paths, Options())
    beside.unlink()
    draft, findings = draft_of(shown, paths, witness, Options(), "Li", derive)
    assert findings == ()
    assert draft is not None
    assert [(item.name, item.data) for item in draft.inputs] == [("beside.txt", b"first")]
    assert draft.settings.files == ("a.yaml",)


class Plain:
    """An outcome of a kind that does not say how it is listed."""

    findings: Findings = ()
    status = 1

    def as_json(self) -> dict[str, Any]:
        return {"schema": "orchard/basket/1"}

    def as_text(self, language: Language, options: Options) -> str:
        return ""

    def as_html(self, language: Language, options: Options) -> str:
        return ""


def test_an_outcome_without_a_summary_is_listed_by_its_schema_and_status() -> None:
    summary = kept(Plain(), ["a.yaml", "b.yaml", "c.yaml", "d.yaml"]).summary
    assert (summary.kind, summary.subject) == ("basket", "a.yaml, b.yaml, c.yaml +1")
    assert summary.result.en == "done, with something rejected, open or not awarded"


def test_results_are_counted_and_the_rest_is_summed() -> None:
    results = [Text(name, name) for name in "abcdefga"]
    assert counted(results).en == "2 × a, 1 × b, 1 × c, 1 × d, 1 × e, 2 × other"
    assert counted(results).zh.endswith("，2 × 其他")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [True, None, "é\n"]}, '{"a":[true,null,"é\\n"],"b":1}'),
        # RFC 8785 3.2.3: by UTF-16 units, in which U+1F600 begins with D83D and comes before U+FB33.
        ({"\ufb33": 1, "\U0001f600": 2}, '{"\U0001f600":2,"\ufb33":1}'),
    ],
)
def test_equal_values_have_one_text(value: object, text: str) -> None:
    assert canonical(value) == text
    assert inexact(value) is None


@pytest.mark.parametrize("value", [0.5, math.nan, 2**53, "\ud800", {1: 2}, {"\ud800": 1}, {"a": b""}])
def test_what_has_no_exact_form_is_found(value: object) -> None:
    assert inexact([value]) is not None


def test_a_digest_names_its_function() -> None:
    assert digest_of("") == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
