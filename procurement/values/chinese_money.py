"""Amounts in Chinese words, 人民币大写: `壹佰贰拾万元整` is 1200000.

The words are those that banks ask for (正楷或行书, with 零 where places are skipped); common variants of the
digits are read too. What cannot be read with certainty is None, never a guess.
"""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {
    digit: value
    for value, variants in enumerate(
        ("零〇", "壹一", "贰二貳", "叁三參", "肆四", "伍五", "陆六陸", "柒七", "捌八", "玖九")
    )
    for digit in variants
}
_SMALL = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000}
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_AMOUNT = re.compile(
    r"(?:人民币)?[:：]?(?:(?P<yuan>[^元圆角分整正]+)[元圆])?"
    r"(?:(?P<jiao>[^元圆角分整正零〇])角)?(?:[零〇]?(?P<fen>[^元圆角分整正零〇])分)?[整正]?"
)


def read_words(text: str) -> Decimal | None:
    """The amount in yuan that the words say; None where they say none for certain."""
    bare = "".join(text.split())
    match = _AMOUNT.fullmatch(bare)
    if match is None or not any(match.groups()):
        return None
    whole = _whole(match["yuan"]) if match["yuan"] else 0
    cents = [_DIGITS.get(match[name]) if match[name] else 0 for name in ("jiao", "fen")]
    if whole is None or None in cents:
        return None
    jiao, fen = (part or 0 for part in cents)
    return Decimal(100 * whole + 10 * jiao + fen).scaleb(-2)


def write_words(amount: Decimal) -> str:
    """The words for an amount in yuan of at most two places: `壹佰贰拾万元整`."""
    cents = int(amount.scaleb(2))
    yuan, jiao, fen = cents // 100, cents // 10 % 10, cents % 10
    words = f"{_written(yuan)}元" if yuan or not cents else ""
    if not jiao and not fen:
        return f"{words}整"
    if jiao:
        words += f"{_FORMAL[jiao]}角"
    elif yuan:
        words += "零"
    return words + (f"{_FORMAL[fen]}分" if fen else "整")


def _whole(words: str) -> int | None:
    """A whole number: groups of ten thousand, the larger before the smaller."""
    high, _, low = words.rpartition("亿")
    if high:
        upper, lower = _below_a_hundred_million(high), _below_a_hundred_million(low) if low else 0
        return None if upper is None or lower is None else upper * 10**8 + lower
    return _below_a_hundred_million(words)


def _below_a_hundred_million(words: str) -> int | None:
    high, ten_thousand, low = words.partition("万")
    upper = _below_ten_thousand(high) if ten_thousand else 0
    rest = low if ten_thousand else words
    lower = _below_ten_thousand(rest, first=not ten_thousand) if rest else 0
    return None if upper is None or lower is None else upper * 10**4 + lower


def _below_ten_thousand(words: str, *, first: bool = True) -> int | None:
    """`伍仟零叁拾`: each digit with its place, places falling; a bare 拾 at the front is ten.

    A digit at the end is that of ones only behind 拾 or 零, or where nothing stands before it: whether
    `壹仟伍` means 1005 or 1500 cannot be told.
    """
    total, last, digit = 0, 10_000, None
    for at, word in enumerate(words):
        if word in _DIGITS:
            if digit is not None and digit != 0:
                return None
            digit = _DIGITS[word]
            continue
        place = _SMALL.get(word)
        if place is None or place >= last:
            return None
        if digit is None and not (place == 10 and at == 0):
            return None
        if digit == 0:
            return None
        total, last, digit = total + (digit or 1) * place, place, None
    if digit:
        if last > 10 and words[-2:-1] not in ("零", "〇") and not (first and len(words) == 1):
            return None
        total += digit
    return total if words and (total or words in ("零", "〇")) else None


def _written(number: int) -> str:
    if number == 0:
        return "零"
    groups = []
    while number:
        groups.append(number % 10_000)
        number //= 10_000
    words = ""
    for at in range(len(groups) - 1, -1, -1):
        group = groups[at]
        if group:
            below = words and group < 1000
            gap = words and not groups[at + 1] if at + 1 < len(groups) else False
            words += ("零" if below or gap else "") + _group(group) + _unit(at)
        elif at == 2 and words:
            words += "亿"
    return words


def _unit(at: int) -> str:
    return ("", "万", "亿", "万")[at]


def _group(number: int) -> str:
    words, skipped = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if skipped and words else "") + _FORMAL[digit] + _PLACES[place]
            skipped = False
        else:
            skipped = True
    return words
