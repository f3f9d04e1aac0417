"""data/search/facets.json: what readers call the tags and digests whose papers data/filter/ tells.

`tags` has slug to label for the tags that have papers, in the vocabulary's order; `digests` has id
to title, and `has` the kinds of links that papers have, with their labels. It is read only when a
search is narrowed.
"""

from __future__ import annotations

import json

from generator.model import Archive, Indexes
from generator.phrases import LINK_LABELS
from generator.urls import SEARCH_FACETS

SCHEMA = 1


def search_facets(archive: Archive, indexes: Indexes) -> dict[str, str]:
    """The file, path below the site's root to JSON."""
    labels = {
        "schema": SCHEMA,
        "tags": {tag.slug: tag.label for tag in archive.tags if indexes.by_tag[tag.slug]},
        "digests": {digest.id: digest.title for digest in archive.digests},
        "has": {kind.value: LINK_LABELS[kind] for kind in indexes.by_link},
    }
    return {SEARCH_FACETS: json.dumps(labels, ensure_ascii=False, separators=(",", ":")) + "\n"}
