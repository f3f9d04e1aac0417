from __future__ import annotations

from dataclasses import replace

from generator.model import Correction, Digest, Paper, PartialDate
from generator.pages.kinds.changes import changes_pages
from tests.page_rows import listed, rests
from tests.small_archive import NOWHERE, digest, looked_up, paper, papers, rendered

DAY = PartialDate(2025, 3, 2)


def pages(made: list[Paper], *digests: Digest) -> dict[str, str]:
    return rendered(changes_pages(looked_up(made, digests=digests)))


def headings(markdown: str) -> list[str]:
    return [line for line in markdown.splitlines() if line.startswith("##")]


def test_days_tell_newest_first_what_came_in() -> None:
    correction = Correction(NOWHERE, "B", "The page *lost* a word.", added=PartialDate(2025, 3, 5))
    made = [
        replace(paper("a"), added=DAY),
        replace(paper("b"), added=PartialDate(2025, 3, 1), correction=correction),
    ]
    first = replace(digest("one", "b"), added=PartialDate(2025, 3, 1))
    second = replace(digest("two", "a", "b"), added=DAY)
    written = pages(made, first, second)
    assert list(written) == ["changes/"]
    assert headings(written["changes/"]) == [
        '## <time datetime="2025-03-05">5 March 2025</time>',
        "### 1 paper corrected",
        '## <time datetime="2025-03-02">2 March 2025</time>',
        "### 1 digest",
        "### 1 new paper",
        "### 1 paper seen again",
        '## <time datetime="2025-03-01">1 March 2025</time>',
        "### 1 digest",
        "### 1 new paper",
    ]
    note = '<span class="papers__note">The page \\*lost\\* a word.</span>'
    assert [row for row in rests(written["changes/"]) if note in row]
    assert {"- [TWO](../digests/two.md)", "- [A](../papers/a.md)"} <= {*listed(written["changes/"])}


def test_a_long_day_goes_on_at_further_pages_and_every_change_stands_on_one() -> None:
    made = [replace(each, added=DAY) for each in papers(80)]
    one = replace(digest("one", *(each.slug for each in made)), added=DAY)
    written = pages(made, one)
    assert list(written) == ["changes/", "changes/page/2/"]
    assert headings(written["changes/"])[1:] == ["### 1 digest", "### 80 new papers"]
    assert headings(written["changes/page/2/"])[1:] == ["### 80 new papers, continued"]
    titles = [
        line for text in written.values() for line in text.splitlines() if "papers/p0" in line
    ]
    assert len(titles) == 80
    assert "[Older page](page/2.md){ rel=next }" in written["changes/"]


def test_an_archive_that_does_not_know_when_it_grew_says_so() -> None:
    (text,) = pages([paper("a")], digest("one", "a")).values()
    assert "\nNothing is written down of the days on which" in text
