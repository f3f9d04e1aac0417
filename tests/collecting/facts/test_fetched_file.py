"""metadata/fetched.yml: facts are only added."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.collecting.facts.fetched_file import HEADER, with_facts
from generator.collecting.facts.wanted import FactName, Found, FoundValue
from generator.diagnostics import Diagnostics
from generator.reading.yaml.metadata import parse_metadata

FACTS: dict[FactName, FoundValue] = {
    FactName.ARXIV: "2608.00001",
    FactName.SUBMITTED: dt.date(2026, 8, 1),
    FactName.AUTHORS: ("Ada Boatman", "Bø “Y” Ferry: 'x'"),
    FactName.CATEGORIES: ("cs.CL", "cs.AI"),
}
RECORD = """\
- title: "Lights on the Shore"
  arxiv: "2608.00001"
  submitted: 2026-08-01
  authors: ["Ada Boatman", "Bø “Y” Ferry: 'x'"]
  categories: ["cs.CL", "cs.AI"]
"""


def added(old: str, *found: Found) -> str:
    return with_facts(old.encode(), found).decode()


def test_a_new_file_says_whose_it_is() -> None:
    assert added("", Found("Lights on the Shore", FACTS)) == HEADER + RECORD


def test_the_reader_reads_it() -> None:
    diagnostics = Diagnostics()
    data = with_facts(b"", [Found('A "quoted": title\\ # – 😀', FACTS)])
    (record,) = parse_metadata(data, "fetched.yml", diagnostics)
    assert record.title == 'A "quoted": title\\ # – 😀'
    assert (record.arxiv, str(record.submitted)) == ("2608.00001", "2026-08-01")
    assert (record.authors, record.categories) == (
        FACTS[FactName.AUTHORS],
        FACTS[FactName.CATEGORIES],
    )
    assert not diagnostics.found


def test_records_stand_in_the_order_of_their_titles() -> None:
    some: dict[FactName, FoundValue] = {FactName.ARXIV: "2608.00001"}
    once = added("", *(Found(title, some) for title in ("b", "Ä", "C", "a")))
    assert [line[10:-1] for line in once.splitlines() if line[0] == "-"] == ["a", "b", "C", "Ä"]
    assert (
        added(once, Found("bb", some)).replace('- title: "bb"\n  arxiv: "2608.00001"\n', "") == once
    )


def test_what_stands_there_stays() -> None:
    old = (
        "# Mine.\n- title: Lights on the Shore  # as printed\n  authors: [Somebody Else]\n"
        "  note: looked at\n# A word in between.\n- title: Zebra\n"
    )
    assert added(old, Found("Lights on the Shore", FACTS)) == (
        "# Mine.\n- title: Lights on the Shore  # as printed\n  authors: [Somebody Else]\n"
        '  note: looked at\n# A word in between.\n  arxiv: "2608.00001"\n'
        '  submitted: 2026-08-01\n  categories: ["cs.CL", "cs.AI"]\n- title: Zebra\n'
    )


def test_the_same_facts_are_added_once() -> None:
    once = added("", Found("Lights on the Shore", FACTS))
    assert added(once, Found("Lights on the Shore", FACTS)) == once
    assert added(once) == once


@pytest.mark.parametrize(
    "old",
    [
        "a: b\n",
        "words\n",
        "[{title: A}]\n",
        "- words\n",
        "- {arxiv: '2608.00001'}\n",
        "- title: A\n- title: A\n",
        "- title: [\n",
        "- {title: A}\n",
        "- title: A\n...\n",
    ],
)
def test_a_file_of_another_form_is_told_of(old: str) -> None:
    with pytest.raises(ValueError, match=r"^(it |records cannot be added)"):
        added(old, Found("A", FACTS))


def test_a_file_that_is_not_utf_8_is_told_of() -> None:
    with pytest.raises(ValueError, match=r"^it is not UTF-8$"):
        with_facts(b"\xff", [])
