"""From a YAML tree to the model of its kind, guided by the model's own definition.

Every key that the model does not have, every value that is not what the key takes, and every
required key that is not there becomes a finding; all findings of a document come at once.
"""

from __future__ import annotations

import dataclasses
import datetime
import types
import typing
from dataclasses import MISSING
from typing import Any, Literal, Union, get_args, get_origin

from grading.findings import Finding, Findings, closest
from grading.language.documents import Model
from grading.language.formula import Formula
from grading.language.scalars import READERS, read_date
from grading.language.tree import Mapping, Node, Scalar, Sequence, Word
from grading.language.values import Label, Period


@dataclasses.dataclass(frozen=True, slots=True)
class Key:
    """A key that a model takes: its YAML spelling, the field it fills, its type, whether it must stand."""

    name: str
    field: str
    type: Any
    required: bool


_KEYS: dict[str, dict[str, Key]] = {}


def keys_of(model: type[Model]) -> dict[str, Key]:
    """The keys of a model by their spelling, without its rest field."""
    name = f"{model.__module__}.{model.__qualname__}"
    if name not in _KEYS:
        _KEYS[name] = _read_keys(model)
    return _KEYS[name]


def _read_keys(model: type[Model]) -> dict[str, Key]:
    hints = typing.get_type_hints(model)
    return {
        field.name.rstrip("_"): Key(
            field.name.rstrip("_"),
            field.name,
            hints[field.name],
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in dataclasses.fields(model)
        if field.name not in ("place", model.REST)
    }


_RESTS: dict[str, Any] = {}


def _rest_type(model: type[Model]) -> Any:
    """What stands below the keys of a model that has no names for them."""
    name = f"{model.__module__}.{model.__qualname__}"
    if name not in _RESTS:
        _RESTS[name] = get_args(typing.get_type_hints(model)[model.REST or ""])[1]
    return _RESTS[name]


class Builder:
    """Collects findings while one document is built."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def model(self, model: type[Model], node: Node) -> Any:
        """The model, or None where the node is unfit or a required key is missing."""
        if isinstance(node, Scalar) and model.SHORT and not node.null:
            key = keys_of(model)[model.SHORT]
            value = self.value(key.type, node)
            return None if value is None else model(**{"place": node.place, key.field: value})
        if not isinstance(node, Mapping):
            return self.refuse("mapping_due", node)
        known = keys_of(model)
        filled: dict[str, Any] = {"place": node.place}
        rest: dict[Word, Any] = {}
        for name, value in node.entries:
            if found := known.get(name.text):
                built = self.value(found.type, value)
                if built is not None:
                    filled[found.field] = built
                elif found.required:
                    filled[found.field] = None
            elif model.REST:
                before = len(self.findings)
                built = self.value(_rest_type(model), value)
                if built is not None:
                    rest[name.word] = built
                elif closest(name.text, known):
                    # A misspelt key, rather than a column with an unfit value.
                    del self.findings[before:]
                    self.unknown_key(name, known)
            else:
                self.unknown_key(name, known)
        if model.REST:
            filled[model.REST] = rest
        missing = [key for key in known.values() if key.required and key.field not in filled]
        for key in missing:
            self.findings.append(Finding("key_missing", node.place, {"key": key.name}))
        if missing or any(filled.get(key.field, 0) is None for key in known.values() if key.required):
            return None
        return model(**filled)

    def unknown_key(self, name: Scalar, known: dict[str, Key]) -> None:
        meant = closest(name.text, known)
        code = "key_unknown_meant" if meant else "key_unknown"
        arguments = {"written": name.text, "meant": meant, "known": tuple(known)}
        self.findings.append(Finding(code, name.place, arguments))

    def refuse(self, code: str, node: Node) -> None:
        written = node.text if isinstance(node, Scalar) else ""
        self.findings.append(Finding(code, node.place, {"written": written}))

    def value(self, kind: Any, node: Node) -> Any:
        """A value of a type, or None after a finding."""
        origin = get_origin(kind)
        if origin in (Union, types.UnionType):
            return self.union(kind, node)
        if origin is tuple:
            return self.items(get_args(kind)[0], node)
        if origin is dict:
            key_kind, value_kind = get_args(kind)
            return self.entries(key_kind, value_kind, node)
        if origin is Literal:
            return self.word_of(get_args(kind), node)
        if isinstance(kind, type) and issubclass(kind, Model):
            return self.model(kind, node)
        if kind is Mapping:
            return node if isinstance(node, Mapping) else self.refuse("mapping_due", node)
        if kind is Label and isinstance(node, Mapping):
            return self.label(node)
        if kind is Period:
            return self.period(node)
        if not isinstance(node, Scalar):
            return self.refuse("text_due", node)
        value, findings = READERS[kind](node)
        self.findings.extend(findings)
        return value

    def union(self, kind: Any, node: Node) -> Any:
        members = [member for member in get_args(kind) if member is not type(None)]
        if set(members) == {Scalar, Mapping, Sequence}:
            return node
        (member,) = members
        return self.value(member, node)

    def items(self, kind: Any, node: Node) -> Any:
        """A list; a single thing stands for a list of one."""
        if isinstance(node, Scalar) and node.null:
            return self.refuse("value_missing", node)
        nodes = node.items if isinstance(node, Sequence) else (node,)
        built = [self.value(kind, item) for item in nodes]
        return tuple(item for item in built if item is not None)

    def entries(self, key_kind: Any, value_kind: Any, node: Node) -> Any:
        if value_kind is Label and isinstance(node, Sequence):
            words = [self.value(Word, item) for item in node.items]
            return {word: Label(word, word) for word in words if word is not None}
        if not isinstance(node, Mapping):
            return self.refuse("mapping_due", node)
        built: dict[Any, Any] = {}
        for name, value in node.entries:
            key: Any = name.word
            if key_kind is not Word and name.text != "else":
                key, findings = READERS[Formula](name)
                self.findings.extend(findings)
            item = self.value(value_kind, value)
            if key is not None and item is not None:
                built[key] = item
        return built

    def word_of(self, words: tuple[str, ...], node: Node) -> Any:
        if isinstance(node, Scalar) and node.text in words:
            return node.text
        written = node.text if isinstance(node, Scalar) else ""
        known = " | ".join(words)
        self.findings.append(Finding("word_wrong", node.place, {"written": written, "known": known}))
        return None

    def label(self, node: Mapping) -> Label | None:
        texts = {name.text: value.text for name, value in node.entries if isinstance(value, Scalar)}
        for name, value in node.entries:
            if name.text not in ("zh", "en"):
                self.findings.append(
                    Finding("key_unknown", name.place, {"written": name.text, "known": ("zh", "en")})
                )
            elif not isinstance(value, Scalar):
                self.refuse("text_due", value)
        either = texts.get("zh") or texts.get("en")
        if not either:
            self.refuse("label_empty", node)
            return None
        return Label(texts.get("zh", either), texts.get("en", either))

    def period(self, node: Node) -> Period | None:
        if not isinstance(node, Mapping):
            self.refuse("mapping_due", node)
            return None
        ends: dict[str, datetime.date | None] = {}
        for name, value in node.entries:
            if name.text not in ("from", "to"):
                arguments = {"written": name.text, "known": ("from", "to")}
                self.findings.append(Finding("key_unknown", name.place, arguments))
            elif not isinstance(value, Scalar):
                self.refuse("text_due", value)
            elif not value.null:
                ends[name.text], findings = read_date(value)
                self.findings.extend(findings)
        first, last = ends.get("from"), ends.get("to")
        if first and last and first > last:
            self.findings.append(Finding("period_reversed", node.place))
        return Period(first, last)


def build(kinds: typing.Mapping[str, type[Model]], node: Node) -> tuple[Model | None, Findings]:
    """The model of a document whose `kind:` is one of `kinds`, and everything wrong with it."""
    if not isinstance(node, Mapping):
        return None, (Finding("document_not_mapping", node.place),)
    kind = node.get("kind")
    if not isinstance(kind, Scalar):
        return None, (Finding("kind_missing", node.place, {"known": tuple(kinds)}),)
    if kind.text not in kinds:
        meant = closest(kind.text, kinds)
        code = "kind_unknown_meant" if meant else "kind_unknown"
        return None, (
            Finding(code, kind.place, {"written": kind.text, "meant": meant, "known": tuple(kinds)}),
        )
    builder = Builder()
    model = builder.model(kinds[kind.text], node)
    return model, tuple(builder.findings)
