"""Files that browsers and search engines look for at a site's root.

Both hold the address of the site, so a site whose address is not known has neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from generator.urls import OPENSEARCH, ROBOTS, SEARCH

_NAMESPACE: Final = "http://a9.com/-/spec/opensearch/1.1/"


def site_files(site: str, name: str) -> Iterator[tuple[str, str]]:
    """Paths below the root with their texts; `site` ends with a slash, or is empty."""
    if site:
        yield ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {site}sitemap.xml\n"
        yield OPENSEARCH, _opensearch(site, name)


def _opensearch(site: str, name: str) -> str:
    """The description with which a browser adds the site's search; its name has 16 letters."""
    root = ET.Element("OpenSearchDescription", {"xmlns": _NAMESPACE})
    ET.SubElement(root, "ShortName").text = name[:16]
    ET.SubElement(root, "Description").text = f"Search the papers of the {name.lower()}"
    ET.SubElement(root, "InputEncoding").text = "UTF-8"
    template = f"{site}{SEARCH}?q={{searchTerms}}"
    ET.SubElement(root, "Url", {"type": "text/html", "template": template})
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'
