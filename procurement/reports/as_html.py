"""An evaluation as one page: no script, nothing loaded from elsewhere, made to be printed and filed."""

from __future__ import annotations

from grading.findings import Findings
from grading.reporting.page import render_page
from grading.wording import Language
from procurement.reports.view import View
from procurement.results import Evaluation
from procurement.values.display import money


def evaluation_as_html(evaluation: Evaluation, findings: Findings, language: Language) -> str:
    """The page of an evaluation in one language."""
    views = [View(lot, language) for lot in evaluation.lots]
    return render_page(
        "evaluation.html.j2", language, evaluation=evaluation, views=views, findings=findings, money=money
    )
