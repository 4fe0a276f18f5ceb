"""A settlement as one page: no script, nothing loaded from elsewhere, made to be printed and filed."""

from __future__ import annotations

from grading.findings import Findings
from grading.reporting.page import render_page
from grading.wording import Language
from procurement.settlement.model import Settlement
from procurement.settlement.view import View


def settlement_as_html(settlement: Settlement, findings: Findings, language: Language) -> str:
    """The page of a settlement in one language."""
    view = View(settlement, language)
    return render_page("settlement.html.j2", language, view=view, settlement=settlement, findings=findings)
