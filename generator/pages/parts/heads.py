"""What the head of a page of papers tells programs: what kind of page it is, and its feed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.markdown import FrontValue, script_data
from generator.pages.catalogue import Catalogue


def fed(catalogue: Catalogue, slugs: Iterable[str], path: str) -> str:
    """The path of a feed, or nothing where no paper of it came in on a day that is known."""
    return path if any(slug in catalogue.indexes.came_in for slug in slugs) else ""


def list_head(name: str, feed: str = "", *, exports: bool = False) -> Mapping[str, FrontValue]:
    """Front matter of a page that lists papers.

    `name` is what they have in common, in plain text; `feed` is the path of their Atom file below
    the site's root, where they have one; `exports` tells that buttons on the page save the papers.
    """
    collection = {"@context": "https://schema.org", "@type": "CollectionPage", "name": name}
    head: dict[str, FrontValue] = {"schema_org": script_data(collection)}
    if exports:
        head["exports"] = True
    return head | ({"feed": {"title": name, "path": feed}} if feed else {})
