from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.tagging.unused import unused_patterns, warn_of_unused_patterns
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


def test_each_pattern_of_no_paper_is_warned_of_at_its_line() -> None:
    diagnostics = Diagnostics()
    warn_of_unused_patterns([TAG], [("An apple", "And a plum.")], diagnostics)
    assert "no paper has the pattern 'garden' (is it misspelled?)" in diagnostics.report()


def test_of_hundreds_the_first_twenty_are_told_and_the_rest_counted() -> None:
    patterns = tuple(f"word{number}" for number in range(25))
    diagnostics = Diagnostics()
    warn_of_unused_patterns([replace(TAG, patterns=patterns, hints=())], [], diagnostics)
    assert len(diagnostics.found) == 21
    assert "more patterns, the first of them here" in diagnostics.report()
