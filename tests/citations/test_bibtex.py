from __future__ import annotations

import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latexencode import UnicodeToLatexEncoder

from generator.citations.bibtex import bibtex, latex
from generator.model import PartialDate, Run
from tests.citations.citations import citation


def test_a_paper_is_cited_as_arxiv_exports_it() -> None:
    assert bibtex(citation(authors=["Ann Rook", "Harbour Team", "Pim van der Toren"])) == (
        "@misc{rook-2025-counting,\n"
        "  author = {Rook, Ann and {Harbour Team} and van der Toren, Pim},\n"
        "  title = {Counting Lanterns},\n"
        "  year = {2025},\n"
        "  month = mar,\n"
        "  eprint = {2503.00001},\n"
        "  archivePrefix = {arXiv},\n"
        "  primaryClass = {cs.CV},\n"
        "  url = {https://arxiv.org/abs/2503.00001},\n"
        "  doi = {10.48550/arXiv.2503.00001},\n"
        "}\n"
    )


def test_authors_who_are_not_named_are_others() -> None:
    cited = citation(authors=["Ann Rook", "Bo Finch", "Cy Wu"])
    assert "  author = {Rook, Ann and others},\n" in bibtex(cited, 1)
    assert "others" not in bibtex(cited, 3) + bibtex(cited)


def test_what_is_not_known_is_left_out() -> None:
    text = bibtex(citation(authors=[], date=None, arxiv=None))
    assert text == "@misc{rook-2025-counting,\n  title = {Counting Lanterns},\n}\n"
    assert "month" not in bibtex(citation(date=PartialDate(2025)))


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("LaNet: counting lanterns", "{LaNet}: counting lanterns"),
        ("Seeing in 3D at Night", "Seeing in {3D} at Night"),
        ("LLMs for Harbours", "{LLMs} for Harbours"),
        ("Lanterns. A Study", "Lanterns. {A} Study"),
        ("“Lit” or Not", r"{\textquotedblleft}{L}it{\textquotedblright} or Not"),
        ("95% of R&D_1 for #1", r"95{\%} of {R{\&}D{\_}1} for {\#}1"),
        ("Café lights", r"Caf{\'e} lights"),
        ("灯 counting", "灯 counting"),
        ("Counting Lanterns", "Counting Lanterns"),
    ],
)
def test_braces_stand_only_where_a_style_would_spoil_a_word(title: str, written: str) -> None:
    text = bibtex(citation(title))
    assert text.splitlines()[2] == f"  title = {{{written}}},"


def test_formulas_stay_as_they_are_unless_their_braces_would_break_the_entry() -> None:
    runs = [Run("Scaling to "), Run("10^{4}", is_formula=True), Run(" lanterns")]
    assert "title = {Scaling to {$10^{4}$} lanterns}," in bibtex(citation(runs=runs))
    printed = bibtex(citation(runs=[Run(r"μ\%50%", is_formula=True), Run("LO")]))
    assert r"title = {{${\ensuremath{\mu}}\%50{\%}$}{LO}}," in printed
    broken = bibtex(citation(runs=[Run("10^{4", is_formula=True)]))
    assert not parse_string(broken).failed_blocks


@given(st.text() | st.from_regex(r"[ -~é]{0,20}", fullmatch=True))
def test_letters_are_written_as_pylatexenc_writes_the_whole_text(text: str) -> None:
    encoder = UnicodeToLatexEncoder(
        replacement_latex_protection="braces-all",
        unknown_char_policy="keep",
        unknown_char_warning=False,
    )
    assert latex(text) == encoder.unicode_to_latex(text)


@given(title=st.text(min_size=1), author=st.text(min_size=1))
def test_every_title_and_name_gives_an_entry_that_can_be_read(title: str, author: str) -> None:
    library = parse_string(bibtex(citation(title, authors=[author])))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == ["rook-2025-counting"]
    assert library.entries[0]["eprint"] == "2503.00001"
