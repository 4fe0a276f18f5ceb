"""A parser's complaint becomes a finding at the place where the author has to change something.

The parser says what it expected; what was meant shows in the text around the place. The complaints are
known by words that the parsers in C and in Python share.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from grading.findings import Place, Source
from grading.reading.guard import Collector
from grading.reading.yaml_traps import line_slip, wide

if TYPE_CHECKING:
    from yaml import Mark

_QUOTED = re.compile("\"[^\"]*\"|'[^']*'")
_SIGN = re.compile("[，：［］｛｝【】]")
_CLOSES = {"[": "]", "{": "}"}


@dataclass(slots=True)
class Trouble:
    """What the reader knew when the parser gave up: brackets still open, and the last text."""

    source: Source
    opened: list[tuple[str, Mark]] = field(default_factory=list)
    last: Any = None

    def at(self, mark: Mark | None) -> Place:
        return Place(self.source, mark.line + 1, mark.column + 1) if mark else Place(self.source, 1, 1)


def explain(error: Exception, trouble: Trouble, found: Collector) -> None:
    """Adds the findings for the error that ended a file."""
    problem = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")
    at = trouble.at(getattr(error, "problem_mark", None))
    since = trouble.at(getattr(error, "context_mark", None)) if context else at
    if _slips(problem, context, since, at, found):
        return
    if _character(at) == "\t" or "tab" in problem:
        found.add("yaml_tab", at)
    elif "block scalar" in context:
        _beginning(since, found)
    elif "start any token" in problem or "keys are not allowed" in problem:
        _beginning(at, found)
    elif "anchor" in context or "alias" in context:
        found.add("yaml_anchor" if "anchor" in context else "yaml_alias", since, {"written": _word(since)})
    elif "a tag" in context:
        written = _word(since)
        found.add("yaml_not_equal" if written.startswith("!=") else "yaml_tag", since, {"written": written})
    elif "quoted scalar" in context:
        _quoted(problem, since, at, found)
    elif "mapping values" in problem:
        _second_colon(at, found)
    elif "expected ':'" in problem:
        _no_colon(since, found)
    elif "entries are not allowed" in problem:
        found.add("yaml_item_after_key", at)
    elif "flow" in context or "node content" in problem:
        _brackets(at, trouble, found)
    elif "block" in context or "document start" in problem:
        _layout(since, at, trouble, found)
    else:
        found.add("yaml_syntax", at)


def _slips(problem: str, context: str, since: Place, at: Place, found: Collector) -> bool:
    """Slips of one character that explain the error, and all that are like it in the file."""
    source = at.source
    if "expected ':'" in problem or "mapping values" in problem:
        lines = [since.line, at.line - 1, at.line] if "mapping values" in problem else [since.line]
        sample = Collector(source)
        code = next((code for line in lines if (code := line_slip(source, line, sample))), None)
        for number in range(1, len(source.lines) + 1) if code else ():
            sample = Collector(source)
            if line_slip(source, number, sample) == code:
                found.take(*sample.findings())
        return code is not None
    if "flow" not in context:
        return False
    # The last full-width sign between the bracket and the error is what the parser stumbled over.
    start = since.column - 1 if since.line == at.line else 0
    part = source.line(at.line)[start : at.column]
    signs = list(_SIGN.finditer(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), part)))
    if signs:
        wide(signs[-1], Place(source, at.line, start + 1, len(part)), found)
    return bool(signs)


def _beginning(at: Place, found: Collector) -> None:
    character = _character(at)
    found.add("value_greater" if character == ">" else "value_begins", at, {"written": character})


def _quoted(problem: str, since: Place, at: Place, found: Collector) -> None:
    if "escape" in problem or "hex" in problem:
        line = at.source.line(at.line)
        start = line.rfind("\\", 0, at.column)
        written = line[start : start + 2]
        found.add("yaml_escape", Place(at.source, at.line, start + 1, len(written)), {"written": written})
    else:
        found.add("yaml_unclosed_quote", since, {"written": _character(since)})


def _second_colon(at: Place, found: Collector) -> None:
    """A colon where no key can end: one too many in the line, or a line indented too far."""
    line = at.source.line(at.line)
    begin = len(line) - len(line.lstrip(" "))
    if ": " in line[begin : at.column - 1] or line.startswith("---"):
        found.add("yaml_second_colon", at)
        return
    above = _above(at)
    line_above = at.source.line(above)
    if above and ":" not in line_above and not line_above.lstrip().startswith("- "):
        _no_colon(Place(at.source, above, 1), found)
    else:
        key = Place(at.source, at.line, begin + 1, at.column - 1 - begin)
        found.add("yaml_line_too_deep", key, {"above": above})


def _no_colon(place: Place, found: Collector) -> None:
    line = place.source.line(place.line)
    begin = len(line) - len(line.lstrip(" "))
    written = line.strip()
    found.add("yaml_no_colon", Place(place.source, place.line, begin + 1, len(written)), {"written": written})


def _brackets(at: Place, trouble: Trouble, found: Collector) -> None:
    """Something is wrong between brackets, or with one."""
    character = _character(at)
    sign, mark = trouble.opened[-1] if trouble.opened else ("", None)
    opening = trouble.at(mark) if mark else None
    if character and character in "]}":
        if opening and _CLOSES[sign] != character:
            arguments = {"written": character, "meant": _CLOSES[sign]}
            found.add("yaml_wrong_bracket", at, arguments, opening)
        else:
            found.add("yaml_stray_bracket", at, {"written": character})
    elif character == ",":
        found.add("yaml_stray_comma", at)
    elif opening and character and (at.line == opening.line or _indent(at) > _indent(opening)):
        found.add("yaml_no_comma", at)
    elif opening:
        found.add("yaml_unclosed_bracket", opening, {"written": sign, "meant": _CLOSES[sign]})
    else:
        found.add("yaml_syntax", at)


def _layout(since: Place, at: Place, trouble: Trouble, found: Collector) -> None:
    """Something stands where only a key or a list item of the same indentation may begin."""
    character = _character(at)
    last = trouble.last
    if character and character in "]}":
        found.add("yaml_stray_bracket", at, {"written": character})
    elif at.column != _indent(at) + 1:
        if last and last.style and last.start_mark.line < last.end_mark.line == at.line - 1:
            quote = trouble.at(last.start_mark)
            found.add("yaml_unclosed_quote", quote, {"written": _character(quote)})
        else:
            found.add("yaml_after_value", Place(at.source, at.line, at.column, len(_rest(at))))
    elif character == ":":
        found.add("yaml_empty_key", at)
    elif at == since:
        found.add("yaml_syntax", at)
    elif at.column == since.column:
        found.add("yaml_mixed", at, also=since)
    elif _indent(at) > _indent(Place(at.source, above := _above(at), 1)):
        found.add("yaml_line_too_deep", at, {"above": above})
    else:
        found.add("yaml_indentation", Place(at.source, at.line, at.column, len(_rest(at))))


def _above(place: Place) -> int:
    """The nearest line above that is neither empty nor a comment; 0 where there is none."""
    number = place.line - 1
    while number and place.source.line(number).lstrip()[:1] in ("", "#"):
        number -= 1
    return number


def _character(place: Place) -> str:
    return place.source.line(place.line)[place.column - 1 : place.column]


def _rest(place: Place) -> str:
    return place.source.line(place.line)[place.column - 1 :].rstrip()


def _word(place: Place) -> str:
    words = _rest(place).split(maxsplit=1)
    return words[0] if words else ""


def _indent(place: Place) -> int:
    line = place.source.line(place.line)
    return len(line) - len(line.lstrip(" "))
