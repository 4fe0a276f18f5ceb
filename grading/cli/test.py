"""`grade test`: runs the examples that documents carry."""

from __future__ import annotations

from pathlib import Path

import click

from grading.cli import common
from grading.kinds import DONE, INVALID, NEGATIVE
from grading.wording import Language
from grading.wording.commands import USAGE

YAML = (".yaml", ".yml")


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(documents: tuple[str, ...], library: tuple[Path, ...], color: str) -> None:
        from grading.catalogue import Catalogue, yaml_files
        from grading.findings import Finding, has_errors
        from grading.kinds import models
        from grading.language.documents import Document
        from grading.workbench.examples import run_examples

        common.check_libraries(library, language, color)
        paths = [Path(name) for name in documents if Path(name).exists()]
        missing = [name for name in documents if Path(name).suffix in YAML and not Path(name).exists()]
        names = [name for name in documents if name not in missing and not Path(name).exists()]
        catalogue = Catalogue([*library, *paths], models())
        files = [file for path in paths for file in yaml_files(path)]
        found: list[Finding] = [*common.missing_files(missing)]
        for name in names:
            known = [entry.path for entry in catalogue.entries() if entry.id == name]
            found += () if known else catalogue.document(name)[1]
            files += known
        if not documents:
            files = catalogue.files()
        chosen: list[Document] = []
        for file in dict.fromkeys(files):
            built, findings = catalogue.read(file, "everything")
            found += findings
            chosen += [model for model in built if isinstance(model, Document)]
        invalid = has_errors(found)
        outcomes = [outcome for document in chosen for outcome in run_examples(catalogue, document)]
        for outcome in outcomes:
            found += outcome.findings
        common.say_findings(tuple(dict.fromkeys(found)), language, color)
        passed = sum(outcome.passed for outcome in outcomes)
        if outcomes:
            click.echo(USAGE["examples_passed"].say(language, {"passed": passed, "all": len(outcomes)}))
        elif not invalid:
            click.echo(USAGE["examples_none"].say(language))
        common.finish(INVALID if invalid else DONE if passed == len(outcomes) else NEGATIVE)

    params: list[click.Parameter] = [
        click.Argument(
            ["documents"], nargs=-1, metavar=f"[{USAGE['id'].say(language)}|{USAGE['files'].say(language)}…]"
        ),
        common.library_option(language),
    ]
    return common.command("test", language, run, params)
