from collections.abc import Sequence
from dataclasses import replace

from generator.model import (
    Discovery,
    PartialDate,
    Place,
    QuarterPicks,
    RecordedAddress,
    TagBeside,
    TagSurvey,
    TermTrend,
)
from generator.pages import Catalogue
from generator.pages.kinds.surveys import survey_link, survey_pages
from generator.urls import OWN_SURVEY
from tests.small_archive import looked_up, paper, rendered, tag

SURVEY = TagSurvey(
    surveys=("a",),
    most_named=(("b", 2),),
    picks=(QuarterPicks(2026, 1, ("a",)),),
    rising=(TermTrend("C#", 1, 4),),
    beside=(TagBeside((("glove", 3),)), TagBeside((("glove", 1),))),
)


PUBLISHED = RecordedAddress(Place("seeds/addresses.txt", 1), "tags/pose/survey/")


def catalogue(
    survey: TagSurvey, papers: int = OWN_SURVEY, ledger: Sequence[RecordedAddress] = ()
) -> Catalogue:
    """So many papers of one tag, one of which carries another one, too."""
    tagged = [
        replace(paper("a", "pose", date=PartialDate(2026, 3, 9)), upvotes=7),
        paper("b", "pose", "glove"),
        *(paper(f"c{number}", "pose") for number in range(papers - 2)),
    ]
    found = Discovery(surveys={"pose": survey, "glove": survey})
    return looked_up(tagged, tags=[tag("pose"), tag("glove")], found=found, ledger=ledger)


def page(survey: TagSurvey) -> str:
    return rendered(survey_pages(catalogue(survey)))["tags/pose/survey/"]


def test_each_part_says_how_it_is_found() -> None:
    text = page(SURVEY)
    assert (
        "\n## Surveys of the subject\n\nPapers under both this tag and the tag of surveys, "
        'the newest first.\n{ .facts }\n\n<div class="first" markdown>\n\n'
        '- [A](../../papers/a.md) <span class="first__facts">March 2026</span>\n'
    ) in text
    assert '[B](../../papers/b.md) <span class="first__facts">2 later abstracts</span>' in text


def test_the_most_upvoted_papers_of_a_quarter_have_their_first_sentence() -> None:
    assert (
        "\n### Q1 2026\n\n"
        '<div class="first" markdown>\n\n'
        '- [A](../../papers/a.md) <span class="first__facts">'
        "March 2026 · 7 upvotes · About a.</span>\n"
    ) in page(SURVEY)


def test_terms_lead_to_the_search_and_tags_to_the_papers_of_both() -> None:
    text = page(SURVEY)
    assert "- [C\\#](../../search.md?q=%22C%23%22), 1 to 4 papers\n" in text
    both = "../../search.md?tag=pose&tag=glove"
    assert f"### Then\n\n- [GLOVE](../glove.md) ([3 papers]({both}))\n" in text
    assert f"### Now\n\n- [GLOVE](../glove.md) ([1 paper]({both}))\n" in text


def test_a_part_with_nothing_to_say_is_absent() -> None:
    text = page(TagSurvey(most_named=(("b", 1),)))
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# POSE: what to read first",
        "## Most often named in later abstracts",
    ]


def test_a_tag_of_few_papers_has_no_page_and_no_link() -> None:
    few = catalogue(SURVEY, OWN_SURVEY - 1)
    assert list(survey_pages(few)) == []
    assert survey_link(few, "pose", "tags/pose/") == ""
    assert survey_link(catalogue(SURVEY), "pose", "tags/pose/") == "pose/survey.md"


def test_a_page_that_was_published_stays_however_few_papers_are_left() -> None:
    few = catalogue(SURVEY, OWN_SURVEY - 1, [PUBLISHED])
    assert [each.address for each in survey_pages(few)] == [PUBLISHED.address]
    assert survey_link(few, "pose", "tags/pose/") == "pose/survey.md"


def test_which_tags_have_a_page_is_known_before_papers_are_compared() -> None:
    compared = catalogue(SURVEY)
    plain = replace(compared, found=Discovery())
    addresses = [[each.address for each in survey_pages(each)] for each in (compared, plain)]
    assert addresses == [[PUBLISHED.address]] * 2


def test_a_page_with_nothing_to_say_says_so_and_nothing_links_to_it() -> None:
    nothing = catalogue(TagSurvey())
    text = rendered(survey_pages(nothing))[PUBLISHED.address]
    assert "\nNothing stands out here yet: no survey or benchmark of the subject, " in text
    assert "Nothing stands out" not in page(SURVEY)
    assert survey_link(nothing, "pose", "tags/pose/") == ""
