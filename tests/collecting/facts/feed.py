"""Feeds as arXiv writes them."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tests.collecting.source import ATOM, Answer

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
    'xmlns:arxiv="http://arxiv.org/schemas/atom">\n<title>ArXiv Query</title>\n'
)


def item(
    identifier: str = "2608.00001v2",
    title: str = "Lights on the Shore",
    *,
    abstract: str = "We study boats.",
    published: str = "2026-08-01T17:59:59Z",
    authors: tuple[str, ...] = ("Ada Boatman", "Bo Ferry"),
    categories: tuple[str, ...] = ("cs.CL", "cs.AI"),
) -> str:
    names = "".join(f"<author><name>{escape(name)}</name></author>" for name in authors)
    terms = "".join(f'<category term="{escape(term)}"/>' for term in sorted(categories))
    first = f'<arxiv:primary_category term="{categories[0]}"/>' if categories else ""
    return (
        f"<entry><id>http://arxiv.org/abs/{identifier}</id><updated>2026-08-09T00:00:00Z</updated>"
        f"<published>{published}</published><title>{escape(title)}</title>"
        f"<summary>{escape(abstract)}</summary>{names}{first}{terms}</entry>\n"
    )


def feed(*items: str) -> Answer:
    return Answer(f"{HEAD}{''.join(items)}</feed>".encode(), headers=ATOM)
