"""A finding as a person reads it in a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from grading.findings import Finding, Findings, Place
from grading.reporting.terminal import paint, shown, visible, width
from grading.wording import Language, cited, spoken
from grading.wording.labels import LABELS

_TAB = "    "
_BEFORE = 48
_AFTER = 48


def render(finding: Finding, language: Language, colour: bool = False) -> str:
    """What is wrong, the line with a caret under the place, the other place, and what to do."""
    label = LABELS["finding" if finding.place else "finding_nowhere"]
    severity = paint(LABELS[finding.severity].say(language), finding.severity, colour)
    head = label.say(
        language,
        {
            "severity": severity,
            "code": finding.code,
            "place": visible(str(finding.place)),
            "message": paint(visible(finding.message(language)), "bold", colour),
        },
    )
    lines = [head]
    if finding.place and finding.place.source.lines:
        lines += _excerpt(finding.place, finding.severity, colour)
    if finding.also:
        other = LABELS.get(f"also_{finding.code}", LABELS["also"])
        lines.append("  " + other.say(language, {"place": visible(str(finding.also))}))
    if finding.clause:
        lines.append(
            "  " + LABELS["clause"].say(language, {"clause": visible(cited(finding.clause, language))})
        )
    help_text = finding.help(language)
    if help_text:
        lines.append("  " + LABELS["help"].say(language, {"text": visible(help_text)}))
    return "\n".join(lines)


def render_all(findings: Findings, language: Language, colour: bool = False) -> str:
    """Findings below each other, with an empty line between two."""
    return "\n\n".join(render(finding, language, colour) for finding in findings)


def findings_as_json(findings: Findings) -> dict[str, object]:
    """What a command answers that found something and has nothing else to say."""
    return {"schema": "zhijia/findings/1", "findings": [as_json(finding) for finding in findings]}


def as_json(finding: Finding) -> dict[str, object]:
    """A finding for machines; arguments are texts, `line` and `column` count from 1, or are null.

    What stands after an option of the command line has the option for a file, and no line.
    """
    place = finding.place
    lined = place is not None and not place.source.option
    return {
        "code": finding.code,
        "severity": finding.severity,
        "file": _encodable(place.source.name) if place else None,
        "line": place.line if place and lined else None,
        "column": place.column if place and lined else None,
        "clause": finding.clause,
        "arguments": {
            name: _encodable(str(spoken(value, "en"))) for name, value in sorted(finding.arguments.items())
        },
        "message": {"zh": _encodable(finding.message("zh")), "en": _encodable(finding.message("en"))},
        "help": _help(finding),
    }


def _help(finding: Finding) -> dict[str, str] | None:
    zh, en = finding.help("zh"), finding.help("en")
    return {"zh": _encodable(zh), "en": _encodable(en)} if zh and en else None


def _excerpt(place: Place, severity: str, colour: bool) -> list[str]:
    """The line of a place and the caret line below it; of a long line, the part around the place."""
    line = place.source.line(place.line)
    cells = [_TAB if character == "\t" else shown(character) for character in line]
    start = min(place.column - 1, len(cells))
    stop = min(start + place.length, len(cells))
    first = start - _fitting(reversed(cells[:start]), _BEFORE)
    last = start + _fitting(cells[start:], _AFTER)
    before = ("…" if first else "") + "".join(cells[first:start])
    marked = "".join(cells[start : min(stop, last)])
    after = "".join(cells[min(stop, last) : last]) + ("…" if last < len(cells) else "")
    number = f"{place.line:>4}" if not place.source.option else " " * 4
    gutter = paint(f"{number} | ", "dim", colour)
    below = paint(" " * len(number) + " | ", "dim", colour)
    caret = " " * width(before) + paint("^" * max(1, width(marked)), severity, colour)
    return [f"{gutter}{before}{marked}{after}".rstrip(), f"{below}{caret}"]


def _fitting(cells: Iterable[str], limit: int) -> int:
    """How many of the characters fit into so many cells."""
    count = 0
    for cell in cells:
        limit -= width(cell)
        if limit < 0:
            break
        count += 1
    return count


def _encodable(text: str) -> str:
    """A text with lone surrogates, as in odd file names, written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
