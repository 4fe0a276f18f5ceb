"""Guard bands: the decision rule of a document or of one requirement, applied to what is measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from grading.language import formula as f
from grading.language.documents import DecisionRule, Reference, Rule, Uncertain
from grading.language.tree import Word
from grading.planning import expressions as x
from grading.planning.model import Plan
from grading.planning.resolve import Resolver
from grading.planning.scope import Scope
from grading.planning.types import NumberType
from grading.quantities.normal import normal_quantile
from grading.quantities.numbers import ONE, mul, sub
from grading.quantities.uncertainty import Side, UncertaintyProblem, parse_uncertainty

_SIDES: dict[str, Side] = {"<": "up", "≤": "up", ">": "down", "≥": "down"}
_TWO = Decimal(2)


def rule_in_force(scope: Scope, asked: DecisionRule | None) -> DecisionRule | None:
    """The decision rule of a document: its own, or that of who asks; both would keep two guard bands.

    Findings: `decision_rule_twice`.
    """
    own = scope.document.decision_rule
    if asked is not None and own is not None:
        scope.find("decision_rule_twice", asked.place, document=scope.document.id)
    return own or asked


def keeps_band(rule: DecisionRule | None) -> bool:
    """Whether a rule keeps a guard band."""
    return rule is not None and rule.name in ("guard", "risk")


def check_passed_on(scope: Scope, references: Mapping[Word, Reference], others: Mapping[str, Plan]) -> None:
    """A document decides by its own rule alone. Findings: `guard_not_passed_on`, where one that keeps a guard
    band asks one that accepts simply, and does not say by which rule."""
    if not keeps_band(scope.decision_rule):
        return
    for alias, reference in references.items():
        plan = others.get(alias)
        if plan is not None and plan.decision_rule is None:
            scope.find("guard_not_passed_on", reference.place, written=reference.id)


def compares_measured(condition: x.Expression) -> bool:
    """Whether a formula compares a measured number by itself."""
    return any(
        isinstance(part, x.Compare)
        and any(
            isinstance(side, x.Field) and isinstance(side.type, NumberType)
            for whole in (part.left, part.right)
            for side in x.walk(whole)
        )
        for part in x.walk(condition)
    )


class Guarding:
    """Keeps the guard bands of one document. Findings: `decision_rule_*`, `guard_*`, `uncertainty_*`."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver, self.scope = resolver, resolver.scope
        self._known: dict[int, Mapping[str, x.Known]] = {}
        self.general = self.scope.decision_rule
        if self.general is not None:
            self._check(self.general)

    def rule(self, rule: Rule, case: Rule) -> DecisionRule | None:
        """The decision rule of a limit: its own, or the document's; None where it keeps no guard band."""
        own = case.decision_rule or rule.decision_rule
        if own is not None:
            self._check(own)
        chosen = own or self.general
        return chosen if keeps_band(chosen) else None

    def kept(
        self, operand: x.Expression, operator: f.Comparator, rule: DecisionRule | None, limit: f.Limit
    ) -> x.Expression:
        """What is compared: the value with the guard band of the rule, where there is one."""
        if rule is None or not isinstance(operand.type, NumberType):
            return operand
        if isinstance(operand, x.Admitted):
            return replace(operand, item=self.kept(operand.item, operator, rule, limit))
        name = operand.name if isinstance(operand, x.Field | x.Derived) else ""
        known = self._known_of(rule, name)
        if not isinstance(operand, x.Field) and not (isinstance(operand, x.Derived) and known):
            self.unguarded(limit)
            return operand
        side: Side = _SIDES.get(operator, "both") if rule.binary else "both"
        risk = None if rule.risk is None else rule.risk.share
        times = mul(_TWO, rule.guard or Decimal(0)) if risk is None else normal_quantile(sub(ONE, risk))
        return x.Widened(operand.type, operand, times, side, known, risk)

    def assured(
        self, operand: x.Expression, rule: DecisionRule, low: x.Expression, high: x.Expression
    ) -> x.Expression | None:
        """Whether a value lies between two limits with the probability that the rule wants.

        Each limit has its own guard band; where they are close, the risks at both add up.
        """
        if rule.risk is None:
            return None
        if isinstance(operand, x.Admitted):
            inner = self.assured(operand.item, rule, low, high)
            return None if inner is None else x.Admitted(inner.type, inner, operand.condition)
        if not isinstance(operand, x.Field | x.Derived):
            return None
        known = self._known_of(rule, operand.name)
        if isinstance(operand, x.Derived) and not known:
            return None
        return x.Assured(operand, low, high, known, rule.risk.share, rule.binary)

    def unguarded(self, limit: f.Limit | f.Formula) -> None:
        """A warning: what is computed carries no uncertainty."""
        self.scope.find("guard_of_computed", limit.place, written=limit.text)

    # -- the rule itself ----------------------------------------------------------------------

    def _check(self, rule: DecisionRule) -> None:
        if id(rule) in self._known:
            return
        given = [part for part in (rule.rule, rule.guard, rule.risk) if part is not None]
        if len(given) != 1 or (rule.binary and rule.rule is not None):
            self.scope.find("decision_rule_unclear", rule.place)
        elif rule.guard is not None and rule.guard < 0 and not rule.binary:
            self.scope.find("guard_negative", rule.place)
        self._known[id(rule)] = {str(name): self._read(name, uncertain) for name, uncertain in rule.u.items()}

    def _known_of(self, rule: DecisionRule, name: str) -> x.Known:
        """What a rule knows of the uncertainty of a characteristic; that of a single limit comes first."""
        general = self._known.get(id(self.general), {})
        return {**general, **self._known[id(rule)]}.get(name, ())

    def _read(self, name: Word, uncertain: Uncertain) -> x.Known:
        kind = self.scope.characteristic(name)
        if kind is None and name in self.resolver.definitions:
            kind = self.resolver.derive(name, name.place)
        if not isinstance(kind, NumberType):
            known = {*self.scope.vocabulary.characteristics, *self.resolver.definitions}
            self.scope.unknown(name, name.place, set(map(str, known)))
            return ()
        methods: list[tuple[str | None, Word]] = [(str(key), text) for key, text in uncertain.methods.items()]
        if uncertain.u is not None:
            methods.append((None, uncertain.u))
        found = []
        for method, text in methods:
            read = parse_uncertainty(text, kind.unit)
            if isinstance(read, UncertaintyProblem):
                self.scope.find(read.code, text.place, **read.arguments)
            else:
                found.append((method, read))
        return tuple(found)
