"""Putting a site in place: a link, a mount, a parent that cannot be written, a build that died."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator.config import BuildConfig
from generator.engine.placing import building_place, places, put_in_place
from generator.engine.system import exchange
from generator.keeping import processes
from generator.keeping.store import Store
from generator.keeping.workshop import Workshop
from generator.work import MakeParts, OneByOne, Work
from tests.workspace import read_tree

NEW = {"index.html": b"new", "a/index.html": b"new", "data/papers.json": b"{}"}


def config_of(site: Path, project: str = "project") -> BuildConfig:
    """A project beside the site; one around it is named by nothing."""
    root = site.parent / project
    return BuildConfig(root, root / "seeds", root / "docs", site)


def build(
    site: Path, files: dict[str, bytes], kept: Collection[str] = (), project: str = "project"
) -> None:
    with building_place(config_of(site, project)) as place:
        fill(place.fresh, files)
        put_in_place(place, kept)


def fill(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


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
    with building_place(config_of(site)) as place:
        assert place.building.parent == site
        fill(place.fresh, NEW)
        put_in_place(place)
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
    with pytest.raises(IsADirectoryError), building_place(config_of(tmp_path / "site")) as place:
        place.fresh.write_bytes(b"a folder is no file")
    assert read_tree(tmp_path) == before


def test_a_first_build_that_fails_leaves_no_folder_around_its_site(tmp_path: Path) -> None:
    with (
        pytest.raises(IsADirectoryError),
        building_place(config_of(tmp_path / "a" / "b" / "site")) as place,
    ):
        place.fresh.write_bytes(b"a folder is no file")
    assert [*tmp_path.iterdir()] == []


def test_what_is_made_beside_a_build_that_gives_up_brings_no_folder_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_has_two_processors", lambda: True)
    with closing(Store(tmp_path / "kept.sqlite")) as store:
        work = Workshop(store, "program")
        with building_place(config_of(tmp_path / "a" / "site"), work) as place:

            def make(_: Work) -> Iterator[bytes]:
                for number in itertools.count():
                    (place.index / str(number)).mkdir(parents=True)
                    yield b""

            next(work.beside("some", make))
    assert [*tmp_path.iterdir()] == []


def test_files_that_are_kept_stay_and_the_others_go(tmp_path: Path) -> None:
    site = tmp_path / "site"
    old_site(site)
    (site / "old" / "kept").mkdir()
    (site / "old" / "kept" / "index.html").write_bytes(b"kept")
    identity = (site / "old" / "kept" / "index.html").stat().st_ino
    build(site, {"a/index.html": b"new"}, {"old/kept/index.html", "data/papers.json"})
    assert read_tree(tmp_path) == {
        "site/a/index.html": b"new",
        "site/data/papers.json": b"old",
        "site/old/kept/index.html": b"kept",
    }
    assert (site / "old" / "kept" / "index.html").stat().st_ino == identity


@pytest.mark.parametrize("project", ["project", ""])
def test_new_files_and_kept_ones_take_the_place_of_the_last_site_in_one_step(
    project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    old_site(site)
    before = read_tree(site)
    seen: list[dict[str, bytes]] = []

    def noted(first: Path, second: Path, aside: Path) -> None:
        seen.extend([read_tree(second), read_tree(first)])
        exchange(first, second, aside)

    monkeypatch.setattr(places, "exchange", noted)
    build(site, {"a/index.html": b"new"}, {"data/papers.json"}, project)
    after = {"a/index.html": b"new", "data/papers.json": b"old"}
    assert seen == [before, after]
    assert read_tree(site) == after
    assert [*tmp_path.glob(".site*")] == []


def test_of_a_site_beside_its_project_nothing_is_left(tmp_path: Path) -> None:
    old_site(tmp_path / "site")
    build(tmp_path / "site", NEW, {"old/index.html"})
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_spare_folder_may_hold_anything(tmp_path: Path) -> None:
    site, spare = tmp_path / "site", tmp_path / ".cache" / "last-site"
    old_site(site)
    (spare / "data").mkdir(parents=True)
    (spare / "data" / "papers.json").write_bytes(b"of another build")
    (spare / "a" / "index.html").mkdir(parents=True)
    (spare / "left").mkdir()
    (spare / "left" / "by a killed build").touch()
    (spare / "old").symlink_to(site / "old")
    build(site, {"a/index.html": b"new"}, {"data/papers.json", "old/index.html"}, "")
    assert read_tree(site) == {
        "a/index.html": b"new",
        "data/papers.json": b"old",
        "old/index.html": b"old",
    }
    assert not (site / "old").is_symlink()


def test_one_build_after_another_changes_what_is_new_and_leaves_what_was_the_site(
    tmp_path: Path,
) -> None:
    site, spare = tmp_path / "site", tmp_path / ".cache" / "last-site"
    old_site(site)
    kept = {"data/papers.json"}
    for number in (b"1", b"2", b"3"):
        before = read_tree(site)
        build(site, {"a/index.html": number}, kept, "")
        assert read_tree(site) == {"a/index.html": number, "data/papers.json": b"old"}
        assert read_tree(spare) == before


@pytest.mark.parametrize("project", ["project", ""])
@pytest.mark.parametrize("number", [errno.EXDEV, errno.EPERM, errno.EMLINK])
def test_files_are_copied_where_they_can_have_no_second_name(
    number: int, project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _target: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    site = tmp_path / "site"
    old_site(site)
    build(site, {"a/index.html": b"new"}, {"data/papers.json"}, project)
    assert read_tree(site) == {"a/index.html": b"new", "data/papers.json": b"old"}


def test_a_spare_folder_that_cannot_be_is_done_without(tmp_path: Path) -> None:
    site = tmp_path / "site"
    old_site(site)
    (tmp_path / ".cache").touch()
    build(site, {"a/index.html": b"new"}, {"data/papers.json"}, "")
    assert read_tree(site) == {"a/index.html": b"new", "data/papers.json": b"old"}


def test_a_file_that_came_into_the_site_meanwhile_is_kept(tmp_path: Path) -> None:
    site = tmp_path / "site"
    old_site(site)

    class AtOnce(OneByOne):
        def beside(self, name: str, make: MakeParts) -> Iterator[bytes]:
            return iter([*super().beside(name, make)])

    with building_place(config_of(site, ""), AtOnce()) as place:
        fill(site, {"b/c/index.html": b"came"})
        put_in_place(place, {"b/c/index.html", "old/index.html"})
    assert read_tree(site) == {"b/c/index.html": b"came", "old/index.html": b"old"}


def test_a_link_in_a_site_is_not_copied(tmp_path: Path) -> None:
    site = tmp_path / "site"
    old_site(site)
    (site / "link").symlink_to("old")
    build(site, NEW, {"old/index.html"}, "")
    assert read_tree(site) == {**NEW, "old/index.html": b"old"}
    assert not (tmp_path / ".cache" / "last-site" / "old").is_symlink()


@pytest.mark.parametrize("others", [{}, {"pagefind/page/index.html": b"page"}])
def test_the_index_of_the_search_is_put_in_its_folder(
    others: dict[str, bytes], tmp_path: Path
) -> None:
    with building_place(config_of(tmp_path / "site")) as place:
        fill(place.fresh, {**NEW, **others})
        fill(place.index, {"entry.json": b"{}", "index/a": b"a"})
        put_in_place(place)
    index = {"pagefind/entry.json": b"{}", "pagefind/index/a": b"a"}
    assert read_tree(tmp_path / "site") == {**NEW, **others, **index}


def test_what_pages_ask_for_is_there_before_them_and_new_files_before_changed_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[str] = []
    replace = Path.replace

    def noted(path: Path, target: Path) -> Path:
        moved.append(path.relative_to(tmp_path / ".site-building" / "site").as_posix())
        return replace(path, target)

    old_site(tmp_path / "site")
    monkeypatch.setattr(Path, "replace", noted)
    monkeypatch.setattr(places, "exchange", refusing(errno.EBUSY))
    names = ("index.html", "b.html", "data/papers.json", "data/new.json")
    build(tmp_path / "site", dict.fromkeys(names, b""))
    assert moved == ["data/new.json", "b.html", "data/papers.json", "index.html"]
