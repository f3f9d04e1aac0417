"""A page as it is planned, before any of it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.markdown import FrontValue
from generator.urls import markdown_path

Sources = dict[str, Callable[[], bytes]]
"""By the path of a page: what tells all that it follows from beside the program."""


@dataclass(frozen=True, slots=True)
class View:
    """What a template shows: the base of one type a page kind, whose fields it calls by name.

    A view holds Markdown that is escaped already, and nothing that its page does not show: pages
    of equal plans and equal views are the same, byte for byte.
    """

    @property
    def head(self) -> Mapping[str, FrontValue]:
        """What the theme puts into the page's head, as front matter."""
        return {}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site."""

    address: str
    template: str
    """The template of its kind in generator/templates/, without the ending."""
    title: str
    """Plain text, as is the description."""
    description: str
    view: Callable[[], View]
    """Makes what the template shows, once it is rendered: a plan of 50,000 pages holds no views."""
    theme_template: str = ""
    """The template of the theme, for a kind that does not use the common one."""
    hide: tuple[str, ...] = ()
    """Parts of the theme's frame that the page goes without."""

    sources: Callable[[], bytes] | None = None
    """Tells all that the page follows from beside the program, where that is much quicker than to
    make it: pages of one address and equal sources are the same, byte for byte."""
    redirect: str = ""
    """The address to which a retired address leads on."""

    @property
    def path(self) -> str:
        """The Markdown file, below docs/."""
        return markdown_path(self.address)
