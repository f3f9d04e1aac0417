"""What sentences are about: the paper's own work, its proposal, its results."""

from __future__ import annotations

import enum
from typing import Final, NamedTuple

import numpy as np

from generator.tagging.finding.lists import Flags
from generator.tagging.finding.words import Texts

_AUTHORS: Final = frozenset(("we", "our", "us", "here"))
_THIS: Final = frozenset(("this", "present", "the"))
_WRITING: Final = frozenset(
    ("paper", "work", "article", "study", "survey", "book", "report", "position")
)
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


class _Role(enum.IntFlag):
    """What a word can be in such a sentence."""

    AUTHORS = 1
    THIS = 2
    WRITING = 4
    PROPOSING = 8
    RESULTS = 16
    ADDING = 32
    IN = 64
    SELF = 128


class _Roles(dict[str, int]):
    """The roles of each different word of all texts, worked out when it is first met."""

    def __missing__(self, word: str) -> int:
        folded = word.casefold()
        self[word] = roles = sum(role for role, words in _WORDS.items() if folded in words)
        return roles


_WORDS: Final = {
    _Role.AUTHORS: _AUTHORS,
    _Role.THIS: _THIS,
    _Role.WRITING: _WRITING,
    _Role.PROPOSING: _PROPOSING,
    _Role.RESULTS: _RESULTS,
    _Role.ADDING: _ADDING,
    _Role.IN: frozenset(("in",)),
    _Role.SELF: frozenset(("this",)),
}


class SentenceKinds(NamedTuple):
    """What sentences are about, by their numbers; all of it may be false."""

    own_work: Flags
    """The authors speak of their own work."""
    proposal: Flags
    """And say what they propose, build or study."""
    first_proposal: Flags
    """It is the text's first that does, where the main contribution stands."""
    results: Flags
    """It speaks of experiments and how they came out, and proposes nothing."""
    aside: Flags
    """It adds something to what was said before: what comes with the main contribution."""


class SentenceReader:
    """Tells what sentences are about, and keeps what each word can be in one."""

    def __init__(self) -> None:
        self._roles = _Roles()

    def kinds(self, texts: Texts) -> SentenceKinds:
        """The kinds of all sentences of texts."""
        words = map(self._roles.__getitem__, texts.words)
        roles = np.fromiter(words, np.uint8, len(texts.words))

        def having(places: Flags) -> Flags:
            """The sentences that have one of some words."""
            found = np.zeros(len(texts.text_of), np.bool_)
            found[texts.sentence_of[: len(places)][places]] = True
            return found

        before, word = roles[:-1], roles[1:]
        of_itself = (before & _Role.THIS > 0) & (word & _Role.WRITING > 0)
        of_itself |= (before & _Role.IN > 0) & (word & _Role.SELF > 0)
        of_itself &= texts.sentence_of[:-1] == texts.sentence_of[1:]
        own_work = having(roles & _Role.AUTHORS > 0) | having(of_itself)
        proposal = own_work & having(roles & _Role.PROPOSING > 0)
        first = np.full(len(texts.texts), len(texts.text_of))
        proposing = np.flatnonzero(proposal)[::-1]
        first[texts.text_of[proposing]] = proposing
        numbers, first_of = np.arange(len(texts.text_of)), first[texts.text_of]
        return SentenceKinds(
            own_work,
            proposal,
            first_proposal=numbers == first_of,
            results=~proposal & having(roles & _Role.RESULTS > 0),
            aside=(numbers > first_of) & having(roles & _Role.ADDING > 0),
        )
