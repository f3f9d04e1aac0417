"""Files that need not all be in memory at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping


class FilesOnDemand(Mapping[str, bytes]):
    """Paths to contents: some that are there, and some that are made whenever they are asked for.

    A path that is in both is the latter's.
    """

    def __init__(
        self, contents: Mapping[str, bytes], makers: Mapping[str, Callable[[], str]]
    ) -> None:
        self._contents = contents
        self._makers = makers
        self._paths = dict.fromkeys([*contents, *makers])

    def __getitem__(self, path: str) -> bytes:
        maker = self._makers.get(path)
        return maker().encode() if maker else self._contents[path]

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
