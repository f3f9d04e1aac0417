"""What to read first under a tag: a page of its own, so that the tag's own list stays high."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.markdown import Markdown, escape
from generator.model import Tag, TagBeside, TagSurvey, TermTrend
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.papers import chip, paper_link
from generator.pages.parts.lists.sources import view_sources
from generator.pages.parts.paper.around import month_phrase
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted, first_sentence, quarter_name
from generator.urls import (
    SEARCH,
    TAGS,
    filter_query,
    relative_link,
    search_query,
    survey_address,
    tag_address,
)


@dataclass(frozen=True, slots=True)
class SurveyPaper:
    """A paper to read."""

    link: Markdown
    facts: Markdown
    """Its month, and why it stands here."""
    sentence: Markdown
    """The first sentence of its abstract, where that is shown."""


@dataclass(frozen=True, slots=True)
class SurveyPart:
    """A list of papers, and in a few words how it is found."""

    heading: str
    how: str
    papers: tuple[SurveyPaper, ...]


@dataclass(frozen=True, slots=True)
class SurveyView(View):
    """What to read first under one tag."""

    title: Markdown
    trail: tuple[Step, ...]
    tag: str
    """A link to the list of its papers."""
    count: str
    is_empty: bool
    """Whether nothing stands out, so that there are no parts."""
    parts: tuple[SurveyPart, ...]
    picks: tuple[SurveyPart, ...]
    """A part a quarter."""
    terms: tuple[Markdown, ...]
    before: tuple[Markdown, ...]
    """Tags beside it in the first four quarters that are shown."""
    now: tuple[Markdown, ...]
    """The same in the last two."""


def survey_pages(catalogue: Catalogue) -> Iterator[Page]:
    """A page for each tag of enough papers, and for each that ever had one."""
    for tag in catalogue.archive.tags:
        if tag.slug in catalogue.surveyed:
            yield Page(
                address=survey_address(tag.slug),
                template="tags/survey",
                title=f"{tag.label}: what to read first",
                description=f"Surveys, much named papers and what rises under {tag.label}.",
                view=partial(_view, catalogue, tag),
                theme_template="discovery.html",
                sources=partial(view_sources, partial(_view, catalogue, tag)),
            )


def survey_link(catalogue: Catalogue, tag: str, address: str) -> str:
    """A link from `address` to a tag's survey; empty where there is none, or it says nothing."""
    survey = catalogue.found.surveys.get(tag, TagSurvey())
    if tag not in catalogue.surveyed or survey == TagSurvey():
        return ""
    return relative_link(address, survey_address(tag))


def _view(catalogue: Catalogue, tag: Tag) -> SurveyView:
    survey = catalogue.found.surveys.get(tag.slug, TagSurvey())
    address = survey_address(tag.slug)
    then_and_now = [_beside(catalogue, tag.slug, address, each) for each in survey.beside]
    before, now = then_and_now or ((), ())
    return SurveyView(
        title=escape(f"{tag.label}: what to read first"),
        trail=trail(address, ("Tags", TAGS), (catalogue.labels[tag.slug], tag_address(tag.slug))),
        tag=relative_link(address, tag_address(tag.slug)),
        count=counted(len(catalogue.indexes.by_tag[tag.slug]), "paper"),
        is_empty=survey == TagSurvey(),
        parts=tuple(part for part in _parts(catalogue, address, survey) if part.papers),
        picks=tuple(_picks(catalogue, address, survey)),
        terms=tuple(_term(address, each) for each in survey.rising),
        before=before,
        now=now,
    )


def _parts(catalogue: Catalogue, address: str, survey: TagSurvey) -> Iterator[SurveyPart]:
    yield SurveyPart(
        "Surveys of the subject",
        "Papers under both this tag and the tag of surveys, the newest first.",
        tuple(_paper(catalogue, address, slug) for slug in survey.surveys),
    )
    yield SurveyPart(
        "Most often named in later abstracts",
        "By how many later abstracts of the archive have the name that the paper gives its work.",
        tuple(
            _paper(catalogue, address, slug, counted(count, "later abstract"))
            for slug, count in survey.most_named
        ),
    )
    yield SurveyPart(
        "Benchmarks of the subject",
        "Papers under both this tag and the tag of benchmarks, the newest first.",
        tuple(_paper(catalogue, address, slug) for slug in survey.benchmarks),
    )


def _picks(catalogue: Catalogue, address: str, survey: TagSurvey) -> Iterator[SurveyPart]:
    for picks in survey.picks:
        papers = (
            _paper(
                catalogue,
                address,
                slug,
                counted(catalogue.papers[slug].upvotes or 0, "upvote"),
                with_sentence=True,
            )
            for slug in picks.papers
        )
        yield SurveyPart(quarter_name(picks.year, picks.number), "", tuple(papers))


def _paper(
    catalogue: Catalogue, address: str, slug: str, why: str = "", *, with_sentence: bool = False
) -> SurveyPaper:
    facts = (month_phrase(catalogue.papers[slug].date), why)
    sentence = first_sentence(catalogue.texts[slug].abstract.plain) if with_sentence else ""
    return SurveyPaper(
        link=paper_link(catalogue, address, slug),
        facts=Markdown(" · ".join(filter(None, facts))),
        sentence=escape(sentence),
    )


def _term(address: str, trend: TermTrend) -> Markdown:
    href = relative_link(address, SEARCH) + search_query(q=f'"{trend.term}"')
    return Markdown(f"[{escape(trend.term)}]({href}), {trend.before} to {trend.now} papers")


def _beside(
    catalogue: Catalogue, tag: str, address: str, beside: TagBeside
) -> tuple[Markdown, ...]:
    made = []
    for other, count in beside.tags:
        both = relative_link(address, SEARCH) + filter_query(tag, other)
        label = chip(catalogue, address, other)
        made.append(
            Markdown(f"[{label.label}]({label.href}) ([{counted(count, 'paper')}]({both}))")
        )
    return tuple(made)
