"""Digest dumps of any size, made of the sentences of real ones, so that their words are usual."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Final

from tests.workspace import PROJECT

DUMPS: Final = PROJECT / "seeds" / "digests"
DIGEST_LENGTH: Final = 50
FIRST_DAY: Final = date(2016, 1, 4)
LAST_DAY: Final = date(2025, 12, 19)
SENTENCES: Final = (6, 9)
"""How many sentences an abstract has, at least and at most."""
SYLLABLES: Final = [
    "ka",
    "lo",
    "mi",
    "ter",
    "vex",
    "nor",
    "pha",
    "quo",
    "ri",
    "sta",
    "tul",
    "wen",
    "zor",
    "bel",
    "cra",
    "dun",
    "fel",
    "gry",
    "hox",
    "jin",
]
MONTHS: Final = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_ABSTRACT: Final = 400
"""Longer lines of a dump are abstracts; shorter ones of more than 30 letters are titles."""


def write_dumps(folder: Path, papers: int) -> None:
    """Write dumps with this many papers into the folder; the same number gives the same bytes."""
    random = Random(papers)
    titles, sentences = _texts()
    names = _names(random)
    digests = -(-papers // DIGEST_LENGTH)
    for digest in range(digests):
        day = FIRST_DAY + (LAST_DAY - FIRST_DAY) * digest // digests
        header = (
            f"new\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\n{_day(day)}\n"
        )
        entries = [
            _entry(random, next(names), titles, sentences, day)
            for _ in range(min(DIGEST_LENGTH, papers - digest * DIGEST_LENGTH))
        ]
        text = "\n".join([header, *entries])
        (folder / f"{digest:05d}_synthetic.txt").write_text(text, encoding="utf-8")


def _texts() -> tuple[list[str], list[str]]:
    lines = [
        line.strip()
        for path in sorted(DUMPS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    sentences = [
        sentence
        for line in lines
        if len(line) > _ABSTRACT
        for sentence in re.split(r"(?<=[.!?]) ", line)
    ]
    titles = [line for line in lines if _ABSTRACT >= len(line) > 30 and "inbox" not in line]
    return titles, sentences


def _names(random: Random) -> Iterator[str]:
    taken: set[str] = set()
    while True:
        name = "".join(random.choices(SYLLABLES, k=4)).capitalize()
        if name not in taken:
            taken.add(name)
            yield name


def _entry(random: Random, name: str, titles: list[str], sentences: list[str], day: date) -> str:
    title = f"{name}: {random.choice(titles).split(': ')[-1]}"
    body = " ".join(random.choices(sentences, k=random.randint(*SENTENCES)))
    printed = day - timedelta(days=random.randint(0, 60))
    authors = random.randint(2, 20)
    return (
        f"{title}\n\nWe present {name}. {body}\n\n"
        f"  • {authors} authors\n·\n{_day(printed)}, {printed.year}\n"
    )


def _day(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}"
