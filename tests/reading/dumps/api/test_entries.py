from __future__ import annotations

from typing import Any, Final

import pytest

from generator.diagnostics import Diagnostics
from generator.model import Entry, PartialDate
from tests.api_answers import ABSTRACT, entry, read_json
from tests.dump_texts import told

WHOLE: Final = "expected a whole number"


def only(diagnostics: Diagnostics, **facts: Any) -> Entry:  # noqa: ANN401 (JSON of any shape is the point)
    (found,) = read_json([entry(**facts)], diagnostics).entries
    return found


def test_an_entry_has_every_fact_that_the_source_tells(diagnostics: Diagnostics) -> None:
    found = only(
        diagnostics,
        authors=[{"name": "Ada Boatman"}, {"name": "Bo Baker", "hidden": True}],
        ai_keywords=["lamps", "ferries"],
        ai_summary="A model's sentence.",
        githubRepo="https://github.com/x/ferries",
        projectPage="https://ferries.example/",
        organization={"name": "lamp", "fullname": " Lamp  Lab "},
    )
    assert (found.title, found.abstract) == ("Ferries at Dusk", ABSTRACT)
    assert (found.position, found.comments, found.upvotes) == (1, 2, 7)
    assert (found.arxiv, found.published) == ("2605.00001", PartialDate(2026, 5, 11))
    assert (found.authors, found.author_count) == (("Ada Boatman", "Bo Baker"), 2)
    assert (found.keywords, found.summary) == (("lamps", "ferries"), "A model's sentence.")
    assert found.code == "https://github.com/x/ferries"
    assert found.project == "https://ferries.example/"
    assert found.organisation == "Lamp Lab"
    assert diagnostics.report() == ""


def test_what_a_period_of_the_source_does_not_tell_is_not_known(diagnostics: Diagnostics) -> None:
    found = only(diagnostics)
    assert (found.organisation, found.code, found.project) == (None, None, None)
    assert (found.keywords, found.summary) == ((), None)
    assert diagnostics.report() == ""


@pytest.mark.parametrize("name", ["githubRepo", "ai_summary", "ai_keywords", "organization"])
def test_null_is_as_good_as_nothing(name: str, diagnostics: Diagnostics) -> None:
    only(diagnostics, **{name: None})
    assert diagnostics.report() == ""


def test_line_ends_in_texts_are_white_space(diagnostics: Diagnostics) -> None:
    found = only(
        diagnostics,
        title="Ferries\n  at\u2028Dusk\u200b",
        summary="We\ncount\u0007 ferries.\u0085",
        authors=[{"name": " Ada\n Boatman"}],
    )
    assert (found.title, found.abstract) == ("Ferries at Dusk", "We count ferries.")
    assert found.authors == ("Ada Boatman",)


@pytest.mark.parametrize(
    ("inner", "outer", "title"),
    [
        ("Ferries\n  at Dusk", "Ferries at Dusk", "Ferries at Dusk"),
        ("FerriestimesLamps", "Ferries$\\times$Lamps", "Ferries$\\times$Lamps"),
        ("\\textsc{Ferries}", "Ferries", "\\textsc{Ferries}"),
        (None, "Ferries", "Ferries"),
    ],
)
def test_the_title_that_has_kept_its_formulas_is_taken(
    inner: str | None, outer: str, title: str, diagnostics: Diagnostics
) -> None:
    assert only(diagnostics, title=inner, outer={"title": outer}).title == title


def test_the_day_of_a_paper_is_the_inner_one(diagnostics: Diagnostics) -> None:
    outer: dict[str, object] = {"publishedAt": "2026-05-09T20:00:00.000Z"}
    found = only(diagnostics, publishedAt="2026-05-10T00:00:00.000Z", outer=outer)
    assert found.published == PartialDate(2026, 5, 10)


def test_an_author_is_named_once(diagnostics: Diagnostics) -> None:
    authors = [{"name": "Bo Baker"}, {"name": "Ada Boatman"}, {"name": "Bo  Baker"}]
    assert only(diagnostics, authors=authors).authors == ("Bo Baker", "Ada Boatman")


@pytest.mark.parametrize("identifier", ["2605.00001v2", " 2605.00001 "])
def test_the_version_of_an_id_is_dropped(identifier: str, diagnostics: Diagnostics) -> None:
    assert only(diagnostics, id=identifier).arxiv == "2605.00001"


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"id": 2503.0213}, "[0].paper.id: expected text, found the number 2503.0213"),
        ({"id": "2605.1"}, "[0].paper.id: '2605.1' is no arXiv id"),
        ({"id": None}, "[0].paper: no 'id' is told"),
        ({"id": "../../x"}, "[0].paper.id: '../../x' is no arXiv id"),
        ({"title": 5, "outer": {"title": 5}}, "[0].paper.title: expected text, found the number 5"),
        ({"title": "\u200b", "outer": {"title": ""}}, "[0].paper.title: no 'title' is told"),
        ({"title": "a\ud800"}, "[0].paper.title: holds half a character, U+D800"),
        ({"title": "a" * 1_001}, "[0].paper.title: 1,001 letters; at most 1,000 are read"),
        ({"summary": None}, "[0].paper: no 'summary' is told"),
        ({"summary": "a" * 20_001}, "[0].paper.summary: 20,001 letters; at most 20,000 are read"),
        ({"upvotes": "many"}, f"[0].paper.upvotes: {WHOLE}, found text ('many')"),
        ({"upvotes": True}, f"[0].paper.upvotes: {WHOLE}, found true"),
        ({"upvotes": -1}, f"[0].paper.upvotes: {WHOLE}, found the number -1"),
        ({"upvotes": 10**9 + 1}, f"[0].paper.upvotes: {WHOLE}, found the number 1000000001"),
        ({"upvotes": 1.5}, f"[0].paper.upvotes: {WHOLE}, found the number 1.5"),
        ({"upvotes": []}, f"[0].paper.upvotes: {WHOLE}, found a list"),
        ({"authors": "Ada"}, "[0].paper.authors: expected a list, found text ('Ada')"),
        ({"authors": [{"user": "x"}]}, "[0].paper.authors[0]: an author lacks 'name'"),
        ({"authors": [{"name": {}}]}, "[0].paper.authors[0].name: expected text, found an object"),
        ({"authors": ["A"] * 5_001}, "[0].paper.authors: 5,001 authors; at most 5,000 are read"),
        ({"ai_keywords": [7]}, "[0].paper.ai_keywords[0]: expected text, found the number 7"),
        ({"publishedAt": "yesterday"}, "[0].paper.publishedAt: 'yesterday' is no day"),
        ({"publishedAt": "2026-02-30"}, "[0].paper.publishedAt: '2026-02-30' is no day"),
        ({"publishedAt": "2205-05-10"}, "[0].paper.publishedAt: '2205-05-10' is no day"),
        ({"outer": {"numComments": {}}}, f"[0].numComments: {WHOLE}, found an object"),
        ({"outer": {"paper": []}}, "[0].paper: expected an object, found a list"),
    ],
)  # fmt: skip
def test_a_fact_of_the_wrong_shape_is_told_with_its_path(
    facts: dict[str, Any], message: str, diagnostics: Diagnostics
) -> None:
    read_json([entry(**facts)], diagnostics)
    assert [text for _, text in told(diagnostics)] == [message]
    assert diagnostics.has_errors


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("http://github.com/x/y", "https://github.com/x/y"),
        ("http://lamps.github.io/", "https://lamps.github.io/"),
        (" https://lamps.example/a?b#c ", "https://lamps.example/a?b#c"),
    ],
)
def test_an_address_is_of_https(address: str, kept: str, diagnostics: Diagnostics) -> None:
    assert only(diagnostics, projectPage=address).project == kept
    assert diagnostics.report() == ""


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "http://lamps.example/", "https://user:token@lamps.example/"),
        *("https://", "https://localhost", "lamps.example", "https://a b.example", "//a.example"),
        *(
            "https://a.example/\u202ex",
            "https://a.example:port/",
            "https://[::1",
            "ftp://a.example",
        ),
    ],
)
def test_any_other_address_is_left_out_with_a_warning(
    address: str, diagnostics: Diagnostics
) -> None:
    assert only(diagnostics, githubRepo=address).code is None
    (message,) = diagnostics.found
    assert message.message.startswith("[0].paper.githubRepo: '")
    assert not diagnostics.has_errors
