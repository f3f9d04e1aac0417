"""Segments as HTML that stands within Markdown and comes out of it unchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.typography.mathml import encode
from generator.typography.segments import Formula, Link, Segment


def markup(segments: Iterable[Segment], escape: Callable[[str], str]) -> str:
    """The segments as inline markup for a Markdown paragraph, heading or table cell.

    `escape` makes running text safe for the page; it is not applied to formulas and links, which
    are raw HTML here, with all that Markdown takes as syntax written as character references.
    """
    return "".join(_markup(segment, escape) for segment in segments)


def _markup(segment: Segment, escape: Callable[[str], str]) -> str:
    if isinstance(segment, Formula):
        # Markdown takes <math> at the start of a line for a block of its own; a span it does not.
        return f'<span class="formula">{segment.mathml}</span>'
    if isinstance(segment, Link):
        # An address holds letters and ASCII punctuation only, so that all of it can be encoded.
        return f'<a href="{_address(segment.url)}">{_address(segment.plain)}</a>'
    return escape(segment.plain)


def _address(url: str) -> str:
    """Encode an address but for the characters that neither HTML nor Markdown takes as syntax."""
    return "".join(char if char in "/.:-" else encode(char) for char in url)
