from generator.discovery.trends.title_words import title_words


def test_words_know_their_title_and_how_many_follow_in_their_phrase() -> None:
    found = title_words(["Red Gloves: Tracking", "", "(of) red"])
    words = [found.words[word] for word in found.word.tolist()]
    assert words == ["Red", "Gloves", "Tracking", "of", "red"]
    assert found.title.tolist() == [0, 0, 0, 2, 2]
    assert found.left.tolist() == [2, 1, 1, 1, 1]


def test_words_in_any_letters_and_in_the_plural_count_as_the_same() -> None:
    found = title_words(["Red Gloves", "red glove"])
    assert found.same[:2].tolist() == found.same[2:].tolist()
    assert found.spelled(0, 2) == "Red Gloves"
    assert found.folded_run(0, 2) == "red glove"


def test_no_titles_have_no_words() -> None:
    assert len(title_words([]).title) == 0
