"""The scripts of the theme without a browser: their own tests, and what they share with Python."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from generator import urls
from generator.search.meaning.table import read_table
from generator.search.pagefind import run_pagefind
from generator.search.places import pair_word
from tests.workspace import PROJECT

SCRIPTS: Final = PROJECT / "generator" / "theme" / "assets" / "javascripts"
TESTS: Final = sorted((PROJECT / "tests" / "javascript").glob("*.test.js"))
LONGEST: Final = 250
"""Lines."""
STEMMER: Final = SCRIPTS / "find" / "index" / "stem.js"
STEM_ALL: Final = """
import { readFileSync } from "node:fs";
const { stem } = await import(process.argv[1]);
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map(stem)));
"""
RARE: Final = ("y", "ebb", "egged", "skis", "herrings", "toyed", "yly", "10i", "r1s", "苔")
"""Words that the rules of stems treat in ways of their own."""


@pytest.fixture(scope="module")
def node() -> str:
    executable = shutil.which("node")
    if executable is None:
        reason = "no Node.js on the path (looked for node)"
        if os.environ.get("REQUIRE_NODE") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return executable


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name)
def test_a_script_passes_its_tests(node: str, path: Path) -> None:
    command = [node, "--test", "--test-reporter=tap", str(path)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(r"^# pass [1-9]", result.stdout, re.MULTILINE), result.stdout


def test_a_word_has_the_stem_that_pagefind_gives_it(node: str) -> None:
    words = [*read_table().words, *RARE, pair_word("learned", "models")]
    command = [node, "--input-type=module", "--eval", STEM_ALL, str(STEMMER)]
    done = subprocess.run(
        command, input=json.dumps(words), capture_output=True, text=True, check=True
    )
    ours = dict(zip(words, json.loads(done.stdout), strict=True))
    theirs = run_pagefind(words).stems
    assert {word: stem for word, stem in ours.items() if stem != theirs[word]} == {}


def test_addresses_of_files_are_those_of_the_generator() -> None:
    text = (SCRIPTS / "shared" / "site.js").read_text(encoding="utf-8")
    spelled = dict(re.findall(r'^export const (\w+) = "([^"]*)";$', text, re.MULTILINE))
    assert spelled.pop("PAPERS") == urls.paper_address("")[:-1]
    assert spelled == {name: getattr(urls, name) for name in spelled}
    assert {"FILTER_INDEX", "SEARCH_INDEX", "PAGEFIND"} <= set(spelled)


def test_no_other_script_spells_an_address_of_a_file() -> None:
    spelled = re.compile(r"[\"'`](?:data|pagefind|papers)/")
    users = [path.name for path in SCRIPTS.rglob("*.js") if spelled.search(path.read_text("utf-8"))]
    assert users == ["site.js"]


@pytest.mark.parametrize(
    "path",
    sorted(path for path in (SCRIPTS.parent).rglob("*") if path.suffix in {".js", ".css"}),
    ids=lambda path: path.name,
)
def test_a_script_or_style_sheet_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
