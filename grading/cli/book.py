"""`grade book`: the policies with the results of their last run as one page, and its twin beside it."""

from __future__ import annotations

from pathlib import Path

import click

from grading.cli import common
from grading.findings import has_errors
from grading.kinds import DONE, INVALID, NEGATIVE
from grading.wording import Language

OTHER: dict[Language, Language] = {"zh": "en", "en": "zh"}


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(
        features: Path | None, results: Path | None, out: Path, library: tuple[Path, ...], color: str
    ) -> None:
        from grading.catalogue import Catalogue
        from grading.kinds import models
        from grading.reporting.book import render_book
        from grading.workbench.book import make_books, shipped_features

        common.check_libraries(library, language, color)
        folder = features or shipped_features()
        last = results or folder.parent / "build" / "features.json"
        books, findings = make_books(folder, last, Catalogue(library, models()))
        common.say_findings(findings, language, color)
        if language not in books:
            common.finish(INVALID)
        names = {language: out.name, OTHER[language]: twin_name(out, OTHER[language])}
        for spoken, book in books.items():
            other = names[OTHER[spoken]] if OTHER[spoken] in books else None
            common.write_file(out.with_name(names[spoken]), render_book(book, other), language)
        failed = any(book.counts["failed"] for book in books.values())
        common.finish(NEGATIVE if failed or has_errors(findings) else DONE)

    folder, file = click.Path(path_type=Path, file_okay=False), click.Path(path_type=Path, dir_okay=False)
    params: list[click.Parameter] = [
        common.option(language, "--out", "-o", type=file, default=Path("build/book.html"), text="out"),
        common.option(language, "--features", type=folder),
        common.option(language, "--results", type=file),
        common.library_option(language),
    ]
    return common.command("book", language, run, params)


def twin_name(out: Path, language: Language) -> str:
    """The name of the page in the other language: `book.html` has `book.en.html` beside it."""
    stem, _, last = out.stem.rpartition(".")
    base = stem if last in OTHER and stem else out.stem
    return f"{base}.{language}{out.suffix}"
