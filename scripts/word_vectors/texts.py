"""What the word vectors are learnt from: words by themselves, glosses of WordNet, and papers.

`python -m scripts.word_vectors.texts --papers site/data/papers.json --out DIR` writes `words.tsv`
(word, how it is spelled) and `texts.txt`, one text a line. The same inputs give the same files.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from generator.text import fold, tokens_of, words_of

WORDNET: Final = Path("/usr/share/wordnet")
"""Where Debian's `wordnet-base` puts its files."""
SCOWL: Final = Path("/usr/share/dict/scowl")
"""Where Debian's `scowl` puts English by how common each word is."""
COMMON: Final = ("english-words.10", "english-words.20", "american-words.10", "american-words.20")
BRITISH: Final = ("british-words.10", "british-words.20", "british-words.35")
LESS_COMMON: Final = ("english-words.35", "american-words.35")
"""Of these only words that definitions use or that have their own."""
DEFINING: Final = 3
"""Definitions that must use a less common word."""
PAPERS: Final = 2
"""Papers that must use a word of the archive."""
_GLOSS: Final = re.compile(r"^\d{8} \d\d \w (?P<count>[0-9a-f]{2}) (?P<rest>.*) \| (?P<gloss>.*)$")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_SHORTEST: Final = 30
"""Characters of a sentence that says something."""


def main() -> int:
    """Write the words and the texts where the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=Path, action="append", required=True, metavar="FILE")
    parser.add_argument("--words-only", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument("--most", type=int, default=60_000, metavar="N", help="texts")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    options = parser.parse_args()
    papers = _papers(options.papers)
    definitions = list(glosses())
    words = _words(papers + _papers(options.words_only), definitions)
    texts = [f"{', '.join(names)}: {gloss}" for names, gloss in definitions if names[0] in words]
    texts += [part for _, abstract in papers for part in _SENTENCE.split(abstract)]
    texts = [title for title, _ in papers] + sorted(set(texts), key=_chance)
    options.out.mkdir(parents=True, exist_ok=True)
    spelled = "".join(f"{word}\t{words[word]}\n" for word in sorted(words))
    (options.out / "words.tsv").write_text(spelled, encoding="utf-8")
    kept = [text for text in texts if len(text) >= _SHORTEST][: options.most]
    (options.out / "texts.txt").write_text("\n".join(kept), encoding="utf-8")
    print(f"{len(words)} words, {len(kept)} texts")
    return 0


def _chance(text: str) -> bytes:
    """An order that is the same each time, and has nothing to do with what the text says."""
    return hashlib.sha256(text.encode()).digest()


def _papers(paths: Sequence[Path]) -> list[tuple[str, str]]:
    files = (json.loads(path.read_text(encoding="utf-8")) for path in paths)
    return [(each["title"], each["abstract"]) for file in files for each in file["papers"]]


def _words(
    papers: Sequence[tuple[str, str]], glosses: Sequence[tuple[list[str], str]]
) -> dict[str, str]:
    """The words to be known, and how the encoder shall read each."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for title, abstract in papers:
        found: dict[str, str] = {}
        for token in tokens_of(f"{title} {abstract}"):
            for word in words_of(token):
                bare = token.strip(".,;:!?()[]\"'")
                found[word] = (
                    bare
                    if fold(bare) != word and word == fold(re.sub(r"[\W_]", "", bare))
                    else word
                )
        for word, spelling in found.items():
            spellings[word][spelling] += 1
    words = {
        word: max(sorted(each), key=each.__getitem__)
        for word, each in spellings.items()
        if each.total() >= PAPERS and not word.isdigit()
    }
    defined = {name for names, _ in glosses for name in names}
    uses = Counter(word for _, gloss in glosses for word in set(re.findall(r"[a-z]+", gloss)))
    common = {word for name in (*COMMON, *BRITISH) for word in _scowl(name)}
    common |= {
        word
        for name in LESS_COMMON
        for word in _scowl(name)
        if uses[word] >= DEFINING or (word in defined and uses[word] > 0)
    }
    return {word: word for word in common} | words


def _scowl(name: str) -> Iterator[str]:
    for line in (SCOWL / name).read_text(encoding="latin-1").splitlines():
        if line.isascii() and line.isalpha() and len(line) > 1:
            yield line.lower()


def glosses() -> Iterator[tuple[list[str], str]]:
    """The names of each synset, and its definition without the examples."""
    for kind in ("noun", "verb", "adj", "adv"):
        for line in (WORDNET / f"data.{kind}").read_text(encoding="utf-8").splitlines():
            if match := _GLOSS.match(line):
                fields = match["rest"].split(" ")
                names = fields[: 2 * int(match["count"], 16) : 2]
                plain = [re.sub(r"\(.*\)$", "", name).replace("_", " ") for name in names]
                yield plain, match["gloss"].partition('; "')[0].strip()


if __name__ == "__main__":
    sys.exit(main())
