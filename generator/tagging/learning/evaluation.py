"""Measure the tagger against readers' labels, by cross-validation and by tag."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model import LabelledPaper, Tag
from generator.tagging.learning.scores import Score, judge
from generator.tagging.learning.training import Example, folds, train, without
from generator.tagging.measuring import Measurer
from generator.tagging.weights import Weights, choose

FOLDS: Final = 10
FREQUENT: Final = 5
"""Papers; of a tag that fewer carry, F1 says little, and the macro average leaves it out."""
_TAG_WIDTH: Final = 30

TitleAndAbstract = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How right the tags of labelled papers are, each tagged by weights that never saw it."""

    by_tag: dict[str, Score]
    """The tags that the tagger or the readers gave, in the vocabulary's order."""
    papers: int
    unknown: tuple[LabelledPaper, ...]
    """Labels of papers that the archive lacks; they are not counted."""

    @property
    def total(self) -> Score:
        """All tags together: its F1 is the micro average."""
        return sum(self.by_tag.values(), Score())

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the tags that at least FREQUENT papers carry; 0 where there is none."""
        frequent = [score.f1 for score in self.by_tag.values() if score.papers >= FREQUENT]
        return sum(frequent) / len(frequent) if frequent else 0.0

    def report(self) -> str:
        """A table for people: all tags by their number of papers, then both averages."""
        lines = [f"{'tag':{_TAG_WIDTH}} papers  precision  recall    F1"]
        ordered = sorted(self.by_tag.items(), key=lambda item: (-item[1].papers, item[0]))
        lines += [_line(slug, score) for slug, score in ordered]
        lines.append(_line("all tags (micro)", self.total))
        lines.append(
            f"{f'tags of {FREQUENT} papers or more (macro)':{_TAG_WIDTH + 25}}{self.macro_f1:6.3f}"
        )
        lines.append(f"{self.papers} labelled papers, cross-validated in {FOLDS} parts")
        lines += [f"{label.place}: no such paper: {label.title}" for label in self.unknown]
        return "\n".join(lines)


def cross_validate(
    papers: Iterable[TitleAndAbstract],
    labels: Sequence[LabelledPaper],
    vocabulary: Sequence[Tag],
    shuffle: str = "",
) -> Evaluation:
    """Tag each labelled paper by weights and a threshold learnt from the other parts only."""
    slugs = [tag.slug for tag in vocabulary]
    examples, unknown = _examples(papers, labels, vocabulary)
    scores: defaultdict[str, Score] = defaultdict(Score)
    for part in folds(examples, FOLDS, shuffle):
        weights = train(without(examples, part), slugs)
        for example in part:
            chosen = choose(weights.probabilities(example.rows), weights.threshold)
            for slug, score in judge(chosen, example.label).items():
                scores[slug] += score
    by_tag = {slug: scores[slug] for slug in slugs if slug in scores}
    return Evaluation(by_tag, len(examples), unknown)


def learn(
    papers: Iterable[TitleAndAbstract], labels: Sequence[LabelledPaper], vocabulary: Sequence[Tag]
) -> Weights:
    """The weights that all labelled papers together teach: the content of weights.json."""
    examples, _ = _examples(papers, labels, vocabulary)
    return train(examples, [tag.slug for tag in vocabulary])


def _examples(
    papers: Iterable[TitleAndAbstract], labels: Sequence[LabelledPaper], vocabulary: Sequence[Tag]
) -> tuple[list[Example], tuple[LabelledPaper, ...]]:
    """The labelled papers, measured, and the labels of papers that are not there."""
    texts = {_folded(title): (title, abstract) for title, abstract in papers}
    measurer = Measurer(vocabulary)
    examples = [
        Example(label, measurer.measure(*paper).rows)
        for label in labels
        if (paper := texts.get(_folded(label.title)))
    ]
    return examples, tuple(label for label in labels if _folded(label.title) not in texts)


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())


def _line(name: str, score: Score) -> str:
    averages = f"{score.precision:10.3f}{score.recall:8.3f}{score.f1:6.3f}"
    return f"{name:{_TAG_WIDTH}}{score.papers:7}{averages}"
