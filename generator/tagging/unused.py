"""Patterns of the vocabulary that no paper has, and which of them are slips of the pen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from generator.diagnostics import Diagnostics, quoted
from generator.model import Place, Tag
from generator.tagging.finding.matching import PatternIndex
from generator.tagging.finding.words import parts, split_words

COMMON: Final = 3
"""So often a word stands in an archive that is sure to be no slip itself."""
_LONG_WORD: Final = re.compile(r"(?<![a-z*])[a-z]{8,}(?![a-z*])")
"""Shorter words are near to too many others."""


def unused_patterns(
    vocabulary: Sequence[Tag], papers: Iterable[tuple[str, str]]
) -> tuple[tuple[Place, str], ...]:
    """Patterns that stand in no paper's title or abstract, each with its place in the vocabulary.

    `papers` are titles and abstracts. What speaks only in titles is looked for only there. Aliases
    and exclusions are not looked for: an alias is also what readers search for, and an exclusion
    guards against papers to come.
    """
    wanted = [
        (tag, pattern, is_for_titles)
        for tag in vocabulary
        for patterns, is_for_titles in (
            (tag.title_patterns, True),
            (tag.patterns, False),
            (tag.hints, False),
        )
        for pattern in patterns
    ]
    index = PatternIndex([pattern for _, pattern, _ in wanted])
    seen: set[int] = set()
    for some in parts(papers):
        _, in_titles, _ = index.find(split_words([title for title, _ in some]))
        _, in_abstracts, _ = index.find(split_words([abstract for _, abstract in some]))
        seen.update(in_titles.tolist())
        seen.update(number for number in set(in_abstracts.tolist()) if not wanted[number][2])
    return tuple(
        (dict(tag.places).get(pattern, tag.place), pattern)
        for number, (tag, pattern, _) in enumerate(wanted)
        if number not in seen
    )


def warn_of_misspelled_patterns(
    vocabulary: Sequence[Tag], papers: Sequence[tuple[str, str]], diagnostics: Diagnostics
) -> None:
    """Warn of each unused pattern with a word that is a slip of the pen away from one of papers.

    A vocabulary is wider than any one archive, so that standing in no paper is no fault; but a long
    word that no paper has, with a letter too many, too few or two changed about, most often is.
    """
    unused = unused_patterns(vocabulary, papers)
    counts = Counter(word for paper in papers for text in paper for word in _words(text))
    by_beginning: dict[str, list[str]] = {}
    for word, count in counts.items():
        if count >= COMMON:
            by_beginning.setdefault(word[0], []).append(word)
    for place, pattern in unused:
        for word in _words(pattern):
            likely = None if word in counts else _meant(word, by_beginning.get(word[0], ()))
            if likely:
                message = f"no paper has '{word}' of the pattern {quoted(pattern)}"
                diagnostics.warning(place, message, f"did you mean '{likely}'?")


def _words(text: str) -> list[str]:
    return _LONG_WORD.findall(text.lower())


def _meant(word: str, words: Iterable[str]) -> str | None:
    """The word that differs by one letter more or less, or by two letters changed about."""
    # As in `diagnostics`, what only a doubt asks for.
    from rapidfuzz import process  # noqa: PLC0415 -- as said above
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 -- and this

    near = process.extractOne(word, words, scorer=DamerauLevenshtein.distance, score_cutoff=1)
    if near is None:
        return None
    is_form = near[0].startswith(word) or word.startswith(near[0])
    is_slip = len(near[0]) != len(word) or sorted(near[0]) == sorted(word)
    return near[0] if is_slip and not is_form else None
