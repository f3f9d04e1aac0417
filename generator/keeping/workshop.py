"""Work of which two processes do a half each, and which is kept for the next build."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Final

from generator.config import BuildConfig, Tally, no_tally
from generator.diagnostics import Diagnostics
from generator.keeping.fingerprints import fingerprint_of_program
from generator.keeping.processes import Aside, Tell, in_two, one_by_one
from generator.keeping.store import Store, packed, unpacked
from generator.work import Make, MakeParts, MakeSome, OneByOne, Work

_TOGETHER: Final = 4096
"""Places whose bytes are in memory at once, where these are kept."""
_ANEW: Final = 32_768
"""The same where they are not: what is told of a file, for which a process is not begun often."""
_KEY: Final = 20
"""Bytes of a key in the store."""


Divide = Callable[[Sequence[int], MakeSome, Tell], list[bytes]]
"""Has the work of several places done."""


class Workshop:
    """Work as `Work` has it, with a store for what is kept."""

    def __init__(
        self, store: Store, program: str, tally: Tally = no_tally, divide: Divide = in_two
    ) -> None:
        """`program` stands for everything that values follow from beside their keys."""
        self._store = store
        self._tally = tally
        self._program = program
        self._divide = divide
        self._asides: list[Aside] = []

    def beside(self, name: str, make: MakeParts) -> Iterator[bytes]:
        """As `Work` has it."""
        aside = Aside(partial(self._apart, name, make))
        self._asides.append(aside)
        return aside.parts

    def leave_off(self) -> None:
        """As `Work` has it."""
        for aside in self._asides:
            aside.end()

    def _apart(self, name: str, make: MakeParts) -> Iterator[bytes]:
        """Work with a store of its own, since one connection cannot serve two processes."""
        with closing(self._store.beside(name)) as store:
            yield from make(Workshop(store, self._program, divide=one_by_one))
            store.forget_unused()

    def each(self, number: int, make: Make) -> Iterator[bytes]:
        """As `Work` has it."""
        for start in range(0, number, _ANEW):
            places = range(start, min(start + _ANEW, number))
            yield from self._divide(places, partial(map, make), self._counting(start, number))

    def kept(self, kind: str, keys: Sequence[str], make: Make) -> Iterator[bytes]:
        """As `Work` has it."""
        return self.kept_together(kind, keys, partial(map, make))

    def kept_together(self, kind: str, keys: Sequence[str], make: MakeSome) -> Iterator[bytes]:
        """As `Work` has it."""
        prefix = self._prefix(kind)
        for start in range(0, len(keys), _TOGETHER):
            hashed = [_hashed(prefix, key) for key in keys[start : start + _TOGETHER]]
            values = self._store.get_all(hashed)
            missing = {start + at: key for at, key in enumerate(hashed) if key not in values}
            before = start + len(hashed) - len(missing)
            tell = self._counting(before, len(keys))
            made = self._divide([*missing], partial(_made_packed, make, missing), tell)
            fresh = dict(zip(missing.values(), made, strict=True))
            self._store.put_packed(fresh)
            values |= {key: unpacked(value) for key, value in fresh.items()}
            yield from (values[key] for key in hashed)

    def recall(self, name: str) -> bytes:
        """As `Work` has it."""
        return self._store.get(self._prefix(name).digest()) or b""

    def note(self, name: str, noted: bytes) -> None:
        """As `Work` has it."""
        self._store.put({self._prefix(name).digest(): noted})

    def _prefix(self, kind: str) -> blake2b:
        """What the keys of a kind stand behind in the store."""
        return blake2b(f"{kind}\0{self._program}".encode(), digest_size=_KEY)

    def _counting(self, before: int, total: int) -> Tell:
        """What tells how much of all the work is done, of which some was done before."""
        return lambda done: self._tally(before + done, total)


@contextmanager
def workshop(
    config: BuildConfig, diagnostics: Diagnostics, tally: Tally = no_tally
) -> Iterator[Work]:
    """A workshop for one build, whose store is that of the project; a plain build has none.

    `tally` is told how far each piece of work has come.
    What a build did not come back to is dropped at its end, unless an error is noted by then.
    """
    program = "" if config.plain else fingerprint_of_program(config)
    if not program:
        yield OneByOne()
        return
    place = config.cache / "work.sqlite"
    was_there = place.exists()
    store = Store(place)
    work = Workshop(store, program, tally)
    try:
        yield work
        if not diagnostics.has_errors:
            store.forget_unused()
    finally:
        work.leave_off()
        store.close()
        if diagnostics.has_errors and not was_there:
            _leave_nothing(place)


def _made_packed(
    make: MakeSome, keys: Mapping[int, bytes], places: Sequence[int]
) -> Iterator[bytes]:
    """What is made, packed for the store by the process that makes it: it takes as long as some."""
    return (packed(keys[at], value) for at, value in zip(places, make(places), strict=True))


def _leave_nothing(place: Path) -> None:
    """Remove the stores that a build with errors began: such a build writes nothing."""
    with suppress(OSError):
        for store in place.parent.glob(f"*{place.suffix}"):
            store.unlink(missing_ok=True)
        place.parent.rmdir()


def _hashed(prefix: blake2b, key: str) -> bytes:
    """A key as the store has it; `prefix` is what it stands behind."""
    whole = prefix.copy()
    whole.update(key.encode(errors="surrogatepass"))
    return whole.digest()
