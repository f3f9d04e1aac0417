"""corrections/*.yml: one file a paper, with what is wrong about it and why."""

from __future__ import annotations

from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Correction, Place
from generator.reading.yaml.metadata import ARXIV_FORM, ARXIV_ID
from generator.reading.yaml.reader import YamlReader, parse_yaml

CORRECTED: Final = (
    *("title", "authors", "date", "arxiv", "add_tags", "remove_tags", "same_as", "split_from"),
)


def parse_correction(data: bytes, path: str, diagnostics: Diagnostics) -> Correction | None:
    """Read one correction: `paper` and `reason` are required, and something to correct."""
    reader = YamlReader(path, diagnostics)
    node = parse_yaml(data, path, diagnostics)
    if node is None:
        if not diagnostics.has_errors_in(path):
            diagnostics.error(Place(path, 1), "the correction is empty", "remove the file?")
        return None
    fields = reader.fields(
        node, "correction", required=("paper", "reason"), optional=(*CORRECTED, "added")
    )
    if fields is None:
        return None
    if not fields.values.keys() & set(CORRECTED):
        reader.error(node, "the correction corrects nothing", f"give one of {', '.join(CORRECTED)}")
    paper, reason = fields.text("paper"), fields.text("reason")
    if paper is None or reason is None:
        return None
    return Correction(
        place=fields.place,
        paper=paper,
        reason=reason,
        title=fields.text("title"),
        authors=fields.texts("authors"),
        date=fields.date("date"),
        arxiv=fields.text("arxiv", ARXIV_ID, ARXIV_FORM),
        add_tags=fields.texts("add_tags"),
        remove_tags=fields.texts("remove_tags"),
        same_as=fields.texts("same_as"),
        split_from=fields.texts("split_from"),
        added=fields.day("added"),
    )
