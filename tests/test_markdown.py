"""Examples; that every text comes out as it went in is held in tests/property/test_markdown.py."""

from __future__ import annotations

import html

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown import escape, escape_cell, escape_run, front_matter, link, script_data


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("plain text, (really) - yes!", "plain text, (really) - yes!"),
        ("*a* _b_ `c` [d](e)", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)"),
        ("<b> & ~x~ ^y^", "&lt;b&gt; &amp; &#126;x&#126; &#94;y&#94;"),
        ("{{ 7*7 }} {% raw %}", "\\{\\{ 7\\*7 \\}\\} \\{% raw %\\}"),
        ("https://a.example www.b.example c@d.example", None),
        ("a  b\n c\t\u00a0d", "a b c d"),
        ("5.8\\rightarrow8.3", "5.8\\\\rightarrow8.3"),
        ("--8<-- file", "\\--8&lt;-- file"),
        ("1. one", "1&#46; one"),
        ("2) two", "2&#41; two"),
        ("2024 in review", "2024 in review"),
        ("- item", "\\- item"),
        ("-item", "-item"),
        ("+ item", "\\+ item"),
        ("# heading", "\\# heading"),
        ("!!! note", "&#33;&#33;&#33; note"),
        (": definition", "&#58; definition"),
        ("time: 10:30", "time: 10:30"),
        (":smile: ==mark== ++keys++", "&#58;smile: &#61;&#61;mark&#61;&#61; &#43;&#43;keys++"),
        ("C++ and a == b", "C++ and a &#61;&#61; b"),
    ],
)
def test_what_would_be_syntax_is_escaped_and_nothing_else(text: str, markdown: str | None) -> None:
    expected = markdown or "https&#58;//a.example www&#46;b.example c&#64;d.example"
    assert escape(text) == expected


@pytest.mark.parametrize(
    ("text", "markdown"),
    [("", ""), (" ", " "), ("\t\n", " "), (" a", " a"), ("a\n", "a "), ("\u00a0a  b ", " a b ")],
)
def test_a_run_of_text_keeps_the_white_space_at_its_ends(text: str, markdown: str) -> None:
    assert escape_run(text) == markdown


def test_a_bar_would_end_a_cell() -> None:
    assert escape_cell("a | b") == "a &#124; b"
    assert escape("a | b") == "a | b"


def test_a_link_may_have_classes() -> None:
    assert link(escape("[x]"), "a.md") == "[\\[x\\]](a.md)"
    assert link(escape("x"), "a.md", ".tag .big") == "[x](a.md){ .tag .big }"


def test_front_matter_is_escaped_for_html_once() -> None:
    block = front_matter({"title": '<b> & "x"', "hide": ["toc"], "boost": True})
    assert block == ('---\ntitle: "&lt;b&gt; &amp; &quot;x&quot;"\nhide: ["toc"]\nboost: true\n---')


def test_front_matter_has_a_line_a_value_however_deep_it_is() -> None:
    citation = [{"name": "citation_title", "content": 'one\ntwo: "3" \\ #'}, {"name": "b"}]
    block = front_matter({"citation": citation, "schema_org": script_data({"a": ["<"]})})
    assert [line.partition(":")[0] for line in block.split("\n")] == [
        *("---", "citation", "schema_org", "---")
    ]
    read = yaml.safe_load(block.strip("-"))
    assert html.unescape(read["citation"][0]["content"]) == citation[0]["content"]
    assert read["schema_org"] == script_data({"a": ["<"]})


@given(st.text())
def test_front_matter_is_yaml_that_gives_the_text_back(text: str) -> None:
    block = front_matter({"title": text})
    first, *lines, last = block.split("\n")
    assert (first, last) == ("---", "---")
    assert "---" not in lines
    title = yaml.safe_load("\n".join(lines))["title"]
    for entity, character in {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'"}.items():
        assert character not in title
        title = title.replace(entity, character)
    assert title.replace("&amp;", "&") == text
