"""The real archive's texts, the vocabulary and the labels, read once for all tests."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.model import LabelledPaper, Tag
from generator.reading.seeds import read_seeds
from generator.reading.yaml.labels import parse_labels
from tests.workspace import PROJECT


@dataclass(frozen=True, slots=True)
class RealArchive:
    """What the tagger is measured on."""

    texts: tuple[tuple[str, str], ...]
    """Titles and abstracts, each once."""
    vocabulary: tuple[Tag, ...]
    labels: tuple[LabelledPaper, ...]


def read_real_archive() -> RealArchive:
    """Read the seeds and tests/labels/tags.yml, which have no error."""
    diagnostics = Diagnostics()
    seeds = read_seeds(PROJECT / "seeds", diagnostics)
    path = PROJECT / "tests" / "labels" / "tags.yml"
    slugs = {tag.slug for tag in seeds.vocabulary}
    labels = parse_labels(path.read_bytes(), str(path), slugs, diagnostics)
    assert not diagnostics.has_errors, diagnostics.report()
    texts = {
        " ".join(entry.title.casefold().split()): (entry.title, entry.abstract)
        for dump in reversed(seeds.dumps)
        for entry in reversed(dump.entries)
    }
    return RealArchive(tuple(texts.values()), seeds.vocabulary, labels)
