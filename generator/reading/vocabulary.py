"""tags.yml: the vocabulary, a list of tags with their facet, meaning and what speaks for them."""

from __future__ import annotations

import re
from typing import Final

from generator.diagnostics import Diagnostics, near_match
from generator.model import FACETS, Tag
from generator.reading.yaml_file import YamlReader, parse_yaml
from generator.urls import RESERVED_SEGMENTS

SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def parse_vocabulary(data: bytes, path: str, diagnostics: Diagnostics) -> tuple[Tag, ...]:
    """Read tags.yml; slugs are unique and of the form that an address needs."""
    reader = YamlReader(path, diagnostics)
    tags: dict[str, Tag] = {}
    for node in reader.sequence(parse_yaml(data, path, diagnostics), "tags"):
        fields = reader.fields(
            node,
            "tag",
            required=("slug", "label", "facet", "means"),
            optional=("aliases", "patterns", "exclusions"),
        )
        if fields is None:
            continue
        slug = fields.text("slug", SLUG, "small letters, digits and single hyphens")
        label, facet, means = fields.text("label"), fields.text("facet"), fields.text("means")
        if facet is not None and facet not in FACETS:
            hint = near_match(facet, FACETS) or f"known are {', '.join(FACETS)}"
            reader.error(fields.values["facet"], f"unknown facet '{facet}'", hint)
        if slug is None or label is None or facet is None or means is None:
            continue
        if slug in RESERVED_SEGMENTS:
            reader.error(node, f"slug '{slug}' is reserved for an address of the site")
        elif slug in tags:
            reader.error(node, f"slug '{slug}' is also the slug of {tags[slug].place}")
        else:
            tags[slug] = Tag(
                place=fields.place,
                slug=slug,
                label=label,
                facet=facet,
                means=means,
                aliases=fields.texts("aliases"),
                patterns=fields.texts("patterns"),
                exclusions=fields.texts("exclusions"),
            )
    return tuple(tags.values())
