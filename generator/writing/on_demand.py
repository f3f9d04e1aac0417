"""Files that need not all be in memory at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

Maker = Callable[[], str | bytes]
"""Makes a file's content, the same each time."""
Makers = Mapping[str, Maker]
Sources = Mapping[str, Callable[[], bytes]]
"""By path: what tells all that a file's content follows from beside the program, in less time than
to make it."""
Piece = tuple[Callable[[], bytes], Callable[[], bytes]]
"""What makes a part of a file, and what tells all that the part follows from."""
Summary = Callable[[Callable[[str], bytes]], bytes]
"""Makes a file's content of other files, whose contents it asks for by their paths."""


class FilesOnDemand(Mapping[str, bytes]):
    """Paths to contents: some that are there, and some that are made whenever they are asked for.

    A path that is in several is the last one's.
    """

    def __init__(
        self,
        contents: Mapping[str, bytes],
        *parts: tuple[Makers, Sources],
        pieces: Mapping[str, Sequence[Piece]] | None = None,
        summaries: Mapping[str, Summary] | None = None,
    ) -> None:
        """What makes each part of the files, with the sources of those of which they are known.

        Files of which there are `pieces` are these one after the other. A summary is made of files
        that are none, or stand before it among the summaries.
        """
        self._contents = contents
        self._makers = {path: make for makers, _ in parts for path, make in makers.items()}
        self.pieces: Mapping[str, Sequence[Piece]] = pieces or {}
        self.summaries: Mapping[str, Summary] = summaries or {}
        self._paths = dict.fromkeys([*contents, *self._makers, *self.pieces, *self.summaries])
        self.sources: Sources = {path: tell for _, each in parts for path, tell in each.items()}

    def __getitem__(self, path: str) -> bytes:
        if path in self.summaries:
            return self.summaries[path](self.__getitem__)
        if path in self.pieces:
            return b"".join(make() for make, _ in self.pieces[path])
        maker = self._makers.get(path)
        made = maker() if maker else self._contents[path]
        return made.encode() if isinstance(made, str) else made

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
