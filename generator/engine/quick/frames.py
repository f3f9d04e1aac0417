"""What pages of one template and place share is rendered once: all but the blocks of their own.

A page's frame is rendered with marks in place of these blocks, which are then rendered page by
page. So a theme is free to say anything about a page, but outside of these blocks only what all
pages would say that are as deep below the same folder of the navigation. Two pages of each kind are
made by MkDocs as well, which tells where a theme does not keep to that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

import jinja2
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

Block = Callable[[Context], Iterator[str]]
"""Renders a block, piece by piece."""

OWN: Final = ("site_meta", "htmltitle", "extrahead", "container", "scripts")
"""The blocks that tell of the page, in the order of the frame."""
_SKIP: Final = "skip"
"""The place of the page's first heading, which Material's link to skip to it names."""
_MARK: Final = "\0"
"""Stands around the names of places, since no page can hold it."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands between the places that are a page's own."""

    text: tuple[str, ...]
    places: tuple[str, ...]
    """Names of what goes between the texts: one fewer than these."""
    blocks: dict[str, list[Block]]
    """Each block as the template has it, and before it, in those that it extends."""


class Frames:
    """Renders pages within their frames."""

    def __init__(self, environment: jinja2.Environment, nav: Navigation) -> None:
        self._environment = environment
        self._navigated = {page.url for page in nav.pages}
        self._folders = {
            folder for url in self._navigated for folder in (url, *_folders_around(url))
        }
        self._known: dict[tuple[str, str, bool], _Frame | None] = {}

    def render(self, template: str, page: Page, variables: TemplateContext) -> str:
        """The page with a template of the theme, as that gives it by itself."""
        found = self._environment.get_template(template)
        key = (template, self._place(page.url), bool(page.toc.items))
        if key not in self._known:
            self._known[key] = _framed(found, page, variables)
        frame = self._known[key]
        if frame is None:
            return found.render(variables)
        context = found.new_context(dict(variables))
        context.blocks = frame.blocks
        written = [frame.text[0]]
        for name, text in zip(frame.places, frame.text[1:], strict=True):
            if name == _SKIP:
                written.append(page.toc.items[0].url)
            else:
                written += context.blocks[name][0](context)
            written.append(text)
        return "".join(written)

    def _place(self, url: str) -> str:
        """What tells pages apart whose frames may differ: ways to what is in the navigation."""
        above = _folders_around(url)
        # Pages above all folders are named by the frame themselves, as those in the navigation are.
        if url in self._navigated or not above:
            return url
        nearest = next((folder for folder in above if folder in self._folders), above[-1])
        return f"{nearest} {len(above)}"


def _folders_around(url: str) -> list[str]:
    """The folders around an address below the site's root, the nearest first."""
    parts = url.rstrip("/").split("/")
    return ["/".join(parts[:end]) + "/" for end in range(len(parts) - 1, 0, -1)]


def _framed(template: jinja2.Template, page: Page, variables: TemplateContext) -> _Frame | None:
    """The frame of a page; None where it has not all blocks of a page's own, each once."""
    context = template.new_context(dict(variables))
    for name in OWN:
        context.blocks.setdefault(name, []).insert(0, partial(_marking, _marked(name)))
    toc = page.toc
    if toc.items:
        page.toc = get_toc([{"level": 1, "id": _marked(_SKIP), "name": "", "children": []}])
    try:
        whole = "".join(template.root_render_func(context))
    finally:
        page.toc = toc
    first, *rest = whole.replace(f"#{_marked(_SKIP)}", _marked(_SKIP)).split(_MARK)
    names = tuple(rest[::2])
    if tuple(name for name in names if name != _SKIP) != OWN:
        return None
    blocks = {name: line[name in OWN :] for name, line in context.blocks.items()}
    return _Frame((first, *rest[1::2]), names, blocks)


def _marked(name: str) -> str:
    return f"{_MARK}{name}{_MARK}"


def _marking(mark: str, _: Context) -> Iterator[str]:
    yield mark
