"""Synthetic dumps of any size: `python -m benchmarks.synthetic --papers 10000 --out DIR`.

Titles and abstracts are shuffled sentences of the seed dumps with coined names, so that the
statistics of words and tags are close to real. Each dump has the form that carries dates. One entry
in thirty is a paper that an earlier dump lists, too. The same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import calendar
import datetime as dt
import itertools
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SEEDS: Final = Path(__file__).parents[1] / "seeds" / "digests"
FIRST_DAY: Final = dt.date(2016, 1, 4)
LAST_DAY: Final = dt.date(2025, 12, 19)
ABSTRACT: Final = 300
"""Characters; a longer line of a seed dump is an abstract."""
TITLE: Final = 30
SENTENCE: Final = range(40, 400)
SYLLABLES: Final = (
    *("bel", "cra", "dun", "fel", "gry", "hox", "jin", "ka", "lo", "mi", "nor", "pha"),
    *("quo", "ri", "sta", "ter", "tul", "vex", "wen", "zor"),
)
HEADER: Final = (
    *("new", "", "Get trending papers in your email inbox!", "", "Subscribe", ""),
    *("Daily Papers", "", "byAK and the research community", ""),
)


@dataclass(frozen=True, slots=True)
class Words:
    """What titles and abstracts are made of."""

    titles: tuple[str, ...]
    sentences: tuple[str, ...]


def write_dumps(folder: Path, papers: int, *, per_digest: int = 50, seed: int = 1) -> int:
    """Write dumps with that many different papers, NNNNN_synthetic.txt; returns how many dumps."""
    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    for number, text in enumerate(synthetic_dumps(papers, per_digest, seed), start=1):
        path = folder / f"{number - 1:05d}_synthetic.txt"
        path.write_text(text, encoding="utf-8", newline="\n")
    return number


def synthetic_dumps(papers: int, per_digest: int = 50, seed: int = 1) -> Iterator[str]:
    """The texts of the dumps, oldest first."""
    chance = random.Random(seed)
    words = _seed_words()
    names = ["".join(parts).capitalize() for parts in itertools.product(SYLLABLES, repeat=4)]
    chance.shuffle(names)
    digests = -(-papers // per_digest)
    earlier: list[str] = []
    for digest in range(digests):
        day = FIRST_DAY + (LAST_DAY - FIRST_DAY) * digest // digests
        made = [
            _entry(name, words, day, chance)
            for name in names[digest * per_digest : min((digest + 1) * per_digest, papers)]
        ]
        again = chance.sample(earlier, k=min(len(earlier), len(made) // 30 + 1))
        earlier += made
        yield "\n".join([*HEADER, f"{_month(day)} {day.day}", "", *made, *again])


def _entry(name: str, words: Words, captured: dt.date, chance: random.Random) -> str:
    """Title, abstract, author count and date, as a dump prints them."""
    title = f"{name}: {chance.choice(words.titles).rpartition(': ')[2]}"
    sentences = chance.choices(words.sentences, k=chance.randint(6, 9))
    date = captured - dt.timedelta(days=chance.randint(0, 60))
    comments = chance.choice(("", "", " 1", " 2", " 5"))
    lines = (
        *(title, "", " ".join([f"We present {name}.", *sentences]), ""),
        *(f"  • {chance.randint(1, 20)} authors", "·"),
        *(f"{_month(date)} {date.day}, {date.year}{comments}", ""),
    )
    return "\n".join(lines)


def _month(day: dt.date) -> str:
    return calendar.month_abbr[day.month]


def _seed_words() -> Words:
    lines = [
        line.strip()
        for path in sorted(SEEDS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if "inbox" not in line and not line.startswith("Subscribe")
    ]
    abstracts = [line for line in lines if len(line) > ABSTRACT]
    sentences = (part for each in abstracts for part in re.split(r"(?<=[.!?]) ", each))
    return Words(
        titles=tuple(line for line in lines if TITLE < len(line) <= ABSTRACT),
        sentences=tuple(sentence for sentence in sentences if len(sentence) in SENTENCE),
    )


def main() -> int:
    """Write dumps where the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, required=True, metavar="N")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--per-digest", type=int, default=50, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    options = parser.parse_args()
    dumps = write_dumps(
        options.out, options.papers, per_digest=options.per_digest, seed=options.seed
    )
    print(f"{options.papers} papers in {dumps} dumps under {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
