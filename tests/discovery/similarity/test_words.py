import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from generator.discovery.similarity.words import (
    PaperWords,
    paper_words,
    singular,
    split_words,
    term_of,
)
from tests.discovery.papers import paper


def counted(words: PaperWords, place: int = 0) -> dict[str, int]:
    """A paper's words and how often they stand in it."""
    part = slice(words.ends[place], words.ends[place + 1])
    found: Counter[str] = Counter()
    for number, count in zip(
        words.numbers[part].tolist(), words.counts[part].tolist(), strict=True
    ):
        found[words.words[number]] += count
    return dict(found)


def test_a_title_counts_three_times() -> None:
    words = paper_words([paper("a", "Pose", "hands pose")])
    assert counted(words) == {"Pose": 3, "hands": 1, "pose": 1}


@given(st.text(st.sampled_from("ab1-_ .,(\n\xe9\N{GREEK SMALL LETTER PI}")))
def test_words_are_runs_of_letters_and_digits_with_hyphens_within(text: str) -> None:
    assert split_words(text) == re.findall(r"[^\W_]+(?:-[^\W_]+)*", text)


def test_papers_are_found_by_a_word_of_their_abstracts_in_any_letters() -> None:
    papers = [
        paper("a", "Gloves", "POSE, and pose again"),
        paper("b"),
        paper("c", "Pose", "depth of gloves"),
        paper("d", "", "a pose"),
    ]
    found = paper_words(papers).in_abstracts(["pose", "gloves", "salt"])
    assert found == {"pose": [0, 3], "gloves": [2], "salt": []}
    assert paper_words([]).in_abstracts(["pose"]) == {"pose": []}


def test_words_that_any_paper_has_are_left_out() -> None:
    words = paper_words([paper("a", "We propose a novel method for 12 results", "of x and y")])
    assert counted(words) == {}


def test_addresses_are_no_words() -> None:
    text = "https://github.example/pose/x and hands.github.io/pose_site and git://x.example/y"
    assert counted(paper_words([paper("a", "", text)])) == {}


def test_a_stroke_alone_makes_no_address() -> None:
    assert counted(paper_words([paper("a", "", "read/write heads")])) == {
        "read": 1,
        "write": 1,
        "heads": 1,
    }


def test_every_paper_has_its_own_words() -> None:
    words = paper_words([paper("a", "", "pose"), paper("b"), paper("c", "", "depth pose")])
    assert [counted(words, place) for place in range(3)] == [
        {"pose": 1},
        {},
        {"depth": 1, "pose": 1},
    ]


def test_spellings_of_one_word_are_one_term() -> None:
    spellings = ["fine-tuning", "finetuning", "Fine-Tuning"]
    assert {term_of(spelling) for spelling in spellings} == {"finetuning"}
    assert term_of("The") == term_of("7") == term_of("x") == ""


def test_a_regular_plural_counts_as_its_singular() -> None:
    plurals = ["judges", "queries", "cameras", "videos", "ties"]
    assert [singular(word) for word in plurals] == ["judge", "query", "camera", "video", "tie"]
    unlike = ["process", "gas", "thesis", "corpus"]
    assert [singular(word) for word in unlike] == unlike


def test_no_papers_have_no_words() -> None:
    words = paper_words([])
    assert (words.words, words.ends.tolist()) == ((), [0])
