"""Tags: which of the vocabulary a paper carries, and the phrases of its text that say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import LabelSet, Tag
from generator.tagging.batch import tag_texts
from generator.tagging.tagger import Tagger
from generator.tagging.unused import warn_of_misspelled_patterns
from generator.tagging.weights import load_weights


def evaluate(
    papers: Iterable[tuple[str, str]], sets: Sequence[LabelSet], vocabulary: Sequence[Tag]
) -> str:
    """How right the tags of labelled papers are, by weights learnt from other papers: a report.

    `papers` are titles and abstracts.
    """
    # SciPy's optimizers take a second to load, which only learning should pay.
    from generator.tagging.learning.evaluation import cross_validate  # noqa: PLC0415 -- as said above
    from generator.tagging.learning.report import report  # noqa: PLC0415 -- and this

    return report(cross_validate(papers, sets, vocabulary))


__all__ = [
    "Tagger",
    "evaluate",
    "load_weights",
    "tag_texts",
    "warn_of_misspelled_patterns",
]
