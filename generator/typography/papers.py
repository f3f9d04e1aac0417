"""The texts of papers, set for reading."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from generator.diagnostics import Diagnostic, Diagnostics, Severity
from generator.model import Paper, Place, Prose, Run, TypesetPaper
from generator.typography.markup import markup
from generator.typography.segments import Formula, Link, Segment, Text, plain_text
from generator.typography.typesetting import typeset
from generator.work import ONE_BY_ONE, Work

_DELIMITERS: Final = re.compile(r"\A(?:\$\$?|\\[(\[])|(?:\$\$?|\\[)\]])\Z")

_TITLE: Final = Place("title", 1)
"""Stands for where a paper's title is, which may be elsewhere the next time."""
_ABSTRACT: Final = Place("abstract", 1)
_DECODER: Final = msgspec.msgpack.Decoder(tuple[TypesetPaper, tuple[Diagnostic, ...]])


def typeset_papers(
    papers: Iterable[Paper],
    escape: Callable[[str], str],
    diagnostics: Diagnostics,
    work: Work = ONE_BY_ONE,
) -> dict[str, TypesetPaper]:
    """Title and abstract of each paper by its slug; formulas that stay as source are warned of.

    `escape` makes a run of text safe within a Markdown paragraph; it is always the same one.
    """
    wanted = tuple(papers)

    def make(place: int) -> bytes:
        found = Diagnostics()
        paper = _typeset_paper(wanted[place], escape, found)
        return _spelled(paper, found)

    keys = [f"{paper.title}\0{paper.abstract}" for paper in wanted]
    texts = {}
    for paper, told in zip(wanted, work.kept("typeset texts", keys, make), strict=True):
        read = _read(told, paper.title_place, paper.abstract_place, diagnostics)
        texts[paper.slug] = _once_each(read, paper)
    return texts


def _typeset_paper(
    paper: Paper, escape: Callable[[str], str], diagnostics: Diagnostics
) -> TypesetPaper:
    def segments(text: str, place: Place) -> tuple[Segment, ...]:
        return typeset(" ".join(text.split()), place, diagnostics)

    def prose(pieces: tuple[Segment, ...]) -> Prose:
        return Prose(plain_text(pieces), markup(pieces, escape))

    title = _unlinked(segments(paper.title, _TITLE))
    abstract = segments(paper.abstract, _ABSTRACT)
    html_text = markup(abstract, html.escape)
    return TypesetPaper(prose(title), prose(abstract), tuple(map(_run, title)), html_text)


def _unlinked(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Addresses as running text: a title is the label of a link itself."""
    return tuple(
        Text(segment.source, segment.plain) if isinstance(segment, Link) else segment
        for segment in segments
    )


def _run(segment: Segment) -> Run:
    if isinstance(segment, Formula):
        return Run(_DELIMITERS.sub("", segment.source), is_formula=True)
    return Run(segment.plain)


def _spelled(paper: TypesetPaper, found: Diagnostics) -> bytes:
    """The texts, and what was found at `_TITLE` and `_ABSTRACT`."""
    return msgspec.msgpack.encode((paper, found.found))


def _read(told: bytes, title: Place, abstract: Place, diagnostics: Diagnostics) -> TypesetPaper:
    """The texts again; what was found is noted at the places where the texts are now."""
    texts, found = _DECODER.decode(told)
    for each in found:
        note = diagnostics.error if each.severity is Severity.ERROR else diagnostics.warning
        note(title if each.place == _TITLE else abstract, each.message, each.hint)
    return texts


def _once_each(texts: TypesetPaper, paper: Paper) -> TypesetPaper:
    """The same texts, of which equal ones are one in memory: most look the same in every form."""
    known = {text: text for text in (paper.title, paper.abstract)}

    def one(text: str) -> str:
        return known.setdefault(text, text)

    def prose(texts: Prose) -> Prose:
        return Prose(one(texts.plain), one(texts.markup))

    return TypesetPaper(
        prose(texts.title),
        prose(texts.abstract),
        tuple(Run(one(run.text), run.is_formula) for run in texts.title_runs),
        one(texts.abstract_html),
    )
