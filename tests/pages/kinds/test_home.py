from __future__ import annotations

import re

from generator.model import PartialDate, Sighting
from generator.pages import Catalogue
from generator.pages.kinds.home import home_page
from tests.page_rows import listed, rests
from tests.small_archive import digest, looked_up, paper, papers, rendered, tag


def written(catalogue: Catalogue) -> str:
    pages = rendered(home_page(catalogue))
    assert list(pages) == [""]
    return pages[""]


def part(markdown: str, heading: str) -> str:
    """What stands below a heading of the second level."""
    return markdown.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def test_it_says_how_much_the_archive_holds_and_counts_tags_in_use_only() -> None:
    catalogue = looked_up(
        [paper("a", "rl"), paper("b")],
        digests=[digest("one", "a", "b")],
        tags=[tag("rl"), tag("unused")],
    )
    text = written(catalogue)
    assert "\n---\n\nThe archive holds 2 papers from 1 digest under 1 tag.\n{ .facts }\n" in text


def test_the_five_digests_before_the_newest_are_shown() -> None:
    digests = [digest(f"d{day}", "a", date=PartialDate(2025, 3, day)) for day in range(1, 8)]
    made = looked_up([paper("a")], digests=[digest("undated", "a"), *digests])
    shown = part(written(made), "More digests")
    assert listed(shown) == [f"- [D{day}](digests/d{day}.md)" for day in (6, 5, 4, 3, 2)]
    assert "\n[All digests](digests/index.md) · [What came in when](changes/index.md)\n" in shown


def test_it_opens_with_the_papers_of_the_newest_digest_in_the_digests_order() -> None:
    made = [
        paper("b", date=PartialDate(2025), sightings=[Sighting("new", 1, line=1, upvotes=5)]),
        paper("a", date=PartialDate(2026)),
    ]
    digests = [
        digest("old", "a", date=PartialDate(2025, 3, 1)),
        digest("new", "b", "a", date=PartialDate(2025, 3, 2)),
        digest("undated", "a"),
    ]
    text = written(looked_up(made, digests=digests))
    shown = part(text, "Newest digest")
    assert text.index("## Newest digest") == text.index("## ")
    assert (
        '[NEW](digests/new.md) · <time datetime="2025-03-02">2 March 2025</time> · 2 entries\n'
    ) in shown
    assert listed(shown) == [
        "1. [B](papers/b.md)",
        "2. [A](papers/a.md)",
    ]
    assert "<b>5<i> upvotes</i></b>" in rests(shown)[0]
    assert "All 2 entries" not in shown


def test_of_a_long_digest_the_first_ten_papers_are_shown() -> None:
    made = papers(11)
    long = digest("long", *(each.slug for each in made), date=PartialDate(2025, 3, 2))
    shown = part(written(looked_up(made, digests=[long])), "Newest digest")
    assert len(listed(shown)) == 10
    assert "\n[All 11 entries of this digest](digests/long.md)\n" in shown


def test_a_day_without_papers_does_not_hide_the_digest_before_it() -> None:
    digests = [
        digest("full", "a", date=PartialDate(2025, 3, 1)),
        digest("bare", date=PartialDate(2025, 3, 2)),
    ]
    text = written(looked_up([paper("a")], digests=digests))
    assert "[FULL](digests/full.md)" in part(text, "Newest digest")
    assert listed(part(text, "More digests")) == ["- [BARE](digests/bare.md)"]


def test_of_digests_without_a_date_none_is_called_the_newest() -> None:
    text = written(looked_up([paper("a")], digests=[digest("one", "a"), digest("two", "a")]))
    assert "Newest digest" not in text
    assert "[ONE](digests/one.md) · Undated · 1 entry" in part(
        text, "From a digest of unknown date"
    )


def test_the_five_newest_papers_are_shown() -> None:
    dated = [paper(f"p{day}", date=PartialDate(2025, 3, day)) for day in range(1, 7)]
    shown = part(written(looked_up([paper("undated"), *dated])), "Newest papers")
    assert listed(shown) == [f"- [P{day}](papers/p{day}.md)" for day in (6, 5, 4, 3, 2)]
    assert "\n[The archive by month](archive/index.md)\n" in shown


def test_the_chart_counts_every_year_and_leads_to_it() -> None:
    made = [paper("a", date=PartialDate(2025)), *papers(3, PartialDate(2024, 3)), paper("undated")]
    shown = part(written(looked_up(made)), "Papers by year")
    assert "<figcaption>How many papers each year has; " in shown
    bars = re.findall(r'href="([^"]+)".*?years__count">(\d+)<', shown)
    assert bars == [("archive/2024/", "3"), ("archive/2025/", "1")]


def test_tags_in_use_stand_below_their_facets_in_the_order_of_the_vocabulary() -> None:
    vocabulary = [tag("zeta"), tag("audio", "audio"), tag("gpt", "model"), tag("alpha"), tag("x")]
    made = [paper("a", "alpha", "zeta", "gpt", "audio"), paper("b", "zeta")]
    assert part(written(looked_up(made, tags=vocabulary)), "Tags") == (
        '\n<div class="by-facet" markdown>\n\n'
        "### Models\n\n"
        "- [GPT](tags/gpt.md){ .tag } 1\n\n"
        "### Learning methods\n\n"
        "- [ZETA](tags/zeta.md){ .tag } 2\n"
        "- [ALPHA](tags/alpha.md){ .tag } 1\n\n"
        "### Speech and audio\n\n"
        "- [AUDIO](tags/audio.md){ .tag } 1\n\n"
        "</div>\n\n"
        "[What the tags mean](tags/index.md)\n"
    )


def test_an_empty_archive_has_neither_chart_nor_tags() -> None:
    text = written(looked_up(tags=[tag("unused")]))
    assert "\nThe archive holds 0 papers from 0 digests under 0 tags.\n" in text
    assert [line for line in text.splitlines() if line.startswith("#")] == ["## Newest papers"]
    assert listed(text) == []
