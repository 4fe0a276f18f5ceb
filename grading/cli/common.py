"""What the commands share: options, the two streams, findings and exit statuses."""

from __future__ import annotations

import datetime
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from grading.findings import INTEGRITY, INVALID, OURS, STORAGE, Finding, Place, Source
from grading.wording import Language
from grading.wording.commands import OPTIONS, USAGE


def option(language: Language, *names: str, text: str | None = None, **settings: Any) -> click.Option:
    """An option with its help in the language."""
    key = text or names[-1].lstrip("-").replace("-", "_")
    return click.Option(list(names), help=OPTIONS[key].say(language), **settings)


def lang_option(language: Language) -> click.Option:
    return option(language, "--lang", type=click.Choice(["zh", "en"]), expose_value=False)


def color_option(language: Language) -> click.Option:
    return option(language, "--color", type=click.Choice(["auto", "always", "never"]), default="auto")


def format_option(language: Language, *choices: str) -> click.Option:
    """`--format`: text, json and whatever else a command can write."""
    forms = click.Choice(["text", "json", *choices])
    return option(language, "--format", "format_", type=forms, default="text", text="format")


def library_option(language: Language) -> click.Option:
    folder = click.Path(path_type=Path)
    return option(language, "--library", multiple=True, type=folder)


def ledger_option(language: Language) -> click.Option:
    return option(language, "--ledger", type=click.Path(path_type=Path))


def ledger_of(ledger: Path | None) -> Path:
    """The ledger that was named, else that of the environment, else the one in the current folder."""
    return ledger or Path(os.environ.get("ZHIJIA_LEDGER") or "zhijia.db")


def ledger_status(findings: tuple[Finding, ...]) -> int:
    """How a command ends that the ledger refused: its last finding says why."""
    code = findings[-1].code
    return INVALID if code == "record_unknown" else INTEGRITY if code.startswith("record_") else STORAGE


def command(
    name: str, language: Language, callback: Callable[..., None], params: list[click.Parameter]
) -> click.Command:
    """A command with the options that every one has."""
    from grading.cli.usage import context_class, help_option
    from grading.wording.commands import COMMANDS

    made = click.Command(
        name,
        callback=callback,
        params=[*params, color_option(language), lang_option(language), help_option(language)],
        help=COMMANDS[name].say(language),
        add_help_option=False,
        context_settings={"max_content_width": 100},
    )
    made.context_class = context_class(language)
    return made


def colours(choice: str, stream: Any) -> bool:
    """Whether to colour a stream: as asked, else as NO_COLOR, FORCE_COLOR and the terminal say."""
    from grading.reporting.terminal import wants_colour

    return wants_colour(stream, os.environ) if choice == "auto" else choice == "always"


def say_findings(findings: tuple[Finding, ...], language: Language, color: str) -> None:
    """Findings go to stderr, each once."""
    findings = tuple(dict.fromkeys(findings))
    if findings:
        from grading.reporting.findings import render_all

        click.echo(render_all(findings, language, colours(color, sys.stderr)), err=True, color=True)


def missing_files(names: list[str]) -> tuple[Finding, ...]:
    """What is wrong with files that are not there."""
    from grading.reading.files import read_file

    return tuple(finding for name in names for finding in read_file(name)[1])


def check_libraries(library: tuple[Path, ...], language: Language, color: str, format_: str = "text") -> None:
    """The end of a command whose `--library` names what is not there or cannot be read."""
    from grading.reading.files import read_file

    files = [folder for folder in library if not folder.is_dir()]
    findings = tuple(
        finding if folder.exists() else Finding("library_missing", arguments={"written": str(folder)})
        for folder in files
        for finding in read_file(str(folder))[1]
    )
    if findings:
        stop(findings, language, color, format_)


def stop(
    findings: tuple[Finding, ...], language: Language, color: str, format_: str, status: int = INVALID
) -> NoReturn:
    """The end of a command that has findings and no answer."""
    if format_ == "json":
        from grading.reporting.findings import findings_as_json

        print_json(findings_as_json(findings))
    say_findings(findings, language, color)
    finish(status)


def print_json(data: Any) -> None:
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def date_of(text: str | None, language: Language) -> datetime.date | None:
    """A date option; misuse if it is none."""
    if text is None:
        return None
    from grading.language.scalars import read_date
    from grading.language.tree import Scalar

    date, findings = read_date(Scalar(text, Place(Source(text), 1, 1)))
    for finding in findings:
        said = {"message": finding.message(language), "help": finding.help(language)}
        raise click.UsageError(USAGE["date_form"].say(language, said))
    assert isinstance(date, datetime.date)
    return date


def write_file(path: Path, text: str, language: Language) -> None:
    """A file written whole or not at all, and said so on stderr."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(temporary, 0o666 & ~umask)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as problem:
        click.echo(
            USAGE["cannot_write"].say(language, {"path": path, "why": problem.strerror or ""}), err=True
        )
        sys.exit(STORAGE)
    click.echo(USAGE["written"].say(language, {"path": path}), err=True)


def print_or_write(path: Path | None, text: str, language: Language) -> None:
    """A text to the terminal, or to a file whole or not at all."""
    if path is None:
        click.echo(text, nl=False)
    else:
        write_file(path, text, language)


def progress(language: Language, work: str = "working") -> Callable[[int, int], None]:
    """Shows how far the work is, on a terminal and after a second, at most ten times a second."""
    started = shown = time.monotonic()

    def show(done: int, total: int) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - started > 1 and now - shown > 0.1:
            shown = now
            last = done + 1 >= total
            text = "" if last else USAGE[work].say(language, {"done": done, "all": total})
            sys.stderr.write(f"\r\033[K{text}")
            sys.stderr.flush()

    return show if sys.stderr.isatty() else lambda done, total: None


def our_fault(fault: Exception, language: Language) -> int:
    """A fault of ours, in one sentence and without a traceback."""
    missing = isinstance(fault, ImportError) and "durable_rules" in str(fault)
    text = USAGE["engine_missing" if missing else "our_fault"]
    click.echo(text.say(language, {"what": f"{type(fault).__name__}: {fault}"}), err=True)
    if os.environ.get("ZHIJIA_DEBUG"):
        raise fault
    return OURS


def finish(status: int) -> NoReturn:
    sys.exit(status)
