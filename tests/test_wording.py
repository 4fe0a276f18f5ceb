"""Every sentence exists in both languages, says the same in each, and is used."""

import re
from pathlib import Path
from string import Formatter

import pytest

from grading.findings import (
    DONE,
    INTEGRITY,
    INVALID,
    MISUSE,
    NEGATIVE,
    OURS,
    REFUSED,
    STORAGE,
    codes,
)
from grading.wording import Sentence, Text, commands, ledger, library, pages
from grading.wording.labels import LABELS

ROOT = Path(__file__).parent.parent
SENTENCES = codes()
TEXTS = {
    **{f"{code}.message": sentence.message for code, sentence in SENTENCES.items()},
    **{f"{code}.help": sentence.help for code, sentence in SENTENCES.items() if sentence.help},
    **{f"label.{name}": text for name, text in LABELS.items()},
    "about": commands.ABOUT,
    "epilog": commands.EPILOG,
    **{
        f"{place}.{name}": text
        for place, texts in (
            ("command", commands.COMMANDS),
            ("option", commands.OPTIONS),
            ("usage", commands.USAGE),
            ("misuse", commands.MISUSE_TEXTS),
            ("library", library.WORDS),
            ("page", pages.WORDS),
            ("ledger", ledger.WORDS),
        )
        for name, text in texts.items()
        # What leads to the page in the other language is said in that one.
        if not name.startswith("other_")
    },
}
CJK = "\u3400-\u9fff"
# Between Chinese characters stand Chinese marks: ，。：；！？（）、
ASCII_MARK = re.compile(f"[{CJK}][,.:;!?()][{CJK}]|[{CJK}][,;!?](?: |$)")


def placeholders(text: str) -> set[str]:
    """The names of the arguments that a text puts in."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def outside_quotes(text: str) -> str:
    """A text without what it quotes in backticks."""
    return re.sub("`[^`]*`", "``", text)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_sentence_is_written_in_both_languages(text: Text) -> None:
    spoken = any(map(str.isalnum, outside_quotes(text.en)))
    assert re.search(f"[{CJK}]", outside_quotes(text.zh)) or placeholders(text.zh) or not spoken
    assert not re.search(f"[{CJK}]", outside_quotes(text.en))
    assert text.en.strip()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_both_languages_put_in_the_same_arguments(text: Text) -> None:
    assert placeholders(text.zh) == placeholders(text.en)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_filled_in_sentence_shows_no_doubled_brace(text: Text) -> None:
    arguments = dict.fromkeys(placeholders(text.zh), "x")
    assert "{{" not in text.say("zh", arguments) + text.say("en", arguments)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_chinese_sentences_use_chinese_punctuation(text: Text) -> None:
    assert ASCII_MARK.findall(outside_quotes(text.zh)) == []


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (commands.USAGE, "USAGE"),
        (commands.MISUSE_TEXTS, "MISUSE_TEXTS"),
    ],
)
def test_every_text_of_the_command_line_is_used(texts: dict[str, Text], words: str) -> None:
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "grading" / "cli").glob("*.py"))
    assert words in source
    assert {name for name in texts if not re.search(f"[\"']{name}[\"']", source)} == set()


def test_the_epilog_names_every_exit_status() -> None:
    statuses = [DONE, NEGATIVE, MISUSE, INVALID, INTEGRITY, REFUSED, STORAGE, OURS]
    for text in (commands.EPILOG.zh, commands.EPILOG.en):
        assert [int(number) for number in re.findall(r"[0-9]+", text)] == statuses


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_message_is_one_clause_without_a_full_stop(sentence: Sentence) -> None:
    for text in (sentence.message, sentence.help):
        if text:
            assert not text.zh.endswith(("。", "！"))
            assert not text.en.endswith((".", "!"))


def test_every_code_is_used_in_the_source() -> None:
    files = [path for room in ("grading", "procurement") for path in (ROOT / room).rglob("*.py")]
    source = "\n".join(path.read_text("utf-8") for path in files if path.parent.name != "wording")
    written = set(re.findall(r'"(\w+)"', source))
    begun = tuple(re.findall(r'f"(\w+_)\{', source))
    assert {code for code in SENTENCES if code not in written and not code.startswith(begun)} == set()


def test_labels_of_second_places_belong_to_codes() -> None:
    assert {name.removeprefix("also_") for name in LABELS if name.startswith("also_")} <= SENTENCES.keys()
