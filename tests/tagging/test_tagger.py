from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model import AssignedTag, Evidence
from generator.tagging.tagger import Tagger
from tests.tagging.tags import make_tag, make_weights

APPLES = make_tag("apples", patterns=("apple", "red apple pie"), hints=("fruit",))
PEARS = make_tag("pears", patterns=("pear",), hints=("fruit",))
BY_TITLE = make_weights({"title": 4.0, "own work": 2.0}, intercept=-2.0)
TAGGER = Tagger([APPLES, PEARS], BY_TITLE)
TEXTS = (
    "",
    "Fruit.",
    "We bake a red apple. Pie and fruit",
    "We propose pears! Results: apples win. And a red apple pie.",
    "red apple pie. Fruit, and this pear.",
)


def test_a_tag_is_assigned_with_the_phrases_of_the_text_itself() -> None:
    (tag,) = Tagger([APPLES], BY_TITLE).assign("Red Apples", "We bake apples. One apple!")
    assert tag == AssignedTag(
        "apples", (Evidence("Apples", "title"), Evidence("apple", "abstract"))
    )


def test_the_surest_tag_comes_first() -> None:
    assigned = TAGGER.assign("Pears", "We grow apples.")
    assert [tag.slug for tag in assigned] == ["pears", "apples"]


def test_the_longest_phrase_is_told_without_its_parts() -> None:
    (tag,) = Tagger([APPLES], BY_TITLE).assign("", "Our apple: a red apple pie.")
    assert [each.phrase for each in tag.evidence] == ["red apple pie", "apple"]


def test_hints_are_told_only_where_nothing_speaks() -> None:
    (tag,) = Tagger([APPLES], BY_TITLE).assign("Of fruit", "Fruit!")
    assert tag.evidence == (Evidence("fruit", "title"),)


def test_the_same_phrase_is_told_once() -> None:
    (tag,) = Tagger([APPLES], BY_TITLE).assign("Apple", "apple, Apple and APPLE")
    assert tag.evidence == (Evidence("Apple", "title"),)


def test_at_most_three_phrases_are_told() -> None:
    tag = make_tag("many", patterns=("a", "b", "c", "d"))
    (assigned,) = Tagger([tag], BY_TITLE).assign("", "a b c d")
    assert len(assigned.evidence) == 3


def test_a_text_that_speaks_of_nothing_has_no_tags() -> None:
    assert TAGGER.assign("", "") == ()
    assert TAGGER.assign("On stones", "Nothing grows here.") == ()


@given(st.text(max_size=60), st.text(max_size=200))
def test_all_evidence_stands_in_the_text(before: str, after: str) -> None:
    title, abstract = f"{before} apples {after}", f"{after} red APPLE-pie {before}"
    (tag,) = Tagger([APPLES], BY_TITLE).assign(title, abstract)
    assert tag.evidence
    for each in tag.evidence:
        assert each.phrase in (title if each.where == "title" else abstract)


@given(st.lists(st.tuples(st.text(max_size=40), st.sampled_from(TEXTS)), max_size=6))
def test_many_papers_are_tagged_as_each_by_itself(papers: list[tuple[str, str]]) -> None:
    assert [*TAGGER.assign_all(papers)] == [TAGGER.assign(*paper) for paper in papers]


def test_many_papers_are_tagged_in_their_order() -> None:
    papers = [(("Apples", "Pears", "Stones")[number % 3], "") for number in range(600)]
    given_tags = [tuple(tag.slug for tag in tags) for tags in TAGGER.assign_all(papers)]
    assert given_tags == [("apples",), ("pears",), ()] * 200


def test_a_broader_tag_shows_the_phrases_of_the_finer_one_that_brings_it() -> None:
    fine = make_tag("fine", patterns=("apple",), implies=("broad",))
    assigned = Tagger([fine, make_tag("broad")], BY_TITLE).assign("Apples", "")
    evidence = (Evidence("Apples", "title"),)
    assert assigned == (AssignedTag("fine", evidence), AssignedTag("broad", evidence))
