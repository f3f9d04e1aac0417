"""Measure the tagger on a synthetic archive: `python -m benchmarks.tagging [--papers 10000]`.

Prints processor seconds and the peak of memory; exits with 1 when a limit is broken.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Final

from benchmarks.synthetic import synthetic_dumps
from generator.diagnostics import Diagnostics
from generator.reading.dumps.text import parse_dump
from generator.reading.yaml.vocabulary import parse_vocabulary
from generator.tagging.tagger import Tagger
from generator.tagging.weights import load_weights

VOCABULARY: Final = Path(__file__).parents[1] / "seeds" / "tags.yml"
MOST_SECONDS: Final = 8
MOST_MEGABYTES: Final = 500
"""The limits hold for 10,000 papers."""


def main() -> int:
    """Measure once and print one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=10_000, metavar="N")
    papers = synthetic_papers(parser.parse_args().papers)
    vocabulary = parse_vocabulary(VOCABULARY.read_bytes(), VOCABULARY.name, Diagnostics())
    started = time.process_time()
    tagger = Tagger(vocabulary, load_weights())
    counts = Counter(map(len, tagger.assign_all(papers)))
    seconds = time.process_time() - started
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tags = sum(number * times for number, times in counts.items())
    print(
        f"{len(papers)} papers, {tags} tags: {seconds:.1f} s of processor time"
        f" (limit {MOST_SECONDS}), {megabytes:.0f} MB at most (limit {MOST_MEGABYTES})"
    )
    return int(seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES)


def synthetic_papers(number: int) -> list[tuple[str, str]]:
    """Titles and abstracts; the same for the same number."""
    entries = {
        entry.title: (entry.title, entry.abstract)
        for text in synthetic_dumps(number)
        for entry in parse_dump(text.encode(), "a.txt", "a.txt", Diagnostics()).entries
    }
    return list(entries.values())


if __name__ == "__main__":
    sys.exit(main())
