from generator.discovery.related.words import paper_words
from generator.model import Paper, Place

PLACE = Place("000.txt", 1)


def paper(title: str, abstract: str = "") -> Paper:
    return Paper(
        slug=title.casefold(),
        title=title,
        abstract=abstract,
        sightings=(),
        title_place=PLACE,
        abstract_place=PLACE,
    )


def test_a_title_counts_three_times() -> None:
    assert paper_words([paper("Pose", "Hands pose")]).terms == (
        ("pose", "pose", "pose", "hands", "pose"),
    )


def test_words_that_any_paper_has_are_left_out() -> None:
    (terms,) = paper_words([paper("We propose a novel method for 12 results", "of x and y")]).terms
    assert terms == ()


def test_addresses_are_no_words() -> None:
    text = "https://github.example/pose/x and hands.github.io/pose_site and git://x.example/y"
    assert paper_words([paper("", text)]).terms == ((),)


def test_spellings_of_one_word_are_one_term() -> None:
    words = paper_words([paper("", "fine-tuning finetuning Fine-Tuning fine-tuning")])
    assert set(words.terms[0]) == {"finetuning"}
    assert words.shown == {"finetuning": "fine-tuning"}


def test_a_plural_joins_its_singular_where_the_archive_has_it() -> None:
    words = paper_words([paper("", "judges queries bias process"), paper("", "judge query")])
    assert words.terms == (("judge", "query", "bias", "process"), ("judge", "query"))


def test_the_usual_spelling_is_shown_and_lower_case_where_it_is_usual() -> None:
    text = "LLM LLM llm-judge Pose Pose Pose pose Koopman"
    shown = paper_words([paper("", text)]).shown
    assert shown == {"llm": "LLM", "llmjudge": "llm-judge", "pose": "pose", "koopman": "Koopman"}


def test_no_papers_have_no_words() -> None:
    assert paper_words([]).terms == ()
