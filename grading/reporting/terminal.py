"""Text for a terminal: cells instead of characters, colours by hand, nothing that a file could inject."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Literal, TextIO

Align = Literal["l", "r"]

_STYLES = {"error": "1;31", "warning": "1;33", "note": "1;36", "bold": "1", "dim": "2", "good": "32"}
_GAP = "  "
_ELLIPSIS = "…"


class Painted(str):
    """A text with its colours; `plain` is the text without them, fit for a terminal."""

    __slots__ = ("plain",)
    plain: str

    def __new__(cls, text: str, style: str) -> Painted:
        painted = super().__new__(cls, f"\x1b[{_STYLES[style]}m{text}\x1b[0m")
        painted.plain = text
        return painted


def width(text: str) -> int:
    """The cells that a text takes: 2 for wide and full-width characters, 0 for marks that join another.

    East Asian Width (Unicode Standard Annex 11); characters of ambiguous width count 1.
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


def pad(text: str, cells: int, align: Align = "l") -> str:
    """A text filled up with spaces to so many cells; longer ones are left as they are."""
    space = " " * (cells - width(_plain(text)))
    return space + text if align == "r" else text + space


def cut(text: str, cells: int) -> str:
    """A text cut off so that it takes at most so many cells, `…` included."""
    if width(text) <= cells:
        return text
    taken, kept = width(_ELLIPSIS), ""
    for character in text:
        taken += _cells(character)
        if taken > cells:
            break
        kept += character
    return kept + _ELLIPSIS


def table(
    rows: Sequence[Sequence[str]], headers: Sequence[str], align: str = "", limit: int | None = None
) -> str:
    """Columns under their headers; `align` has `l` or `r` for each column, `l` where it is shorter.

    Cells may be painted. With `limit`, lines are cut to so many cells and lose their colours.
    """
    lines = [[_cell(cell) for cell in line] for line in (headers, *rows)]
    widths = [max(width(_plain(cell)) for cell in column) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * cells for cells in widths])
    sides: list[Align] = ["r" if align[column : column + 1] == "r" else "l" for column in range(len(widths))]
    if limit is not None:
        lines = [[_plain(cell) for cell in line] for line in lines]
    text = [_GAP.join(map(pad, line, widths, sides)).rstrip() for line in lines]
    return "\n".join(text if limit is None else [cut(line, limit) for line in text])


def visible(text: str) -> str:
    """A text in which control, direction and other unprintable characters are written as escapes."""
    if text.isprintable():
        return text
    return "".join(map(shown, text))


def shown(character: str) -> str:
    """A character as it may be sent to a terminal."""
    # Blanks of other widths are harmless, though Python counts them among the unprintable.
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    return character.encode("unicode_escape").decode("ascii")


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to colour what goes to a stream: NO_COLOR, FORCE_COLOR, TERM=dumb, else terminals only."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return environment.get("TERM") != "dumb" and stream.isatty()


def paint(text: str, style: str, colour: bool = True) -> str:
    """A text in one of the styles `error warning note bold dim good`, unchanged without colour."""
    return Painted(text, style) if colour and text else text


def _cell(text: str) -> str:
    """A cell fit for a terminal; the colours of a painted one are ours, its text need not be."""
    if isinstance(text, Painted):
        return text if text.plain.isprintable() else visible(text.plain)
    return visible(text)


def _plain(text: str) -> str:
    return text.plain if isinstance(text, Painted) else text


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
