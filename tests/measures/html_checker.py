"""Runs the Nu HTML checker (npm's vnu-jar) on every page of a built site."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypedDict, cast
from urllib.parse import unquote, urlsplit

ROOT: Final = Path(__file__).parents[2]
JAR: Final = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

CAUSED_BY_THE_THEME: Final = {
    "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, "
    "“datetime-local”, “email”, “hidden”, “month”, “number”, “password”, “range”, “search”, "
    "“tel”, “text”, “time”, “url”, or “week”.": (
        "Material's base.html keeps browsers from remembering whether the drawer was open, on two "
        "checkboxes outside of every block; browsers know the attribute there"
    ),
}
"""Exact messages about Material's own markup, each with the reason why it stays as it is."""


class _Message(TypedDict, total=False):
    type: str
    url: str
    lastLine: int
    message: str
    extract: str


@dataclass(frozen=True, slots=True, order=True)
class HtmlError:
    """One error of one page."""

    message: str
    page: str
    """The page's file below the site's folder."""
    line: int
    extract: str
    """The markup around the fault."""

    @property
    def caused_by_the_theme(self) -> bool:
        """Whether the fault is a known one of Material's own markup."""
        return self.message in CAUSED_BY_THE_THEME

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.message}: {' '.join(self.extract.split())}"


def find_checker() -> Path | None:
    """The jar that $VNU_JAR names or `make checkers` installed; None without it or Java."""
    jar = Path(os.environ.get("VNU_JAR", JAR))
    return jar if shutil.which("java") and jar.is_file() else None


def html_errors(jar: Path, site: Path) -> list[HtmlError]:
    """Every error, warnings left out, that the checker finds in the site's .html files."""
    command = ["java", "-Xss1m", "-jar", str(jar), "--format", "json", "--exit-zero-always"]
    run = subprocess.run(
        [*command, "--errors-only", "--skip-non-html", str(site)],
        check=True,
        capture_output=True,
        text=True,
    )
    messages = cast("list[_Message]", json.loads(run.stderr)["messages"])
    return sorted(_error(message, site) for message in messages)


def _error(message: _Message, site: Path) -> HtmlError:
    file = Path(unquote(urlsplit(message["url"]).path))
    return HtmlError(
        message["message"],
        file.relative_to(site.resolve()).as_posix(),
        message.get("lastLine", 0),
        message.get("extract", ""),
    )
