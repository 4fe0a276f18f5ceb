"""Outcomes of files that came to nothing, and of several files together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from grading.findings import Findings
from grading.kinds import INVALID, Options, Outcome
from grading.wording import Language


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be used: findings alone."""

    findings: Findings

    @property
    def status(self) -> int:
        return INVALID

    def as_json(self) -> dict[str, Any]:
        from grading.reporting.findings import findings_as_json

        return findings_as_json(self.findings)

    def as_text(self, language: Language, options: Options) -> str:
        return ""

    def as_html(self, language: Language, options: Options) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Several:
    """The outcomes of several files; the gravest status is that of all."""

    outcomes: tuple[Outcome, ...]

    @property
    def findings(self) -> Findings:
        return tuple(finding for outcome in self.outcomes for finding in outcome.findings)

    @property
    def status(self) -> int:
        return max(outcome.status for outcome in self.outcomes)

    def as_json(self) -> dict[str, Any]:
        return {"schema": "zhijia/outcomes/1", "outcomes": [outcome.as_json() for outcome in self.outcomes]}

    def as_text(self, language: Language, options: Options) -> str:
        return "\n\n".join(
            outcome.as_text(language, options) for outcome in self.outcomes if outcome.status != INVALID
        )

    def as_html(self, language: Language, options: Options) -> str:
        """Nothing: a page is about one file."""
        return ""
