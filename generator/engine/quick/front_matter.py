"""The front matter of generated pages, which is a line a value and so is read without YAML."""

from __future__ import annotations

import json
import re
from typing import Final

Value = str | bool | list["Value"] | dict[str, "Value"]
"""A value of the front matter."""

_FRONT: Final = re.compile(r'---\n((?:[a-z_]+: (?:["\[{].*|true|false)\n)+)---\n')
"""Names, each with a value that is JSON."""
_PAIRED: Final = "\\ud"
"""Begins what JSON takes together with what follows, and YAML by itself."""


def read_front_matter(source: str) -> tuple[str, dict[str, Value]] | None:
    """A page's Markdown and what stands before it, as MkDocs parts them; None where that is asked.

    It is where the front matter has a line that is not a name and a value as JSON.
    """
    found = _FRONT.match(source)
    if found is None or _PAIRED in found[1]:
        return None
    values: dict[str, Value] = {}
    try:
        for line in found[1].split("\n")[:-1]:
            name, _, value = line.partition(": ")
            values[name] = json.loads(value)
    except ValueError:
        return None
    return source[found.end() :].lstrip("\n"), values
