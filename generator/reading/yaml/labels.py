"""Labels: the tags that readers gave to papers, to measure the tagger by."""

from __future__ import annotations

from collections.abc import Collection

from generator.diagnostics import Diagnostics, near_match, quoted
from generator.model import LabelledPaper
from generator.reading.yaml.reader import Fields, YamlReader, parse_yaml


def parse_labels(
    data: bytes, path: str, slugs: Collection[str], diagnostics: Diagnostics
) -> tuple[LabelledPaper, ...]:
    """Read a list of papers with their tags, which are among `slugs`, and disputed ones."""
    reader = YamlReader(path, diagnostics)
    labels: dict[str, LabelledPaper] = {}
    for node in reader.sequence(parse_yaml(data, path, diagnostics), "papers"):
        fields = reader.fields(
            node, "labelled paper", required=("title", "tags"), optional=("disputed",)
        )
        title = fields.text("title") if fields else None
        if fields is None or title is None:
            continue
        if title in labels:
            reader.error(node, f"{quoted(title)} is also labelled at {labels[title].place}")
            continue
        tags, disputed = _tags(fields, "tags", slugs), _tags(fields, "disputed", slugs)
        for slug in sorted(tags & disputed):
            reader.error(node, f"tag '{slug}' is given and disputed")
        labels[title] = LabelledPaper(fields.place, title, tags, disputed)
    return tuple(labels.values())


def _tags(fields: Fields, key: str, slugs: Collection[str]) -> frozenset[str]:
    tags = fields.texts(key)
    for slug in tags:
        if slug not in slugs:
            message = f"no tag has the slug {quoted(slug)}"
            fields.reader.error(fields.values[key], message, near_match(slug, slugs))
    return frozenset(tags)
