"""What a file is that is no digest page in the form that its name promises."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Place

_LOOKED_AT: Final = 400
"""Lines; what a file is shows at its beginning."""
_LINE_LOOKED_AT: Final = 2_000
"""Letters of each."""
_SAVE: Final = "save the page's text as *.txt, its HTML as *.html or the API's JSON as *.json"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its name for people, and what to do with one."""

    name: str
    advice: str = _SAVE


JSON: Final = Kind("JSON", "name it *.json")
JSON_LINES: Final = Kind("JSON lines", "put the records of one digest into a list, as *.json")
HTML: Final = Kind("HTML", "name it *.html")
MARKUP: Final = Kind("HTML")
"""A part of a page, or a title that begins so."""
REPR: Final = Kind("Python's notation", "write it with json.dump, as *.json")
FEED: Final = Kind("a feed or other XML")
MAIL: Final = Kind("mail")
BIBTEX: Final = Kind("references for LaTeX or a reference manager")
TABLE: Final = Kind("a Markdown table")
MARKDOWN: Final = Kind("Markdown")
CSV: Final = Kind("a table of comma- or tab-separated values")
LOG: Final = Kind("a program's log")
YAML: Final = Kind("YAML")
CODE: Final = Kind("a program or a patch")
DOCUMENT: Final = Kind("a document of a word processor")

_SOME, _HALF, _MOST = 0.15, 0.49, 0.6
"""Shares of the lines; a capture holds long texts between its marks, a log and YAML do not."""
_Fits = Callable[[Sequence[str]], bool]
"""Whether the first lines of a file are of a kind."""

_HTML: Final = re.compile(r"(?is)\s*(<!--.*?-->\s*)*<(!doctype html|html|head|body)\b")
_MARKUP: Final = re.compile(r"(?i)\s*<(!--|(main|div|article|section|table|script|p|a|ul|li)\b)")
_FIELDS: Final = 3
"""Of the fields that mail has, at least; one alone may begin a title."""
_XML: Final = re.compile(r"\s*<(\?xml|rss|feed|rdf|opml)\b", re.IGNORECASE)
_JSON: Final = re.compile(r'\s*(\{\s*["}]|\[\s*[\[{"\]])')
_REPR: Final = re.compile(r"\s*(\{\s*'|\[\s*'|\[\s*\{\s*'|\(\s*\{\s*')")
_MAIL_HEADER: Final = re.compile(
    r"(From|To|Cc|Subject|Date|Message-ID|Received|Return-Path|MIME-Version|Content-Type"
    r"|Reply-To|Snapshot-Content-Location): ",
    re.IGNORECASE,
)
_LISTED_HEADER: Final = re.compile(
    r"(arXiv:\d|Title:|Authors?:|Categories:|Comments:|\\\\( |\Z)|-{20,}\Z)"
)
_REFERENCE: Final = re.compile(r"@[A-Za-z]+\s*\{|TY {1,2}- |%0 |PMID- ")
_TABLE_ROW: Final = re.compile(r"\|.*\|\Z|\|?(\s*:?-{3,}:?\s*\|)+(\s*:?-{3,}:?\s*)?\Z")
_MARKDOWN: Final = re.compile(
    r"#{1,6} \S|!?\[[^\]]*\]\(|[*+-] +(\*\*|\[|!\[|\S)|\d+\. +\[|```|> |\]\(|\]\[\d+\]"
    r"|\*\*[^*]+\*\*|={5,}\Z"
)
_STRONG_MARKDOWN: Final = re.compile(
    r"#{1,6} \S|!?\[[^\]]*\]\(|[*+-] +(\*\*|\[|!\[)|```|.*\]\((https?:|/|login|#)|\]\[\d+\]"
)
_LOG: Final = re.compile(
    r"\[?\d{4}[-/]\d\d[-/]\d\d[T ,]+\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d "
    r"|\[?(TRACE|DEBUG|INFO|NOTICE|WARN(ING)?|ERROR|CRITICAL|FATAL)\b"
    r"|\[\s*\d+\.\d+\] |\d\d:\d\d:\d\d[ ,.]"
)
_YAML: Final = re.compile(r"(- )?['\"]?[\w-]+['\"]?:( |\Z)|---\Z|- \S|#")
_YAML_KEY: Final = re.compile(r"(- )?[a-z_][a-z0-9_-]*:( |\Z)")
_CODE: Final = re.compile(
    r"#!/|diff --git |--- a/|Index: |(import|from) [\w.]+( import .*)?\Z|#include "
)
_RICH_TEXT: Final = re.compile(r"\{\\rtf|%PDF-|\\documentclass|PK\x03\x04")
_COLUMNS: Final = frozenset(
    [
        "abstract",
        "arxiv",
        "arxiv_id",
        "arxivid",
        "author",
        "authors",
        "categories",
        "category",
        "date",
        "doi",
        "id",
        "link",
        "paper",
        "paper_id",
        "published",
        "summary",
        "title",
        "upvotes",
        "url",
        "year",
    ]
)


def foreign_kind(text: str) -> Kind | None:
    """What a text surely is, where it is no text of a page; None where nothing shows."""
    cut = (line[:_LINE_LOOKED_AT].strip().lstrip("\ufeff\u200b") for line in _first_lines(text))
    lines = list(itertools.islice((line for line in cut if line), _LOOKED_AT))
    if not lines:
        return None
    return next((kind for kind, fits in _KINDS if fits(lines)), None)


def refuse_foreign(kind: Kind | None, wanted: str, path: str, diagnostics: Diagnostics) -> None:
    """Note the one error that a file of another kind gives, at its first line."""
    looks = f": it looks like {kind.name}" if kind else ""
    diagnostics.error(Place(path, 1), f"no {wanted}{looks}", kind.advice if kind else _SAVE)


def _first_lines(text: str) -> Sequence[str]:
    """The lines of the beginning of a text, so that a long file costs no more than a short one."""
    return text[: _LOOKED_AT * _LINE_LOOKED_AT].split("\n")


def _begins_with(pattern: re.Pattern[str]) -> _Fits:
    return lambda lines: pattern.match("\n".join(lines[:5])) is not None


def _share(pattern: re.Pattern[str], lines: Sequence[str]) -> float:
    return sum(1 for line in lines if pattern.match(line)) / len(lines)


def _are_json_lines(lines: Sequence[str]) -> bool:
    if not lines[0].startswith("{") or len(lines) == 1 or not lines[1].startswith("{"):
        return False
    if len(lines[0]) == _LINE_LOOKED_AT:
        return _JSON.match(lines[0]) is not None
    try:
        json.loads(lines[0])
    except (ValueError, RecursionError):
        return False
    return True


def _is_mail(lines: Sequence[str]) -> bool:
    beginning = lines[:12]
    headers = {found[1].lower() for line in beginning if (found := _MAIL_HEADER.match(line))}
    listed = {found[0][:6] for line in lines if (found := _LISTED_HEADER.match(line))}
    begins = _MAIL_HEADER.match(lines[0]) is not None and len(headers) > 1
    return begins or len(headers) >= _FIELDS or len(listed) >= _FIELDS


def _is_table(lines: Sequence[str]) -> bool:
    rows = sum(1 for line in lines if _TABLE_ROW.match(line))
    return rows > 1 and rows >= len(lines) / 5


def _is_markdown(lines: Sequence[str]) -> bool:
    strong = sum(1 for line in lines if _STRONG_MARKDOWN.match(line))
    is_front_matter = lines[0] == "---" and len(lines) > 1 and bool(_YAML_KEY.match(lines[1]))
    if is_front_matter:
        return "---" in lines[1:] and strong > 0
    return (strong > 1 and _share(_MARKDOWN, lines) > _SOME) or (
        lines[0].startswith("# ") and len(lines) > 1
    )


def _is_csv(lines: Sequence[str]) -> bool:
    for sign in ",\t;|":
        cells = [cell.strip().strip('"').casefold() for cell in lines[0].split(sign)]
        if len(cells) > 1 and sum(cell in _COLUMNS for cell in cells) * 2 >= len(cells):
            return True
    return False


def _is_yaml(lines: Sequence[str]) -> bool:
    keys = sum(1 for line in lines if _YAML_KEY.match(line))
    return (
        keys > 1
        and (lines[0] == "---" or bool(_YAML_KEY.match(lines[0])))
        and (_share(_YAML, lines) > _MOST)
    )


_KINDS: Final[Sequence[tuple[Kind, _Fits]]] = (
    (JSON_LINES, _are_json_lines),
    (REPR, _begins_with(_REPR)),
    (JSON, _begins_with(_JSON)),
    (FEED, _begins_with(_XML)),
    (HTML, _begins_with(_HTML)),
    (MARKUP, _begins_with(_MARKUP)),
    (BIBTEX, _begins_with(_REFERENCE)),
    (DOCUMENT, _begins_with(_RICH_TEXT)),
    (MAIL, _is_mail),
    (TABLE, _is_table),
    (MARKDOWN, _is_markdown),
    (CSV, _is_csv),
    (LOG, lambda lines: len(lines) > 1 and _share(_LOG, lines) > _HALF),
    (YAML, _is_yaml),
    (CODE, _begins_with(_CODE)),
)
"""In this order: what is surer comes first."""
