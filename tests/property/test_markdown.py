"""Any text comes out of Markdown as it went in, wherever on a page it stands."""

from __future__ import annotations

from typing import Final

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.markdown import escape, escape_cell, link
from tests.html_page import parse_html
from tests.workspace import PROJECT

BUILT_IN: Final = ("toc", "tables", "fenced_code")
"""Extensions that MkDocs switches on by itself."""
COMMON: Final = (
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "nl2br"),
    *("sane_lists", "tables", "toc", "pymdownx.betterem", "pymdownx.caret", "pymdownx.critic"),
    *("pymdownx.details", "pymdownx.emoji", "pymdownx.highlight", "pymdownx.inlinehilite"),
    *("pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark", "pymdownx.snippets"),
    *("pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
    *("pymdownx.blocks.admonition", "pymdownx.blocks.details", "pymdownx.blocks.html"),
)
"""Extensions that sites of this kind switch on, beside those of this one."""
CONTEXTS: Final = {
    "paragraph": "{}",
    "paragraph with a class": "{}\n{{ .paper__abstract }}",
    "within a paragraph": "Before {} after",
    "heading": "# {}",
    "list item": "- {}",
    "paragraph of a list item": "1. Title\n\n    {}\n    {{ .papers__facts }}",
    "paragraph in HTML": '<div class="papers" markdown>\n\n{}\n\n</div>',
}
SYNTAX: Final = (
    *("*", "**", "_", "__", "`", "``", "```", "~~~", "~", "~~", "^", "^^", "==", "=", "===", "#"),
    *("##", "-", "--", "---", "- ", "+", "++", "+ ", "* ", "1.", "1)", "1. ", "> ", ">", "<", "</"),
    *("<!--", "-->", "<?", "<![CDATA[", "<script>", "<b>", "<div markdown>", "&", "&amp;", "&#35;"),
    *("&copy", "[", "]", "(", ")", "[x](y)", "[x][y]", "[^1]", "[^1]: ", "[TOC]", "[ ] ", "[x]: y"),
    *("![", "*[HTML]: ", "{", "}", "{: .a}", "{ #b }", "{++", "{{ 7*7 }}", "{% raw %}", "!!! note"),
    *("??? note", "/// note", '=== "Tab"', ":", ": ", ":smile:", ":x", "|", "| - |", "\\", "\\*"),
    *(
        "--8<-- ",
        '--8<-- "mkdocs.yml"',
        ";--8<--",
        "++ctrl+alt++",
        "http://a.b",
        "www.a.b",
        "a@b.c",
    ),
    *("@x", "x/y#1", "#1", "https://", "$x$", "\\(", "'", '"', "’", "\t", "  ", "    ", "\u00a0"),
    *(
        "\u200b",
        "\u202e",
        "\ufeff",
        "é",
        "日本",
        "😀",
        "a",
        "B",
        "9",
        "word",
        "javascript:alert(1)",
    ),
    *("klzzwxh:0000", "wzxhzdk:0", "\ufffd", "%", "!", "?", ".", ","),
)
TEXTS: Final = st.one_of(
    st.lists(st.sampled_from(SYNTAX), min_size=1, max_size=8).map("".join),
    st.lists(st.sampled_from(SYNTAX), min_size=1, max_size=8).map(" ".join),
    st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1),
).filter(lambda text: text.strip() != "")


def site_extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    """The extensions that mkdocs.yml switches on, and their options."""
    names: list[str] = [*BUILT_IN]
    options = {}
    path = PROJECT / "mkdocs.yml"
    config = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    for entry in config["markdown_extensions"]:
        if isinstance(entry, str):
            names.append(entry)
        else:
            ((name, settings),) = entry.items()
            names.append(name)
            options[name] = yaml.safe_load(yaml.safe_dump(settings)) or {}
    return names, options


def engine(name: str) -> Markdown:
    names, options = site_extensions()
    if name == "site and common":
        names = [*names, *COMMON]
    return Markdown(extensions=names, extension_configs=options)


ENGINES: Final = {name: engine(name) for name in ("site", "site and common")}


def shown(text: str) -> str:
    return " ".join(text.split())


def rendered(engine: str, source: str) -> str:
    return parse_html(ENGINES[engine].reset().convert(source)).text


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("context", CONTEXTS)
@given(text=TEXTS)
def test_text_is_shown_as_it_is(engine: str, context: str, text: str) -> None:
    source = CONTEXTS[context]
    expected = shown(source.partition("{}")[0].rpartition("\n")[2].strip(" #-") + " " + text)
    html = rendered(engine, source.format(escape(text)))
    assert html.removeprefix("Title ").removesuffix(" after") == expected


@pytest.mark.parametrize("engine", ENGINES)
@given(text=TEXTS)
def test_text_is_shown_as_it_is_on_a_link(engine: str, text: str) -> None:
    html = ENGINES[engine].reset().convert(link(escape(text), "https://a.example/", ".tag"))
    page = parse_html(html)
    assert page.text == shown(text)
    assert page.links == ["https://a.example/"]


@pytest.mark.parametrize("engine", ENGINES)
@given(first=TEXTS, second=TEXTS)
def test_text_is_shown_as_it_is_in_the_cells_of_a_table(
    engine: str, first: str, second: str
) -> None:
    table = f"| a | b |\n| --- | --- |\n| {escape_cell(first)} | {escape_cell(second)} |"
    cells = parse_html(ENGINES[engine].reset().convert(table)).all("td")
    assert [cell.text for cell in cells] == [shown(first), shown(second)]


@pytest.mark.parametrize("engine", ENGINES)
@given(text=TEXTS)
def test_text_makes_no_element(engine: str, text: str) -> None:
    page = parse_html(ENGINES[engine].reset().convert(escape(text)))
    assert [element.tag for element in page.walk()] == ["", "p"]
