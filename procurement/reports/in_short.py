"""An evaluation in one line, as the ledger lists it."""

from __future__ import annotations

from grading.wording import Language, Text
from procurement.results import Evaluation, LotResult
from procurement.wording.labels import LABELS


def awards_in_short(evaluation: Evaluation) -> Text:
    """Who is awarded each lot; with several lots, each behind its id."""
    return Text(_line(evaluation, "zh"), _line(evaluation, "en"))


def _line(evaluation: Evaluation, language: Language) -> str:
    said = [_award(lot, language) for lot in evaluation.lots]
    if len(said) > 1:
        colon = "：" if language == "zh" else ": "
        said = [f"{lot.id}{colon}{text}" for lot, text in zip(evaluation.lots, said, strict=True)]
    return ("；" if language == "zh" else "; ").join(said)


def _award(lot: LotResult, language: Language) -> str:
    if not lot.awards:
        return LABELS["no_award"].say(language)
    return LABELS["award_to" if lot.award else "admitted"].say(language, {"bidder": lot.awards})
