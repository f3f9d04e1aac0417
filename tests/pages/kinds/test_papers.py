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
    Evidence,
    Fact,
    LinkKind,
    NamedFact,
    PaperLink,
    PartialDate,
    Place,
    RelatedPaper,
    Source,
    SourceKind,
    Statement,
    Surroundings,
)
from generator.pages.kinds.papers import paper_pages
from tests.small_archive import NOWHERE, looked_up, paper, paper_page, rendered, tag


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
    ) in paper_page(paper("a", date=PartialDate(2025, 3, 2)))


def test_a_page_shows_title_authors_date_and_abstract() -> None:
    known = replace(paper("a", date=PartialDate(2025)), authors=("Ada Ng", "Bo Li", "Cy Wu"))
    text = paper_page(known)
    assert (
        "\n# A { #title dir=auto }\n\n"
        "Ada Ng, Bo Li, Cy Wu\n{ .paper__authors }\n\n"
        '<time datetime="2025">2025</time>\n{ .paper__date }\n'
    ) in text
    assert "\n## Abstract\n\nAbout a.\n{ .paper__abstract dir=auto }\n" in text


def test_a_paper_of_which_little_is_known_leaves_out_the_rest() -> None:
    text = paper_page(paper("a"))
    assert "\n# A { #title dir=auto }\n\nUndated\n{ .paper__date }\n" in text
    assert headings(text) == [
        "# A { #title dir=auto }",
        "## Abstract",
        "## Cite",
        "## Where it appeared",
    ]


def test_a_work_with_an_arxiv_id_is_read_there() -> None:
    assert links(paper_page(replace(paper("a"), arxiv="2406.13149"))) == [
        "- [arXiv](https://arxiv.org/abs/2406.13149){ .button }",
        "- [PDF](https://arxiv.org/pdf/2406.13149){ .button }",
        "- [Hugging Face](https://huggingface.co/papers/2406.13149){ .button }",
    ]


def test_a_work_without_an_arxiv_id_is_searched_for_by_its_title() -> None:
    arxiv = "https://arxiv.org/search/?searchtype=title&query="
    face, scholar = "https://huggingface.co/papers?q=", "https://scholar.google.com/scholar?q="
    query = "50%25+%26+C%2B%2B+%28%C3%A9%29%3F"
    assert links(paper_page(replace(paper("a"), title="50% & C++ (é)?"))) == [
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
    text = paper_page(replace(paper("a"), abstract=abstract))
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
    text = paper_page(replace(paper("a"), tags=(assigned,)), tags=["rl"])
    assert f"\n- [RL](../tags/rl.md){{ .tag }} <span>{reason}</span>\n" in text


def test_code_project_models_and_data_have_buttons_that_tell_their_hosts() -> None:
    source = Source(SourceKind.DIGEST, NOWHERE)
    links = (
        PaperLink(LinkKind.CODE, "https://git.example/a_b/*c*", "git.example", source),
        PaperLink(LinkKind.DATA, "https://d.example/x?a=1&b=(2)", "d.example", source),
    )
    text = paper_page(replace(paper("a"), links=links))
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
    text = paper_page(replace(paper("a"), summary="It *works* <well>."))
    assert (
        '\n<details class="folded" markdown>\n<summary>Summary written by a program</summary>\n\n'
        "It \\*works\\* &lt;well&gt;.\n{ dir=auto }\n\n"
        "The source of the digest made this summary by machine."
    ) in text
    assert "Summary written" not in paper_page(paper("a"))


def test_a_folded_list_tells_how_each_fact_is_known() -> None:
    digest = Source(SourceKind.DIGEST, Place("seeds/digests/a.txt", 4))
    record = Source(SourceKind.METADATA, Place("seeds/metadata/a.yml", 9))
    facts = (
        NamedFact("title", Fact("A", digest)),
        NamedFact("author_count", Fact(2, record, (Statement(3, digest),))),
    )
    text = paper_page(replace(paper("a"), sources=facts))
    assert (
        "<summary>How this is known</summary>\n\n"
        "From digest: <code>digests/a.txt</code>, line 4\n\n"
        "- Title: A\n\n"
        "From metadata: <code>metadata/a.yml</code>, line 9\n\n"
        "- Number of authors: 2\n\n"
        "From digest: <code>digests/a.txt</code>, line 4\n\n"
        "- Number of authors, not used: 3\n\n"
        "</details>\n"
    ) in text
    assert "How this is known" not in paper_page(paper("a"))


def test_a_corrected_paper_tells_why() -> None:
    correction = Correction(NOWHERE, "A", "The dump *lost*\n  half of the title.")
    text = paper_page(replace(paper("a"), correction=correction))
    assert "\n## Corrections\n\nThe dump \\*lost\\* half of the title.\n\n</div>\n" in text


def test_related_papers_are_told_nearest_first_with_the_words_that_relate_them() -> None:
    around = Surroundings((RelatedPaper("c", ("go", "C#")), RelatedPaper("b", ("play",))))
    text = paper_page(
        paper("a"), paper("b"), paper("c", date=PartialDate(2024, 5, 6)), around=around
    )
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
    text = paper_page(paper("a"), paper("b"), paper("c", date=PartialDate(2024)), around=around)
    assert (
        '\n## Earlier and later\n\n<div class="related around" markdown>\n\n'
        "### Earlier\n\n- [B](b.md) <span>go</span>\n\n"
        "### Named in later abstracts\n\n- [C](c.md) <span>2024</span>\n\n"
        "</div>\n\n## Other related papers\n\n"
        '<div class="related" markdown>\n\n'
        "- [C](c.md) <span>2024 · play</span>\n\n</div>\n"
    ) in text


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
    text = paper_page(replace(paper("a"), organisation="The *Lab*"))
    assert "\n<bdi>The \\*Lab\\*</bdi> · Undated\n{ .paper__date }\n" in text
