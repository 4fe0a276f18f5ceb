"""Checks within a law: its formulas ask only for what exists, and it names only functions that we have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from grading.findings import Finding, Findings
from grading.language.tree import Word
from procurement.formulas.adjustments import ADJUST
from procurement.formulas.merit import MERIT
from procurement.formulas.narrowing import NARROW
from procurement.formulas.price import PRICE
from procurement.law.conditions import problems, unset
from procurement.law.scope import Section, blank_scope, trigger_names, unknown
from procurement.models.law import Brands, Forbidden, Law, Method, Provision
from procurement.ranking.rank import TIES
from procurement.screening.correction import RULES


def check_law(law: Law) -> Findings:
    """Findings: `law_formula_unknown`, `law_tie_unknown`, `law_excludes_unknown`, `condition_*`."""
    return tuple(_check(law))


def _check(law: Law) -> Iterator[Finding]:
    taken = blank_scope(law, "review").names
    for name, method in law.methods.items():
        if name in taken:
            yield Finding("law_method_name", name.place, {"written": str(name)})
        yield from _method(method)
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
    for exception in law.fewer_than.unless.values():
        yield from problems(exception.for_, blank_scope(law, "requirements"))
    conditional: tuple[Forbidden | Brands, ...] = (*law.forbidden.values(), *law.brands.values())
    for condition in (clause.for_ for clause in conditional if clause.for_):
        yield from problems(condition, blank_scope(law, "requirements"))
    for trigger in law.review.values():
        scope = blank_scope(law, "review").extended(unset(trigger_names(trigger)))
        if trigger.when:
            yield from problems(trigger.when, scope)
    for rule in law.correction:
        if rule.rule not in RULES:
            yield unknown("law_correction_unknown", rule.rule, RULES)


def _method(method: Method) -> Iterator[Finding]:
    """The functions that a method names, and the parameters that they need."""
    tables: tuple[tuple[str, Sequence[Word], Mapping[str, object]], ...] = (
        ("law_formula_unknown", method.price, PRICE),
        ("law_adjustment_unknown", method.adjust, ADJUST),
        ("law_merit_unknown", (method.merit,) if method.merit else (), MERIT),
        ("law_narrow_unknown", (method.narrow,) if method.narrow else (), NARROW),
        ("law_tie_unknown", method.tie, TIES),
    )
    found = [
        unknown(code, name, known) for code, names, known in tables for name in names if name not in known
    ]
    yield from found
    if found:
        return
    used = set(MERIT[method.orders_by].optional)
    due: set[str] = set()
    for name in method.price:
        due.update(PRICE[name].required)
        used.update(PRICE[name].optional)
    if method.narrow:
        due.update(NARROW[method.narrow].required)
    for parameter in method.parameters:
        if parameter not in used | due:
            yield unknown("law_parameter_unknown", parameter, sorted(used | due))
    for parameter_due in sorted(due - set(method.parameters)):
        yield Finding("law_parameter_missing", method.place, {"parameter": parameter_due})
    if method.price and MERIT[method.orders_by].figure is MERIT["lowest_price"].figure:
        yield Finding("law_price_not_used", method.place, {"merit": method.orders_by})
