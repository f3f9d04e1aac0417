"""Front matter is read as MkDocs reads it, or left to it."""

from __future__ import annotations

import pytest
from mkdocs.utils.meta import get_data

from generator.engine.quick.front_matter import read_front_matter
from generator.markdown import front_matter, script_data

ODD = 'a "quoted" \\ line\twith \x7f, \x85, \u2028, \ufeff, ü and \U0001f600 and <b> &'


@pytest.mark.parametrize(
    "values",
    [
        {"title": "Moss: a plant", "template": "paper.html"},
        {"title": "# no comment", "description": ODD, "is_long": True, "is_short": False},
        {"title": "1", "citation": [{"name": "citation_title", "content": ODD}, {"name": "x"}]},
        {"title": "null", "feed": {"title": "~", "path": "feeds/papers.xml"}, "exports": []},
        {"title": "-", "schema_org": script_data({"@type": "ScholarlyArticle", "name": ODD})},
    ],
)
def test_what_pages_are_given_is_read_as_mkdocs_reads_it(values: dict[str, object]) -> None:
    source = f"{front_matter(values)}\n\n# Moss\n\n---\n"  # type: ignore[arg-type]
    assert read_front_matter(source) == get_data(source)


@pytest.mark.parametrize(
    "source",
    [
        "# Moss\n",
        "---\n---\n# Moss\n",
        "---\ntitle: Moss\n---\n# Moss\n",
        '---\ntitle: "Moss"\ntags:\n- a\n---\n# Moss\n',
        '---\ntitle: "Moss" # a comment\n---\n# Moss\n',
        '---\ntitle: "\\ud83d\\ude00"\n---\n# Moss\n',
        '---\ntitle: "Moss\n---\n# Moss\n',
        '---\ntitle: "Moss"\n# Moss\n',
    ],
)
def test_what_people_may_write_is_left_to_mkdocs(source: str) -> None:
    assert read_front_matter(source) is None
