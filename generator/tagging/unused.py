"""Patterns of the vocabulary that no paper of an archive has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Place, Tag
from generator.tagging.matching import PatternIndex
from generator.tagging.words import split_words

MOST_SHOWN: Final = 20
"""A vocabulary that was written for another archive has hundreds."""


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
    for title, abstract in papers:
        seen.update(match.pattern for match in index.find(split_words(title)))
        in_abstract = (match.pattern for match in index.find(split_words(abstract)))
        seen.update(number for number in in_abstract if not wanted[number][2])
    return tuple(
        (dict(tag.places).get(pattern, tag.place), pattern)
        for number, (tag, pattern, _) in enumerate(wanted)
        if number not in seen
    )


def warn_of_unused_patterns(
    vocabulary: Sequence[Tag], papers: Iterable[tuple[str, str]], diagnostics: Diagnostics
) -> None:
    """Warn of each pattern that stands in no paper: the first MOST_SHOWN, then how many more."""
    unused = unused_patterns(vocabulary, papers)
    for place, pattern in unused[:MOST_SHOWN]:
        diagnostics.warning(place, f"no paper has the pattern '{pattern}'", "is it misspelled?")
    if more := unused[MOST_SHOWN:]:
        message = f"no paper has {len(more)} more patterns, the first of them here"
        diagnostics.warning(more[0][0], message, "was the vocabulary written for another archive?")
