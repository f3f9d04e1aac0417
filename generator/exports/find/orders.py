"""By what a browser puts papers in other orders than newest first: their days and their upvotes.

`days` has how many papers in a row are of one date, from the newest paper on; among these, an order
by date changes nothing. `upvotes` has one number a paper: 0 where the upvotes are not known, else
one more than they are. Both are packed (`packing.py`).
"""

from __future__ import annotations

from itertools import groupby

from generator.exports.find.packing import packed
from generator.model import Archive, Indexes


def orders(archive: Archive, indexes: Indexes) -> dict[str, object]:
    """What `orders.json` tells."""
    by_slug = archive.papers_by_slug
    papers = [by_slug[slug] for slug in indexes.newest_first]
    days = [sum(1 for _ in run) for _, run in groupby(papers, key=lambda paper: paper.date)]
    upvotes = [0 if paper.upvotes is None else paper.upvotes + 1 for paper in papers]
    return {"days": packed(days), "upvotes": packed(upvotes)}
