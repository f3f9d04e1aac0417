import pytest

from generator.discovery.lineage.around import day_number, surroundings
from generator.discovery.similarity import Similarity
from generator.model import Paper, PartialDate, Surroundings
from tests.discovery.papers import paper

POSES = "poses hands cameras depth skeleton joints fingers gloves"


def poses(slug: str, year: int | None, month: int | None = None, day: int | None = None) -> Paper:
    """A paper on one question, of the tag `pose`."""
    date = PartialDate(year, month, day) if year else None
    return paper(slug, "Hand tracking", POSES, "pose", date=date)


def around(*papers: Paper) -> dict[str, Surroundings]:
    """The papers in an archive of other subjects, in which their words are rare."""
    others = [
        paper(f"other-{n}", f"Alloy {n}", f"metal{n} furnace{n} slag{n}", date=PartialDate(2020, 1))
        for n in range(60)
    ]
    everything = [*papers, *others]
    return surroundings(everything, Similarity(everything))


def slugs(found: Surroundings) -> dict[str, list[str]]:
    groups = {
        "earlier": found.earlier,
        "same": found.same_weeks,
        "later": found.later,
    }
    return {name: [each.slug for each in group] for name, group in groups.items() if group}


def test_papers_on_one_question_stand_before_after_and_in_the_same_weeks() -> None:
    found = around(
        poses("a", 2024, 1, 1), poses("b", 2024, 6, 1), poses("c", 2024, 6, 20), poses("d", 2025)
    )
    assert slugs(found["a"]) == {"later": ["b", "c"]}
    assert slugs(found["b"]) == {"earlier": ["a"], "same": ["c"]}
    assert slugs(found["c"]) == {"earlier": ["a"], "same": ["b"]}
    assert slugs(found["d"]) == {}


def test_three_weeks_part_the_same_weeks_from_earlier_ones() -> None:
    found = around(poses("a", 2024, 5, 1), poses("b", 2024, 5, 22), poses("c", 2024, 5, 23))
    assert slugs(found["a"]) == {"same": ["b"], "later": ["c"]}


def test_a_paper_of_a_known_month_stands_in_the_middle_of_it() -> None:
    assert day_number(PartialDate(2024, 5)) == day_number(PartialDate(2024, 5, 15))
    assert day_number(PartialDate(2024)) is None
    assert day_number(None) is None


def test_words_tell_what_relates_two_papers() -> None:
    (earlier,) = around(poses("a", 2024, 1), poses("b", 2024, 6))["b"].earlier
    assert earlier.words == ("Hand", "tracking")


def test_a_group_has_three_papers_at_most_and_equals_stand_by_slug() -> None:
    papers = [poses(slug, 2024, 1) for slug in "dcba"]
    assert slugs(around(*papers, poses("z", 2024, 9))["z"]) == {"earlier": ["a", "b", "c"]}


def test_papers_without_a_tag_in_common_must_be_nearer() -> None:
    half = "poses hands cameras depth salts acids vials stoves pots"
    date = PartialDate(2024, 6)
    alike = paper("alike", "Tracking", half, "pose", date=date)
    other = paper("other", "Tracking", half, "cooking", date=date)
    later = around(poses("a", 2024, 1), alike, other)["a"].later
    assert [each.slug for each in later] == ["alike"]


def test_a_paper_follows_the_nearest_earlier_one_where_that_is_very_near() -> None:
    found = around(poses("a", 2024, 1), poses("b", 2024, 6))
    assert (found["a"].follows, found["b"].follows) == (None, "a")


def test_the_nearest_of_all_are_related_whenever_they_are_from() -> None:
    found = around(poses("a", 2024, 1), poses("b", None))
    assert [each.slug for each in found["a"].related] == ["b"]
    assert [each.slug for each in found["b"].related] == ["a"]
    assert slugs(found["b"]) == {}


@pytest.mark.parametrize("count", [0, 1])
def test_a_small_archive_has_nothing_around(count: int) -> None:
    papers = [poses("a", 2024, 1)][:count]
    found = surroundings(papers, Similarity(papers))
    assert found == {"a": Surroundings()} if count else found == {}


def test_later_papers_that_name_a_paper_stand_oldest_first() -> None:
    owner = paper("o", "PoseBench: hands", f"PoseBench. {POSES}", date=PartialDate(2024, 1))
    users = [
        paper(slug, "Hand tracking", f"Wins on PoseBench. {POSES}", date=PartialDate(2024, month))
        for slug, month in (("x", 9), ("y", 5))
    ]
    assert around(owner, *users)["o"].named_in == ("y", "x")
