"""One entry of the source's data to a typed entry."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from generator.bounds import ABSTRACT_LETTERS, AUTHORS, FIRST_YEAR, LAST_YEAR, TITLE_LETTERS
from generator.diagnostics import quoted
from generator.model import Entry, PartialDate
from generator.reading.dumps.api.reader import Item, shape
from generator.reading.yaml.metadata import ARXIV_FORM, ARXIV_ID

_VERSION: Final = re.compile(r"v\d{1,2}\Z", re.ASCII)
_TIME: Final = re.compile(r"(\d{4}-\d{2}-\d{2})([T ][0-9:.]*(Z|[+-]\d{2}:?\d{2})?)?", re.ASCII)
_LATEX: Final = re.compile(r"[$\\]")


def read_entry(item: Item, position: int) -> Entry | None:
    """The entry; None, with errors noted, where id, title or abstract is missing or wrong.

    The day of a paper is the inner `publishedAt`; the outer one is of the page, or off by hours.
    Authors that the source hides from its pages stay: they are authors of the paper all the same.
    """
    paper = item.get("paper")
    if paper is None:
        item.error("an entry lacks 'paper'", "expected an entry as the source's API gives it")
        return None
    if not isinstance(paper.node.value, dict):
        paper.error(f"expected an object, found {shape(paper.node)}")
        return None
    identifier, title, abstract = _identifier(paper), _title(item, paper), _abstract(item, paper)
    organisation, authors = _organisation(item, paper), tuple(dict.fromkeys(_authors(paper)))
    published, summary = paper.get("publishedAt"), paper.get("ai_summary")
    day = day_of(published) if published else None
    machine_written = summary.text(ABSTRACT_LETTERS) if summary else None
    keywords = tuple(dict.fromkeys(_keywords(paper)))
    upvotes, comments = _count(paper, "upvotes"), _count(item, "numComments")
    code, project = _address(paper, "githubRepo"), _address(paper, "projectPage")
    if identifier is None or title is None or abstract is None:
        return None
    return Entry(
        place=title[0].place,
        position=position,
        title=title[1],
        abstract=abstract[1],
        abstract_line=abstract[0].place.line,
        author_count=len(authors) or None,
        organisation=organisation,
        comments=comments,
        upvotes=upvotes,
        lines=(title[0].place.line,),
        arxiv=identifier,
        authors=authors,
        published=day,
        keywords=keywords,
        summary=machine_written,
        code=code,
        project=project,
    )


def day_of(item: Item) -> PartialDate | None:
    """The day of a time as the source writes it, 2025-03-14T15:33:52.000Z."""
    text = item.text()
    found = _TIME.fullmatch(text) if text else None
    try:
        day = dt.date.fromisoformat(found[1]) if found else None
    except ValueError:
        day = None
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        if text is not None:
            item.error(f"{quoted(text)} is no day", f"of the years {FIRST_YEAR} to {LAST_YEAR}")
        return None
    return PartialDate(day.year, day.month, day.day)


def _count(parent: Item, name: str) -> int | None:
    item = parent.get(name)
    return item.count() if item else None


def _address(parent: Item, name: str) -> str | None:
    item = parent.get(name)
    return item.address() if item else None


def _identifier(paper: Item) -> str | None:
    item = paper.get("id")
    if item is None:
        paper.error("no 'id' is told")
        return None
    if not isinstance(item.node.value, str):
        hint = "a number loses its last zeros; an id is text in quotes"
        item.error(f"expected text, found {shape(item.node)}", hint)
        return None
    identifier = _VERSION.sub("", item.node.value.strip())
    if not ARXIV_ID.fullmatch(identifier):
        item.error(f"{quoted(identifier)} is no arXiv id", f"expected {ARXIV_FORM}")
        return None
    return identifier


def _title(item: Item, paper: Item) -> tuple[Item, str] | None:
    r"""The title with its place: the outer one where it alone has kept the formulas.

    For some years the source stripped the mark-up from the inner title, so that `LLM$\times$Map`
    reads `LLMtimesMap` there.
    """
    inner, outer = paper.get("title"), item.get("title")
    texts = _texts(paper, "title", inner, outer, TITLE_LETTERS)
    return max(texts, key=lambda each: len(_LATEX.findall(each[1])), default=None)


def _abstract(item: Item, paper: Item) -> tuple[Item, str] | None:
    inner, outer = paper.get("summary"), item.get("summary")
    texts = _texts(paper, "summary", inner, outer, ABSTRACT_LETTERS)
    return texts[0] if texts else None


def _texts(
    paper: Item, name: str, inner: Item | None, outer: Item | None, longest: int
) -> list[tuple[Item, str]]:
    """The texts that are told of a paper, each with its place.

    None, with an error, where the first is wrong or all are empty.
    """
    texts: list[tuple[Item, str]] = []
    for each in filter(None, (inner, outer)):
        text = each.text(longest)
        if text is not None:
            texts.append((each, text))
        elif not each.is_blank:
            return texts
    if not texts:
        (inner or outer or paper).error(f"no '{name}' is told")
    return texts


def _authors(paper: Item) -> Iterator[str]:
    listed = paper.get("authors")
    if listed is None:
        return
    if isinstance(listed.node.value, list) and len(listed.node.value) > AUTHORS:
        listed.error(f"{len(listed.node.value):,} authors; at most {AUTHORS:,} are read")
        return
    for author in listed.items():
        name = author if isinstance(author.node.value, str) else author.get("name")
        if name is None:
            author.error("an author lacks 'name'")
        elif text := name.text():
            yield text


def _organisation(item: Item, paper: Item) -> str | None:
    """The organisation of the paper; `submitterOrganization` is that of whoever listed it."""
    told = paper.get("organization") or item.get("organization")
    if told is None:
        return None
    name = told if isinstance(told.node.value, str) else told.get("fullname", "name")
    return name.text() if name else None


def _keywords(paper: Item) -> Iterator[str]:
    listed = paper.get("ai_keywords")
    for keyword in listed.items() if listed else ():
        if text := keyword.text():
            yield text
