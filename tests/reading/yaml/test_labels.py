from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.model import LabelledPaper, Place
from generator.reading.yaml.labels import parse_labels


def parse(text: str, diagnostics: Diagnostics) -> tuple[LabelledPaper, ...]:
    return parse_labels(text.encode(), "labels.yml", {"apples", "pears"}, diagnostics)


def test_papers_with_their_tags(diagnostics: Diagnostics) -> None:
    text = """\
- title: "On apples: and pears"
  tags: [apples, pears]
- title: On nothing
  tags: []
- title: On apples
  tags: [apples]
  disputed: [pears]
"""
    both, apples = frozenset({"apples", "pears"}), frozenset({"apples"})
    assert parse(text, diagnostics) == (
        LabelledPaper(Place("labels.yml", 1), "On apples: and pears", both),
        LabelledPaper(Place("labels.yml", 3), "On nothing", frozenset()),
        LabelledPaper(Place("labels.yml", 5), "On apples", apples, frozenset({"pears"})),
    )
    assert diagnostics.found == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- title: A\n  tags: [appels]\n",
         "2: error: no tag has the slug 'appels' (did you mean 'apples'?)"),
        ("- title: A\n  tags: [apples]\n  disputed: [apples]\n",
         "1: error: tag 'apples' is given and disputed"),
        ("- title: A\n  tags: []\n- title: A\n  tags: []\n",
         "3: error: 'A' is also labelled at labels.yml:1"),
        ("- title: A\n", "1: error: labelled paper lacks 'tags'"),
        ("- title: A\n  tags: []\n  tag: []\n",
         "3: error: unknown key 'tag' in labelled paper (did you mean 'tags'?)"),
        ("A\n", "1: error: expected a list of papers, found text"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(text: str, message: str, diagnostics: Diagnostics) -> None:
    parse(text, diagnostics)
    assert [str(each) for each in diagnostics.found] == [f"labels.yml:{message}"]
