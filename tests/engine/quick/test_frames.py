"""A page within a frame that others share is the page that the template gives by itself."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Final

import jinja2
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from generator.engine.quick.addresses import remember_addresses
from generator.engine.quick.frames import OWN, Frames

NAVIGATED: Final = ("", "tags/", "a/", "a/b/")
HEADED: Final = [{"level": 1, "id": "title", "name": "Moss", "children": []}]
TEMPLATE: Final = (
    "{{ noted(page.url) or '' }}"
    "{% for each in nav.pages %}<a href='{{ each.url | url }}'"
    "{% if page.url[:each.url | length] == each.url %} class=here{% endif %}>{% endfor %}"
    "{% if page.toc.items %}<a href='#{{ page.toc.items[0].id }}'>{% endif %}"
    "<script src='{{ 'assets/a.js' | url }}'>"
    + "".join(f"<{name}>{{% block {name} %}}{{{{ page.url }}}}{{% endblock %}}" for name in OWN)
)


def environment_that(noted: Callable[[str], object]) -> jinja2.Environment:
    loader = jinja2.DictLoader({"a.html": TEMPLATE})
    environment = remember_addresses(jinja2.Environment(loader=loader, autoescape=True))
    environment.globals["noted"] = noted
    return environment


def framed(*urls: str, headed: bool = True) -> list[str]:
    """Render pages within frames, each as it is without one; gives those whose frame was made."""
    made: list[str] = []
    alone = environment_that(lambda _: None).get_template("a.html")
    nav = SimpleNamespace(pages=[SimpleNamespace(url=url) for url in NAVIGATED])
    frames = Frames(environment_that(made.append), nav)  # type: ignore[arg-type]
    for url in urls:
        page = SimpleNamespace(url=url, toc=get_toc(HEADED if headed else []))  # type: ignore[arg-type]
        variables = {"page": page, "nav": nav, "base_url": get_relative_url(".", url)}
        assert frames.render("a.html", page, variables) == alone.render(variables)  # type: ignore[arg-type]
    return made


def test_pages_as_deep_below_the_same_folder_of_the_navigation_share_a_frame() -> None:
    urls = ("tags/x/", "tags/y/", "tags/x/page/2/", "tags/y/page/3/", "tags/y/page/4/")
    assert framed(*urls) == ["tags/x/", "tags/x/page/2/"]


def test_pages_below_different_folders_of_the_navigation_do_not() -> None:
    urls = ("a/b/c/", "a/d/c/", "tags/x/c/", "z/x/c/")
    assert framed(*urls) == [*urls]


def test_pages_of_the_navigation_and_those_above_all_folders_have_frames_of_their_own() -> None:
    urls = ("", "tags/", "a/", "a/b/", "a/c/", "y/", "z/")
    assert framed(*urls) == [*urls]


def test_pages_without_a_heading_share_another_frame() -> None:
    assert framed("tags/x/", "tags/y/", headed=False) == ["tags/x/"]
