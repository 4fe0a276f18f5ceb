"""The kinds that this package adds to `grade`: tenders and laws."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from grading.catalogue import Catalogue
from grading.findings import Finding, Findings
from grading.kinds import DONE, INVALID, NEGATIVE, Kind, Options, Summary
from grading.language.documents import Model
from grading.reporting.findings import findings_as_json
from grading.wording import Language, Text
from procurement.models.law import Law
from procurement.models.tender import Tender
from procurement.wording import SENTENCES

if TYPE_CHECKING:
    from procurement.results import Evaluation


@dataclass(frozen=True, slots=True)
class TenderOutcome:
    """What came of a tender, for every face."""

    evaluation: Evaluation | None
    findings: Findings

    @property
    def status(self) -> int:
        """Done; or done, and a lot cannot be awarded; or the tender or a bid is invalid."""
        if self.evaluation is None:
            return INVALID
        return DONE if all(lot.awards for lot in self.evaluation.lots) else NEGATIVE

    def as_json(self) -> dict[str, Any]:
        from procurement.reports.as_json import evaluation_as_json

        if self.evaluation is None:
            return findings_as_json(self.findings)
        return evaluation_as_json(self.evaluation, self.findings)

    def as_text(self, language: Language, options: Options) -> str:
        from procurement.reports.as_text import evaluation_as_text

        if self.evaluation is None:
            return ""
        return evaluation_as_text(self.evaluation, language, colour=options.colour, explain=options.explain)

    def as_html(self, language: Language, options: Options) -> str:
        from procurement.reports.as_html import evaluation_as_html

        return evaluation_as_html(self.evaluation, self.findings, language) if self.evaluation else ""

    def summary(self) -> Summary:
        """The tender, and to whom each lot is awarded."""
        from procurement.reports.in_short import awards_in_short

        if self.evaluation is None:
            return Summary("tender", "", Text("", ""))
        return Summary("tender", str(self.evaluation.tender.id), awards_in_short(self.evaluation))


def run_tender(document: Model, folder: Path, catalogue: Catalogue, options: Options) -> TenderOutcome:
    """Evaluates a tender with its bids. Its own dates decide which law and which evidence count.

    Finding: `tender_option`, for an option that would say otherwise.
    """
    given = {
        "--at": options.at,
        "--rules-at": options.rules_at,
        "--rules": options.rules,
        "--with": options.parameters,
    }
    place = cast(Tender, document).id.place
    refused = tuple(
        Finding("tender_option", place, {"option": name}) for name, value in given.items() if value
    )
    if refused:
        return TenderOutcome(None, refused)
    from procurement.evidence.library import Library
    from procurement.tendering import run

    return TenderOutcome(*run(cast(Tender, document), Library(catalogue, folder)))


def check_tender(document: Model, folder: Path, catalogue: Catalogue) -> Findings:
    """What is wrong with a tender and its bids, found before anything is evaluated."""
    from procurement.evidence.library import Library
    from procurement.tendering import check

    return check(cast(Tender, document), Library(catalogue, folder))


def check_law(document: Model, folder: Path, catalogue: Catalogue) -> Findings:
    """What is wrong within a law."""
    from procurement.checks.law import check_law

    return check_law(cast(Law, document))


def describe() -> None:
    """Says to the schemas what the keys of tenders and laws mean."""
    from procurement import keys

    keys.describe()


KINDS = [Kind("tender", Tender, run_tender, check_tender), Kind("law", Law, None, check_law)]

__all__ = ["KINDS", "SENTENCES", "TenderOutcome", "run_tender"]
