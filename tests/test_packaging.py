"""Requirements, locks, workflows, Makefile and documents agree with each other."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("site", "test", "dev")
WORKFLOWS = ("ci", "collect", "publish")
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


@pytest.mark.parametrize("workflow", WORKFLOWS)
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


def test_npms_lock_has_a_hash_for_every_package_and_names_no_address() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = [each for name, each in lock["packages"].items() if name]
    assert len(packages) > 100
    assert [each for each in packages if not each.get("integrity", "").startswith("sha512-")] == []
    assert [each for each in packages if "resolved" in each] == []


def test_npms_lock_holds_what_package_json_names() -> None:
    named = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    assert lock["packages"][""]["devDependencies"] == named
    locked = {name: lock["packages"][f"node_modules/{name}"]["version"] for name in named}
    assert locked == named


def test_what_is_installed_is_what_the_locks_say() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = re.findall(r"^\t@?npm (.*) \$\(NPM_OPTIONS\)", makefile, flags=re.MULTILINE)
    assert commands == ["update --package-lock-only --omit-lockfile-registry-resolved", "ci"]
    assert "NPM_OPTIONS := --ignore-scripts " in makefile
    installs = re.findall(r"^\t\$\(PIP\) (.*)", makefile, flags=re.MULTILINE)
    assert [each for each in installs if not each.startswith("$(LOCKED) requirements/")] == [
        "install --no-build-isolation --no-deps --editable ."
    ]
    assert "LOCKED := install --only-binary :all: --require-hashes --requirement" in makefile


def jobs(workflow: str) -> dict[str, str]:
    """The text of each job by its name."""
    text = (ROOT / ".github" / "workflows" / f"{workflow}.yml").read_text(encoding="utf-8")
    parts = re.split(r"^  ([a-z-]+):\n", text.partition("\njobs:\n")[2], flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_what_builds_the_site_and_what_collects_share_no_cache_and_no_job_with_checks() -> None:
    apart = [jobs("publish")["build"], jobs("ci")["site"], *jobs("collect").values()]
    shared = re.compile(r"^ +cache: |actions/cache|make .*(check|test)", flags=re.MULTILINE)
    assert [job for job in apart if shared.search(job)] == []
    installing = [job for job in apart if "run: " in job and "make " in job]
    assert len(installing) == 3
    assert [job for job in installing if 'PIP_NO_CACHE_DIR: "1"' not in job] == []


def test_a_job_that_may_write_installs_nothing_and_asks_no_source() -> None:
    writing = [
        job
        for workflow in WORKFLOWS
        for job in jobs(workflow).values()
        if re.search(r"^      contents: write", job, flags=re.MULTILINE)
    ]
    assert len(writing) == 2
    assert [job for job in writing if re.search(r"make|pip|npm|setup-|digest ", job)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_no_expression_stands_within_a_script(workflow: str) -> None:
    """It would be put into the script as it is, whatever it holds."""
    text = (ROOT / ".github" / "workflows" / f"{workflow}.yml").read_text(encoding="utf-8")
    scripts = re.findall(r"run: (?:\|\n((?: {10}.*\n|\n)+)|(.*))", text)
    assert scripts
    assert [script for script in scripts if "${{" in "".join(script)] == []
