"""The code blocks of the documents, and what the program really answers to them.

`python -m tests.docs.blocks docs/language.md …` writes the real answers into a document; a person then reads
whether they are right. A fence names what a block is:

    yaml vocabulary | standard | ruleset    a file of the library, complete
    yaml rules                              what follows the head of a rule set called `mine`
    yaml samples                            what follows the head of a file of samples, graded by `mine`
    yaml subject                            the values that the formulas of `values` are computed from
    csv NAME, yaml file NAME                a file that a command reads
    result [options]                        what `grade` answers about the samples
    findings                                what `grade check` answers about the rules
    test                                    what `grade test` answers about the rules
    values                                  formulas, each with what it gives
    console [STATUS]                        commands with their output, run from the top of the checkout; on
                                            pages of `examples/` each ends with this status, else with 0
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from grading.cli import main
from grading.wording import Language
from tests.docs.tables import filled

ROOT = Path(__file__).parent.parent.parent
DOCS = sorted(ROOT.glob("docs/*.md")) + sorted(ROOT.glob("README*.md"))
_FENCE = re.compile(r"^```(\w+)(?: ([^\n]*))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"(?:^|(?<= )) *#.*$", re.MULTILINE)
# A document may have its keys in any order: the head comes last, so that lines are counted as they are shown.
_RULES = "\nkind: ruleset\nid: mine\nvocabulary: apples\n"
_SAMPLES = {"kind": "samples", "vocabulary": "apples", "rules": "[mine]"}


@dataclass(frozen=True)
class Block:
    """A code block: what its fence says, and its text."""

    kind: str
    rest: str
    text: str
    line: int

    @property
    def name(self) -> str:
        return f"{self.kind} {self.rest}".strip()

    @property
    def bare(self) -> str:
        """The text without its comments, which each language has its own of."""
        return "\n".join(line.rstrip() for line in _COMMENT.sub("", self.text).splitlines() if line.strip())


def language_of(path: Path) -> Language:
    return "zh" if path.stem.endswith(".zh") or path.name == "README.md" else "en"


def blocks_of(path: Path) -> list[Block]:
    text = path.read_text("utf-8")
    return [
        Block(found[1], found[2] or "", found[3], text.count("\n", 0, found.start()) + 1)
        for found in _FENCE.finditer(text)
    ]


def run(arguments: list[str], language: Language, folder: Path) -> str:
    """What a command prints, both streams in the order of a terminal, in a folder."""
    return ended(arguments, language, folder)[1]


def ended(arguments: list[str], language: Language, folder: Path) -> tuple[int, str]:
    """The exit status of a command and what it prints."""
    before, out, status = Path.cwd(), StringIO(), 0
    os.chdir(folder)
    environment = {
        name: os.environ.pop(name, None)
        for name in ("NO_COLOR", "FORCE_COLOR", "LC_ALL", "LC_MESSAGES", "LANG")
    }
    os.environ["LANG"] = "en_US.UTF-8" if language == "en" else "zh_CN.UTF-8"
    try:
        with redirect_stdout(out), redirect_stderr(out):
            main(arguments)
    except SystemExit as exit_:
        status = exit_.code if isinstance(exit_.code, int) else 1
    finally:
        os.chdir(before)
        os.environ.pop("LANG")
        os.environ.update({name: value for name, value in environment.items() if value is not None})
    return status, "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


class Story:
    """The blocks of one document, told in order: each may lean on those before it."""

    def __init__(self, language: Language, folder: Path) -> None:
        self.language, self.folder = language, folder
        self.subject = "{}"
        self.statuses: list[int] = []
        for name in ("examples", "standards", "rules", "features", "procurement"):
            (folder / name).symlink_to(ROOT / name)
        (folder / "library").mkdir()

    def answer(self, block: Block) -> str:
        """The text that the block should have."""
        match block.kind:
            case "yaml":
                self._file(block)
            case "csv":
                (self.folder / block.rest).write_text(block.text, "utf-8")
            case "result":
                arguments = [
                    "file",
                    "samples.yaml",
                    *(["--library", "mine.yaml"] if (self.folder / "mine.yaml").exists() else []),
                    "--library",
                    "library",
                    *block.rest.split(),
                ]
                return run(arguments, self.language, self.folder)
            case "findings":
                return run(["check", "mine.yaml", "--library", "library"], self.language, self.folder)
            case "test":
                return run(["test", "mine.yaml", "--library", "library"], self.language, self.folder)
            case "values":
                return self._values(block.text)
            case "console":
                return self._console(block.text)
        return block.text

    def _file(self, block: Block) -> None:
        kind, _, name = block.rest.partition(" ")
        if kind == "rules":
            (self.folder / "mine.yaml").write_text(block.text + _RULES, "utf-8")
        elif kind == "samples":
            head = [
                f"{key}: {value}"
                for key, value in _SAMPLES.items()
                if not re.search(f"^{key}:", block.text, re.M)
            ]
            (self.folder / "samples.yaml").write_text(block.text + "\n".join(head) + "\n", "utf-8")
        elif kind == "subject":
            self.subject = block.text
        elif kind == "file":
            (self.folder / name).write_text(block.text, "utf-8")
        elif kind in ("vocabulary", "standard", "ruleset"):
            found = re.search(r"^id: (\S+)", block.text, re.MULTILINE)
            assert found, block
            (self.folder / "library" / f"{found[1].replace('/', '_')}.yaml").write_text(block.text, "utf-8")

    def _values(self, text: str) -> str:
        """Each line `formula → value`, computed from the last subject."""
        formulas = [line.partition("→")[0].strip() for line in text.splitlines()]
        lines = [f"  v{at}: {{formula: '{formula}'}}" for at, formula in enumerate(formulas)]
        rules = "derive:\n" + "\n".join(lines) + _RULES
        (self.folder / "values.yaml").write_text(rules, "utf-8")
        from tests.docs.values import values_of

        values = values_of(self.folder, self.subject, len(formulas))
        width = max(map(len, formulas))
        return "".join(
            f"{formula.ljust(width)}  → {value}\n" for formula, value in zip(formulas, values, strict=True)
        )

    def _console(self, text: str) -> str:
        """Commands and what they print; a line `…` stands for lines left out. Only `grade` is run."""
        answer: list[str] = []
        for command, shown in commands(text):
            answer.append(f"$ {command}\n")
            if not command.startswith("grade "):
                answer.append(shown)
                continue
            status, printed = ended(_split(command)[1:], self.language, self.folder)
            self.statuses.append(status)
            answer.append(shown if fits(printed, shown) else cut(printed, shown))
        return "".join(answer)


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block with the output shown below it."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def _split(command: str) -> list[str]:
    import shlex

    return shlex.split(command)


def fits(printed: str, shown: str) -> bool:
    """Whether the output shown is the one printed, with `…` for lines left out."""
    if not re.search(r"^ *…$", shown, re.MULTILINE):
        return printed.strip("\n") == shown.strip("\n")
    parts = [part.strip("\n") for part in re.split(r"^ *…$", shown, flags=re.MULTILINE)]
    pattern = r"(?s).*".join(re.escape(part) for part in parts)
    return re.fullmatch(pattern.replace("(?s)", ""), printed.strip("\n"), re.DOTALL) is not None


def cut(printed: str, shown: str) -> str:
    """What is printed now, cut off after as many lines as what was shown."""
    *kept, last = shown.splitlines() or [""]
    if last != "…" or "…" in kept:
        return printed
    return "".join(f"{line}\n" for line in [*printed.splitlines()[: len(kept)], last])


def told(path: Path) -> Iterator[tuple[Block, str]]:
    """Every block of a document with the text that it should have."""
    with TemporaryDirectory() as name:
        story = Story(language_of(path), Path(name))
        for block in blocks_of(path):
            yield block, story.answer(block)


def rewrite(path: Path) -> None:
    """Put the real answers into a document."""
    answers = iter([answer for _, answer in told(path)])

    def put(found: re.Match[str]) -> str:
        head = found[0][: found.start(3) - found.start()]
        return f"{head}{next(answers)}```"

    text = filled(path.read_text("utf-8"), language_of(path))
    path.write_text(_FENCE.sub(put, text), "utf-8")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        rewrite(Path(argument).resolve())
