"""Every paper of the archive with its key and its records in all formats."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from generator.citations.bibtex import bibtex
from generator.citations.csl import csl
from generator.citations.keys import citation_keys
from generator.citations.names import listed_name, parse_name
from generator.citations.records import Citation
from generator.citations.ris import ris
from generator.citations.text import plain_citation
from generator.model import CitedPaper, Paper, Run, TypesetPaper
from generator.work import ONE_BY_ONE, Work

MANY: Final = 50
"""Authors. BibTeX that names more would weigh more on a paper's page than all that it says else."""
NAMED: Final = 1
"""Authors whom the page's BibTeX names then."""
_DECODER: Final = msgspec.msgpack.Decoder(CitedPaper)


def cite_papers(
    papers: Sequence[Paper],
    texts: Mapping[str, TypesetPaper],
    recorded: Mapping[str, str],
    work: Work = ONE_BY_ONE,
) -> dict[str, CitedPaper]:
    """The records of each paper by its slug.

    `texts` holds the papers set for reading, and `recorded` the keys that were published, by slug.
    """
    titles = {paper.slug: texts[paper.slug].title.plain for paper in papers}
    keys = citation_keys(papers, titles, recorded)

    def make(place: int) -> bytes:
        paper = papers[place]
        cited = _cited(_citation(paper, texts[paper.slug], keys[paper.slug]))
        return msgspec.msgpack.encode(cited)

    # To find what an earlier build has made of a paper takes as long as half of making it.
    made = work.each(len(papers), make)
    slugs = (paper.slug for paper in papers)
    return dict(zip(slugs, map(_DECODER.decode, made), strict=True))


def _citation(paper: Paper, texts: TypesetPaper, key: str) -> Citation:
    authors = tuple(map(parse_name, paper.authors))
    return Citation(
        key=key,
        title=texts.title.plain,
        title_runs=texts.title_runs or (Run(texts.title.plain),),
        authors=authors,
        listed_authors=tuple(map(listed_name, authors)),
        date=paper.date,
        abstract=texts.abstract.plain,
        arxiv=paper.arxiv,
        category=next(iter(paper.categories), None),
    )


def _cited(citation: Citation) -> CitedPaper:
    whole, without_abstract = ris(citation)
    return CitedPaper(
        key=citation.key,
        bibtex=bibtex(citation),
        short_bibtex=bibtex(citation, NAMED) if len(citation.authors) > MANY else None,
        ris=whole,
        ris_without_abstract=without_abstract,
        csl=json.dumps(csl(citation), ensure_ascii=False, separators=(",", ":")),
        text=plain_citation(citation),
        authors=citation.listed_authors,
        doi=citation.doi,
    )
