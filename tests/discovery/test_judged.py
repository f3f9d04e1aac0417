"""What readers found right, held against what the archive of real days shows today."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Final

import pytest

from generator.build import read_archive
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.discovery import discover
from tests.workspace import PROJECT

LABELS: Final = PROJECT / "tests" / "labels" / "lineage.json"
REAL_DAYS: Final = PROJECT.parent / "shared" / "real" / "api"
"""Others' texts, which are not part of the project."""

Pairs = set[tuple[str, str]]
"""arXiv ids of an earlier and a later paper."""


def judged(kind: str) -> dict[tuple[str, str], bool]:
    """Pairs drawn at random, and whether a reader found them right."""
    drawn = json.loads(LABELS.read_text(encoding="utf-8"))[kind]
    return {(earlier, later): is_right for earlier, later, is_right in drawn}


def test_the_samples_are_as_large_as_the_shares_need() -> None:
    sizes = {kind: len(judged(kind)) for kind in ("earlier_later", "follows", "named_in")}
    assert sizes == {"earlier_later": 100, "follows": 76, "named_in": 100}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pairs]:
    """Every pair that the pages of the real days show, by its kind."""
    if not REAL_DAYS.is_dir():
        pytest.skip("needs ../shared/real/api, the texts of 279 real days")
    seeds = tmp_path_factory.mktemp("seeds")
    shutil.copytree(REAL_DAYS, seeds / "digests")
    shutil.copy(PROJECT / "seeds" / "tags.yml", seeds)
    config = BuildConfig(PROJECT, seeds, Path("docs"), Path("site"))
    archive = read_archive(config, Diagnostics(), lambda _: None)
    ids = {paper.slug: paper.arxiv or "" for paper in archive.papers}
    around = discover(archive).around.items()
    earlier = {(ids[each.slug], ids[slug]) for slug, found in around for each in found.earlier}
    later = {(ids[slug], ids[each.slug]) for slug, found in around for each in found.later}
    return {
        "earlier_later": earlier | later,
        "follows": {(ids[found.follows], ids[slug]) for slug, found in around if found.follows},
        "named_in": {(ids[slug], ids[each]) for slug, found in around for each in found.named_in},
    }


@pytest.mark.parametrize(
    ("kind", "least_share", "least_shown"),
    [("earlier_later", 0.75, 75), ("follows", 0.7, 50), ("named_in", 0.95, 90)],
)
def test_what_is_shown_is_right_as_often_as_the_pages_say(
    shown: dict[str, Pairs], kind: str, least_share: float, least_shown: int
) -> None:
    verdicts = [is_right for pair, is_right in judged(kind).items() if pair in shown[kind]]
    assert len(verdicts) >= least_shown, "too few of the judged pairs are still shown: judge anew"
    assert sum(verdicts) / len(verdicts) >= least_share
