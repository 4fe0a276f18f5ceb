"""The first place where two JSON values differ."""

from __future__ import annotations

from typing import Any, NamedTuple

from grading.ledger.canonical import canonical

NOTHING = "—"
_LENGTH = 200


class Difference(NamedTuple):
    """A JSON path, and what stands there in each value (JSON, cut where it is long)."""

    path: str
    recorded: str
    derived: str


def difference(recorded: Any, derived: Any, path: str = "$") -> Difference | None:
    """The first difference, keys in the order of the recorded value; None where the values are equal."""
    if isinstance(recorded, dict) and isinstance(derived, dict):
        keys = [*recorded, *(key for key in derived if key not in recorded)]
        pairs = [(_step(path, key), recorded.get(key, ...), derived.get(key, ...)) for key in keys]
    elif isinstance(recorded, list) and isinstance(derived, list):
        longest = max(len(recorded), len(derived))
        pairs = [
            (
                f"{path}[{at}]",
                recorded[at] if at < len(recorded) else ...,
                derived[at] if at < len(derived) else ...,
            )
            for at in range(longest)
        ]
    elif type(recorded) is type(derived) and recorded == derived:
        return None
    else:
        return Difference(path, _shown(recorded), _shown(derived))
    found = (difference(one, other, step) for step, one, other in pairs)
    return next((item for item in found if item is not None), None)


def _step(path: str, key: str) -> str:
    return f"{path}.{key}" if key.isidentifier() else f"{path}['{key}']"


def _shown(value: Any) -> str:
    if value is ...:
        return NOTHING
    text = canonical(value)
    return text if len(text) <= _LENGTH else text[:_LENGTH] + "…"
