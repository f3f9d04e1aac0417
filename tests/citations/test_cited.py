from __future__ import annotations

import json

from generator.citations import cite_papers
from generator.model import Prose, Run, TypesetPaper
from tests.small_archive import paper


def test_every_paper_has_records_of_one_key_in_all_formats() -> None:
    runs = (Run("Counting "), Run("x^2", is_formula=True))
    texts = {"a": TypesetPaper(Prose("Counting x²", ""), Prose("We count.", ""), runs)}
    cited = cite_papers([paper("a")], texts, {})["a"]
    assert cited.key == "counting-x2"
    assert "  title = {Counting {$x^2$}},\n" in cited.bibtex
    assert cited.ris.startswith("TY  - JOUR\nID  - counting-x2\nTI  - Counting x²\n")
    assert json.loads(cited.csl)["abstract"] == "We count."
    assert cited.text == "Counting x²."


def test_a_recorded_key_is_kept() -> None:
    texts = {"a": TypesetPaper(Prose("Counting", ""), Prose("", ""))}
    assert cite_papers([paper("a")], texts, {"a": "old-key"})["a"].key == "old-key"
