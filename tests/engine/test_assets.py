from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from generator.engine.assets import THEIRS, as_published, leave_out_comments, without_comments
from tests.workspace import PROJECT, read_tree

ASSETS: Final = PROJECT / "generator" / "theme" / "assets"
OURS: Final = sorted(
    path
    for path in ASSETS.rglob("*")
    if path.suffix in {".js", ".css"} and THEIRS not in path.parts
)
PATTERN: Final = re.compile(r"/(?:\\.|\[(?:\\.|[^\]])*\]|[^/])+/[a-z]*")
"""A regular expression on one line."""
SCRIPT: Final = """/**
 * What it is for; a sign: * / and a path a/*b.
 */

import { one } from "./one.js"; // the first

/** @type {string} */
const address = "https://example.org/*";
  // One way
  // or another.
/* eslint-disable */ const other = 2;
"""
SHEET: Final = """/* Of all pages. */

.one { color: red; /* as before */ }
  /* Not // of the others,
   * and more. */
.two { background: url("//example.org/*.png"); }
// no comment here
"""


def test_a_script_loses_the_comments_that_have_lines_of_their_own() -> None:
    assert without_comments(SCRIPT, ".js") == (
        'import { one } from "./one.js"; // the first\n\n'
        'const address = "https://example.org/*";\n'
        "/* eslint-disable */ const other = 2;\n"
    )


def test_a_style_sheet_loses_them_too_and_keeps_what_is_a_comment_in_scripts_only() -> None:
    assert without_comments(SHEET, ".css") == (
        ".one { color: red; /* as before */ }\n"
        '.two { background: url("//example.org/*.png"); }\n'
        "// no comment here\n"
    )


def test_what_others_wrote_stays_as_they_published_it(tmp_path: Path) -> None:
    texts = {
        "assets/vendor/theirs.js": "// theirs\nlet a;\n",
        "assets/ours.js": "// ours\nlet b;\n",
        "data/ours.js": "// no asset\n",
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    leave_out_comments(tmp_path)
    assert read_tree(tmp_path) == {
        "assets/vendor/theirs.js": b"// theirs\nlet a;\n",
        "assets/ours.js": b"let b;\n",
        "data/ours.js": b"// no asset\n",
    }


def test_an_asset_is_published_without_its_comments_whatever_ends_its_lines() -> None:
    assert as_published("assets/a/b.js", b"// ours\r\nlet b;\r\n") == b"let b;\n"
    assert as_published("data/b.js", b"// ours\r\n") == b"// ours\r\n"


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_nothing_but_comments_goes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    published = without_comments(text, path.suffix)
    left = iter(published.splitlines())
    line = next(left, None)
    is_text = False
    for each in text.splitlines():
        if each == line:
            line = next(left, None)
            # A text that goes on over lines could hold one that only looks like a comment.
            is_text ^= PATTERN.sub("", each).count("`") % 2 == 1
        else:
            assert not is_text
            assert not each.strip() or each.strip().startswith(("/*", "*", "//")), each
    assert line is None
