"""The kinds that this package adds to `grade`: tenders, laws and contracts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from grading.catalogue import Catalogue
from grading.findings import Finding, Findings, Place
from grading.kinds import DONE, INVALID, NEGATIVE, Kind, Options, Summary
from grading.language.documents import Model
from grading.reporting.findings import findings_as_json
from grading.wording import Language, Text
from procurement.models.contract import Contract
from procurement.models.law import Law
from procurement.models.tender import Tender
from procurement.wording import SENTENCES

if TYPE_CHECKING:
    from procurement.results import Evaluation
    from procurement.settlement.model import Settlement


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

    def exports(self) -> Mapping[str, Callable[[], str]]:
        """The forms of other systems that it can be written in."""
        evaluation = self.evaluation
        if evaluation is None:
            return {}

        def ocds() -> str:
            from procurement.exchange.numbers import written
            from procurement.exchange.release import package

            return written(package(evaluation, evaluation.tender.opened.isoformat()))

        return {"ocds": ocds}

    def summary(self) -> Summary:
        """The tender, and to whom each lot is awarded."""
        from procurement.reports.in_short import awards_in_short

        if self.evaluation is None:
            return Summary("tender", "", Text("", ""))
        return Summary("tender", str(self.evaluation.tender.id), awards_in_short(self.evaluation))


@dataclass(frozen=True, slots=True)
class ContractOutcome:
    """What came of a contract, for every face."""

    settlement: Settlement | None
    findings: Findings

    @property
    def status(self) -> int:
        """Done; or done, and something is open or refused; or the contract or its deliveries are invalid."""
        if self.settlement is None:
            return INVALID
        return DONE if self.settlement.settled else NEGATIVE

    def as_json(self) -> dict[str, Any]:
        from procurement.settlement.as_json import settlement_as_json

        if self.settlement is None:
            return findings_as_json(self.findings)
        return settlement_as_json(self.settlement, self.findings)

    def as_text(self, language: Language, options: Options) -> str:
        from procurement.settlement.as_text import settlement_as_text

        if self.settlement is None:
            return ""
        return settlement_as_text(self.settlement, language, colour=options.colour, explain=options.explain)

    def as_html(self, language: Language, options: Options) -> str:
        from procurement.settlement.as_html import settlement_as_html

        return settlement_as_html(self.settlement, self.findings, language) if self.settlement else ""

    def as_csv(self) -> str:
        from procurement.settlement.as_json import settlement_as_csv

        return settlement_as_csv(self.settlement) if self.settlement else ""

    def summary(self) -> Summary:
        """The contract, and what is payable."""
        from procurement.settlement.view import in_short

        if self.settlement is None:
            return Summary("contract", "", Text("", ""))
        return Summary("contract", str(self.settlement.contract.id), in_short(self.settlement))


def run_tender(document: Model, folder: Path, catalogue: Catalogue, options: Options) -> TenderOutcome:
    """Evaluates a tender with its bids. Its own dates decide which law and which evidence count.

    Finding: `tender_option`, for an option that would say otherwise.
    """
    refused = _refused("tender_option", cast(Tender, document).id.place, options)
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


def run_contract(document: Model, folder: Path, catalogue: Catalogue, options: Options) -> ContractOutcome:
    """Settles a contract. Its own dates decide which documents and which evidence count.

    Finding: `contract_option`, for an option that would say otherwise.
    """
    contract = cast(Contract, document)
    refused = _refused("contract_option", contract.id.place, options)
    if refused:
        return ContractOutcome(None, refused)
    from procurement.evidence.library import Library
    from procurement.settlement.contracting import run

    return ContractOutcome(*run(contract, Library(catalogue, folder)))


def check_contract(document: Model, folder: Path, catalogue: Catalogue) -> Findings:
    """What is wrong with a contract and its deliveries, found before anything is settled."""
    from procurement.evidence.library import Library
    from procurement.settlement.contracting import check

    return check(cast(Contract, document), Library(catalogue, folder))


def _refused(code: str, place: Place, options: Options) -> Findings:
    """The options that a file of its own dates and documents does not take."""
    given = {
        "--at": options.at,
        "--rules-at": options.rules_at,
        "--rules": options.rules,
        "--with": options.parameters,
    }
    return tuple(Finding(code, place, {"option": name}) for name, value in given.items() if value)


def read_ocds(data: bytes, name: str) -> tuple[str | None, Findings]:
    """The tender of an Open Contracting release, as a file of ours."""
    from procurement.exchange.read import read_release

    return read_release(data, name)


IMPORTS = {"ocds": read_ocds}


def describe() -> None:
    """Says to the schemas what the keys of tenders, laws and contracts mean."""
    from procurement import keys

    keys.describe()


KINDS = [
    Kind("tender", Tender, run_tender, check_tender),
    Kind("law", Law, None, check_law),
    Kind("contract", Contract, run_contract, check_contract),
]

__all__ = ["IMPORTS", "KINDS", "SENTENCES", "ContractOutcome", "TenderOutcome", "run_contract", "run_tender"]
