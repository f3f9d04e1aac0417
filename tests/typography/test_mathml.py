"""Elements one by one; tests/typography/test_formula.py holds what whole formulas become."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.typography.mathml import encode, faults_of, markup_of, settle


def faults(xml: str) -> list[str]:
    return list(faults_of(ET.fromstring(xml)))


def settled(xml: str) -> str:
    """The element after it and all below it were mended, from the root down."""
    root = ET.fromstring(xml)
    for element in root.iter():
        settle(element)
    return ET.tostring(root, encoding="unicode")


@pytest.mark.parametrize(
    "xml",
    [
        "<mi>x</mi>",
        '<mo stretchy="false">(</mo>',
        '<mspace width="0.167em" />',
        '<mspace width="-9.5pt" />',
        '<mpadded width="" />',
        '<mtable columnalign="left right center" />',
        "<msup><mi>x</mi><mn>2</mn></msup>",
        "<munderover><mo>+</mo><mi>i</mi><mi>n</mi></munderover>",
        "<mtext>a\\_b \\% \\{ \\}</mtext>",
        "<mi>&amp;#x0221E;</mi>",
    ],
)
def test_a_page_takes_what_only_shows_mathematics(xml: str) -> None:
    assert faults(xml) == []


@pytest.mark.parametrize(
    ("xml", "fault"),
    [
        ("<a>y</a>", "a page takes no 'a' in a formula"),
        ("<script>x</script>", "a page takes no 'script' in a formula"),
        ('<mi onclick="x">y</mi>', "a page takes no 'onclick: x' in a formula"),
        ('<mi id="x">y</mi>', "a page takes no 'id: x' in a formula"),
        ('<mspace width="10em" />', "a page takes no 'width: 10em' in a formula"),
        ('<mspace width="-10em" />', "a page takes no 'width: -10em' in a formula"),
        ('<mspace width="1vw" />', "a page takes no 'width: 1vw' in a formula"),
        ('<mo form="url(x)">y</mo>', "a page takes no 'form: url(x)' in a formula"),
        ('<mo form="a b:c">y</mo>', "a page takes no 'form: a b:c' in a formula"),
        ("<msup><mi>x</mi></msup>", "a part of it is missing"),
        ("<msubsup><mi>x</mi><mi>y</mi></msubsup>", "a part of it is missing"),
        ("<mfrac><mi>x</mi><mi>y</mi><mi>z</mi></mfrac>", "a part of it is missing"),
        ("<mi>\\foo</mi>", r"the command '\foo' is unknown"),
        ("<mi>\\%</mi>", r"the command '\%' is unknown"),
        ("<mtext>\\foo</mtext>", r"the command '\foo' is unknown"),
        ("<mi>&amp;#x7;</mi>", "it holds a character that cannot be shown"),
        ("<mi>&amp;#xE000;</mi>", "it holds a character that cannot be shown"),
        ("<mi>&amp;#x110000;</mi>", "it holds a character that cannot be shown"),
    ],
)
def test_a_page_takes_nothing_else(xml: str, fault: str) -> None:
    assert faults(xml) == [fault]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<mi>&amp;#x003B2;</mi>", "<mi>β</mi>"),
        ("<mtext>a\\_b\\%</mtext>", "<mtext>a_b%</mtext>"),
        (
            '<mi mathvariant="double-struck">X</mi>',
            "<mi>\N{MATHEMATICAL DOUBLE-STRUCK CAPITAL X}</mi>",
        ),
        ('<mi mathvariant="normal">K</mi>', '<mi mathvariant="normal">K</mi>'),
        ('<mn mathvariant="normal">1</mn>', "<mn>1</mn>"),
        ("<mo>∞</mo>", "<mi>∞</mi>"),
        ("<mi>±</mi>", "<mo>±</mo>"),
        ("<mi>~</mi>", "<mo>\N{TILDE OPERATOR}</mo>"),
        ("<mo>~</mo>", "<mo>~</mo>"),
        ("<mi><mi>x</mi></mi>", "<mrow><mi>x</mi></mrow>"),
    ],
)
def test_an_element_is_mended_as_a_browser_wants_it(xml: str, expected: str) -> None:
    assert settled(xml) == expected


@pytest.mark.parametrize(
    ("before", "after", "left", "right"),
    [
        ("", "<mi>x</mi>", "0", "0.167em"),
        ("<mi>n</mi>", "<mi>x</mi>", "0.167em", "0.167em"),
        ("<mi>n</mi>", "", "0.167em", "0"),
        ("", "<mo>(</mo>", "0", "0"),
        ("", "<mo>&amp;#x00028;</mo>", "0", "0"),
        ("", "<msup><mi>x</mi><mn>2</mn></msup>", "0", "0.167em"),
    ],
)
def test_the_name_of_a_function_is_set_off_but_not_from_a_bracket(
    before: str, after: str, left: str, right: str
) -> None:
    row = ET.fromstring(settled(f"<mrow>{before}<mi>log</mi>{after}</mrow>"))
    (name,) = (element for element in row if element.text == "log")
    assert (name.tag, name.attrib) == ("mo", {"lspace": left, "rspace": right})


@pytest.mark.parametrize("text", ["x", "10", "β", "ab1"])
def test_what_is_no_name_gets_no_space(text: str) -> None:
    assert settled(f"<mrow><mi>{text}</mi><mi>x</mi></mrow>") == (
        f"<mrow><mi>{text}</mi><mi>x</mi></mrow>"
    )


def test_markup_has_an_end_tag_throughout_and_sorted_attributes() -> None:
    element = ET.fromstring('<mrow><mspace width="1em" height="2em" /><mo>&lt;</mo></mrow>')
    assert markup_of(element) == (
        '<mrow><mspace height="2em" width="1em"></mspace><mo>&#60;</mo></mrow>'
    )


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        ("a1 .,/;é∞", "a1 .,/;é∞"),
        ("<>&\"'", "&#60;&#62;&#38;&#34;&#39;"),
        ("*_`[]{}()", "&#42;&#95;&#96;&#91;&#93;&#123;&#125;&#40;&#41;"),
        ("#!+-:=|~^$%@\\", None),
        ("\n", "&#10;"),
    ],
)
def test_what_html_or_markdown_takes_as_syntax_is_a_reference(
    text: str, encoded: str | None
) -> None:
    assert encode(text) == (encoded or "".join(f"&#{ord(char)};" for char in text))


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_an_encoded_text_is_read_back_as_it_was(text: str) -> None:
    assert ET.fromstring(f"<x>{encode(text)}</x>").text == (text or None)
