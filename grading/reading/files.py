"""Opens what the user names: regular files and standard input, never a device, a pipe or a folder."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from grading.findings import Finding, Findings, closest
from grading.reading.guard import MAX_BYTES, megabytes

# More names than this are not searched for one that is spelled alike.
_NAMES = 1000


def read_file(path: str, limit: int = MAX_BYTES, inside: Path | None = None) -> tuple[bytes | None, Findings]:
    """The bytes of the file at `path`; `-` is standard input.

    With `inside`, a path that a document wrote: it is relative to that folder and must stay in it, after
    symbolic links too.
    Findings: missing (with the name probably meant), broken link, folder, device or pipe, outside, denied,
    too large.
    """
    if path == "-":
        return _standard_input(limit)
    place = Path(path)
    try:
        if inside is not None:
            place = (inside / path).resolve()
            if not place.is_relative_to(inside.resolve()):
                return None, (Finding("file_outside", arguments={"written": path}),)
        return _regular_file(place, path, limit)
    except (FileNotFoundError, NotADirectoryError):
        return None, (_missing(place, path),)
    except PermissionError:
        code = "file_denied"
    # ValueError: a NUL in the name. RuntimeError: links in a circle.
    except (OSError, ValueError, RuntimeError):
        code = "file_unreadable"
    return None, (Finding(code, arguments={"written": path}),)


def _regular_file(place: Path, path: str, limit: int) -> tuple[bytes | None, Findings]:
    code = _unfit(place.stat().st_mode)
    if code:
        return None, (Finding(code, arguments={"written": path}),)
    # Checked again once open, without waiting for a writer, in case the name means something else by now.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(place, flags), "rb") as file:
        state = os.fstat(file.fileno())
        code = _unfit(state.st_mode)
        if code:
            return None, (Finding(code, arguments={"written": path}),)
        data = file.read(limit + 1) if state.st_size <= limit else None
    return _within(data, path, limit)


def _standard_input(limit: int) -> tuple[bytes | None, Findings]:
    if sys.stdin is None:
        return None, (Finding("file_unreadable", arguments={"written": "-"}),)
    return _within(sys.stdin.buffer.read(limit + 1), "-", limit)


def _within(data: bytes | None, path: str, limit: int) -> tuple[bytes | None, Findings]:
    if data is None or len(data) > limit:
        return None, (Finding("file_too_large", arguments={"written": path, "limit": megabytes(limit)}),)
    return data, ()


def _unfit(mode: int) -> str | None:
    if stat.S_ISDIR(mode):
        return "file_folder"
    return None if stat.S_ISREG(mode) else "file_special"


def _missing(place: Path, path: str) -> Finding:
    if place.is_symlink():
        return Finding("file_link_broken", arguments={"written": path})
    try:
        names = sorted(os.listdir(place.parent))[:_NAMES]
    except OSError:
        names = []
    near = closest(place.name, names)
    if near is None:
        return Finding("file_missing", arguments={"written": path})
    return Finding("file_missing_near", arguments={"written": path, "near": str(Path(path).with_name(near))})
