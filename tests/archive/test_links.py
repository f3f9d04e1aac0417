from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.archive.identity.names import Listing
from generator.archive.links import paper_links, safe_host
from generator.model import LinkKind
from tests.archive.making import dump, entry


def links(*details: Mapping[str, object]) -> list[tuple[LinkKind, str, str]]:
    """Kind, address and line of the links of one paper that several digests list."""
    dumps = [dump(entry("Moss", **each), source=f"{n}.txt") for n, each in enumerate(details)]
    found = paper_links([Listing(each, each.entries[0]) for each in dumps])
    return [(link.kind, link.address, str(link.source.place)) for link in found]


@pytest.mark.parametrize(
    ("text", "kind", "address"),
    [
        ("Code: https://github.com/moss/Fern-2.", LinkKind.CODE, "https://github.com/moss/Fern-2"),
        ("(https://gitlab.com/moss/fern)", LinkKind.CODE, "https://gitlab.com/moss/fern"),
        ("at https://moss.github.io/fern/, now", LinkKind.PROJECT, "https://moss.github.io/fern/"),
        ("\\url{https://moss.github.io}.", LinkKind.PROJECT, "https://moss.github.io"),
        ("https://huggingface.co/moss/fern!", LinkKind.MODEL, "https://huggingface.co/moss/fern"),
        (
            "https://huggingface.co/datasets/moss/fern",
            LinkKind.DATA,
            "https://huggingface.co/datasets/moss/fern",
        ),
        (
            "https://huggingface.co/spaces/moss/fern",
            LinkKind.PROJECT,
            "https://huggingface.co/spaces/moss/fern",
        ),
        (
            "(see https://github.com/moss/fern(old)).",
            LinkKind.CODE,
            "https://github.com/moss/fern(old)",
        ),
    ],
)
def test_links_in_an_abstract_are_found_without_the_signs_of_its_sentence(
    text: str, kind: LinkKind, address: str
) -> None:
    assert links({"abstract": text}) == [(kind, address, "0.txt:11")]


@pytest.mark.parametrize(
    "text",
    [
        "http://github.com/moss/fern",
        "https://github.com",
        "https://huggingface.co/papers/2401.00001",
        "https://huggingface.co",
        "https://github.com.moss.example/a/b",
        "https://user:secret@github.com/moss/fern",
        "https://github.com:8443/moss/fern",
        "https://moss.example/fern",
        "javascript:alert(1)//https:",
    ],
)
def test_what_is_no_place_of_code_or_project_is_left_in_its_text(text: str) -> None:
    assert links({"abstract": text}) == []


def test_what_the_source_names_comes_first_and_each_address_once() -> None:
    named = {
        "code": "https://github.com/Moss/Fern.git",
        "project": "https://moss.example/",
        "abstract": "Code at https://github.com/moss/fern, data at "
        "https://huggingface.co/datasets/moss/fern.",
    }
    assert links({"abstract": "https://github.com/moss/fern/"}, named) == [
        (LinkKind.CODE, "https://github.com/Moss/Fern.git", "1.txt:10"),
        (LinkKind.PROJECT, "https://moss.example/", "1.txt:10"),
        (LinkKind.DATA, "https://huggingface.co/datasets/moss/fern", "1.txt:11"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "http://moss.example/",
        "https://",
        "https:///fern",
        "https://localhost/fern",
        "https://me@moss.example/",
        "https://moss.example:443/",
        "https://moss.example:x/",
        "https://@moss.example/",
        "https://moss..example/",
        "https://moss%2eexample/",
        "https://moss.example/<b>",
        'https://moss.example/"onload=',
        "https://moss.example/a b",
        "https://moss.example/\u202e",
        "https://[::1]/",
        "https://moss.example/" + "a" * 300,
        "HTTPS://moss.example/",
        "data:text/html,x",
    ],
)
def test_an_address_that_is_not_safe_is_never_linked(address: str) -> None:
    assert safe_host(address) is None
    assert links({"code": address}) == []


def test_the_host_of_an_address_is_told() -> None:
    assert safe_host("https://moss.github.io/fern?a=1#b") == "moss.github.io"
    assert safe_host("https://Moss.Example:?a=@b") == "moss.example"
