"""The texts of papers, set for reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.diagnostics import Diagnostics
from generator.model import Paper, Place, Prose, TypesetPaper
from generator.typography.markup import markup
from generator.typography.segments import Link, Segment, Text, plain_text
from generator.typography.typesetting import typeset


def typeset_papers(
    papers: Iterable[Paper], escape: Callable[[str], str], diagnostics: Diagnostics
) -> dict[str, TypesetPaper]:
    """Title and abstract of each paper by its slug; formulas that stay as source are warned of.

    `escape` makes a run of text safe within a Markdown paragraph.
    """

    def segments(text: str, place: Place) -> tuple[Segment, ...]:
        return typeset(" ".join(text.split()), place, diagnostics)

    def prose(pieces: tuple[Segment, ...]) -> Prose:
        return Prose(plain_text(pieces), markup(pieces, escape))

    return {
        paper.slug: TypesetPaper(
            title=prose(_unlinked(segments(paper.title, paper.title_place))),
            abstract=prose(segments(paper.abstract, paper.abstract_place)),
        )
        for paper in papers
    }


def _unlinked(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Addresses as running text: a title is the label of a link itself."""
    return tuple(
        Text(segment.source, segment.plain) if isinstance(segment, Link) else segment
        for segment in segments
    )
