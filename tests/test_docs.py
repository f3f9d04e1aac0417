"""The documents tell of every command, option and kind of input that there is."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Final

import pytest

from generator.cli import make_parser
from generator.model import FACETS
from tests.workspace import PROJECT

DOCUMENTS: Final = [PROJECT / "README.md", PROJECT / "CONTRIBUTING.md"]
PAGES: Final = [path for path in (PROJECT / "docs").glob("*.md") if path.name != "index.md"]
KEYS: Final = """
    id title date arxiv submitted authors categories paper reason add_tags remove_tags
    slug label facet means aliases title_patterns patterns hints exclusions
    implies likelier_with unlikelier_with
"""
TOLD: Final = "\n".join(path.read_text(encoding="utf-8") for path in [*DOCUMENTS, *PAGES])


def commands() -> dict[str, argparse.ArgumentParser]:
    (choices,) = (
        action.choices
        for action in make_parser()._actions  # noqa: SLF001 -- argparse names no public way
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
    )
    return dict(choices)


def options() -> list[tuple[str, str]]:
    return [
        (command, option)
        for command, parser in commands().items()
        for option in re.findall(r"--[a-z-]+", parser.format_usage())
        if option != "--help"
    ]


@pytest.mark.parametrize("command", commands())
def test_a_command_is_documented(command: str) -> None:
    assert f"`digest {command}" in TOLD or f"digest {command}\n" in TOLD


@pytest.mark.parametrize(("command", "option"), options())
def test_an_option_is_documented(command: str, option: str) -> None:
    """In a table: the option, the commands that have it, its meaning."""
    page = (PROJECT / "docs" / "add-a-digest.md").read_text(encoding="utf-8")
    rows = [row.split("|") for row in page.splitlines() if row.startswith("| `--")]
    (commands_of_it,) = [row[2] for row in rows if re.search(rf"`{option}( [A-Z:]+)?`", row[1])]
    assert f"`{command}`" in commands_of_it or commands_of_it.strip() == "all"


def test_the_contract_of_the_design_is_the_command_line() -> None:
    assert {"build", "check", "serve"} <= {*commands()}
    assert {("build", "--seeds"), ("build", "--site"), ("build", "--no-strict")} <= {*options()}
    assert ("check", "--seeds") in options()


@pytest.mark.parametrize("key", KEYS.split())
def test_a_key_of_the_inputs_is_documented(key: str) -> None:
    assert re.search(rf"`{key}`|\b{key}: ", TOLD)


@pytest.mark.parametrize("facet", FACETS)
def test_a_facet_is_documented(facet: str) -> None:
    assert f"`{facet}`" in TOLD


@pytest.mark.parametrize("path", [*DOCUMENTS, PROJECT / "CHANGELOG.md"], ids=lambda path: path.name)
def test_a_link_to_a_file_leads_to_one(path: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_a_make_target_that_is_named_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"`make ([a-z-]+)", TOLD))
    assert len(named) > 5
    assert {
        target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)
    } == set()
