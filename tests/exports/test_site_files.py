from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.exports.site_files import site_files


def test_a_site_without_an_address_has_no_file_that_would_name_it() -> None:
    assert dict(site_files("", "Digest archive")) == {}


def test_robots_are_told_of_the_map_of_the_site() -> None:
    files = dict(site_files("https://example.org/a/", "Digest archive"))
    assert files["robots.txt"].splitlines()[-1] == "Sitemap: https://example.org/a/sitemap.xml"


def test_a_browser_can_add_the_search() -> None:
    files = dict(site_files("https://example.org/a/", "Digest archive"))
    root = ET.fromstring(files["opensearch.xml"])
    names = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    assert len(root.findtext("o:ShortName", "", names)) <= 16
    url = root.find("o:Url", names)
    assert url is not None
    assert url.get("template") == "https://example.org/a/search/?q={searchTerms}"
