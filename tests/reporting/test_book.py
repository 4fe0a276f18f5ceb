"""The policy book as a page, and the command that writes it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from grading.cli import main
from grading.cli.book import twin_name
from grading.reporting.book import View
from grading.workbench.book import shipped_features
from tests.workbench.test_book import ENTRIES, FEATURE


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as end:
        main(["book", *arguments])
    assert isinstance(end.value.code, int)
    return end.value.code


@pytest.fixture
def pages(tmp_path: Path) -> tuple[str, str]:
    """The Chinese page and its twin."""
    out = tmp_path / "book.html"
    assert run("--out", str(out), "--results", str(tmp_path / "none.json"), "--lang", "zh") == 0
    return out.read_text("utf-8"), (tmp_path / "book.en.html").read_text("utf-8")


def test_a_page_loads_nothing_and_runs_nothing(pages: tuple[str, str]) -> None:
    for page in pages:
        assert "default-src 'none'" in page
        assert "<script" not in page
        assert re.findall(r"(?:src|href)=\"(?!#|book)[^\"]*\"", page) == []


def test_every_link_within_and_between_the_pages_has_its_end(pages: tuple[str, str]) -> None:
    anchors = [set(re.findall(r' id="([^"]+)"', page)) for page in pages]
    for number, (page, name) in enumerate(zip(pages, ("book.en.html", "book.html"), strict=True)):
        assert set(re.findall(r'href="#([^"]+)"', page)) <= anchors[number]
        across = re.findall(rf'href="{re.escape(name)}#([^"]+)"', page)
        assert across
        assert set(across) <= anchors[1 - number]


def test_a_policy_is_told_with_clause_steps_and_result(pages: tuple[str, str]) -> None:
    chinese, english = pages
    assert "蛋白质 2.75 不先修约成 2.8" in chinese
    assert "Protein 2.75 is not rounded to 2.8 first" in english
    assert "<b>“蛋白质”</b>为 2.75 g/100g" in chinese
    assert "条款未核对原文" in chinese
    assert "未运行" in chinese
    assert '<html lang="en">' in english


def test_pages_are_the_same_every_time(tmp_path: Path, pages: tuple[str, str]) -> None:
    out = tmp_path / "again" / "book.html"
    run("--out", str(out), "--results", str(tmp_path / "none.json"), "--lang", "zh")
    assert out.read_text("utf-8") == pages[0]


def test_what_is_written_in_a_feature_never_becomes_markup() -> None:
    view = View("zh")
    assert view.words("“<b>”与 <结果> 和 &") == "<b>“<var>b</var>”</b>与 <var>结果</var> 和 &amp;"
    assert view.words("a < b <script src=x>") == "a &lt; b <var>script src=x</var>"


def test_a_failed_scenario_is_an_exit_status_of_one(tmp_path: Path) -> None:
    (tmp_path / "features" / "en").mkdir(parents=True)
    (tmp_path / "features" / "en" / "milk.feature").write_text(FEATURE, encoding="utf-8")
    results = tmp_path / "results.json"
    results.write_text(json.dumps({"schema": "zhijia/features/1", "scenarios": ENTRIES}), encoding="utf-8")
    out = tmp_path / "policies.html"
    folder = str(tmp_path / "features")
    assert run("--features", folder, "--results", str(results), "--out", str(out), "--lang", "en") == 1
    page = out.read_text("utf-8")
    assert '<article class="failed"' in page
    assert "policies.zh.html" not in page
    assert not (tmp_path / "policies.zh.html").exists()


def test_a_folder_without_policies_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--features", str(tmp_path), "--out", str(tmp_path / "b.html"), "--lang", "en") == 3
    assert "features_missing" in capsys.readouterr().err
    assert not (tmp_path / "b.html").exists()


@pytest.mark.parametrize(
    ("out", "language", "name"),
    [
        ("book.html", "en", "book.en.html"),
        ("book.html", "zh", "book.zh.html"),
        ("book.en.html", "zh", "book.zh.html"),
        ("v1.2.html", "en", "v1.2.en.html"),
    ],
)
def test_the_twin_stands_beside_the_page(out: str, language: str, name: str) -> None:
    assert twin_name(Path("build") / out, language) == name  # type: ignore[arg-type]


def test_the_features_of_a_checkout_lie_beside_the_package() -> None:
    assert (shipped_features() / "zh-CN").is_dir()
