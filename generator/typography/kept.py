"""Texts that are set for reading as bytes, and back, with what there was to say of them."""

from __future__ import annotations

import json
from typing import Final

from generator.diagnostics import Diagnostics, Severity
from generator.model import Place, Prose, Run, TypesetPaper

TITLE: Final = Place("title", 1)
"""Stands for where a paper's title is, which may be elsewhere the next time."""
ABSTRACT: Final = Place("abstract", 1)


def spelled(paper: TypesetPaper, found: Diagnostics) -> bytes:
    """The texts, and what was found at `TITLE` and `ABSTRACT`."""
    runs = [[run.text, run.is_formula] for run in paper.title_runs]
    said = [
        [each.severity.value, each.place == TITLE, each.message, each.hint] for each in found.found
    ]
    title, abstract = paper.title, paper.abstract
    texts = [title.plain, title.markup, abstract.plain, abstract.markup, paper.abstract_html]
    return json.dumps([texts, runs, said]).encode()


def read(told: bytes, title: Place, abstract: Place, diagnostics: Diagnostics) -> TypesetPaper:
    """The texts again; what was found is noted at the places where the texts are now."""
    texts, runs, said = json.loads(told)
    for severity, is_title, message, hint in said:
        note = diagnostics.error if severity == Severity.ERROR.value else diagnostics.warning
        note(title if is_title else abstract, message, hint)
    return TypesetPaper(
        Prose(*texts[:2]),
        Prose(*texts[2:4]),
        tuple(Run(text, is_formula) for text, is_formula in runs),
        texts[4],
    )
