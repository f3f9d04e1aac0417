"""The arrows and rules of DESIGN.md, read from the sources themselves."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.html_page import CSS_REQUEST
from tests.workspace import PROJECT

GENERATOR: Final = PROJECT / "generator"
THEME: Final = GENERATOR / "theme"
MODULES: Final = sorted(GENERATOR.rglob("*.py"))
LONGEST: Final = 250
"""Lines; most files have 100 to 200."""
FULL: Final = 12
"""Files; a folder with more of them gets folders by kind."""
HEIGHTS: Final = {
    "generator": 0,
    "generator.model": 0,
    "generator.bounds": 0,
    "generator.config": 0,
    "generator.work": 0,
    "generator.told": 0,
    "generator.diagnostics": 1,
    "generator.urls": 1,
    "generator.text": 2,
    "generator.markdown": 2,
    "generator.patterns": 2,
    "generator.phrases": 2,
    "generator.charts": 3,
    "generator.build": 5,
    "generator.collect": 6,
    "generator.commands": 7,
    "generator.cli": 8,
    "generator.__main__": 9,
}
ROOM: Final = 4
"""The height of everything else: the rooms, which `build` joins."""


def name_of(path: Path) -> str:
    parts = path.relative_to(PROJECT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


NAMES: Final = frozenset(name_of(path) for path in MODULES)


def imports(path: Path) -> Iterator[str]:
    """The full names of all modules that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: an import says the full name"
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names]
            modules = [name for name in names if name in NAMES]
            yield from modules
            # What is no module is a name that the module itself holds.
            if len(modules) < len(names):
                yield module


def own_imports(path: Path) -> set[str]:
    return {name for name in imports(path) if name.split(".")[0] == "generator"}


def room(module: str) -> str:
    return ".".join(module.split(".")[:2])


def height(module: str) -> int:
    return HEIGHTS.get(room(module), ROOM)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_down(path: Path) -> None:
    module = name_of(path)
    for target in own_imports(path):
        assert height(target) < height(module) or room(target) == room(module), target


@pytest.mark.parametrize("path", [path for path in MODULES if height(name_of(path)) == ROOM])
def test_a_room_imports_no_other_room(path: Path) -> None:
    module = name_of(path)
    others = {room(name) for name in own_imports(path) if height(name) == ROOM} - {room(module)}
    assert others == set()


def test_the_rooms_are_found() -> None:
    rooms = {room(name_of(path)) for path in MODULES if height(name_of(path)) == ROOM}
    expected = """
        archive collecting discovery engine exports indexing pages reading typography writing
    """
    assert {f"generator.{name}" for name in expected.split()} <= rooms


@pytest.mark.parametrize("package", ["mkdocs", "material"])
def test_only_one_room_knows_the_site_engine(package: str) -> None:
    users = [path for path in MODULES if package in {name.split(".")[0] for name in imports(path)}]
    assert {room(name_of(path)) for path in users} <= {"generator.engine"}


def test_only_the_command_prints() -> None:
    users = [
        name_of(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id == "print"
    ]
    assert set(users) == {"generator.cli"}


def test_nothing_reads_a_clock_or_rolls_dice() -> None:
    """But for the one module that gives the room that collects its clock."""
    clocks = {"time", "random", "secrets"}
    calls = re.compile(r"\.(now|utcnow|today)\(|\buuid[14]\b")
    users = {
        name_of(path)
        for path in MODULES
        if clocks & set(imports(path)) or calls.search(path.read_text("utf-8"))
    }
    assert users == {"generator.collecting.clock"}


NETWORK: Final = """
    aiohttp defusedxml ftplib http httpx imaplib poplib requests smtplib socket socketserver ssl
    tenacity urllib.request urllib3 websockets xmlrpc
"""
MAY_LISTEN: Final = {"generator.engine"}
"""The preview answers the reader's own browser."""


def test_only_one_room_knows_the_network() -> None:
    known = set(NETWORK.split())
    users = {
        room(name_of(path))
        for path in MODULES
        if any({name, name.split(".")[0]} & known for name in imports(path))
    }
    assert "generator.collecting" in users
    assert users <= {"generator.collecting", *MAY_LISTEN}


def test_imports_run_in_no_circle() -> None:
    waiting = {name_of(path): own_imports(path) - {name_of(path)} for path in MODULES}
    while free := {module for module, targets in waiting.items() if not targets & waiting.keys()}:
        waiting = {module: targets for module, targets in waiting.items() if module not in free}
    assert waiting == {}


def sources() -> list[Path]:
    """Every file of the program that people write: code, templates, style sheets."""
    written = {".py", ".jinja", ".html", ".css", ".js"}
    return [
        path
        for path in sorted(GENERATOR.rglob("*"))
        if path.suffix in written and "vendor" not in path.parts
    ]


def test_a_file_is_short() -> None:
    lengths = {
        str(path.relative_to(GENERATOR)): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources()
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_a_folder_with_many_files_is_parted_by_kind() -> None:
    files = Counter(
        str(path.parent.relative_to(GENERATOR)) for path in sources() if path.stem != "__init__"
    )
    assert {folder: number for folder, number in files.items() if number > FULL} == {}


def test_the_pipeline_stays_one_page() -> None:
    build = (GENERATOR / "build.py").read_text(encoding="utf-8")
    assert len(build.splitlines()) < 130
    statements = [
        node for node in ast.parse(build).body if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert len(statements) <= 15


def test_the_pipeline_takes_from_a_room_what_its_face_gives() -> None:
    deep = {name for name in own_imports(GENERATOR / "build.py") if name.count(".") > 1}
    assert deep == set()


def test_nothing_is_called_utils() -> None:
    drawers = {"util", "utils", "helper", "helpers", "misc", "common"}
    names = {part for path in MODULES for part in path.relative_to(GENERATOR).with_suffix("").parts}
    assert names & drawers == set()


def theme_files(*suffixes: str) -> list[Path]:
    return sorted(path for path in THEME.rglob("*") if path.suffix in suffixes)


def test_templates_and_theme_have_no_inline_style_script_or_handler() -> None:
    inline = re.compile(
        r"(?i)\sstyle\s*=|<style|<script(?![^>]*(?:\bsrc=|application/ld\+json))[^>]*>|\son[a-z]+\s*="
    )
    comment = re.compile(r"(?s)\{#.*?#\}")
    templates = [*theme_files(".html"), *sorted((GENERATOR / "templates").rglob("*.jinja"))]
    assert len(templates) > 10
    found = {
        path.name: match[0]
        for path in templates
        if (match := inline.search(comment.sub("", path.read_text("utf-8"))))
    }
    assert found == {}


def test_the_theme_asks_no_other_origin_for_anything() -> None:
    foreign = re.compile(r"""(?:src|href|action)\s*=\s*["']?(?:https?:)?//""", re.IGNORECASE)
    for path in theme_files(".html"):
        assert not foreign.search(path.read_text(encoding="utf-8")), path
    for path in theme_files(".css"):
        requests = CSS_REQUEST.findall(path.read_text(encoding="utf-8"))
        assert [each for each in requests if "//" in each] == [], path
    for path in theme_files(".js", ".mjs"):
        assert not re.search(r"""["'`](?:https?:)?//\w""", path.read_text("utf-8")), path


def test_style_sheets_know_colours_by_their_names_only() -> None:
    colour = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(", re.IGNORECASE)
    sheets = [path for path in theme_files(".css") if path.name != "tokens.css"]
    assert {path.name for path in sheets if colour.search(path.read_text("utf-8"))} == set()
