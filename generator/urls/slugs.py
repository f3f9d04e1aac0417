"""The slugs of papers and the ids of digests."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from typing import Final

from slugify import slugify

PAPER_SLUG_LENGTH: Final = 80
HASH_LENGTH: Final = 8
RESERVED_SEGMENTS: Final = frozenset({"filter", "index", "page", "undated"})
"""Last parts of addresses which the site itself uses beside slugs."""
_FORM: Final = re.compile(r"\.(txt|json|html)\Z")


def paper_slug(title: str, identifier: str | None, taken: Collection[str]) -> str:
    """The slug of a paper by its title as first printed, which is none of those `taken`.

    A later paper of one slug gets a short hash of its title, and where that is taken, too, of its
    arXiv id. So does a title without a letter or digit, or with a reserved slug.
    """
    slug = plain_slug(title)
    if slug and slug not in taken:
        return slug
    hashed = f"{_short_slug(title)}-{_short_hash(title)}"
    number = 1
    while hashed in taken:
        told_apart = _short_hash(f"{title}\n{identifier}\n{number}")
        hashed = f"{_short_slug(title)}-{told_apart}"
        number += 1
    return hashed


def plain_slug(title: str) -> str | None:
    """The slug that a title alone makes; None where it makes none that a paper may have."""
    slug = slugify(title, max_length=PAPER_SLUG_LENGTH, word_boundary=True)
    return slug if slug and slug not in RESERVED_SEGMENTS else None


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
