"""Work in a second process, where the machine has two processors and its system can do so.

It is a copy of this one, so that nothing must be sent to it. What it has not made, however it
ended, is made here.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import warnings
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import IO, Final

from generator.work import MakeSome

Tell = Callable[[int], None]
"""Told how many places are made."""

LEAST: Final = 64
"""Places from which on a second process is worth its start."""
_TOLD: Final = 50
"""Every so many places it is told how many are made."""
_SHARES: Final = 32
"""Into so many the places are cut for two processes: the last share of one is waited for."""
_MOST: Final = 128
"""Places of a share: more of them at once do not take less time."""
_LENGTH: Final = 4
"""Bytes of a number, such as of how many bytes come after it."""
_VALUE: Final = b"."
_END: Final = b"!"
"""What is told of each value, and after the last."""


def in_two(places: Sequence[int], make: MakeSome, tell: Tell = lambda _: None) -> list[bytes]:
    """What `make` gives for the places, in their order; a second process makes some of them.

    Each of the two takes the next few places whenever it is done with some, so that both end
    together. `tell` is told now and then, and at the end, how many are made or about to be.
    """
    if len(places) < LEAST or not _has_two_processors():
        return one_by_one(places, make, tell)
    size = min(max(len(places) // _SHARES, 1), _MOST)
    shares = [places[at : at + size] for at in range(0, len(places), size)]
    done: dict[int, list[bytes]] = {}
    with tempfile.TemporaryFile() as made, _queue(len(shares)) as taken:
        child = _forked()
        if child == 0:
            _work_and_end(partial(_made_of, shares, taken, make), made)
        try:
            for number in taken:
                done[number] = list(make(shares[number]))
                tell(number * size + len(shares[number]))
        except BaseException:
            os.kill(child, signal.SIGKILL)
            raise
        finally:
            os.waitpid(child, 0)
        made.seek(0)
        done |= _read_shares(made, shares)
    for number, share in enumerate(shares):
        if number not in done:
            done[number] = list(make(share))
    tell(len(places))
    return [value for number in range(len(shares)) for value in done[number]]


@contextmanager
def _queue(length: int) -> Iterator[Iterator[int]]:
    """The numbers from 0 on, each of which one process alone is given, of all that share them."""
    end, beginning = os.pipe()
    try:
        # A reader of a pipe takes all that it asks for at once, and the pipe holds 64 kB.
        os.write(beginning, b"".join(map(_spelled, range(length))))
        os.close(beginning)
        yield map(_number, iter(partial(os.read, end, _LENGTH), b""))
    finally:
        os.close(end)


def _made_of(
    shares: Sequence[Sequence[int]], taken: Iterable[int], make: MakeSome
) -> Iterator[bytes]:
    """The number of each share that is taken, and then what is made of it."""
    for number in taken:
        yield _spelled(number)
        yield from make(shares[number])


def _read_shares(made: IO[bytes], shares: Sequence[Sequence[int]]) -> dict[int, list[bytes]]:
    """What the other process has made, by the numbers of the shares that are whole."""
    values = _read(made)
    found = {number: [*islice(values, len(shares[number]))] for number in map(_number, values)}
    return {number: some for number, some in found.items() if len(some) == len(shares[number])}


def one_by_one(places: Sequence[int], make: MakeSome, tell: Tell = lambda _: None) -> list[bytes]:
    """The same by this process alone."""
    made = list(_telling(make(places), tell))
    tell(len(places))
    return made


class Aside:
    """Parts of work that a second process makes one after the other while this one goes on."""

    def __init__(self, make: Callable[[], Iterable[bytes]]) -> None:
        self.parts: Final = self._waited(make)
        """Each once it is made."""
        self._child = 0
        if _has_two_processors():
            self._made = tempfile.TemporaryFile()  # noqa: SIM115 -- it stays open until no part is left
            self._told, self._telling = os.pipe()
            self._child = _forked()
            if self._child == 0:
                _work_and_end(make, self._made, self._tell)
            os.close(self._telling)

    def end(self) -> None:
        """Leave off, whatever nobody has waited for."""
        self.parts.close()
        self._leave_off()

    def _leave_off(self) -> None:
        child, self._child = self._child, 0
        if child:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(self._told)
            self._made.close()

    def _tell(self, mark: bytes) -> None:
        self._made.flush()
        os.write(self._telling, mark)

    def _waited(self, make: Callable[[], Iterable[bytes]]) -> Generator[bytes, None, None]:
        """The parts in turn; from the first on that the other process has not made, made here."""
        number = at = 0
        try:
            while self._child and (mark := os.read(self._told, 1)):
                if mark == _END:
                    return
                # Both processes have one place in the file, where the other goes on writing.
                length = _number(os.pread(self._made.fileno(), _LENGTH, at))
                yield os.pread(self._made.fileno(), length, at + _LENGTH)
                number, at = number + 1, at + _LENGTH + length
        finally:
            self._leave_off()
        yield from islice(make(), number, None)


def _telling(values: Iterable[bytes], tell: Tell) -> Iterator[bytes]:
    for number, value in enumerate(values):
        if number and number % _TOLD == 0:
            tell(number)
        yield value


def _has_two_processors() -> bool:
    # Elsewhere than on Linux a copy of a process is not safe, or there is none.
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _forked() -> int:
    """Copy this process; 0 in the copy, and in this one the copy's number."""
    with warnings.catch_warnings():
        # Python warns of threads that a copy has not: those of numpy, which it does not use.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _work_and_end(
    make: Callable[[], Iterable[bytes]],
    made: IO[bytes],
    tell: Callable[[bytes], object] = lambda _: None,
) -> None:
    """Work until all is done or nobody waits for it; nothing else of the program is run.

    `tell` is told of each value that was written, and of the end.
    """
    parent = os.getppid()
    try:
        for value in make():
            made.write(_spelled(len(value)) + value)
            tell(_VALUE)
            if os.getppid() != parent:
                break
        made.flush()
        tell(_END)
    finally:
        os._exit(0)


def _read(made: IO[bytes]) -> Iterator[bytes]:
    """The values that are whole."""
    while len(head := made.read(_LENGTH)) == _LENGTH:
        length = _number(head)
        value = made.read(length)
        if len(value) < length:
            return
        yield value


def _spelled(number: int) -> bytes:
    return number.to_bytes(_LENGTH, "big")


def _number(spelled: bytes) -> int:
    return int.from_bytes(spelled, "big")
