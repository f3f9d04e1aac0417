"""Labels: the tags that readers gave to papers, to measure the tagger by."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from generator.diagnostics import Diagnostics, near_match
from generator.model import LabelledPaper, LabelSet
from generator.reading.yaml.reader import Fields, YamlReader, parse_yaml

_OWN: Final = re.compile("own")


def parse_labels(
    data: bytes, path: str, name: str, slugs: Collection[str], diagnostics: Diagnostics
) -> LabelSet:
    """Read papers with their tags, which are among `slugs`, and disputed ones.

    Where the file says which `vocabulary` its readers had, every other tag is disputed.
    """
    reader = YamlReader(path, diagnostics)
    root = parse_yaml(data, path, diagnostics)
    if root is None:
        return LabelSet(name, ())
    top = reader.fields(root, "labels", required=("papers",), optional=("habits", "vocabulary"))
    if top is None:
        return LabelSet(name, ())
    habits = top.text("habits", _OWN, "'own'") if "habits" in top.values else None
    known = _tags(top, "vocabulary", slugs)
    newer = frozenset(slugs) - known if known else frozenset[str]()
    labels: dict[str, LabelledPaper] = {}
    for node in reader.sequence(top.values["papers"], "papers"):
        fields = reader.fields(
            node,
            "labelled paper",
            required=("title", "tags"),
            optional=("disputed", "arxiv", "day", "readers"),
        )
        title = fields.text("title") if fields else None
        if fields is None or title is None:
            continue
        if title in labels:
            reader.error(node, f"'{title}' is also labelled at {labels[title].place}")
            continue
        tags, disputed = _tags(fields, "tags", slugs), _tags(fields, "disputed", slugs)
        for slug in sorted(tags & disputed):
            reader.error(node, f"tag '{slug}' is given and disputed")
        labels[title] = LabelledPaper(fields.place, title, tags, disputed | (newer - tags))
    return LabelSet(name, tuple(labels.values()), own_habits=habits is not None)


def _tags(fields: Fields, key: str, slugs: Collection[str]) -> frozenset[str]:
    tags = fields.texts(key)
    for slug in tags:
        if slug not in slugs:
            message = f"no tag has the slug '{slug}'"
            fields.reader.error(fields.values[key], message, near_match(slug, slugs))
    return frozenset(tags)
