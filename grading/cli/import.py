"""`grade import`: a file of another system as one of ours."""

from __future__ import annotations

from pathlib import Path

import click

from grading.cli import common
from grading.kinds import DONE, imports
from grading.wording import Language


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(file: str, form: str, output: Path | None, color: str) -> None:
        from grading.findings import Finding
        from grading.reading.files import read_file

        data, findings = read_file(file)
        if data is None:
            common.stop(findings, language, color, "text")
        known = imports()
        if form not in known:
            arguments = {"file": file, "form": form, "known": tuple(known) or ("—",)}
            common.stop((Finding("file_form_unknown", arguments=arguments),), language, color, "text")
        text, findings = known[form](data, file)
        if text is None:
            common.stop(findings, language, color, "text")
        common.say_findings(findings, language, color)
        common.print_or_write(output, text, language)
        common.finish(DONE)

    params: list[click.Parameter] = [
        click.Argument(["file"], metavar="FILE"),
        common.option(language, "--from", "form", default="ocds", show_default=True, text="from"),
        common.option(language, "--output", "-o", type=click.Path(path_type=Path), text="output"),
    ]
    return common.command("import", language, run, params)
