"""What tags.yml may hold; tests/invalid holds whole archives with one mistake each."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.model import Place, Tag
from generator.reading.yaml.vocabulary import parse_vocabulary

APPLES = """\
- slug: apples
  label: Apples
  facet: method
  means: grows apples
"""


def parse(text: str, diagnostics: Diagnostics) -> tuple[Tag, ...]:
    return parse_vocabulary(text.encode(), "seeds/tags.yml", diagnostics)


def test_a_tag_needs_no_pattern(diagnostics: Diagnostics) -> None:
    place = Place("seeds/tags.yml", 1)
    tag = Tag(place=place, slug="apples", label="Apples", facet="method", means="grows apples")
    assert parse(APPLES, diagnostics) == (tag,)
    assert diagnostics.found == ()


def test_a_tag_with_everything(diagnostics: Diagnostics) -> None:
    text = f"""{APPLES}\
  aliases: [apple, "*Apple"]
  title_patterns:
    - orchard
  patterns:
    - grow|plant ... apple!
    - RED apple
  hints: [fruit]
  exclusions: [apple of discord]
  likelier_with: [pears]
  unlikelier_with: [apples]
- {{slug: pears, label: Pears, facet: method, means: grows pears}}
"""
    apples, pears = parse(text, diagnostics)
    assert diagnostics.found == ()
    assert pears.slug == "pears"
    assert apples.aliases == ("apple", "*Apple")
    assert apples.title_patterns == ("orchard",)
    assert apples.patterns == ("grow|plant ... apple!", "RED apple")
    assert apples.hints == ("fruit",)
    assert apples.exclusions == ("apple of discord",)
    assert apples.likelier_with == ("pears",)
    assert apples.unlikelier_with == ("apples",)
    lines = {pattern: place.line for pattern, place in apples.places}
    assert (lines["apple"], lines["orchard"], lines["RED apple"]) == (5, 7, 10)


@pytest.mark.parametrize(
    ("addition", "message"),
    [
        ("  patterns: [C++]\n", "5: error: 'C++' is no pattern: 'C++' has a sign that no word has"),
        ("  hints: [a, '']\n", "5: error: 'hints' is empty"),
        ("  aliases: [x, ...]\n", "5: error: '...' is no pattern: '...' stands between two words"),
        ("  patterns:\n    - apple\n    - a*\n",
         "7: error: 'a*' is no pattern: 'a*' needs at least 2 letters"),
        ("  exclusions: apple\n",
         "5: error: expected a list of texts for 'exclusions', found text"),
        ("  likelier_with: [appels]\n",
         "5: error: no tag has the slug 'appels' (did you mean 'apples'?)"),
        ("  unlikelier_with: [pears]\n", "5: error: no tag has the slug 'pears'"),
        ("  hint: [apple]\n", "5: error: unknown key 'hint' in tag (did you mean 'hints'?)"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(
    addition: str, message: str, diagnostics: Diagnostics
) -> None:
    parse(APPLES + addition, diagnostics)
    assert [str(each) for each in diagnostics.found] == [f"seeds/tags.yml:{message}"]


def test_an_unknown_facet_is_told_with_the_one_most_like_it(diagnostics: Diagnostics) -> None:
    parse(APPLES.replace("facet: method", "facet: metod"), diagnostics)
    assert [str(each) for each in diagnostics.found] == [
        "seeds/tags.yml:3: error: unknown facet 'metod' (did you mean 'method'?)"
    ]


def test_all_mistakes_are_told_at_once(diagnostics: Diagnostics) -> None:
    parse(APPLES + "  patterns: [a*, b*]\n  hints: ['|']\n" + APPLES, diagnostics)
    assert [each.place.line for each in diagnostics.found] == [5, 5, 6, 7]


def test_a_pattern_is_told_once_by_its_first_place(diagnostics: Diagnostics) -> None:
    (tag,) = parse(APPLES + "  aliases: [apple]\n  patterns: [apple]\n", diagnostics)
    assert tag.places == (("apple", Place("seeds/tags.yml", 5)),)
