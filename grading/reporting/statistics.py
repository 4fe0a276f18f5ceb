"""How a result is computed before its limit applies, in words: windows, numbers of tests, counts."""

from __future__ import annotations

from collections.abc import Iterator

from grading.functions import LISTS
from grading.language import formula as f
from grading.language.documents import Document, Rows, Vocabulary
from grading.language.tree import entry_at
from grading.language.values import Span
from grading.quantities.numbers import plain
from grading.reporting.formulas import Readable
from grading.wording import Language
from grading.wording.library import WORDS
from grading.workbench.measured import Statistic

_BEYOND: dict[str, str] = {"<": "≥", "≤": ">", ">": "≤", "≥": "<", "=": "≠", "≠": "="}


def statistic_text(
    statistic: Statistic, document: Document, vocabulary: Vocabulary, language: Language
) -> str:
    """`geometric mean (2 months, at least 2 a month)`."""
    name = f"statistic_{statistic.function or 'single'}"
    if name in WORDS:
        said = WORDS[name].say(language)
    else:
        said = LISTS[str(statistic.function)].meaning.say(language)
    readable = Readable(document, vocabulary, language)
    picked = [entry_at(document.rows, name) for name in statistic.rows if name in document.rows]
    details = [text for rows in picked for text in _rows(rows, readable, language)]
    if statistic.round is not None:
        details.append(WORDS["rounded"].say(language, {"step": plain(statistic.round.step)}))
    if not details:
        return said
    joined = WORDS["comma"].say(language).join(details)
    return WORDS["with"].say(language, {"statistic": said, "details": joined})


def count_text(statistic: Statistic, operator: f.Comparator, number: str, language: Language) -> str:
    """`3 of last 5 above 750000 1/mL`: the results beyond a limit that are too many."""
    beyond = operator if statistic.enough else _BEYOND[operator]
    name = ("enough" if statistic.enough else "times") + ("_of" if statistic.out_of else "")
    arguments = {
        "times": statistic.times,
        "of": statistic.out_of,
        "beyond": WORDS[f"beyond_{beyond}"].say(language),
        "number": number,
    }
    return WORDS[name].say(language, arguments)


def _rows(rows: Rows, readable: Readable, language: Language) -> Iterator[str]:
    def say(name: str, **arguments: object) -> str:
        return WORDS[f"rows_{name}"].say(language, arguments)

    if rows.since is not None:
        _, _, state = rows.since.partition(".")
        yield say("since", state=state) if state else say("since_entered")
    if rows.from_ is not None:
        yield say("from", date=readable.formula(rows.from_))
    if rows.to is not None:
        yield say("to", date=readable.formula(rows.to))
    if rows.over is not None:
        yield _span(rows.over, language)
    if rows.where is not None and not _only_known(rows.where.tree):
        yield say("where", formula=readable.formula(rows.where))
    if rows.apart is not None:
        yield say("apart", span=_span(rows.apart, language))
    if rows.last is not None:
        yield say("last", count=rows.last)
    if rows.unbroken is not None:
        yield say("unbroken", formula=readable.formula(rows.unbroken))
    if rows.size is not None:
        yield say("size", count=rows.size)
    if rows.at_least is not None:
        yield say("at_least", count=rows.at_least.count)
    if rows.by is not None:
        yield say("by_month")


def _span(span: Span, language: Language) -> str:
    one = "_one" if span.count == 1 else ""
    return WORDS[f"rows_{span.unit}{one}"].say(language, {"count": span.count})


def _only_known(node: f.Expression) -> bool:
    """Whether a selection only asks that there is a result."""
    if isinstance(node, f.Logic):
        return all(map(_only_known, node.items))
    return isinstance(node, f.Call) and node.name == "known"
