"""`grade standards`: what the library holds, or one document of it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from grading.cli import common
from grading.kinds import DONE, INVALID
from grading.wording import Language
from grading.wording.commands import USAGE


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(name: str | None, at: str | None, format_: str, library: tuple[Path, ...], color: str) -> None:
        from grading.findings import has_errors
        from grading.reporting.library import document_json, document_text, library_json, library_text
        from grading.workbench.library import find_document, list_library

        date = common.date_of(at, language)
        common.check_libraries(library, language, color, format_)
        colour = common.colours(color, sys.stdout)
        if name is None:
            listed, findings = list_library(library, date)
            data, text = library_json(listed, findings), library_text(listed, language)
        else:
            found, findings = find_document(name, library, date)
            if found is None:
                common.stop(findings, language, color, format_)
            data, text = document_json(*found, findings), document_text(*found, language, colour)
        common.say_findings(findings, language, color)
        if format_ == "json":
            common.print_json(data)
        else:
            click.echo(text, color=True)
        common.finish(INVALID if has_errors(findings) else DONE)

    params: list[click.Parameter] = [
        click.Argument(["name"], required=False, metavar=f"[{USAGE['id'].say(language)}]"),
        common.option(language, "--at", text="at_one"),
        common.format_option(language),
        common.library_option(language),
    ]
    return common.command("standards", language, run, params)
