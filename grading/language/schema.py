"""The JSON Schema of every kind of file, from the models alone: what an editor needs to help an author.

Written for draft 2020-12 with the keywords that draft 7 has too, because editors differ. Every written
value is a text to the language; a schema also lets through the numbers and truths that editors make of it.
"""

from __future__ import annotations

import datetime
import types
import typing
from collections.abc import Mapping as MappingABC
from decimal import Decimal
from typing import Any, Literal, Union, get_args, get_origin

from grading.language import values as v
from grading.language.build import keys_of
from grading.language.documents import Model
from grading.language.formula import Formula, Limit
from grading.language.tree import Mapping, Word
from grading.quantities.numbers import PLAIN
from grading.wording.keys import words_of

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]

_SCALAR: list[str] = ["string", "number", "boolean"]
_NAME = "[a-z_][a-z0-9_]*"
# What people type for the signs of the language; the language itself names the sign that is meant.
_SLIP = "<=|>=|=<|=>|!=|==|<>|&&|\\|\\||[,，；（）＜＞＝]"

SCALARS: dict[Any, Schema] = {
    Word: {"type": _SCALAR, "minLength": 1},
    Decimal: {"type": ["string", "number"], "pattern": f"^(?:{PLAIN})$"},
    int: {"type": ["string", "integer"], "pattern": "^[1-9][0-9]{0,5}$", "minimum": 1, "maximum": 999999},
    bool: {"enum": [True, False, "true", "false"]},
    datetime.date: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    v.Bounds: {"type": "string", "pattern": f"^ *{PLAIN} *\\.\\. *{PLAIN} *$"},
    v.Span: {"type": "string", "pattern": "^[0-9]{1,5} (?:d|days?|months?|years?)$"},
    v.Density: {"type": "string", "pattern": "^[0-9]{1,3} per month$"},
    v.Rounding: {
        "type": ["string", "number"],
        "pattern": f"^{PLAIN}(?: half_(?:even|up))?$",
        "exclusiveMinimum": 0,
    },
    v.Compare: {"enum": ["full", "rounded", "rounded half_up"]},
    v.Risk: {"type": ["string", "number"], "pattern": f"^(?:{PLAIN})(?: ?%)?$", "exclusiveMinimum": 0},
    v.Choice: {"type": "string", "pattern": f"^{_NAME}(?: *\\| *{_NAME})*$"},
    Formula: {"type": _SCALAR, "minLength": 1, "pattern": f"^(?!.*(?:{_SLIP}))"},
    Limit: {
        "type": "string",
        "pattern": f"^(?!.*(?:{_SLIP})) *(?:none|never|unknown|[=≠<≤≥>].+|.+\\.\\..+)$",
    },
}
"""The form of each written value. Plug-ins add those of their own, beside their reader in `READERS`."""


def schema_of(kind: str, kinds: MappingABC[str, type[Model]]) -> Schema:
    """The schema of one kind of file."""
    writer = _Writer(kinds)
    top = writer.reference(kinds[kind])
    return {"$schema": DRAFT, "title": f"zhijia {kind}", "allOf": [top], "$defs": writer.definitions}


def schema_of_all(kinds: MappingABC[str, type[Model]]) -> Schema:
    """One schema for files of every kind, told apart by `kind:`."""
    writer = _Writer(kinds)
    cases = [
        {
            "if": {"required": ["kind"], "properties": {"kind": {"const": kind}}},
            "then": writer.reference(model),
        }
        for kind, model in kinds.items()
    ]
    return {
        "$schema": DRAFT,
        "title": "zhijia",
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": list(kinds)}},
        "allOf": cases,
        "$defs": writer.definitions,
    }


class _Writer:
    """Writes the definition of each model once."""

    def __init__(self, kinds: MappingABC[str, type[Model]]) -> None:
        self.kinds = kinds
        self.definitions: dict[str, Schema] = {}
        self._names: dict[type[Model], str] = {}

    def reference(self, model: type[Model]) -> Schema:
        if model not in self._names:
            taken = model.__name__ in self._names.values()
            name = f"{model.__module__.partition('.')[0]}.{model.__name__}" if taken else model.__name__
            self._names[model] = name
            self.definitions[name] = {}
            self.definitions[name] = self._model(model)
        return {"$ref": f"#/$defs/{self._names[model]}"}

    def _model(self, model: type[Model]) -> Schema:
        keys = keys_of(model)
        properties = {name: self._described(self.value(key.type), model, name) for name, key in keys.items()}
        own = [kind for kind, of_kind in self.kinds.items() if of_kind is model]
        if own and "kind" in properties:
            properties["kind"] = self._described({"enum": own}, model, "kind")
        written: Schema = {
            "type": "object",
            "properties": properties,
            "required": [name for name, key in keys.items() if key.required],
            "additionalProperties": False,
        }
        if model.REST:
            kind = get_args(typing.get_type_hints(model)[model.REST])[1]
            written["additionalProperties"] = self._described(self.value(kind), model, "*")
        if not written["required"]:
            del written["required"]
        return {"anyOf": [self.value(keys[model.SHORT].type), written]} if model.SHORT else written

    def _described(self, schema: Schema, model: type[Model], key: str) -> Schema:
        """With what the key means; a reference keeps to itself, as draft 7 ignores what stands beside it."""
        words = next((found for base in model.__mro__ if (found := words_of(base.__name__, key))), None)
        if words is None:
            return schema
        description = f"{words.zh}\n{words.en}"
        return {"description": description, **({"allOf": [schema]} if "$ref" in schema else schema)}

    def value(self, kind: Any) -> Schema:
        """The schema of a type, as `Builder.value` reads it."""
        origin = get_origin(kind)
        if origin in (Union, types.UnionType):
            members = [member for member in get_args(kind) if member is not type(None)]
            return self.value(members[0]) if len(members) == 1 else {}
        if origin is tuple:
            item = self.value(get_args(kind)[0])
            return {"anyOf": [item, {"type": "array", "items": item}]}
        if origin is dict:
            return self._entries(get_args(kind)[1])
        if origin is Literal:
            return {"enum": list(get_args(kind))}
        if isinstance(kind, type) and issubclass(kind, Model):
            return self.reference(kind)
        if kind is Mapping:
            return {"type": "object"}
        if kind is v.Label:
            return _label()
        if kind is v.Period:
            day = {"anyOf": [dict(SCALARS[datetime.date]), {"enum": [None, "", "~", "null"]}]}
            return {"type": "object", "properties": {"from": day, "to": day}, "additionalProperties": False}
        return dict(SCALARS.get(kind, SCALARS[Word]))

    def _entries(self, kind: Any) -> Schema:
        named: Schema = {"type": "object", "additionalProperties": self.value(kind)}
        if kind is v.Label:
            return {"anyOf": [named, {"type": "array", "items": dict(SCALARS[Word])}]}
        return named


def _label() -> Schema:
    text = {"type": _SCALAR}
    both = {
        "type": "object",
        "properties": {"zh": text, "en": text},
        "additionalProperties": False,
        "minProperties": 1,
    }
    return {"anyOf": [text, both]}
