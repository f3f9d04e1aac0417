"""The real archive's texts, the vocabulary and the labels, read once for all tests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import LabelSet, Tag
from generator.reading.seeds import read_labels, read_seeds
from generator.reading.texts import read_texts
from tests.workspace import PROJECT

LABELS: Final = PROJECT / "tests" / "labels"
REAL_DAYS: Final = PROJECT.parent / "shared" / "real" / "api"
"""Others' texts, which are not part of the project."""


@dataclass(frozen=True, slots=True)
class RealArchive:
    """What the tagger is measured on."""

    texts: tuple[tuple[str, str], ...]
    """Titles and abstracts of the archive, each once."""
    real_days: tuple[tuple[str, str], ...]
    """Titles and abstracts of real days; empty where they are not at hand."""
    vocabulary: tuple[Tag, ...]
    dumps: LabelSet
    daily: LabelSet
    training: LabelSet

    @property
    def sets(self) -> tuple[LabelSet, ...]:
        """All labels, of which the last are only learnt from."""
        return self.dumps, self.daily, self.training


def read_real_archive() -> RealArchive:
    """Read the seeds and tests/labels, which have no error."""
    diagnostics = Diagnostics()
    seeds = read_seeds(PROJECT / "seeds", diagnostics)
    dumps, daily, training = (
        read_labels(LABELS / name, seeds.vocabulary, diagnostics)
        for name in ("tags.yml", "daily.yml", "training.yml")
    )
    real_days = read_texts(REAL_DAYS, diagnostics)
    assert not diagnostics.has_errors, diagnostics.report()
    texts = {
        " ".join(entry.title.casefold().split()): (entry.title, entry.abstract)
        for dump in reversed(seeds.dumps)
        for entry in reversed(dump.entries)
    }
    return RealArchive(
        tuple(texts.values()),
        real_days,
        seeds.vocabulary,
        dumps,
        daily,
        replace(training, measured=False),
    )
