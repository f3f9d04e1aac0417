"""What holds for any text at all."""

from xml.etree import ElementTree as ET

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.typography.formula import FormulaError, convert
from generator.typography.markup import markup
from generator.typography.mathml import encode
from generator.typography.segments import Formula, Link
from generator.typography.typesetting import typeset

PLACE = Place("000.txt", 1)
DELIMITERS = ["$", "$$", r"\(", r"\)", r"\[", r"\]", r"\$", "`", "``", "'", "''", '"', "{", "}"]
SIGNS = [*".,()[]<>&*_^~#%|!:é\\", " ", "--", "---", "-->", "\t", "\x0b", "\u2028", "1", "10"]
WORDS = ["x", "ab", "textbf{a}", "million", "https://", "http://a.example/x_y", "a.example/b", "μ"]
COMMANDS = [r"\frac", r"\sqrt", r"\text", r"\infty", r"\mathbf{x}", r"\left(", r"\right)", r"\foo"]
COMMANDS += [r"\begin{cases}", r"\end{cases}", r"\unicode", r"\hat", r"\sum", r"\limits", r"\over"]
COMMANDS += [
    r"\not",
    r"\def",
    r"\sideset",
    r"\genfrac",
    r"\rule",
    r"\verb",
    r"\mod",
    r"\underbrace",
]
PIECES = [*DELIMITERS, *SIGNS, *WORDS, *COMMANDS]
LATEX = st.lists(st.sampled_from(PIECES)).map("".join)
TEXTS = st.one_of(st.text(), LATEX, st.lists(st.sampled_from(PIECES)).map(" ".join))
ELEMENTS = {"math", "semantics", "annotation", "mi", "mn", "mo", "mtext", "mrow", "mspace", "mfrac"}
ELEMENTS |= {"msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable"}
ELEMENTS |= {"mtr", "mtd", "mstyle", "mpadded", "mphantom"}


@settings(deadline=None)
@given(TEXTS)
def test_the_sources_joined_are_the_text(text: str) -> None:
    segments = typeset(text, PLACE, Diagnostics())
    assert "".join(segment.source for segment in segments) == text


@settings(deadline=None)
@given(TEXTS)
def test_only_what_failed_is_left_in_dollars(text: str) -> None:
    diagnostics = Diagnostics()
    for segment in typeset(f"{text} $x^2$", PLACE, diagnostics):
        if isinstance(segment, Formula):
            assert segment.plain
            assert segment.plain != segment.source


@settings(deadline=None)
@given(LATEX)
def test_a_converted_formula_is_well_formed_and_holds_its_source(tex: str) -> None:
    try:
        mathml, plain = convert(tex, f"${tex}$", display=True)
    except FormulaError:
        return
    math = ET.fromstring(mathml)
    assert {element.tag for element in math.iter()} <= ELEMENTS
    assert math.findtext("semantics/annotation") == f"${tex}$"
    assert plain == " ".join(plain.split()) != ""


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_formulas_and_links_come_out_of_markdown_as_they_went_in(text: str) -> None:
    segments = [
        segment
        for segment in typeset(text, PLACE, Diagnostics())
        if isinstance(segment, Formula | Link)
    ]
    line = markup(segments, encode)
    if line:
        html = markdown.markdown(line, extensions=["attr_list", "md_in_html", "tables", "toc"])
        assert html == f"<p>{line}</p>"
