"""What belongs to a paper on other sites: what the source names, and what its abstract links to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.archive.identity.names import Listing
from generator.model import LinkKind, PaperLink, Place, Source, SourceKind

_ADDRESS: Final = re.compile(r"https://[A-Za-z0-9./?=&%#~_+@:,;!*()-]+")
"""As it stands in running text, with the punctuation that may follow it."""
_ENDS: Final = ".,;:!?*_-"
"""Signs at the end of an address in a text, which belong to the sentence."""
_SAFE: Final = re.compile(r"https://[!#-;=?-\[\]_a-z~]+")
"""Letters that an address may have (RFC 3986), but for the apostrophe's neighbours in HTML."""
_PARTS: Final = re.compile(
    r"https://(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+):?(?P<path>/[^?#]*)?(?:[?#].*)?",
    re.ASCII | re.IGNORECASE,
)
"""An address with nothing to log in by, and no port."""
_LONGEST: Final = 300
"""Letters; the longest address seen in 5,000 real entries has 112."""
_REPOSITORIES: Final = frozenset({"github.com", "gitlab.com"})
_PAGES: Final = (".github.io", ".gitlab.io")
_ORDER: Final = tuple(LinkKind)
_HUB: Final = "huggingface.co"
_HUB_KINDS: Final = {"datasets": LinkKind.DATA, "spaces": LinkKind.PROJECT}
_HUB_PAGES: Final = frozenset({"blog", "collections", "docs", "learn", "papers", "posts", "tasks"})
"""First parts of addresses of the hub that are no owner of a model."""


def paper_links(listings: Sequence[Listing]) -> tuple[PaperLink, ...]:
    """The links of one work in the order of their kinds, each once and each safe to follow.

    What the source names as code or project comes before what stands in the abstracts.
    """
    found: dict[str, PaperLink] = {}
    for link in (*_named(listings), *_in_abstracts(listings)):
        found.setdefault(_folded(link.address), link)
    return tuple(sorted(found.values(), key=lambda link: _ORDER.index(link.kind)))


def _named(listings: Sequence[Listing]) -> Iterator[PaperLink]:
    for listing in listings:
        entry = listing.entry
        for kind, address in ((LinkKind.CODE, entry.code), (LinkKind.PROJECT, entry.project)):
            if address is not None and (host := safe_host(address)):
                yield PaperLink(kind, address, host, Source(SourceKind.DIGEST, entry.place))


def _in_abstracts(listings: Sequence[Listing]) -> Iterator[PaperLink]:
    for listing in listings:
        entry = listing.entry
        if "https://" not in entry.abstract:
            continue
        source = Source(SourceKind.DIGEST, Place(entry.place.path, entry.abstract_line))
        for match in _ADDRESS.finditer(entry.abstract):
            address = _trimmed(match[0])
            parts = _safe_parts(address)
            if parts and (kind := _kind(*parts)):
                yield PaperLink(kind, address, parts[0], source)


def safe_host(address: str) -> str | None:
    """The host of an address that is https, with nothing to log in by; None for any other."""
    parts = _safe_parts(address)
    return parts[0] if parts else None


def _safe_parts(address: str) -> tuple[str, str] | None:
    """The host and the path of such an address."""
    if len(address) > _LONGEST or not _SAFE.fullmatch(address):
        return None
    parts = _PARTS.fullmatch(address)
    return (parts["host"].lower(), parts["path"] or "") if parts else None


def _kind(host: str, path: str) -> LinkKind | None:
    """What an address leads to; None where it names nothing that belongs to a paper."""
    parts = [part for part in path.split("/") if part]
    if host.endswith(_PAGES):
        return LinkKind.PROJECT
    if host in _REPOSITORIES and parts:
        return LinkKind.CODE
    if host != _HUB or not parts or parts[0] in _HUB_PAGES:
        return None
    if parts[0] in _HUB_KINDS:
        return _HUB_KINDS[parts[0]]
    return LinkKind.MODEL


def _trimmed(address: str) -> str:
    """An address without the punctuation and the closing bracket of its sentence."""
    trimmed = address.rstrip(_ENDS)
    while trimmed.endswith(")") and trimmed.count(")") > trimmed.count("("):
        trimmed = trimmed[:-1].rstrip(_ENDS)
    return trimmed


def _folded(address: str) -> str:
    """An address as it is compared: hosts of code take capital and small letters for the same."""
    return address.casefold().split("#")[0].rstrip("/").removesuffix(".git")
