"""Citation keys: what a paper's own words give, told apart by what does not change.

A key that passes to another paper breaks people's documents. So two papers of one key are told
apart by their arXiv ids, never by which came first, and the ledger holds what was published.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from generator.citations.names import parse_name
from generator.model import Paper
from generator.urls import short_slug

KEY: Final = re.compile(r"[a-z0-9-]{1,80}", re.ASCII)
"""What a key may hold: BibTeX, RIS, file names and addresses take it as it is."""
PART_LENGTH: Final = 24
LONGEST: Final = 200
"""In letters, of what a part is cut from."""
HASH_LENGTH: Final = 6
SILENT: Final = frozenset(
    {"a", "an", "and", "are", "as", "at", "beyond", "by", "can", "do", "does", "for", "from", "how"}
    | {"in", "into", "is", "it", "its", "of", "on", "or", "our", "the", "their", "this", "to"}
    | {"toward", "towards", "via", "we", "what", "when", "where", "which", "why", "with"}
    | {"without", "your"}
)
"""First words of titles that tell nothing of the paper."""
_WORD: Final = re.compile(r"[^\s:;,/()\[\]]+")


@dataclass(frozen=True, slots=True)
class Citable:
    """What a key is made of."""

    slug: str
    key: str
    """Family name, year and first telling word, as far as they are known."""
    mark: str
    """What tells the paper from another of the same key: its arXiv id, or a hash of its title."""


def citation_keys(
    papers: Iterable[Paper], plain_titles: Mapping[str, str], recorded: Mapping[str, str]
) -> dict[str, str]:
    """The key of each paper by its slug: as recorded, else made anew.

    `plain_titles` holds titles in plain text and `recorded` the published keys, both by slug. All
    new papers of one key carry a mark, so that the order of papers decides nothing.
    """
    citables = [_citable(paper, plain_titles[paper.slug]) for paper in papers]
    new = [each for each in citables if each.slug not in recorded]
    wanted = Counter(each.key for each in new)
    taken = set(recorded.values())
    keys = {slug: recorded[slug] for slug in (each.slug for each in citables) if slug in recorded}
    for each in new:
        is_shared = wanted[each.key] > 1 or each.key in taken
        keys[each.slug] = f"{each.key}-{each.mark}" if is_shared else each.key
    return keys


def _citable(paper: Paper, title: str) -> Citable:
    parts = (_part(found[0]) for found in _WORD.finditer(title))
    words = (part for part in parts if part and part not in SILENT)
    who = _surname(paper)
    year = str(paper.date.year) if paper.date else ""
    telling = islice(words, 1 if who else 2)
    key = "-".join(part for part in (who, year, *telling) if part)
    digest = hashlib.sha256(paper.slug.encode()).hexdigest()[:HASH_LENGTH]
    mark = short_slug(paper.arxiv, LONGEST) if paper.arxiv else digest
    return Citable(paper.slug, key or "paper", mark)


def _surname(paper: Paper) -> str:
    if not paper.authors:
        return ""
    name = parse_name(paper.authors[0])
    return _part(name.family or name.literal)


def _part(text: str) -> str:
    """A word in small ASCII letters and digits, without hyphens, which part the key."""
    return short_slug(text, LONGEST).replace("-", "")[:PART_LENGTH]
