from html.parser import HTMLParser

import markdown
import pytest

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.typography.markup import markup
from generator.typography.mathml import encode
from generator.typography.typesetting import typeset


class PageText(HTMLParser):
    """The text of a page, with each formula read by its annotation."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self._within: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._within.pop() == tag

    def handle_data(self, data: str) -> None:
        if "math" not in self._within or "annotation" in self._within:
            self.text += data


def inline(text: str) -> str:
    diagnostics = Diagnostics()
    segments = typeset(text, Place("000.txt", 1), diagnostics)
    assert diagnostics.report() == ""
    return markup(segments, encode)


def rendered(text: str) -> str:
    return markdown.markdown(text, extensions=["attr_list", "md_in_html", "tables", "toc"])


AWKWARD = (
    r"$a_1 * b_2 * c_3$",
    r"$\{x \mid x_i < y_j\}$",
    r"$\text{a `b` [c](d) <e> {: .f } ![g] &amp; h}$",
    r"$|x| * \backslash_i$",
    r"$$\begin{pmatrix}a & b\\ c & d\end{pmatrix}$$",
    r"\(x^*\) and \[y_*\]",
    "https://a.example/__init__/*x*/[y](z)?a=b&c=d{here}",
    "$x$: at https://a.example/a_b_c_d and ``$y_i^*$''",
)


@pytest.mark.parametrize("text", AWKWARD)
def test_a_formula_or_link_comes_out_of_markdown_as_it_went_in(text: str) -> None:
    line = inline(text)
    assert rendered(line) == f"<p>{line}</p>"
    assert rendered(f"a {line}") == f"<p>a {line}</p>"


@pytest.mark.parametrize("text", AWKWARD)
def test_the_text_of_the_page_is_the_text_of_the_dump(text: str) -> None:
    read = PageText(rendered(inline(text))).text
    assert read.replace("“", "``").replace("”", "''") == text


def test_a_formula_in_a_heading_and_in_a_table() -> None:
    line = inline("$μ$LO")
    assert PageText(rendered(f"# {line} {{#id}}")).text == "$μ$LO"
    assert f"<td>{line}</td>" in rendered(f"| a |\n| - |\n| {line} |")


def test_running_text_is_escaped_by_the_page() -> None:
    segments = typeset("a < b", Place("000.txt", 1), Diagnostics())
    assert markup(segments, str.upper) == "A < B"


def test_a_link_names_its_address() -> None:
    assert inline("https://a.example/b?c=d&e") == (
        '<a href="https://a.example/b?c&#61;d&#38;e">https://a.example/b?c&#61;d&#38;e</a>'
    )
