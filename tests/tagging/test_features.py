from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from generator.model import Tag
from generator.tagging.features import FEATURES, THOUSAND
from generator.tagging.measuring import Measurer
from tests.tagging.tags import make_tag

APPLES = make_tag(
    "apples",
    patterns=("apple", "cider"),
    title_patterns=("orchard",),
    hints=("fruit",),
    likelier_with=("pears",),
    unlikelier_with=("nuts",),
)
VOCABULARY = (APPLES, make_tag("pears", patterns=("pear",)), make_tag("nuts", patterns=("nut",)))


def numbers(title: str, abstract: str, slug: str = "apples") -> dict[str, float]:
    return measured(title, abstract)[slug]


def measured(
    title: str, abstract: str, vocabulary: Sequence[Tag] = VOCABULARY
) -> dict[str, dict[str, float]]:
    """The numbers of each tag that is spoken of, by its slug and their names."""
    measurement = Measurer(vocabulary).measure([(title, abstract)]).measurement
    rows = (measurement.rows / THOUSAND).tolist()
    return {
        vocabulary[tag].slug: dict(zip(FEATURES, row, strict=True))
        for tag, row in zip(measurement.tags, rows, strict=True)
    }


@pytest.mark.parametrize(
    ("title", "abstract", "name", "number"),
    [
        ("Apples", "", "title", 1),
        ("An orchard", "", "title", 1),
        ("", "An orchard, an apple.", "title", 0),
        ("Apples", "", "title alone", 1),
        ("Apples", "Apples.", "title alone", 0),
        ("Fruit", "", "title hint", 1),
        ("", "We grow apples.", "own work", 1),
        ("", "This paper grows apples.", "own work", 1),
        ("", "Others grow apples.", "own work", 0),
        ("", "Apples rot. We freeze them.", "own work", 0),
        ("", "We grow apples. Our apple is red.", "own work again", 1),
        ("", "We grow apples.", "own work again", 0),
        ("", "Fruit, fruit. And fruit!", "hints", math.log(4)),
        ("", "We propose apples.", "proposal", 1),
        ("", "We eat apples.", "proposal", 0),
        ("", "We propose apples.", "first proposal", 1),
        ("", "We propose a cart. We build apples.", "first proposal", 0),
        ("", "Results: apples win.", "results only", 1),
        ("Apples", "Results: apples win.", "results only", 0),
        ("", "Apples rot. Results: apples win.", "results only", 0),
        ("", "We propose a cart. We also release apples.", "asides only", 1),
        ("", "We propose apples. We also release apples.", "asides only", 0),
        ("", "Apples and apples.", "patterns", math.log(2)),
        ("", "Apples and cider.", "patterns", math.log(3)),
        ("", "Apples rot.", "opening", 1),
        ("", "They rot. Apples do.", "opening", 0),
        ("", "Apples. Apples! Apples?", "sentences", math.log(4)),
        ("", "Apples. Pears and pears.", "rank", 0.1),
        ("", "Apples and apples. A pear.", "rank", 0),
        ("", "We grow apples. Our pear and our pear.", "share", 0.5),
        ("", "Apples.", "likelier", 0),
        ("Pears", "Apples. A pear. A pear. We eat pears.", "likelier", 1),
        ("Nuts", "Apples.", "unlikelier", 3 / 4.3),
    ],
)
def test_a_number_means_what_its_name_says(
    title: str, abstract: str, name: str, number: float
) -> None:
    assert numbers(title, abstract)[name] == pytest.approx(number, abs=0.001)


@pytest.mark.parametrize(
    ("title", "abstract", "slugs"),
    [
        ("Nuts", "Some fruit.", {"nuts"}),
        ("Nuts", "Some fruit. More fruit.", {"nuts", "apples"}),
        ("Pears", "Some fruit.", {"pears", "apples"}),
        ("Fruit", "", {"apples"}),
        ("", "", set()),
    ],
)
def test_one_hint_counts_only_beside_a_tag_that_makes_it_likelier(
    title: str, abstract: str, slugs: set[str]
) -> None:
    assert measured(title, abstract).keys() == slugs


def test_a_measurement_names_the_patterns_that_matched() -> None:
    measurer = Measurer(VOCABULARY)
    measurement = measurer.measure([("An orchard", "Cider of fruit.")]).measurement
    assert [measurer.index.patterns[number] for number in measurement.matched[1]] == [
        "cider",
        "orchard",
        "fruit",
    ]
    assert measurement.clarity.tolist() == [[3700 // 4.3, 0, 0]]


def test_numbers_are_whole_thousandths() -> None:
    measurement = Measurer(VOCABULARY).measure([("Nuts", "Fruit, fruit: apples.")]).measurement
    assert measurement.rows.dtype == measurement.clarity.dtype == "int64"


def test_overlapping_phrases_are_one_place() -> None:
    tag = make_tag("a", patterns=("x y", "y z"))
    assert measured("", "We x y z.", [tag])["a"]["own work again"] == 0


def test_the_authors_speak_of_their_own_work_in_many_ways() -> None:
    for opening in ("We grow", "Our", "In this study,", "This work:", "Here,", "Let us grow"):
        assert numbers("", f"{opening} apples.")["own work"] == 1, opening
