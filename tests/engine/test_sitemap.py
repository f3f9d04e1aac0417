from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from generator.engine.sitemap import MAP, map_files, split_map

SITE = "https://example.org/a/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def written(pages: int) -> str:
    urls = "".join(f"<url>\n<loc>{SITE}papers/p{each}/</loc>\n</url>" for each in range(pages))
    return f'<?xml version="1.0"?>\n<urlset xmlns="{NAMES["s"]}">{urls}</urlset>'


def test_a_map_of_too_many_pages_becomes_an_index_of_parts_with_every_page_once() -> None:
    files = map_files(written(5), SITE, 2)
    listed = [each.text for each in ET.fromstring(files.pop(MAP)).findall("*/s:loc", NAMES)]
    assert listed == [f"{SITE}{name}" for name in files]
    pages = [
        each.text
        for text in files.values()
        for each in ET.fromstring(text).findall("*/s:loc", NAMES)
    ]
    assert pages == [f"{SITE}papers/p{each}/" for each in range(5)]


def test_a_map_that_one_file_may_hold_stays_as_it_is(tmp_path: Path) -> None:
    assert map_files(written(2), SITE, 2) == {}
    (tmp_path / MAP).write_text(written(2), encoding="utf-8")
    split_map(tmp_path, SITE)
    assert (tmp_path / MAP).read_text(encoding="utf-8") == written(2)


def test_a_long_map_is_replaced_and_its_compressed_copy_goes(tmp_path: Path) -> None:
    (tmp_path / MAP).write_text(written(50_001), encoding="utf-8")
    (tmp_path / "sitemap.xml.gz").touch()
    split_map(tmp_path, SITE)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
