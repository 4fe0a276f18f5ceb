"""Only regular files and standard input are opened, and a wrong name is answered with the right one."""

import io
import os
import sys
from pathlib import Path

import pytest

from grading.findings import Finding
from grading.reading.files import read_file


def refusal(path: Path | str, limit: int = 100, inside: Path | None = None) -> Finding:
    data, findings = read_file(str(path), limit, inside)
    assert data is None
    (finding,) = findings
    assert finding.arguments["written"] == str(path)
    return finding


def test_a_regular_file_is_read_to_its_last_byte(tmp_path: Path) -> None:
    path = tmp_path / "样品.yaml"
    path.write_bytes(b"kind: samples\r\n")
    assert read_file(str(path)) == (b"kind: samples\r\n", ())


def test_a_link_that_the_user_names_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: 1\n")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    assert read_file(str(tmp_path / "b.yaml")) == (b"a: 1\n", ())


def test_a_file_one_byte_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * 100)
    assert read_file(str(path), 100) == (b"x" * 100, ())
    path.write_bytes(b"x" * 101)
    assert refusal(path, 100).code == "file_too_large"


def test_the_limit_is_told_in_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(5_000_001)
    assert refusal(path, 5_000_000).arguments["limit"] == "5 MB"


def test_a_missing_file_is_answered_with_the_name_probably_meant(tmp_path: Path) -> None:
    (tmp_path / "samples.yaml").touch()
    finding = refusal(tmp_path / "sample.yaml")
    assert (finding.code, finding.arguments["near"]) == ("file_missing_near", str(tmp_path / "samples.yaml"))


def test_a_link_to_nothing_is_told_from_a_name_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "samples.yaml").symlink_to(tmp_path / "gone.yaml")
    assert refusal(tmp_path / "samples.yaml").code == "file_link_broken"


@pytest.mark.parametrize("name", ["tender.csv", "nowhere/tender.csv", "a.yaml/b.yaml"])
def test_a_missing_file_without_one_like_it_is_only_missing(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").touch()
    assert refusal(tmp_path / name).code == "file_missing"


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "file_folder"


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe").code == "file_special"


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_a_device_is_refused(device: str) -> None:
    assert refusal(device).code == "file_special"


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.touch()

    def denied(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", denied)
    assert refusal(path).code == "file_denied"


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_that_no_file_can_have_is_no_crash(name: str) -> None:
    assert refusal(name).code == "file_unreadable"


def test_links_in_a_circle_are_no_crash(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert refusal(tmp_path / "a").code == "file_unreadable"
    assert refusal("a", inside=tmp_path).code == "file_unreadable"


def test_a_path_in_a_document_is_relative_to_its_folder(tmp_path: Path) -> None:
    (tmp_path / "bids").mkdir()
    (tmp_path / "bids" / "jia.csv").write_bytes(b"id\n")
    assert read_file("bids/jia.csv", inside=tmp_path) == (b"id\n", ())
    assert read_file("bids/../bids/jia.csv", inside=tmp_path) == (b"id\n", ())


def test_a_path_in_a_document_cannot_leave_its_folder(tmp_path: Path) -> None:
    inside = tmp_path / "tender"
    inside.mkdir()
    (tmp_path / "secret").write_bytes(b"x")
    (inside / "link").symlink_to(tmp_path / "secret")
    for path in ("../secret", str(tmp_path / "secret"), "link", "/etc/passwd"):
        assert refusal(path, inside=inside).code == "file_outside"


def test_standard_input_is_read_with_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 100)))
    assert read_file("-", 100) == (b"x" * 100, ())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 101)))
    assert refusal("-", 100).code == "file_too_large"
    monkeypatch.setattr(sys, "stdin", None)
    assert refusal("-").code == "file_unreadable"
