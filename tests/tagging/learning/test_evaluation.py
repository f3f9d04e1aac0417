"""The measure itself, and the floor that it holds under the tags of the real archive."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pytest

from generator.model import LabelSet
from generator.tagging.learning.evaluation import SetEvaluation, cross_validate
from generator.tagging.learning.report import report
from generator.tagging.learning.scores import Score
from generator.tagging.tagger import Tagger
from generator.tagging.weights import load_weights
from tests.tagging.real_archive import RealArchive
from tests.tagging.tags import make_label, make_tag


@pytest.fixture(scope="module")
def by_set(real: RealArchive) -> Mapping[str, SetEvaluation]:
    if not real.real_days:
        pytest.skip("the texts of real days, on which the tagger is measured, are not here")
    evaluations = cross_validate([*real.texts, *real.real_days], real.sets, real.vocabulary)
    return {each.name: each for each in evaluations}


def test_tags_of_real_days_are_right_often_enough(by_set: Mapping[str, SetEvaluation]) -> None:
    daily = by_set["daily.yml"]
    assert daily.total.precision >= 0.84
    assert daily.total.f1 >= 0.82
    assert daily.macro_f1(8) >= 0.78


def test_tags_of_the_dumps_stay_right(by_set: Mapping[str, SetEvaluation]) -> None:
    assert by_set["tags.yml"].total.f1 >= 0.85


def test_all_labelled_papers_are_measured(by_set: Mapping[str, SetEvaluation]) -> None:
    assert {name: (each.papers, each.unknown) for name, each in by_set.items()} == {
        "tags.yml": (150, ()),
        "daily.yml": (550, ()),
        "all": (700, ()),
    }


def test_real_entries_have_two_to_six_tags_and_no_tag_is_everywhere(real: RealArchive) -> None:
    if not real.real_days:
        pytest.skip("the texts of real days are not here")
    tagger = Tagger(real.vocabulary, load_weights())
    # Every fifth will do, and takes a fifth of the time.
    given = [[tag.slug for tag in tagger.assign(*paper)] for paper in sorted(real.real_days)[::5]]
    counts = Counter(map(len, given))
    assert sum(counts[number] for number in range(2, 7)) >= 0.9 * counts.total()
    often = Counter(slug for slugs in given for slug in slugs)
    assert max(often.values()) <= 0.37 * len(given)


def test_nearly_every_paper_of_the_archive_has_two_to_six_tags(real: RealArchive) -> None:
    tagger = Tagger(real.vocabulary, load_weights())
    counts = Counter(len(tagger.assign(*paper)) for paper in real.texts)
    assert set(counts) <= {1, 2, 3, 4, 5, 6}
    assert counts[1] <= 0.1 * counts.total()


def test_all_evidence_of_the_archive_stands_in_its_papers(real: RealArchive) -> None:
    tagger = Tagger(real.vocabulary, load_weights())
    for title, abstract in real.texts:
        for tag in tagger.assign(title, abstract):
            assert tag.evidence
            for each in tag.evidence:
                assert each.phrase in {"title": title, "abstract": abstract}[each.where]


def test_no_pattern_is_a_title_or_a_coined_name(real: RealArchive) -> None:
    titles = {title for title, _ in real.texts}
    names = {title.partition(":")[0] for title in titles if ":" in title}
    coined = {name for name in names if len(re.findall(r"[A-Z]", name)) > 1}
    assert len(coined) > 100
    # Papers are called so; so are many things that they are about.
    known = {"technical report"}
    patterns = {
        pattern.strip("*!")
        for tag in real.vocabulary
        for pattern in (*tag.aliases, *tag.title_patterns, *tag.patterns, *tag.hints)
    }
    assert _folded(patterns) & _folded(titles | coined) <= known


def _folded(phrases: Iterable[str]) -> set[str]:
    return {" ".join(re.findall(r"\w+", phrase.casefold())) for phrase in phrases}


def of_set(
    name: str = "some.yml",
    *,
    by_tag: dict[str, Score],
    confusions: Mapping[tuple[str, str], int] | None = None,
    unknown: Sequence[str] = (),
) -> SetEvaluation:
    lost = tuple(make_label(title) for title in unknown)
    return SetEvaluation(name, by_tag, Counter(confusions or {}), papers=9, unknown=lost)


def test_averages() -> None:
    often, seldom = Score(right=4, wrong=1, missed=1), Score(right=1, missed=3)
    measured = of_set(by_tag={"often": often, "seldom": seldom})
    assert measured.total == Score(right=5, wrong=1, missed=4)
    assert measured.macro_f1(5) == often.f1
    assert measured.macro_f1(6) == 0


def test_the_report_is_a_table_for_each_set() -> None:
    scores = {"seldom": Score(right=1, missed=1), "often": Score(right=7, wrong=1, missed=1)}
    confusions = {("often", "seldom"): 1, ("seldom", "often"): 2}
    lost = ["Lost", "Lost as well"]
    first = of_set(by_tag=scores, confusions=confusions, unknown=lost)
    second = of_set("all", by_tag={})
    assert report([first, second]).splitlines() == [
        "some.yml: 9 labelled papers, cross-validated in 10 parts",
        "tag                              papers  precision  recall    F1",
        "often                                 8     0.875   0.875 0.875",
        "seldom                                2     1.000   0.500 0.667",
        "all tags (micro)                     10     0.889   0.800 0.842",
        "tags of 8 papers or more (macro)                          0.875",
        "  2 papers got seldom and lack often",
        "2 more have no text here, the first: Lost",
        "",
        "all: 9 labelled papers, cross-validated in 10 parts",
        "tag                              papers  precision  recall    F1",
        "all tags (micro)                      0     0.000   0.000 0.000",
        "tags of 8 papers or more (macro)                          0.000",
    ]


def texts(kind: str, count: int = 12) -> list[tuple[str, str]]:
    return [(f"Paper  {number} of {kind}", f"We grow {kind}.") for number in range(count)]


def labels(kind: str, count: int = 12, *, name: str = "", measured: bool = True) -> LabelSet:
    made = tuple(make_label(f"paper {number} of {kind}", kind) for number in range(count))
    return LabelSet(name or kind, made, measured=measured)


FRUIT = [make_tag("apples", patterns=("apple",)), make_tag("pears", patterns=("pear",))]


def test_labels_find_their_papers_by_title_whatever_its_case_and_spaces() -> None:
    (measured,) = cross_validate(texts("apples"), [labels("apples", 13)], FRUIT)
    assert measured.papers == 12
    assert [label.title for label in measured.unknown] == ["paper 12 of apples"]
    assert measured.total == Score(right=12)


def test_each_set_is_measured_by_itself_and_then_all_together() -> None:
    papers = [*texts("apples"), *texts("pears", 14)]
    evaluations = cross_validate(papers, [labels("apples"), labels("pears", 14)], FRUIT)
    assert [(each.name, each.papers) for each in evaluations] == [
        ("apples", 12),
        ("pears", 14),
        ("all", 26),
    ]
    assert evaluations[-1].by_tag == {"apples": Score(right=12), "pears": Score(right=14)}


def test_what_is_only_learnt_from_is_not_measured() -> None:
    papers = [*texts("apples"), *texts("pears", 14)]
    sets = [labels("apples"), labels("pears", 14, measured=False)]
    assert [each.name for each in cross_validate(papers, sets, FRUIT)] == ["apples"]


def test_a_wrong_tag_beside_a_missed_one_is_a_confusion() -> None:
    wrong = tuple(make_label(f"paper {number} of apples", "pears") for number in range(2))
    right = labels("apples", 40).labels[2:]
    sets = [LabelSet("all of them", (*wrong, *right))]
    (measured,) = cross_validate(texts("apples", 40), sets, FRUIT)
    assert measured.confusions == {("apples", "pears"): 2}
