from __future__ import annotations

import gc
from pathlib import Path

import pytest

from generator.commands.building import build_changes
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics


@pytest.mark.parametrize("was_enabled", [True, False])
def test_dead_objects_are_not_looked_for_while_it_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, was_enabled: bool
) -> None:
    while_building: list[bool] = []
    monkeypatch.setattr("generator.build.build", lambda *_: while_building.append(gc.isenabled()))
    config = BuildConfig(tmp_path, tmp_path / "seeds", tmp_path / "docs", tmp_path / "site")
    (gc.enable if was_enabled else gc.disable)()
    try:
        build_changes(config, Diagnostics(), lambda _: None)
        assert (while_building, gc.isenabled()) == ([False], was_enabled)
    finally:
        gc.enable()
