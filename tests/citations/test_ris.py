from __future__ import annotations

import rispy
from hypothesis import given
from hypothesis import strategies as st

from generator.citations.ris import ris
from generator.model import PartialDate
from tests.citations.citations import citation


def test_a_paper_is_an_article_of_arxiv_that_says_it_is_a_preprint() -> None:
    whole, without_abstract = ris(citation(authors=["Ann Rook", "Harbour Team", "Lantern"]))
    assert whole == (
        "TY  - JOUR\nID  - rook-2025-counting\nTI  - Counting Lanterns\n"
        "AU  - Rook, Ann\nAU  - Harbour Team,\nAU  - Lantern\n"
        "PY  - 2025\nDA  - 2025/03/09/\nJO  - arXiv\nM3  - Preprint\nAN  - arXiv:2503.00001\n"
        "DO  - 10.48550/arXiv.2503.00001\nUR  - https://arxiv.org/abs/2503.00001\n"
        "AB  - We count lanterns.\nER  - \n\n"
    )
    assert without_abstract == whole.replace("AB  - We count lanterns.\n", "")


def test_a_date_keeps_its_own_precision() -> None:
    assert "DA  - 2025/03//\n" in ris(citation(date=PartialDate(2025, 3)))[0]
    assert "DA  - 2025///\n" in ris(citation(date=PartialDate(2025)))[0]
    assert "PY" not in ris(citation(date=None))[0]


@given(title=st.text(min_size=1), abstract=st.text())
def test_no_text_can_end_its_value_or_the_record(title: str, abstract: str) -> None:
    text, _ = ris(citation(title, abstract=f"{abstract}\nER  - \nTY  - BOOK"))
    records = rispy.loads(text)
    assert len(records) == 1
    assert records[0]["type_of_reference"] == "JOUR"
