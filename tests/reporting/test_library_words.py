"""The words of the library and of the comparison exist in both languages and say the same in each."""

import re
from pathlib import Path
from string import Formatter

import pytest

from grading.wording import Text
from grading.wording.library import WORDS

SIGNS = {"not_named", "semicolon", "comma", "colon", "with"}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(("name", "text"), WORDS.items(), ids=WORDS)
def test_a_word_is_written_in_both_languages(name: str, text: Text) -> None:
    assert placeholders(text.zh) == placeholders(text.en)
    if name not in SIGNS:
        assert re.search("[\u3400-\u9fff]", text.zh)
        assert not re.search("[\u3400-\u9fff]", text.en)
        assert text.en.strip()


def test_every_word_is_used() -> None:
    root = Path(__file__).parents[2]
    files = [*(root / "grading").rglob("*.py"), *(root / "templates").glob("*.j2")]
    source = "\n".join(path.read_text("utf-8") for path in files if path.parent.name != "wording")
    used = set(re.findall(r"[\"'](\w+)[\"']", source))
    begun = ("kind_", "section_", "limit_", "statistic_", "rows_", "beyond_", "better_", "times", "enough")
    assert {name for name in WORDS if name not in used and not name.startswith(begun)} == set()
