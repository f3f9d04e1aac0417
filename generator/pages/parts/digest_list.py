"""Digests in lists, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from generator.markdown import Markdown, escape
from generator.model import Archive, Digest
from generator.pages.parts.phrases import date_markdown
from generator.phrases import counted
from generator.urls import digest_address, relative_link


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One digest in a list of digests."""

    title: Markdown
    href: str
    date: Markdown
    count: str


def newest_digests(archive: Archive) -> list[Digest]:
    """Newest capture first; digests of unknown date come last, in the order of their dumps."""
    dated = [digest for digest in archive.digests if digest.date is not None]
    undated = [digest for digest in archive.digests if digest.date is None]
    dated.sort(key=lambda digest: digest.date.first_day if digest.date else (), reverse=True)
    return [*dated, *undated]


def digest_item(digest: Digest, address: str) -> DigestItem:
    """A digest as a list at `address` shows it."""
    return DigestItem(
        title=escape(digest.title),
        href=relative_link(address, digest_address(digest.id)),
        date=date_markdown(digest.date),
        count=entries_counted(digest),
    )


def entries_counted(digest: Digest) -> str:
    """How many entries a digest has, in words."""
    return counted(len(digest.papers), "entry", "entries")
