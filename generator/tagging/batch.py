"""Tags for many papers at once: a paper whose text has tags already is not looked at again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import msgspec

from generator.model import AssignedTag, Tag
from generator.tagging.tagger import Tagger
from generator.tagging.weights import load_weights
from generator.work import Work, checksum_of

_DECODER: Final = msgspec.msgpack.Decoder(tuple[AssignedTag, ...])


def tag_texts(
    texts: Iterable[tuple[str, str]], vocabulary: Sequence[Tag], work: Work
) -> Callable[[str, str], tuple[AssignedTag, ...]]:
    """A look-up of the tags of texts, each a title and an abstract, as the tagger assigns them.

    Raises PatternError as the tagger does.
    """
    wanted = list(dict.fromkeys(texts))
    tagger = Tagger(vocabulary, load_weights())
    told = checksum_of("\n".join(map(repr, vocabulary)).encode(errors="surrogatepass"))

    def make(places: Sequence[int]) -> Iterator[bytes]:
        return map(msgspec.msgpack.encode, tagger.assign_all(wanted[place] for place in places))

    keys = ["\0".join((told, *text)) for text in wanted]
    known = dict(
        zip(wanted, map(_DECODER.decode, work.kept_together("tags", keys, make)), strict=True)
    )
    return lambda title, abstract: known[title, abstract]
