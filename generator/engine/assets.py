"""Scripts and style sheets as they are published: without the comments that stand on lines alone.

They are a third of what a browser would load of them, and for who reads the code, which the site's
source has. What is left stands as it was written, so that no tool can have changed its meaning.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

THEIRS: Final = "vendor"
"""The folder of what others wrote, which stays as they published it."""
_COMMENTS: Final = {
    ".css": re.compile(r"^[ \t]*/\*(?:[^*]|\*(?!/))*\*/[ \t]*\n(?:[ \t]*\n)*", re.MULTILINE),
    ".js": re.compile(
        r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/[ \t]*|//.*)\n(?:[ \t]*\n)*", re.MULTILINE
    ),
}


def leave_out_comments(assets: Path) -> None:
    """Write every script and style sheet below the folder `assets` anew, without its comments."""
    for path in sorted(assets.rglob("*")):
        if path.suffix in _COMMENTS and THEIRS not in path.relative_to(assets).parts:
            text = path.read_text(encoding="utf-8")
            path.write_text(without_comments(text, path.suffix), encoding="utf-8", newline="\n")


def without_comments(text: str, suffix: str) -> str:
    """A script (`.js`) or style sheet (`.css`) without the comments that have lines of their own.

    A text of several lines in the code must not hold a line that begins like a comment.
    """
    return _COMMENTS[suffix].sub("", text)
