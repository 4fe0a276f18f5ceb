"""Checks within a law: its formulas ask only for what exists, and it names only functions that we have."""

from __future__ import annotations

from collections.abc import Iterator

from grading.findings import Finding, Findings
from grading.language.tree import Word
from procurement.conditions import problems, unset
from procurement.formulas import PRICE
from procurement.law import Section, blank_scope, trigger_names, unknown
from procurement.models import Law, Provision
from procurement.rank import TIES


def check_law(law: Law) -> Findings:
    """Findings: `law_formula_unknown`, `law_tie_unknown`, `law_excludes_unknown`, `condition_*`."""
    return tuple(_check(law))


def _check(law: Law) -> Iterator[Finding]:
    for method in law.methods.values():
        if method.price not in PRICE:
            yield unknown("law_formula_unknown", method.price, PRICE)
        for tie in method.tie:
            if tie not in TIES:
                yield unknown("law_tie_unknown", tie, TIES)
    sections: dict[Section, dict[Word, Provision]] = {
        "requirements": law.requirements,
        "screen": law.screen,
        "panel": law.panel,
    }
    for section, provisions in sections.items():
        scope = blank_scope(law, section)
        for provision in provisions.values():
            yield from problems(provision.that, scope)
            if provision.for_:
                yield from problems(provision.for_, scope)
    for preference in law.preferences.values():
        if preference.for_:
            yield from problems(preference.for_, blank_scope(law, "preferences"))
        for name in preference.excludes:
            if name not in law.preferences:
                yield unknown("law_excludes_unknown", name, law.preferences)
    for trigger in law.review.values():
        scope = blank_scope(law, "review").extended(unset(trigger_names(trigger)))
        yield from problems(trigger.when, scope)
