"""Tags: which of the vocabulary a paper carries, and the phrases of its text that say so."""

from __future__ import annotations

from generator.tagging.batch import tag_texts
from generator.tagging.learning.evaluation import cross_validate
from generator.tagging.learning.report import report
from generator.tagging.tagger import Tagger
from generator.tagging.unused import warn_of_misspelled_patterns
from generator.tagging.weights import load_weights

__all__ = [
    "Tagger",
    "cross_validate",
    "load_weights",
    "report",
    "tag_texts",
    "warn_of_misspelled_patterns",
]
