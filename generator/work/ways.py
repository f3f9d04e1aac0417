"""How rooms have work done that is much of the same: the interface alone.

`build` hands it in. Work is told as a function from a place (0, 1, 2, ...) to bytes. It may be done
in another process, or may have been done by an earlier build, so that it changes nothing but files,
and what it finds out is in the bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Protocol

Make = Callable[[int], bytes]
"""Does the work of one place, with the same bytes each time."""

MakeSome = Callable[[Sequence[int]], Iterable[bytes]]
"""Does the work of several places, which together takes less than each by itself: the bytes of
each, in their order, and the same whichever stand beside it."""

Write = Callable[[str, bytes], object]
"""Takes a file: its path, with slashes, and its bytes."""


MakeParts = Callable[["Work"], Iterable[bytes]]
"""Does work that is asked for in parts, one after the other, with the same bytes each time."""


class Work(Protocol):
    """A way to have work done."""

    def beside(self, name: str, make: MakeParts) -> Iterator[bytes]:
        """Begin work that is done while other work is, and give its parts as they are waited for.

        `make` is given a way to have its own work done; what is kept of that is kept under its
        name. What it works on is let go when no part is left.
        """

    def leave_off(self) -> None:
        """End what was begun beside other work, whatever nobody has waited for."""

    def each(self, number: int, make: Make) -> Iterator[bytes]:
        """What `make` gives for the places 0 to `number` - 1, in their order."""

    def kept(self, kind: str, keys: Sequence[str], make: Make) -> Iterator[bytes]:
        """The same for a place a key, where an earlier build may have made what it gives.

        A key holds all that the bytes of its place follow from, but for the program itself and the
        configuration of the site; a kind is a name, under which keys are told from others.
        """

    def kept_together(self, kind: str, keys: Sequence[str], make: MakeSome) -> Iterator[bytes]:
        """The same where several places are made at once."""

    def recall(self, name: str) -> bytes:
        """What the last build of the same program noted under a name; nothing where it is lost."""

    def note(self, name: str, noted: bytes) -> None:
        """Note something under a name for the next build."""


class OneByOne:
    """Work as it comes: in this process, and anew."""

    def beside(self, name: str, make: MakeParts) -> Iterator[bytes]:  # noqa: ARG002 -- nothing is kept
        """As `Work` has it."""
        return iter(make(self))

    def leave_off(self) -> None:
        """As `Work` has it."""

    def each(self, number: int, make: Make) -> Iterator[bytes]:
        """As `Work` has it."""
        return map(make, range(number))

    def kept(self, kind: str, keys: Sequence[str], make: Make) -> Iterator[bytes]:  # noqa: ARG002 -- nothing is kept
        """As `Work` has it."""
        return self.each(len(keys), make)

    def kept_together(self, kind: str, keys: Sequence[str], make: MakeSome) -> Iterator[bytes]:  # noqa: ARG002 -- nothing is kept
        """As `Work` has it."""
        return iter(make(range(len(keys))))

    def recall(self, name: str) -> bytes:  # noqa: ARG002 -- nothing is noted
        """As `Work` has it."""
        return b""

    def note(self, name: str, noted: bytes) -> None:
        """As `Work` has it."""


ONE_BY_ONE: Final = OneByOne()
