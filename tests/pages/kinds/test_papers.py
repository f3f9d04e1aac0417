from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qs

import pytest
import yaml

from generator.model import (
    AssignedTag,
    Correction,
    Discovery,
    Evidence,
    Fact,
    LinkKind,
    NamedFact,
    Paper,
    PaperLink,
    PartialDate,
    Place,
    RelatedPaper,
    Sighting,
    Source,
    SourceKind,
    Statement,
    Surroundings,
)
from generator.pages.kinds.papers import paper_pages
from tests.small_archive import NOWHERE, digest, looked_up, paper, rendered, tag


def page(
    shown: Paper,
    *others: Paper,
    tags: Sequence[str] = (),
    around: Surroundings | None = None,
) -> str:
    """The page of `shown`, with a vocabulary of methods."""
    catalogue = looked_up(
        [shown, *others],
        tags=[tag(slug) for slug in tags],
        found=Discovery({shown.slug: around or Surroundings()}),
    )
    return rendered(paper_pages(catalogue))[f"papers/{shown.slug}/"]


def headings(markdown: str) -> list[str]:
    return [line for line in markdown.splitlines() if line.startswith("#")]


def links(markdown: str) -> list[str]:
    """The ways to read the work, without the button of the reading list."""
    return [line for line in markdown.splitlines() if line.endswith("{ .button }")]


def test_every_paper_has_a_page_at_its_address_in_the_order_of_first_appearance() -> None:
    made = [paper("b", date=PartialDate(2024)), paper("a", date=PartialDate(2025))]
    assert [page.address for page in paper_pages(looked_up(made))] == ["papers/b/", "papers/a/"]


def test_a_page_leads_up_to_the_month_of_its_paper() -> None:
    assert (
        "\n1. [Home](../index.md)\n1. [Archive](../archive/index.md)\n"
        "1. [2025](../archive/2025.md)\n1. [March](../archive/2025/03.md)\n\n</nav>\n"
    ) in page(paper("a", date=PartialDate(2025, 3, 2)))


def test_a_page_shows_title_authors_date_and_abstract() -> None:
    known = replace(paper("a", date=PartialDate(2025)), authors=("Ada Ng", "Bo Li", "Cy Wu"))
    text = page(known)
    assert (
        "\n# A { #title dir=auto }\n\n"
        "Ada Ng, Bo Li, Cy Wu\n{ .paper__authors }\n\n"
        '<time datetime="2025">2025</time>\n{ .paper__date }\n'
    ) in text
    assert "\n## Abstract\n\nAbout a.\n{ .paper__abstract dir=auto }\n" in text


def test_a_paper_of_which_little_is_known_leaves_out_the_rest() -> None:
    text = page(paper("a"))
    assert "\n# A { #title dir=auto }\n\nUndated\n{ .paper__date }\n" in text
    assert headings(text) == [
        "# A { #title dir=auto }",
        "## Abstract",
        "## Cite",
        "## Where it appeared",
    ]


def test_a_work_with_an_arxiv_id_is_read_there() -> None:
    assert links(page(replace(paper("a"), arxiv="2406.13149"))) == [
        "- [arXiv](https://arxiv.org/abs/2406.13149){ .button }",
        "- [PDF](https://arxiv.org/pdf/2406.13149){ .button }",
        "- [Hugging Face](https://huggingface.co/papers/2406.13149){ .button }",
    ]


def test_a_work_without_an_arxiv_id_is_searched_for_by_its_title() -> None:
    arxiv = "https://arxiv.org/search/?searchtype=title&query="
    face, scholar = "https://huggingface.co/papers?q=", "https://scholar.google.com/scholar?q="
    query = "50%25+%26+C%2B%2B+%28%C3%A9%29%3F"
    assert links(page(replace(paper("a"), title="50% & C++ (é)?"))) == [
        f"- [Search arXiv for the title]({arxiv}{query}){{ .button }}",
        f"- [Search Hugging Face for the title]({face}{query}){{ .button }}",
        f"- [Search Google Scholar for the title]({scholar}{query}){{ .button }}",
    ]


@pytest.mark.parametrize(
    ("abstract", "description"),
    [
        ("", ""),
        ("A short one.", "A short one."),
        ("word " * 31 + "12345", "word " * 31 + "12345"),
        ("word " * 31 + "123456", "word " * 30 + "word…"),
        ("word " * 31 + "123 456", "word " * 31 + "123…"),
        ("word " * 30 + "a-very-long-word", "word " * 29 + "word…"),
        ("word " * 31 + "12345 6", "word " * 31 + "12345…"),
        ("\N{CJK UNIFIED IDEOGRAPH-6587}" * 161, "\N{CJK UNIFIED IDEOGRAPH-6587}" * 160 + "…"),
    ],
)
def test_the_description_is_the_abstract_of_at_most_160_characters_cut_at_a_word(
    abstract: str, description: str
) -> None:
    text = page(replace(paper("a"), abstract=abstract))
    front = yaml.safe_load(text.split("---\n")[1])
    shown = {key: front[key] for key in ("title", "description", "template")}
    assert shown == {"title": "A", "description": description, "template": "paper.html"}


def test_tags_stand_below_their_facets_in_the_order_of_the_vocabulary() -> None:
    vocabulary = [tag("zeta"), tag("audio", "audio"), tag("gpt", "model"), tag("alpha")]
    (written,) = rendered(
        paper_pages(looked_up([paper("a", "alpha", "audio", "gpt", "zeta")], tags=vocabulary))
    ).values()
    assert written.partition("## Tags\n")[2].partition("## Where")[0] == (
        "\n### Models\n\n"
        "- [GPT](../tags/gpt.md){ .tag } <span>“gpt” in the title</span>\n\n"
        "### Learning methods\n\n"
        "- [ZETA](../tags/zeta.md){ .tag } <span>“zeta” in the title</span>\n"
        "- [ALPHA](../tags/alpha.md){ .tag } <span>“alpha” in the title</span>\n\n"
        "### Speech and audio\n\n"
        "- [AUDIO](../tags/audio.md){ .tag } <span>“audio” in the title</span>\n\n"
    )


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        ([("*policies*", "abstract")], "“\\*policies\\*” in the abstract"),
        ([("one", "title"), ("two", "abstract")], "“one” in the title; “two” in the abstract"),
        (
            [("one", "title"), ("two", "title"), ("three", "title")],
            "“one” in the title; “two” in the title",
        ),
        ([("it plays <Go>", "correction")], "corrected: it plays &lt;Go&gt;"),
    ],
)
def test_a_tag_tells_the_two_strongest_reasons_for_it(
    evidence: Sequence[tuple[str, str]], reason: str
) -> None:
    assigned = AssignedTag("rl", tuple(Evidence(phrase, where) for phrase, where in evidence))
    text = page(replace(paper("a"), tags=(assigned,)), tags=["rl"])
    assert f"\n- [RL](../tags/rl.md){{ .tag }} <span>{reason}</span>\n" in text


def test_code_project_models_and_data_have_buttons_that_tell_their_hosts() -> None:
    source = Source(SourceKind.DIGEST, NOWHERE)
    links = (
        PaperLink(LinkKind.CODE, "https://git.example/a_b/*c*", "git.example", source),
        PaperLink(LinkKind.DATA, "https://d.example/x?a=1&b=(2)", "d.example", source),
    )
    text = page(replace(paper("a"), links=links))
    host = "<span>{}</span>"
    code, data = host.format("git.example"), host.format("d.example")
    assert (
        '- <a class="button" href="https://git.example/a&#95;b/&#42;c&#42;" '
        f'rel="nofollow noopener">Code {code}</a>\n'
        '- <a class="button" href="https://d.example/x&#63;a&#61;1&#38;b&#61;&#40;2&#41;" '
        f'rel="nofollow noopener">Data {data}</a>\n'
        '- <button class="button keep"'
    ) in text


def test_the_summary_of_the_source_is_folded_and_said_to_be_a_programs() -> None:
    text = page(replace(paper("a"), summary="It *works* <well>."))
    assert (
        '\n<details class="folded" markdown>\n<summary>Summary written by a program</summary>\n\n'
        "It \\*works\\* &lt;well&gt;.\n{ dir=auto }\n\n"
        "The source of the digest made this summary by machine."
    ) in text
    assert "Summary written" not in page(paper("a"))


def test_a_folded_table_tells_how_each_fact_is_known() -> None:
    digest = Source(SourceKind.DIGEST, Place("seeds/digests/a.txt", 4))
    record = Source(SourceKind.METADATA, Place("seeds/metadata/a.yml", 9))
    facts = (
        NamedFact("title", Fact("A", digest)),
        NamedFact("author_count", Fact(2, record, (Statement(3, digest),))),
    )
    text = page(replace(paper("a"), sources=facts))
    assert (
        "<summary>How this is known</summary>\n\n"
        "| Fact | Value | Source |\n"
        "| --- | --- | --- |\n"
        "| Title | A | digest: <code>digests/a.txt</code>, line 4 |\n"
        "| Number of authors | 2 | metadata: <code>metadata/a.yml</code>, line 9 |\n"
        "| Number of authors, not used | 3 | digest: <code>digests/a.txt</code>, line 4 |\n\n"
        "</details>\n"
    ) in text
    assert "How this is known" not in page(paper("a"))


def test_a_corrected_paper_tells_why() -> None:
    correction = Correction(NOWHERE, "A", "The dump *lost*\n  half of the title.")
    text = page(replace(paper("a"), correction=correction))
    assert "\n## Corrections\n\nThe dump \\*lost\\* half of the title.\n\n</div>\n" in text


def test_related_papers_are_told_nearest_first_with_the_words_that_relate_them() -> None:
    around = Surroundings((RelatedPaper("c", ("go", "C#")), RelatedPaper("b", ("play",))))
    text = page(paper("a"), paper("b"), paper("c", date=PartialDate(2024, 5, 6)), around=around)
    assert (
        '\n## Related papers\n\n<div class="related" markdown>\n\n'
        "- [C](c.md) <span>May 2024 · go, C\\#</span>\n"
        "- [B](b.md) <span>play</span>\n\n"
        "</div>\n"
    ) in text


def test_papers_before_and_after_stand_in_groups_and_not_among_the_related_again() -> None:
    around = Surroundings(
        related=(RelatedPaper("b", ("go",)), RelatedPaper("c", ("play",))),
        earlier=(RelatedPaper("b", ("go",)),),
        named_in=("c",),
    )
    text = page(paper("a"), paper("b"), paper("c", date=PartialDate(2024)), around=around)
    assert (
        '\n## Earlier and later\n\n<div class="related around" markdown>\n\n'
        "### Earlier\n\n- [B](b.md) <span>go</span>\n\n"
        "### Named in later abstracts\n\n- [C](c.md) <span>2024</span>\n\n"
        "</div>\n\n## Other related papers\n\n"
        '<div class="related" markdown>\n\n'
        "- [C](c.md) <span>2024 · play</span>\n\n</div>\n"
    ) in text


def cited(shown: Paper) -> dict[str, list[str]]:
    """The tags that programs read in the head of a paper's page."""
    front = yaml.safe_load(page(shown).split("---\n")[1])
    tags: dict[str, list[str]] = {}
    for each in front["citation"]:
        tags.setdefault(each["name"], []).append(each["content"])
    return tags


def test_programs_read_a_whole_preprint_from_the_head() -> None:
    authors = ("Ada Ng", "Harbour Team")
    shown = replace(
        paper("a", date=PartialDate(2026, 5)), authors=authors, arxiv="2605.00001", title="A <b>"
    )
    assert cited(shown) == {
        "citation_title": ["A &lt;b&gt;"],
        "citation_author": ["Ng, Ada", "Harbour Team,"],
        "citation_publication_date": ["2026/05"],
        "citation_abstract": ["About a."],
        "citation_pdf_url": ["https://arxiv.org/pdf/2605.00001"],
        "citation_doi": ["10.48550/arXiv.2605.00001"],
        "citation_arxiv_id": ["2605.00001"],
        "citation_publisher": ["arXiv"],
        "citation_public_url": ["https://arxiv.org/abs/2605.00001"],
        "z:archiveID": ["arXiv:2605.00001"],
        "DC.type": ["preprint"],
    }


def test_programs_read_no_fact_that_is_not_known() -> None:
    assert set(cited(paper("a"))) == {"citation_title", "citation_abstract", "DC.type"}


def test_a_name_leads_to_its_page_where_it_has_one() -> None:
    first = replace(paper("a"), authors=("Ada Ng", "Bo Li"))
    second = replace(paper("b"), authors=("Ada Ng",))
    assert ("\n[Ada Ng](../authors/ada-ng.md), Bo Li\n{ .paper__authors }\n") in page(first, second)


def test_a_name_from_right_to_left_takes_nothing_along() -> None:
    name = "\u05d0\u05d1 \u05d2\u05d3"
    assert f"\n<bdi>{name}</bdi>, Bo Li\n" in page(replace(paper("a"), authors=(name, "Bo Li")))


def test_of_a_long_list_of_authors_those_between_are_folded_and_none_stands_twice() -> None:
    names = tuple(f"N{number}" for number in range(1000))
    text = page(replace(paper("a"), authors=names))
    assert f"\n{', '.join([*names[:8], '…', *names[-2:]])}\n{{ .paper__authors }}\n" in text
    folded = text.partition("<summary>The 990 authors between</summary>\n\n")[2]
    assert folded.startswith(f"{', '.join(names[8:-2])}\n{{ .paper__authors }}\n")
    assert "between</summary>" not in page(replace(paper("a"), authors=names[:11]))


@pytest.mark.parametrize(("count", "links"), [(25, 25), (26, 10)])
def test_of_very_many_authors_those_who_are_always_seen_are_links(count: int, links: int) -> None:
    names = tuple(f"Ada N{number}" for number in range(count))
    other = replace(paper("b"), authors=names)
    assert page(replace(paper("a"), authors=names), other).count("](../authors/") == links


@pytest.mark.parametrize(("count", "named"), [(50, 50), (51, 1)])
def test_bibtex_on_the_page_names_all_authors_or_leads_to_the_file_that_does(
    count: int, named: int
) -> None:
    names = tuple(f"Ada N{number}" for number in range(count))
    known = paper("a", sightings=[Sighting("d1", 1, 1)])
    found = looked_up([replace(known, authors=names)], digests=[digest("d1", "a")])
    (text,) = rendered(paper_pages(found)).values()
    bibtex = text.partition("~~~~ text\n")[2].partition("~~~~")[0]
    assert bibtex.count("Ada") == named
    whole = '<a href="../../data/digests/d1.bib" download>BibTeX with all authors</a>'
    assert (whole in text) == ("and others}" in bibtex) == (named < count)
    assert (
        ('data-copy-record="bib"' in text) == ('data-copy="bibtex"' not in text) == (named < count)
    )


def test_a_tag_that_is_wrong_can_be_reported_with_its_correction() -> None:
    known = replace(paper("a", "rl"), arxiv="2605.00001")
    found = replace(looked_up([known], tags=[tag("rl")]), repository="https://code.example/x/")
    (text,) = rendered(paper_pages(found)).values()
    (address,) = re.findall('<a class="wrong" href="([^"]+)">Wrong\\?</a>', text)
    place, _, query = html.unescape(address).partition("?")
    assert place == "https://code.example/x/issues/new"
    asked = {key: value for key, (value,) in parse_qs(query).items()}
    assert asked["template"] == "correction.yml"
    assert yaml.safe_load(asked["correction"]) == {
        "paper": "2605.00001",
        "remove_tags": ["rl"],
        "reason": None,
    }


def test_without_a_place_for_issues_there_is_nothing_to_report_to() -> None:
    (text,) = rendered(paper_pages(looked_up([paper("a", "rl")], tags=[tag("rl")]))).values()
    assert "Wrong?" not in text


def test_the_organisation_stands_before_the_date() -> None:
    text = page(replace(paper("a"), organisation="The *Lab*"))
    assert "\n<bdi>The \\*Lab\\*</bdi> · Undated\n{ .paper__date }\n" in text


def test_the_citation_can_be_copied_without_a_script() -> None:
    text = page(replace(paper("a", date=PartialDate(2026)), authors=("Ada Ng",)))
    assert "\n~~~~ text\n@misc{ng-2026,\n  author = {Ng, Ada},\n" in text
    assert "\nAda Ng (2026). A.\n{ #citation-text .cite__text }\n" in text
