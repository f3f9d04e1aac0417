"""Links: between pages of the site, and from a paper to other sites."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from pathlib import PurePosixPath

from generator.urls.pages import markdown_path


def relative_link(source: str, target: str) -> str:
    """A link between the Markdown files of two addresses, as the engine resolves and checks it."""
    return _from_folder(_folder(source), target)


@lru_cache(maxsize=2**6)
def _folder(address: str) -> str:
    """Where an address's Markdown file lies; asked for again with each link of a page."""
    return markdown_path(address).rpartition("/")[0]


@lru_cache(maxsize=2**16)
def _from_folder(folder: str, target: str) -> str:
    # Dozens of links a page: posixpath.relpath, which also tidies paths, takes five times as long,
    # and all papers lie in one folder.
    above = folder.split("/") if folder else []
    path = markdown_path(target).split("/")
    shared = 0
    for ours, theirs in zip(above, path[:-1], strict=False):
        if ours != theirs:
            break
        shared += 1
    return "../" * (len(above) - shared) + "/".join(path[shared:])


def relative_address(source: str, target: str) -> str:
    """A link between two addresses as a browser resolves it, for HTML that the engine leaves be."""
    path = posixpath.relpath(f"/{target}", f"/{source}")
    return path if PurePosixPath(target).suffix else f"{path}/"


def arxiv_links(identifier: str) -> dict[str, str]:
    """Label to address of the pages that exist for an arXiv id."""
    return {
        "arXiv": f"https://arxiv.org/abs/{identifier}",
        "PDF": f"https://arxiv.org/pdf/{identifier}",
        "Hugging Face": f"https://huggingface.co/papers/{identifier}",
    }


def search_links(query: str) -> dict[str, str]:
    """Label to address of searches elsewhere for a title, which is given quoted for a URL."""
    return {
        "Search arXiv for the title": f"https://arxiv.org/search/?searchtype=title&query={query}",
        "Search Hugging Face for the title": f"https://huggingface.co/papers?q={query}",
        "Search Google Scholar for the title": f"https://scholar.google.com/scholar?q={query}",
    }
