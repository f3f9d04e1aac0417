"""Jinja templates to Markdown; the views passed in hold Markdown that is escaped already."""

from __future__ import annotations

from functools import cache
from typing import Final

import jinja2

BLANK_LINES: Final = "\n\n\n"


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


def render(template: str, **view: object) -> str:
    """A page kind's template filled in; parts that were left out leave no gap of blank lines."""
    text = _environment().get_template(f"{template}.md.jinja").render(view)
    while BLANK_LINES in text:
        text = text.replace(BLANK_LINES, "\n\n")
    return text.strip() + "\n"
