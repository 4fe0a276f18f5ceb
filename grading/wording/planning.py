"""Sentences of the findings of `planning`."""

from __future__ import annotations

from grading.wording import Sentence

SENTENCES: dict[str, Sentence] = {}
