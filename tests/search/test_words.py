from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from generator.search.numbers import base36
from generator.search.places import places_of
from generator.search.records import SearchRecord
from generator.search.tokens import cut_records
from generator.search.words import WORDS_A_FILE, word_files
from generator.text import tokens_of, words_of
from generator.urls import SEARCH_INDEX, SEARCH_WORDS


def record(title: str) -> SearchRecord:
    return SearchRecord("papers/a/", title, abstract="")


def search_words(records: list[SearchRecord]) -> dict[str, str]:
    return word_files(places_of(records, cut_records(records)))


def file(files: dict[str, str], name: str) -> list[str]:
    return files[SEARCH_WORDS.format(name=name)].splitlines()


def test_a_word_is_told_with_how_many_papers_use_it_in_this_form() -> None:
    files = search_words([record("Models model a model"), record("A model"), record("Modal")])
    assert file(files, "m") == ["modal 1", "model 2", "models 1"]


def test_a_word_that_never_stands_without_its_beginning_tells_how_long_that_is() -> None:
    files = search_words([record("Moss-Net Moss-Net-R1"), record("moss GladeNet"), record("Glade")])
    assert file(files, "m") == ["moss 2", "mossnet 1 4", "mossnetr1 1 4"]
    assert file(files, "g") == ["glade 2", "gladenet 1 5"]


def test_a_word_that_stands_alone_once_is_within_no_other() -> None:
    files = search_words([record("fine-tuning"), record("finetuning of the fine")])
    assert file(files, "f") == ["fine 2", "finetuning 2"]


def test_names_of_authors_and_words_of_tags_are_known() -> None:
    files = search_words(
        [SearchRecord("papers/a/", "T", "", ("Bowen Wen",), "", ("Reasoning",), ("thought",))]
    )
    assert file(files, "w") == ["wen 1"]
    assert file(files, "r") == ["reasoning 1"]
    assert file(files, "t") == ["t 1", "thought 1"]


def test_a_beginning_with_many_words_is_split_by_the_next_letter() -> None:
    many = " ".join(f"qu{base36(number)}" for number in range(36, 37 + WORDS_A_FILE))
    index = json.loads(search_words([record(f"q qu {many}")])[SEARCH_INDEX])
    assert index["words"] == ["q", "qu", "qu1", "qu2", "qu3", "qu4", "qu5", "qu6"]


def test_no_beginning_is_split_after_the_third_letter() -> None:
    many = " ".join(f"qua{base36(number)}" for number in range(36, 37 + WORDS_A_FILE))
    files = search_words([record(many)])
    assert len(file(files, "qua")) == WORDS_A_FILE + 1


def test_other_letters_share_a_file() -> None:
    assert file(search_words([record("μLO")]), "-") == ["μlo 1"]


def test_no_file_has_a_name_that_hosts_leave_out() -> None:
    files = search_words([record("_moss Łfern 苔 a苔")])
    assert not [path for path in files if "/_" in path]


def test_the_index_tells_the_length_of_each_title() -> None:
    index = json.loads(search_words([record("One two"), record("w " * 40)])[SEARCH_INDEX])
    assert index["papers"] == 2
    assert index["titles"] == "2z"


@given(st.integers(min_value=0, max_value=10**9))
def test_base_36_is_read_back(number: int) -> None:
    assert int(base36(number), 36) == number


@given(st.lists(st.text(max_size=30), max_size=8))
def test_every_word_stands_in_the_file_of_its_longest_beginning(titles: list[str]) -> None:
    files = search_words([record(title) for title in titles])
    names = json.loads(files[SEARCH_INDEX])["words"]
    told = {line.lstrip("+").split()[0] for name in names for line in file(files, name)}
    assert told == {
        word for title in titles for token in tokens_of(title) for word in words_of(token)
    }
