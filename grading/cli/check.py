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
        from grading.catalogue import Catalogue
        from grading.kinds import models
        from grading.reporting.findings import as_json
        from grading.workbench.check import check_file

        missing = [name for name in files if not Path(name).exists()]
        paths = [Path(name) for name in files if name not in missing]
        catalogue = Catalogue([*library, *paths], models())
        wanted = _wanted(paths, catalogue)
        count, found = 0, list(common.missing_files(missing))
        for path in wanted:
            documents, findings = check_file(path, catalogue)
            count += documents
            found += findings
        findings = tuple(dict.fromkeys(found))
        if format_ == "json":
            common.print_json(
                {"schema": "zhijia/findings/1", "findings": [as_json(finding) for finding in findings]}
            )
        else:
            common.say_findings(findings, language, color)
        if not findings and format_ == "text":
            click.echo(USAGE["nothing_wrong"].say(language, {"count": count}))
        common.finish(INVALID if missing else NEGATIVE if findings else DONE)

    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, metavar=f"[{USAGE['files'].say(language)}…]"),
        common.option(
            language,
            "--format",
            "format_",
            type=click.Choice(["text", "json"]),
            default="text",
            text="format",
        ),
        common.library_option(language),
    ]
    return common.command("check", language, run, params)


def _wanted(paths: list[Path], catalogue: object) -> list[Path]:
    """The files named and those in the folders named; without any, the whole library."""
    from grading.catalogue import Catalogue

    assert isinstance(catalogue, Catalogue)
    if not paths:
        return list(dict.fromkeys(entry.path for entry in catalogue.entries()))
    return [file for path in paths for file in (sorted(path.rglob("*.yaml")) if path.is_dir() else [path])]
