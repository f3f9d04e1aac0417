from xml.etree import ElementTree as ET

import pytest

from generator.typography.formula import FormulaError, convert

MATHML = (
    "<math><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation"
    ' encoding="application/x-tex">&#36;x&#94;2&#36;</annotation></semantics></math>'
)


def test_a_formula_is_mathml_with_its_source_as_annotation() -> None:
    assert convert("x^2", "$x^2$", display=False) == (MATHML, "x²")


def test_a_display_formula_is_a_block() -> None:
    mathml, _ = convert("x", "$$x$$", display=True)
    assert mathml.startswith('<math display="block"><semantics>')


@pytest.mark.parametrize(
    ("tex", "plain"),
    [
        (r"\infty", "∞"),
        ("μ", "μ"),
        (r"5.8 \rightarrow 8.3", "5.8→8.3"),
        (r"O(n \log n)", "O(n log n)"),
        (r"x_i^2", "xᵢ²"),
        (r"x_{\text{test}}", "x_test"),
        (r"\mathbb{R}^d", "\N{DOUBLE-STRUCK CAPITAL R}^d"),
        (r"\mathbf{xy}", "xy"),
        (r"\frac{a+b}{2}", "(a+b)/2"),
        (r"\binom{n}{k}", "(n k)"),
        (r"\sqrt{x}", "√x"),
        (r"\sqrt[3]{x+1}", "³√(x+1)"),
        (r"\hat{x}", "x\u0302"),
        (r"\underbrace{a}_{n}", "aₙ"),
        (r"\max_{x} f", "maxₓ f"),
        (r"\operatorname*{arg\,max}_x", "argmaxₓ"),
        (r"\sum_{i=1}^n", "\N{N-ARY SUMMATION}ᵢ₌₁ⁿ"),
        (r"\begin{pmatrix}a&b\\c&d\end{pmatrix}", "(a, b; c, d)"),
        (r"\pm 5%", "±5%"),
        (r"1{,}000", "1,000"),
        (r"\text{a\_b & <c>}", "a_b & <c>"),
        (r"f''", "f″"),
        (r"\backslash", "\\"),
    ],
)
def test_plain_text(tex: str, plain: str) -> None:
    assert convert(tex, f"${tex}$", display=False)[1] == plain


@pytest.mark.parametrize(
    ("tex", "why"),
    [
        (r"\foo", r"the command '\foo' is unknown"),
        (r"\mathpzc{1}", r"the command '\mathpzc' is unknown"),
        (r"\begin{foo}x\end{foo}", "the environment 'foo' is unknown"),
        ("textbf{a} and x", "'textbf' seems to be a command without its backslash"),
        (r"\frac{1}{2", "its braces do not balance"),
        ("}x{", "its braces do not balance"),
        (r"\frac{1}", "a part of it is missing"),
        ("x^", "it is not LaTeX that the converter knows"),
        (r"\left(x", "it is not LaTeX that the converter knows"),
        (r"\def\x{\x\x}\x", "it defines commands"),
        (r"\newcommand{\x}{y}\x", "it defines commands"),
        (
            r"\href{javascript:alert(1)}{x}",
            "a page takes no 'href: javascript:alert(1)' in a formula",
        ),
        (r"\style{color:red}{x}", "a page takes no 'style: color:red' in a formula"),
        (r"\class{x}{y}", "a page takes no 'class: x' in a formula"),
        (r"\textcolor{red}{x}", "a page takes no 'mathcolor: red' in a formula"),
        (r"\hspace{1000em}x", "a page takes no 'width: 1000em' in a formula"),
        (r"\cancel{x}", "a page takes no 'menclose' in a formula"),
        (r"\unicode{x0}", "it holds a character that cannot be shown"),
        (r"\unicode{xFFFFFFF}", "it holds a character that cannot be shown"),
        ("x\x07", "it holds a control character"),
        (r"\phantom{x}", "nothing of it is visible"),
        ("x" * 501, "it is longer than 500 characters"),
        ("{" * 249 + "x" + "}" * 249, "it nests too deep"),
        (r"\sqrt" * 99 + " x", "it nests too deep"),
    ],
)
def test_what_does_not_convert_says_why(tex: str, why: str) -> None:
    with pytest.raises(FormulaError) as raised:
        convert(tex, f"${tex}$", display=False)
    assert str(raised.value) == why


def test_text_in_a_formula_cannot_become_markup() -> None:
    mathml, _ = convert(r"\text{</mtext><script>x}", "$</annotation><script>$", display=False)
    tags = {element.tag for element in ET.fromstring(mathml).iter()}
    assert tags == {"math", "semantics", "mrow", "mtext", "annotation"}


def test_letters_of_an_alphabet_are_the_characters_themselves() -> None:
    mathml, _ = convert(r"\mathcal{LB}\mathfrak{gC}\mathbb{RA}\bm{\beta}", "$$", display=False)
    assert "".join(ET.fromstring(mathml)[0][0].itertext()) == "ℒℬ𝔤ℭℝ𝔸𝜷"


def test_upright_letters_stay_upright() -> None:
    assert '<mi mathvariant="normal">K</mi>' in convert(r"\mathrm{KL}", "$$", display=False)[0]


def test_a_symbol_that_is_no_operator_is_set_without_the_space_of_one() -> None:
    assert "<mi>∞</mi>" in convert(r"\infty", "$$", display=False)[0]
    assert "<mo>±</mo>" in convert(r"a \pm b", "$$", display=False)[0]


@pytest.mark.parametrize(
    ("tex", "plain"),
    [
        (r"\arg\max_a Q", "arg maxₐ Q"),
        (r"\textsc{Foo}", "Foo"),
        (r"\mathds{1}", "1"),
        (r"\mathbbm{1}_x", "1ₓ"),
        (r"\nicefrac{1}{2}", "1/2"),
        (r"\ensuremath{x}\xspace", "x"),
        (r"360^\circ", "360°"),
    ],
)
def test_commands_that_the_converter_lacks_become_what_comes_nearest(tex: str, plain: str) -> None:
    assert convert(tex, f"${tex}$", display=False)[1] == plain
