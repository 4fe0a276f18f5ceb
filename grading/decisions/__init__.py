"""Walks a plan for subjects and answers decisions: the grades still possible, places, prices, and why."""

from grading.decisions.decision import (
    TRUE,
    Decision,
    Judge,
    LeftOut,
    Report,
    UsedRow,
    alternatives,
    decide,
    judge,
)

__all__ = ["TRUE", "Decision", "Judge", "LeftOut", "Report", "UsedRow", "alternatives", "decide", "judge"]
