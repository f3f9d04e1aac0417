from __future__ import annotations

from generator.citations.csl import csl
from generator.model import PartialDate
from tests.citations.citations import citation


def test_a_paper_is_an_article_with_names_in_parts() -> None:
    assert csl(citation(authors=["Pim van der Toren", "Harbour Team"])) == {
        "id": "rook-2025-counting",
        "type": "article",
        "title": "Counting Lanterns",
        "author": [{"family": "van der Toren", "given": "Pim"}, {"literal": "Harbour Team"}],
        "issued": {"date-parts": [[2025, 3, 9]]},
        "abstract": "We count lanterns.",
        "publisher": "arXiv",
        "number": "arXiv:2503.00001",
        "DOI": "10.48550/arXiv.2503.00001",
        "URL": "https://arxiv.org/abs/2503.00001",
    }


def test_what_is_not_known_is_absent() -> None:
    bare = csl(citation(authors=[], date=None, arxiv=None, abstract=""))
    assert set(bare) == {"id", "type", "title"}
    assert csl(citation(date=PartialDate(2025)))["issued"] == {"date-parts": [[2025]]}
