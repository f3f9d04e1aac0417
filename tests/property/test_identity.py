"""Whatever the titles, forms and order of dumps: entries of one work meet, and they alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from generator.archive.identity.titles import title_key
from generator.archive.identity.works import group_works
from generator.diagnostics import Diagnostics
from generator.model import Dump, Entry, Place
from tests.archive.making import dump, entry

TITLES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
WORDS = st.sampled_from(
    [
        "moss",
        "fern",
        "$\\infty$",
        "3.1B",
        "C#",
        "of",
        "2",
        "7B",
        "?",
        "\N{GREEK SMALL LETTER ALPHA}-",
    ]
)
LIKELY_TITLES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@dataclass(frozen=True, slots=True)
class Work:
    """A paper as the source knows it."""

    title: str
    identifier: str


@st.composite
def works(draw: st.DrawFn) -> list[Work]:
    """Works with titles that say unlike things, each with an id of its own."""
    titles = draw(st.lists(TITLES | LIKELY_TITLES, min_size=1, max_size=6, unique_by=title_key))
    return [Work(title, f"2401.{number:05}") for number, title in enumerate(titles)]


def in_form(work: Work, form: str) -> Entry:
    """The entry of a work: as JSON tells it, as text does, or as text under another spelling."""
    if form == "json":
        return entry(work.title, arxiv=work.identifier)
    return entry(work.title if form == "text" else f"  {work.title.upper()} ", abstract="x")


def sets_of_entries(dumps: Sequence[Dump]) -> set[frozenset[Place]]:
    grouped = group_works(dumps, (), (), Diagnostics())
    return {frozenset(each.entry.place for each in listings) for listings in grouped.each}


@given(works(), st.data())
def test_any_forms_in_any_order_give_the_same_papers(made: list[Work], data: st.DataObject) -> None:
    forms = st.sampled_from(("json", "text", "spelled"))
    listed = data.draw(st.lists(st.tuples(st.sampled_from(made), forms), min_size=1, max_size=12))
    dumps = [dump(in_form(*each), source=f"{number}.x") for number, each in enumerate(listed)]
    expected: dict[str, set[Place]] = {}
    for number, (work, form) in enumerate(listed):
        # A title in capitals may say something else: ß is SS, and no letter of its own.
        alike = form != "spelled" or title_key(work.title.upper()) == title_key(work.title)
        name = work.identifier if alike else title_key(work.title.upper())
        expected.setdefault(name, set()).add(Place(f"{number}.x", 10))
    found = sets_of_entries(data.draw(st.permutations(dumps)))
    assert found == set(map(frozenset, expected.values()))


@given(
    st.lists(st.tuples(TITLES | LIKELY_TITLES, st.sampled_from([None, "1", "2"])), max_size=8),
    st.data(),
)
def test_no_entry_is_lost_or_joined_with_one_of_another_id(
    listed: list[tuple[str, str | None]], data: st.DataObject
) -> None:
    ids = {"1": "2401.00001", "2": "2401.00002", None: None}
    entries = [
        entry(title, place, arxiv=ids[told]) for place, (title, told) in enumerate(listed, 1)
    ]
    whole = dump(*entries)
    parts = [replace(whole, source=str(each.position), entries=(each,)) for each in whole.entries]
    found = sets_of_entries([whole])
    assert found == sets_of_entries(data.draw(st.permutations(parts)))
    assert sorted(place for each in found for place in each) == [
        each.place for each in whole.entries
    ]
    told = {each.place: each.arxiv for each in whole.entries}
    keys = {each.place: title_key(each.title) for each in whole.entries}
    for together in found:
        assert len({told[place] for place in together} - {None}) <= 1
        unlike = {keys[place] for place in together}
        if len(unlike) > 1:
            # Only an id joins titles that say unlike things.
            assert all(any(told[p] for p in together if keys[p] == key) for key in unlike)
