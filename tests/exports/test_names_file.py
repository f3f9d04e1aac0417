from __future__ import annotations

import json

from generator.exports.names_file import name_files
from generator.model import Author

AUTHORS = (
    Author("jose-rook", "José Rook", ("a", "b")),
    Author("roxana-j-finch", "Roxana J. Finch", ("a", "b", "c"), ("R. Finch-Rook",)),
    Author("author-1a", "金 哲洙", ("a", "b")),
    Author("bo-finch", "Bo Finch", ("a",)),
)


def read(files: dict[str, str], name: str) -> dict[str, list[object]]:
    found: dict[str, list[object]] = json.loads(files[f"data/names/{name}.json"])
    return found


def test_a_name_is_in_the_file_of_each_of_its_words_with_most_papers_first() -> None:
    files = name_files(AUTHORS)
    assert read(files, "ro")["names"] == [
        ["Roxana J. Finch", "roxana-j-finch", 3],
        ["José Rook", "jose-rook", 2],
    ]
    assert read(files, "jo")["names"] == [["José Rook", "jose-rook", 2]]
    assert read(files, "--")["names"] == [["金 哲洙", "author-1a", 2]]


def test_the_index_lists_the_files_there_are_and_a_name_without_a_page_is_in_none() -> None:
    files = name_files(AUTHORS)
    assert read(files, "index")["files"] == ["--", "fi", "jo", "ro"]
    assert len(files) == 5
    assert "Bo Finch" not in "".join(files.values())
