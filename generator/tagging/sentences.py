"""What a sentence of an abstract is about: the paper's own work, its proposal, its results."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from generator.tagging.words import Words

_AUTHORS: Final = frozenset(("we", "our", "us", "here"))
_THIS: Final = frozenset(("this", "present", "the"))
_WRITING: Final = frozenset(
    ("paper", "work", "article", "study", "survey", "book", "report", "position")
)
_SELF: Final = _WRITING | {"this"}
"""One of these stands where a paper speaks of itself but not of its authors."""
_PROPOSING: Final = frozenset(
    verb + ending
    for verb, endings in (
        ("introduc", ("e", "es", "ing")),
        ("propos", ("e", "es", "ing")),
        ("present", ("", "s", "ing")),
        ("develop", ("", "s", "ed")),
        ("releas", ("e", "es")),
        ("design", ("", "s", "ed")),
        ("build", ("", "s")),
        ("construct", ("", "s", "ed")),
        ("creat", ("e", "es", "ed")),
        ("investigat", ("e", "es")),
        ("explor", ("e", "es")),
        ("stud", ("y", "ies")),
        ("examin", ("e", "es")),
        ("describ", ("e", "es")),
        ("survey", ("", "s")),
        ("review", ("", "s")),
        ("argu", ("e", "es")),
        ("curat", ("e", "ed")),
        ("unveil", ("", "s")),
        ("formulat", ("e",)),
        ("address", ("", "es")),
    )
    for ending in endings
)
_RESULTS: Final = frozenset(
    (
        *("experiments", "experimental", "results", "evaluations"),
        *("outperforms", "outperform", "outperforming", "surpasses", "surpassing", "surpass"),
        *("achieves", "achieve", "achieving", "improves", "gains", "improvements", "improvement"),
    )
)
_ADDING: Final = frozenset(
    (
        *("also", "further", "furthermore", "additionally", "moreover", "besides", "finally"),
        *("addition", "alongside", "facilitate", "support", "supporting"),
    )
)


class SentenceKind(NamedTuple):
    """What one sentence is about; all of it may be false."""

    own_work: bool
    """The authors speak of their own work."""
    proposal: bool
    """And say what they propose, build or study."""
    first_proposal: bool
    """It is the first that does, where the main contribution stands."""
    results: bool
    """It speaks of experiments and how they came out, and proposes nothing."""
    aside: bool
    """It adds something to what was said before: what comes with the main contribution."""


def sentence_kinds(words: Words) -> tuple[SentenceKind, ...]:
    """The kinds of all sentences of an abstract, in their order."""
    # As one text, for to fold each word alone takes longer; no word has a space in it.
    folded = " ".join(words.words).casefold().split(" ")
    kinds: list[SentenceKind] = []
    proposed = False
    for numbers in words.sentences:
        sentence = folded[numbers.start : numbers.stop]
        own_work = _is_own_work(sentence)
        proposal = own_work and not _PROPOSING.isdisjoint(sentence)
        kinds.append(
            SentenceKind(
                own_work=own_work,
                proposal=proposal,
                first_proposal=proposal and not proposed,
                results=not proposal and not _RESULTS.isdisjoint(sentence),
                aside=proposed and not _ADDING.isdisjoint(sentence),
            )
        )
        proposed = proposed or proposal
    return tuple(kinds)


def _is_own_work(sentence: Sequence[str]) -> bool:
    if not _AUTHORS.isdisjoint(sentence):
        return True
    return not _SELF.isdisjoint(sentence) and any(
        (before in _THIS and word in _WRITING) or (before == "in" and word == "this")
        for before, word in pairwise(sentence)
    )
