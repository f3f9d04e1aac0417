from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import pytest

from generator.model import Tag
from generator.tagging.features import Measurement
from generator.tagging.learning.evaluation import learn
from generator.tagging.measuring import Measurer
from generator.tagging.tag_matches import VocabularyIndex
from generator.tagging.weights import (
    FEWEST,
    MOST,
    Model,
    TagWeights,
    Weights,
    choose,
    implications,
    load_weights,
)
from generator.tagging.wording import WordCounts
from tests.tagging.real_archive import RealArchive
from tests.tagging.tags import make_measurement, make_tag, make_weights
from tests.workspace import PROJECT

SHIPPED: Final = PROJECT / "generator" / "tagging"


def test_the_shipped_weights_are_what_the_labels_teach(
    real: RealArchive, *, refresh_goldens: bool
) -> None:
    if not real.real_days:
        pytest.skip("the texts of real days, from which the weights were learnt, are not here")
    learnt = learn([*real.texts, *real.real_days], real.sets, real.vocabulary)
    if refresh_goldens:
        for name, text in learnt.files().items():
            (SHIPPED / name).write_text(text, encoding="utf-8")
    shipped = load_weights()
    assert shipped.threshold == learnt.threshold
    assert shipped.intercept == pytest.approx(learnt.intercept, abs=0.03)
    assert shipped.features == pytest.approx(dict(learnt.features), abs=0.03)
    assert shipped.untaught == pytest.approx(learnt.untaught, abs=0.03)
    assert shipped.wording == pytest.approx(learnt.wording, abs=0.03)
    assert shipped.tags.keys() == learnt.tags.keys()
    for slug, tag in learnt.tags.items():
        assert shipped.tags[slug].intercept == pytest.approx(tag.intercept, abs=0.03)
    worth = {(word, slug): n for word, of in learnt.words.items() for slug, n in of.items()}
    differ = [
        key
        for key, number in worth.items()
        if abs(shipped.words[key[0]].get(key[1], 0) - number) > 5
    ]
    assert len(differ) <= 0.01 * len(worth)


def test_the_shipped_weights_read_as_they_were_written() -> None:
    assert load_weights().files() == {
        path.name: path.read_text(encoding="utf-8") for path in SHIPPED.glob("*.json")
    }


def test_the_shipped_weights_name_tags_and_patterns_of_the_vocabulary(real: RealArchive) -> None:
    tags = {tag.slug: tag for tag in real.vocabulary}
    shipped = load_weights()
    assert shipped.tags.keys() == tags.keys()
    for slug, weights in shipped.tags.items():
        tag = tags[slug]
        known = {*tag.aliases, *tag.title_patterns, *tag.patterns, *tag.hints}
        assert weights.patterns.keys() <= known, slug
        assert weights.beside.keys() <= tags.keys(), slug
    assert {slug for of_word in shipped.words.values() for slug in of_word} == tags.keys()


def test_what_speaks_for_a_tag_in_a_title_or_a_proposal_counts_for_it() -> None:
    shipped = load_weights().features
    assert min(shipped[name] for name in ("title", "title hint", "likelier", "share")) > 0
    assert max(shipped[name] for name in ("rank", "unlikelier", "results only")) < 0


def probabilities(
    weights: Weights, vocabulary: Sequence[Tag], paper: Measurement, counts: WordCounts
) -> dict[str, float]:
    model = Model(weights, vocabulary, VocabularyIndex(vocabulary))
    (likely,) = model.probabilities(paper, [counts])
    return likely


def test_the_probability_is_the_logistic_of_the_weighted_sum() -> None:
    weights = make_weights({"title": 2.0, "own work": 1.0}, intercept=-0.5)
    paper = make_measurement(({"title": 1.0}, 1.0))
    likely = probabilities(weights, [make_tag("any")], paper, {})
    assert likely == {"any": pytest.approx(1 / (1 + math.exp(-1.5)))}


def test_a_tag_adds_weights_of_its_own() -> None:
    own = TagWeights(1.0, {"title": 0.5}, {"new": -2.0}, {"apple": 0.25})
    weights = make_weights({}, tags={"liked": own})
    vocabulary = [make_tag("liked", patterns=("pear", "apple")), make_tag("new", hints=("apple",))]
    title = {"title": 1.0}
    paper = make_measurement((title, 1.0), (title, 0.5), patterns=(0, 1, 2))
    likely = probabilities(weights, vocabulary, paper, {})
    assert likely == {"liked": pytest.approx(1 / (1 + math.exp(-0.75))), "new": 0.5}


def test_a_pattern_that_both_speaks_in_titles_and_hints_counts_once() -> None:
    weights = make_weights({}, tags={"liked": TagWeights(patterns={"apple": 1.5})})
    vocabulary = [make_tag("liked", title_patterns=("apple",), hints=("apple",))]
    paper = make_measurement(({}, 1.0), patterns=(0, 1))
    likely = probabilities(weights, vocabulary, paper, {})
    assert likely == {"liked": pytest.approx(1 / (1 + math.exp(-1.5)))}


def test_words_that_are_near_to_a_tags_papers_make_it_likelier() -> None:
    own = TagWeights(wording=1.0)
    words = {"fruit": {"liked": 500}, "stone": {"liked": -500}}
    weights = make_weights({}, wording=3.0, tags={"liked": own}, words=words)
    paper = make_measurement(({}, 0.0), ({}, 0.0))
    counts = {"fruit": 2, "ripe": 1, "sweet": 1, "red": 1}
    likely = probabilities(weights, [make_tag("liked"), make_tag("new")], paper, counts)
    assert likely == {"liked": pytest.approx(1 / (1 + math.exp(-2))), "new": 0.5}


def test_words_alone_give_no_tag() -> None:
    liked = [make_tag("liked")]
    weights = make_weights({}, wording=9.0, words={"fruit": {"liked": 9000}})
    model = Model(weights, liked, VocabularyIndex(liked))
    nothing = Measurer(liked).measure([("", "")]).measurement
    assert model.choose(nothing, [{"fruit": 2}]) == [()]


@pytest.mark.parametrize(
    ("probabilities", "chosen"),
    [
        ({}, ()),
        ({"a": 0.001}, ("a",)),
        ({"a": 0.2, "b": 0.9, "c": 0.6}, ("b", "c")),
        ({"a": 0.9, "b": 0.2, "c": 0.3}, ("a", "c")),
        ({"a": 0.9, "b": 0.1}, ("a",)),
        ({"b": 0.7, "a": 0.7}, ("a", "b")),
        (dict.fromkeys("abcdefgh", 0.9), tuple("abcdef")),
    ],
)
def test_tags_are_chosen_by_their_probability(
    probabilities: dict[str, float], chosen: tuple[str, ...]
) -> None:
    assert choose(probabilities, 0.5, {}) == chosen


@pytest.mark.parametrize(
    ("probabilities", "chosen"),
    [
        ({"fine": 0.9, "other": 0.6}, ("fine", "broad", "other")),
        ({"broad": 0.9, "fine": 0.8}, ("broad", "fine")),
        ({"fine": 0.9, "other": 0.2}, ("fine", "broad")),
        (dict.fromkeys("abcde", 0.9) | {"fine": 0.8, "z": 0.7}, (*"abcde", "z")),
    ],
)
def test_a_tag_brings_its_broader_tags(
    probabilities: dict[str, float], chosen: tuple[str, ...]
) -> None:
    implied = implications([make_tag("fine", implies=("broad",)), make_tag("broad")])
    assert choose(probabilities, 0.5, implied) == chosen


def test_a_paper_is_meant_to_have_two_to_six_tags() -> None:
    assert (FEWEST, MOST) == (2, 6)


def test_the_weights_are_files_with_a_line_for_each_weight_and_each_word() -> None:
    text = (SHIPPED / "weights.json").read_text(encoding="utf-8")
    keys = {"intercept", "features", "wording", "tags", "threshold", "untaught"}
    assert json.loads(text).keys() == keys
    assert max(line.count(":") for line in text.splitlines()) <= 1
    words = (SHIPPED / "words.json").read_text(encoding="utf-8")
    assert list(json.loads(words)) == sorted(json.loads(words))
    assert len(words.splitlines()) == len(json.loads(words)) + 2


def test_a_tag_that_no_label_taught_gets_something_in_place_of_nearness() -> None:
    weights = replace(make_weights({}, tags={"liked": TagWeights()}), untaught=1.5)
    paper = make_measurement(({}, 0.0), ({}, 0.0))
    likely = probabilities(weights, [make_tag("liked"), make_tag("new")], paper, {})
    assert likely == {"liked": 0.5, "new": pytest.approx(1 / (1 + math.exp(-1.5)))}
