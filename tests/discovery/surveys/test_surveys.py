from dataclasses import replace

from generator.discovery.surveys import survey_tags
from generator.discovery.trends import find_trends, part_archive
from generator.model import Paper, PartialDate, Surroundings, TagSurvey, TermTrend, Trends
from tests.discovery.papers import paper
from tests.discovery.trends.archives import QUARTERS, archive, in_quarter

TAGS = ["pose", "survey", "benchmark", "glove", "rare"]


def surveyed(papers: list[Paper], **named: tuple[str, ...]) -> dict[str, TagSurvey]:
    """Surveys of papers in an archive of enough others, with the papers that name them."""
    others = [
        each
        for year, number in QUARTERS
        for each in in_quarter(year, number, [f"Alloy{n}" for n in range(30)], first=100)
    ]
    whole = archive([*papers, *others], tags=TAGS)
    parts = part_archive(whole)
    around = {each.slug: Surroundings() for each in whole.papers}
    around |= {slug: Surroundings(named_in=by) for slug, by in named.items()}
    return survey_tags(parts, around, find_trends(parts))


def many(*tags: str) -> list[Paper]:
    """Twenty papers of every quarter."""
    return [
        each
        for year, number in QUARTERS
        for each in in_quarter(year, number, ["Hands"] * 20, "pose", *tags)
    ]


def test_every_tag_that_papers_carry_has_a_survey() -> None:
    assert set(surveyed([*many(), paper("r", "Rare", "", "rare")])) == {"pose", "rare"}


def test_surveys_and_benchmarks_of_a_subject_stand_newest_first() -> None:
    papers = [
        paper(f"{kind}{year}", "Hands", "", "pose", kind, date=PartialDate(year))
        for kind in ("survey", "benchmark")
        for year in (2021, 2023, 2022)
    ]
    found = surveyed([*many(), *papers])["pose"]
    assert found.surveys == ("survey2023", "survey2022", "survey2021")
    assert found.benchmarks == ("benchmark2023", "benchmark2022", "benchmark2021")


def test_the_papers_most_named_come_first_and_unnamed_ones_not_at_all() -> None:
    papers = [paper(slug, "Hands", "", "pose") for slug in "abc"]
    found = surveyed([*many(), *papers], b=("x",), a=("x",), c=("x", "y"))["pose"]
    assert found.most_named == (("c", 2), ("a", 1), ("b", 1))


def test_each_quarter_has_its_three_most_upvoted_papers() -> None:
    papers = [
        replace(paper(f"u{votes}", "Hands", "", "pose", date=PartialDate(2025, 8)), upvotes=votes)
        for votes in (3, 9, 0, 5, 7)
    ]
    (picks,) = surveyed([*many(), *papers])["pose"].picks
    assert (picks.year, picks.number) == (2025, 3)
    assert picks.papers == ("u9", "u7", "u5")


def test_terms_rise_within_a_tag() -> None:
    papers = in_quarter(2025, 4, ["Glove tracking"] * 4, "pose", first=60)
    found = surveyed([*many(), *papers])["pose"]
    assert found.rising == (TermTrend("Glove tracking", 0, 4),)


def test_the_tags_beside_it_are_told_then_and_now() -> None:
    then, now = surveyed(many("glove"))["pose"].beside
    assert (then.tags, now.tags) == ((("glove", 80),), (("glove", 40),))
    assert surveyed(many())["pose"].beside == ()


def test_without_trends_nothing_rises() -> None:
    whole = archive(many("glove"), tags=TAGS)
    around = {each.slug: Surroundings() for each in whole.papers}
    found = survey_tags(part_archive(whole), around, Trends())["pose"]
    assert found == TagSurvey()
