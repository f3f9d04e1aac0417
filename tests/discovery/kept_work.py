"""Work of which a test sees what had to be made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.work import Make, OneByOne


class Keeping(OneByOne):
    """Work that keeps all it has made, and tells what it had to make."""

    def __init__(self) -> None:
        self.known: dict[str, bytes] = {}
        self.made: list[int] = []

    def kept(self, kind: str, keys: Sequence[str], make: Make) -> Iterator[bytes]:
        for place, key in enumerate(keys):
            if (full := f"{kind} {key}") not in self.known:
                self.known[full] = make(place)
                self.made.append(place)
            yield self.known[full]
