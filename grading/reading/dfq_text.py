"""The text of an AQDEF file (DFQ). Such a file does not name its encoding, so it is told which was taken."""

from __future__ import annotations

from grading.findings import Finding, Findings, Place, Source
from grading.reading.guard import MAX_LINES, Collector, Written, megabytes, name_of, refused
from grading.reading.table import MAX_TABLE_BYTES

FIELD, CHARACTERISTIC = "\x14", "\x0f"
"""What separates the fields of one value, and the values of one line."""


def decode_dfq(data: bytes, name: str) -> tuple[Written | None, Findings]:
    """Bytes to text: UTF-8, else GB 18030 or Latin-1, whichever the bytes look like.

    Findings: size, UTF-16, an empty file, characters nobody can see (but the two separators), and as a note
    the encoding where it is not UTF-8.
    """
    if len(data) > MAX_TABLE_BYTES:
        arguments = {"written": name, "limit": megabytes(MAX_TABLE_BYTES)}
        return None, (Finding("file_too_large", arguments=arguments),)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:60]:
        return None, (Finding("encoding_utf16", Place(Source(name), 1, 1)),)
    encoding = _encoding(data)
    text = data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MAX_LINES:
        return None, (Finding("too_many_lines", None, {"written": name, "limit": f"{MAX_LINES:,}"}),)
    source = Source(name, tuple(text.split("\n")))
    if not text.strip():
        return None, (Finding("file_empty", Place(source, 1, 1)),)
    bad = {
        character: code
        for character, code in refused(text).items()
        if character not in (FIELD, CHARACTERISTIC)
    }
    found = Collector(source)
    for number, line in enumerate(source.lines, 1):
        for column, character in enumerate(line, 1) if not bad.keys().isdisjoint(line) else ():
            if character in bad:
                place = Place(source, number, column)
                found.add(bad[character], place, {"written": name_of(character)})
        if found.full:
            break
    if found.findings():
        return None, found.findings()
    if encoding == "utf-8-sig":
        return Written(source, text), ()
    first = next(number for number, line in enumerate(source.lines, 1) if not line.isascii())
    named = {"gb18030": "GB 18030", "latin-1": "Latin-1"}[encoding]
    return Written(source, text), (Finding("dfq_encoding", Place(source, first, 1), {"encoding": named}),)


def _encoding(data: bytes) -> str:
    """UTF-8 if the bytes are that; Chinese if most of what is not ASCII are its common characters.

    Western letters such as `ä` or `µ` stand alone between ASCII letters, and what a Chinese reading makes of
    such pairs is rare; the common Chinese characters lie in the first 3,755 of GB/T 2312.
    """
    try:
        data.decode("utf-8-sig")
        return "utf-8-sig"
    except UnicodeDecodeError:
        pass
    try:
        wide = [character for character in data.decode("gb18030") if not character.isascii()]
    except UnicodeDecodeError:
        return "latin-1"
    return "gb18030" if 2 * sum(map(_common, wide)) > len(wide) else "latin-1"


def _common(character: str) -> bool:
    lead = character.encode("gb18030")[0]
    return len(character.encode("gb18030")) == 2 and (0xA1 <= lead <= 0xA3 or 0xB0 <= lead <= 0xD7)
