"""Hostile text, in every input that can hold some, gives inert pages that show it as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

import pytest
import yaml

from tests.conftest import PUBLISHED
from tests.html_page import Element, presented, read_pages
from tests.links import broken_links, is_elsewhere
from tests.workspace import Workspace, make_workspace, read_tree

ATTACKS: Final = (
    "<script>alert(1)</script>",
    "</title><script>alert(2)</script>",
    '"><img src=x onerror=alert(3)>',
    "'><svg onload=alert(4)>",
    "{{ 7*7 }} {{ config.site_name }}",
    "{% raw %} {% include 'base.html' %}",
    '--8<-- "/etc/passwd"',
    "[x](javascript:alert(5))",
    "[x](<javascript:alert(6)>){ onclick=alert(7) }",
    "![x](https://evil.example/pixel.png)",
    "<javascript:alert(8)>",
    "javascript:alert(9)",
    "data:text/html,<script>alert(10)</script>",
    'https://evil.example/" onmouseover="alert(11)',
    "https://evil.example/<script>alert(12)</script>",
    "http://evil.example/');alert(13)//",
    "$\\href{javascript:alert(14)}{x}$",
    "$\\text{</math><script>alert(15)</script>}$",
    "$<script>alert(16)</script>$",
    "$x$`<img src=x onerror=alert(17)>`$y$",
    "--- title: x template: 404.html ---",
    "title: &x *x !!python/object:os.system",
    "../../etc/passwd",
    "..\\..\\windows",
    "\u202egnp.exe\u200f\u2066",
    "\u200b\u200c\ufeff",
    "&lt;script&gt;alert(18)&lt;/script&gt; &#x3c;b&#62;",
    "[^1] [^1]: a footnote *[HTML]: an abbreviation",
    '!!! danger ??? note === "Tab" /// html',
    "- a list 1. a list # a heading > a quote | a | table |",
    "<!-- a comment --> <![CDATA[ data ]]> <?php echo 1 ?>",
    "<style>*{display:none}</style><link rel=stylesheet href=https://evil.example/x.css>",
    "<iframe src=https://evil.example></iframe><base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "\\u003cscript\\u003e \\x3cscript\\x3e %3Cscript%3E",
    "*** ___ ``` ~~~ === --- +++",
    "index",
    "page",
    "CON.aux",
    "😀 \u0301\u0301\u0301 ﷽",
)
SITE_URL: Final = PUBLISHED["SITE_URL"]
FORMULA: Final = {"annotation", "math", "mi", "mn", "mo", "mrow", "mtext", "semantics"}
TWINS: Final = (
    "Naïve Méthode",
    "Naive Methode",
    "NAIVE METHODE!",
    "naive-methode",
    "Naive Méthode",
)
"""Titles that differ in case, accents and punctuation: three papers, one of them seen thrice."""
LONG: Final = "An Endless Title " * 58
SEAMLESS: Final = "x" * 1000


def abstract(attack: str) -> str:
    return f"This abstract is here so that the paper has one, and it tells of {attack}. " * 6


def hostile_lines() -> Iterator[str]:
    for attack in ATTACKS:
        yield f"{attack}: a title"
        yield abstract(attack)
    for title in (*TWINS, LONG, SEAMLESS):
        yield title
        yield abstract("nothing")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = make_workspace(tmp_path_factory.mktemp("hostile"))
    seeds = workspace.seeds
    for folder in ("digests", "metadata", "corrections"):
        (seeds / folder).mkdir(parents=True)
    (seeds / "digests" / "a.txt").write_text("\n".join(hostile_lines()), encoding="utf-8")
    bylined = "".join(
        f"{number}\n\nBylined {number} {attack}\n\n{abstract(attack)}\n\n"
        f"  Lab {attack}\n·\nDec 22, 2025 3\n\n"
        for number, attack in enumerate(ATTACKS)
    )
    (seeds / "digests" / "<b> & 'c' [d](e) {{ f }}.txt").write_text(bylined, encoding="utf-8")
    records = {
        "digests.yml": {"a.txt": {"id": "hostile", "title": " ".join(ATTACKS[::2])}},
        "metadata/a.yml": [
            {"title": f"{attack}: a title", "authors": [attack, attack], "note": attack}
            for attack in ATTACKS[::2]
        ],
        "corrections/a.yml": {
            "paper": f"{ATTACKS[1]}: a title",
            "reason": " ".join(ATTACKS),
            "title": " ".join(ATTACKS[:20]),
            "authors": list(ATTACKS),
            "add_tags": ["hostile"],
        },
        "tags.yml": [
            {
                "slug": "hostile",
                "label": " ".join(ATTACKS[:12]),
                "facet": "method",
                "means": " ".join(ATTACKS),
                "patterns": ["abstract"],
            }
        ],
    }
    for name, record in records.items():
        (seeds / name).write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
    outcome = workspace.run_alone("build", **PUBLISHED)
    assert outcome.code == 0, outcome.stderr
    return workspace


@pytest.fixture(scope="module")
def pages(hostile: Workspace) -> dict[str, Element]:
    return read_pages(hostile.site)


@pytest.fixture(scope="module")
def papers(hostile: Workspace) -> list[dict[str, str]]:
    data = json.loads((hostile.site / "data" / "papers.json").read_text(encoding="utf-8"))
    found: list[dict[str, str]] = data["papers"]
    return found


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Element]:
    """The pages of an archive in which nothing is hostile."""
    workspace = make_workspace(tmp_path_factory.mktemp("harmless"))
    (workspace.seeds / "digests").mkdir(parents=True)
    text = f"A Title\n{abstract('nothing')}\n"
    (workspace.seeds / "digests" / "a.txt").write_text(text, encoding="utf-8")
    assert workspace.run_alone("build", **PUBLISHED).code == 0
    return read_pages(workspace.site)


def test_no_entry_is_lost(papers: list[dict[str, str]]) -> None:
    assert len(papers) == 2 * len(ATTACKS) + 3 + 2
    assert len({paper["slug"] for paper in papers}) == len(papers)


def test_every_title_and_abstract_is_shown_as_it_is(
    papers: list[dict[str, str]], pages: dict[str, Element]
) -> None:
    for paper in papers:
        page = pages[f"papers/{paper['slug']}/index.html"]
        (shown,) = page.of_class("paper__abstract")
        assert presented(shown.text) == presented(paper["abstract"])
        (heading,) = page.all("h1")
        assert presented(heading.text) == presented(paper["title"])


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
                assert anchor.text.startswith(("http://evil.example", "https://evil.example"))
                assert target.startswith(("http://evil.example", "https://evil.example"))


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
        if "$" not in paper["title"]:
            assert presented(title.text) == f"{presented(paper['title'])} · Digest archive"
        assert description.startswith("This abstract is here so that the paper has one")


def test_no_file_is_written_outside_its_place(hostile: Workspace) -> None:
    names = {path.name for path in hostile.root.iterdir()}
    assert names == {"docs", "generator", "mkdocs.yml", "seeds", "site"}
    made = (hostile.docs / ".generated").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[a-z0-9/_-]+\.(md|json|txt)", name) for name in made)


def test_a_file_of_this_machine_is_on_no_page(hostile: Workspace) -> None:
    for name, content in read_tree(hostile.site).items():
        assert b"root:x:0" not in content, name


def test_templates_are_not_filled_in(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        assert "{{ 7*7 }}" in page.text or "7*7" not in page.text, path


def scripts(pages: dict[str, Element]) -> set[str]:
    return {
        re.sub(r'"(\.\./)*\.?\.?"', '""', script.text)
        for page in pages.values()
        for script in page.all("script")
    }
