"""JSON of which equal values have equal bytes (RFC 8785), and the digest of bytes."""

from __future__ import annotations

import hashlib
import json
from typing import Any

# RFC 8785 3.2.2.3: whole numbers up to here are exact in every reader.
_EXACT = 2**53 - 1


def canonical(value: Any) -> str:
    """The one text of a JSON value: no white space, keys in the order of their UTF-16 units.

    The value is one of which `inexact` says nothing.
    """
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def inexact(value: Any, path: str = "$") -> str | None:
    """The JSON path of the first thing that has no exact form: a fraction in binary, a number above 2⁵³, what
    is no JSON at all. None where there is none."""
    match value:
        case None | bool():
            return None
        case str():
            return None if value.isascii() or _encodes(value) else path
        case int():
            return None if abs(value) <= _EXACT else path
        case dict():
            parts = [(f"{path}.{key}", key, item) for key, item in value.items()]
            faults = (
                inexact(item, part) if isinstance(key, str) and _encodes(key) else part
                for part, key, item in parts
            )
            return next(filter(None, faults), None)
        case list() | tuple():
            faults = (inexact(item, f"{path}[{at}]") for at, item in enumerate(value))
            return next(filter(None, faults), None)
    return path


def digest(data: bytes) -> str:
    """`sha256:` and 64 hexadecimal digits."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def digest_of(text: str) -> str:
    """The digest of a text in UTF-8."""
    return digest(text.encode("utf-8"))


def _ordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _ordered(value[key]) for key in sorted(value, key=lambda key: key.encode("utf-16-be"))}
    if isinstance(value, list | tuple):
        return [_ordered(item) for item in value]
    return value


def _encodes(text: str) -> bool:
    """Whether a text can be written as UTF-8: it has no half of a surrogate pair."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
