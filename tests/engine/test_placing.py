"""Putting a site in place: a link, a mount, a parent that cannot be written, a build that died."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.config import BuildConfig
from generator.engine.placing import building_place, places, put_in_place
from generator.engine.system import exchange
from tests.workspace import read_tree

NEW = {"index.html": b"new", "a/index.html": b"new", "data/papers.json": b"{}"}


def config_of(site: Path) -> BuildConfig:
    root = site.parent
    return BuildConfig(root, root / "seeds", root / "docs", site)


def build(site: Path, files: dict[str, bytes]) -> None:
    config = config_of(site)
    with building_place(config) as fresh:
        for name, content in files.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_bytes(content)
        put_in_place(fresh, site)


def old_site(site: Path) -> None:
    for name in ("index.html", "old/index.html", "data/papers.json", "a"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(b"old")


def test_the_first_site_is_put_where_nothing_is(tmp_path: Path) -> None:
    build(tmp_path / "b" / "site", NEW)
    assert read_tree(tmp_path) == {f"b/site/{name}": content for name, content in NEW.items()}


def test_a_site_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    old_site(tmp_path / "site")
    build(tmp_path / "site", NEW)
    assert read_tree(tmp_path / "site") == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("target", ["web/root", "there"])
def test_a_link_stays_a_link_and_what_it_leads_to_is_built(target: str, tmp_path: Path) -> None:
    old_site(tmp_path / "web" / "root")
    (tmp_path / "site").symlink_to(target)
    build(tmp_path / "site", NEW)
    assert (tmp_path / "site").is_symlink()
    assert read_tree(tmp_path / target) == NEW
    assert [*tmp_path.rglob("*-building*")] == []


def test_a_chain_of_links_is_followed(tmp_path: Path) -> None:
    old_site(tmp_path / "web")
    (tmp_path / "second").symlink_to("web")
    (tmp_path / "first").symlink_to("second")
    build(tmp_path / "first", NEW)
    assert read_tree(tmp_path / "web") == NEW


def refusing(number: int) -> object:
    def refuse(_first: Path, second: Path, _aside: Path) -> None:
        raise OSError(number, os.strerror(number), str(second))

    return refuse


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM])
def test_a_folder_that_cannot_be_renamed_is_filled(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "exchange", refusing(number))
    old_site(tmp_path / "site")
    identity = (tmp_path / "site").stat().st_ino
    build(tmp_path / "site", NEW)
    assert read_tree(tmp_path / "site") == NEW
    assert (tmp_path / "site").stat().st_ino == identity
    assert not (tmp_path / "site" / "old").exists()


def test_a_disk_that_is_full_is_no_reason_to_fill_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "exchange", refusing(errno.ENOSPC))
    old_site(tmp_path / "site")
    before = read_tree(tmp_path / "site")
    with pytest.raises(OSError, match="No space left"):
        build(tmp_path / "site", NEW)
    assert read_tree(tmp_path) == {f"site/{name}": content for name, content in before.items()}


@pytest.mark.parametrize("reason", ["mount", "parent"])
def test_a_site_whose_parent_is_not_to_be_written_is_built_within(
    reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    old_site(site)
    if reason == "mount":
        monkeypatch.setattr(Path, "is_mount", lambda path: path == site)
    else:
        monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != tmp_path)
    with building_place(config_of(site)) as fresh:
        assert fresh.parent == site
        for name, content in NEW.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_bytes(content)
        put_in_place(fresh, site)
    assert read_tree(site) == NEW
    assert sorted(path.name for path in site.iterdir()) == ["a", "data", "index.html"]


def test_files_are_copied_where_the_disk_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def replaced(path: Path, target: Path) -> Path:
        if path.parent != target.parent:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return replace(path, target)

    monkeypatch.setattr(places, "exchange", refusing(errno.EXDEV))
    monkeypatch.setattr(Path, "replace", replaced)
    old_site(tmp_path / "site")
    build(tmp_path / "site", NEW)
    assert read_tree(tmp_path / "site") == NEW


def test_what_a_killed_build_left_is_removed(tmp_path: Path) -> None:
    for name in (".site-building", ".site-building-last"):
        (tmp_path / name / "papers").mkdir(parents=True)
        (tmp_path / name / "papers" / "index.html").touch()
    (tmp_path / ".site-backup").mkdir()
    build(tmp_path / "site", NEW)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site-backup", "site"]


def test_a_build_that_fails_leaves_the_last_site_and_nothing_else(tmp_path: Path) -> None:
    old_site(tmp_path / "site")
    before = read_tree(tmp_path)
    with pytest.raises(IsADirectoryError), building_place(config_of(tmp_path / "site")) as fresh:
        fresh.write_bytes(b"a folder is no file")
    assert read_tree(tmp_path) == before


def test_files_that_are_kept_stay_and_the_others_go(tmp_path: Path) -> None:
    site = tmp_path / "site"
    old_site(site)
    (site / "old" / "kept").mkdir()
    (site / "old" / "kept" / "index.html").write_bytes(b"kept")
    identity = (site / "old" / "kept" / "index.html").stat().st_ino
    with building_place(config_of(site)) as fresh:
        (fresh / "a").mkdir()
        (fresh / "a" / "index.html").write_bytes(b"new")
        put_in_place(fresh, site, {"old/kept/index.html", "data/papers.json"})
    assert read_tree(tmp_path) == {
        "site/a/index.html": b"new",
        "site/data/papers.json": b"old",
        "site/old/kept/index.html": b"kept",
    }
    assert (site / "old" / "kept" / "index.html").stat().st_ino == identity


@pytest.mark.parametrize("spare", [None, "spare", "among/others"])
def test_new_files_and_kept_ones_take_the_place_of_the_last_site_in_one_step(
    spare: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    old_site(site)
    before = read_tree(site)
    seen: list[dict[str, bytes]] = []

    def noted(first: Path, second: Path, aside: Path) -> None:
        seen.extend([read_tree(second), read_tree(first)])
        exchange(first, second, aside)

    monkeypatch.setattr(places, "exchange", noted)
    place = tmp_path / spare if spare else None
    build_keeping({"data/papers.json"}, {"a/index.html": b"new"}, site, place)
    after = {"a/index.html": b"new", "data/papers.json": b"old"}
    assert seen == [before, after]
    assert read_tree(site) == after
    assert [*tmp_path.glob(".site*")] == []
    assert place is None or read_tree(place) == before


def test_the_spare_folder_may_hold_anything(tmp_path: Path) -> None:
    site, spare = tmp_path / "site", tmp_path / "spare"
    old_site(site)
    (spare / "data").mkdir(parents=True)
    (spare / "data" / "papers.json").write_bytes(b"of another build")
    (spare / "a" / "index.html").mkdir(parents=True)
    (spare / "left").mkdir()
    (spare / "left" / "by a killed build").touch()
    (spare / "old").symlink_to(site / "old")
    build_keeping({"data/papers.json", "old/index.html"}, {"a/index.html": b"new"}, site, spare)
    assert read_tree(site) == {
        "a/index.html": b"new",
        "data/papers.json": b"old",
        "old/index.html": b"old",
    }
    assert not (site / "old").is_symlink()


def test_one_build_after_another_changes_what_is_new_and_leaves_what_was_the_site(
    tmp_path: Path,
) -> None:
    site, spare = tmp_path / "site", tmp_path / "spare"
    old_site(site)
    kept = {"data/papers.json"}
    for number in (b"1", b"2", b"3"):
        before = read_tree(site)
        build_keeping(kept, {"a/index.html": number}, site, spare)
        assert read_tree(site) == {"a/index.html": number, "data/papers.json": b"old"}
        assert read_tree(spare) == before


@pytest.mark.parametrize("number", [errno.EXDEV, errno.EPERM, errno.EMLINK])
def test_files_are_copied_where_they_can_have_no_second_name(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _target: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    site = tmp_path / "site"
    old_site(site)
    build_keeping({"data/papers.json"}, {"a/index.html": b"new"}, site, tmp_path / "spare")
    assert read_tree(site) == {"a/index.html": b"new", "data/papers.json": b"old"}


def test_a_spare_folder_that_cannot_be_is_done_without(tmp_path: Path) -> None:
    site = tmp_path / "site"
    old_site(site)
    (tmp_path / "file").touch()
    build_keeping({"data/papers.json"}, {"a/index.html": b"new"}, site, tmp_path / "file" / "a")
    assert read_tree(site) == {"a/index.html": b"new", "data/papers.json": b"old"}


def build_keeping(kept: set[str], files: dict[str, bytes], site: Path, spare: Path | None) -> None:
    with building_place(config_of(site)) as fresh:
        for name, content in files.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_bytes(content)
        put_in_place(fresh, site, kept, spare)


def test_what_pages_ask_for_is_there_before_them_and_new_files_before_changed_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[str] = []
    replace = Path.replace

    def noted(path: Path, target: Path) -> Path:
        moved.append(path.relative_to(tmp_path / ".site-building").as_posix())
        return replace(path, target)

    old_site(tmp_path / "site")
    monkeypatch.setattr(Path, "replace", noted)
    monkeypatch.setattr(places, "exchange", refusing(errno.EBUSY))
    with building_place(config_of(tmp_path / "site")) as fresh:
        for name in ("index.html", "b.html", "data/papers.json", "data/new.json"):
            (fresh / name).parent.mkdir(exist_ok=True)
            (fresh / name).touch()
        put_in_place(fresh, tmp_path / "site")
    assert moved == ["data/new.json", "b.html", "data/papers.json", "index.html"]
