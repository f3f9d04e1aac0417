"""The slugs of papers and the ids of digests."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Final

from slugify import slugify

PAPER_SLUG_LENGTH: Final = 80
HASH_LENGTH: Final = 8
RESERVED_SEGMENTS: Final = frozenset({"filter", "index", "page", "undated"})
"""Last parts of addresses which the site itself uses beside slugs."""
_FORM: Final = re.compile(r"\.(txt|json|html)\Z")


def paper_slugs(titles: Iterable[str]) -> tuple[str, ...]:
    """A slug for each title as first printed, in the order of first appearance.

    The first paper of a slug keeps it, so that a later one cannot move its page; the later one gets
    a short hash of its title. So does a title without a letter or digit, or with a reserved slug.
    """
    taken: set[str] = set()
    slugs: list[str] = []
    for title in titles:
        slug = slugify(title, max_length=PAPER_SLUG_LENGTH, word_boundary=True)
        if not slug or slug in taken or slug in RESERVED_SEGMENTS:
            slug = f"{_short_slug(title)}-{_short_hash(title)}"
        taken.add(slug)
        slugs.append(slug)
    return tuple(slugs)


def digest_id(source: str) -> str:
    """The id of a digest that digests.yml does not name, from its dump's file name."""
    stem = _FORM.sub("", source)
    slug = slugify(stem)
    return slug if slug and slug not in RESERVED_SEGMENTS else f"digest-{_short_hash(stem)}"


def _short_slug(title: str) -> str:
    length = PAPER_SLUG_LENGTH - HASH_LENGTH - len("-")
    return slugify(title, max_length=length, word_boundary=True) or "paper"


def _short_hash(title: str) -> str:
    return hashlib.sha256(title.encode()).hexdigest()[:HASH_LENGTH]
