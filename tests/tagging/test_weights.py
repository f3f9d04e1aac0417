from __future__ import annotations

import json
import math
from typing import Final

import pytest

from generator.tagging.learning.evaluation import learn
from generator.tagging.weights import (
    FEWEST,
    MOST,
    Model,
    TagWeights,
    choose,
    implications,
    load_weights,
)
from tests.tagging.real_archive import RealArchive
from tests.tagging.tags import make_evidence, make_tag, make_weights
from tests.workspace import PROJECT

SHIPPED: Final = PROJECT / "generator" / "tagging" / "weights.json"


def test_the_shipped_weights_are_what_the_labels_teach(
    real: RealArchive, *, refresh_goldens: bool
) -> None:
    if not real.real_days:
        pytest.skip("the texts of real days, from which the weights were learnt, are not here")
    learnt = learn([*real.texts, *real.real_days], real.sets, real.vocabulary)
    if refresh_goldens:
        SHIPPED.write_text(learnt.to_json(), encoding="utf-8")
    shipped = load_weights()
    assert shipped.threshold == learnt.threshold
    assert shipped.intercept == pytest.approx(learnt.intercept, abs=0.03)
    assert shipped.features == pytest.approx(dict(learnt.features), abs=0.03)
    assert shipped.wording == pytest.approx(learnt.wording, abs=0.03)
    assert shipped.tags.keys() == learnt.tags.keys()
    for slug, tag in learnt.tags.items():
        assert shipped.tags[slug].intercept == pytest.approx(tag.intercept, abs=0.03)


def test_the_shipped_weights_read_as_they_were_written() -> None:
    assert load_weights().to_json() == SHIPPED.read_text(encoding="utf-8")


def test_the_shipped_weights_name_tags_and_patterns_of_the_vocabulary(real: RealArchive) -> None:
    tags = {tag.slug: tag for tag in real.vocabulary}
    shipped = load_weights().tags
    assert shipped.keys() == tags.keys()
    for slug, weights in shipped.items():
        tag = tags[slug]
        known = {*tag.aliases, *tag.title_patterns, *tag.patterns, *tag.hints}
        assert weights.patterns.keys() <= known, slug
        assert weights.beside.keys() <= tags.keys(), slug


def test_what_speaks_for_a_tag_in_a_title_or_a_proposal_counts_for_it() -> None:
    shipped = load_weights().features
    assert min(shipped[name] for name in ("title", "title hint", "likelier", "share")) > 0
    assert max(shipped[name] for name in ("rank", "unlikelier", "results only")) < 0


def test_the_probability_is_the_logistic_of_the_weighted_sum() -> None:
    weights = make_weights({"title": 2.0, "own work": 1.0}, intercept=-0.5)
    likely = Model(weights, [make_tag("any")], ()).probabilities(
        {"any": make_evidence(title=1.0)}, {}
    )
    assert likely == {"any": pytest.approx(1 / (1 + math.exp(-1.5)))}


def test_a_tag_adds_weights_of_its_own() -> None:
    own = TagWeights(1.0, {"title": 0.5}, {"new": -2.0}, {"apple": 0.25})
    weights = make_weights({}, tags={"liked": own})
    model = Model(weights, [make_tag("liked"), make_tag("new")], ("apple", "apple", "pear"))
    paper = {
        "liked": make_evidence(1, 2, title=1.0),
        "new": make_evidence(2, clarity=0.5, title=1.0),
    }
    likely = model.probabilities(paper, {})
    assert likely == {"liked": pytest.approx(1 / (1 + math.exp(-0.75))), "new": 0.5}


def test_words_that_are_near_to_a_tags_papers_make_it_likelier() -> None:
    own = TagWeights(wording=1.0, words={"fruit": 0.5, "stone": -0.5})
    weights = make_weights({}, wording=3.0, tags={"liked": own})
    model = Model(weights, [make_tag("liked"), make_tag("new")], ())
    paper = {"liked": make_evidence(), "new": make_evidence()}
    likely = model.probabilities(paper, {"fruit": 2, "ripe": 1, "sweet": 1, "red": 1})
    assert likely == {"liked": pytest.approx(1 / (1 + math.exp(-2))), "new": 0.5}


def test_words_alone_give_no_tag() -> None:
    own = TagWeights(wording=9.0, words={"fruit": 9.0})
    model = Model(make_weights({}, tags={"liked": own}), [make_tag("liked")], ())
    assert model.choose({}, {"fruit": 2}) == ()


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


def test_the_weights_are_a_file_with_a_line_for_each() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert json.loads(text).keys() == {
        "intercept",
        "features",
        "wording",
        "tags",
        "threshold",
    }
    assert max(line.count(":") for line in text.splitlines()) <= 1
