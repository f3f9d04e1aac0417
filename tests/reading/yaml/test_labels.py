from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.model import LabelledPaper, LabelSet, Place
from generator.reading.yaml.labels import parse_labels


def parse(text: str, diagnostics: Diagnostics) -> LabelSet:
    slugs = {"apples", "pears"}
    return parse_labels(text.encode(), "labels.yml", "some", slugs, diagnostics)


def test_papers_with_their_tags(diagnostics: Diagnostics) -> None:
    text = """\
papers:
  - title: "On apples: and pears"
    arxiv: "2401.00001"
    tags: [apples, pears]
  - title: On nothing
    tags: []
  - title: On apples
    tags: [apples]
    disputed: [pears]
"""
    both, apples = frozenset({"apples", "pears"}), frozenset({"apples"})
    papers = (
        LabelledPaper(Place("labels.yml", 2), "On apples: and pears", both),
        LabelledPaper(Place("labels.yml", 5), "On nothing", frozenset()),
        LabelledPaper(Place("labels.yml", 7), "On apples", apples, frozenset({"pears"})),
    )
    assert parse(text, diagnostics) == LabelSet("some", papers)
    assert diagnostics.found == ()


def test_a_tag_that_the_readers_did_not_have_counts_neither_way(diagnostics: Diagnostics) -> None:
    text = "habits: own\nvocabulary: [apples]\npapers:\n  - title: A\n    tags: [apples]\n"
    (label,) = parse(text, diagnostics).labels
    assert (label.tags, label.disputed) == (frozenset({"apples"}), frozenset({"pears"}))
    assert parse(text, diagnostics).own_habits
    assert diagnostics.found == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("papers:\n- title: A\n  tags: [appels]\n",
         "3: error: no tag has the slug 'appels' (did you mean 'apples'?)"),
        ("papers:\n- title: A\n  tags: [apples]\n  disputed: [apples]\n",
         "2: error: tag 'apples' is given and disputed"),
        ("papers:\n- title: A\n  tags: []\n- title: A\n  tags: []\n",
         "4: error: 'A' is also labelled at labels.yml:2"),
        ("papers:\n- title: A\n", "2: error: labelled paper lacks 'tags'"),
        ("papers:\n- title: A\n  tags: []\n  tag: []\n",
         "4: error: unknown key 'tag' in labelled paper (did you mean 'tags'?)"),
        ("papers: A\n", "1: error: expected a list of papers, found text"),
        ("habits: odd\npapers: []\n",
         "1: error: 'odd' is not valid for 'habits' (expected 'own')"),
        ("habits: own\n", "1: error: labels lacks 'papers'"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(text: str, message: str, diagnostics: Diagnostics) -> None:
    parse(text, diagnostics)
    assert [str(each) for each in diagnostics.found] == [f"labels.yml:{message}"]
