"""The same pages for Hugo, with a theme of two templates, to compare with."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Final

import yaml

_PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
</head>
<body>
<nav><a href="/">Home</a> <a href="/papers/">Papers</a> <a href="/tags/">Tags</a></nav>
<main data-pagefind-body>{{ .Content }}</main>
</body>
</html>
"""
_CONFIGURATION: Final = {
    "baseURL": "https://archive.example/",
    "title": "Digest archive",
    "disableKinds": ["taxonomy", "term", "RSS"],
    "markup": {"goldmark": {"renderer": {"unsafe": True}}},
}


def write_hugo_site(docs: Path, folder: Path) -> int:
    """Write what `docs` holds as a site of Hugo's into the folder; returns how many pages.

    Titles and descriptions stand in front matter as JSON, which Hugo reads quickest; what is no
    page is a static file.
    """
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(_PAGE, encoding="utf-8")
    (layouts.parent / "index.html").write_text(_PAGE, encoding="utf-8")
    (folder / "hugo.json").write_text(json.dumps(_CONFIGURATION), encoding="utf-8")
    pages = 0
    for path in sorted(path for path in docs.rglob("*") if path.is_file()):
        place = path.relative_to(docs)
        if path.suffix != ".md":
            _copy(path, folder / "static" / place)
            continue
        # A page named index would make files of the pages beside it.
        name = "_index.md" if place.name == "index.md" else place.name
        target = folder / "content" / place.with_name(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_with_json(path.read_text(encoding="utf-8")), encoding="utf-8")
        pages += 1
    return pages


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


def _with_json(page: str) -> str:
    """A page with title and description alone before its Markdown."""
    if not page.startswith("---\n"):
        return page
    block, _, text = page.removeprefix("---\n").partition("\n---")
    told = yaml.load(block, Loader=yaml.CSafeLoader)
    kept = {name: told[name] for name in ("title", "description") if name in told}
    return f"{json.dumps(kept)}\n{text}"
