from __future__ import annotations

import textwrap
from typing import Final

import pytest

from generator.diagnostics import Diagnostics
from tests.dump_texts import COMPACT, HEADER, bylined, read, titles, told

TEXTS: Final = {
    "Ferries at Dusk: a Count of Lamps": (
        "We count ferries at dusk and ask which of them a keeper can name by its lamp alone. On "
        "four rivers, keepers name nine of ten, and a network that was shown a thousand evenings "
        "names eight. It errs where fog is thick, as keepers do, and where two lamps are of one "
        "colour. We give the evenings and the names to all."
    ),
    "Which Bell Is It? Naming Buoys in Fog": (
        "Buoys ring as the water moves them. From an hour of ringing we tell which of forty buoys "
        "rings, with a model of nine parameters, and how far it is, within a cable. The model is "
        "of use where no lamp is seen. It needs no training beyond one calm and one rough day."
    ),
    "Slow Tides": (
        "A tide that rises slowly is said to last. We test the saying on a hundred years of marks "
        "at three harbours, and it does not hold: slow tides end as soon as fast ones do, but are "
        "remembered longer by those who waited for them with a boat to float off the sand bank."
    ),
}


def wrap(text: str, width: int, indent: str = "") -> str:
    return "\n".join(textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False))


def texts_of(text: str, diagnostics: Diagnostics) -> dict[str, str]:
    return {entry.title: entry.abstract for entry in read(text, diagnostics).entries}


@pytest.mark.parametrize("width", [60, 72, 78, 80, 100, 120])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("after", ["\n", "\n\n"])
def test_wrapped_abstracts_are_joined(
    width: int, gap: str, after: str, diagnostics: Diagnostics
) -> None:
    body = after.join(f"{title}{gap}{wrap(text, width)}" for title, text in TEXTS.items())
    assert texts_of(f"{COMPACT}{body}\n", diagnostics) == TEXTS
    assert diagnostics.report() == ""


@pytest.mark.parametrize("width", [30, 60, 78, 120])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_wrapped_texts_are_joined_above_bylines(
    width: int, gap: str, diagnostics: Diagnostics
) -> None:
    blocks = (
        f"{wrap(title, max(width, 40))}{gap}{wrap(text, width)}\n\n  • 4 authors\n\n·\n\nJun 1\n\n"
        for title, text in TEXTS.items()
    )
    assert texts_of(HEADER + "".join(blocks), diagnostics) == TEXTS
    assert diagnostics.report() == ""


@pytest.mark.parametrize("indent", ["  ", "\t", "    "])
def test_an_indented_line_goes_on_with_the_title(indent: str, diagnostics: Diagnostics) -> None:
    body = "\n".join(f"{wrap(title, 25, indent)}\n{text}" for title, text in TEXTS.items())
    assert list(texts_of(f"{COMPACT}{body}", diagnostics)) == list(TEXTS)
    assert diagnostics.report() == ""


def test_lines_of_a_joined_text_all_belong_to_its_entry(diagnostics: Diagnostics) -> None:
    title, text = next(iter(TEXTS.items()))
    body = f"{wrap(title, 20, '  ')}\n\n{wrap(text, 78)}\n\n• 1 author\n·\nJun 1\n"
    (entry,) = read(HEADER + body, diagnostics).entries
    count = len(wrap(text, 78).split("\n"))
    assert entry.lines[:2] == (13, 14)
    assert entry.abstract_line == 16
    assert entry.lines == (13, 14, *range(16, 16 + count), *range(17 + count, 20 + count))


def test_a_title_right_above_an_abstract_is_no_wrapped_abstract(diagnostics: Diagnostics) -> None:
    _, text = next(iter(TEXTS.items()))
    body = f"A Stray Title\n\nA Title\n{text}\n\n• 1 author\n·\nJun 1\n"
    assert titles(read(HEADER + body + bylined(), diagnostics)) == ["A Title"]
    message = "'A Stray Title' belongs to an entry with 3 lines where a title and an abstract go"
    assert told(diagnostics) == [(13, message)]


def test_a_lost_byline_below_a_wrapped_abstract_is_told_of(diagnostics: Diagnostics) -> None:
    title, text = next(iter(TEXTS.items()))
    read(f"{HEADER}{title}\n\n{wrap(text, 78)}\n\n·\nJun 1\n", diagnostics)
    assert told(diagnostics) == [(13, f"'{title}' belongs to an entry that lacks a byline")]


def test_what_stands_between_wrapped_texts_is_told_of(diagnostics: Diagnostics) -> None:
    blocks = [f"{title}\n\n{wrap(text, 78)}" for title, text in TEXTS.items()]
    dump = read(f"{COMPACT}{blocks[0]}\n\nRead it today\n\n{blocks[1]}\n", diagnostics)
    assert diagnostics.found
    assert titles(dump)[0] == next(iter(TEXTS))


def test_texts_wrapped_at_no_even_width_are_told_of(diagnostics: Diagnostics) -> None:
    widths = (50, 31, 64, 40, 56, 33)
    lines: list[str] = []
    for title, text in TEXTS.items():
        lines.append(title)
        words = text.split()
        while words:
            line = textwrap.wrap(" ".join(words), widths[len(lines) % len(widths)])[0]
            lines.append(line)
            words = words[len(line.split()) :]
    dump = read(COMPACT + "\n".join(lines), diagnostics)
    assert dump.entries == ()
    message = "texts end in mid-sentence: are they wrapped over lines?"
    assert told(diagnostics)[0] == (3, message)
    assert diagnostics.has_errors
