from __future__ import annotations

from dataclasses import replace

from generator.citations import cite_papers
from generator.indexing import coverage, index_archive
from generator.model import (
    Archive,
    Discovery,
    PartialDate,
    Prose,
    Sighting,
    TypesetPaper,
)
from generator.pages import make_catalogue
from tests.small_archive import digest, looked_up, paper, tag


def test_a_card_has_the_tags_in_the_order_of_the_vocabulary() -> None:
    vocabulary = [tag("zeta"), tag("alpha", "model"), tag("mid")]
    found = looked_up([paper("a", "mid", "alpha", "zeta"), paper("b", "mid")], tags=vocabulary)
    assert found.cards["a"].tags == ("zeta", "alpha", "mid")
    assert found.cards["b"].tags == ("mid",)


def test_the_facts_of_a_card_are_who_and_when() -> None:
    known = replace(paper("a", date=PartialDate(2025, 3)), authors=("Ada Ng", "Bo_Li"))
    card = looked_up([known]).cards["a"]
    assert card.date == '<time datetime="2025-03">March 2025</time>'
    assert card.facts == f"<bdi>Ada Ng and Bo\\_Li</bdi> · {card.date}"


def test_comments_are_those_of_the_newest_digest_that_counts_any() -> None:
    sightings = [
        Sighting("new", 1, line=1, comments=3),
        Sighting("newest", 1, line=1),
        Sighting("old", 1, line=1, comments=2, upvotes=9),
    ]
    digests = [
        digest(name, "a", date=PartialDate(2025, month))
        for name, month in (("old", 1), ("new", 2), ("newest", 3))
    ]
    card = looked_up([paper("a", sightings=sightings)], digests=digests).cards["a"]
    assert card.counts == "<span>3<i> comments</i></span>"


def test_without_authors_the_facts_of_a_card_are_its_date_alone() -> None:
    assert looked_up([paper("a")]).cards["a"].facts == "Undated"


def test_the_title_of_a_card_is_set_for_reading_and_starts_no_list() -> None:
    archive = Archive((), (paper("a"),))
    title = Prose("1. x²", "1. <math>x</math>")
    texts = {"a": TypesetPaper(title, Prose("", ""))}
    found = make_catalogue(
        archive,
        indexes=index_archive(archive),
        texts=texts,
        found=Discovery(),
        companions={},
        coverage=coverage(()),
        changes=(),
        authors=(),
        cited=cite_papers(archive.papers, texts, {}),
    )
    assert found.cards["a"].title == "1&#46; <math>x</math>"


def test_everything_is_found_by_its_slug_or_id() -> None:
    a, b = paper("a"), paper("b")
    one, two = digest("one", "a"), digest("two", "b")
    method, model = tag("method"), tag("model", "model")
    found = looked_up([a, b], digests=[one, two], tags=[method, model])
    assert found.papers == {"a": a, "b": b}
    assert found.digests == {"one": one, "two": two}
    assert list(found.tags.items()) == [("method", method), ("model", model)]


def test_labels_are_escaped() -> None:
    found = looked_up(tags=[replace(tag("rl"), label="R&L [*]")])
    assert found.labels == {"rl": "R&amp;L \\[\\*\\]"}


def test_zotero_reads_a_whole_preprint_from_a_card() -> None:
    known = replace(
        paper("a", date=PartialDate(2025, 3)),
        authors=("Ada Ng",),
        arxiv="2503.00001",
        title="A & B",
    )
    assert looked_up([known]).cards["a"].coins == (
        "ctx_ver=Z39.88-2004&amp;rft_val_fmt=info:ofi/fmt:kev:mtx:dc"
        "&amp;rft.type=preprint&amp;rft.title=A+%26+B&amp;rft.au=Ng,+Ada"
        "&amp;rft.date=2025-03&amp;rft.publisher=arXiv"
        "&amp;rft_id=info:doi/10.48550/arXiv.2503.00001"
        "&amp;rft_id=https://arxiv.org/abs/2503.00001"
    )
