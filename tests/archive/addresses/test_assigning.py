from __future__ import annotations

from collections.abc import Sequence

from generator.archive.addresses.assigning import Addresses, assign_addresses, first_printed_first
from generator.archive.identity.works import group_works
from generator.diagnostics import Diagnostics
from generator.model import Correction, Dump, Place, RecordedAddress
from tests.archive.making import correction, digests, dump, entry

FIRST, SECOND = "2401.00001", "2402.00002"


def line(slug: str, work: str, digest: str = "a", *, is_redirect: bool = False) -> RecordedAddress:
    place = Place("addresses.txt", 1)
    return RecordedAddress(place, f"papers/{slug}/", work, digest, is_redirect)


def assign(
    *dumps: Dump,
    ledger: Sequence[RecordedAddress] = (),
    corrections: Sequence[Correction] = (),
) -> Addresses:
    works = group_works(dumps, (), corrections, Diagnostics())
    return assign_addresses(works, ledger, digests(*dumps))


def test_without_a_ledger_the_first_of_a_slug_keeps_it() -> None:
    found = assign(dump("Naïve Moss", "Naive Moss"))
    assert found.slugs[0] == "naive-moss"
    assert found.slugs[1].startswith("naive-moss-")
    assert found.redirects == {}
    assert found.first_printed == (None, None)


def test_who_has_an_address_keeps_it_whatever_comes_before() -> None:
    ledger = [line("naive-moss", "title:Naive Moss", "b")]
    found = assign(dump("Naïve Moss", source="a"), dump("Naive Moss", source="b"), ledger=ledger)
    assert found.slugs[1] == "naive-moss"
    assert found.slugs[0].startswith("naive-moss-")
    assert found.first_printed == (None, "b")


def test_an_address_whose_work_is_gone_goes_to_nobody_else() -> None:
    found = assign(dump("Moss!"), ledger=[line("moss", "title:Fern")])
    assert found.slugs[0].startswith("moss-")


def test_a_work_that_gains_an_id_keeps_its_line() -> None:
    ledger = [line("old-moss", "title:Moss")]
    found = assign(
        dump("Moss", source="a"), dump(entry("Moss", arxiv=FIRST), source="b"), ledger=ledger
    )
    assert found.slugs == ("old-moss",)


def test_a_line_with_an_id_holds_under_another_title() -> None:
    ledger = [line("old-moss", f"arxiv:{FIRST}")]
    found = assign(dump(entry("Fern", arxiv=FIRST), source="a"), ledger=ledger)
    assert found.slugs == ("old-moss",)


def test_of_two_works_of_one_title_that_one_keeps_the_address_whose_digest_it_is() -> None:
    newcomer = dump(entry("Moss", arxiv=SECOND), source="0")
    owner = dump(entry("Moss", arxiv=FIRST), source="a")
    found = assign(newcomer, owner, ledger=[line("moss", "title:Moss")])
    assert found.slugs[1] == "moss"
    assert found.slugs[0].startswith("moss-")


def test_three_works_of_one_title_have_three_addresses() -> None:
    ids = (FIRST, SECOND, "2403.00003")
    found = assign(dump(*(entry("Moss", place, arxiv=each) for place, each in enumerate(ids, 1))))
    assert len(set(found.slugs)) == 3


def test_the_addresses_of_a_papers_other_titles_lead_to_it() -> None:
    dumps = [dump(entry(title, arxiv=FIRST), source=title[0]) for title in ("Moss", "Fern")]
    found = assign(*dumps)
    assert found.slugs == ("moss",)
    assert found.redirects == {"papers/fern/": "papers/moss/"}
    assert [(each.address, each.is_redirect) for each in found.recorded] == [
        ("papers/moss/", False),
        ("papers/fern/", True),
    ]


def test_an_address_that_another_paper_has_is_no_redirect() -> None:
    dumps = [
        dump(
            entry("Moss", arxiv=FIRST),
            entry("Fern", 2, arxiv=FIRST),
            entry("Fern", 3, arxiv=SECOND),
        )
    ]
    found = assign(*dumps)
    assert found.slugs == ("moss", "fern")
    assert found.redirects == {}


def test_a_redirect_never_becomes_the_papers_own_address() -> None:
    ledger = [
        line("moss", f"arxiv:{FIRST}", "b"),
        line("fern", f"arxiv:{FIRST}", "a", is_redirect=True),
    ]
    dumps = [
        dump(entry(title, arxiv=FIRST), source=name)
        for name, title in (("a", "Fern"), ("b", "Moss"))
    ]
    found = assign(*dumps, ledger=ledger)
    assert (found.slugs, found.redirects) == (("moss",), {"papers/fern/": "papers/moss/"})
    assert found.first_printed == ("b",)


def test_of_two_published_papers_that_become_one_the_first_listed_keeps_its_address() -> None:
    ledger = [line("fern", "title:Fern", "b"), line("moss", "title:Moss", "a")]
    dumps = [dump("Moss", source="a"), dump("Fern", source="b")]
    found = assign(*dumps, ledger=ledger, corrections=[correction("Moss", same_as=("Fern",))])
    assert found.slugs == ("moss",)
    assert found.redirects == {"papers/fern/": "papers/moss/"}
    assert set(found.recorded) == set(ledger)


def test_new_addresses_are_bound_by_the_dumps_id_else_by_the_title() -> None:
    found = assign(dump(entry("Moss  and\tFern", arxiv=FIRST), "Oak", source="a.json"))
    assert [(each.work, each.digest) for each in found.recorded] == [
        (f"arxiv:{FIRST}", "a"),
        ("title:Oak", "a"),
    ]


def test_the_digest_that_printed_a_work_first_is_the_first() -> None:
    dumps = [dump("Moss", source=name) for name in ("a", "b", "c")]
    (listings,) = group_works(dumps, (), (), Diagnostics()).each
    ordered = first_printed_first(listings, "b", digests(*dumps))
    assert [each.dump.source for each in ordered] == ["b", "a", "c"]
    assert first_printed_first(listings, None, digests(*dumps)) == listings
