"""The slugs of papers and the ids of digests."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Final

from slugify import slugify, smart_truncate

PAPER_SLUG_LENGTH: Final = 80
AUTHOR_SLUG_LENGTH: Final = 60
HASH_LENGTH: Final = 8
RESERVED_SEGMENTS: Final = frozenset({"filter", "index", "page", "undated"})
"""Last parts of addresses which the site itself uses beside slugs."""
_WORD: Final = re.compile("[a-z0-9]+")
_COUNTED: Final = re.compile("[0-9],[0-9]")
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


@lru_cache(maxsize=2**16)
def plain_slug(title: str) -> str | None:
    """The slug that a title alone makes; None where it makes none that a paper may have."""
    slug = _slug(title, PAPER_SLUG_LENGTH, whole_words=True)
    return slug if slug and slug not in RESERVED_SEGMENTS else None


def digest_id(source: str) -> str:
    """The id of a digest that digests.yml does not name, from its dump's file name."""
    stem = _FORM.sub("", source)
    slug = slugify(stem)
    return slug if slug and slug not in RESERVED_SEGMENTS else f"digest-{_short_hash(stem)}"


def author_slugs(names: Iterable[str], recorded: Mapping[str, str]) -> dict[str, str]:
    """A slug for each name, as recorded or else made of it.

    Of new names that would share a slug, the one that is written as plainly as the slug keeps it;
    the others get a short hash, so that the order of names decides nothing.
    """
    wanted = {name: short_slug(name, AUTHOR_SLUG_LENGTH) for name in names}
    taken = set(recorded.values())
    sharing: dict[str, list[str]] = {}
    for name, slug in wanted.items():
        if name not in recorded:
            sharing.setdefault(slug, []).append(name)
    slugs = {name: recorded[name] for name in wanted if name in recorded}
    for slug, rivals in sharing.items():
        plain = rivals
        if len(rivals) > 1:
            spelled = [name for name in rivals if slugify(name, allow_unicode=True) == slug]
            plain = spelled or rivals
        owner = plain[0] if slug and len(plain) == 1 else None
        for name in rivals:
            is_owner = name == owner and slug not in taken and slug not in RESERVED_SEGMENTS
            slugs[name] = slug if is_owner else f"{slug or 'author'}-{_short_hash(name)}"
    return slugs


def short_slug(text: str, length: int) -> str:
    """The slug of a name or a word, cut at `length`."""
    return _slug(text, length, whole_words=False)


def _slug(text: str, length: int, *, whole_words: bool) -> str:
    """The slug of a text as python-slugify makes it, cut at `length`.

    Most texts are plain, without an entity or a comma within a number: of its dozen steps they need
    but one, and a fifth of its time.
    """
    if not text.isascii() or "&" in text or ("," in text and _COUNTED.search(text)):
        return slugify(text, max_length=length, word_boundary=whole_words)
    return smart_truncate("-".join(_WORD.findall(text.lower())), length, whole_words, "-")


def _short_slug(title: str) -> str:
    length = PAPER_SLUG_LENGTH - HASH_LENGTH - len("-")
    return _slug(title, length, whole_words=True) or "paper"


def _short_hash(title: str) -> str:
    return hashlib.sha256(title.encode()).hexdigest()[:HASH_LENGTH]
