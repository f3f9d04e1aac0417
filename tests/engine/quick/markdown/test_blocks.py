"""A page that is rendered quickly is what MkDocs makes of it, or is left to MkDocs."""

from __future__ import annotations

import random
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.quick.markdown.tags import UnfamiliarError
from generator.markdown import escape, escape_cell
from tests.engine.quick.rendering import NAMES, TwoWays

FAMILIAR: Final = (
    "",
    "# Moss &amp; more\n\n## In spring { #spring .green }\n\n## In spring\n\n## In spring",
    '## A\n\n## A\n\n<p id="a">x</p>\n\n## B\n\nC\n{ #b }',
    '## <time datetime="2025">2025</time>\n\n### 4 y\nText.',
    "One \n two\nthree.\n{ .lead dir=auto #x }\n\nNext.",
    r"\*a\* \_b\_ \`c\` \[d\] \{e\} \# f \> g \\ h &lt;i&gt; &#126; &nbsp; 1\. \!",
    "[A](second.md){ .tag .tag--x } [B](../tags/moss.md#b){ rel=next } [C](#c)",
    '[D](https://a.example/b?c=d&e=f&amp;g){ #d title="e f" } [E](../archive/2025/07.md?x=y)',
    '[a <span class="b" id="c">d &amp; e</span> \\[f\\]](second.md)',
    'A <span class="formula"><math><mi>x</mi></math></span> b\n\n<span>c</span> d',
    '<a href="x?a=[b]%20[c-d]&amp;e=[f]">g</a> [h](second.md) <b title="i">j</b>',
    "<div markdown>\n<table><tr>\n<th>a</th><th>b <i>c</i></th>\n</tr></table>\n</div>",
    "- a\n- [b](second.md){ .button }\n- <button data-x>c</button>",
    "1. a\n1. b\n3. c",
    "1. [a](second.md){ .b } c\n    { value=51 }\n1. d\n    { value=52 .e }\n\nAfter.",
    "- a\n    { .b }\n\n    c\n\n- d\n    { #e }\n\n- f",
    "1. a\n\n    b\n    { .c }\n\n    d\n\n2. e\n\n    f\n\n3. g\n4. h\n\nAfter.",
    "- a\n\n- b\n\n- c\n\n## H",
    "| A | B |\n| --- | ---: |\n| 1 | [b](second.md) |\n|  | \\_ |",
    "~~~~ text\n@misc{a,\n\n  b = {<c> & d},\n}\n~~~~\n\n```\nx\n```",
    '<p class="b" data-a="&amp;c">x <a name="n" href="y">z</a></p>\n\nAfter.',
    "<ul>\n<li>a\n\n*b*</li>\n</ul>\n\n<nav>\n</nav>",
    '<div class="b" id="i" data-a markdown>\n\nText.\n\n<nav markdown>\n- a\n</nav>\n</div>',
    '<details open markdown>\n<summary data-b class="a">S &lt;</summary>\n\nText.\n\n</details>',
    '<div markdown>\n<div z="1" a="2" id="q">\n<b data-c>x</b>\n<p>y</p>  </div>\n\nText.\n</div>',
    "<div markdown>\n\n<ul>\n<li>a</li>\n<li>b <b>c</b></li>\n</ul>\n\n</div>",
    '<ol start="51" markdown>\n<li markdown="block">\n\n[a](second.md)\n\nb\n\n</li>\n</ol>',
    '<div title="a \\\\[b\\\\] `c` *d*" markdown>\nx\n</div>',
    '<div id="b" markdown>\n\n~~~~ text\n<a> &amp;\n~~~~\n\n</div>',
)
UNFAMILIAR: Final = (
    *("a *b* c", "a _b_ c", "a `b` c", "a **b** c", "> a", "a\n# b", "    a", "***", "a\n==="),
    *("[a]: b", "- a\n    - b", "* a", "+ a", "1) a", "![a](b)", "[a][b]", "[a]", "a {b}"),
    *("a  \nb", "<https://a.example>", "<!-- a -->", "a < b", "AT&T", "<b", "\tb", "<div>a"),
    *("<p markdown>a</p>", "</div>", "<hr>", "a <div>b</div>", "[a](nowhere.md)", "[a](/papers/)"),
    *("<p>a</p> b", "<p>a</p>\nb", '<b a="[c](d)">e</b>', '<b a="c]">d</b> [e](second.md)'),
    "<div markdown>\n<div>a <div>b</div></div>\n</div>",
)


@pytest.mark.parametrize("text", FAMILIAR)
def test_what_templates_write_becomes_what_mkdocs_makes_of_it(text: str, two_ways: TwoWays) -> None:
    assert two_ways.quickly(text) == two_ways.by_mkdocs(text)


@pytest.mark.parametrize("text", UNFAMILIAR)
def test_what_templates_do_not_write_is_left_to_mkdocs(text: str, two_ways: TwoWays) -> None:
    with pytest.raises(UnfamiliarError):
        two_ways.quickly(f"Before.\n\n{text}")


@pytest.mark.parametrize("name", NAMES)
def test_links_are_those_of_mkdocs_from_every_page_to_every_other(name: str) -> None:
    ways = TwoWays()
    for source in [*random.Random(1).sample(NAMES, len(NAMES)), name]:
        up = "../" * source.count("/")
        text = " ".join(f"[x]({up}{target}) [y]({up}{target}#z)" for target in NAMES)
        assert ways.quickly(text, source) == ways.by_mkdocs(text, source)


PIECES: Final = st.one_of(
    st.sampled_from(
        [
            *("[a](second.md)", "{ .b }", "{ #c d=e }", "<span>", "</span>", "<math>", "</math>"),
            *("<b class='a'>", '<i title="&lt;">', "&amp;", "&", "\\", "*", "_", "`", "#", "~~~~"),
            *("- ", "1. ", "1.", "    ", "  ", "\n", "\n\n", "\n- ", "\n1. ", "\n\n    ", "| a |"),
            *("\n| --- |", "\n| - | - |", "<div markdown>", "</div>", "<div>", "<p>", "</p>"),
            *("<ol markdown>", '<li markdown="block">', "</li>", "</ol>", "<summary>", "## ", "|"),
            *("</summary>", "[", "](", ")", "]", "!", ":", "=", "---", "===", "***", ">", "<", '"'),
        ]
    ),
    st.text(max_size=8).map(escape),
    st.text(max_size=8).map(escape_cell),
)
LINES: Final = st.one_of(
    PIECES, st.lists(PIECES, max_size=5).map("".join), st.sampled_from(FAMILIAR[1:])
)


@given(st.lists(LINES, max_size=8), st.sampled_from(["\n", "\n\n"]))
def test_any_text_becomes_what_mkdocs_makes_of_it_or_is_left_to_it(
    two_ways: TwoWays, lines: list[str], between: str
) -> None:
    text = between.join(lines)
    try:
        quickly = two_ways.quickly(text)
    except UnfamiliarError:
        return
    assert quickly == two_ways.by_mkdocs(text)


PRINTED: Final = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="|")


@given(st.lists(st.text(PRINTED, min_size=1), min_size=1, max_size=4))
def test_escaped_text_is_never_left_to_mkdocs(two_ways: TwoWays, texts: list[str]) -> None:
    text = "\n\n".join(each for each in map(escape, texts) if each)
    assert two_ways.quickly(text) == two_ways.by_mkdocs(text)
