"""Every file under `tests/bad/` is refused for the reasons that it states itself.

A file begins with what a user wrote and ends with what the reader answers:

    fat: 3.1
    fat: 3.2
    # expect: duplicate_key 2:1, also 1:1
    #   zh: 键 `fat` 写了两次
    #   en: key `fat` stands twice

A line `# bytes: b"a: \\xff" * 3` stands for bytes that no editor would keep; several are joined.
The folder says what reads the file: add a reader to `READERS` for another stage.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from grading.catalogue import Catalogue
from grading.findings import Finding, Findings
from grading.kinds import Options, models
from grading.reading.dfq import read_dfq
from grading.reading.qif import read_qif
from grading.reading.table import read_csv
from grading.reading.yaml import read_yaml
from grading.reporting.files import run_files
from grading.wording.reading import SENTENCES
from grading.workbench.check import check_file
from grading.workbench.gherkin import read_feature
from grading.workbench.gherkin_traps import traps

BAD = Path(__file__).parent / "bad"
_BYTES = re.compile(r"# bytes: (b(?:'.*'|\".*\"))(?: \* (\d+))?")


def _read(data: bytes, name: str) -> Findings:
    if name.endswith((".dfq", ".qif")):
        return (read_dfq if name.endswith(".dfq") else read_qif)(data, name)[1]
    return read_csv(data, name)[1] if name.endswith(".csv") else read_yaml(data, name)[1]


def _policies(data: bytes, name: str) -> Findings:
    feature, findings = read_feature(data, name)
    return findings if feature is None else traps(feature)


def _decide(data: bytes, name: str) -> Findings:
    """What stops a file: rules are checked, samples graded by the library."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        if data.startswith(b"kind: samples"):
            findings = run_files([str(path)], [], Options()).findings
        else:
            findings = check_file(path, Catalogue([path], models()))[1]
    return tuple(finding for finding in findings if finding.severity == "error")


def _check(data: bytes, name: str) -> Findings:
    """What a published document was found to say that it cannot mean."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        findings = check_file(path, Catalogue([path], models()))[1]
    return tuple(finding for finding in findings if finding.severity != "note")


READERS: dict[str, Callable[[bytes, str], Findings]] = {
    "features": _policies,
    "language": _decide,
    "meaning": _check,
    "reading": _read,
}
FILES = sorted(path for path in BAD.glob("*/*") if path.is_file())


def split(path: Path) -> tuple[bytes, str]:
    """What the user wrote, and what the reader should answer."""
    written, mark, expected = path.read_bytes().partition(b"# expect: ")
    lines = [_BYTES.fullmatch(line) for line in written.decode("utf-8", "replace").splitlines()]
    if lines and lines[0]:
        written = b"".join(ast.literal_eval(line[1]) * int(line[2] or 1) for line in lines if line)
    return written, (mark + expected).decode().rstrip()


def describe(finding: Finding) -> str:
    """A finding in the form in which a bad file states it."""
    place = f" {finding.place.line}:{finding.place.column}" if finding.place else ""
    also = f", also {finding.also.line}:{finding.also.column}" if finding.also else ""
    zh, en = finding.message("zh"), finding.message("en")
    return f"# expect: {finding.code}{place}{also}\n#   zh: {zh}\n#   en: {en}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_bad_file_is_refused_for_the_reasons_it_states(path: Path) -> None:
    written, expected = split(path)
    findings = READERS[path.parent.name](written, path.name)
    assert "\n".join(map(describe, findings)) == expected


def test_every_folder_of_bad_files_has_a_reader() -> None:
    assert {path.parent.name for path in FILES} == READERS.keys()


def test_every_finding_about_the_content_of_a_file_has_a_bad_file() -> None:
    shown = {code for path in FILES for code in re.findall(r"# expect: (\w+)", split(path)[1])}
    # Opening files and reading numbers are tested where they are done; the limits would need large files.
    # Workbooks and Parquet files are no text: the tests that read them make them.
    elsewhere = (
        "file_",
        "library_",
        "number_",
        "package_",
        "parquet_",
        "sheet",
        "too_many_",
        "table_too_many_",
    )
    content = {code for code in SENTENCES if not code.startswith(elsewhere)}
    assert content - shown == set()
