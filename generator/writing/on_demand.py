"""Files that need not all be in memory at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping


class FilesOnDemand(Mapping[str, bytes]):
    """Paths to contents, each of which is made anew whenever it is asked for."""

    def __init__(self, makers: Mapping[str, Callable[[], str]]) -> None:
        self._makers = makers

    def __getitem__(self, path: str) -> bytes:
        return self._makers[path]().encode()

    def __contains__(self, path: object) -> bool:
        return path in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)
