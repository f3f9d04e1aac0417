"""Where links lead, as MkDocs resolves them."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit, urlunsplit

from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from generator.engine.quick.tags import UnfamiliarError


class _Target(NamedTuple):
    """What a link leads to."""

    file: File | None
    """None for another site."""
    address: str
    """Relative to the page."""
    anchor: str


class SiteLinks:
    """The files that links may lead to, and what is known of the links in each folder."""

    def __init__(self, files: Files) -> None:
        self._files = {file.src_uri: file for file in files}
        self._known: dict[tuple[tuple[str, str], str], _Target] = {}

    def target(self, file: File, folder: tuple[str, str], href: str) -> _Target:
        """What a link on a page leads to; `folder` is where its file lies, and where its address.

        UnfamiliarError where it leads to no file of the site: MkDocs knows what to say of it.
        """
        # From all pages of a folder the way is the same, but to what lies below one of them.
        known = self._known.get((folder, href))
        if known is None or _is_below(known, file):
            known = self._found(file, href)
            if not _is_below(known, file):
                self._known[folder, href] = known
        return known

    def _found(self, file: File, href: str) -> _Target:
        scheme, netloc, path, query, anchor = urlsplit(href)
        if scheme or netloc:
            return _Target(None, href, "")
        if not path or href.startswith(("/", "\\")):
            raise UnfamiliarError(href)
        source = normpath(join(dirname(file.src_uri), unquote(path)).lstrip("/"))
        found = self._files.get(source)
        if found is None:
            raise UnfamiliarError(href)
        address = get_relative_url(found.url, file.url)
        return _Target(found, urlunsplit(("", "", address, query, anchor)), anchor)


class PageLinks:
    """The links of one page."""

    def __init__(self, file: File, site: SiteLinks) -> None:
        self._file = file
        self._folder = (dirname(file.src_uri), get_relative_url("", file.url))
        self._site = site
        self.to_anchors: dict[File, dict[str, str]] = {}
        """Linked file to the anchors asked of it, each with the link as written."""
        self.targets: set[str] = set()
        """The files of the site that it leads to: paths below docs/."""

    def resolved(self, href: str) -> str:
        """The address to print for a link as it is written."""
        if href.startswith("#"):
            self.to_anchors.setdefault(self._file, {}).setdefault(href[1:], href)
            return href
        target = self._site.target(self._file, self._folder, href)
        if target.file:
            self.targets.add(target.file.src_uri)
        if target.anchor and target.file:
            self.to_anchors.setdefault(target.file, {}).setdefault(target.anchor, href)
        return target.address


def _is_below(target: _Target, page: File) -> bool:
    return target.file is not None and target.file.url.startswith(page.url)
