from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.model import PartialDate
from tests.api_answers import entry, page, read_html, read_json
from tests.dump_texts import titles, told

HOSTILE = "</div><script>alert(1)</script> &amp;lt; \"quoted\" 'so'"


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_page_tells_what_the_api_tells(quote: str, diagnostics: Diagnostics) -> None:
    entries = [entry(), entry(id="2605.00002", title="Lamps", upvotes=1)]
    read = read_html(page(entries, quote, dateString="2026-05-12"), diagnostics)
    answer = read_json(entries, diagnostics)
    assert titles(read) == titles(answer)
    assert [found.arxiv for found in read.entries] == [found.arxiv for found in answer.entries]
    assert {found.place.line for found in read.entries} == {4}
    assert diagnostics.report() == ""


def test_attributes_may_stand_in_any_order(diagnostics: Diagnostics) -> None:
    text = page([entry()]).replace(
        'class="SVELTE_HYDRATER contents" data-target="DailyPapers" ', ""
    )
    assert 'data-target="DailyPapers"' not in text
    text = text.replace("><article>", ' class="x" data-target="DailyPapers"><article>')
    assert titles(read_html(text, diagnostics)) == ["Ferries at Dusk"]


def test_texts_are_decoded_once_and_no_markup_is_taken_over(diagnostics: Diagnostics) -> None:
    read = read_html(page([entry(title=HOSTILE)]), diagnostics)
    assert titles(read) == [HOSTILE]


def test_the_date_of_the_page_is_trusted_before_its_address(diagnostics: Diagnostics) -> None:
    text = page([entry()], dateString="2026-05-12")
    assert read_html(text, diagnostics, "2026-05-14.html").captured == PartialDate(2026, 5, 12)
    assert told(diagnostics) == [
        (4, "the digest is taken to be of 2026-05-12, but its file's name says 2026-05-14")
    ]


def test_a_week_is_named_and_dated_as_far_as_a_date_can_say(diagnostics: Diagnostics) -> None:
    text = page([entry()], dateString="2026-W20", periodType="week")
    read = read_html(text, diagnostics, "week.html")
    assert (read.captured, read.title) == (PartialDate(2026, 5), "Week 20 of 2026")
    assert diagnostics.report() == ""


def test_a_fault_in_the_data_has_its_path(diagnostics: Diagnostics) -> None:
    read_html(page([entry(id=7)]), diagnostics)
    message = "dailyPapers[0].paper.id: expected text, found the number 7"
    assert told(diagnostics) == [(4, message)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "<!doctype html><html><body>nothing</body></html>",
            'no listing of papers: no data-target="DailyPapers" with data-props',
        ),
        ("[]", "no HTML of a digest page: it looks like JSON"),
        ("A Title\n\nAn abstract.\n", "no HTML of a digest page"),
        (
            '<div data-target="DailyPapers" data-props="{&quot;a&quot;"></div>',
            "no valid JSON: expected ':'",
        ),
        ('<div data-target="DailyPapers" data-props="{}"></div>', "no list of entries here"),
    ],
)
def test_a_page_without_a_listing_is_one_error(
    text: str, message: str, diagnostics: Diagnostics
) -> None:
    assert not read_html(text, diagnostics).is_whole
    assert told(diagnostics) == [(1, message)]
