"""Walks a plan for subjects and answers decisions: the grades still possible, places, prices, and why."""

from grading.decisions.decision import Decision, LeftOut, Report, UsedRow
from grading.decisions.judge import Judge, decide, judge

__all__ = ["Decision", "Judge", "LeftOut", "Report", "UsedRow", "decide", "judge"]
