import random
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from generator.discovery import draw_map
from generator.discovery.map import fitting
from generator.discovery.map.fitting import FEWEST
from generator.discovery.map.landmarks import COLUMNS, ROWS, read_landmarks
from generator.model import Archive, Digest, PartialDate, Sighting
from tests.discovery.papers import paper

SUBJECTS = [f"{first}{second}o" for first in "bdfgklmnprst" for second in "aeiou"] + [
    f"{first}{second}x" for first in "bdfgklmnprst" for second in "aeiou"
]


def archive(papers: int) -> Archive:
    """Papers of words that lie next to each other among the subjects, ten a day."""
    words = random.Random(1)
    digests, made = [], []
    for number in range(papers):
        day, position = divmod(number, 10)
        near = words.randrange(len(SUBJECTS) - 8)
        abstract = " ".join(words.sample(SUBJECTS[near : near + 8], 5))
        sightings = (Sighting(f"d{day}", position + 1, 1),)
        made.append(replace(paper(f"p{number:04}", "", abstract), sightings=sightings))
        if position == 0:
            date = PartialDate(2024, day // 28 + 1, day % 28 + 1)
            digests.append(Digest(f"d{day}", f"D{day}", f"d{day}.json", date, ()))
    return Archive(tuple(digests), tuple(made))


def test_few_papers_draw_no_map() -> None:
    assert draw_map(archive(FEWEST - 1)) is None
    assert draw_map(Archive((), ())) is None


class FirstSubjects:
    """Lays groups out by their first two subjects, which takes no time; no two lie in one place."""

    def __init__(self, *_: object, **__: object) -> None: ...

    def fit_transform(self, groups: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(groups[:, :2])


def test_a_map_is_drawn_with_older_papers_and_measured_with_newer_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fitting, "TSNE", FirstSubjects)
    drawn = draw_map(archive(1000))
    assert drawn is not None
    text, fit = drawn
    landmarks = read_landmarks(text)
    assert len(landmarks.cells) == COLUMNS * ROWS
    assert landmarks.fit == fit
    assert (fit.papers, fit.measured) == (800, 200)
    assert fit.until.isoformat() == "2024-03-24"
    # By chance it would be ten.
    assert fit.kept_per_mille > 100
