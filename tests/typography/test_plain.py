"""Trees one by one; tests/typography/test_formula.py holds what whole formulas read as."""

from xml.etree import ElementTree as ET

import pytest

from generator.typography.plain import plain_formula


def plain(xml: str) -> str:
    return plain_formula(ET.fromstring(xml))


@pytest.mark.parametrize(
    ("raised", "text"),
    [
        ("<mi>n</mi>", "xⁿ"),
        ("<mrow><mo>-</mo><mn>10</mn></mrow>", "x⁻¹⁰"),
        ("<mrow><mo>\N{MINUS SIGN}</mo><mn>1</mn></mrow>", "x⁻¹"),
        ("<mo>′</mo>", "x′"),
        ("<mo>†</mo>", "x†"),
        ("<mo>\N{ASTERISK OPERATOR}</mo>", "x*"),
        ("<mi>d</mi>", "x^d"),
        ("<mi>in</mi>", "x^in"),
        ("<mrow><mi>n</mi><mo>+</mo><mi>d</mi></mrow>", "x^(n+d)"),
        ("<mrow />", "x"),
    ],
)
def test_what_is_raised_is_small_where_unicode_has_all_of_it(raised: str, text: str) -> None:
    assert plain(f"<msup><mi>x</mi>{raised}</msup>") == text


@pytest.mark.parametrize(
    ("lowered", "text"),
    [
        ("<mi>i</mi>", "xᵢ"),
        ("<mrow><mi>i</mi><mo>+</mo><mn>1</mn></mrow>", "xᵢ₊₁"),
        ("<mi>b</mi>", "x_b"),
        ("<mi>max</mi>", "x_max"),
        ("<mrow><mi>i</mi><mo>,</mo><mi>j</mi></mrow>", "x_(i,j)"),
    ],
)
def test_what_is_lowered_is_small_where_unicode_has_all_of_it(lowered: str, text: str) -> None:
    assert plain(f"<msub><mi>x</mi>{lowered}</msub>") == text


@pytest.mark.parametrize("tag", ["msubsup", "munderover"])
def test_what_is_lowered_stands_before_what_is_raised(tag: str) -> None:
    assert plain(f"<{tag}><mi>x</mi><mi>i</mi><mn>2</mn></{tag}>") == "xᵢ²"


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        ("^", "x\u0302"),
        ("~", "x\u0303"),
        ("¯", "x\u0304"),
        ("―", "x\u0304"),
        ("˙", "x\u0307"),
        ("¨", "x\u0308"),
        ("ˇ", "x\u030c"),
        ("→", "x\u20d7"),
        ("⏞", "x"),
        ("!", "x^!"),
    ],
)
def test_an_accent_combines_with_its_letter(mark: str, text: str) -> None:
    assert plain(f"<mover><mi>x</mi><mo>{mark}</mo></mover>") == text


def test_an_accent_over_a_term_is_left_out() -> None:
    assert plain("<mover><mrow><mi>x</mi><mi>y</mi></mrow><mo>→</mo></mover>") == "xy"


@pytest.mark.parametrize(
    ("below", "text"),
    [
        ("<mo>⏟</mo>", "lim"),
        ("<mi>x</mi>", "limₓ"),
        ("<mrow><mi>n</mi><mo>→</mo><mi>∞</mi></mrow>", "lim_(n→∞)"),
    ],
)
def test_what_stands_under_is_lowered_unless_it_is_a_line(below: str, text: str) -> None:
    assert plain(f"<munder><mo>lim</mo>{below}</munder>") == text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<mi>n</mi><mo>log</mo><mo>log</mo><mi>n</mi>", "n log log n"),
        ("<mn>2</mn><mi>sin</mi><mi>x</mi>", "2 sin x"),
        ("<mo>sin</mo><mo>(</mo><mi>x</mi><mo>)</mo>", "sin(x)"),
        ("<msup><mo>sin</mo><mn>2</mn></msup><mi>x</mi>", "sin² x"),
        ("<mi>x</mi><mo>=</mo><mo>max</mo>", "x=max"),
        ("<mi>x</mi><mi>y</mi>", "xy"),
    ],
)
def test_the_name_of_a_function_is_parted_from_letters_only(inner: str, text: str) -> None:
    assert plain(f"<mrow>{inner}</mrow>") == text


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<mfrac><mi>a</mi><mi>b</mi></mfrac>", "a/b"),
        ("<mfrac><mn>10</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac>", "10/(a+b)"),
        ("<mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac>", "n k"),
        ("<msqrt><mi>x</mi><mi>y</mi></msqrt>", "√xy"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x+1)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√x"),
        ("<mroot><mi>x</mi><mi>d</mi></mroot>", "^d√x"),
    ],
)
def test_terms_of_several_signs_are_put_in_brackets(xml: str, text: str) -> None:
    assert plain(xml) == text


def test_a_table_has_commas_in_its_rows_and_semicolons_between_them() -> None:
    row = "<mtr><mtd><mi>{}</mi></mtd><mtd><mi>{}</mi></mtd></mtr>"
    table = f"<mtable>{row.format('a', 'b')}{row.format('c', 'd')}</mtable>"
    assert plain(table) == "a, b; c, d"


@pytest.mark.parametrize(
    ("width", "text"), [("1em", "a b"), ("-0.1em", "ab"), ("negativethinmathspace", "ab")]
)
def test_a_space_parts_unless_it_pulls_together(width: str, text: str) -> None:
    assert plain(f'<mrow><mi>a</mi><mspace width="{width}" /><mi>b</mi></mrow>') == text


def test_the_text_is_on_one_line_without_space_around_it() -> None:
    assert plain("<mrow><mtext> a\n\u00a0 b </mtext><mspace width='1em' /></mrow>") == "a b"


@pytest.mark.parametrize(
    "xml", ["<mrow />", "<mspace width='1em' />", "<mphantom><mi>x</mi></mphantom>"]
)
def test_what_shows_nothing_reads_as_nothing(xml: str) -> None:
    assert plain(xml) == ""


def test_letters_of_an_alphabet_read_as_plain_letters() -> None:
    bold = "\N{MATHEMATICAL BOLD SMALL X}"
    assert plain(f"<msub><mi>{bold}</mi><mi>{bold}</mi></msub>") == "x_x"
