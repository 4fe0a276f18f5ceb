"""`grade export`: a result in the form of another system."""

from __future__ import annotations

from pathlib import Path

import click

from grading.cli import common
from grading.kinds import INVALID, HasExports, Options
from grading.wording import Language


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(file: str, form: str, output: Path | None, library: tuple[Path, ...], color: str) -> None:
        from grading.findings import Finding
        from grading.reporting.files import run_files

        common.check_libraries(library, language, color)
        outcome = run_files((file,), library, Options())
        if outcome.status == INVALID:
            common.stop(outcome.findings, language, color, "text")
        known = outcome.exports() if isinstance(outcome, HasExports) else {}
        if form not in known:
            arguments = {"file": file, "form": form, "known": tuple(known) or ("—",)}
            common.stop((Finding("file_form_unknown", arguments=arguments),), language, color, "text")
        common.say_findings(outcome.findings, language, color)
        common.print_or_write(output, known[form](), language)
        common.finish(outcome.status)

    params: list[click.Parameter] = [
        click.Argument(["file"], metavar="FILE"),
        common.option(language, "--as", "form", default="ocds", show_default=True, text="as"),
        common.option(language, "--output", "-o", type=click.Path(path_type=Path), text="output"),
        common.library_option(language),
    ]
    return common.command("export", language, run, params)
