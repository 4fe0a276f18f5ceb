"""Decision rules and guard bands as they are reported: JSON, and words in both languages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from grading.decisions import Report
from grading.language.documents import DecisionRule
from grading.quantities.numbers import mul, plain, to30
from grading.wording import Language
from grading.wording.labels import LABELS

_HUNDRED = Decimal(100)


def rule_json(rule: DecisionRule) -> dict[str, Any]:
    """A decision rule as published in `docs/schema/grading-1.json`."""
    return {
        "rule": rule.name,
        "guard": None if rule.guard is None else plain(rule.guard),
        "risk": None if rule.risk is None else plain(rule.risk.share),
        "binary": rule.binary,
    }


def guard_json(report: Report) -> dict[str, Any]:
    """What a guard band made of a condition."""
    guarded = report.guarded
    assert guarded is not None
    return {
        "state": guarded.state,
        "uncertainty": guarded.uncertainty,
        "acceptance": guarded.acceptance,
        "probability": None if guarded.probability is None else plain(guarded.probability),
    }


def rule_text(rule: DecisionRule, language: Language) -> str:
    """The decision rule in a sentence."""
    guard = "" if rule.guard is None else plain(rule.guard)
    risk = "" if rule.risk is None else plain(to30(mul(rule.risk.share, _HUNDRED)))
    text = LABELS[f"decision_rule_{rule.name}"].say(language, {"guard": guard, "risk": risk})
    if rule.name not in ("guard", "risk"):
        return text
    kind = LABELS["decision_rule_binary" if rule.binary else "decision_rule_open"].say(language)
    return text + ("；" if language == "zh" else "; ") + kind


def verdict_text(report: Report, word: str, language: Language) -> str:
    """The verdict, and where it is open under a guard band, whether conditionally passed or failed."""
    if report.verdict != "open" or report.state is None:
        return word
    state = LABELS[f"state_{report.state}"].say(language)
    return f"{word}（{state}）" if language == "zh" else f"{word} ({state})"
