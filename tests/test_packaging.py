"""Requirements, locks, workflows, Makefile and documents agree with each other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from generator import __version__

ROOT = Path(__file__).parent.parent
LOCKS = ("site", "test", "dev")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(lock: str) -> set[str]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^\S+==\S+", text, flags=re.MULTILINE))


def declared_packages() -> list[str]:
    groups = PROJECT["dependency-groups"].values()
    entries = [*PROJECT["project"]["dependencies"], *(entry for group in groups for entry in group)]
    return sorted(re.split(r"[\[<>=!~ ]", entry)[0] for entry in entries if isinstance(entry, str))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_of_a_lock_has_a_hash_and_no_lock_names_an_index(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    requirements = [part for part in re.split(r"\n(?=\S)", text) if not part.startswith("#")]
    assert requirements
    assert [part for part in requirements if "--hash=sha256:" not in part] == []
    assert "://" not in text


def test_the_locks_nest_with_one_version_of_each_package() -> None:
    assert pins("site") < pins("test") < pins("dev")
    names = [pin.split("==")[0] for pin in pins("dev")]
    assert len(names) == len(set(names))


def test_every_declared_package_is_locked() -> None:
    locked = {pin.split("==")[0] for pin in pins("dev")}
    assert [package for package in declared_packages() if package not in locked] == []


@pytest.mark.parametrize("package", declared_packages())
def test_contributing_says_why_a_package_is_here(package: str) -> None:
    rows = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
    names = [name for row in rows if row.startswith("|") for name in row.split("|")[1].split(", ")]
    assert package in [name.strip() for name in names]


@pytest.mark.parametrize("workflow", ["ci", "publish"])
def test_actions_are_pinned_by_hash_with_the_version_beside_it(workflow: str) -> None:
    text = (ROOT / ".github" / "workflows" / f"{workflow}.yml").read_text(encoding="utf-8")
    uses = re.findall(r"uses: (.+)", text)
    assert uses
    pinned = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [use for use in uses if not pinned.fullmatch(use)] == []


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_documents_name_only_targets_that_the_makefile_has(document: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*##", makefile, flags=re.MULTILINE))
    text = (ROOT / document).read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z]+)\b", text, flags=re.MULTILINE))
    assert named
    assert named <= targets


def test_the_citation_of_the_software_is_of_its_version() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == __version__
    assert citation["license"] == PROJECT["project"]["license"]
