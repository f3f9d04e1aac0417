"""Where links lead, as MkDocs resolves them."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit, urlunsplit

from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from generator.engine.quick.markdown.tags import UnfamiliarError, escaped_value

_OTHER_SITES: Final = ("https://", "http://")
"""How links to them begin that need not be taken apart."""
_PLAIN: Final = re.compile(r"((?:\.\./)*)([\w-][\w.-]*(?:/[\w-][\w.-]*)*)(?:#([\w-]+))?")
"""A way up some folders, and down to a file by its name as it is; and a place in that."""


class _Target(NamedTuple):
    """What a link leads to."""

    file: File | None
    """None for another site."""
    url: str
    """The file's own address."""
    address: str
    """Relative to the page, as an attribute's value has it."""
    anchor: str


class SiteLinks:
    """The files that links may lead to, and what is known of the links in each folder."""

    def __init__(self, files: Files) -> None:
        self._files = {file.src_uri: file for file in files}
        self._known: dict[tuple[str, str], dict[str, _Target]] = {}
        self._ways: dict[tuple[str, str], str] = {}

    def known(self, file: File) -> dict[str, _Target]:
        """What is known of the links on pages that lie where a page lies, by their addresses.

        From all pages of a folder the way is the same, but to what lies below one of them.
        """
        folder = (dirname(file.src_uri), get_relative_url("", file.url))
        return self._known.setdefault(folder, {})

    def found(self, file: File, href: str) -> _Target:
        """What a link on a page leads to.

        UnfamiliarError where it leads to no file of the site: MkDocs knows what to say of it.
        """
        if href.startswith(_OTHER_SITES):
            return _other_site(href)
        if plain := _PLAIN.fullmatch(href):
            return self._found_plainly(file, *plain.groups(""))
        scheme, netloc, path, query, anchor = urlsplit(href)
        if scheme or netloc:
            return _other_site(href)
        if not path or href.startswith(("/", "\\")):
            raise UnfamiliarError(href)
        source = normpath(join(dirname(file.src_uri), unquote(path)).lstrip("/"))
        found = self._files.get(source)
        if found is None:
            raise UnfamiliarError(href)
        address = get_relative_url(found.url, file.url)
        return _target(found, urlunsplit(("", "", address, query, anchor)), anchor)

    def _found_plainly(self, file: File, up: str, below: str, anchor: str) -> _Target:
        """The same for a way `up` some folders, as `../`, then down to the file `below` them."""
        folders = file.src_uri.split("/")[:-1]
        left = folders[: max(0, len(folders) - up.count("../"))]
        found = self._files.get("/".join([*left, below]))
        if found is None:
            raise UnfamiliarError(below)
        address = self._relative(found.url, file.url)
        return _target(found, f"{address}#{anchor}" if anchor else address, anchor)

    def _relative(self, url: str, start: str) -> str:
        """The way from a page to another, as MkDocs gives it; that to its folder is remembered."""
        folder, from_folder = (each[: each.rstrip("/").rfind("/") + 1] for each in (url, start))
        if not (folder and from_folder) or url.startswith(start) or start.startswith(url):
            return get_relative_url(url, start)
        way = self._ways.get((folder, from_folder))
        if way is None:
            way = get_relative_url(folder, start)
            self._ways[folder, from_folder] = way
        return f"{way}{url[len(folder) :]}"


def _target(file: File, address: str, anchor: str) -> _Target:
    return _Target(file, file.url, escaped_value(address), anchor)


def _other_site(address: str) -> _Target:
    return _Target(None, "", escaped_value(address), "")


class PageLinks:
    """The links of one page."""

    def __init__(self, file: File, site: SiteLinks) -> None:
        self._file = file
        self._url = file.url
        self._site = site
        self._known = site.known(file)
        self.to_anchors: dict[File, dict[str, str]] = {}
        """Linked file to the anchors asked of it, each with the link as written."""
        self.targets: set[str] = set()
        """The files of the site that it leads to: paths below docs/."""

    def resolved(self, href: str) -> str:
        """The address of a link as it is written, as an attribute's value has it."""
        if href[0] == "#":
            self.to_anchors.setdefault(self._file, {}).setdefault(href[1:], href)
            return escaped_value(href)
        target = self._known.get(href)
        if target is None or target.url.startswith(self._url):
            target = self._site.found(self._file, href)
            if target.file is None:
                return target.address
            if not target.url.startswith(self._url):
                self._known[href] = target
        file = target.file
        if file:
            self.targets.add(file.src_uri)
            if target.anchor:
                self.to_anchors.setdefault(file, {}).setdefault(target.anchor, href)
        return target.address
