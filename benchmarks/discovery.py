"""Measure what comparing papers costs: `python -m benchmarks.discovery [--papers 10000]`.

The archive is synthetic: titles and abstracts are shuffled sentences of the seed dumps with coined
names, so that the statistics of words are close to real. Prints processor seconds and the peak of
memory; exits with 1 when a limit is broken.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import resource
import sys
import time
from pathlib import Path
from typing import Final

from generator.discovery import discover
from generator.model import Archive, Paper, PartialDate, Place

SEEDS: Final = Path(__file__).parents[1] / "seeds" / "digests"
MOST_SECONDS: Final = 9
MOST_MEGABYTES: Final = 2000
"""The limits hold for 10,000 papers."""

PLACE: Final = Place("synthetic", 1)
TITLE_LENGTHS: Final = range(30, 200)
"""In characters; what is longer is an abstract."""
SYLLABLES: Final = ("ka", "lo", "mi", "ter", "vex", "nor", "pha", "quo", "sta", "wen", "zor", "bel")


def main() -> int:
    """Measure once and print one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=10_000, metavar="N")
    papers = synthetic_papers(parser.parse_args().papers)
    started = time.process_time()
    found = discover(Archive((), tuple(papers)))
    seconds = time.process_time() - started
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pairs = sum(len(each.earlier) + len(each.later) for each in found.around.values())
    print(
        f"{len(papers)} papers, {pairs} earlier and later: {seconds:.1f} s of processor time"
        f" (limit {MOST_SECONDS}), {megabytes:.0f} MB at most (limit {MOST_MEGABYTES})"
    )
    return int(seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES)


def synthetic_papers(number: int) -> list[Paper]:
    """The same papers for the same number."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    lines = [line for text in texts for line in text.splitlines() if "inbox" not in line]
    titles = [line for line in lines if len(line) in TITLE_LENGTHS]
    abstracts = [line for line in lines if len(line) > max(TITLE_LENGTHS)]
    sentences = [sentence for each in abstracts for sentence in re.split(r"(?<=[.!?]) ", each)]
    random_words = random.Random(1)
    names = ["".join(parts) for parts in itertools.product(SYLLABLES, repeat=4)]
    random_words.shuffle(names)
    return [
        Paper(
            slug=f"{name}-{index}",
            title=f"{name.capitalize()}: {random_words.choice(titles).split(': ')[-1]}",
            abstract=" ".join(random_words.choices(sentences, k=random_words.randint(6, 9))),
            sightings=(),
            title_place=PLACE,
            abstract_place=PLACE,
            date=PartialDate(2024 + index % 3, index % 12 + 1, index % 28 + 1),
        )
        for index, name in zip(range(number), itertools.cycle(names), strict=False)
    ]


if __name__ == "__main__":
    sys.exit(main())
