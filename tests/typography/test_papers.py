from generator.diagnostics import Diagnostics
from generator.model import Paper, Place, Prose, Run, TypesetPaper
from generator.typography.papers import typeset_papers


def paper(slug: str, title: str = "", abstract: str = "") -> Paper:
    return Paper(slug, title, abstract, Place("d.txt", 3), Place("d.txt", 4), sightings=())


def shouted(text: str) -> str:
    """An escape that can be told from the text."""
    return text.upper()


def typeset(title: str, abstract: str = "") -> TypesetPaper:
    """The texts of a paper that must give no warning."""
    diagnostics = Diagnostics()
    texts = typeset_papers([paper("a", title, abstract)], shouted, diagnostics)
    assert diagnostics.report() == ""
    return texts["a"]


def test_every_paper_has_its_texts_by_its_slug(diagnostics: Diagnostics) -> None:
    papers = [paper("b", "Two", "second"), paper("a", "One", "first")]
    assert list(typeset_papers(papers, shouted, diagnostics).items()) == [
        (
            "b",
            TypesetPaper(Prose("Two", "TWO"), Prose("second", "SECOND"), (Run("Two"),), "second"),
        ),
        ("a", TypesetPaper(Prose("One", "ONE"), Prose("first", "FIRST"), (Run("One"),), "first")),
    ]


def test_white_space_is_folded() -> None:
    texts = typeset(" One\n\u00a0 title\t", "An  abstract.\r\n")
    assert texts.title == Prose("One title", "ONE TITLE")
    assert texts.abstract == Prose("An abstract.", "AN ABSTRACT.")


def test_only_running_text_is_escaped() -> None:
    texts = typeset("a ``big $x$'' b")
    assert texts.title.plain == "a “big x” b"
    assert texts.title.markup.startswith('A “BIG <span class="formula"><math>')
    assert texts.title.markup.endswith("</math></span>” B")


def test_an_address_is_a_link_in_an_abstract_and_running_text_in_a_title() -> None:
    printed = "see https://a.example/b--c"
    texts = typeset(printed, printed)
    assert texts.title == Prose(printed, "SEE HTTPS://A.EXAMPLE/B--C")
    assert texts.abstract == Prose(
        printed, 'SEE <a href="https://a.example/b--c">https://a.example/b--c</a>'
    )


def test_a_formula_that_stays_is_warned_of_where_it_was_printed(diagnostics: Diagnostics) -> None:
    texts = typeset_papers([paper("a", r"$\one$", r"$\two$")], shouted, diagnostics)
    assert texts["a"].title.plain == r"$\one$"
    assert [(str(found.place), found.message) for found in diagnostics.found] == [
        ("d.txt:3", "the formula $\\one$ stays as its source text"),
        ("d.txt:4", "the formula $\\two$ stays as its source text"),
    ]


def test_texts_that_are_the_same_are_one_in_memory(diagnostics: Diagnostics) -> None:
    printed = paper("plain", "Plain words", "Nothing that Markdown or HTML would read.")
    texts = typeset_papers([printed], str, diagnostics)["plain"]
    assert texts.abstract.plain is texts.abstract.markup is texts.abstract_html is printed.abstract
    assert texts.title.plain is texts.title_runs[0].text is printed.title


def test_no_papers_have_no_texts(diagnostics: Diagnostics) -> None:
    assert typeset_papers([], shouted, diagnostics) == {}


def test_the_runs_of_a_title_tell_its_formulas_apart() -> None:
    assert typeset(r"A $x^2$ and \(y\) b").title_runs == (
        Run("A "),
        Run("x^2", is_formula=True),
        Run(" and "),
        Run("y", is_formula=True),
        Run(" b"),
    )
