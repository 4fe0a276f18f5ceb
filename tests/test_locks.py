"""The locks pin what `pyproject.toml` asks for, with hashes, and name no package index."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
ASKED = {
    "build": (ROOT / "locks/build.in").read_text(encoding="utf-8").split(),
    "main": [*PROJECT["dependencies"], *EXTRAS["dev"]],
    "bench": [*PROJECT["dependencies"], *EXTRAS["bench"]],
}


def pinned(lock: str) -> dict[str, str]:
    """Version by package; every entry of the lock carries a hash."""
    text = (ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    entries = re.findall(r"^(\S+)==([^\s;]+)[^\n]*\\\n(\s+--hash=sha256:[0-9a-f]{64})", text, re.MULTILINE)
    assert len(entries) == len(re.findall(r"^[a-z]", text, re.MULTILINE))
    return {name: version for name, version, _ in entries}


@pytest.mark.parametrize("lock", ASKED)
def test_a_lock_pins_a_version_that_the_project_admits(lock: str) -> None:
    versions = pinned(lock)
    for requirement in map(Requirement, ASKED[lock]):
        name = canonicalize_name(requirement.name)
        assert name in versions, f"`{name}` is not in locks/{lock}.txt: run `make lock`"
        assert versions[name] in requirement.specifier, f"locks/{lock}.txt is stale: run `make lock`"


@pytest.mark.parametrize("lock", ASKED)
def test_a_lock_names_no_address(lock: str) -> None:
    assert "://" not in (ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8")


def test_the_locks_agree_on_the_version_of_what_they_share() -> None:
    main, bench = pinned("main"), pinned("bench")
    assert {name: version for name, version in bench.items() if main.get(name, version) != version} == {}
