"""Scripts and style sheets as they are published: without the comments that stand on lines alone.

They are a third of what a browser would load of them, and for who reads the code, which the site's
source has. What is left stands as it was written, so that no tool can have changed its meaning.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Final

ASSETS: Final = "assets"
"""The folder of the theme's scripts, styles, pictures and typeface."""
THEIRS: Final = "vendor"
"""The folder of what others wrote, which stays as they published it."""
_COMMENTS: Final = {
    ".css": re.compile(r"^[ \t]*/\*(?:[^*]|\*(?!/))*\*/[ \t]*\n(?:[ \t]*\n)*", re.MULTILINE),
    ".js": re.compile(
        r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/[ \t]*|//.*)\n(?:[ \t]*\n)*", re.MULTILINE
    ),
}


def leave_out_comments(site: Path) -> None:
    """Write every script and style sheet of the folder `site` anew, without its comments."""
    for path in sorted((site / ASSETS).rglob("*")):
        if path.suffix in _COMMENTS:
            path.write_bytes(as_published(path.relative_to(site).as_posix(), path.read_bytes()))


def as_published(name: str, content: bytes) -> bytes:
    """What is published of a file, given its path below the site's root, with slashes."""
    if is_published_as_it_is(name):
        return content
    suffix = PurePosixPath(name).suffix
    return without_comments(content.decode().replace("\r\n", "\n"), suffix).encode()


def is_published_as_it_is(name: str) -> bool:
    """Whether a file, given the same way, is published as it is in the source."""
    path = PurePosixPath(name)
    return path.suffix not in _COMMENTS or path.parts[0] != ASSETS or THEIRS in path.parts


def without_comments(text: str, suffix: str) -> str:
    """A script (`.js`) or style sheet (`.css`) without the comments that have lines of their own.

    A text of several lines in the code must not hold a line that begins like a comment.
    """
    return _COMMENTS[suffix].sub("", text)
