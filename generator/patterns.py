"""The pattern language of tags.yml: words as a person would type them, and four signs.

    language model      these words, one after the other; a hyphen counts as a space
    generali*           a word that begins so
    *Bench              a longer word that ends so, capitals as written: coined names
    dataset!            this form only; a plain word also stands for its plural
    train|training      one word or the other
    introduce ... corpus    up to six more words between, in one sentence

Small and capital letters are the same, but a word in capitals (RAG) is an acronym and stands only
for itself and its plural (RAGs).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

GAP: Final = "..."
LONGEST_GAP: Final = 6
"""Words; long enough for "introduce a new, large and freely available corpus"."""

_BETWEEN_WORDS: Final = re.compile(r"[\s'’-]+")
_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST_STEM: Final = 2
"""Letters before or after an asterisk; fewer would match at random."""
MOST_WORDS: Final = 12
"""Of a pattern; the time that one with gaps takes grows with the square of its words."""
_LONGEST_STEM: Final = 60
"""Letters; the keys of an unbroken run of letters would else take the square of its length."""


class PatternError(ValueError):
    """A pattern that is not in the language; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a pattern."""

    keys: frozenset[str]
    """A word fits when it has one of these, as `AskedKeys` tells."""
    after_gap: bool = False
    """Whether other words may stand before it."""


def parse_pattern(pattern: str) -> tuple[Step, ...]:
    """The words of a pattern, at least one; PatternError where it is not in the language."""
    steps: list[Step] = []
    after_gap = False
    for word in _BETWEEN_WORDS.split(pattern.strip()):
        if word == GAP:
            if after_gap or not steps:
                raise PatternError(f"'{GAP}' stands between two words")
            after_gap = True
        else:
            keys = frozenset(_key(choice) for choice in word.split("|"))
            steps.append(Step(keys, after_gap))
            after_gap = False
    if len(steps) > MOST_WORDS:
        raise PatternError(f"a pattern has at most {MOST_WORDS} words, and this one {len(steps)}")
    if after_gap:
        raise PatternError(f"'{GAP}' stands between two words")
    return tuple(steps)


class AskedKeys:
    """Tells by which keys, of those that patterns ask for, they can ask for a word of a text."""

    def __init__(self, asked: AbstractSet[str]) -> None:
        """`asked` are keys of steps."""
        self._asked = frozenset(asked)
        self._beginnings: dict[str, list[str]] = {}
        self._ends: dict[str, list[str]] = {}
        for key in sorted(asked):
            if key.endswith("*"):
                self._beginnings.setdefault(key[:_SHORTEST_STEM], []).append(key)
            elif key.startswith("*"):
                self._ends.setdefault(key[-_SHORTEST_STEM:], []).append(key)

    def __call__(self, word: str) -> frozenset[str]:
        """The keys of one word."""
        folded = word.casefold()
        keys = [f"={folded}", f"!{word}", f"~{folded}"]
        if word.endswith("s"):
            keys.append(f"!{word[:-1]}")
        if folded.endswith("s"):
            keys += [f"~{form}" for form in _singulars(folded)]
        found = self._asked.intersection(keys)
        if begins := self._beginnings.get(folded[:_SHORTEST_STEM]):
            found = found.union([key for key in begins if folded.startswith(key[:-1])])
        if ends := self._ends.get(word[-_SHORTEST_STEM:]):
            longer = word[1:]
            found = found.union([key for key in ends if longer.endswith(key[1:])])
        return found


@lru_cache(maxsize=2**13)
def _key(choice: str) -> str:
    stem = choice.strip("*!")
    if not stem:
        raise PatternError("a word is missing" if not choice else f"'{choice}' has no letters")
    if not _WORD.fullmatch(stem):
        raise PatternError(f"'{choice}' has a sign that no word has")
    if choice in (f"{stem}*", f"*{stem}"):
        if len(stem) < _SHORTEST_STEM:
            raise PatternError(f"'{choice}' needs at least {_SHORTEST_STEM} letters")
        if len(stem) > _LONGEST_STEM:
            raise PatternError(f"'{choice[:_LONGEST_STEM]}…' has more than {_LONGEST_STEM} letters")
        return f"{stem.casefold()}*" if choice.endswith("*") else choice
    if choice == f"{stem}!":
        return f"={stem.casefold()}"
    if choice != stem:
        raise PatternError(f"'{choice}' has more than one sign")
    acronym = len(stem) > 1 and stem.isupper()
    return f"!{stem}" if acronym else f"~{stem.casefold()}"


def _singulars(folded: str) -> Iterator[str]:
    yield folded
    if folded.endswith("s") and len(folded) > len("gas"):
        yield folded[:-1]
        if folded.endswith("es"):
            yield folded[:-2]
        if folded.endswith("ies"):
            yield f"{folded[:-3]}y"
