from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.patterns import LONGEST_GAP, AskedKeys, Step, parse_pattern
from generator.tagging.finding.long_patterns import telling_pair
from generator.tagging.finding.matching import PatternIndex
from generator.tagging.finding.words import split_words

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
    if at < len(words) and AskedKeys(first.keys)(words[at]):
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
    # Others beside it, so that any pair of its words can be the most telling one.
    index = PatternIndex([pattern, "a b", "b a|ddd", "cc ddd"])
    first, number, last = index.find(split_words([" ".join(words)]))
    found = zip(first[number == 0].tolist(), last[number == 0].tolist(), strict=True)
    assert sorted(found) == [(first, last) for first, last in shortest if last is not None]


@pytest.mark.parametrize(
    ("pattern", "pair"),
    [
        ("we find", 0),
        ("language model", 0),
        ("state of the art", 0),
        ("we ... corpus", 0),
        ("we ... new corpus", 1),
        ("introduce ... new corpus ... of", 1),
        ("a new|novel data set", 1),
    ],
)
def test_two_long_words_side_by_side_are_looked_for(pattern: str, pair: int) -> None:
    assert telling_pair(parse_pattern(pattern), Counter()) == pair


def test_of_equally_long_pairs_the_rarer_is_looked_for() -> None:
    uses = Counter({"~new": 5, "~few": 1, "~old": 1})
    assert telling_pair(parse_pattern("new few old"), uses) == 1
