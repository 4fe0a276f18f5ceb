"""An evaluation as one page: no script, nothing loaded from elsewhere, made to be printed and filed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from grading.catalogue import shipped
from grading.findings import Findings
from grading.wording import Language
from procurement.formulas import money
from procurement.results import Evaluation
from procurement.view import View

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATE = "evaluation.html.j2"


def evaluation_as_html(evaluation: Evaluation, findings: Findings, language: Language) -> str:
    """The page of an evaluation in one language."""
    return (
        _environment()
        .get_template(TEMPLATE)
        .render(
            evaluation=evaluation,
            views=[View(lot, language) for lot in evaluation.lots],
            findings=findings,
            language=language,
            money=money,
        )
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(shipped()[0].parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
