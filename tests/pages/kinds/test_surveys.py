from dataclasses import replace

from generator.model import (
    Discovery,
    PartialDate,
    QuarterPicks,
    TagBeside,
    TagSurvey,
    TermTrend,
)
from generator.pages import Catalogue
from generator.pages.kinds.surveys import survey_link, survey_pages
from tests.small_archive import looked_up, paper, rendered, tag

SURVEY = TagSurvey(
    surveys=("a",),
    most_named=(("b", 2),),
    picks=(QuarterPicks(2026, 1, ("a",)),),
    rising=(TermTrend("C#", 1, 4),),
    beside=(TagBeside((("glove", 3),)), TagBeside((("glove", 1),))),
)


def catalogue(survey: TagSurvey) -> Catalogue:
    papers = [
        replace(paper("a", "pose", date=PartialDate(2026, 3, 9)), upvotes=7),
        paper("b", "pose", "glove"),
    ]
    found = Discovery(surveys={"pose": survey})
    return looked_up(papers, tags=[tag("pose"), tag("glove")], found=found)


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


def test_a_survey_that_says_nothing_has_no_page_and_no_link() -> None:
    nothing = catalogue(TagSurvey())
    assert list(survey_pages(nothing)) == []
    assert survey_link(nothing, "pose", "tags/pose/") == ""
    assert survey_link(catalogue(SURVEY), "pose", "tags/pose/") == "pose/survey.md"
