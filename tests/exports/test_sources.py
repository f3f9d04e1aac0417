"""What files of records follow from is told whole: where a file differs, that differs, too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from generator.exports.data_file import in_pieces, joined
from generator.model import Archive, Digest, Paper, PartialDate
from tests.exports.exported import planned
from tests.small_archive import digest, looked_up, paper, tag

PAPERS = tuple(paper(slug, "ferns", date=PartialDate(2025, 5)) for slug in ("moss", "fern", "alga"))
DIGEST = digest("one", "moss", "fern")


def told(papers: tuple[Paper, ...], one: Digest) -> dict[str, tuple[bytes, bytes | None]]:
    """The content of every file and piece, and what it follows from, where that is told."""
    exported = planned(looked_up(papers, digests=[one], tags=[tag("ferns")]))
    makers, sources = exported.files
    files = {
        path: (make(), sources[path]() if path in sources else None)
        for path, make in makers.items()
    }
    pieces = {
        f"{path} {number}": (make(), tell())
        for path, pieces in exported.pieces.items()
        for number, (make, tell) in enumerate(pieces)
    }
    return files | pieces


def moss(**changed: object) -> Callable[[Archive], Archive]:
    def change(archive: Archive) -> Archive:
        first, *others = archive.papers
        return replace(archive, papers=(replace(first, **changed), *others))  # type: ignore[arg-type]

    return change


def order(archive: Archive) -> Archive:
    return replace(archive, digests=(digest("one", "fern", "moss"),))


def one_more(archive: Archive) -> Archive:
    return replace(archive, papers=(*archive.papers, replace(PAPERS[0], slug="new", title="New")))


CHANGES: dict[str, tuple[Callable[[Archive], Archive], str]] = {
    "title": (moss(title="Mosses"), "bib ris csl csv"),
    "abstract": (moss(abstract="Of moss."), "abstracts"),
    "authors": (moss(authors=("Ada Moss",)), "bib ris csl csv"),
    "date": (moss(date=PartialDate(2025, 6)), "bib ris csl csv"),
    "tags": (moss(tags=()), "csv"),
    "order": (order, ""),
    "one more": (one_more, "bib ris csl csv abstracts"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_where_a_file_differs_so_does_what_it_follows_from(name: str) -> None:
    change, records = CHANGES[name]
    archive = change(Archive((DIGEST,), PAPERS))
    before, after = told(PAPERS, DIGEST), told(archive.papers, archive.digests[0])
    changed = {
        path
        for path in before.keys() & after.keys()
        if before[path][0] != after[path][0] and after[path][1] is not None
    }
    assert all(before[path][1] != after[path][1] for path in changed)
    assert changed >= {f"data/records/{each}/0.json" for each in records.split()}
    if name != "abstract":
        assert changed & {"data/tags/ferns.bib", "data/digests/one.bib"}


def test_every_file_in_pieces_is_these_one_after_the_other() -> None:
    exported = planned(looked_up(PAPERS, digests=[DIGEST], tags=[tag("ferns")]))
    for path, pieces in exported.pieces.items():
        assert exported.files[0][path]() == b"".join(make() for make, _ in pieces)


@pytest.mark.parametrize("count", [0, 1, 64, 65, 128, 200])
@pytest.mark.parametrize("newest_first", [True, False])
def test_new_papers_leave_most_pieces_as_they_are(count: int, *, newest_first: bool) -> None:
    def pieces(papers: Sequence[int]) -> list[bytes]:
        def spell(some: Sequence[int]) -> bytes:
            return b", ".join(str(each).encode() for each in some)

        made = in_pieces(papers, (b"(", b", ", b")"), spell, spell, newest_first=newest_first)
        assert joined(made) == b"(" + spell(papers) + b")"
        return [tell() for _, tell in made]

    papers, more = list(range(count)), list(range(1000, 1050))
    before, after = pieces(papers), pieces(more + papers if newest_first else papers + more)
    assert len(set(before) - set(after)) <= 1


def test_the_files_of_other_papers_stay() -> None:
    before, after = told(PAPERS, DIGEST), told(one_more(Archive((), PAPERS)).papers, DIGEST)
    for path in ("data/digests/one.bib", "data/digests/one.ris"):
        assert before[path] == after[path]
        assert before[path][1] is not None
