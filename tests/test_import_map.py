"""Imports follow the map of the house: a room imports itself and the rooms above it, nothing else of ours."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# In the order in which data flows.
ROOMS = (
    "wording",
    "findings",
    "quantities",
    "language",
    "reading",
    "catalogue",
    "functions",
    "planning",
    "evaluation",
    "engine",
    "decisions",
    "kinds",
    "workbench",
    "ledger",
    "reporting",
    "web",
    "cli",
)
# The rooms of procurement; `award`, `tendering`, `clauses`, `results`, `keys` and `plugin` join them.
SHOP = (
    "wording",
    "values",
    "models",
    "law",
    "evidence",
    "bids",
    "formulas",
    "results",
    "ranking",
    "screening",
    "checks",
    "stability",
    "clauses",
    "award",
    "exchange",
    "tendering",
    "settlement",
    "reports",
    "keys",
    "plugin",
)
OURS = ("grading", "procurement", "tests", "benchmarks")
BEYOND = {"grading": ("procurement", "tests", "benchmarks"), "procurement": ("tests", "benchmarks")}


def module_name(path: Path, root: Path) -> str:
    """Dotted name of the module in `path`; a package ends in `__init__`."""
    return ".".join(path.relative_to(root).with_suffix("").parts)


def imported_modules(tree: ast.Module, importer: str) -> Iterator[tuple[int, str]]:
    """Line and absolute dotted name of everything imported, inside functions and by `import_module` too."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, name.name) for name in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                package = importer.split(".")[:-level] if level else []
                origin = ".".join([*package, *([module] if module else [])])
                yield from ((node.lineno, f"{origin}.{name.name}") for name in names)
            case ast.Call(
                func=ast.Name(id="import_module" | "__import__") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name
            case _:
                pass


def fault(importer: str, imported: str) -> str | None:
    """Why the map has no arrow from one module to the other, or nothing where it has."""
    here, *path = importer.split(".")
    there, *target = imported.split(".")
    if there in BEYOND[here]:
        return f"`{here}` does not import `{there}`"
    if here == there == "procurement" and path[0] != "__init__" and target and target[0] in SHOP:
        later = SHOP.index(target[0]) > SHOP.index(path[0])
        return f"`{path[0]}` is above `{target[0]}`" if later else None
    if here != "grading" or there != "grading":
        return None
    room = path[0]
    if room == "__init__":
        return "`grading/__init__.py` imports no room"
    if not target or target[0] not in ROOMS:
        return f"`{imported}` is in no room of the map"
    if ROOMS.index(target[0]) > ROOMS.index(room):
        return f"`{room}` is above `{target[0]}`"
    return None


def faults(root: Path) -> list[str]:
    """Every arrow under `root` that the map does not have, and every module that no room holds."""
    found = []
    for package in BEYOND:
        for path in sorted((root / package).rglob("*.py")):
            importer = module_name(path, root)
            place = path.relative_to(root).as_posix()
            if package == "grading" and importer.split(".")[1] not in (*ROOMS, "__init__"):
                found.append(f"{place}: in no room of the map")
                continue
            for line, imported in imported_modules(ast.parse(path.read_bytes(), place), importer):
                if imported.split(".")[0] in OURS and (reason := fault(importer, imported)):
                    found.append(f"{place}:{line}: {reason}")
    return found


def house(root: Path, modules: dict[str, str]) -> Path:
    for name, source in modules.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return root


def test_every_import_is_an_arrow_of_the_map() -> None:
    assert faults(ROOT) == []


@pytest.mark.parametrize(
    "statement",
    [
        "import grading.cli",
        "import decimal, grading.cli.main as door",
        "from grading import cli",
        "from grading.cli import main",
        "from ..cli import main",
        "from .. import cli",
        "from importlib import import_module\ndef late():\n    import_module('grading.cli.main')",
        "import importlib\nlate = lambda: importlib.import_module('grading.cli')",
        "def late():\n    from grading.cli import main",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from grading.cli import main",
    ],
)
def test_an_arrow_from_an_upper_room_to_a_lower_one_is_reported_however_it_is_written(
    tmp_path: Path, statement: str
) -> None:
    root = house(tmp_path, {"grading/language/formula.py": f"{statement}\n"})
    line = len(statement.splitlines())
    assert faults(root) == [f"grading/language/formula.py:{line}: `language` is above `cli`"]


def test_relative_imports_of_a_package_start_at_that_package(tmp_path: Path) -> None:
    root = house(
        tmp_path,
        {"grading/language/__init__.py": "from .formula import parse\nfrom ..planning import plan\n"},
    )
    assert faults(root) == ["grading/language/__init__.py:2: `language` is above `planning`"]


def test_grading_never_imports_procurement_and_no_package_imports_the_tests(tmp_path: Path) -> None:
    root = house(
        tmp_path,
        {
            "grading/cli/main.py": "import procurement.plugin\nfrom tests import oracle\n",
            "procurement/plugin.py": "import benchmarks\n",
        },
    )
    assert faults(root) == [
        "grading/cli/main.py:1: `grading` does not import `procurement`",
        "grading/cli/main.py:2: `grading` does not import `tests`",
        "procurement/plugin.py:1: `procurement` does not import `benchmarks`",
    ]


def test_a_module_outside_the_rooms_is_reported_and_so_is_importing_one(tmp_path: Path) -> None:
    root = house(
        tmp_path,
        {
            "grading/__init__.py": "from grading.cli import main\n",
            "grading/helpers.py": "",
            "grading/cli/main.py": "import grading\nfrom grading import helpers\n",
        },
    )
    assert faults(root) == [
        "grading/__init__.py:1: `grading/__init__.py` imports no room",
        "grading/cli/main.py:1: `grading` is in no room of the map",
        "grading/cli/main.py:2: `grading.helpers` is in no room of the map",
        "grading/helpers.py: in no room of the map",
    ]


def test_arrows_of_the_map_are_silent(tmp_path: Path) -> None:
    root = house(
        tmp_path,
        {
            "grading/decisions.py": (
                "import decimal\nfrom grading.engine.inference import run\nfrom .findings import Finding\n"
            ),
            "grading/engine/inference.py": "import durable_rules_engine\nfrom . import compiled\n",
            "procurement/plugin.py": "from grading import kinds\nfrom . import award\n",
        },
    )
    assert faults(root) == []
