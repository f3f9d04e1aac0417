from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from generator.engine import system
from generator.engine.system import exchange, locked


def pair(folder: Path) -> tuple[Path, Path, Path]:
    first, second = folder / "first", folder / "second"
    for path in (first, second):
        path.mkdir()
        (path / path.name).touch()
    return first, second, folder / "aside"


@pytest.mark.parametrize("fault", [0, errno.ENOSYS, errno.EINVAL])
def test_two_folders_change_names(
    fault: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the system's help, and on a system that has no such service."""
    if fault:
        monkeypatch.setattr(system, "_exchange_at_once", lambda *_: fault)
    first, second, aside = pair(tmp_path)
    exchange(first, second, aside)
    assert [path.name for path in first.iterdir()] == ["second"]
    assert [path.name for path in second.iterdir()] == ["first"]
    assert not aside.exists()


def test_a_folder_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    first, _, aside = pair(tmp_path)
    with pytest.raises(FileNotFoundError, match="nowhere"):
        exchange(first, tmp_path / "nowhere", aside)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such locks")
def test_a_folder_is_held_until_its_process_ends(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from generator.engine.system import locked\n"
        "with locked(pathlib.Path(sys.argv[1])):\n    print('held', flush=True); input()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    waiter = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with pytest.raises(subprocess.TimeoutExpired):
        waiter.wait(timeout=1.5)
    holder.kill()
    assert waiter.communicate("\n", timeout=60)[0] == "held\n"
    holder.communicate()
    with locked(tmp_path):
        assert tmp_path.is_dir()
