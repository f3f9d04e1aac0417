"""Jinja templates to Markdown; the views passed in hold Markdown that is escaped already."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import cache, partial
from typing import Final

import jinja2

from generator.markdown import FrontValue, Markdown, front_matter
from generator.pages.page import Page, Sources, View

BLANK_LINES: Final = "\n\n\n"


def page_files(pages: Iterable[Page]) -> tuple[dict[str, Callable[[], str]], Sources]:
    """What makes the Markdown of each page, by its path, and what it follows from."""
    planned = list(pages)
    makers = {page.path: partial(render_page, page) for page in planned}
    return {**makers}, {page.path: page.sources for page in planned if page.sources}


def render_page(page: Page) -> str:
    """The Markdown of a page; parts that were left out leave no gap of blank lines."""
    view = page.view()
    shown = {field.name: getattr(view, field.name) for field in fields(view)}
    template = _environment().get_template(f"{page.template}.md.jinja")
    text = template.render(shown, front_matter=_front_matter(page, view))
    while BLANK_LINES in text:
        text = text.replace(BLANK_LINES, "\n\n")
    return text.strip() + "\n"


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("generator", "templates"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Templates make Markdown, for which generator.markdown escapes.
        autoescape=False,  # noqa: S701
        auto_reload=False,
    )


def _front_matter(page: Page, view: View) -> Markdown:
    values: dict[str, FrontValue] = {
        "title": page.title,
        "description": page.description,
    }
    if page.theme_template:
        values["template"] = page.theme_template
    if page.redirect:
        values["redirect"] = page.redirect
    if page.hide:
        values["hide"] = list(page.hide)
    return front_matter(values | dict(view.head))
