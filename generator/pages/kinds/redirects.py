"""Small pages at retired addresses, which lead on to the new ones without a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.markdown import Markdown, link
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.told import told
from generator.urls import paper_address, relative_link


@dataclass(frozen=True, slots=True)
class RedirectView(View):
    """The way on, for readers whose browsers do not follow by themselves."""

    link: Markdown


def redirect_pages(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every retired address, in order."""
    targets = {paper_address(slug): slug for slug in catalogue.papers}
    for retired, target in sorted(catalogue.archive.redirects.items()):
        slug = targets.get(target)
        title = catalogue.texts[slug].title.plain if slug else "Moved"
        label = catalogue.cards.title_of(slug) if slug else Markdown("its new address")
        yield Page(
            address=retired,
            template="redirect",
            title=title,
            description="This page has moved.",
            view=partial(_redirect_view, retired, target, label),
            theme_template="redirect.html",
            redirect=target,
            sources=partial(told, title, str(label), target),
        )


def _redirect_view(retired: str, target: str, label: Markdown) -> RedirectView:
    return RedirectView(link(label, relative_link(retired, target)))
