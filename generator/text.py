"""The cutting and folding of words: one rule for word lists, index and query.

`find/matching/words.js` of the theme does the same for what is typed; the table in
`tests/labels/words.json` holds both to it, and Pagefind with them.

A text is cut into tokens at white space. A token is found by its words: its runs of letters and
digits, folded; the parts that begin at a capital within (`Seek` of DeepSeek, `Judge` of LLMJudge);
and all of it as one word (`texttosql`). A letter with signs that make a name of it, `C#` or `C++`,
is found by a word for both, too (`csharp`), for the letter alone is many a text's `(c)`. A run in a
script that is written without spaces is found by each letter and by each two that stand side by
side.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Final

LONGEST: Final = 40
"""Letters; longer words are hashes and the like, which nobody types."""

_SIMPLE: Final = re.compile(r"[(\[\"]*([A-Za-z][a-z]*)[.,;:!?)\]\"]*")
"""A word of plain letters, and signs around it: so are most tokens, and it is all that they say."""
_APOSTROPHE: Final = re.compile(r"['\u2019\u02bc]s?(?!\w)")
_WORD: Final = re.compile(r"[^\W_]+")
_SIGNED: Final = re.compile(r"(?<![^\W_])([A-Za-z])(#|\+\+)")
_SIGNS: Final = {"#": "sharp", "++": "plusplus"}
_INNER_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_UNSPACED: Final = re.compile(
    "(["
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u312f\u31a0-\u31bf\u31f0-\u31ff"  # kana and radicals
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    "]+)"
)
_PLAIN: Final = str.maketrans("łøđðħŧ\u0131ȷɨƀǥƶŋĸə\u03c2", "loddhtijibgznke\u03c3") | {
    ord("æ"): "ae",
    ord("œ"): "oe",
    ord("ß"): "ss",
    ord("þ"): "th",
}
"""Letters that Unicode does not take apart, as they are typed on other keyboards."""


def tokens_of(text: str) -> list[str]:
    """The text cut at white space, as JavaScript knows it, too; a word's place is its token's."""
    return text.replace("\ufeff", " ").split()


def fold(text: str) -> str:
    """The text in small letters without accents, ligatures and other compatibility forms."""
    if text.isascii():
        return text.lower()
    return _decomposed(text).lower().translate(_PLAIN)


def words_of(token: str) -> frozenset[str]:
    """The words by which a token is found, each of at most `LONGEST` letters."""
    if simple := _SIMPLE.fullmatch(token):
        return frozenset((simple[1].lower(),)) if len(simple[1]) <= LONGEST else frozenset()
    plain = _APOSTROPHE.sub("", _decomposed(token))
    runs = _WORD.findall(plain)
    words = {word for run in runs for part in _INNER_CAPITAL.split(run) for word in _cut(part)}
    words.update(word for run in runs for word in _cut(run))
    whole = fold("".join(runs))
    if not _UNSPACED.search(whole):
        words.add(whole)
    words.update(fold(letter) + _SIGNS[signs] for letter, signs in _SIGNED.findall(plain))
    return frozenset(word for word in words if 0 < len(word) <= LONGEST)


def typed_words(token: str) -> list[str]:
    """The words that a typed token asks for, in its order; each is among its `words_of`.

    Of a run without spaces the pairs are enough; capitals within tell nothing.
    """
    if simple := _SIMPLE.fullmatch(token):
        return [simple[1].lower()]
    words: list[str] = []
    plain = _APOSTROPHE.sub("", _decomposed(token))
    for run in _WORD.findall(_SIGNED.sub(_spelled, plain)):
        for part in _UNSPACED.split(fold(run)):
            if _UNSPACED.match(part):
                words += [part] if len(part) == 1 else [a + b for a, b in pairwise(part)]
            elif part:
                words.append(part)
    return words


def _spelled(signed: re.Match[str]) -> str:
    """A letter with its signs as a word of its own, apart from what follows: `C++17`."""
    return f"{signed[1]}{_SIGNS[signed[2]]} "


def _cut(run: str) -> list[str]:
    """The words of a run of letters and digits, folded."""
    words: list[str] = []
    for part in _UNSPACED.split(fold(run)):
        if _UNSPACED.match(part):
            words += [*part, *(a + b for a, b in pairwise(part))]
        elif part:
            words.append(part)
    return words


def _decomposed(text: str) -> str:
    """Compatibility forms and accented letters taken apart, and the accents left out."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if unicodedata.category(letter)[0] != "M")
