from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.typography.segments import Formula, Link, Segment, Text, plain_text
from generator.typography.typesetting import typeset

DUMPS = Path(__file__).parents[2] / "seeds" / "digests"
PLACE = Place("seeds/digests/000.txt", 7)


def kinds(text: str) -> list[tuple[str, str]]:
    """The segments of a text that must give no warning, as pairs of kind and source."""
    return [(type(each).__name__, each.source) for each in clean(text)]


def clean(text: str) -> tuple[Segment, ...]:
    diagnostics = Diagnostics()
    segments = typeset(text, PLACE, diagnostics)
    assert diagnostics.report() == ""
    return segments


def test_a_title_with_a_formula() -> None:
    text, formula, rest = clean(r"RobotArena $\infty$: Benchmarking")
    assert text == Text("RobotArena ", "RobotArena ")
    assert isinstance(formula, Formula)
    assert formula.source == r"$\infty$"
    assert rest == Text(": Benchmarking", ": Benchmarking")
    assert plain_text((text, formula, rest)) == "RobotArena ∞: Benchmarking"


def test_a_formula_touching_a_word() -> None:
    assert plain_text(clean("$μ$LO: Compute-Efficient")) == "μLO: Compute-Efficient"


@pytest.mark.parametrize(
    "printed", ["$x$", "$$x$$", "$$ x $$", r"\(x\)", r"\[ x \]", r"$x_{\text{cost in \$}}$"]
)
def test_every_pair_of_delimiters(printed: str) -> None:
    assert kinds(f"a {printed} b") == [("Text", "a "), ("Formula", printed), ("Text", " b")]


@pytest.mark.parametrize(
    "printed",
    [
        "$5 million and $10 million",
        "from $5 to $10",
        "US$5 and A$6, or ($7) and ($8)",
        "$5-$10 a token",
        "at $3 per hour and 4$",
        "between 5$ and 10$",
        "an odd $x",
        "empty $$ and $ $ and $$$$",
        "cheap ($) to dear ($$$)",
        "$HOME and $PATH",
        r"\(\) and \( \)",
        "$x https://a.example y$",
        "lost as in 5.8rightarrow8.3 and mathcal{O}(n)",
    ],
)
def test_what_is_no_formula_is_text(printed: str) -> None:
    assert not [each for each in clean(printed) if isinstance(each, Formula)]
    assert plain_text(clean(printed)) == printed


def test_a_price_before_a_formula_does_not_swallow_it() -> None:
    assert [each.source for each in clean("for $5, with $x$") if isinstance(each, Formula)] == [
        "$x$"
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "costs $1.2M. With k=|$k$| runs",
        "costs $20 (about 5%) per run and non-|$k$| runs",
        r"at $0.15/M tokens, and ratio (|$\alpha$|) of it",
        "a $10K-prize; top-|$k$",
        "a $100M+ budget for pre-|$x$| training",
        "saves $4.6K/year of CO|$_2$",
        r"a $1,000 A100, 360|$^\circ$| view",
        "under $5/run; ``|$k$|-means''",
        r'a $10-20 (USD) on "|$\tau$|-bench" and (|$k$|)',
        r"w/o $, in $-terms, \$, A$AP",
    ],
)
def test_no_price_reaches_for_the_next_formula(printed: str) -> None:
    formulas = [part for part in printed.split("|") if part[:1] == part[-1:] == "$"]
    found = [each.source for each in clean(printed.replace("|", "")) if isinstance(each, Formula)]
    assert found == formulas


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        (r"is $\sim$30\% faster ($p<0.05$) than", "is ∼30% faster (p<0.05) than"),
        (r"4.5$\times$10$^5$", "4.5×10⁵"),
        (r"85.2$\pm$0.3", "85.2±0.3"),
        (r"$>$90\% on 8$\times$80GB", ">90% on 8×80GB"),
        (r"$10\times$ or $16\times 16$ of $3\log n$", "10× or 16×16 of 3 log n"),
    ],
)
def test_a_digit_may_follow_a_formula_that_is_no_price(printed: str, plain: str) -> None:
    assert plain_text(clean(printed)) == plain


def test_a_formula_that_does_not_convert_stays_with_a_warning_naming_the_line() -> None:
    diagnostics = Diagnostics()
    printed = "of $textbf{specialist} and textbf{generalist}$ models"
    assert plain_text(typeset(printed, PLACE, diagnostics)) == printed
    assert diagnostics.report() == (
        "seeds/digests/000.txt:7: warning: the formula $textbf{specialist} and"
        " textbf{generalist}$ stays as its source text"
        " ('textbf' seems to be a command without its backslash)\n1 warning"
    )


def test_a_long_formula_is_shortened_in_its_warning() -> None:
    diagnostics = Diagnostics()
    typeset(f"${'x' * 70}\\foo$", PLACE, diagnostics)
    (warning,) = diagnostics.found
    assert warning.message == f"the formula ${'x' * 59}... stays as its source text"


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("at https://a.example/x.", "https://a.example/x"),
        ("(http://a.example/x/),", "http://a.example/x/"),
        ("https://a.example/x_(y)", "https://a.example/x_(y)"),
        ("https://a.example/OCCAM{here}.", "https://a.example/OCCAM"),
        ("athttps://a.example/x. We", "https://a.example/x"),
        ("``https://a.example/x''.", "https://a.example/x"),
        ("https://a.example/?a=b&c--d#e;", "https://a.example/?a=b&c--d#e"),
        ("https://a.example@b.example/", "https://a.example"),
        ('https://a.example:8000/x"y', "https://a.example:8000/x"),
    ],
)
def test_a_bare_address_is_a_link_without_the_punctuation_around_it(printed: str, url: str) -> None:
    assert [each for each in clean(printed) if isinstance(each, Link)] == [Link(url)]


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        (r"https://a.example/my\_repo", "https://a.example/my_repo"),
        (r"https://a.example/\~{}me/x\%20y\#z", "https://a.example/~me/x%20y#z"),
        ("HTTPS://a.example/x", "HTTPS://a.example/x"),
    ],
)
def test_an_address_leads_where_latex_meant_it_to(printed: str, url: str) -> None:
    (link,) = clean(printed)
    assert isinstance(link, Link)
    assert (link.source, link.url, link.plain) == (printed, url, url)


@pytest.mark.parametrize(
    "printed",
    [
        "javascript://a.example/x",
        "https://",
        "https://localhost",
        "www.a.example/x",
        "a.github.io/b--c/",
        "ftp://a.example/b--c",
    ],
)
def test_any_other_address_is_text_and_stays_as_it_is(printed: str) -> None:
    assert {type(each) for each in clean(printed)} == {Text}
    assert plain_text(clean(printed)) == printed


@pytest.mark.parametrize("code", ["`a--b`", "``a--b``", "`$x$ ---`", "`--flag`"])
def test_code_is_left_alone(code: str) -> None:
    assert clean(f"run {code} now") == (
        Text("run ", "run "),
        Text(code, code),
        Text(" now", " now"),
    )


def test_single_quotes_are_not_code() -> None:
    assert plain_text(clean("the `where' and (`how') questions")) == (
        "the \u2018where\u2019 and (\u2018how\u2019) questions"
    )


def test_a_quotation_may_hold_a_formula() -> None:
    assert plain_text(clean("a ``large $x$'' one")) == "a “large x” one"


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        (r"a \textbf{large $x$ of} it", "a large x of it"),
        (r"at \url{https://a.example/x} now", "at https://a.example/x now"),
        (r"so\footnote{See https://a.example/x.} it", "so (See https://a.example/x.) it"),
        ("the ``$x$'' norm", "the “x” norm"),
        ("a \"$x$''", "a “x”"),
        ("so `$x$' is", "so \u2018x\u2019 is"),
        ("$x$--based", "x\u2013based"),
        ("``so $x$-$y$''", "“so x-y”"),
        ("``so\ufdd0'' $x$--$y$", "``so\ufdd0'' x--y"),
        (r"an escaped \$x\$", "an escaped $x$"),
        (r"`a\_b` and a\_b", r"`a\_b` and a_b"),
    ],
)
def test_quotes_and_groups_reach_over_what_stands_between(printed: str, plain: str) -> None:
    assert plain_text(clean(printed)) == plain


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        (r"$y=\text{so if $a<b$ holds}$", "y=so if a<b holds"),
        (r"$\mbox{for $k_{1}$ and $k$ alike}$", "for k₁ and k alike"),
        (r"$$\textrm{cost in \$, $c$}$$", "cost in $, c"),
        (r"$\text{once}$ and $\text{if $c$}$", "once and if c"),
    ],
)
def test_words_within_a_formula_may_hold_formulas(printed: str, plain: str) -> None:
    assert plain_text(clean(printed)) == plain


def test_no_text_has_no_segments() -> None:
    assert clean("") == ()


def test_the_seed_dumps_hold_the_formulas_we_know() -> None:
    diagnostics = Diagnostics()
    formulas = []
    for path in sorted(DUMPS.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            segments = typeset(line, Place(path.name[:3], number), diagnostics)
            assert "".join(segment.source for segment in segments) == line
            formulas += [segment.plain for segment in segments if isinstance(segment, Formula)]
    assert formulas == ["∞", "μ"]
    assert [str(each.place) for each in diagnostics.found] == ["000:88", "003:199"]
