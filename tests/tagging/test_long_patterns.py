from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.patterns import LONGEST_GAP, Step, parse_pattern, word_keys
from generator.tagging.long_patterns import prepare
from generator.tagging.matching import PatternIndex
from generator.tagging.words import split_words

WORDS = st.sampled_from(["a", "b", "cc", "ddd"])
STEPS = st.tuples(st.sampled_from(["a", "b", "cc", "ddd", "a|cc", "dd*"]), st.booleans())
PATTERNS = st.lists(STEPS, min_size=2, max_size=4).map(
    lambda steps: "".join(
        f" ... {word}" if gap and number else f" {word}" for number, (word, gap) in enumerate(steps)
    )
)


def ends(steps: Sequence[Step], words: Sequence[str], at: int) -> Iterator[int]:
    """Every word that can end a match whose first word stands at `at`, tried one by one."""
    first, *later = steps
    if at < len(words) and not first.keys.isdisjoint(word_keys(words[at])):
        if not later:
            yield at
        else:
            reach = 1 + (LONGEST_GAP if later[0].after_gap else 0)
            for following in range(at + 1, at + reach + 1):
                yield from ends(later, words, following)


@given(PATTERNS, st.lists(WORDS, max_size=12))
def test_a_match_is_found_wherever_one_stands(pattern: str, words: Sequence[str]) -> None:
    steps = parse_pattern(pattern)
    shortest = [(at, min(ends(steps, words, at), default=None)) for at in range(len(words))]
    # Others beside it, so that any of its words can be the most telling one.
    found = PatternIndex([pattern, "a b", "b a|ddd", "cc ddd"]).find(split_words(" ".join(words)))
    assert [(match.first, match.last) for match in found if match.pattern == 0] == [
        (first, last) for first, last in shortest if last is not None
    ]


@pytest.mark.parametrize(
    ("pattern", "telling", "beside"),
    [
        ("we find", 1, -1),
        ("language model", 0, 1),
        ("state of the art", 0, 1),
        ("we ... corpus", 1, None),
        ("introduce ... new corpus", 0, None),
        ("a new|novel", 1, -1),
    ],
)
def test_the_longest_word_is_the_most_telling_one(
    pattern: str, telling: int, beside: int | None
) -> None:
    prepared = prepare(0, parse_pattern(pattern), Counter())
    assert (prepared.telling, prepared.beside) == (telling, beside)
