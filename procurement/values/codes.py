"""Unified social credit codes: eighteen characters, the last of which checks the others.

Source: GB 32100-2015, modulus 31 with the weights 3^(i-1) mod 31 over an alphabet without I, O, S, V and Z.
Unverified: the text of the standard was not at hand.
"""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LENGTH = 18


def check_character(first: str) -> str | None:
    """The character that belongs behind the first seventeen; None where they are no such code."""
    if len(first) != LENGTH - 1 or any(character not in ALPHABET for character in first):
        return None
    total = sum(ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(first))
    return ALPHABET[-total % 31]
