"""The report on samples as a page: overview, reasons, what is missing and what was assumed."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from grading.kinds import Options
from grading.reporting.files import run_files
from grading.wording import Language

ROOT = Path(__file__).resolve().parent.parent.parent


def page(language: Language, *paths: str, **options: object) -> str:
    """A page with its tags taken out and its blanks made single."""
    outcome = run_files([str(ROOT / path) for path in paths], (), Options(**options))  # type: ignore[arg-type]
    return outcome.as_html(language, Options())


def words(html: str) -> str:
    body = html.partition("<body>")[2]
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", " ", body)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_loads_nothing_and_every_link_has_its_end(language: Language) -> None:
    html = page(language, "examples/milk/samples.yaml")
    assert "default-src 'none'" in html
    assert "<script" not in html
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(re.findall(r' id="([^"]+)"', html))
    assert re.findall(r'(?:src|href)="(?!#)', html) == []


def test_every_subject_is_told_with_clause_value_limit_and_margin() -> None:
    told = words(page("zh", "examples/milk/samples.yaml"))
    assert "8 个对象的评定结果" in told
    assert "2.1 table 1 蛋白质 2.90 ≥ 2.95 g/100g -0.05 不符合" in told
    assert "达到Ⅳ级还要 蛋白质：差 0.05 g/100g，限值 ≥ 2.95 g/100g" in told
    assert "4.1 table 1 † 色泽 乳白色 = 乳白色 | 微黄色 — 符合" in told
    assert "测定后可定 菌落总数" in told
    assert "按给定采用，未经检验" in told
    assert "产犊后天数：30 d" in told
    assert "该文件不管这个对象。" in told


def test_an_open_grade_names_what_is_possible_and_what_is_proven() -> None:
    told = words(page("en", "examples/milk/samples.yaml"))
    assert "Grade I / Grade II at least Grade II" in told


def test_the_rows_of_a_statistic_are_named() -> None:
    farms = sorted(
        path.relative_to(ROOT).as_posix() for path in (ROOT / "examples/school_milk").glob("*.csv")
    )
    told = words(page("en", *farms, at="2026-02-28", rules=("milk/quality",)))
    dates = "2026-01-08 , 2026-01-22 , 2026-02-05 , 2026-02-19"
    assert f"Two-month geometric mean of plate counts: {dates}" in told
    assert "Measure to settle it Fat (Tests), Protein (Tests)" in told


def test_the_page_is_the_same_every_time() -> None:
    assert page("zh", "examples/milk/samples.yaml") == page("zh", "examples/milk/samples.yaml")


def test_what_a_user_wrote_never_becomes_markup(tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("id,species,fat [g/100g]\n<b>x</b>,cow,3.2\n", encoding="utf-8")
    outcome = run_files([str(tmp_path / "s.csv")], (), Options(rules=("gb_19301_2010",)))
    html = outcome.as_html("zh", Options())
    assert "<b>x" not in html
    assert "&lt;b&gt;x&lt;/b&gt; 的评定结果" in html
