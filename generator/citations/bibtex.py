"""A citation as BibTeX, as arXiv exports its own: @misc with eprint and archivePrefix."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from pylatexenc.latexencode import UnicodeToLatexEncoder

from generator.citations.names import Name
from generator.citations.records import Citation
from generator.model import Run

MONTHS: Final = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
"""As BibTeX's styles know them."""
_WORD: Final = re.compile(r"([^\s\-–—/:;,.!?()\[\]\"“”‘’']+)")
_AS_IT_IS: Final = re.compile(r"[A-Za-z0-9 .,:;!?()'/-]*")
"""Text that LaTeX reads as it stands: most words and names."""
_NO_MATHEMATICS: Final = re.compile(r"\\.|(?P<letter>[^\x00-\x7f]|[%#])", re.DOTALL)
"""An escaped sign, which is one, or a letter: Greek as printed, or the beginning of a comment."""
_SENTENCE: Final = re.compile(r"(?:[.:?!]\s+|[\"“‘(]\s*)(?=[A-Z])")
"""Before the first letter of a second sentence and after an opening quotation mark."""


def bibtex(citation: Citation, named: int | None = None) -> str:
    """One entry, with a line a field and a line end at its end.

    `named` is how many authors it names before `others`, as BibTeX calls the rest; all without it.
    """
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation, named))
    return f"@misc{{{citation.key},\n{fields}}}\n"


@lru_cache(maxsize=2**14)
def latex(text: str) -> str:
    """Text as LaTeX reads it, letter by letter; what pylatexenc does not know stays as it is."""
    if _AS_IT_IS.fullmatch(text):
        return text
    return unicodedata.normalize("NFC", text).translate(_letters())


def _fields(citation: Citation, named: int | None) -> Iterator[tuple[str, str]]:
    if citation.authors:
        names = [_author(name) for name in citation.authors[:named]]
        others = ["others"] if len(names) < len(citation.authors) else []
        yield "author", _braced(" and ".join([*names, *others]))
    yield "title", _braced("".join(_title_run(run) for run in citation.title_runs))
    if citation.date is not None:
        yield "year", _braced(str(citation.date.year))
        if citation.date.month is not None:
            yield "month", MONTHS[citation.date.month - 1]
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
    written = latex(name.inverted)
    return _braced(written) if name.is_whole else written


def _title_run(run: Run) -> str:
    if run.is_formula:
        return f"{{${_formula(run.text)}$}}" if _is_balanced(run.text) else latex(run.text)
    # Every other part is a word.
    parts = _WORD.split(run.text)
    starts = {found.end() for found in _SENTENCE.finditer(run.text)}
    place = 0
    for number, part in enumerate(parts):
        parts[number] = _protected(part, place in starts) if number % 2 else latex(part)
        place += len(part)
    return "".join(parts)


def _formula(source: str) -> str:
    """A formula's source without the letters that LaTeX's mathematics does not know as they are."""
    return _NO_MATHEMATICS.sub(
        lambda found: latex(found[0]) if found["letter"] else found[0], source
    )


@lru_cache(maxsize=2**14)
def _protected(word: str, begins_sentence: bool) -> str:  # noqa: FBT001 -- a fact, not a switch
    """A word in braces where BibTeX's styles must not write it small, or its first letter."""
    has_digit_and_letter = any(map(str.isdigit, word)) and any(map(str.isalpha, word))
    if has_digit_and_letter or any(map(str.isupper, word[1:])):
        return _braced(latex(word))
    if begins_sentence:
        return _braced(latex(word[0])) + latex(word[1:])
    return latex(word)


def _braced(text: str) -> str:
    return f"{{{text}}}"


def _is_balanced(text: str) -> bool:
    depth = 0
    for each in re.sub(r"\\.", "", text):
        depth += (each == "{") - (each == "}")
        if depth < 0:
            return False
    return depth == 0


class _LatexLetters(dict[int, str]):
    """Code points to LaTeX, each asked of pylatexenc once: its encoder works letter by letter."""

    def __init__(self) -> None:
        super().__init__()
        # The default protection writes \'e without braces, which BibTeX's sorting takes apart.
        self._encoder = UnicodeToLatexEncoder(
            replacement_latex_protection="braces-all",
            unknown_char_policy="keep",
            unknown_char_warning=False,
        )

    def __missing__(self, code: int) -> str:
        written: str = self._encoder.unicode_to_latex(chr(code))
        self[code] = written
        return written


@cache
def _letters() -> _LatexLetters:
    return _LatexLetters()
