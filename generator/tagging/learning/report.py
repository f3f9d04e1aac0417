"""What `digest evaluate tags` prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.tagging.learning.evaluation import FOLDS, SetEvaluation
from generator.tagging.learning.scores import Score

FREQUENT: Final = 8
"""Papers; of a tag that fewer carry, F1 says little, and the macro average leaves it out."""
MOST_CONFUSIONS: Final = 20
_TAG_WIDTH: Final = 32


def report(evaluations: Sequence[SetEvaluation]) -> str:
    """Each set by itself, and all together: every tag, both averages, the commonest confusions."""
    return "\n\n".join("\n".join(_of_set(each)) for each in evaluations)


def _of_set(of: SetEvaluation) -> Iterator[str]:
    yield f"{of.name}: {of.papers} labelled papers, cross-validated in {FOLDS} parts"
    yield f"{'tag':{_TAG_WIDTH}} papers  precision  recall    F1"
    ordered = sorted(of.by_tag.items(), key=lambda item: (-item[1].papers, item[0]))
    yield from (_line(slug, score) for slug, score in ordered)
    yield _line("all tags (micro)", of.total)
    frequent = f"tags of {FREQUENT} papers or more (macro)"
    yield f"{frequent:{_TAG_WIDTH + 25}}{of.macro_f1(FREQUENT):6.3f}"
    confusions = sorted(of.confusions.items(), key=lambda item: (-item[1], item[0]))
    for (wrong, missed), papers in confusions[:MOST_CONFUSIONS]:
        if papers > 1:
            yield f"{papers:3} papers got {wrong} and lack {missed}"
    if of.unknown:
        yield f"{len(of.unknown)} more have no text here, the first: {of.unknown[0].title[:60]}"


def _line(name: str, score: Score) -> str:
    averages = f"{score.precision:10.3f}{score.recall:8.3f}{score.f1:6.3f}"
    return f"{name:{_TAG_WIDTH}}{score.papers:7}{averages}"
