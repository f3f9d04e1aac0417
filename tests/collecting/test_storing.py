"""A file is there whole or as before, whatever happens."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.collecting.storing import store
from tests.workspace import PROJECT

OLD, NEW = b"old\n", b"n" * 5_000_000
KILLED = """
import pathlib, sys
from generator.collecting.storing import store
path, size = pathlib.Path(sys.argv[1]), int(sys.argv[2])
print("ready", flush=True)
while True:
    store(path, b"n" * size)
    store(path, b"old" + bytes([10]))
"""


def test_a_file_is_written_with_its_folder(tmp_path: Path) -> None:
    store(tmp_path / "a" / "b.json", NEW)
    assert (tmp_path / "a" / "b.json").read_bytes() == NEW
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.json"]


def test_a_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_bytes(OLD)
    store(tmp_path / "b.json", NEW)
    assert (tmp_path / "b.json").read_bytes() == NEW


@pytest.mark.parametrize("failing", ["os.fsync", "pathlib.Path.replace"])
def test_what_fails_half_way_leaves_the_old_file(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "b.json").write_bytes(OLD)
    monkeypatch.setattr(failing, fail)
    with pytest.raises(OSError, match="No space left"):
        store(tmp_path / "b.json", NEW)
    assert (tmp_path / "b.json").read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["b.json"]


def test_what_a_killed_program_left_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".b.json.new").symlink_to(tmp_path / "elsewhere")
    store(tmp_path / "b.json", NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["b.json"]


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "year").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="is a link"):
        store(tmp_path / "year" / "b.json", NEW)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("after", [0.0, 0.01, 0.03, 0.07, 0.15])
def test_a_killed_program_leaves_the_old_file_or_the_new(after: float, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(OLD)
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path), str(len(NEW))],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
    assert path.read_bytes() in {OLD, NEW}
    store(path, NEW)
    assert [each.name for each in tmp_path.iterdir()] == ["b.json"]
