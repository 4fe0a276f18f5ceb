"""Sentences of the findings of `decisions`."""

from __future__ import annotations

from grading.wording import Sentence

SENTENCES: dict[str, Sentence] = {}
