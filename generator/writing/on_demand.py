"""Files that need not all be in memory at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

Maker = Callable[[], str | bytes]
"""Makes a file's content, the same each time."""
Makers = dict[str, Maker]
Sources = Mapping[str, Callable[[], bytes]]
"""By path: what tells all that a file's content follows from beside the program, in less time than
to make it."""


class FilesOnDemand(Mapping[str, bytes]):
    """Paths to contents: some that are there, and some that are made whenever they are asked for.

    A path that is in both is the latter's.
    """

    def __init__(
        self,
        contents: Mapping[str, bytes],
        makers: Mapping[str, Maker],
        sources: Sources | None = None,
    ) -> None:
        self._contents = contents
        self._makers = makers
        self._paths = dict.fromkeys([*contents, *makers])
        self.sources: Sources = sources or {}

    def __getitem__(self, path: str) -> bytes:
        maker = self._makers.get(path)
        made = maker() if maker else self._contents[path]
        return made.encode() if isinstance(made, str) else made

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
