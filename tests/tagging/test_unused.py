from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.tagging.unused import unused_patterns, warn_of_misspelled_patterns
from tests.tagging.tags import NOWHERE, make_tag

TAG = make_tag(
    "apples",
    aliases=("Malus",),
    title_patterns=("orchard", "garden"),
    patterns=("apple", "cider"),
    hints=("fruit", "vegetable"),
    exclusions=("apple of discord",),
)


def test_patterns_that_stand_nowhere_are_told() -> None:
    papers = [("The orchard", "A garden with apples."), ("Cider", "Fruit.")]
    assert unused_patterns([TAG], papers) == ((NOWHERE, "garden"), (NOWHERE, "vegetable"))


def test_each_is_told_with_its_own_place() -> None:
    tag = replace(TAG, places=(("garden", Place("tags.yml", 7)),))
    unused = {pattern: place for place, pattern in unused_patterns([tag], [])}
    assert unused["garden"] == Place("tags.yml", 7)
    assert unused["cider"] == NOWHERE


def test_no_vocabulary_has_no_pattern_in_vain() -> None:
    assert unused_patterns([], [("A title", "An abstract")]) == ()


PAPERS = [("The gardening of vegetables", "Vegetables, vegetables and gardening.")] * 2


def warnings(*patterns: str) -> str:
    tag = replace(TAG, title_patterns=(), patterns=patterns, hints=())
    diagnostics = Diagnostics()
    warn_of_misspelled_patterns([tag], PAPERS, diagnostics)
    return diagnostics.report()


@pytest.mark.parametrize("slip", ["vegetbales", "vegtables", "vegettables"])
def test_a_slip_of_the_pen_is_warned_of_at_its_line(slip: str) -> None:
    assert warnings(slip) == (
        f"{NOWHERE}: warning: no paper has '{slip}' of the pattern '{slip}'"
        " (did you mean 'vegetables'?)\n1 warning"
    )


@pytest.mark.parametrize("pattern", ["philosophy", "gardenings", "vegetates", "gardening"])
def test_a_pattern_for_papers_to_come_is_no_fault(pattern: str) -> None:
    assert warnings(pattern) == ""
