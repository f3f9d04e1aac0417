"""What came into the archive on which day."""

from __future__ import annotations

from collections import defaultdict

from generator.model import Archive, DayOfChanges, Digest, Paper, PartialDate


def changes_by_day(archive: Archive) -> tuple[DayOfChanges, ...]:
    """The days on which digests or corrections came in, the newest first.

    What came in on a day that nobody wrote down is on none of them.
    """
    digests: defaultdict[PartialDate, list[Digest]] = defaultdict(list)
    new: defaultdict[PartialDate, list[str]] = defaultdict(list)
    corrected: defaultdict[PartialDate, list[str]] = defaultdict(list)
    for digest in archive.digests:
        if digest.added is not None:
            digests[digest.added].append(digest)
    for paper in archive.papers:
        if paper.added is not None:
            new[paper.added].append(paper.slug)
        if paper.correction is not None and paper.correction.added is not None:
            corrected[paper.correction.added].append(paper.slug)
    papers = archive.papers_by_slug
    days = sorted({*digests, *corrected}, key=lambda day: day.first_day, reverse=True)
    return tuple(
        DayOfChanges(
            day=day,
            digests=tuple(digest.id for digest in digests[day]),
            new_papers=tuple(new[day]),
            seen_again=_seen_again(day, digests[day], papers),
            corrected=tuple(corrected[day]),
        )
        for day in days
    )


def _seen_again(
    day: PartialDate, digests: list[Digest], papers: dict[str, Paper]
) -> tuple[str, ...]:
    """The papers of a day's digests that are not new on it, each once."""
    listed = dict.fromkeys(slug for digest in digests for slug in digest.papers)
    return tuple(slug for slug in listed if papers[slug].added != day)
