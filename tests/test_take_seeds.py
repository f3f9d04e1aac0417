"""What the job that may write takes from the job that talks to the network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspace import PROJECT, read_tree

SCRIPT = PROJECT / ".ci" / "take_seeds.py"
DAY = "seeds/digests/2026/2026-08-21.json"
HERE = {
    "seeds/digests.yml": b"a.txt: {id: a}\n",
    "seeds/digests/a.txt": b"A\n",
    "seeds/digests/2026/2026-08-20.json": b"[]\n",
    "seeds/metadata/fetched.yml": b"- title: B\n  arxiv: '1'\n",
    "seeds/addresses.txt": b"papers/b/\n",
    "Makefile": b"all:\n",
}
GOOD = {
    DAY: b"[]\n",
    "seeds/digests.yml": b"a.txt: {id: a}\n2026-08-21.json: {id: b}\n",
    "seeds/metadata/fetched.yml": b"- title: A\n- title: B\n  arxiv: '1'\n- title: C\n",
    "seeds/addresses.txt": b"papers/a/\npapers/b/\n",
}


def put(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return put(tmp_path / "checkout", HERE)


@pytest.fixture
def collected(tmp_path: Path) -> Path:
    return put(tmp_path / "collected", GOOD)


def take(checkout: Path, collected: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), str(collected)],
        cwd=checkout,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_what_is_new_is_taken(checkout: Path, collected: Path) -> None:
    done = take(checkout, collected)
    assert (done.returncode, done.stdout, done.stderr) == (0, "files taken: 4\n", "")
    assert read_tree(checkout) == HERE | GOOD


def test_the_same_again_changes_nothing(checkout: Path, collected: Path) -> None:
    for _ in range(2):
        assert take(checkout, collected).returncode == 0
    assert read_tree(checkout) == HERE | GOOD


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        (
            ".github/workflows/ci.yml",
            b"",
            "'.github/workflows/ci.yml' is nothing that is collected",
        ),
        ("Makefile", b"", "'Makefile' is nothing that is collected"),
        ("seeds/tags.yml", b"", "'seeds/tags.yml' is nothing that is collected"),
        ("seeds/digests/b.txt", b"", "'seeds/digests/b.txt' is nothing that is collected"),
        (
            "seeds/digests/2025/2026-08-21.json",
            b"[]",
            "'seeds/digests/2025/2026-08-21.json' is nothing that is collected",
        ),
        (
            "seeds/digests/2026/2026-08-21.json\n",
            b"[]",
            "'seeds/digests/2026/2026-08-21.json\\n' is nothing that is collected",
        ),
        ("##[error]::x", b"", "'## [error]: :x' is nothing that is collected"),
        (
            "seeds/digests/2026/2026-08-20.json",
            b"[1]",
            "seeds/digests/2026/2026-08-20.json is here already, and another",
        ),
        (
            "seeds/digests.yml",
            b"2026-08-21.json: {}\n",
            "seeds/digests.yml does not begin with what it holds here",
        ),
        (
            "seeds/metadata/fetched.yml",
            b"- title: B\n  arxiv: '2'\n",
            "seeds/metadata/fetched.yml lacks lines that it holds here",
        ),
        ("seeds/addresses.txt", b"", "seeds/addresses.txt lacks lines that it holds here"),
        (DAY, b"x" * 20_000_001, "'2026-08-21.json' is larger than 20,000,000 bytes"),
    ],
)
def test_anything_else_is_refused_and_nothing_is_written(
    name: str, content: bytes, fault: str, checkout: Path, collected: Path
) -> None:
    put(collected, {name: content})
    done = take(checkout, collected)
    assert done.stderr == f"take_seeds: error: nothing is taken: {fault}\n"
    assert done.returncode == 1
    assert read_tree(checkout) == HERE


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_link_among_what_was_collected_is_refused(
    kind: str, checkout: Path, collected: Path
) -> None:
    path = collected / (DAY if kind == "file" else "seeds/digests/2027")
    path.unlink(missing_ok=True)
    path.symlink_to(checkout / "Makefile" if kind == "file" else checkout)
    done = take(checkout, collected)
    assert done.returncode == 1
    assert done.stderr.endswith("' is no regular file\n")
    assert read_tree(checkout) == HERE


@pytest.mark.parametrize("name", ["seeds/digests/2026/2026-08-21.json", "seeds/metadata"])
def test_a_link_in_the_checkout_is_not_followed(
    name: str, checkout: Path, collected: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    if (checkout / name).is_dir():
        (checkout / name / "fetched.yml").unlink()
        (checkout / name).rmdir()
    (checkout / name).symlink_to(tmp_path / "elsewhere" / "x", target_is_directory=True)
    done = take(checkout, collected)
    assert done.returncode == 1
    assert "is a link here, or lies behind one" in done.stderr
    assert list((tmp_path / "elsewhere").iterdir()) == []
