"""YAML bytes to the tree of `grading.language.tree`, in one pass over the parser's events.

No object exists before its event was counted, so depth and size are bounded whatever comes. YAML is
cut down to what a careful author needs: no anchors, aliases, merge keys, tags or directives, and keys
are texts of which none comes twice. Every scalar stays the text that was written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

from grading.findings import Findings, Place
from grading.language.tree import Mapping, Node, Scalar, Sequence
from grading.reading.guard import MAX_SCALAR, Collector, Written, decode, name_of, refused
from grading.reading.yaml_errors import Trouble, explain
from grading.reading.yaml_traps import ODD, Context, comma_in_number, look

if TYPE_CHECKING:
    from types import ModuleType

    from yaml import Mark

MAX_DEPTH = 50
MAX_NODES = 200_000

# A directive has no use here, and the parser compares each with all before it.
_DIRECTIVE = re.compile(r"^%.*", re.MULTILINE)
_TAB = re.compile(r" *(\t+) *[^\s#]")


class _Refused(Exception):
    """A limit was passed: nothing after this place is read. Never leaves this module."""


def read_yaml(data: bytes, name: str) -> tuple[tuple[Node, ...], Findings]:
    """The documents of a YAML file, one root each; none where the file cannot be parsed to its end.

    Findings: size, encoding and characters (`grading.reading.guard`), what YAML allows and this language
    does not, slips that YAML would silently take for text, and the first syntax error.
    """
    written, findings = decode(data, name)
    if written is None:
        return (), findings
    reader = _Reader(written)
    reader.collector.take(*findings)
    roots = reader.read()
    return roots, reader.collector.findings()


@cache
def _library() -> ModuleType:
    """PyYAML, loaded when the first file is read."""
    import yaml

    return yaml


class _Reader:
    def __init__(self, written: Written) -> None:
        yaml = _library()
        # The parser in C is twenty times as fast; it is missing where PyYAML was built without libyaml.
        parser = yaml.cyaml.CParser if yaml.__with_libyaml__ else yaml.Loader
        self.source = written.source
        self.text = written.text
        self.collector = Collector(written.source)
        self._next = parser(written.text).get_event
        self._events = yaml.events
        self._error = yaml.YAMLError
        self._nodes = 0
        self._depth = 0
        self._trouble = Trouble(written.source)
        self._tabs = self._tabbed_lines()

    def read(self) -> tuple[Node, ...]:
        directive = _DIRECTIVE.search(self.text)
        if directive:
            line = self.text.count("\n", 0, directive.start()) + 1
            self.collector.add("yaml_directive", Place(self.source, line, 1, len(directive[0])))
            return ()
        roots: tuple[Node, ...] = ()
        try:
            roots = self._documents()
        except _Refused:
            pass
        # The parser in Python lets `chr` complain about an escape such as "\U99999999".
        except (self._error, ValueError, OverflowError) as error:
            explain(error, self._trouble, self.collector)
        for number in sorted(self._tabs):
            self._tab(number)
        if not roots and not self.collector.findings():
            self.collector.add("file_empty", Place(self.source, 1, 1))
        return roots

    def _tabbed_lines(self) -> set[int]:
        """Lines indented with tabs; those within quoted texts are taken out while reading."""
        lines = enumerate(self.source.lines, 1) if "\t" in self.text else ()
        return {number for number, line in lines if _TAB.match(line)}

    def _tab(self, number: int) -> None:
        match = _TAB.match(self.source.line(number))
        if match and not self.collector.full:
            self.collector.add("yaml_tab", Place(self.source, number, match.start(1) + 1, len(match[1])))

    def _documents(self) -> tuple[Node, ...]:
        roots = []
        while not isinstance(event := self._next(), self._events.StreamEndEvent):
            if isinstance(event, self._events.NodeEvent):
                root = self._node(event)
                # Nothing between two separators is no document.
                if not (isinstance(root, Scalar) and root.text == "" and not root.quoted):
                    roots.append(root)
        return tuple(roots)

    def _node(self, event: Any, context: Context = "block") -> Node:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._refuse("too_many_nodes", event.start_mark, MAX_NODES)
        kind = type(event)
        if kind is self._events.ScalarEvent:
            return self._scalar(event, context)
        if kind is self._events.AliasEvent:
            return self._alias(event)
        if self._depth == MAX_DEPTH:
            self._refuse("too_deep", event.start_mark, MAX_DEPTH)
        if event.tag is not None or event.anchor is not None:
            self._properties(event)
        self._depth += 1
        mapping = kind is self._events.MappingStartEvent
        if event.flow_style:
            self._trouble.opened.append(("{" if mapping else "[", event.start_mark))
        node = self._mapping(event) if mapping else self._sequence(event)
        if event.flow_style:
            self._trouble.opened.pop()
        self._depth -= 1
        return node

    def _mapping(self, start: Any) -> Mapping:
        flow, last = start.flow_style, self._events.MappingEndEvent
        entries: dict[str, tuple[Scalar, Node]] = {}
        value: Node | None = None
        while type(event := self._next()) is not last:
            key = self._node(event, "flow key" if flow else "block")
            before, value = value, self._node(self._next(), "flow value" if flow else "block")
            if flow and comma_in_number(before, key, value, self.collector):
                continue
            if not isinstance(key, Scalar):
                written = self.source.line(key.place.line)[key.place.column - 1 :][:1]
                self.collector.add("yaml_complex_key", key.place, {"written": written})
                continue
            same = _same(key.text)
            if self._accepts(key, entries.get(same)):
                entries[same] = (key, value)
        place = self._span(start.start_mark, event.end_mark)
        if not flow:
            first = next((key.place for key, _ in entries.values()), place)
            begins = (first.line, first.column) == (place.line, place.column)
            place = place.part(0, first.length if begins else 1)
        return Mapping(tuple(entries.values()), place)

    def _accepts(self, key: Scalar, earlier: tuple[Scalar, Node] | None) -> bool:
        """Whether a key may stand here; if not, a finding says why."""
        if earlier:
            first = earlier[0]
            code = "duplicate_key" if first.text == key.text else "duplicate_key_alike"
            self.collector.add(code, key.place, {"key": key.text, "first": first.text}, first.place)
        elif key.text == "<<" and not key.quoted:
            self.collector.add("yaml_merge", key.place)
        elif key.text == "":
            self.collector.add("yaml_empty_key", key.place)
        else:
            return True
        return False

    def _sequence(self, start: Any) -> Sequence:
        context: Context = "flow item" if start.flow_style else "block"
        items = []
        while type(event := self._next()) is not self._events.SequenceEndEvent:
            items.append(self._node(event, context))
        mark = start.start_mark
        place = self._span(mark, event.end_mark) if start.flow_style else Place(*self._at(mark))
        return Sequence(tuple(items), place)

    def _scalar(self, event: Any, context: Context) -> Scalar:
        text, start, end = event.value, event.start_mark, event.end_mark
        self._trouble.last = event
        if len(text) > MAX_SCALAR:
            self._refuse("scalar_too_long", start, MAX_SCALAR)
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        if event.style:
            return self._quoted(text, event)
        line, column = start.line + 1, start.column + 1
        if end.line + 1 == line:
            place = Place(self.source, line, column, end.column + 1 - column or 1)
            if ODD.search(text):
                look(text, place, 1, context, self.collector)
        else:
            place = self._span(start, end)
            look(text, place, end.line + 2 - line, context, self.collector)
        return Scalar(text, place)

    def _quoted(self, text: str, event: Any) -> Scalar:
        """A quoted or block text; without escapes or line ends its place is that inside the quotes."""
        style, place = event.style, self._span(event.start_mark, event.end_mark)
        if style == ">" and self.source.line(place.line)[place.column : place.column + 1].isdigit():
            self.collector.add("value_greater", place, {"written": ">"})
        if self._tabs:
            self._tabs.difference_update(range(place.line + 1, event.end_mark.line + 2))
        if style == '"' and not text.isprintable():
            self._escaped(text, place)
        if place.length == len(text) + 2 and style in "'\"":
            place = place.part(1, len(text))
        return Scalar(text, place, quoted=True)

    def _escaped(self, text: str, place: Place) -> None:
        """Refuses characters that were written as escapes, `"\\u202e"`."""
        for character, code in sorted(refused(text).items()):
            self.collector.add(code, place, {"written": name_of(character)})

    def _alias(self, event: Any) -> Scalar:
        """An alias is a finding; its own text stands in for what it names."""
        written = f"*{event.anchor}"
        place = self._span(event.start_mark, event.end_mark)
        self.collector.add("yaml_alias", place, {"written": written})
        return Scalar(written, place, quoted=True)

    def _properties(self, event: Any) -> None:
        start = Place(*self._at(event.start_mark))
        if event.anchor is not None:
            written = f"&{event.anchor}"
            self.collector.add("yaml_anchor", self._word(start, "&"), {"written": written})
        if event.tag is not None:
            place = self._word(start, "!")
            written = self.source.line(place.line)[place.column - 1 :][: place.length]
            code = "yaml_not_equal" if written.startswith("!=") else "yaml_tag"
            self.collector.add(code, place, {"written": written})

    def _word(self, start: Place, sign: str) -> Place:
        """The first word at or after a place, in its line, that begins with a sign."""
        match = re.compile(f"{re.escape(sign)}[^\\s,\\]}}]*").search(
            self.source.line(start.line), start.column - 1
        )
        return start.part(match.start() + 1 - start.column, len(match[0])) if match else start

    def _at(self, mark: Mark) -> tuple[Any, int, int]:
        return self.source, mark.line + 1, mark.column + 1

    def _span(self, start: Mark, end: Mark) -> Place:
        """The stretch of the first line that something covers."""
        stop = end.column if end.line == start.line else len(self.source.line(start.line + 1))
        return Place(*self._at(start), max(1, stop - start.column))

    def _refuse(self, code: str, mark: Mark, limit: int) -> None:
        self.collector.add(code, Place(*self._at(mark)), {"limit": f"{limit:,}"})
        raise _Refused


def _same(text: str) -> str:
    """What two keys have in common that a reader cannot tell apart."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)
