"""What the command does besides building; each task reads the archive as builds do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator import archive as archiving
from generator import discovery, pages, reading, tagging, writing
from generator.build import make_catalogue, planned_pages, read_archive, set_archive
from generator.config import BuildConfig, LabelFiles, Progress
from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.phrases import counted
from generator.urls import LEDGER, author_address, paper_address, spell_ledger


def check(config: BuildConfig, diagnostics: Diagnostics, progress: Progress) -> None:
    """Do all of a build that can find a problem of the inputs, and write nothing."""
    archive = read_archive(config, diagnostics, progress)
    if not diagnostics.has_errors:
        progress("planning the pages")
        catalogue = make_catalogue(set_archive(archive, diagnostics), diagnostics)
        planned_pages(catalogue, diagnostics)
    texts = [(paper.title, paper.abstract) for paper in archive.papers]
    tagging.warn_of_misspelled_patterns(archive.tags, texts, diagnostics)


def record(config: BuildConfig, diagnostics: Diagnostics, progress: Progress) -> None:
    """Add every address that is new to the ledger; with an error noted, nothing is written."""
    archive = read_archive(config, diagnostics, progress)
    if diagnostics.has_errors:
        return
    progress("recording the addresses")
    catalogue = make_catalogue(set_archive(archive, diagnostics), diagnostics)
    planned = pages.plan_pages(catalogue, diagnostics)
    lines = archiving.full_ledger(
        archive,
        [page.address for page in planned],
        {paper_address(slug): cited.key for slug, cited in catalogue.cited.items()},
        {author_address(author.slug): author.name for author in catalogue.authors},
    )
    writing.write_whole(config.seeds / LEDGER, spell_ledger(lines).encode())


def draw_map(
    config: BuildConfig, target: Path, diagnostics: Diagnostics, progress: Progress
) -> str | None:
    """Draw the map anew and keep its landmarks in a file; says how well it keeps papers near.

    None while an error stands. Raises OSError where the file cannot be written.
    """
    archive = read_archive(config, diagnostics, progress)
    if diagnostics.has_errors:
        return None
    progress("drawing the map")
    drawn = discovery.draw_map(archive)
    if drawn is None:
        place = Place(str(config.seeds), 1)
        diagnostics.error(place, "dated digests have too few papers to draw a map with")
        return None
    text, fit = drawn
    writing.write_whole(target, text.encode())
    return (
        f"drawn with {counted(fit.papers, 'paper')} up to {fit.until}; of the papers most related"
        f" to {counted(fit.measured, 'later paper')}, {fit.kept_per_mille / 10:.1f}% are among the"
        " nearest hundredth"
    )


def evaluate_tags(
    config: BuildConfig, labels: LabelFiles, diagnostics: Diagnostics, progress: Progress
) -> str | None:
    """A report on how right the tags of the labelled papers are; None while an error stands."""
    archive = read_archive(config, diagnostics, progress)
    measured = [reading.read_labels(path, archive.tags, diagnostics) for path in labels.measured]
    learnt = [reading.read_labels(path, archive.tags, diagnostics) for path in labels.learnt_from]
    texts = [(paper.title, paper.abstract) for paper in archive.papers]
    if labels.texts:
        texts += reading.read_texts(labels.texts, diagnostics)
    if diagnostics.has_errors:
        return None
    progress("training and measuring")
    sets = [*measured, *(replace(each, measured=False) for each in learnt)]
    return tagging.evaluate(texts, sets, archive.tags)
