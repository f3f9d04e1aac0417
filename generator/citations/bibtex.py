"""A citation as BibTeX, as arXiv exports its own: @misc with eprint and archivePrefix."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from pylatexenc.latexencode import UnicodeToLatexEncoder

from generator.citations.names import Name
from generator.citations.records import Citation
from generator.model import Run

_WORD: Final = re.compile(r"[^\s\-–—/:;,.!?()\[\]\"“”‘’']+")
_SENTENCE: Final = re.compile(r"(?:[.:?!]\s+|[\"“‘(]\s*)(?=[A-Z])")
"""Before the first letter of a second sentence and after an opening quotation mark."""


def bibtex(citation: Citation) -> str:
    """One entry, with a line a field and a line end at its end."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation))
    return f"@misc{{{citation.key},\n{fields}}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.authors:
        yield "author", _braced(" and ".join(_author(name) for name in citation.authors))
    yield "title", _braced("".join(_title_run(run) for run in citation.title_runs))
    if citation.date is not None:
        yield "year", _braced(str(citation.date.year))
        if citation.date.month is not None:
            yield "month", calendar.month_abbr[citation.date.month].lower()
    if citation.arxiv is not None:
        yield "eprint", _braced(citation.arxiv)
        yield "archivePrefix", _braced("arXiv")
        if citation.category:
            yield "primaryClass", _braced(citation.category)
    if citation.url:
        yield "url", _braced(citation.url)
    if citation.doi:
        yield "doi", _braced(citation.doi)


def _author(name: Name) -> str:
    latex = _encode(name.inverted)
    return _braced(latex) if name.is_whole else latex


def _title_run(run: Run) -> str:
    if run.is_formula:
        return f"{{${run.text}$}}" if _is_balanced(run.text) else _encode(run.text)
    protected: list[str] = []
    end = 0
    starts = {found.end() for found in _SENTENCE.finditer(run.text)}
    for found in _WORD.finditer(run.text):
        protected.append(_encode(run.text[end : found.start()]))
        protected.append(_protected(found[0], found.start() in starts))
        end = found.end()
    protected.append(_encode(run.text[end:]))
    return "".join(protected)


def _protected(word: str, begins_sentence: bool) -> str:  # noqa: FBT001 -- a fact, not a switch
    """A word in braces where BibTeX's styles must not write it small, or its first letter."""
    has_digit_and_letter = any(map(str.isdigit, word)) and any(map(str.isalpha, word))
    if has_digit_and_letter or any(map(str.isupper, word[1:])):
        return _braced(_encode(word))
    if begins_sentence:
        return _braced(_encode(word[0])) + _encode(word[1:])
    return _encode(word)


def _braced(text: str) -> str:
    return f"{{{text}}}"


def _is_balanced(text: str) -> bool:
    depth = 0
    for each in re.sub(r"\\.", "", text):
        depth += (each == "{") - (each == "}")
        if depth < 0:
            return False
    return depth == 0


@cache
def _encoder() -> UnicodeToLatexEncoder:
    # The default protection writes \'e without braces, which BibTeX's sorting takes apart.
    return UnicodeToLatexEncoder(
        replacement_latex_protection="braces-all",
        unknown_char_policy="keep",
        unknown_char_warning=False,
    )


def _encode(text: str) -> str:
    latex: str = _encoder().unicode_to_latex(text)
    return latex
