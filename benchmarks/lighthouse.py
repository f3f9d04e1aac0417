"""Runs Lighthouse (npm) on one page and gives its scores."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypedDict, cast

PROGRAM: Final = Path(__file__).parents[1] / "node_modules" / ".bin" / "lighthouse"
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
FLAGS: Final = "--headless=new --no-sandbox"


class _Category(TypedDict):
    score: float | None


class _Audit(TypedDict):
    numericValue: float


class _Result(TypedDict):
    categories: Mapping[str, _Category]
    audits: Mapping[str, _Audit]


@dataclass(frozen=True, slots=True)
class Scores:
    """What Lighthouse says of one page."""

    of: Mapping[str, int]
    """Category to score, 0 to 100."""
    largest_paint: float
    """Seconds until the largest piece of content stands, on the device that is simulated."""


def find_lighthouse() -> Path | None:
    """The program: what $LIGHTHOUSE names or `make checkers` installed; None where it is not."""
    program = Path(os.environ.get("LIGHTHOUSE", PROGRAM))
    return program if program.is_file() else None


def lighthouse_scores(program: Path, chromium: str, url: str, *, desktop: bool) -> Scores:
    """Load the page in a fresh browser as a mid-range phone, or a desktop, would."""
    command = [str(program), url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    if desktop:
        command.append("--preset=desktop")
    run = subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "CHROME_PATH": chromium},
    )
    result = cast("_Result", json.loads(run.stdout))
    scores = {name: result["categories"][name]["score"] for name in CATEGORIES}
    return Scores(
        {name: round(100 * (score or 0)) for name, score in scores.items()},
        result["audits"]["largest-contentful-paint"]["numericValue"] / 1000,
    )
