"""The measure itself, and the floor that it holds under the tags of the real archive."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import pytest

from generator.tagging.learning.evaluation import Evaluation, cross_validate
from generator.tagging.learning.scores import Score
from generator.tagging.tagger import Tagger
from generator.tagging.unused import unused_patterns
from generator.tagging.weights import load_weights
from tests.tagging.real_archive import RealArchive
from tests.tagging.tags import make_label, make_tag


@pytest.fixture(scope="module")
def evaluation(real: RealArchive) -> Evaluation:
    return cross_validate(real.texts, real.labels, real.vocabulary)


def test_tags_are_right_often_enough(evaluation: Evaluation) -> None:
    assert evaluation.total.f1 >= 0.85
    assert evaluation.macro_f1 >= 0.75


def test_how_the_papers_are_parted_matters_little(real: RealArchive) -> None:
    again = cross_validate(real.texts, real.labels, real.vocabulary, shuffle="again")
    assert again.total.f1 >= 0.84
    assert again.macro_f1 >= 0.75


def test_all_labelled_papers_are_measured(evaluation: Evaluation) -> None:
    assert (evaluation.papers, evaluation.unknown) == (150, ())


def test_nearly_every_paper_has_two_to_six_tags(real: RealArchive) -> None:
    tagger = Tagger(real.vocabulary, load_weights())
    counts = Counter(len(tagger.assign(*paper)) for paper in real.texts)
    assert set(counts) <= {1, 2, 3, 4, 5, 6}
    assert counts[1] <= 0.05 * counts.total()


def test_all_evidence_of_the_archive_stands_in_its_papers(real: RealArchive) -> None:
    tagger = Tagger(real.vocabulary, load_weights())
    for title, abstract in real.texts:
        for tag in tagger.assign(title, abstract):
            assert tag.evidence
            for each in tag.evidence:
                assert each.phrase in {"title": title, "abstract": abstract}[each.where]


def test_the_shipped_vocabulary_has_no_pattern_in_vain(real: RealArchive) -> None:
    assert unused_patterns(real.vocabulary, real.texts) == ()


def test_no_pattern_is_a_title_or_a_coined_name(real: RealArchive) -> None:
    titles = {title for title, _ in real.texts}
    names = {title.partition(":")[0] for title in titles if ":" in title}
    coined = {name for name in names if len(re.findall(r"[A-Z]", name)) > 1}
    assert len(coined) > 100
    patterns = {
        pattern.strip("*!")
        for tag in real.vocabulary
        for pattern in (*tag.aliases, *tag.title_patterns, *tag.patterns, *tag.hints)
    }
    assert _folded(patterns) & _folded(titles | coined) == set()


def _folded(phrases: Iterable[str]) -> set[str]:
    return {" ".join(re.findall(r"\w+", phrase.casefold())) for phrase in phrases}


def test_averages() -> None:
    often, seldom = Score(right=4, wrong=1, missed=1), Score(right=1, missed=3)
    measured = Evaluation({"often": often, "seldom": seldom}, papers=9, unknown=())
    assert measured.total == Score(right=5, wrong=1, missed=4)
    assert measured.macro_f1 == often.f1


def test_the_report_is_a_table() -> None:
    measured = Evaluation(
        {"seldom": Score(right=1, missed=1), "often": Score(right=4, wrong=1, missed=1)},
        papers=9,
        unknown=(make_label("Lost"),),
    )
    assert measured.report().splitlines() == [
        "tag                            papers  precision  recall    F1",
        "often                               5     0.800   0.800 0.800",
        "seldom                              2     1.000   0.500 0.667",
        "all tags (micro)                    7     0.833   0.714 0.769",
        "tags of 5 papers or more (macro)                        0.800",
        "9 labelled papers, cross-validated in 10 parts",
        "tags.yml:1: no such paper: Lost",
    ]


def test_labels_find_their_papers_by_title_whatever_its_case_and_spaces() -> None:
    texts = [(f"Paper  {number}", "We grow apples.") for number in range(12)]
    labels = [make_label(f"paper {number}", "apples") for number in range(13)]
    measured = cross_validate(texts, labels, [make_tag("apples", patterns=("apple",))])
    assert measured.papers == 12
    assert measured.unknown == (labels[12],)
    assert measured.total == Score(right=12)
