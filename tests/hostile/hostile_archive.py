"""Seeds whose every text is an attack: each form of dump, each field, each file of a person."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import yaml

from tests.hostile.attacks import ATTACKS

TWINS: Final = (
    "Naïve Méthode",
    "Naive Methode",
    "NAIVE METHODE!",
    "naive-methode",
    "Naive Méthode",
)
"""Titles that differ in case, accents and punctuation: three papers, one of them seen thrice."""
LONG: Final = "An Endless Title " * 50
SEAMLESS: Final = "x" * 900
OTHERS: Final = 3 + 2
"""The papers of these titles."""
ALTERNATING, BYLINED, ANSWERED, SAVED = (ATTACKS[start::4] for start in range(4))
"""Each attack is the title of a paper in one of the four forms of dump."""
_FIELD_LETTERS: Final = 900
"""How many letters of attacks are put into one field, which is bounded."""


def abstract(attack: str) -> str:
    return f"This abstract is here so that the paper has one, and it tells of {attack}. " * 6


def write_hostile_seeds(seeds: Path) -> None:
    for folder in ("digests", "metadata", "corrections"):
        (seeds / folder).mkdir(parents=True)
    digests = seeds / "digests"
    (digests / "a.txt").write_text("\n".join(_alternating()), encoding="utf-8")
    (digests / "<b> & 'c' [d](e) {{ f }}.txt").write_text("".join(_bylined()), encoding="utf-8")
    answer = json.dumps(list(_entries(ANSWERED, 1)), ensure_ascii=False)
    (digests / "b.json").write_text(answer, encoding="utf-8")
    (digests / "c.html").write_text(_page(list(_entries(SAVED, 2))), encoding="utf-8")
    for name, record in _records().items():
        (seeds / name).write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")


def _alternating() -> Iterator[str]:
    yield "A Harmless Title to Begin With"
    yield abstract("nothing")
    for attack in ALTERNATING:
        yield f"{attack}: a title"
        yield abstract(attack)
    for title in (*TWINS, LONG, SEAMLESS):
        yield title
        yield abstract("nothing")


def _bylined() -> Iterator[str]:
    for number, attack in enumerate(BYLINED):
        yield f"{number}\n\nBylined {number} {attack}\n\n{abstract(attack)}\n\n"
        yield f"  Lab {attack}\n·\nDec 22, 2025 3\n\n"


def _entries(attacks: Sequence[str], month: int) -> Iterator[Mapping[str, object]]:
    """Entries as the source's own data has them, with another attack in each of their fields."""
    for number, attack in enumerate(attacks):
        others = [ATTACKS[(number * 7 + offset) % len(ATTACKS)] for offset in range(8)]
        title = f"Answered {month} {number} {attack}"
        address = f"https://evil.example/{others[5]}"
        yield {
            "paper": {
                "id": f"26{month:02}.{number:05}",
                "title": title,
                "summary": abstract(attack),
                "authors": [{"name": others[0]}, {"name": f"Ann {others[1]}"}],
                "publishedAt": f"2026-{month:02}-20T00:00:00.000Z",
                "upvotes": 3,
                "ai_summary": others[2],
                "ai_keywords": [others[3], others[4]],
                "githubRepo": address,
                "projectPage": f"https://evil.example/?{others[6]}",
                "organization": {"name": others[7], "fullname": others[7], "avatar": address},
            },
            "publishedAt": f"2026-{month:02}-20T00:00:00.000Z",
            "title": title,
            "summary": abstract(attack),
            "thumbnail": "https://evil.example/thumbnail.png",
            "numComments": 1,
            "submittedBy": {"fullname": others[0], "avatarUrl": "https://evil.example/a.svg"},
        }


def _page(entries: list[Mapping[str, object]]) -> str:
    props = html.escape(json.dumps({"dailyPapers": entries}))
    scripts = '<script src="https://evil.example/x.js"></script><img src=x onerror="alert(99)">'
    return (
        f"<!doctype html><html><head><title>Daily Papers</title>{scripts}</head><body>"
        f'<div data-target="DailyPapers" data-props="{props}"></div></body></html>'
    )


def _records() -> dict[str, object]:
    return {
        "digests.yml": {"a.txt": {"id": "hostile", "title": _joined(ATTACKS)}},
        "metadata/a.yml": [
            {"title": f"{attack}: a title", "authors": [attack, f"{attack} 2"], "note": attack}
            for attack in ALTERNATING[::2]
        ],
        "corrections/a.yml": {
            "paper": f"{ALTERNATING[1]}: a title",
            "reason": _joined(ATTACKS[40:]),
            "title": _joined(ATTACKS[80:]),
            "authors": list(ATTACKS),
            "add_tags": ["hostile"],
        },
        "tags.yml": [
            {
                "slug": "hostile",
                "label": _joined(ATTACKS[::2]),
                "facet": "method",
                "means": _joined(ATTACKS[::-1]),
                "patterns": ["abstract"],
            }
        ],
    }


def _joined(attacks: Sequence[str]) -> str:
    text = ""
    for attack in attacks:
        if len(text) + len(attack) < _FIELD_LETTERS:
            text = f"{text} {attack}".strip()
    return text
