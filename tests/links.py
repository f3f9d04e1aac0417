"""Where the links of a built site lead."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from tests.html_page import Element


def is_elsewhere(target: str, site_url: str) -> bool:
    """Whether an address lies outside the site, given where the site is published."""
    parts = urlsplit(target)
    return bool(parts.scheme or parts.netloc) and not target.startswith(site_url or "\0")


def broken_links(
    pages: Mapping[str, Element], files: Collection[str], site_url: str
) -> Iterator[str]:
    """Every link within the site to a file or an anchor that is not there, with its page."""
    base = urlsplit(site_url).path.strip("/")
    ids = {path: page.ids for path, page in pages.items()}
    for path, page in pages.items():
        for target in [*page.links, *page.requests]:
            if is_elsewhere(target, site_url) or target.startswith("data:"):
                continue
            file = _file(path, urlsplit(target).path, base, files)
            anchor = unquote(urlsplit(target).fragment)
            if file not in files:
                yield f"{path}: {target} leads nowhere"
            elif anchor and file in ids and anchor not in ids[file]:
                yield f"{path}: {target} has no such anchor"


def _file(page: str, path: str, base: str, files: Collection[str]) -> str:
    """The file below the site's folder that an address of the site names."""
    if not path:
        return page
    absolute = path.startswith("/")
    joined = (
        unquote(path) if absolute else posixpath.join("/", posixpath.dirname(page), unquote(path))
    )
    file = posixpath.normpath(joined).strip("/")
    if absolute and base:
        file = file.removeprefix(base).strip("/")
    return file if file in files else posixpath.join(file, "index.html")
