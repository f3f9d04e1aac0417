"""Templates ask for the same addresses on every page of a folder; they are worked out once."""

from __future__ import annotations

import jinja2
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import TemplateContext


def remember_addresses(environment: jinja2.Environment) -> jinja2.Environment:
    """The same environment with a filter `url` that remembers what it answered."""
    known: dict[tuple[str, str], str] = {}

    @jinja2.pass_context
    def url(context: TemplateContext, value: object) -> str:
        path, page = str(value), context["page"]
        if page is None or not page.url or path.startswith(("#", page.url)):
            return normalize_url(path, page=page, base=context["base_url"])
        # What lies not below a page is found the same way from all pages of its folder.
        key = (page.url[: page.url.rstrip("/").rfind("/") + 1], path)
        if key not in known:
            known[key] = normalize_url(path, page=page, base=context["base_url"])
        return known[key]

    environment.filters["url"] = url
    return environment
