from __future__ import annotations

import re

from generator.model import Digest, PartialDate, Sighting
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


def day(number: int, *slugs: str) -> Digest:
    return digest(f"d{number}", *slugs, date=PartialDate(2025, 3, number))


def test_it_says_how_much_the_archive_holds_and_counts_tags_in_use_only() -> None:
    catalogue = looked_up(
        [paper("a", "rl"), paper("b")],
        digests=[digest("one", "a", "b")],
        tags=[tag("rl"), tag("unused")],
    )
    assert "\nThe archive holds 2 papers from 1 digest under 1 tag: " in written(catalogue)


def test_it_is_the_newest_digest_in_its_own_order_with_a_way_to_the_day_before() -> None:
    made = [
        paper("b", date=PartialDate(2025), sightings=[Sighting("d2", 1, line=1, upvotes=5)]),
        paper("a", date=PartialDate(2026)),
    ]
    text = written(looked_up(made, digests=[day(1, "a"), day(2, "b", "a"), digest("undated", "a")]))
    assert "\n# Sunday, 2 March 2025\n\n2 entries\n{ .facts }\n" in text
    assert (
        '\n- Before: [<time datetime="2025-03-01">1 March 2025</time>](digests/d1.md){ rel=prev }\n'
    ) in text
    assert listed(text)[:2] == ["1. [B](papers/b.md)", "2. [A](papers/a.md)"]
    assert "<b>5<i> upvotes</i></b>" in rests(text)[0]
    assert "All 2 entries" not in text


def test_it_tells_the_commonest_tags_of_the_day() -> None:
    made = [paper("a", "rl", "gpt"), paper("b", "rl"), paper("c", "rl")]
    text = written(
        looked_up(made, digests=[day(2, "a", "b", "c", "a")], tags=[tag("gpt"), tag("rl")])
    )
    assert "\n4 entries: [RL](tags/rl.md)&nbsp;3\n{ .facts }\n" in text


def test_of_a_long_digest_the_first_fifty_papers_are_shown() -> None:
    made = papers(51)
    text = written(looked_up(made, digests=[day(2, *(each.slug for each in made))]))
    assert len(listed(text)) == 50
    assert "\n[All 51 entries of this digest](digests/d2.md)\n" in text


def test_a_day_without_papers_does_not_hide_the_digest_before_it() -> None:
    text = written(looked_up([paper("a")], digests=[day(1, "a"), day(2)]))
    assert "\n# Saturday, 1 March 2025\n" in text
    assert "[Sun 2](digests/d2.md) 0" in part(text, "The weeks before")
    assert "- Before:" not in text


def test_of_digests_without_a_date_the_first_is_shown_under_its_name() -> None:
    text = written(looked_up([paper("a")], digests=[digest("one", "a"), digest("two", "a")]))
    assert "\n# ONE\n\n1 entry of a digest of unknown date\n{ .facts }\n" in text
    assert listed(part(text, "Digests of unknown date")) == ["- [TWO](digests/two.md)"]


def test_the_four_weeks_before_lead_to_their_days() -> None:
    digests = [
        digest(f"m{month}-{number}", "a", date=PartialDate(2025, month, number))
        for month, number in ((1, 3), (2, 3), (2, 10), (2, 17), (2, 24), (2, 26), (3, 3))
    ]
    shown = part(written(looked_up([paper("a")], digests=digests)), "The weeks before")
    assert re.findall("Week of ([^<]+)<", shown) == [
        "24 February 2025",
        "17 February 2025",
        "10 February 2025",
        "3 February 2025",
    ]
    assert "</span> [Wed 26](digests/m2-26.md) 1 [Mon 24](digests/m2-24.md) 1 \n" in shown


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


def test_an_empty_archive_has_neither_papers_nor_tags() -> None:
    text = written(looked_up(tags=[tag("unused")]))
    assert "\nThe archive holds 0 papers from 0 digests under 0 tags: " in text
    assert [line for line in text.splitlines() if line.startswith("#")] == ["# Digest archive"]
    assert listed(text) == []
