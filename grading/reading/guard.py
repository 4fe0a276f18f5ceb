"""What every input passes before it is parsed: size, encoding, and characters nobody can see."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from grading.findings import Finding, Findings, Place, Source

MAX_BYTES = 5_000_000
MAX_LINES = 1_000_000
MAX_SCALAR = 64_000
MAX_FINDINGS = 100

_BOM = "\ufeff"
_LOST = "\ufffd"
_NAMED = {
    "Cc": "character_control",
    "Cf": "character_invisible",
    "Cs": "character_unassigned",
    "Co": "character_unassigned",
    "Cn": "character_unassigned",
    "Zl": "character_line_end",
    "Zp": "character_line_end",
}
# Letters and marks that print as nothing, so that two names look the same.
_BLANK = dict.fromkeys("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0", "character_invisible")
_SPECIAL = {**_BLANK, "\x85": "character_line_end", _LOST: "character_lost", "\n": "", "\t": ""}


@dataclass(frozen=True, slots=True)
class Written:
    """A decoded file: `text` has `\\n` line ends and U+FFFD where a refused character stood."""

    source: Source
    text: str


class Collector:
    """Findings of one file, cut off once there are more than anybody reads."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._findings: list[Finding] = []

    def add(
        self,
        code: str,
        place: Place | None,
        arguments: Mapping[str, object] | None = None,
        also: Place | None = None,
    ) -> None:
        if len(self._findings) < MAX_FINDINGS:
            self._findings.append(Finding(code, place, arguments or {}, also=also))
        elif len(self._findings) == MAX_FINDINGS:
            self._findings.append(Finding("too_many_findings", place, {"limit": MAX_FINDINGS}))

    def take(self, *findings: Finding) -> None:
        """Adds findings that were made elsewhere."""
        for finding in findings:
            self.add(finding.code, finding.place, finding.arguments, finding.also)

    @property
    def full(self) -> bool:
        return len(self._findings) > MAX_FINDINGS

    def findings(self) -> Findings:
        """The findings in the order of their places, none of them twice."""
        once = {(*_position(finding), finding.code): finding for finding in self._findings}
        return tuple(sorted(once.values(), key=_position))


def _position(finding: Finding) -> tuple[bool, int, int]:
    last = finding.code == "too_many_findings"
    return (last, finding.place.line, finding.place.column) if finding.place else (last, 0, 0)


def decode(data: bytes, name: str, limit: int = MAX_BYTES) -> tuple[Written | None, Findings]:
    """Bytes to text; nothing but UTF-8 (with or without BOM) is read.

    Refused characters are findings; the text with U+FFFD in their places can still be parsed.
    """
    whole = Source(name)
    if len(data) > limit:
        return None, (Finding("file_too_large", None, {"written": name, "limit": megabytes(limit)}),)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or 3 * data[:60].count(0) > len(data[:60]):
        return None, (Finding("encoding_utf16", Place(whole, 1, 1)),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, (_undecodable(data, name),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MAX_LINES:
        return None, (Finding("too_many_lines", None, {"written": name, "limit": f"{MAX_LINES:,}"}),)
    source = Source(name, tuple(text.split("\n")))
    if not text.strip():
        return None, (Finding("file_empty", Place(source, 1, 1)),)
    bad = refused(text)
    if not bad:
        return Written(source, text), ()
    collector = Collector(source)
    for number, line in enumerate(source.lines, 1):
        if bad.keys().isdisjoint(line):
            continue
        for column, character in enumerate(line, 1):
            if character in bad:
                place = Place(source, number, column)
                collector.add(bad[character], place, {"written": name_of(character)})
                if collector.full:
                    return None, collector.findings()
    return Written(source, text.translate({ord(character): _LOST for character in bad})), collector.findings()


def refused(text: str) -> dict[str, str]:
    """The characters of a text that no input may hold, each with the code of its finding."""
    bad = {}
    for character in set(text):
        code = _SPECIAL.get(character)
        if code is None:
            code = _NAMED.get(unicodedata.category(character), "")
            # Rare family names use ideographs that are younger than the table of characters we run with.
            if code == "character_unassigned" and 0x20000 <= ord(character) < 0x3FFFE:
                code = ""
        if code:
            bad[character] = code
    return bad


def name_of(character: str) -> str:
    """How a message names a character that cannot be shown, `U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def megabytes(limit: int) -> str:
    """A size limit as messages say it."""
    return f"{limit / 1_000_000:g} MB"


def _undecodable(data: bytes, name: str) -> Finding:
    """The finding for bytes that are not UTF-8, at the first character that is not."""
    data = data.removeprefix(_BOM.encode())
    try:
        text = data.decode("gb18030")
        code = "encoding_gbk"
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        code = "encoding_unknown"
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    source = Source(name, tuple(lines))
    strange = str.isascii if code == "encoding_gbk" else _intact
    line = next(number for number, line in enumerate(lines, 1) if not strange(line))
    column = next(number for number, character in enumerate(lines[line - 1], 1) if not strange(character))
    return Finding(code, Place(source, line, column))


def _intact(text: str) -> bool:
    return _LOST not in text
