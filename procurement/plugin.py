"""What the procurement package adds to `grade FILE`: the kinds `law` and `tender`."""

from __future__ import annotations

from grading.kinds import Kind
from procurement.wording import SENTENCES

KINDS: tuple[Kind, ...] = ()

__all__ = ["KINDS", "SENTENCES"]
