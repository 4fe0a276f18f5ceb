"""`grade check`: what reading and the language find in rule files."""

from __future__ import annotations

from pathlib import Path

import click

from grading.cli import common
from grading.kinds import DONE, INVALID, NEGATIVE
from grading.wording import Language
from grading.wording.commands import USAGE


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(files: tuple[str, ...], format_: str, library: tuple[Path, ...], color: str) -> None:
        from grading.catalogue import Catalogue, yaml_files
        from grading.kinds import models
        from grading.reporting.findings import findings_as_json
        from grading.workbench.check import check_file

        common.check_libraries(library, language, color, format_)
        missing = [name for name in files if not Path(name).exists()]
        paths = [Path(name) for name in files if name not in missing]
        catalogue = Catalogue([*library, *paths], models())
        # Without any, the whole library.
        wanted = [file for path in paths for file in yaml_files(path)] if files else catalogue.files()
        count, found = 0, list(common.missing_files(missing))
        for path in dict.fromkeys(wanted):
            documents, findings = check_file(path, catalogue)
            count += documents
            found += findings
        findings = tuple(dict.fromkeys(found))
        # A hint is no fault.
        faults = [finding for finding in findings if finding.severity != "note"]
        if format_ == "json":
            common.print_json(findings_as_json(findings))
        else:
            common.say_findings(findings, language, color)
        if not faults and format_ == "text":
            text = USAGE["nothing_wrong_one" if count == 1 else "nothing_wrong"]
            click.echo(text.say(language, {"count": count}))
        common.finish(INVALID if missing else NEGATIVE if faults else DONE)

    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, metavar=f"[{USAGE['files'].say(language)}…]"),
        common.format_option(language),
        common.library_option(language),
    ]
    return common.command("check", language, run, params)
