"""Many names, and many results, in a few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from grading.wording import Text
from grading.wording.ledger import WORDS

# More names than these are counted, more results than these taken together.
_NAMED = 3
_COUNTED = 5


def listed(names: Sequence[str]) -> str:
    """The first few of some names, each once, and how many more there are."""
    once = list(dict.fromkeys(names))
    more = len(once) - _NAMED
    return ", ".join(once[:_NAMED]) + (f" +{more}" if more > 0 else "")


def counted(results: Sequence[Text]) -> Text:
    """How often each result came, the most frequent first, those that are as frequent as they come."""
    counter = Counter(results)
    named = counter.most_common(_COUNTED)
    more = len(results) - sum(count for _, count in named)
    if more:
        named.append((WORDS["other"], more))
    zh = [f"{count} × {text.zh}" for text, count in named]
    en = [f"{count} × {text.en}" for text, count in named]
    return Text("，".join(zh), ", ".join(en))
