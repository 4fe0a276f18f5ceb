"""`grade schema`: the JSON Schema of every kind of file."""

from __future__ import annotations

import json
from pathlib import Path

import click

from grading.cli import common
from grading.kinds import DONE
from grading.wording import Language
from grading.wording.commands import USAGE


def make(language: Language) -> click.Command:
    """The command in one language."""

    def run(kind: str | None, write: Path | None, color: str) -> None:
        from grading.workbench.schemas import ALL, schemas

        written = schemas()
        if kind is not None and kind not in written:
            known = click.Choice([name for name in written if name != ALL])
            raise click.BadParameter(kind, param=click.Argument(["kind"], type=known))
        if write is None:
            common.print_json(written[kind or ALL])
        else:
            for name in [kind] if kind else written:
                text = json.dumps(written[name], ensure_ascii=False, indent=2) + "\n"
                common.write_file(write / f"{name}.json", text, language)
        common.finish(DONE)

    params: list[click.Parameter] = [
        click.Argument(["kind"], required=False, metavar=f"[{USAGE['kind'].say(language)}]"),
        common.option(language, "--write", type=click.Path(path_type=Path, file_okay=False), text="write"),
    ]
    return common.command("schema", language, run, params)
