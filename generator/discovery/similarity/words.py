"""The words of texts that say what these are about.

A term is what counts as the same word: lower case, without hyphens and the plural's s. It follows
from the word alone, so that no other paper can change what a paper's words are.
"""

from __future__ import annotations

import re
import string
from typing import Final

from generator.discovery.similarity.stop_words import STOP_WORDS

_ADDRESS_SIGNS: Final = ("://", ".com/", ".io/", ".org/")
_ADDRESS: Final = re.compile(r"\S://\S|\S\.(?:com|io|org)/")
"""What an address has; looked for run by run, since a pattern of the whole would begin anew at each
letter of a long run."""
_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_WITHIN: Final = frozenset(f"{string.ascii_letters}{string.digits}-")
_PARTED: Final = bytes(code if chr(code) in _WITHIN else ord(" ") for code in range(256))
"""What each byte of a text without accents becomes, so that blanks part its words."""
_SHORTEST: Final = 2
_PLURAL_FROM: Final = 4
"""Letters from which on a word that ends with an s is taken for a plural."""
_NO_PLURALS: Final = ("ss", "us", "is")
"""Ends of words in s that are as good as never plurals. A term is never shown, so that it does no
harm to make `bia` of bias; but cameras and videos must be plurals."""


def term_of(word: str) -> str:
    """The term that a word counts as; empty for a word that tells nothing."""
    lower = word.lower()
    if len(word) < _SHORTEST or word.isdigit() or lower in STOP_WORDS:
        return ""
    return singular(lower.replace("-", ""))


def singular(word: str) -> str:
    """An English word in small letters without the s of a regular plural."""
    if len(word) < _PLURAL_FROM or not word.endswith("s") or word.endswith(_NO_PLURALS):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > _PLURAL_FROM else word[:-1]


def without_addresses(text: str) -> str:
    """A text without the addresses in it, whose words are names of folders and accounts."""
    if "/" not in text or not any(sign in text for sign in _ADDRESS_SIGNS):
        return text
    return " ".join([run for run in text.split() if "/" not in run or not _ADDRESS.search(run)])


def split_words(text: str) -> list[str]:
    """The words of a text in their order: runs of letters and digits, with hyphens within."""
    text = without_addresses(text)
    if not text.isascii():
        return _WORD.findall(text)
    # Most texts; this takes a fifth of the time.
    text = f" {text.encode('ascii').translate(_PARTED).decode('ascii')} "
    if "-" in text:
        text = text.replace("--", "  ").replace(" -", "  ").replace("- ", "  ")
    return text.split()
