from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.identity.titles import title_key

ALIKE = [
    ("A Title: On C3P0", "a title: on c-3 p0", "A TITLE — On  “C3P0”", "A title (on C3P0)..."),
    ("A Title", "\uff21 title\u200b", "A Title``''", "A\u00a0Ti\u00adtle", "A\u2028Title"),
    ("Rowboat $\\infty$", "Rowboat infty", "Rowboat ∞", "Rowboat ${\\infty}$"),
    ("$\\mu$Bread", "$μ$Bread", "μBread", "\N{MICRO SIGN}Bread", "muBread", "$\\textmu$Bread"),
    ("Oar$\\times$Sail", "Oar×Sail", "OartimesSail"),
    ("$\\alpha$-Moss", "alpha-Moss", "\N{GREEK SMALL LETTER ALPHA}-Moss"),
    ("Boat$^2$", "Boat^2", "Boat$^{2}$", "Boat²"),
    ("$L_2$ Moss", "L_2 Moss", "L2 Moss", "L₂ Moss"),
    ("$\\textit{Well}$: Maps", "\\textsc{Well}: Maps", "textit{Well}: Maps", "{\\em Well}: Maps"),
    ('M\\"obius Boats', 'M\\"{o}bius Boats', "Möbius Boats", "Mo\u0308bius Boats"),
    (
        "$\\mathbb{R}$ and $\\ell_1$",
        "\N{DOUBLE-STRUCK CAPITAL R} and \N{SCRIPT SMALL L}1",
        "R and l_1",
    ),
    ("$\\varepsilon$-Oars", "ε-Oars", "ϵ-Oars", "epsilon-Oars"),
    ("$\\lambda$ Moss", "λ Moss", "lambda Moss", "Λ Moss"),
    ("Turning 360$^\\circ$", "Turning 360°", "Turning 360^circ"),
    ("10$^6$ Oars", "10^6 Oars", "10^{6} Oars", "10⁶ Oars"),
    ("From A $\\to$ B", "From A → B", "From A $\\rightarrow$ B", "From A rightarrow B"),
    (
        "Are Oars Enough?",
        "are oars enough ?",
        "“Are Oars Enough?”",
        "Are Oars Enough\N{FULLWIDTH QUESTION MARK}",
    ),
    ("Moss 4.5", "Moss 4. 5", "Moss $4.5$"),
    ("2020–2024", "2020-2024", "2020 — 2024"),
    ("A* for Oars", "$A^*$ for Oars", "A$^\\ast$ for Oars", "A∗ for Oars"),
]
APART = [
    ("Moss 3.1B", "Moss 31B"),
    ("Moss 2 7B", "Moss 27B"),
    ("Moss 1,5", "Moss 15"),
    ("10^6 Oars", "106 Oars"),
    ("Learning C#", "Learning C"),
    ("Learning C++", "Learning C"),
    ("A* for Oars", "A for Oars"),
    ("Are Oars Enough?", "Are Oars Enough"),
    ("Are Oars Enough؟", "Are Oars Enough"),
    ("A Title", "A Titlé"),
    ("A Title", "A Title 2"),
    ("A Title", "A Titel"),
    ("A < B", "A > B"),
    ("∞", "∅"),
    ("***", "..."),
    ("...", "---"),
]


@pytest.mark.parametrize("spellings", ALIKE, ids=lambda each: each[0])
def test_spellings_of_one_title_have_one_key(spellings: tuple[str, ...]) -> None:
    keys = {spelling: title_key(spelling) for spelling in spellings}
    assert keys == dict.fromkeys(spellings, title_key(spellings[0]))


@pytest.mark.parametrize(("title", "other"), APART)
def test_signs_that_tell_works_apart_stay(title: str, other: str) -> None:
    assert title_key(title) != title_key(other)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1), st.data())
def test_nothing_invisible_tells_works_apart(title: str, data: st.DataObject) -> None:
    invisible = st.text(st.characters(categories=["Cf", "Zl", "Zp"]), max_size=3)
    spread = "".join(f"{data.draw(invisible)}{sign}" for sign in title)
    plain = "".join(
        f" {sign}" if unicodedata.category(before)[0] == "Z" else sign
        for before, sign in zip(" " + spread, spread, strict=False)
    )
    assert title_key(plain) == title_key(spread)


@given(st.text(st.characters(categories=["Ll"], max_codepoint=0x24F), min_size=1, max_size=30))
def test_letters_that_differ_make_other_keys(title: str) -> None:
    assert title_key(f"{title} q") != title_key(f"{title} z")


@pytest.mark.parametrize("sign", ["x", "\\", "{", "1.", "textbf", "\\textbf{", "$^", "⁶", "?"])
def test_work_grows_in_step_with_a_title(sign: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []

    def tells(letter: str) -> bool:
        looked_at.append(letter)
        return letter.isalnum()

    monkeypatch.setattr("generator.archive.identity.titles._tells", tells)
    counts = []
    for length in (1_000, 8_000):
        looked_at.clear()
        title_key(sign * length)
        counts.append(len(looked_at))
    assert counts[1] <= 8 * counts[0] + 8


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_are_read_as_any_others(text: str) -> None:
    assert title_key(f"a {text}") == title_key(f"a\N{EM SPACE}{text}")
