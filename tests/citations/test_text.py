from __future__ import annotations

from generator.citations.text import plain_citation
from tests.citations.citations import citation


def test_a_citation_reads_as_a_sentence() -> None:
    assert plain_citation(citation(authors=["Ann Rook", "Bo Finch"])) == (
        "Ann Rook and Bo Finch (2025). Counting Lanterns. "
        "arXiv:2503.00001. https://arxiv.org/abs/2503.00001"
    )
    assert (
        plain_citation(citation("Who Counts?", authors=[], date=None, arxiv=None)) == "Who Counts?"
    )


def test_many_authors_are_named_in_part() -> None:
    text = plain_citation(citation(authors=[f"Ann Rook{number}" for number in range(12)]))
    assert " and 2 others (2025). " in text
