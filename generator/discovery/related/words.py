"""The words of a paper that say what it is about, and how to show them.

A term is what counts as the same word: lower case, without hyphens, and singular where the archive
knows the singular too. It is shown in the spelling that the archive uses most.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from generator.model import Paper

TITLE_WEIGHT: Final = 3
"""How often a word of the title counts, against once in the abstract."""

_ADDRESS: Final = re.compile(r"\S://\S|\S\.(?:com|io|org)/")
"""What an address has; looked for run by run, since a pattern of the whole would begin anew at each
letter of a long run."""
_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORTEST: Final = 2
_USUAL: Final = 5
"""A spelling is usual that is one of so many; titles capitalise, and sentences begin."""

_GENERIC: Final = frozenset(
    """
    abilities ability able accuracy accurate achieve achieved achieves achieving additional
    additionally address addressing advocating aim analyses analysis analyze applications
    applied apply applying approach approaches art available average based baseline baselines
    best better build called capabilities capability capable capture cases challenge challenges
    challenging chosen code collection common community compare compared comparison complex
    comprehensive conduct conducted consequently consider consistently construct contrast
    contribution contributions core critical crucial current currently data dataset datasets
    demonstrate demonstrated demonstrates demonstrating design designed despite develop
    developed developing development different difficult directly diverse does drive drives
    effective effectively effectiveness efficiency efficient enable enables enabling enhance
    enhances enhancing ensure entire especially essential evaluate evaluated evaluates
    evaluating evaluation evaluations evidence example examples exhibit existing experiment
    experimental experiments explore extensive fail fast field finally finding findings focus
    focused following framework furthermore future gap generally generate generated given good
    help high high-quality higher highlight highly hope identify ii iii impact importance
    important improve improved improvement improvements improves improving include includes
    including increasing increasingly input inputs insights inspired instead introduce
    introduced introduces introducing investigate involve involves involving issue issues key
    known lack large large-scale larger lead leading learn learned learning learns lens level
    levels leverage leverages leveraging like limitation limitations limited long look low lower
    main make makes making manual means measure measuring method methods model modeling models
    moreover multiple need needs nevertheless new notably novel number observed obtain offer
    offers open open-source outperform outperforming outperforms output outputs overall paper
    papers par particular particularly perform performance performs popular possible potential
    practical practice present presented presents previous previously prior problem problems
    produce progress promising propose proposed proposes provide provided provides providing
    publicly quality range real-world recent recently recognized reduce release released rely
    remain remains remarkable require required requires research result resulting results
    rethinking reveal reveals scale scenario scenarios serve set setting settings shown shows
    significant significantly similar simple single size small smaller solution solutions
    specific specifically standard standardized state state-of-the-art strategies strategy
    strong struggle studied studies study substantial substantially success successfully suggest
    superior support surprisingly system systems task tasks technique techniques test tested
    testing thorough time times traditional train trained training treat type types typical
    typically understand understanding unfortunately unlike use used useful uses using utilize
    utilizing validate value values variety various vary way ways wide widely work works yield
    yields
    """.split()  # noqa: SIM905 - a literal list would take 300 lines
)
"""What any abstract says: words of papers as such, on top of English's stop words."""

_STOP_WORDS: Final = ENGLISH_STOP_WORDS | _GENERIC


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words of an archive's papers."""

    terms: tuple[tuple[str, ...], ...]
    """The terms of each paper, in the papers' order; those of a title repeated by its weight."""
    shown: dict[str, str]
    """How each term is shown, e.g. `finetuning` as fine-tuning and `llm` as LLM."""


def paper_words(papers: Sequence[Paper]) -> PaperWords:
    """The words of each paper that tell it from others, in no particular spelling."""
    words = [_words(paper.title) * TITLE_WEIGHT + _words(paper.abstract) for paper in papers]
    spellings = Counter(word for of_paper in words for word in of_paper)
    joined = {word: word.lower().replace("-", "") for word in spellings}
    known = set(joined.values())
    term_of = {word: _singular(join, known) for word, join in joined.items()}
    singular = {word: spellings[word] for word in spellings if joined[word] == term_of[word]}
    return PaperWords(
        tuple(tuple(term_of[word] for word in each) for each in words), _shown(singular, joined)
    )


def _shown(spellings: Mapping[str, int], term_of: Mapping[str, str]) -> dict[str, str]:
    """The most frequent spelling of each term, but in lower case if that is at all usual."""
    totals: Counter[str] = Counter()
    for word, number in spellings.items():
        totals[term_of[word]] += number

    def preference(word: str) -> tuple[bool, int, str]:
        usual = word.islower() and spellings[word] * _USUAL >= totals[term_of[word]]
        return (not usual, -spellings[word], word)

    shown: dict[str, str] = {}
    for word in sorted(spellings, key=preference):
        shown.setdefault(term_of[word], word)
    return shown


def _words(text: str) -> list[str]:
    plain = " ".join(run for run in text.split() if not _ADDRESS.search(run))
    return [word for word in _WORD.findall(plain) if _tells(word)]


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST and not word.isdigit() and word.lower() not in _STOP_WORDS


def _singular(word: str, known: set[str]) -> str:
    """The singular of `word` if the archive has it; English's other plurals are left alone."""
    if word.endswith("ies") and f"{word[:-3]}y" in known:
        return f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith("ss") and word[:-1] in known:
        return word[:-1]
    return word
