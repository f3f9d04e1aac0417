"""Hostile text, in every input that can hold some, gives inert pages that show it as it is."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Final
from urllib.parse import urlsplit

from tests.conftest import PUBLISHED
from tests.hostile.attacks import ATTACKS
from tests.hostile.hostile_archive import OTHERS
from tests.html_page import Element, presented
from tests.links import broken_links, is_elsewhere
from tests.workspace import Workspace, read_tree

SITE_URL: Final = PUBLISHED["SITE_URL"]
COMMAND: Final = re.compile(r"\\(textbf|emph|url|footnote|em|bf)(?![a-z])|\\(?=[_%&#$\"'{}])")
"""LaTeX outside of formulas that is set as it reads, so that a page shows it without."""
FORMULA: Final = frozenset(
    {"annotation", "math", "mi", "mn", "mo", "mroot", "mrow", "msub", "msup", "mtable", "mtd"}
    | {"mtext", "mtr", "semantics"}
)


def test_no_entry_is_lost(papers: list[dict[str, str]]) -> None:
    assert len(papers) == 1 + len(ATTACKS) + OTHERS
    assert len({paper["slug"] for paper in papers}) == len(papers)


def test_every_title_and_abstract_is_shown_as_it_is(
    papers: list[dict[str, str]], pages: dict[str, Element]
) -> None:
    for paper in papers:
        page = pages[f"papers/{paper['slug']}/index.html"]
        (shown,) = page.of_class("paper__abstract")
        (heading,) = page.all("h1")
        for element, printed in ((shown, paper["abstract"]), (heading, paper["title_shown"])):
            if COMMAND.search(printed):
                # A group that does not end keeps its command as printed.
                as_read = {letters(COMMAND.sub("", printed)), letters(printed)}
                assert letters(element.text) in as_read
            else:
                assert presented(element.text) == presented(printed)


def test_no_script_is_there_but_the_themes(
    pages: dict[str, Element], harmless: dict[str, Element]
) -> None:
    assert scripts(pages) == scripts(harmless)


def test_no_element_asks_for_anything_but_the_themes_files(
    pages: dict[str, Element], harmless: dict[str, Element]
) -> None:
    asked = {re.sub(r"^(\.\./)+", "", each) for page in pages.values() for each in page.requests}
    known = {re.sub(r"^(\.\./)+", "", each) for page in harmless.values() for each in page.requests}
    assert asked <= known


def test_no_handler_and_no_style_is_there(pages: dict[str, Element]) -> None:
    found = {
        f"{element.tag} {name}"
        for page in pages.values()
        for element in page.walk()
        for name in element.attributes
        if name.startswith("on") or name in ("style", "formaction", "srcdoc", "xlink:href")
    }
    assert found == set()


def test_no_element_is_there_that_the_real_archive_has_not(
    pages: dict[str, Element], archive_pages: dict[str, Element]
) -> None:
    known = {element.tag for page in archive_pages.values() for element in page.walk()}
    found = {element.tag for page in pages.values() for element in page.walk()}
    assert found - known - FORMULA == set()


def test_links_lead_to_pages_or_to_the_web(hostile: Workspace, pages: dict[str, Element]) -> None:
    out = {link for page in pages.values() for link in page.links if is_elsewhere(link, SITE_URL)}
    assert {link.partition(":")[0] for link in out} <= {"http", "https"}
    assert list(broken_links(pages, frozenset(read_tree(hostile.site)), SITE_URL)) == []


def test_links_out_lead_where_the_site_means_or_the_text_says(pages: dict[str, Element]) -> None:
    hosts = "arxiv.org huggingface.co scholar.google.com github.com/example/archive"
    own = (SITE_URL, *(f"https://{host}" for host in hosts.split()))
    for page in pages.values():
        for anchor in page.all("a"):
            target = anchor.attributes.get("href", "")
            if is_elsewhere(target, SITE_URL) and not target.startswith(own):
                host = urlsplit(target).hostname
                assert host
                assert host in anchor.text.casefold()


def test_the_head_of_a_page_holds_the_text_alone(
    papers: list[dict[str, str]], pages: dict[str, Element]
) -> None:
    for paper in papers:
        page = pages[f"papers/{paper['slug']}/index.html"]
        (head,) = page.all("head")
        assert {each.tag for each in head.walk()} <= {"head", "title", "meta", "link", "script"}
        (title,) = head.all("title")
        (description,) = (
            each.attributes["content"]
            for each in head.all("meta")
            if each.attributes.get("name") == "description"
        )
        shown = paper["title_shown"]
        if not {*"$\\"} & {*shown}:
            assert presented(title.text) == f"{presented(shown)} · Digest archive"
        assert description.startswith("This abstract is here so that the paper has one")


def test_no_file_is_written_outside_its_place(hostile: Workspace) -> None:
    names = {path.name for path in hostile.root.iterdir()}
    assert names == {".cache", "docs", "generator", "mkdocs.yml", "seeds", "site"}
    made = (hostile.docs / ".generated").read_text(encoding="utf-8").splitlines()
    endings = "md|txt|json|csl.json|jsonl|csv|bib|ris|xml|bin"
    named = re.compile(rf"(?:[a-z0-9_-]+/)*[a-z0-9_-]+\.(?:{endings})", re.ASCII)
    assert [name for name in made if not named.fullmatch(name)] == []


def test_a_file_of_this_machine_is_on_no_page(hostile: Workspace) -> None:
    for name, content in read_tree(hostile.site).items():
        assert b"root:x:0" not in content, name


def test_templates_are_not_filled_in(
    papers: list[dict[str, str]], pages: dict[str, Element]
) -> None:
    sums = 0
    for paper in papers:
        (heading,) = pages[f"papers/{paper['slug']}/index.html"].all("h1")
        assert heading.text.count("7*7") == paper["title_shown"].count("7*7")
        sums += heading.text.count("7*7")
    assert sums > 5


def letters(text: str) -> str:
    """The letters and digits of a text, without accents."""
    return "".join(each for each in unicodedata.normalize("NFD", text) if each.isalnum())


def test_what_a_page_tells_search_engines_is_data_that_ends_no_script(
    pages: dict[str, Element],
) -> None:
    told = [script for page in pages.values() for script in page.all("script") if is_data(script)]
    assert len(told) > len(ATTACKS)
    for script in told:
        assert not {*"<>&\u2028\u2029"} & {*script.text}
        assert json.loads(script.text)["@context"] == "https://schema.org"


def is_data(script: Element) -> bool:
    return script.attributes.get("type") == "application/ld+json"


def scripts(pages: dict[str, Element]) -> set[str]:
    return {
        re.sub(r'"(\.\./)*\.?\.?"', '""', script.text)
        for page in pages.values()
        for script in page.all("script")
        if not is_data(script)
    }
