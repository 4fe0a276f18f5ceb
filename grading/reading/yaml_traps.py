"""Slips that are valid YAML and mean something else than their author thought.

`fat：3.1` (full-width colon), `fat:3.1` (no space) and `[a，b]` (full-width comma) are each one plain text
to YAML. Only unquoted texts are looked at, so quoting says that a text is meant.
"""

from __future__ import annotations

import re
from typing import Literal

from grading.findings import Place, Source
from grading.language.tree import Node, Scalar
from grading.reading.guard import Collector

Context = Literal["block", "flow key", "flow value", "flow item"]
"""Where in the file a text stands: on lines of its own, or as which part of braces and brackets."""

MEANT = dict(zip("：，、［【｛］】｝＃－—–", ":,,[[{]]}#---", strict=True))

# What an unquoted text of one line must hold before anything is looked for in it.
ODD = re.compile("[:：，、［【｛＃－—–“\u00a0\u3000]|^-[A-Za-z_]")

_SPACES = "\u00a0\u3000"
_KEY = r"[A-Za-z_][A-Za-z0-9_.]*"
_WIDE = "wide_punctuation"
# Slips at the beginning of a line; the group is what should be changed.
_LINE_SLIPS = {
    re.compile(rf" *(?:- +)*{_KEY} *(：)"): _WIDE,
    re.compile(r" *([－—–])[ \u3000]"): _WIDE,
    re.compile(rf" *(?:- +)*{_KEY}(:)(?![\s:/]|$)"): "yaml_space_after_colon",
    re.compile(r" *(-)[A-Za-z_]"): "yaml_space_after_dash",
    re.compile(rf"(?: *|[^\"']*?: *)([{_SPACES}])"): "wide_space",
}
_FLOW_KEY = re.compile("[：，]")
_FLOW_ITEM = re.compile("[，、]")
_GLUED = re.compile(r":(?=\S)")
_COMMA_IN_ASCII = re.compile(r"(?<=[A-Za-z0-9_\"'}\]])\s*(，)\s*(?=[A-Za-z0-9_\"'{\[])")
_OPENING = re.compile("[［【｛]")
_COMMENT = re.compile(f"(?:^|[ {_SPACES}])(＃)")
_DIGITS_LAST = re.compile(r"[0-9]+$")
_DIGITS_FIRST = re.compile(r"[0-9]+(?![0-9.])")
_ITEM = re.compile(r" *(-) ")


def look(text: str, place: Place, lines: int, context: Context, found: Collector) -> None:
    """Looks at an unquoted text that begins at `place` and is `lines` lines long."""
    if text.startswith("“") and text.find("”") == len(text) - 1:
        found.add("curly_quotes", place, {"written": text})
    for pattern in (_OPENING.match, _COMMENT.search):
        if match := pattern(text):
            wide(match, place, found)
    if context == "block":
        _block(text, place, lines, found)
    else:
        _flow(text, place, context, found)


def line_slip(source: Source, number: int, found: Collector) -> str | None:
    """Looks for a slip at the beginning of a line; answers the code of what was found."""
    line = source.line(number)
    for pattern, code in _LINE_SLIPS.items():
        if match := pattern.match(line):
            if code is _WIDE:
                wide(match, Place(source, number, 1, len(line)), found)
            else:
                found.add(code, Place(source, number, match.start(1) + 1))
            return code
    return None


def comma_in_number(before: Node | None, key: Node, value: Node, found: Collector) -> bool:
    """Whether `{fat: ≥ 3,2}` was cut in two at the comma of a number; a finding says so."""
    if not (isinstance(before, Scalar) and isinstance(key, Scalar) and isinstance(value, Scalar)):
        return False
    end = (before.place.line, before.place.column + before.place.length + 1)
    digits, rest = _DIGITS_LAST.search(before.text), _DIGITS_FIRST.match(key.text)
    glued = end == (key.place.line, key.place.column) and value.null
    if before.quoted or digits is None or rest is None or not glued:
        return False
    written = f"{digits[0]},{rest[0]}"
    place = before.place.part(digits.start(), len(written))
    arguments = {"written": written, "meant": f"{digits[0]}.{rest[0]}"}
    found.add("comma_in_number", place, arguments)
    return True


def wide(match: re.Match[str], place: Place, found: Collector) -> None:
    """Full-width punctuation at the last group of a match in what begins at `place`."""
    group = match.lastindex or 0
    written = match[group]
    found.add(_WIDE, _within(place, match.start(group)), {"written": written, "meant": MEANT[written]})


def _within(place: Place, start: int) -> Place:
    """The character at `start` of a text; the text's first line where that is on a later one."""
    return place.part(start, 1) if start < place.length else place


def _block(text: str, place: Place, lines: int, found: Collector) -> None:
    """Lines of their own that were meant to be keys or list items."""
    source = place.source
    begins_line = not source.line(place.line)[: place.column - 1].strip(" -")
    for number in range(place.line + (not begins_line), place.line + lines):
        if line_slip(source, number, found) or number == place.line:
            continue
        if match := _ITEM.match(source.line(number)):
            found.add("yaml_item_in_text", Place(source, number, match.start(1) + 1))
    if not begins_line:
        _ends(text, place, found)


def _flow(text: str, place: Place, context: Context, found: Collector) -> None:
    """Between braces or brackets: punctuation that separates only when it is ASCII."""
    _ends(text, place, found)
    if context == "flow key":
        match = _FLOW_KEY.search(text)
        if not match and (glued := _GLUED.search(text)):
            found.add("yaml_space_after_colon", _within(place, glued.start()))
    else:
        match = (_FLOW_ITEM if context == "flow item" else _COMMA_IN_ASCII).search(text)
    if match:
        wide(match, place, found)


def _ends(text: str, place: Place, found: Collector) -> None:
    """A full-width or no-break space at an end belongs to the text, though nobody sees it."""
    if text[0] in _SPACES:
        found.add("wide_space", place.part(0, 1))
    elif text[-1] in _SPACES:
        found.add("wide_space", place.part(place.length - 1, 1))
