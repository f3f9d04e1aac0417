from __future__ import annotations

from generator.exports.find.names import NAMES_A_FILE, name_file, name_files
from generator.model import Author
from generator.urls import FILTER_NAMES


def author(name: str, papers: int = 2) -> Author:
    slug = name.lower().replace(" ", "-")
    return Author(slug, name, tuple(f"p{number}" for number in range(papers)))


def listed(authors: list[Author], beginning: str) -> list[object]:
    count, files = name_files(authors)
    names = files[FILTER_NAMES.format(number=name_file(beginning, count))]["names"]
    assert isinstance(names, list)
    return names


# tests/javascript/names.test.js expects the same.
def test_the_file_of_a_name_follows_from_the_letters_alone() -> None:
    found = [name_file(letters, 64) for letters in ("ab", "st", "łu", "文字")]
    assert found == [10, 2, 16, 35]
    assert name_file("ab", 1) == 0


def test_a_name_stands_in_the_file_of_each_of_its_words_with_most_papers_first() -> None:
    authors = [author(f"Fern{number} Moss") for number in range(NAMES_A_FILE)]
    authors += [author("Ivy Stone", papers=3), author("Ivo Stone", papers=9), author("Łucja Ash")]
    count, files = name_files(authors)
    assert count == 4
    assert len(files) == count
    assert [name for name in listed(authors, "st") if "Stone" in str(name)] == [
        ["Ivo Stone", "ivo-stone", 9],
        ["Ivy Stone", "ivy-stone", 3],
    ]
    assert ["Ivy Stone", "ivy-stone", 3] in listed(authors, "iv")
    assert ["Łucja Ash", "łucja-ash", 2] in listed(authors, "lu")


def test_a_name_without_a_page_is_not_suggested() -> None:
    assert listed([author("Ivy Stone", papers=1), author("Ivy Moss")], "iv") == [
        ["Ivy Moss", "ivy-moss", 2]
    ]
    assert name_files([author("Ivy Stone", papers=1)]) == (0, {})


def test_the_order_of_the_names_changes_nothing() -> None:
    authors = [author("Ivy Stone"), author("Ivo Moss"), author("Rowan Stone")]
    assert name_files(authors) == name_files(authors[::-1])
