from __future__ import annotations

from typing import Final

import pytest

from generator.diagnostics import Diagnostics
from tests.dump_texts import ABSTRACT, COMPACT, HEADER, bylined, read, titles, told

RECORD: Final = '{"id": "2605.00001", "title": "Ferries at Dusk", "summary": "We count."}'
FOREIGN: Final = {
    "JSON": f"[\n {RECORD},\n {RECORD}\n]\n",
    "JSON, one line": f"[{RECORD}]",
    "JSON, an object": '{\n  "data": [\n  ]\n}\n',
    "JSON lines": f"{RECORD}\n{RECORD}\n",
    "Python's notation": "[{'paper': {'id': '2605.00001', 'title': 'Ferries at Dusk'}}]\n",
    "Python's notation, a line each": "{'id': '1', 'title': 'A'}\n{'id': '2', 'title': 'B'}\n",
    "HTML": "<!DOCTYPE html>\n<html lang=en><head><title>Daily Papers</title></head></html>\n",
    "HTML, a part": '<!--[--><div class="x">\n<article>Ferries</article></div>\n',
    "a feed or other XML": '<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>\n',
    "a feed or other XML, bare": '<rss version="2.0">\n<channel><title>Papers</title></channel>\n',
    "mail": "From: keeper@example.org\nTo: me@example.org\nSubject: Papers\n\nFerries at Dusk\n",
    "mail, a saved page": "From: <Saved by Blink>\nSubject: Daily Papers\nMIME-Version: 1.0\n\nx\n",
    "mail, a listing": (
        f"{'-' * 78}\nSubmissions to:\nLamps\n{'-' * 78}\n\\\\\narXiv:2605.00001\n"
        "Date: Mon, 11 May 2026\n\nTitle: Ferries at Dusk\nAuthors: Ada Boatman\n\\\\\n  We count\n"
        "ferries.\n\\\\ ( https://arxiv.org/abs/2605.00001 ,  5kb)\n"
    ),
    "a Markdown table": (
        "## Papers for 12 May\n\n| Title | Authors |\n|---|---|\n| Ferries | Ada |\n| B | C |\n"
    ),
    "a Markdown table, alone": "|Date|Title|\n|:--|--:|\n|2026-05-12|Ferries|\n",
    "Markdown": (
        "- Daily\n- Weekly\n- Monthly\n\n### [Ferries at Dusk](https://huggingface.co/papers/1)\n\n"
        "[We count ferries.](https://huggingface.co/papers/1)\n\n"
        "### [Lamps](https://huggingface.co/papers/2)\n\n[We.](https://huggingface.co/papers/2)\n"
    ),
    "Markdown, notes": "# Papers of the week\n\nFerries at Dusk counts ferries.\n",
    "Markdown, with front matter": (
        "---\ntitle: Daily Papers\nurl: https://papers.example\n---\n\n## Ferries\n\n## Lamps\n\n"
        "We count.\n"
    ),
    "Markdown, wrapped": (
        f"{COMPACT.replace('Subscribe', '')}* Daily\n* Weekly\n\n[ 31 ][31]\n\n"
        "### [Ferries][32]\n\n[\nWe count ferries.\n][33]\n\n[ * 3 authors ][3]\n\n·\n\nMay 8\n"
    ),
    "references for LaTeX or a reference manager": (
        "@article{boatman2026,\n  title = {Ferries at Dusk},\n  author = {Boatman, Ada},\n}\n"
    ),
    "references for LaTeX or a reference manager, RIS": "TY  - JOUR\nTI  - Ferries\nER  - \n",
    "a table of comma- or tab-separated values": "title,abstract\nFerries,We count.\nLamps,We.\n",
    "a table of comma- or tab-separated values, by tabs": "id\ttitle\turl\n1\tFerries\thttps://a.b\n",
    "YAML": f"- title: Ferries\n  abstract: {ABSTRACT}\n- title: Lamps\n  abstract: {ABSTRACT}\n",
    "a program's log": (
        "2026-05-12 06:00:01 INFO fetching the papers of today, as on every day of the week\n"
        "2026-05-12 06:00:02 INFO done, with 31 papers, which is about as many as on other days.\n"
    ),
    "a program or a patch": "#!/bin/sh\ncurl https://papers.example\n",
    "a document of a word processor": "{\\rtf1\\ansi Ferries at Dusk\\par We count ferries.}\n",
    "": "Dear keeper,\n\nthe ferries of today are late.\nPlease light the lamp.\n\nYours, Ada\n",
}


@pytest.mark.parametrize("kind", FOREIGN)
@pytest.mark.parametrize("ending", ["", "One line more\n", "\r\n\r\n"])
def test_a_file_of_another_kind_is_one_error_at_its_first_line(
    kind: str, ending: str, diagnostics: Diagnostics
) -> None:
    dump = read(FOREIGN[kind] + ending, diagnostics)
    assert (dump.entries, dump.is_whole) == ((), False)
    name = kind.partition(", ")[0]
    looks = f": it looks like {name}" if name else ""
    assert told(diagnostics) == [(1, f"no text of a digest page{looks}")]
    assert diagnostics.has_errors


def test_the_error_says_what_to_save_instead(diagnostics: Diagnostics) -> None:
    read(FOREIGN[""], diagnostics)
    assert diagnostics.report() == (
        "d.txt:1: error: no text of a digest page (save the page's text as *.txt, its HTML as"
        " *.html or the API's JSON as *.json)\n1 error"
    )


@pytest.mark.parametrize(
    "title",
    [
        *(
            "# Tags and What They Tell",
            "[Re] Ferries",
            "{Ferries}: a Study",
            "2026-05-12 06:00 Log",
        ),
        *("Title: Ferries", "<html> and Its Ferries", "@Ferries", "title,abstract", "- A List"),
        *("import ferries", "`Ferries` (https://a.example)", "**Ferries**", "From: Ferries"),
    ],
)
@pytest.mark.parametrize("text", [f"{COMPACT}{{}}\n{ABSTRACT}\n", HEADER + bylined("{}")])
def test_a_title_that_looks_like_something_else_is_a_title_below_a_page_s_top(
    title: str, text: str, diagnostics: Diagnostics
) -> None:
    assert titles(read(text.replace("{}", title), diagnostics)) == [title]
    assert diagnostics.report() == ""


def test_titles_and_abstracts_in_turn_need_no_top(diagnostics: Diagnostics) -> None:
    dump = read(f"Ferries\n\n{ABSTRACT}\n\nLamps?\n\n{ABSTRACT}\n", diagnostics)
    assert titles(dump) == ["Ferries", "Lamps?"]
    assert diagnostics.report() == ""


def test_bylines_need_no_top(diagnostics: Diagnostics) -> None:
    assert titles(read(bylined() + bylined("Lamps"), diagnostics)) == ["A Title", "Lamps"]
