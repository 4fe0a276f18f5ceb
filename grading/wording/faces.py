"""Sentences of the findings of `faces`."""

from __future__ import annotations

from grading.wording import Sentence

SENTENCES: dict[str, Sentence] = {}
