"""tags.yml: the vocabulary, a list of tags with their facet, meaning and what speaks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.bounds import PATTERN_LETTERS
from generator.diagnostics import Diagnostics, near_match, quoted
from generator.model import FACETS, Place, Tag
from generator.patterns import PatternError, parse_pattern
from generator.reading.yaml.reader import Fields, YamlReader, parse_yaml
from generator.urls import RESERVED_SEGMENTS

SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
PATTERN_KEYS: Final = ("aliases", "title_patterns", "patterns", "hints", "exclusions")
TAG_KEYS: Final = ("likelier_with", "unlikelier_with")


def parse_vocabulary(data: bytes, path: str, diagnostics: Diagnostics) -> tuple[Tag, ...]:
    """Read tags.yml; slugs are unique and of the form that an address needs.

    Patterns are in the language of `generator.patterns`, and tags name only tags that there are.
    """
    reader = YamlReader(path, diagnostics)
    tags: dict[str, Tag] = {}
    read: list[Fields] = []
    for node in reader.sequence(parse_yaml(data, path, diagnostics), "tags"):
        fields = reader.fields(
            node,
            "tag",
            required=("slug", "label", "facet", "means"),
            optional=(*PATTERN_KEYS, *TAG_KEYS),
        )
        if fields is None:
            continue
        read.append(fields)
        tag = _tag(fields)
        if tag is None:
            continue
        if tag.slug in RESERVED_SEGMENTS:
            reader.error(node, f"slug '{tag.slug}' is reserved for an address of the site")
        elif tag.slug in tags:
            reader.error(node, f"slug '{tag.slug}' is also the slug of {tags[tag.slug].place}")
        else:
            tags[tag.slug] = tag
    for fields in read:
        _check_neighbours(fields, tags)
    return tuple(tags.values())


def _tag(fields: Fields) -> Tag | None:
    """One tag; None, with an error noted, where what it cannot do without is wrong."""
    slug = fields.text("slug", SLUG, "small letters, digits and single hyphens")
    label, facet, means = fields.text("label"), fields.text("facet"), fields.text("means")
    if facet is not None and facet not in FACETS:
        hint = near_match(facet, FACETS) or f"known are {', '.join(FACETS)}"
        fields.reader.error(fields.values["facet"], f"unknown facet {quoted(facet)}", hint)
    places: dict[str, Place] = {}
    patterns = {key: tuple(_patterns(fields, key, places)) for key in PATTERN_KEYS}
    if slug is None or label is None or facet is None or means is None:
        return None
    return Tag(
        place=fields.place,
        slug=slug,
        label=label,
        facet=facet,
        means=means,
        **patterns,
        likelier_with=fields.texts("likelier_with"),
        unlikelier_with=fields.texts("unlikelier_with"),
        places=tuple(places.items()),
    )


def _patterns(fields: Fields, key: str, places: dict[str, Place]) -> Iterator[str]:
    """The patterns of one list that are in the language; `places` learns where each stands."""
    if key not in fields.values:
        return
    reader = fields.reader
    for node in reader.sequence(fields.values[key], f"texts for '{key}'"):
        pattern = reader.text(node, key, PATTERN_LETTERS)
        if pattern is None:
            continue
        try:
            parse_pattern(pattern)
        except PatternError as fault:
            reader.error(node, f"{quoted(pattern)} is no pattern: {fault}")
        else:
            places.setdefault(pattern, reader.place(node))
            yield pattern


def _check_neighbours(fields: Fields, tags: dict[str, Tag]) -> None:
    for key in TAG_KEYS:
        if key in fields.values:
            for node in fields.reader.sequence(fields.values[key], f"texts for '{key}'"):
                # What is no text was told when the tag was read.
                if node.value and isinstance(node.value, str) and node.value not in tags:
                    hint = near_match(node.value, tags)
                    fields.reader.error(node, f"no tag has the slug {quoted(node.value)}", hint)
