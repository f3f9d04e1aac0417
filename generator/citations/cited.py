"""Every paper of the archive with its key, and with its records in all formats once asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
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

MANY: Final = 50
"""Authors. BibTeX that names more would weigh more on a paper's page than all that it says else."""
NAMED: Final = 1
"""Authors whom the page's BibTeX names then."""


def cite_papers(
    papers: Sequence[Paper], texts: Mapping[str, TypesetPaper], recorded: Mapping[str, str]
) -> dict[str, CitedPaper]:
    """The citation of each paper by its slug; only the keys follow from all papers.

    `texts` holds the papers set for reading, and `recorded` the keys that were published, by slug.
    """
    titles = {paper.slug: texts[paper.slug].title.plain for paper in papers}
    keys = citation_keys(papers, titles, recorded)
    return {paper.slug: _Cited(keys[paper.slug], paper, texts[paper.slug]) for paper in papers}


class _Cited:
    """As `CitedPaper` has it: a record is made when it is first asked for.

    After a new digest few records are: pages and files of the other papers stay as they are.
    """

    def __init__(self, key: str, paper: Paper, texts: TypesetPaper) -> None:
        self.key: Final = key
        self._paper = paper
        self._texts = texts

    @property
    def doi(self) -> str | None:
        return self._citation.doi

    @property
    def authors(self) -> tuple[str, ...]:
        return self._citation.listed_authors

    @cached_property
    def bibtex(self) -> str:
        return bibtex(self._citation)

    @property
    def short_bibtex(self) -> str | None:
        return bibtex(self._citation, NAMED) if len(self._paper.authors) > MANY else None

    @property
    def ris(self) -> str:
        return self._ris[0]

    @property
    def ris_without_abstract(self) -> str:
        return self._ris[1]

    @cached_property
    def csl(self) -> str:
        return msgspec.json.encode(csl(self._citation)).decode()

    @property
    def text(self) -> str:
        return plain_citation(self._citation)

    @cached_property
    def _ris(self) -> tuple[str, str]:
        return ris(self._citation)

    @cached_property
    def _citation(self) -> Citation:
        paper, texts = self._paper, self._texts
        authors = tuple(map(parse_name, paper.authors))
        return Citation(
            key=self.key,
            title=texts.title.plain,
            title_runs=texts.title_runs or (Run(texts.title.plain),),
            authors=authors,
            listed_authors=tuple(map(listed_name, authors)),
            date=paper.date,
            abstract=texts.abstract.plain,
            arxiv=paper.arxiv,
            category=next(iter(paper.categories), None),
        )
