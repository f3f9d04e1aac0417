"""LaTeX in running text; tests/typography/test_accents.py holds its accents."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.typography.latex import read_latex


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (r"from 3\% to 4.5\%, R\&D at 9\$ a\_b \#1 \{a\}", "from 3% to 4.5%, R&D at 9$ a_b #1 {a}"),
        (r"\emph{So}, \textbf{so} and \textsc{So}", "So, so and So"),
        (r"\textbf{M}oss \textit{\textbf{and} fern}", "Moss and fern"),
        (r"{\em so} {\bf so} {\itshape so} {\small so}", "so so so so"),
        (r"a brace in \emph{a {b} c}", "a brace in a {b} c"),
        (
            r"\eg, moss; \ie moss, \etc. and Fern \etal, \wrt so",
            "e.g., moss; i.e. moss, etc. and Fern et al., w.r.t. so",
        ),
        (
            r"moss~(M) by Dr.~Fern in Fig.~3, \emph{M}~and M",
            "moss (M) by Dr. Fern in Fig. 3, M and M",
        ),
        (r"12\,GB, e.g.\ so, end. \ So", "12 GB, e.g. so, end. So"),
        (
            r"3\times and (1 \pm 0.5), p\approx 1, {\Delta}G, \mu{}s",
            "3× and (1 ± 0.5), p≈ 1, ΔG, μs",
        ),
        (r"7{,}010 and (1{+}2) and k{=}3", "7,010 and (1+2) and k=3"),
        (r"5.1{\deg}, Moss\nobreakdash-2", "5.1°, Moss-2"),
        (r"moss\footnote{So it is.} and", "moss (So it is.) and"),
        (r"either\/or, \"so\" and it\'s", 'either/or, "so" and it\'s'),
    ],
)
def test_what_latex_says_is_shown_as_it_reads(printed: str, read: str) -> None:
    assert read_latex(printed) == read


@pytest.mark.parametrize(
    "printed",
    [
        r"\ours, \ours{} and \method{so} {\name}",
        r"\color{red} and \href{x}{y}",
        r"sets such as {-1, 0, 1} and {so}",
        "about ~50 of ~/home, 1~2 and z~N(0,1)",
        r"C:\times\new and /a\\times",
        r"two \\ lines",
        r"\textbf and \em alone",
        r"\textbf{so and {\em so",
        "a } and a {",
        "v_{ref} and M^{2}",
        "no sign at all",
        "a lost backslash at the end \\",
    ],
)
def test_what_may_mean_something_else_stays_as_printed(printed: str) -> None:
    assert read_latex(printed) == printed


def test_a_group_that_does_not_end_keeps_its_beginning() -> None:
    assert read_latex(r"\emph{so} and \textbf{so {a}") == r"so and \textbf{so {a}"


PIECES = {
    r"\textbf{moss}": "moss",
    r"{\em fern}": "fern",
    r"\emph{\textbf{a} b}": "ab",
    r"\'{e}t\'e": "ete",
    r"\"Uber": "Uber",
    r"\v{S}koda": "Skoda",
    r"stra{\ss}e": "straße",
    r"\unknown{x}": "unknownx",
    r"5\%": "5",
    r"a~b": "ab",
    "word~(w)": "wordw",
    r"\eg": "eg",
    r"\mu": "μ",
    r"1{,}000": "1000",
    r"\textbf{": "textbf",
    r"{\em ": "em",
    "}": "",
    "{": "",
    "\\": "",
    "漢字": "漢字",
    "``so''": "so",
    r"\footnote{n}": "n",
    r"x\_y": "xy",
    r"\,": "",
}
"""What is printed, and its letters and digits without accents, each of which must be shown."""


def letters(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", text) if each.isalnum())


@given(st.lists(st.sampled_from(sorted(PIECES))))
def test_no_letter_is_lost_whatever_stands_together(pieces: list[str]) -> None:
    shown = letters(read_latex(" ".join(pieces)))
    # Whether a group that opens in one piece ends in another decides if its command's name shows.
    expected = letters("".join(PIECES[piece] for piece in pieces))
    for name in ("textbf", "em"):
        shown, expected = shown.replace(name, ""), expected.replace(name, "")
    assert shown == expected


@given(st.text())
def test_text_without_a_backslash_loses_nothing_but_ties(text: str) -> None:
    text = text.replace("\\", "")
    assert letters(read_latex(text)) == letters(text)


@given(st.text(alphabet="\\{}~'\"`^acousx%& ,.1"))
def test_no_letter_is_lost_from_any_signs(text: str) -> None:
    """No command has a name of these letters alone, but the accents that one letter names."""
    shown, printed = letters(read_latex(text)).replace("ø", "o"), letters(text)
    rest = iter(printed)
    assert all(each in rest for each in shown)
    commands = sum(text.count(f"\\{name}") for name in "cuo")
    assert len(printed) - len(shown) <= commands
