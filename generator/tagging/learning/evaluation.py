"""Measure the tagger against readers' labels, by cross-validation, by set and by tag."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model import LabelledPaper, LabelSet, Tag
from generator.tagging.finding.words import Paper, parts, split_papers
from generator.tagging.learning.design import Example
from generator.tagging.learning.scores import Score, judge
from generator.tagging.learning.training import Learner, folds
from generator.tagging.measuring import Measurer
from generator.tagging.weights import Model, Weights, implications
from generator.tagging.wording import WordCounter, WordCounts

FOLDS: Final = 10


@dataclass(frozen=True, slots=True)
class SetEvaluation:
    """How right the tags of one set's papers are, each tagged by weights that never saw it."""

    name: str
    by_tag: dict[str, Score]
    """The tags that the tagger or the readers gave, in the vocabulary's order."""
    confusions: Counter[tuple[str, str]]
    """How often a paper got the first tag wrongly and lacks the second."""
    papers: int
    unknown: tuple[LabelledPaper, ...] = ()
    """Labels of papers whose text is not there; they are not counted."""

    @property
    def total(self) -> Score:
        """All tags together: its F1 is the micro average."""
        return sum(self.by_tag.values(), Score())

    def macro_f1(self, fewest: int) -> float:
        """The mean F1 of the tags that at least so many papers carry; 0 where there is none."""
        frequent = [score.f1 for score in self.by_tag.values() if score.papers >= fewest]
        return sum(frequent) / len(frequent) if frequent else 0.0


def cross_validate(
    papers: Iterable[Paper],
    sets: Sequence[LabelSet],
    vocabulary: Sequence[Tag],
    shuffle: str = "",
) -> tuple[SetEvaluation, ...]:
    """Tag each labelled paper by weights learnt from other papers only.

    One evaluation for each set that is measured, and, where they are several, one of all together.
    """
    measurer = Measurer(vocabulary)
    texts = _by_title(papers)
    examples = {each.name: _examples(each, texts, measurer) for each in sets}
    everything = [example for of_set in examples.values() for example in of_set]
    learner = Learner(everything, _words(texts), measurer.index)
    chosen: dict[int, tuple[str, ...]] = {}
    for part in folds(everything, FOLDS, shuffle):
        model = Model(learner.learn(left_out=part), vocabulary, measurer.index)
        chosen |= {
            id(example): slugs
            for example in part
            for slugs in model.choose(example.measurement, [example.counts])
        }
    slugs = [tag.slug for tag in vocabulary]
    implied = implications(vocabulary)
    evaluations = [
        _evaluate(each, examples[each.name], chosen, slugs, implied)
        for each in sets
        if each.measured
    ]
    return (*evaluations, *([_together(evaluations, slugs)] if len(evaluations) > 1 else []))


def learn(papers: Iterable[Paper], sets: Sequence[LabelSet], vocabulary: Sequence[Tag]) -> Weights:
    """The weights that all labelled papers together teach: those that the package brings along."""
    measurer, texts = Measurer(vocabulary), _by_title(papers)
    examples = [example for each in sets for example in _examples(each, texts, measurer)]
    return Learner(examples, _words(texts), measurer.index).learn()


def _evaluate(
    of: LabelSet,
    examples: Sequence[Example],
    chosen: dict[int, tuple[str, ...]],
    slugs: Sequence[str],
    implied: Mapping[str, Sequence[str]],
) -> SetEvaluation:
    scores: defaultdict[str, Score] = defaultdict(Score)
    confusions: Counter[tuple[str, str]] = Counter()
    for example in examples:
        given = chosen[id(example)]
        for slug, score in judge(given, example.label).items():
            scores[slug] += score
        wrong = set(given) - example.label.tags - example.label.disputed
        missed = example.label.tags - set(given)
        confusions.update(
            (one, other)
            for one in wrong
            for other in missed
            if other not in implied.get(one, ()) and one not in implied.get(other, ())
        )
    by_tag = {slug: scores[slug] for slug in slugs if slug in scores}
    known = {example.label.title for example in examples}
    unknown = tuple(label for label in of.labels if label.title not in known)
    return SetEvaluation(of.name, by_tag, confusions, len(examples), unknown)


def _together(evaluations: Sequence[SetEvaluation], slugs: Sequence[str]) -> SetEvaluation:
    by_tag = {
        slug: sum((each.by_tag.get(slug, Score()) for each in evaluations), Score())
        for slug in slugs
        if any(slug in each.by_tag for each in evaluations)
    }
    confusions = sum((each.confusions for each in evaluations), Counter[tuple[str, str]]())
    return SetEvaluation("all", by_tag, confusions, sum(each.papers for each in evaluations))


def _examples(of: LabelSet, texts: dict[str, Paper], measurer: Measurer) -> list[Example]:
    """The labelled papers whose text is there, measured."""
    readers = of.name if of.own_habits else ""
    known = [label for label in of.labels if _folded(label.title) in texts]
    measured = measurer.measure([texts[_folded(label.title)] for label in known])
    return [
        Example(label, measured.measurement.of(number), counts, readers)
        for number, (label, counts) in enumerate(zip(known, measured.counts, strict=True))
    ]


def _words(texts: dict[str, Paper]) -> list[WordCounts]:
    """The words of all papers, labelled or not."""
    counter = WordCounter()
    ordered = (text for _, text in sorted(texts.items()))
    return [counts for some in parts(ordered) for counts in counter.count(split_papers(some))]


def _by_title(papers: Iterable[Paper]) -> dict[str, Paper]:
    return {_folded(title): (title, abstract) for title, abstract in papers}


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())
