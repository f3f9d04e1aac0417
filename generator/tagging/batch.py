"""Tags for many papers at once: a paper whose text has tags already is not looked at again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b

from generator.model import AssignedTag, Evidence, Tag
from generator.tagging.tagger import Tagger
from generator.tagging.weights import load_weights
from generator.work import Work


def tag_texts(
    texts: Iterable[tuple[str, str]], vocabulary: Sequence[Tag], work: Work
) -> Callable[[str, str], tuple[AssignedTag, ...]]:
    """A look-up of the tags of texts, each a title and an abstract, as the tagger assigns them.

    Raises PatternError as the tagger does.
    """
    wanted = list(dict.fromkeys(texts))
    tagger = Tagger(vocabulary, load_weights())
    told = blake2b("\n".join(map(repr, vocabulary)).encode(errors="surrogatepass")).hexdigest()

    def make(places: Sequence[int]) -> Iterator[bytes]:
        return map(_spelled, tagger.assign_all(wanted[place] for place in places))

    keys = ["\0".join((told, *text)) for text in wanted]
    known = dict(zip(wanted, map(_read, work.kept_together("tags", keys, make)), strict=True))
    return lambda title, abstract: known[title, abstract]


def _spelled(tags: Sequence[AssignedTag]) -> bytes:
    told = [[tag.slug, [[each.phrase, each.where] for each in tag.evidence]] for tag in tags]
    return json.dumps(told).encode()


def _read(spelled: bytes) -> tuple[AssignedTag, ...]:
    return tuple(
        AssignedTag(slug, tuple(Evidence(phrase, where) for phrase, where in evidence))
        for slug, evidence in json.loads(spelled)
    )
