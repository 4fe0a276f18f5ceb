"""The JSON Schemas of all kinds of file, those of plug-ins included."""

from __future__ import annotations

from importlib.metadata import entry_points

from grading.kinds import models
from grading.language.schema import Schema, schema_of, schema_of_all

ALL = "zhijia"
"""The name of the schema that serves files of every kind."""


def schemas() -> dict[str, Schema]:
    """The schema of each kind by its name, and of files of every kind under `ALL`.

    A plug-in whose module has a function `describe` registers there what its keys mean.
    """
    for entry in sorted(entry_points(group="grading.kinds"), key=lambda entry: entry.name):
        describe = getattr(entry.load(), "describe", None)
        if describe is not None:
            describe()
    kinds = models()
    return {**{kind: schema_of(kind, kinds) for kind in kinds}, ALL: schema_of_all(kinds)}
