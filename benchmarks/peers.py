"""Other engines at the same work: the bands of ten values, and the final grade of the worst of them.

Each is set up as its makers mean it to be used, and as fast as was found; what it answers is compared.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from importlib import import_module
from typing import Any

from benchmarks.work import GRADES, MISSING, NAMES, POORER, Bands, Interval, Sample, limits

Answer = tuple[str | None, Bands]
"""The final grade, None while it is undetermined, and the band of each value."""

Numbers = Mapping[str, float]
Engine = Callable[[Numbers], Answer]


def numbers(sample: Sample) -> dict[str, float]:
    """A sample in the numbers that the other engines know."""
    return {name: float(value) for name, value in sample.items()}


# -- durable_rules, low level ----------------------------------------------------------------------


def bare_engine() -> Engine:
    """durable_rules without our planning, scales and checks: a rule for each band, six for the verdict.

    A value is one property of one fact; the worst band goes back as an event. Both are written and the
    names of the rules that fired are read as the engine itself has them.
    """
    engine = import_module("durable_rules_engine")
    definitions = {rule: {"all": [{"m": {"$and": tests}}]} for rule, tests in _band_rules()}
    definitions |= {rule: {"all": [{"m": {"$and": tests}}]} for rule, tests in _verdict_rules()}
    handle = engine.create_ruleset("bare", json.dumps(definitions))
    start, complete = engine.start_action_for_state, engine.complete_and_start_action

    def fired(state: int) -> Iterator[str]:
        started = start(handle, state)
        answer = started[1] if started else None
        while answer:
            yield answer[2 : answer.index('"', 2)]
            answer = complete(handle, state)

    def decide(sample: Numbers) -> Answer:
        properties = "".join([f',"{name}":{value!r}' for name, value in sample.items()])
        state = engine.assert_fact(handle, '{"id":"x","k":1' + properties + "}")[1]
        found = {rule[:-2]: int(rule[-1]) for rule in fired(state)}
        engine.retract_fact(handle, '{"id":"x"}')
        bands = tuple([found[name] for name in NAMES])
        event = f'{{"id":"y","k":2,"worst":{max(bands)},"missing":{bands.count(MISSING)}}}'
        (verdict,) = fired(engine.assert_event(handle, event)[1])
        return (None if verdict == "undetermined" else verdict), bands

    return decide


def _band_rules() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for name, row in limits().items():
        yield f"{name}_{MISSING}", [{"k": 1}, {"$nex": {name: 1}}]
        for band, tests in _bands_of(name, row):
            yield f"{name}_{band}", [{"k": 1}, *tests]


def _bands_of(name: str, row: tuple[Interval, ...]) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """Bands that exclude each other: within the limits of a grade and outside those of the one above."""
    above: list[dict[str, Any]] = []
    for at, (low, high) in enumerate(row):
        within = [] if low is None else [{"$gte": {name: float(low)}}]
        within += [] if high is None else [{"$lte": {name: float(high)}}]
        if at == 0 or row[at] != row[at - 1]:
            yield at + 1, [*within, *above]
        beyond = [] if low is None else [{"$lt": {name: float(low)}}]
        beyond += [] if high is None else [{"$gt": {name: float(high)}}]
        above = beyond if len(beyond) == 1 else [{"$or": beyond}]
    yield POORER, above


def _verdict_rules() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    yield GRADES[-1], [{"k": 2}, {"worst": POORER}]
    yield "undetermined", [{"k": 2}, {"$lt": {"worst": POORER}}, {"$gt": {"missing": 0}}]
    for at, grade in enumerate(GRADES[:-1], start=1):
        yield grade, [{"k": 2}, {"worst": at}, {"missing": 0}]


# -- zen-engine ------------------------------------------------------------------------------------


def zen_tables() -> Engine:
    """A decision table for each characteristic, first row that holds, and an expression for the grade."""
    tables = [_table(name, row) for name, row in limits().items()]
    return _zen([*tables, _expressions([("grade", _grade_expression([f"bands.{name}" for name in NAMES]))])])


def zen_expressions() -> Engine:
    """One node of expressions: a band for each characteristic, then the grade of those."""
    bands = [(f"bands.{name}", _band_expression(name, row)) for name, row in limits().items()]
    grade = _grade_expression([f"$.bands.{name}" for name in NAMES])
    return _zen([_expressions([*bands, ("grade", grade)])])


def zen_expression() -> Engine:
    """The bands as one compiled expression, without a decision around it, and the grade as another."""
    zen = import_module("zen")
    pairs = ", ".join(f"{name}: {_band_expression(name, row)}" for name, row in limits().items())
    bands = zen.compile_expression(f"{{{pairs}}}")
    grade = zen.compile_expression(_grade_expression(list(NAMES)))

    def decide(sample: Numbers) -> Answer:
        found = bands.evaluate(sample)
        return grade.evaluate(found), tuple([found[name] for name in NAMES])

    return decide


def _zen(nodes: list[dict[str, Any]]) -> Engine:
    place = {"x": 0, "y": 0}
    chain = [
        {"id": "in", "type": "inputNode", "name": "in", "position": place},
        *(
            {"id": f"node{at}", "name": f"node{at}", "position": place, **node}
            for at, node in enumerate(nodes)
        ),
        {"id": "out", "type": "outputNode", "name": "out", "position": place},
    ]
    edges = [
        {"id": f"edge{at}", "type": "edge", "sourceId": chain[at]["id"], "targetId": chain[at + 1]["id"]}
        for at in range(len(chain) - 1)
    ]
    content = json.dumps({"contentType": "application/vnd.gorules.decision", "nodes": chain, "edges": edges})
    decision = import_module("zen").ZenEngine().create_decision(content)
    evaluate = decision.evaluate

    def decide(sample: Numbers) -> Answer:
        result = evaluate(sample)["result"]
        found = result["bands"]
        return result.get("grade"), tuple([found[name] for name in NAMES])

    return decide


def _table(name: str, row: tuple[Interval, ...]) -> dict[str, Any]:
    cells = [("null", MISSING), *((_cell(ends), at) for at, ends in enumerate(row, start=1)), ("", POORER)]
    return {
        "type": "decisionTableNode",
        "content": {
            "hitPolicy": "first",
            "passThrough": True,
            "executionMode": "single",
            "inputField": None,
            "outputPath": None,
            "inputs": [{"id": "value", "name": name, "field": name}],
            "outputs": [{"id": "band", "name": "band", "field": f"bands.{name}"}],
            "rules": [
                {"_id": f"{name}{at}", "value": cell, "band": str(band)}
                for at, (cell, band) in enumerate(cells)
            ],
        },
    }


def _cell(ends: Interval) -> str:
    low, high = ends
    if low is not None and high is not None:
        return f"[{low}..{high}]"
    return f"<= {high}" if low is None else f">= {low}"


def _expressions(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    return {
        "type": "expressionNode",
        "content": {
            "passThrough": True,
            "executionMode": "single",
            "inputField": None,
            "outputPath": None,
            "expressions": [{"id": key, "key": key, "value": value} for key, value in pairs],
        },
    }


def _band_expression(name: str, row: tuple[Interval, ...]) -> str:
    text = str(POORER)
    for band in range(len(row), 0, -1):
        text = f"{_inside(name, row[band - 1])} ? {band} : {text}"
    return f"{name} == null ? {MISSING} : {text}"


def _inside(name: str, ends: Interval) -> str:
    def test(operator: str, end: Decimal | None) -> list[str]:
        return [] if end is None else [f"{name} {operator} {end}"]

    return " and ".join([*test(">=", ends[0]), *test("<=", ends[1])])


def _grade_expression(bands: list[str]) -> str:
    listed = f"[{', '.join(bands)}]"
    text = "null"
    for band in range(len(GRADES) - 1, 0, -1):
        text = f"max({listed}) == {band} ? '{GRADES[band - 1]}' : {text}"
    return f"max({listed}) == {POORER} ? '{GRADES[-1]}' : min({listed}) == {MISSING} ? null : {text}"
